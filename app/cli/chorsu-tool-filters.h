/* chorsu-tool-filters.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/**
 * ChorsuToolFilters:
 * @hide: (nullable): lists of classes to leave out
 * @only: (nullable): lists of classes that are all that is left of their kinds
 * @commodity: (nullable): list of ids
 * @critical: (nullable): list of "us", "eu", "unlisted"
 * @us_interest: (nullable): "any", or a list of kinds
 *
 * What options on a command line say of the filters; names in a list stand
 * between commas.
 */
typedef struct
{
  char **hide;
  char **only;
  char  *commodity;
  char  *critical;
  char  *us_interest;
} ChorsuToolFilters;

void chorsu_tool_filters_clear (ChorsuToolFilters       *self);

/** Returns: 0, or an exit status after a message */
int  chorsu_tool_filters_apply (const ChorsuToolFilters *self,
                                ChorsuDataset           *dataset,
                                ChorsuView              *view);

G_END_DECLS
