/* chorsu-dossier-lists.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-dossier-private.h"

#include <glib/gi18n.h>

#include "chorsu-date.h"
#include "chorsu-vocabulary.h"

/* Lists of records that several dossiers have. */

void
chorsu_dossier_add_section (ChorsuDossierBuild *build,
                            const char         *id,
                            const char         *title,
                            guint               n_rows,
                            ChorsuSectionFill   fill,
                            gconstpointer       record)
{
  gtk_box_append (build->box, chorsu_section_new (id, title, n_rows, build->dataset,
                                                  build->language, fill, record));
}

void
chorsu_dossier_add_related (ChorsuDossierBuild *build,
                            const char         *title,
                            const ChorsuRecord *record,
                            ChorsuKind          kind,
                            ChorsuSectionFill   fill)
{
  g_autoptr (GPtrArray) related = chorsu_related (build->dataset, record->ref, kind);
  g_autofree char *id = g_strconcat ("related-", chorsu_kind_to_nick (kind), NULL);

  chorsu_dossier_add_section (build, id, title, related->len, fill, record);
}

void
chorsu_dossier_add_paragraph (ChorsuDossierBuild *build,
                              const char         *text)
{
  if (text != NULL && *text != '\0')
    gtk_box_append (build->box, chorsu_row_label (text, "paragraph"));
}

void
chorsu_dossier_fill_figures (ChorsuSection *section,
                             gconstpointer  record)
{
  const ChorsuRecord *self = record;

  chorsu_section_add_figures (section, self->figures, self->n_figures);
}

void
chorsu_dossier_add_common (ChorsuDossierBuild *build,
                           const ChorsuRecord *record)
{
  chorsu_dossier_add_paragraph (build, chorsu_text_get (record->note, build->language));
  chorsu_dossier_add_section (build, "figures", _("Figures"), record->n_figures,
                              chorsu_dossier_fill_figures, record);
}

static void
fill_sources (ChorsuSection *section,
              gconstpointer  record)
{
  const ChorsuRecord *self = record;

  for (guint i = 0; i < self->n_sources; i++)
    {
      const ChorsuSource *source = self->sources[i];
      g_autofree char *origin =
        chorsu_join_parts (source->publisher != NULL ? source->publisher : "",
                           source->date != NULL ? source->date : _("undated"), NULL);

      chorsu_section_add (section, chorsu_row_new_text (NULL, source->title, origin,
                                                        &self->sources[i], 1, FALSE));
    }
}

void
chorsu_dossier_add_sources (ChorsuDossierBuild *build,
                            const ChorsuRecord *record)
{
  if (record->unverified)
    chorsu_dossier_add_paragraph (build, _("Unverified: general knowledge, or not found again."));
  chorsu_dossier_add_section (build, "sources", _("Sources"), record->n_sources, fill_sources,
                              record);
  chorsu_dossier_add_revisions (build, record);
}

static char *
commodity_names (const ChorsuSite *site,
                 ChorsuDataset    *dataset,
                 const char       *language)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; site->commodities != NULL && site->commodities[i] != NULL; i++)
    {
      const ChorsuCommodity *commodity =
        chorsu_dataset_get_commodity (dataset, site->commodities[i]);

      if (i > 0)
        g_string_append (names, ", ");
      g_string_append (names, commodity != NULL
                                ? chorsu_text_get (commodity->record.name, language)
                                : site->commodities[i]);
    }

  return g_string_free (names, FALSE);
}

static void
add_category (ChorsuSection  *section,
              GPtrArray      *sites,
              ChorsuCategory  category)
{
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);
  const char *language = chorsu_section_get_language (section);
  gboolean begun = FALSE;

  for (guint i = 0; i < sites->len; i++)
    {
      const ChorsuSite *site = g_ptr_array_index (sites, i);
      g_autofree char *commodities = NULL;
      g_autofree char *caption = NULL;

      if (site->category != category)
        continue;
      if (!begun)
        chorsu_section_add_heading (section, chorsu_vocabulary_category (category));
      begun = TRUE;

      commodities = commodity_names (site, dataset, language);
      caption = chorsu_join_parts (commodities, chorsu_vocabulary_stage (site->stage), NULL);
      chorsu_section_add (section,
                          chorsu_row_new_record (&site->record, caption,
                                                 chorsu_vocabulary_control (site->control),
                                                 language));
    }
}

void
chorsu_dossier_fill_sites (ChorsuSection *section,
                           gconstpointer  record)
{
  const ChorsuRecord *self = record;
  g_autoptr (GPtrArray) sites =
    chorsu_related (chorsu_section_get_dataset (section), self->ref, CHORSU_KIND_RESOURCE);

  for (ChorsuCategory category = 0; category < CHORSU_N_CATEGORIES; category++)
    add_category (section, sites, category);
}

void
chorsu_dossier_fill_corridors (ChorsuSection *section,
                               gconstpointer  record)
{
  const ChorsuRecord *self = record;
  const char *language = chorsu_section_get_language (section);
  g_autoptr (GPtrArray) corridors =
    chorsu_related (chorsu_section_get_dataset (section), self->ref, CHORSU_KIND_CORRIDOR);

  for (guint i = 0; i < corridors->len; i++)
    {
      const ChorsuCorridor *corridor = g_ptr_array_index (corridors, i);
      g_autofree char *kind = chorsu_vocabulary_term (corridor->corridor_kind);

      chorsu_section_add (section,
                          chorsu_row_new_record (&corridor->record, kind,
                                                 chorsu_vocabulary_status (corridor->status),
                                                 language));
    }
}

