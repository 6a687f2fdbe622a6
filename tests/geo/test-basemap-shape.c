/* test-basemap-shape.c
 *
 * The geometry of the bundled base map: rings, lines, how levels and
 * neighbours fit, the relief.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "basemap-fixture.h"

static void
check_ring (ChorsuBasemap *map,
            guint          area,
            guint          level,
            guint          ring)
{
  guint n;
  ChorsuBox box;
  const ChorsuVertex *v = chorsu_basemap_get_ring (map, area, level, ring, &n, &box);

  g_assert_cmpuint (n, >=, 3);
  g_assert_false (v[0].x == v[n - 1].x && v[0].y == v[n - 1].y);
  for (guint i = 0; i < n; i++)
    {
      ChorsuVertex next = v[(i + 1) % n];

      g_assert_true (chorsu_box_contains (&box, v[i].x, v[i].y));
      g_assert_true (v[i].x >= 0.0f && v[i].x <= 1.0f && v[i].y >= 0.0f && v[i].y <= 1.0f);
      /* Only the southern edge under Antarctica spans the map. */
      if (fabsf (v[i].x - next.x) > 0.5f)
        g_assert_true (v[i].y == 1.0f && next.y == 1.0f);
    }
}

static void
test_rings (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();

  for (guint area = 0; area < chorsu_basemap_get_n_areas (map); area++)
    for (guint level = 0; level < chorsu_basemap_get_n_levels (map); level++)
      for (guint ring = 0; ring < chorsu_basemap_get_n_rings (map, area, level); ring++)
        check_ring (map, area, level, ring);
}

static void
test_lines (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  guint finest = chorsu_basemap_get_n_levels (map) - 1;

  for (guint line = 0; line < chorsu_basemap_get_n_lines (map); line++)
    for (guint level = 0; level <= finest; level++)
      {
        const ChorsuLine *record = chorsu_basemap_get_line (map, line);
        guint n;
        const ChorsuVertex *v = chorsu_basemap_get_line_vertices (map, line, level, &n);

        g_assert_true ((v == NULL) == (n == 0));
        g_assert_true (n == 0 || n >= 2);
        g_assert_true (level < finest || n > 0);
        for (guint i = 1; i < n; i++)
          g_assert_cmpfloat (fabsf (v[i].x - v[i - 1].x), <, 0.5f);
        if (level == finest)
          for (guint i = 0; i < n; i++)
            g_assert_true (chorsu_box_contains (&record->box, v[i].x, v[i].y));
      }
}

/* Where a run of vertices lies in one of a country's rings, in either direction. */
static gboolean
ring_has_run (const ChorsuVertex *ring,
              guint               n_ring,
              const ChorsuVertex *run,
              guint               n)
{
  for (guint start = 0; start < n_ring; start++)
    for (int step = -1; step <= 1; step += 2)
      {
        guint i = 0;

        while (i < n)
          {
            guint at = (start + n_ring * n + (guint) (step * (int) i)) % n_ring;

            if (ring[at].x != run[i].x || ring[at].y != run[i].y)
              break;
            i++;
          }
        if (i == n)
          return TRUE;
      }

  return FALSE;
}

static gboolean
country_has_run (ChorsuBasemap      *map,
                 const char         *id,
                 guint               level,
                 const ChorsuVertex *run,
                 guint               n)
{
  guint area;

  g_assert_true (chorsu_basemap_find_area (map, id, &area));
  for (guint i = 0; i < chorsu_basemap_get_n_rings (map, area, level); i++)
    {
      guint n_ring;
      const ChorsuVertex *ring = chorsu_basemap_get_ring (map, area, level, i, &n_ring, NULL);

      if (ring_has_run (ring, n_ring, run, n))
        return TRUE;
    }

  return FALSE;
}

/* A border's vertices are vertices of both its countries, at every level:
 * nothing can gap or overlap. */
