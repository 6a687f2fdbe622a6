/* chorsu-curve-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-curve.h"
#include "chorsu-way.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_CURVE_VIEW (chorsu_curve_view_get_type ())

/**
 * ChorsuCurveView:
 *
 * The time/distance curve of one way, or of up to three to compare. Dragging on
 * it, and the arrow keys, move along; for assistive technology it is a slider
 * over the kilometres.
 *
 * Signals: `moved (double km)`: somebody wants to be there; `stepped (int
 * steps)`: to the next place (1) or the one before (-1).
 */
G_DECLARE_FINAL_TYPE (ChorsuCurveView, chorsu_curve_view, CHORSU, CURVE_VIEW, GtkWidget)

/** Takes away all curves. */
void chorsu_curve_view_clear    (ChorsuCurveView *self);

/** Whether curves that are added from now on go up by USD instead of days. */
void chorsu_curve_view_set_costs (ChorsuCurveView *self,
                                  gboolean         costs);

/** One more. */
void chorsu_curve_view_add_way  (ChorsuCurveView *self,
                                 const ChorsuWay *way);

/**
 * chorsu_curve_view_set_here:
 * @self: a view
 * @km: where one is, `NAN` for no place
 * @words: (nullable): the same in words
 */
void chorsu_curve_view_set_here (ChorsuCurveView *self,
                                 double           km,
                                 const char      *words);

G_END_DECLS
