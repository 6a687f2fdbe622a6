/* chorsu-date.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-date.h"

#include <stdlib.h>
#include <string.h>

/* The words of one language. They do not come from the process's locale: a
 * German export is made on an English desktop as well. */
typedef struct
{
  const char *months[12];
  const char *day_month_year; /* day, month's name, year */
  const char *undated;
  const char *halves[2];
  const char *quarters[4];
} DateWords;

static const DateWords english = {
  { "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December" },
  " ",
  "undated",
  { "first half of", "second half of" },
  { "first quarter of", "second quarter of", "third quarter of", "fourth quarter of" },
};

static const DateWords german = {
  { "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
    "August", "September", "Oktober", "November", "Dezember" },
  ". ",
  "undatiert",
  { "1. Halbjahr", "2. Halbjahr" },
  { "1. Quartal", "2. Quartal", "3. Quartal", "4. Quartal" },
};

static const DateWords *
get_words (const char *language)
{
  return language != NULL && g_ascii_strncasecmp (language, "de", 2) == 0 ? &german : &english;
}

/* One date of at most @length characters; an unknown form is left as it is. */
static void
append_date (GString         *string,
             const char      *date,
             gsize            length,
             const DateWords *words)
{
  guint month = length >= 7 ? strtoul (date + 5, NULL, 10) : 0;

  if (length == 7 && date[5] == 'H' && (date[6] == '1' || date[6] == '2'))
    g_string_append_printf (string, "%s %.4s", words->halves[date[6] - '1'], date);
  else if (length == 7 && date[5] == 'Q' && date[6] >= '1' && date[6] <= '4')
    g_string_append_printf (string, "%s %.4s", words->quarters[date[6] - '1'], date);
  else if (length == 7 && month >= 1 && month <= 12)
    g_string_append_printf (string, "%s %.4s", words->months[month - 1], date);
  else if (length == 10 && month >= 1 && month <= 12)
    g_string_append_printf (string, "%lu%s%s %.4s", strtoul (date + 8, NULL, 10),
                            words->day_month_year, words->months[month - 1], date);
  else
    g_string_append_len (string, date, length);
}

/* "2025-01/2025-11": months of one year need the year only once. */
static void
append_span (GString         *string,
             const char      *from,
             const char      *slash,
             const DateWords *words)
{
  const char *to = slash + 1;
  guint month = strtoul (from + 5, NULL, 10);

  if (slash - from == 7 && strlen (to) == 7 && strncmp (from, to, 5) == 0 && month >= 1 && month <= 12)
    g_string_append (string, words->months[month - 1]);
  else
    append_date (string, from, slash - from, words);

  g_string_append (string, "–");
  append_date (string, to, strlen (to), words);
}

char *
chorsu_date_format (const char *date,
                    const char *language)
{
  const DateWords *words = get_words (language);
  GString *string;
  const char *slash;

  if (date == NULL)
    return g_strdup (words->undated);

  string = g_string_new (NULL);
  slash = strchr (date, '/');
  if (slash != NULL)
    append_span (string, date, slash, words);
  else
    append_date (string, date, strlen (date), words);

  return g_string_free (string, FALSE);
}

/* The last day of one date of at most @length characters, or the first, as a
 * number that grows with time. */
static guint
day_number (const char *date,
            gsize       length,
            gboolean    last)
{
  guint year = strtoul (date, NULL, 10);
  guint month = last ? 12 : 1;
  guint day = 1;

  if (length == 7 && date[5] == 'H')
    month = last ? 6 * (date[6] - '0') : 6 * (date[6] - '1') + 1;
  else if (length == 7 && date[5] == 'Q')
    month = last ? 3 * (date[6] - '0') : 3 * (date[6] - '1') + 1;
  else if (length >= 7)
    month = strtoul (date + 5, NULL, 10);
  if (length == 10)
    day = strtoul (date + 8, NULL, 10);
  else if (last && g_date_valid_month (month))
    day = g_date_get_days_in_month (month, year);

  return (year * 100 + month) * 100 + day;
}

static guint
get_day (const char *date,
         gboolean    last)
{
  const char *slash = strchr (date, '/');

  if (slash == NULL)
    return day_number (date, strlen (date), last);
  if (last)
    return day_number (slash + 1, strlen (slash + 1), TRUE);

  return day_number (date, slash - date, FALSE);
}

int
chorsu_date_compare (const char *a,
                     const char *b)
{
  guint end_a, end_b, begin_a, begin_b;

  g_return_val_if_fail (a != NULL, 0);
  g_return_val_if_fail (b != NULL, 0);

  end_a = get_day (a, TRUE);
  end_b = get_day (b, TRUE);
  if (end_a != end_b)
    return end_a < end_b ? -1 : 1;

  begin_a = get_day (a, FALSE);
  begin_b = get_day (b, FALSE);

  return (begin_a > begin_b) - (begin_a < begin_b);
}

void
chorsu_date_get_end (const char *date,
                     guint      *year,
                     guint      *month)
{
  guint end;

  g_return_if_fail (date != NULL);
  g_return_if_fail (year != NULL);
  g_return_if_fail (month != NULL);

  end = get_day (date, TRUE);
  *year = end / 10000;
  *month = end / 100 % 100;
}

void
chorsu_date_get_begin (const char *date,
                       guint      *year,
                       guint      *month)
{
  guint begin;

  g_return_if_fail (date != NULL);
  g_return_if_fail (year != NULL);
  g_return_if_fail (month != NULL);

  begin = get_day (date, FALSE);
  *year = begin / 10000;
  *month = begin / 100 % 100;
}
