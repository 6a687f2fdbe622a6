/* bench-frames.c: what a frame costs the main thread at full screen
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-frames DATA-DIR CORRIDOR SERVER FRAMES SCENE...
 *
 * One full-screen window, in which each SCENE runs for so many FRAMES:
 *
 *   colour  one colour on the whole screen, another one every frame
 *   pan     the map with everything switched on, moving 6 px a frame
 *   flow    the map at rest with CORRIDOR selected, its dashes flowing
 *
 * Scenes may repeat, so that what is compared is measured in turns. A line
 * "SCENE FRAMES PAINT THREAD SERVER" is printed for each: milliseconds of CPU
 * time a frame, of the main thread between the frame clock's before-paint and
 * after-paint, of the main thread altogether, and of the X server, whose
 * process id is SERVER.
 */
#include "config.h"

#include <adwaita.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "chorsu-dataset.h"
#include "chorsu-map.h"

/* Without a window manager nothing makes a window full-screen but its size. */
#define WIDTH 1920
#define HEIGHT 1080

#define WARM_UP_FRAMES 20
#define PAN_PX 6.0
#define PAN_TURN 100

/* --- A widget of one colour ------------------------------------------------ */

#define BENCH_TYPE_COLOUR (bench_colour_get_type ())
G_DECLARE_FINAL_TYPE (BenchColour, bench_colour, BENCH, COLOUR, GtkWidget)

struct _BenchColour
{
  GtkWidget parent_instance;
  guint     step;
};

G_DEFINE_FINAL_TYPE (BenchColour, bench_colour, GTK_TYPE_WIDGET)

static void
bench_colour_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  BenchColour *self = BENCH_COLOUR (widget);
  GdkRGBA colour = { (self->step % 256) / 255.0f, 0.4f, 0.6f, 1.0f };

  self->step++;
  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget),
                                                  gtk_widget_get_height (widget)));
}

static void
bench_colour_class_init (BenchColourClass *class)
{
  GTK_WIDGET_CLASS (class)->snapshot = bench_colour_snapshot;
}

static void
bench_colour_init (BenchColour *self)
{
}

/* --- Running the scenes ---------------------------------------------------- */

typedef struct
{
  char        **scenes;
  guint         n_frames;
  ChorsuRef     corridor;
  ChorsuCamera  camera;
  GMainLoop    *loop;
  GtkWidget    *window;
  GtkWidget    *stack;
  GtkWidget    *colour;
  GtkWidget    *map;

  guint         frame;        /* of the scene; 0 until the map is sharp */
  gint64        before_cpu;
  gint64        start_cpu;
  gint64        start_server;
  gint64        cpu;
  char         *server;       /* its file of scheduler statistics */
} Bench;

