/* chorsu-map-navigation.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-navigation.h"

/* Cosine of the widest angle between the key and the country. */
#define WIDEST 0.2588

static gboolean
label_point (ChorsuBasemap *basemap,
             const char    *id,
             ChorsuPoint   *point)
{
  guint area;

  if (!chorsu_basemap_find_area (basemap, id, &area))
    return FALSE;

  *point = chorsu_basemap_get_area (basemap, area)->label;
  return TRUE;
}

static gboolean
is_among (const char *const *ids,
          guint              n_ids,
          const char        *id)
{
  for (guint i = 0; i < n_ids; i++)
    if (ids[i] == id)
      return TRUE;

  return FALSE;
}

const char *
chorsu_map_navigation_next (ChorsuBasemap     *basemap,
                            const char *const *ids,
                            guint              n_ids,
                            const char        *from,
                            ChorsuHeading      heading)
{
  static const ChorsuPoint ways[] = {
    [CHORSU_HEADING_NORTH] = { 0, -1 },
    [CHORSU_HEADING_EAST] = { 1, 0 },
    [CHORSU_HEADING_SOUTH] = { 0, 1 },
    [CHORSU_HEADING_WEST] = { -1, 0 },
  };
  g_autofree const char **neighbours = NULL;
  const char *best = NULL;
  double best_cos = WIDEST;
  ChorsuPoint here;

  g_return_val_if_fail (basemap != NULL, NULL);
  g_return_val_if_fail (from != NULL, NULL);

  if (!label_point (basemap, from, &here))
    return NULL;

  neighbours = chorsu_basemap_neighbours (basemap, from);
  for (guint i = 0; neighbours[i] != NULL; i++)
    {
      ChorsuPoint there;
      double distance, cosine;

      if (!is_among (ids, n_ids, neighbours[i]) || !label_point (basemap, neighbours[i], &there))
        continue;

      distance = hypot (there.x - here.x, there.y - here.y);
      cosine = ((there.x - here.x) * ways[heading].x + (there.y - here.y) * ways[heading].y)
               / MAX (distance, 1e-12);
      if (cosine > best_cos)
        {
          best_cos = cosine;
          best = neighbours[i];
        }
    }

  return best;
}
