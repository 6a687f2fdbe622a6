/* chorsu-loader-network.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

#include "chorsu-text-private.h"
#include "chorsu-words-private.h"

static void
read_node (ChorsuLoader *self,
           JsonObject   *object,
           gpointer      record)
{
  static const char *const members[] = {
    "id", "name", "aliases", "kind", "country", "countries", "position", "note", "note_sources",
    "figures", "sources", "unverified", NULL
  };
  ChorsuNode *node = record;

  chorsu_loader_check_members (self, object, members);
  chorsu_loader_common (self, object, &node->record, FALSE);
  node->node_kind = chorsu_loader_word (self, object, "kind", CHORSU_REQUIRED, chorsu_node_kind_words);
  node->country = chorsu_loader_code (self, object, "country", CHORSU_REQUIRED);
  node->countries = chorsu_loader_codes (self, object, "countries", CHORSU_OPTIONAL);
  if (node->countries[0] == NULL)
    {
      const char **countries = chorsu_arena_new (self->arena, const char *, 2);

      countries[0] = node->country;
      node->countries = countries;
    }
  chorsu_loader_position (self, object, "position", CHORSU_REQUIRED, &node->position);
}

static void
read_point (ChorsuLoader *self,
            JsonNode     *node,
            double       *lonlat)
{
  JsonArray *pair;

  if (!JSON_NODE_HOLDS_ARRAY (node) || json_array_get_length (json_node_get_array (node)) != 2)
    {
      chorsu_loader_error (self, NULL, _("expected a point: [longitude, latitude]"));
      return;
    }

  pair = json_node_get_array (node);
  for (guint i = 0; i < 2; i++)
    {
      double limit = i == 0 ? 180 : 90;

      chorsu_loader_enter_element (self, i);
      if (chorsu_loader_number_of_node (self, json_array_get_element (pair, i), &lonlat[i])
          && (lonlat[i] < -limit || lonlat[i] > limit))
        chorsu_loader_error (self, NULL, i == 0 ? _("longitude %g is not within -180 and 180")
                                                : _("latitude %g is not within -90 and 90"), lonlat[i]);
      chorsu_loader_leave (self);
    }
}

/* The line from node to node through the points of "via". */
static void
read_line (ChorsuLoader  *self,
           JsonObject    *object,
           ChorsuSegment *segment)
{
  JsonArray *via = chorsu_loader_array (self, object, "via", CHORSU_OPTIONAL);
  guint n = via != NULL ? json_array_get_length (via) : 0;
  double *lonlat = chorsu_arena_new (self->arena, double, 2 * (n + 2));

  chorsu_loader_enter (self, "via");
  for (guint i = 0; i < n; i++)
    {
      chorsu_loader_enter_element (self, i);
      read_point (self, json_array_get_element (via, i), lonlat + 2 * (i + 1));
      chorsu_loader_leave (self);
    }
  chorsu_loader_leave (self);

  if (segment->from != NULL)
    {
      lonlat[0] = segment->from->position.lon;
      lonlat[1] = segment->from->position.lat;
    }
  if (segment->to != NULL)
    {
      lonlat[2 * (n + 1)] = segment->to->position.lon;
      lonlat[2 * (n + 1) + 1] = segment->to->position.lat;
    }

  segment->lonlat = lonlat;
  segment->n_points = n + 2;
}

/* A segment is called by its ends, unless it has a name of its own. */
static const ChorsuText *
read_segment_name (ChorsuLoader        *self,
                   JsonObject          *object,
                   const ChorsuSegment *segment)
{
  g_autoptr (GPtrArray) ends = NULL;

  if (json_object_has_member (object, "name"))
    return chorsu_loader_text (self, object, "name", CHORSU_OPTIONAL);

  ends = g_ptr_array_new ();
  if (segment->from != NULL && segment->from->record.name != NULL)
    g_ptr_array_add (ends, (gpointer) segment->from->record.name);
  if (segment->to != NULL && segment->to->record.name != NULL)
    g_ptr_array_add (ends, (gpointer) segment->to->record.name);

  return chorsu_text_join (self->arena, ends, "–");
}

static const char *
find_opening (const ChorsuSegment *segment)
{
  for (guint i = 0; i < segment->n_history; i++)
    if (segment->history[i].status == CHORSU_STATUS_OPERATING)
      return segment->history[i].date;

  return NULL;
}

