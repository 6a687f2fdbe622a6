/* chorsu-window-explorer.c: the corridor explorer's actions and menus
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-window-private.h"

#include "chorsu-closures-menu.h"
#include "chorsu-compare-strip.h"
#include "chorsu-follow-strip.h"

#define EXPLORER_WIDTH 372

/* Half of what is shown around the place that is followed, Web-Mercator units:
 * some 4 degrees. */
#define AROUND .012

/* That place is kept so far from the edges, as a share of the free room. */
#define KEEP_AWAY .22

static ChorsuExplorer *
get_explorer (ChorsuWindow *self)
{
  return chorsu_session_get_explorer (self->session);
}

static gboolean
is_exploring (ChorsuWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->start_pages), "explorer") == 0;
}

static void
show_explorer (ChorsuWindow *self,
               const char   *page)
{
  g_object_set (self->start, "wanted-width", EXPLORER_WIDTH, NULL);
  gtk_stack_set_visible_child_name (self->start_pages, "explorer");
  chorsu_pane_set_open (self->start, TRUE);
  chorsu_session_set_layer (self->session, CHORSU_LAYER_CORRIDORS, TRUE);
  chorsu_explorer_page_show (self->explorer, page);
}

static void
hide_explorer (ChorsuWindow *self)
{
  g_object_set (self->start, "wanted-width", CHORSU_SIDEBAR_WIDTH, NULL);
  gtk_stack_set_visible_child_name (self->start_pages, "sidebar");
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->map));
}

static void
corridors_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);

  if (is_exploring (self) && chorsu_pane_get_open (self->start))
    hide_explorer (self);
  else
    show_explorer (self, NULL);
}

static void
explore_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  show_explorer (CHORSU_WINDOW (widget), g_variant_get_string (parameter, NULL));
}

/* "shut" and "reopen", with what chorsu_closures_parse() reads. */
static void
closure_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  ChorsuExplorer *explorer = get_explorer (self);
  ChorsuNetwork *network = chorsu_explorer_get_network (explorer);
  g_autoptr (ChorsuClosures) closures = NULL;
  gboolean shut = g_str_equal (action_name, "win.shut");

  if (network != NULL)
    closures = chorsu_closures_parse (network, g_variant_get_string (parameter, NULL), NULL);
  for (guint i = 0; closures != NULL && i < chorsu_closures_get_n (closures); i++)
    chorsu_explorer_set_closed (explorer, chorsu_closures_get (closures, i), shut);
  if (closures != NULL && shut)
    show_explorer (self, "closures");
}

static void
reopen_all_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  g_autoptr (ChorsuClosures) none = chorsu_closures_new ();

  chorsu_explorer_set_closures (get_explorer (CHORSU_WINDOW (widget)), none);
}

static void
compare_corridor_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  ChorsuExplorer *explorer = get_explorer (CHORSU_WINDOW (widget));
  const char *id = g_variant_get_string (parameter, NULL);

  chorsu_explorer_set_compared (explorer, id, !chorsu_explorer_is_compared (explorer, id));
}

/* "id" or "id/route", where the route is a number. */
static void
follow_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  g_auto (GStrv) parts = g_strsplit (g_variant_get_string (parameter, NULL), "/", 2);
  guint route = parts[0] != NULL && parts[1] != NULL ? (guint) g_ascii_strtoull (parts[1], NULL, 10) : 0;
  double lon, lat;
  ChorsuPoint at;

  if (parts[0] == NULL || !chorsu_explorer_follow (get_explorer (self), parts[0], route))
    return;

  chorsu_session_set_layer (self->session, CHORSU_LAYER_CORRIDORS, TRUE);
  chorsu_explorer_get_place (get_explorer (self), &lon, &lat);
  at = chorsu_mercator_project (lon, lat);
  chorsu_map_fly_to_box (self->map, (ChorsuBox) { at.x - AROUND, at.y - AROUND, at.x + AROUND, at.y + AROUND });
  gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->strips)));
}

static void
stop_following_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);

  chorsu_explorer_follow (get_explorer (self), NULL, 0);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->map));
}

static void
clear_comparison_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  chorsu_explorer_clear_compared (get_explorer (CHORSU_WINDOW (widget)));
}

static void
reach_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  ChorsuExplorer *explorer = get_explorer (self);

  chorsu_explorer_set_reach (explorer, g_variant_get_string (parameter, NULL),
                             chorsu_explorer_get_reach_days (explorer));
  show_explorer (self, "reach");
}

static void
popover_closed_cb (GtkWidget *popover)
{
  gtk_widget_unparent (popover);
}

/* Its items are activated after it has closed, so it goes a moment later. */
static gboolean
unparent_cb (gpointer data)
{
  popover_closed_cb (data);

  return G_SOURCE_REMOVE;
}

static void
menu_closed_cb (GtkWidget *popover)
{
  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, unparent_cb, g_object_ref (popover), g_object_unref);
}

