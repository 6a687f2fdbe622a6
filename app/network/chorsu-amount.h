/* chorsu-amount.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/**
 * chorsu_amount_format:
 * @dataset: knows the units
 * @value: an amount that was computed
 * @unit: id of its unit
 * @decimals: to how many decimals it is rounded
 * @language: BCP 47 code
 *
 * As a figure of its unit is written: "1 357 km".
 *
 * Returns: (transfer full)
 */
char *chorsu_amount_format            (ChorsuDataset *dataset,
                                       double         value,
                                       const char    *unit,
                                       int            decimals,
                                       const char    *language);

/** How much more or less, with its sign: "+812 km"; "" for no difference and for
 * what is not known. Returns: (transfer full) */
char *chorsu_amount_format_difference (ChorsuDataset *dataset,
                                       double         value,
                                       const char    *unit,
                                       int            decimals,
                                       const char    *language);

G_END_DECLS
