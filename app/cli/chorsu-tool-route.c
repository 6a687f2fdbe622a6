/* chorsu-tool-route.c: chorsu-tool route
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "chorsu-tool-ways.h"
#include "chorsu-ways.h"

#define MAX_ALTERNATIVES 100

static void
print_json (ChorsuToolWays *ways,
            GPtrArray      *found,
            gboolean        with_alternatives)
{
  JsonObject *object = chorsu_tool_ways_json (ways, found != NULL ? g_ptr_array_index (found, 0) : NULL);

  if (with_alternatives)
    {
      JsonArray *array = json_array_new ();

      for (guint i = 1; found != NULL && i < found->len; i++)
        json_array_add_object_element (array, chorsu_tool_ways_json (ways, g_ptr_array_index (found, i)));
      json_object_set_array_member (object, "alternatives", array);
    }
  json_object_set_string_member (object, "weight", chorsu_weight_to_nick (ways->options.weight));
  json_object_set_object_member (object, "model", chorsu_tool_ways_model_json (ways));
  chorsu_tool_print_json (json_node_init_object (json_node_alloc (), object));
  json_object_unref (object);
}

static void
print_text (ChorsuToolWays *ways,
            GPtrArray      *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      if (found->len > 1)
        g_print ("%s%u. ", i > 0 ? "\n" : "", i + 1);
      chorsu_tool_ways_print (ways, g_ptr_array_index (found, i));
    }
  chorsu_tool_ways_print_model (ways);
}

static int
route (ChorsuToolWays *ways,
       const char     *from_text,
       const char     *to_text,
       int             n)
{
  guint from = chorsu_tool_ways_node (ways, from_text);
  guint to = from != CHORSU_NETWORK_NONE ? chorsu_tool_ways_node (ways, to_text) : CHORSU_NETWORK_NONE;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;

  if (to == CHORSU_NETWORK_NONE)
    return CHORSU_TOOL_EXIT_INPUT;

  found = chorsu_network_alternatives (ways->network, from, to, &ways->options, MAX (n, 1), NULL, &error);
  if (found == NULL && !g_error_matches (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_NO_WAY)
      && !g_error_matches (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_CLOSED))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);

  if (ways->json)
    print_json (ways, found, n > 0);
  else if (found != NULL)
    print_text (ways, found);

  return found != NULL ? CHORSU_TOOL_EXIT_OK : chorsu_tool_fail (CHORSU_TOOL_EXIT_NO_ROUTE, "%s", error->message);
}

static const char examples[] = N_(
  "Examples:\n"
  "  chorsu-tool route xian poti\n"
  "  chorsu-tool route xian poti --close RU,IR --weight days\n"
  "  chorsu-tool route tashkent istanbul --alternatives 3 --json\n"
  "  chorsu-tool route kashgar andijan --mode rail --year 2035");

int
chorsu_tool_route (int    argc,
                   char **argv)
{
  g_auto (ChorsuToolWays) ways = { NULL };
  int n = 0;
  const GOptionEntry entries[] = {
    { "alternatives", 0, 0, G_OPTION_ARG_INT, &n, N_("Print the best so many ways, none of which passes a node twice"), N_("K") },
    G_OPTION_ENTRY_NULL
  };
  int status;

  if (!chorsu_tool_ways_parse (&ways, entries, _("FROM TO — find the shortest way between two nodes"),
                               _(examples), &argc, &argv))
    return CHORSU_TOOL_EXIT_USAGE;
  if (argc != 3)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("two nodes are needed, for example “xian poti”"));
  if (n < 0 || n > MAX_ALTERNATIVES)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("alternatives must be from 1 to %d"), MAX_ALTERNATIVES);

  status = chorsu_tool_ways_open (&ways);

  return status == CHORSU_TOOL_EXIT_OK ? route (&ways, argv[1], argv[2], n) : status;
}
