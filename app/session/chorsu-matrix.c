/* chorsu-matrix.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-matrix.h"

#include "chorsu-related.h"

const char *
chorsu_corridor_get_short_name (const ChorsuCorridor *corridor,
                                const char           *language)
{
  const char *name = chorsu_text_get (corridor->short_name, language);

  return name != NULL ? name : chorsu_text_get (corridor->record.name, language);
}

gboolean
chorsu_matrix_serves (const ChorsuCorridor *corridor,
                      const ChorsuGoal     *goal)
{
  g_return_val_if_fail (corridor != NULL && goal != NULL, FALSE);

  return chorsu_list_contains (corridor->goals, goal->record.ref.id);
}

static guint
count_goals (const ChorsuCorridor *corridor)
{
  return corridor->goals != NULL ? g_strv_length ((char **) corridor->goals) : 0;
}

static int
compare_goals (gconstpointer a,
               gconstpointer b)
{
  return (*(const ChorsuGoal *const *) a)->order - (*(const ChorsuGoal *const *) b)->order;
}

static int
compare_countries (gconstpointer a,
                   gconstpointer b,
                   gpointer      language)
{
  return g_utf8_collate (chorsu_text_get ((*(const ChorsuCountry *const *) a)->record.name, language),
                         chorsu_text_get ((*(const ChorsuCountry *const *) b)->record.name, language));
}

static int
compare_corridors (gconstpointer a,
                   gconstpointer b,
                   gpointer      language)
{
  const ChorsuCorridor *one = *(const ChorsuCorridor *const *) a;
  const ChorsuCorridor *two = *(const ChorsuCorridor *const *) b;
  guint n_one = count_goals (one), n_two = count_goals (two);

  if (n_one != n_two)
    return n_one < n_two ? 1 : -1;

  return g_utf8_collate (chorsu_corridor_get_short_name (one, language),
                         chorsu_corridor_get_short_name (two, language));
}

static GPtrArray *
list_kind (ChorsuDataset *dataset,
           ChorsuKind     kind)
{
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kind); i++)
    g_ptr_array_add (records, (gpointer) chorsu_dataset_get_record (dataset, kind, i));

  return records;
}

ChorsuMatrix *
chorsu_matrix_new (ChorsuDataset *dataset,
                   const char    *language)
{
  ChorsuMatrix *self;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_new (ChorsuMatrix, 1);
  self->goals = list_kind (dataset, CHORSU_KIND_GOAL);
  self->countries = list_kind (dataset, CHORSU_KIND_COUNTRY);
  self->corridors = list_kind (dataset, CHORSU_KIND_CORRIDOR);
  for (guint i = self->corridors->len; i > 0; i--)
    if (count_goals (self->corridors->pdata[i - 1]) == 0)
      g_ptr_array_remove_index (self->corridors, i - 1);

  g_ptr_array_sort (self->goals, compare_goals);
  g_ptr_array_sort_with_data (self->countries, compare_countries, (gpointer) language);
  g_ptr_array_sort_with_data (self->corridors, compare_corridors, (gpointer) language);

  return self;
}

void
chorsu_matrix_free (ChorsuMatrix *self)
{
  g_ptr_array_unref (self->goals);
  g_ptr_array_unref (self->countries);
  g_ptr_array_unref (self->corridors);
  g_free (self);
}

guint
chorsu_matrix_count (const ChorsuMatrix  *self,
                     const ChorsuGoal    *goal,
                     const ChorsuCountry *country)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL && goal != NULL && country != NULL, 0);

  for (guint i = 0; i < self->corridors->len; i++)
    n += chorsu_matrix_serves (self->corridors->pdata[i], goal)
         && chorsu_corridor_touches (self->corridors->pdata[i], country->record.ref.id);

  return n;
}
