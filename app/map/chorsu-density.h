/* chorsu-density.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-basemap.h"
#include "chorsu-content.h"

G_BEGIN_DECLS

/*
 * How much is shown at a zoom: one table for painting and for placement.
 * With symbols or lines of data on the map there is one step less of towns.
 */

gboolean chorsu_density_shows_river    (const ChorsuLine    *line,
                                        double               zoom);
gboolean chorsu_density_shows_place    (const ChorsuPlace   *place,
                                        double               zoom,
                                        const ChorsuContent *content,
                                        ChorsuPurpose        purpose);

/** How many sites and stations are named at most. */
guint    chorsu_density_max_names      (ChorsuPurpose        purpose);
gboolean chorsu_density_shows_province (double               zoom);

/** Whether a resource site is drawn as a symbol (TRUE) or as a dot. */
gboolean chorsu_density_shows_glyph    (const ChorsuSite    *site,
                                        double               zoom);

/** Whether a resource site may be named. */
gboolean chorsu_density_names_site     (const ChorsuSite    *site,
                                        double               zoom);

/** Whether sites stand in clusters whatever room there is. */
gboolean chorsu_density_clusters       (double               zoom);

/** Whether a mark on a line is drawn. */
gboolean chorsu_density_shows_mark     (const ChorsuContentMark *mark,
                                        double               zoom);

/** Whether any data lies over the base map. */
gboolean chorsu_density_has_overlay    (const ChorsuContent *content);

G_END_DECLS
