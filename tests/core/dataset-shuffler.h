/* dataset-shuffler.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "dataset-fixture.h"

G_BEGIN_DECLS

typedef enum
{
  DATASET_SHUFFLE_ORDER,   /* records, figures, sources and texts change places */
  DATASET_SHUFFLE_CONTENT  /* figures get other values, dates and sources, or go; records change */
} DatasetShuffle;

/**
 * dataset_shuffle:
 * @fixture: a copy of the real dataset
 * @seed: the same seed makes the same changes
 * @what: what is changed; the dataset stays right
 *
 * Returns: how much has been changed
 */
guint dataset_shuffle (DatasetFixture *fixture,
                       guint           seed,
                       DatasetShuffle  what);

G_END_DECLS
