/* chorsu-arena.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-arena.h"

#include <string.h>

#define BLOCK_SIZE (64 * 1024)
#define ALIGNMENT  16

struct _ChorsuArena
{
  GPtrArray    *blocks;
  guint8       *cursor;
  gsize         left;
  GStringChunk *strings;
};

ChorsuArena *
chorsu_arena_create (void)
{
  ChorsuArena *self = g_new0 (ChorsuArena, 1);

  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->strings = g_string_chunk_new (BLOCK_SIZE);

  return self;
}

void
chorsu_arena_free (ChorsuArena *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->blocks);
  g_string_chunk_free (self->strings);
  g_free (self);
}

gpointer
chorsu_arena_alloc (ChorsuArena *self,
                    gsize        size)
{
  gpointer piece;

  g_return_val_if_fail (self != NULL, NULL);

  size = (MAX (size, 1) + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;

  if (size > BLOCK_SIZE / 4)
    {
      /* Large pieces get a block of their own, the current one goes on. */
      piece = g_malloc0 (size);
      g_ptr_array_add (self->blocks, piece);
      return piece;
    }

  if (size > self->left)
    {
      self->cursor = g_malloc0 (BLOCK_SIZE);
      self->left = BLOCK_SIZE;
      g_ptr_array_add (self->blocks, self->cursor);
    }

  piece = self->cursor;
  self->cursor += size;
  self->left -= size;

  return piece;
}

const char *
chorsu_arena_strdup (ChorsuArena *self,
                     const char  *text)
{
  g_return_val_if_fail (self != NULL, NULL);

  return text != NULL ? g_string_chunk_insert (self->strings, text) : NULL;
}

gpointer
chorsu_arena_copy_pointers (ChorsuArena *self,
                            GPtrArray   *pointers)
{
  gpointer *copy;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (pointers != NULL, NULL);

  copy = chorsu_arena_new (self, gpointer, pointers->len + 1);
  if (pointers->len > 0)
    memcpy (copy, pointers->pdata, sizeof (gpointer) * pointers->len);

  return copy;
}
