/* chorsu-line-symbols.c: marks on lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-symbols.h"

#include <math.h>

void
chorsu_station_paint (cairo_t           *cr,
                      const ChorsuTheme *theme,
                      double             x,
                      double             y,
                      double             radius,
                      double             width)
{
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
  chorsu_color_set (cr, &theme->disc);
  cairo_fill_preserve (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, width);
  chorsu_color_set (cr, &theme->accent);
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_new_path (cr);
}

void
chorsu_crossing_paint (cairo_t           *cr,
                       const ChorsuTheme *theme,
                       double             x,
                       double             y,
                       double             radius)
{
  chorsu_security_symbol_paint (cr, theme, CHORSU_SECURITY_CROSSING, CHORSU_SECURITY_ACTIVE, theme->text, x, y, radius);
}

/* Hull, deckhouse and funnel, in units of the radius. */
static void
add_ship (cairo_t *cr,
          double   x,
          double   y,
          double   r)
{
  static const double hull[][2] = { { -.66, .10 }, { .66, .10 }, { .44, .50 }, { -.44, .50 } };

  cairo_new_path (cr);
  for (guint i = 0; i < G_N_ELEMENTS (hull); i++)
    cairo_line_to (cr, x + hull[i][0] * r, y + hull[i][1] * r);
  cairo_close_path (cr);
  cairo_rectangle (cr, x - .36 * r, y - .24 * r, .72 * r, .24 * r);
  cairo_rectangle (cr, x - .06 * r, y - .60 * r, .22 * r, .28 * r);
}

void
chorsu_ferry_paint (cairo_t           *cr,
                    const ChorsuTheme *theme,
                    ChorsuColor        color,
                    double             x,
                    double             y,
                    double             radius)
{
  double width = radius * .18;

  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius - width / 2, 0, 2 * G_PI);
  cairo_close_path (cr);
  chorsu_color_set (cr, &theme->disc);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, width);
  chorsu_color_set (cr, &color);
  cairo_stroke (cr);
  add_ship (cr, x, y, radius);
  chorsu_color_set (cr, &theme->text);
  cairo_fill (cr);
  cairo_restore (cr);
  cairo_new_path (cr);
}
