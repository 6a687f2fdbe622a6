/* test-basemap.c
 *
 * What the bundled base map says.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "basemap-fixture.h"

static void
test_story_countries (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  const char *ids[] = { "KZ", "KG", "TJ", "TM", "UZ" };
  const char *german[] = { "Kasachstan", "Kirgisistan", "Tadschikistan", "Turkmenistan",
                           "Usbekistan" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      guint index;
      const ChorsuArea *area;

      g_assert_true (chorsu_basemap_find_area (map, ids[i], &index));
      area = chorsu_basemap_get_area (map, index);
      g_assert_cmpint (area->kind, ==, CHORSU_AREA_STORY);
      g_assert_cmpstr (area->name_de, ==, german[i]);
      g_assert_true (chorsu_box_contains (&area->main_box, area->label.x, area->label.y));
      g_assert_true (area->id == g_intern_string (ids[i]));
    }
  g_assert_false (chorsu_basemap_find_area (map, "QQ", NULL));
  g_assert_false (chorsu_basemap_find_area (map, "", NULL));
}

static const struct
{
  const char *where;
  double      lon;
  double      lat;
  const char *country;
} known_points[] = {
  { "Tashkent", 69.24, 41.30, "UZ" },
  { "Astana", 71.43, 51.13, "KZ" },
  { "Bishkek", 74.59, 42.87, "KG" },
  { "Dushanbe", 68.78, 38.54, "TJ" },
  { "Ashgabat", 58.38, 37.95, "TM" },
  { "Sokh, an enclave of Uzbekistan in Kyrgyzstan", 71.13, 39.97, "UZ" },
  { "Vorukh, an enclave of Tajikistan in Kyrgyzstan", 70.58, 39.86, "TJ" },
  { "San Marino, inside Italy", 12.46, 43.94, "SM" },
  { "Maseru, inside South Africa", 27.48, -29.31, "LS" },
  { "Simferopol", 34.10, 44.95, "UA" },
  { "Sevastopol", 33.60, 44.56, "UA" },
  { "Kerch", 36.42, 45.35, "UA" },
  { "Krasnodar", 38.98, 45.04, "RU" },
  { "Baikonur, the launch site", 63.31, 45.96, "KZ" },
  { "Nakhchivan", 45.41, 39.21, "AZ" },
  { "Sukhumi", 41.02, 43.00, "GE" },
  { "Tskhinvali", 43.97, 42.23, "GE" },
  { "Kyrenia", 33.25, 35.30, "CY" },
  { "Hargeisa", 44.06, 9.56, "SO" },
  { "Pristina", 21.17, 42.67, "XK" },
  { "Kaliningrad", 20.51, 54.71, "RU" },
  { "Chukotka, west of 180°", 175.0, 66.0, "RU" },
  { "Chukotka, east of 180°", -172.0, 66.0, "RU" },
  { "Cayenne", -52.3, 4.6, "FR" },
  { "South Pole side of the map", 20.0, -84.0, "AQ" },
  { "Balkhash, a lake of Kazakhstan", 74.0, 46.2, "KZ" },
  { "Issyk-Kul", 77.3, 42.4, "KG" },
  { "the middle of the Caspian Sea", 51.0, 42.0, NULL },
  { "the Black Sea", 34.0, 43.2, NULL },
  { "the Pacific Ocean", -140.0, 10.0, NULL },
  { "the northern edge of the map", 0.0, 89.0, NULL },

  { "Moscow", 37.62, 55.75, "RU" },
  { "Beijing", 116.40, 39.90, "CN" },
  { "Tehran", 51.42, 35.69, "IR" },
  { "Kabul", 69.17, 34.53, "AF" },
  { "Islamabad", 73.06, 33.69, "PK" },
  { "New Delhi", 77.21, 28.61, "IN" },
  { "Ulaanbaatar", 106.92, 47.92, "MN" },
  { "Baku", 49.87, 40.41, "AZ" },
  { "Yerevan", 44.51, 40.18, "AM" },
  { "Tbilisi", 44.79, 41.72, "GE" },
  { "Ankara", 32.85, 39.93, "TR" },
  { "Baghdad", 44.36, 33.31, "IQ" },
  { "Damascus", 36.29, 33.51, "SY" },
  { "Riyadh", 46.68, 24.69, "SA" },
  { "Kyiv", 30.52, 50.45, "UA" },
  { "Minsk", 27.57, 53.90, "BY" },
  { "Warsaw", 21.01, 52.23, "PL" },
  { "Berlin", 13.40, 52.52, "DE" },
  { "Paris", 2.35, 48.86, "FR" },
  { "Madrid", -3.70, 40.42, "ES" },
  { "Rome", 12.50, 41.90, "IT" },
  { "London", -0.13, 51.51, "GB" },
  { "Vienna", 16.37, 48.21, "AT" },
  { "Kathmandu", 85.32, 27.72, "NP" },
  { "Dhaka", 90.41, 23.71, "BD" },
  { "Seoul", 126.98, 37.57, "KR" },
  { "Pyongyang", 125.75, 39.03, "KP" },
  { "Tokyo", 139.75, 35.68, "JP" },
  { "Hanoi", 105.85, 21.03, "VN" },
  { "Cairo", 31.24, 30.04, "EG" },
  { "Nairobi", 36.82, -1.29, "KE" },
  { "Washington", -77.04, 38.90, "US" },
  { "Ottawa", -75.70, 45.42, "CA" },
  { "Brasília", -47.88, -15.79, "BR" },
  { "Buenos Aires", -58.44, -34.61, "AR" },
  { "Canberra", 149.13, -35.28, "AU" },
  { "Suva", 178.1, -17.8, "FJ" },
};

static void
test_country_at (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (known_points); i++)
    {
      const char *found = chorsu_basemap_country_at (map, known_points[i].lon,
                                                     known_points[i].lat);

      if (g_strcmp0 (found, known_points[i].country) != 0)
        g_error ("%s is in %s, not in %s", known_points[i].where,
                 known_points[i].country, found != NULL ? found : "the sea");
    }

  /* Longitudes go round; nonsense is nowhere. */
  g_assert_cmpstr (chorsu_basemap_country_at (map, 69.24 + 360.0, 41.30), ==, "UZ");
  g_assert_cmpstr (chorsu_basemap_country_at (map, 69.24 - 360.0, 41.30), ==, "UZ");
  g_assert_null (chorsu_basemap_country_at (map, NAN, 41.30));
  g_assert_null (chorsu_basemap_country_at (map, 69.24, INFINITY));
}

