/* chorsu-tool-record-network.c: corridors, segments and nodes as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-tool-record.h"

void
chorsu_tool_json_add_segment (JsonObject          *object,
                              const ChorsuSegment *segment,
                              const char          *language)
{
  json_object_set_string_member (object, "from", segment->from->record.ref.id);
  json_object_set_string_member (object, "to", segment->to->record.ref.id);
  json_object_set_string_member (object, "mode", chorsu_mode_to_nick (segment->mode));
  chorsu_tool_json_set_status (object, segment->status, segment->history, segment->n_history, language);
  chorsu_tool_json_set_translated (object, "status_note", segment->status_note, language);
  chorsu_tool_json_set_precision (object, segment->precision, segment->accuracy_km, language);
  if (segment->gauge_mm > 0)
    json_object_set_int_member (object, "gauge_mm", segment->gauge_mm);
  chorsu_tool_json_set_optional (object, "opened", segment->opened);
  chorsu_tool_json_set_optional (object, "expected", segment->expected);
}

static void
add_routes (JsonObject           *object,
            const ChorsuCorridor *corridor,
            const char           *language)
{
  JsonArray *routes = json_array_new ();

  for (guint i = 0; i < corridor->n_routes; i++)
    {
      const ChorsuRoute *route = &corridor->routes[i];
      JsonObject *one = json_object_new ();
      JsonArray *segments = json_array_new ();

      json_object_set_string_member (one, "id", route->id);
      chorsu_tool_json_set_translated (one, "name", route->name, language);
      for (guint j = 0; j < route->n_legs; j++)
        json_array_add_string_element (segments, route->legs[j].segment->record.ref.id);
      json_object_set_array_member (one, "segments", segments);
      chorsu_tool_json_set_translated (one, "length_note", route->length_note, language);
      json_array_add_object_element (routes, one);
    }
  json_object_set_array_member (object, "routes", routes);
}

static void
add_bottlenecks (JsonObject           *object,
                 const ChorsuCorridor *corridor,
                 const char           *language)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < corridor->n_bottlenecks; i++)
    {
      const ChorsuBottleneck *bottleneck = &corridor->bottlenecks[i];
      JsonObject *one = json_object_new ();

      if (bottleneck->node != NULL)
        json_object_set_string_member (one, "node", bottleneck->node->record.ref.id);
      if (bottleneck->segment != NULL)
        json_object_set_string_member (one, "segment", bottleneck->segment->record.ref.id);
      json_object_set_string_member (one, "kind", bottleneck->kind);
      chorsu_tool_json_set_translated (one, "note", bottleneck->note, language);
      chorsu_tool_json_set_sources (one, "sources", bottleneck->sources, bottleneck->n_sources);
      json_object_set_boolean_member (one, "unverified", bottleneck->unverified);
      json_array_add_object_element (array, one);
    }
  json_object_set_array_member (object, "bottlenecks", array);
}

void
chorsu_tool_json_add_corridor (JsonObject           *object,
                               const ChorsuCorridor *corridor,
                               const char           *language)
{
  chorsu_tool_json_set_translated (object, "short", corridor->short_name, language);
  json_object_set_string_member (object, "corridor_kind", corridor->corridor_kind);
  chorsu_tool_json_set_status (object, corridor->status, corridor->history, corridor->n_history, language);
  chorsu_tool_json_set_strings (object, "backers", corridor->backers);
  chorsu_tool_json_set_strings (object, "competes_with", corridor->competes_with);
  chorsu_tool_json_set_strings (object, "goals", corridor->goals);
  json_object_set_object_member (object, "goals_reason", chorsu_tool_json_statement (corridor->goals_reason, language));
  add_routes (object, corridor, language);
  chorsu_tool_json_set_translated (object, "length_note", corridor->length_note, language);
  chorsu_tool_json_set_statements (object, "statements", corridor->statements, corridor->n_statements, language);
  add_bottlenecks (object, corridor, language);
}

void
chorsu_tool_json_add_node (JsonObject       *object,
                           const ChorsuNode *node,
                           const char       *language)
{
  json_object_set_string_member (object, "node_kind", node->node_kind);
  chorsu_tool_json_set_strings (object, "countries", node->countries);
  chorsu_tool_json_set_position (object, &node->position, language);
}
