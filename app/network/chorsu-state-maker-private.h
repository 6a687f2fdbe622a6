/* chorsu-state-maker-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-network-private.h"

G_BEGIN_DECLS

typedef enum
{
  CHORSU_ROLE_ONLY,      /* all there is of a node */
  CHORSU_ROLE_START,
  CHORSU_ROLE_END,
  CHORSU_ROLE_ARRIVAL,
  CHORSU_ROLE_DEPARTURE
} ChorsuRole;

/* How one travels: what tells states of a node apart. */
typedef struct
{
  ChorsuMode  mode;
  const char *country;
  int         gauge;    /* the last known one; 0 for none */
  gboolean    unknown;  /* a departure onto track of unknown gauge */
} ChorsuManner;

typedef struct
{
  guint        node;
  ChorsuRole   role;
  ChorsuManner manner;
} ChorsuState;

typedef struct
{
  ChorsuNetwork *network;
  GArray        *states;       /* of ChorsuState */
  GArray        *arcs;         /* of ChorsuArc */
  GArray        *ends;         /* of igraph_integer_t: two for each arc */
  GArray       **node_states;  /* for each node, of guint */
  GQueue         open;         /* states whose arcs are still to be made */
} ChorsuStateMaker;

/* Finds all states and arcs of a network that has all but its states. */
void chorsu_state_maker_run   (ChorsuStateMaker *self,
                               ChorsuNetwork    *network);
void chorsu_state_maker_clear (ChorsuStateMaker *self);

G_END_DECLS
