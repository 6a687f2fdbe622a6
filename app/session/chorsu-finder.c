/* chorsu-finder.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-finder.h"

#include <string.h>

/* One spelling of one record, folded. */
typedef struct
{
  char               *key;
  const ChorsuRecord *record;
} Spelling;

typedef struct
{
  const ChorsuRecord *record;
  guint               score;
  const char         *name;
} Hit;

struct _ChorsuFinder
{
  GArray *spellings; /* of Spelling; those of one record follow each other */
  char   *language;
};

/* Languages in which the dataset names things besides the reader's own. */
static const char *const languages[] = { "en", "de", "ru", "kk", "ky", "tg", "tk", "uz" };

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || (c >= 0x2018 && c <= 0x201b) || (c >= 0x02b9 && c <= 0x02bf);
}

/* Letters that no decomposition turns into their plain form. */
static gunichar
plain_letter (gunichar c)
{
  switch (c)
    {
    case 0x0131: /* dotless i */
      return 'i';
    case 0x0259: /* schwa */
      return 'a';
    default:
      return c;
    }
}

char *
chorsu_finder_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *folded = NULL;
  GString *out;

  g_return_val_if_fail (text != NULL, NULL);

  decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_NFKD);
  if (decomposed == NULL)
    return g_strdup ("");

  folded = g_utf8_casefold (decomposed, -1);
  out = g_string_sized_new (strlen (folded));
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = plain_letter (g_utf8_get_char (p));

      if (g_unichar_ismark (c) || is_apostrophe (c))
        continue;
      if (g_unichar_isalnum (c))
        g_string_append_unichar (out, c);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
  if (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);

  return g_string_free (out, FALSE);
}

static void
spelling_clear (gpointer data)
{
  Spelling *spelling = data;

  g_free (spelling->key);
}

static void
add_spelling (ChorsuFinder       *self,
              const ChorsuRecord *record,
              const char         *text)
{
  Spelling spelling = { NULL, record };

  if (text == NULL)
    return;

  spelling.key = chorsu_finder_fold (text);
  g_array_append_val (self->spellings, spelling);
}

static void
add_text (ChorsuFinder       *self,
          const ChorsuRecord *record,
          const ChorsuText   *text)
{
  if (text == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    if (chorsu_text_has (text, languages[i]))
      add_spelling (self, record, chorsu_text_get (text, languages[i]));
}

static void
add_record (ChorsuFinder       *self,
            const ChorsuRecord *record)
{
  add_text (self, record, record->name);
  for (guint i = 0; record->aliases != NULL && record->aliases[i] != NULL; i++)
    add_spelling (self, record, record->aliases[i]);

  if (record->ref.kind == CHORSU_KIND_COUNTRY || record->ref.kind == CHORSU_KIND_NEIGHBOUR)
    {
      const ChorsuCountry *country = (const ChorsuCountry *) record;

      add_text (self, record, country->official_name);
      add_text (self, record, country->capital);
    }
  else if (record->ref.kind == CHORSU_KIND_CORRIDOR)
    {
      add_text (self, record, ((const ChorsuCorridor *) record)->short_name);
    }
  else if (record->ref.kind == CHORSU_KIND_COMMODITY)
    {
      add_spelling (self, record, ((const ChorsuCommodity *) record)->symbol);
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
  self->language = g_strdup (language);
  self->spellings = g_array_new (FALSE, FALSE, sizeof (Spelling));
  g_array_set_clear_func (self->spellings, spelling_clear);

  for (ChorsuKind kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    {
      if (kind == CHORSU_KIND_SEGMENT || kind == CHORSU_KIND_SOURCE)
        continue;

      for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kind); i++)
        add_record (self, chorsu_dataset_get_record (dataset, kind, i));
    }

  return self;
}

void
chorsu_finder_free (ChorsuFinder *self)
{
  g_array_unref (self->spellings);
  g_free (self->language);
  g_free (self);
}

/* 4 the whole, 3 its beginning, 2 beginning of a word, 1 any part, 0 not there. */
static guint
score_word (const char *key,
            const char *word)
{
  const char *found = strstr (key, word);
  guint best = 0;

  while (found != NULL && best < 2)
    {
      if (found == key)
        best = key[strlen (word)] == '\0' ? 4 : 3;
      else
        best = MAX (best, found[-1] == ' ' ? 2u : 1u);
      found = strstr (found + 1, word);
    }

  return best;
}

/* The weakest of its words decides; a phrase that occurs as typed counts by itself. */
static guint
score_spelling (const char  *key,
                const char  *phrase,
                char       **words)
{
  guint weakest = G_MAXUINT;
  guint whole = score_word (key, phrase);

  if (whole >= 2)
    return whole;

  for (guint i = 0; words[i] != NULL; i++)
    weakest = MIN (weakest, score_word (key, words[i]));

  return MIN (weakest, 2);
}

static int
compare_hits (gconstpointer a,
              gconstpointer b)
{
  const Hit *one = a;
  const Hit *two = b;

  if (one->score != two->score)
    return one->score > two->score ? -1 : 1;
  if (one->record->ref.kind != two->record->ref.kind)
    return one->record->ref.kind < two->record->ref.kind ? -1 : 1;

  return g_utf8_collate (one->name, two->name);
}

static void
add_hit (ChorsuFinder       *self,
         GArray             *hits,
         const ChorsuRecord *record,
         guint               score)
{
  Hit *last = hits->len > 0 ? &g_array_index (hits, Hit, hits->len - 1) : NULL;

  if (last != NULL && last->record == record)
    {
      last->score = MAX (last->score, score);
    }
  else
    {
      Hit hit = { record, score, chorsu_text_get (record->name, self->language) };

      g_array_append_val (hits, hit);
    }
}

GPtrArray *
chorsu_finder_search (ChorsuFinder *self,
                      const char   *text,
                      guint         limit)
{
  g_autofree char *phrase = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GArray) hits = NULL;
  GPtrArray *records;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  records = g_ptr_array_new ();
  phrase = chorsu_finder_fold (text);
  if (*phrase == '\0')
    return records;

  words = g_strsplit (phrase, " ", -1);
  hits = g_array_new (FALSE, FALSE, sizeof (Hit));
  for (guint i = 0; i < self->spellings->len; i++)
    {
      const Spelling *spelling = &g_array_index (self->spellings, Spelling, i);
      guint score = score_spelling (spelling->key, phrase, words);

      if (score > 0)
        add_hit (self, hits, spelling->record, score);
    }

  g_array_sort (hits, compare_hits);
  for (guint i = 0; i < hits->len && i < limit; i++)
    g_ptr_array_add (records, (gpointer) g_array_index (hits, Hit, i).record);

  return records;
}
