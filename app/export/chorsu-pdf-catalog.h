/* chorsu-pdf-catalog.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * chorsu_pdf_catalog_extend:
 * @bytes: (inout): a PDF with one classic table of objects, as cairo writes it
 *   for PDF 1.4
 * @language: BCP 47 code
 * @figures: (element-type utf8): what stands for each "Figure" of the
 *   document's structure, in order
 *
 * Says which language the document is in, that it is tagged, that a window
 * should show its title, and what its pictures show, none of which cairo 1.16
 * can: appends an incremental update (ISO 32000-1, 7.5.6) with new versions of
 * the document's catalogue and of those elements. A file of another build is
 * left alone.
 *
 * Returns: whether it was extended
 */
gboolean chorsu_pdf_catalog_extend (GByteArray *bytes,
                                    const char *language,
                                    GPtrArray  *figures);

G_END_DECLS
