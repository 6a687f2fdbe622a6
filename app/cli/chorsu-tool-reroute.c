/* chorsu-tool-reroute.c: chorsu-tool reroute
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chorsu-reroute.h"
#include "chorsu-tool-ways.h"

static JsonObject *
difference_json (const ChorsuReroute *reroute)
{
  JsonObject *object = json_object_new ();
  const ChorsuWay *a = reroute->before;
  const ChorsuWay *b = reroute->around;

  chorsu_tool_json_set_rounded (object, "km", b->km - a->km);
  chorsu_tool_json_set_rounded (object, "days", b->days - a->days);
  json_object_set_int_member (object, "borders", (int) b->borders - (int) a->borders);
  json_object_set_int_member (object, "gauge_breaks", (int) b->gauge_breaks - (int) a->gauge_breaks);
  json_object_set_int_member (object, "ferries", (int) b->ferries - (int) a->ferries);

  return object;
}

static JsonObject *
reroute_json (ChorsuToolWays      *ways,
              const ChorsuReroute *reroute)
{
  JsonObject *object = json_object_new ();
  JsonArray *broken = json_array_new ();

  json_object_set_string_member (object, "corridor", reroute->corridor->record.ref.id);
  json_object_set_string_member (object, "route", reroute->route->id);
  json_object_set_boolean_member (object, "main", reroute->is_main);
  json_object_set_boolean_member (object, "in_use", reroute->in_use);
  for (guint i = 0; i < reroute->n_broken; i++)
    json_array_add_string_element (broken, reroute->route->legs[reroute->broken[i]].segment->record.ref.id);
  json_object_set_array_member (object, "broken", broken);
  json_object_set_string_member (object, "outcome", chorsu_reroute_outcome_to_nick (reroute->outcome));
  json_object_set_object_member (object, "before", chorsu_tool_ways_json (ways, reroute->before));
  json_object_set_object_member (object, "around", chorsu_tool_ways_json (ways, reroute->around));
  if (reroute->around != NULL)
    json_object_set_object_member (object, "difference", difference_json (reroute));

  return object;
}

static void
print_json (ChorsuToolWays *ways,
            GPtrArray      *found)
{
  g_autofree char *closures = chorsu_closures_to_string (ways->closures);
  JsonObject *object = json_object_new ();
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < found->len; i++)
    json_array_add_object_element (array, reroute_json (ways, g_ptr_array_index (found, i)));
  json_object_set_string_member (object, "closed", closures);
  json_object_set_array_member (object, "routes", array);
  json_object_set_object_member (object, "model", chorsu_tool_ways_model_json (ways));
  chorsu_tool_print_json (json_node_init_object (json_node_alloc (), object));
  json_object_unref (object);
}

static void
print_outcome (const ChorsuReroute *reroute)
{
  const ChorsuWay *a = reroute->before;
  const ChorsuWay *b = reroute->around;
  g_autofree char *summary = NULL;

  if (reroute->outcome == CHORSU_REROUTE_END_CLOSED)
    {
      g_print ("    %s\n", _("no way round: the route begins or ends in what is closed"));
      return;
    }
  if (b == NULL)
    {
      g_print ("    %s\n", _("no way round"));
      return;
    }

  summary = chorsu_tool_ways_summary (b);
  g_print ("    %s %s (", _("way round:"), summary);
  g_print (_("%+.0f km"), b->km - a->km);
  if (isfinite (b->days - a->days))
    g_print (_(", %+.1f days"), b->days - a->days);
  g_print (_(", %+d borders, %+d breaks of gauge"), (int) b->borders - (int) a->borders,
           (int) b->gauge_breaks - (int) a->gauge_breaks);
  g_print (")\n");
}

static void
print_text (ChorsuToolWays *ways,
            GPtrArray      *found)
{
  const char *language = chorsu_tool_language (ways->language);
  const ChorsuCorridor *last = NULL;

  if (found->len == 0)
    g_print ("%s\n", _("nothing breaks"));
  for (guint i = 0; i < found->len; i++)
    {
      const ChorsuReroute *reroute = g_ptr_array_index (found, i);
      g_autofree char *before = chorsu_tool_ways_summary (reroute->before);

      if (reroute->corridor != last)
        g_print ("%s%s\n", last != NULL ? "\n" : "", chorsu_text_get (reroute->corridor->short_name, language));
      last = reroute->corridor;

      g_print ("  %s%s%s: %s\n", reroute->route->id, reroute->is_main ? _(" (main route)") : "",
               reroute->in_use ? "" : _(" (not in use)"), before);
      g_print ("    %s", _("broken:"));
      for (guint j = 0; j < reroute->n_broken; j++)
        g_print (" %s", reroute->route->legs[reroute->broken[j]].segment->record.ref.id);
      g_print ("\n");
      print_outcome (reroute);
    }
}

static const char examples[] = N_(
  "Examples:\n"
  "  chorsu-tool reroute --close RU\n"
  "  chorsu-tool reroute --close khorgos,dostyk-alashankou --weight days --json");

int
chorsu_tool_reroute (int    argc,
                     char **argv)
{
  g_auto (ChorsuToolWays) ways = { NULL };
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  if (!chorsu_tool_ways_parse (&ways, NULL, _("— say what breaks when something is closed, and the way round"),
                               _(examples), &argc, &argv))
    return CHORSU_TOOL_EXIT_USAGE;
  if (argc != 1 || ways.close == NULL)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("say what is closed, for example “--close RU”"));

  status = chorsu_tool_ways_open (&ways);
  if (status != CHORSU_TOOL_EXIT_OK)
    return status;

  found = chorsu_network_reroute (ways.network, &ways.options, NULL, NULL, NULL, &error);
  if (found == NULL)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);

  if (ways.json)
    print_json (&ways, found);
  else
    print_text (&ways, found);

  return CHORSU_TOOL_EXIT_OK;
}
