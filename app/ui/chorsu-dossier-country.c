/* chorsu-dossier-country.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-dossier-private.h"

#include <glib/gi18n.h>

#include "chorsu-chart-view.h"
#include "chorsu-goal-row.h"
#include "chorsu-vocabulary.h"

/* What a country is introduced with; its other figures are a section of their own. */
static const char *const key_figures[] = { "population", "area", "gdp", "gdp-growth", NULL };

static gboolean
is_key_figure (const ChorsuFigure *figure)
{
  return g_strv_contains (key_figures, figure->key);
}

static gboolean
is_border_figure (const ChorsuFigure *figure)
{
  return g_strcmp0 (figure->key, "border-afghanistan") == 0;
}

static void
fill_key_figures (ChorsuSection *section,
                  gconstpointer  record)
{
  const ChorsuCountry *country = record;
  const char *language = chorsu_section_get_language (section);
  const char *capital = chorsu_text_get (country->capital, language);

  if (capital != NULL)
    chorsu_section_add (section, chorsu_row_new_text (_("Capital"), capital, NULL,
                                                      country->capital_sources,
                                                      country->n_capital_sources, FALSE));

  for (guint i = 0; i < country->record.n_figures; i++)
    if (is_key_figure (country->record.figures[i]))
      chorsu_section_add_figures (section, &country->record.figures[i], 1);

  chorsu_section_add_statements (section, country->statements, country->n_statements);
}

static gboolean
is_economic (const ChorsuFigure *figure)
{
  return !is_key_figure (figure) && !is_border_figure (figure);
}

static void
add_series (ChorsuSection      *section,
            const ChorsuSeries *series)
{
  const char *language = chorsu_section_get_language (section);
  const char *name = chorsu_text_get (series->name, language);
  const char *reporter = chorsu_text_get (series->reporter, language);
  g_autofree char *heading = NULL;

  if (name != NULL && reporter != NULL)
    heading = g_strdup_printf ("%s (%s)", name, reporter);
  chorsu_section_add_heading (section, heading != NULL ? heading : name != NULL ? name : reporter);
  if (chorsu_chart_can_plot (series))
    {
      chorsu_section_add_widget (section, chorsu_series_view_new (series, language));
      if (chorsu_chart_has_rings (series))
        chorsu_section_add_note (section, _("Rings: parts of a year, joined to nothing."));
    }
  chorsu_section_add_figures (section, series->points, series->n_points);
}

static void
fill_economy (ChorsuSection *section,
              gconstpointer  record)
{
  const ChorsuCountry *country = record;
  const char *note = chorsu_text_get (country->trade_note, chorsu_section_get_language (section));

  for (guint i = 0; i < country->record.n_figures; i++)
    if (is_economic (country->record.figures[i]))
      chorsu_section_add_figures (section, &country->record.figures[i], 1);

  if (note != NULL)
    chorsu_section_add_note (section, note);
  for (guint i = 0; i < country->n_series; i++)
    add_series (section, &country->series[i]);
}

static guint
count_economy (const ChorsuCountry *country)
{
  guint n = country->n_series;

  for (guint i = 0; i < country->record.n_figures; i++)
    n += is_economic (country->record.figures[i]);

  return n;
}

static void
fill_goals (ChorsuSection *section,
            gconstpointer  record)
{
  const ChorsuCountry *country = record;
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);
  const char *language = chorsu_section_get_language (section);

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_GOAL); i++)
    {
      const ChorsuGoal *goal =
        (const ChorsuGoal *) chorsu_dataset_get_record (dataset, CHORSU_KIND_GOAL, i);
      const ChorsuRelevance *relevance = chorsu_goal_get_relevance (goal, country->record.ref.id);

      if (relevance != NULL)
        chorsu_section_add (section, chorsu_row_new_relevance (goal, relevance, &goal->record,
                                                               language));
    }
}

static char *
membership_period (const ChorsuMembership *membership)
{
  if (membership->since > 0 && membership->until > 0)
    return g_strdup_printf ("%d–%d", membership->since, membership->until);
  if (membership->since > 0)
    return g_strdup_printf (_("since %d"), membership->since);
  if (membership->until > 0)
    return g_strdup_printf (_("until %d"), membership->until);

  return g_strdup ("");
}

static GtkWidget *
membership_row (const ChorsuMembership *membership,
                ChorsuDataset          *dataset,
                const char             *language)
{
  const ChorsuOrganisation *organisation =
    chorsu_dataset_get_organisation (dataset, membership->organisation);
  const char *name = organisation != NULL ? chorsu_text_get (organisation->record.name, language)
                                          : membership->organisation;
  const char *status = chorsu_text_get (membership->status_text, language);
  const char *note = chorsu_text_get (membership->note, language);
  g_autofree char *period = membership_period (membership);
  g_autofree char *text = NULL;

  if (status == NULL)
    status = chorsu_vocabulary_membership (membership->status);
  text = chorsu_join_parts (status, period, NULL);

  return chorsu_row_new_text (name, text, note, membership->sources, membership->n_sources,
                              membership->unverified);
}

