/* chorsu-tool-briefing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-briefing.h"
#include "chorsu-tool.h"

G_BEGIN_DECLS

/** Whether a file is a briefing by its name. */
gboolean        chorsu_tool_is_briefing    (const char    *file);

/**
 * chorsu_tool_open_briefing:
 * @file: (nullable): a .chorsu file; %NULL for the one that comes with the data
 * @dataset: what it is about
 *
 * Says on standard error what is wrong with it, warnings as well.
 *
 * Returns: (transfer full) (nullable): the briefing
 */
ChorsuBriefing *chorsu_tool_open_briefing  (const char    *file,
                                            ChorsuDataset *dataset);

/** Lists the scenes of a briefing. Returns: an exit status */
int             chorsu_tool_list_scenes    (const char    *file,
                                            const char    *language,
                                            gboolean       json);

/** Checks a briefing. Returns: an exit status */
int             chorsu_tool_check_briefing (const char    *file,
                                            gboolean       json);

G_END_DECLS
