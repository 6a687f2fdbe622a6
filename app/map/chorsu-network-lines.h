/* chorsu-network-lines.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-pass.h"

G_BEGIN_DECLS

/*
 * Lines of corridors and highlighted borders in px, for painting, labels,
 * picking and flow. Arrays hold ChorsuPoint.
 */

/**
 * ChorsuNetworkGeometry:
 *
 * Every segment of a dataset as a smooth line (centripetal Catmull-Rom through
 * its points) in Web-Mercator units, made once. Immutable; any thread.
 */
typedef struct _ChorsuNetworkGeometry ChorsuNetworkGeometry;

ChorsuNetworkGeometry *chorsu_network_geometry_new  (ChorsuDataset         *dataset); /* nullable */
void                   chorsu_network_geometry_free (ChorsuNetworkGeometry *self);

/** Bounds of a segment, Web-Mercator units; empty for an unknown one. */
ChorsuBox              chorsu_network_geometry_box  (ChorsuNetworkGeometry *self,
                                                     const ChorsuSegment   *segment);

/** A strand in px, in the route's direction, set off beside the track by its lane. Empty when out of sight. */
GArray          *chorsu_network_strand_line  (const ChorsuPass     *pass,
                                              const ChorsuStrand   *strand);

/** The longest connected part of a corridor's main route in the visible picture, px. */
GArray          *chorsu_network_visible_line (const ChorsuPass     *pass,
                                              const ChorsuCorridor *corridor);

/** The part of a border in the visible picture, px. */
GArray          *chorsu_network_border_line  (const ChorsuPass     *pass,
                                              const ChorsuBorder   *border);

double           chorsu_network_length       (const GArray         *line);

/** The point at a fraction 0 … 1 of a line's length. */
ChorsuPoint      chorsu_network_point_at     (const GArray         *line,
                                              double                fraction);

/** How a corridor that stands out is coloured. */
ChorsuStrandRole chorsu_network_role_of      (const ChorsuContent  *content,
                                              const ChorsuCorridor *corridor);

/** The ground of a corridor's name, dark enough for white letters (light enough for dark ones in the dark theme). */
ChorsuColor      chorsu_network_pill_color   (const ChorsuTheme    *theme,
                                              ChorsuStrandRole      role);

/** Distance in px from a point to a line. */
double           chorsu_network_distance     (const GArray         *line,
                                              ChorsuPoint           point);

G_END_DECLS
