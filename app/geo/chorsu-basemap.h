/* chorsu-basemap.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chorsu-mercator.h"

G_BEGIN_DECLS

/**
 * ChorsuBasemap:
 *
 * The offline base map: areas, lines, water, places and relief, read from one
 * memory-mapped file whose layout data/basemap/FORMAT.md describes. The file
 * is checked once when it is opened (every offset, count, index, text and
 * box), so that the accessors below need not fail. The vertices are not read
 * for that: in a damaged file they may be anything, also not finite, and
 * clipping (chorsu-clip.h) drops such ones. Immutable and reference-counted;
 * may be used from any thread.
 *
 * Geometry is stored once per *level*: level i is simplified for zoom
 * `chorsu_basemap_get_level_zoom (i)`, its arcs are off by at most 0.4 px
 * there. The arcs are shared, so neighbours never gap or overlap. Far from the
 * region (25°–100° E, 22°–62° N) nothing is finer than zoom 5 needs.
 */
typedef struct _ChorsuBasemap ChorsuBasemap;

/** A vertex in Web-Mercator units. */
typedef struct
{
  float x;
  float y;
} ChorsuVertex;

typedef enum
{
  CHORSU_BASEMAP_ERROR_OPEN,      /* the file cannot be read */
  CHORSU_BASEMAP_ERROR_FORMAT,    /* not a base map, or of another version */
  CHORSU_BASEMAP_ERROR_TRUNCATED, /* shorter than its header says */
  CHORSU_BASEMAP_ERROR_DAMAGED    /* an offset, count or index is out of range */
} ChorsuBasemapError;

#define CHORSU_BASEMAP_ERROR (chorsu_basemap_error_quark ())
GQuark chorsu_basemap_error_quark (void);

/** What an area is. The names of seas are lakes that have no rings. */
typedef enum
{
  CHORSU_AREA_STORY,     /* one of the five countries */
  CHORSU_AREA_NEIGHBOUR, /* any other country */
  CHORSU_AREA_LEASED,    /* leased ground inside a country (Baikonur); lies over it */
  CHORSU_AREA_LAKE,
  CHORSU_AREA_GLACIER
} ChorsuAreaKind;

/** What a line is; decides its stroke. */
typedef enum
{
  CHORSU_LINE_COAST,          /* shore of a sea */
  CHORSU_LINE_STORY_OUTER,    /* between a story country and a neighbour */
  CHORSU_LINE_STORY_INNER,    /* between two story countries */
  CHORSU_LINE_BORDER,         /* between two neighbours */
  CHORSU_LINE_DISPUTED,       /* disputed, drawn dashed */
  CHORSU_LINE_LEASED,         /* round leased ground */
  CHORSU_LINE_PROVINCE,       /* first-order division inside a story country */
  CHORSU_LINE_PROVINCE_OTHER, /* the same inside a neighbour */
  CHORSU_LINE_RIVER,
  CHORSU_LINE_SHORE,          /* shore of a lake */
  CHORSU_LINE_OLD_SHORE       /* former shore of the Aral Sea, drawn dashed */
} ChorsuLineKind;

/**
 * ChorsuArea:
 * @kind: what it is
 * @id: interned; ISO 3166-1 alpha-2 for countries ("UZ"), "" when it has none
 * @name_en: (nullable): English name; lakes and countries that have one
 * @name_de: (nullable): German name
 * @rank: 0 the most important, by size: 0–6 for countries (story countries
 *   have 0), 0–7 for lakes and seas
 * @box: bounds of the whole area, Web-Mercator units
 * @main_box: bounds of its largest ring, Web-Mercator units
 * @label: where its name reads best: chosen by hand in and round the region,
 *   elsewhere the pole of inaccessibility of the largest ring
 */
typedef struct
{
  ChorsuAreaKind  kind;
  const char     *id;
  const char     *name_en;
  const char     *name_de;
  int             rank;
  ChorsuBox       box;
  ChorsuBox       main_box;
  ChorsuPoint     label;
} ChorsuArea;

