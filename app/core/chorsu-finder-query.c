/* chorsu-finder-query.c: what was typed, and whether a text answers to it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-finder-private.h"

/* Words are counted by the bits of a number; who types more means a text that
 * the first of them find as well. */
#define MAX_WORDS 32

static gboolean
take_word (const ChorsuFoldedWord *word,
           gpointer                user_data)
{
  ChorsuQuery *query = user_data;

  g_ptr_array_add (query->forms, g_strdup (word->form));
  g_ptr_array_add (query->spelled, g_strdup (word->spelled_out));

  return query->forms->len < MAX_WORDS;
}

void
chorsu_query_init (ChorsuQuery *query,
                   const char  *text)
{
  query->forms = g_ptr_array_new_with_free_func (g_free);
  query->spelled = g_ptr_array_new_with_free_func (g_free);
  query->matches = g_ptr_array_new_with_free_func ((GDestroyNotify) chorsu_word_matches_free);
  chorsu_fold_words (text, take_word, query);
}

void
chorsu_query_clear (ChorsuQuery *query)
{
  g_ptr_array_unref (query->forms);
  g_ptr_array_unref (query->spelled);
  g_ptr_array_unref (query->matches);
}

gboolean
chorsu_query_match (ChorsuQuery         *query,
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
