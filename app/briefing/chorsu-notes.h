/* chorsu-notes.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * chorsu_notes_to_markup:
 * @notes: (nullable): Markdown
 *
 * The part of Markdown that speaker's notes need: paragraphs, "# " headings,
 * "- " lists, **strong** and *emphasised* words. Everything else is text, also
 * what would be markup: whatever stands in a file, the result is well-formed.
 *
 * Returns: (transfer full): markup for Pango; "" for %NULL
 */
char *chorsu_notes_to_markup (const char *notes);

G_END_DECLS
