/* chorsu-document-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-briefing-private.h"
#include "chorsu-document.h"

G_BEGIN_DECLS

/**
 * chorsu_document_change:
 * @self: a document
 * @briefing: (transfer full): what it says from now on
 * @burst: (nullable): edits in a row with the same one are one step of undo
 *
 * The one place where a document changes.
 */
void            chorsu_document_change        (ChorsuDocument *self,
                                               ChorsuBriefing *briefing,
                                               const char     *burst);

/** Says that no file says any of what it has said. */
void            chorsu_document_set_unsaved   (ChorsuDocument *self);

ChorsuDataset  *chorsu_document_get_dataset   (ChorsuDocument *self);

G_END_DECLS
