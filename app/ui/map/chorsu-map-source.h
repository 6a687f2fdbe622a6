/* chorsu-map-source.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <shumate/shumate.h>

G_BEGIN_DECLS

#define CHORSU_TYPE_MAP_SOURCE (chorsu_map_source_get_type ())

/**
 * ChorsuMapSource:
 *
 * Gives a viewport its projection (Web Mercator, 256 px at zoom 0) and its zoom
 * range. Has no tiles.
 */
G_DECLARE_FINAL_TYPE (ChorsuMapSource, chorsu_map_source, CHORSU, MAP_SOURCE, ShumateMapSource)

ShumateMapSource *chorsu_map_source_new (void);

G_END_DECLS
