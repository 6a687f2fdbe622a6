/* chorsu-symbols.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-symbols.h"

#include <math.h>

#include "chorsu-glyphs.h"

/* Glyph radii by importance, px. */
#define RADIUS_SMALL 5.4
#define RADIUS_MEDIUM 7.2
#define RADIUS_LARGE 10.5

/* A glyph of this radius is 10 px across, the least there may be. */
#define RADIUS_LEGIBLE 5.0

/* Below this radius trefoil and flame are not legible as outlines. */
#define RADIUS_OUTLINE 6.0
#define PALE_FILL .35

#define DISC_SCALE 1.62
#define DISC_EDGE .7
#define RING_GAP 1.6

#define GLYPH_EDGE .7
#define OUTLINE_WIDTH 1.5

double
chorsu_site_symbol_radius (int importance)
{
  if (importance >= 3)
    return RADIUS_LARGE;

  return importance == 2 ? RADIUS_MEDIUM : RADIUS_SMALL;
}

/* Strokes keep their width on the screen's sizes and grow with a stage's. */
static double
stroke_scale (double radius)
{
  return MAX (1, radius / RADIUS_LARGE);
}

/* 1.8, 2.4 and 3.0 for small, medium and large, linear between and beyond. */
static double
ring_width (double radius)
{
  if (radius <= RADIUS_MEDIUM)
    return radius / 3;
  if (radius <= RADIUS_LARGE)
    return 2.4 + (radius - RADIUS_MEDIUM) * .6 / (RADIUS_LARGE - RADIUS_MEDIUM);

  return radius * 3.0 / RADIUS_LARGE;
}

static double
ring_radius (double radius)
{
  return DISC_SCALE * radius + RING_GAP * stroke_scale (radius);
}

/* China's second ring is thin and stands off by as much as it is wide. */
static double
thin_ring_width (double radius)
{
  return ring_width (radius) * .4;
}

static double
thin_ring_radius (double radius)
{
  return ring_radius (radius) + ring_width (radius) / 2 + 1.5 * thin_ring_width (radius);
}

static double
spoke_end (double radius)
{
  return ring_radius (radius) + ring_width (radius) * 1.75;
}

double
chorsu_site_symbol_extent (const ChorsuSiteSymbol *symbol)
{
  double radius = symbol->radius;

  switch (symbol->control)
    {
    case CHORSU_CONTROL_US:
      return hypot (spoke_end (radius), ring_width (radius) / 2);
    case CHORSU_CONTROL_CHINA:
      return thin_ring_radius (radius) + thin_ring_width (radius) / 2;
    case CHORSU_CONTROL_RUSSIA:
    case CHORSU_CONTROL_OTHER:
    case CHORSU_CONTROL_MIXED:
      return ring_radius (radius) + ring_width (radius) / 2;
    case CHORSU_CONTROL_NATIONAL:
    case CHORSU_N_CONTROLS:
    default:
      return DISC_SCALE * radius + DISC_EDGE * stroke_scale (radius) / 2;
    }
}

double
chorsu_site_symbol_tag_offset (const ChorsuSiteSymbol *symbol)
{
  return ring_radius (symbol->radius);
}

static void
paint_disc (cairo_t           *cr,
            const ChorsuTheme *theme,
            double             x,
            double             y,
            double             radius,
            double             edge)
{
  ChorsuColor color = chorsu_color_with_alpha (theme->small_print, .75);

  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  cairo_close_path (cr);
  chorsu_color_set (cr, &theme->disc);
  cairo_fill_preserve (cr);
  chorsu_color_set (cr, &color);
  cairo_set_line_width (cr, edge);
  cairo_stroke (cr);
}

static void
stroke_arc (cairo_t           *cr,
            const ChorsuColor *color,
            double             x,
            double             y,
            double             radius,
            double             width,
            double             from,
            double             to)
{
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, from, to);
  chorsu_color_set (cr, color);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
paint_spokes (cairo_t           *cr,
              const ChorsuColor *color,
              double             x,
              double             y,
              double             radius)
{
  double from = ring_radius (radius);
  double to = spoke_end (radius);

  cairo_new_path (cr);
  for (int i = 0; i < 4; i++)
    {
      double angle = G_PI / 4 + i * G_PI / 2;

      cairo_move_to (cr, x + from * cos (angle), y + from * sin (angle));
      cairo_line_to (cr, x + to * cos (angle), y + to * sin (angle));
    }
  chorsu_color_set (cr, color);
  cairo_set_line_width (cr, ring_width (radius));
  cairo_stroke (cr);
}

/* Who controls it. Two thirds of Russia's six dashes are on; the halves of
 * mixed control are parted at top and bottom, so that they show without colour. */
