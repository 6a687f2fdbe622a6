/* chorsu-briefing-changes.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-briefing.h"

G_BEGIN_DECLS

/**
 * ChorsuSceneChange:
 * @scene: number of the scene, from 0
 * @revision: what was changed in the data since; the dataset's
 */
typedef struct
{
  guint                 scene;
  const ChorsuRevision *revision;
} ChorsuSceneChange;

/**
 * chorsu_briefing_list_changes:
 * @self: a briefing
 * @dataset: the data as they are now
 *
 * Entries of the log of changes that are later than the last one the briefing
 * was held against, by the scenes that show the records they name: what a scene
 * selects, compares, draws for its goal or on its layers. Nothing for a
 * briefing that does not say what it was held against. Any thread.
 *
 * Returns: (transfer full) (element-type ChorsuSceneChange): in the order of the scenes
 */
GArray     *chorsu_briefing_list_changes    (ChorsuBriefing *self,
                                             ChorsuDataset  *dataset);

/** Date of the last entry of the log of changes. Returns: (nullable): %NULL when there is none */
const char *chorsu_briefing_last_revision   (ChorsuDataset  *dataset);

G_END_DECLS
