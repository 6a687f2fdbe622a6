/* chorsu-json-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-json-check.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Up to how many names of an object are compared each with each. */
#define MAX_UNSORTED 12

typedef struct
{
  const char *begin;
  const char *cursor;
  const char *end;
  const char *fault;     /* where it went wrong, NULL as long as it has not */
  char       *message;
  GArray     *names;     /* of NameSpan: member names of the open objects */
  guint       depth;
} Checker;

typedef struct
{
  const char *begin;
  gsize       length;
} NameSpan;

static gboolean check_value (Checker *self);

static gboolean
fail (Checker    *self,
      const char *at,
      char       *message)
{
  g_assert (self->fault == NULL);

  self->fault = at;
  self->message = message;

  return FALSE;
}

static void
skip_space (Checker *self)
{
  while (self->cursor < self->end
         && (*self->cursor == ' ' || *self->cursor == '\n' || *self->cursor == '\t' || *self->cursor == '\r'))
    self->cursor++;
}

static gboolean
at_character (Checker *self,
              char     character)
{
  return self->cursor < self->end && *self->cursor == character;
}

/* What stands at the cursor, for a message. */
static char *
describe_cursor (Checker *self)
{
  gunichar character;

  if (self->cursor >= self->end)
    return g_strdup (_("the end of the file"));

  character = g_utf8_get_char (self->cursor);
  if (g_unichar_isgraph (character))
    {
      char utf8[7] = { 0 };

      g_unichar_to_utf8 (character, utf8);
      return g_strdup_printf ("“%s”", utf8);
    }

  return g_strdup_printf ("U+%04X", character);
}

static gboolean
fail_expecting (Checker    *self,
                const char *expected)
{
  g_autofree char *found = describe_cursor (self);

  return fail (self, self->cursor, g_strdup_printf (_("expected %s, found %s"), expected, found));
}

/* Four hexadecimal digits at @text, or -1. */
static int
read_hex (Checker    *self,
          const char *text)
{
  int code = 0;

  for (guint i = 0; i < 4; i++)
    {
      if (text + i >= self->end || !g_ascii_isxdigit (text[i]))
        return -1;
      code = code * 16 + g_ascii_xdigit_value (text[i]);
    }

  return code;
}

/* A character by its number; beyond U+FFFF they come as a pair of surrogates. */
static gboolean
check_unicode_escape (Checker    *self,
                      const char *escape)
{
  int code = read_hex (self, escape + 2);
  int second;

  if (code < 0)
    return fail (self, escape, g_strdup (_("\\u must be followed by four hexadecimal digits")));
  if (code == 0)
    return fail (self, escape, g_strdup (_("a string must not hold U+0000")));

  self->cursor = escape + 6;
  if ((code & 0xF800) != 0xD800)
    return TRUE;

  second = self->end - self->cursor >= 6 && self->cursor[0] == '\\' && self->cursor[1] == 'u'
             ? read_hex (self, self->cursor + 2) : -1;
  if (code >= 0xDC00 || second < 0 || (second & 0xFC00) != 0xDC00)
    return fail (self, escape, g_strdup (_("half of a surrogate pair")));

  self->cursor += 6;
  return TRUE;
}

static gboolean
check_escape (Checker *self)
{
  const char *escape = self->cursor++;

  if (self->cursor >= self->end)
    return fail_expecting (self, _("an escape"));
  if (*self->cursor == 'u')
    return check_unicode_escape (self, escape);
  if (memchr ("\"\\/bfnrt", *self->cursor, 8) == NULL)
    return fail (self, escape, g_strdup (_("unknown escape in a string")));

  self->cursor++;
  return TRUE;
}

static gboolean
check_string (Checker *self)
{
  const char *start = self->cursor++;

  while (self->cursor < self->end)
    {
      guchar byte = *self->cursor;

      if (byte == '"')
        {
          self->cursor++;
          return TRUE;
        }
      if (byte < 0x20)
        return fail (self, self->cursor, g_strdup (_("control character in a string; is a quotation mark missing?")));
      if (byte != '\\')
        self->cursor++;
      else if (!check_escape (self))
        return FALSE;
    }

  return fail (self, start, g_strdup (_("this string is never closed")));
}

static gboolean
skip_digits (Checker *self)
{
  const char *start = self->cursor;

  while (self->cursor < self->end && g_ascii_isdigit (*self->cursor))
    self->cursor++;

  return self->cursor > start;
}

static gboolean
check_number (Checker *self)
{
  const char *start = self->cursor;
  gboolean scaled = FALSE;
  char copy[64];
  gsize length;

  if (at_character (self, '-'))
    self->cursor++;
  if (at_character (self, '0'))
    self->cursor++;
  else if (!skip_digits (self))
    return fail_expecting (self, _("a digit"));

  if (at_character (self, '.'))
    {
      self->cursor++;
      if (!skip_digits (self))
        return fail_expecting (self, _("a digit"));
    }
  if (at_character (self, 'e') || at_character (self, 'E'))
    {
      scaled = TRUE;
      self->cursor++;
      if (at_character (self, '+') || at_character (self, '-'))
        self->cursor++;
      if (!skip_digits (self))
        return fail_expecting (self, _("a digit"));
    }

  length = self->cursor - start;
  if (length >= sizeof copy)
    return fail (self, start, g_strdup (_("this number has too many digits")));
  if (!scaled)
    return TRUE;

  memcpy (copy, start, length);
  copy[length] = '\0';
  if (!isfinite (g_ascii_strtod (copy, NULL)))
    return fail (self, start, g_strdup (_("this number is not finite")));

  return TRUE;
}

