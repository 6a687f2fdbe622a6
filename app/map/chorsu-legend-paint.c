/* chorsu-legend-paint.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-legend-private.h"

#include <math.h>
#include <string.h>

#include "chorsu-small-print.h"

/* Screen px. */
#define CORNER 8
#define BAR_WIDTH 4
#define BAR_HEIGHT 20
#define PANEL_ALPHA .97
#define OFF_ALPHA .35

/* Height of capitals of Inter, as a share of the size: what centres a line. */
#define CAP_HEIGHT .727

typedef struct
{
  ChorsuLegend      *legend;
  cairo_t           *cr;
  const ChorsuTheme *theme;
} Painter;

static double
px (const Painter *self,
    double         value)
{
  return round (value * self->legend->k);
}

static ChorsuType
type_of (const Painter *self,
         double         size,
         int            weight)
{
  return (ChorsuType) { FALSE, weight, chorsu_legend_type_size (self->legend, size), 0 };
}

static double
advance_of (const ChorsuType *type,
            const char       *text)
{
  double advance;

  chorsu_typesetter_measure (chorsu_typesetter_get (), type, text, NULL, &advance);

  return advance;
}

/* A line of text whose capitals are centred on @y. */
static void
paint_text (const Painter    *self,
            const ChorsuType *type,
            ChorsuColor       color,
            const char       *text,
            double            x,
            double            y)
{
  ChorsuLetterColor letters = { color, { 0 }, 0 };

  chorsu_typesetter_paint (chorsu_typesetter_get (), self->cr, type, &letters, text,
                           round (x), round (y + type->size * CAP_HEIGHT / 2));
}

/* The text, or as much of it as there is room for. */
static char *
shorten (const ChorsuType *type,
         const char       *text,
         double            width)
{
  g_autofree char *shorter = g_strdup (text);

  if (advance_of (type, text) <= width)
    return g_steal_pointer (&shorter);

  for (glong n = g_utf8_strlen (text, -1) - 1; n > 0; n--)
    {
      g_autofree char *start = g_utf8_substring (text, 0, n);

      g_free (shorter);
      shorter = g_strconcat (g_strchomp (start), "…", NULL);
      if (advance_of (type, shorter) <= width)
        break;
    }

  return g_steal_pointer (&shorter);
}

static void
paint_panel (const Painter *self)
{
  cairo_t *cr = self->cr;
  double r = px (self, CORNER), w = self->legend->width, h = self->legend->height;
  ChorsuColor ground = chorsu_color_with_alpha (self->theme->panel, PANEL_ALPHA);

  cairo_new_path (cr);
  cairo_arc (cr, w - r, r, r - .5, -G_PI / 2, 0);
  cairo_arc (cr, w - r, h - r, r - .5, 0, G_PI / 2);
  cairo_arc (cr, r, h - r, r - .5, G_PI / 2, G_PI);
  cairo_arc (cr, r, r, r - .5, G_PI, 3 * G_PI / 2);
  cairo_close_path (cr);
  chorsu_color_set (cr, &ground);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1);
  chorsu_color_set (cr, &self->theme->panel_edge);
  cairo_stroke (cr);
}

static void
paint_header (const Painter *self)
{
  ChorsuLegend *legend = self->legend;
  ChorsuType title = type_of (self, CHORSU_LEGEND_TITLE_SIZE, 700);
  ChorsuType small = type_of (self, CHORSU_LEGEND_SMALL_SIZE, 400);
  double y = px (self, CHORSU_LEGEND_PADDING);

  cairo_rectangle (self->cr, px (self, CHORSU_LEGEND_PADDING), y - px (self, 3), px (self, BAR_WIDTH),
                   px (self, BAR_HEIGHT) * legend->title_lines->len);
  chorsu_color_set (self->cr, &legend->bar);
  cairo_fill (self->cr);
  for (guint i = 0; i < legend->title_lines->len; i++)
    {
      paint_text (self, &title, self->theme->text, legend->title_lines->pdata[i],
                  px (self, CHORSU_LEGEND_TITLE_X), y + px (self, 7));
      y += px (self, 20);
    }
  y += px (self, 8);
  for (guint i = 0; i < legend->subtitle_lines->len; i++)
    {
      paint_text (self, &small, self->theme->small_print, legend->subtitle_lines->pdata[i],
                  px (self, CHORSU_LEGEND_PADDING), y + px (self, 7));
      y += px (self, 14);
    }
}

static void
paint_note (const Painter          *self,
            const ChorsuLegendItem *item)
{
  ChorsuType small = type_of (self, CHORSU_LEGEND_SMALL_SIZE, 400);

  for (guint i = 0; i < item->lines->len; i++)
    paint_text (self, &small, self->theme->small_print, item->lines->pdata[i],
                item->row.x, item->row.y + (i + .5) * px (self, 14));
}

/* Count or short detail at the right end. Returns: where the label must end */
static double
paint_right (const Painter          *self,
             const ChorsuLegendItem *item,
             double                  y,
             double                  alpha)
{
  ChorsuType type = type_of (self, CHORSU_LEGEND_LABEL_SIZE, 400);
  ChorsuColor color = chorsu_color_with_alpha (self->theme->small_print, alpha);
  double right = item->row.x + item->row.width;
  g_autofree char *text = NULL;

  if (item->row.count >= 0)
    text = g_strdup_printf ("%d", item->row.count);
  else if (item->row.detail != NULL && !item->below)
    text = g_strdup (item->row.detail);
  if (text == NULL)
    return right;

  right -= advance_of (&type, text);
  paint_text (self, &type, color, text, right, y);

  return right - px (self, 8);
}

