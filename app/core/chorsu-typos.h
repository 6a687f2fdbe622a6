/* chorsu-typos.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-lexicon.h"

G_BEGIN_DECLS

/* Longer words are compared by their beginning. */
#define CHORSU_TYPOS_MAX_LENGTH 40

/** A word that may have been mistyped; a plain value. */
typedef struct
{
  gunichar letters[CHORSU_TYPOS_MAX_LENGTH];
  guint    length;
  guint    n_typos;  /* those allowed in a word of this kind and length */
} ChorsuTypos;

void            chorsu_typos_init  (ChorsuTypos       *self,
                                    const char        *form,
                                    guint              n_typos);

/**
 * chorsu_typos_match:
 * @self: a word that was typed
 * @candidate: a folded word
 *
 * Compares by the distance of Damerau and Levenshtein in its restricted form:
 * letters put in, left out, exchanged, or swapped with their neighbour.
 *
 * Returns: %CHORSU_WORD_WHOLE when @candidate is the word but for the typos,
 *   %CHORSU_WORD_START when it begins so, else %CHORSU_WORD_NO
 */
ChorsuWordMatch chorsu_typos_match (const ChorsuTypos *self,
                                    const char        *candidate);

G_END_DECLS
