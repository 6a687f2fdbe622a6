/* ui-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"

#include <gdk/x11/gdkx.h>

#define TIMEOUT (10 * G_USEC_PER_SEC)

static AdwApplication *application;
static ChorsuStore *store;

static gboolean
passed_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

void
ui_run (guint milliseconds)
{
  gboolean passed = FALSE;

  g_timeout_add (milliseconds, passed_cb, &passed);
  while (!passed)
    g_main_context_iteration (NULL, TRUE);
}

void
ui_wait (UiTest      test,
         gpointer    data,
         const char *what)
{
  gint64 deadline = g_get_monotonic_time () + TIMEOUT;

  while (!test (data))
    {
      if (g_get_monotonic_time () > deadline)
        g_error ("Waited in vain for %s", what);
      ui_run (5);
    }
}

void
ui_xdotool (const char *format,
            ...)
{
  g_autofree char *arguments = NULL;
  g_autofree char *line = NULL;
  g_autoptr (GError) error = NULL;
  va_list list;
  int status;

  va_start (list, format);
  arguments = g_strdup_vprintf (format, list);
  va_end (list);

  line = g_strconcat ("xdotool ", arguments, NULL);
  g_spawn_command_line_sync (line, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, NULL));
}

GtkWidget *
ui_find (GtkWidget *root,
         GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_find (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

const char *
ui_get_heading (GtkWidget *root)
{
  if (GTK_IS_LABEL (root)
      && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (root)) == GTK_ACCESSIBLE_ROLE_HEADING)
    return gtk_label_get_text (GTK_LABEL (root));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const char *heading = ui_get_heading (child);

      if (heading != NULL)
        return heading;
    }

  return NULL;
}

void
ui_for_each (GtkWidget *root,
             GType      type,
             UiVisit    function,
             gpointer   data)
{
  GtkWidget *child = gtk_widget_get_first_child (root);

  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    function (root, data);

  while (child != NULL)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      ui_for_each (child, type, function, data);
      child = next;
    }
}

static gboolean
is_complete (gpointer data)
{
  return *(gboolean *) data;
}

static void
complete_cb (ChorsuWindow *window,
             gboolean     *complete)
{
  *complete = TRUE;
}

void
ui_fixture_set_up (UiFixture     *fixture,
                   gconstpointer  data)
{
  gboolean complete = FALSE;

  fixture->application = application;
  fixture->store = store;

  /* Far from everything, so that nothing is hovered to begin with. */
  ui_xdotool ("mousemove 1919 1079");
  fixture->window = chorsu_window_new (application, store, "en");
  fixture->session = chorsu_window_get_session (fixture->window);
  g_signal_connect (fixture->window, "complete", G_CALLBACK (complete_cb), &complete);
  gtk_window_present (GTK_WINDOW (fixture->window));
  ui_wait (is_complete, &complete, "the window");
  g_signal_handlers_disconnect_by_data (fixture->window, &complete);

  /* Without a window manager nobody else gives the window the keyboard. */
  ui_xdotool ("windowfocus --sync %lu",
              gdk_x11_surface_get_xid (gtk_native_get_surface (GTK_NATIVE (fixture->window))));
  ui_run (50);
}

void
ui_fixture_tear_down (UiFixture     *fixture,
                      gconstpointer  data)
{
  ChorsuWindow *window = fixture->window;
  ChorsuSession *session = fixture->session;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (session), (gpointer *) &session);
  gtk_window_destroy (GTK_WINDOW (window));
  ui_run (50);

  /* Nothing may keep a window or what it looked at alive. */
  g_assert_null (window);
  g_assert_null (session);
}

static gboolean
is_ready (gpointer data)
{
  return chorsu_store_is_ready (data);
}

int
ui_fixture_main (int    *argc,
                 char ***argv,
                 void  (*add_tests) (void))
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (argc, argv, NULL);
  application = ADW_APPLICATION (chorsu_application_new ());
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);

  store = chorsu_store_new (NULL);
  ui_wait (is_ready, store, "the data");
  g_assert_null (chorsu_store_get_refusal (store));

  add_tests ();
  status = g_test_run ();

  g_clear_object (&application);
  g_assert_finalize_object (store);

  return status;
}
