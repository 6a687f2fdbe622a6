/* chorsu-small-print.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-small-print.h"

static double
advance_of (const ChorsuType *type,
            const char       *text)
{
  double advance;

  chorsu_typesetter_measure (chorsu_typesetter_get (), type, text, NULL, &advance);

  return advance;
}

GPtrArray *
chorsu_small_print_wrap (const ChorsuType *type,
                         const char       *text,
                         double            width)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  g_autofree char *line = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autofree char *longer = line == NULL ? g_strdup (words[i]) : g_strconcat (line, " ", words[i], NULL);

      if (words[i][0] == '\0')
        continue;
      if (line != NULL && advance_of (type, longer) > width)
        {
          g_ptr_array_add (lines, g_steal_pointer (&line));
          line = g_strdup (words[i]);
        }
      else
        {
          g_free (line);
          line = g_steal_pointer (&longer);
        }
    }
  if (line != NULL)
    g_ptr_array_add (lines, g_steal_pointer (&line));

  return lines;
}

double
chorsu_small_print_width (const ChorsuType *type,
                          const GPtrArray  *lines)
{
  double widest = 0;

  for (guint i = 0; i < lines->len; i++)
    widest = MAX (widest, advance_of (type, lines->pdata[i]));

  return widest;
}
