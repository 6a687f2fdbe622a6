/* chorsu-travel-model.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/**
 * ChorsuTravelModel:
 * @values: for each #ChorsuParameter its value: km/h, hours or USD; `NAN` where the
 *   dataset has none
 *
 * What travel times are computed from. A way takes
 *
 *   the sum over its segments of length / speed of the mode, or what the
 *   dataset states for the segment
 *   + hours for each border, by the mode one goes on by; at sea the
 *     formalities are part of the wait for the ferry
 *   + hours for each break of gauge and each change of mode
 *   + the wait for each ferry
 *
 * which is UN ESCAP's time/distance method with averages in the place of
 * measured times. Gas, oil and power have no time. What it costs
 * is the sum of length × cost of the mode, an average that borders are part of;
 * the sea has no cost, for no source gives one. A plain value.
 */
typedef struct
{
  double values[CHORSU_N_PARAMETERS];
} ChorsuTravelModel;

/** The parameters of a dataset. */
ChorsuTravelModel chorsu_travel_model_from_dataset (ChorsuDataset           *dataset);

/**
 * chorsu_travel_model_set:
 * @self: a model
 * @text: changes, as "rail-speed=30,ferry-wait=72"
 * @error: return location for `CHORSU_NETWORK_ERROR_UNKNOWN`
 *
 * Changes parameters. A speed must be greater than 0, a time not less than 0.
 *
 * Returns: whether @text is right; @self is unchanged when it is not
 */
gboolean          chorsu_travel_model_set          (ChorsuTravelModel       *self,
                                                    const char              *text,
                                                    GError                 **error);

/** Speed of a mode in km/h; `NAN` when it has none. */
double            chorsu_travel_model_speed        (const ChorsuTravelModel *self,
                                                    ChorsuMode               mode);

/** USD that a km of a mode costs with 20 t, everything included; `NAN` when it is not known. */
double            chorsu_travel_model_cost         (const ChorsuTravelModel *self,
                                                    ChorsuMode               mode);

/** Hours a border takes by a mode: 0 at sea, `NAN` when it is not known. */
double            chorsu_travel_model_border_hours (const ChorsuTravelModel *self,
                                                    ChorsuMode               mode);

G_END_DECLS
