/* chorsu-map-layer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-layer.h"

#include "chorsu-map-motion.h"
#include "chorsu-map-names.h"
#include "chorsu-map-tip.h"

struct _ChorsuMapLayer
{
  ShumateLayer         parent_instance;

  ChorsuMapScene      *scene;
  ChorsuPainter       *painter;
  ChorsuView           view;
  ChorsuCamera         camera;
  GPtrArray           *buttons;
  ChorsuCountryButton *kept;      /* stays a target for the keyboard out of sight */
  ChorsuMapTip        *tip;
  guint                tick_id;
};

enum
{
  COUNTRY_ACTIVATED,
  COUNTRY_LEFT,
  FOCUS_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChorsuMapLayer, chorsu_map_layer, SHUMATE_TYPE_LAYER)

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  ChorsuMapLayer *self = CHORSU_MAP_LAYER (widget);

  chorsu_map_scene_set_time (self->scene, gdk_frame_clock_get_frame_time (clock) / (double) G_USEC_PER_SEC);

  return G_SOURCE_CONTINUE;
}

/* Frames are asked for only while something flows and may. */
static void
update_tick (ChorsuMapLayer *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  gboolean allowed = chorsu_map_motion_is_allowed (widget);
  gboolean flows = allowed && gtk_widget_get_mapped (widget) && chorsu_map_scene_has_flow (self->scene);

  if (flows && self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (widget, tick_cb, NULL, NULL);

  if (!flows && self->tick_id != 0)
    {
      gtk_widget_remove_tick_callback (widget, self->tick_id);
      self->tick_id = 0;
    }

  if (!allowed)
    chorsu_map_scene_clear_flow (self->scene);
}

static void
scene_changed_cb (ChorsuMapLayer *self)
{
  update_tick (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* The country buttons */

static gboolean
hit_cb (ChorsuCountryButton *button,
        double               x,
        double               y,
        gpointer             user_data)
{
  ChorsuMapLayer *self = user_data;
  graphene_point_t px;
  double lon, lat;

  if (self->painter == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (button), GTK_WIDGET (self),
                                    &GRAPHENE_POINT_INIT (x, y), &px))
    return FALSE;

  chorsu_mercator_unproject (chorsu_camera_from_px (&self->camera, (ChorsuPoint) { px.x, px.y }),
                             &lon, &lat);

  return chorsu_basemap_country_at (chorsu_painter_get_basemap (self->painter), lon, lat)
         == chorsu_country_button_get_ref (button).id;
}

static void
button_activated_cb (ChorsuMapLayer      *self,
                     gboolean             extend,
                     ChorsuCountryButton *button)
{
  g_signal_emit (self, signals[COUNTRY_ACTIVATED], 0, button, extend);
}

static void
button_left_cb (ChorsuMapLayer      *self,
                int                  heading,
                ChorsuCountryButton *button)
{
  g_signal_emit (self, signals[COUNTRY_LEFT], 0, button, heading);
}

/* Not the buttons' own has-focus: it changes before the window knows. */
static void
focus_widget_cb (ChorsuMapLayer *self)
{
  ChorsuCountryButton *focused = chorsu_map_layer_get_focused (self);

  if (self->kept == focused)
    return;

  self->kept = focused;
  g_signal_emit (self, signals[FOCUS_CHANGED], 0);
}

static void
add_button (ChorsuMapLayer   *self,
            ChorsuRef         ref,
            const ChorsuArea *area)
{
  GtkWidget *button = chorsu_country_button_new (ref, area, hit_cb, self);

  g_signal_connect_object (button, "activated", G_CALLBACK (button_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (button, "left", G_CALLBACK (button_left_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->buttons, button);
  gtk_widget_insert_before (button, GTK_WIDGET (self), GTK_WIDGET (self->tip));
}

static void
add_buttons_of_kind (ChorsuMapLayer *self,
                     ChorsuKind      kind)
{
  ChorsuBasemap *basemap = chorsu_painter_get_basemap (self->painter);
  ChorsuDataset *dataset = chorsu_painter_get_dataset (self->painter);
  guint n = chorsu_dataset_get_n_records (dataset, kind);

  for (guint i = 0; i < n; i++)
    {
      ChorsuRef ref = chorsu_dataset_get_record (dataset, kind, i)->ref;
      guint area;

      if (chorsu_basemap_find_area (basemap, ref.id, &area))
        add_button (self, ref, chorsu_basemap_get_area (basemap, area));
    }
}

static void
add_buttons_of_basemap (ChorsuMapLayer *self)
{
  ChorsuBasemap *basemap = chorsu_painter_get_basemap (self->painter);

  for (guint i = 0; i < chorsu_basemap_get_n_areas (basemap); i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (basemap, i);

      if (area->kind == CHORSU_AREA_STORY)
        add_button (self, chorsu_ref (CHORSU_KIND_COUNTRY, area->id), area);
    }
}

static void
clear_buttons (ChorsuMapLayer *self)
{
  self->kept = NULL;
  for (guint i = 0; i < self->buttons->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->buttons, i));
  g_ptr_array_set_size (self->buttons, 0);
}

static void
update_buttons (ChorsuMapLayer *self)
{
  for (guint i = 0; i < self->buttons->len; i++)
    {
      ChorsuCountryButton *button = g_ptr_array_index (self->buttons, i);
      ChorsuRef ref = chorsu_country_button_get_ref (button);

      chorsu_country_button_set_label (button, chorsu_map_name (self->painter, self->view.language, ref));
      chorsu_country_button_set_selected (button, chorsu_view_is_selected (&self->view, ref));
    }
}

static void
allocate_button (ChorsuMapLayer      *self,
                 ChorsuCountryButton *button)
{
  GtkWidget *widget = GTK_WIDGET (button);
  ChorsuBox box = chorsu_country_button_get_box (button);
  ChorsuPoint a = chorsu_camera_to_px (&self->camera, (ChorsuPoint) { box.x0, box.y0 });
  ChorsuPoint b = chorsu_camera_to_px (&self->camera, (ChorsuPoint) { box.x1, box.y1 });
  double width = self->camera.width, height = self->camera.height;
  gboolean in_sight = a.x < width && a.y < height && b.x > 0 && b.y > 0;
  GtkAllocation at;

  gtk_widget_set_child_visible (widget, in_sight || button == self->kept);
  if (!gtk_widget_get_child_visible (widget))
    return;

  at.x = CLAMP (floor (a.x), 0, width - 1);
  at.y = CLAMP (floor (a.y), 0, height - 1);
  at.width = MAX (CLAMP (ceil (b.x), 0, width) - at.x, 1);
  at.height = MAX (CLAMP (ceil (b.y), 0, height) - at.y, 1);
  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_size_allocate (widget, &at, -1);
}

static void
chorsu_map_layer_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  ChorsuMapLayer *self = CHORSU_MAP_LAYER (widget);

  for (guint i = 0; i < self->buttons->len; i++)
    allocate_button (self, g_ptr_array_index (self->buttons, i));
  chorsu_map_tip_allocate (self->tip, width, height);
}

static void
chorsu_map_layer_snapshot (GtkWidget   *widget,
                           GtkSnapshot *snapshot)
{
  ChorsuMapLayer *self = CHORSU_MAP_LAYER (widget);

  chorsu_map_scene_snapshot (self->scene, snapshot);
  gtk_widget_snapshot_child (widget, GTK_WIDGET (self->tip), snapshot);
}

/* Else the layer would swallow what is meant for the map or layers below. */
static gboolean
chorsu_map_layer_contains (GtkWidget *widget,
                           double     x,
                           double     y)
{
  return FALSE;
}

static void
chorsu_map_layer_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (chorsu_map_layer_parent_class)->root (widget);
  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (focus_widget_cb), widget, G_CONNECT_SWAPPED);
}

static void
chorsu_map_layer_unroot (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_widget_cb, widget);
  GTK_WIDGET_CLASS (chorsu_map_layer_parent_class)->unroot (widget);
}

