/* chorsu-tool-chokepoints.c: chorsu-tool chokepoints
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>

#include "chorsu-chokepoints.h"
#include "chorsu-tool-ways.h"

/* What a goal hangs on most; and of the list as text. */
#define N_PER_GOAL 3
#define N_LISTED 20

static void
set_corridors (JsonObject *object,
               const char *member,
               GPtrArray  *corridors)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < corridors->len; i++)
    json_array_add_string_element (array, ((const ChorsuCorridor *) g_ptr_array_index (corridors, i))->record.ref.id);
  json_object_set_array_member (object, member, array);
}

static JsonObject *
point_json (ChorsuToolWays         *ways,
            const ChorsuChokepoint *point)
{
  JsonObject *object = chorsu_tool_json_head (chorsu_dataset_find (ways->dataset, point->ref),
                                              chorsu_tool_language (ways->language));

  set_corridors (object, "corridors", point->corridors);
  set_corridors (object, "stranded", point->stranded);
  set_corridors (object, "ends", point->ends);
  chorsu_tool_json_set_rounded (object, "extra_km", point->extra_km);
  json_object_set_boolean_member (object, "bridge", point->is_bridge);
  chorsu_tool_json_set_rounded (object, "betweenness", point->betweenness);

  return object;
}

static JsonArray *
points_json (ChorsuToolWays *ways,
             GPtrArray      *points,
             guint           n)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < MIN (n, points->len); i++)
    json_array_add_object_element (array, point_json (ways, g_ptr_array_index (points, i)));

  return array;
}

static GPtrArray *
find_points (ChorsuToolWays   *ways,
             const ChorsuGoal *goal)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *points = chorsu_network_chokepoints (ways->network, &ways->options, goal, NULL, NULL, NULL, &error);

  if (points == NULL)
    chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);

  return points;
}

static const ChorsuGoal *
get_goal (ChorsuToolWays *ways,
          guint           index)
{
  return (const ChorsuGoal *) chorsu_dataset_get_record (ways->dataset, CHORSU_KIND_GOAL, index);
}

static int
print_json (ChorsuToolWays   *ways,
            const ChorsuGoal *goal,
            GPtrArray        *points)
{
  g_autoptr (JsonObject) object = json_object_new ();
  JsonArray *goals = json_array_new ();

  json_object_set_int_member (object, "corridors", chorsu_network_count_corridors (ways->network, &ways->options, goal));
  json_object_set_array_member (object, "chokepoints", points_json (ways, points, points->len));
  json_object_set_array_member (object, "goals", goals);
  for (guint i = 0; i < chorsu_dataset_get_n_records (ways->dataset, CHORSU_KIND_GOAL); i++)
    {
      const ChorsuGoal *one = get_goal (ways, i);
      g_autoptr (GPtrArray) own = goal == NULL || goal == one ? find_points (ways, one) : NULL;
      JsonObject *entry;

      if (own == NULL)
        continue;
      entry = json_object_new ();
      json_object_set_string_member (entry, "goal", one->record.ref.id);
      json_object_set_int_member (entry, "corridors", chorsu_network_count_corridors (ways->network, &ways->options, one));
      json_object_set_array_member (entry, "hangs_on", points_json (ways, own, N_PER_GOAL));
      json_array_add_object_element (goals, entry);
    }
  chorsu_tool_print_json (json_node_init_object (json_node_alloc (), object));

  return CHORSU_TOOL_EXIT_OK;
}

static void
print_points (ChorsuToolWays *ways,
              GPtrArray      *points,
              guint           n)
{
  for (guint i = 0; i < MIN (n, points->len); i++)
    {
      const ChorsuChokepoint *point = g_ptr_array_index (points, i);
      const ChorsuRecord *record = chorsu_dataset_find (ways->dataset, point->ref);

      g_print ("%4u  %s (%s): ", i + 1, chorsu_text_get (record->name, chorsu_tool_language (ways->language)), record->ref.id);
      g_print (ngettext ("breaks %u corridor", "breaks %u corridors", point->corridors->len), point->corridors->len);
      if (point->stranded->len > 0)
        g_print (_(", %u without a way round"), point->stranded->len);
      if (point->is_bridge)
        g_print ("%s", _(", divides the network"));
      g_print (_(", on %.0f%% of the shortest ways"), point->betweenness * 100);
      g_print ("\n");
    }
}

static int
print_text (ChorsuToolWays   *ways,
            const ChorsuGoal *goal,
            GPtrArray        *points)
{
  const char *language = chorsu_tool_language (ways->language);
  guint n = chorsu_network_count_corridors (ways->network, &ways->options, goal);

  g_print (ngettext ("Of %u corridor that runs:", "Of %u corridors that run:", n), n);
  g_print ("\n");
  print_points (ways, points, N_LISTED);
  for (guint i = 0; goal == NULL && i < chorsu_dataset_get_n_records (ways->dataset, CHORSU_KIND_GOAL); i++)
    {
      const ChorsuGoal *one = get_goal (ways, i);
      g_autoptr (GPtrArray) own = find_points (ways, one);
      guint own_n = chorsu_network_count_corridors (ways->network, &ways->options, one);

      if (own == NULL)
        return CHORSU_TOOL_EXIT_INPUT;
      g_print ("\n%s ", chorsu_text_get (one->record.name, language));
      g_print (ngettext ("(%u corridor)", "(%u corridors)", own_n), own_n);
      g_print ("\n");
      print_points (ways, own, N_PER_GOAL);
    }

  return CHORSU_TOOL_EXIT_OK;
}

