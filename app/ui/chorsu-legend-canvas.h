/* chorsu-legend-canvas.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-legend-item.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_LEGEND_CANVAS (chorsu_legend_canvas_get_type ())

/**
 * ChorsuLegendCanvas:
 *
 * A legend as it is painted everywhere, with a stand-in for every row so that
 * it can be pointed at and read out.
 *
 * Signal `item-activated` (ChorsuLegendItem *item): somebody wants to switch
 * that row's filter.
 */
G_DECLARE_FINAL_TYPE (ChorsuLegendCanvas, chorsu_legend_canvas, CHORSU, LEGEND_CANVAS, GtkWidget)

/** @legend: (nullable): what to show */
void chorsu_legend_canvas_set_legend (ChorsuLegendCanvas *self,
                                      ChorsuLegend       *legend);

G_END_DECLS
