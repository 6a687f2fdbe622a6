/* chorsu-zip.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChorsuZip:
 *
 * A zip file under construction, as office documents are: its times are that of
 * SOURCE_DATE_EPOCH, or the beginning of 1980 where zip's time begins.
 */
typedef struct _ChorsuZip ChorsuZip;

ChorsuZip *chorsu_zip_new    (void);
void       chorsu_zip_free   (ChorsuZip      *self);

/** Adds a file. @name: with "/" between folders; @stored: whether it is not compressed */
void       chorsu_zip_add    (ChorsuZip      *self,
                              const char     *name,
                              gconstpointer   data,
                              gsize           length,
                              gboolean        stored);

/**
 * chorsu_zip_finish:
 * @error: return location for a `CHORSU_EXPORT_ERROR`
 *
 * Returns: (transfer full) (nullable): the file's content
 */
GBytes    *chorsu_zip_finish (ChorsuZip      *self,
                              GError        **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuZip, chorsu_zip_free)

G_END_DECLS
