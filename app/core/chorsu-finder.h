/* chorsu-finder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/**
 * ChorsuFinder:
 *
 * Finds records by what is written in them, in every language and script: the
 * names and other spellings of everything one can select, the commodities of
 * a site, and all texts. Prepared once, in a worker, then immutable and safe
 * to search from any thread; keeps its dataset alive.
 *
 * What is typed is taken apart into words, which must all occur; of each
 * the beginning is enough. Case, accents and apostrophes do not matter; "ß"
 * is "ss"; ä, ö, ü may be typed as ae, oe, ue or as a, o, u. A word of three
 * letters or more is also found inside of others. The country that a record
 * lies in narrows a search ("gold uzbekistan"), but does not make a result.
 *
 * What is found is ranked by where and how it was found, best first:
 *
 * 1. all of the name ("Aktau"), then all of another spelling ("Актау"), then
 *    all of a goal's theme ("scholarships") or a country's capital;
 * 2. the beginning of the name; words of the name or beginnings of them;
 * 3. the same in other spellings; in themes;
 * 4. inside of the words of a name, another spelling or a theme;
 * 5. the name or symbol of a commodity of a site;
 * 6. names, spellings, commodity and country together, each word from its
 *    beginning;
 * 7. a text, where words side by side count more than words apart, and those
 *    more than parts of words; claims of the founding article before others;
 * 8. several texts of one record together, each word from its beginning.
 *
 * Equals come by kind, countries, goals, organisations, corridors, commodities,
 * sites and places before the rest, then by the alphabet. Only when nothing is
 * found at all, small typos are allowed: one letter put in, left out, exchanged
 * or swapped with its neighbour in words of four letters or more, two in those
 * of eight or more, none in words with digits; that takes half of the score.
 *
 * Sources are not searched: their titles are other people's words.
 */
typedef struct _ChorsuFinder ChorsuFinder;

/** Where something was found. */
typedef enum
{
  CHORSU_FOUND_IN_NAME,
  CHORSU_FOUND_IN_ALIAS,      /* another spelling or script */
  CHORSU_FOUND_IN_THEME,      /* or a capital */
  CHORSU_FOUND_IN_COMMODITY,
  CHORSU_FOUND_IN_TEXT,
  CHORSU_FOUND_IN_SEVERAL     /* no single part of it holds all words */
} ChorsuFoundIn;

/** A piece of a snippet, in bytes; the end is the first one behind it. */
typedef struct
{
  guint begin;
  guint end;
} ChorsuSpan;

/**
 * ChorsuFound:
 * @record: the record
 * @score: 1 … 1000, see #ChorsuFinder; only good for comparing
 * @where: where it was found
 * @snippet: the words around what was found, in the language they stand in
 * @spans: (element-type ChorsuSpan): what of @snippet was found
 */
typedef struct
{
  const ChorsuRecord *record;
  guint               score;
  ChorsuFoundIn       where;
  char               *snippet;
  GArray             *spans;
} ChorsuFound;

/**
 * chorsu_finder_new:
 * @dataset: a dataset
 * @language: BCP 47 code: the reader's, for the order of results and for
 *   snippets where more than one would do
 *
 * Takes some tens of milliseconds: call it from a worker, or use
 * chorsu_finder_new_async().
 */
ChorsuFinder *chorsu_finder_new        (ChorsuDataset       *dataset,
                                        const char          *language);
void          chorsu_finder_free       (ChorsuFinder        *self);

void          chorsu_finder_new_async  (ChorsuDataset       *dataset,
                                        const char          *language,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data);
ChorsuFinder *chorsu_finder_new_finish (GAsyncResult        *result,
                                        GError             **error);

/**
 * chorsu_finder_search:
 * @self: a finder
 * @text: what was typed
 * @limit: at most that many
 * @n_found: (out) (optional): how many there are without the limit
 *
 * Returns: (transfer full) (element-type ChorsuFound): records, the best first,
 *   none twice
 */
GPtrArray    *chorsu_finder_search     (const ChorsuFinder  *self,
                                        const char          *text,
                                        guint                limit,
                                        guint               *n_found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuFinder, chorsu_finder_free)

G_END_DECLS
