/* bench-picture.c: full-HD base pictures with labels, and what is in them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-picture DATA paint ROUNDS ZOOM…
 *        bench-picture DATA pdf ROUNDS ZOOM…
 *        bench-picture DATA layers ZOOM FINENESS
 *        bench-picture DATA place ROUNDS
 *
 * "paint": the picture of the region at each zoom, 1920x1080, once to warm up
 * and then ROUNDS times with the middle moved by some px each time; a line
 * "ZOOM MILLISECONDS" is printed: CPU time of the thread, the median.
 *
 * "pdf": the same picture without relief as PDF, written to memory.
 *
 * "layers": what that picture shows, with outlines as fine as the base map has
 * them for zoom FINENESS, for other programs to draw: a line
 * "POLYGON COLOUR X Y … ; X Y …", "LINE COLOUR WIDTH X Y …",
 * "PLACE SIZE COLOUR NAME X Y", "NAME SIZE COLOUR NAME X Y" or
 * "RIVER COLOUR NAME X Y …" each; Web-Mercator units, names with _ for spaces.
 *
 * "place": placement alone of everything that can be switched on; prints how
 * many names, symbols and towns are tried, and milliseconds.
 */
#include "config.h"

#include <cairo-pdf.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "chorsu-content.h"
#include "chorsu-density.h"
#include "chorsu-painter.h"

#define WIDTH 1920
#define HEIGHT 1080

static ChorsuBasemap *basemap;
static ChorsuDataset *dataset;

static gint64
thread_cpu_ns (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

static ChorsuCamera
camera_at (double zoom,
           guint  round)
{
  ChorsuCamera camera = chorsu_camera (66.9, 44.5, zoom, WIDTH, HEIGHT, 1);

  camera.centre.x += 7.0 * round / chorsu_camera_world_px (&camera);
  camera.centre.y += 3.0 * round / chorsu_camera_world_px (&camera);

  return camera;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  const double *one = a, *other = b;

  return *one < *other ? -1 : *one > *other;
}

static double
median_of (GArray *times)
{
  g_array_sort (times, compare_times);

  return g_array_index (times, double, times->len / 2);
}

static cairo_status_t
append (void                *bytes,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
paint_pdf (ChorsuPainter      *painter,
           const ChorsuView   *view,
           const ChorsuCamera *camera)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, bytes, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  chorsu_painter_paint (painter, cr, view, camera, NULL);
  cairo_show_page (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
}

static double
paint_zoom (ChorsuPainter *painter,
            double         zoom,
            gboolean       pdf,
            guint          n_rounds)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  ChorsuView view;

  chorsu_view_init (&view);
  if (pdf)
    {
      view.layers &= ~CHORSU_LAYER_RELIEF;
      view.legend = view.scale_bar = view.credits = view.locator = FALSE;
    }
  for (guint round = 0; round <= n_rounds; round++)
    {
      ChorsuCamera camera = camera_at (zoom, round);
      gint64 start = thread_cpu_ns ();
      double ms;

      if (pdf)
        paint_pdf (painter, &view, &camera);
      else
        cairo_surface_destroy (chorsu_painter_render_base (painter, &view, &camera, 0, NULL, NULL));
      ms = (thread_cpu_ns () - start) / 1e6;
      if (round > 0)
        g_array_append_val (times, ms);
    }

  return median_of (times);
}

static void
place (ChorsuPainter *painter,
       guint          n_rounds)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  guint n = 0;
  ChorsuView view;

  chorsu_view_init (&view);
  view.layers = ~0u;
  for (guint round = 0; round <= n_rounds; round++)
    {
      ChorsuCamera camera = camera_at (6.2, round);
      gint64 start = thread_cpu_ns ();
      ChorsuLayout *layout = chorsu_painter_layout (painter, &view, &camera);
      double ms = (thread_cpu_ns () - start) / 1e6;

      n = chorsu_layout_get_n_candidates (layout);
      chorsu_layout_unref (layout);
      if (round > 0)
        g_array_append_val (times, ms);
    }
  printf ("%u %.4f\n", n, median_of (times));
}

/* --- What is in a picture -------------------------------------------------- */

static void
print_name (const char *name)
{
  g_autofree char *text = g_strdup (name);

  printf (" %s", g_strdelimit (text, " \n", '_'));
}

static void
print_area (guint       area,
            guint       level,
            const char *colour)
{
  guint n_rings = chorsu_basemap_get_n_rings (basemap, area, level);

  printf ("POLYGON %s", colour);
  for (guint i = 0; i < n_rings; i++)
    {
      guint n;
      const ChorsuVertex *v = chorsu_basemap_get_ring (basemap, area, level, i, &n, NULL);

      for (guint j = 0; j < n; j++)
        printf (" %.9g %.9g", v[j].x, v[j].y);
      printf (" ;");
    }
  printf ("\n");
}

static void
print_vertices (guint line,
                guint level)
{
  guint n;
  const ChorsuVertex *v = chorsu_basemap_get_line_vertices (basemap, line, level, &n);

  for (guint i = 0; i < n; i++)
    printf (" %.9g %.9g", v[i].x, v[i].y);
  printf ("\n");
}

