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

G_END_DECLS
