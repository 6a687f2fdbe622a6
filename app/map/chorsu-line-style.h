/* chorsu-line-style.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "chorsu-content.h"
#include "chorsu-mercator.h"

G_BEGIN_DECLS

/**
 * ChorsuLineStyle:
 * @mode: its marks
 * @status: its dash
 * @precision: its edge
 * @color: of line, marks and band
 * @width: logical px, as chorsu_line_width() gives it (larger on a stage); a
 *   highlighted line is drawn 2.3 times as wide on a casing of at least 12 px
 * @alpha: 1, or less for what recedes
 * @highlighted: whether it stands out
 *
 * Status, mode and precision never share a channel, so that each can be read
 * without the others and without colour.
 */
typedef struct
{
  ChorsuMode       mode;
  ChorsuStatus     status;
  ChorsuPrecision  precision;
  ChorsuColor      color;
  double           width;
  double           alpha;
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
 * Strokes one line with band or casing, dash and marks. Marks count from the
 * line's beginning and its length: give the whole of a segment, not what is in
 * sight of it, and they stay where they are while the map is moved. Marks out
 * of the clip are not painted. Leaves the current path empty.
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
