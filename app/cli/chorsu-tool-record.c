/* chorsu-tool-record.c: a whole record as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-tool-record.h"

static void
add_site (JsonObject       *object,
          const ChorsuSite *site,
          const char       *language)
{
  JsonArray *owners = json_array_new ();

  chorsu_tool_json_set_position (object, &site->position, language);
  chorsu_tool_json_set_strings (object, "commodities", site->commodities);
  json_object_set_string_member (object, "category", chorsu_category_to_nick (site->category));
  json_object_set_string_member (object, "stage", chorsu_stage_to_nick (site->stage));
  chorsu_tool_json_set_status (object, site->status, site->history, site->n_history, language);
  json_object_set_string_member (object, "control", chorsu_control_to_nick (site->control));
  json_object_set_int_member (object, "importance", site->importance);
  chorsu_tool_json_set_optional (object, "operator", site->operator_);

  for (guint i = 0; i < site->n_owners; i++)
    {
      JsonObject *one = json_object_new ();

      chorsu_tool_json_set_optional (one, "name", site->owners[i].name);
      chorsu_tool_json_set_optional (one, "country", site->owners[i].country);
      if (site->owners[i].share_pct >= 0)
        json_object_set_double_member (one, "share_pct", site->owners[i].share_pct);
      json_array_add_object_element (owners, one);
    }
  json_object_set_array_member (object, "owners", owners);
  chorsu_tool_json_set_sources (object, "owners_sources", site->owners_sources, site->n_owners_sources);
  json_object_set_boolean_member (object, "owners_unverified", site->owners_unverified);
  chorsu_tool_json_set_translated (object, "owners_note", site->owners_note, language);

  if (site->us_interest != NULL)
    {
      JsonObject *interest = chorsu_tool_json_statement (site->us_interest, language);

      json_object_set_string_member (interest, "kind", site->us_interest_kind);
      json_object_set_object_member (object, "us_interest", interest);
    }
}

static void
add_security (JsonObject           *object,
              const ChorsuSecurity *security,
              const char           *language)
{
  json_object_set_string_member (object, "security_kind", security->security_kind);
  chorsu_tool_json_set_text (object, "operator", security->operator_);
  chorsu_tool_json_set_strings (object, "also_hosts", security->also_hosts);
  chorsu_tool_json_set_strings (object, "between", security->between);
  chorsu_tool_json_set_strings (object, "participants", security->participants);
  chorsu_tool_json_set_optional (object, "funder", security->funder);
  chorsu_tool_json_set_position (object, &security->position, language);
  json_object_set_string_member (object, "status", security->status);
  chorsu_tool_json_set_translated (object, "status_note", security->status_note, language);
  chorsu_tool_json_set_optional (object, "from", security->from);
  chorsu_tool_json_set_optional (object, "to", security->to);
  chorsu_tool_json_set_translated (object, "contradiction", security->contradiction, language);
  chorsu_tool_json_set_statements (object, "facts", security->facts, security->n_facts, language);
}

static void
add_engagement (JsonObject             *object,
                const ChorsuEngagement *engagement,
                const char             *language)
{
  json_object_set_string_member (object, "engagement_kind", engagement->engagement_kind);
  json_object_set_string_member (object, "actor", engagement->actor);
  chorsu_tool_json_set_strings (object, "countries", engagement->countries);
  json_object_set_string_member (object, "goal", engagement->goal);
  chorsu_tool_json_set_text (object, "date", engagement->date);
  chorsu_tool_json_set_translated (object, "status", engagement->status, language);
  chorsu_tool_json_set_translated (object, "place", engagement->place, language);
  chorsu_tool_json_set_position (object, &engagement->position, language);
  json_object_set_boolean_member (object, "drawn", engagement->drawn);
  json_object_set_boolean_member (object, "aggregate", engagement->aggregate);
  chorsu_tool_json_set_translated (object, "contradiction", engagement->contradiction, language);
  chorsu_tool_json_set_statements (object, "facts", engagement->facts, engagement->n_facts, language);
}

static void
add_source (JsonObject         *object,
            const ChorsuSource *source)
{
  json_object_set_string_member (object, "publisher", source->publisher);
  chorsu_tool_json_set_text (object, "url", source->url);
  chorsu_tool_json_set_text (object, "date", source->date);
  chorsu_tool_json_set_optional (object, "date_note", source->date_note);
}

static void
add_commodity (JsonObject            *object,
               const ChorsuCommodity *commodity,
               const char            *language)
{
  chorsu_tool_json_set_optional (object, "symbol", commodity->symbol);
  chorsu_tool_json_set_translated (object, "uses", commodity->uses, language);
  json_object_set_boolean_member (object, "us_critical_2022", commodity->us_critical_2022);
  json_object_set_boolean_member (object, "us_critical_2025", commodity->us_critical_2025);
  json_object_set_boolean_member (object, "eu_critical_2023", commodity->eu_critical_2023);
}

static void
add_event (JsonObject        *object,
           const ChorsuEvent *event)
{
  json_object_set_string_member (object, "date", event->date);
  chorsu_tool_json_set_strings (object, "countries", event->countries);
  chorsu_tool_json_set_strings (object, "actors", event->actors);
  chorsu_tool_json_set_strings (object, "goals", event->goals);
  json_object_set_boolean_member (object, "planned", event->planned);
}

static void
add_fact (JsonObject       *object,
          const ChorsuFact *fact,
          const char       *language)
{
  json_object_set_string_member (object, "topic", fact->topic);
  chorsu_tool_json_set_optional (object, "fact_kind", fact->fact_kind);
  chorsu_tool_json_set_translated (object, "text", fact->text, language);
  chorsu_tool_json_set_optional (object, "date", fact->date);
  chorsu_tool_json_set_strings (object, "countries", fact->countries);
  chorsu_tool_json_set_strings (object, "goals", fact->goals);
}

static void
add_border (JsonObject         *object,
            const ChorsuBorder *border,
            const char         *language)
{
  const char *const between[] = { border->between[0], border->between[1], NULL };

  chorsu_tool_json_set_strings (object, "between", between);
  json_object_set_object_member (object, "length", chorsu_tool_json_figure (border->length, language));
}

/* The kinds with only a few members of their own. */
static void
add_small (JsonObject         *object,
           const ChorsuRecord *record,
           const char         *language)
{
  switch (record->ref.kind)
    {
    case CHORSU_KIND_COMMODITY:
      add_commodity (object, (const ChorsuCommodity *) record, language);
      break;
    case CHORSU_KIND_NODE:
      chorsu_tool_json_add_node (object, (const ChorsuNode *) record, language);
      break;
    case CHORSU_KIND_EVENT:
      add_event (object, (const ChorsuEvent *) record);
      break;
    case CHORSU_KIND_FACT:
      add_fact (object, (const ChorsuFact *) record, language);
      break;
    case CHORSU_KIND_BORDER:
      add_border (object, (const ChorsuBorder *) record, language);
      break;
    case CHORSU_KIND_ORGANISATION:
      chorsu_tool_json_set_optional (object, "led_by", ((const ChorsuOrganisation *) record)->led_by);
      break;
    case CHORSU_KIND_REGION:
      chorsu_tool_json_set_series (object, ((const ChorsuRegion *) record)->series,
                                   ((const ChorsuRegion *) record)->n_series, language);
      break;
    default:
      break;
    }
}

