/* chorsu-finder-explain.c: where it was found, and the words around it
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-finder-private.h"

#include <string.h>

/* How long a snippet may be, in characters, and how much of it before the
 * first word that was found. */
#define MAX_SNIPPET 140
#define MAX_BEFORE 40

#define ELLIPSIS "…"
#define SEPARATOR " · "

/* Finding the words of a query again in one text. */
typedef struct
{
  const ChorsuFinder *self;
  const ChorsuQuery  *query;
  GArray             *spans;
  guint32             seen;   /* words of the query, as bits */
} Marker;

static gboolean
mark_word (const ChorsuFoldedWord *word,
           gpointer                user_data)
{
  Marker *marker = user_data;
  gint64 number = chorsu_lexicon_find (marker->self->lexicon, word->form);
  ChorsuSpan span = { word->begin, word->end };
  gboolean found = FALSE;

  for (guint i = 0; number >= 0 && i < marker->query->matches->len; i++)
    {
      const ChorsuWordMatches *matches = g_ptr_array_index (marker->query->matches, i);

      if (matches->of_word[number] == CHORSU_WORD_NO)
        continue;
      found = TRUE;
      marker->seen |= 1u << i;
    }

  if (found)
    g_array_append_val (marker->spans, span);

  return TRUE;
}

static GArray *
find_spans (const ChorsuFinder *self,
            const ChorsuQuery  *query,
            const char         *text,
            guint32            *seen)
{
  Marker marker = { self, query, g_array_new (FALSE, FALSE, sizeof (ChorsuSpan)), 0 };

  chorsu_fold_words (text, mark_word, &marker);
  if (seen != NULL)
    *seen = marker.seen;

  return marker.spans;
}

/* The nearest beginning of a word at or behind @at, not beyond @end. */
static const char *
next_word (const char *at,
           const char *end)
{
  const char *space = memchr (at, ' ', end - at);

  return space != NULL ? space + 1 : at;
}

/* The nearest end of a word at or before @at, not before @begin. */
static const char *
word_before (const char *begin,
             const char *at)
{
  const char *space = g_utf8_strrchr (begin, at - begin, ' ');

  return space != NULL && space > begin ? space : at;
}

/* Which part of a long text to show: from a few words before @first on. */
static void
cut (const char  *text,
     guint        first,
     const char **begin,
     const char **end)
{
  const char *found = text + first;
  glong before = g_utf8_strlen (text, first);
  glong rest;

  *begin = before > MAX_BEFORE ? next_word (g_utf8_offset_to_pointer (found, -MAX_BEFORE), found) : text;
  rest = g_utf8_strlen (*begin, -1);
  *end = rest > MAX_SNIPPET ? word_before (found, g_utf8_offset_to_pointer (*begin, MAX_SNIPPET))
                            : *begin + strlen (*begin);
}

/* Appends a text, or the part of it round what was found. */
static void
append_snippet (ChorsuFound        *found,
                GString            *snippet,
                const ChorsuFinder *self,
                const ChorsuQuery  *query,
                const char         *text)
{
  g_autoptr (GArray) spans = find_spans (self, query, text, NULL);
  const char *begin, *end;
  gsize start;

  cut (text, spans->len > 0 ? g_array_index (spans, ChorsuSpan, 0).begin : 0, &begin, &end);
  if (snippet->len > 0)
    g_string_append (snippet, SEPARATOR);
  if (begin > text)
    g_string_append (snippet, ELLIPSIS);
  start = snippet->len;
  g_string_append_len (snippet, begin, end - begin);
  if (*end != '\0')
    g_string_append (snippet, ELLIPSIS);

  for (guint i = 0; i < spans->len; i++)
    {
      ChorsuSpan span = g_array_index (spans, ChorsuSpan, i);

      if (text + span.end > end)
        break;
      span.begin += start - (begin - text);
      span.end += start - (begin - text);
      g_array_append_val (found->spans, span);
    }
}

