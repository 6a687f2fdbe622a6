/* chorsu-pairing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From strict to loose: by which keys things are matched. */
#define CHORSU_PAIRING_LEVELS 4

/**
 * ChorsuThing:
 * @content: all there is to it; equal things have equal contents
 * @keys: (nullable): what it is matched by, level by level; no match without a key
 * @data: what it stands for
 */
typedef struct
{
  char     *content;
  char     *keys[CHORSU_PAIRING_LEVELS];
  gpointer  data;
} ChorsuThing;

/**
 * ChorsuPairFunc:
 * @old_thing: (nullable): %NULL when @new_thing has been added
 * @new_thing: (nullable): %NULL when @old_thing has been removed
 */
typedef void (*ChorsuPairFunc) (const ChorsuThing *old_thing,
                                const ChorsuThing *new_thing,
                                gpointer           user_data);

/** An empty list for chorsu_pair(). @free_data: (nullable): frees the data */
GPtrArray *chorsu_things_new (void);

ChorsuThing *chorsu_things_add (GPtrArray *things,
                                char      *content,
                                gpointer   data);

/**
 * chorsu_pair:
 * @old_things: (element-type ChorsuThing): things as they were; left empty
 * @new_things: (element-type ChorsuThing): things as they are; left empty
 * @func: called for what has changed, not for what is equal
 * @user_data: for @func
 *
 * Finds out what has become of what. Equal things go first; then, level by
 * level, those of equal keys are matched, in the order of their contents; what
 * is left has been added or removed. The order of the lists does not matter,
 * and exchanging them exchanges the results.
 */
void       chorsu_pair       (GPtrArray      *old_things,
                              GPtrArray      *new_things,
                              ChorsuPairFunc  func,
                              gpointer        user_data);

G_END_DECLS