static void
show_menu (ChorsuWindow *self,
           ChorsuRef     ref,
           ChorsuRef     segment,
           double        x,
           double        y)
{
  g_autoptr (GMenu) menu = NULL;
  GtkWidget *popover;

  /* By key, where no country has the focus: what is selected. */
  if (chorsu_ref_is_none (ref))
    ref = chorsu_session_get_selection (self->session);
  menu = chorsu_closures_menu_new_for_ref (get_explorer (self), ref, segment,
                                           chorsu_session_get_language (self->session));
  if (menu == NULL)
    return;

  popover = gtk_popover_menu_new_from_model_full (G_MENU_MODEL (menu), GTK_POPOVER_MENU_NESTED);
  gtk_widget_set_parent (popover, GTK_WIDGET (self->panes));
  gtk_popover_set_has_arrow (GTK_POPOVER (popover), FALSE);
  gtk_widget_set_halign (popover, GTK_ALIGN_START);
  gtk_popover_set_pointing_to (GTK_POPOVER (popover), &(GdkRectangle) { (int) x, (int) y, 1, 1 });
  g_signal_connect (popover, "closed", G_CALLBACK (menu_closed_cb), NULL);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
menu_requested_cb (ChorsuWindow *self,
                   int           kind,
                   const char   *id,
                   double        x,
                   double        y)
{
  show_menu (self, (ChorsuRef) { kind, id }, chorsu_map_pick_segment (self->map, x, y), x, y);
}

/* What is selected, wherever the keyboard is. */
static void
selection_menu_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);

  show_menu (self, CHORSU_REF_NONE, CHORSU_REF_NONE, gtk_widget_get_width (GTK_WIDGET (self->panes)) / 2.0,
             gtk_widget_get_height (GTK_WIDGET (self->panes)) / 2.0);
}

void
chorsu_window_update_network (ChorsuWindow *self)
{
  chorsu_store_load_network (self->store);
  chorsu_explorer_set_network (get_explorer (self), chorsu_store_get_network (self->store));
  chorsu_window_ask_pending (self);
}

/* The camera follows along the line, as far as it takes to keep the place in
 * sight. */
static void
place_moved_cb (ChorsuWindow *self)
{
  const ChorsuCamera *camera = chorsu_map_get_camera (self->map);
  ChorsuCamera target = *camera;
  double lon, lat, left, right, top, bottom;
  ChorsuPoint px;

  chorsu_window_update_view (self);
  if (camera->width == 0 || chorsu_map_is_flying (self->map)
      || !chorsu_explorer_get_place (get_explorer (self), &lon, &lat))
    return;

  px = chorsu_camera_to_px (camera, chorsu_mercator_project (lon, lat));
  left = self->insets.left + KEEP_AWAY * (camera->width - self->insets.left - self->insets.right);
  right = camera->width - self->insets.right - KEEP_AWAY * (camera->width - self->insets.left - self->insets.right);
  top = KEEP_AWAY * camera->height;
  bottom = camera->height - top;
  if (px.x >= left && px.x <= right && px.y >= top && px.y <= bottom)
    return;

  target.centre = chorsu_camera_from_px (camera, (ChorsuPoint) {
    camera->width / 2.0 + px.x - CLAMP (px.x, left, right),
    camera->height / 2.0 + px.y - CLAMP (px.y, top, bottom)
  });
  chorsu_map_set_camera (self->map, &target);
}

/* All of them in the picture, once there is something to compare. */
static void
show_compared (ChorsuWindow *self)
{
  ChorsuPainter *painter = chorsu_map_get_painter (self->map);
  const char *const *ids = chorsu_explorer_get_compared (get_explorer (self));
  guint n = g_strv_length ((char **) ids);
  ChorsuBox box = CHORSU_BOX_EMPTY;

  if (n > self->n_compared && n > 1 && painter != NULL)
    {
      for (guint i = 0; i < n; i++)
        {
          ChorsuBox one = chorsu_painter_ref_box (painter, (ChorsuRef) { CHORSU_KIND_CORRIDOR, ids[i] });

          if (!chorsu_box_is_empty (&one))
            {
              chorsu_box_include (&box, one.x0, one.y0);
              chorsu_box_include (&box, one.x1, one.y1);
            }
        }
      if (!chorsu_box_is_empty (&box))
        chorsu_map_fly_to_box (self->map, box);
    }
  self->n_compared = n;
}

static void
update_strips (ChorsuWindow *self)
{
  ChorsuExplorer *explorer = get_explorer (self);
  GtkWidget *follow = gtk_widget_get_first_child (GTK_WIDGET (self->strips));
  GtkWidget *compare = gtk_widget_get_next_sibling (follow);

  gtk_widget_set_visible (follow, chorsu_explorer_get_followed (explorer) != NULL);
  gtk_widget_set_visible (compare, chorsu_explorer_get_compared (explorer)[0] != NULL
                                     && chorsu_explorer_get_followed (explorer) == NULL);
  show_compared (self);
}

void
chorsu_window_connect_explorer (ChorsuWindow *self)
{
  chorsu_explorer_page_set_session (self->explorer, self->session);
  gtk_box_append (self->strips, chorsu_follow_strip_new (self->session));
  gtk_box_append (self->strips, chorsu_compare_strip_new (self->session));
  gtk_widget_set_vexpand (GTK_WIDGET (self->strips), FALSE);
  update_strips (self);
  g_signal_connect_object (get_explorer (self), "changed", G_CALLBACK (update_strips), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (get_explorer (self), "moved", G_CALLBACK (place_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->map, "menu-requested", G_CALLBACK (menu_requested_cb), self, G_CONNECT_SWAPPED);
}

void
chorsu_window_class_install_explorer (GtkWidgetClass *widget_class)
{
  const struct
  {
    const char                  *name;
    const char                  *parameter;
    GtkWidgetActionActivateFunc  activate;
  } actions[] = {
    { "win.selection-menu", NULL, selection_menu_action },
    { "win.corridors", NULL, corridors_action },
    { "win.explore", "s", explore_action },
    { "win.shut", "s", closure_action },
    { "win.reopen", "s", closure_action },
    { "win.reopen-all", NULL, reopen_all_action },
    { "win.follow", "s", follow_action },
    { "win.stop-following", NULL, stop_following_action },
    { "win.compare-corridor", "s", compare_corridor_action },
    { "win.clear-comparison", NULL, clear_comparison_action },
    { "win.reach", "s", reach_action },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter, actions[i].activate);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "win.selection-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "win.selection-menu", NULL);
}
