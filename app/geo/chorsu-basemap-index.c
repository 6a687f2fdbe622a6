/* chorsu-basemap-index.c
 *
 * Point in polygon. The height of the map is cut into bands; each band holds,
 * country by country, the edges that come into it and how far they reach from
 * west to east. A question looks at one band, skips the countries that do not
 * reach its x, and counts crossings of the others.
 *
 * An edge is stored with its northern end first, whichever way its ring runs:
 * two neighbours compute the same crossing of the border they share, so a
 * point is never in both and never between them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-basemap-private.h"

#define N_BANDS 2048

typedef struct
{
  ChorsuVertex north;
  ChorsuVertex south;
} Edge;

/* One country's edges in one band. */
typedef struct
{
  guint area;
  guint first_edge;
  guint n_edges;
  float x0;
  float x1;
} Entry;

typedef struct
{
  guint first_entry;
  guint n_entries;
} Band;

struct _ChorsuBasemapIndex
{
  Band    bands[N_BANDS];
  GArray *entries;
  GArray *edges;
};

static guint
band_at (double y)
{
  return CLAMP (y * N_BANDS, 0, N_BANDS - 1);
}

static gboolean
make_edge (ChorsuVertex  a,
           ChorsuVertex  b,
           Edge         *edge)
{
  if (!isfinite (a.x) || !isfinite (a.y) || !isfinite (b.x) || !isfinite (b.y) || a.y == b.y)
    return FALSE;

  *edge = a.y < b.y ? (Edge) { a, b } : (Edge) { b, a };
  return TRUE;
}

/* How many edges of one area come into each band; then, where the next of them
 * goes in the array of all edges. */
typedef struct
{
  ChorsuBasemap *basemap;
  guint          area;
  guint          counts[N_BANDS];
  guint          next[N_BANDS];
} Sorter;

typedef void (*EdgeFunc) (Sorter             *sorter,
                          ChorsuBasemapIndex *self,
                          const Edge         *edge);

static void
for_each_edge (Sorter             *sorter,
               ChorsuBasemapIndex *self,
               EdgeFunc            func)
{
  guint level = sorter->basemap->n_levels - 1;
  guint n_rings = chorsu_basemap_get_n_rings (sorter->basemap, sorter->area, level);

  for (guint ring = 0; ring < n_rings; ring++)
    {
      guint n;
      const ChorsuVertex *v = chorsu_basemap_get_ring (sorter->basemap, sorter->area, level, ring,
                                                       &n, NULL);

      for (guint i = 0; i < n; i++)
        {
          Edge edge;

          if (make_edge (v[i], v[i + 1 < n ? i + 1 : 0], &edge))
            func (sorter, self, &edge);
        }
    }
}

static void
count_edge (Sorter             *sorter,
            ChorsuBasemapIndex *self,
            const Edge         *edge)
{
  guint last = band_at (edge->south.y);

  for (guint band = band_at (edge->north.y); band <= last; band++)
    sorter->counts[band]++;
}

static void
store_edge (Sorter             *sorter,
            ChorsuBasemapIndex *self,
            const Edge         *edge)
{
  guint last = band_at (edge->south.y);

  for (guint band = band_at (edge->north.y); band <= last; band++)
    g_array_index (self->edges, Edge, sorter->next[band]++) = *edge;
}

typedef struct
{
  guint band;
  Entry entry;
} BandEntry;

static Entry
make_entry (ChorsuBasemapIndex *self,
            guint               area,
            guint               first,
            guint               n)
{
  Entry entry = { area, first, n, INFINITY, -INFINITY };

  for (guint i = first; i < first + n; i++)
    {
      const Edge *edge = &g_array_index (self->edges, Edge, i);

      entry.x0 = MIN (entry.x0, MIN (edge->north.x, edge->south.x));
      entry.x1 = MAX (entry.x1, MAX (edge->north.x, edge->south.x));
    }

  return entry;
}