/**
 * ChorsuLine:
 * @kind: what it is
 * @left: (nullable): interned id of the country on its left, for borders
 * @right: (nullable): interned id of the country on its right
 * @name_en: (nullable): English name, for rivers; the year, for a former shore
 * @name_de: (nullable): German name
 * @rank: scalerank of Natural Earth (0 the most important), for rivers and
 *   provinces; the rank of the lake, for its shore
 * @box: bounds, Web-Mercator units
 */
typedef struct
{
  ChorsuLineKind  kind;
  const char     *left;
  const char     *right;
  const char     *name_en;
  const char     *name_de;
  int             rank;
  ChorsuBox       box;
} ChorsuLine;

typedef enum
{
  CHORSU_PLACE_CAPITAL = 0,
  CHORSU_PLACE_LARGE   = 1,
  CHORSU_PLACE_MIDDLE  = 2,
  CHORSU_PLACE_SMALL   = 3
} ChorsuPlaceClass;

/**
 * ChorsuPlace:
 * @name_en: English name
 * @name_de: German name
 * @country: interned ISO 3166-1 alpha-2 code
 * @story: whether it lies in one of the five countries
 * @place_class: capital, large, middle or small
 * @min_zoom: smallest zoom at which it may be named (the density table of the map's design)
 * @lon: longitude in degrees
 * @lat: latitude in degrees
 */
typedef struct
{
  const char       *name_en;
  const char       *name_de;
  const char       *country;
  gboolean          story;
  ChorsuPlaceClass  place_class;
  double            min_zoom;
  double            lon;
  double            lat;
} ChorsuPlace;

/**
 * ChorsuRelief:
 * @width: columns
 * @height: rows
 * @stride: bytes from row to row
 * @box: what the picture covers, Web-Mercator units, pixel edges
 * @pixels: signed shade per pixel, row-major from the north-west: 0 is flat,
 *   -127 … 127 stand for d = -0.7071 … 0.7071 (negative: in shadow), already
 *   weakened to 0.6 on neighbouring countries and 0 on water
 *
 * One picture of the relief pyramid. Shade only, no height.
 */
typedef struct
{
  guint        width;
  guint        height;
  gsize        stride;
  ChorsuBox    box;
  const gint8 *pixels;
} ChorsuRelief;

/**
 * chorsu_basemap_open:
 * @path: file name
 * @error: return location for a `CHORSU_BASEMAP_ERROR`
 *
 * Maps and checks the file.
 *
 * Returns: (transfer full) (nullable): the base map, or %NULL with @error set
 */
ChorsuBasemap       *chorsu_basemap_open             (const char           *path,
                                                      GError              **error);

/**
 * chorsu_basemap_new_from_bytes:
 * @bytes: the content; kept alive by the base map; must be 8-byte aligned
 * @name: what to call it in error messages
 * @error: return location for a `CHORSU_BASEMAP_ERROR`
 *
 * Returns: (transfer full) (nullable): the base map, or %NULL with @error set
 */
ChorsuBasemap       *chorsu_basemap_new_from_bytes   (GBytes               *bytes,
                                                      const char           *name,
                                                      GError              **error);
ChorsuBasemap       *chorsu_basemap_ref              (ChorsuBasemap        *self);
void                 chorsu_basemap_unref            (ChorsuBasemap        *self);

guint                chorsu_basemap_get_n_levels     (ChorsuBasemap        *self);
double               chorsu_basemap_get_level_zoom   (ChorsuBasemap        *self,
                                                      guint                 level);

/**
 * chorsu_basemap_level_for_zoom:
 * @self: the base map
 * @zoom: log2 (world width in px / 256), device px
 *
 * Returns: the coarsest level that is still exact to 0.4 px at @zoom, or the
 *   finest there is
 */
guint                chorsu_basemap_level_for_zoom   (ChorsuBasemap        *self,
                                                      double                zoom);

