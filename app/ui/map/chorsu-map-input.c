/* chorsu-map-input.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Pointer and touch. ShumateMap's own controllers are taken off, since they
 * cannot be made to behave from outside: its drag never claims the sequence,
 * so that every drag ends as a click; it wraps round the world; a flight goes
 * on under the hand that grabs the map; a double click zooms whatever
 * zoom-on-double-click says; two fingers turn the map.
 */
#include "config.h"

#include "chorsu-map-private.h"

#include <glib/gi18n.h>

#include "chorsu-map-camera.h"
#include "chorsu-map-names.h"

/* How long the pointer is on a thing before its name shows. */
#define TIP_MS 80

/* Zoom by a notch of the wheel, and by a px on a touchpad. */
#define WHEEL_STEP 0.25
#define TOUCHPAD_STEP (1 / 120.0)

/* A cluster whose sites are in one place is come this near to, Web-Mercator
 * units: some 40 km. */
#define SMALLEST_SPREAD .001

/* Zoom by a double click. */
#define DOUBLE_CLICK_STEP 1.0

/* What the pointer is over */

static guint
pick_cluster (ChorsuMap *self,
              double     x,
              double     y,
              ChorsuBox *spread)
{
  return chorsu_map_scene_pick_cluster (chorsu_map_layer_get_scene (self->layer), (ChorsuPoint) { x, y }, spread);
}

static gboolean
tip_cb (gpointer data)
{
  ChorsuMap *self = data;
  ChorsuBox spread;
  guint n = pick_cluster (self, self->pointer.x, self->pointer.y, &spread);

  self->tip_id = 0;
  if (n > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u site: click to come nearer",
                                                         "%u sites: click to come nearer", n), n);

      chorsu_map_layer_set_tip (self->layer, text, self->pointer);
    }
  else if (self->painter != NULL)
    {
      chorsu_map_layer_set_tip (self->layer, chorsu_map_name (self->painter, self->view.language, self->hover),
                                self->pointer);
    }

  return G_SOURCE_REMOVE;
}

static void
hide_tip (ChorsuMap *self)
{
  g_clear_handle_id (&self->tip_id, g_source_remove);
  chorsu_map_layer_set_tip (self->layer, NULL, self->pointer);
}

void
chorsu_map_update_state (ChorsuMap *self)
{
  ChorsuCountryButton *focused = chorsu_map_layer_get_focused (self->layer);
  ChorsuPainterState state = { .hover = self->hover };

  if (focused != NULL && self->focus_shown)
    state.focus = chorsu_country_button_get_ref (focused);
  chorsu_map_scene_set_state (chorsu_map_layer_get_scene (self->layer), &state);
}

void
chorsu_map_update_hover (ChorsuMap *self)
{
  ChorsuRef hover = CHORSU_REF_NONE;

  /* What is dragged stays under the pointer. */
  if (self->dragging)
    return;

  if (self->pointer_inside)
    hover = chorsu_map_pick (self, self->pointer.x, self->pointer.y);

  if (chorsu_ref_equal (hover, self->hover))
    return;

  self->hover = hover;
  hide_tip (self);
  if (!chorsu_ref_is_none (hover))
    self->tip_id = g_timeout_add (TIP_MS, tip_cb, self);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), chorsu_ref_is_none (hover) ? NULL : "pointer");
  chorsu_map_update_state (self);
  chorsu_map_emit_hovered (self);
}

static void
motion_cb (ChorsuMap                *self,
           double                    x,
           double                    y,
           GtkEventControllerMotion *controller)
{
  self->pointer_inside = TRUE;
  self->pointer = (ChorsuPoint) { x, y };
  chorsu_map_update_hover (self);
}

static void
leave_cb (ChorsuMap                *self,
          GtkEventControllerMotion *controller)
{
  self->pointer_inside = FALSE;
  chorsu_map_update_hover (self);
}

/* Drag and flick */

