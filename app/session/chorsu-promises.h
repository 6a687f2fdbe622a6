/* chorsu-promises.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-records.h"

G_BEGIN_DECLS

/**
 * ChorsuPromise:
 * @promised: (element-type ChorsuFigure): targets, plans and forecasts, by date
 * @there: (element-type ChorsuFigure): the newest figures of the same thing that
 *   are none; empty where the sources give none
 *
 * What was promised of one quantity of a corridor, and what is there. A plain
 * value over an immutable dataset; figures are (transfer none).
 */
typedef struct
{
  GPtrArray *promised;
  GPtrArray *there;
} ChorsuPromise;

void       chorsu_promise_free       (ChorsuPromise        *self);

/** Whether a figure says what is to be: a target, a plan, a forecast, an expected end. */
gboolean   chorsu_figure_is_promise  (const ChorsuFigure   *figure);

/** Returns: (transfer full) (element-type ChorsuPromise): in the order of the figures */
GPtrArray *chorsu_corridor_promises  (const ChorsuCorridor *corridor);

/** The segments of all routes that have, or had, a date by which they are expected.
 * Returns: (transfer full) (element-type ChorsuSegment): each once, in the order of the routes */
GPtrArray *chorsu_corridor_expected  (const ChorsuCorridor *corridor);

G_END_DECLS
