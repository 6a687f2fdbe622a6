/* chorsu-legend-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_LEGEND_VIEW (chorsu_legend_view_get_type ())

/**
 * ChorsuLegendView:
 *
 * The legend of what a session draws, floating over the map. Its rows switch
 * filters. It folds to its title by a button, and by itself where there is
 * little room.
 *
 * Properties: `session`; `narrow` (whether there is little room); `folded`;
 * `cover` (int, read): see chorsu_legend_view_get_cover().
 */
G_DECLARE_FINAL_TYPE (ChorsuLegendView, chorsu_legend_view, CHORSU, LEGEND_VIEW, GtkWidget)

/** @session: (nullable) */
void chorsu_legend_view_set_session (ChorsuLegendView *self,
                                     ChorsuSession    *session);

/**
 * chorsu_legend_view_set_place:
 * @basemap: where countries run
 * @camera: what is in sight, without what panes cover
 *
 * From then on the legend lists what is in sight. To be told when the map
 * rests, not while it moves.
 */
void chorsu_legend_view_set_place   (ChorsuLegendView   *self,
                                     ChorsuBasemap      *basemap,
                                     const ChorsuCamera *camera);

/** Px at the edge it stands at that it covers; 0 when it is folded or empty. */
int  chorsu_legend_view_get_cover   (ChorsuLegendView *self);

G_END_DECLS