static void
assert_neighbours (ChorsuBasemap *map,
                   const char    *id,
                   const char    *expected)
{
  g_autofree const char **codes = chorsu_basemap_neighbours (map, id);
  g_autofree char *joined = g_strjoinv (" ", (char **) codes);

  g_assert_cmpstr (joined, ==, expected);
}

static void
test_neighbours (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();

  assert_neighbours (map, "UZ", "AF KG KZ TJ TM");
  assert_neighbours (map, "KZ", "CN KG RU TM UZ");
  assert_neighbours (map, "KG", "CN KZ TJ UZ");
  assert_neighbours (map, "TJ", "AF CN KG UZ");
  assert_neighbours (map, "TM", "AF IR KZ UZ");
  assert_neighbours (map, "GE", "AM AZ RU TR");
  assert_neighbours (map, "MN", "CN RU");
  assert_neighbours (map, "JP", "");
  assert_neighbours (map, "QQ", "");
}

static guint
count_lines (ChorsuBasemap  *map,
             ChorsuLineKind  kind)
{
  guint count = 0;

  for (guint line = 0; line < chorsu_basemap_get_n_lines (map); line++)
    count += chorsu_basemap_get_line (map, line)->kind == kind;

  return count;
}

static void
test_kinds (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();

  for (ChorsuLineKind kind = CHORSU_LINE_COAST; kind <= CHORSU_LINE_OLD_SHORE; kind++)
    g_assert_cmpuint (count_lines (map, kind), >, 0);
  g_assert_cmpuint (count_lines (map, CHORSU_LINE_OLD_SHORE), ==, 1);

  for (guint i = 0; i < chorsu_basemap_get_n_areas (map); i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (map, i);

      if (area->kind == CHORSU_AREA_LEASED && g_str_equal (area->name_en, "Baikonur"))
        return;
    }
  g_assert_not_reached ();
}

static gboolean
has_line_near (ChorsuBasemap  *map,
               ChorsuLineKind  kind,
               const char     *name_de,
               double          lon,
               double          lat)
{
  guint finest = chorsu_basemap_get_n_levels (map) - 1;
  ChorsuPoint point = chorsu_mercator_project (lon, lat);

  for (guint line = 0; line < chorsu_basemap_get_n_lines (map); line++)
    {
      const ChorsuLine *record = chorsu_basemap_get_line (map, line);
      guint n;
      const ChorsuVertex *v = chorsu_basemap_get_line_vertices (map, line, finest, &n);

      if (record->kind != kind || (name_de != NULL && g_strcmp0 (record->name_de, name_de) != 0))
        continue;
      for (guint i = 0; i < n; i++)
        if (hypot (v[i].x - point.x, v[i].y - point.y) < 0.001)
          return TRUE;
    }

  return FALSE;
}

