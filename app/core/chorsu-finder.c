/* chorsu-finder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-finder-private.h"

#include <string.h>

/* Words are counted by the bits of a number; who types more means a text that
 * the first of them find as well. */
#define MAX_WORDS 32

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

/* --- A query -------------------------------------------------------------- */

static gboolean
take_word (const ChorsuFoldedWord *word,
           gpointer                user_data)
{
  ChorsuQuery *query = user_data;

  g_ptr_array_add (query->forms, g_strdup (word->form));
  g_ptr_array_add (query->spelled, g_strdup (word->spelled_out));

  return query->forms->len < MAX_WORDS;
}

static void
query_init (ChorsuQuery *query,
            const char  *text)
{
  query->forms = g_ptr_array_new_with_free_func (g_free);
  query->spelled = g_ptr_array_new_with_free_func (g_free);
  query->matches = g_ptr_array_new_with_free_func ((GDestroyNotify) chorsu_word_matches_free);
  chorsu_fold_words (text, take_word, query);
}

static void
query_clear (ChorsuQuery *query)
{
  g_ptr_array_unref (query->forms);
  g_ptr_array_unref (query->spelled);
  g_ptr_array_unref (query->matches);
}

/* Looks the words up. Returns: whether there is any for each */
static gboolean
query_match (ChorsuQuery         *query,
             const ChorsuLexicon *lexicon,
             guint                n_typos)
{
  g_ptr_array_set_size (query->matches, 0);
  for (guint i = 0; i < query->forms->len; i++)
    {
      const char *form = g_ptr_array_index (query->forms, i);
      const char *spelled = g_ptr_array_index (query->spelled, i);
      ChorsuWordMatches *matches = n_typos > 0 ? chorsu_lexicon_match_typos (lexicon, form, n_typos)
                                               : chorsu_lexicon_match (lexicon, form, spelled);

      g_ptr_array_add (query->matches, matches);
      if (matches->words->len == 0)
        return FALSE;
    }

  return query->forms->len > 0;
}

static inline ChorsuWordMatch
match_of (const ChorsuQuery *query,
          guint              i,
          guint32            word)
{
  return ((const ChorsuWordMatches *) g_ptr_array_index (query->matches, i))->of_word[word];
}

/* How many words of the query, one after the other, the entry has from @at on. */
static guint
count_in_order (const ChorsuQuery *query,
                const guint32     *words,
                guint              n_words,
                guint              at)
{
  guint i = 0;

  while (i < query->forms->len && at + i < n_words && match_of (query, i, words[at + i]) >= CHORSU_WORD_START)
    i++;

  return i;
}

/* The best that any word of the entry gives for one of the query. */
static ChorsuWordMatch
best_match (const ChorsuQuery *query,
            guint              i,
            const guint32     *words,
            guint              n)
{
  ChorsuWordMatch best = CHORSU_WORD_NO;

  for (guint j = 0; j < n && best < CHORSU_WORD_WHOLE; j++)
    best = MAX (best, match_of (query, i, words[j]));

  return best;
}

ChorsuAnswer
chorsu_entry_answer (const ChorsuFinder *self,
                     const ChorsuEntry  *entry,
                     const ChorsuQuery  *query,
                     gboolean           *whole)
{
  const guint32 *words = &g_array_index (self->tokens, guint32, entry->token);
  guint n = query->forms->len;
  ChorsuWordMatch weakest = CHORSU_WORD_WHOLE;

  for (guint i = 0; i < n && weakest > CHORSU_WORD_NO; i++)
    weakest = MIN (weakest, best_match (query, i, words, entry->n_words + entry->n_joined));

  *whole = weakest == CHORSU_WORD_WHOLE;
  if (weakest == CHORSU_WORD_NO)
    return CHORSU_ANSWER_NO;
  if (weakest == CHORSU_WORD_PART)
    return CHORSU_ANSWER_PARTS;

  if (count_in_order (query, words, entry->n_words, 0) == n)
    return *whole && entry->n_words == n ? CHORSU_ANSWER_ALL : CHORSU_ANSWER_START;
  for (guint at = 1; at + n <= entry->n_words; at++)
    if (count_in_order (query, words, entry->n_words, at) == n)
      return CHORSU_ANSWER_PHRASE;

  return CHORSU_ANSWER_WORDS;
}

/* --- Scores --------------------------------------------------------------- */

/* What of a query each record has, as bits: anywhere; as beginnings of words;
 * and those in its names, spellings, commodity and country. */
typedef struct
{
  guint32  anywhere;
  guint32  begun;
  guint32  near;
  gboolean beyond_place;
} Seen;

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

static Seen *
mark_seen (const ChorsuFinder *self,
           const ChorsuQuery  *query)
{
  Seen *seen = g_new0 (Seen, self->records->len + 1);

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

              mark_record (&seen[entry->record], entry, 1u << i, begins);
            }
        }
    }

  return seen;
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

static guint
score_record (const ChorsuFinder  *self,
              const ChorsuEntries *record,
              const ChorsuQuery   *query,
              const Seen          *seen)
{
  guint32 all = query->forms->len < 32 ? (1u << query->forms->len) - 1 : G_MAXUINT32;
  guint best;

  if (seen->anywhere != all || !seen->beyond_place)
    return 0;

  best = score_several (seen, all, query->forms->len);
  for (guint i = 0; i < record->n_entries; i++)
    {
      const ChorsuEntry *entry = chorsu_finder_entry (self, record->entry + i);
      gboolean whole;

      /* None of the kind can be better. */
      if (scores[entry->field][CHORSU_ANSWER_ALL] + 5u > best)
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
  g_autofree Seen *seen = mark_seen (self, query);
  GArray *order = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint n_of[MAX_SCORE + 2] = { 0 };
  guint next[MAX_SCORE + 2];

  for (guint i = 0; i < self->records->len; i++)
    {
      score_of[i] = score_record (self, &g_array_index (self->records, ChorsuEntries, i), query, &seen[i]);
      n_of[score_of[i]]++;
    }

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

  query_init (&query, text);
  for (guint n_typos = 0; n_typos <= MAX_TYPOS && n == 0 && query.forms->len > 0; n_typos++)
    if (query_match (&query, self->lexicon, n_typos))
      collect (self, &query, n_typos, limit, results, &n);
  query_clear (&query);

  if (n_found != NULL)
    *n_found = n;

  return results;
}
