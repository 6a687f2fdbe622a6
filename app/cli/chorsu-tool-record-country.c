/* chorsu-tool-record-country.c: countries and goals as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-tool-record.h"

static void
add_memberships (JsonObject          *object,
                 const ChorsuCountry *country,
                 const char          *language)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < country->n_memberships; i++)
    {
      const ChorsuMembership *membership = &country->memberships[i];
      JsonObject *one = json_object_new ();

      json_object_set_string_member (one, "organisation", membership->organisation);
      json_object_set_string_member (one, "status", chorsu_membership_to_nick (membership->status));
      chorsu_tool_json_set_translated (one, "text", membership->status_text, language);
      if (membership->since > 0)
        json_object_set_int_member (one, "since", membership->since);
      if (membership->until > 0)
        json_object_set_int_member (one, "until", membership->until);
      chorsu_tool_json_set_translated (one, "note", membership->note, language);
      chorsu_tool_json_set_sources (one, "sources", membership->sources, membership->n_sources);
      json_object_set_boolean_member (one, "unverified", membership->unverified);
      json_array_add_object_element (array, one);
    }
  json_object_set_array_member (object, "memberships", array);
}

static void
add_national (JsonObject          *object,
              const ChorsuCountry *country,
              const char          *language)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < country->n_national; i++)
    {
      const ChorsuNational *national = country->national[i];
      JsonObject *one = json_object_new ();

      json_object_set_string_member (one, "commodity", national->commodity);
      chorsu_tool_json_set_figures (one, "figures", national->figures, national->n_figures, language);
      chorsu_tool_json_set_translated (one, "note", national->note, language);
      chorsu_tool_json_set_sources (one, "sources", national->sources, national->n_sources);
      json_array_add_object_element (array, one);
    }
  json_object_set_array_member (object, "national", array);
}

/* How the goals concern the country. */
static void
add_relevance (JsonObject          *object,
               ChorsuDataset       *dataset,
               const ChorsuCountry *country,
               const char          *language)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_GOAL); i++)
    {
      const ChorsuRecord *record = chorsu_dataset_get_record (dataset, CHORSU_KIND_GOAL, i);
      const ChorsuRelevance *relevance;
      JsonObject *one;

      relevance = chorsu_goal_get_relevance ((const ChorsuGoal *) record, country->record.ref.id);
      if (relevance == NULL)
        continue;

      one = json_object_new ();
      json_object_set_string_member (one, "goal", record->ref.id);
      json_object_set_int_member (one, "relevance", relevance->relevance);
      chorsu_tool_json_set_strings (one, "criteria_met", relevance->criteria_met);
      chorsu_tool_json_set_strings (one, "criteria_not_met", relevance->criteria_not_met);
      chorsu_tool_json_set_translated (one, "why", relevance->why, language);
      chorsu_tool_json_set_sources (one, "sources", relevance->evidence->sources, relevance->evidence->n_sources);
      json_array_add_object_element (array, one);
    }
  json_object_set_array_member (object, "relevance", array);
}

void
chorsu_tool_json_add_country (JsonObject          *object,
                              ChorsuDataset       *dataset,
                              const ChorsuCountry *country,
                              const char          *language)
{
  JsonObject *capital = json_object_new ();

  chorsu_tool_json_set_optional (object, "iso3", country->iso3);
  chorsu_tool_json_set_translated (object, "official_name", country->official_name, language);
  chorsu_tool_json_set_translated (capital, "name", country->capital, language);
  chorsu_tool_json_set_position (capital, &country->capital_position, language);
  json_object_set_object_member (object, "capital", capital);
  chorsu_tool_json_set_translated (object, "role", country->role, language);
  chorsu_tool_json_set_strings (object, "neighbours", country->neighbours);
  add_memberships (object, country, language);
  if (!country->story)
    return;

  add_relevance (object, dataset, country, language);
  chorsu_tool_json_set_statements (object, "statements", country->statements, country->n_statements, language);
  chorsu_tool_json_set_translated (object, "trade_note", country->trade_note, language);
  chorsu_tool_json_set_series (object, country->series, country->n_series, language);
  add_national (object, country, language);
}

static void
add_claims (JsonObject       *object,
            const ChorsuGoal *goal,
            const char       *language)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < goal->n_claims; i++)
    {
      JsonObject *one = json_object_new ();

      chorsu_tool_json_set_translated (one, "claim", goal->claims[i].claim, language);
      json_object_set_string_member (one, "verdict", goal->claims[i].verdict);
      chorsu_tool_json_set_translated (one, "note", goal->claims[i].note, language);
      chorsu_tool_json_set_sources (one, "sources", goal->claims[i].sources, goal->claims[i].n_sources);
      json_array_add_object_element (array, one);
    }
  json_object_set_array_member (object, "claims", array);
}

void
chorsu_tool_json_add_goal (JsonObject       *object,
                           const ChorsuGoal *goal,
                           const char       *language)
{
  JsonArray *criteria = json_array_new ();
  JsonArray *relevance = json_array_new ();

  json_object_set_int_member (object, "order", goal->order);
  chorsu_tool_json_set_translated (object, "tagline", goal->tagline, language);
  chorsu_tool_json_set_statements (object, "summary", goal->summary, goal->n_summary, language);
  chorsu_tool_json_set_strings (object, "themes", goal->themes);
  chorsu_tool_json_set_statements (object, "instruments", goal->instruments, goal->n_instruments, language);
  chorsu_tool_json_set_statements (object, "counter_presence", goal->counter_presence, goal->n_counter_presence, language);

  for (guint i = 0; i < goal->n_criteria; i++)
    {
      JsonObject *one = json_object_new ();

      json_object_set_string_member (one, "id", goal->criteria[i].id);
      chorsu_tool_json_set_translated (one, "text", goal->criteria[i].text, language);
      json_array_add_object_element (criteria, one);
    }
  json_object_set_array_member (object, "criteria", criteria);

  for (guint i = 0; i < goal->n_relevance; i++)
    {
      JsonObject *one = json_object_new ();

      json_object_set_string_member (one, "country", goal->relevance[i].country);
      json_object_set_int_member (one, "relevance", goal->relevance[i].relevance);
      chorsu_tool_json_set_strings (one, "criteria_met", goal->relevance[i].criteria_met);
      chorsu_tool_json_set_translated (one, "why", goal->relevance[i].why, language);
      json_array_add_object_element (relevance, one);
    }
  json_object_set_array_member (object, "relevance", relevance);
  add_claims (object, goal, language);
}
