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

/** Length of a segment, Web-Mercator units; 0 for an unknown one. */
double                 chorsu_network_geometry_length (ChorsuNetworkGeometry *self,
                                                       const ChorsuSegment   *segment);

/** The first and the last two points of a strand in the route's direction, Web-Mercator units. */
void                   chorsu_network_geometry_ends (ChorsuNetworkGeometry *self,
                                                     const ChorsuStrand    *strand,
                                                     ChorsuPoint            first[2],
                                                     ChorsuPoint            last[2]);

/** Half way along a segment as it is drawn, px. */
ChorsuPoint      chorsu_network_middle       (const ChorsuPass     *pass,
                                              const ChorsuSegment  *segment);

/** Width of a strand's stroke, px. */
double           chorsu_network_strand_width (const ChorsuPass     *pass,
                                              const ChorsuStrand   *strand);

/**
 * chorsu_network_set_beside:
 * @pass: gives the strands it joins on
 * @strand: one beside the track
 * @line: (inout): its points on the track, px
 *
 * Moves them so that both lines lie side by side with 1 px between them. Where
 * the strand goes on beside the track too, the two parts meet; where it is
 * alone on the track from there, it swings in.
 */
void             chorsu_network_set_beside   (const ChorsuPass     *pass,
                                              const ChorsuStrand   *strand,
                                              GArray               *line);

/** A strand in px, in the route's direction, set off beside the track by its lane. Empty when out of sight. */
GArray          *chorsu_network_strand_line  (const ChorsuPass     *pass,
                                              const ChorsuStrand   *strand);

/** A corridor's main route from end to end, px. */
GArray          *chorsu_network_corridor_line (const ChorsuPass     *pass,
                                               const ChorsuCorridor *corridor);

/** The longest piece of a border, px. */
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
