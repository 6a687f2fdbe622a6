/* chorsu-basemap-check.c
 *
 * Reads the header and the section table, and checks every offset, count,
 * index and text once, so that the accessors need not.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

#include "chorsu-basemap-private.h"

typedef enum
{
  SECTION_LEVELS,
  SECTION_AREAS,
  SECTION_AREA_RANGES,
  SECTION_RINGS,
  SECTION_LINES,
  SECTION_LINE_RANGES,
  SECTION_PLACES,
  SECTION_RELIEFS,
  SECTION_STRINGS,
  SECTION_VERTICES,
  SECTION_PIXELS,
  N_SECTIONS
} SectionId;

static const struct
{
  char  tag[5];
  guint record_size;
} section_types[N_SECTIONS] = {
  [SECTION_LEVELS] = { "LEVL", sizeof (double) },
  [SECTION_AREAS] = { "AREA", sizeof (ChorsuFormatArea) },
  [SECTION_AREA_RANGES] = { "ARNG", sizeof (ChorsuFormatRange) },
  [SECTION_RINGS] = { "RING", sizeof (ChorsuFormatRing) },
  [SECTION_LINES] = { "LINE", sizeof (ChorsuFormatLine) },
  [SECTION_LINE_RANGES] = { "LRNG", sizeof (ChorsuFormatRange) },
  [SECTION_PLACES] = { "PLCE", sizeof (ChorsuFormatPlace) },
  [SECTION_RELIEFS] = { "RELF", sizeof (ChorsuFormatRelief) },
  [SECTION_STRINGS] = { "STRS", 1 },
  [SECTION_VERTICES] = { "VERT", sizeof (ChorsuVertex) },
  [SECTION_PIXELS] = { "PIXL", 1 },
};

typedef struct
{
  const guint8 *data;
  gsize         count;
} Section;

typedef struct
{
  ChorsuBasemap  *map;
  const char     *name;
  const guint8   *data;
  gsize           size;
  Section         section[N_SECTIONS];
  const char    **interned;             /* by offset of the text */
  GError        **error;
} Checker;

static gboolean
fail (Checker    *self,
      int         code,
      const char *what)
{
  g_set_error (self->error, CHORSU_BASEMAP_ERROR, code,
               /* Translators: a file name, and what is wrong with that file */
               _("Base map “%s”: %s"), self->name, what);
  return FALSE;
}

static gboolean
damaged (Checker    *self,
         const char *tag,
         gsize       record)
{
  g_set_error (self->error, CHORSU_BASEMAP_ERROR, CHORSU_BASEMAP_ERROR_DAMAGED,
               /* Translators: a file name, a section of that file (four letters), a number */
               _("Base map “%s”: damaged in section %s, record %" PRIu64),
               self->name, tag, (uint64_t) record);
  return FALSE;
}

static gboolean
check_header (Checker            *self,
              ChorsuFormatHeader *header)
{
  gsize magic = strlen (CHORSU_FORMAT_MAGIC);

  if (memcmp (self->data, CHORSU_FORMAT_MAGIC, MIN (self->size, magic)) != 0)
    return fail (self, CHORSU_BASEMAP_ERROR_FORMAT, _("this is not a base map"));
  if (self->size < sizeof *header)
    return fail (self, CHORSU_BASEMAP_ERROR_TRUNCATED, _("the file ends inside its header"));

  memcpy (header, self->data, sizeof *header);
  if (header->byte_order != CHORSU_FORMAT_BYTE_ORDER || header->version != CHORSU_FORMAT_VERSION)
    return fail (self, CHORSU_BASEMAP_ERROR_FORMAT, _("written for another version"));
  if (header->length > self->size)
    {
      g_set_error (self->error, CHORSU_BASEMAP_ERROR, CHORSU_BASEMAP_ERROR_TRUNCATED,
                   /* Translators: a file name and two numbers */
                   _("Base map “%s”: truncated, %" PRIu64 " of %" PRIu64 " bytes are there"),
                   self->name, (uint64_t) self->size, (uint64_t) header->length);
      return FALSE;
    }
  if (header->length < self->size)
    return fail (self, CHORSU_BASEMAP_ERROR_DAMAGED, _("longer than its header says"));

  return TRUE;
}

