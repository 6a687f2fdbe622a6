/* chorsu-text.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

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

G_END_DECLS
