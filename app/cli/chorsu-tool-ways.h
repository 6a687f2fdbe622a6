/* chorsu-tool-ways.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-tool-json.h"
#include "chorsu-way.h"

G_BEGIN_DECLS

/* What the commands about the network have in common: their options, and ways
 * as JSON and as text. */

typedef struct
{
  char            *weight;
  char            *close;
  char            *modes;
  char            *statuses;
  char            *set;
  int              year;
  gboolean         json;
  char            *language;

  /* What becomes of them. */
  ChorsuBasemap   *basemap;
  ChorsuDataset   *dataset;
  ChorsuNetwork   *network;
  ChorsuClosures  *closures;
  ChorsuWayOptions options;
} ChorsuToolWays;

void      chorsu_tool_ways_clear   (ChorsuToolWays      *self);

/* Parses the arguments: the common options and @more, which may be NULL.
 * @examples are printed below the options, before what holds for all.
 * Returns: whether they are right; what is wrong is reported */
gboolean  chorsu_tool_ways_parse   (ChorsuToolWays      *self,
                                    const GOptionEntry  *more,
                                    const char          *usage,
                                    const char          *examples,
                                    int                 *argc,
                                    char              ***argv);

/* Opens the data and understands the options. Returns: a status to exit with */
int       chorsu_tool_ways_open    (ChorsuToolWays      *self);

/* A node by id or name; CHORSU_NETWORK_NONE when there is none, which is reported. */
guint     chorsu_tool_ways_node    (ChorsuToolWays      *self,
                                    const char          *text);

/* {"found", "nodes", "segments", "km", "days", …}; found is false for NULL. */
JsonObject *chorsu_tool_ways_json  (ChorsuToolWays      *self,
                                    const ChorsuWay     *way);
void      chorsu_tool_ways_print   (ChorsuToolWays      *self,
                                    const ChorsuWay     *way);

/* One line: "6 312 km, 12.3 days, 3 borders, 1 break of gauge, 1 ferry". (transfer full) */
char     *chorsu_tool_ways_summary (const ChorsuWay     *way);

/* The parameters that days were computed from. */
JsonObject *chorsu_tool_ways_model_json  (ChorsuToolWays *self);
void        chorsu_tool_ways_print_model (ChorsuToolWays *self);

/* Sets a number that is rounded to three digits, or null where it is none. */
void      chorsu_tool_json_set_rounded (JsonObject      *object,
                                        const char      *member,
                                        double           value);

/* The name of a node, in the language asked for. */
const char *chorsu_tool_ways_node_name (ChorsuToolWays  *self,
                                        guint            node);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChorsuToolWays, chorsu_tool_ways_clear)

G_END_DECLS
