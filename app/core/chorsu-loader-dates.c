/* chorsu-loader-dates.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Reads @n digits and moves on. */
static gboolean
take_digits (const char **cursor,
             guint        n,
             guint       *value)
{
  *value = 0;
  for (guint i = 0; i < n; i++, (*cursor)++)
    {
      if (!g_ascii_isdigit (**cursor))
        return FALSE;
      *value = *value * 10 + (**cursor - '0');
    }

  return TRUE;
}

/* "2025", "2025-06", "2025-06-17", "2025-H1", "2025-Q3"; stops behind it. */
static gboolean
take_date (const char **cursor)
{
  guint year, month, day;

  if (!take_digits (cursor, 4, &year) || year == 0)
    return FALSE;
  if (**cursor != '-')
    return TRUE;
  (*cursor)++;

  if (**cursor == 'H' || **cursor == 'Q')
    {
      char last = **cursor == 'H' ? '2' : '4';

      (*cursor)++;
      return **cursor >= '1' && **cursor <= last && (*cursor)++;
    }

  if (!take_digits (cursor, 2, &month) || month < 1 || month > 12)
    return FALSE;
  if (**cursor != '-')
    return TRUE;
  (*cursor)++;

  return take_digits (cursor, 2, &day) && g_date_valid_dmy (day, month, year);
}

static gboolean
is_date (const char *string)
{
  const char *cursor = string;

  if (!take_date (&cursor))
    return FALSE;
  if (*cursor == '/')
    {
      cursor++;
      if (!take_date (&cursor))
        return FALSE;
    }

  return *cursor == '\0';
}

const char *
chorsu_loader_date (ChorsuLoader *self,
                    JsonObject   *object,
                    const char   *member,
                    ChorsuNeed    need)
{
  const char *string = chorsu_loader_peek (self, object, member, need);

  if (string == NULL)
    return NULL;
  if (!is_date (string))
    {
      chorsu_loader_error (self, member,
                           _("“%s” is no date: expected a year, a month (2025-06), a day (2025-06-17), a half year (2025-H1), a quarter (2025-Q3) or two of them with “/” between"),
                           string);
      return NULL;
    }

  return g_intern_string (string);
}

const char *
chorsu_loader_as_of (ChorsuLoader *self,
                     JsonObject   *object,
                     gboolean     *is_source_date)
{
  static const char *const bases[] = { "source", NULL };

  *is_source_date = chorsu_loader_choice (self, object, "as_of_basis", CHORSU_OPTIONAL, bases) == 0;

  return chorsu_loader_date (self, object, "as_of", CHORSU_OPTIONAL);
}
