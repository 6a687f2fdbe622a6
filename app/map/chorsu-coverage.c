/* chorsu-coverage.c: outlines to pixels
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-coverage.h"

#include <math.h>
#include <string.h>

#define BITS CHORSU_COVERAGE_BITS
#define ONE CHORSU_COVERAGE_ONE
#define FULL_BITS (2 * BITS + 1)
#define FULL (1 << FULL_BITS)

/* Rows that are worked on at a time: their sums stay in the cache. */
#define BAND_ROWS 64

/* Runs downwards: from.y < to.y. */
struct _ChorsuEdge
{
  ChorsuPosition from;
  ChorsuPosition to;
  int            sign;
  int            next; /* index of the next edge of the same band, -1 at the end */
};

void
chorsu_coverage_init (ChorsuCoverage *self,
                      int             left,
                      int             top,
                      int             width,
                      int             height,
                      gboolean        even_odd)
{
  *self = (ChorsuCoverage) {
    .left = left,
    .top = top,
    .width = width,
    .height = height,
    .even_odd = even_odd,
    .n_bands = (height + BAND_ROWS - 1) / BAND_ROWS,
  };
  self->bands = g_new (int, self->n_bands);
  for (int i = 0; i < self->n_bands; i++)
    self->bands[i] = -1;
}

void
chorsu_coverage_clear (ChorsuCoverage *self)
{
  g_clear_pointer (&self->edges, g_free);
  g_clear_pointer (&self->bands, g_free);
}

static void
grow (ChorsuCoverage *self)
{
  self->n_allocated = MAX (2 * self->n_allocated, 1024);
  self->edges = g_renew (ChorsuEdge, self->edges, self->n_allocated);
}

void
chorsu_coverage_add_edge (ChorsuCoverage *self,
                          ChorsuPosition  a,
                          ChorsuPosition  b)
{
  ChorsuEdge edge = { a, b, 1, -1 };
  int band;

  if (a.y == b.y)
    return;
  if (a.y > b.y)
    edge = (ChorsuEdge) { b, a, -1, -1 };

  if (edge.to.y <= self->top * ONE || edge.from.y >= (self->top + self->height) * ONE
      || MIN (a.x, b.x) >= (self->left + self->width) * ONE)
    return;

  band = MAX ((edge.from.y >> BITS) - self->top, 0) / BAND_ROWS;
  edge.next = self->bands[band];
  self->bands[band] = self->n_edges;
  if (self->n_edges == self->n_allocated)
    grow (self);
  self->edges[self->n_edges++] = edge;
}

/* Adds an edge's piece inside one pixel: @height of it, between @x0 and @x1. */
static inline void
add_to_pixel (gint32 *row,
              int     width,
              int     pixel,
              int     x0,
              int     x1,
              int     height)
{
  int right = height * (x0 + x1 - 2 * pixel * ONE);

  if (pixel < 0)
    {
      row[0] += height * 2 * ONE;
    }
  else if (pixel < width)
    {
      row[pixel] += height * 2 * ONE - right;
      row[pixel + 1] += right;
    }
}

/* Adds a piece of an edge inside one row, from @x0 to @x1 > @x0, counted from
 * the picture's left; it is @height high, @rise of it for each unit of x. */
static inline void
add_across_pixels (ChorsuCoverage *self,
                   gint32         *sums,
                   int             x0,
                   int             x1,
                   int             height,
                   double          rise,
                   int             sign)
{
  int x = x0;
  int done = 0;

  while (x < x1)
    {
      int pixel = x >> BITS;
      int next = MIN ((pixel + 1) * ONE, x1);
      int until = next == x1 ? height : MIN ((int) ((next - x0) * rise), height);

      add_to_pixel (sums, self->width, pixel, x, next, sign * (until - done));
      done = until;
      x = next;
    }
}

static inline void
add_to_row (ChorsuCoverage *self,
            int             row,
            int             x0,
            int             x1,
            int             height,
            double          rise,
            int             sign)
{
  gint32 *sums = self->sums + row * (self->width + 2);
  int left = MIN (x0, x1);
  int right = MAX (x0, x1);

  if (left >= self->width * ONE)
    return;

  if (left >> BITS == right >> BITS)
    add_to_pixel (sums, self->width, left >> BITS, left, right, sign * height);
  else
    add_across_pixels (self, sums, left, right, height, rise, sign);
}

/* Adds the part of an edge in the rows [top, bottom) of the target. Steps count
 * from the edge's own start, so that they do not depend on the target. */
static void
add_to_band (ChorsuCoverage   *self,
             const ChorsuEdge *edge,
             int               top,
             int               bottom)
{
  int y = MAX (edge->from.y, top * ONE);
  int end = MIN (edge->to.y, bottom * ONE);
  int dx = edge->to.x - edge->from.x;
  int dy = edge->to.y - edge->from.y;
  double slope = (double) dx / dy;
  double rise = dx != 0 ? fabs ((double) dy / dx) : 0.0;
  int base = edge->from.x - self->left * ONE;
  int x = base + (int) (slope * (y - edge->from.y));

  while (y < end)
    {
      int row = y >> BITS;
      int next_y = MIN ((row + 1) * ONE, end);
      int next_x = base + (next_y == edge->to.y ? dx : (int) (slope * (next_y - edge->from.y)));

      add_to_row (self, row - top, x, next_x, next_y - y, rise, edge->sign);
      y = next_y;
      x = next_x;
    }
}

