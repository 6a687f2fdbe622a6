/* chorsu-way-options.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-closures.h"
#include "chorsu-travel-model.h"

G_BEGIN_DECLS

/** What is to be little on a way. */
typedef enum
{
  CHORSU_WEIGHT_KM,
  CHORSU_WEIGHT_DAYS,
  CHORSU_WEIGHT_BORDERS,  /* and of equally many borders, km */
  CHORSU_N_WEIGHTS
} ChorsuWeight;

/** The weight's word on the command line: "km", "days", "borders". */
const char *chorsu_weight_to_nick (ChorsuWeight weight);

/** A bit of a set of modes or statuses. */
#define CHORSU_BIT(value) (1u << (value))

/** Rail, road and sea. */
#define CHORSU_MODES_FREIGHT \
  (CHORSU_BIT (CHORSU_MODE_RAIL) | CHORSU_BIT (CHORSU_MODE_ROAD) | CHORSU_BIT (CHORSU_MODE_SEA))
#define CHORSU_MODES_ALL (CHORSU_BIT (CHORSU_N_MODES) - 1)

/** What runs, and what is being built or planned. */
#define CHORSU_STATUSES_OPERATING CHORSU_BIT (CHORSU_STATUS_OPERATING)
#define CHORSU_STATUSES_PLANNED \
  (CHORSU_BIT (CHORSU_STATUS_CONSTRUCTION) | CHORSU_BIT (CHORSU_STATUS_PROPOSED))

/**
 * ChorsuWayOptions:
 * @weight: what decides which way is the shortest
 * @modes: set of #ChorsuMode that may be used, made with CHORSU_BIT()
 * @statuses: set of #ChorsuStatus that may be used
 * @year: 0 for today. Otherwise segments have the status they have at the end
 *   of that year, as far as their history is known: what was opened later is
 *   not there yet, what fell idle later runs, what is under construction or
 *   proposed and expected by then is operating
 * @closures: (nullable): what is closed
 * @model: what times are computed from
 *
 * How to look for ways. A plain value that does not own @closures.
 */
typedef struct
{
  ChorsuWeight          weight;
  guint                 modes;
  guint                 statuses;
  int                   year;
  const ChorsuClosures *closures;
  ChorsuTravelModel     model;
} ChorsuWayOptions;

/** By km, on what carries freight and operates today, nothing closed, with the
 * model of the dataset. */
ChorsuWayOptions chorsu_way_options_default (ChorsuNetwork          *network);

/** A copy that owns its closures, for a worker; free with chorsu_way_options_free(). */
ChorsuWayOptions *chorsu_way_options_copy   (const ChorsuWayOptions *self);
void              chorsu_way_options_free   (ChorsuWayOptions       *self);

/**
 * chorsu_segment_status_in:
 * @segment: a segment
 * @year: a year, or 0 for today
 * @status: (out): its status then
 *
 * Returns: whether it is there at all
 */
gboolean          chorsu_segment_status_in  (const ChorsuSegment    *segment,
                                             int                     year,
                                             ChorsuStatus           *status);

G_END_DECLS
