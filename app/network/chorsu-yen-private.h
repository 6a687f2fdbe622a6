/* chorsu-yen-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-search-private.h"

G_BEGIN_DECLS

/* Appends the @n best ways between two nodes by one carrier that pass no node
 * twice, the best first. @search has the same weights afterwards as before.
 * Returns: whether nothing failed; finding no way is no failure */
gboolean chorsu_yen_enumerate (ChorsuSearch            *search,
                               guint                    from,
                               guint                    to,
                               const ChorsuWayOptions  *options,
                               guint                    n,
                               GPtrArray               *ways,
                               GCancellable            *cancellable,
                               GError                 **error);

G_END_DECLS
