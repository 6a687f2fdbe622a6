/* chorsu-dossier-goal.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-dossier-private.h"

#include <glib/gi18n.h>

#include "chorsu-goal-row.h"
#include "chorsu-vocabulary.h"

static void
fill_summary (ChorsuSection *section,
              gconstpointer  record)
{
  const ChorsuGoal *goal = record;

  chorsu_section_add_statements (section, goal->summary, goal->n_summary);
}

static void
fill_criteria (ChorsuSection *section,
               gconstpointer  record)
{
  const ChorsuGoal *goal = record;
  const char *language = chorsu_section_get_language (section);
  const char *rule = chorsu_text_get (
    chorsu_dataset_get_relevance_rule (chorsu_section_get_dataset (section)), language);

  if (rule != NULL)
    chorsu_section_add_note (section, rule);
  for (guint i = 0; i < goal->n_criteria; i++)
    chorsu_section_add (section,
                        chorsu_row_new_text (NULL,
                                             chorsu_text_get (goal->criteria[i].text, language),
                                             NULL, NULL, 0, FALSE));
}

static void
fill_relevance (ChorsuSection *section,
                gconstpointer  record)
{
  const ChorsuGoal *goal = record;
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);

  for (guint i = 0; i < goal->n_relevance; i++)
    {
      const ChorsuCountry *country =
        chorsu_dataset_get_country (dataset, goal->relevance[i].country);

      if (country != NULL)
        chorsu_section_add (section,
                            chorsu_row_new_relevance (goal, &goal->relevance[i], &country->record,
                                                      chorsu_section_get_language (section)));
    }
}

static void
fill_claims (ChorsuSection *section,
             gconstpointer  record)
{
  const ChorsuGoal *goal = record;
  const char *language = chorsu_section_get_language (section);

  for (guint i = 0; i < goal->n_claims; i++)
    {
      const ChorsuClaim *claim = &goal->claims[i];
      const char *name = chorsu_text_get (claim->verdict_name, language);
      const char *note = chorsu_text_get (claim->note, language);
      g_autofree char *verdict =
        name != NULL ? g_strdup (name) : chorsu_vocabulary_term (claim->verdict);
      /* Translators: what the sources say to a claim of the founding article. */
      g_autofree char *title = g_strdup_printf (_("Verdict: %s"), verdict);

      chorsu_section_add (section,
                          chorsu_row_new_text (title, chorsu_text_get (claim->claim, language),
                                               note, claim->sources, claim->n_sources, FALSE));
    }
}

static void
fill_instruments (ChorsuSection *section,
                  gconstpointer  record)
{
  const ChorsuGoal *goal = record;

  chorsu_section_add_statements (section, goal->instruments, goal->n_instruments);
}

static void
fill_counter_presence (ChorsuSection *section,
                       gconstpointer  record)
{
  const ChorsuGoal *goal = record;

  chorsu_section_add_statements (section, goal->counter_presence, goal->n_counter_presence);
}

void
chorsu_dossier_build_goal (ChorsuDossierBuild *build,
                           const ChorsuGoal   *goal)
{
  const ChorsuRecord *record = &goal->record;

  chorsu_dossier_add_paragraph (build, chorsu_text_get (record->note, build->language));
  chorsu_dossier_add_section (build, "summary", _("Summary"), goal->n_summary, fill_summary, goal);
  chorsu_dossier_add_section (build, "relevance", _("Relevance by Country"), goal->n_relevance,
                              fill_relevance, goal);
  chorsu_dossier_add_section (build, "criteria", _("Criteria"), goal->n_criteria, fill_criteria,
                              goal);
  chorsu_dossier_add_section (build, "claims", _("Claims and Verdicts"), goal->n_claims,
                              fill_claims, goal);
  chorsu_dossier_add_section (build, "instruments", _("Instruments"), goal->n_instruments,
                              fill_instruments, goal);
  chorsu_dossier_add_section (build, "counter-presence", _("What Others Have There"),
                              goal->n_counter_presence, fill_counter_presence, goal);
  chorsu_dossier_add_related (build, _("Corridors"), record, CHORSU_KIND_CORRIDOR,
                              chorsu_dossier_fill_corridors);
  chorsu_dossier_add_related (build, _("Engagement"), record, CHORSU_KIND_ENGAGEMENT,
                              chorsu_dossier_fill_engagement);
  chorsu_dossier_add_related (build, _("Constraints and Findings"), record, CHORSU_KIND_FACT,
                              chorsu_dossier_fill_facts);
  chorsu_dossier_add_related (build, _("Timeline"), record, CHORSU_KIND_EVENT,
                              chorsu_dossier_fill_events);
  chorsu_dossier_add_sources (build, record);
}
