/* chorsu-dossier-security.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-dossier-private.h"

#include <glib/gi18n.h>

#include "chorsu-vocabulary.h"

static void
add_country (ChorsuSection *section,
             const char    *role,
             const char    *code)
{
  const ChorsuCountry *country =
    code != NULL ? chorsu_dataset_get_country (chorsu_section_get_dataset (section), code) : NULL;

  if (country != NULL)
    chorsu_section_add (section, chorsu_row_new_record (&country->record, role, NULL,
                                                        chorsu_section_get_language (section)));
  else
    chorsu_section_add_text (section, role, code);
}

static void
add_countries (ChorsuSection     *section,
               const char        *title,
               const char *const *codes)
{
  g_autofree char *names =
    chorsu_country_names (chorsu_section_get_dataset (section), codes,
                          chorsu_section_get_language (section));

  chorsu_section_add_text (section, title, names);
}

static void
add_goal (ChorsuSection *section,
          const char    *id)
{
  const ChorsuGoal *goal =
    id != NULL ? chorsu_dataset_get_goal (chorsu_section_get_dataset (section), id) : NULL;

  if (goal != NULL)
    chorsu_section_add (section, chorsu_row_new_record (&goal->record, _("Goal"), NULL,
                                                        chorsu_section_get_language (section)));
}

static void
fill_security (ChorsuSection *section,
               gconstpointer  record)
{
  const ChorsuSecurity *site = record;
  const char *language = chorsu_section_get_language (section);
  g_autofree char *kind = chorsu_vocabulary_term (site->security_kind);
  g_autofree char *status = chorsu_vocabulary_term (site->status);

  chorsu_section_add_text (section, _("Kind"), kind);
  chorsu_section_add_text (section, _("Status"), status);
  chorsu_section_add_text (section, _("Remark on the status"), chorsu_text_get (site->status_note, language));
  add_country (section, _("Host"), site->host);
  add_countries (section, _("Also in"), site->also_hosts);
  add_country (section, _("Operator"), site->operator_);
  add_country (section, _("Paid by"), site->funder);
  add_countries (section, _("Between"), site->between);
  add_countries (section, _("Participants"), site->participants);
  chorsu_section_add_text (section, _("Partner state"), site->us_state);
  chorsu_section_add_date (section, _("From"), site->from);
  chorsu_section_add_date (section, _("Until"), site->to);
  chorsu_dossier_add_position (section, &site->position);
  chorsu_section_add_text (section, _("Where sources disagree"), chorsu_text_get (site->contradiction, language));
}

static void
fill_security_facts (ChorsuSection *section,
                     gconstpointer  record)
{
  const ChorsuSecurity *site = record;

  chorsu_section_add_statements (section, site->facts, site->n_facts);
}

void
chorsu_dossier_build_security (ChorsuDossierBuild   *build,
                               const ChorsuSecurity *site)
{
  chorsu_dossier_add_section (build, "security-site", _("What It Is"), CHORSU_SECTION_UNCOUNTED,
                              fill_security, site);
  chorsu_dossier_add_section (build, "facts", _("Facts"), site->n_facts, fill_security_facts, site);
  chorsu_dossier_add_common (build, &site->record);
  chorsu_dossier_add_sources (build, &site->record);
}

static void
fill_engagement (ChorsuSection *section,
                 gconstpointer  record)
{
  const ChorsuEngagement *item = record;
  const char *language = chorsu_section_get_language (section);
  g_autofree char *kind = chorsu_vocabulary_term (item->engagement_kind);

  chorsu_section_add_text (section, _("Kind"), kind);
  chorsu_section_add_text (section, _("Status"), chorsu_text_get (item->status, language));
  chorsu_section_add_date (section, _("Date"), item->date);
  add_country (section, _("Actor"), item->actor);
  for (guint i = 0; item->countries != NULL && item->countries[i] != NULL; i++)
    add_country (section, _("Concerns"), item->countries[i]);
  chorsu_section_add_text (section, _("Place"), chorsu_text_get (item->place, language));
  if (item->drawn)
    chorsu_dossier_add_position (section, &item->position);
  add_goal (section, item->goal);
  if (item->aggregate)
    chorsu_section_add_text (section, _("Remark"), _("Holds other items; never add it to a sum"));
  chorsu_section_add_text (section, _("Where sources disagree"), chorsu_text_get (item->contradiction, language));
}

static void
fill_engagement_facts (ChorsuSection *section,
                       gconstpointer  record)
{
  const ChorsuEngagement *item = record;

  chorsu_section_add_statements (section, item->facts, item->n_facts);
}

void
chorsu_dossier_build_engagement (ChorsuDossierBuild     *build,
                                 const ChorsuEngagement *item)
{
  chorsu_dossier_add_section (build, "engagement-item", _("What It Is"), CHORSU_SECTION_UNCOUNTED,
                              fill_engagement, item);
  chorsu_dossier_add_section (build, "facts", _("Facts"), item->n_facts, fill_engagement_facts,
                              item);
  chorsu_dossier_add_common (build, &item->record);
  chorsu_dossier_add_sources (build, &item->record);
}

static void
fill_event (ChorsuSection *section,
            gconstpointer  record)
{
  const ChorsuEvent *event = record;

  chorsu_section_add_date (section, _("Date"), event->date);
  if (event->planned)
    chorsu_section_add_text (section, _("Status"), _("planned"));
  for (guint i = 0; event->countries != NULL && event->countries[i] != NULL; i++)
    add_country (section, _("Concerns"), event->countries[i]);
  for (guint i = 0; event->actors != NULL && event->actors[i] != NULL; i++)
    add_country (section, _("Actor"), event->actors[i]);
  for (guint i = 0; event->goals != NULL && event->goals[i] != NULL; i++)
    add_goal (section, event->goals[i]);
}

void
chorsu_dossier_build_event (ChorsuDossierBuild *build,
                            const ChorsuEvent  *event)
{
  chorsu_dossier_add_section (build, "event-item", _("What Happened"), CHORSU_SECTION_UNCOUNTED,
                              fill_event, event);
  chorsu_dossier_add_common (build, &event->record);
  chorsu_dossier_add_sources (build, &event->record);
}

static void
fill_fact (ChorsuSection *section,
           gconstpointer  record)
{
  const ChorsuFact *fact = record;

  chorsu_section_add_date (section, _("Date"), fact->date);
  for (guint i = 0; fact->countries != NULL && fact->countries[i] != NULL; i++)
    add_country (section, _("Concerns"), fact->countries[i]);
  for (guint i = 0; fact->goals != NULL && fact->goals[i] != NULL; i++)
    add_goal (section, fact->goals[i]);
}

void
chorsu_dossier_build_fact (ChorsuDossierBuild *build,
                           const ChorsuFact   *fact)
{
  chorsu_dossier_add_paragraph (build, chorsu_text_get (fact->text, build->language));
  chorsu_dossier_add_section (build, "fact-item", _("What It Concerns"), CHORSU_SECTION_UNCOUNTED,
                              fill_fact, fact);
  chorsu_dossier_add_common (build, &fact->record);
  chorsu_dossier_add_sources (build, &fact->record);
}

static void
fill_border (ChorsuSection *section,
             gconstpointer  record)
{
  const ChorsuBorder *border = record;

  add_country (section, _("On one side"), border->between[0]);
  add_country (section, _("On the other side"), border->between[1]);
  if (border->length != NULL)
    chorsu_section_add_figures (section, (const ChorsuFigure **) &border->length, 1);
}

void
chorsu_dossier_build_border (ChorsuDossierBuild *build,
                             const ChorsuBorder *border)
{
  chorsu_dossier_add_section (build, "border-item", _("The Border"), CHORSU_SECTION_UNCOUNTED,
                              fill_border, border);
  chorsu_dossier_add_sources (build, &border->record);
}

static void
fill_members (ChorsuSection *section,
              gconstpointer  record)
{
  const ChorsuOrganisation *organisation = record;
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);
  const char *language = chorsu_section_get_language (section);
  const ChorsuKind kinds[] = { CHORSU_KIND_COUNTRY, CHORSU_KIND_NEIGHBOUR };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    {
      g_autoptr (GPtrArray) members =
        chorsu_related (dataset, organisation->record.ref, kinds[k]);

      for (guint i = 0; i < members->len; i++)
        {
          const ChorsuCountry *country = g_ptr_array_index (members, i);
          const ChorsuMembership *membership =
            chorsu_country_get_membership (country, organisation->record.ref.id);
          g_autofree char *since =
            membership->since > 0 ? g_strdup_printf (_("since %d"), membership->since) : NULL;

          chorsu_section_add (section,
                              chorsu_row_new_record (
                                &country->record, since,
                                chorsu_vocabulary_membership (membership->status), language));
        }
    }
}

void
chorsu_dossier_build_organisation (ChorsuDossierBuild       *build,
                                   const ChorsuOrganisation *organisation)
{
  if (organisation->led_by != NULL)
    {
      g_autofree char *led =
        g_strdup_printf (_("Led by %s"), chorsu_country_name (build->dataset, organisation->led_by,
                                                              build->language));

      chorsu_dossier_add_paragraph (build, led);
    }
  chorsu_dossier_add_section (build, "members", _("Memberships"), CHORSU_SECTION_UNCOUNTED,
                              fill_members, organisation);
  chorsu_dossier_add_common (build, &organisation->record);
  chorsu_dossier_add_sources (build, &organisation->record);
}
