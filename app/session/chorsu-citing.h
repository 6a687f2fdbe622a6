/* chorsu-citing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/**
 * chorsu_citing:
 * @dataset: a dataset
 * @source: a source of it
 *
 * Everything that rests on a source: for the record as a whole, its remark, a
 * figure of it, a competing one, a point of a series, or anything else it says.
 *
 * Returns: (transfer container) (element-type ChorsuRecord): by kind
 */
GPtrArray *chorsu_citing (ChorsuDataset      *dataset,
                          const ChorsuSource *source);

G_END_DECLS
