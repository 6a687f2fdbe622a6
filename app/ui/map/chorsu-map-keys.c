/* chorsu-map-keys.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-private.h"

#include "chorsu-map-camera.h"
#include "chorsu-map-navigation.h"

/* An arrow key moves the map by this share of its smaller side. */
#define PAN_SHARE 0.12

static const struct
{
  guint       key;
  guint       keypad_key;
  const char *action;
  int         right;
  int         down;
} arrows[] = {
  { GDK_KEY_Up, GDK_KEY_KP_Up, "map.pan-up", 0, -1 },
  { GDK_KEY_Right, GDK_KEY_KP_Right, "map.pan-right", 1, 0 },
  { GDK_KEY_Down, GDK_KEY_KP_Down, "map.pan-down", 0, 1 },
  { GDK_KEY_Left, GDK_KEY_KP_Left, "map.pan-left", -1, 0 },
};

static void
pan_cb (GtkWidget  *widget,
        const char *action,
        GVariant   *parameter)
{
  ChorsuMap *self = CHORSU_MAP (widget);
  double step = round (PAN_SHARE * MIN (self->camera.width, self->camera.height));

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    if (g_str_equal (arrows[i].action, action))
      chorsu_map_pan (self, step * arrows[i].right, step * arrows[i].down);
}

static void
zoom_in_cb (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  chorsu_map_zoom_in (CHORSU_MAP (widget));
}

static void
zoom_out_cb (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  chorsu_map_zoom_out (CHORSU_MAP (widget));
}

static void
home_cb (GtkWidget  *widget,
         const char *action,
         GVariant   *parameter)
{
  chorsu_map_home (CHORSU_MAP (widget));
}

/* From country to country */