static void
chorsu_map_layer_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (chorsu_map_layer_parent_class)->map (widget);
  update_tick (CHORSU_MAP_LAYER (widget));
}

static void
chorsu_map_layer_unmap (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (chorsu_map_layer_parent_class)->unmap (widget);
  update_tick (CHORSU_MAP_LAYER (widget));
}

static void
chorsu_map_layer_dispose (GObject *object)
{
  ChorsuMapLayer *self = CHORSU_MAP_LAYER (object);

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;

  if (self->buttons != NULL)
    clear_buttons (self);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  if (self->tip != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->tip));
  self->tip = NULL;
  g_clear_object (&self->scene);
  g_clear_pointer (&self->painter, chorsu_painter_unref);

  G_OBJECT_CLASS (chorsu_map_layer_parent_class)->dispose (object);
}

static void
chorsu_map_layer_class_init (ChorsuMapLayerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chorsu_map_layer_dispose;
  widget_class->size_allocate = chorsu_map_layer_size_allocate;
  widget_class->snapshot = chorsu_map_layer_snapshot;
  widget_class->contains = chorsu_map_layer_contains;
  widget_class->root = chorsu_map_layer_root;
  widget_class->unroot = chorsu_map_layer_unroot;
  widget_class->map = chorsu_map_layer_map;
  widget_class->unmap = chorsu_map_layer_unmap;

  signals[COUNTRY_ACTIVATED] = g_signal_new ("country-activated", G_TYPE_FROM_CLASS (klass),
                                             G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                             2, CHORSU_TYPE_COUNTRY_BUTTON, G_TYPE_BOOLEAN);
  signals[COUNTRY_LEFT] = g_signal_new ("country-left", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                        2, CHORSU_TYPE_COUNTRY_BUTTON, G_TYPE_INT);
  signals[FOCUS_CHANGED] = g_signal_new ("focus-changed", G_TYPE_FROM_CLASS (klass),
                                         G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
chorsu_map_layer_init (ChorsuMapLayer *self)
{
  chorsu_view_init (&self->view);
  self->buttons = g_ptr_array_new ();
  self->scene = chorsu_map_scene_new ();
  g_signal_connect_object (self->scene, "changed", G_CALLBACK (scene_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-enable-animations",
                           G_CALLBACK (update_tick), self, G_CONNECT_SWAPPED);
  self->tip = CHORSU_MAP_TIP (chorsu_map_tip_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->tip), GTK_WIDGET (self));
}

ChorsuMapLayer *
chorsu_map_layer_new (ShumateViewport *viewport)
{
  return g_object_new (CHORSU_TYPE_MAP_LAYER, "viewport", viewport, NULL);
}

ChorsuMapScene *
chorsu_map_layer_get_scene (ChorsuMapLayer *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP_LAYER (self), NULL);

  return self->scene;
}

void
chorsu_map_layer_set_painter (ChorsuMapLayer *self,
                              ChorsuPainter  *painter)
{
  g_return_if_fail (CHORSU_IS_MAP_LAYER (self));

  if (self->painter == painter)
    return;

  clear_buttons (self);
  g_clear_pointer (&self->painter, chorsu_painter_unref);
  chorsu_map_scene_set_painter (self->scene, painter);
  if (painter == NULL)
    return;

  self->painter = chorsu_painter_ref (painter);
  if (chorsu_painter_get_dataset (painter) != NULL)
    {
      add_buttons_of_kind (self, CHORSU_KIND_COUNTRY);
      add_buttons_of_kind (self, CHORSU_KIND_NEIGHBOUR);
    }
  else
    {
      add_buttons_of_basemap (self);
    }
  update_buttons (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
chorsu_map_layer_set_view (ChorsuMapLayer   *self,
                           const ChorsuView *view)
{
  g_return_if_fail (CHORSU_IS_MAP_LAYER (self));
  g_return_if_fail (view != NULL);

  self->view = *view;
  update_buttons (self);
  chorsu_map_scene_set_view (self->scene, view);
}

void
chorsu_map_layer_set_camera (ChorsuMapLayer     *self,
                             const ChorsuCamera *camera)
{
  g_return_if_fail (CHORSU_IS_MAP_LAYER (self));
  g_return_if_fail (camera != NULL);

  if (chorsu_camera_equal (&self->camera, camera))
    return;

  self->camera = *camera;
  chorsu_map_scene_set_camera (self->scene, camera);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

GPtrArray *
chorsu_map_layer_get_buttons (ChorsuMapLayer *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP_LAYER (self), NULL);

  return self->buttons;
}

ChorsuCountryButton *
chorsu_map_layer_find_button (ChorsuMapLayer *self,
                              const char     *id)
{
  g_return_val_if_fail (CHORSU_IS_MAP_LAYER (self), NULL);

  for (guint i = 0; i < self->buttons->len; i++)
    if (chorsu_country_button_get_ref (g_ptr_array_index (self->buttons, i)).id == id)
      return g_ptr_array_index (self->buttons, i);

  return NULL;
}

ChorsuCountryButton *
chorsu_map_layer_get_focused (ChorsuMapLayer *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP_LAYER (self), NULL);

  for (guint i = 0; i < self->buttons->len; i++)
    if (gtk_widget_is_focus (g_ptr_array_index (self->buttons, i)))
      return g_ptr_array_index (self->buttons, i);

  return NULL;
}

void
chorsu_map_layer_focus (ChorsuMapLayer      *self,
                        ChorsuCountryButton *button)
{
  g_return_if_fail (CHORSU_IS_MAP_LAYER (self));
  g_return_if_fail (CHORSU_IS_COUNTRY_BUTTON (button));

  gtk_widget_set_child_visible (GTK_WIDGET (button), TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_grab_focus (GTK_WIDGET (button));
}

void
chorsu_map_layer_set_tip (ChorsuMapLayer *self,
                          const char     *text,
                          ChorsuPoint     px)
{
  g_return_if_fail (CHORSU_IS_MAP_LAYER (self));

  chorsu_map_tip_show (self->tip, text, px);
}
