/* legend-check.h: whether a legend and its picture are about the same
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-painter.h"

G_BEGIN_DECLS

/** Enough for any class: records are counted to 64. */
#define LEGEND_CHECK_MAX_VALUE 64

/**
 * legend_check:
 * @painter: a painter with a dataset
 * @view: its view; without places and relief, which say nothing of classes and cost time
 * @camera: the visible picture
 *
 * Hiding a class that the legend lists must change the picture: it is drawn.
 * Hiding any other must not: nothing is drawn that the legend does not list.
 * Complains of each class with which it is otherwise.
 *
 * Returns: the number of complaints
 */
guint legend_check (ChorsuPainter      *painter,
                    const ChorsuView   *view,
                    const ChorsuCamera *camera);

G_END_DECLS
