/* chorsu-rules.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"
#include "chorsu-legend.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/*
 * What commands do to a view. Every rule takes a view and returns a changed
 * copy, so that it can be tested without a window.
 */

/**
 * chorsu_rules_select:
 * @view: the view before
 * @dataset: (nullable): gives the order of a selected goal
 * @ref: what was chosen, or %CHORSU_REF_NONE for the background
 * @extend: whether it was chosen in addition (Ctrl+click)
 *
 * A plain choice replaces selection and comparison; choosing the same again
 * keeps it, so that a double click does not undo itself. A country chosen in
 * addition to another is compared with it; chosen in addition again, it
 * leaves the comparison. When there is no room for one more, it takes the
 * place of the last. Anything else chosen in addition is a plain choice.
 * Choosing a goal also draws it.
 *
 * Returns: the view after
 */
ChorsuView chorsu_rules_select      (ChorsuView     view,
                                     ChorsuDataset *dataset,
                                     ChorsuRef      ref,
                                     gboolean       extend);

/**
 * chorsu_rules_with_goal:
 * @view: the view before
 * @dataset: (nullable): gives the id of a goal
 * @goal: 1 … 4, or 0 for none; other numbers change nothing
 *
 * A goal that is selected (its dossier is open) is replaced by the new one.
 */
ChorsuView chorsu_rules_with_goal   (ChorsuView     view,
                                     ChorsuDataset *dataset,
                                     int            goal);

/**
 * chorsu_rules_step_back:
 * @view: the view before
 * @dataset: (nullable): as in chorsu_rules_with_goal()
 *
 * One step towards the bare map: comparison, then selection, then goal.
 */
ChorsuView chorsu_rules_step_back   (ChorsuView     view,
                                     ChorsuDataset *dataset);

/** Switches one layer. */
ChorsuView chorsu_rules_with_layer  (ChorsuView     view,
                                     ChorsuLayers   layer,
                                     gboolean       on);

/**
 * chorsu_rules_with_filter:
 * @view: the view before
 * @which: kind of class; %CHORSU_LEGEND_PLAIN changes nothing
 * @value: which of its classes
 * @on: whether things with that value are drawn
 */
ChorsuView chorsu_rules_with_filter (ChorsuView         view,
                                     ChorsuLegendToggle which,
                                     guint              value,
                                     gboolean           on);

/** Whether things with that value are drawn. */
gboolean   chorsu_rules_get_filter  (const ChorsuView  *view,
                                     ChorsuLegendToggle which,
                                     guint              value);

/** One class of a kind on, and no other of that kind. */
ChorsuView chorsu_rules_with_only   (ChorsuView         view,
                                     ChorsuLegendToggle which,
                                     guint              value);

/** All classes of a kind on or off. */
ChorsuView chorsu_rules_with_all    (ChorsuView         view,
                                     ChorsuLegendToggle which,
                                     gboolean           on);

/** The filters of a layer as they were at first; of all layers for 0. */
ChorsuView chorsu_rules_with_fresh  (ChorsuView         view,
                                     ChorsuLayers       layer);

/** Whether the filters of a layer are not what they were at first; of any layer for 0. */
gboolean   chorsu_rules_is_filtered (const ChorsuView  *view,
                                     ChorsuLayers       layer);

/** The layers from which a goal draws something of its own. */
ChorsuLayers chorsu_rules_goal_layers (const ChorsuGoal *goal);

/** Whether a view draws anything that begins and ends: then a year makes a difference. */
gboolean   chorsu_rules_shows_dates (const ChorsuView  *view);

/** Drops what a dataset does not know from selection and comparison. */
ChorsuView chorsu_rules_keep_known  (ChorsuView     view,
                                     ChorsuDataset *dataset);

/** Whether a record of that kind can be compared with others. */
gboolean   chorsu_rules_can_compare (ChorsuRef      ref);

G_END_DECLS
