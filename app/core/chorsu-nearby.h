/* chorsu-nearby.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/**
 * ChorsuNearby:
 * @record: a record, owned by its dataset
 * @distance_km: geodesic distance to its point, or to the nearest point of its line
 */
typedef struct
{
  const ChorsuRecord *record;
  double              distance_km;
} ChorsuNearby;

/**
 * chorsu_nearby_find:
 * @dataset: a dataset
 * @lon: longitude in degrees
 * @lat: latitude in degrees
 * @radius_km: how far to look
 *
 * Resource sites, nodes, security sites, engagements that are drawn, segments
 * and the corridors that run over them.
 *
 * Returns: (transfer full) (element-type ChorsuNearby): what lies within the
 *   radius, the nearest first
 */
GArray *chorsu_nearby_find (ChorsuDataset *dataset,
                            double         lon,
                            double         lat,
                            double         radius_km);

G_END_DECLS
