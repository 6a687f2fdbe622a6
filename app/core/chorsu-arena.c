/* chorsu-arena.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-arena.h"

#include <string.h>

#define BLOCK_SIZE       (64 * 1024)
#define SMALL_BLOCK_SIZE 1024
#define ALIGNMENT        16

struct _ChorsuArena
{
  GPtrArray    *blocks;
  guint8       *cursor;
  gsize         left;
  gsize         block_size;
  GStringChunk *strings;
};

static ChorsuArena *
create (gsize block_size)
{
  ChorsuArena *self = g_new0 (ChorsuArena, 1);

  self->block_size = block_size;
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->strings = g_string_chunk_new (block_size);

  return self;
}

ChorsuArena *
chorsu_arena_create (void)
{
  return create (BLOCK_SIZE);
}

ChorsuArena *
chorsu_arena_create_small (void)
{
  return create (SMALL_BLOCK_SIZE);
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

  if (size > self->block_size / 4)
    {
      /* Large pieces get a block of their own, the current one goes on. */
      piece = g_malloc0 (size);
      g_ptr_array_add (self->blocks, piece);
      return piece;
    }

  if (size > self->left)
    {
      self->cursor = g_malloc0 (self->block_size);
      self->left = self->block_size;
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