static void
test_disputed (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();

  g_assert_true (has_line_near (map, CHORSU_LINE_DISPUTED, NULL, 74.0, 34.6));  /* Kashmir */
  g_assert_true (has_line_near (map, CHORSU_LINE_DISPUTED, NULL, 78.7, 34.5));  /* Aksai Chin */
  g_assert_true (has_line_near (map, CHORSU_LINE_DISPUTED, NULL, 41.8, 42.6));  /* Abkhazia */
  g_assert_true (has_line_near (map, CHORSU_LINE_DISPUTED, NULL, 44.1, 42.1));  /* South Ossetia */
  g_assert_true (has_line_near (map, CHORSU_LINE_DISPUTED, NULL, 33.3, 35.15)); /* Cyprus */
  g_assert_false (has_line_near (map, CHORSU_LINE_DISPUTED, NULL, 33.9, 46.05)); /* Perekop */
  g_assert_false (has_line_near (map, CHORSU_LINE_BORDER, NULL, 33.9, 46.05));
}

static void
test_waters (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  const char *german[] = { "Kaspisches Meer", "Aralsee", "Balchaschsee", "Yssykköl" };
  guint found = 0;

  for (guint i = 0; i < chorsu_basemap_get_n_areas (map); i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (map, i);

      for (guint j = 0; j < G_N_ELEMENTS (german); j++)
        found += area->kind == CHORSU_AREA_LAKE && g_strcmp0 (area->name_de, german[j]) == 0;
    }
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (german));

  g_assert_true (has_line_near (map, CHORSU_LINE_RIVER, "Syrdarja", 65.5, 44.8));
  g_assert_true (has_line_near (map, CHORSU_LINE_RIVER, "Amudarja", 62.0, 40.4));
  g_assert_true (has_line_near (map, CHORSU_LINE_RIVER, "Irtysch", 76.9, 52.3));
}

/* Borders and shores are schematic: a border town may lie just off its country. */
static gboolean
is_in_or_near (ChorsuBasemap     *map,
               const ChorsuPlace *place)
{
  const double reach = 0.05;

  for (int dx = -1; dx <= 1; dx++)
    for (int dy = -1; dy <= 1; dy++)
      if (chorsu_basemap_country_at (map, place->lon + dx * reach,
                                     place->lat + dy * reach) == place->country)
        return TRUE;

  return FALSE;
}

static void
test_places (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  guint listed = 0, capitals = 0;

  for (guint i = 0; i < chorsu_basemap_get_n_places (map); i++)
    {
      const ChorsuPlace *place = chorsu_basemap_get_place (map, i);

      if (!is_in_or_near (map, place))
        g_error ("%s is not in %s", place->name_en, place->country);
      g_assert_true (*place->name_en != '\0' && *place->name_de != '\0');
      listed += place->story && place->min_zoom <= 5.2;
      capitals += place->story && place->place_class == CHORSU_PLACE_CAPITAL;
    }
  g_assert_cmpuint (listed, ==, 41);
  g_assert_cmpuint (capitals, ==, 5);
}

static void
test_levels (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  guint n = chorsu_basemap_get_n_levels (map);

  g_assert_cmpuint (chorsu_basemap_level_for_zoom (map, 0.0), ==, 0);
  g_assert_cmpuint (chorsu_basemap_level_for_zoom (map, 20.0), ==, n - 1);
  for (double zoom = 2.0; zoom < 10.0; zoom += 0.05)
    {
      guint level = chorsu_basemap_level_for_zoom (map, zoom);

      g_assert_cmpfloat (chorsu_basemap_get_level_zoom (map, level), >=, zoom);
      if (level > 0)
        g_assert_cmpfloat (chorsu_basemap_get_level_zoom (map, level - 1), <, zoom);
    }
}

/* Threads may ask at once; the first question makes the index. */
static gpointer
ask_many (gpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  guint found = 0;

  for (guint i = 0; i < 20000; i++)
    found += chorsu_basemap_country_at (data, g_rand_double_range (rand, -180, 180),
                                        g_rand_double_range (rand, -80, 80)) != NULL;

  return GUINT_TO_POINTER (found);
}

static void
test_threads (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  GThread *threads[4];
  gpointer first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ask", ask_many, map);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    {
      gpointer found = g_thread_join (threads[i]);

      g_assert_true (i == 0 || found == first);
      first = found;
    }
  g_assert_cmpuint (GPOINTER_TO_UINT (first), >, 4000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/basemap/story-countries", test_story_countries);
  g_test_add_func ("/geo/basemap/country-at", test_country_at);
  g_test_add_func ("/geo/basemap/neighbours", test_neighbours);
  g_test_add_func ("/geo/basemap/kinds", test_kinds);
  g_test_add_func ("/geo/basemap/disputed", test_disputed);
  g_test_add_func ("/geo/basemap/waters", test_waters);
  g_test_add_func ("/geo/basemap/places", test_places);
  g_test_add_func ("/geo/basemap/levels", test_levels);
  g_test_add_func ("/geo/basemap/threads", test_threads);

  return g_test_run ();
}
