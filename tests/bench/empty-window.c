/* empty-window.c: the least an application of this platform can be
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * An empty GTK 4 + libadwaita window of the size given (1280x800), closed
 * after its first frame has been painted: what Chorsu's own start and memory
 * are compared with.
 */
#include <adwaita.h>
#include <stdio.h>

static int width = 1280;
static int height = 800;

static void
after_paint_cb (GdkFrameClock *clock,
                gpointer       application)
{
  g_application_quit (application);
}

static void
realize_cb (GtkWidget *window,
            gpointer   application)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  g_signal_connect_object (clock, "after-paint", G_CALLBACK (after_paint_cb), application, 0);
}

static void
activate_cb (GtkApplication *application,
             gpointer        unused)
{
  GtkWidget *window = adw_application_window_new (application);

  gtk_window_set_title (GTK_WINDOW (window), "Empty");
  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  g_signal_connect (window, "realize", G_CALLBACK (realize_cb), application);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (AdwApplication) application = NULL;

  if (argc == 2 && sscanf (argv[1], "%dx%d", &width, &height) != 2)
    g_error ("Usage: %s [WIDTHxHEIGHT]", argv[0]);

  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), NULL);

  return g_application_run (G_APPLICATION (application), 1, argv);
}
