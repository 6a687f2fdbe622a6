/* chorsu-pairing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-pairing.h"

#include <string.h>

/* Below all levels: the whole content. */
#define CONTENT -1

static void
thing_free (gpointer data)
{
  ChorsuThing *thing = data;

  if (thing == NULL)
    return;

  g_free (thing->content);
  for (guint i = 0; i < CHORSU_PAIRING_LEVELS; i++)
    g_free (thing->keys[i]);
  g_free (thing);
}

GPtrArray *
chorsu_things_new (void)
{
  return g_ptr_array_new_with_free_func (thing_free);
}

ChorsuThing *
chorsu_things_add (GPtrArray *things,
                   char      *content,
                   gpointer   data)
{
  ChorsuThing *thing = g_new0 (ChorsuThing, 1);

  thing->content = content;
  thing->data = data;
  g_ptr_array_add (things, thing);

  return thing;
}

static const char *
get_key (const ChorsuThing *thing,
         int                level)
{
  return level == CONTENT ? thing->content : thing->keys[level];
}

/* Those without a key last. */
static int
compare_keys (const ChorsuThing *one,
              const ChorsuThing *two,
              int                level)
{
  const char *a = get_key (one, level);
  const char *b = get_key (two, level);

  if (a == NULL || b == NULL)
    return (a == NULL) - (b == NULL);

  return strcmp (a, b);
}

static int
compare_things (gconstpointer a,
                gconstpointer b,
                gpointer      level)
{
  const ChorsuThing *one = *(const ChorsuThing *const *) a;
  const ChorsuThing *two = *(const ChorsuThing *const *) b;
  int order = compare_keys (one, two, GPOINTER_TO_INT (level));

  return order != 0 ? order : strcmp (one->content, two->content);
}

static void
remove_taken (GPtrArray *things)
{
  guint kept = 0;

  for (guint i = 0; i < things->len; i++)
    if (things->pdata[i] != NULL)
      things->pdata[kept++] = things->pdata[i];
  for (guint i = kept; i < things->len; i++)
    things->pdata[i] = NULL;
  g_ptr_array_set_size (things, kept);
}

/* Walks through both lists, sorted, side by side. */
static void
match_level (GPtrArray      *old_things,
             GPtrArray      *new_things,
             int             level,
             ChorsuPairFunc  func,
             gpointer        user_data)
{
  guint i = 0, j = 0;

  g_ptr_array_sort_with_data (old_things, compare_things, GINT_TO_POINTER (level));
  g_ptr_array_sort_with_data (new_things, compare_things, GINT_TO_POINTER (level));

  while (i < old_things->len && j < new_things->len)
    {
      ChorsuThing *old_thing = g_ptr_array_index (old_things, i);
      ChorsuThing *new_thing = g_ptr_array_index (new_things, j);
      int order = compare_keys (old_thing, new_thing, level);

      if (get_key (old_thing, level) == NULL || get_key (new_thing, level) == NULL)
        break;
      if (order == 0)
        {
          if (level != CONTENT)
            func (old_thing, new_thing, user_data);
          thing_free (old_thing);
          thing_free (new_thing);
          old_things->pdata[i] = new_things->pdata[j] = NULL;
        }
      i += order <= 0;
      j += order >= 0;
    }

  remove_taken (old_things);
  remove_taken (new_things);
}

void
chorsu_pair (GPtrArray      *old_things,
             GPtrArray      *new_things,
             ChorsuPairFunc  func,
             gpointer        user_data)
{
  for (int level = CONTENT; level < CHORSU_PAIRING_LEVELS; level++)
    match_level (old_things, new_things, level, func, user_data);

  for (guint i = 0; i < old_things->len; i++)
    func (g_ptr_array_index (old_things, i), NULL, user_data);
  for (guint j = 0; j < new_things->len; j++)
    func (NULL, g_ptr_array_index (new_things, j), user_data);

  g_ptr_array_set_size (old_things, 0);
  g_ptr_array_set_size (new_things, 0);
}