static void
add_by_kind (JsonObject         *object,
             ChorsuDataset      *dataset,
             const ChorsuRecord *record,
             const char         *language)
{
  switch (record->ref.kind)
    {
    case CHORSU_KIND_COUNTRY:
    case CHORSU_KIND_NEIGHBOUR:
      chorsu_tool_json_add_country (object, dataset, (const ChorsuCountry *) record, language);
      break;
    case CHORSU_KIND_GOAL:
      chorsu_tool_json_add_goal (object, (const ChorsuGoal *) record, language);
      break;
    case CHORSU_KIND_RESOURCE:
      add_site (object, (const ChorsuSite *) record, language);
      break;
    case CHORSU_KIND_SEGMENT:
      chorsu_tool_json_add_segment (object, (const ChorsuSegment *) record, language);
      break;
    case CHORSU_KIND_CORRIDOR:
      chorsu_tool_json_add_corridor (object, (const ChorsuCorridor *) record, language);
      break;
    case CHORSU_KIND_SECURITY:
      add_security (object, (const ChorsuSecurity *) record, language);
      break;
    case CHORSU_KIND_ENGAGEMENT:
      add_engagement (object, (const ChorsuEngagement *) record, language);
      break;
    case CHORSU_KIND_SOURCE:
      add_source (object, &((const ChorsuSourceRecord *) record)->source);
      break;
    default:
      add_small (object, record, language);
    }
}

/* The word, and what it rests on. */
static void
add_confidence (JsonObject         *object,
                const ChorsuRecord *record)
{
  JsonObject *evidence = json_object_new ();

  json_object_set_string_member (object, "confidence",
                                 chorsu_confidence_to_nick (chorsu_record_get_confidence (record)));
  json_object_set_int_member (evidence, "publishers", record->evidence.n_publishers);
  json_object_set_int_member (evidence, "sourced_entries", record->evidence.n_sourced);
  json_object_set_int_member (evidence, "unverified_entries", record->evidence.n_unverified);
  json_object_set_object_member (object, "evidence", evidence);
}

static void
add_revisions (JsonObject         *object,
               ChorsuDataset      *dataset,
               const ChorsuRecord *record,
               const char         *language)
{
  guint n;
  const ChorsuRevision **revisions = chorsu_dataset_get_revisions (dataset, &n);
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < n; i++)
    {
      JsonObject *one;

      if (!chorsu_revision_concerns (revisions[i], record->ref))
        continue;

      one = json_object_new ();
      json_object_set_string_member (one, "date", revisions[i]->date);
      chorsu_tool_json_set_translated (one, "field", revisions[i]->field, language);
      chorsu_tool_json_set_translated (one, "old", revisions[i]->old, language);
      chorsu_tool_json_set_translated (one, "new", revisions[i]->new_, language);
      chorsu_tool_json_set_translated (one, "reason", revisions[i]->reason, language);
      chorsu_tool_json_set_sources (one, "sources", revisions[i]->sources, revisions[i]->n_sources);
      json_array_add_object_element (array, one);
    }
  json_object_set_array_member (object, "revisions", array);
}

JsonObject *
chorsu_tool_json_record (ChorsuDataset      *dataset,
                         const ChorsuRecord *record,
                         const char         *language)
{
  JsonObject *object = chorsu_tool_json_head (record, language);

  chorsu_tool_json_set_strings (object, "aliases", record->aliases);
  add_by_kind (object, dataset, record, language);
  add_revisions (object, dataset, record, language);
  if (record->ref.kind == CHORSU_KIND_SOURCE)
    return object;

  chorsu_tool_json_set_figures (object, "figures", record->figures, record->n_figures, language);
  chorsu_tool_json_set_translated (object, "note", record->note, language);
  if (record->n_note_sources > 0)
    chorsu_tool_json_set_sources (object, "note_sources", record->note_sources, record->n_note_sources);
  chorsu_tool_json_set_sources (object, "sources", record->sources, record->n_sources);
  json_object_set_boolean_member (object, "unverified", record->unverified);
  add_confidence (object, record);

  return object;
}