static JsonArray *
refs_json (ChorsuToolWays *ways,
           GArray         *indices,
           gboolean        nodes)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < indices->len; i++)
    {
      guint index = g_array_index (indices, guint, i);

      json_array_add_string_element (array, nodes ? chorsu_network_get_node (ways->network, index)->record.ref.id
                                                  : chorsu_network_get_segment (ways->network, index)->record->record.ref.id);
    }

  return array;
}

static void
print_refs (ChorsuToolWays *ways,
            const char     *title,
            GArray         *indices,
            gboolean        nodes)
{
  g_print ("%s", title);
  for (guint i = 0; i < indices->len; i++)
    {
      guint index = g_array_index (indices, guint, i);

      g_print ("%s %s", i > 0 ? "," : "", nodes ? chorsu_network_get_node (ways->network, index)->record.ref.id
                                                : chorsu_network_get_segment (ways->network, index)->record->record.ref.id);
    }
  g_print ("\n");
}

static int
cut (ChorsuToolWays *ways,
     const char     *between)
{
  g_auto (GStrv) ends = g_strsplit (between, ",", -1);
  g_autoptr (ChorsuCut) found = NULL;
  g_autoptr (GError) error = NULL;
  guint from, to;

  if (g_strv_length (ends) != 2)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("two nodes are needed, for example “--between xian,poti”"));
  from = chorsu_tool_ways_node (ways, ends[0]);
  to = from != CHORSU_NETWORK_NONE ? chorsu_tool_ways_node (ways, ends[1]) : CHORSU_NETWORK_NONE;
  if (to == CHORSU_NETWORK_NONE)
    return CHORSU_TOOL_EXIT_INPUT;

  found = chorsu_network_minimum_cut (ways->network, from, to, &ways->options, &error);
  if (found == NULL)
    return chorsu_tool_fail (g_error_matches (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_NO_WAY)
                             || g_error_matches (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_CLOSED)
                               ? CHORSU_TOOL_EXIT_NO_ROUTE : CHORSU_TOOL_EXIT_INPUT, "%s", error->message);

  if (ways->json)
    {
      g_autoptr (JsonObject) object = json_object_new ();

      json_object_set_array_member (object, "segments", refs_json (ways, found->segments, FALSE));
      json_object_set_array_member (object, "nodes", refs_json (ways, found->nodes, TRUE));
      json_object_set_boolean_member (object, "adjacent", found->adjacent);
      chorsu_tool_print_json (json_node_init_object (json_node_alloc (), object));
      return CHORSU_TOOL_EXIT_OK;
    }

  print_refs (ways, _("fewest segments that part them:"), found->segments, FALSE);
  if (found->adjacent)
    g_print ("%s\n", _("no nodes part them: a segment leads straight from one to the other"));
  else
    print_refs (ways, _("fewest nodes that part them:"), found->nodes, TRUE);

  return CHORSU_TOOL_EXIT_OK;
}

static int
list_points (ChorsuToolWays *ways,
             const char     *goal_id)
{
  const ChorsuGoal *goal = goal_id != NULL ? chorsu_dataset_get_goal (ways->dataset, goal_id) : NULL;
  g_autoptr (GPtrArray) points = NULL;

  if (goal_id != NULL && goal == NULL)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, _("there is no goal “%s”; “chorsu-tool list goals” lists them"), goal_id);

  points = find_points (ways, goal);
  if (points == NULL)
    return CHORSU_TOOL_EXIT_INPUT;

  return ways->json ? print_json (ways, goal, points) : print_text (ways, goal, points);
}

static const char examples[] = N_(
  "Examples:\n"
  "  chorsu-tool chokepoints\n"
  "  chorsu-tool chokepoints --goal minerals --json\n"
  "  chorsu-tool chokepoints --between xian,poti");

int
chorsu_tool_chokepoints (int    argc,
                         char **argv)
{
  g_auto (ChorsuToolWays) ways = { NULL };
  g_autofree char *goal = NULL;
  g_autofree char *between = NULL;
  const GOptionEntry entries[] = {
    { "goal", 0, 0, G_OPTION_ARG_STRING, &goal, N_("Only the corridors that serve a goal"), N_("ID") },
    { "between", 0, 0, G_OPTION_ARG_STRING, &between, N_("The fewest segments and nodes that part two nodes"), N_("FROM,TO") },
    G_OPTION_ENTRY_NULL
  };
  int status;

  if (!chorsu_tool_ways_parse (&ways, entries, _("— say on which nodes and segments most corridors depend"),
                               _(examples), &argc, &argv))
    return CHORSU_TOOL_EXIT_USAGE;
  if (argc != 1 || (goal != NULL && between != NULL))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("nothing but options is expected, and either --goal or --between"));

  status = chorsu_tool_ways_open (&ways);
  if (status != CHORSU_TOOL_EXIT_OK)
    return status;

  return between != NULL ? cut (&ways, between) : list_points (&ways, goal);
}
