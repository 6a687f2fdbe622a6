/* chorsu-finder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-finder-private.h"

#define MAX_SCORE 1000
#define MAX_TYPOS 2

/* All words are there, but not in one place: in names, spellings, commodity
 * and country; in texts as well. */
#define SCORE_TOGETHER 410
#define SCORE_SCATTERED 100

/* What a typo takes off the score. */
#define TYPO_PART 2

static const guint16 scores[CHORSU_N_FIELDS][CHORSU_N_ANSWERS] = {
  /*                          no  parts words phrase start  all */
  [CHORSU_FIELD_NAME]      = { 0, 520, 740, 760, 860, 1000 },
  [CHORSU_FIELD_ALIAS]     = { 0, 500, 620, 640, 660, 960 },
  [CHORSU_FIELD_THEME]     = { 0, 480, 560, 570, 580, 900 },
  [CHORSU_FIELD_COMMODITY] = { 0, 420, 430, 440, 450, 460 },
  [CHORSU_FIELD_CLAIM]     = { 0, 210, 350, 395, 395, 395 },
  [CHORSU_FIELD_TEXT]      = { 0, 200, 340, 385, 385, 385 },
  [CHORSU_FIELD_PLACE]     = { 0, 0, 0, 0, 0, 0 },
};

guint
chorsu_finder_score (ChorsuField  field,
                     ChorsuAnswer answer,
                     gboolean     whole)
{
  guint score = scores[field][answer];

  /* Between two that begin so, the one that goes no further. */
  return score > 0 && score < MAX_SCORE && whole ? score + 5 : score;
}

/* What of a query a record has, as bits: anywhere; as beginnings of words; and
 * those in its names, spellings, commodity and country. */
typedef struct
{
  guint32  anywhere;
  guint32  begun;
  guint32  near;
  gboolean beyond_place;
} Seen;

/* What of a query is where. */
typedef struct
{
  Seen   *records;
  guint8 *entries;  /* bits of the first eight words: most entries have none, and need no look */
} Marks;

static void
mark_record (Seen              *record,
             const ChorsuEntry *entry,
             guint32            bit,
             gboolean           begins)
{
  record->anywhere |= bit;
  record->beyond_place |= entry->field != CHORSU_FIELD_PLACE;
  if (!begins)
    return;

  record->begun |= bit;
  if (entry->field <= CHORSU_FIELD_COMMODITY || entry->field == CHORSU_FIELD_PLACE)
    record->near |= bit;
}

static void
marks_init (Marks              *marks,
            const ChorsuFinder *self,
            const ChorsuQuery  *query)
{
  marks->records = g_new0 (Seen, self->records->len + 1);
  marks->entries = g_malloc0 (self->entries->len + 1);

  for (guint i = 0; i < query->matches->len; i++)
    {
      const ChorsuWordMatches *matches = g_ptr_array_index (query->matches, i);

      for (guint j = 0; j < matches->words->len; j++)
        {
          guint32 word = g_array_index (matches->words, guint32, j);
          gboolean begins = matches->of_word[word] >= CHORSU_WORD_START;

          for (guint32 p = self->first_of[word]; p < self->first_of[word + 1]; p++)
            {
              const ChorsuEntry *entry = chorsu_finder_entry (self, self->postings[p]);

              marks->entries[self->postings[p]] |= i < 8 ? 1u << i : 0;
              mark_record (&marks->records[entry->record], entry, 1u << i, begins);
            }
        }
    }
}

static void
marks_clear (Marks *marks)
{
  g_free (marks->records);
  g_free (marks->entries);
}

/* What a record reaches in which no single entry has all words. */
static guint
score_several (const Seen *seen,
               guint32     all,
               guint       n_words)
{
  if (n_words < 2 || seen->begun != all)
    return 0;

  return seen->near == all ? SCORE_TOGETHER : SCORE_SCATTERED;
}

static guint32
all_words (const ChorsuQuery *query)
{
  return query->forms->len < 32 ? (1u << query->forms->len) - 1 : G_MAXUINT32;
}

