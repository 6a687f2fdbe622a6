/* chorsu-map.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-map-private.h"

#include <glib/gi18n.h>

#include "chorsu-map-camera.h"
#include "chorsu-map-source.h"

/* One step of a key or button. */
#define ZOOM_STEP 0.5

/* How close a flight to a single thing goes. */
#define CLOSEST_FLIGHT 7.5

enum
{
  PROP_SHARP = 1,
  N_PROPERTIES
};

enum
{
  REF_ACTIVATED,
  BACKGROUND_ACTIVATED,
  HOVERED,
  CAMERA_CHANGED,
  FIRST_FRAME,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChorsuMap, chorsu_map, GTK_TYPE_WIDGET)

/* The camera */

static gboolean
has_size (ChorsuMap *self)
{
  return self->camera.width > 0 && self->camera.height > 0;
}

static void
write_viewport (ChorsuMap *self)
{
  double lon, lat;

  chorsu_mercator_unproject (self->camera.centre, &lon, &lat);

  /* Else everyone who listens to the viewport hears of each move thrice. */
  self->writing = TRUE;
  g_object_freeze_notify (G_OBJECT (self->viewport));
  shumate_location_set_location (SHUMATE_LOCATION (self->viewport), lat, lon);
  shumate_viewport_set_zoom_level (self->viewport, self->camera.zoom);
  g_object_thaw_notify (G_OBJECT (self->viewport));
  self->writing = FALSE;
}

static void
update_sharp (ChorsuMap *self)
{
  gboolean sharp = chorsu_map_is_sharp (self);

  if (self->was_sharp == sharp)
    return;

  self->was_sharp = sharp;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHARP]);
}

void
chorsu_map_move_camera (ChorsuMap          *self,
                        const ChorsuCamera *camera)
{
  ChorsuCamera next = *camera;

  next.width = self->camera.width;
  next.height = self->camera.height;
  next.scale = self->camera.scale;
  if (has_size (self))
    next = chorsu_map_camera_clamp (next);

  if (chorsu_camera_equal (&next, &self->camera))
    return;

  self->camera = next;
  if (self->keeps == CHORSU_MAP_KEEPS_BOUNDS)
    self->kept_box = chorsu_camera_bounds (&next);
  write_viewport (self);
  if (has_size (self))
    chorsu_map_layer_set_camera (self->layer, &next);
  update_sharp (self);
  g_signal_emit (self, signals[CAMERA_CHANGED], 0);
}

void
chorsu_map_user_moves (ChorsuMap *self)
{
  chorsu_map_motion_stop (self->motion);
  self->keeps = has_size (self) ? CHORSU_MAP_KEEPS_BOUNDS : CHORSU_MAP_KEEPS_CENTRE;
  self->kept_box = chorsu_camera_bounds (&self->camera);
}

static void
motion_cb (const ChorsuCamera *camera,
           gpointer            user_data)
{
  chorsu_map_move_camera (user_data, camera);
}

/* Someone else moved the viewport: as good as the user's hand. */
static void
viewport_cb (ChorsuMap *self)
{
  ChorsuCamera camera = self->camera;

  if (self->writing)
    return;

  camera.zoom = shumate_viewport_get_zoom_level (self->viewport);
  camera.centre = chorsu_mercator_project (shumate_location_get_longitude (SHUMATE_LOCATION (self->viewport)),
                                           shumate_location_get_latitude (SHUMATE_LOCATION (self->viewport)));
  chorsu_map_user_moves (self);
  chorsu_map_move_camera (self, &camera);

  /* What is out of bounds must not stay in the viewport. */
  write_viewport (self);
}

static ChorsuCamera
target_camera (ChorsuMap *self)
{
  return chorsu_map_camera_fit (self->camera, self->kept_box, &self->insets, self->kept_max_zoom);
}

