/* chorsu-factsheet-tables.c: what a factsheet says
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-factsheet-private.h"

#include "chorsu-phrases.h"
#include "chorsu-related.h"

typedef struct
{
  ChorsuEndnotes      *endnotes;
  ChorsuDataset       *dataset;
  const char          *language;
  guint                most;
  GPtrArray           *tables;
  ChorsuEndnotesTable *table;
  guint                left_out;
} Tables;

static void
begin_table (Tables           *self,
             ChorsuExportWord  title)
{
  self->table = chorsu_endnotes_table_new (chorsu_word (title, self->language));
  self->left_out = 0;
}

/* Whether there is room for another line. */
static gboolean
take_line (Tables *self)
{
  if (self->table->rows->len < self->most)
    return TRUE;

  self->left_out++;
  return FALSE;
}

static void
end_table (Tables *self)
{
  if (self->left_out > 0)
    {
      g_autofree char *number = g_strdup_printf ("%u", self->left_out);

      chorsu_endnotes_add_row (self->endnotes, self->table, "…",
                               chorsu_word_fill (CHORSU_WORD_AND_MORE, self->language, number, NULL), NULL, NULL, 0);
    }
  if (self->table->rows->len > 0)
    g_ptr_array_add (self->tables, self->table);
  else
    chorsu_endnotes_table_free (self->table);
  self->table = NULL;
}

static void
add_statements (Tables                *self,
                ChorsuExportWord       title,
                const ChorsuStatement *statements,
                guint                  n)
{
  begin_table (self, title);
  for (guint i = 0; i < n; i++)
    if (take_line (self))
      chorsu_endnotes_add_statement (self->endnotes, self->table, NULL, &statements[i]);
  end_table (self);
}

static void
add_figures (Tables             *self,
             const ChorsuRecord *record)
{
  begin_table (self, CHORSU_WORD_KEY_FIGURES);
  for (guint i = 0; i < record->n_figures; i++)
    if (take_line (self))
      chorsu_endnotes_add_figure (self->endnotes, self->table, self->dataset, NULL, record->figures[i]);
  end_table (self);
}

static const char *
name_of (Tables             *self,
         const ChorsuRecord *record)
{
  return chorsu_text_get (record->name, self->language);
}

static void
add_memberships (Tables              *self,
                 const ChorsuCountry *country)
{
  begin_table (self, CHORSU_WORD_MEMBERSHIPS);
  for (guint i = 0; i < country->n_memberships; i++)
    {
      const ChorsuMembership *membership = &country->memberships[i];
      const ChorsuOrganisation *organisation = chorsu_dataset_get_organisation (self->dataset, membership->organisation);
      g_autofree char *since = membership->since > 0 ? g_strdup_printf ("%d", membership->since) : NULL;

      if (organisation != NULL && take_line (self))
        chorsu_endnotes_add_row (self->endnotes, self->table, name_of (self, &organisation->record),
                                 g_strdup (chorsu_text_get (membership->status_text, self->language)), since,
                                 membership->sources, membership->n_sources);
    }
  end_table (self);
}

static void
add_relevance (Tables           *self,
               const char       *what,
               const ChorsuGoal *goal,
               const char       *country)
{
  const ChorsuRelevance *relevance = chorsu_goal_get_relevance (goal, country);
  g_autofree char *met = NULL;
  g_autofree char *all = g_strdup_printf ("%u", goal->n_criteria);
  g_autofree char *count = NULL;
  const char *why;

  if (relevance == NULL || !take_line (self))
    return;

  met = g_strdup_printf ("%d", relevance->count);
  count = chorsu_word_fill (CHORSU_WORD_CRITERIA_MET, self->language, met, all);
  why = chorsu_text_get (relevance->why, self->language);
  chorsu_endnotes_add_row (self->endnotes, self->table, what, g_strdup_printf ("%s. %s", count, why != NULL ? why : ""), NULL,
                           relevance->n_evidence > 0 ? relevance->evidence[0].sources : NULL,
                           relevance->n_evidence > 0 ? relevance->evidence[0].n_sources : 0);
}

static void
add_sites (Tables             *self,
           const ChorsuRecord *record)
{
  g_autoptr (GPtrArray) sites = chorsu_related (self->dataset, record->ref, CHORSU_KIND_RESOURCE);

  begin_table (self, CHORSU_WORD_LARGE_SITES);
  for (guint i = 0; i < sites->len; i++)
    {
      const ChorsuSite *site = g_ptr_array_index (sites, i);

      if (site->importance == 3 && take_line (self))
        chorsu_endnotes_add_row (self->endnotes, self->table, name_of (self, &site->record),
                                 g_strdup_printf ("%s, %s, %s", chorsu_category_name (site->category, self->language),
                                                  chorsu_stage_name (site->stage, self->language),
                                                  chorsu_control_name (site->control, self->language)),
                                 NULL, site->record.sources, site->record.n_sources);
    }
  end_table (self);
}

