/* chorsu-tool-reach.c: chorsu-tool reach
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chorsu-reach.h"
#include "chorsu-tool-ways.h"

typedef struct
{
  guint  node;
  double days;
} Reached;

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  const Reached *x = a;
  const Reached *y = b;

  if (x->days != y->days)
    return x->days < y->days ? -1 : 1;

  return x->node < y->node ? -1 : x->node > y->node;
}

/* The nodes that are reached in time, the soonest first. */
static GArray *
list_nodes (ChorsuToolWays *ways,
            ChorsuReach    *reach,
            double          days)
{
  GArray *nodes = g_array_new (FALSE, FALSE, sizeof (Reached));

  for (guint i = 0; i < chorsu_network_get_n_nodes (ways->network); i++)
    {
      Reached reached = { i, chorsu_reach_get_node_days (reach, i) };

      if (isfinite (reached.days) && reached.days <= days)
        g_array_append_val (nodes, reached);
    }
  g_array_sort (nodes, compare_days);

  return nodes;
}

static JsonArray *
segments_json (ChorsuToolWays *ways,
               ChorsuReach    *reach,
               double          days)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < chorsu_network_get_n_segments (ways->network); i++)
    {
      const ChorsuNetworkSegment *segment = chorsu_network_get_segment (ways->network, i);
      double from = chorsu_reach_get_segment_days (reach, i, 0);
      double to = chorsu_reach_get_segment_days (reach, i, segment->km);
      double from_km, to_km;
      JsonObject *one;

      if (MIN (from, to) > days)
        continue;

      chorsu_reach_get_segment_parts (reach, i, days, &from_km, &to_km);
      one = json_object_new ();
      json_object_set_string_member (one, "segment", segment->record->record.ref.id);
      chorsu_tool_json_set_rounded (one, "from_days", from);
      chorsu_tool_json_set_rounded (one, "to_days", to);
      chorsu_tool_json_set_rounded (one, "km", segment->km);
      chorsu_tool_json_set_rounded (one, "reached_km", MIN (segment->km, from_km + segment->km - to_km));
      json_array_add_object_element (array, one);
    }

  return array;
}

static void
print_json (ChorsuToolWays *ways,
            guint           from,
            ChorsuReach    *reach,
            GArray         *nodes,
            double          days)
{
  JsonObject *object = json_object_new ();
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < nodes->len; i++)
    {
      const Reached *reached = &g_array_index (nodes, Reached, i);
      JsonObject *one = json_object_new ();

      json_object_set_string_member (one, "node", chorsu_network_get_node (ways->network, reached->node)->record.ref.id);
      chorsu_tool_json_set_rounded (one, "days", reached->days);
      json_array_add_object_element (array, one);
    }

  json_object_set_string_member (object, "node", chorsu_network_get_node (ways->network, from)->record.ref.id);
  chorsu_tool_json_set_rounded (object, "within_days", days);
  json_object_set_array_member (object, "nodes", array);
  json_object_set_array_member (object, "segments", segments_json (ways, reach, days));
  json_object_set_object_member (object, "model", chorsu_tool_ways_model_json (ways));
  chorsu_tool_print_json (json_node_init_object (json_node_alloc (), object));
  json_object_unref (object);
}

static int
answer (ChorsuToolWays *ways,
        const char     *text,
        double          days)
{
  guint from = chorsu_tool_ways_node (ways, text);
  g_autoptr (ChorsuReach) reach = NULL;
  g_autoptr (GArray) nodes = NULL;
  g_autoptr (GError) error = NULL;

  if (from == CHORSU_NETWORK_NONE)
    return CHORSU_TOOL_EXIT_INPUT;

  reach = chorsu_network_reach (ways->network, from, &ways->options, &error);
  if (reach == NULL)
    return chorsu_tool_fail (g_error_matches (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_CLOSED)
                               ? CHORSU_TOOL_EXIT_NO_ROUTE : CHORSU_TOOL_EXIT_INPUT, "%s", error->message);

  nodes = list_nodes (ways, reach, days);
  if (ways->json)
    {
      print_json (ways, from, reach, nodes, days);
      return CHORSU_TOOL_EXIT_OK;
    }

  for (guint i = 0; i < nodes->len; i++)
    {
      const Reached *reached = &g_array_index (nodes, Reached, i);

      g_print ("%8.2f  %s\n", reached->days, chorsu_tool_ways_node_name (ways, reached->node));
    }
  chorsu_tool_ways_print_model (ways);

  return CHORSU_TOOL_EXIT_OK;
}

static const char examples[] = N_(
  "Examples:\n"
  "  chorsu-tool reach khorgos --days 5\n"
  "  chorsu-tool reach tashkent --close RU --json");

int
chorsu_tool_reach (int    argc,
                   char **argv)
{
  g_auto (ChorsuToolWays) ways = { NULL };
  double days = INFINITY;
  const GOptionEntry entries[] = {
    { "days", 0, 0, G_OPTION_ARG_DOUBLE, &days, N_("Only what is reached within so many days"), N_("N") },
    G_OPTION_ENTRY_NULL
  };
  int status;

  if (!chorsu_tool_ways_parse (&ways, entries, _("NODE — say how far one comes from a node"),
                               _(examples), &argc, &argv))
    return CHORSU_TOOL_EXIT_USAGE;
  if (argc != 2)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("one node is needed, for example “khorgos”"));
  if (!(days >= 0))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("the days must not be less than 0"));

  status = chorsu_tool_ways_open (&ways);

  return status == CHORSU_TOOL_EXIT_OK ? answer (&ways, argv[1], days) : status;
}
