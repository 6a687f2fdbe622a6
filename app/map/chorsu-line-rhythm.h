/* chorsu-line-rhythm.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-line-style.h"

G_BEGIN_DECLS

/** How much wider a highlighted line is. */
#define CHORSU_HIGHLIGHT_SCALE 2.3

/** The line width all dash lengths are given for, px. */
#define CHORSU_DASH_WIDTH 2.4

/**
 * ChorsuLineRhythm:
 * @width: width of the stroke, px; wider than the style's when highlighted
 * @length: length of the line, px
 * @dashes: (array length=n_dashes): pattern for cairo_set_dash()
 * @n_dashes: 0 for a continuous line
 * @offset: where in the pattern the line begins
 * @mark_first: px to the mode's first mark
 * @mark_pitch: px from mark to mark; 0 when the mode has none
 * @break_first: px to the first break of an idle line
 * @break_pitch: px from break to break; 0 unless the line is idle
 *
 * Where things stand along one line: the period of its status (dash or break)
 * and the marks of its mode. Marks fall into the middle of what is drawn, so
 * their pitch bends to the period.
 */
typedef struct
{
  double width;
  double length;
  double dashes[8];
  int    n_dashes;
  double offset;
  double mark_first;
  double mark_pitch;
  double break_first;
  double break_pitch;
} ChorsuLineRhythm;

/** @points: (array length=n_points): the line in px */
void     chorsu_line_rhythm_init  (ChorsuLineRhythm      *self,
                                   const ChorsuLineStyle *style,
                                   const ChorsuPoint     *points,
                                   guint                  n_points);

/** Width of the stroke: the style's, times 2.3 when highlighted. */
double   chorsu_line_stroke_width (const ChorsuLineStyle *style);

/** Idle, suspended or mothballed. */
gboolean chorsu_status_is_idle    (ChorsuStatus           status);

/** Shelved, cancelled or retired: drawn only when chosen, as grey dots. */
gboolean chorsu_status_is_given_up (ChorsuStatus          status);

G_END_DECLS
