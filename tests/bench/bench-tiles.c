/* bench-tiles.c: country polygons painted tile by tile from the base map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-tiles BASEMAP paint TILES REPETITIONS
 *        bench-tiles BASEMAP rings ZOOM
 *
 * "paint": TILES is a file with a line "ZOOM X Y" for each tile. The tiles of
 * each zoom are painted at 256 px, all countries filled and their outlines
 * stroked 0.8 px wide, in the way of the map itself (all land at once, every
 * border and coast once), once to warm up and then REPETITIONS times; a line
 * "ZOOM MILLISECONDS" is printed: the fastest repetition, mean per tile.
 *
 * "rings": the same polygons as the base map keeps them for a zoom, for other
 * programs to draw: a line "AREA X Y X Y …" for each ring, Web-Mercator units.
 */
#include "config.h"

#include <cairo.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "chorsu-basemap.h"
#include "chorsu-clip.h"
#include "chorsu-raster.h"

#define N_ZOOMS 24

typedef struct
{
  int zoom;
  int x;
  int y;
} Tile;

static gboolean
is_country (const ChorsuArea *area)
{
  return area->kind == CHORSU_AREA_STORY || area->kind == CHORSU_AREA_NEIGHBOUR;
}

/* Lines that are part of some country's outline. */
static gboolean
is_outline (const ChorsuLine *line)
{
  switch (line->kind)
    {
    case CHORSU_LINE_COAST:
    case CHORSU_LINE_STORY_OUTER:
    case CHORSU_LINE_STORY_INNER:
    case CHORSU_LINE_BORDER:
    case CHORSU_LINE_DISPUTED:
      return TRUE;
    default:
      return FALSE;
    }
}

static GArray *
read_tiles (const char *path)
{
  GArray *tiles = g_array_new (FALSE, FALSE, sizeof (Tile));
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      Tile tile;

      if (sscanf (lines[i], "%d %d %d", &tile.zoom, &tile.x, &tile.y) == 3 &&
          tile.zoom >= 0 && tile.zoom < N_ZOOMS)
        g_array_append_val (tiles, tile);
    }

  return tiles;
}

/* Where a tile lies and what is cut off round it. */
typedef struct
{
  cairo_t   *cr;
  ChorsuBox  box;
  ChorsuBox  clip;
  double     scale;
  guint      level;
  GArray    *clipped;
} Paper;

static void
add_vertices (const ChorsuVertex *v,
              guint               n,
              gpointer            data)
{
  const Paper *paper = data;

  for (guint i = 0; i < n; i++)
    {
      double x = (v[i].x - paper->box.x0) * paper->scale;
      double y = (v[i].y - paper->box.y0) * paper->scale;

      if (i == 0)
        cairo_move_to (paper->cr, x, y);
      else
        cairo_line_to (paper->cr, x, y);
    }
}

static gboolean
is_inside (const ChorsuBox *inner,
           const ChorsuBox *outer)
{
  return inner->x0 >= outer->x0 && inner->x1 <= outer->x1
         && inner->y0 >= outer->y0 && inner->y1 <= outer->y1;
}

static void
add_area (Paper         *paper,
          ChorsuBasemap *basemap,
          guint          area)
{
  guint n_rings = chorsu_basemap_get_n_rings (basemap, area, paper->level);

  for (guint ring = 0; ring < n_rings; ring++)
    {
      ChorsuBox box;
      guint n;
      const ChorsuVertex *v = chorsu_basemap_get_ring (basemap, area, paper->level, ring, &n, &box);

      if (!chorsu_box_intersects (&box, &paper->clip))
        continue;

      if (!is_inside (&box, &paper->clip))
        {
          chorsu_clip_ring (v, n, &paper->clip, paper->clipped);
          v = (const ChorsuVertex *) (gpointer) paper->clipped->data;
          n = paper->clipped->len;
        }
      if (n > 0)
        {
          add_vertices (v, n, paper);
          cairo_close_path (paper->cr);
        }
    }
}

static void
add_line (Paper         *paper,
          ChorsuBasemap *basemap,
          guint          line)
{
  const ChorsuLine *info = chorsu_basemap_get_line (basemap, line);
  const ChorsuVertex *v;
  guint n;

  if (!is_outline (info) || !chorsu_box_intersects (&info->box, &paper->clip))
    return;

  v = chorsu_basemap_get_line_vertices (basemap, line, paper->level, &n);
  if (n >= 2)
    chorsu_clip_line (v, n, &paper->clip, add_vertices, paper);
}