void
chorsu_dossier_fill_security (ChorsuSection *section,
                              gconstpointer  record)
{
  const ChorsuRecord *self = record;
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);
  const char *language = chorsu_section_get_language (section);
  g_autoptr (GPtrArray) sites = chorsu_related (dataset, self->ref, CHORSU_KIND_SECURITY);

  for (guint i = 0; i < sites->len; i++)
    {
      const ChorsuSecurity *site = g_ptr_array_index (sites, i);
      g_autofree char *kind = chorsu_vocabulary_term (site->security_kind);
      g_autofree char *status = chorsu_vocabulary_term (site->status);
      g_autofree char *caption =
        chorsu_join_parts (kind,
                           site->operator_ != NULL
                             ? chorsu_country_name (dataset, site->operator_, language)
                             : "",
                           NULL);

      chorsu_section_add (section,
                          chorsu_row_new_record (&site->record, caption, status, language));
    }
}

void
chorsu_dossier_fill_engagement (ChorsuSection *section,
                                gconstpointer  record)
{
  const ChorsuRecord *self = record;
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);
  const char *language = chorsu_section_get_language (section);
  g_autoptr (GPtrArray) items = chorsu_related (dataset, self->ref, CHORSU_KIND_ENGAGEMENT);

  for (guint i = 0; i < items->len; i++)
    {
      const ChorsuEngagement *item = g_ptr_array_index (items, i);
      const char *status = chorsu_text_get (item->status, language);
      g_autofree char *kind = chorsu_vocabulary_term (item->engagement_kind);
      g_autofree char *date = item->date != NULL ? chorsu_date_format (item->date, language) : g_strdup ("");
      g_autofree char *caption =
        chorsu_join_parts (kind, date,
                           status != NULL ? status : "", NULL);

      chorsu_section_add (section,
                          chorsu_row_new_record (&item->record, caption,
                                                 chorsu_country_name (dataset, item->actor,
                                                                      language),
                                                 language));
    }
}

void
chorsu_dossier_fill_events (ChorsuSection *section,
                            gconstpointer  record)
{
  const ChorsuRecord *self = record;
  const char *language = chorsu_section_get_language (section);
  g_autoptr (GPtrArray) events =
    chorsu_related (chorsu_section_get_dataset (section), self->ref, CHORSU_KIND_EVENT);

  for (guint i = 0; i < events->len; i++)
    {
      const ChorsuEvent *event = g_ptr_array_index (events, i);
      g_autofree char *date = chorsu_date_format (event->date, language);

      chorsu_section_add (section,
                          chorsu_row_new_record (&event->record, date,
                                                 event->planned ? _("planned") : NULL, language));
    }
}

void
chorsu_dossier_fill_facts (ChorsuSection *section,
                           gconstpointer  record)
{
  const ChorsuRecord *self = record;
  const char *language = chorsu_section_get_language (section);
  g_autoptr (GPtrArray) facts =
    chorsu_related (chorsu_section_get_dataset (section), self->ref, CHORSU_KIND_FACT);

  for (guint i = 0; i < facts->len; i++)
    {
      const ChorsuFact *fact = g_ptr_array_index (facts, i);
      const char *name = chorsu_text_get (fact->record.name, language);
      const char *text = chorsu_text_get (fact->text, language);
      g_autofree char *date = fact->date != NULL ? chorsu_date_format (fact->date, language) : NULL;

      chorsu_section_add (section,
                          chorsu_row_new_text (text != NULL ? name : NULL,
                                               text != NULL ? text : name, date,
                                               fact->record.sources, fact->record.n_sources,
                                               fact->record.unverified));
    }
}

void
chorsu_dossier_fill_nodes (ChorsuSection *section,
                           gconstpointer  record)
{
  const ChorsuRecord *self = record;
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);
  const char *language = chorsu_section_get_language (section);
  g_autoptr (GPtrArray) nodes = chorsu_related (dataset, self->ref, CHORSU_KIND_NODE);

  for (guint i = 0; i < nodes->len; i++)
    {
      const ChorsuNode *node = g_ptr_array_index (nodes, i);
      g_autofree char *kind = chorsu_vocabulary_term (node->node_kind);

      chorsu_section_add (section,
                          chorsu_row_new_record (&node->record, kind,
                                                 chorsu_country_name (dataset, node->country,
                                                                      language),
                                                 language));
    }
}

static void
add_countries (ChorsuSection      *section,
               const ChorsuRecord *record,
               ChorsuKind          kind)
{
  const char *language = chorsu_section_get_language (section);
  g_autoptr (GPtrArray) countries =
    chorsu_related (chorsu_section_get_dataset (section), record->ref, kind);

  for (guint i = 0; i < countries->len; i++)
    chorsu_section_add (section, chorsu_row_new_record (g_ptr_array_index (countries, i), NULL,
                                                        NULL, language));
}

void
chorsu_dossier_fill_countries (ChorsuSection *section,
                               gconstpointer  record)
{
  add_countries (section, record, CHORSU_KIND_COUNTRY);
  add_countries (section, record, CHORSU_KIND_NEIGHBOUR);
}
