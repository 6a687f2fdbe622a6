/* chorsu-dossier-resource.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-dossier-private.h"

#include <glib/gi18n.h>

#include "chorsu-ownership.h"
#include "chorsu-vocabulary.h"

static void
fill_site (ChorsuSection *section,
           gconstpointer  record)
{
  const ChorsuSite *site = record;
  const char *language = chorsu_section_get_language (section);
  const char *country =
    chorsu_country_name (chorsu_section_get_dataset (section), site->country, language);
  const char *rule = chorsu_text_get (
    chorsu_dataset_get_importance_rule (chorsu_section_get_dataset (section)), language);

  chorsu_section_add (section, chorsu_row_new_link (chorsu_ref (CHORSU_KIND_COUNTRY, site->country),
                                                    country, _("Country"), NULL));
  chorsu_section_add_text (section, _("What"), chorsu_vocabulary_category (site->category));
  chorsu_section_add_text (section, _("How far along"), chorsu_vocabulary_stage (site->stage));
  chorsu_dossier_add_status (section, site->status, site->history, site->n_history);
  chorsu_section_add_text (section, _("Who controls it"), chorsu_vocabulary_control (site->control));
  if (site->operator_ != NULL)
    chorsu_section_add_text (section, _("Operator"), site->operator_);
  chorsu_dossier_add_position (section, &site->position);
  chorsu_section_add (section,
                      chorsu_row_new_text (_("Importance"),
                                           chorsu_vocabulary_importance (site->importance), rule,
                                           NULL, 0, FALSE));
}

static void
fill_owners (ChorsuSection *section,
             gconstpointer  record)
{
  const ChorsuSite *site = record;
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);
  const char *language = chorsu_section_get_language (section);
  const char *note = chorsu_text_get (site->owners_note, language);

  for (guint i = 0; i < site->n_owners; i++)
    {
      const ChorsuOwner *owner = &site->owners[i];
      g_autofree char *share = NULL;
      g_autofree char *caption = NULL;

      if (owner->share_pct >= 0)
        /* Translators: share of an owner in per cent. */
        share = g_strdup_printf (_("%g %%"), owner->share_pct);
      caption = chorsu_join_parts (share != NULL ? share : _("share not stated"),
                                   owner->country != NULL
                                     ? chorsu_country_name (dataset, owner->country, language)
                                     : "",
                                   NULL);
      chorsu_section_add (section,
                          chorsu_row_new_text (NULL, owner->name, caption, site->owners_sources,
                                               site->n_owners_sources, site->owners_unverified));
    }

  if (note != NULL)
    chorsu_section_add_note (section, note);
}

static void
fill_commodities (ChorsuSection *section,
                  gconstpointer  record)
{
  const ChorsuSite *site = record;
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);

  for (guint i = 0; site->commodities != NULL && site->commodities[i] != NULL; i++)
    {
      const ChorsuCommodity *commodity =
        chorsu_dataset_get_commodity (dataset, site->commodities[i]);

      if (commodity != NULL)
        chorsu_section_add (section, chorsu_row_new_record (&commodity->record, NULL,
                                                            commodity->symbol,
                                                            chorsu_section_get_language (section)));
    }
}

static void
fill_us_interest (ChorsuSection *section,
                  gconstpointer  record)
{
  const ChorsuSite *site = record;

  chorsu_section_add_statements (section, site->us_interest, 1);
}

static void
add_us_interest (ChorsuDossierBuild *build,
                 const ChorsuSite   *site)
{
  g_autofree char *kind = chorsu_vocabulary_term (site->us_interest_kind);
  g_autofree char *title = NULL;

  if (kind != NULL)
    title = g_strdup_printf (_("US Interest: %s"), kind);

  chorsu_dossier_add_section (build, "us-interest", title != NULL ? title : _("US Interest"),
                              site->us_interest != NULL ? CHORSU_SECTION_UNCOUNTED : 0,
                              fill_us_interest, site);
}

void
chorsu_dossier_build_site (ChorsuDossierBuild *build,
                           const ChorsuSite   *site)
{
  chorsu_dossier_add_section (build, "site", _("The Site"), CHORSU_SECTION_UNCOUNTED, fill_site,
                              site);
  chorsu_dossier_add_common (build, &site->record);
  chorsu_dossier_add_section (build, "owners", _("Owners"), site->n_owners, fill_owners, site);
  add_us_interest (build, site);
  chorsu_dossier_add_section (build, "commodities", _("Commodities"),
                              site->commodities != NULL
                                ? g_strv_length ((char **) site->commodities)
                                : 0,
                              fill_commodities, site);
  chorsu_dossier_add_sources (build, &site->record);
}

