/* chorsu-finder-index.c: what a finder knows, made of a dataset
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-finder-private.h"

#include <string.h>

/* Of equals, what is about more comes first. Sources are not searched. */
static const ChorsuKind kinds[] = {
  CHORSU_KIND_COUNTRY,  CHORSU_KIND_NEIGHBOUR, CHORSU_KIND_REGION,     CHORSU_KIND_GOAL,  CHORSU_KIND_ORGANISATION,
  CHORSU_KIND_CORRIDOR, CHORSU_KIND_COMMODITY, CHORSU_KIND_RESOURCE,   CHORSU_KIND_NODE,  CHORSU_KIND_SECURITY,
  CHORSU_KIND_BORDER,   CHORSU_KIND_FACT,      CHORSU_KIND_ENGAGEMENT, CHORSU_KIND_EVENT, CHORSU_KIND_SEGMENT,
};

/* One text being taken apart. */
typedef struct
{
  ChorsuFinder *self;
  guint         n_words;
  GString      *run;      /* words with hyphens between, without the hyphens */
  guint         n_in_run;
  GArray       *joined;   /* of guint32: the runs of the text */
} Taker;

static void
end_run (Taker *taker)
{
  if (taker->n_in_run > 1)
    {
      guint32 word = chorsu_lexicon_add (taker->self->lexicon, taker->run->str, NULL);

      g_array_append_val (taker->joined, word);
    }
  g_string_truncate (taker->run, 0);
  taker->n_in_run = 0;
}

static gboolean
take_word (const ChorsuFoldedWord *folded,
           gpointer                user_data)
{
  Taker *taker = user_data;
  guint32 word = chorsu_lexicon_add (taker->self->lexicon, folded->form, folded->spelled_out);

  if (!folded->hyphenated)
    end_run (taker);
  g_string_append (taker->run, folded->form);
  taker->n_in_run++;
  g_array_append_val (taker->self->tokens, word);

  return ++taker->n_words < G_MAXUINT16;
}

void
chorsu_finder_add_entry (ChorsuFinder *self,
                         ChorsuField   field,
                         guint         fit,
                         const char   *text)
{
  g_autoptr (GString) run = g_string_new (NULL);
  g_autoptr (GArray) joined = g_array_new (FALSE, FALSE, sizeof (guint32));
  Taker taker = { self, 0, run, 0, joined };
  ChorsuEntry entry = { text, self->records->len - 1, self->tokens->len, 0, 0, field, fit };

  chorsu_fold_words (text, take_word, &taker);
  end_run (&taker);
  if (taker.n_words == 0)
    return;

  g_array_append_vals (self->tokens, joined->data, joined->len);
  entry.n_words = taker.n_words;
  entry.n_joined = MIN (joined->len, G_MAXUINT16);
  g_array_append_val (self->entries, entry);
  g_array_index (self->records, ChorsuEntries, entry.record).n_entries++;
}

typedef struct
{
  const ChorsuRecord *record;
  char               *key;
} Ranked;

static void
clear_ranked (gpointer data)
{
  g_free (((Ranked *) data)->key);
}

static int
compare_ranked (gconstpointer a,
                gconstpointer b)
{
  return strcmp (((const Ranked *) a)->key, ((const Ranked *) b)->key);
}

/* By kind, then by the alphabet. */
static void
read_kind (ChorsuFinder *self,
           ChorsuKind    kind)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (Ranked));

  g_array_set_clear_func (order, clear_ranked);
  for (guint i = 0; i < chorsu_dataset_get_n_records (self->dataset, kind); i++)
    {
      const ChorsuRecord *record = chorsu_dataset_get_record (self->dataset, kind, i);
      const char *name = chorsu_text_get (record->name, self->language);
      Ranked ranked = { record, g_utf8_collate_key (name != NULL ? name : record->ref.id, -1) };

      g_array_append_val (order, ranked);
    }

  g_array_sort (order, compare_ranked);
  for (guint i = 0; i < order->len; i++)
    chorsu_finder_read_record (self, g_array_index (order, Ranked, i).record);
}

static const guint32 *
tokens_of (const ChorsuFinder *self,
           guint               entry,
           guint              *n)
{
  const ChorsuEntry *one = chorsu_finder_entry (self, entry);

  *n = one->n_words + one->n_joined;
  return &g_array_index (self->tokens, guint32, one->token);
}

/* From each word to the entries that hold it: count, add up, fill in. */
static void
make_postings (ChorsuFinder *self)
{
  guint32 n_words = chorsu_lexicon_get_n_words (self->lexicon);
  g_autofree guint32 *last = g_new0 (guint32, n_words + 1);
  g_autofree guint32 *next = NULL;
  guint n;

  self->first_of = g_new0 (guint32, n_words + 1);
  for (guint e = 0; e < self->entries->len; e++)
    {
      const guint32 *words = tokens_of (self, e, &n);

      for (guint i = 0; i < n; i++)
        if (last[words[i]] != e + 1)
          {
            last[words[i]] = e + 1;
            self->first_of[words[i] + 1]++;
          }
    }
  for (guint32 w = 0; w < n_words; w++)
    self->first_of[w + 1] += self->first_of[w];

  self->postings = g_new (guint32, self->first_of[n_words]);
  next = g_memdup2 (self->first_of, (n_words + 1) * sizeof (guint32));
  memset (last, 0, n_words * sizeof (guint32));
  for (guint e = 0; e < self->entries->len; e++)
    {
      const guint32 *words = tokens_of (self, e, &n);

      for (guint i = 0; i < n; i++)
        if (last[words[i]] != e + 1)
          {
            last[words[i]] = e + 1;
            self->postings[next[words[i]]++] = e;
          }
    }
}

ChorsuFinder *
chorsu_finder_new (ChorsuDataset *dataset,
                   const char    *language)
{
  ChorsuFinder *self;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  self = g_new0 (ChorsuFinder, 1);
  self->dataset = g_object_ref (dataset);
  self->language = g_strdup (language);
  self->lexicon = chorsu_lexicon_new ();
  self->strings = g_string_chunk_new (4096);
  self->records = g_array_new (FALSE, FALSE, sizeof (ChorsuEntries));
  self->entries = g_array_new (FALSE, FALSE, sizeof (ChorsuEntry));
  self->tokens = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    read_kind (self, kinds[i]);
  chorsu_lexicon_seal (self->lexicon);
  make_postings (self);

  return self;
}

void
chorsu_finder_free (ChorsuFinder *self)
{
  g_free (self->postings);
  g_free (self->first_of);
  g_array_unref (self->tokens);
  g_array_unref (self->entries);
  g_array_unref (self->records);
  g_string_chunk_free (self->strings);
  chorsu_lexicon_free (self->lexicon);
  g_free (self->language);
  g_object_unref (self->dataset);
  g_free (self);
}

static void
new_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  const char *language = g_object_get_data (G_OBJECT (task), "language");

  g_task_return_pointer (task, chorsu_finder_new (task_data, language), (GDestroyNotify) chorsu_finder_free);
}

void
chorsu_finder_new_async (ChorsuDataset       *dataset,
                         const char          *language,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (CHORSU_IS_DATASET (dataset));
  g_return_if_fail (language != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, chorsu_finder_new_async);
  g_task_set_task_data (task, g_object_ref (dataset), g_object_unref);
  g_object_set_data_full (G_OBJECT (task), "language", g_strdup (language), g_free);
  g_task_run_in_thread (task, new_in_thread);
}

ChorsuFinder *
chorsu_finder_new_finish (GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, chorsu_finder_new_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