static gboolean
check_section (Checker                   *self,
               const ChorsuFormatSection *section,
               SectionId                  id)
{
  gsize record_size = section_types[id].record_size;

  if (section->record_size != record_size ||
      section->offset % 8 != 0 ||
      section->offset > self->size ||
      section->count > (self->size - section->offset) / record_size)
    return damaged (self, section_types[id].tag, 0);

  self->section[id].data = self->data + section->offset;
  self->section[id].count = section->count;
  return TRUE;
}

/* Sections of a tag not known here are passed over. */
static gboolean
check_sections (Checker                  *self,
                const ChorsuFormatHeader *header)
{
  gsize room = (self->size - sizeof *header) / sizeof (ChorsuFormatSection);

  if (header->n_sections > MIN (room, CHORSU_FORMAT_MAX_SECTIONS))
    return fail (self, CHORSU_BASEMAP_ERROR_DAMAGED, _("too many sections"));

  for (guint i = 0; i < header->n_sections; i++)
    {
      ChorsuFormatSection section;

      memcpy (&section, self->data + sizeof *header + i * sizeof section, sizeof section);
      for (SectionId id = 0; id < N_SECTIONS; id++)
        if (memcmp (section.tag, section_types[id].tag, sizeof section.tag) == 0 &&
            !check_section (self, &section, id))
          return FALSE;
    }

  for (SectionId id = 0; id < N_SECTIONS; id++)
    if (self->section[id].data == NULL)
      return damaged (self, section_types[id].tag, 0);

  return TRUE;
}

static gboolean
check_counts (Checker *self)
{
  gsize n_levels = self->section[SECTION_LEVELS].count;
  gsize n_areas = self->section[SECTION_AREAS].count;
  gsize n_lines = self->section[SECTION_LINES].count;

  if (n_levels == 0 || n_levels > CHORSU_FORMAT_MAX_LEVELS)
    return damaged (self, "LEVL", n_levels);
  if (n_areas > G_MAXUINT / CHORSU_FORMAT_MAX_LEVELS ||
      self->section[SECTION_AREA_RANGES].count != n_areas * n_levels)
    return damaged (self, "ARNG", n_areas);
  if (n_lines > G_MAXUINT / CHORSU_FORMAT_MAX_LEVELS ||
      self->section[SECTION_LINE_RANGES].count != n_lines * n_levels)
    return damaged (self, "LRNG", n_lines);
  if (self->section[SECTION_PLACES].count > G_MAXUINT ||
      self->section[SECTION_RELIEFS].count > CHORSU_FORMAT_MAX_LEVELS)
    return damaged (self, "RELF", self->section[SECTION_RELIEFS].count);

  return TRUE;
}

static gboolean
check_levels (Checker *self)
{
  const double *zooms = (const double *) (gconstpointer) self->section[SECTION_LEVELS].data;
  gsize n = self->section[SECTION_LEVELS].count;

  for (gsize i = 0; i < n; i++)
    if (!isfinite (zooms[i]) || (i > 0 && zooms[i] <= zooms[i - 1]))
      return damaged (self, "LEVL", i);

  self->map->n_levels = n;
  self->map->level_zooms = zooms;
  return TRUE;
}

/* The texts end in the section: its last byte is zero. */
static gboolean
check_strings (Checker *self)
{
  const Section *strings = &self->section[SECTION_STRINGS];

  if (strings->count == 0 || strings->data[strings->count - 1] != '\0')
    return damaged (self, "STRS", strings->count);

  self->interned = g_new0 (const char *, strings->count);
  return TRUE;
}

static gboolean
check_text (Checker     *self,
            guint32      offset,
            const char **text)
{
  const Section *strings = &self->section[SECTION_STRINGS];

  if (offset >= strings->count)
    return FALSE;

  *text = (const char *) strings->data + offset;
  return g_utf8_validate (*text, -1, NULL);
}

