/* chorsu-map.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-map-private.h"

#include <glib/gi18n.h>

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
  MENU_REQUESTED,
  CAMERA_CHANGED,
  FIRST_FRAME,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChorsuMap, chorsu_map, GTK_TYPE_WIDGET)

static void
update_sharp (ChorsuMap *self)
{
  gboolean sharp = chorsu_map_is_sharp (self);

  if (self->was_sharp == sharp)
    return;

  self->was_sharp = sharp;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHARP]);
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
chorsu_map_emit_camera_changed (ChorsuMap *self)
{
  update_sharp (self);
  g_signal_emit (self, signals[CAMERA_CHANGED], 0);
}

void
chorsu_map_emit_hovered (ChorsuMap *self)
{
  g_signal_emit (self, signals[HOVERED], 0, (int) self->hover.kind, self->hover.id);
}

void
chorsu_map_emit_menu (ChorsuMap *self,
                      ChorsuRef  ref,
                      double     x,
                      double     y)
{
  g_signal_emit (self, signals[MENU_REQUESTED], 0, (int) ref.kind, ref.id, x, y);
}

/* The widget */

static void
scale_factor_cb (ChorsuMap *self)
{
  if (chorsu_map_has_size (self))
    chorsu_map_resize (self, self->camera.width, self->camera.height);
}

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

  chorsu_map_resize (self, width, height);
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
  signals[MENU_REQUESTED] = g_signal_new ("menu-requested", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                          G_TYPE_NONE, 4, G_TYPE_INT, id_type, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
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
chorsu_map_init (ChorsuMap *self)
{
  GtkWidget *widget = GTK_WIDGET (self);

  chorsu_view_init (&self->view);

  self->shumate = shumate_map_new ();
  gtk_widget_set_parent (GTK_WIDGET (self->shumate), widget);
  chorsu_map_init_travel (self);

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

ChorsuRef
chorsu_map_pick (ChorsuMap *self,
                 double     x,
                 double     y)
{
  g_return_val_if_fail (CHORSU_IS_MAP (self), CHORSU_REF_NONE);

  if (!chorsu_map_has_size (self))
    return CHORSU_REF_NONE;

  return chorsu_map_scene_pick (chorsu_map_layer_get_scene (self->layer), (ChorsuPoint) { x, y });
}

ChorsuRef
chorsu_map_pick_segment (ChorsuMap *self,
                         double     x,
                         double     y)
{
  g_return_val_if_fail (CHORSU_IS_MAP (self), CHORSU_REF_NONE);

  if (!chorsu_map_has_size (self))
    return CHORSU_REF_NONE;

  return chorsu_map_scene_pick_segment (chorsu_map_layer_get_scene (self->layer), (ChorsuPoint) { x, y });
}

gboolean
chorsu_map_is_sharp (ChorsuMap *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP (self), FALSE);

  return chorsu_map_scene_is_sharp (chorsu_map_layer_get_scene (self->layer));
}
