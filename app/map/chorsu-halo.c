/* chorsu-halo.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-halo.h"

#include <math.h>

/* What letters touch less than this is no part of them, of 255. */
#define FAINT 12

/* One px of the disc: where, and how much of it is covered, of 255, by the halo
 * of a px of which hardly anything is. More or less than that is right, too. */
typedef struct
{
  int x;
  int y;
  int value;
} DiscPx;

static GArray *
disc_new (double reach)
{
  GArray *disc = g_array_new (FALSE, FALSE, sizeof (DiscPx));
  int size = (int) ceil (reach + 1);

  for (int y = -size; y <= size; y++)
    for (int x = -size; x <= size; x++)
      {
        DiscPx px = { x, y, (int) lrint ((reach - hypot (x, y)) * 255) };

        if (px.value > -255)
          g_array_append_val (disc, px);
      }

  return disc;
}

/* A picture of coverage, a byte a px. */
typedef struct
{
  guint8 *data;
  int     width;
  int     height;
  int     stride;
} Mask;

static inline int
mask_get (const Mask *self,
          int         x,
          int         y)
{
  return x < 0 || y < 0 || x >= self->width || y >= self->height ? 0 : self->data[y * self->stride + x];
}

static gboolean
is_inside (const Mask *letters,
           int         x,
           int         y)
{
  return mask_get (letters, x - 1, y) == 255 && mask_get (letters, x + 1, y) == 255
         && mask_get (letters, x, y - 1) == 255 && mask_get (letters, x, y + 1) == 255;
}

/* The outline runs through a px the farther from its middle the more of it is
 * covered, and the halo's edge keeps its distance from that. */
static void
spread (Mask         *halo,
        const GArray *disc,
        int           x,
        int           y,
        int           covered)
{
  for (guint i = 0; i < disc->len; i++)
    {
      const DiscPx *px = &g_array_index (disc, DiscPx, i);
      int to_x = x + px->x, to_y = y + px->y;
      int value = MIN (px->value + covered, 255);
      guint8 *at;

      if (value <= 0 || to_x < 0 || to_y < 0 || to_x >= halo->width || to_y >= halo->height)
        continue;

      at = halo->data + to_y * halo->stride + to_x;
      if (*at < value)
        *at = (guint8) value;
    }
}

static void
fill_halo (Mask       *halo,
           const Mask *letters,
           double      reach)
{
  g_autoptr (GArray) disc = disc_new (reach);

  for (int y = 0; y < letters->height; y++)
    for (int x = 0; x < letters->width; x++)
      {
        int covered = mask_get (letters, x, y);

        if (covered < FAINT)
          continue;
        if (covered == 255 && is_inside (letters, x, y))
          halo->data[y * halo->stride + x] = 255;
        else
          spread (halo, disc, x, y, covered);
      }
}

/* Premultiplied, each 0 … 255. */
typedef struct
{
  int a, r, g, b;
} Ink;

static Ink
ink (const ChorsuColor *color)
{
  return (Ink) { (int) lrint (color->a * 255), (int) lrint (color->a * color->r * 255),
                 (int) lrint (color->a * color->g * 255), (int) lrint (color->a * color->b * 255) };
}

static inline int
part_of (int value,
         int of_255)
{
  return (value * of_255 + 127) / 255;
}

static inline guint32
over (const Ink *above,
      int        covered,
      const Ink *below,
      int        below_covered)
{
  int left = 255 - part_of (above->a, covered);
  int a = part_of (above->a, covered) + part_of (part_of (below->a, below_covered), left);
  int r = part_of (above->r, covered) + part_of (part_of (below->r, below_covered), left);
  int g = part_of (above->g, covered) + part_of (part_of (below->g, below_covered), left);
  int b = part_of (above->b, covered) + part_of (part_of (below->b, below_covered), left);

  /* Rounding must not make a colour brighter than its alpha. */
  return (guint32) a << 24 | (guint32) MIN (r, a) << 16 | (guint32) MIN (g, a) << 8 | (guint32) MIN (b, a);
}

cairo_surface_t *
chorsu_halo_picture (cairo_surface_t         *letters,
                     const ChorsuLetterColor *color,
                     double                   reach)
{
  Ink fill = ink (&color->fill), below = ink (&color->halo);
  g_autofree guint8 *halo_data = NULL;
  cairo_surface_t *picture;
  Mask mask, halo;
  int stride;

  cairo_surface_flush (letters);
  mask = (Mask) { cairo_image_surface_get_data (letters), cairo_image_surface_get_width (letters),
                  cairo_image_surface_get_height (letters), cairo_image_surface_get_stride (letters) };
  halo_data = g_malloc0 ((gsize) mask.stride * mask.height);
  halo = mask;
  halo.data = halo_data;
  if (reach > 0)
    fill_halo (&halo, &mask, reach);

  picture = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, mask.width, mask.height);
  stride = cairo_image_surface_get_stride (picture);
  for (int y = 0; y < mask.height; y++)
    {
      guint32 *row = (guint32 *) (void *) (cairo_image_surface_get_data (picture) + (gsize) y * stride);

      for (int x = 0; x < mask.width; x++)
        if (halo.data[y * halo.stride + x] != 0 || mask.data[y * mask.stride + x] != 0)
          row[x] = over (&fill, mask.data[y * mask.stride + x], &below, halo.data[y * halo.stride + x]);
    }
  cairo_surface_mark_dirty (picture);

  return picture;
}