static gboolean
check_word (Checker    *self,
            const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->cursor) < length || memcmp (self->cursor, word, length) != 0)
    return fail_expecting (self, _("a value"));

  self->cursor += length;
  return TRUE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const NameSpan *x = a;
  const NameSpan *y = b;
  int order = memcmp (x->begin, y->begin, MIN (x->length, y->length));

  if (order != 0)
    return order;
  if (x->length != y->length)
    return x->length < y->length ? -1 : 1;

  return x->begin < y->begin ? -1 : x->begin > y->begin;
}

static gboolean
is_same_name (const NameSpan *a,
              const NameSpan *b)
{
  return a->length == b->length && memcmp (a->begin, b->begin, a->length) == 0;
}

/* Brings names that are the same next to each other. Few of them, as objects
 * mostly have, are compared each with each sooner than sorted. */
static void
sort_names (NameSpan *names,
            guint     n)
{
  if (n <= MAX_UNSORTED)
    {
      gboolean twice = FALSE;

      for (guint i = 1; i < n && !twice; i++)
        for (guint j = 0; j < i && !twice; j++)
          twice = is_same_name (&names[i], &names[j]);
      if (!twice)
        return;
    }

  qsort (names, n, sizeof (NameSpan), compare_names);
}

/* Names of one object are the last of the stack; they go when it closes. */
static gboolean
check_names (Checker *self,
             guint    first)
{
  NameSpan *names = &g_array_index (self->names, NameSpan, first);
  guint n = self->names->len - first;

  sort_names (names, n);
  for (guint i = 1; i < n; i++)
    if (is_same_name (&names[i], &names[i - 1]))
      return fail (self, names[i].begin - 1,
                   g_strdup_printf (_("member “%.*s” stands here for the second time"),
                                    (int) names[i].length, names[i].begin));

  g_array_set_size (self->names, first);
  return TRUE;
}

static gboolean
check_member (Checker *self)
{
  NameSpan name;

  skip_space (self);
  if (!at_character (self, '"'))
    return fail_expecting (self, _("a member name in quotation marks"));

  name.begin = self->cursor + 1;
  if (!check_string (self))
    return FALSE;
  name.length = self->cursor - 1 - name.begin;
  g_array_append_val (self->names, name);

  skip_space (self);
  if (!at_character (self, ':'))
    return fail_expecting (self, "“:”");
  self->cursor++;

  return check_value (self);
}

/* An object or an array, from its opening bracket on. */
static gboolean
check_container (Checker *self)
{
  gboolean is_object = *self->cursor == '{';
  char closing = is_object ? '}' : ']';
  guint first = self->names->len;

  if (++self->depth > CHORSU_JSON_MAX_DEPTH)
    return fail (self, self->cursor, g_strdup (_("values are nested too deeply")));

  self->cursor++;
  skip_space (self);

  if (!at_character (self, closing))
    while (TRUE)
      {
        if (!(is_object ? check_member (self) : check_value (self)))
          return FALSE;
        skip_space (self);
        if (!at_character (self, ','))
          break;
        self->cursor++;
      }

  if (!at_character (self, closing))
    return fail_expecting (self, is_object ? "“,” or “}”" : "“,” or “]”");
  self->cursor++;
  self->depth--;

  return check_names (self, first);
}

static gboolean
check_value (Checker *self)
{
  skip_space (self);
  if (self->cursor >= self->end)
    return fail_expecting (self, _("a value"));

  switch (*self->cursor)
    {
    case '{':
    case '[':
      return check_container (self);
    case '"':
      return check_string (self);
    case 't':
      return check_word (self, "true");
    case 'f':
      return check_word (self, "false");
    case 'n':
      return check_word (self, "null");
    default:
      if (*self->cursor == '-' || g_ascii_isdigit (*self->cursor))
        return check_number (self);
      return fail_expecting (self, _("a value"));
    }
}

static gboolean
check_text (Checker *self)
{
  const char *invalid;

  if (!g_utf8_validate_len (self->begin, self->end - self->begin, &invalid))
    return fail (self, invalid, g_strdup (_("the text is not UTF-8")));

  if (!check_value (self))
    return FALSE;
  skip_space (self);
  if (self->cursor < self->end)
    return fail_expecting (self, _("the end of the file"));

  return TRUE;
}

gboolean
chorsu_json_check (const char       *text,
                   gsize             length,
                   ChorsuJsonPlace  *place,
                   char            **message)
{
  g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (NameSpan));
  Checker checker = { text, text, text + length, NULL, NULL, names, 0 };

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (place != NULL, FALSE);
  g_return_val_if_fail (message != NULL, FALSE);

  if (check_text (&checker))
    return TRUE;

  chorsu_json_find_place (text, checker.fault, place);
  *message = checker.message;

  return FALSE;
}
