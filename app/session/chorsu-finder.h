/* chorsu-finder.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/**
 * ChorsuFinder:
 *
 * Finds records by name: all names, spellings and scripts of everything one
 * can select, without regard to case, accents and apostrophes. Prepared once,
 * then immutable; it must not outlive its dataset.
 */
typedef struct _ChorsuFinder ChorsuFinder;

ChorsuFinder *chorsu_finder_new    (ChorsuDataset *dataset,
                                    const char    *language);
void          chorsu_finder_free   (ChorsuFinder  *self);

/**
 * chorsu_finder_search:
 * @self: a finder
 * @text: what was typed; every word of it must occur
 * @limit: at most that many
 *
 * The whole name counts more than its beginning, that more than the beginning
 * of a word, that more than any part of it; then the kinds in the order of
 * #ChorsuKind, then the alphabet.
 *
 * Returns: (transfer full) (element-type ChorsuRecord): records, the best first
 */
GPtrArray    *chorsu_finder_search (ChorsuFinder  *self,
                                    const char    *text,
                                    guint          limit);

/**
 * chorsu_finder_fold:
 * @text: UTF-8
 *
 * Returns: (transfer full): @text in lower case without accents and
 *   apostrophes, with single spaces between its words
 */
char         *chorsu_finder_fold   (const char    *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuFinder, chorsu_finder_free)

G_END_DECLS