/* A code of a country: always interned, so that pointers can be compared. */
static gboolean
check_code (Checker     *self,
            guint32      offset,
            const char **code)
{
  const char *text;

  if (offset >= self->section[SECTION_STRINGS].count)
    return FALSE;

  if (self->interned[offset] == NULL)
    {
      if (!check_text (self, offset, &text))
        return FALSE;
      self->interned[offset] = g_intern_string (text);
    }

  *code = self->interned[offset];
  return TRUE;
}

static gboolean
check_name (Checker     *self,
            guint32      offset,
            const char **name)
{
  if (!check_text (self, offset, name))
    return FALSE;

  if (**name == '\0')
    *name = NULL;
  return TRUE;
}

static gboolean
check_box (const double  values[4],
           ChorsuBox    *box)
{
  *box = (ChorsuBox) { values[0], values[1], values[2], values[3] };

  return isfinite (box->x0) && isfinite (box->y0) && isfinite (box->x1) && isfinite (box->y1) &&
         box->x0 <= box->x1 && box->y0 <= box->y1;
}

static gboolean
check_range (const ChorsuFormatRange *range,
             gsize                    count)
{
  return range->first <= count && range->count <= count - range->first;
}

static gboolean
check_area (Checker                *self,
            const ChorsuFormatArea *record,
            ChorsuArea             *area)
{
  area->kind = record->kind;
  area->rank = record->rank;
  area->label = (ChorsuPoint) { record->label[0], record->label[1] };

  return record->kind <= CHORSU_AREA_GLACIER &&
         check_code (self, record->id, &area->id) &&
         check_name (self, record->name_en, &area->name_en) &&
         check_name (self, record->name_de, &area->name_de) &&
         check_box (record->box, &area->box) &&
         check_box (record->main_box, &area->main_box) &&
         isfinite (area->label.x) && isfinite (area->label.y);
}

static gboolean
check_areas (Checker *self)
{
  const ChorsuFormatArea *records = (gconstpointer) self->section[SECTION_AREAS].data;
  const ChorsuFormatRange *ranges = (gconstpointer) self->section[SECTION_AREA_RANGES].data;
  ChorsuBasemap *map = self->map;

  map->n_areas = self->section[SECTION_AREAS].count;
  map->areas = g_new0 (ChorsuArea, map->n_areas);
  map->area_rings = ranges;
  for (guint i = 0; i < map->n_areas; i++)
    if (!check_area (self, &records[i], &map->areas[i]))
      return damaged (self, "AREA", i);

  for (gsize i = 0; i < self->section[SECTION_AREA_RANGES].count; i++)
    if (!check_range (&ranges[i], self->section[SECTION_RINGS].count))
      return damaged (self, "ARNG", i);

  return TRUE;
}

static gboolean
check_rings (Checker *self)
{
  const ChorsuFormatRing *rings = (gconstpointer) self->section[SECTION_RINGS].data;
  gsize n_vertices = self->section[SECTION_VERTICES].count;
  gsize n = self->section[SECTION_RINGS].count;

  for (gsize i = 0; i < n; i++)
    {
      const ChorsuFormatRing *ring = &rings[i];

      if (ring->n_vertices < 3 ||
          ring->first_vertex > n_vertices ||
          ring->n_vertices > n_vertices - ring->first_vertex ||
          !isfinite (ring->box[0]) || !isfinite (ring->box[1]) ||
          !isfinite (ring->box[2]) || !isfinite (ring->box[3]))
        return damaged (self, "RING", i);
    }

  self->map->n_rings = n;
  self->map->rings = rings;
  self->map->n_vertices = n_vertices;
  self->map->vertices = (gconstpointer) self->section[SECTION_VERTICES].data;
  return TRUE;
}

static gboolean
check_line (Checker                *self,
            const ChorsuFormatLine *record,
            ChorsuLine             *line)
{
  line->kind = record->kind;
  line->rank = record->rank;
  if (record->kind > CHORSU_LINE_OLD_SHORE ||
      !check_code (self, record->left, &line->left) ||
      !check_code (self, record->right, &line->right) ||
      !check_name (self, record->name_en, &line->name_en) ||
      !check_name (self, record->name_de, &line->name_de) ||
      !check_box (record->box, &line->box))
    return FALSE;

  if (*line->left == '\0')
    line->left = NULL;
  if (*line->right == '\0')
    line->right = NULL;
  return TRUE;
}

