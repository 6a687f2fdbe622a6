/* chorsu-geojson.c: records as GeoJSON (RFC 7946)
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-data-file.h"

#include <json-glib/json-glib.h>
#include <math.h>

#include "chorsu-visit.h"

/* What countries are simplified for. */
#define ZOOM 6

typedef struct
{
  ChorsuBasemap *basemap;
  ChorsuDataset *dataset;
  const char    *language;
  JsonBuilder   *builder;
  GHashTable    *cited;    /* const ChorsuSource */
  GPtrArray     *sources;  /* the same in order */
} Writer;

static void
set_string (Writer     *self,
            const char *member,
            const char *text)
{
  if (text == NULL)
    return;

  json_builder_set_member_name (self->builder, member);
  json_builder_add_string_value (self->builder, text);
}

/* --- Geometry --- */

static void
add_point (JsonBuilder *builder,
           double       lon,
           double       lat)
{
  json_builder_begin_array (builder);
  json_builder_add_double_value (builder, round (lon * 1e5) / 1e5);
  json_builder_add_double_value (builder, round (lat * 1e5) / 1e5);
  json_builder_end_array (builder);
}

typedef struct
{
  const ChorsuVertex *vertices;
  guint               n;
  guint               depth;  /* in how many other rings it lies */
} Ring;

static gboolean
contains (const Ring         *ring,
          const ChorsuVertex *point)
{
  gboolean inside = FALSE;

  for (guint i = 0, k = ring->n - 1; i < ring->n; k = i++)
    {
      const ChorsuVertex *a = &ring->vertices[i];
      const ChorsuVertex *b = &ring->vertices[k];

      if ((a->y > point->y) != (b->y > point->y) && point->x < (b->x - a->x) * (point->y - a->y) / (b->y - a->y) + a->x)
        inside = !inside;
    }

  return inside;
}

/* Twice the area, positive for rings that run clockwise on a map, whose y grows southwards. */
static double
measure (const Ring *ring)
{
  double area = 0;

  for (guint i = 0, k = ring->n - 1; i < ring->n; k = i++)
    area += (double) ring->vertices[k].x * ring->vertices[i].y - (double) ring->vertices[i].x * ring->vertices[k].y;

  return area;
}

/* Outer rings run counter-clockwise, holes clockwise. */
static void
add_ring (JsonBuilder *builder,
          const Ring  *ring,
          gboolean     hole)
{
  gboolean backwards = (measure (ring) > 0) != hole;

  json_builder_begin_array (builder);
  for (guint i = 0; i <= ring->n; i++)
    {
      const ChorsuVertex *vertex = &ring->vertices[backwards ? (ring->n - i) % ring->n : i % ring->n];
      double lon, lat;

      chorsu_mercator_unproject ((ChorsuPoint) { vertex->x, vertex->y }, &lon, &lat);
      add_point (builder, lon, lat);
    }
  json_builder_end_array (builder);
}

static GArray *
get_rings (Writer *self,
           guint   area)
{
  guint level = chorsu_basemap_level_for_zoom (self->basemap, ZOOM);
  guint n = chorsu_basemap_get_n_rings (self->basemap, area, level);
  GArray *rings = g_array_new (FALSE, TRUE, sizeof (Ring));

  for (guint i = 0; i < n; i++)
    {
      Ring ring = { NULL };

      ring.vertices = chorsu_basemap_get_ring (self->basemap, area, level, i, &ring.n, NULL);
      g_array_append_val (rings, ring);
    }
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      if (k != i && contains (&g_array_index (rings, Ring, k), &g_array_index (rings, Ring, i).vertices[0]))
        g_array_index (rings, Ring, i).depth++;

  return rings;
}

static void
begin_geometry (Writer     *self,
                const char *type)
{
  json_builder_begin_object (self->builder);
  set_string (self, "type", type);
  json_builder_set_member_name (self->builder, "coordinates");
}