static void
read_segment (ChorsuLoader *self,
              JsonObject   *object,
              gpointer      record)
{
  static const char *const members[] = {
    "id", "name", "aliases", "from", "to", "mode", "status", "history", "status_note",
    "precision", "accuracy_km", "gauge_mm", "expected", "via", "figures", "note", "note_sources", "sources", "unverified", NULL
  };
  ChorsuSegment *segment = record;

  chorsu_loader_check_members (self, object, members);
  segment->from = chorsu_loader_record (self, object, "from", CHORSU_REQUIRED, CHORSU_KIND_NODE);
  segment->to = chorsu_loader_record (self, object, "to", CHORSU_REQUIRED, CHORSU_KIND_NODE);
  if (segment->from != NULL && segment->from == segment->to)
    chorsu_loader_error (self, "to", _("a segment must lead from one node to another"));

  segment->mode = MAX (0, chorsu_loader_choice (self, object, "mode", CHORSU_REQUIRED, chorsu_mode_words));
  segment->status = chorsu_loader_status (self, object, CHORSU_REQUIRED, CHORSU_STATUS_OPERATING);
  segment->history = chorsu_loader_history (self, object, &segment->n_history);
  segment->status_note = chorsu_loader_text (self, object, "status_note", CHORSU_OPTIONAL);
  segment->precision = chorsu_loader_precision (self, object, &segment->accuracy_km);
  segment->gauge_mm = chorsu_loader_integer (self, object, "gauge_mm", CHORSU_OPTIONAL, 500, 2000);
  segment->opened = find_opening (segment);
  segment->expected = chorsu_loader_date (self, object, "expected", CHORSU_OPTIONAL);
  read_line (self, object, segment);

  chorsu_loader_common_unnamed (self, object, &segment->record, TRUE);
  segment->record.name = read_segment_name (self, object, segment);
}

/* The node a leg ends at. */
static const ChorsuNode *
leg_end (const ChorsuLeg *leg)
{
  return leg->backwards ? leg->segment->from : leg->segment->to;
}

/* Finds the direction of every leg; the legs must form one way. */
static void
orient_legs (ChorsuLoader *self,
             ChorsuLeg    *legs,
             guint         n)
{
  for (guint i = 0; i < n; i++)
    {
      const ChorsuSegment *segment = legs[i].segment;
      const ChorsuNode *at;

      if (segment == NULL)
        return;

      if (i == 0)
        {
          const ChorsuSegment *next = n > 1 ? legs[1].segment : NULL;

          legs[0].backwards = next != NULL && segment->to != next->from && segment->to != next->to;
          continue;
        }

      at = leg_end (&legs[i - 1]);
      legs[i].backwards = segment->from != at;
      if (segment->from != at && segment->to != at)
        {
          chorsu_loader_enter_element (self, i);
          chorsu_loader_error (self, NULL, _("the legs do not join: “%s” does not begin where “%s” ends"),
                               segment->record.ref.id, legs[i - 1].segment->record.ref.id);
          chorsu_loader_leave (self);
          return;
        }
    }
}

static void
read_route (ChorsuLoader *self,
            JsonObject   *object,
            gpointer      element)
{
  static const char *const members[] = { "id", "name", "segments", "length_note", NULL };
  ChorsuRoute *route = element;
  const char *const *ids;
  ChorsuLeg *legs;

  chorsu_loader_check_members (self, object, members);
  route->id = chorsu_loader_id (self, object, "id", CHORSU_REQUIRED);
  route->name = chorsu_loader_text (self, object, "name", CHORSU_REQUIRED);

  ids = chorsu_loader_ids (self, object, "segments", CHORSU_REQUIRED, CHORSU_KIND_SEGMENT);
  route->n_legs = g_strv_length ((char **) ids);
  legs = chorsu_arena_new (self->arena, ChorsuLeg, route->n_legs);
  for (guint i = 0; i < route->n_legs; i++)
    legs[i].segment = g_hash_table_lookup (self->dataset->index[CHORSU_KIND_SEGMENT], ids[i]);

  chorsu_loader_enter (self, "segments");
  if (route->n_legs == 0 && chorsu_loader_has_array (object, "segments"))
    chorsu_loader_error (self, NULL, _("a route needs at least one segment"));
  orient_legs (self, legs, route->n_legs);
  chorsu_loader_leave (self);

  route->legs = legs;
  route->length_note = chorsu_loader_text (self, object, "length_note", CHORSU_OPTIONAL);
}

