/* chorsu-corridor-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-corridor-list.h"

#include "chorsu-related.h"
#include "chorsu-way-options.h"

static const ChorsuCorridor *
get_corridor (ChorsuDataset *dataset,
              guint          index)
{
  return (const ChorsuCorridor *) chorsu_dataset_get_record (dataset, CHORSU_KIND_CORRIDOR, index);
}

static gboolean
has_mode (const ChorsuCorridor *corridor,
          ChorsuMode            mode)
{
  for (guint i = 0; i < corridor->n_routes; i++)
    for (guint j = 0; j < corridor->routes[i].n_legs; j++)
      if (corridor->routes[i].legs[j].segment->mode == mode)
        return TRUE;

  return FALSE;
}

static gboolean
is_there (const ChorsuCorridor *corridor,
          int                   year)
{
  ChorsuStatus status;

  for (guint i = 0; i < corridor->n_routes; i++)
    for (guint j = 0; j < corridor->routes[i].n_legs; j++)
      if (chorsu_segment_status_in (corridor->routes[i].legs[j].segment, year, &status))
        return TRUE;

  return FALSE;
}

static gboolean
passes (const ChorsuCorridor       *corridor,
        const ChorsuCorridorFilter *filter)
{
  return (filter->mode == CHORSU_CORRIDOR_ANY || has_mode (corridor, filter->mode))
         && (filter->status == CHORSU_CORRIDOR_ANY || (int) corridor->status == filter->status)
         && (filter->backer == NULL || chorsu_list_contains (corridor->backers, filter->backer))
         && (filter->goal == NULL || chorsu_list_contains (corridor->goals, filter->goal))
         && (filter->year == 0 || is_there (corridor, filter->year));
}

GPtrArray *
chorsu_corridor_list (ChorsuDataset              *dataset,
                      const ChorsuCorridorFilter *filter)
{
  GPtrArray *found = g_ptr_array_new ();
  guint n;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), found);
  g_return_val_if_fail (filter != NULL, found);

  n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR);
  for (guint i = 0; i < n; i++)
    if (passes (get_corridor (dataset, i), filter))
      g_ptr_array_add (found, (gpointer) get_corridor (dataset, i));

  return found;
}

static int
compare_counts (gconstpointer a,
                gconstpointer b,
                gpointer      counts)
{
  const char *one = *(const char *const *) a;
  const char *two = *(const char *const *) b;
  int difference = GPOINTER_TO_INT (g_hash_table_lookup (counts, two))
                   - GPOINTER_TO_INT (g_hash_table_lookup (counts, one));

  return difference != 0 ? difference : g_strcmp0 (one, two);
}

GPtrArray *
chorsu_corridor_list_backers (ChorsuDataset *dataset)
{
  GPtrArray *codes = g_ptr_array_new ();
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  guint n;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), codes);

  n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR);
  for (guint i = 0; i < n; i++)
    {
      const char *const *backers = get_corridor (dataset, i)->backers;

      for (guint j = 0; backers != NULL && backers[j] != NULL; j++)
        {
          int count = GPOINTER_TO_INT (g_hash_table_lookup (counts, backers[j]));

          if (count == 0)
            g_ptr_array_add (codes, (gpointer) backers[j]);
          g_hash_table_insert (counts, (gpointer) backers[j], GINT_TO_POINTER (count + 1));
        }
    }
  g_ptr_array_sort_with_data (codes, compare_counts, counts);

  return codes;
}
