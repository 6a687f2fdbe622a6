/* chorsu-border-distance.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-basemap.h"

G_BEGIN_DECLS

/**
 * chorsu_border_distance_km:
 * @basemap: the base map
 * @country: ISO 3166-1 alpha-2 code
 * @other: (nullable): the country on the other side, or %NULL for any
 * @lon: longitude in degrees
 * @lat: latitude in degrees
 * @found: (out) (optional): the interned code of the country on the other side
 *
 * The shortest way on the ellipsoid from a place to a land border of
 * @country, on the base map's finest level.
 *
 * Returns: kilometres, or `INFINITY` when there is no such border
 */
double chorsu_border_distance_km (ChorsuBasemap *basemap,
                                  const char    *country,
                                  const char    *other,
                                  double         lon,
                                  double         lat,
                                  const char   **found);

G_END_DECLS
