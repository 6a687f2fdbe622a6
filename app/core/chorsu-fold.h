/* chorsu-fold.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Words as a search compares them: without case, accents and apostrophes, with
 * "ss" for "ß", digits as 0 to 9, and the letters of Central Asia's alphabets
 * as their nearest common ones (Cyrillic қ as к, ү and ұ as у; schwa as a).
 * A plus sign between two letters or digits belongs to its word ("C5+1").
 */

/**
 * ChorsuFoldedWord:
 * @form: the word, folded
 * @spelled_out: (nullable): the same with "ae", "oe", "ue" for ä, ö, ü, when it
 *   has any of these
 * @begin: where it begins in the text, in bytes
 * @end: where it ends there
 * @hyphenated: whether a hyphen ties it to the word before
 */
typedef struct
{
  const char *form;
  const char *spelled_out;
  gsize       begin;
  gsize       end;
  gboolean    hyphenated;
} ChorsuFoldedWord;

/** What chorsu_fold_words() calls. @word is valid during the call. Returns: %FALSE to stop */
typedef gboolean (*ChorsuFoldFunc) (const ChorsuFoldedWord *word,
                                    gpointer                user_data);

/**
 * chorsu_fold_words:
 * @text: UTF-8; what is not ends the text
 * @func: called for each word in turn
 * @user_data: for @func
 */
void  chorsu_fold_words (const char     *text,
                         ChorsuFoldFunc  func,
                         gpointer        user_data);

/** The folded words with a space between. Returns: (transfer full) */
char *chorsu_fold       (const char     *text);

/**
 * chorsu_fold_collapse:
 * @form: a folded word
 *
 * Returns: (transfer full) (nullable): the word with "a", "o", "u" for "ae",
 *   "oe", "ue"; %NULL when it has none
 */
char *chorsu_fold_collapse (const char *form);

G_END_DECLS
