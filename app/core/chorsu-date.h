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

/**
 * chorsu_date_compare:
 * @a: a date as in the dataset
 * @b: another
 *
 * By when the times end, and by when they begin where they end together: the
 * first eleven months of 2024 come before 2024, and 2024 after its first half.
 *
 * Returns: less than, equal to or greater than 0
 */
int chorsu_date_compare (const char *a,
                         const char *b);

/**
 * chorsu_date_get_end:
 * @date: a date as in the dataset
 * @year: (out): year in which the day or time ends
 * @month: (out): month in which it ends, 1 to 12; December for a year
 */
void chorsu_date_get_end (const char *date,
                          guint      *year,
                          guint      *month);

/** The same for when the day or time begins; January for a year. */
void chorsu_date_get_begin (const char *date,
                            guint      *year,
                            guint      *month);

G_END_DECLS
