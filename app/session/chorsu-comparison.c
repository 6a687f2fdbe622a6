/* chorsu-comparison.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-comparison.h"

#include "chorsu-comparison-private.h"
#include "chorsu-related.h"

/* What a country is introduced with. */
static const char *const key_figures[] = { "population", "area", "gdp", "gdp-growth", NULL };

static ChorsuComparisonRow *
add_row (ChorsuComparison      *self,
         ChorsuComparisonGroup  group)
{
  ChorsuComparisonRow *row = g_new0 (ChorsuComparisonRow, 1);

  row->group = group;
  row->cells = g_new0 (ChorsuComparisonCell, self->n_countries);
  for (guint i = 0; i < self->n_countries; i++)
    row->cells[i].count = -1;
  g_ptr_array_add (self->rows, row);

  return row;
}

static void
row_free (gpointer data)
{
  ChorsuComparisonRow *row = data;

  g_free (row->cells);
  g_free (row);
}

/* Statements in words: the first country's order, then what only others have. */
static gboolean
has_statement_row (const ChorsuComparison *self,
                   const char             *key)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const ChorsuComparisonRow *row = self->rows->pdata[i];

      for (guint c = 0; c < self->n_countries; c++)
        if (row->cells[c].statement != NULL && row->cells[c].statement->key == key)
          return TRUE;
    }

  return FALSE;
}

static const ChorsuStatement *
find_statement (const ChorsuCountry *country,
                const char          *key)
{
  for (guint i = 0; i < country->n_statements; i++)
    if (country->statements[i].key == key)
      return &country->statements[i];

  return NULL;
}

static void
add_statements (ChorsuComparison *self)
{
  for (guint c = 0; c < self->n_countries; c++)
    for (guint i = 0; i < self->countries[c]->n_statements; i++)
      {
        const char *key = self->countries[c]->statements[i].key;
        ChorsuComparisonRow *row;

        if (key == NULL || has_statement_row (self, key))
          continue;

        row = add_row (self, CHORSU_COMPARISON_STATE);
        for (guint o = 0; o < self->n_countries; o++)
          row->cells[o].statement = find_statement (self->countries[o], key);
      }
}

static void
add_goals (ChorsuComparison *self)
{
  for (guint i = 0; i < chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_GOAL); i++)
    {
      const ChorsuRecord *goal = chorsu_dataset_get_record (self->dataset, CHORSU_KIND_GOAL, i);
      ChorsuComparisonRow *row = add_row (self, CHORSU_COMPARISON_GOALS);

      row->ref = goal->ref;
      row->max = 3;
      for (guint c = 0; c < self->n_countries; c++)
        row->cells[c].relevance = chorsu_goal_get_relevance ((const ChorsuGoal *) goal,
                                                             self->countries[c]->record.ref.id);
    }
}

static void
add_counts (ChorsuComparison *self)
{
  const ChorsuKind kinds[] = { CHORSU_KIND_RESOURCE, CHORSU_KIND_CORRIDOR, CHORSU_KIND_SECURITY,
                               CHORSU_KIND_ENGAGEMENT, CHORSU_KIND_EVENT };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      ChorsuComparisonRow *row = add_row (self, CHORSU_COMPARISON_MAP);

      row->kind = kinds[i];
      for (guint c = 0; c < self->n_countries; c++)
        {
          g_autoptr (GPtrArray) related =
            chorsu_related (self->dataset, self->countries[c]->record.ref, kinds[i]);

          row->cells[c].count = related->len;
          row->max = MAX (row->max, related->len);
        }
    }
}

static void
add_memberships (ChorsuComparison *self)
{
  guint n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_ORGANISATION);

  for (guint i = 0; i < n; i++)
    {
      ChorsuRef ref = chorsu_dataset_get_record (self->dataset, CHORSU_KIND_ORGANISATION, i)->ref;
      ChorsuComparisonRow *row = NULL;

      for (guint c = 0; c < self->n_countries; c++)
        {
          const ChorsuMembership *membership =
            chorsu_country_get_membership (self->countries[c], ref.id);

          if (membership == NULL)
            continue;
          if (row == NULL)
            row = add_row (self, CHORSU_COMPARISON_MEMBERSHIPS);
          row->ref = ref;
          row->cells[c].membership = membership;
        }
    }
}

static void
add_figures (ChorsuComparison *self)
{
  g_autoptr (GPtrArray) groups = chorsu_comparison_collect_figures (self);

  for (guint g = 0; g < groups->len; g++)
    {
      ChorsuComparisonRow *row = add_row (self, CHORSU_COMPARISON_ECONOMY);
      guint n = 0;

      chorsu_comparison_choose_figures (self, groups->pdata[g], row);
      for (guint c = 0; c < self->n_countries; c++)
        n += row->cells[c].figure != NULL;
      if (g_strv_contains (key_figures, chorsu_comparison_get_model (self, row)->key))
        row->group = CHORSU_COMPARISON_KEY_FIGURES;
      else if (n == 1)
        row->group = CHORSU_COMPARISON_SINGLE;
    }
}

