/* json-pieces.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JsonPiece:
 * @name: where the member's name begins, at its quotation mark; -1 for an
 *   element of an array
 * @begin: where the value begins
 * @end: the first byte behind it
 * @depth: of the value, from 1
 *
 * A value of a JSON text, in bytes.
 */
typedef struct
{
  gssize name;
  gsize  begin;
  gsize  end;
  guint  depth;
} JsonPiece;

/** All values of a text that is JSON. Returns: (transfer full) (element-type JsonPiece) */
GArray *json_pieces_find (const char *text);

G_END_DECLS
