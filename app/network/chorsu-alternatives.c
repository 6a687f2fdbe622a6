/* chorsu-alternatives.c: the k shortest ways without loops
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-ways.h"

#include "chorsu-network-private.h"
#include "chorsu-yen-private.h"

static gboolean
enumerate_by_carrier (ChorsuNetwork           *network,
                      guint                    from,
                      guint                    to,
                      const ChorsuWayOptions  *options,
                      const ChorsuUsable      *usable,
                      guint                    carrier,
                      guint                    n,
                      GPtrArray               *ways,
                      GCancellable            *cancellable,
                      GError                 **error)
{
  ChorsuSearch search;
  gboolean done;

  if (!chorsu_search_init (&search, network, options, usable, carrier, error))
    return FALSE;

  done = chorsu_yen_enumerate (&search, from, to, options, n, ways, cancellable, error);
  chorsu_search_clear (&search);

  return done;
}

static int
compare_ways (gconstpointer a,
              gconstpointer b,
              gpointer      user_data)
{
  const ChorsuWayOptions *options = user_data;
  double x = chorsu_way_get_weight (*(const ChorsuWay **) a, options->weight);
  double y = chorsu_way_get_weight (*(const ChorsuWay **) b, options->weight);

  return x < y ? -1 : x > y;
}

/* Ways by sea alone are found for each carrier that has ships. */
static void
drop_doubles (GPtrArray *ways)
{
  for (guint i = ways->len; i > 1; i--)
    for (guint j = 0; j < i - 1; j++)
      if (chorsu_way_equal (g_ptr_array_index (ways, i - 1), g_ptr_array_index (ways, j)))
        {
          g_ptr_array_remove_index (ways, i - 1);
          break;
        }
}

GPtrArray *
chorsu_network_alternatives (ChorsuNetwork           *network,
                             guint                    from,
                             guint                    to,
                             const ChorsuWayOptions  *options,
                             guint                    n,
                             GCancellable            *cancellable,
                             GError                 **error)
{
  g_autoptr (GPtrArray) ways = NULL;
  g_auto (ChorsuUsable) usable = { NULL };

  g_return_val_if_fail (CHORSU_IS_NETWORK (network), NULL);
  g_return_val_if_fail (from < network->n_nodes && to < network->n_nodes, NULL);
  g_return_val_if_fail (options != NULL && n > 0, NULL);

  chorsu_usable_init (&usable, network, options);
  if (!chorsu_search_check (network, options, &usable, from, to, error))
    return NULL;

  ways = g_ptr_array_new_with_free_func ((GDestroyNotify) chorsu_way_unref);
  if (from == to)
    g_ptr_array_add (ways, chorsu_way_new (network, from, NULL, 0, &options->model, options->year));
  for (guint carrier = 0; from != to && carrier < CHORSU_N_CARRIERS; carrier++)
    if (chorsu_search_has_carrier (options, carrier)
        && !enumerate_by_carrier (network, from, to, options, &usable, carrier, n, ways, cancellable, error))
      return NULL;

  if (ways->len == 0)
    {
      chorsu_search_set_no_way (network, from, to, error);
      return NULL;
    }

  g_ptr_array_sort_with_data (ways, compare_ways, (gpointer) options);
  drop_doubles (ways);
  if (ways->len > n)
    g_ptr_array_set_size (ways, n);

  return g_steal_pointer (&ways);
}
