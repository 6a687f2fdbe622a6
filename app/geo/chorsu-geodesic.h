/* chorsu-geodesic.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * chorsu_geodesic_km:
 * @lon1: longitude of the first point in degrees
 * @lat1: latitude of the first point in degrees
 * @lon2: longitude of the second point in degrees
 * @lat2: latitude of the second point in degrees
 *
 * Length of the shortest line on the WGS 84 ellipsoid (Karney, "Algorithms
 * for geodesics", J. Geodesy 87, 2013, as implemented in PROJ's geodesic.h).
 *
 * Returns: kilometres
 */
double chorsu_geodesic_km          (double        lon1,
                                    double        lat1,
                                    double        lon2,
                                    double        lat2);

/**
 * chorsu_geodesic_polyline_km:
 * @lonlat: (array length=n): @n pairs of longitude and latitude in degrees
 * @n: number of points
 *
 * Returns: kilometres along the line; 0 for fewer than two points
 */
double chorsu_geodesic_polyline_km (const double *lonlat,
                                    gsize         n);

G_END_DECLS