static void
resize (ChorsuMap *self,
        int        width,
        int        height)
{
  double scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  ChorsuCamera camera = self->camera;

  if (camera.width == width && camera.height == height && camera.scale == scale)
    return;

  chorsu_map_motion_stop (self->motion);
  self->camera.width = width;
  self->camera.height = height;
  self->camera.scale = scale;

  if (self->keeps == CHORSU_MAP_KEEPS_TARGET)
    camera = target_camera (self);
  else if (self->keeps == CHORSU_MAP_KEEPS_BOUNDS)
    camera = chorsu_map_camera_keeping (self->camera, self->kept_box);
  else
    camera = chorsu_map_camera_clamp (self->camera);

  /* The move must not be taken for nothing new. */
  self->camera.zoom = -1;
  if (self->keeps == CHORSU_MAP_KEEPS_BOUNDS)
    {
      ChorsuBox kept = self->kept_box;

      chorsu_map_move_camera (self, &camera);
      self->kept_box = kept;
    }
  else
    {
      chorsu_map_move_camera (self, &camera);
    }

  if (self->keeps == CHORSU_MAP_KEEPS_CENTRE)
    chorsu_map_user_moves (self);
}

static void
scale_factor_cb (ChorsuMap *self)
{
  if (has_size (self))
    resize (self, self->camera.width, self->camera.height);
}

static void
fly (ChorsuMap *self)
{
  ChorsuCamera target;

  if (!has_size (self))
    return;

  target = target_camera (self);
  if (!chorsu_camera_equal (&target, &self->camera))
    chorsu_map_motion_fly (self->motion, &self->camera, &target);
}

static void
fly_to (ChorsuMap *self,
        ChorsuBox  box,
        double     max_zoom)
{
  chorsu_map_motion_stop (self->motion);
  self->keeps = CHORSU_MAP_KEEPS_TARGET;
  self->kept_box = box;
  self->kept_max_zoom = max_zoom;
  fly (self);
}

/* The first complete picture */

static void
after_paint_cb (ChorsuMap     *self,
                GdkFrameClock *clock)
{
  g_clear_signal_handler (&self->after_paint_id, clock);
  g_signal_emit (self, signals[FIRST_FRAME], 0);
}

static void
sharpened_cb (ChorsuMap *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  update_sharp (self);
  chorsu_map_update_hover (self);

  if (self->had_first_frame || clock == NULL)
    return;

  self->had_first_frame = TRUE;
  self->after_paint_id = g_signal_connect_object (clock, "after-paint", G_CALLBACK (after_paint_cb),
                                                  self, G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
country_activated_cb (ChorsuMap           *self,
                      ChorsuCountryButton *button,
                      gboolean             extend)
{
  chorsu_map_emit_activated (self, chorsu_country_button_get_ref (button), extend);
}

void
chorsu_map_emit_activated (ChorsuMap *self,
                           ChorsuRef  ref,
                           gboolean   extend)
{
  if (chorsu_ref_is_none (ref))
    g_signal_emit (self, signals[BACKGROUND_ACTIVATED], 0);
  else
    g_signal_emit (self, signals[REF_ACTIVATED], 0, (int) ref.kind, ref.id, extend);
}

void
chorsu_map_emit_hovered (ChorsuMap *self)
{
  g_signal_emit (self, signals[HOVERED], 0, (int) self->hover.kind, self->hover.id);
}

/* The widget */

static void
chorsu_map_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  ChorsuMap *self = CHORSU_MAP (widget);

  gtk_widget_measure (GTK_WIDGET (self->shumate), orientation, for_size, minimum, natural, NULL, NULL);
}

static void
chorsu_map_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  ChorsuMap *self = CHORSU_MAP (widget);

  resize (self, width, height);
  gtk_widget_allocate (GTK_WIDGET (self->shumate), width, height, baseline, NULL);
}

