/* chorsu-store.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chorsu-network.h"
#include "chorsu-painter.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_STORE (chorsu_store_get_type ())

/**
 * ChorsuStore:
 *
 * The data a window shows: base map, dataset and the painter made of them,
 * shared by all windows that show the same folder. The base map is there at
 * once, since it is only mapped into memory; the dataset is read in a worker
 * and comes later.
 *
 * What cannot be read is refused, and the bundled data is taken in its place.
 *
 * Signal `changed`: painter, dataset or refusal are others now.
 */
G_DECLARE_FINAL_TYPE (ChorsuStore, chorsu_store, CHORSU, STORE, GObject)

/**
 * chorsu_store_new:
 * @folder: (nullable): folder with `dataset/` and `basemap/`, or one of the
 *   two; %NULL for the bundled data
 *
 * Starts reading at once.
 */
ChorsuStore   *chorsu_store_new         (const char  *folder);

/** Returns: (nullable) (transfer none): %NULL when there is not even a base map */
ChorsuPainter *chorsu_store_get_painter (ChorsuStore *self);

/** Returns: (nullable) (transfer none): %NULL until it is read */
ChorsuDataset *chorsu_store_get_dataset (ChorsuStore *self);

/**
 * chorsu_store_load_network:
 * @self: a store
 *
 * Makes the corridor network of the dataset in a worker, once; `changed` says
 * when it is there. Not done before somebody asks, so that it is not in the way
 * of the first picture.
 */
void           chorsu_store_load_network (ChorsuStore *self);

/** Returns: (nullable) (transfer none): %NULL until it is made */
ChorsuNetwork *chorsu_store_get_network (ChorsuStore *self);

/** Whether nothing more is to come, but for a network. */
gboolean       chorsu_store_is_ready    (ChorsuStore *self);

/** Returns: (nullable): what was refused and what is shown instead, for people */
const char    *chorsu_store_get_refusal (ChorsuStore *self);

G_END_DECLS
