/* chorsu-basemap-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-basemap.h"
#include "chorsu-basemap-format.h"

G_BEGIN_DECLS

typedef struct _ChorsuBasemapIndex ChorsuBasemapIndex;

/* The pointers are into @bytes; the arrays of areas, lines, places and reliefs
 * are the records turned into the public types, with their texts resolved. */
struct _ChorsuBasemap
{
  gatomicrefcount            ref_count;
  GBytes                    *bytes;

  guint                      n_levels;
  const double              *level_zooms;

  guint                      n_areas;
  ChorsuArea                *areas;
  const ChorsuFormatRange   *area_rings;   /* n_areas x n_levels */
  gsize                      n_rings;
  const ChorsuFormatRing    *rings;

  guint                      n_lines;
  ChorsuLine                *lines;
  const ChorsuFormatRange   *line_vertices; /* n_lines x n_levels */

  gsize                      n_vertices;
  const ChorsuVertex        *vertices;

  guint                      n_places;
  ChorsuPlace               *places;

  guint                      n_reliefs;
  ChorsuRelief              *reliefs;

  ChorsuBasemapIndex        *index;         /* made at the first question */
};

/* Checks the content and fills in @self; @name is for the message. */
gboolean            chorsu_basemap_check       (ChorsuBasemap       *self,
                                                const char          *name,
                                                GError             **error);

ChorsuBasemapIndex *chorsu_basemap_index_new   (ChorsuBasemap       *basemap);
void                chorsu_basemap_index_free  (ChorsuBasemapIndex  *self);

/* Returns: whether an area with a country's kind holds the point; @area is its index */
gboolean            chorsu_basemap_index_find  (ChorsuBasemapIndex  *self,
                                                ChorsuPoint          point,
                                                guint               *area);

G_END_DECLS
