/* chorsu-tool-ways-json.c: ways as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-tool-ways.h"

#include <math.h>

void
chorsu_tool_json_set_rounded (JsonObject *object,
                              const char *member,
                              double      value)
{
  if (isfinite (value))
    json_object_set_double_member (object, member, round (value * 1000) / 1000);
  else
    json_object_set_null_member (object, member);
}

static const char *
node_id (ChorsuToolWays *self,
         guint           node)
{
  return chorsu_network_get_node (self->network, node)->record.ref.id;
}

static void
set_ids (ChorsuToolWays  *self,
         JsonObject      *object,
         const ChorsuWay *way)
{
  JsonArray *nodes = json_array_new ();
  JsonArray *segments = json_array_new ();

  for (guint i = 0; way != NULL && i < way->n_stops; i++)
    json_array_add_string_element (nodes, node_id (self, way->stops[i].node));
  for (guint i = 0; way != NULL && i < way->n_legs; i++)
    json_array_add_string_element (segments, chorsu_network_get_segment (self->network, way->legs[i].segment)->record->record.ref.id);

  json_object_set_array_member (object, "nodes", nodes);
  json_object_set_array_member (object, "segments", segments);
}

static void
set_countries (ChorsuToolWays  *self,
               JsonObject      *object,
               const ChorsuWay *way)
{
  JsonArray *countries = json_array_new ();

  for (guint i = 0; way != NULL && i < way->n_countries; i++)
    {
      JsonObject *share = json_object_new ();

      chorsu_tool_json_set_text (share, "country", way->countries[i].country);
      chorsu_tool_json_set_rounded (share, "km", way->countries[i].km);
      if (chorsu_way_only_touches (way, self->network, way->countries[i].country))
        json_object_set_boolean_member (share, "touched", TRUE);
      json_array_add_object_element (countries, share);
    }
  json_object_set_array_member (object, "countries", countries);
}

/* km by status and by mode; those without any are left out. */
static void
set_shares (JsonObject      *object,
            const ChorsuWay *way)
{
  JsonObject *statuses = json_object_new ();
  JsonObject *modes = json_object_new ();

  for (ChorsuStatus status = 0; status < CHORSU_N_STATUSES; status++)
    if (way->status_km[status] > 0)
      chorsu_tool_json_set_rounded (statuses, chorsu_status_to_nick (status), way->status_km[status]);
  for (ChorsuMode mode = 0; mode < CHORSU_N_MODES; mode++)
    if (way->mode_km[mode] > 0)
      chorsu_tool_json_set_rounded (modes, chorsu_mode_to_nick (mode), way->mode_km[mode]);

  json_object_set_object_member (object, "status_km", statuses);
  json_object_set_object_member (object, "mode_km", modes);
}

static void
set_stops (ChorsuToolWays  *self,
           JsonObject      *object,
           const ChorsuWay *way)
{
  JsonArray *stops = json_array_new ();

  for (guint i = 0; i < way->n_stops; i++)
    {
      JsonObject *stop = json_object_new ();

      json_object_set_string_member (stop, "node", node_id (self, way->stops[i].node));
      chorsu_tool_json_set_rounded (stop, "km", way->stops[i].km);
      chorsu_tool_json_set_rounded (stop, "arrive_days", way->stops[i].arrive);
      chorsu_tool_json_set_rounded (stop, "leave_days", way->stops[i].leave);
      json_array_add_object_element (stops, stop);
    }
  json_object_set_array_member (object, "stops", stops);
}

static void
set_events (ChorsuToolWays  *self,
            JsonObject      *object,
            const ChorsuWay *way)
{
  JsonArray *events = json_array_new ();

  for (guint i = 0; i < way->n_events; i++)
    {
      const ChorsuWayEvent *event = &way->events[i];
      JsonObject *one = json_object_new ();

      json_object_set_string_member (one, "step", chorsu_step_to_nick (event->step));
      chorsu_tool_json_set_rounded (one, "km", event->km);
      chorsu_tool_json_set_rounded (one, "days", event->days);
      chorsu_tool_json_set_text (one, "node", event->node != CHORSU_NETWORK_NONE ? node_id (self, event->node) : NULL);
      chorsu_tool_json_set_optional (one, "from", event->from);
      chorsu_tool_json_set_optional (one, "to", event->to);
      if (event->step == CHORSU_STEP_GAUGE_BREAK)
        {
          json_object_set_int_member (one, "from_gauge_mm", event->from_gauge);
          json_object_set_int_member (one, "to_gauge_mm", event->to_gauge);
        }
      json_array_add_object_element (events, one);
    }
  json_object_set_array_member (object, "events", events);
}

static void
set_curve (JsonObject      *object,
           const ChorsuWay *way)
{
  JsonArray *curve = json_array_new ();

  for (guint i = 0; i < way->n_curve; i++)
    {
      JsonObject *point = json_object_new ();

      chorsu_tool_json_set_rounded (point, "km", way->curve[i].km);
      chorsu_tool_json_set_rounded (point, "days", way->curve[i].days);
      if (way->curve[i].step != CHORSU_STEP_NONE)
        json_object_set_string_member (point, "step", chorsu_step_to_nick (way->curve[i].step));
      chorsu_tool_json_set_text (point, "country", way->curve[i].country);
      json_array_add_object_element (curve, point);
    }
  json_object_set_array_member (object, "curve", curve);
}

JsonObject *
chorsu_tool_ways_json (ChorsuToolWays  *self,
                       const ChorsuWay *way)
{
  JsonObject *object = json_object_new ();

  json_object_set_boolean_member (object, "found", way != NULL);
  set_ids (self, object, way);
  chorsu_tool_json_set_rounded (object, "km", way != NULL ? way->km : NAN);
  chorsu_tool_json_set_rounded (object, "days", way != NULL ? way->days : NAN);
  chorsu_tool_json_set_rounded (object, "cost_usd", way != NULL && way->cost_km > 0 ? way->cost : NAN);
  chorsu_tool_json_set_rounded (object, "cost_km", way != NULL ? way->cost_km : NAN);
  if (way != NULL)
    {
      json_object_set_int_member (object, "borders", way->borders);
      json_object_set_int_member (object, "gauge_breaks", way->gauge_breaks);
      json_object_set_int_member (object, "mode_changes", way->mode_changes);
      json_object_set_int_member (object, "ferries", way->ferries);
    }
  else
    {
      json_object_set_null_member (object, "borders");
      json_object_set_null_member (object, "gauge_breaks");
      json_object_set_null_member (object, "mode_changes");
      json_object_set_null_member (object, "ferries");
    }
  set_countries (self, object, way);
  if (way == NULL)
    return object;

  set_shares (object, way);
  set_stops (self, object, way);
  set_events (self, object, way);
  set_curve (object, way);

  return object;
}

JsonObject *
chorsu_tool_ways_model_json (ChorsuToolWays *self)
{
  JsonObject *object = json_object_new ();

  for (ChorsuParameter i = 0; i < CHORSU_N_PARAMETERS; i++)
    {
      const ChorsuFigure *figure = chorsu_dataset_get_parameter (self->dataset, i);
      JsonObject *one;

      if (figure == NULL)
        continue;

      one = chorsu_tool_json_figure (figure, chorsu_tool_language (self->language));
      chorsu_tool_json_set_rounded (one, "used", self->options.model.values[i]);
      json_object_set_object_member (object, chorsu_parameter_to_nick (i), one);
    }

  return object;
}