static void
read_bottleneck (ChorsuLoader *self,
                 JsonObject   *object,
                 gpointer      element)
{
  static const char *const members[] = { "node", "segment", "kind", "note", "sources", "unverified", NULL };
  ChorsuBottleneck *bottleneck = element;

  chorsu_loader_check_members (self, object, members);
  bottleneck->node = chorsu_loader_record (self, object, "node", CHORSU_OPTIONAL, CHORSU_KIND_NODE);
  bottleneck->segment = chorsu_loader_record (self, object, "segment", CHORSU_OPTIONAL, CHORSU_KIND_SEGMENT);
  bottleneck->kind = chorsu_loader_word (self, object, "kind", CHORSU_REQUIRED, chorsu_bottleneck_kind_words);
  bottleneck->note = chorsu_loader_text (self, object, "note", CHORSU_REQUIRED);
  bottleneck->sources = chorsu_loader_sources (self, object, "sources", &bottleneck->n_sources);
  bottleneck->unverified = chorsu_loader_mark (self, object, "unverified");
  chorsu_loader_check_sourced (self, bottleneck->n_sources, bottleneck->unverified);

  if (!json_object_has_member (object, "node") && !json_object_has_member (object, "segment"))
    chorsu_loader_error (self, NULL, _("a bottleneck needs “node” or “segment”"));
}

/* Which goals a corridor serves is an analyst's assignment with its reasons. */
static void
read_corridor_goals (ChorsuLoader   *self,
                     JsonObject     *object,
                     ChorsuCorridor *corridor)
{
  static const char *const members[] = { "ids", "text", "date", "sources", "unverified", NULL };
  JsonObject *goals = chorsu_loader_object (self, object, "goals", CHORSU_REQUIRED);
  ChorsuStatement *reason;

  if (goals == NULL)
    return;

  reason = chorsu_arena_new (self->arena, ChorsuStatement, 1);
  chorsu_loader_enter (self, "goals");
  chorsu_loader_check_members (self, goals, members);
  corridor->goals = chorsu_loader_ids (self, goals, "ids", CHORSU_REQUIRED, CHORSU_KIND_GOAL);
  reason->text = chorsu_loader_text (self, goals, "text", CHORSU_OPTIONAL);
  reason->date = chorsu_loader_date (self, goals, "date", CHORSU_OPTIONAL);
  reason->sources = chorsu_loader_sources (self, goals, "sources", &reason->n_sources);
  reason->unverified = chorsu_loader_mark (self, goals, "unverified");
  chorsu_loader_check_sourced (self, reason->n_sources, reason->unverified);
  chorsu_loader_leave (self);

  corridor->goals_reason = reason;
}

static void
read_corridor (ChorsuLoader *self,
               JsonObject   *object,
               gpointer      record)
{
  static const char *const members[] = {
    "id", "name", "short", "aliases", "kind", "status", "history", "backers", "competes_with", "goals", "routes",
    "length_note", "figures", "statements", "bottlenecks", "note", "note_sources", "sources", "unverified", NULL
  };
  ChorsuCorridor *corridor = record;

  chorsu_loader_check_members (self, object, members);
  chorsu_loader_common (self, object, &corridor->record, FALSE);
  corridor->short_name = chorsu_loader_text (self, object, "short", CHORSU_REQUIRED);
  corridor->corridor_kind = chorsu_loader_word (self, object, "kind", CHORSU_REQUIRED, chorsu_corridor_kind_words);
  corridor->status = chorsu_loader_status (self, object, CHORSU_REQUIRED, CHORSU_STATUS_OPERATING);
  corridor->history = chorsu_loader_history (self, object, &corridor->n_history);
  corridor->backers = chorsu_loader_strings (self, object, "backers");
  corridor->competes_with = chorsu_loader_ids (self, object, "competes_with", CHORSU_OPTIONAL, CHORSU_KIND_CORRIDOR);
  read_corridor_goals (self, object, corridor);
  corridor->routes = chorsu_loader_elements (self, object, "routes", CHORSU_REQUIRED,
                                             sizeof (ChorsuRoute), read_route, &corridor->n_routes);
  if (corridor->n_routes == 0 && chorsu_loader_has_array (object, "routes"))
    chorsu_loader_error (self, "routes", _("a corridor needs at least one route"));
  corridor->length_note = chorsu_loader_text (self, object, "length_note", CHORSU_OPTIONAL);
  chorsu_loader_check_stretches (self, corridor);
  corridor->bottlenecks = chorsu_loader_elements (self, object, "bottlenecks", CHORSU_OPTIONAL,
                                                  sizeof (ChorsuBottleneck), read_bottleneck,
                                                  &corridor->n_bottlenecks);
  corridor->statements = chorsu_loader_statements (self, object, "statements", &corridor->n_statements);
}

const ChorsuSection chorsu_network_sections[] = {
  { "nodes", CHORSU_KIND_NODE, sizeof (ChorsuNode), read_node },
  { "segments", CHORSU_KIND_SEGMENT, sizeof (ChorsuSegment), read_segment },
  { "corridors", CHORSU_KIND_CORRIDOR, sizeof (ChorsuCorridor), read_corridor },
  { NULL }
};
