/* chorsu-line-splitter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-line-splitter.h"

#include <geos_c.h>

#include "chorsu-geodesic.h"

/* Edges of a border that are one entry of the spatial index. */
#define EDGES_PER_RUN 16
#define NODES_PER_TREE_LEVEL 10

/* Cuts closer than this along a straight piece, as a share of it, are one:
 * neighbours have the border they share in common. */
#define SAME_CUT 1e-12

typedef struct
{
  const ChorsuVertex *ring;
  guint               n;      /* vertices of the ring */
  guint               first;  /* edge i leads from vertex i to the one behind it */
  guint               last;
} Run;

struct _ChorsuLineSplitter
{
  ChorsuBasemap       *basemap;
  GEOSContextHandle_t  geos;
  GEOSSTRtree         *tree;   /* of Run */
  GArray              *runs;
};

/* A straight piece of a line, and where it is cut. */
typedef struct
{
  ChorsuLineSplitter *splitter;
  ChorsuPoint         a;
  ChorsuPoint         b;
  GArray             *cuts;   /* of double: shares of the piece */
} Piece;

static GEOSGeometry *
make_envelope (GEOSContextHandle_t  geos,
               const ChorsuBox     *box)
{
  GEOSCoordSequence *corners = GEOSCoordSeq_create_r (geos, 2, 2);

  GEOSCoordSeq_setXY_r (geos, corners, 0, box->x0, box->y0);
  GEOSCoordSeq_setXY_r (geos, corners, 1, box->x1, box->y1);

  return GEOSGeom_createLineString_r (geos, corners);
}

static void
add_ring (ChorsuLineSplitter *self,
          const ChorsuVertex *ring,
          guint               n)
{
  for (guint first = 0; first < n; first += EDGES_PER_RUN)
    {
      Run run = { ring, n, first, MIN (first + EDGES_PER_RUN, n) };

      g_array_append_val (self->runs, run);
    }
}

static void
add_country (ChorsuLineSplitter *self,
             guint               area)
{
  guint level = chorsu_basemap_get_n_levels (self->basemap) - 1;

  for (guint i = 0; i < chorsu_basemap_get_n_rings (self->basemap, area, level); i++)
    {
      guint n;
      const ChorsuVertex *ring = chorsu_basemap_get_ring (self->basemap, area, level, i, &n, NULL);

      add_ring (self, ring, n);
    }
}

/* The tree keeps only the bounds of the geometries it is given. */
static void
fill_tree (ChorsuLineSplitter *self)
{
  for (guint i = 0; i < self->runs->len; i++)
    {
      Run *run = &g_array_index (self->runs, Run, i);
      ChorsuBox box = CHORSU_BOX_EMPTY;
      GEOSGeometry *envelope;

      for (guint j = run->first; j <= run->last; j++)
        {
          const ChorsuVertex *v = &run->ring[j % run->n];

          if (isfinite (v->x) && isfinite (v->y))
            chorsu_box_include (&box, v->x, v->y);
        }
      if (chorsu_box_is_empty (&box))
        continue;

      envelope = make_envelope (self->geos, &box);
      GEOSSTRtree_insert_r (self->geos, self->tree, envelope, run);
      GEOSGeom_destroy_r (self->geos, envelope);
    }
}

ChorsuLineSplitter *
chorsu_line_splitter_new (ChorsuBasemap *basemap)
{
  ChorsuLineSplitter *self;

  g_return_val_if_fail (basemap != NULL, NULL);

  self = g_new0 (ChorsuLineSplitter, 1);
  self->basemap = chorsu_basemap_ref (basemap);
  self->geos = GEOS_init_r ();
  self->tree = GEOSSTRtree_create_r (self->geos, NODES_PER_TREE_LEVEL);
  self->runs = g_array_new (FALSE, FALSE, sizeof (Run));

  for (guint area = 0; area < chorsu_basemap_get_n_areas (basemap); area++)
    {
      ChorsuAreaKind kind = chorsu_basemap_get_area (basemap, area)->kind;

      if (kind == CHORSU_AREA_STORY || kind == CHORSU_AREA_NEIGHBOUR)
        add_country (self, area);
    }
  fill_tree (self);

  return self;
}

void
chorsu_line_splitter_free (ChorsuLineSplitter *self)
{
  if (self == NULL)
    return;

  GEOSSTRtree_destroy_r (self->geos, self->tree);
  GEOS_finish_r (self->geos);
  g_array_unref (self->runs);
  chorsu_basemap_unref (self->basemap);
  g_free (self);
}

/* Where on the piece a point of it lies, from 0 to 1. */
static double
share_at (const Piece *piece,
          double       x,
          double       y)
{
  double dx = piece->b.x - piece->a.x;
  double dy = piece->b.y - piece->a.y;

  return CLAMP (((x - piece->a.x) * dx + (y - piece->a.y) * dy) / (dx * dx + dy * dy), 0, 1);
}

