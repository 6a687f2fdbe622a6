/* test-links.c: links to views in a window, and what is copied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"

#include <string.h>

#include "chorsu-dossier.h"
#include "chorsu-map.h"

typedef struct
{
  char     *text;
  gboolean  done;
} Clipboard;

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  Clipboard *clipboard = data;

  clipboard->text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, NULL);
  clipboard->done = TRUE;
}

static gboolean
is_read (gpointer data)
{
  return ((Clipboard *) data)->done;
}

/* Returns: (transfer full) */
static char *
read_clipboard (UiFixture *fixture)
{
  Clipboard clipboard = { 0 };

  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, read_cb, &clipboard);
  ui_wait (is_read, &clipboard, "the clipboard");

  return clipboard.text;
}

static char *
copy_link (UiFixture *fixture)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.copy-link", NULL));

  return read_clipboard (fixture);
}

/* A link that was copied leads back to what there was, also to where. */
static void
test_copied (UiFixture     *fixture,
             gconstpointer  data)
{
  ChorsuMap *map = CHORSU_MAP (ui_find (GTK_WIDGET (fixture->window), CHORSU_TYPE_MAP));
  g_autofree char *link = NULL;
  g_autofree char *again = NULL;
  ChorsuView view;
  ChorsuCamera camera;

  chorsu_session_set_goal (fixture->session, 2);
  chorsu_session_select (fixture->session, chorsu_ref (CHORSU_KIND_COUNTRY, "UZ"), FALSE);
  chorsu_session_select (fixture->session, chorsu_ref (CHORSU_KIND_COUNTRY, "TJ"), TRUE);
  chorsu_session_set_layer (fixture->session, CHORSU_LAYER_SECURITY, TRUE);
  chorsu_session_set_year (fixture->session, 2012);
  g_assert_true (chorsu_session_toggle_class (fixture->session, "category:oil"));
  ui_run (300);
  camera = chorsu_camera (66.5, 41.25, 6.25, 0, 0, 1);
  chorsu_map_set_camera (map, &camera);
  ui_run (300);
  view = *chorsu_session_get_view (fixture->session);
  camera = *chorsu_map_get_camera (map);
  link = copy_link (fixture);
  g_assert_true (g_str_has_prefix (link, "chorsu:?at="));

  chorsu_session_set_goal (fixture->session, 0);
  chorsu_session_select (fixture->session, CHORSU_REF_NONE, FALSE);
  chorsu_session_set_layer (fixture->session, CHORSU_LAYER_SECURITY, FALSE);
  chorsu_session_set_year (fixture->session, 0);
  chorsu_session_toggle_class (fixture->session, "category:oil");
  chorsu_map_home (map);
  ui_run (300);
  g_assert_false (chorsu_view_equal (&view, chorsu_session_get_view (fixture->session)));

  chorsu_window_open_link (fixture->window, link);
  ui_run (400);
  g_assert_true (chorsu_view_equal (&view, chorsu_session_get_view (fixture->session)));
  g_assert_cmpfloat_with_epsilon (camera.zoom, chorsu_map_get_camera (map)->zoom, .001);
  again = chorsu_window_dup_link (fixture->window);
  /* Where the panes stand when it is opened may move the middle by a pixel. */
  g_assert_cmpstr (strstr (link, "&goal"), ==, strstr (again, "&goal"));
  g_assert_cmpfloat_with_epsilon (camera.centre.x, chorsu_map_get_camera (map)->centre.x, 2e-4);
  g_assert_cmpfloat_with_epsilon (camera.centre.y, chorsu_map_get_camera (map)->centre.y, 2e-4);
}

typedef struct
{
  const char *words;
  gboolean    found;
} Search;

static void
look_at_label (GtkWidget *widget,
               gpointer   data)
{
  Search *search = data;

  search->found |= gtk_widget_get_mapped (widget)
                   && strstr (gtk_label_get_text (GTK_LABEL (widget)), search->words) != NULL;
}