static gboolean
is_shown (const ChorsuLine *line,
          double            zoom)
{
  switch (line->kind)
    {
    case CHORSU_LINE_RIVER:
      return chorsu_density_shows_river (line, zoom);
    case CHORSU_LINE_PROVINCE:
    case CHORSU_LINE_PROVINCE_OTHER:
      return chorsu_density_shows_province (zoom);
    default:
      return TRUE;
    }
}

static void
print_areas (const ChorsuBox *box,
             guint            level,
             ChorsuAreaKind   kind,
             const char      *colour)
{
  for (guint i = 0; i < chorsu_basemap_get_n_areas (basemap); i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (basemap, i);

      if (area->kind == kind && chorsu_box_intersects (&area->box, box))
        print_area (i, level, colour);
    }
}

static void
print_area_names (const ChorsuBox *box)
{
  for (guint i = 0; i < chorsu_basemap_get_n_areas (basemap); i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (basemap, i);

      if (area->name_en == NULL || area->kind == CHORSU_AREA_GLACIER
          || !chorsu_box_contains (box, area->label.x, area->label.y))
        continue;
      printf ("NAME %d %s", area->kind == CHORSU_AREA_STORY ? 18 : 13, area->kind == CHORSU_AREA_LAKE ? "22566f" : "4a4238");
      print_name (area->name_en);
      printf (" %.9g %.9g\n", area->label.x, area->label.y);
    }
}

static void
print_places (const ChorsuBox *box,
              double           zoom)
{
  g_autoptr (ChorsuContent) content = NULL;
  ChorsuView view;

  chorsu_view_init (&view);
  content = chorsu_content_new (dataset, &view);
  for (guint i = 0; i < chorsu_basemap_get_n_places (basemap); i++)
    {
      const ChorsuPlace *town = chorsu_basemap_get_place (basemap, i);
      ChorsuPoint at = chorsu_mercator_project (town->lon, town->lat);

      if (!chorsu_box_contains (box, at.x, at.y) || !chorsu_density_shows_place (town, zoom, content, view.purpose))
        continue;
      printf ("PLACE 12 22262b");
      print_name (town->name_en);
      printf (" %.9g %.9g\n", at.x, at.y);
    }
}

static void
print_layers (double zoom,
              double fineness)
{
  ChorsuCamera camera = camera_at (zoom, 0);
  ChorsuBox box = chorsu_camera_bounds (&camera);
  guint level = chorsu_basemap_level_for_zoom (basemap, fineness);

  print_areas (&box, level, CHORSU_AREA_NEIGHBOUR, "e7e3da");
  print_areas (&box, level, CHORSU_AREA_STORY, "fbf7ed");
  print_areas (&box, level, CHORSU_AREA_GLACIER, "ffffff");
  print_areas (&box, level, CHORSU_AREA_LAKE, "cfe0e8");
  for (guint i = 0; i < chorsu_basemap_get_n_lines (basemap); i++)
    {
      const ChorsuLine *line = chorsu_basemap_get_line (basemap, i);

      if (!chorsu_box_intersects (&line->box, &box) || !is_shown (line, zoom))
        continue;
      printf ("LINE %s %s", line->kind == CHORSU_LINE_RIVER ? "86afc4" : "6b6155",
              line->kind == CHORSU_LINE_STORY_OUTER ? "1.6" : ".8");
      print_vertices (i, level);
      if (line->kind == CHORSU_LINE_RIVER && line->name_en != NULL && zoom >= 4.5)
        {
          printf ("RIVER 22566f");
          print_name (line->name_en);
          print_vertices (i, level);
        }
    }
  if (zoom <= 8)
    print_area_names (&box);
  print_places (&box, zoom);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autofree char *map = NULL;
  g_autofree char *data = NULL;
  g_autoptr (GFile) folder = NULL;
  ChorsuPainter *painter;

  if (argc < 4)
    g_error ("Usage: %s DATA paint|pdf ROUNDS ZOOM… | layers ZOOM FINENESS | place ROUNDS", argv[0]);

  map = g_build_filename (argv[1], "basemap", "chorsu.basemap", NULL);
  data = g_build_filename (argv[1], "dataset", NULL);
  folder = g_file_new_for_path (data);
  basemap = chorsu_basemap_open (map, &error);
  if (basemap == NULL)
    g_error ("%s", error->message);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  if (dataset == NULL)
    g_error ("%s", error->message);
  painter = chorsu_painter_new (basemap, dataset);

  if (g_str_equal (argv[2], "paint") || g_str_equal (argv[2], "pdf"))
    for (int i = 4; i < argc; i++)
      printf ("%s %.4f\n", argv[i], paint_zoom (painter, g_ascii_strtod (argv[i], NULL),
                                                g_str_equal (argv[2], "pdf"), atoi (argv[3])));
  else if (g_str_equal (argv[2], "layers") && argc == 5)
    print_layers (g_ascii_strtod (argv[3], NULL), g_ascii_strtod (argv[4], NULL));
  else
    place (painter, atoi (argv[3]));

  chorsu_painter_unref (painter);
  g_object_unref (dataset);
  chorsu_basemap_unref (basemap);

  return 0;
}
