/* chorsu-content-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-content.h"

G_BEGIN_DECLS

/** Fills @self's strands, corridors and highlight. */
void     chorsu_content_resolve_strands (ChorsuContent    *self,
                                         ChorsuDataset    *dataset,
                                         const ChorsuView *view);

/** Fills @self's marks, from its strands. */
void     chorsu_content_resolve_marks   (ChorsuContent    *self,
                                         ChorsuDataset    *dataset,
                                         const ChorsuView *view);

/** Fills @self's volumes and sets the widths of its strands. */
void     chorsu_content_resolve_widths  (ChorsuContent    *self,
                                         ChorsuDataset    *dataset,
                                         const ChorsuView *view);

/** Whether @code is in the %NULL-terminated @codes, which may be %NULL. */
gboolean chorsu_codes_contain           (const char *const *codes,
                                         const char        *code);

G_END_DECLS
