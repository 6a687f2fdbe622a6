/* basemap-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "basemap-fixture.h"

#include <string.h>

#include "chorsu-basemap-format.h"
#include "chorsu-clip.h"

#define N_SECTIONS 11

/* The offsets of the texts below. */
static const char texts[] = "\0AA\0BB\0West\0Ost\0Town\0Stadt";
enum { TEXT_AA = 1, TEXT_BB = 4, TEXT_WEST = 7, TEXT_OST = 12, TEXT_TOWN = 16, TEXT_STADT = 21 };

static const double zooms[] = { 4.0, 8.0 };

/* west: 0–3, east: 4–7, hole: 8–10, border: 11–12 */
static const ChorsuVertex vertices[] = {
  { 0.2f, 0.2f }, { 0.5f, 0.2f }, { 0.5f, 0.6f }, { 0.2f, 0.6f },
  { 0.5f, 0.2f }, { 0.8f, 0.2f }, { 0.8f, 0.6f }, { 0.5f, 0.6f },
  { 0.6f, 0.3f }, { 0.7f, 0.3f }, { 0.65f, 0.4f },
  { 0.5f, 0.2f }, { 0.5f, 0.6f },
};

static const ChorsuFormatRing rings[] = {
  { 0, 4, { 0.2f, 0.2f, 0.5f, 0.6f } },
  { 4, 4, { 0.5f, 0.2f, 0.8f, 0.6f } },
  { 8, 3, { 0.6f, 0.3f, 0.7f, 0.4f } },
};

static const ChorsuFormatArea areas[] = {
  { 0, TEXT_AA, TEXT_WEST, TEXT_WEST, 0, 0,
    { 0.2, 0.2, 0.5, 0.6 }, { 0.2, 0.2, 0.5, 0.6 }, { 0.35, 0.4 } },
  { 1, TEXT_BB, TEXT_OST, TEXT_OST, 2, 0,
    { 0.5, 0.2, 0.8, 0.6 }, { 0.5, 0.2, 0.8, 0.6 }, { 0.6, 0.5 } },
};
static const ChorsuFormatRange area_ranges[] = { { 0, 1 }, { 0, 1 }, { 1, 1 }, { 1, 2 } };

static const ChorsuFormatLine lines[] = {
  { CHORSU_LINE_STORY_OUTER, TEXT_BB, TEXT_AA, 0, 0, 0, { 0.5, 0.2, 0.5, 0.6 } },
};
static const ChorsuFormatRange line_ranges[] = { { 0, 0 }, { 11, 2 } };

static const ChorsuFormatPlace places[] = {
  { TEXT_TOWN, TEXT_STADT, TEXT_AA, 1, CHORSU_PLACE_LARGE, 0, 4.5, -54.0, 30.0 },
};

static const ChorsuFormatRelief reliefs[] = { { 4, 3, 4, 0, { 0.2, 0.2, 0.8, 0.6 } } };
static const gint8 pixels[] = { 0, 1, 2, 3, -1, -2, -3, -4, 127, -127, 5, 6 };

static const struct
{
  const char    *tag;
  gsize          record_size;
  gconstpointer  data;
  gsize          size;
} sections[N_SECTIONS] = {
  { "LEVL", sizeof zooms[0], zooms, sizeof zooms },
  { "AREA", sizeof areas[0], areas, sizeof areas },
  { "ARNG", sizeof area_ranges[0], area_ranges, sizeof area_ranges },
  { "RING", sizeof rings[0], rings, sizeof rings },
  { "LINE", sizeof lines[0], lines, sizeof lines },
  { "LRNG", sizeof line_ranges[0], line_ranges, sizeof line_ranges },
  { "PLCE", sizeof places[0], places, sizeof places },
  { "RELF", sizeof reliefs[0], reliefs, sizeof reliefs },
  { "STRS", 1, texts, sizeof texts },
  { "VERT", sizeof vertices[0], vertices, sizeof vertices },
  { "PIXL", 1, pixels, sizeof pixels },
};

static void
pad (GByteArray *content)
{
  static const guint8 zeros[8];

  g_byte_array_append (content, zeros, (8 - content->len % 8) % 8);
}

