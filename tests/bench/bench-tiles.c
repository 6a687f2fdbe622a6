/* bench-tiles.c: country polygons painted tile by tile from the base map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-tiles BASEMAP paint TILES REPETITIONS
 *        bench-tiles BASEMAP rings ZOOM
 *
 * "paint": TILES is a file with a line "ZOOM X Y" for each tile. The tiles of
 * each zoom are painted at 256 px, every country filled and its outline
 * stroked 0.8 px wide, once to warm up and then REPETITIONS times; a line
 * "ZOOM MILLISECONDS" is printed: the fastest repetition, mean per tile.
 *
 * "rings": the same polygons as the base map keeps them for a zoom, for other
 * programs to draw: a line "AREA X Y X Y …" for each ring, Web-Mercator units.
 */
#include "config.h"

#include <cairo.h>
#include <stdio.h>
#include <stdlib.h>

#include "chorsu-basemap.h"
#include "chorsu-clip.h"

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

static void
add_ring (cairo_t            *cr,
          const ChorsuVertex *v,
          guint               n,
          double              x0,
          double              y0,
          double              scale)
{
  for (guint i = 0; i < n; i++)
    {
      double x = (v[i].x - x0) * scale;
      double y = (v[i].y - y0) * scale;

      if (i == 0)
        cairo_move_to (cr, x, y);
      else
        cairo_line_to (cr, x, y);
    }
  cairo_close_path (cr);
}

static void
paint_area (cairo_t         *cr,
            ChorsuBasemap   *basemap,
            guint            area,
            guint            level,
            const ChorsuBox *clip,
            const ChorsuBox *tile,
            double           scale,
            GArray          *clipped)
{
  guint n_rings = chorsu_basemap_get_n_rings (basemap, area, level);
  gboolean any = FALSE;

  for (guint ring = 0; ring < n_rings; ring++)
    {
      ChorsuBox box;
      guint n;
      const ChorsuVertex *v = chorsu_basemap_get_ring (basemap, area, level, ring, &n, &box);

      if (!chorsu_box_intersects (&box, clip))
        continue;

      chorsu_clip_ring (v, n, clip, clipped);
      if (clipped->len == 0)
        continue;

      add_ring (cr, &g_array_index (clipped, ChorsuVertex, 0), clipped->len,
                tile->x0, tile->y0, scale);
      any = TRUE;
    }

  if (!any)
    return;

  cairo_set_source_rgb (cr, 245 / 255.0, 240 / 255.0, 228 / 255.0);
  cairo_fill_preserve (cr);
  cairo_set_source_rgb (cr, 120 / 255.0, 110 / 255.0, 100 / 255.0);
  cairo_stroke (cr);
}

static void
paint_tile (cairo_surface_t *surface,
            ChorsuBasemap   *basemap,
            const Tile      *tile,
            GArray          *clipped)
{
  double size = ldexp (1.0, -tile->zoom);
  double scale = CHORSU_TILE_SIZE / size;
  ChorsuBox box = { tile->x * size, tile->y * size, (tile->x + 1) * size, (tile->y + 1) * size };
  ChorsuBox clip = chorsu_box_grow (box, 2.0 / scale);
  guint level = chorsu_basemap_level_for_zoom (basemap, tile->zoom);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 185 / 255.0, 212 / 255.0, 227 / 255.0);
  cairo_paint (cr);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_set_line_width (cr, 0.8);

  for (guint area = 0; area < chorsu_basemap_get_n_areas (basemap); area++)
    {
      const ChorsuArea *info = chorsu_basemap_get_area (basemap, area);

      if (is_country (info) && chorsu_box_intersects (&info->box, &clip))
        paint_area (cr, basemap, area, level, &clip, &box, scale, clipped);
    }

  cairo_destroy (cr);
  cairo_surface_flush (surface);
}

static double
paint_zoom (ChorsuBasemap *basemap,
            GArray        *tiles,
            int            zoom)
{
  g_autoptr (GArray) clipped = g_array_new (FALSE, FALSE, sizeof (ChorsuVertex));
  gint64 microseconds = 0;
  guint n = 0;

  for (guint i = 0; i < tiles->len; i++)
    {
      const Tile *tile = &g_array_index (tiles, Tile, i);
      cairo_surface_t *surface;
      gint64 start;

      if (tile->zoom != zoom)
        continue;

      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 256, 256);
      start = g_get_monotonic_time ();
      paint_tile (surface, basemap, tile, clipped);
      microseconds += g_get_monotonic_time () - start;
      cairo_surface_destroy (surface);
      n++;
    }

  return n > 0 ? microseconds / 1000.0 / n : -1.0;
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
