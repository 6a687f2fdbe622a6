/* chorsu-endnotes-scene.c: what the map of a scene rests on
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-endnotes.h"

#include "chorsu-content.h"
#include "chorsu-export-words.h"

/* More sites than that are a map, not a table. */
#define MAX_SITES 40

typedef struct
{
  ChorsuEndnotes *endnotes;
  ChorsuDataset  *dataset;
  const char     *language;
  GPtrArray      *tables;
} Tables;

static void
take_table (Tables              *self,
            ChorsuEndnotesTable *table)
{
  if (table->rows->len > 0)
    g_ptr_array_add (self->tables, table);
  else
    chorsu_endnotes_table_free (table);
}

static void
add_relevance (Tables           *self,
               const ChorsuGoal *goal)
{
  ChorsuEndnotesTable *table = chorsu_endnotes_table_new (chorsu_text_get (goal->record.name, self->language));

  for (guint i = 0; i < goal->n_summary; i++)
    chorsu_endnotes_add_statement (self->endnotes, table, chorsu_word (CHORSU_WORD_IN_WORDS, self->language),
                                   &goal->summary[i]);
  take_table (self, table);

  table = chorsu_endnotes_table_new (chorsu_word (CHORSU_WORD_RELEVANCE, self->language));
  for (guint i = 0; i < goal->n_relevance; i++)
    {
      const ChorsuRelevance *relevance = &goal->relevance[i];
      const ChorsuCountry *country = chorsu_dataset_get_country (self->dataset, relevance->country);
      g_autofree char *met = g_strdup_printf ("%d", relevance->count);
      g_autofree char *all = g_strdup_printf ("%u", goal->n_criteria);
      g_autofree char *count = chorsu_word_fill (CHORSU_WORD_CRITERIA_MET, self->language, met, all);
      const char *why = chorsu_text_get (relevance->why, self->language);

      if (country == NULL)
        continue;
      chorsu_endnotes_add_row (self->endnotes, table, chorsu_text_get (country->record.name, self->language),
                               g_strdup_printf ("%s. %s", count, why != NULL ? why : ""), NULL,
                               relevance->n_evidence > 0 ? relevance->evidence[0].sources : NULL,
                               relevance->n_evidence > 0 ? relevance->evidence[0].n_sources : 0);
    }
  take_table (self, table);
}

static void
add_shading (Tables              *self,
             const ChorsuShading *shading)
{
  ChorsuEndnotesTable *table = chorsu_endnotes_table_new (chorsu_text_get (shading->label, self->language));

  for (guint i = 0; i < shading->n_values; i++)
    {
      const ChorsuCountry *country = chorsu_dataset_get_country (self->dataset, shading->values[i].country);

      if (country != NULL && shading->values[i].figure != NULL)
        chorsu_endnotes_add_figure (self->endnotes, table, self->dataset,
                                    chorsu_text_get (country->record.name, self->language), shading->values[i].figure);
    }
  take_table (self, table);
}

static void
add_record (Tables    *self,
            ChorsuRef  ref)
{
  const ChorsuRecord *record = chorsu_dataset_find (self->dataset, ref);
  ChorsuEndnotesTable *table;

  if (record == NULL || chorsu_endnotes_has_shown (self->endnotes, record))
    return;

  table = chorsu_endnotes_table_new (chorsu_text_get (record->name, self->language));
  for (guint i = 0; i < record->n_figures; i++)
    chorsu_endnotes_add_figure (self->endnotes, table, self->dataset, NULL, record->figures[i]);
  if (ref.kind == CHORSU_KIND_SECURITY)
    {
      const ChorsuSecurity *security = (const ChorsuSecurity *) record;

      for (guint i = 0; i < security->n_facts; i++)
        chorsu_endnotes_add_statement (self->endnotes, table, NULL, &security->facts[i]);
    }
  take_table (self, table);
}

static void
add_borders (Tables    *self,
             GPtrArray *borders)
{
  ChorsuEndnotesTable *table = chorsu_endnotes_table_new (chorsu_word (CHORSU_WORD_BORDERS, self->language));

  for (guint i = 0; i < borders->len; i++)
    {
      const ChorsuBorder *border = g_ptr_array_index (borders, i);

      if (border->length != NULL && !chorsu_endnotes_has_shown (self->endnotes, border))
        chorsu_endnotes_add_figure (self->endnotes, table, self->dataset,
                                    chorsu_text_get (border->record.name, self->language), border->length);
    }
  take_table (self, table);
}

static void
add_sites (Tables    *self,
           GPtrArray *sites)
{
  ChorsuEndnotesTable *table = chorsu_endnotes_table_new (chorsu_word (CHORSU_WORD_SITES, self->language));

  for (guint i = 0; i < sites->len; i++)
    {
      const ChorsuSite *site = g_ptr_array_index (sites, i);

      if (chorsu_endnotes_has_shown (self->endnotes, site))
        continue;
      for (guint k = 0; k < site->record.n_figures; k++)
        chorsu_endnotes_add_figure (self->endnotes, table, self->dataset,
                                    chorsu_text_get (site->record.name, self->language), site->record.figures[k]);
    }
  take_table (self, table);
}

static void
add_volumes (Tables *self,
             GArray *volumes)
{
  ChorsuEndnotesTable *table = chorsu_endnotes_table_new (chorsu_word (CHORSU_WORD_CORRIDORS, self->language));

  for (guint i = 0; i < volumes->len; i++)
    {
      const ChorsuCorridorVolume *volume = &g_array_index (volumes, ChorsuCorridorVolume, i);

      if (volume->figure != NULL)
        chorsu_endnotes_add_figure (self->endnotes, table, self->dataset,
                                    chorsu_text_get (volume->corridor->short_name, self->language), volume->figure);
    }
  take_table (self, table);
}

static void
cite_words (Tables      *self,
            ChorsuScene *scene)
{
  const char *const *ids = chorsu_scene_get_sources (scene);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const ChorsuSource *source = chorsu_dataset_get_source (self->dataset, ids[i]);

      if (source != NULL)
        chorsu_endnotes_cite (self->endnotes, source);
    }
}

GPtrArray *
chorsu_endnotes_add_scene (ChorsuEndnotes *endnotes,
                           ChorsuDataset  *dataset,
                           ChorsuScene    *scene)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) chorsu_endnotes_table_free);
  Tables self = { endnotes, dataset, chorsu_endnotes_get_language (endnotes), tables };
  ChorsuContent *content;
  ChorsuView base, view;

  chorsu_view_init (&base);
  view = chorsu_scene_get_view (scene, &base);
  content = chorsu_content_new (dataset, &view);

  cite_words (&self, scene);
  if (content->shade != NULL && !chorsu_endnotes_has_shown (endnotes, content->shade))
    add_relevance (&self, content->shade);
  if (content->shading != NULL)
    add_shading (&self, content->shading);
  add_record (&self, view.selection);
  for (guint i = 0; i < chorsu_view_get_n_others (&view); i++)
    add_record (&self, view.others[i]);
  add_borders (&self, content->borders);
  if (content->sites->len <= MAX_SITES)
    add_sites (&self, content->sites);
  if (view.widths == CHORSU_WIDTHS_VOLUME)
    add_volumes (&self, content->volumes);

  chorsu_content_free (content);

  return tables;
}
