/* chorsu-border-distance.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-border-distance.h"

#include "chorsu-geodesic.h"

/* The scale of the projection may differ by so much between the place and the
 * border's foot point before a candidate is left out; the geodesic decides. */
#define SLACK 1.5

typedef struct
{
  ChorsuPoint place;
  double      lon;
  double      lat;
  double      km;
  const char *other;
} Search;

/* Its own country's and the other's code, as a line of the base map has them. */
static const char *
other_side (const ChorsuLine *line,
            const char       *country)
{
  if (line->left == NULL || line->right == NULL)
    return NULL;
  if (g_str_equal (line->left, country))
    return line->right;

  return g_str_equal (line->right, country) ? line->left : NULL;
}

/* The point of an edge that is nearest on the map. */
static ChorsuPoint
foot_on_edge (ChorsuPoint         p,
              const ChorsuVertex *a,
              const ChorsuVertex *b)
{
  double dx = (double) b->x - a->x;
  double dy = (double) b->y - a->y;
  double length = dx * dx + dy * dy;
  double t = length > 0 ? CLAMP (((p.x - a->x) * dx + (p.y - a->y) * dy) / length, 0, 1) : 0;

  return (ChorsuPoint) { a->x + t * dx, a->y + t * dy };
}

/* Mercator keeps angles, so the foot on a short edge is right; which edge is
 * the nearest is told by geodesics, since the scale changes with latitude. */
static gboolean
try_edge (Search             *search,
          const ChorsuVertex *a,
          const ChorsuVertex *b)
{
  ChorsuPoint foot = foot_on_edge (search->place, a, b);
  double rough = hypot (foot.x - search->place.x, foot.y - search->place.y)
                 * chorsu_mercator_km_per_unit ((foot.y + search->place.y) / 2);
  double lon, lat, km;

  if (!isfinite (rough) || rough > search->km * SLACK)
    return FALSE;

  chorsu_mercator_unproject (foot, &lon, &lat);
  km = chorsu_geodesic_km (search->lon, search->lat, lon, lat);
  if (km >= search->km)
    return FALSE;

  search->km = km;
  return TRUE;
}

double
chorsu_border_distance_km (ChorsuBasemap  *basemap,
                           const char     *country,
                           const char     *other,
                           double          lon,
                           double          lat,
                           const char    **found)
{
  Search search = { chorsu_mercator_project (lon, lat), lon, lat, INFINITY, NULL };
  guint level;

  g_return_val_if_fail (basemap != NULL, INFINITY);
  g_return_val_if_fail (country != NULL, INFINITY);

  level = chorsu_basemap_get_n_levels (basemap) - 1;
  for (guint i = 0; i < chorsu_basemap_get_n_lines (basemap); i++)
    {
      const char *side = other_side (chorsu_basemap_get_line (basemap, i), country);
      const ChorsuVertex *v;
      guint n;

      if (side == NULL || (other != NULL && !g_str_equal (side, other)))
        continue;

      v = chorsu_basemap_get_line_vertices (basemap, i, level, &n);
      for (guint j = 1; j < n; j++)
        if (try_edge (&search, &v[j - 1], &v[j]))
          search.other = side;
    }

  if (found != NULL)
    *found = search.other;

  return search.km;
}
