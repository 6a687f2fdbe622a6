/* chorsu-corridor-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/** For filters: any mode, any status. */
#define CHORSU_CORRIDOR_ANY (-1)

/**
 * ChorsuCorridorFilter:
 * @mode: a #ChorsuMode that a segment of it must have, or %CHORSU_CORRIDOR_ANY
 * @status: the #ChorsuStatus of the corridor, or %CHORSU_CORRIDOR_ANY
 * @backer: (nullable): code of who must back it
 * @goal: (nullable): id of a goal it must serve
 * @year: 0, or a year in which a part of it must be there
 *
 * Which corridors are listed. A plain value.
 */
typedef struct
{
  int         mode;
  int         status;
  const char *backer;
  const char *goal;
  int         year;
} ChorsuCorridorFilter;

/** Lets everything through. */
#define CHORSU_CORRIDOR_FILTER_INIT { CHORSU_CORRIDOR_ANY, CHORSU_CORRIDOR_ANY, NULL, NULL, 0 }

/**
 * chorsu_corridor_list:
 * @dataset: a dataset
 * @filter: which
 *
 * Returns: (transfer full) (element-type ChorsuCorridor): in the order of the dataset
 */
GPtrArray *chorsu_corridor_list         (ChorsuDataset              *dataset,
                                         const ChorsuCorridorFilter *filter);

/**
 * chorsu_corridor_list_backers:
 * @dataset: a dataset
 *
 * Returns: (transfer full) (element-type utf8): codes of all who back a
 *   corridor, those of most corridors first
 */
GPtrArray *chorsu_corridor_list_backers (ChorsuDataset              *dataset);

G_END_DECLS
