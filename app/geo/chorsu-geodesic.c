/* chorsu-geodesic.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <geodesic.h>

#include "chorsu-geodesic.h"

/* WGS 84: equatorial radius in metres and flattening. */
#define WGS84_A 6378137.0
#define WGS84_F (1.0 / 298.257223563)

double
chorsu_geodesic_km (double lon1,
                    double lat1,
                    double lon2,
                    double lat2)
{
  struct geod_geodesic ellipsoid;
  double metres;

  geod_init (&ellipsoid, WGS84_A, WGS84_F);
  geod_inverse (&ellipsoid, lat1, lon1, lat2, lon2, &metres, NULL, NULL);

  return metres / 1000.0;
}

double
chorsu_geodesic_polyline_km (const double *lonlat,
                             gsize         n)
{
  struct geod_geodesic ellipsoid;
  double sum = 0.0;

  g_return_val_if_fail (lonlat != NULL || n == 0, 0.0);

  geod_init (&ellipsoid, WGS84_A, WGS84_F);
  for (gsize i = 1; i < n; i++)
    {
      const double *a = &lonlat[2 * (i - 1)];
      const double *b = &lonlat[2 * i];
      double metres;

      geod_inverse (&ellipsoid, a[1], a[0], b[1], b[0], &metres, NULL, NULL);
      sum += metres;
    }

  return sum / 1000.0;
}
