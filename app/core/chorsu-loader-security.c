/* chorsu-loader-security.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

#include "chorsu-words-private.h"

static void
read_security (ChorsuLoader *self,
               JsonObject   *object,
               gpointer      record)
{
  static const char *const members[] = {
    "id", "name", "aliases", "kind", "operator", "host", "also_hosts", "between", "participants",
    "funder", "position", "status", "status_note", "us_return", "us_state", "from", "to",
    "contradiction", "facts", "figures", "note", "note_sources", "sources", "unverified", NULL
  };
  ChorsuSecurity *security = record;

  chorsu_loader_check_members (self, object, members);
  chorsu_loader_common (self, object, &security->record, TRUE);

  security->security_kind = chorsu_loader_word (self, object, "kind", CHORSU_REQUIRED, chorsu_security_kind_words);
  security->operator_ = chorsu_loader_code (self, object, "operator", CHORSU_OPTIONAL);
  security->host = chorsu_loader_code (self, object, "host", CHORSU_REQUIRED);
  security->also_hosts = chorsu_loader_codes (self, object, "also_hosts", CHORSU_OPTIONAL);
  security->between = chorsu_loader_codes (self, object, "between", CHORSU_OPTIONAL);
  security->participants = chorsu_loader_codes (self, object, "participants", CHORSU_OPTIONAL);
  security->funder = chorsu_loader_code (self, object, "funder", CHORSU_OPTIONAL);
  chorsu_loader_position (self, object, "position", CHORSU_REQUIRED, &security->position);
  security->status = chorsu_loader_word (self, object, "status", CHORSU_REQUIRED, chorsu_security_status_words);
  security->status_note = chorsu_loader_text (self, object, "status_note", CHORSU_OPTIONAL);
  security->us_return = chorsu_loader_word (self, object, "us_return", CHORSU_OPTIONAL, chorsu_security_status_words);
  security->us_state = chorsu_loader_string (self, object, "us_state", CHORSU_OPTIONAL);
  security->from = chorsu_loader_date (self, object, "from", CHORSU_OPTIONAL);
  security->to = chorsu_loader_date (self, object, "to", CHORSU_OPTIONAL);
  security->contradiction = chorsu_loader_text (self, object, "contradiction", CHORSU_OPTIONAL);
  security->facts = chorsu_loader_statements (self, object, "facts", &security->n_facts);
}

static void
read_border (ChorsuLoader *self,
             JsonObject   *object,
             gpointer      record)
{
  static const char *const members[] = {
    "id", "name", "aliases", "between", "length", "figures", "note", "note_sources", "sources",
    "unverified", NULL
  };
  ChorsuBorder *border = record;
  const char *const *between;

  chorsu_loader_check_members (self, object, members);
  chorsu_loader_common (self, object, &border->record, TRUE);
  border->id = border->record.ref.id;
  border->length = chorsu_loader_figure (self, object, "length", CHORSU_REQUIRED);

  between = chorsu_loader_codes (self, object, "between", CHORSU_REQUIRED);
  if (g_strv_length ((char **) between) == 2)
    {
      border->between[0] = between[0];
      border->between[1] = between[1];
    }
  else if (chorsu_loader_has_array (object, "between"))
    chorsu_loader_error (self, "between", _("a border lies between two countries"));
}

static void
read_engagement (ChorsuLoader *self,
                 JsonObject   *object,
                 gpointer      record)
{
  static const char *const members[] = {
    "id", "name", "aliases", "kind", "actor", "countries", "goal", "date", "status", "place",
    "position", "drawn", "aggregate", "figures", "facts", "note", "note_sources", "contradiction",
    "sources", "unverified", NULL
  };
  ChorsuEngagement *engagement = record;

  chorsu_loader_check_members (self, object, members);
  chorsu_loader_common (self, object, &engagement->record, TRUE);

  engagement->engagement_kind = chorsu_loader_word (self, object, "kind", CHORSU_REQUIRED, chorsu_engagement_kind_words);
  engagement->actor = chorsu_loader_code (self, object, "actor", CHORSU_REQUIRED);
  engagement->countries = chorsu_loader_codes (self, object, "countries", CHORSU_REQUIRED);
  engagement->goal = chorsu_loader_reference (self, object, "goal", CHORSU_REQUIRED, CHORSU_KIND_GOAL);
  engagement->date = chorsu_loader_date (self, object, "date", CHORSU_OPTIONAL);
  engagement->status = chorsu_loader_text (self, object, "status", CHORSU_REQUIRED);
  engagement->place = chorsu_loader_text (self, object, "place", CHORSU_OPTIONAL);
  chorsu_loader_position (self, object, "position", CHORSU_OPTIONAL, &engagement->position);
  engagement->drawn = engagement->position.known;
  if (json_object_has_member (object, "drawn"))
    engagement->drawn = chorsu_loader_boolean (self, object, "drawn") && engagement->position.known;
  engagement->aggregate = chorsu_loader_boolean (self, object, "aggregate");
  engagement->facts = chorsu_loader_statements (self, object, "facts", &engagement->n_facts);
  engagement->contradiction = chorsu_loader_text (self, object, "contradiction", CHORSU_OPTIONAL);
}

static void
read_fact (ChorsuLoader *self,
           JsonObject   *object,
           gpointer      record)
{
  static const char *const members[] = {
    "id", "name", "aliases", "topic", "kind", "text", "date", "countries", "goals", "figures", "note",
    "note_sources", "sources", "unverified", NULL
  };
  ChorsuFact *fact = record;

  chorsu_loader_check_members (self, object, members);
  chorsu_loader_common (self, object, &fact->record, TRUE);
  fact->topic = chorsu_loader_word (self, object, "topic", CHORSU_REQUIRED, chorsu_fact_topic_words);
  fact->fact_kind = chorsu_loader_word (self, object, "kind", CHORSU_OPTIONAL, chorsu_fact_kind_words);
  fact->text = chorsu_loader_text (self, object, "text", CHORSU_REQUIRED);
  fact->date = chorsu_loader_date (self, object, "date", CHORSU_OPTIONAL);
  fact->countries = chorsu_loader_codes (self, object, "countries", CHORSU_OPTIONAL);
  fact->goals = chorsu_loader_ids (self, object, "goals", CHORSU_OPTIONAL, CHORSU_KIND_GOAL);
}

const ChorsuSection chorsu_security_sections[] = {
  { "security", CHORSU_KIND_SECURITY, sizeof (ChorsuSecurity), read_security },
  { "borders", CHORSU_KIND_BORDER, sizeof (ChorsuBorder), read_border },
  { "engagements", CHORSU_KIND_ENGAGEMENT, sizeof (ChorsuEngagement), read_engagement },
  { "facts", CHORSU_KIND_FACT, sizeof (ChorsuFact), read_fact },
  { NULL }
};
