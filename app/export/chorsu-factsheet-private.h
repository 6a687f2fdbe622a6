/* chorsu-factsheet-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-endnotes.h"
#include "chorsu-export-words.h"

G_BEGIN_DECLS

/**
 * chorsu_factsheet_tables:
 * @endnotes: numbers the sources
 * @dataset: a dataset
 * @record: one of its records
 * @most: of each table at most so many lines
 *
 * Returns: (transfer full) (element-type ChorsuEndnotesTable): what a factsheet
 *   says of it, the most telling first; a last line says how many are left out
 */
GPtrArray *chorsu_factsheet_tables (ChorsuEndnotes     *endnotes,
                                    ChorsuDataset      *dataset,
                                    const ChorsuRecord *record,
                                    guint               most);

G_END_DECLS
