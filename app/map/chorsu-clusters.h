/* chorsu-clusters.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-records.h"

G_BEGIN_DECLS

/** Far out, sites nearer than this are one cluster, logical px on a screen. */
#define CHORSU_CLUSTER_REACH 26.0

/**
 * chorsu_clusters_gather:
 * @sites: (element-type ChorsuSite): sites with a position
 * @reach: Web-Mercator units
 * @apart: one that stands for itself whatever is near it: what is selected
 *
 * Counts each site with the first one within reach, the important ones first
 * and else in the order given. It has nothing to do with where one looks, so
 * nothing regroups while the map is moved.
 *
 * Returns: (transfer full) (array length=sites.len): for each site the number
 *   of the one it is counted with: its own when it stands for itself
 */
guint *chorsu_clusters_gather (const GPtrArray *sites,
                               double           reach,
                               ChorsuRef        apart);

G_END_DECLS