GByteArray *
basemap_fixture_new (void)
{
  GByteArray *content = g_byte_array_new ();
  ChorsuFormatHeader header = { .version = CHORSU_FORMAT_VERSION,
                                .byte_order = CHORSU_FORMAT_BYTE_ORDER,
                                .n_sections = N_SECTIONS };
  ChorsuFormatSection table[N_SECTIONS];

  g_byte_array_set_size (content, sizeof header + sizeof table);
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      memcpy (table[i].tag, sections[i].tag, sizeof table[i].tag);
      table[i].record_size = sections[i].record_size;
      table[i].offset = content->len;
      table[i].count = sections[i].size / sections[i].record_size;
      g_byte_array_append (content, sections[i].data, sections[i].size);
      pad (content);
    }

  memcpy (header.magic, CHORSU_FORMAT_MAGIC, sizeof header.magic);
  header.length = content->len;
  memcpy (content->data, &header, sizeof header);
  memcpy (content->data + sizeof header, table, sizeof table);

  return content;
}

gsize
basemap_fixture_offset (GByteArray *content,
                        const char *tag)
{
  for (guint i = 0; i < N_SECTIONS; i++)
    {
      ChorsuFormatSection section;

      memcpy (&section, content->data + sizeof (ChorsuFormatHeader) + i * sizeof section,
              sizeof section);
      if (strncmp (section.tag, tag, sizeof section.tag) == 0)
        return section.offset;
    }

  g_assert_not_reached ();
}

ChorsuBasemap *
basemap_open_bundled (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "basemap",
                                            "chorsu.basemap", NULL);
  ChorsuBasemap *map = chorsu_basemap_open (path, &error);

  g_assert_no_error (error);
  g_assert_nonnull (map);

  return map;
}

/* What was read goes here, so that the reading is not optimised away. */
static volatile double sink;

static void
read_text (const char *text)
{
  for (; text != NULL && *text != '\0'; text++)
    sink += *text;
}

static void
read_piece (const ChorsuVertex *v,
            guint               n,
            gpointer            data)
{
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (isfinite (v[i].x) && isfinite (v[i].y));
      sink += v[i].x + v[i].y;
    }
}

static void
walk_areas (ChorsuBasemap *map,
            guint          level)
{
  static const ChorsuBox box = { 0.1, 0.1, 0.63, 0.55 };
  g_autoptr (GArray) clipped = g_array_new (FALSE, FALSE, sizeof (ChorsuVertex));

  for (guint i = 0; i < chorsu_basemap_get_n_areas (map); i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (map, i);

      read_text (area->id);
      read_text (area->name_en);
      read_text (area->name_de);
      for (guint j = 0; j < chorsu_basemap_get_n_rings (map, i, level); j++)
        {
          guint n;
          const ChorsuVertex *v = chorsu_basemap_get_ring (map, i, level, j, &n, NULL);

          chorsu_clip_ring (v, n, &box, clipped);
          read_piece ((ChorsuVertex *) (gpointer) clipped->data, clipped->len, NULL);
        }
    }
}

static void
walk_lines (ChorsuBasemap *map,
            guint          level)
{
  static const ChorsuBox box = { -1.0, -1.0, 2.0, 0.5 };

  for (guint i = 0; i < chorsu_basemap_get_n_lines (map); i++)
    {
      const ChorsuLine *line = chorsu_basemap_get_line (map, i);
      guint n;
      const ChorsuVertex *v = chorsu_basemap_get_line_vertices (map, i, level, &n);

      read_text (line->left);
      read_text (line->right);
      read_text (line->name_en);
      read_text (line->name_de);
      chorsu_clip_line (v, n, &box, read_piece, NULL);
    }
}

static void
walk_reliefs (ChorsuBasemap *map)
{
  for (guint i = 0; i < chorsu_basemap_get_n_reliefs (map); i++)
    {
      const ChorsuRelief *relief = chorsu_basemap_get_relief (map, i);

      for (guint y = 0; y < relief->height; y++)
        for (guint x = 0; x < relief->width; x++)
          sink += relief->pixels[y * relief->stride + x];
    }
}

void
basemap_walk (ChorsuBasemap *map)
{
  g_autofree const char **codes = NULL;

  for (guint level = 0; level < chorsu_basemap_get_n_levels (map); level++)
    {
      sink += chorsu_basemap_get_level_zoom (map, level);
      walk_areas (map, level);
      walk_lines (map, level);
    }
  for (guint i = 0; i < chorsu_basemap_get_n_places (map); i++)
    {
      const ChorsuPlace *place = chorsu_basemap_get_place (map, i);

      read_text (place->name_en);
      read_text (place->name_de);
      read_text (place->country);
    }
  walk_reliefs (map);

  for (int lat = -85; lat <= 85; lat += 17)
    for (int lon = -180; lon <= 180; lon += 36)
      read_text (chorsu_basemap_country_at (map, lon, lat));
  codes = chorsu_basemap_neighbours (map, "AA");
  read_text (codes[0]);
}
