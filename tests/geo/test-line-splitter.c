/* test-line-splitter.c: lines cut at borders, and distances to them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-border-distance.h"
#include "chorsu-geodesic.h"
#include "chorsu-line-splitter.h"

#include "basemap-fixture.h"

static double
sum_of (GArray     *sections,
        const char *country)
{
  double km = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      const ChorsuLineSection *section = &g_array_index (sections, ChorsuLineSection, i);

      if (g_strcmp0 (section->country, country) == 0)
        km += section->end_km - section->start_km;
    }

  return km;
}

/* The sections follow each other without gaps and change country each time. */
static void
assert_sections (GArray       *sections,
                 const double *lonlat,
                 guint         n)
{
  double whole = chorsu_geodesic_polyline_km (lonlat, n);
  double at = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      const ChorsuLineSection *section = &g_array_index (sections, ChorsuLineSection, i);

      g_assert_cmpfloat (section->start_km, ==, at);
      g_assert_cmpfloat (section->end_km, >, section->start_km);
      if (i > 0)
        g_assert_true (section->country != g_array_index (sections, ChorsuLineSection, i - 1).country);
      at = section->end_km;
    }
  g_assert_cmpfloat_with_epsilon (at, whole, 1e-9 * whole);
}

static void
test_known (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  g_autoptr (ChorsuLineSplitter) splitter = chorsu_line_splitter_new (map);
  /* Shymkent, Tashkent, Khujand: Kazakhstan, Uzbekistan, Tajikistan. */
  const double way[] = { 69.59, 42.32, 69.24, 41.30, 69.63, 40.28 };
  /* Aktau to Alat: two shores and the Caspian between them. */
  const double ferry[] = { 51.20, 43.62, 49.42, 39.96 };
  const char *const expected[] = { "KZ", "UZ", "TJ" };
  g_autoptr (GArray) sections = chorsu_line_splitter_split (splitter, way, 3);
  g_autoptr (GArray) crossing = chorsu_line_splitter_split (splitter, ferry, 2);

  g_assert_cmpuint (sections->len, >=, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpfloat (sum_of (sections, expected[i]), >, 20);
  g_assert_cmpstr (g_array_index (sections, ChorsuLineSection, 0).country, ==, "KZ");
  g_assert_cmpstr (g_array_index (sections, ChorsuLineSection, sections->len - 1).country, ==, "TJ");
  assert_sections (sections, way, 3);

  g_assert_cmpfloat (sum_of (crossing, NULL), >, 350);
  assert_sections (crossing, ferry, 2);
}

static void
test_empty (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  g_autoptr (ChorsuLineSplitter) splitter = chorsu_line_splitter_new (map);
  const double still[] = { 69.24, 41.30, 69.24, 41.30 };
  g_autoptr (GArray) none = chorsu_line_splitter_split (splitter, NULL, 0);
  g_autoptr (GArray) point = chorsu_line_splitter_split (splitter, still, 1);
  g_autoptr (GArray) twice = chorsu_line_splitter_split (splitter, still, 2);

  g_assert_cmpuint (none->len + point->len + twice->len, ==, 0);
}

static void
random_line (GRand  *rand,
             double *lonlat,
             guint   n)
{
  double reach = g_rand_boolean (rand) ? 0.5 : 12;

  lonlat[0] = g_rand_double_range (rand, 35, 100);
  lonlat[1] = g_rand_double_range (rand, 25, 60);
  for (guint i = 1; i < n; i++)
    {
      lonlat[2 * i] = lonlat[2 * i - 2] + g_rand_double_range (rand, -reach, reach);
      lonlat[2 * i + 1] = lonlat[2 * i - 1] + g_rand_double_range (rand, -reach, reach);
      lonlat[2 * i + 1] = CLAMP (lonlat[2 * i + 1], -80, 80);
    }
}

/* Whatever the line, the shares of the countries add up to the whole. */
static void
test_sums (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  g_autoptr (ChorsuLineSplitter) splitter = chorsu_line_splitter_new (map);
  g_autoptr (GRand) rand = g_rand_new_with_seed (20260701);

  for (guint i = 0; i < 2000; i++)
    {
      double lonlat[16];
      guint n = g_rand_int_range (rand, 2, 9);
      g_autoptr (GArray) sections = NULL;

      random_line (rand, lonlat, n);
      sections = chorsu_line_splitter_split (splitter, lonlat, n);
      assert_sections (sections, lonlat, n);
    }
}

/* The shares are those that many points along the line fall into. */
static void
test_agrees_with_sampling (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  g_autoptr (ChorsuLineSplitter) splitter = chorsu_line_splitter_new (map);
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint several = 0;

  for (guint i = 0; i < 100; i++)
    {
      double lonlat[4];
      g_autoptr (GArray) sections = NULL;
      g_autoptr (GHashTable) sampled = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
      GHashTableIter iter;
      gpointer code, share;
      ChorsuPoint a, b;
      double whole;
      const guint steps = 4000;

      random_line (rand, lonlat, 2);
      whole = chorsu_geodesic_polyline_km (lonlat, 2);
      sections = chorsu_line_splitter_split (splitter, lonlat, 2);
      several += sections->len > 2;

      a = chorsu_mercator_project (lonlat[0], lonlat[1]);
      b = chorsu_mercator_project (lonlat[2], lonlat[3]);
      for (guint j = 0; j < steps; j++)
        {
          double t0 = (double) j / steps;
          double t1 = (j + 1.0) / steps;
          double lon, lat, p[4];
          const char *country;
          double *km;

          chorsu_mercator_unproject ((ChorsuPoint) { a.x + (t0 + t1) / 2 * (b.x - a.x), a.y + (t0 + t1) / 2 * (b.y - a.y) }, &lon, &lat);
          country = chorsu_basemap_country_at (map, lon, lat);
          chorsu_mercator_unproject ((ChorsuPoint) { a.x + t0 * (b.x - a.x), a.y + t0 * (b.y - a.y) }, &p[0], &p[1]);
          chorsu_mercator_unproject ((ChorsuPoint) { a.x + t1 * (b.x - a.x), a.y + t1 * (b.y - a.y) }, &p[2], &p[3]);
          km = g_hash_table_lookup (sampled, country != NULL ? country : "");
          if (km == NULL)
            {
              km = g_new0 (double, 1);
              g_hash_table_insert (sampled, (gpointer) (country != NULL ? country : ""), km);
            }
          *km += chorsu_geodesic_km (p[0], p[1], p[2], p[3]);
        }

      g_hash_table_iter_init (&iter, sampled);
      while (g_hash_table_iter_next (&iter, &code, &share))
        {
          double ours = sum_of (sections, *(char *) code != '\0' ? code : NULL);
          /* Half a step at each end of each section, and the bow of the geodesic. */
          double slack = whole / steps * (sections->len + 1) + 0.01 * whole;

          g_assert_cmpfloat_with_epsilon (ours, *(double *) share, slack);
        }
    }
  g_assert_cmpuint (several, >, 20);
}

static double
nearest_by_walking (ChorsuBasemap *map,
                    const char    *country,
                    const char    *other,
                    double         lon,
                    double         lat)
{
  guint level = chorsu_basemap_get_n_levels (map) - 1;
  double nearest = INFINITY;

  for (guint i = 0; i < chorsu_basemap_get_n_lines (map); i++)
    {
      const ChorsuLine *line = chorsu_basemap_get_line (map, i);
      const ChorsuVertex *v;
      guint n;

      if (line->left == NULL || line->right == NULL ||
          !((g_str_equal (line->left, country) && g_str_equal (line->right, other)) ||
            (g_str_equal (line->left, other) && g_str_equal (line->right, country))))
        continue;

      v = chorsu_basemap_get_line_vertices (map, i, level, &n);
      for (guint j = 1; j < n; j++)
        for (guint k = 0; k <= 20; k++)
          {
            double x, y;

            chorsu_mercator_unproject ((ChorsuPoint) { v[j - 1].x + k / 20.0 * ((double) v[j].x - v[j - 1].x),
                                                       v[j - 1].y + k / 20.0 * ((double) v[j].y - v[j - 1].y) },
                                       &x, &y);
            nearest = MIN (nearest, chorsu_geodesic_km (lon, lat, x, y));
          }
    }

  return nearest;
}

static void
test_border_distance (void)
{
  static const struct
  {
    const char *country;
    const char *other;
    double      lon;
    double      lat;
  } cases[] = {
    { "AF", "TJ", 68.78, 38.56 },   /* Dushanbe */
    { "UZ", "AF", 67.28, 37.22 },   /* Termez, on the river */
    { "KZ", "RU", 71.43, 51.13 },   /* Astana */
    { "AF", "TM", 58.38, 37.95 },   /* Ashgabat */
  };
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  const char *side;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double km = chorsu_border_distance_km (map, cases[i].country, cases[i].other, cases[i].lon, cases[i].lat, &side);
      double walked = nearest_by_walking (map, cases[i].country, cases[i].other, cases[i].lon, cases[i].lat);

      g_assert_cmpstr (side, ==, cases[i].other);
      g_assert_cmpfloat (km, <=, walked + 1e-6);
      g_assert_cmpfloat_with_epsilon (km, walked, 0.005 * walked + 0.05);
    }

  /* Any border of a country is at most as far as a certain one. */
  g_assert_cmpfloat (chorsu_border_distance_km (map, "UZ", NULL, 69.24, 41.30, &side), <, 30);
  g_assert_cmpstr (side, ==, "KZ");

  g_assert_true (isinf (chorsu_border_distance_km (map, "UZ", "RU", 69.24, 41.30, &side)));
  g_assert_null (side);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/line-splitter/known", test_known);
  g_test_add_func ("/geo/line-splitter/empty", test_empty);
  g_test_add_func ("/geo/line-splitter/sums", test_sums);
  g_test_add_func ("/geo/line-splitter/agrees-with-sampling", test_agrees_with_sampling);
  g_test_add_func ("/geo/line-splitter/border-distance", test_border_distance);

  return g_test_run ();
}
