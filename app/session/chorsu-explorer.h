/* chorsu-explorer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-chokepoints.h"
#include "chorsu-overlay.h"
#include "chorsu-reach.h"
#include "chorsu-reroute.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_EXPLORER (chorsu_explorer_get_type ())

/**
 * ChorsuExplorer:
 *
 * What somebody asks the corridor network, and what it answers: closures and
 * ways round, a route that is followed, corridors that are compared,
 * chokepoints, reach. Part of a #ChorsuSession, which draws what
 * chorsu_explorer_get_overlay() gives. Questions are answered in a worker; a new one
 * cancels the one before. For the main thread.
 *
 * Signals: `changed`: a question or an answer; `progressed`: an answer has come
 * nearer; `moved`: the place on the followed route.
 */
G_DECLARE_FINAL_TYPE (ChorsuExplorer, chorsu_explorer, CHORSU, EXPLORER, GObject)

/** What may be used on ways. */
typedef enum
{
  CHORSU_USABLE_OPERATING,    /* what runs today */
  CHORSU_USABLE_CONSTRUCTION, /* and what is being built */
  CHORSU_USABLE_PLANNED       /* and what is proposed */
} ChorsuUsableStatuses;

/** How many alternatives can be asked for, and corridors compared. */
#define CHORSU_EXPLORER_MAX_ALTERNATIVES 5
#define CHORSU_EXPLORER_MAX_COMPARED 3

ChorsuExplorer       *chorsu_explorer_new              (void);

/** @network: (nullable): another one ends everything that was asked */
void                  chorsu_explorer_set_network      (ChorsuExplorer       *self,
                                                        ChorsuNetwork        *network);
/** Returns: (transfer none) (nullable) */
ChorsuNetwork        *chorsu_explorer_get_network      (ChorsuExplorer       *self);

/** The session's year and selection. */
void                  chorsu_explorer_set_year         (ChorsuExplorer       *self,
                                                        int                   year);
void                  chorsu_explorer_set_selection    (ChorsuExplorer       *self,
                                                        ChorsuRef             selection);

/** What notes on the map are written in. @language: BCP 47 code */
void                  chorsu_explorer_set_language     (ChorsuExplorer       *self,
                                                        const char           *language);

/** As asked; the closures belong to the explorer. */
ChorsuWayOptions      chorsu_explorer_get_options      (ChorsuExplorer       *self);

/** Returns: (transfer none) (nullable): what all of it draws, %NULL for nothing */
ChorsuOverlay        *chorsu_explorer_get_overlay      (ChorsuExplorer       *self);

/* What if: chorsu-explorer-closures.c */

/** Returns: (transfer none): never %NULL */
ChorsuClosures       *chorsu_explorer_get_closures     (ChorsuExplorer       *self);
void                  chorsu_explorer_set_closures     (ChorsuExplorer       *self,
                                                        ChorsuClosures       *closures);
gboolean              chorsu_explorer_is_closed        (ChorsuExplorer       *self,
                                                        ChorsuClosure         closure);
void                  chorsu_explorer_set_closed       (ChorsuExplorer       *self,
                                                        ChorsuClosure         closure,
                                                        gboolean              closed);

ChorsuWeight          chorsu_explorer_get_weight       (ChorsuExplorer       *self);
void                  chorsu_explorer_set_weight       (ChorsuExplorer       *self,
                                                        ChorsuWeight          weight);
ChorsuUsableStatuses  chorsu_explorer_get_usable       (ChorsuExplorer       *self);
void                  chorsu_explorer_set_usable       (ChorsuExplorer       *self,
                                                        ChorsuUsableStatuses  usable);
guint                 chorsu_explorer_get_n_ways       (ChorsuExplorer       *self);
void                  chorsu_explorer_set_n_ways       (ChorsuExplorer       *self,
                                                        guint                 n_ways);

/**
 * chorsu_explorer_get_reroutes:
 *
 * Returns: (transfer none) (nullable) (element-type ChorsuReroute): what the
 *   closures break; %NULL while it is looked for, and where nothing is closed
 */
GPtrArray            *chorsu_explorer_get_reroutes     (ChorsuExplorer       *self);

/**
 * chorsu_explorer_get_alternatives:
 * @reroute: one of chorsu_explorer_get_reroutes()
 *
 * Returns: (transfer none) (nullable) (element-type ChorsuWay): the ways round,
 *   the best first; %NULL where one is enough or they are not there yet
 */
