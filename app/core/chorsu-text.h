/* chorsu-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "chorsu-arena.h"

G_BEGIN_DECLS

/**
 * ChorsuText:
 *
 * A text in several languages, in files an object by language code
 * ({"en": …, "de": …}). Immutable, owned by its dataset.
 */
typedef struct _ChorsuText ChorsuText;

/**
 * chorsu_text_get:
 * @self: (nullable): a text
 * @language: BCP 47 code ("de", "de_AT")
 *
 * Falls back from the exact code to its language, to English, to whatever
 * there is.
 *
 * Returns: (nullable) (transfer none): UTF-8, or %NULL for a %NULL @self
 */
const char *chorsu_text_get (const ChorsuText *self,
                             const char       *language);

/** Whether the text exists in just that language. */
gboolean    chorsu_text_has (const ChorsuText *self,
                             const char       *language);

/**
 * chorsu_text_join:
 * @arena: where the result lives
 * @texts: (element-type ChorsuText): texts
 * @separator: what to put between them
 *
 * Joins the texts in every language the first of them has; the fallback of
 * chorsu_text_get() fills gaps.
 *
 * Returns: (nullable): the joined text, or %NULL when @texts is empty
 */
const ChorsuText *chorsu_text_join (ChorsuArena *arena,
                                    GPtrArray   *texts,
                                    const char  *separator);

/**
 * ChorsuTextInput:
 * @name: what stands in braces
 * @text: (nullable): what to put there, by language
 * @plain: (nullable): what to put there in every language, when there is no @text
 */
typedef struct
{
  const char       *name;
  const ChorsuText *text;
  const char       *plain;
} ChorsuTextInput;

/**
 * chorsu_text_substitute:
 * @self: a text
 * @arena: where the result lives
 * @inputs: (array length=n): what to put in
 * @n: number of inputs
 *
 * Puts inputs in the places of their names in braces ("{name}"), in every
 * language of the text. Names that are no input stay as they are.
 *
 * Returns: (transfer none): the new text
 */
const ChorsuText *chorsu_text_substitute (const ChorsuText      *self,
                                          ChorsuArena           *arena,
                                          const ChorsuTextInput *inputs,
                                          guint                  n);

G_END_DECLS
