/* chorsu-point-symbols.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-symbols.h"

#include <math.h>

#include "chorsu-typesetter.h"

void
chorsu_site_dot_paint (cairo_t           *cr,
                       const ChorsuTheme *theme,
                       ChorsuCategory     category,
                       double             x,
                       double             y,
                       double             radius)
{
  g_return_if_fail ((guint) category < CHORSU_N_CATEGORIES);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
  chorsu_color_set (cr, &theme->category[category]);
  cairo_fill_preserve (cr);
  chorsu_color_set (cr, &theme->disc);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static double
luminance (const ChorsuColor *color)
{
  return .2126 * pow (color->r, 2.2) + .7152 * pow (color->g, 2.2) + .0722 * pow (color->b, 2.2);
}

void
chorsu_cluster_paint (cairo_t           *cr,
                      const ChorsuTheme *theme,
                      ChorsuColor        color,
                      guint              count,
                      double             x,
                      double             y,
                      double             radius)
{
  /* White as long as its contrast is at least 4.2 to 1, else ink. */
  static const ChorsuColor white = CHORSU_COLOR (0xFFFFFF);
  ChorsuTypesetter *typesetter = chorsu_typesetter_get ();
  ChorsuLetterColor letters = { luminance (&color) < .20 ? white : theme->ink, { 0 }, 0 };
  ChorsuType type = { FALSE, 700, count < 100 ? radius * 1.05 : radius * .8, 0 };
  g_autofree char *text = g_strdup_printf ("%u", count);
  ChorsuBox ink;

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
  chorsu_color_set (cr, &color);
  cairo_fill_preserve (cr);
  chorsu_color_set (cr, &theme->disc);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, 1.2 * MAX (1, radius / 12));
  cairo_stroke (cr);
  if (count > 0)
    {
      chorsu_typesetter_measure (typesetter, &type, text, &ink, NULL);
      chorsu_typesetter_paint (typesetter, cr, &type, &letters, text,
                               x - (ink.x0 + ink.x1) / 2, y - (ink.y0 + ink.y1) / 2);
    }
  cairo_restore (cr);
  cairo_new_path (cr);
}

/* Parts of the ring, the families in the order of the legend. */
static void
paint_families (cairo_t           *cr,
                const ChorsuTheme *theme,
                const guint       *counts,
                guint              total,
                double             x,
                double             y,
                double             radius,
                double             width)
{
  double from = -G_PI / 2;

  for (guint i = 0; i < CHORSU_N_CATEGORIES; i++)
    {
      double to = from + 2 * G_PI * counts[i] / total;

      if (counts[i] == 0)
        continue;
      cairo_new_path (cr);
      cairo_arc (cr, x, y, radius - width / 2, from, to);
      cairo_set_line_width (cr, width);
      chorsu_color_set (cr, &theme->category[i]);
      cairo_stroke (cr);
      from = to;
    }
}

void
chorsu_site_cluster_paint (cairo_t           *cr,
                           const ChorsuTheme *theme,
                           const guint        counts[CHORSU_N_CATEGORIES],
                           double             x,
                           double             y,
                           double             radius)
{
  ChorsuTypesetter *typesetter = chorsu_typesetter_get ();
  ChorsuLetterColor letters = { theme->text, { 0 }, 0 };
  ChorsuType type = { FALSE, 700, radius * .88, 0 };
  g_autofree char *text = NULL;
  guint total = 0;
  ChorsuBox ink;

  for (guint i = 0; i < CHORSU_N_CATEGORIES; i++)
    total += counts[i];
  g_return_if_fail (total > 0);

  if (total > 99)
    type.size = radius * .68;
  text = g_strdup_printf ("%u", total);
  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
  chorsu_color_set (cr, &theme->disc);
  cairo_fill (cr);
  paint_families (cr, theme, counts, total, x, y, radius * .94, radius * .24);
  chorsu_typesetter_measure (typesetter, &type, text, &ink, NULL);
  chorsu_typesetter_paint (typesetter, cr, &type, &letters, text,
                           x - (ink.x0 + ink.x1) / 2, y - (ink.y0 + ink.y1) / 2);
  cairo_restore (cr);
  cairo_new_path (cr);
}

void
chorsu_gauge_break_paint (cairo_t           *cr,
                          const ChorsuTheme *theme,
                          double             x,
                          double             y,
                          double             size)
{
  double half = size / 2, width = size * .065;
  double narrow = size * .15, wide = size * .27;

  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_width (cr, width);

  cairo_new_path (cr);
  cairo_rectangle (cr, x - half, y - half, size, size);
  chorsu_color_set (cr, &theme->casing);
  cairo_fill (cr);
  cairo_rectangle (cr, x - half + width / 2, y - half + width / 2, size - width, size - width);
  for (int side = -1; side <= 1; side += 2)
    {
      cairo_move_to (cr, x - half, y + side * narrow);
      cairo_line_to (cr, x, y + side * narrow);
      cairo_move_to (cr, x, y + side * wide);
      cairo_line_to (cr, x + half, y + side * wide);
    }
  chorsu_color_set (cr, &theme->text);
  cairo_stroke (cr);
  cairo_move_to (cr, x, y - half - width);
  cairo_line_to (cr, x, y + half + width);
  cairo_set_line_width (cr, width * 1.4);
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_new_path (cr);
}
