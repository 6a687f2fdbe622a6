/* chorsu-lexicon.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-fold.h"

G_BEGIN_DECLS

/**
 * ChorsuLexicon:
 *
 * The words of a search index, each known by a number. A word may have more
 * than one form: "grun" and "gruen" for "grün", "muller" and "mueller" for
 * "Mueller". Filled, then sealed, then immutable.
 */
typedef struct _ChorsuLexicon ChorsuLexicon;

/** How a word of the lexicon answers to a word that was typed. */
typedef enum
{
  CHORSU_WORD_NO,
  CHORSU_WORD_PART,   /* holds it somewhere inside */
  CHORSU_WORD_START,  /* begins with it */
  CHORSU_WORD_WHOLE   /* is it */
} ChorsuWordMatch;

/**
 * ChorsuWordMatches:
 * @of_word: (array): a #ChorsuWordMatch for each word of the lexicon
 * @words: (element-type guint32): those that answer
 */
typedef struct
{
  guint8 *of_word;
  GArray *words;
} ChorsuWordMatches;

ChorsuLexicon *chorsu_lexicon_new  (void);
void           chorsu_lexicon_free (ChorsuLexicon *self);

/** Adds a word with its forms, if it is new. Returns: its number */
guint32        chorsu_lexicon_add  (ChorsuLexicon *self,
                                    const char    *form,
                                    const char    *spelled_out);

/** Ends adding: only now words can be looked up. */
void           chorsu_lexicon_seal (ChorsuLexicon *self);

guint32        chorsu_lexicon_get_n_words (const ChorsuLexicon *self);

/** The number of a word by its folded form, or -1. */
gint64         chorsu_lexicon_find (const ChorsuLexicon *self,
                                    const char          *form);

/**
 * chorsu_lexicon_match:
 * @self: a sealed lexicon
 * @form: a folded word that was typed
 * @spelled_out: (nullable): its other form
 *
 * Finds the words that are, begin with or hold one of the two; inside a word
 * only what has at least three bytes is looked for. When nothing has either
 * form, "a", "o", "u" is tried for "ae", "oe", "ue".
 *
 * Returns: (transfer full): the matches, maybe none
 */
ChorsuWordMatches *chorsu_lexicon_match       (const ChorsuLexicon *self,
                                               const char          *form,
                                               const char          *spelled_out);

/**
 * chorsu_lexicon_match_typos:
 * @self: a sealed lexicon
 * @form: a folded word that was typed
 * @n_typos: how many letters may be wrong, missing, too many or swapped with
 *   their neighbour
 *
 * As chorsu_lexicon_match(), for words that are nearly @form or begin nearly
 * so. Of words with fewer than four letters none may be wrong, with fewer than
 * eight only one, and none of a word with digits.
 */
ChorsuWordMatches *chorsu_lexicon_match_typos (const ChorsuLexicon *self,
                                               const char          *form,
                                               guint                n_typos);

void               chorsu_word_matches_free   (ChorsuWordMatches   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuLexicon, chorsu_lexicon_free)

G_END_DECLS
