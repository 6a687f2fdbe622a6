/* chorsu-map-navigation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-basemap.h"

G_BEGIN_DECLS

typedef enum
{
  CHORSU_HEADING_NORTH,
  CHORSU_HEADING_EAST,
  CHORSU_HEADING_SOUTH,
  CHORSU_HEADING_WEST
} ChorsuHeading;

/**
 * chorsu_map_navigation_next:
 * @basemap: the base map
 * @ids: (array length=n_ids): interned codes of the countries one may go to
 * @n_ids: how many
 * @from: interned code of the country one is in
 * @heading: where to
 *
 * The country among @ids that shares a border with @from and lies closest to
 * the heading, seen from label point to label point on the map; only those
 * within 75° of it count.
 *
 * Returns: (nullable): the interned code, or %NULL when there is none that way
 */
const char *chorsu_map_navigation_next (ChorsuBasemap      *basemap,
                                        const char *const  *ids,
                                        guint               n_ids,
                                        const char         *from,
                                        ChorsuHeading       heading);

G_END_DECLS
