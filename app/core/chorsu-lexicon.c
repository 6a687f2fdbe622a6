/* chorsu-lexicon.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#define _GNU_SOURCE /* memmem() */

#include "chorsu-lexicon.h"

#include <string.h>

#include "chorsu-typos.h"

/* Shorter pieces are not looked for inside of words: nearly every word has them. */
#define MIN_PART 3

typedef struct
{
  const char *text;
  guint32     word;
} Form;

struct _ChorsuLexicon
{
  GStringChunk *strings;  /* of what has been added, until sealed */
  GHashTable   *numbers;  /* folded word to its number + 1, until sealed */
  GHashTable   *spelled;  /* set of the other forms, until sealed */
  GArray       *forms;    /* of Form; sorted when sealed */
  char         *text;     /* all forms one after the other, each with its zero */
  gsize         length;
  guint32       n_words;
};

ChorsuLexicon *
chorsu_lexicon_new (void)
{
  ChorsuLexicon *self = g_new0 (ChorsuLexicon, 1);

  self->strings = g_string_chunk_new (64 * 1024);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  self->spelled = g_hash_table_new (g_str_hash, g_str_equal);
  self->forms = g_array_new (FALSE, FALSE, sizeof (Form));

  return self;
}

void
chorsu_lexicon_free (ChorsuLexicon *self)
{
  g_clear_pointer (&self->strings, g_string_chunk_free);
  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->spelled, g_hash_table_unref);
  g_array_unref (self->forms);
  g_free (self->text);
  g_free (self);
}

static void
add_form (ChorsuLexicon *self,
          const char    *text,
          guint32        word)
{
  Form form = { text, word };

  g_array_append_val (self->forms, form);
}

static guint32
add_word (ChorsuLexicon *self,
          const char    *form)
{
  g_autofree char *collapsed = chorsu_fold_collapse (form);
  char *kept = g_string_chunk_insert (self->strings, form);

  g_hash_table_insert (self->numbers, kept, GUINT_TO_POINTER (self->n_words + 1));
  add_form (self, kept, self->n_words);
  if (collapsed != NULL)
    add_form (self, g_string_chunk_insert (self->strings, collapsed), self->n_words);

  return self->n_words++;
}

guint32
chorsu_lexicon_add (ChorsuLexicon *self,
                    const char    *form,
                    const char    *spelled_out)
{
  gpointer number = g_hash_table_lookup (self->numbers, form);
  guint32 word = number != NULL ? GPOINTER_TO_UINT (number) - 1 : add_word (self, form);

  /* The same word may come without an umlaut first. */
  if (spelled_out != NULL && !g_hash_table_contains (self->spelled, spelled_out))
    {
      char *kept = g_string_chunk_insert (self->strings, spelled_out);

      g_hash_table_add (self->spelled, kept);
      add_form (self, kept, word);
    }

  return word;
}

static int
compare_forms (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const Form *) a)->text, ((const Form *) b)->text);
}

void
chorsu_lexicon_seal (ChorsuLexicon *self)
{
  char *end;

  g_array_sort (self->forms, compare_forms);
  for (guint i = 0; i < self->forms->len; i++)
    self->length += strlen (g_array_index (self->forms, Form, i).text) + 1;

  end = self->text = g_malloc (self->length + 1);
  for (guint i = 0; i < self->forms->len; i++)
    {
      Form *form = &g_array_index (self->forms, Form, i);
      char *copy = end;

      end = g_stpcpy (copy, form->text) + 1;
      form->text = copy;
    }

  g_clear_pointer (&self->numbers, g_hash_table_unref);
  g_clear_pointer (&self->spelled, g_hash_table_unref);
  g_clear_pointer (&self->strings, g_string_chunk_free);
}

guint32
chorsu_lexicon_get_n_words (const ChorsuLexicon *self)
{
  return self->n_words;
}