guint                chorsu_basemap_get_n_areas      (ChorsuBasemap        *self);
const ChorsuArea    *chorsu_basemap_get_area         (ChorsuBasemap        *self,
                                                      guint                 area);

/**
 * chorsu_basemap_find_area:
 * @self: the base map
 * @id: ISO 3166-1 alpha-2 code
 * @area: (out): index of the country
 *
 * Returns: whether there is such a country
 */
gboolean             chorsu_basemap_find_area        (ChorsuBasemap        *self,
                                                      const char           *id,
                                                      guint                *area);

guint                chorsu_basemap_get_n_rings      (ChorsuBasemap        *self,
                                                      guint                 area,
                                                      guint                 level);

/**
 * chorsu_basemap_get_ring:
 * @self: the base map
 * @area: index of an area
 * @level: level of detail
 * @ring: index of a ring; outer rings and holes in any order, to be filled
 *   with the even-odd rule
 * @n_vertices: (out): number of vertices, at least 3, the first not repeated
 * @box: (out) (optional): bounds of the ring, Web-Mercator units
 *
 * Rings that shrink to fewer than 3 vertices at a level are not listed there.
 *
 * Returns: (array length=n_vertices) (transfer none): the vertices, in the
 *   mapped file
 */
const ChorsuVertex  *chorsu_basemap_get_ring         (ChorsuBasemap        *self,
                                                      guint                 area,
                                                      guint                 level,
                                                      guint                 ring,
                                                      guint                *n_vertices,
                                                      ChorsuBox            *box);

guint                chorsu_basemap_get_n_lines      (ChorsuBasemap        *self);
const ChorsuLine    *chorsu_basemap_get_line         (ChorsuBasemap        *self,
                                                      guint                 line);

/**
 * chorsu_basemap_get_line_vertices:
 * @self: the base map
 * @line: index of a line
 * @level: level of detail
 * @n_vertices: (out): number of vertices; 0 when the line is left out at this level
 *
 * A closed line repeats its first vertex at its end.
 *
 * Returns: (array length=n_vertices) (transfer none) (nullable): the vertices
 */
const ChorsuVertex  *chorsu_basemap_get_line_vertices (ChorsuBasemap       *self,
                                                       guint                line,
                                                       guint                level,
                                                       guint               *n_vertices);

guint                chorsu_basemap_get_n_places     (ChorsuBasemap        *self);
const ChorsuPlace   *chorsu_basemap_get_place        (ChorsuBasemap        *self,
                                                      guint                 place);

/** Number of pictures in the relief pyramid, the finest first; 0 when there is none. */
guint                chorsu_basemap_get_n_reliefs    (ChorsuBasemap        *self);
const ChorsuRelief  *chorsu_basemap_get_relief       (ChorsuBasemap        *self,
                                                      guint                 relief);

/**
 * chorsu_basemap_country_at:
 * @self: the base map
 * @lon: longitude in degrees
 * @lat: latitude in degrees
 *
 * Point in polygon at full detail with the even-odd rule, over a prepared
 * index. The seas belong to no country; lakes belong to the country round
 * them; leased ground to its owner.
 *
 * Returns: (nullable): the interned ISO 3166-1 alpha-2 code, or %NULL at sea,
 *   on the little land that has no code (the Siachen glacier, the British
 *   bases on Cyprus), or when the position is not finite
 */
const char          *chorsu_basemap_country_at       (ChorsuBasemap        *self,
                                                      double                lon,
                                                      double                lat);

/**
 * chorsu_basemap_neighbours:
 * @self: the base map
 * @id: ISO 3166-1 alpha-2 code
 *
 * Returns: (array zero-terminated=1) (transfer container): interned codes of
 *   the countries that share a land border with @id, sorted; free with g_free()
 */
const char         **chorsu_basemap_neighbours       (ChorsuBasemap        *self,
                                                      const char           *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuBasemap, chorsu_basemap_unref)

G_END_DECLS