static void
add_country (Writer     *self,
             const char *id)
{
  g_autoptr (GArray) rings = NULL;
  guint area;

  if (!chorsu_basemap_find_area (self->basemap, id, &area))
    {
      json_builder_add_null_value (self->builder);
      return;
    }

  rings = get_rings (self, area);
  begin_geometry (self, "MultiPolygon");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < rings->len; i++)
    {
      const Ring *outer = &g_array_index (rings, Ring, i);

      if (outer->depth % 2 != 0)
        continue;
      json_builder_begin_array (self->builder);
      add_ring (self->builder, outer, FALSE);
      for (guint k = 0; k < rings->len; k++)
        {
          const Ring *hole = &g_array_index (rings, Ring, k);

          if (hole->depth == outer->depth + 1 && contains (outer, &hole->vertices[0]))
            add_ring (self->builder, hole, TRUE);
        }
      json_builder_end_array (self->builder);
    }
  json_builder_end_array (self->builder);
  json_builder_end_object (self->builder);
}

static void
add_line (JsonBuilder         *builder,
          const ChorsuSegment *segment)
{
  json_builder_begin_array (builder);
  for (guint i = 0; i < segment->n_points; i++)
    add_point (builder, segment->lonlat[2 * i], segment->lonlat[2 * i + 1]);
  json_builder_end_array (builder);
}

/* Every segment once, however many routes use it. */
static void
add_corridor (Writer               *self,
              const ChorsuCorridor *corridor)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);

  begin_geometry (self, "MultiLineString");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < corridor->n_routes; i++)
    for (guint k = 0; k < corridor->routes[i].n_legs; k++)
      if (g_hash_table_add (done, (gpointer) corridor->routes[i].legs[k].segment))
        add_line (self->builder, corridor->routes[i].legs[k].segment);
  json_builder_end_array (self->builder);
  json_builder_end_object (self->builder);
}

static void
add_geometry (Writer             *self,
              const ChorsuRecord *record)
{
  const ChorsuPosition *position = chorsu_record_get_position (record);

  json_builder_set_member_name (self->builder, "geometry");
  if (record->ref.kind == CHORSU_KIND_COUNTRY || record->ref.kind == CHORSU_KIND_NEIGHBOUR)
    {
      add_country (self, record->ref.id);
    }
  else if (record->ref.kind == CHORSU_KIND_CORRIDOR)
    {
      add_corridor (self, (const ChorsuCorridor *) record);
    }
  else if (record->ref.kind == CHORSU_KIND_SEGMENT)
    {
      begin_geometry (self, "LineString");
      add_line (self->builder, (const ChorsuSegment *) record);
      json_builder_end_object (self->builder);
    }
  else if (position != NULL && position->known)
    {
      begin_geometry (self, "Point");
      add_point (self->builder, position->lon, position->lat);
      json_builder_end_object (self->builder);
    }
  else
    {
      json_builder_add_null_value (self->builder);
    }
}

/* --- Properties --- */

static void
add_sources (Writer              *self,
             const ChorsuSource **sources,
             guint                n,
             gboolean             unverified)
{
  json_builder_set_member_name (self->builder, "sources");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_add_string_value (self->builder, sources[i]->id);
      if (g_hash_table_add (self->cited, (gpointer) sources[i]))
        g_ptr_array_add (self->sources, (gpointer) sources[i]);
    }
  json_builder_end_array (self->builder);
  json_builder_set_member_name (self->builder, "unverified");
  json_builder_add_boolean_value (self->builder, unverified);
}

static void
figure_cb (const char         *part,
           const char         *group,
           const ChorsuFigure *figure,
           gpointer            user_data)
{
  Writer *self = user_data;
  g_autofree char *value = chorsu_figure_format (figure, self->language);

  json_builder_begin_object (self->builder);
  set_string (self, "key", figure->key);
  set_string (self, "label", chorsu_text_get (figure->label, self->language));
  set_string (self, "formatted", value);
  if (figure->type != CHORSU_FIGURE_TEXT)
    {
      json_builder_set_member_name (self->builder, "min");
      json_builder_add_double_value (self->builder, figure->min);
      json_builder_set_member_name (self->builder, "max");
      json_builder_add_double_value (self->builder, figure->max);
    }
  set_string (self, "unit", figure->unit);
  set_string (self, "scope", chorsu_text_get (figure->scope, self->language));
  set_string (self, "partner", figure->partner);
  set_string (self, "reporter", chorsu_text_get (figure->reporter, self->language));
  set_string (self, "as_of", figure->as_of);
  set_string (self, "basis", chorsu_basis_to_nick (figure->basis));
  add_sources (self, figure->sources, figure->n_sources, figure->unverified);
  json_builder_end_object (self->builder);
}

