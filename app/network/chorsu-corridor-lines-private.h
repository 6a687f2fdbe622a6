/* chorsu-corridor-lines-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-search-private.h"

G_BEGIN_DECLS

/* A corridor by its main route. */
typedef struct
{
  const ChorsuCorridor *corridor;
  ChorsuWay            *way;
  ChorsuWayOptions      options;   /* for going round it */
} ChorsuCorridorLine;

/* The corridors that run at all under some options. */
typedef struct
{
  ChorsuNetwork          *network;
  const ChorsuWayOptions *options;
  GArray                 *lines;    /* of ChorsuCorridorLine */
  GHashTable             *usable;   /* modes to ChorsuUsable */
} ChorsuCorridorLines;

void          chorsu_corridor_lines_init       (ChorsuCorridorLines      *self,
                                                ChorsuNetwork            *network,
                                                const ChorsuWayOptions   *options,
                                                const ChorsuGoal         *goal);
void          chorsu_corridor_lines_clear      (ChorsuCorridorLines      *self);

/* What may be used for going round a line. */
ChorsuUsable *chorsu_corridor_lines_get_usable (ChorsuCorridorLines      *self,
                                                const ChorsuWayOptions   *options);

/* Whether a line passes a node, or runs over a segment. */
gboolean      chorsu_corridor_line_uses        (const ChorsuCorridorLine *self,
                                                gboolean                  is_node,
                                                guint                     index);

G_END_DECLS