void
chorsu_map_go_to_neighbour (ChorsuMap           *self,
                            ChorsuCountryButton *from,
                            int                  heading)
{
  GPtrArray *buttons = chorsu_map_layer_get_buttons (self->layer);
  g_autofree const char **ids = g_new (const char *, buttons->len);
  const char *next;

  for (guint i = 0; i < buttons->len; i++)
    ids[i] = chorsu_country_button_get_ref (g_ptr_array_index (buttons, i)).id;

  next = chorsu_map_navigation_next (chorsu_painter_get_basemap (self->painter), ids, buttons->len,
                                     chorsu_country_button_get_ref (from).id, heading);
  if (next != NULL)
    chorsu_map_layer_focus (self->layer, chorsu_map_layer_find_button (self->layer, next));
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

/* The stops of the Tab key: -1 is the map, then the five countries. A
 * neighbour, which only arrows and clicks reach, comes after them. */
static int
get_stop (ChorsuMap *self,
          GPtrArray *buttons)
{
  ChorsuCountryButton *focused = chorsu_map_layer_get_focused (self->layer);
  guint i;

  if (focused == NULL || !g_ptr_array_find (buttons, focused, &i))
    return -1;

  return i;
}

static int
count_stops (GPtrArray *buttons)
{
  guint n = 0;

  while (n < buttons->len && chorsu_country_button_is_story (g_ptr_array_index (buttons, n)))
    n++;

  return n;
}

static gboolean
chorsu_map_focus (GtkWidget        *widget,
                  GtkDirectionType  direction)
{
  ChorsuMap *self = CHORSU_MAP (widget);
  GPtrArray *buttons = chorsu_map_layer_get_buttons (self->layer);
  gboolean inside = gtk_widget_is_focus (widget) || chorsu_map_layer_get_focused (self->layer) != NULL;
  gboolean back = direction == GTK_DIR_TAB_BACKWARD;
  int n = count_stops (buttons);
  int stop;

  if (!inside)
    stop = back ? n - 1 : -1;
  else if (back)
    stop = MIN (get_stop (self, buttons), n) - 1;
  else if (direction == GTK_DIR_TAB_FORWARD)
    stop = get_stop (self, buttons) + 1;
  else
    return FALSE;

  if (stop < -1 || stop >= n)
    return FALSE;

  if (stop == -1)
    return gtk_widget_grab_focus (widget);

  chorsu_map_layer_focus (self->layer, g_ptr_array_index (buttons, stop));
  return TRUE;
}

/* The camera follows the keyboard, but not a click. */
static void
reveal (ChorsuMap           *self,
        ChorsuCountryButton *button)
{
  ChorsuCamera target;

  if (self->camera.width == 0)
    return;

  target = chorsu_map_camera_reveal (self->camera, chorsu_country_button_get_box (button), &self->insets);
  if (chorsu_camera_equal (&target, &self->camera))
    return;

  chorsu_map_user_moves (self);
  chorsu_map_motion_fly (self->motion, &self->camera, &target);
}

void
chorsu_map_focus_changed (ChorsuMap *self)
{
  ChorsuCountryButton *focused = chorsu_map_layer_get_focused (self->layer);

  self->focus_shown = focused != NULL && !self->clicking;
  if (self->focus_shown)
    reveal (self, focused);
  chorsu_map_update_state (self);
}

gboolean
chorsu_map_focus_country (ChorsuMap  *self,
                          const char *id)
{
  ChorsuCountryButton *button;

  g_return_val_if_fail (CHORSU_IS_MAP (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  button = chorsu_map_layer_find_button (self->layer, g_intern_string (id));
  if (button == NULL)
    return FALSE;

  chorsu_map_layer_focus (self->layer, button);
  return TRUE;
}

static void
bind (GtkWidgetClass *widget_class,
      guint           key,
      guint           keypad_key,
      const char     *action)
{
  gtk_widget_class_add_binding_action (widget_class, key, 0, action, NULL);
  gtk_widget_class_add_binding_action (widget_class, keypad_key, 0, action, NULL);
}

/* Below the focused country's middle; the map itself has nothing of its own. */
static void
menu_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  ChorsuMap *self = CHORSU_MAP (widget);
  ChorsuCountryButton *focused = chorsu_map_layer_get_focused (self->layer);
  ChorsuPoint at = { self->camera.width / 2.0, self->camera.height / 2.0 };

  if (focused != NULL)
    {
      ChorsuBox box = chorsu_country_button_get_box (focused);

      at = chorsu_camera_to_px (&self->camera, (ChorsuPoint) { (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2 });
      at.x = CLAMP (at.x, 0, self->camera.width);
      at.y = CLAMP (at.y, 0, self->camera.height);
    }
  chorsu_map_emit_menu (self, focused != NULL ? chorsu_country_button_get_ref (focused) : CHORSU_REF_NONE, at.x, at.y);
}

void
chorsu_map_class_init_keys (GtkWidgetClass *widget_class)
{
  widget_class->focus = chorsu_map_focus;

  gtk_widget_class_install_action (widget_class, "map.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (widget_class, "map.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (widget_class, "map.home", NULL, home_cb);
  gtk_widget_class_install_action (widget_class, "map.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "map.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "map.menu", NULL);
  bind (widget_class, GDK_KEY_plus, GDK_KEY_KP_Add, "map.zoom-in");
  bind (widget_class, GDK_KEY_equal, GDK_KEY_KP_Equal, "map.zoom-in");
  bind (widget_class, GDK_KEY_minus, GDK_KEY_KP_Subtract, "map.zoom-out");
  bind (widget_class, GDK_KEY_Home, GDK_KEY_KP_Home, "map.home");

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      gtk_widget_class_install_action (widget_class, arrows[i].action, NULL, pan_cb);
      bind (widget_class, arrows[i].key, arrows[i].keypad_key, arrows[i].action);
      gtk_widget_class_add_binding_action (widget_class, arrows[i].key, GDK_CONTROL_MASK,
                                           arrows[i].action, NULL);
    }
}
