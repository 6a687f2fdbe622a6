/* chorsu-tool-record.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-tool-json.h"

G_BEGIN_DECLS

/* The members that records of a kind have besides those of all records. */
void chorsu_tool_json_add_country (JsonObject          *object,
                                   ChorsuDataset       *dataset,
                                   const ChorsuCountry *country,
                                   const char          *language);
void chorsu_tool_json_add_goal (JsonObject       *object,
                                const ChorsuGoal *goal,
                                const char       *language);
void chorsu_tool_json_add_corridor (JsonObject           *object,
                                    const ChorsuCorridor *corridor,
                                    const char           *language);
void chorsu_tool_json_add_segment (JsonObject          *object,
                                   const ChorsuSegment *segment,
                                   const char          *language);
void chorsu_tool_json_add_node (JsonObject       *object,
                                const ChorsuNode *node,
                                const char       *language);

G_END_DECLS