static void
test_shared_borders (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  guint seen = 0;

  for (guint line = 0; line < chorsu_basemap_get_n_lines (map); line++)
    {
      const ChorsuLine *border = chorsu_basemap_get_line (map, line);

      if (border->kind != CHORSU_LINE_STORY_INNER && border->kind != CHORSU_LINE_STORY_OUTER)
        continue;

      for (guint level = 0; level < chorsu_basemap_get_n_levels (map); level++)
        {
          guint n;
          const ChorsuVertex *v = chorsu_basemap_get_line_vertices (map, line, level, &n);

          if (n < 4)
            continue;
          if (v[0].x == v[n - 1].x && v[0].y == v[n - 1].y)
            n--;
          g_assert_true (country_has_run (map, border->left, level, v, n));
          g_assert_true (country_has_run (map, border->right, level, v, n));
          seen++;
        }
    }
  g_assert_cmpuint (seen, >=, 60);
}

static const char *
country_beside (ChorsuBasemap *map,
                ChorsuVertex   a,
                ChorsuVertex   b,
                double         side)
{
  double lon, lat;
  double length = hypot ((double) b.x - a.x, (double) b.y - a.y);
  double reach = MIN (length * 0.01, 1e-6) * side / length;
  ChorsuPoint beside = { (a.x + (double) b.x) / 2.0 + reach * ((double) b.y - a.y),
                         (a.y + (double) b.y) / 2.0 - reach * ((double) b.x - a.x) };

  chorsu_mercator_unproject (beside, &lon, &lat);

  return chorsu_basemap_country_at (map, lon, lat);
}

/* What a border says of its two sides is what one finds there. */
static void
test_sides (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  guint finest = chorsu_basemap_get_n_levels (map) - 1;
  guint seen = 0, wrong = 0;

  for (guint line = 0; line < chorsu_basemap_get_n_lines (map); line++)
    {
      const ChorsuLine *border = chorsu_basemap_get_line (map, line);
      guint n;
      const ChorsuVertex *v = chorsu_basemap_get_line_vertices (map, line, finest, &n);

      if (border->kind != CHORSU_LINE_STORY_INNER && border->kind != CHORSU_LINE_STORY_OUTER)
        continue;
      for (guint i = 1; i < n; i++)
        {
          seen++;
          wrong += g_strcmp0 (country_beside (map, v[i - 1], v[i], 1.0), border->left) != 0 ||
                   g_strcmp0 (country_beside (map, v[i - 1], v[i], -1.0), border->right) != 0;
        }
    }
  g_assert_cmpuint (seen, >=, 3000);
  g_assert_cmpuint (wrong, ==, 0);
}

static double
distance_to_line (ChorsuVertex        p,
                  const ChorsuVertex *v,
                  guint               n)
{
  double best = INFINITY;

  for (guint i = 1; i < n; i++)
    {
      double dx = (double) v[i].x - v[i - 1].x, dy = (double) v[i].y - v[i - 1].y;
      double rx = (double) p.x - v[i - 1].x, ry = (double) p.y - v[i - 1].y;
      double length2 = dx * dx + dy * dy;
      double t = length2 > 0.0 ? CLAMP ((rx * dx + ry * dy) / length2, 0.0, 1.0) : 0.0;

      best = MIN (best, hypot (rx - t * dx, ry - t * dy));
    }

  return best;
}

/* No vertex of a story border lies farther than 0.4 px from the border as a
 * level draws it at the zoom it is made for. */
static void
test_tolerance (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  guint finest = chorsu_basemap_get_n_levels (map) - 1;

  for (guint line = 0; line < chorsu_basemap_get_n_lines (map); line++)
    {
      ChorsuLineKind kind = chorsu_basemap_get_line (map, line)->kind;
      guint n_full;
      const ChorsuVertex *full = chorsu_basemap_get_line_vertices (map, line, finest, &n_full);

      if (kind != CHORSU_LINE_STORY_INNER && kind != CHORSU_LINE_STORY_OUTER)
        continue;
      for (guint level = 0; level < finest; level++)
        {
          guint n;
          const ChorsuVertex *v = chorsu_basemap_get_line_vertices (map, line, level, &n);
          double px = 1.0 / (CHORSU_TILE_SIZE *
                             pow (2.0, chorsu_basemap_get_level_zoom (map, level)));

          for (guint i = 0; n > 0 && i < n_full; i++)
            g_assert_cmpfloat (distance_to_line (full[i], v, n), <=, 0.405 * px);
        }
    }
}

