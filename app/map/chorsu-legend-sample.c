/* chorsu-legend-sample.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-blocs.h"
#include "chorsu-legend-private.h"

#define SYMBOL_X 12.0
#define SITE_RADIUS 7.2
#define RINGED_RADIUS 5.4
/* Of a glyph that is still 10 px across. */
#define SMALLEST_RADIUS 5.0
#define SECURITY_RADIUS 7.5
#define SWATCH_WIDTH 35.0
#define SWATCH_PITCH 8.0
#define BORDER_WIDTH 26.0
#define GAUGE_SIZE 17.0
#define TAG_HEIGHT 8.0
#define FERRY_RADIUS 8.0
#define CROSSING_RADIUS 6.0
#define DOT_RADIUS 3.2

static void
paint_tag (cairo_t           *cr,
           const ChorsuTheme *theme,
           const char        *tag,
           double             x,
           double             y,
           double             k)
{
  if (theme->id == CHORSU_THEME_PRINT && tag != NULL)
    chorsu_tag_paint (cr, theme, tag, x + SYMBOL_X * k, y, TAG_HEIGHT * k);
}

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
                    : MAX (MIN (RINGED_RADIUS * k, row_height * .235), SMALLEST_RADIUS * k);
  chorsu_site_symbol_paint (cr, theme, &symbol, x + SYMBOL_X * k, y);
  if (sample->tagged)
    paint_tag (cr, theme, chorsu_control_tag (symbol.control), x, y + chorsu_site_symbol_tag_offset (&symbol), k);
}

static void
paint_security (cairo_t                  *cr,
                const ChorsuTheme        *theme,
                const ChorsuLegendSample *sample,
                double                    x,
                double                    y,
                double                    k)
{
  chorsu_security_symbol_paint (cr, theme, sample->shape, sample->state, sample->color,
                                x + SYMBOL_X * k, y, SECURITY_RADIUS * k);
  if (sample->tagged)
    paint_tag (cr, theme, chorsu_power_tag (sample->power), x, y + SECURITY_RADIUS * k, k);
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
           double   pitch,
           gboolean falls)
{
  double top = falls ? y : y + height;
  double bottom = falls ? y + height : y;

  for (double at = x - height + pitch / 2; at < x + width; at += pitch)
    {
      cairo_move_to (cr, at, top);
      cairo_line_to (cr, at + height, bottom);
    }
}

static void
paint_pattern (cairo_t                  *cr,
               const ChorsuTheme        *theme,
               const ChorsuLegendSample *sample,
               double                    x,
               double                    top,
               double                    width,
               double                    height,
               double                    k)
{
  double dash[] = { CHORSU_OBSERVER_ON * .6 * k, CHORSU_OBSERVER_OFF * .6 * k };
  double dot[] = { 0, CHORSU_DOT_PITCH * .75 * k };

  if (sample->hatched || sample->dashed)
    {
      add_hatch (cr, x, top, width, height, SWATCH_PITCH * k, sample->falls);
      cairo_set_line_width (cr, CHORSU_HATCH_WIDTH * k);
      cairo_set_dash (cr, dash, sample->hatched ? 0 : 2, 0);
      chorsu_color_set (cr, &sample->hatch_color);
      cairo_stroke (cr);
    }
  if (sample->banded)
    {
      cairo_rectangle (cr, x, top, width, height);
      cairo_set_line_width (cr, 10 * k);
      cairo_set_dash (cr, dash, sample->broken ? 2 : 0, 0);
      chorsu_color_set (cr, &sample->band_color);
      cairo_stroke (cr);
    }
  if (sample->dotted)
    {
      for (double y = top + dot[1] / 2; y < top + height; y += dot[1])
        {
          cairo_move_to (cr, x + dot[1] / 2, y);
          cairo_line_to (cr, x + width, y);
        }
      cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
      cairo_set_line_width (cr, CHORSU_DOT_SIZE * k);
      cairo_set_dash (cr, dot, 2, 0);
      chorsu_color_set (cr, &theme->no_data);
      cairo_stroke (cr);
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

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, x, top, width, height);
  cairo_clip_preserve (cr);
  chorsu_color_set (cr, &sample->color);
  cairo_fill (cr);
  paint_pattern (cr, theme, sample, x, top, width, height, k);
  cairo_restore (cr);

  cairo_rectangle (cr, x + .5 * k, top + .5 * k, width - k, height - k);
  cairo_set_line_width (cr, k);
  chorsu_color_set (cr, &theme->story_border);
  cairo_stroke (cr);
}

static void
paint_circle (cairo_t                  *cr,
              const ChorsuLegendSample *sample,
              double                    x,
              double                    y,
              double                    k)
{
  ChorsuColor fill = chorsu_color_with_alpha (sample->color, .45);

  cairo_new_path (cr);
  cairo_arc (cr, x + SYMBOL_X * k, y, 9 * k, 0, 2 * G_PI);
  cairo_close_path (cr);
  chorsu_color_set (cr, &fill);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1.2 * k);
  chorsu_color_set (cr, &sample->color);
  cairo_stroke (cr);
}

static void
paint_mark (cairo_t                  *cr,
            const ChorsuTheme        *theme,
            const ChorsuLegendSample *sample,
            double                    x,
            double                    y,
            double                    k)
{
  double middle = x + SYMBOL_X * k;

  switch (sample->mark)
    {
    case CHORSU_MARK_GAUGE_BREAK:
      chorsu_gauge_break_paint (cr, theme, middle, y, GAUGE_SIZE * k);
      break;
    case CHORSU_MARK_FERRY:
      chorsu_ferry_paint (cr, theme, sample->color, middle, y, FERRY_RADIUS * k);
      break;
    case CHORSU_MARK_CROSSING:
      chorsu_crossing_paint (cr, theme, middle, y, CROSSING_RADIUS * k);
      break;
    case CHORSU_MARK_STATION:
      chorsu_station_paint (cr, theme, middle, y, 5 * k, 2.2 * k);
      break;
    case CHORSU_MARK_DIRECTION:
    case CHORSU_N_MARKS:
    default:
      paint_arrow (cr, theme, sample, x, y, k);
      break;
    }
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
    case CHORSU_SAMPLE_DOT:
      chorsu_site_dot_paint (cr, theme, sample->site.category, x + SYMBOL_X * k, y, DOT_RADIUS * k);
      break;
    case CHORSU_SAMPLE_SECURITY:
      paint_security (cr, theme, sample, x, y, k);
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
    case CHORSU_SAMPLE_CIRCLE:
      paint_circle (cr, sample, x, y, k);
      break;
    case CHORSU_SAMPLE_MARK:
      paint_mark (cr, theme, sample, x, y, k);
      break;
    case CHORSU_SAMPLE_ENGAGEMENT:
      chorsu_engagement_symbol_paint (cr, theme, sample->power, 0, x + SYMBOL_X * k, y, 9 * k);
      break;
    case CHORSU_SAMPLE_NONE:
    default:
      break;
    }
}
