/* chorsu-search-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-igraph-private.h"
#include "chorsu-usable-private.h"
#include "chorsu-way.h"

G_BEGIN_DECLS

/* What a border counts besides km: more than any way is long. */
#define CHORSU_KM_PER_BORDER 1e6

/* The weights of all arcs under some options, for the modes of one carrier. An
 * arc that may not be used weighs infinitely much. One thread at a time. */
typedef struct
{
  ChorsuNetwork    *network;
  igraph_vector_t   weights;
} ChorsuSearch;

gboolean chorsu_search_init  (ChorsuSearch           *self,
                              ChorsuNetwork          *network,
                              const ChorsuWayOptions *options,
                              const ChorsuUsable     *usable,
                              guint                   carrier,
                              GError                **error);
void     chorsu_search_clear (ChorsuSearch           *self);

/* The arcs of the shortest way between two states, of which at least one is a
 * segment's, and their weight.
 * Returns: whether there is one; @error is set only when something failed */
gboolean chorsu_search_find  (ChorsuSearch           *self,
                              guint                   from_state,
                              guint                   to_state,
                              GArray                 *arcs,
                              double                 *weight,
                              GError                **error);

/* The legs among some arcs. Returns: (transfer full) (element-type ChorsuWayLeg) */
GArray  *chorsu_search_get_legs (ChorsuSearch        *self,
                                 const guint         *arcs,
                                 guint                n_arcs);

/* Sets @error and returns FALSE where an end is closed, or where days are asked
 * for and no mode has any. */
gboolean chorsu_search_check (ChorsuNetwork          *network,
                              const ChorsuWayOptions *options,
                              const ChorsuUsable     *usable,
                              guint                   from,
                              guint                   to,
                              GError                **error);

/* Whether a carrier has any mode of the options. */
gboolean chorsu_search_has_carrier (const ChorsuWayOptions *options,
                                    guint                   carrier);

void     chorsu_search_set_no_way (ChorsuNetwork     *network,
                                   guint              from,
                                   guint              to,
                                   GError           **error);

/* chorsu_network_shortest_way() with what may be used already found out. */
ChorsuWay *chorsu_shortest_usable_way (ChorsuNetwork           *network,
                                       guint                    from,
                                       guint                    to,
                                       const ChorsuWayOptions  *options,
                                       const ChorsuUsable      *usable,
                                       GError                 **error);

G_END_DECLS
