/* dataset-walk.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/** Touches what the map would touch; fails when anything is not as promised. */
void dataset_walk (ChorsuDataset *dataset);

/** Fails unless every problem can be read and found in its file. */
void dataset_check_diagnostics (GPtrArray *diagnostics);

G_END_DECLS
