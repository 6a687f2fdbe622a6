/* json-pieces.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "json-pieces.h"

#include <string.h>

typedef struct
{
  const char *text;
  const char *at;
  GArray     *pieces;
  guint       depth;
} Finder;

static void find_value (Finder *self, gssize name);

static void
skip (Finder     *self,
      const char *what)
{
  self->at += strspn (self->at, what);
}

static void
skip_string (Finder *self)
{
  for (self->at++; *self->at != '"'; self->at++)
    if (*self->at == '\\')
      self->at++;
  self->at++;
}

static void
find_members (Finder *self,
              char    closing)
{
  self->at++;
  for (skip (self, " \n\r\t,"); *self->at != closing; skip (self, " \n\r\t,"))
    {
      gssize name = -1;

      if (closing == '}')
        {
          name = self->at - self->text;
          skip_string (self);
          skip (self, " \n\r\t:");
        }
      find_value (self, name);
    }
  self->at++;
}

static void
find_value (Finder *self,
            gssize  name)
{
  guint index = self->pieces->len;
  JsonPiece piece = { name, self->at - self->text, 0, ++self->depth };

  g_array_append_val (self->pieces, piece);
  if (*self->at == '{' || *self->at == '[')
    find_members (self, *self->at == '{' ? '}' : ']');
  else if (*self->at == '"')
    skip_string (self);
  else
    self->at += strcspn (self->at, " \n\r\t,]}");

  self->depth--;
  g_array_index (self->pieces, JsonPiece, index).end = self->at - self->text;
}

GArray *
json_pieces_find (const char *text)
{
  Finder self = { text, text, g_array_new (FALSE, FALSE, sizeof (JsonPiece)), 0 };

  skip (&self, " \n\r\t");
  find_value (&self, -1);

  return self.pieces;
}