static inline guint8
coverage (gint32   sum,
          gboolean even_odd)
{
  gint32 area = ABS (sum);

  if (even_odd)
    {
      area &= 2 * FULL - 1;
      if (area > FULL)
        area = 2 * FULL - area;
    }
  else if (area > FULL)
    {
      area = FULL;
    }

  return (area * 255 + FULL / 2) >> FULL_BITS;
}

/* Whether four sums in a row are zero: most are. */
static inline gboolean
is_quiet (const gint32 *sums)
{
  guint64 pairs[2];

  memcpy (pairs, sums, sizeof pairs);

  return (pairs[0] | pairs[1]) == 0;
}

/* Turns the sums of a row into coverage and empties them. */
static void
sweep_row (ChorsuCoverage *self,
           int             row,
           guint8         *mask)
{
  gint32 *sums = self->sums + row * (self->width + 2);
  gint32 sum = 0;
  guint8 value = 0;

  for (int x = 0; x < self->width; x++)
    {
      while (x + 4 <= self->width && is_quiet (sums + x))
        {
          memset (mask + x, value, 4);
          x += 4;
        }
      if (x == self->width)
        break;

      if (sums[x] != 0)
        {
          sum += sums[x];
          sums[x] = 0;
          value = coverage (sum, self->even_odd);
        }
      mask[x] = value;
    }
  sums[self->width] = 0;
}

static void
sum_band (ChorsuCoverage *self,
          int             band,
          int             n_rows)
{
  int top = self->top + band * BAND_ROWS;
  int index = self->bands[band];

  while (index >= 0)
    {
      ChorsuEdge *edge = &self->edges[index];
      int next = edge->next;

      add_to_band (self, edge, top, top + n_rows);
      if (edge->to.y > (top + n_rows) * ONE && band + 1 < self->n_bands)
        {
          edge->next = self->bands[band + 1];
          self->bands[band + 1] = index;
        }
      index = next;
    }
}

/* Coverage of a band's rows. Returns: whether there may be any */
static gboolean
fill_band (ChorsuCoverage *self,
           int             band,
           int             n_rows,
           guint8         *data,
           int             stride)
{
  if (self->bands[band] < 0)
    return FALSE;

  sum_band (self, band, n_rows);
  for (int row = 0; row < n_rows; row++)
    sweep_row (self, row, data + row * stride);

  return TRUE;
}

static void
multiply (guint8       *data,
          const guint8 *by,
          int           n)
{
  for (int i = 0; i < n; i++)
    data[i] = (guint8) ((data[i] * by[i] + 127) / 255);
}

static void
paint_band (ChorsuCoverage  *self,
            ChorsuCoverage  *inside,
            cairo_t         *cr,
            int              band,
            cairo_surface_t *mask,
            guint8          *bounds,
            double           scale)
{
  int top = band * BAND_ROWS;
  int n_rows = MIN (BAND_ROWS, self->height - top);
  int stride = cairo_image_surface_get_stride (mask);
  guint8 *data = cairo_image_surface_get_data (mask);
  gboolean any;

  cairo_surface_flush (mask);
  any = fill_band (self, band, n_rows, data, stride);
  if (inside != NULL)
    any = fill_band (inside, band, n_rows, bounds, stride) && any;
  if (!any)
    return;

  if (inside != NULL)
    multiply (data, bounds, n_rows * stride);
  if (n_rows < BAND_ROWS)
    memset (data + n_rows * stride, 0, (BAND_ROWS - n_rows) * stride);
  cairo_surface_mark_dirty (mask);
  cairo_mask_surface (cr, mask, self->left / scale, (self->top + top) / scale);
}

void
chorsu_coverage_paint (ChorsuCoverage *self,
                       ChorsuCoverage *inside,
                       cairo_t        *cr,
                       double          scale)
{
  cairo_surface_t *mask;
  g_autofree guint8 *bounds = NULL;

  if (self->n_edges == 0)
    return;

  self->sums = g_new0 (gint32, BAND_ROWS * (self->width + 2));
  mask = cairo_image_surface_create (CAIRO_FORMAT_A8, self->width, BAND_ROWS);
  cairo_surface_set_device_scale (mask, scale, scale);
  if (inside != NULL)
    {
      inside->sums = g_new0 (gint32, BAND_ROWS * (inside->width + 2));
      bounds = g_malloc0 ((gsize) BAND_ROWS * cairo_image_surface_get_stride (mask));
    }

  cairo_save (cr);
  cairo_identity_matrix (cr);
  for (int band = 0; band < self->n_bands; band++)
    paint_band (self, inside, cr, band, mask, bounds, scale);
  cairo_restore (cr);

  cairo_surface_destroy (mask);
  g_clear_pointer (&self->sums, g_free);
  if (inside != NULL)
    g_clear_pointer (&inside->sums, g_free);
}
