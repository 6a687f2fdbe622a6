/* chorsu-ways.c: the shortest way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-ways.h"

#include "chorsu-network-private.h"
#include "chorsu-search-private.h"

double
chorsu_way_get_weight (const ChorsuWay *self,
                       ChorsuWeight     weight)
{
  g_return_val_if_fail (self != NULL, 0);

  switch (weight)
    {
    case CHORSU_WEIGHT_DAYS:
      return self->days;
    case CHORSU_WEIGHT_BORDERS:
      return self->borders * CHORSU_KM_PER_BORDER + self->km;
    case CHORSU_WEIGHT_KM:
    case CHORSU_N_WEIGHTS:
    default:
      return self->km;
    }
}

/* The best way by one carrier. Returns: whether nothing failed */
static gboolean
find_by_carrier (ChorsuNetwork           *network,
                 guint                    from,
                 guint                    to,
                 const ChorsuWayOptions  *options,
                 const ChorsuUsable      *usable,
                 guint                    carrier,
                 GArray                 **legs,
                 double                  *least,
                 GError                 **error)
{
  g_autoptr (GArray) arcs = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GError) failure = NULL;
  ChorsuSearch search;
  double weight;

  if (!chorsu_search_init (&search, network, options, usable, carrier, error))
    return FALSE;

  if (chorsu_search_find (&search, network->states->start[from], network->states->end[to], arcs, &weight, &failure)
      && weight < *least)
    {
      g_clear_pointer (legs, g_array_unref);
      *legs = chorsu_search_get_legs (&search, (const guint *) arcs->data, arcs->len);
      *least = weight;
    }
  chorsu_search_clear (&search);

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return TRUE;
}

ChorsuWay *
chorsu_shortest_usable_way (ChorsuNetwork           *network,
                            guint                    from,
                            guint                    to,
                            const ChorsuWayOptions  *options,
                            const ChorsuUsable      *usable,
                            GError                 **error)
{
  g_autoptr (GArray) legs = NULL;
  double least = INFINITY;

  if (!chorsu_search_check (network, options, usable, from, to, error))
    return NULL;
  if (from == to)
    return chorsu_way_new (network, from, NULL, 0, &options->model, options->year);

  for (guint carrier = 0; carrier < CHORSU_N_CARRIERS; carrier++)
    if (chorsu_search_has_carrier (options, carrier)
        && !find_by_carrier (network, from, to, options, usable, carrier, &legs, &least, error))
      return NULL;

  if (legs == NULL)
    {
      chorsu_search_set_no_way (network, from, to, error);
      return NULL;
    }

  return chorsu_way_new (network, from, (const ChorsuWayLeg *) legs->data, legs->len, &options->model, options->year);
}

ChorsuWay *
chorsu_network_shortest_way (ChorsuNetwork           *network,
                             guint                    from,
                             guint                    to,
                             const ChorsuWayOptions  *options,
                             GError                 **error)
{
  g_auto (ChorsuUsable) usable = { NULL };

  g_return_val_if_fail (CHORSU_IS_NETWORK (network), NULL);
  g_return_val_if_fail (from < network->n_nodes && to < network->n_nodes, NULL);
  g_return_val_if_fail (options != NULL, NULL);

  chorsu_usable_init (&usable, network, options);

  return chorsu_shortest_usable_way (network, from, to, options, &usable, error);
}
