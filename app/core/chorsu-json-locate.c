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

/* Goes on counting lines up to @at. */
static void
count_lines (ChorsuJsonCursor *self,
             const char       *at)
{
  if (at < self->counted)
    {
      self->counted = self->line = self->text;
      self->n_lines = 1;
    }

  for (; self->counted < at; self->counted++)
    if (*self->counted == '\n')
      {
        self->n_lines++;
        self->line = self->counted + 1;
      }
}

static void
get_place (ChorsuJsonCursor *self,
           const char       *at,
           ChorsuJsonPlace  *place)
{
  count_lines (self, at);

  place->line = self->n_lines;
  place->column = 1;
  for (const char *c = self->line; c < at; c++)
    if ((*c & 0xC0) != 0x80)
      place->column++;
}

void
chorsu_json_find_place (const char      *begin,
                        const char      *at,
                        ChorsuJsonPlace *place)
{
  ChorsuJsonCursor cursor;

  chorsu_json_cursor_init (&cursor, begin);
  get_place (&cursor, at, place);
  chorsu_json_cursor_clear (&cursor);
}

/* The functions below run on text that has passed the check; they never leave
 * the value they look into, so that it need not end with a zero. */

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

/* Goes on by @n elements from the one at @cursor. */
static const char *
skip_elements (const char *cursor,
               guint64     n)
{
  for (; n > 0; n--)
    {
      cursor = pass_space (pass_value (cursor));
      if (*cursor != ',')
        return NULL;
      cursor = pass_space (cursor + 1);
    }

  return cursor;
}

static gboolean
read_index (const char *step,
            guint64    *index)
{
  return g_ascii_string_to_unsigned (step, 10, 0, G_MAXUINT32, index, NULL);
}

static const char *
enter_element (const char *cursor,
               guint64     index)
{
  cursor = pass_space (cursor + 1);

  return *cursor != ']' ? skip_elements (cursor, index) : NULL;
}

static const char *
enter_step (const char *cursor,
            const char *step)
{
  g_autofree char *name = NULL;
  guint64 index;

  if (*cursor == '[')
    return read_index (step, &index) ? enter_element (cursor, index) : NULL;
  if (*cursor != '{')
    return NULL;

  name = unescape_step (step);
  return enter_member (cursor, name);
}

/* The element of a list of the root that the first two steps lead to: from the
 * last one on, if that is before it. */
static const char *
enter_list (ChorsuJsonCursor *self,
            const char       *list,
            const char       *step)
{
  const char *cursor;
  guint64 index;

  if (!read_index (step, &index))
    return NULL;

  if (g_strcmp0 (self->list, list) == 0 && index >= self->index)
    {
      cursor = skip_elements (self->element, index - self->index);
    }
  else
    {
      cursor = enter_step (pass_space (self->text), list);
      cursor = cursor != NULL && *cursor == '[' ? enter_element (cursor, index) : NULL;
    }

  if (cursor == NULL)
    return NULL;

  if (g_strcmp0 (self->list, list) != 0)
    {
      g_free (self->list);
      self->list = g_strdup (list);
    }
  self->index = index;
  self->element = cursor;

  return cursor;
}

void
chorsu_json_cursor_init (ChorsuJsonCursor *self,
                         const char       *text)
{
  g_return_if_fail (text != NULL);

  *self = (ChorsuJsonCursor) { .text = text, .counted = text, .line = text, .n_lines = 1 };
}

void
chorsu_json_cursor_clear (ChorsuJsonCursor *self)
{
  g_clear_pointer (&self->list, g_free);
}

gboolean
chorsu_json_cursor_locate (ChorsuJsonCursor *self,
                           const char       *pointer,
                           ChorsuJsonPlace  *place)
{
  g_auto (GStrv) steps = NULL;
  const char *cursor;
  guint n, next = 1;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (pointer != NULL, FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  steps = g_strsplit (pointer, "/", -1);
  n = g_strv_length (steps);
  cursor = pass_space (self->text);

  if (n > 2 && *cursor == '{' && (cursor = enter_list (self, steps[1], steps[2])) != NULL)
    next = 3;
  else
    cursor = pass_space (self->text);

  for (; next < n && cursor != NULL; next++)
    cursor = enter_step (cursor, steps[next]);

  if (cursor == NULL)
    return FALSE;

  get_place (self, cursor, place);
  return TRUE;
}

void
chorsu_json_cursor_locate_nearest (ChorsuJsonCursor *self,
                                   const char       *pointer,
                                   ChorsuJsonPlace  *place)
{
  g_autofree char *way = NULL;
  char *slash;

  g_return_if_fail (pointer != NULL);

  way = g_strdup (pointer);
  while (!chorsu_json_cursor_locate (self, way, place) && (slash = strrchr (way, '/')) != NULL)
    *slash = '\0';
}

gboolean
chorsu_json_locate (const char       *text,
                    gsize             length,
                    const char       *pointer,
                    ChorsuJsonPlace  *place)
{
  ChorsuJsonCursor cursor;
  gboolean found;

  g_return_val_if_fail (text != NULL, FALSE);

  chorsu_json_cursor_init (&cursor, text);
  found = chorsu_json_cursor_locate (&cursor, pointer, place);
  chorsu_json_cursor_clear (&cursor);

  return found;
}
