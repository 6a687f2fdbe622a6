/* chorsu-theme.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "chorsu-view.h"

G_BEGIN_DECLS

/** An sRGB colour with straight alpha, each 0 … 1. */
typedef struct
{
  double r, g, b, a;
} ChorsuColor;

#define CHORSU_COLOR(hex) \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, 1.0 }
#define CHORSU_COLOR_A(hex, alpha) \
  { ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) & 0xff) / 255.0, (alpha) }

/** Who runs something, as far as colour is concerned. */
typedef enum
{
  CHORSU_POWER_US,
  CHORSU_POWER_CHINA,
  CHORSU_POWER_RUSSIA,
  CHORSU_POWER_OTHER,
  CHORSU_POWER_NATIONAL,
  CHORSU_N_POWERS
} ChorsuPower;

/** How relief is shaded: alpha = min (k · |d|, max). */
typedef struct
{
  ChorsuColor shade;
  double      shade_k, shade_max;
  ChorsuColor light;
  double      light_k, light_max;
} ChorsuReliefTheme;

/**
 * ChorsuTheme:
 *
 * Every colour of the map in one table. Widths and type sizes are the same in
 * all themes and stand with the passes' styles in chorsu-style.h. Colours for
 * data are safe for colour-blind eyes: no two of a family differ by less than
 * 13.9 (CIEDE2000) under simulated deuteranopia, protanopia or tritanopia.
 */
typedef struct
{
  ChorsuThemeId     id;

  ChorsuColor       water, story, neighbour;
  ChorsuColor       shoreline, river, glacier;
  ChorsuColor       story_border, other_border, province, band;
  ChorsuColor       text, country_name, neighbour_name, city, water_label, small_print;
  ChorsuColor       halo_story, halo_neighbour, halo_water;
  ChorsuColor       panel, panel_edge;
  ChorsuColor       casing, disc, ink;

  ChorsuColor       accent;
  ChorsuColor       goal[5];                      /* by order, 0 unused */
  ChorsuColor       power[CHORSU_N_POWERS];
  ChorsuColor       power_text[CHORSU_N_POWERS];
  ChorsuColor       category[CHORSU_N_CATEGORIES];
  ChorsuColor       suspended;
  ChorsuColor       mode[CHORSU_N_MODES];

  ChorsuColor       bloc_tint, bloc_russian, bloc_chinese, bloc_other;
  ChorsuColor       sequential[5];      /* classes of a figure, in rising order */
  ChorsuColor       sequential_goal[5]; /* the same in the colour of the first goal */
  ChorsuColor       diverging[5];       /* classes on both sides of a midpoint */
  ChorsuColor       no_data;

  ChorsuReliefTheme relief;
} ChorsuTheme;

const ChorsuTheme *chorsu_theme_get       (ChorsuThemeId      id);

/** The colour family of a country code: "US", "CN", "RU" or another. @national: whether it is at home. */
ChorsuPower        chorsu_power_from_code (const char        *code,
                                           gboolean           national);

/**
 * chorsu_theme_shade:
 * @self: a theme
 * @goal: 1 … 4
 * @relevance: 0 … 3
 *
 * The four ordered steps a goal shades countries with: the land colour mixed
 * with the goal's.
 */
ChorsuColor        chorsu_theme_shade     (const ChorsuTheme *self,
                                           int                goal,
                                           int                relevance);

static inline ChorsuColor
chorsu_color_mix (ChorsuColor a,
                  ChorsuColor b,
                  double      t)
{
  return (ChorsuColor) { a.r + t * (b.r - a.r), a.g + t * (b.g - a.g),
                         a.b + t * (b.b - a.b), a.a + t * (b.a - a.a) };
}

static inline ChorsuColor
chorsu_color_with_alpha (ChorsuColor color,
                         double      alpha)
{
  color.a = alpha;
  return color;
}

static inline void
chorsu_color_set (cairo_t           *cr,
                  const ChorsuColor *color)
{
  cairo_set_source_rgba (cr, color->r, color->g, color->b, color->a);
}

G_END_DECLS