/* What is refused is named, and nothing of it happens. */
static void
test_refused (UiFixture     *fixture,
              gconstpointer  data)
{
  ChorsuView before;
  Search search = { "“plutonium:1”", FALSE };

  chorsu_session_set_goal (fixture->session, 3);
  ui_run (100);
  before = *chorsu_session_get_view (fixture->session);
  chorsu_window_open_link (fixture->window, "chorsu:?goal=1&select=country:KZ&off=plutonium:1");
  ui_run (400);
  g_assert_true (chorsu_view_equal (&before, chorsu_session_get_view (fixture->session)));
  ui_for_each (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, look_at_label, &search);
  g_assert_true (search.found);
}

static void
find_figure_row (GtkWidget *widget,
                 gpointer   data)
{
  GtkWidget **row = data;

  if (*row == NULL && g_object_get_data (G_OBJECT (widget), "chorsu-figure-menu") != NULL)
    *row = widget;
}

/* Ctrl+C on a figure copies it with its citation; elsewhere it does nothing. */
static gboolean
follows (gpointer data)
{
  return chorsu_explorer_get_followed (chorsu_session_get_explorer (((UiFixture *) data)->session)) != NULL;
}

static gboolean
follows_nothing (gpointer data)
{
  return !follows (data);
}

/* What is closed and followed is part of the link, and waits for the network. */
static void
test_questions (UiFixture     *fixture,
                gconstpointer  data)
{
  ChorsuExplorer *explorer = chorsu_session_get_explorer (fixture->session);
  g_autofree char *closed = NULL;
  g_autofree char *link = NULL;

  chorsu_window_open_link (fixture->window, "chorsu:?layers=corridors&close=RU,KZ-UZ&follow=middle-corridor,2");
  ui_wait (follows, fixture, "the corridor to be followed");
  closed = chorsu_closures_to_string (chorsu_explorer_get_closures (explorer));
  g_assert_cmpstr (closed, ==, "RU,KZ-UZ");
  g_assert_cmpstr (chorsu_explorer_get_followed_corridor (explorer)->record.ref.id, ==, "middle-corridor");
  link = chorsu_window_dup_link (fixture->window);
  g_assert_true (g_str_has_suffix (link, "&close=RU,KZ-UZ&follow=middle-corridor,2"));

  /* A link without them asks nothing. */
  chorsu_window_open_link (fixture->window, "chorsu:?layers=corridors");
  ui_wait (follows_nothing, fixture, "nothing to be followed");
  g_assert_cmpuint (chorsu_closures_get_n (chorsu_explorer_get_closures (explorer)), ==, 0);
}

static void
test_citation (UiFixture     *fixture,
               gconstpointer  data)
{
  GtkWidget *dossier = ui_find (GTK_WIDGET (fixture->window), CHORSU_TYPE_DOSSIER);
  GtkWidget *row = NULL;
  g_autofree char *text = NULL;

  chorsu_session_select (fixture->session, chorsu_ref (CHORSU_KIND_COUNTRY, "UZ"), FALSE);
  ui_run (300);
  ui_for_each (dossier, GTK_TYPE_LIST_BOX_ROW, find_figure_row, &row);
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_grab_focus (row));
  ui_xdotool ("key ctrl+c");
  ui_run (200);
  text = read_clipboard (fixture);
  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, "38"));
  g_assert_nonnull (strstr (text, "January 2026"));
  g_assert_nonnull (strstr (text, "http"));
}

static void
add_tests (void)
{
  UI_FIXTURE_ADD ("/ui/links/copied", test_copied);
  UI_FIXTURE_ADD ("/ui/links/refused", test_refused);
  UI_FIXTURE_ADD ("/ui/links/questions", test_questions);
  UI_FIXTURE_ADD ("/ui/links/citation", test_citation);
}

int
main (int    argc,
      char **argv)
{
  return ui_fixture_main (&argc, &argv, add_tests);
}
