/* chorsu-diff-fields.c: which codes, dates, ids, positions … of a record have changed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-diff-private.h"

#include <string.h>

#include "chorsu-visit.h"

/* Parts whose words say how things stand. */
static const char *const status_parts[] = {
  "status", "stage", "control", "planned", "us_interest_kind", "us_return", "memberships", "claims", "relevance", NULL
};

ChorsuChangeType
chorsu_change_type_of_part (const char *part)
{
  return g_strv_contains (status_parts, part) ? CHORSU_CHANGE_STATUS : CHORSU_CHANGE_FIELD;
}

static void
free_words (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
collect_word (const char *part,
              const char *word,
              gpointer    user_data)
{
  GHashTable *parts = user_data;
  gpointer key = (gpointer) g_intern_string (part);
  GPtrArray *words = g_hash_table_lookup (parts, key);

  if (words == NULL)
    {
      words = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (parts, key, words);
    }
  g_ptr_array_add (words, g_strdup (word));
}

gboolean
chorsu_part_is_text (const char *part)
{
  return g_str_equal (part, "aliases");
}

static void
collect_string (const char *part,
                const char *string,
                gpointer    user_data)
{
  if (!chorsu_part_is_text (part))
    collect_word (part, string, user_data);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GHashTable *
collect_words (const ChorsuRecord *record)
{
  GHashTable *parts = g_hash_table_new_full (NULL, NULL, NULL, free_words);
  const ChorsuVisitor visitor = { .string = collect_string, .word = collect_word, .user_data = parts };
  GHashTableIter iter;
  gpointer words;

  chorsu_record_visit (record, &visitor);
  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, NULL, &words))
    g_ptr_array_sort (words, compare_strings);

  return parts;
}

/* The words that @words has and @others has not, or not as often; NULL for none. */
static char *
list_missing (GPtrArray *words,
              GPtrArray *others)
{
  GString *list = g_string_new (NULL);
  guint j = 0;

  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      while (others != NULL && j < others->len && strcmp (g_ptr_array_index (others, j), word) < 0)
        j++;
      if (others != NULL && j < others->len && g_str_equal (g_ptr_array_index (others, j), word))
        j++;
      else
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", word);
    }

  return g_string_free (list, list->len == 0);
}

static void
compare_part (ChorsuComparison *self,
              const char       *part,
              GPtrArray        *old_words,
              GPtrArray        *new_words)
{
  g_autofree char *old_value = list_missing (old_words, new_words);
  g_autofree char *new_value = list_missing (new_words, old_words);
  ChorsuChange *change;

  if (old_value == NULL && new_value == NULL)
    return;

  change = chorsu_comparison_add (self, chorsu_change_type_of_part (part), part, NULL);
  change->old_value = g_steal_pointer (&old_value);
  change->new_value = g_steal_pointer (&new_value);
}

void
chorsu_compare_words (ChorsuComparison *self)
{
  g_autoptr (GHashTable) old_parts = collect_words (self->old_record);
  g_autoptr (GHashTable) new_parts = collect_words (self->new_record);
  GHashTableIter iter;
  gpointer part, words;

  g_hash_table_iter_init (&iter, old_parts);
  while (g_hash_table_iter_next (&iter, &part, &words))
    compare_part (self, part, words, g_hash_table_lookup (new_parts, part));
  g_hash_table_iter_init (&iter, new_parts);
  while (g_hash_table_iter_next (&iter, &part, &words))
    if (!g_hash_table_contains (old_parts, part))
      compare_part (self, part, NULL, words);
}