static gboolean
check_lines (Checker *self)
{
  const ChorsuFormatLine *records = (gconstpointer) self->section[SECTION_LINES].data;
  const ChorsuFormatRange *ranges = (gconstpointer) self->section[SECTION_LINE_RANGES].data;
  ChorsuBasemap *map = self->map;

  map->n_lines = self->section[SECTION_LINES].count;
  map->lines = g_new0 (ChorsuLine, map->n_lines);
  map->line_vertices = ranges;
  for (guint i = 0; i < map->n_lines; i++)
    if (!check_line (self, &records[i], &map->lines[i]))
      return damaged (self, "LINE", i);

  for (gsize i = 0; i < self->section[SECTION_LINE_RANGES].count; i++)
    if (!check_range (&ranges[i], self->section[SECTION_VERTICES].count))
      return damaged (self, "LRNG", i);

  return TRUE;
}

static gboolean
check_place (Checker                 *self,
             const ChorsuFormatPlace *record,
             ChorsuPlace             *place)
{
  place->story = record->story != 0;
  place->place_class = record->place_class;
  place->min_zoom = record->min_zoom;
  place->lon = record->lon;
  place->lat = record->lat;

  return record->place_class <= CHORSU_PLACE_SMALL &&
         check_text (self, record->name_en, &place->name_en) &&
         check_text (self, record->name_de, &place->name_de) &&
         check_code (self, record->country, &place->country) &&
         isfinite (record->min_zoom) &&
         fabs (record->lon) <= 180.0 && fabs (record->lat) <= 90.0;
}

static gboolean
check_places (Checker *self)
{
  const ChorsuFormatPlace *records = (gconstpointer) self->section[SECTION_PLACES].data;
  ChorsuBasemap *map = self->map;

  map->n_places = self->section[SECTION_PLACES].count;
  map->places = g_new0 (ChorsuPlace, map->n_places);
  for (guint i = 0; i < map->n_places; i++)
    if (!check_place (self, &records[i], &map->places[i]))
      return damaged (self, "PLCE", i);

  return TRUE;
}

static gboolean
check_relief (Checker                  *self,
              const ChorsuFormatRelief *record,
              ChorsuRelief             *relief)
{
  const Section *pixels = &self->section[SECTION_PIXELS];

  if (record->width == 0 || record->height == 0 || record->stride < record->width ||
      record->offset > pixels->count ||
      record->stride > (pixels->count - record->offset) / record->height ||
      !check_box (record->box, &relief->box))
    return FALSE;

  relief->width = record->width;
  relief->height = record->height;
  relief->stride = record->stride;
  relief->pixels = (const gint8 *) pixels->data + record->offset;
  return TRUE;
}

static gboolean
check_reliefs (Checker *self)
{
  const ChorsuFormatRelief *records = (gconstpointer) self->section[SECTION_RELIEFS].data;
  ChorsuBasemap *map = self->map;

  map->n_reliefs = self->section[SECTION_RELIEFS].count;
  map->reliefs = g_new0 (ChorsuRelief, map->n_reliefs);
  for (guint i = 0; i < map->n_reliefs; i++)
    if (!check_relief (self, &records[i], &map->reliefs[i]))
      return damaged (self, "RELF", i);

  return TRUE;
}

gboolean
chorsu_basemap_check (ChorsuBasemap  *map,
                      const char     *name,
                      GError        **error)
{
  Checker self = { .map = map, .name = name, .error = error };
  ChorsuFormatHeader header;
  gboolean good;

  self.data = g_bytes_get_data (map->bytes, &self.size);
  if (self.size == 0)
    return fail (&self, CHORSU_BASEMAP_ERROR_TRUNCATED, _("the file is empty"));

  good = check_header (&self, &header) &&
         check_sections (&self, &header) &&
         check_counts (&self) &&
         check_levels (&self) &&
         check_strings (&self) &&
         check_areas (&self) &&
         check_rings (&self) &&
         check_lines (&self) &&
         check_places (&self) &&
         check_reliefs (&self);
  g_free (self.interned);

  return good;
}
