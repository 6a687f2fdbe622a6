/* chorsu-json-locate.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-json-check.h"

#include <string.h>

/* Unlike strchr(), never finds the zero at the end. */
static inline gboolean
is_one_of (char        character,
           const char *set)
{
  return character != '\0' && strchr (set, character) != NULL;
}

void
chorsu_json_find_place (const char      *begin,
                        const char      *at,
                        ChorsuJsonPlace *place)
{
  const char *line = begin;

  place->line = 1;
  for (const char *c = begin; c < at; c++)
    if (*c == '\n')
      {
        place->line++;
        line = c + 1;
      }

  place->column = 1;
  for (const char *c = line; c < at; c++)
    if ((*c & 0xC0) != 0x80)
      place->column++;
}

/* The functions below run on text that has passed the check. */

static const char *
pass_space (const char *cursor)
{
  while (is_one_of (*cursor, " \t\r\n"))
    cursor++;

  return cursor;
}

static const char *
pass_string (const char *cursor)
{
  for (cursor++; *cursor != '"'; cursor++)
    if (*cursor == '\\')
      cursor++;

  return cursor + 1;
}

static const char *
pass_value (const char *cursor)
{
  guint depth = 0;

  do
    {
      switch (*cursor)
        {
        case '"':
          cursor = pass_string (cursor);
          break;
        case '{':
        case '[':
          depth++;
          cursor++;
          break;
        case '}':
        case ']':
          depth--;
          cursor++;
          break;
        default:
          if (is_one_of (*cursor, ",: \t\r\n"))
            cursor++;
          else
            while (*cursor != '\0' && !is_one_of (*cursor, ",:]} \t\r\n"))
              cursor++;
        }
    }
  while (depth > 0);

  return cursor;
}

/* One step of a pointer, without its ~0 and ~1. */
static char *
unescape_step (const char *step)
{
  g_autoptr (GString) string = g_string_new (step);

  g_string_replace (string, "~1", "/", 0);
  g_string_replace (string, "~0", "~", 0);

  return g_strdup (string->str);
}

static const char *
enter_member (const char *cursor,
              const char *name)
{
  gsize length = strlen (name);

  for (cursor = pass_space (cursor + 1); *cursor == '"'; cursor = pass_space (cursor + 1))
    {
      const char *begin = cursor + 1;
      const char *end = pass_string (cursor) - 1;
      const char *value = pass_space (pass_space (end + 1) + 1);

      if ((gsize) (end - begin) == length && memcmp (begin, name, length) == 0)
        return value;
      cursor = pass_space (pass_value (value));
      if (*cursor != ',')
        break;
    }

  return NULL;
}

static const char *
enter_element (const char *cursor,
               const char *step)
{
  guint64 index;

  if (!g_ascii_string_to_unsigned (step, 10, 0, G_MAXUINT32, &index, NULL))
    return NULL;

  cursor = pass_space (cursor + 1);
  if (*cursor == ']')
    return NULL;

  for (; index > 0; index--)
    {
      cursor = pass_space (pass_value (cursor));
      if (*cursor != ',')
        return NULL;
      cursor = pass_space (cursor + 1);
    }

  return cursor;
}

gboolean
chorsu_json_locate (const char      *text,
                    gsize            length,
                    const char      *pointer,
                    ChorsuJsonPlace *place)
{
  g_autofree char *copy = NULL;
  g_auto (GStrv) steps = NULL;
  const char *cursor;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (pointer != NULL, FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  copy = g_strndup (text, length);
  steps = g_strsplit (pointer, "/", -1);
  cursor = pass_space (copy);

  for (guint i = 1; steps[0] != NULL && steps[i] != NULL && cursor != NULL; i++)
    {
      g_autofree char *step = unescape_step (steps[i]);

      if (*cursor == '{')
        cursor = enter_member (cursor, step);
      else if (*cursor == '[')
        cursor = enter_element (cursor, step);
      else
        cursor = NULL;
    }

  if (cursor == NULL)
    return FALSE;

  chorsu_json_find_place (copy, cursor, place);
  return TRUE;
}
