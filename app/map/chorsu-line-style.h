/* chorsu-line-style.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "chorsu-content.h"
#include "chorsu-mercator.h"

G_BEGIN_DECLS

/** Status = dash, mode = marks, precision = edge; the three never share a channel. */
typedef struct
{
  ChorsuMode       mode;
  ChorsuStatus     status;
  ChorsuPrecision  precision;
  ChorsuColor      color;
  double           width;      /* logical px */
  double           alpha;      /* 1, or less for what recedes */
  gboolean         highlighted;
} ChorsuLineStyle;

/** Line width at a zoom, logical px. */
double chorsu_line_width        (double zoom);

/** Colour of a strand. */
ChorsuColor chorsu_strand_color (const ChorsuTheme *theme,
                                 ChorsuStrandRole   role,
                                 ChorsuMode         mode);

/**
 * chorsu_line_style_paint:
 * @cr: where
 * @theme: colours
 * @style: how
 * @points: (array length=n_points): the line in logical px
 * @n_points: number of points
 *
 * Strokes one line with band or casing, dash and marks. Leaves the current
 * path empty.
 */
void   chorsu_line_style_paint  (cairo_t               *cr,
                                 const ChorsuTheme     *theme,
                                 const ChorsuLineStyle *style,
                                 const ChorsuPoint     *points,
                                 guint                  n_points);

/** An arrowhead at @x, @y pointing along (@dx, @dy). */
void   chorsu_line_arrow_paint  (cairo_t               *cr,
                                 const ChorsuTheme     *theme,
                                 const ChorsuLineStyle *style,
                                 double x, double y, double dx, double dy);

G_END_DECLS
