/* test-places.c
 *
 * Where the records of the dataset lie, on the base map: every point in its
 * country, every route connected from end to end.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

#include <math.h>

#include "chorsu-basemap.h"
#include "chorsu-geodesic.h"
#include "chorsu-mercator.h"

static ChorsuBasemap *
open_basemap (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "basemap", "chorsu.basemap", NULL);
  g_autoptr (GError) error = NULL;
  ChorsuBasemap *basemap = chorsu_basemap_open (path, &error);

  g_assert_no_error (error);

  return basemap;
}

/* The nearest point to @point on the stretch from @a to @b. */
static ChorsuPoint
nearest_on_stretch (ChorsuPoint point,
                    ChorsuPoint a,
                    ChorsuPoint b)
{
  double dx = b.x - a.x;
  double dy = b.y - a.y;
  double length = dx * dx + dy * dy;
  double t = length > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / length : 0;

  t = CLAMP (t, 0, 1);

  return (ChorsuPoint) { a.x + t * dx, a.y + t * dy };
}

/* Kilometres from a position to the outline of a country. */
static double
distance_to_country (ChorsuBasemap *basemap,
                     double         lon,
                     double         lat,
                     const char    *code)
{
  ChorsuPoint point = chorsu_mercator_project (lon, lat);
  guint level = chorsu_basemap_get_n_levels (basemap) - 1;
  ChorsuPoint nearest = { 0, 0 };
  double best = INFINITY;
  double nearest_lon, nearest_lat;
  guint area;

  if (!chorsu_basemap_find_area (basemap, code, &area))
    return INFINITY;

  for (guint i = 0; i < chorsu_basemap_get_n_rings (basemap, area, level); i++)
    {
      guint n;
      const ChorsuVertex *ring = chorsu_basemap_get_ring (basemap, area, level, i, &n, NULL);

      for (guint j = 0; j < n; j++)
        {
          const ChorsuVertex *next = &ring[(j + 1) % n];
          ChorsuPoint on = nearest_on_stretch (point, (ChorsuPoint) { ring[j].x, ring[j].y },
                                               (ChorsuPoint) { next->x, next->y });
          double distance = hypot (on.x - point.x, on.y - point.y);

          if (distance < best)
            {
              best = distance;
              nearest = on;
            }
        }
    }

  chorsu_mercator_unproject (nearest, &nearest_lon, &nearest_lat);

  return chorsu_geodesic_km (lon, lat, nearest_lon, nearest_lat);
}

/* What is wrong with a point of @record that should lie in one of @countries;
 * NULL when nothing is. */
static char *
judge (ChorsuBasemap        *basemap,
       const ChorsuRecord   *record,
       const ChorsuPosition *position,
       const char *const    *countries)
{
  const char *found = chorsu_basemap_country_at (basemap, position->lon, position->lat);
  gboolean inside = found != NULL && g_strv_contains (countries, found);
  double distance = INFINITY;

  if (inside && position->setting == NULL)
    return NULL;
  if (inside)
    return g_strdup_printf ("%s:%s lies in %s and needs no setting", chorsu_kind_to_nick (record->ref.kind),
                            record->ref.id, found);

  for (guint i = 0; countries[i] != NULL; i++)
    distance = MIN (distance, distance_to_country (basemap, position->lon, position->lat, countries[i]));
  if (position->setting != NULL && distance <= position->setting->tolerance_km)
    return NULL;

  return g_strdup_printf ("%s:%s lies in %s, %.2f km from %s", chorsu_kind_to_nick (record->ref.kind), record->ref.id,
                          found != NULL ? found : "no country", distance, countries[0]);
}

typedef const char *const *(*GetCountries) (const ChorsuRecord *record);

static const char *single[2];

static const char *const *
countries_of_site (const ChorsuRecord *record)
{
  single[0] = ((const ChorsuSite *) record)->country;
  return single;
}

static const char *const *
countries_of_node (const ChorsuRecord *record)
{
  return ((const ChorsuNode *) record)->countries;
}

static const char *const *
countries_of_security (const ChorsuRecord *record)
{
  single[0] = ((const ChorsuSecurity *) record)->host;
  return single;
}

/* What is not drawn is what was signed elsewhere. */
static const char *const *
countries_of_engagement (const ChorsuRecord *record)
{
  const ChorsuEngagement *engagement = (const ChorsuEngagement *) record;

  return engagement->drawn ? engagement->countries : NULL;
}