/* Appends an area's edges, sorted by band, and an entry for each band. */
static void
add_area (ChorsuBasemapIndex *self,
          ChorsuBasemap      *basemap,
          GArray             *found,
          guint               area)
{
  Sorter sorter = { .basemap = basemap, .area = area };
  guint sum = self->edges->len;

  for_each_edge (&sorter, self, count_edge);
  for (guint band = 0; band < N_BANDS; band++)
    {
      sorter.next[band] = sum;
      sum += sorter.counts[band];
    }
  g_array_set_size (self->edges, sum);
  for_each_edge (&sorter, self, store_edge);

  for (guint band = 0; band < N_BANDS; band++)
    if (sorter.counts[band] > 0)
      {
        guint n = sorter.counts[band];
        BandEntry item = { band, make_entry (self, area, sorter.next[band] - n, n) };

        g_array_append_val (found, item);
      }
}

/* Lays the entries out band by band, in the order of the areas within each. */
static void
arrange (ChorsuBasemapIndex *self,
         GArray             *found)
{
  guint next[N_BANDS];
  guint sum = 0;

  for (guint i = 0; i < found->len; i++)
    self->bands[g_array_index (found, BandEntry, i).band].n_entries++;

  for (guint band = 0; band < N_BANDS; band++)
    {
      self->bands[band].first_entry = next[band] = sum;
      sum += self->bands[band].n_entries;
    }

  g_array_set_size (self->entries, sum);
  for (guint i = 0; i < found->len; i++)
    {
      const BandEntry *item = &g_array_index (found, BandEntry, i);

      g_array_index (self->entries, Entry, next[item->band]++) = item->entry;
    }
}

ChorsuBasemapIndex *
chorsu_basemap_index_new (ChorsuBasemap *basemap)
{
  ChorsuBasemapIndex *self = g_new0 (ChorsuBasemapIndex, 1);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (BandEntry));

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->edges = g_array_new (FALSE, FALSE, sizeof (Edge));
  for (guint area = 0; area < basemap->n_areas; area++)
    if (basemap->areas[area].kind == CHORSU_AREA_STORY ||
        basemap->areas[area].kind == CHORSU_AREA_NEIGHBOUR)
      add_area (self, basemap, found, area);
  arrange (self, found);

  return self;
}

void
chorsu_basemap_index_free (ChorsuBasemapIndex *self)
{
  g_array_unref (self->entries);
  g_array_unref (self->edges);
  g_free (self);
}

static inline gboolean
lies_east_of (const Edge  *edge,
            ChorsuPoint  point)
{
  double t;

  if (point.y < edge->north.y || point.y >= edge->south.y)
    return FALSE;

  t = (point.y - edge->north.y) / ((double) edge->south.y - edge->north.y);
  return point.x < edge->north.x + t * ((double) edge->south.x - edge->north.x);
}

static gboolean
entry_contains (const ChorsuBasemapIndex *self,
                const Entry              *entry,
                ChorsuPoint               point)
{
  const Edge *edges = &g_array_index (self->edges, Edge, entry->first_edge);
  gboolean inside = FALSE;

  for (guint i = 0; i < entry->n_edges; i++)
    if (lies_east_of (&edges[i], point))
      inside = !inside;

  return inside;
}

gboolean
chorsu_basemap_index_find (ChorsuBasemapIndex *self,
                           ChorsuPoint         point,
                           guint              *area)
{
  const Band *band;

  if (!isfinite (point.x) || !isfinite (point.y))
    return FALSE;

  /* The southern edge of the map belongs to the land north of it. */
  point.y = MIN (point.y, nextafter (1.0, 0.0));
  band = &self->bands[band_at (point.y)];
  for (guint i = 0; i < band->n_entries; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, band->first_entry + i);

      if (point.x >= entry->x0 && point.x < entry->x1 && entry_contains (self, entry, point))
        {
          *area = entry->area;
          return TRUE;
        }
    }

  return FALSE;
}
