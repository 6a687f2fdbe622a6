/* chorsu-volume.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-records.h"

G_BEGIN_DECLS

/**
 * chorsu_corridor_get_volume:
 * @corridor: a corridor
 * @year: leave out what holds for later years; 0 for the newest
 *
 * How much travelled the whole corridor in a year: its newest figure for a
 * full calendar year that is neither a plan nor about a part of it.
 *
 * Returns: (nullable) (transfer none): the figure, or %NULL
 */
const ChorsuFigure *chorsu_corridor_get_volume (const ChorsuCorridor *corridor,
                                                int                   year);

/** A figure in the base of its unit: tonnes for Mt. */
double              chorsu_volume_in_base      (const ChorsuFigure   *figure);

/** Whether two volumes may be compared: tonnes with tonnes. */
gboolean            chorsu_volume_comparable   (const ChorsuFigure   *a,
                                                const ChorsuFigure   *b);

/**
 * chorsu_volume_width:
 * @share: a volume as a share of the largest one of its unit, 0 … 1
 *
 * Width of a line as a multiple of the plain one: 1.2 + 3.8 · √@share, so that
 * a hundredth of the largest can still be told from it and from no figure.
 */
double              chorsu_volume_width        (double                share);

/** Width of lines without a figure, as a multiple of the plain one. */
#define CHORSU_VOLUME_NO_FIGURE .6

G_END_DECLS