/* Mean shade, in units of a pixel's byte, of a box in degrees. */
static double
mean_shade (const ChorsuRelief *relief,
            double              lon0,
            double              lat0,
            double              lon1,
            double              lat1,
            gboolean            absolute)
{
  ChorsuPoint a = chorsu_mercator_project (lon0, lat1);
  ChorsuPoint b = chorsu_mercator_project (lon1, lat0);
  double scale = relief->width / (relief->box.x1 - relief->box.x0);
  double sum = 0.0;
  guint count = 0;

  for (guint y = (a.y - relief->box.y0) * scale; y < (b.y - relief->box.y0) * scale; y++)
    for (guint x = (a.x - relief->box.x0) * scale; x < (b.x - relief->box.x0) * scale; x++)
      {
        int shade = relief->pixels[y * relief->stride + x];

        sum += absolute ? ABS (shade) : shade;
        count++;
      }
  g_assert_cmpuint (count, >, 0);

  return sum / count;
}

static void
test_relief_pyramid (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  const ChorsuRelief *finest = chorsu_basemap_get_relief (map, 0);
  double zoom = log2 (finest->width / (finest->box.x1 - finest->box.x0) / CHORSU_TILE_SIZE);

  g_assert_cmpfloat_with_epsilon (zoom, 5.45, 1e-9);
  g_assert_cmpuint (chorsu_basemap_get_n_reliefs (map), ==, 3);
  for (guint i = 0; i < chorsu_basemap_get_n_reliefs (map); i++)
    {
      const ChorsuRelief *relief = chorsu_basemap_get_relief (map, i);

      g_assert_cmpmem (&relief->box, sizeof relief->box, &finest->box, sizeof finest->box);
      g_assert_cmpuint (relief->width << i, ==, finest->width);
      g_assert_cmpuint (relief->height << i, ==, finest->height);
    }
}

static void
test_relief_shade (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();

  for (guint i = 0; i < chorsu_basemap_get_n_reliefs (map); i++)
    {
      const ChorsuRelief *relief = chorsu_basemap_get_relief (map, i);

      /* none on water: the Caspian, Balkhash, Issyk-Kul */
      g_assert_cmpfloat (mean_shade (relief, 50.5, 41.0, 51.5, 42.3, TRUE), ==, 0.0);
      g_assert_cmpfloat (mean_shade (relief, 73.9, 45.9, 74.2, 46.3, TRUE), ==, 0.0);
      g_assert_cmpfloat (mean_shade (relief, 77.0, 42.35, 77.6, 42.5, TRUE), ==, 0.0);
      /* none on the steppe round Kostanay and the lower Volga */
      g_assert_cmpfloat (mean_shade (relief, 64.0, 52.0, 67.0, 53.5, TRUE), <, 0.5);
      g_assert_cmpfloat (mean_shade (relief, 47.5, 47.0, 50.0, 49.0, TRUE), <, 0.5);
      /* much in the Tien Shan and the Pamir */
      g_assert_cmpfloat (mean_shade (relief, 74.0, 41.0, 79.0, 42.2, TRUE), >, 8.0);
      g_assert_cmpfloat (mean_shade (relief, 71.0, 38.0, 73.0, 39.3, TRUE), >, 8.0);
      /* light from the north-west: the range between Almaty and Issyk-Kul */
      g_assert_cmpfloat (mean_shade (relief, 76.8, 43.0, 77.3, 43.12, FALSE), >, 3.0);
      g_assert_cmpfloat (mean_shade (relief, 76.8, 42.72, 77.3, 42.82, FALSE), <, -10.0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/basemap-shape/rings", test_rings);
  g_test_add_func ("/geo/basemap-shape/lines", test_lines);
  g_test_add_func ("/geo/basemap-shape/shared-borders", test_shared_borders);
  g_test_add_func ("/geo/basemap-shape/sides", test_sides);
  g_test_add_func ("/geo/basemap-shape/tolerance", test_tolerance);
  g_test_add_func ("/geo/basemap-shape/relief-pyramid", test_relief_pyramid);
  g_test_add_func ("/geo/basemap-shape/relief-shade", test_relief_shade);

  return g_test_run ();
}