static void
chorsu_map_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_SHARP:
      g_value_set_boolean (value, chorsu_map_is_sharp (CHORSU_MAP (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
chorsu_map_dispose (GObject *object)
{
  ChorsuMap *self = CHORSU_MAP (object);

  chorsu_map_clear_input (self);
  if (self->viewport != NULL)
    g_signal_handlers_disconnect_by_data (self->viewport, self);
  if (self->layer != NULL)
    g_signal_handlers_disconnect_by_data (self->layer, self);
  g_clear_object (&self->layer);
  g_clear_object (&self->viewport);
  if (self->shumate != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->shumate));
  self->shumate = NULL;
  g_clear_pointer (&self->motion, chorsu_map_motion_free);
  g_clear_pointer (&self->painter, chorsu_painter_unref);

  G_OBJECT_CLASS (chorsu_map_parent_class)->dispose (object);
}

static void
install_signals (void)
{
  GType type = CHORSU_TYPE_MAP;
  GType id_type = G_TYPE_STRING | G_SIGNAL_TYPE_STATIC_SCOPE;

  signals[REF_ACTIVATED] = g_signal_new ("ref-activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                         G_TYPE_NONE, 3, G_TYPE_INT, id_type, G_TYPE_BOOLEAN);
  signals[BACKGROUND_ACTIVATED] = g_signal_new ("background-activated", type, G_SIGNAL_RUN_LAST,
                                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[HOVERED] = g_signal_new ("hovered", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_INT, id_type);
  signals[CAMERA_CHANGED] = g_signal_new ("camera-changed", type, G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FIRST_FRAME] = g_signal_new ("first-frame", type, G_SIGNAL_RUN_LAST,
                                       0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
chorsu_map_class_init (ChorsuMapClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chorsu_map_get_property;
  object_class->dispose = chorsu_map_dispose;
  widget_class->measure = chorsu_map_measure;
  widget_class->size_allocate = chorsu_map_size_allocate;

  properties[PROP_SHARP] =
    g_param_spec_boolean ("sharp", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  install_signals ();

  gtk_widget_class_set_css_name (widget_class, "chorsu-map");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  chorsu_map_class_init_keys (widget_class);
}

static void
init_viewport (ChorsuMap *self)
{
  g_autoptr(ShumateMapSource) source = chorsu_map_source_new ();

  self->viewport = g_object_ref (shumate_map_get_viewport (self->shumate));
  shumate_viewport_set_reference_map_source (self->viewport, source);
  g_signal_connect_object (self->viewport, "notify::longitude", G_CALLBACK (viewport_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "notify::latitude", G_CALLBACK (viewport_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "notify::zoom-level", G_CALLBACK (viewport_cb), self, G_CONNECT_SWAPPED);
}

static void
chorsu_map_init (ChorsuMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  chorsu_view_init (&self->view);
  self->keeps = CHORSU_MAP_KEEPS_TARGET;
  self->kept_box = chorsu_camera_home_box ();
  self->kept_max_zoom = CHORSU_MAX_ZOOM;
  self->motion = chorsu_map_motion_new (widget, motion_cb, self);

  self->shumate = shumate_map_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->shumate), widget);
  init_viewport (self);

  self->layer = g_object_ref_sink (chorsu_map_layer_new (self->viewport));
  shumate_map_add_layer (self->shumate, SHUMATE_LAYER (self->layer));
  g_signal_connect_object (self->layer, "country-activated", G_CALLBACK (country_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layer, "country-left", G_CALLBACK (chorsu_map_go_to_neighbour), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->layer, "focus-changed", G_CALLBACK (chorsu_map_focus_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chorsu_map_layer_get_scene (self->layer), "changed",
                           G_CALLBACK (update_sharp), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chorsu_map_layer_get_scene (self->layer), "sharpened",
                           G_CALLBACK (sharpened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_factor_cb), NULL);

  chorsu_map_init_input (self);
  gtk_widget_set_focusable (widget, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Map of Central Asia"),
                                  -1);
}

/* Public functions */

GtkWidget *
chorsu_map_new (void)
{
  return g_object_new (CHORSU_TYPE_MAP, "hexpand", TRUE, "vexpand", TRUE, NULL);
}

void
chorsu_map_set_painter (ChorsuMap     *self,
                        ChorsuPainter *painter)
{
  g_return_if_fail (CHORSU_IS_MAP (self));

  if (self->painter == painter)
    return;

  g_clear_pointer (&self->painter, chorsu_painter_unref);
  if (painter != NULL)
    self->painter = chorsu_painter_ref (painter);
  chorsu_map_layer_set_painter (self->layer, painter);
  chorsu_map_update_hover (self);
}

ChorsuPainter *
chorsu_map_get_painter (ChorsuMap *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP (self), NULL);

  return self->painter;
}

void
chorsu_map_set_view (ChorsuMap        *self,
                     const ChorsuView *view)
{
  g_return_if_fail (CHORSU_IS_MAP (self));
  g_return_if_fail (view != NULL);

  if (chorsu_view_equal (&self->view, view))
    return;

  self->view = *view;
  chorsu_map_layer_set_view (self->layer, view);
}

const ChorsuView *
chorsu_map_get_view (ChorsuMap *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP (self), NULL);

  return &self->view;
}

void
chorsu_map_set_camera (ChorsuMap          *self,
                       const ChorsuCamera *camera)
{
  g_return_if_fail (CHORSU_IS_MAP (self));
  g_return_if_fail (camera != NULL);

  chorsu_map_user_moves (self);
  chorsu_map_move_camera (self, camera);
}

const ChorsuCamera *
chorsu_map_get_camera (ChorsuMap *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP (self), NULL);

  return &self->camera;
}

ShumateViewport *
chorsu_map_get_viewport (ChorsuMap *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP (self), NULL);

  return self->viewport;
}

void
chorsu_map_set_insets (ChorsuMap          *self,
                       const ChorsuInsets *insets)
{
  static const ChorsuInsets none = { 0 };

  g_return_if_fail (CHORSU_IS_MAP (self));

  self->insets = insets != NULL ? *insets : none;
  if (self->keeps == CHORSU_MAP_KEEPS_TARGET)
    fly (self);
}

void
chorsu_map_fly_to_box (ChorsuMap *self,
                       ChorsuBox  box)
{
  g_return_if_fail (CHORSU_IS_MAP (self));
  g_return_if_fail (!chorsu_box_is_empty (&box));

  fly_to (self, box, CHORSU_MAX_ZOOM);
}

gboolean
chorsu_map_fly_to_ref (ChorsuMap *self,
                       ChorsuRef  ref)
{
  ChorsuBox box;

  g_return_val_if_fail (CHORSU_IS_MAP (self), FALSE);

  if (self->painter == NULL || chorsu_ref_is_none (ref))
    return FALSE;

  box = chorsu_painter_ref_box (self->painter, ref);
  if (chorsu_box_is_empty (&box))
    return FALSE;

  fly_to (self, box, CLOSEST_FLIGHT);
  return TRUE;
}

void
chorsu_map_home (ChorsuMap *self)
{
  g_return_if_fail (CHORSU_IS_MAP (self));

  fly_to (self, chorsu_camera_home_box (), CHORSU_MAX_ZOOM);
}

static void
zoom_by (ChorsuMap *self,
         double     step)
{
  ChorsuCamera target = chorsu_map_motion_get_target (self->motion, &self->camera);
  ChorsuPoint middle = {
    (self->camera.width + self->insets.left - self->insets.right) / 2,
    (self->camera.height + self->insets.top - self->insets.bottom) / 2,
  };

  target = chorsu_map_camera_zoomed (target, target.zoom + step, middle);
  chorsu_map_user_moves (self);
  chorsu_map_motion_ease (self->motion, &self->camera, &target);
}

void
chorsu_map_zoom_in (ChorsuMap *self)
{
  g_return_if_fail (CHORSU_IS_MAP (self));

  zoom_by (self, ZOOM_STEP);
}

void
chorsu_map_zoom_out (ChorsuMap *self)
{
  g_return_if_fail (CHORSU_IS_MAP (self));

  zoom_by (self, -ZOOM_STEP);
}

void
chorsu_map_pan (ChorsuMap *self,
                double     right,
                double     down)
{
  ChorsuCamera target;

  g_return_if_fail (CHORSU_IS_MAP (self));

  target = chorsu_map_motion_get_target (self->motion, &self->camera);
  target = chorsu_map_camera_moved (target, -right, -down);
  chorsu_map_user_moves (self);
  chorsu_map_motion_ease (self->motion, &self->camera, &target);
}

void
chorsu_map_stop (ChorsuMap *self)
{
  g_return_if_fail (CHORSU_IS_MAP (self));

  if (chorsu_map_motion_get_kind (self->motion) != CHORSU_MAP_MOTION_NONE)
    chorsu_map_user_moves (self);
}

gboolean
chorsu_map_is_flying (ChorsuMap *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP (self), FALSE);

  return chorsu_map_motion_get_kind (self->motion) == CHORSU_MAP_MOTION_FLIGHT;
}

ChorsuRef
chorsu_map_pick (ChorsuMap *self,
                 double     x,
                 double     y)
{
  g_return_val_if_fail (CHORSU_IS_MAP (self), CHORSU_REF_NONE);

  if (!has_size (self))
    return CHORSU_REF_NONE;

  return chorsu_map_scene_pick (chorsu_map_layer_get_scene (self->layer), (ChorsuPoint) { x, y });
}

gboolean
chorsu_map_is_sharp (ChorsuMap *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP (self), FALSE);

  return chorsu_map_scene_is_sharp (chorsu_map_layer_get_scene (self->layer));
}