static void
paint_tile (cairo_surface_t *surface,
            ChorsuBasemap   *basemap,
            const Tile      *tile,
            GArray          *clipped)
{
  double size = ldexp (1.0, -tile->zoom);
  Paper paper = {
    .cr = cairo_create (surface),
    .box = { tile->x * size, tile->y * size, (tile->x + 1) * size, (tile->y + 1) * size },
    .scale = CHORSU_TILE_SIZE / size,
    .level = chorsu_basemap_level_for_zoom (basemap, tile->zoom),
    .clipped = clipped,
  };

  paper.clip = chorsu_box_grow (paper.box, 2.0 / paper.scale);
  cairo_set_source_rgb (paper.cr, 185 / 255.0, 212 / 255.0, 227 / 255.0);
  cairo_paint (paper.cr);

  for (guint i = 0; i < chorsu_basemap_get_n_areas (basemap); i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (basemap, i);

      if (is_country (area) && chorsu_box_intersects (&area->box, &paper.clip))
        add_area (&paper, basemap, i);
    }
  cairo_set_fill_rule (paper.cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_source_rgb (paper.cr, 245 / 255.0, 240 / 255.0, 228 / 255.0);
  chorsu_raster_fill (paper.cr);

  for (guint i = 0; i < chorsu_basemap_get_n_lines (basemap); i++)
    add_line (&paper, basemap, i);
  cairo_set_line_width (paper.cr, 0.8);
  cairo_set_line_join (paper.cr, CAIRO_LINE_JOIN_BEVEL);
  cairo_set_source_rgb (paper.cr, 120 / 255.0, 110 / 255.0, 100 / 255.0);
  chorsu_raster_stroke (paper.cr);

  cairo_destroy (paper.cr);
  cairo_surface_flush (surface);
}

static gint64
thread_cpu_ns (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_GINT64_CONSTANT (1000000000) + now.tv_nsec;
}

static double
paint_zoom (ChorsuBasemap *basemap,
            GArray        *tiles,
            int            zoom)
{
  g_autoptr (GArray) clipped = g_array_new (FALSE, FALSE, sizeof (ChorsuVertex));
  gint64 ns = 0;
  guint n = 0;

  for (guint i = 0; i < tiles->len; i++)
    {
      const Tile *tile = &g_array_index (tiles, Tile, i);
      cairo_surface_t *surface;
      gint64 start;

      if (tile->zoom != zoom)
        continue;

      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 256, 256);
      start = thread_cpu_ns ();
      paint_tile (surface, basemap, tile, clipped);
      ns += thread_cpu_ns () - start;
      cairo_surface_destroy (surface);
      n++;
    }

  return n > 0 ? ns / 1e6 / n : -1.0;
}

static void
paint (ChorsuBasemap *basemap,
       GArray        *tiles,
       int            repetitions)
{
  for (int zoom = 0; zoom < N_ZOOMS; zoom++)
    {
      double best = paint_zoom (basemap, tiles, zoom);

      if (best < 0.0)
        continue;

      for (int i = 0; i < repetitions; i++)
        {
          double mean = paint_zoom (basemap, tiles, zoom);

          best = i == 0 ? mean : MIN (best, mean);
        }
      printf ("%d %.6f\n", zoom, best);
    }
}

static void
write_rings (ChorsuBasemap *basemap,
             double         zoom)
{
  guint level = chorsu_basemap_level_for_zoom (basemap, zoom);

  for (guint area = 0; area < chorsu_basemap_get_n_areas (basemap); area++)
    {
      if (!is_country (chorsu_basemap_get_area (basemap, area)))
        continue;

      for (guint ring = 0; ring < chorsu_basemap_get_n_rings (basemap, area, level); ring++)
        {
          guint n;
          const ChorsuVertex *v = chorsu_basemap_get_ring (basemap, area, level, ring, &n, NULL);

          printf ("%u", area);
          for (guint i = 0; i < n; i++)
            printf (" %.9g %.9g", v[i].x, v[i].y);
          printf ("\n");
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (ChorsuBasemap) basemap = NULL;
  g_autoptr (GError) error = NULL;

  if (argc < 4)
    g_error ("Usage: %s BASEMAP paint TILES REPETITIONS | rings ZOOM", argv[0]);

  basemap = chorsu_basemap_open (argv[1], &error);
  if (basemap == NULL)
    g_error ("%s", error->message);

  if (g_str_equal (argv[2], "paint") && argc == 5)
    {
      g_autoptr (GArray) tiles = read_tiles (argv[3]);

      paint (basemap, tiles, atoi (argv[4]));
    }
  else if (g_str_equal (argv[2], "rings"))
    {
      write_rings (basemap, g_ascii_strtod (argv[3], NULL));
    }

  return 0;
}
