/* network-queries.c: answers questions about a network, for tests in other languages
 *
 * Usage: network-queries DATASET BASEMAP
 *
 * Reads a question a line from standard input, its parts separated by tabs, and
 * answers each with one line of JSON:
 *
 *   segments                          every segment: id, km, and km by country in order
 *   ways FROM TO K WEIGHT MODES STATUSES YEAR CLOSURES
 *                                     the best K ways, or null
 *   closed CLOSURES                   ids of the closed nodes and segments
 *   reroute WEIGHT CLOSURES           broken routes with the weight of the way round
 *   chokepoints                       what freight corridors depend on
 *   cut FROM TO                       a minimum cut of segments and one of nodes, or null
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <json-glib/json-glib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "chorsu-chokepoints.h"
#include "chorsu-reroute.h"
#include "chorsu-ways.h"

static void
print (JsonNode *node)
{
  g_autofree char *text = json_to_string (node, FALSE);

  puts (text);
  fflush (stdout);
  json_node_unref (node);
}

static void
print_array (JsonArray *array)
{
  JsonNode *node = json_node_init_array (json_node_alloc (), array);

  json_array_unref (array);
  print (node);
}

static void
answer_segments (ChorsuNetwork *network)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < chorsu_network_get_n_segments (network); i++)
    {
      const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, i);
      JsonObject *object = json_object_new ();
      JsonArray *sections = json_array_new ();

      for (guint j = 0; j < segment->n_sections; j++)
        {
          JsonArray *pair = json_array_new ();

          json_array_add_string_element (pair, segment->sections[j].country != NULL ? segment->sections[j].country : "");
          json_array_add_double_element (pair, segment->sections[j].end_km - segment->sections[j].start_km);
          json_array_add_array_element (sections, pair);
        }
      json_object_set_string_member (object, "id", segment->record->record.ref.id);
      json_object_set_double_member (object, "km", segment->km);
      json_object_set_array_member (object, "sections", sections);
      json_array_add_object_element (array, object);
    }
  print_array (array);
}

static ChorsuWeight
parse_weight (const char *text)
{
  for (ChorsuWeight weight = 0; weight < CHORSU_N_WEIGHTS; weight++)
    if (g_str_equal (text, chorsu_weight_to_nick (weight)))
      return weight;

  g_error ("no weight: %s", text);
}

static ChorsuClosures *
parse_closures (ChorsuNetwork *network,
                const char    *text)
{
  g_autoptr (GError) error = NULL;
  ChorsuClosures *closures = chorsu_closures_parse (network, text, &error);

  if (closures == NULL)
    g_error ("%s", error->message);

  return closures;
}

static JsonObject *
way_object (ChorsuNetwork   *network,
            const ChorsuWay *way,
            ChorsuWeight     weight)
{
  JsonObject *object = json_object_new ();
  JsonArray *segments = json_array_new ();

  for (guint i = 0; i < way->n_legs; i++)
    json_array_add_string_element (segments, chorsu_network_get_segment (network, way->legs[i].segment)->record->record.ref.id);
  json_object_set_array_member (object, "segments", segments);
  json_object_set_double_member (object, "weight", chorsu_way_get_weight (way, weight));
  json_object_set_double_member (object, "km", way->km);
  if (isfinite (way->days))
    json_object_set_double_member (object, "days", way->days);
  json_object_set_int_member (object, "borders", way->borders);
  json_object_set_int_member (object, "gauge_breaks", way->gauge_breaks);
  json_object_set_int_member (object, "mode_changes", way->mode_changes);
  json_object_set_int_member (object, "ferries", way->ferries);

  return object;
}

static void
answer_ways (ChorsuNetwork *network,
             char         **parts)
{
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (ChorsuClosures) closures = parse_closures (network, parts[8] != NULL ? parts[8] : "");
  guint from = chorsu_network_find_node (network, parts[1]);
  guint to = chorsu_network_find_node (network, parts[2]);
  guint k = atoi (parts[3]);
  g_autoptr (GPtrArray) ways = NULL;
  g_autoptr (GError) error = NULL;

  options.weight = parse_weight (parts[4]);
  options.modes = atoi (parts[5]);
  options.statuses = atoi (parts[6]);
  options.year = atoi (parts[7]);
  options.closures = closures;

  if (k == 0)
    {
      ChorsuWay *way = chorsu_network_shortest_way (network, from, to, &options, &error);

      if (way != NULL)
        {
          ways = g_ptr_array_new_with_free_func ((GDestroyNotify) chorsu_way_unref);
          g_ptr_array_add (ways, way);
        }
    }
  else
    ways = chorsu_network_alternatives (network, from, to, &options, k, NULL, &error);

  if (ways == NULL)
    {
      if (!g_error_matches (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_NO_WAY)
          && !g_error_matches (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_CLOSED))
        g_error ("%s", error->message);
      puts ("null");
      fflush (stdout);
      return;
    }

  {
    JsonArray *array = json_array_new ();

    for (guint i = 0; i < ways->len; i++)
      json_array_add_object_element (array, way_object (network, g_ptr_array_index (ways, i), options.weight));
    print_array (array);
  }
}

static void
answer_closed (ChorsuNetwork *network,
               char         **parts)
{
  g_autoptr (ChorsuClosures) closures = parse_closures (network, parts[1]);
  guint n_nodes = chorsu_network_get_n_nodes (network);
  guint n_segments = chorsu_network_get_n_segments (network);
  g_autofree guint8 *nodes = g_new0 (guint8, n_nodes);
  g_autofree guint8 *segments = g_new0 (guint8, n_segments);
  JsonArray *array = json_array_new ();

  chorsu_closures_apply (closures, network, nodes, segments);
  for (guint i = 0; i < n_nodes; i++)
    if (nodes[i])
      json_array_add_string_element (array, chorsu_network_get_node (network, i)->record.ref.id);
  for (guint i = 0; i < n_segments; i++)
    if (segments[i])
      json_array_add_string_element (array, chorsu_network_get_segment (network, i)->record->record.ref.id);
  print_array (array);
}

static void
answer_reroute (ChorsuNetwork *network,
                char         **parts)
{
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (ChorsuClosures) closures = parse_closures (network, parts[2]);
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  JsonArray *array = json_array_new ();

  options.weight = parse_weight (parts[1]);
  options.closures = closures;
  found = chorsu_network_reroute (network, &options, NULL, NULL, NULL, &error);
  if (found == NULL)
    g_error ("%s", error->message);

  for (guint i = 0; i < found->len; i++)
    {
      const ChorsuReroute *reroute = g_ptr_array_index (found, i);
      JsonObject *object = json_object_new ();
      JsonArray *broken = json_array_new ();

      for (guint j = 0; j < reroute->n_broken; j++)
        json_array_add_string_element (broken, reroute->route->legs[reroute->broken[j]].segment->record.ref.id);
      json_object_set_string_member (object, "corridor", reroute->corridor->record.ref.id);
      json_object_set_string_member (object, "route", reroute->route->id);
      json_object_set_string_member (object, "outcome", chorsu_reroute_outcome_to_nick (reroute->outcome));
      json_object_set_array_member (object, "broken", broken);
      if (reroute->around != NULL)
        json_object_set_object_member (object, "around", way_object (network, reroute->around, options.weight));
      json_array_add_object_element (array, object);
    }
  print_array (array);
}

static void
answer_chokepoints (ChorsuNetwork *network)
{
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) points = chorsu_network_chokepoints (network, &options, NULL, NULL, NULL, NULL, &error);
  JsonArray *array = json_array_new ();

  if (points == NULL)
    g_error ("%s", error->message);

  for (guint i = 0; i < points->len; i++)
    {
      const ChorsuChokepoint *point = g_ptr_array_index (points, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "kind", chorsu_kind_to_nick (point->ref.kind));
      json_object_set_string_member (object, "id", point->ref.id);
      json_object_set_boolean_member (object, "bridge", point->is_bridge);
      json_object_set_double_member (object, "betweenness", point->betweenness);
      json_array_add_object_element (array, object);
    }
  print_array (array);
}

static JsonArray *
ids (ChorsuNetwork *network,
     GArray        *indices,
     gboolean       nodes)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < indices->len; i++)
    {
      guint index = g_array_index (indices, guint, i);

      json_array_add_string_element (array, nodes ? chorsu_network_get_node (network, index)->record.ref.id
                                                  : chorsu_network_get_segment (network, index)->record->record.ref.id);
    }

  return array;
}

static void
answer_cut (ChorsuNetwork *network,
            char         **parts)
{
  ChorsuWayOptions options = chorsu_way_options_default (network);
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuCut) cut = chorsu_network_minimum_cut (network, chorsu_network_find_node (network, parts[1]),
                                                          chorsu_network_find_node (network, parts[2]), &options, &error);
  JsonObject *object;

  if (cut == NULL)
    {
      if (!g_error_matches (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_NO_WAY))
        g_error ("%s", error->message);
      puts ("null");
      fflush (stdout);
      return;
    }

  object = json_object_new ();
  json_object_set_array_member (object, "segments", ids (network, cut->segments, FALSE));
  json_object_set_array_member (object, "nodes", ids (network, cut->nodes, TRUE));
  json_object_set_boolean_member (object, "adjacent", cut->adjacent);
  print (json_node_init_object (json_node_alloc (), object));
  json_object_unref (object);
}

static void
answer (ChorsuNetwork *network,
        const char    *line)
{
  g_auto (GStrv) parts = g_strsplit (line, "\t", -1);

  if (g_str_equal (parts[0], "segments"))
    answer_segments (network);
  else if (g_str_equal (parts[0], "ways"))
    answer_ways (network, parts);
  else if (g_str_equal (parts[0], "closed"))
    answer_closed (network, parts);
  else if (g_str_equal (parts[0], "reroute"))
    answer_reroute (network, parts);
  else if (g_str_equal (parts[0], "chokepoints"))
    answer_chokepoints (network);
  else if (g_str_equal (parts[0], "cut"))
    answer_cut (network, parts);
  else
    g_error ("no question: %s", line);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (ChorsuBasemap) basemap = NULL;
  g_autoptr (ChorsuNetwork) network = NULL;
  g_autoptr (GError) error = NULL;
  char *line = NULL;
  size_t size = 0;
  ssize_t length;

  if (argc != 3)
    g_error ("Usage: %s DATASET BASEMAP", argv[0]);

  folder = g_file_new_for_path (argv[1]);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  if (dataset != NULL)
    basemap = chorsu_basemap_open (argv[2], &error);
  if (basemap != NULL)
    network = chorsu_network_new (dataset, basemap, NULL, &error);
  if (network == NULL)
    g_error ("%s", error->message);

  while ((length = getline (&line, &size, stdin)) > 0)
    {
      if (line[length - 1] == '\n')
        line[length - 1] = '\0';
      answer (network, line);
    }
  free (line);

  return 0;
}