/* The first form that is not before @text. */
static guint
lower_bound (const ChorsuLexicon *self,
             const char          *text)
{
  guint low = 0, high = self->forms->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (g_array_index (self->forms, Form, middle).text, text) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

gint64
chorsu_lexicon_find (const ChorsuLexicon *self,
                     const char          *form)
{
  guint at = lower_bound (self, form);

  if (at < self->forms->len && g_str_equal (g_array_index (self->forms, Form, at).text, form))
    return g_array_index (self->forms, Form, at).word;

  return -1;
}

static void
note (ChorsuWordMatches *matches,
      guint32            word,
      ChorsuWordMatch    match)
{
  if (matches->of_word[word] == CHORSU_WORD_NO)
    g_array_append_val (matches->words, word);
  matches->of_word[word] = MAX (matches->of_word[word], match);
}

static void
match_starts (const ChorsuLexicon *self,
              const char          *text,
              ChorsuWordMatches   *matches)
{
  gsize length = strlen (text);

  for (guint i = lower_bound (self, text); i < self->forms->len; i++)
    {
      const Form *form = &g_array_index (self->forms, Form, i);

      if (strncmp (form->text, text, length) != 0)
        return;
      note (matches, form->word, form->text[length] == '\0' ? CHORSU_WORD_WHOLE : CHORSU_WORD_START);
    }
}

/* The form that @at lies in. */
static const Form *
form_at (const ChorsuLexicon *self,
         const char          *at)
{
  guint low = 0, high = self->forms->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->forms, Form, middle).text <= at)
        low = middle;
      else
        high = middle;
    }

  return &g_array_index (self->forms, Form, low);
}

static void
match_parts (const ChorsuLexicon *self,
             const char          *text,
             ChorsuWordMatches   *matches)
{
  gsize length = strlen (text);
  const char *end = self->text + self->length;
  const char *at = self->text;

  if (length < MIN_PART)
    return;

  while ((at = memmem (at, end - at, text, length)) != NULL)
    {
      note (matches, form_at (self, at)->word, CHORSU_WORD_PART);
      at += strlen (at) + 1;
    }
}

static ChorsuWordMatches *
matches_new (const ChorsuLexicon *self)
{
  ChorsuWordMatches *matches = g_new (ChorsuWordMatches, 1);

  matches->of_word = g_malloc0 (self->n_words + 1);
  matches->words = g_array_new (FALSE, FALSE, sizeof (guint32));

  return matches;
}

void
chorsu_word_matches_free (ChorsuWordMatches *self)
{
  g_free (self->of_word);
  g_array_unref (self->words);
  g_free (self);
}

ChorsuWordMatches *
chorsu_lexicon_match (const ChorsuLexicon *self,
                      const char          *form,
                      const char          *spelled_out)
{
  ChorsuWordMatches *matches;
  g_autofree char *collapsed = NULL;

  g_return_val_if_fail (self->text != NULL, NULL);

  matches = matches_new (self);
  match_starts (self, form, matches);
  match_parts (self, form, matches);
  if (spelled_out != NULL)
    {
      match_starts (self, spelled_out, matches);
      match_parts (self, spelled_out, matches);
    }

  if (matches->words->len == 0 && (collapsed = chorsu_fold_collapse (form)) != NULL)
    {
      match_starts (self, collapsed, matches);
      match_parts (self, collapsed, matches);
    }

  return matches;
}

ChorsuWordMatches *
chorsu_lexicon_match_typos (const ChorsuLexicon *self,
                            const char          *form,
                            guint                n_typos)
{
  ChorsuWordMatches *matches;
  ChorsuTypos typos;

  g_return_val_if_fail (self->text != NULL, NULL);

  matches = matches_new (self);
  chorsu_typos_init (&typos, form, n_typos);
  for (guint i = 0; i < self->forms->len; i++)
    {
      const Form *candidate = &g_array_index (self->forms, Form, i);
      ChorsuWordMatch match = chorsu_typos_match (&typos, candidate->text);

      if (match != CHORSU_WORD_NO)
        note (matches, candidate->word, match);
    }

  return matches;
}
