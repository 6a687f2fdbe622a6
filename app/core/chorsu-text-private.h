/* chorsu-text-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-arena.h"
#include "chorsu-text.h"

G_BEGIN_DECLS

typedef struct
{
  const char *language; /* interned */
  const char *text;
} ChorsuTranslation;

struct _ChorsuText
{
  guint             n_translations;
  ChorsuTranslation translations[];
};

/** Whether @language is German; everything else is written the English way. */
gboolean chorsu_language_is_german (const char *language);

/** A text with room for @n translations, to be filled in by the caller. */
ChorsuText *chorsu_text_create (ChorsuArena *arena,
                                guint        n);

/** A text in one language only. Returns: (nullable): %NULL for a %NULL @text */
const ChorsuText *chorsu_text_create_single (ChorsuArena *arena,
                                             const char  *language,
                                             const char  *text);

/** A copy of a text in another arena. Returns: (nullable): %NULL for a %NULL @self */
const ChorsuText *chorsu_text_copy (const ChorsuText *self,
                                    ChorsuArena      *arena);

/**
 * chorsu_text_put:
 * @self: (nullable): a text
 * @arena: where the result lives
 * @language: a language code
 * @text: (nullable): what it says in that language; %NULL takes the language away
 *
 * Returns: (nullable): the text with one translation changed, %NULL when none is left
 */
const ChorsuText *chorsu_text_put  (const ChorsuText *self,
                                    ChorsuArena      *arena,
                                    const char       *language,
                                    const char       *text);

G_END_DECLS