static ChorsuFoundIn
found_in (ChorsuField field)
{
  switch (field)
    {
    case CHORSU_FIELD_NAME:
      return CHORSU_FOUND_IN_NAME;
    case CHORSU_FIELD_ALIAS:
      return CHORSU_FOUND_IN_ALIAS;
    case CHORSU_FIELD_THEME:
      return CHORSU_FOUND_IN_THEME;
    case CHORSU_FIELD_COMMODITY:
      return CHORSU_FOUND_IN_COMMODITY;
    default:
      return CHORSU_FOUND_IN_TEXT;
    }
}

/* The entry that answers best; of equals the one in the reader's language. */
static const ChorsuEntry *
find_best (const ChorsuFinder  *self,
           const ChorsuEntries *entries,
           const ChorsuQuery   *query)
{
  const ChorsuEntry *best = NULL;
  guint best_score = 0;

  for (guint i = 0; i < entries->n_entries; i++)
    {
      const ChorsuEntry *entry = chorsu_finder_entry (self, entries->entry + i);
      gboolean whole;
      ChorsuAnswer answer = chorsu_entry_answer (self, entry, query, &whole);
      guint score = chorsu_finder_score (entry->field, answer, whole);

      if (score > best_score || (best != NULL && score == best_score && entry->fit > best->fit))
        {
          best = entry;
          best_score = score;
        }
    }

  return best;
}

/* How well an entry shows a part of the query: the more words the better, then
 * names and the like rather than texts, then the reader's language. */
static guint
weigh (const ChorsuEntry *entry,
       guint              n_words)
{
  gboolean near = entry->field <= CHORSU_FIELD_COMMODITY || entry->field == CHORSU_FIELD_PLACE;

  return n_words * 8 + near * 4 + entry->fit;
}

/* The best of the entries that have a word not seen yet. */
static const ChorsuEntry *
find_next (const ChorsuFinder  *self,
           const ChorsuEntries *entries,
           const ChorsuQuery   *query,
           guint32              seen,
           guint32             *adds)
{
  const ChorsuEntry *best = NULL;
  guint most = 0;

  *adds = 0;
  for (guint i = 0; i < entries->n_entries; i++)
    {
      const ChorsuEntry *entry = chorsu_finder_entry (self, entries->entry + i);
      const guint32 *words = &g_array_index (self->tokens, guint32, entry->token);
      guint32 has = 0;
      guint n = 0;

      for (guint w = 0; w < query->matches->len; w++)
        {
          const ChorsuWordMatches *matches = g_ptr_array_index (query->matches, w);

          for (guint j = 0; j < entry->n_words + entry->n_joined && (seen & 1u << w) == 0; j++)
            if (matches->of_word[words[j]] >= CHORSU_WORD_START)
              has |= 1u << w;
          n += (has >> w) & 1;
        }

      if (n > 0 && weigh (entry, n) > most)
        {
          best = entry;
          most = weigh (entry, n);
          *adds = has;
        }
    }

  return best;
}

static void
explain_several (ChorsuFound         *found,
                 GString             *snippet,
                 const ChorsuFinder  *self,
                 const ChorsuEntries *entries,
                 const ChorsuQuery   *query)
{
  guint32 seen = 0, adds;
  const ChorsuEntry *entry;

  found->where = CHORSU_FOUND_IN_SEVERAL;
  while ((entry = find_next (self, entries, query, seen, &adds)) != NULL)
    {
      append_snippet (found, snippet, self, query, entry->text);
      seen |= adds;
    }
}

void
chorsu_found_explain (ChorsuFound         *found,
                      const ChorsuFinder  *self,
                      const ChorsuEntries *entries,
                      const ChorsuQuery   *query)
{
  const ChorsuEntry *best = find_best (self, entries, query);
  GString *snippet = g_string_new (NULL);

  found->spans = g_array_new (FALSE, FALSE, sizeof (ChorsuSpan));
  if (best != NULL)
    {
      found->where = found_in (best->field);
      append_snippet (found, snippet, self, query, best->text);
    }
  else
    {
      explain_several (found, snippet, self, entries, query);
    }
  found->snippet = g_string_free (snippet, FALSE);
}
