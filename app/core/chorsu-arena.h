/* chorsu-arena.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ChorsuArena:
 *
 * Memory that is handed out in small pieces and freed all at once. The pieces
 * are zeroed and aligned for any type. Not thread-safe while it grows; what it
 * handed out may be read from any thread.
 */
typedef struct _ChorsuArena ChorsuArena;

ChorsuArena *chorsu_arena_create (void);

/** For a few small things: one of many arenas. */
ChorsuArena *chorsu_arena_create_small (void);
void         chorsu_arena_free   (ChorsuArena *self);

/**
 * chorsu_arena_alloc:
 * @self: an arena
 * @size: bytes; 0 gives a valid pointer to nothing
 *
 * Returns: (not nullable): zeroed memory that lives as long as the arena
 */
gpointer     chorsu_arena_alloc  (ChorsuArena *self,
                                  gsize        size);

/** A copy of @text in the arena. Returns: (nullable): %NULL for %NULL */
const char  *chorsu_arena_strdup (ChorsuArena *self,
                                  const char  *text);

/**
 * chorsu_arena_copy_pointers:
 * @self: an arena
 * @pointers: (element-type gpointer): pointers
 *
 * Returns: (array zero-terminated=1): the pointers as an array that ends with %NULL
 */
gpointer     chorsu_arena_copy_pointers (ChorsuArena *self,
                                         GPtrArray   *pointers);

#define chorsu_arena_new(self, Type, n) \
  ((Type *) chorsu_arena_alloc ((self), sizeof (Type) * (n)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuArena, chorsu_arena_free)

G_END_DECLS
