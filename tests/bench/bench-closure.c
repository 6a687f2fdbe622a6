/* bench-closure.c: from closing something to seeing what breaks
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-closure DATA-DIR CLOSURES ROUNDS
 *
 * One window with the map and its corridors. Each round closes CLOSURES as the
 * window does, waits until a frame with what breaks and the ways round has been
 * painted, and reopens everything. Prints for each round the milliseconds by
 * the clock from the closing to the answer of the network, and to the end of
 * that frame.
 */
#include "config.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>

#include "chorsu-map.h"
#include "chorsu-session.h"

#define WIDTH 1280
#define HEIGHT 800

/* Between two rounds. */
#define REST_MS 200

typedef struct
{
  GMainLoop      *loop;
  GtkWidget      *window;
  GtkWidget      *map;
  ChorsuSession  *session;
  ChorsuExplorer *explorer;
  ChorsuClosures *closures;
  ChorsuClosures *none;
  gboolean        closed;
  gboolean        waiting;   /* between two rounds */
  gint64          start;
  gint64          answered;  /* 0 while the network is at it */
  int             n_rounds;
} Bench;

static void
view_cb (Bench *bench)
{
  chorsu_map_set_view (CHORSU_MAP (bench->map), chorsu_session_get_view (bench->session));
}

static void
answer_cb (Bench *bench)
{
  if (bench->closed && bench->answered == 0 && chorsu_explorer_get_reroutes (bench->explorer) != NULL)
    bench->answered = g_get_monotonic_time ();
}

static gboolean
next_cb (gpointer data)
{
  Bench *bench = data;

  bench->waiting = FALSE;
  bench->closed = !bench->closed;
  bench->answered = 0;
  bench->start = g_get_monotonic_time ();
  chorsu_explorer_set_closures (bench->explorer, bench->closed ? bench->closures : bench->none);
  gtk_widget_queue_draw (bench->map);

  return G_SOURCE_REMOVE;
}

static void
after_paint_cb (GdkFrameClock *clock,
                Bench         *bench)
{
  const ChorsuView *view = chorsu_map_get_view (CHORSU_MAP (bench->map));
  gint64 now = g_get_monotonic_time ();

  if (bench->waiting || !chorsu_map_is_sharp (CHORSU_MAP (bench->map)) || (view->overlay != 0) != bench->closed)
    return;

  if (bench->closed)
    {
      printf ("%.2f %.2f\n", (bench->answered - bench->start) / 1e3, (now - bench->start) / 1e3);
      fflush (stdout);
      if (--bench->n_rounds == 0)
        {
          g_main_loop_quit (bench->loop);
          return;
        }
    }
  bench->waiting = TRUE;
  g_timeout_add (REST_MS, next_cb, bench);
}

static ChorsuNetwork *
load (const char     *data_dir,
      ChorsuPainter **painter)
{
  g_autofree char *basemap_path = g_build_filename (data_dir, "basemap", "chorsu.basemap", NULL);
  g_autofree char *dataset_path = g_build_filename (data_dir, "dataset", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (dataset_path);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuBasemap) basemap = chorsu_basemap_open (basemap_path, &error);
  g_autoptr (ChorsuDataset) dataset = NULL;
  ChorsuNetwork *network = NULL;

  if (basemap != NULL)
    dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  if (dataset != NULL)
    network = chorsu_network_new (dataset, basemap, NULL, &error);
  if (network == NULL)
    g_error ("%s", error->message);
  *painter = chorsu_painter_new (basemap, dataset);

  return network;
}

static void
open_window (Bench         *bench,
             ChorsuPainter *painter)
{
  const ChorsuCamera camera = chorsu_camera (66.0, 43.0, 4.6, 0, 0, 1.0);

  bench->map = chorsu_map_new ();
  chorsu_map_set_painter (CHORSU_MAP (bench->map), painter);
  bench->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (bench->window), bench->map);
  gtk_window_set_decorated (GTK_WINDOW (bench->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), WIDTH, HEIGHT);
  g_signal_connect_swapped (bench->session, "changed", G_CALLBACK (view_cb), bench);
  g_signal_connect_swapped (bench->explorer, "changed", G_CALLBACK (answer_cb), bench);
  chorsu_session_set_layer (bench->session, CHORSU_LAYER_CORRIDORS, TRUE);
  view_cb (bench);
  chorsu_map_set_camera (CHORSU_MAP (bench->map), &camera);
  gtk_window_present (GTK_WINDOW (bench->window));
  g_signal_connect (gtk_widget_get_frame_clock (bench->window), "after-paint", G_CALLBACK (after_paint_cb), bench);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GMainLoop) loop = NULL;
  g_autoptr (ChorsuPainter) painter = NULL;
  g_autoptr (ChorsuNetwork) network = NULL;
  g_autoptr (ChorsuSession) session = NULL;
  g_autoptr (ChorsuClosures) closures = NULL;
  g_autoptr (ChorsuClosures) none = NULL;
  g_autoptr (GError) error = NULL;
  Bench bench = { 0 };

  if (argc != 4)
    g_error ("Usage: %s DATA-DIR CLOSURES ROUNDS", argv[0]);

  adw_init ();
  network = load (argv[1], &painter);
  closures = chorsu_closures_parse (network, argv[2], &error);
  if (closures == NULL)
    g_error ("%s", error->message);
  none = chorsu_closures_new ();
  session = chorsu_session_new ("en");
  chorsu_session_set_dataset (session, chorsu_network_get_dataset (network));
  chorsu_explorer_set_network (chorsu_session_get_explorer (session), network);

  loop = g_main_loop_new (NULL, FALSE);
  bench.loop = loop;
  bench.session = session;
  bench.explorer = chorsu_session_get_explorer (session);
  bench.closures = closures;
  bench.none = none;
  bench.n_rounds = MAX (atoi (argv[3]), 1);
  open_window (&bench, painter);
  g_main_loop_run (loop);
  gtk_window_destroy (GTK_WINDOW (bench.window));

  return 0;
}
