/* map-window.c: a window with a map in it, for tests from outside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Selects what is activated; Control+Q closes it.
 */
#include "map-fixture.h"

static void
ref_activated_cb (ChorsuMap  *map,
                  int         kind,
                  const char *id,
                  gboolean    extend)
{
  ChorsuView view = *chorsu_map_get_view (map);

  view.selection = chorsu_ref (kind, id);
  chorsu_map_set_view (map, &view);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  GtkEventController *shortcuts;
  GtkWidget *window, *map;

  gtk_init ();

  map = chorsu_map_new ();
  chorsu_map_set_painter (CHORSU_MAP (map), map_fixture_get_painter ());
  g_signal_connect (map, "ref-activated", G_CALLBACK (ref_activated_cb), NULL);

  window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (window), "Map");
  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (window), map);
  shortcuts = gtk_shortcut_controller_new ();
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (shortcuts),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Control>q"),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, shortcuts);
  g_signal_connect_swapped (window, "destroy", G_CALLBACK (g_main_loop_quit), loop);
  gtk_window_present (GTK_WINDOW (window));
  g_main_loop_run (loop);

  return 0;
}