static void
paint_ring (cairo_t           *cr,
            const ChorsuTheme *theme,
            ChorsuControl      control,
            double             x,
            double             y,
            double             radius)
{
  double ring = ring_radius (radius);
  double width = ring_width (radius);
  double gap = width * .6 / ring;

  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  switch (control)
    {
    case CHORSU_CONTROL_US:
      stroke_arc (cr, &theme->power[CHORSU_POWER_US], x, y, ring, width, 0, 2 * G_PI);
      paint_spokes (cr, &theme->power[CHORSU_POWER_US], x, y, radius);
      break;
    case CHORSU_CONTROL_CHINA:
      stroke_arc (cr, &theme->power[CHORSU_POWER_CHINA], x, y, ring, width, 0, 2 * G_PI);
      stroke_arc (cr, &theme->power[CHORSU_POWER_CHINA], x, y,
                  thin_ring_radius (radius), thin_ring_width (radius), 0, 2 * G_PI);
      break;
    case CHORSU_CONTROL_RUSSIA:
      for (int i = 0; i < 6; i++)
        stroke_arc (cr, &theme->power[CHORSU_POWER_RUSSIA], x, y, ring, width,
                    (i - 1.0 / 3) * G_PI / 3, (i + 1.0 / 3) * G_PI / 3);
      break;
    case CHORSU_CONTROL_OTHER:
      stroke_arc (cr, &theme->power[CHORSU_POWER_OTHER], x, y, ring, width, 0, 2 * G_PI);
      break;
    case CHORSU_CONTROL_MIXED:
      stroke_arc (cr, &theme->power[CHORSU_POWER_NATIONAL], x, y, ring, width,
                  -G_PI / 2 + gap, G_PI / 2 - gap);
      stroke_arc (cr, &theme->power[CHORSU_POWER_OTHER], x, y, ring, width,
                  G_PI / 2 + gap, 3 * G_PI / 2 - gap);
      break;
    case CHORSU_CONTROL_NATIONAL:
    case CHORSU_N_CONTROLS:
    default:
      break;
    }
}

static void
fill_glyph (cairo_t           *cr,
            const ChorsuTheme *theme,
            const ChorsuColor *color,
            double             scale)
{
  chorsu_color_set (cr, color);
  cairo_fill_preserve (cr);
  chorsu_color_set (cr, &theme->ink);
  cairo_set_line_width (cr, GLYPH_EDGE * scale);
  cairo_stroke (cr);
}

/* The yellow of uranium has too little contrast with a white disc to stand as
 * a bare line: it gets the ink's edge on both sides. */
static void
stroke_glyph (cairo_t           *cr,
              const ChorsuTheme *theme,
              ChorsuCategory     category,
              double             scale)
{
  double width = OUTLINE_WIDTH;

  if (category == CHORSU_CATEGORY_URANIUM)
    {
      chorsu_color_set (cr, &theme->ink);
      cairo_set_line_width (cr, OUTLINE_WIDTH * scale);
      cairo_stroke_preserve (cr);
      width = OUTLINE_WIDTH - GLYPH_EDGE;
    }
  chorsu_color_set (cr, &theme->category[category]);
  cairo_set_line_width (cr, width * scale);
  cairo_stroke (cr);
}

static void
paint_processing (cairo_t                *cr,
                  const ChorsuTheme      *theme,
                  const ChorsuSiteSymbol *symbol,
                  double                  x,
                  double                  y)
{
  double r = symbol->radius;
  /* Room for the bar, but never so much that the glyph cannot be read. */
  double glyph = MAX (.86 * r, MIN (r, RADIUS_LEGIBLE));

  chorsu_category_path (cr, symbol->category, x, y - .16 * r, glyph);
  fill_glyph (cr, theme, &theme->category[symbol->category], stroke_scale (r));
  cairo_rectangle (cr, x - .80 * r, y + 1.08 * r, 1.60 * r, .27 * r);
  fill_glyph (cr, theme, &theme->category[symbol->category], stroke_scale (r) * .6);
}

static void
paint_development (cairo_t                *cr,
                   const ChorsuTheme      *theme,
                   const ChorsuSiteSymbol *symbol,
                   double                  x,
                   double                  y)
{
  double r = symbol->radius;

  cairo_save (cr);
  cairo_rectangle (cr, x - 2 * r, y - 2 * r, 2 * r, 4 * r);
  cairo_clip (cr);
  chorsu_category_path (cr, symbol->category, x, y, r);
  fill_glyph (cr, theme, &theme->category[symbol->category], stroke_scale (r));
  cairo_restore (cr);
  chorsu_category_path (cr, symbol->category, x, y, r);
  stroke_glyph (cr, theme, symbol->category, stroke_scale (r));
}