static const ChorsuSeries *
find_series (const ChorsuCountry *country,
             const ChorsuSeries  *like)
{
  for (guint i = 0; i < country->n_series; i++)
    {
      const ChorsuSeries *series = &country->series[i];

      if (series->n_points > 0 && series->partner == like->partner && series->unit == like->unit
          && series->points[0]->key == like->points[0]->key
          && g_strcmp0 (chorsu_text_get (series->reporter, "en"), chorsu_text_get (like->reporter, "en")) == 0)
        return series;
    }

  return NULL;
}

guint
chorsu_comparison_count_series (const ChorsuComparison *self,
                                const ChorsuSeries     *series)
{
  guint n = 0;

  for (guint c = 0; c < self->n_countries && series->n_points > 0; c++)
    n += find_series (self->countries[c], series) != NULL;

  return n;
}

/* A series that a country before this one has as well stands there already. */
static gboolean
has_series_row (const ChorsuComparison *self,
                guint                   country,
                const ChorsuSeries     *series)
{
  for (guint c = 0; c < country; c++)
    if (find_series (self->countries[c], series) != NULL)
      return TRUE;

  return FALSE;
}

static void
add_one_series (ChorsuComparison   *self,
                const ChorsuSeries *series)
{
  g_autoptr (GPtrArray) group = chorsu_comparison_group_new (self);
  ChorsuComparisonRow *row;

  if (chorsu_comparison_count_series (self, series) < 2)
    return;

  for (guint c = 0; c < self->n_countries; c++)
    {
      const ChorsuSeries *own = find_series (self->countries[c], series);

      for (guint i = 0; own != NULL && i < own->n_points; i++)
        g_ptr_array_add (group->pdata[c], (gpointer) own->points[i]);
    }

  row = add_row (self, CHORSU_COMPARISON_SERIES);
  row->series = series;
  chorsu_comparison_choose_figures (self, group, row);
}

static void
add_series (ChorsuComparison *self)
{
  for (guint c = 0; c < self->n_countries; c++)
    for (guint i = 0; i < self->countries[c]->n_series; i++)
      {
        const ChorsuSeries *series = &self->countries[c]->series[i];

        if (series->n_points > 0 && !has_series_row (self, c, series))
          add_one_series (self, series);
      }
}

static int
compare_groups (gconstpointer a,
                gconstpointer b,
                gpointer      data)
{
  const ChorsuComparisonRow *one = *(ChorsuComparisonRow *const *) a;
  const ChorsuComparisonRow *two = *(ChorsuComparisonRow *const *) b;

  return (int) one->group - (int) two->group;
}

ChorsuComparison *
chorsu_comparison_new (ChorsuDataset *dataset,
                       GArray        *countries)
{
  ChorsuComparison *self;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (countries != NULL, NULL);

  self = g_new0 (ChorsuComparison, 1);
  self->dataset = g_object_ref (dataset);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->countries = g_new0 (const ChorsuCountry *, countries->len);
  for (guint i = 0; i < countries->len; i++)
    {
      const ChorsuCountry *country =
        chorsu_dataset_get_country (dataset, g_array_index (countries, ChorsuRef, i).id);

      if (country != NULL)
        self->countries[self->n_countries++] = country;
    }

  add_statements (self);
  add_goals (self);
  add_counts (self);
  add_memberships (self);
  add_figures (self);
  add_series (self);
  /* A stable sort: inside a group rows stay as they were added. */
  g_ptr_array_sort_with_data (self->rows, compare_groups, NULL);

  return self;
}

void
chorsu_comparison_free (ChorsuComparison *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_free (self->countries);
  g_object_unref (self->dataset);
  g_free (self);
}

guint
chorsu_comparison_get_n_countries (const ChorsuComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_countries;
}

const ChorsuCountry *
chorsu_comparison_get_country (const ChorsuComparison *self,
                               guint                   index)
{
  g_return_val_if_fail (self != NULL && index < self->n_countries, NULL);

  return self->countries[index];
}

guint
chorsu_comparison_get_n_rows (const ChorsuComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->rows->len;
}

const ChorsuComparisonRow *
chorsu_comparison_get_row (const ChorsuComparison *self,
                           guint                   index)
{
  g_return_val_if_fail (self != NULL && index < self->rows->len, NULL);

  return self->rows->pdata[index];
}
