/* chorsu-explorer-follow.c: along a route
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-explorer-private.h"

#include "chorsu-measure.h"

/* Nearer than this one is at a node. */
#define AT_NODE_KM .5

static ChorsuWay *
measure_route (ChorsuExplorer    *self,
               const ChorsuRoute *route)
{
  ChorsuWayOptions options = chorsu_explorer_get_options (self);

  return chorsu_network_measure_route (self->network, route, &options.model, self->year);
}

/* The ways of what is followed and compared. */
void
chorsu_explorer_measure (ChorsuExplorer *self)
{
  g_clear_pointer (&self->way, chorsu_way_unref);
  g_ptr_array_set_size (self->ways, 0);
  if (self->network == NULL)
    return;

  if (self->route != NULL)
    self->way = measure_route (self, self->route);
  for (guint i = 0; i + 1 < self->compared->len; i++)
    {
      const ChorsuCorridor *corridor =
        chorsu_dataset_get_corridor (chorsu_network_get_dataset (self->network), self->compared->pdata[i]);

      g_ptr_array_add (self->ways, measure_route (self, &corridor->routes[0]));
    }
}

gboolean
chorsu_explorer_follow (ChorsuExplorer *self,
                        const char     *corridor,
                        guint           route)
{
  const ChorsuCorridor *record = NULL;

  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), FALSE);

  if (corridor != NULL && self->network != NULL)
    record = chorsu_dataset_get_corridor (chorsu_network_get_dataset (self->network), corridor);
  if (record != NULL && (route >= record->n_routes || record->routes[route].n_legs == 0))
    record = NULL;

  self->corridor = record;
  self->route = record != NULL ? &record->routes[route] : NULL;
  self->km = 0;
  chorsu_explorer_measure (self);
  chorsu_explorer_changed (self);
  chorsu_explorer_moved (self);

  return record != NULL;
}

const ChorsuWay *
chorsu_explorer_get_followed (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), NULL);

  return self->way;
}

const ChorsuCorridor *
chorsu_explorer_get_followed_corridor (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), NULL);

  return self->corridor;
}

const ChorsuRoute *
chorsu_explorer_get_followed_route (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), NULL);

  return self->route;
}

double
chorsu_explorer_get_km (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), 0);

  return self->km;
}

void
chorsu_explorer_set_km (ChorsuExplorer *self,
                        double          km)
{
  g_return_if_fail (CHORSU_IS_EXPLORER (self));

  if (self->way == NULL)
    return;

  km = CLAMP (km, 0, self->way->km);
  if (self->km == km)
    return;

  self->km = km;
  chorsu_explorer_moved (self);
}

gboolean
chorsu_explorer_step (ChorsuExplorer *self,
                      int             steps)
{
  const ChorsuWay *way;
  double before;

  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), FALSE);

  way = self->way;
  if (way == NULL)
    return FALSE;

  before = self->km;
  if (steps > 0)
    {
      for (guint i = 0; i < way->n_stops; i++)
        if (way->stops[i].km > self->km + AT_NODE_KM)
          {
            chorsu_explorer_set_km (self, way->stops[i].km);
            break;
          }
    }
  else
    {
      for (guint i = way->n_stops; i-- > 0;)
        if (way->stops[i].km < self->km - AT_NODE_KM)
          {
            chorsu_explorer_set_km (self, way->stops[i].km);
            break;
          }
    }

  return self->km != before;
}

gboolean
chorsu_explorer_get_place (ChorsuExplorer *self,
                           double         *lon,
                           double         *lat)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), FALSE);
  g_return_val_if_fail (lon != NULL && lat != NULL, FALSE);

  if (self->way == NULL)
    return FALSE;

  chorsu_way_locate (self->way, self->network, self->km, lon, lat);
  return TRUE;
}

/* Compare */

const char *const *
chorsu_explorer_get_compared (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), NULL);

  return (const char *const *) self->compared->pdata;
}

gboolean
chorsu_explorer_is_compared (ChorsuExplorer *self,
                             const char     *corridor)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), FALSE);

  return g_strv_contains ((const char *const *) self->compared->pdata, corridor);
}

void
chorsu_explorer_set_compared (ChorsuExplorer *self,
                              const char     *corridor,
                              gboolean        compared)
{
  const ChorsuCorridor *record;

  g_return_if_fail (CHORSU_IS_EXPLORER (self));
  g_return_if_fail (corridor != NULL);

  if (self->network == NULL || chorsu_explorer_is_compared (self, corridor) == compared)
    return;

  record = chorsu_dataset_get_corridor (chorsu_network_get_dataset (self->network), corridor);
  if (record == NULL || record->n_routes == 0)
    return;

  if (!compared)
    {
      for (guint i = 0; i + 1 < self->compared->len; i++)
        if (g_str_equal (self->compared->pdata[i], corridor))
          {
            g_ptr_array_remove_index (self->compared, i);
            break;
          }
    }
  else
    {
      if (self->compared->len > CHORSU_EXPLORER_MAX_COMPARED)
        g_ptr_array_remove_index (self->compared, CHORSU_EXPLORER_MAX_COMPARED - 1);
      g_ptr_array_insert (self->compared, (int) self->compared->len - 1, (gpointer) record->record.ref.id);
    }

  chorsu_explorer_measure (self);
  chorsu_explorer_changed (self);
}

void
chorsu_explorer_clear_compared (ChorsuExplorer *self)
{
  g_return_if_fail (CHORSU_IS_EXPLORER (self));

  if (self->compared->len == 1)
    return;

  g_ptr_array_set_size (self->compared, 0);
  g_ptr_array_add (self->compared, NULL);
  chorsu_explorer_measure (self);
  chorsu_explorer_changed (self);
}

const ChorsuWay *
chorsu_explorer_get_compared_way (ChorsuExplorer *self,
                                  guint           index)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), NULL);

  return index < self->ways->len ? self->ways->pdata[index] : NULL;
}