static void
statement_cb (const char            *part,
              const ChorsuStatement *statement,
              gpointer               user_data)
{
  Writer *self = user_data;

  json_builder_begin_object (self->builder);
  set_string (self, "key", statement->key != NULL ? statement->key : part);
  set_string (self, "label", chorsu_text_get (statement->label, self->language));
  set_string (self, "text", chorsu_text_get (statement->text, self->language));
  set_string (self, "date", statement->date);
  set_string (self, "as_of", statement->as_of);
  add_sources (self, statement->sources, statement->n_sources, statement->unverified);
  json_builder_end_object (self->builder);
}

static void
add_list (Writer              *self,
          const char          *member,
          const ChorsuRecord  *record,
          const ChorsuVisitor *visitor)
{
  json_builder_set_member_name (self->builder, member);
  json_builder_begin_array (self->builder);
  chorsu_record_visit (record, visitor);
  json_builder_end_array (self->builder);
}

static void
add_feature (Writer             *self,
             const ChorsuRecord *record)
{
  ChorsuVisitor figures = { .figure = figure_cb, .user_data = self };
  ChorsuVisitor statements = { .statement = statement_cb, .user_data = self };
  const ChorsuPosition *position = chorsu_record_get_position (record);
  g_autofree char *id = chorsu_ref_to_string (record->ref);

  json_builder_begin_object (self->builder);
  set_string (self, "type", "Feature");
  set_string (self, "id", id);
  add_geometry (self, record);
  json_builder_set_member_name (self->builder, "properties");
  json_builder_begin_object (self->builder);
  set_string (self, "kind", chorsu_kind_to_nick (record->ref.kind));
  set_string (self, "name", chorsu_text_get (record->name, self->language));
  set_string (self, "note", chorsu_text_get (record->note, self->language));
  if (position != NULL && position->known)
    set_string (self, "precision", chorsu_precision_to_nick (position->precision));
  add_list (self, "figures", record, &figures);
  add_list (self, "statements", record, &statements);
  add_sources (self, record->sources, record->n_sources, record->unverified);
  json_builder_end_object (self->builder);
  json_builder_end_object (self->builder);
}

/* --- What belongs to all features --- */

static void
add_source_list (Writer *self)
{
  json_builder_set_member_name (self->builder, "sources");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < self->sources->len; i++)
    {
      const ChorsuSource *source = g_ptr_array_index (self->sources, i);

      json_builder_begin_object (self->builder);
      set_string (self, "id", source->id);
      set_string (self, "title", source->title);
      set_string (self, "publisher", source->publisher);
      set_string (self, "date", source->date);
      set_string (self, "url", source->url);
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

static void
add_licences (Writer *self)
{
  guint n;
  const ChorsuLicence *licences = chorsu_dataset_get_licences (self->dataset, &n);

  json_builder_set_member_name (self->builder, "licences");
  json_builder_begin_array (self->builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (self->builder);
      set_string (self, "name", licences[i].name);
      set_string (self, "licence", licences[i].licence);
      set_string (self, "url", licences[i].url);
      set_string (self, "credit", chorsu_text_get (licences[i].text, self->language));
      json_builder_end_object (self->builder);
    }
  json_builder_end_array (self->builder);
}

char *
chorsu_data_to_geojson (ChorsuBasemap *basemap,
                        ChorsuDataset *dataset,
                        GPtrArray     *records,
                        const char    *language)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GHashTable) cited = g_hash_table_new (NULL, NULL);
  g_autoptr (GPtrArray) sources = g_ptr_array_new ();
  g_autoptr (JsonNode) root = NULL;
  Writer self = { basemap, dataset, language, builder, cited, sources };

  json_builder_begin_object (builder);
  set_string (&self, "type", "FeatureCollection");
  set_string (&self, "generator", "Chorsu");
  set_string (&self, "as_of", chorsu_dataset_get_as_of (dataset));
  json_builder_set_member_name (builder, "features");
  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++)
    add_feature (&self, g_ptr_array_index (records, i));
  json_builder_end_array (builder);
  add_source_list (&self);
  add_licences (&self);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);

  return json_to_string (root, FALSE);
}