static void
test_points (void)
{
  static const struct
  {
    ChorsuKind   kind;
    GetCountries get_countries;
    guint        at_least;
  } kinds[] = {
    { CHORSU_KIND_RESOURCE, countries_of_site, 100 },
    { CHORSU_KIND_NODE, countries_of_node, 200 },
    { CHORSU_KIND_SECURITY, countries_of_security, 40 },
    { CHORSU_KIND_ENGAGEMENT, countries_of_engagement, 20 },
  };
  ChorsuBasemap *basemap = open_basemap ();
  ChorsuDataset *dataset = dataset_fixture_get_real ();
  guint n_wrong = 0;

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      guint judged = 0;

      for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kinds[k].kind); i++)
        {
          const ChorsuRecord *record = chorsu_dataset_get_record (dataset, kinds[k].kind, i);
          const ChorsuPosition *position = chorsu_record_get_position (record);
          const char *const *countries = kinds[k].get_countries (record);
          g_autofree char *wrong = NULL;

          if (!position->known || countries == NULL)
            continue;
          judged++;
          wrong = judge (basemap, record, position, countries);
          if (wrong == NULL)
            continue;
          g_test_message ("%s", wrong);
          n_wrong++;
        }
      g_assert_cmpuint (judged, >=, kinds[k].at_least);
    }

  chorsu_basemap_unref (basemap);
  g_assert_cmpuint (n_wrong, ==, 0);
}

static void
test_capitals (void)
{
  static const ChorsuKind kinds[] = { CHORSU_KIND_COUNTRY, CHORSU_KIND_NEIGHBOUR };
  ChorsuBasemap *basemap = open_basemap ();
  ChorsuDataset *dataset = dataset_fixture_get_real ();

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kinds[k]); i++)
      {
        const ChorsuCountry *country = (const ChorsuCountry *) chorsu_dataset_get_record (dataset, kinds[k], i);

        g_assert_cmpstr (chorsu_basemap_country_at (basemap, country->capital_position.lon, country->capital_position.lat),
                         ==, country->record.ref.id);
      }

  chorsu_basemap_unref (basemap);
}

/* The check itself: points that are wrong are seen. */
static void
test_judgement (void)
{
  static const char *const kazakhstan[] = { "KZ", NULL };
  const ChorsuSetting offshore = { "offshore", NULL, 100 };
  const ChorsuRecord record = { .ref = { CHORSU_KIND_RESOURCE, "here" } };
  const struct
  {
    double               lon;
    double               lat;
    const ChorsuSetting *setting;
    gboolean             good;
  } cases[] = {
    { 76.9, 43.25, NULL, TRUE },       /* Almaty */
    { 76.9, 43.25, &offshore, FALSE }, /* needs none */
    { 74.6, 42.87, NULL, FALSE },      /* Bishkek */
    { 51.0, 46.0, NULL, FALSE },       /* the Caspian */
    { 51.0, 46.0, &offshore, TRUE },
    { 49.9, 40.4, &offshore, FALSE },  /* Baku */
  };
  ChorsuBasemap *basemap = open_basemap ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ChorsuPosition position = { .lon = cases[i].lon, .lat = cases[i].lat, .known = TRUE, .setting = cases[i].setting };
      g_autofree char *wrong = judge (basemap, &record, &position, kazakhstan);

      if ((wrong == NULL) != cases[i].good)
        g_error ("case %u: %s", i, wrong != NULL ? wrong : "is not seen");
    }

  chorsu_basemap_unref (basemap);
}

/* Every leg begins where the one before ends, on the map as well. */
static void
test_routes (void)
{
  ChorsuDataset *dataset = dataset_fixture_get_real ();
  guint n_joints = 0;

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR); i++)
    {
      const ChorsuCorridor *corridor = (const ChorsuCorridor *) chorsu_dataset_get_record (dataset, CHORSU_KIND_CORRIDOR, i);

      g_assert_cmpuint (corridor->n_routes, >, 0);
      for (guint j = 0; j < corridor->n_routes; j++)
        for (guint k = 1; k < corridor->routes[j].n_legs; k++, n_joints++)
          {
            const ChorsuLeg *before = &corridor->routes[j].legs[k - 1];
            const ChorsuLeg *leg = &corridor->routes[j].legs[k];
            const double *end = before->segment->lonlat + (before->backwards ? 0 : 2 * (before->segment->n_points - 1));
            const double *start = leg->segment->lonlat + (leg->backwards ? 2 * (leg->segment->n_points - 1) : 0);

            g_assert_true (before->backwards ? before->segment->from == (leg->backwards ? leg->segment->to : leg->segment->from)
                                             : before->segment->to == (leg->backwards ? leg->segment->to : leg->segment->from));
            g_assert_cmpfloat (end[0], ==, start[0]);
            g_assert_cmpfloat (end[1], ==, start[1]);
          }
    }

  g_assert_cmpuint (n_joints, >, 300);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/core/places/points", test_points);
  g_test_add_func ("/core/places/capitals", test_capitals);
  g_test_add_func ("/core/places/judgement", test_judgement);
  g_test_add_func ("/core/places/routes", test_routes);

  return g_test_run ();
}
