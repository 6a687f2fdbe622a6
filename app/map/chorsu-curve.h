/* chorsu-curve.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-theme.h"

G_BEGIN_DECLS

/*
 * The time/distance curve of a way (UN ESCAP, "Time/Cost-Distance
 * Methodology") in the map's colours and type, on any cairo surface. It never
 * stands alone: beside it is the list of the places it passes.
 */

/** Height of a curve, logical px. */
#define CHORSU_CURVE_HEIGHT 148

/** What the vertical piece of a curve that ends at a vertex is. */
typedef enum
{
  CHORSU_CURVE_ALONG,        /* none: the curve comes here along the way */
  CHORSU_CURVE_BORDER,       /* a bar */
  CHORSU_CURVE_GAUGE_BREAK,  /* a square */
  CHORSU_CURVE_MODE_CHANGE,  /* a diamond */
  CHORSU_CURVE_FERRY         /* a ring */
} ChorsuCurveStep;

/**
 * ChorsuCurveVertex:
 * @km: km from the start
 * @value: days, or what it costs, from the start; `NAN` when not known
 * @step: what the piece that ends here is
 * @country: (nullable): code of the country that piece runs in; %NULL at sea
 */
typedef struct
{
  double           km;
  double           value;
  ChorsuCurveStep  step;
  const char      *country;
} ChorsuCurveVertex;

/** Returns: (transfer full) (element-type ChorsuCurveVertex): an empty curve */
GArray *chorsu_curve_new    (void);

/**
 * ChorsuCurvePicture:
 * @curves: (element-type GArray): one, coloured by country and with its steps,
 *   or up to three to compare, told apart by their dash
 * @here: km of the place to mark, `NAN` for none
 * @sea: what the sea is called, for the countries below the curve
 * @unit: what the values are counted in
 *
 * What is drawn. Distance to the right, values upwards, both from 0. A curve
 * without values is a line along the distance.
 */
typedef struct
{
  GPtrArray  *curves;
  double      here;
  const char *sea;
  const char *unit;
} ChorsuCurvePicture;

/** @width, @height: logical px; the top left corner is at the origin */
void    chorsu_curve_paint  (cairo_t                  *cr,
                             const ChorsuTheme        *theme,
                             const ChorsuCurvePicture *picture,
                             double                    width,
                             double                    height);

/** The km that lie under a place, px from the left; clamped to the longest curve. */
double  chorsu_curve_km_at  (const ChorsuCurvePicture *picture,
                             double                    x,
                             double                    width);

G_END_DECLS
