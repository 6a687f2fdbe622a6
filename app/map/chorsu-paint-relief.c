/* chorsu-paint-relief.c: shaded relief as one premultiplied picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "chorsu-painter.h"
#include "chorsu-pass.h"

/* d = ±0.7071 is stored as ±127. */
#define D_PER_STEP (0.70710678 / 127)

/* Fades to nothing between these zooms: the source has 3.7 km pixels. */
#define FADE_FROM 8.0
#define FADE_TO 10.0

/* Strength under shaded countries. */
#define UNDER_SHADING .6

static guint32
premultiplied (ChorsuColor color,
               double      alpha)
{
  guint a = (guint) (alpha * 255 + .5);
  guint r = (guint) (color.r * a + .5);
  guint g = (guint) (color.g * a + .5);
  guint b = (guint) (color.b * a + .5);

  return a << 24 | r << 16 | g << 8 | b;
}

/* ARGB32 for every stored shade, index 0 for -128. */
static void
fill_table (const ChorsuReliefTheme *theme,
            double                   strength,
            guint32                  table[256])
{
  for (int i = 0; i < 256; i++)
    {
      double d = (i - 128) * D_PER_STEP;

      if (d < 0)
        table[i] = premultiplied (theme->shade, MIN (theme->shade_k * -d, theme->shade_max) * strength);
      else
        table[i] = premultiplied (theme->light, MIN (theme->light_k * d, theme->light_max) * strength);
    }
}

/* The coarsest picture that still has a pixel per device px, or the finest. */
static const ChorsuRelief *
choose_relief (const ChorsuPass *self)
{
  const ChorsuRelief *best = NULL;
  guint n = chorsu_basemap_get_n_reliefs (self->basemap);
  double wanted = self->world * self->camera->scale;

  for (guint i = 0; i < n; i++)
    {
      const ChorsuRelief *relief = chorsu_basemap_get_relief (self->basemap, i);
      double density = relief->width / (relief->box.x1 - relief->box.x0);

      if (best == NULL || density >= wanted * .95)
        best = relief;
    }

  return best;
}

/* Where each device column or row reads the picture: a whole pixel and the
 * weight of the next, in 1/256. */
typedef struct
{
  guint32 index;
  guint32 weight;
} Tap;

static Tap *
make_taps (double first,  /* source position of the first device pixel's centre */
           double step,
           int    n,
           guint  limit)
{
  Tap *taps = g_new (Tap, n);

  for (int i = 0; i < n; i++)
    {
      double at = CLAMP (first + i * step, 0, limit - 1.001);

      taps[i].index = (guint32) at;
      taps[i].weight = (guint32) ((at - taps[i].index) * 256);
    }

  return taps;
}

static void
resample (const ChorsuRelief *relief,
          const Tap          *columns,
          const Tap          *rows,
          int                 width,
          int                 height,
          const guint32       table[256],
          guchar             *pixels,
          int                 stride)
{
  g_autofree gint16 *line = g_new (gint16, relief->width);
  guint first = columns[0].index;
  guint last = columns[width - 1].index + 1;

  for (int y = 0; y < height; y++)
    {
      const gint8 *upper = relief->pixels + relief->stride * rows[y].index;
      const gint8 *lower = upper + relief->stride;
      int v = rows[y].weight;
      guint32 *out = (guint32 *) (void *) (pixels + (gsize) y * stride);

      /* Down first, once per source column, in 1/128 steps … */
      for (guint x = first; x <= last; x++)
        line[x] = (gint16) ((upper[x] * (256 - v) + lower[x] * v) >> 1);

      /* … then across. */
      for (int x = 0; x < width; x++)
        {
          const gint16 *at = line + columns[x].index;
          int h = columns[x].weight;
          int d = (at[0] * (256 - h) + at[1] * h + (1 << 14)) >> 15;

          out[x] = table[d + 128];
        }
    }
}

/* On files the picture has no margin. */
static double
get_margin (const ChorsuPass *self)
{
  cairo_surface_t *target = cairo_get_group_target (self->cr);

  return cairo_surface_get_type (target) == CAIRO_SURFACE_TYPE_IMAGE ? CHORSU_PAINTER_MARGIN : 0;
}

/* Names a picture by what is in it, so that a document with the same relief on
 * many pages holds it once. */
static void
name_picture (cairo_surface_t *surface)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  char *name;

  g_checksum_update (checksum, cairo_image_surface_get_data (surface),
                     (gssize) cairo_image_surface_get_stride (surface) * cairo_image_surface_get_height (surface));
  name = g_strdup (g_checksum_get_string (checksum));
  cairo_surface_set_mime_data (surface, CAIRO_MIME_TYPE_UNIQUE_ID, (const guchar *) name, strlen (name), g_free, name);
}

static void
paint_picture (ChorsuPass         *self,
               const ChorsuRelief *relief,
               const guint32       table[256])
{
  double scale = self->camera->scale;
  double margin = get_margin (self);
  ChorsuPoint north_west = chorsu_pass_px (self, relief->box.x0, relief->box.y0);
  ChorsuPoint south_east = chorsu_pass_px (self, relief->box.x1, relief->box.y1);
  int x0 = (int) ceil (MAX (north_west.x, -margin) * scale);
  int y0 = (int) ceil (MAX (north_west.y, -margin) * scale);
  int x1 = (int) floor (MIN (south_east.x, self->camera->width + margin) * scale);
  int y1 = (int) floor (MIN (south_east.y, self->camera->height + margin) * scale);
  double per_x = relief->width / ((south_east.x - north_west.x) * scale);
  double per_y = relief->height / ((south_east.y - north_west.y) * scale);
  g_autofree Tap *columns = NULL;
  g_autofree Tap *rows = NULL;
  cairo_surface_t *surface;

  if (x1 <= x0 || y1 <= y0)
    return;

  columns = make_taps ((x0 + .5 - north_west.x * scale) * per_x - .5, per_x, x1 - x0, relief->width);
  rows = make_taps ((y0 + .5 - north_west.y * scale) * per_y - .5, per_y, y1 - y0, relief->height);

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, x1 - x0, y1 - y0);
  resample (relief, columns, rows, x1 - x0, y1 - y0, table,
            cairo_image_surface_get_data (surface), cairo_image_surface_get_stride (surface));
  cairo_surface_mark_dirty (surface);
  cairo_surface_set_device_scale (surface, scale, scale);
  if (margin == 0)
    name_picture (surface);

  cairo_set_source_surface (self->cr, surface, x0 / scale, y0 / scale);
  cairo_pattern_set_filter (cairo_get_source (self->cr), CAIRO_FILTER_NEAREST);
  cairo_paint (self->cr);
  cairo_surface_destroy (surface);
}

void
chorsu_paint_relief (ChorsuPass *self)
{
  const ChorsuRelief *relief = choose_relief (self);
  double strength = CLAMP ((FADE_TO - self->camera->zoom) / (FADE_TO - FADE_FROM), 0, 1);
  guint32 table[256];

  if (relief == NULL || strength <= 0 || !(self->view->layers & CHORSU_LAYER_RELIEF))
    return;

  if (self->content->shade != NULL || self->content->tint != NULL || self->content->shading != NULL)
    strength *= UNDER_SHADING;

  fill_table (&self->theme->relief, strength, table);
  cairo_save (self->cr);
  paint_picture (self, relief, table);
  cairo_restore (self->cr);
}
