/* chorsu-goal-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/**
 * chorsu_row_new_relevance:
 * @goal: a goal
 * @relevance: how it concerns a country
 * @link: the record the row is headed by and selects: the goal in a country's
 *   dossier, the country in a goal's
 * @language: BCP 47 code
 *
 * A row that says how a goal concerns a country: the score of 0 to 3, why, the
 * criteria met and not met, and the sources.
 *
 * Returns: (transfer floating): a GtkListBoxRow
 */
GtkWidget *chorsu_row_new_relevance (const ChorsuGoal      *goal,
                                     const ChorsuRelevance *relevance,
                                     const ChorsuRecord    *link,
                                     const char            *language);

/** Three steps, of which as many have the goal's colour as the relevance says. */
GtkWidget *chorsu_score_new         (int                    order,
                                     int                    relevance);

/** A chip in the colour of a goal; @order: 1 … 4 */
GtkWidget *chorsu_goal_chip_new     (int                    order);

G_END_DECLS
