/* chorsu-loader-countries.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "chorsu-text-private.h"
#include "chorsu-words-private.h"

static void
read_membership (ChorsuLoader *self,
                 JsonObject   *object,
                 gpointer      element)
{
  static const char *const members[] = {
    "organisation", "status", "text", "since", "until", "note", "sources", "unverified", NULL
  };
  ChorsuMembership *membership = element;

  chorsu_loader_check_members (self, object, members);

  membership->organisation = chorsu_loader_reference (self, object, "organisation", CHORSU_REQUIRED,
                                                      CHORSU_KIND_ORGANISATION);
  membership->status = MAX (0, chorsu_loader_choice (self, object, "status", CHORSU_REQUIRED,
                                                     chorsu_membership_words));
  membership->status_text = chorsu_loader_text (self, object, "text", CHORSU_REQUIRED);
  membership->since = chorsu_loader_integer (self, object, "since", CHORSU_OPTIONAL, 1900, 2100);
  membership->until = chorsu_loader_integer (self, object, "until", CHORSU_OPTIONAL, 1900, 2100);
  membership->note = chorsu_loader_text (self, object, "note", CHORSU_OPTIONAL);
  membership->sources = chorsu_loader_sources (self, object, "sources", &membership->n_sources);
  membership->unverified = chorsu_loader_mark (self, object, "unverified");
  chorsu_loader_check_sourced (self, membership->n_sources, membership->unverified);
}

static void
read_capital (ChorsuLoader  *self,
              JsonObject    *object,
              ChorsuCountry *country)
{
  static const char *const members[] = { "name", "position", "sources", NULL };
  JsonObject *capital = chorsu_loader_object (self, object, "capital", CHORSU_REQUIRED);

  if (capital == NULL)
    return;

  chorsu_loader_enter (self, "capital");
  chorsu_loader_check_members (self, capital, members);
  country->capital = chorsu_loader_text (self, capital, "name", CHORSU_REQUIRED);
  chorsu_loader_position (self, capital, "position", CHORSU_REQUIRED, &country->capital_position);
  country->capital_sources = chorsu_loader_sources (self, capital, "sources", &country->n_capital_sources);
  chorsu_loader_leave (self);
}

/* A neighbour's role is a list of sentences; a reader gets them in one piece. */
static const ChorsuText *
read_role (ChorsuLoader *self,
           JsonObject   *object)
{
  guint n;
  const ChorsuText **sentences = chorsu_loader_texts (self, object, "role", &n);
  g_autoptr (GPtrArray) array = g_ptr_array_new ();

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (array, (gpointer) sentences[i]);

  return chorsu_text_join (self->arena, array, " ");
}

/* ISO 3166-1 alpha-3. */
static const char *
read_iso3 (ChorsuLoader *self,
           JsonObject   *object)
{
  const char *code = chorsu_loader_peek (self, object, "iso3", CHORSU_REQUIRED);

  if (code == NULL)
    return NULL;
  if (strlen (code) != 3 || strspn (code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != 3)
    {
      chorsu_loader_error (self, "iso3", _("“%s” is no country code: three capital letters are expected"), code);
      return NULL;
    }

  return g_intern_string (code);
}

static void
read_country (ChorsuLoader *self,
              JsonObject   *object,
              gpointer      record)
{
  static const char *const members[] = {
    "id", "iso3", "name", "aliases", "official_name", "capital", "role", "role_sources", "neighbours",
    "trade_note", "figures", "series", "statements", "memberships", "note", "note_sources", "sources",
    "unverified", NULL
  };
  ChorsuCountry *country = record;

  chorsu_loader_check_members (self, object, members);
  chorsu_loader_code (self, object, "id", CHORSU_REQUIRED);
  chorsu_loader_common (self, object, &country->record, FALSE);

  country->story = country->record.ref.kind == CHORSU_KIND_COUNTRY;
  country->iso3 = read_iso3 (self, object);
  country->official_name = chorsu_loader_text (self, object, "official_name", CHORSU_OPTIONAL);
  read_capital (self, object, country);
  country->role = read_role (self, object);
  country->role_sources = chorsu_loader_sources (self, object, "role_sources", &country->n_role_sources);
  country->neighbours = chorsu_loader_codes (self, object, "neighbours", CHORSU_OPTIONAL);
  country->trade_note = chorsu_loader_text (self, object, "trade_note", CHORSU_OPTIONAL);
  country->series = chorsu_loader_series (self, object, "series", &country->n_series);
  country->statements = chorsu_loader_statements (self, object, "statements", &country->n_statements);
  country->memberships = chorsu_loader_elements (self, object, "memberships", CHORSU_OPTIONAL,
                                                 sizeof (ChorsuMembership), read_membership,
                                                 &country->n_memberships);
  if (country->role != NULL && country->n_role_sources == 0)
    chorsu_loader_error (self, NULL, _("a source is missing: “role” needs “role_sources”"));
}

static void
read_region (ChorsuLoader *self,
             JsonObject   *object,
             gpointer      record)
{
  static const char *const members[] = {
    "id", "name", "aliases", "note", "note_sources", "figures", "series", "sources", "unverified", NULL
  };
  ChorsuRegion *region = record;

  chorsu_loader_check_members (self, object, members);
  chorsu_loader_common (self, object, &region->record, FALSE);
  region->series = chorsu_loader_series (self, object, "series", &region->n_series);
}

static void
read_organisation (ChorsuLoader *self,
                   JsonObject   *object,
                   gpointer      record)
{
  static const char *const members[] = {
    "id", "name", "aliases", "led_by", "note", "note_sources", "figures", "sources", "unverified", NULL
  };
  ChorsuOrganisation *organisation = record;

  chorsu_loader_check_members (self, object, members);
  chorsu_loader_common (self, object, &organisation->record, TRUE);
  organisation->led_by = chorsu_loader_code (self, object, "led_by", CHORSU_OPTIONAL);
}

const ChorsuSection chorsu_country_sections[] = {
  { "countries", CHORSU_KIND_COUNTRY, sizeof (ChorsuCountry), read_country },
  { "neighbours", CHORSU_KIND_NEIGHBOUR, sizeof (ChorsuCountry), read_country },
  { "region", CHORSU_KIND_REGION, sizeof (ChorsuRegion), read_region },
  { "organisations", CHORSU_KIND_ORGANISATION, sizeof (ChorsuOrganisation), read_organisation },
  { NULL }
};
