/* chorsu-tool-measure.c: chorsu-tool measure
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chorsu-measure.h"
#include "chorsu-tool-ways.h"

static JsonObject *
stated_json (ChorsuToolWays           *ways,
             const ChorsuStatedLength *length)
{
  const char *language = chorsu_tool_language (ways->language);
  JsonObject *object = chorsu_tool_json_figure (length->figure, language);

  json_object_set_boolean_member (object, "whole", length->whole);
  chorsu_tool_json_set_rounded (object, "drawn_km", length->drawn_km);
  chorsu_tool_json_set_rounded (object, "difference_pct", length->difference * 100);
  chorsu_tool_json_set_translated (object, "reason", length->reason, language);

  return object;
}

static gboolean
concerns (const ChorsuStatedLength *length,
          const ChorsuCorridor     *corridor,
          const ChorsuRoute        *route)
{
  /* What is not drawn goes with the main route. */
  return length->route == route || (length->route == NULL && route == &corridor->routes[0]);
}

static void
add_stated (ChorsuToolWays       *ways,
            JsonObject           *object,
            GArray               *lengths,
            const ChorsuCorridor *corridor,
            const ChorsuRoute    *route)
{
  JsonArray *km = json_array_new ();
  JsonArray *stated = json_array_new ();

  for (guint i = 0; i < lengths->len; i++)
    {
      const ChorsuStatedLength *length = &g_array_index (lengths, ChorsuStatedLength, i);

      if (!concerns (length, corridor, route))
        continue;
      if (length->whole)
        json_array_add_double_element (km, (length->figure->min + length->figure->max) / 2);
      json_array_add_object_element (stated, stated_json (ways, length));
    }
  json_object_set_array_member (object, "stated_km", km);
  json_object_set_array_member (object, "stated", stated);
}

static void
print_json (ChorsuToolWays       *ways,
            const ChorsuCorridor *corridor,
            GArray               *lengths)
{
  JsonArray *array = json_array_new ();
  JsonNode *root = json_node_init_array (json_node_alloc (), array);

  for (guint i = 0; i < corridor->n_routes; i++)
    {
      const ChorsuRoute *route = &corridor->routes[i];
      g_autoptr (ChorsuWay) way = chorsu_network_measure_route (ways->network, route, &ways->options.model, ways->options.year);
      JsonObject *object = chorsu_tool_ways_json (ways, way);

      json_object_set_string_member (object, "corridor", corridor->record.ref.id);
      json_object_set_string_member (object, "route", route->id);
      chorsu_tool_json_set_translated (object, "name", route->name, chorsu_tool_language (ways->language));
      add_stated (ways, object, lengths, corridor, route);
      json_array_add_object_element (array, object);
    }

  json_array_unref (array);
  chorsu_tool_print_json (root);
}

static void
print_stated (ChorsuToolWays           *ways,
              const ChorsuStatedLength *length)
{
  const char *language = chorsu_tool_language (ways->language);
  g_autofree char *value = chorsu_figure_format (length->figure, language);
  g_autofree char *date = chorsu_figure_format_as_of (length->figure, language);
  const char *scope = chorsu_text_get (length->figure->scope, language);

  g_print ("  %s: %s%s%s%s, %s", C_("length", "stated"), value, scope != NULL ? " (" : "", scope != NULL ? scope : "",
           scope != NULL ? ")" : "", date);
  if (isnan (length->drawn_km))
    g_print ("; %s", C_("length", "not drawn"));
  else
    g_print ("; %s %.0f km, %+.1f%%", C_("length", "drawn"), length->drawn_km, length->difference * 100);
  g_print ("\n");
  if (length->reason != NULL)
    g_print ("    %s\n", chorsu_text_get (length->reason, language));
}

static void
print_text (ChorsuToolWays       *ways,
            const ChorsuCorridor *corridor,
            GArray               *lengths)
{
  for (guint i = 0; i < corridor->n_routes; i++)
    {
      const ChorsuRoute *route = &corridor->routes[i];
      g_autoptr (ChorsuWay) way = chorsu_network_measure_route (ways->network, route, &ways->options.model, ways->options.year);

      g_print ("%s%s: %s\n", i > 0 ? "\n" : "", route->id, chorsu_text_get (route->name, chorsu_tool_language (ways->language)));
      chorsu_tool_ways_print (ways, way);
      for (guint j = 0; j < lengths->len; j++)
        if (concerns (&g_array_index (lengths, ChorsuStatedLength, j), corridor, route))
          print_stated (ways, &g_array_index (lengths, ChorsuStatedLength, j));
    }
  chorsu_tool_ways_print_model (ways);
}

/* By id, name or short name; what is wrong is reported. */
static const ChorsuCorridor *
find_corridor (ChorsuToolWays *ways,
               const char     *text)
{
  const ChorsuCorridor *corridor = chorsu_dataset_get_corridor (ways->dataset, text);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  ChorsuRef ref;

  for (guint i = 0; corridor == NULL && i < chorsu_dataset_get_n_records (ways->dataset, CHORSU_KIND_CORRIDOR); i++)
    {
      const ChorsuCorridor *one = (const ChorsuCorridor *) chorsu_dataset_get_record (ways->dataset, CHORSU_KIND_CORRIDOR, i);
      g_autofree char *name = g_utf8_casefold (chorsu_text_get (one->short_name, chorsu_tool_language (ways->language)), -1);

      if (g_str_equal (name, folded))
        corridor = one;
    }
  if (corridor != NULL || !chorsu_tool_resolve (ways->dataset, text, &ref))
    return corridor;

  if (ref.kind != CHORSU_KIND_CORRIDOR)
    chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, _("“%s” is no corridor"), text);

  return chorsu_dataset_get_corridor (ways->dataset, ref.id);
}

static const char examples[] = N_(
  "Examples:\n"
  "  chorsu-tool measure middle-corridor\n"
  "  chorsu-tool measure cku-railway --json");

int
chorsu_tool_measure (int    argc,
                     char **argv)
{
  g_auto (ChorsuToolWays) ways = { NULL };
  g_autoptr (GArray) lengths = NULL;
  const ChorsuCorridor *corridor;
  int status;

  if (!chorsu_tool_ways_parse (&ways, NULL, _("CORRIDOR — measure the routes of a corridor"),
                               _(examples), &argc, &argv))
    return CHORSU_TOOL_EXIT_USAGE;
  if (argc != 2)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("one corridor is needed, for example “middle-corridor”"));

  status = chorsu_tool_ways_open (&ways);
  if (status != CHORSU_TOOL_EXIT_OK)
    return status;

  corridor = find_corridor (&ways, argv[1]);
  if (corridor == NULL)
    return CHORSU_TOOL_EXIT_INPUT;

  lengths = chorsu_network_get_stated_lengths (ways.network, corridor);
  if (ways.json)
    print_json (&ways, corridor, lengths);
  else
    print_text (&ways, corridor, lengths);

  return CHORSU_TOOL_EXIT_OK;
}
