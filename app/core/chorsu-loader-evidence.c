/* chorsu-loader-evidence.c: what stands behind a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

void
chorsu_loader_begin_evidence (ChorsuLoader *self)
{
  self->evidence = (ChorsuEvidence) { 0 };
  g_hash_table_remove_all (self->publishers);
}

void
chorsu_loader_end_evidence (ChorsuLoader *self,
                            ChorsuRecord *record)
{
  self->evidence.n_publishers = g_hash_table_size (self->publishers);
  record->evidence = self->evidence;
}

void
chorsu_loader_add_publisher (ChorsuLoader *self,
                             const char   *publisher)
{
  if (publisher != NULL)
    g_hash_table_add (self->publishers, (gpointer) publisher);
}

void
chorsu_loader_count_evidence (ChorsuLoader *self,
                              guint         n_sources,
                              gboolean      unverified)
{
  if (unverified)
    self->evidence.n_unverified++;
  else if (n_sources > 0)
    self->evidence.n_sourced++;
}

void
chorsu_loader_check_sourced (ChorsuLoader *self,
                             guint         n_sources,
                             gboolean      unverified)
{
  chorsu_loader_count_evidence (self, n_sources, unverified);
  if (n_sources == 0 && !unverified)
    chorsu_loader_error (self, NULL, _("a source is missing: name one in “sources”, or mark it “unverified”"));
}