static void
cut_at_run (void *item,
            void *data)
{
  const Run *run = item;
  Piece *piece = data;

  for (guint i = run->first; i < run->last; i++)
    {
      const ChorsuVertex *v = &run->ring[i];
      const ChorsuVertex *w = &run->ring[i + 1 < run->n ? i + 1 : 0];
      double x, y;

      if (GEOSSegmentIntersection_r (piece->splitter->geos, piece->a.x, piece->a.y, piece->b.x, piece->b.y,
                                     v->x, v->y, w->x, w->y, &x, &y) == 1)
        {
          double share = share_at (piece, x, y);

          g_array_append_val (piece->cuts, share);
        }
    }
}

static int
compare_shares (gconstpointer a,
                gconstpointer b)
{
  double x = *(const double *) a;
  double y = *(const double *) b;

  return x < y ? -1 : x > y;
}

/* Fills in where the piece is cut, in order, with both its ends. */
static void
find_cuts (Piece *piece)
{
  ChorsuBox box = CHORSU_BOX_EMPTY;
  const double ends[] = { 0, 1 };
  GEOSGeometry *envelope;

  g_array_set_size (piece->cuts, 0);
  g_array_append_vals (piece->cuts, ends, 2);

  chorsu_box_include (&box, piece->a.x, piece->a.y);
  chorsu_box_include (&box, piece->b.x, piece->b.y);
  envelope = make_envelope (piece->splitter->geos, &box);
  GEOSSTRtree_query_r (piece->splitter->geos, piece->splitter->tree, envelope, cut_at_run, piece);
  GEOSGeom_destroy_r (piece->splitter->geos, envelope);

  g_array_sort (piece->cuts, compare_shares);
}

static void
point_at (const Piece *piece,
          double       share,
          double      *lonlat)
{
  chorsu_mercator_unproject ((ChorsuPoint) { piece->a.x + share * (piece->b.x - piece->a.x),
                                             piece->a.y + share * (piece->b.y - piece->a.y) },
                             &lonlat[0], &lonlat[1]);
}

static void
append_section (GArray     *sections,
                const char *country,
                double      km)
{
  ChorsuLineSection section = { country, 0, 0 };

  if (sections->len > 0)
    {
      ChorsuLineSection *last = &g_array_index (sections, ChorsuLineSection, sections->len - 1);

      if (last->country == country)
        {
          last->end_km += km;
          return;
        }
      section.start_km = last->end_km;
    }

  section.end_km = section.start_km + km;
  g_array_append_val (sections, section);
}

/* Appends the sections of a straight piece that is @km long. */
static void
split_piece (Piece  *piece,
             double  km,
             GArray *sections)
{
  g_autoptr (GArray) cuttings = g_array_new (FALSE, FALSE, sizeof (ChorsuLineSection));
  double sum = 0;

  find_cuts (piece);
  for (guint i = 1; i < piece->cuts->len; i++)
    {
      double from = g_array_index (piece->cuts, double, i - 1);
      double to = g_array_index (piece->cuts, double, i);
      ChorsuLineSection cutting;
      double a[2], b[2], middle[2];

      if (to - from <= SAME_CUT)
        continue;
      point_at (piece, from, a);
      point_at (piece, to, b);
      point_at (piece, (from + to) / 2, middle);
      cutting.country = chorsu_basemap_country_at (piece->splitter->basemap, middle[0], middle[1]);
      cutting.end_km = chorsu_geodesic_km (a[0], a[1], b[0], b[1]);
      sum += cutting.end_km;
      g_array_append_val (cuttings, cutting);
    }

  for (guint i = 0; i < cuttings->len; i++)
    {
      const ChorsuLineSection *cutting = &g_array_index (cuttings, ChorsuLineSection, i);

      append_section (sections, cutting->country, km * cutting->end_km / sum);
    }
}

GArray *
chorsu_line_splitter_split (ChorsuLineSplitter *self,
                            const double       *lonlat,
                            gsize               n)
{
  g_autoptr (GArray) cuts = g_array_new (FALSE, FALSE, sizeof (double));
  GArray *sections;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (lonlat != NULL || n == 0, NULL);

  sections = g_array_new (FALSE, FALSE, sizeof (ChorsuLineSection));
  for (gsize i = 1; i < n; i++)
    {
      const double *a = &lonlat[2 * (i - 1)];
      const double *b = &lonlat[2 * i];
      double km = chorsu_geodesic_km (a[0], a[1], b[0], b[1]);
      Piece piece = {
        .splitter = self,
        .a = chorsu_mercator_project (a[0], a[1]),
        .b = chorsu_mercator_project (b[0], b[1]),
        .cuts = cuts,
      };

      if (km > 0 && (piece.a.x != piece.b.x || piece.a.y != piece.b.y))
        split_piece (&piece, km, sections);
    }

  return sections;
}