static gboolean
is_past_threshold (ChorsuMap *self,
                   double     dx,
                   double     dy)
{
  int threshold;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-dnd-drag-threshold", &threshold, NULL);

  return fabs (dx) > threshold || fabs (dy) > threshold;
}

/* A press stops a map that runs out, but not a flight: that would make the
 * first half of a double click end it. */
static void
drag_begin_cb (ChorsuMap      *self,
               double          x,
               double          y,
               GtkGestureDrag *gesture)
{
  self->dragging = FALSE;
  self->focus_shown = FALSE;
  hide_tip (self);
  chorsu_map_update_state (self);
  if (chorsu_map_motion_get_kind (self->motion) == CHORSU_MAP_MOTION_GLIDE)
    chorsu_map_user_moves (self);
}

static void
drag_update_cb (ChorsuMap      *self,
                double          dx,
                double          dy,
                GtkGestureDrag *gesture)
{
  ChorsuCamera camera;

  if (!self->dragging)
    {
      if (!is_past_threshold (self, dx, dy))
        return;

      /* From here on the sequence is ours alone, and no click comes of it. */
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      chorsu_map_user_moves (self);
      self->dragging = TRUE;
      self->drag_camera = self->camera;
      gtk_widget_set_cursor_from_name (GTK_WIDGET (self), "grabbing");
    }

  /* What was pressed stays under the pointer. */
  camera = chorsu_map_camera_moved (self->drag_camera, dx, dy);
  chorsu_map_move_camera (self, &camera);
}

static void
end_drag (ChorsuMap *self)
{
  if (!self->dragging)
    return;

  self->dragging = FALSE;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  self->hover = CHORSU_REF_NONE;
  chorsu_map_update_hover (self);
}

static void
drag_end_cb (ChorsuMap      *self,
             double          dx,
             double          dy,
             GtkGestureDrag *gesture)
{
  end_drag (self);
}

static void
drag_cancel_cb (ChorsuMap        *self,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  end_drag (self);
}

static void
swipe_cb (ChorsuMap       *self,
          double           velocity_x,
          double           velocity_y,
          GtkGestureSwipe *gesture)
{
  if (gtk_gesture_get_sequence_state (GTK_GESTURE (gesture), gtk_gesture_get_last_updated_sequence (GTK_GESTURE (gesture)))
      != GTK_EVENT_SEQUENCE_CLAIMED)
    return;

  chorsu_map_motion_glide (self->motion, &self->camera, (ChorsuPoint) { velocity_x, velocity_y });
}

/* Click */

static void
zoom_at (ChorsuMap *self,
         double     step,
         double     x,
         double     y)
{
  ChorsuCamera target = self->camera;

  if (chorsu_map_motion_get_kind (self->motion) == CHORSU_MAP_MOTION_EASE)
    target = chorsu_map_motion_get_target (self->motion, &self->camera);

  target = chorsu_map_camera_zoomed (target, target.zoom + step, (ChorsuPoint) { x, y });
  chorsu_map_user_eases (self, &target);
}

/* A cluster opens as one comes nearer; at the nearest it is what lies on top. */
static gboolean
open_cluster (ChorsuMap *self,
              double     x,
              double     y)
{
  ChorsuBox spread;

  if (self->camera.zoom >= CHORSU_MAX_ZOOM || pick_cluster (self, x, y, &spread) == 0)
    return FALSE;

  chorsu_map_fly_to_box (self, chorsu_box_grow (spread, MAX (spread.x1 - spread.x0, SMALLEST_SPREAD) / 2));

  return TRUE;
}

static void
activate_at (ChorsuMap *self,
             double     x,
             double     y,
             gboolean   extend)
{
  ChorsuRef ref = chorsu_map_pick (self, x, y);
  ChorsuCountryButton *button = chorsu_map_layer_find_button (self->layer, ref.id);

  self->clicking = TRUE;
  if (button != NULL && chorsu_ref_equal (chorsu_country_button_get_ref (button), ref))
    chorsu_map_layer_focus (self->layer, button);
  else
    gtk_widget_grab_focus (GTK_WIDGET (self));
  self->clicking = FALSE;

  chorsu_map_emit_activated (self, ref, extend);
}

