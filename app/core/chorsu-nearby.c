/* chorsu-nearby.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-nearby.h"

#include <math.h>

#include "chorsu-geodesic.h"

/* Kilometres of a degree of latitude at most, for telling early that something
 * is too far away. */
#define KM_PER_DEGREE 111.7

typedef struct
{
  double  lon;
  double  lat;
  double  radius_km;
  GArray *found;
} Search;

static void
add (Search             *search,
     const ChorsuRecord *record,
     double              distance_km)
{
  ChorsuNearby nearby = { record, distance_km };

  if (distance_km <= search->radius_km)
    g_array_append_val (search->found, nearby);
}

static void
add_position (Search               *search,
              const ChorsuRecord   *record,
              const ChorsuPosition *position)
{
  if (!position->known || fabs (position->lat - search->lat) * KM_PER_DEGREE > search->radius_km + 1)
    return;

  add (search, record, chorsu_geodesic_km (search->lon, search->lat, position->lon, position->lat));
}

/* The difference of two longitudes, the short way round. */
static double
longitude_difference (double a,
                      double b)
{
  return remainder (a - b, 360);
}

/*
 * The foot of the perpendicular is found on a plane that touches the earth at
 * the place asked for; over the lengths that count as near it is off by far
 * less than the lines themselves are. The distance to it is geodesic again.
 */
static double
distance_to_stretch (const Search *search,
                     const double *a,
                     const double *b)
{
  double shrink = cos (search->lat * G_PI / 180);
  double ax = longitude_difference (a[0], search->lon) * shrink;
  double ay = a[1] - search->lat;
  double dx = longitude_difference (b[0], a[0]) * shrink;
  double dy = b[1] - a[1];
  double square = dx * dx + dy * dy;
  double t = square > 0 ? CLAMP (-(ax * dx + ay * dy) / square, 0, 1) : 0;

  return chorsu_geodesic_km (search->lon, search->lat,
                             a[0] + t * longitude_difference (b[0], a[0]),
                             a[1] + t * (b[1] - a[1]));
}

static double
distance_to_segment (const Search        *search,
                     const ChorsuSegment *segment)
{
  double nearest = INFINITY;

  for (guint i = 0; i + 1 < segment->n_points; i++)
    {
      const double *a = segment->lonlat + 2 * i;
      const double *b = a + 2;

      if ((MIN (a[1], b[1]) - search->lat) * KM_PER_DEGREE > search->radius_km + 1
          || (search->lat - MAX (a[1], b[1])) * KM_PER_DEGREE > search->radius_km + 1)
        continue;
      nearest = MIN (nearest, distance_to_stretch (search, a, b));
    }

  return nearest;
}

static double
distance_to_corridor (const Search         *search,
                      const ChorsuCorridor *corridor)
{
  double nearest = INFINITY;

  for (guint i = 0; i < corridor->n_routes; i++)
    for (guint j = 0; j < corridor->routes[i].n_legs; j++)
      nearest = MIN (nearest, distance_to_segment (search, corridor->routes[i].legs[j].segment));

  return nearest;
}

static void
search_record (Search             *search,
               const ChorsuRecord *record)
{
  const ChorsuEngagement *engagement;

  switch (record->ref.kind)
    {
    case CHORSU_KIND_RESOURCE:
      add_position (search, record, &((const ChorsuSite *) record)->position);
      break;
    case CHORSU_KIND_NODE:
      add_position (search, record, &((const ChorsuNode *) record)->position);
      break;
    case CHORSU_KIND_SECURITY:
      add_position (search, record, &((const ChorsuSecurity *) record)->position);
      break;
    case CHORSU_KIND_ENGAGEMENT:
      engagement = (const ChorsuEngagement *) record;
      if (engagement->drawn)
        add_position (search, record, &engagement->position);
      break;
    case CHORSU_KIND_SEGMENT:
      add (search, record, distance_to_segment (search, (const ChorsuSegment *) record));
      break;
    case CHORSU_KIND_CORRIDOR:
      add (search, record, distance_to_corridor (search, (const ChorsuCorridor *) record));
      break;
    default:
      break;
    }
}

static int
compare_nearby (gconstpointer a,
                gconstpointer b)
{
  const ChorsuNearby *x = a;
  const ChorsuNearby *y = b;

  if (x->distance_km != y->distance_km)
    return x->distance_km < y->distance_km ? -1 : 1;
  if (x->record->ref.kind != y->record->ref.kind)
    return x->record->ref.kind < y->record->ref.kind ? -1 : 1;

  return g_strcmp0 (x->record->ref.id, y->record->ref.id);
}

GArray *
chorsu_nearby_find (ChorsuDataset *dataset,
                    double         lon,
                    double         lat,
                    double         radius_km)
{
  Search search = { lon, lat, radius_km, g_array_new (FALSE, FALSE, sizeof (ChorsuNearby)) };

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), search.found);

  for (guint kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kind); i++)
      search_record (&search, chorsu_dataset_get_record (dataset, kind, i));

  g_array_sort (search.found, compare_nearby);

  return search.found;
}