static void
paint_outline (cairo_t                *cr,
               const ChorsuTheme      *theme,
               const ChorsuSiteSymbol *symbol,
               double                  x,
               double                  y)
{
  double scale = stroke_scale (symbol->radius);
  double dash[] = { 1.8 * scale, 1.6 * scale };
  gboolean fine = symbol->category == CHORSU_CATEGORY_URANIUM || symbol->category == CHORSU_CATEGORY_GAS;

  chorsu_category_path (cr, symbol->category, x, y, symbol->radius);
  if (fine && symbol->radius < RADIUS_OUTLINE)
    {
      ChorsuColor pale = chorsu_color_with_alpha (theme->category[symbol->category], PALE_FILL);

      chorsu_color_set (cr, &pale);
      cairo_fill_preserve (cr);
      scale *= .6;
    }
  if (symbol->stage == CHORSU_STAGE_PROSPECT)
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  stroke_glyph (cr, theme, symbol->category, scale);
}

static void
paint_suspended (cairo_t                *cr,
                 const ChorsuTheme      *theme,
                 const ChorsuSiteSymbol *symbol,
                 double                  x,
                 double                  y)
{
  double scale = stroke_scale (symbol->radius);
  double reach = (DISC_SCALE * symbol->radius - scale) * G_SQRT2 / 2;

  chorsu_category_path (cr, symbol->category, x, y, symbol->radius);
  fill_glyph (cr, theme, &theme->suspended, scale);
  cairo_new_path (cr);
  cairo_move_to (cr, x - reach, y + reach);
  cairo_line_to (cr, x + reach, y - reach);
  chorsu_color_set (cr, &theme->text);
  cairo_set_line_width (cr, 1.5 * scale);
  cairo_stroke (cr);
}

static void
paint_stage (cairo_t                *cr,
             const ChorsuTheme      *theme,
             const ChorsuSiteSymbol *symbol,
             double                  x,
             double                  y)
{
  switch (symbol->stage)
    {
    case CHORSU_STAGE_PROCESSING:
      paint_processing (cr, theme, symbol, x, y);
      break;
    case CHORSU_STAGE_DEVELOPMENT:
      paint_development (cr, theme, symbol, x, y);
      break;
    case CHORSU_STAGE_EXPLORATION:
    case CHORSU_STAGE_PROSPECT:
      paint_outline (cr, theme, symbol, x, y);
      break;
    case CHORSU_STAGE_SUSPENDED:
      paint_suspended (cr, theme, symbol, x, y);
      break;
    case CHORSU_STAGE_PRODUCING:
    case CHORSU_N_STAGES:
    default:
      chorsu_category_path (cr, symbol->category, x, y, symbol->radius);
      fill_glyph (cr, theme, &theme->category[symbol->category], stroke_scale (symbol->radius));
      break;
    }
}

void
chorsu_site_symbol_paint (cairo_t                *cr,
                          const ChorsuTheme      *theme,
                          const ChorsuSiteSymbol *symbol,
                          double                  x,
                          double                  y)
{
  double radius = symbol->radius;

  g_return_if_fail (radius > 0);

  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  if (symbol->control != CHORSU_CONTROL_NATIONAL)
    {
      double outer = symbol->control == CHORSU_CONTROL_CHINA
                       ? thin_ring_radius (radius)
                       : ring_radius (radius);

      cairo_new_path (cr);
      cairo_arc (cr, x, y, outer, 0, 2 * G_PI);
      chorsu_color_set (cr, &theme->disc);
      cairo_fill (cr);
    }
  paint_disc (cr, theme, x, y, DISC_SCALE * radius, DISC_EDGE * stroke_scale (radius));
  paint_ring (cr, theme, symbol->control, x, y, radius);
  paint_stage (cr, theme, symbol, x, y);
  cairo_restore (cr);
  cairo_new_path (cr);
}

static ChorsuControl
control_of_power (ChorsuPower power)
{
  switch (power)
    {
    case CHORSU_POWER_US:
      return CHORSU_CONTROL_US;
    case CHORSU_POWER_CHINA:
      return CHORSU_CONTROL_CHINA;
    case CHORSU_POWER_RUSSIA:
      return CHORSU_CONTROL_RUSSIA;
    case CHORSU_POWER_NATIONAL:
      return CHORSU_CONTROL_NATIONAL;
    case CHORSU_POWER_OTHER:
    case CHORSU_N_POWERS:
    default:
      return CHORSU_CONTROL_OTHER;
    }
}

void
chorsu_engagement_symbol_paint (cairo_t           *cr,
                                const ChorsuTheme *theme,
                                ChorsuPower        power,
                                guint              count,
                                double             x,
                                double             y,
                                double             radius)
{
  /* The glyph radius at which the ring has @radius. */
  double glyph = (radius - RING_GAP) / (DISC_SCALE + 1.0 / 6);

  g_return_if_fail ((guint) power < CHORSU_N_POWERS);
  g_return_if_fail (glyph > 0);

  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_new_path (cr);
  cairo_arc (cr, x, y, radius, 0, 2 * G_PI);
  chorsu_color_set (cr, &theme->disc);
  cairo_fill (cr);
  paint_ring (cr, theme, control_of_power (power), x, y, glyph);
  cairo_restore (cr);

  chorsu_cluster_paint (cr, theme, theme->power[power], count, x, y, DISC_SCALE * glyph);
}