static void
released_cb (ChorsuMap       *self,
             int              n_press,
             double           x,
             double           y,
             GtkGestureClick *gesture)
{
  GdkModifierType modifiers = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));

  if (n_press > 1)
    zoom_at (self, DOUBLE_CLICK_STEP, x, y);
  else if (!open_cluster (self, x, y))
    activate_at (self, x, y, (modifiers & GDK_CONTROL_MASK) != 0);
}

static void
menu_pressed_cb (ChorsuMap       *self,
                 int              n_press,
                 double           x,
                 double           y,
                 GtkGestureClick *gesture)
{
  hide_tip (self);
  chorsu_map_emit_menu (self, chorsu_map_pick (self, x, y), x, y);
}

/* Wheel and pinch */

static gboolean
scroll_cb (ChorsuMap                *self,
           double                    dx,
           double                    dy,
           GtkEventControllerScroll *controller)
{
  ChorsuCamera camera;

  if (gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL)
    {
      zoom_at (self, -dy * WHEEL_STEP, self->pointer.x, self->pointer.y);
      return GDK_EVENT_STOP;
    }

  camera = chorsu_map_camera_zoomed (self->camera, self->camera.zoom - dy * TOUCHPAD_STEP, self->pointer);
  chorsu_map_user_moves (self);
  chorsu_map_move_camera (self, &camera);

  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (ChorsuMap        *self,
                GdkEventSequence *sequence,
                GtkGesture       *gesture)
{
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  chorsu_map_user_moves (self);
  self->pinch_camera = self->camera;
  gtk_gesture_get_bounding_box_center (gesture, &self->pinch_centre.x, &self->pinch_centre.y);
}

static void
pinch_cb (ChorsuMap      *self,
          double          scale,
          GtkGestureZoom *gesture)
{
  ChorsuCamera camera = chorsu_map_camera_zoomed (self->pinch_camera, self->pinch_camera.zoom + log2 (scale),
                                                  self->pinch_centre);
  double x, y;

  if (gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y))
    camera = chorsu_map_camera_moved (camera, x - self->pinch_centre.x, y - self->pinch_centre.y);
  chorsu_map_move_camera (self, &camera);
}

/* Set-up */

static void
take_off_controllers (GtkWidget *widget)
{
  g_autoptr(GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = g_list_model_get_n_items (controllers); i > 0; i--)
    {
      g_autoptr(GtkEventController) controller = g_list_model_get_item (controllers, i - 1);

      if (GTK_IS_GESTURE (controller) || GTK_IS_EVENT_CONTROLLER_SCROLL (controller))
        gtk_widget_remove_controller (widget, controller);
    }
}

static void
init_drag (ChorsuMap *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkGesture *swipe = gtk_gesture_swipe_new ();
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *menu = gtk_gesture_click_new ();

  g_signal_connect_swapped (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect_swapped (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect_swapped (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (drag, "cancel", G_CALLBACK (drag_cancel_cb), self);
  g_signal_connect_swapped (swipe, "swipe", G_CALLBACK (swipe_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (menu), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (menu, "pressed", G_CALLBACK (menu_pressed_cb), self);

  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (menu));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (swipe));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));

  /* When the drag claims the sequence, the flick must not lose it. */
  gtk_gesture_group (drag, swipe);
}

static void
init_zoom (ChorsuMap *self)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  g_signal_connect_swapped (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect_swapped (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
}

void
chorsu_map_init_input (ChorsuMap *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  take_off_controllers (GTK_WIDGET (self->shumate));
  gtk_widget_set_cursor (GTK_WIDGET (self->shumate), NULL);
  gtk_widget_set_focusable (GTK_WIDGET (self->shumate), FALSE);

  g_signal_connect_swapped (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);

  init_drag (self);
  init_zoom (self);
}

void
chorsu_map_clear_input (ChorsuMap *self)
{
  g_clear_handle_id (&self->tip_id, g_source_remove);
}
