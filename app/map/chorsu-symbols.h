/* chorsu-symbols.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "chorsu-theme.h"

G_BEGIN_DECLS

/** Shape says what, fill says how far, ring says who, size says how much. */
typedef struct
{
  ChorsuCategory category;
  ChorsuStage    stage;
  ChorsuControl  control;
  double         radius;   /* of the glyph, logical px; the disc is 1.62 times as large */
} ChorsuSiteSymbol;

/** Glyph radius by importance 1 … 3, logical px, to be multiplied for a stage. */
double chorsu_site_symbol_radius (int importance);

/** Radius of everything that is painted (disc, ring, spokes), logical px. */
double chorsu_site_symbol_extent (const ChorsuSiteSymbol *symbol);

/**
 * chorsu_site_symbol_paint:
 * @cr: where
 * @theme: colours
 * @symbol: what
 * @x: centre
 * @y: centre
 *
 * A resource site. Leaves the current path empty.
 */
void   chorsu_site_symbol_paint  (cairo_t                *cr,
                                  const ChorsuTheme      *theme,
                                  const ChorsuSiteSymbol *symbol,
                                  double                  x,
                                  double                  y);

/**
 * chorsu_tag_paint:
 * @text: "US", "CN", "RU", "··" or "NAT+"; see chorsu_control_tag() and chorsu_power_tag()
 * @x: its middle
 * @y: its middle
 * @height: logical px
 *
 * Who is behind a symbol, in letters: for print, where colour does not tell.
 */
void        chorsu_tag_paint     (cairo_t           *cr,
                                  const ChorsuTheme *theme,
                                  const char        *text,
                                  double             x,
                                  double             y,
                                  double             height);

/* Returns: (nullable): static; %NULL for what is national, which has none. */
const char *chorsu_control_tag   (ChorsuControl      control);
const char *chorsu_power_tag     (ChorsuPower        power);

/** Where a site's tag stands below its middle, logical px. */
double chorsu_site_symbol_tag_offset (const ChorsuSiteSymbol *symbol);

/** A dot in the family's colour, for sites too small for a glyph. */
void   chorsu_site_dot_paint     (cairo_t                *cr,
                                  const ChorsuTheme      *theme,
                                  ChorsuCategory          category,
                                  double                  x,
                                  double                  y,
                                  double                  radius);

/**
 * chorsu_site_cluster_paint:
 * @counts: how many sites there are of each category
 * @radius: of everything that is painted, logical px
 *
 * Sites too near each other to be told apart: their number on a disc, and
 * round it a ring with a part for each family of colours.
 */
void   chorsu_site_cluster_paint (cairo_t                *cr,
                                  const ChorsuTheme      *theme,
                                  const guint             counts[CHORSU_N_CATEGORIES],
                                  double                  x,
                                  double                  y,
                                  double                  radius);

/** A disc with a count: several records in one place. @count: 0 leaves it empty. */
void   chorsu_cluster_paint      (cairo_t                *cr,
                                  const ChorsuTheme      *theme,
                                  ChorsuColor             color,
                                  guint                   count,
                                  double                  x,
                                  double                  y,
                                  double                  radius);

/**
 * chorsu_engagement_symbol_paint:
 * @power: who is engaged; told by colour and by the same ring as on sites
 * @count: how many entries stand there; 0 leaves the disc empty
 * @radius: of the ring's outer edge, logical px; spokes and the thin outer
 *   ring stand out by up to a quarter of it
 */
void   chorsu_engagement_symbol_paint (cairo_t           *cr,
                                       const ChorsuTheme *theme,
                                       ChorsuPower        power,
                                       guint              count,
                                       double             x,
                                       double             y,
                                       double             radius);

typedef enum
{
  CHORSU_SECURITY_BASE,        /* fort */
  CHORSU_SECURITY_LAUNCH_SITE, /* arrowhead */
  CHORSU_SECURITY_RANGE,       /* ring: range or sensor */
  CHORSU_SECURITY_POST,        /* shield */
  CHORSU_SECURITY_CROSSING,    /* two bars */
  CHORSU_SECURITY_TRAINING,    /* triangle */
  CHORSU_SECURITY_PARTNERSHIP, /* pentagon */
  CHORSU_SECURITY_ATTACK,      /* burst */
  CHORSU_SECURITY_OTHER,       /* disc: talks, programmes, exercises */
  CHORSU_N_SECURITY_SHAPES
} ChorsuSecurityShape;

typedef enum
{
  CHORSU_SECURITY_ACTIVE,
  CHORSU_SECURITY_REPORTED,    /* dashed outline */
  CHORSU_SECURITY_ENDED        /* outline with a diagonal */
} ChorsuSecurityState;

ChorsuSecurityShape chorsu_security_shape (const ChorsuSecurity *site);

/**
 * chorsu_security_state:
 * @site: a security site
 * @year: a year, 0 for now
 *
 * Returns: its state then: what has ended was active before the year it ended
 *   in, or in the one year that it was all in
 */
ChorsuSecurityState chorsu_security_state (const ChorsuSecurity *site,
                                           int                   year);

/** Who runs it. */
ChorsuPower         chorsu_security_power (const ChorsuSecurity *site);

/** Whether its colour says who runs it: crossings and attacks have one of their own. */
gboolean            chorsu_security_shows_operator (const ChorsuSecurity *site);

/** Colour of a security site: its operator's, text colour for crossings, accent for attacks. */
ChorsuColor chorsu_security_color        (const ChorsuTheme    *theme,
                                          const ChorsuSecurity *site);

/** @radius: half the width of the symbol in logical px. Leaves the current path empty. */
void   chorsu_security_symbol_paint (cairo_t             *cr,
                                     const ChorsuTheme   *theme,
                                     ChorsuSecurityShape  shape,
                                     ChorsuSecurityState  state,
                                     ChorsuColor          color,
                                     double               x,
                                     double               y,
                                     double               radius);

/** A ferry: a ship on a disc. @color: of its edge. */
void   chorsu_ferry_paint        (cairo_t           *cr,
                                  const ChorsuTheme *theme,
                                  ChorsuColor        color,
                                  double             x,
                                  double             y,
                                  double             radius);

/** Where a line crosses a border: two bars, as in the security chapter. */
void   chorsu_crossing_paint     (cairo_t           *cr,
                                  const ChorsuTheme *theme,
                                  double             x,
                                  double             y,
                                  double             radius);

/** A station of a corridor that stands out. @width: of its edge. */
void   chorsu_station_paint      (cairo_t           *cr,
                                  const ChorsuTheme *theme,
                                  double             x,
                                  double             y,
                                  double             radius,
                                  double             width);

/** Break of gauge: a box with a narrow and a wide pair of rails. @size: width of the box. */
void   chorsu_gauge_break_paint  (cairo_t           *cr,
                                  const ChorsuTheme *theme,
                                  double             x,
                                  double             y,
                                  double             size);

G_END_DECLS
