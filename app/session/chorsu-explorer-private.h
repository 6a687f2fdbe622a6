/* chorsu-explorer-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-explorer.h"

G_BEGIN_DECLS

struct _ChorsuExplorer
{
  GObject               parent_instance;

  ChorsuNetwork        *network;     /* nullable */
  int                   year;
  ChorsuRef             selection;
  const char           *language;    /* interned */
  ChorsuOverlay        *overlay;     /* nullable */

  /* What if */
  ChorsuClosures       *closures;
  ChorsuWeight          weight;
  ChorsuUsableStatuses  usable;
  guint                 n_ways;
  GPtrArray            *reroutes;     /* of ChorsuReroute, nullable */
  GHashTable           *alternatives; /* ChorsuReroute to GPtrArray of ChorsuWay, nullable */
  GCancellable         *cancellable;  /* not NULL while an answer is looked for */
  double                progress;
  double                parameters[CHORSU_N_PARAMETERS]; /* NAN: the dataset's */

  /* Follow */
  const ChorsuCorridor *corridor;
  const ChorsuRoute    *route;
  ChorsuWay            *way;          /* nullable */
  double                km;

  /* Compare */
  GPtrArray            *compared;     /* ids, zero-terminated */
  GPtrArray            *ways;         /* of ChorsuWay, one for each */

  /* Chokepoints and reach */
  GPtrArray            *chokepoints;  /* nullable */
  guint                 n_counted;
  GCancellable         *choke_cancellable;
  const char           *reach_from;   /* interned, nullable */
  double                reach_days;
  ChorsuReach          *reach;        /* nullable */
  GCancellable         *reach_cancellable;
};

/** Draws again what there is, and says so. */
void  chorsu_explorer_changed        (ChorsuExplorer *self);

/** A #ChorsuProgressFunc of an explorer. */
void  chorsu_explorer_progressed     (double          fraction,
                                      gpointer        data);

/** Says that the place on the followed route is another. */
void  chorsu_explorer_moved          (ChorsuExplorer *self);

/** Asks again everything that depends on the options. */
void  chorsu_explorer_ask_again      (ChorsuExplorer *self);

/** The parts of that. */
void  chorsu_explorer_ask_closures   (ChorsuExplorer *self);
void  chorsu_explorer_measure        (ChorsuExplorer *self);
void  chorsu_explorer_ask_reach      (ChorsuExplorer *self);

void  chorsu_explorer_drop_closures  (ChorsuExplorer *self);
void  chorsu_explorer_drop_reach     (ChorsuExplorer *self);

G_END_DECLS