static void
add_corridors (Tables             *self,
               const ChorsuRecord *record)
{
  g_autoptr (GPtrArray) corridors = chorsu_related (self->dataset, record->ref, CHORSU_KIND_CORRIDOR);

  begin_table (self, CHORSU_WORD_CORRIDORS);
  for (guint i = 0; i < corridors->len; i++)
    {
      const ChorsuCorridor *corridor = g_ptr_array_index (corridors, i);

      if (take_line (self))
        chorsu_endnotes_add_row (self->endnotes, self->table, name_of (self, &corridor->record),
                                 g_strdup (chorsu_status_name (corridor->status, self->language)), NULL,
                                 corridor->record.sources, corridor->record.n_sources);
    }
  end_table (self);
}

static void
add_country (Tables             *self,
             const ChorsuRecord *record)
{
  const ChorsuCountry *country = (const ChorsuCountry *) record;

  add_statements (self, CHORSU_WORD_AT_A_GLANCE, country->statements, country->n_statements);
  begin_table (self, CHORSU_WORD_GOALS);
  for (int order = 1; order <= 4; order++)
    {
      const ChorsuGoal *goal = chorsu_dataset_get_goal_by_order (self->dataset, order);

      if (goal != NULL)
        add_relevance (self, name_of (self, &goal->record), goal, record->ref.id);
    }
  end_table (self);
  add_figures (self, record);
  add_memberships (self, country);
  add_sites (self, record);
  add_corridors (self, record);
}

static void
add_goal (Tables             *self,
          const ChorsuRecord *record)
{
  const ChorsuGoal *goal = (const ChorsuGoal *) record;

  add_statements (self, CHORSU_WORD_AT_A_GLANCE, goal->summary, goal->n_summary);
  begin_table (self, CHORSU_WORD_COUNTRIES);
  for (guint i = 0; i < goal->n_relevance; i++)
    {
      const ChorsuCountry *country = chorsu_dataset_get_country (self->dataset, goal->relevance[i].country);

      if (country != NULL)
        add_relevance (self, name_of (self, &country->record), goal, country->record.ref.id);
    }
  end_table (self);
  begin_table (self, CHORSU_WORD_CLAIMS);
  for (guint i = 0; i < goal->n_claims; i++)
    {
      const ChorsuClaim *claim = &goal->claims[i];
      const char *verdict = chorsu_text_get (claim->verdict_name, self->language);
      const char *note = chorsu_text_get (claim->note, self->language);

      if (take_line (self))
        chorsu_endnotes_add_row (self->endnotes, self->table, chorsu_text_get (claim->claim, self->language),
                                 note != NULL ? g_strdup_printf ("%s: %s", verdict, note) : g_strdup (verdict),
                                 NULL, claim->sources, claim->n_sources);
    }
  end_table (self);
  add_statements (self, CHORSU_WORD_INSTRUMENTS, goal->instruments, goal->n_instruments);
  add_statements (self, CHORSU_WORD_COUNTER_PRESENCE, goal->counter_presence, goal->n_counter_presence);
  add_figures (self, record);
}

static void
add_corridor (Tables             *self,
              const ChorsuRecord *record)
{
  const ChorsuCorridor *corridor = (const ChorsuCorridor *) record;

  add_figures (self, record);
  begin_table (self, CHORSU_WORD_BOTTLENECKS);
  for (guint i = 0; i < corridor->n_bottlenecks; i++)
    {
      const ChorsuBottleneck *bottleneck = &corridor->bottlenecks[i];
      const ChorsuRecord *where = bottleneck->node != NULL ? &bottleneck->node->record
                                  : bottleneck->segment != NULL ? &bottleneck->segment->record : NULL;

      if (take_line (self))
        chorsu_endnotes_add_row (self->endnotes, self->table, where != NULL ? name_of (self, where) : "",
                                 g_strdup (chorsu_text_get (bottleneck->note, self->language)), NULL,
                                 bottleneck->sources, bottleneck->n_sources);
    }
  end_table (self);
  add_statements (self, CHORSU_WORD_EVENTS, corridor->statements, corridor->n_statements);
}

GPtrArray *
chorsu_factsheet_tables (ChorsuEndnotes     *endnotes,
                         ChorsuDataset      *dataset,
                         const ChorsuRecord *record,
                         guint               most)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify) chorsu_endnotes_table_free);
  Tables self = { endnotes, dataset, chorsu_endnotes_get_language (endnotes), most, tables };

  switch (record->ref.kind)
    {
    case CHORSU_KIND_COUNTRY:
    case CHORSU_KIND_NEIGHBOUR:
      add_country (&self, record);
      break;
    case CHORSU_KIND_GOAL:
      add_goal (&self, record);
      break;
    case CHORSU_KIND_CORRIDOR:
      add_corridor (&self, record);
      break;
    default:
      add_figures (&self, record);
      add_corridors (&self, record);
      break;
    }

  return tables;
}