static guint
score_record (const ChorsuFinder  *self,
              const ChorsuEntries *record,
              const ChorsuQuery   *query,
              const Marks         *marks,
              const Seen          *seen)
{
  guint32 all = all_words (query);
  guint best;

  if (seen->anywhere != all || !seen->beyond_place)
    return 0;

  best = score_several (seen, all, query->forms->len);
  for (guint i = record->entry; i < record->entry + record->n_entries; i++)
    {
      const ChorsuEntry *entry = chorsu_finder_entry (self, i);
      gboolean whole;

      /* All words, and of a kind that can be better. */
      if (marks->entries[i] == (guint8) all && scores[entry->field][CHORSU_ANSWER_ALL] + 5u > best)
        {
          ChorsuAnswer answer = chorsu_entry_answer (self, entry, query, &whole);

          best = MAX (best, chorsu_finder_score (entry->field, answer, whole));
        }
    }

  return best;
}

/* The records that answer, best first: by score, then in their own order,
 * sorted by counting. */
static GArray *
rank (const ChorsuFinder *self,
      const ChorsuQuery  *query,
      guint               limit,
      guint16            *score_of,
      guint              *n_found)
{
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_of[MAX_SCORE + 2] = { 0 };
  guint next[MAX_SCORE + 2];
  Marks marks;

  marks_init (&marks, self, query);
  for (guint i = 0; i < self->records->len; i++)
    {
      score_of[i] = score_record (self, &g_array_index (self->records, ChorsuEntries, i), query, &marks,
                                  &marks.records[i]);
      n_of[score_of[i]]++;
    }
  marks_clear (&marks);

  next[MAX_SCORE] = 0;
  for (guint score = MAX_SCORE; score > 0; score--)
    next[score - 1] = next[score] + n_of[score];
  *n_found = next[0];

  g_array_set_size (order, MIN (limit, *n_found));
  for (guint32 i = 0; i < self->records->len; i++)
    {
      guint at = score_of[i] > 0 ? next[score_of[i]]++ : G_MAXUINT;

      if (at < order->len)
        g_array_index (order, guint32, at) = i;
    }

  return order;
}

static void
found_free (ChorsuFound *found)
{
  g_free (found->snippet);
  g_array_unref (found->spans);
  g_free (found);
}

static void
collect (const ChorsuFinder *self,
         const ChorsuQuery  *query,
         guint               n_typos,
         guint               limit,
         GPtrArray          *results,
         guint              *n_found)
{
  g_autofree guint16 *score_of = g_new (guint16, self->records->len + 1);
  g_autoptr (GArray) order = rank (self, query, limit, score_of, n_found);

  for (guint i = 0; i < order->len; i++)
    {
      guint32 index = g_array_index (order, guint32, i);
      const ChorsuEntries *entries = &g_array_index (self->records, ChorsuEntries, index);
      ChorsuFound *found = g_new0 (ChorsuFound, 1);

      found->record = entries->record;
      found->score = n_typos > 0 ? MAX (score_of[index] / (TYPO_PART * n_typos), 1u) : score_of[index];
      chorsu_found_explain (found, self, entries, query);
      g_ptr_array_add (results, found);
    }
}

GPtrArray *
chorsu_finder_search (const ChorsuFinder *self,
                      const char         *text,
                      guint               limit,
                      guint              *n_found)
{
  GPtrArray *results = g_ptr_array_new_with_free_func ((GDestroyNotify) found_free);
  ChorsuQuery query;
  guint n = 0;

  g_return_val_if_fail (self != NULL, results);
  g_return_val_if_fail (text != NULL, results);

  chorsu_query_init (&query, text);
  for (guint n_typos = 0; n_typos <= MAX_TYPOS && n == 0 && query.forms->len > 0; n_typos++)
    if (chorsu_query_match (&query, self->lexicon, n_typos))
      collect (self, &query, n_typos, limit, results, &n);
  chorsu_query_clear (&query);

  if (n_found != NULL)
    *n_found = n;

  return results;
}
