/* chorsu-loader-resources.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

#include "chorsu-words-private.h"

static void
read_owner (ChorsuLoader *self,
            JsonObject   *object,
            gpointer      element)
{
  static const char *const members[] = { "name", "country", "share_pct", NULL };
  ChorsuOwner *owner = element;

  chorsu_loader_check_members (self, object, members);
  owner->name = chorsu_loader_string (self, object, "name", CHORSU_REQUIRED);
  owner->country = chorsu_loader_code (self, object, "country", CHORSU_OPTIONAL);
  owner->share_pct = -1;
  if (chorsu_loader_number (self, object, "share_pct", CHORSU_OPTIONAL, &owner->share_pct)
      && (owner->share_pct < 0 || owner->share_pct > 100))
    chorsu_loader_error (self, "share_pct", _("a share must be from 0 to 100"));
}

static void
read_owners (ChorsuLoader *self,
             JsonObject   *object,
             ChorsuSite   *site)
{
  site->operator_ = chorsu_loader_string (self, object, "operator", CHORSU_OPTIONAL);
  site->owners = chorsu_loader_elements (self, object, "owners", CHORSU_OPTIONAL,
                                         sizeof (ChorsuOwner), read_owner, &site->n_owners);
  site->owners_sources = chorsu_loader_sources (self, object, "owners_sources", &site->n_owners_sources);
  site->owners_unverified = chorsu_loader_mark (self, object, "owners_unverified");
  site->owners_note = chorsu_loader_text (self, object, "owners_note", CHORSU_OPTIONAL);

  if (site->n_owners > 0)
    chorsu_loader_count_evidence (self, site->n_owners_sources, site->owners_unverified);
  if (site->n_owners > 0 && site->n_owners_sources == 0 && !site->owners_unverified)
    chorsu_loader_error (self, "owners", _("a source is missing: name one in “owners_sources”, or set “owners_unverified”"));
}

static void
read_us_interest (ChorsuLoader *self,
                  JsonObject   *object,
                  ChorsuSite   *site)
{
  static const char *const members[] = { "kind", "text", "date", "sources", "unverified", NULL };
  JsonObject *interest = chorsu_loader_object (self, object, "us_interest", CHORSU_OPTIONAL);
  ChorsuStatement *statement;

  if (interest == NULL)
    return;

  statement = chorsu_arena_new (self->arena, ChorsuStatement, 1);
  chorsu_loader_enter (self, "us_interest");
  chorsu_loader_check_members (self, interest, members);
  site->us_interest_kind = chorsu_loader_word (self, interest, "kind", CHORSU_REQUIRED, chorsu_us_interest_words);
  statement->text = chorsu_loader_text (self, interest, "text", CHORSU_REQUIRED);
  statement->date = chorsu_loader_date (self, interest, "date", CHORSU_OPTIONAL);
  statement->sources = chorsu_loader_sources (self, interest, "sources", &statement->n_sources);
  statement->unverified = chorsu_loader_mark (self, interest, "unverified");
  chorsu_loader_check_sourced (self, statement->n_sources, statement->unverified);
  chorsu_loader_leave (self);

  site->us_interest = statement;
}

static void
read_site (ChorsuLoader *self,
           JsonObject   *object,
           gpointer      record)
{
  static const char *const members[] = {
    "id", "name", "aliases", "country", "position", "commodities", "category", "stage", "status",
    "history", "control",
    "importance", "operator", "owners", "owners_sources", "owners_unverified", "owners_note",
    "us_interest", "figures", "note", "note_sources", "sources", "unverified", NULL
  };
  ChorsuSite *site = record;

  chorsu_loader_check_members (self, object, members);
  chorsu_loader_common (self, object, &site->record, FALSE);

  site->country = chorsu_loader_reference (self, object, "country", CHORSU_REQUIRED, CHORSU_KIND_COUNTRY);
  chorsu_loader_position (self, object, "position", CHORSU_REQUIRED, &site->position);
  site->commodities = chorsu_loader_ids (self, object, "commodities", CHORSU_REQUIRED, CHORSU_KIND_COMMODITY);
  if (site->commodities[0] == NULL && chorsu_loader_has_array (object, "commodities"))
    chorsu_loader_error (self, "commodities", _("a site needs at least one commodity"));
  site->category = MAX (0, chorsu_loader_choice (self, object, "category", CHORSU_REQUIRED, chorsu_category_words));
  site->stage = MAX (0, chorsu_loader_choice (self, object, "stage", CHORSU_REQUIRED, chorsu_stage_words));
  site->status = chorsu_loader_status (self, object, CHORSU_OPTIONAL, chorsu_stage_get_status (site->stage));
  site->history = chorsu_loader_history (self, object, &site->n_history);
  site->control = MAX (0, chorsu_loader_choice (self, object, "control", CHORSU_REQUIRED, chorsu_control_words));
  site->importance = chorsu_loader_integer (self, object, "importance", CHORSU_REQUIRED, 1, 3);
  read_owners (self, object, site);
  read_us_interest (self, object, site);
}

static void
read_commodity (ChorsuLoader *self,
                JsonObject   *object,
                gpointer      record)
{
  static const char *const members[] = {
    "id", "name", "aliases", "symbol", "uses", "us_critical_2022", "us_critical_2025", "eu_critical_2023",
    "figures", "note", "note_sources", "sources", "unverified", NULL
  };
  ChorsuCommodity *commodity = record;

  chorsu_loader_check_members (self, object, members);
  chorsu_loader_common (self, object, &commodity->record, TRUE);
  commodity->symbol = chorsu_loader_string (self, object, "symbol", CHORSU_OPTIONAL);
  commodity->uses = chorsu_loader_text (self, object, "uses", CHORSU_OPTIONAL);
  commodity->us_critical_2022 = chorsu_loader_boolean (self, object, "us_critical_2022");
  commodity->us_critical_2025 = chorsu_loader_boolean (self, object, "us_critical_2025");
  commodity->eu_critical_2023 = chorsu_loader_boolean (self, object, "eu_critical_2023");
}

static void
read_national (ChorsuLoader *self,
               JsonObject   *object,
               gpointer      element)
{
  static const char *const members[] = { "country", "commodity", "figures", "note", "sources", NULL };
  ChorsuNational *national = element;

  chorsu_loader_check_members (self, object, members);
  national->country = chorsu_loader_reference (self, object, "country", CHORSU_REQUIRED, CHORSU_KIND_COUNTRY);
  national->commodity = chorsu_loader_reference (self, object, "commodity", CHORSU_REQUIRED, CHORSU_KIND_COMMODITY);
  national->figures = chorsu_loader_figures (self, object, "figures", &national->n_figures);
  national->note = chorsu_loader_text (self, object, "note", CHORSU_OPTIONAL);
  national->sources = chorsu_loader_sources (self, object, "sources", &national->n_sources);
  chorsu_loader_check_sourced (self, national->n_sources, FALSE);
}

void
chorsu_loader_read_national (ChorsuLoader *self,
                             JsonObject   *file)
{
  guint8 *elements;
  guint n;

  elements = chorsu_loader_elements (self, file, "national", CHORSU_OPTIONAL,
                                     sizeof (ChorsuNational), read_national, &n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (self->dataset->national, elements + i * sizeof (ChorsuNational));
}

/* Hands every country its own part of the table. */
void
chorsu_loader_link_national (ChorsuLoader *self)
{
  GPtrArray *countries = self->dataset->records[CHORSU_KIND_COUNTRY];

  for (guint i = 0; i < countries->len; i++)
    {
      ChorsuCountry *country = g_ptr_array_index (countries, i);
      g_autoptr (GPtrArray) own = g_ptr_array_new ();

      for (guint j = 0; j < self->dataset->national->len; j++)
        {
          ChorsuNational *national = g_ptr_array_index (self->dataset->national, j);

          if (national->country == country->record.ref.id)
            g_ptr_array_add (own, national);
        }

      country->n_national = own->len;
      country->national = chorsu_arena_copy_pointers (self->arena, own);
    }
}

const ChorsuSection chorsu_resource_sections[] = {
  { "commodities", CHORSU_KIND_COMMODITY, sizeof (ChorsuCommodity), read_commodity },
  { "resources", CHORSU_KIND_RESOURCE, sizeof (ChorsuSite), read_site },
  { NULL }
};
