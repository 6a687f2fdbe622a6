/* chorsu-ownership.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/**
 * ChorsuHolding:
 * @control: whose
 * @sites: (element-type ChorsuSite): the sites it controls, large ones first
 * @measured: (element-type ChorsuFigure): for each of those that have one, the
 *   figure that is added up
 * @volume: their sum; of basis %CHORSU_BASIS_DERIVED, with @measured as inputs
 *
 * What one side controls.
 */
typedef struct
{
  ChorsuControl  control;
  GPtrArray     *sites;
  GPtrArray     *measured;
  ChorsuFigure   volume;
} ChorsuHolding;

/**
 * ChorsuOwnership:
 * @commodity: (nullable): what of; %NULL for all sites
 * @key: (nullable): interned key of the figures that are added up
 *   ("production"); %NULL where there is nothing to add
 * @holdings: by control
 * @n_sites: how many sites there are
 * @n_measured: how many of them have a figure that is added up
 * @total: sum of all volumes; of basis %CHORSU_BASIS_DERIVED
 * @from: (nullable): earliest year of those figures
 * @to: (nullable): latest year of them
 *
 * Who controls what, by count and, where figures allow it, by volume. Only
 * figures of one kind, one unit and one thing measured are added up: whole
 * years of what was produced or can be, stocks in the ground. What is only
 * planned or forecast is left out.
 */
typedef struct
{
  const ChorsuCommodity *commodity;
  const char            *key;
  ChorsuHolding          holdings[CHORSU_N_CONTROLS];
  guint                  n_sites;
  guint                  n_measured;
  ChorsuFigure           total;
  int                    from;
  int                    to;
} ChorsuOwnership;

/**
 * chorsu_ownership_new:
 * @dataset: a dataset; must outlive the result
 * @commodity: (nullable): what of; %NULL for all sites
 * @key: (nullable): which figures to add up, one of
 *   chorsu_ownership_list_keys(); %NULL for those that most sites have
 *
 * Returns: (transfer full): who controls it
 */
ChorsuOwnership *chorsu_ownership_new       (ChorsuDataset         *dataset,
                                             const ChorsuCommodity *commodity,
                                             const char            *key);
void             chorsu_ownership_free      (ChorsuOwnership       *self);

/**
 * chorsu_ownership_list_keys:
 * @dataset: a dataset
 * @commodity: (nullable): a commodity
 *
 * Returns: (transfer full) (element-type utf8): interned keys of the figures
 *   that can be added up for it; empty without a commodity
 */
GPtrArray       *chorsu_ownership_list_keys (ChorsuDataset         *dataset,
                                             const ChorsuCommodity *commodity);

/** How many sites of a category a side controls. */
guint            chorsu_ownership_count     (const ChorsuOwnership *self,
                                             ChorsuControl          control,
                                             ChorsuCategory         category);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuOwnership, chorsu_ownership_free)

G_END_DECLS