static void
fill_memberships (ChorsuSection *section,
                  gconstpointer  record)
{
  const ChorsuCountry *country = record;

  for (guint i = 0; i < country->n_memberships; i++)
    chorsu_section_add (section, membership_row (&country->memberships[i],
                                                 chorsu_section_get_dataset (section),
                                                 chorsu_section_get_language (section)));
}

static void
fill_national (ChorsuSection *section,
               gconstpointer  record)
{
  const ChorsuCountry *country = record;
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);
  const char *language = chorsu_section_get_language (section);

  for (guint i = 0; i < country->n_national; i++)
    {
      const ChorsuNational *national = country->national[i];
      const ChorsuCommodity *commodity =
        chorsu_dataset_get_commodity (dataset, national->commodity);
      const char *note = chorsu_text_get (national->note, language);

      chorsu_section_add_heading (section,
                                  commodity != NULL
                                    ? chorsu_text_get (commodity->record.name, language)
                                    : national->commodity);
      chorsu_section_add_figures (section, national->figures, national->n_figures);
      if (note != NULL)
        chorsu_section_add (section, chorsu_row_new_text (_("Remark"), note, NULL,
                                                          national->sources, national->n_sources,
                                                          FALSE));
    }
}

static void
fill_afghan_border (ChorsuSection *section,
                    gconstpointer  record)
{
  const ChorsuCountry *country = record;
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);
  guint n = 0;
  const ChorsuBorder *borders = chorsu_dataset_get_borders (dataset, &n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (borders[i].between[0], country->record.ref.id) == 0
        || g_strcmp0 (borders[i].between[1], country->record.ref.id) == 0)
      chorsu_section_add_figures (section, (const ChorsuFigure **) &borders[i].length, 1);

  for (guint i = 0; i < country->record.n_figures; i++)
    if (is_border_figure (country->record.figures[i]))
      chorsu_section_add_figures (section, &country->record.figures[i], 1);
}

static guint
count_afghan_border (ChorsuDossierBuild  *build,
                     const ChorsuCountry *country)
{
  g_autoptr (GPtrArray) borders =
    chorsu_related (build->dataset, country->record.ref, CHORSU_KIND_BORDER);

  return borders->len;
}

static void
add_neighbours (ChorsuDossierBuild  *build,
                const ChorsuCountry *country)
{
  g_autoptr (GPtrArray) story =
    chorsu_related (build->dataset, country->record.ref, CHORSU_KIND_COUNTRY);
  g_autoptr (GPtrArray) others =
    chorsu_related (build->dataset, country->record.ref, CHORSU_KIND_NEIGHBOUR);

  chorsu_dossier_add_section (build, "neighbours", _("Neighbours"), story->len + others->len,
                              chorsu_dossier_fill_countries, country);
}

void
chorsu_dossier_build_country (ChorsuDossierBuild  *build,
                              const ChorsuCountry *country)
{
  const ChorsuRecord *record = &country->record;

  chorsu_dossier_add_commands (build, country->record.ref);
  chorsu_dossier_add_paragraph (build, chorsu_text_get (country->role, build->language));
  chorsu_dossier_add_section (build, "key-figures", _("Key Figures"), CHORSU_SECTION_UNCOUNTED,
                              fill_key_figures, country);
  if (country->story)
    chorsu_dossier_add_section (build, "goals", _("The Four Goals"), CHORSU_SECTION_UNCOUNTED,
                                fill_goals, country);
  chorsu_dossier_add_section (build, "memberships", _("Memberships"), country->n_memberships,
                              fill_memberships, country);
  chorsu_dossier_add_section (build, "economy", _("Trade, Debt and Investment"),
                              count_economy (country), fill_economy, country);
  chorsu_dossier_add_related (build, _("Resources"), record, CHORSU_KIND_RESOURCE,
                              chorsu_dossier_fill_sites);
  if (country->story)
    chorsu_dossier_add_section (build, "national", _("National Production and Reserves"),
                                country->n_national, fill_national, country);
  chorsu_dossier_add_related (build, _("Corridors"), record, CHORSU_KIND_CORRIDOR,
                              chorsu_dossier_fill_corridors);
  chorsu_dossier_add_related (build, _("Security"), record, CHORSU_KIND_SECURITY,
                              chorsu_dossier_fill_security);
  if (country->story)
    chorsu_dossier_add_section (build, "afghan-border", _("Border with Afghanistan"),
                                count_afghan_border (build, country), fill_afghan_border, country);
  chorsu_dossier_add_related (build, _("Engagement"), record, CHORSU_KIND_ENGAGEMENT,
                              chorsu_dossier_fill_engagement);
  chorsu_dossier_add_related (build, _("Constraints and Findings"), record, CHORSU_KIND_FACT,
                              chorsu_dossier_fill_facts);
  chorsu_dossier_add_related (build, _("Timeline"), record, CHORSU_KIND_EVENT,
                              chorsu_dossier_fill_events);
  add_neighbours (build, country);
  chorsu_dossier_add_sources (build, record);
}
