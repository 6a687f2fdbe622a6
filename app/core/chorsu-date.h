/* chorsu-date.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * chorsu_date_format:
 * @date: (nullable): a date as in the dataset: "2025", "2025-06", "2025-06-17",
 *   "2025-H1", "2025-Q3", or two of them with "/" between
 * @language: BCP 47 code
 *
 * Returns: (transfer full): "2025", "June 2025", "17 June 2025", "first half of
 *   2025", "third quarter of 2025", "January–November 2025"; "undated" for %NULL
 */
char *chorsu_date_format (const char *date,
                          const char *language);

G_END_DECLS
