/* chorsu-diff.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-diff-private.h"

#include <string.h>

#include "chorsu-text-private.h"

static const char *const type_nicks[] = {
  [CHORSU_CHANGE_RECORD_ADDED] = "record-added",
  [CHORSU_CHANGE_RECORD_REMOVED] = "record-removed",
  [CHORSU_CHANGE_FIGURE_ADDED] = "figure-added",
  [CHORSU_CHANGE_FIGURE_REMOVED] = "figure-removed",
  [CHORSU_CHANGE_FIGURE] = "figure-changed",
  [CHORSU_CHANGE_STATUS] = "status-changed",
  [CHORSU_CHANGE_SOURCES] = "sources-changed",
  [CHORSU_CHANGE_FIELD] = "field-changed",
  [CHORSU_CHANGE_TEXTS] = "texts-changed",
};

const char *
chorsu_change_type_to_nick (ChorsuChangeType type)
{
  g_return_val_if_fail (type < G_N_ELEMENTS (type_nicks), NULL);

  return type_nicks[type];
}

static void
change_free (gpointer data)
{
  ChorsuChange *change = data;

  g_free (change->old_value);
  g_free (change->new_value);
  g_free (change);
}

ChorsuChange *
chorsu_comparison_add (ChorsuComparison *self,
                       ChorsuChangeType  type,
                       const char       *part,
                       const char       *group)
{
  ChorsuChange *change = g_new0 (ChorsuChange, 1);
  const ChorsuRecord *record = self->new_record != NULL ? self->new_record : self->old_record;

  change->type = type;
  change->ref = record != NULL ? record->ref : CHORSU_REF_NONE;
  change->old_record = self->old_record;
  change->new_record = self->new_record;
  change->part = g_intern_string (part);
  change->group = g_intern_string (group);
  g_ptr_array_add (self->changes, change);

  return change;
}

void
chorsu_comparison_count_text (ChorsuComparison *self)
{
  const ChorsuRecord *record = self->new_record != NULL ? self->new_record : self->old_record;
  ChorsuRef ref = record != NULL ? record->ref : CHORSU_REF_NONE;

  for (guint i = self->changes->len; i > 0; i--)
    {
      ChorsuChange *change = g_ptr_array_index (self->changes, i - 1);

      if (!chorsu_ref_equal (change->ref, ref))
        break;
      if (change->type == CHORSU_CHANGE_TEXTS)
        {
          change->n_texts++;
          return;
        }
    }

  chorsu_comparison_add (self, CHORSU_CHANGE_TEXTS, NULL, NULL)->n_texts = 1;
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

void
chorsu_append_text (GString          *out,
                    const ChorsuText *text)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; text != NULL && i < text->n_translations; i++)
    g_ptr_array_add (parts, g_strconcat (text->translations[i].language, "=", text->translations[i].text, NULL));
  g_ptr_array_sort (parts, compare_strings);
  for (guint i = 0; i < parts->len; i++)
    g_string_append_printf (out, "%s\x1f", (const char *) g_ptr_array_index (parts, i));
  g_string_append_c (out, '\x1e');
}

char *
chorsu_join_sources (const ChorsuSource **sources,
                     guint                n)
{
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  if (n == 0)
    return NULL;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (ids, (gpointer) sources[i]->id);
  g_ptr_array_sort (ids, compare_strings);
  g_ptr_array_add (ids, NULL);

  return g_strjoinv (", ", (char **) ids->pdata);
}

static void
compare_records (ChorsuComparison *self)
{
  if (self->old_record == NULL || self->new_record == NULL)
    chorsu_comparison_add (self, self->old_record == NULL ? CHORSU_CHANGE_RECORD_ADDED : CHORSU_CHANGE_RECORD_REMOVED,
                           NULL, NULL);
  chorsu_compare_figures (self);
  /* Of a record that has come or gone only the figures are of interest. */
  if (self->old_record == NULL || self->new_record == NULL)
    return;

  chorsu_compare_words (self);
  chorsu_compare_texts (self);
}

/* The ids of a kind in either dataset, in order, each once. */
static GPtrArray *
collect_ids (ChorsuDiff *self,
             ChorsuKind  kind)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < chorsu_dataset_get_n_records (self->new_dataset, kind); i++)
    g_ptr_array_add (ids, (gpointer) chorsu_dataset_get_record (self->new_dataset, kind, i)->ref.id);
  for (guint i = 0; i < chorsu_dataset_get_n_records (self->old_dataset, kind); i++)
    {
      ChorsuRef ref = chorsu_dataset_get_record (self->old_dataset, kind, i)->ref;

      if (chorsu_dataset_find (self->new_dataset, ref) == NULL)
        g_ptr_array_add (ids, (gpointer) ref.id);
    }
  g_ptr_array_sort (ids, compare_strings);

  return ids;
}

static int
compare_changes (gconstpointer a,
                 gconstpointer b)
{
  const ChorsuChange *one = *(const ChorsuChange *const *) a;
  const ChorsuChange *two = *(const ChorsuChange *const *) b;

  if (one->ref.kind != two->ref.kind)
    return one->ref.kind < two->ref.kind ? -1 : 1;
  if (one->ref.id != two->ref.id)
    return g_strcmp0 (one->ref.id, two->ref.id);
  if (one->type != two->type)
    return one->type < two->type ? -1 : 1;
  if (one->part != two->part)
    return g_strcmp0 (one->part, two->part);

  return g_strcmp0 (one->group, two->group);
}

ChorsuDiff *
chorsu_diff_new (ChorsuDataset *old_dataset,
                 ChorsuDataset *new_dataset)
{
  ChorsuDiff *self;
  ChorsuComparison comparison = { NULL, NULL, NULL };

  g_return_val_if_fail (CHORSU_IS_DATASET (old_dataset), NULL);
  g_return_val_if_fail (CHORSU_IS_DATASET (new_dataset), NULL);

  self = g_new0 (ChorsuDiff, 1);
  self->old_dataset = g_object_ref (old_dataset);
  self->new_dataset = g_object_ref (new_dataset);
  self->changes = g_ptr_array_new_with_free_func (change_free);

  comparison.changes = self->changes;
  chorsu_compare_datasets (&comparison, old_dataset, new_dataset);
  for (ChorsuKind kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) ids = collect_ids (self, kind);

      for (guint i = 0; i < ids->len; i++)
        {
          ChorsuRef ref = { kind, g_ptr_array_index (ids, i) };

          comparison.old_record = chorsu_dataset_find (old_dataset, ref);
          comparison.new_record = chorsu_dataset_find (new_dataset, ref);
          compare_records (&comparison);
        }
    }
  g_ptr_array_sort (self->changes, compare_changes);

  return self;
}

void
chorsu_diff_free (ChorsuDiff *self)
{
  g_ptr_array_unref (self->changes);
  g_object_unref (self->old_dataset);
  g_object_unref (self->new_dataset);
  g_free (self);
}

guint
chorsu_diff_count (const ChorsuDiff *self,
                   ChorsuChangeType  type)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->changes->len; i++)
    n += ((const ChorsuChange *) g_ptr_array_index (self->changes, i))->type == type;

  return n;
}
