/* chorsu-sides.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/** Where things stand towards a goal of the United States. */
typedef enum
{
  CHORSU_SIDE_SERVES,  /* what the United States have or back there */
  CHORSU_SIDE_AGAINST, /* what China and Russia have there, and what binds the countries */
  CHORSU_SIDE_OUTCOME  /* what happened, was found, and was decided in Washington */
} ChorsuSide;

/**
 * chorsu_sides:
 * @dataset: a dataset
 * @goal: a goal of it
 * @side: which side
 *
 * The records that bear on a goal, told apart by who acts, not by judgement:
 *
 * - serves: engagement of the United States for the goal, except policies;
 *   corridors that the goal draws or that they back; of what the goal draws on
 *   the map, security sites that they run, pay for or use, and resource sites
 *   with an interest of theirs that no rival controls; organisations led by
 *   them
 * - against: the same of China and Russia; facts of the topic "constraint"
 * - outcome: policies of the United States, other facts, events that were not
 *   only planned; the newest first
 *
 * Returns: (transfer container) (element-type ChorsuRecord): by kind
 */
GPtrArray *chorsu_sides (ChorsuDataset    *dataset,
                         const ChorsuGoal *goal,
                         ChorsuSide        side);

G_END_DECLS