static double
paint_symbols_column (const Painter          *self,
                      const ChorsuLegendItem *item,
                      double                  label_end,
                      double                  right,
                      double                  y,
                      double                  alpha)
{
  ChorsuType small = type_of (self, CHORSU_LEGEND_SMALL_SIZE - .5, 400);
  ChorsuColor color = chorsu_color_with_alpha (self->theme->small_print, alpha);
  double x = item->row.x + px (self, CHORSU_LEGEND_DETAIL_X - CHORSU_LEGEND_PADDING);

  if (label_end + px (self, 6) > x || x + advance_of (&small, item->row.detail) > right)
    return right;
  paint_text (self, &small, color, item->row.detail, x, y);

  return x;
}

/* Side by side with others the count follows its label. */
static void
paint_beside (const Painter          *self,
              const ChorsuLegendItem *item,
              double                  x,
              double                  y,
              double                  alpha)
{
  ChorsuType type = type_of (self, CHORSU_LEGEND_LABEL_SIZE, 500);
  ChorsuColor color = chorsu_color_with_alpha (self->theme->text, alpha);
  ChorsuColor pale = chorsu_color_with_alpha (self->theme->small_print, alpha);
  g_autofree char *count = g_strdup_printf ("%d", item->row.count);

  paint_text (self, &type, color, item->row.label, x, y);
  if (item->row.count >= 0)
    paint_text (self, &type, pale, count, x + advance_of (&type, item->row.label) + px (self, 4), y);
}

static void
paint_full (const Painter          *self,
            const ChorsuLegendItem *item,
            double                  x,
            double                  y,
            double                  alpha)
{
  ChorsuType type = type_of (self, CHORSU_LEGEND_LABEL_SIZE, item->below ? 600 : 500);
  ChorsuColor color = chorsu_color_with_alpha (self->theme->text, alpha);
  double right = paint_right (self, item, item->below ? y - px (self, 7) : y, alpha);
  g_autofree char *label = shorten (&type, item->row.label, right - x);

  paint_text (self, &type, color, label, x, item->below ? y - px (self, 7) : y);
  if (item->below && item->row.detail != NULL)
    {
      ChorsuType small = type_of (self, CHORSU_LEGEND_SMALL_SIZE, 400);
      g_autofree char *detail = shorten (&small, item->row.detail, item->row.x + item->row.width - x);

      paint_text (self, &small, chorsu_color_with_alpha (self->theme->small_print, alpha), detail,
                  x, y + px (self, 8));
    }
  else if (item->row.detail != NULL && item->row.count >= 0)
    {
      paint_symbols_column (self, item, x + advance_of (&type, label), right, y, alpha);
    }
}

static void
paint_sample (const Painter          *self,
              const ChorsuLegendItem *item,
              double                  y)
{
  double height = item->below ? item->row.height - px (self, 4) : self->legend->row_height;

  if (item->sample.kind == CHORSU_SAMPLE_NONE)
    return;

  if (!item->row.on)
    {
      cairo_save (self->cr);
      cairo_rectangle (self->cr, item->row.x - px (self, 8), item->row.y, item->row.width, item->row.height);
      cairo_clip (self->cr);
      cairo_push_group (self->cr);
    }
  chorsu_legend_sample_paint (self->cr, self->theme, &item->sample, item->row.x, y, height, self->legend->k);
  if (!item->row.on)
    {
      cairo_pop_group_to_source (self->cr);
      cairo_paint_with_alpha (self->cr, OFF_ALPHA);
      cairo_restore (self->cr);
    }
}

static void
paint_row (const Painter             *self,
           const ChorsuLegendSection *section,
           const ChorsuLegendItem    *item)
{
  double y = item->row.y + item->row.height / 2;
  double x = item->row.x + px (self, chorsu_legend_label_x (section->kind, item->n_columns));
  double alpha = item->row.on ? 1 : OFF_ALPHA;
  ChorsuType heading = type_of (self, CHORSU_LEGEND_HEADING_SIZE, 600);

  if (item->row.heading)
    {
      for (guint i = 0; i < item->lines->len; i++)
        paint_text (self, &heading, self->theme->text, item->lines->pdata[i], item->row.x,
                    item->row.y + (i + .5) * px (self, CHORSU_LEGEND_HEADING_HEIGHT));
      return;
    }
  if (item->note)
    {
      paint_note (self, item);
      return;
    }

  paint_sample (self, item, y);
  if (item->n_columns > 1)
    paint_beside (self, item, x, y, alpha);
  else
    paint_full (self, item, x, y, alpha);
}

void
chorsu_legend_paint (ChorsuLegend *self,
                     cairo_t      *cr)
{
  Painter painter = { self, cr, chorsu_theme_get (self->theme) };

  g_return_if_fail (self != NULL && cr != NULL);

  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  paint_panel (&painter);
  paint_header (&painter);
  for (guint i = 0; i < self->sections->len; i++)
    {
      const ChorsuLegendSection *section = self->sections->pdata[i];

      for (guint j = 0; !section->folded && j < section->items->len; j++)
        paint_row (&painter, section, section->items->pdata[j]);
    }
  cairo_restore (cr);
  cairo_new_path (cr);
}
