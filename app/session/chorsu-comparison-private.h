/* chorsu-comparison-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-comparison.h"

G_BEGIN_DECLS

struct _ChorsuComparison
{
  ChorsuDataset         *dataset;
  const ChorsuCountry  **countries;
  guint                  n_countries;
  GPtrArray             *rows; /* of ChorsuComparisonRow */
};

/* A group: for each country a GPtrArray of its figures of one kind. */

/** Returns: (transfer full): a group with nothing in it yet */
GPtrArray *chorsu_comparison_group_new       (const ChorsuComparison *self);

/** Every figure of the countries' records in groups of one kind, in the order
 * of the first. Returns: (transfer full) (element-type GPtrArray) */
GPtrArray *chorsu_comparison_collect_figures (const ChorsuComparison *self);

/** How many of the countries have a series of the same partner, unit and reporter. */
guint      chorsu_comparison_count_series    (const ChorsuComparison *self,
                                              const ChorsuSeries     *series);

/** Puts of each country the figure into the row that can best be compared, and
 * says how well they can. */
void       chorsu_comparison_choose_figures  (const ChorsuComparison *self,
                                              GPtrArray              *group,
                                              ChorsuComparisonRow    *row);

G_END_DECLS