static void
add_criticality (ChorsuSection *section,
                 const char    *list,
                 gboolean       listed)
{
  chorsu_section_add_text (section, list, listed ? _("listed") : _("not listed"));
}

static void
fill_commodity (ChorsuSection *section,
                gconstpointer  record)
{
  const ChorsuCommodity *commodity = record;
  const char *uses = chorsu_text_get (commodity->uses, chorsu_section_get_language (section));

  if (commodity->symbol != NULL)
    chorsu_section_add_text (section, _("Symbol"), commodity->symbol);
  if (uses != NULL)
    chorsu_section_add_text (section, _("Uses"), uses);
  add_criticality (section, _("US list of critical minerals, 2022"), commodity->us_critical_2022);
  add_criticality (section, _("US list of critical minerals, 2025"), commodity->us_critical_2025);
  add_criticality (section, _("EU list of critical raw materials, 2023"),
                   commodity->eu_critical_2023);
}

/* By country: what it produces and holds of it. */
static void
fill_national (ChorsuSection *section,
               gconstpointer  record)
{
  const ChorsuCommodity *commodity = record;
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);
  const char *language = chorsu_section_get_language (section);
  guint n;
  const ChorsuNational **national = chorsu_dataset_get_national (dataset, &n);

  for (guint i = 0; i < n; i++)
    {
      const char *note = chorsu_text_get (national[i]->note, language);

      if (national[i]->commodity != commodity->record.ref.id)
        continue;
      chorsu_section_add_heading (section, chorsu_country_name (dataset, national[i]->country, language));
      chorsu_section_add_figures (section, national[i]->figures, national[i]->n_figures);
      if (note != NULL)
        chorsu_section_add (section, chorsu_row_new_text (_("Remark"), note, NULL, national[i]->sources,
                                                          national[i]->n_sources, FALSE));
    }
}

static guint
count_national (ChorsuDataset         *dataset,
                const ChorsuCommodity *commodity)
{
  guint n, n_found = 0;
  const ChorsuNational **national = chorsu_dataset_get_national (dataset, &n);

  for (guint i = 0; i < n; i++)
    n_found += national[i]->commodity == commodity->record.ref.id;

  return n_found;
}

static void
fill_control (ChorsuSection *section,
              gconstpointer  record)
{
  const ChorsuCommodity *commodity = record;
  g_autoptr (ChorsuOwnership) ownership =
    chorsu_ownership_new (chorsu_section_get_dataset (section), commodity, NULL);

  for (guint i = 0; i < CHORSU_N_CONTROLS; i++)
    {
      const ChorsuHolding *holding = &ownership->holdings[i];
      g_autofree char *count = NULL;

      if (holding->sites->len == 0)
        continue;
      /* Translators: sites that a side controls, of how many, and their share in per cent. */
      count = g_strdup_printf (ngettext ("%u of %u site, %.0f%%", "%u of %u sites, %.0f%%", ownership->n_sites),
                               holding->sites->len, ownership->n_sites,
                               100.0 * holding->sites->len / ownership->n_sites);
      chorsu_section_add (section, chorsu_row_new_text (chorsu_vocabulary_control (i), count, _("computed"), NULL, 0,
                                                        FALSE));
    }
  chorsu_section_add (section, chorsu_row_new_action (_("Ownership in Full"), _("By side, category and volume"),
                                                      "win.ownership-of", commodity->record.ref.id));
  chorsu_section_add (section, chorsu_row_new_action (_("Only This on the Map"), _("Hides sites without it"),
                                                      "win.only-commodity", commodity->record.ref.id));
}

static guint
count_sites (ChorsuDataset         *dataset,
             const ChorsuCommodity *commodity)
{
  g_autoptr (GPtrArray) sites = chorsu_related (dataset, commodity->record.ref, CHORSU_KIND_RESOURCE);

  return sites->len;
}

void
chorsu_dossier_build_commodity (ChorsuDossierBuild    *build,
                                const ChorsuCommodity *commodity)
{
  chorsu_dossier_add_section (build, "commodity", _("The Commodity"), CHORSU_SECTION_UNCOUNTED,
                              fill_commodity, commodity);
  chorsu_dossier_add_common (build, &commodity->record);
  chorsu_dossier_add_section (build, "national", _("National Production and Reserves"),
                              count_national (build->dataset, commodity), fill_national, commodity);
  chorsu_dossier_add_section (build, "control", _("Who Controls It"),
                              count_sites (build->dataset, commodity) > 0 ? CHORSU_SECTION_UNCOUNTED : 0,
                              fill_control, commodity);
  chorsu_dossier_add_related (build, _("Sites"), &commodity->record, CHORSU_KIND_RESOURCE,
                              chorsu_dossier_fill_sites);
  chorsu_dossier_add_sources (build, &commodity->record);
}
