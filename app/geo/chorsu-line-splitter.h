/* chorsu-line-splitter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-basemap.h"

G_BEGIN_DECLS

/**
 * ChorsuLineSplitter:
 *
 * Says in which countries a line runs. The borders of the base map's finest
 * level are kept in a spatial index (GEOS's STR tree), made once; a splitter
 * is for many lines. To be used by one thread at a time.
 */
typedef struct _ChorsuLineSplitter ChorsuLineSplitter;

/**
 * ChorsuLineSection:
 * @country: (nullable): interned ISO 3166-1 alpha-2 code, or %NULL at sea and
 *   on land of no country
 * @start_km: where it begins, kilometres along the line
 * @end_km: where it ends
 *
 * A stretch of a line inside one country. The sections of a line follow each
 * other without gaps, from 0 to the length of the line.
 */
typedef struct
{
  const char *country;
  double      start_km;
  double      end_km;
} ChorsuLineSection;

/** @basemap is kept alive. Returns: (transfer full) */
ChorsuLineSplitter *chorsu_line_splitter_new   (ChorsuBasemap      *basemap);
void                chorsu_line_splitter_free  (ChorsuLineSplitter *self);

/**
 * chorsu_line_splitter_split:
 * @self: a splitter
 * @lonlat: (array length=n): @n pairs of longitude and latitude in degrees
 * @n: number of points
 *
 * Cuts the line, straight on the map from point to point as it is drawn, at
 * every border it crosses. Its length is that of
 * chorsu_geodesic_polyline_km(): where a straight piece is cut, its geodesic
 * length is shared out in the ratio of the geodesic lengths of the cuttings,
 * so that the sections add up to the whole.
 *
 * Returns: (transfer full) (element-type ChorsuLineSection): the sections in
 *   the line's order, no two neighbouring ones of the same country; empty for
 *   a line without length
 */
GArray             *chorsu_line_splitter_split (ChorsuLineSplitter *self,
                                                const double       *lonlat,
                                                gsize               n);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuLineSplitter, chorsu_line_splitter_free)

G_END_DECLS
