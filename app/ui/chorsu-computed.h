/* chorsu-computed.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chorsu-derived.h"

G_BEGIN_DECLS

/**
 * chorsu_computed_load_async:
 * @network: the network of a dataset
 * @cancellable: (nullable): a cancellable
 * @callback: gets the result in this thread
 * @user_data: for @callback
 *
 * Computes the figures of chorsu-derived.h in a worker.
 */
void           chorsu_computed_load_async  (ChorsuNetwork        *network,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);

/** Returns: (transfer full) (nullable): the figures, or %NULL with @error set */
ChorsuDerived *chorsu_computed_load_finish (GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