GPtrArray            *chorsu_explorer_get_alternatives (ChorsuExplorer       *self,
                                                        const ChorsuReroute  *reroute);

/** Whether an answer is being looked for, and how far that has come, 0 to 1. */
gboolean              chorsu_explorer_is_busy          (ChorsuExplorer       *self);
double                chorsu_explorer_get_progress     (ChorsuExplorer       *self);
void                  chorsu_explorer_cancel           (ChorsuExplorer       *self);

/** What times and costs are computed from: the dataset's parameters, and what
 * somebody has set instead. `NAN` where the dataset has none. */
double                chorsu_explorer_get_parameter    (ChorsuExplorer       *self,
                                                        ChorsuParameter       parameter);
/** @value: in the parameter's unit; a speed greater than 0, all else not less; `NAN` for the dataset's own */
void                  chorsu_explorer_set_parameter    (ChorsuExplorer       *self,
                                                        ChorsuParameter       parameter,
                                                        double                value);

/* Follow: chorsu-explorer-follow.c */

/**
 * chorsu_explorer_follow:
 * @self: an explorer
 * @corridor: (nullable): id of a corridor; %NULL to follow none
 * @route: number of its route
 *
 * Returns: whether there is such a route
 */
gboolean              chorsu_explorer_follow           (ChorsuExplorer       *self,
                                                        const char           *corridor,
                                                        guint                 route);
/** Returns: (transfer none) (nullable): the way that is followed */
const ChorsuWay      *chorsu_explorer_get_followed     (ChorsuExplorer       *self);
const ChorsuCorridor *chorsu_explorer_get_followed_corridor (ChorsuExplorer  *self);
const ChorsuRoute    *chorsu_explorer_get_followed_route (ChorsuExplorer     *self);

/** Where one is, km from the start. */
double                chorsu_explorer_get_km           (ChorsuExplorer       *self);
void                  chorsu_explorer_set_km           (ChorsuExplorer       *self,
                                                        double                km);

/** To the next node (@steps > 0) or the one before. Returns: whether there was one */
gboolean              chorsu_explorer_step             (ChorsuExplorer       *self,
                                                        int                   steps);

/** The place on the map of where one is. Returns: whether a route is followed */
gboolean              chorsu_explorer_get_place        (ChorsuExplorer       *self,
                                                        double               *lon,
                                                        double               *lat);

/* Compare: chorsu-explorer-follow.c */

/** Ids of the corridors that are compared, in order. (transfer none) */
const char *const    *chorsu_explorer_get_compared     (ChorsuExplorer       *self);
gboolean              chorsu_explorer_is_compared      (ChorsuExplorer       *self,
                                                        const char           *corridor);

/** One more than %CHORSU_EXPLORER_MAX_COMPARED takes the place of the last. */
void                  chorsu_explorer_set_compared     (ChorsuExplorer       *self,
                                                        const char           *corridor,
                                                        gboolean              compared);
void                  chorsu_explorer_clear_compared   (ChorsuExplorer       *self);

/** The main route of the @index-th. Returns: (transfer none) (nullable) */
const ChorsuWay      *chorsu_explorer_get_compared_way (ChorsuExplorer       *self,
                                                        guint                 index);

/* Chokepoints and reach: chorsu-explorer-queries.c */

/** Looks for the chokepoints of the corridors of a goal. @goal: (nullable): of all */
void                  chorsu_explorer_find_chokepoints (ChorsuExplorer       *self,
                                                        const char           *goal);
void                  chorsu_explorer_hide_chokepoints (ChorsuExplorer       *self);

/** Returns: (transfer none) (nullable) (element-type ChorsuChokepoint) */
GPtrArray            *chorsu_explorer_get_chokepoints  (ChorsuExplorer       *self);
/** Of how many corridors they are. */
guint                 chorsu_explorer_get_n_counted    (ChorsuExplorer       *self);

/** How far one comes from a node. @node: (nullable): id; %NULL to ask no more */
void                  chorsu_explorer_set_reach        (ChorsuExplorer       *self,
                                                        const char           *node,
                                                        double                days);
const char           *chorsu_explorer_get_reach_from   (ChorsuExplorer       *self);
double                chorsu_explorer_get_reach_days   (ChorsuExplorer       *self);
/** Returns: (transfer none) (nullable): %NULL while it is looked for, and where nothing is reached */
ChorsuReach          *chorsu_explorer_get_reach        (ChorsuExplorer       *self);
gboolean              chorsu_explorer_is_reaching      (ChorsuExplorer       *self);

G_END_DECLS
