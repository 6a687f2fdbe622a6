/* chorsu-export-words.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChorsuExportWord:
 *
 * The words that exports add to those of a briefing. They follow the language
 * of the export, not the process locale, since one run may write a German and
 * an English file; that is why they are not in the message catalogues.
 */
typedef enum
{
  CHORSU_WORD_CONTENTS,
  CHORSU_WORD_SCENE_N,          /* {1} */
  CHORSU_WORD_NOTES,
  CHORSU_WORD_SOURCES,
  CHORSU_WORD_SOURCES_HINT,
  CHORSU_WORD_FIGURES,
  CHORSU_WORD_FIGURES_HINT,
  CHORSU_WORD_WHAT,
  CHORSU_WORD_VALUE,
  CHORSU_WORD_AS_OF,
  CHORSU_WORD_BASIS,
  CHORSU_WORD_SOURCE,
  CHORSU_WORD_UNVERIFIED,
  CHORSU_WORD_OTHERWISE,        /* {1}: a competing figure */
  CHORSU_WORD_COMPUTED,         /* {1}: how */
  CHORSU_WORD_RELEVANCE,
  CHORSU_WORD_CRITERIA_MET,     /* {1} of {2} */
  CHORSU_WORD_BORDERS,
  CHORSU_WORD_SITES,
  CHORSU_WORD_DATA_AS_OF,       /* {1} */
  CHORSU_WORD_BRIEFING_AS_OF,   /* {1} */
  CHORSU_WORD_ON_SCENES,        /* {1} */
  CHORSU_WORD_UNDATED,
  CHORSU_WORD_BOUNDARIES,
  CHORSU_WORD_MAP_OF,           /* {1} */
  CHORSU_WORD_LEGEND,
  CHORSU_WORD_OVERVIEW,
  CHORSU_WORD_KEYS,
  CHORSU_WORD_PREVIOUS,
  CHORSU_WORD_NEXT,
  CHORSU_WORD_FACTSHEET,
  CHORSU_WORD_KEY_FIGURES,
  CHORSU_WORD_AT_A_GLANCE,
  CHORSU_WORD_MEMBERSHIPS,
  CHORSU_WORD_GOALS,
  CHORSU_WORD_LARGE_SITES,
  CHORSU_WORD_CORRIDORS,
  CHORSU_WORD_EVENTS,
  CHORSU_WORD_CLAIMS,
  CHORSU_WORD_COUNTRIES,
  CHORSU_WORD_INSTRUMENTS,
  CHORSU_WORD_COUNTER_PRESENCE,
  CHORSU_WORD_BOTTLENECKS,
  CHORSU_WORD_AND_MORE,         /* {1} */
  CHORSU_WORD_IN_WORDS,
  CHORSU_N_WORDS
} ChorsuExportWord;

/**
 * chorsu_word:
 * @word: which
 * @language: BCP 47 code; everything that is not German reads English
 *
 * Returns: UTF-8, static; with places to fill where the enumeration says so
 */
const char *chorsu_word      (ChorsuExportWord  word,
                              const char       *language);

/**
 * chorsu_word_fill:
 * @first: what stands for "{1}"
 * @second: (nullable): what stands for "{2}"
 *
 * Returns: (transfer full): the words with their places filled
 */
char       *chorsu_word_fill (ChorsuExportWord  word,
                              const char       *language,
                              const char       *first,
                              const char       *second);

G_END_DECLS
