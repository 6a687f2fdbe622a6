/* test-basemap-geos.c
 *
 * Point in polygon, asked of GEOS as well: its locator works on whole rings
 * and shares no code with ours.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <geos_c.h>

#include "basemap-fixture.h"

typedef struct
{
  guint                        area;
  ChorsuBox                    box;
  GEOSGeometry                *polygon;
  const GEOSPreparedGeometry  *prepared;
} Ring;

typedef struct
{
  GEOSContextHandle_t geos;
  GArray             *rings;
} Rings;

static GEOSGeometry *
make_polygon (GEOSContextHandle_t  geos,
              const ChorsuVertex  *v,
              guint                n)
{
  GEOSCoordSequence *sequence = GEOSCoordSeq_create_r (geos, n + 1, 2);

  for (guint i = 0; i <= n; i++)
    GEOSCoordSeq_setXY_r (geos, sequence, i, v[i % n].x, v[i % n].y);

  return GEOSGeom_createPolygon_r (geos, GEOSGeom_createLinearRing_r (geos, sequence), NULL, 0);
}

static void
add_rings (Rings         *self,
           ChorsuBasemap *map,
           guint          area)
{
  guint level = chorsu_basemap_get_n_levels (map) - 1;

  for (guint i = 0; i < chorsu_basemap_get_n_rings (map, area, level); i++)
    {
      guint n;
      Ring ring = { .area = area };
      const ChorsuVertex *v = chorsu_basemap_get_ring (map, area, level, i, &n, &ring.box);

      ring.polygon = make_polygon (self->geos, v, n);
      g_assert_nonnull (ring.polygon);
      ring.prepared = GEOSPrepare_r (self->geos, ring.polygon);
      g_array_append_val (self->rings, ring);
    }
}

static gboolean
ring_contains (Rings      *self,
               const Ring *ring,
               ChorsuPoint point)
{
  GEOSGeometry *geometry;
  gboolean contains;

  if (!chorsu_box_contains (&ring->box, point.x, point.y))
    return FALSE;

  geometry = GEOSGeom_createPointFromXY_r (self->geos, point.x, point.y);
  contains = GEOSPreparedContains_r (self->geos, ring->prepared, geometry) == 1;
  GEOSGeom_destroy_r (self->geos, geometry);

  return contains;
}

/* The rings of an area come one after the other: even-odd over each run. */
static const char *
country_by_geos (Rings         *self,
                 ChorsuBasemap *map,
                 ChorsuPoint    point)
{
  for (guint i = 0; i < self->rings->len;)
    {
      guint area = g_array_index (self->rings, Ring, i).area;
      gboolean inside = FALSE;

      for (; i < self->rings->len && g_array_index (self->rings, Ring, i).area == area; i++)
        inside ^= ring_contains (self, &g_array_index (self->rings, Ring, i), point);
      if (inside)
        return *chorsu_basemap_get_area (map, area)->id != '\0'
               ? chorsu_basemap_get_area (map, area)->id : NULL;
    }

  return NULL;
}

static void
clear_ring (Rings *self,
            Ring  *ring)
{
  GEOSPreparedGeom_destroy_r (self->geos, ring->prepared);
  GEOSGeom_destroy_r (self->geos, ring->polygon);
}

static void
compare (Rings         *self,
         ChorsuBasemap *map,
         guint          n,
         double         lon0,
         double         lat0,
         double         lon1,
         double         lat1)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (n);
  guint on_land = 0;

  for (guint i = 0; i < n; i++)
    {
      double lon = g_rand_double_range (rand, lon0, lon1);
      double lat = g_rand_double_range (rand, lat0, lat1);
      const char *ours = chorsu_basemap_country_at (map, lon, lat);
      const char *theirs = country_by_geos (self, map, chorsu_mercator_project (lon, lat));

      if (ours != theirs)
        g_error ("%.6f, %.6f is in %s, by GEOS in %s", lon, lat, ours, theirs);
      on_land += ours != NULL;
    }
  g_assert_cmpuint (on_land, >, n / 5);
}

static void
test_agrees (void)
{
  g_autoptr (ChorsuBasemap) map = basemap_open_bundled ();
  Rings self = { GEOS_init_r (), g_array_new (FALSE, FALSE, sizeof (Ring)) };

  for (guint area = 0; area < chorsu_basemap_get_n_areas (map); area++)
    {
      ChorsuAreaKind kind = chorsu_basemap_get_area (map, area)->kind;

      if (kind == CHORSU_AREA_STORY || kind == CHORSU_AREA_NEIGHBOUR)
        add_rings (&self, map, area);
    }

  compare (&self, map, 20000, 46.0, 34.0, 88.0, 56.0);
  compare (&self, map, 5000, 69.0, 39.0, 74.0, 42.0);
  compare (&self, map, 10000, -180.0, -85.0, 180.0, 85.0);

  for (guint i = 0; i < self.rings->len; i++)
    clear_ring (&self, &g_array_index (self.rings, Ring, i));
  g_array_unref (self.rings);
  GEOS_finish_r (self.geos);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/geo/basemap-geos/agrees", test_agrees);

  return g_test_run ();
}