static gint64
thread_cpu_ns (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

static gint64
server_cpu_ns (const Bench *bench)
{
  g_autofree char *text = NULL;

  if (!g_file_get_contents (bench->server, &text, NULL, NULL))
    return 0;

  return g_ascii_strtoll (text, NULL, 10);
}

static void
start_scene (Bench *bench)
{
  const char *scene = bench->scenes[0];
  gboolean flow = g_strcmp0 (scene, "flow") == 0;
  ChorsuView view;

  bench->frame = 0;
  bench->cpu = 0;
  if (scene == NULL)
    {
      g_main_loop_quit (bench->loop);
      return;
    }

  chorsu_view_init (&view);
  view.layers |= CHORSU_LAYER_CORRIDORS;
  if (flow)
    view.selection = bench->corridor;
  else
    view.layers |= CHORSU_LAYER_RESOURCES | CHORSU_LAYER_SECURITY;
  chorsu_map_set_view (CHORSU_MAP (bench->map), &view);
  chorsu_map_set_camera (CHORSU_MAP (bench->map), &bench->camera);
  gtk_stack_set_visible_child (GTK_STACK (bench->stack),
                               g_str_equal (scene, "colour") ? bench->colour : bench->map);
}

static void
end_scene (Bench *bench)
{
  double unit = 1e-6 / bench->n_frames;

  printf ("%s %u %.4f %.4f %.4f\n", bench->scenes[0], bench->n_frames, bench->cpu * unit,
          (thread_cpu_ns () - bench->start_cpu) * unit,
          (server_cpu_ns (bench) - bench->start_server) * unit);
  fflush (stdout);
  bench->scenes++;
  start_scene (bench);
}

/* As a drag does it: by libshumate's viewport. */
static void
pan (Bench *bench)
{
  const ChorsuCamera *camera = chorsu_map_get_camera (CHORSU_MAP (bench->map));
  double step = (bench->frame / PAN_TURN) % 2 == 0 ? PAN_PX : -PAN_PX;
  ChorsuPoint centre = camera->centre;
  double lon, lat;

  centre.x += step / chorsu_camera_world_px (camera);
  chorsu_mercator_unproject (centre, &lon, &lat);
  shumate_location_set_location (SHUMATE_LOCATION (chorsu_map_get_viewport (CHORSU_MAP (bench->map))),
                                 lat, lon);
}

static gboolean
tick_cb (GtkWidget     *window,
         GdkFrameClock *clock,
         gpointer       data)
{
  Bench *bench = data;

  if (bench->scenes[0] == NULL)
    return G_SOURCE_REMOVE;

  if (g_str_equal (bench->scenes[0], "colour"))
    gtk_widget_queue_draw (bench->colour);
  else if (g_str_equal (bench->scenes[0], "pan") && bench->frame > 0)
    pan (bench);

  return G_SOURCE_CONTINUE;
}

static void
before_paint_cb (GdkFrameClock *clock,
                 Bench         *bench)
{
  bench->before_cpu = thread_cpu_ns ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                Bench         *bench)
{
  if (bench->scenes[0] == NULL)
    return;

  if (bench->frame == 0 && !g_str_equal (bench->scenes[0], "colour") &&
      !chorsu_map_is_sharp (CHORSU_MAP (bench->map)))
    return;

  if (gtk_widget_get_width (bench->stack) != WIDTH || gtk_widget_get_height (bench->stack) != HEIGHT)
    g_error ("The window is not %dx%d", WIDTH, HEIGHT);

  bench->frame++;
  if (bench->frame == WARM_UP_FRAMES)
    {
      bench->start_cpu = thread_cpu_ns ();
      bench->start_server = server_cpu_ns (bench);
    }
  if (bench->frame <= WARM_UP_FRAMES)
    return;

  bench->cpu += thread_cpu_ns () - bench->before_cpu;
  if (bench->frame == WARM_UP_FRAMES + bench->n_frames)
    end_scene (bench);
}

static void
open_window (Bench         *bench,
             ChorsuPainter *painter)
{
  GdkFrameClock *clock;

  bench->colour = g_object_new (BENCH_TYPE_COLOUR, NULL);
  bench->map = chorsu_map_new ();
  chorsu_map_set_painter (CHORSU_MAP (bench->map), painter);

  bench->stack = gtk_stack_new ();
  gtk_stack_add_child (GTK_STACK (bench->stack), bench->colour);
  gtk_stack_add_child (GTK_STACK (bench->stack), bench->map);

  bench->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (bench->window), bench->stack);
  gtk_window_set_decorated (GTK_WINDOW (bench->window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (bench->window), WIDTH, HEIGHT);
  gtk_window_present (GTK_WINDOW (bench->window));

  clock = gtk_widget_get_frame_clock (bench->window);
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), bench);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_paint_cb), bench);
  gtk_widget_add_tick_callback (bench->window, tick_cb, bench, NULL);
}

static ChorsuPainter *
load (const char *data_dir,
      const char *corridor,
      ChorsuRef  *ref)
{
  g_autofree char *basemap_path = g_build_filename (data_dir, "basemap", "chorsu.basemap", NULL);
  g_autofree char *dataset_path = g_build_filename (data_dir, "dataset", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (dataset_path);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuBasemap) basemap = chorsu_basemap_open (basemap_path, &error);
  g_autoptr (ChorsuDataset) dataset = NULL;

  if (basemap != NULL)
    dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  if (dataset == NULL)
    g_error ("%s", error->message);
  if (!chorsu_dataset_resolve (dataset, corridor, ref))
    g_error ("No such corridor: %s", corridor);

  return chorsu_painter_new (basemap, dataset);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GMainLoop) loop = NULL;
  g_autoptr (ChorsuPainter) painter = NULL;
  Bench bench = { 0 };

  if (argc < 6)
    g_error ("Usage: %s DATA-DIR CORRIDOR SERVER FRAMES SCENE...", argv[0]);

  adw_init ();
  painter = load (argv[1], argv[2], &bench.corridor);
  loop = g_main_loop_new (NULL, FALSE);
  bench.server = g_build_filename ("/proc", argv[3], "schedstat", NULL);
  bench.n_frames = MAX (atoi (argv[4]), 1);
  bench.scenes = argv + 5;
  bench.camera = chorsu_camera (66.0, 43.0, 5.2, 0, 0, 1.0);
  bench.loop = loop;

  open_window (&bench, painter);
  start_scene (&bench);
  g_main_loop_run (loop);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_free (bench.server);

  return 0;
}
