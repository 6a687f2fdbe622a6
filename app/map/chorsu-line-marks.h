/* chorsu-line-marks.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-mercator.h"

G_BEGIN_DECLS

/** A place on a line: position in px and unit direction. */
typedef struct
{
  ChorsuPoint at;
  ChorsuPoint along;
} ChorsuLineMark;

/**
 * ChorsuLineWalk:
 *
 * Walks a line by arc length and stops at even distances. A plain value on the
 * stack; nothing is allocated.
 */
typedef struct
{
  /*< private >*/
  const ChorsuPoint *points;
  guint              n_points;
  guint              piece;     /* from points[piece] to points[piece + 1] */
  double             travelled; /* px up to points[piece] */
  double             next;      /* px of the next stop */
  double             pitch;
} ChorsuLineWalk;

/** Length of a line in the unit of its points. */
double   chorsu_line_length    (const ChorsuPoint *points,
                                guint              n_points);

/**
 * chorsu_line_walk_init:
 * @points: (array length=n_points): the line in px; must outlive the walk
 * @n_points: number of points
 * @first: px from the beginning to the first stop
 * @pitch: px from stop to stop, positive
 */
void     chorsu_line_walk_init (ChorsuLineWalk    *self,
                                const ChorsuPoint *points,
                                guint              n_points,
                                double             first,
                                double             pitch);

/** The next stop. Returns: %FALSE at the end of the line */
gboolean chorsu_line_walk_next (ChorsuLineWalk    *self,
                                ChorsuLineMark    *mark);

G_END_DECLS
