/* chorsu-legend-sample.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-legend-private.h"

#define SYMBOL_X 12.0
#define SITE_RADIUS 7.2
#define RINGED_RADIUS 5.4
#define SECURITY_RADIUS 7.5
#define SWATCH_WIDTH 35.0
#define SWATCH_PITCH 8.0
#define BORDER_WIDTH 26.0
#define GAUGE_SIZE 17.0

static void
paint_site (cairo_t                  *cr,
            const ChorsuTheme        *theme,
            const ChorsuLegendSample *sample,
            double                    x,
            double                    y,
            double                    row_height,
            double                    k)
{
  ChorsuSiteSymbol symbol = sample->site;

  /* A ring takes the room that a larger glyph has without one. */
  symbol.radius = symbol.radius == 0
                    ? MIN (SITE_RADIUS * k, (row_height - 1) / 2 / 1.65)
                    : MIN (RINGED_RADIUS * k, row_height * .235);
  chorsu_site_symbol_paint (cr, theme, &symbol, x + SYMBOL_X * k, y);
}

static void
paint_line (cairo_t                  *cr,
            const ChorsuTheme        *theme,
            const ChorsuLegendSample *sample,
            double                    x,
            double                    y,
            double                    k)
{
  ChorsuLineStyle style = sample->line;
  /* Half a pixel down, so that the core of a hollow line falls on one. */
  ChorsuPoint points[] = { { x, y + .5 }, { x + sample->length * k, y + .5 } };

  style.width *= k;
  chorsu_line_style_paint (cr, theme, &style, points, G_N_ELEMENTS (points));
}

static void
paint_arrow (cairo_t                  *cr,
             const ChorsuTheme        *theme,
             const ChorsuLegendSample *sample,
             double                    x,
             double                    y,
             double                    k)
{
  ChorsuLineStyle style = sample->line;

  style.width *= k;
  chorsu_line_arrow_paint (cr, theme, &style, x + SYMBOL_X * k, y, 1, 0);
}

static void
add_hatch (cairo_t *cr,
           double   x,
           double   y,
           double   width,
           double   height,
           double   pitch)
{
  for (double at = x - height + pitch / 2; at < x + width; at += pitch)
    {
      cairo_move_to (cr, at, y);
      cairo_line_to (cr, at + height, y + height);
    }
}

/* A piece of country: ground, hatch or band as on the map, and its border. */
static void
paint_swatch (cairo_t                  *cr,
              const ChorsuTheme        *theme,
              const ChorsuLegendSample *sample,
              double                    x,
              double                    y,
              double                    row_height,
              double                    k)
{
  double width = SWATCH_WIDTH * k;
  double height = MIN (24 * k, row_height - 4 * k);
  double top = round (y - height / 2);
  double dash[] = { 3 * k, 4.5 * k };

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, x, top, width, height);
  cairo_clip_preserve (cr);
  chorsu_color_set (cr, &sample->color);
  cairo_fill (cr);
  if (sample->hatched || sample->dashed)
    {
      add_hatch (cr, x, top, width, height, SWATCH_PITCH * k);
      cairo_set_line_width (cr, 1.2 * k);
      cairo_set_dash (cr, dash, sample->hatched ? 0 : 2, 0);
      chorsu_color_set (cr, &sample->hatch_color);
      cairo_stroke (cr);
      cairo_set_dash (cr, NULL, 0, 0);
    }
  if (sample->banded)
    {
      cairo_rectangle (cr, x, top, width, height);
      cairo_set_line_width (cr, 10 * k);
      chorsu_color_set (cr, &sample->band_color);
      cairo_stroke (cr);
    }
  cairo_restore (cr);

  cairo_rectangle (cr, x + .5 * k, top + .5 * k, width - k, height - k);
  cairo_set_line_width (cr, k);
  chorsu_color_set (cr, &theme->story_border);
  cairo_stroke (cr);
}

static void
paint_border (cairo_t           *cr,
              const ChorsuTheme *theme,
              double             x,
              double             y,
              double             k)
{
  ChorsuColor glow = chorsu_color_with_alpha (theme->accent, .28);

  cairo_new_path (cr);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + BORDER_WIDTH * k, y);
  cairo_set_line_width (cr, 11 * k);
  chorsu_color_set (cr, &glow);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, 3.4 * k);
  chorsu_color_set (cr, &theme->accent);
  cairo_stroke (cr);
}

void
chorsu_legend_sample_paint (cairo_t                  *cr,
                            const ChorsuTheme        *theme,
                            const ChorsuLegendSample *sample,
                            double                    x,
                            double                    y,
                            double                    row_height,
                            double                    k)
{
  switch (sample->kind)
    {
    case CHORSU_SAMPLE_SITE:
      paint_site (cr, theme, sample, x, y, row_height, k);
      break;
    case CHORSU_SAMPLE_SECURITY:
      chorsu_security_symbol_paint (cr, theme, sample->shape, sample->state, sample->color,
                                    x + SYMBOL_X * k, y, SECURITY_RADIUS * k);
      break;
    case CHORSU_SAMPLE_LINE:
      paint_line (cr, theme, sample, x, y, k);
      break;
    case CHORSU_SAMPLE_SWATCH:
      paint_swatch (cr, theme, sample, x, y, row_height, k);
      break;
    case CHORSU_SAMPLE_BORDER:
      paint_border (cr, theme, x, y, k);
      break;
    case CHORSU_SAMPLE_GAUGE_BREAK:
      chorsu_gauge_break_paint (cr, theme, x + SYMBOL_X * k, y, GAUGE_SIZE * k);
      break;
    case CHORSU_SAMPLE_ARROW:
      paint_arrow (cr, theme, sample, x, y, k);
      break;
    case CHORSU_SAMPLE_ENGAGEMENT:
      chorsu_engagement_symbol_paint (cr, theme, sample->power, 0, x + SYMBOL_X * k, y, 9 * k);
      break;
    case CHORSU_SAMPLE_NONE:
    default:
      break;
    }
}
