/* chorsu-closures-apply.c: what a closure closes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-closures.h"

static gboolean
lies_in (const ChorsuNode *node,
         const char       *country)
{
  for (guint i = 0; node->countries[i] != NULL; i++)
    if (node->countries[i] == country)
      return TRUE;

  return FALSE;
}

static gboolean
lies_only_in (const ChorsuNode *node,
              const char       *country)
{
  return node->countries[0] == country && node->countries[1] == NULL;
}

static double
km_inside (const ChorsuNetworkSegment *segment,
           const char                 *country)
{
  double km = 0;

  for (guint i = 0; i < segment->n_sections; i++)
    if (segment->sections[i].country == country)
      km += segment->sections[i].end_km - segment->sections[i].start_km;

  return km;
}

static void
close_node (ChorsuNetwork *network,
            guint          node,
            guint8        *nodes,
            guint8        *segments)
{
  guint n;
  const guint *incident = chorsu_network_get_node_segments (network, node, &n);

  nodes[node] = TRUE;
  for (guint i = 0; i < n; i++)
    segments[incident[i]] = TRUE;
}

static void
close_country (ChorsuNetwork *network,
               const char    *country,
               guint8        *nodes,
               guint8        *segments)
{
  for (guint i = 0; i < chorsu_network_get_n_nodes (network); i++)
    if (lies_only_in (chorsu_network_get_node (network, i), country))
      close_node (network, i, nodes, segments);

  for (guint i = 0; i < chorsu_network_get_n_segments (network); i++)
    if (km_inside (chorsu_network_get_segment (network, i), country) >= CHORSU_NETWORK_INSIDE_KM)
      segments[i] = TRUE;
}

static gboolean
crosses (const ChorsuNetworkSegment *segment,
         const char                 *a,
         const char                 *b)
{
  for (guint i = 1; i < segment->n_countries; i++)
    if ((segment->countries[i - 1] == a && segment->countries[i] == b)
        || (segment->countries[i - 1] == b && segment->countries[i] == a))
      return TRUE;

  return FALSE;
}

static void
close_border (ChorsuNetwork *network,
              const char    *a,
              const char    *b,
              guint8        *nodes,
              guint8        *segments)
{
  for (guint i = 0; i < chorsu_network_get_n_nodes (network); i++)
    {
      const ChorsuNode *node = chorsu_network_get_node (network, i);

      if (lies_in (node, a) && lies_in (node, b))
        close_node (network, i, nodes, segments);
    }

  for (guint i = 0; i < chorsu_network_get_n_segments (network); i++)
    if (crosses (chorsu_network_get_segment (network, i), a, b))
      segments[i] = TRUE;
}

static void
close_corridor (ChorsuNetwork *network,
                const char    *id,
                guint8        *segments)
{
  const ChorsuCorridor *corridor = chorsu_dataset_get_corridor (chorsu_network_get_dataset (network), id);

  for (guint i = 0; corridor != NULL && i < corridor->n_routes; i++)
    for (guint j = 0; j < corridor->routes[i].n_legs; j++)
      segments[chorsu_network_find_segment (network, corridor->routes[i].legs[j].segment->record.ref.id)] = TRUE;
}

static void
close_mode (ChorsuNetwork *network,
            const char    *mode,
            guint8        *segments)
{
  for (guint i = 0; i < chorsu_network_get_n_segments (network); i++)
    if (chorsu_mode_to_nick (chorsu_network_get_segment (network, i)->record->mode) == mode)
      segments[i] = TRUE;
}

static void
apply (ChorsuNetwork *network,
       ChorsuClosure  closure,
       guint8        *nodes,
       guint8        *segments)
{
  guint index;

  switch (closure.type)
    {
    case CHORSU_CLOSURE_COUNTRY:
      close_country (network, closure.id, nodes, segments);
      break;
    case CHORSU_CLOSURE_BORDER:
      close_border (network, closure.id, closure.other, nodes, segments);
      break;
    case CHORSU_CLOSURE_NODE:
      index = chorsu_network_find_node (network, closure.id);
      if (index != CHORSU_NETWORK_NONE)
        close_node (network, index, nodes, segments);
      break;
    case CHORSU_CLOSURE_SEGMENT:
      index = chorsu_network_find_segment (network, closure.id);
      if (index != CHORSU_NETWORK_NONE)
        segments[index] = TRUE;
      break;
    case CHORSU_CLOSURE_CORRIDOR:
      close_corridor (network, closure.id, segments);
      break;
    case CHORSU_CLOSURE_MODE:
      close_mode (network, closure.id, segments);
      break;
    default:
      g_assert_not_reached ();
    }
}

void
chorsu_closures_apply (const ChorsuClosures *self,
                       ChorsuNetwork        *network,
                       guint8               *nodes,
                       guint8               *segments)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (CHORSU_IS_NETWORK (network));
  g_return_if_fail (nodes != NULL && segments != NULL);

  for (guint i = 0; i < chorsu_closures_get_n (self); i++)
    apply (network, chorsu_closures_get (self, i), nodes, segments);
}
