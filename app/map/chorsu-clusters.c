/* chorsu-clusters.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-clusters.h"

#include "chorsu-mercator.h"

static ChorsuPoint
point_of (const ChorsuSite *site)
{
  return chorsu_mercator_project (site->position.lon, site->position.lat);
}

guint *
chorsu_clusters_gather (const GPtrArray *sites,
                        double           reach,
                        ChorsuRef        apart)
{
  guint *hosts = g_new (guint, sites->len);
  g_autofree guint *heads = g_new (guint, sites->len);
  guint n_heads = 0;

  for (int importance = 3; importance >= 1; importance--)
    for (guint i = 0; i < sites->len; i++)
      {
        const ChorsuSite *site = sites->pdata[i];
        ChorsuPoint at = point_of (site);
        guint h = 0;

        if (CLAMP (site->importance, 1, 3) != importance)
          continue;
        hosts[i] = i;
        if (chorsu_ref_equal (site->record.ref, apart))
          continue;
        while (h < n_heads && hypot (at.x - point_of (sites->pdata[heads[h]]).x,
                                     at.y - point_of (sites->pdata[heads[h]]).y) >= reach)
          h++;
        if (h == n_heads)
          heads[n_heads++] = i;
        hosts[i] = heads[h];
      }

  return hosts;
}
