/* chorsu-promises.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-promises.h"

#include <string.h>

#include "chorsu-date.h"

/* A figure of a year that is to be goes with those of years that were. */
#define PER_YEAR "-annual"

void
chorsu_promise_free (ChorsuPromise *self)
{
  g_ptr_array_unref (self->promised);
  g_ptr_array_unref (self->there);
  g_free (self);
}

gboolean
chorsu_figure_is_promise (const ChorsuFigure *figure)
{
  static const char *const qualifiers[] = { "target", "planned", "forecast", NULL };
  const char *qualifier;

  g_return_val_if_fail (figure != NULL, FALSE);

  qualifier = chorsu_text_get (figure->qualifier, "en");
  return figure->target != NULL || g_strcmp0 (figure->key, "completion-expected") == 0
         || (qualifier != NULL && g_strv_contains (qualifiers, qualifier));
}

static gsize
stem_length (const char *key)
{
  return g_str_has_suffix (key, PER_YEAR) ? strlen (key) - strlen (PER_YEAR) : strlen (key);
}

static gboolean
same_quantity (const ChorsuFigure *a,
               const ChorsuFigure *b)
{
  gsize n = stem_length (a->key);

  return n == stem_length (b->key) && strncmp (a->key, b->key, n) == 0;
}

static int
compare_dates (gconstpointer a,
               gconstpointer b)
{
  const ChorsuFigure *one = *(const ChorsuFigure *const *) a;
  const ChorsuFigure *two = *(const ChorsuFigure *const *) b;

  if (one->as_of == NULL || two->as_of == NULL)
    return (one->as_of != NULL) - (two->as_of != NULL);

  return chorsu_date_compare (one->as_of, two->as_of);
}

/* Only what is as new as the newest. */
static void
keep_newest (GPtrArray *figures)
{
  guint first = figures->len;

  g_ptr_array_sort (figures, compare_dates);
  while (first > 0 && compare_dates (&figures->pdata[first - 1], &figures->pdata[figures->len - 1]) == 0)
    first--;
  if (first > 0)
    g_ptr_array_remove_range (figures, 0, first);
}

GPtrArray *
chorsu_corridor_promises (const ChorsuCorridor *corridor)
{
  GPtrArray *promises;
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();

  g_return_val_if_fail (corridor != NULL, NULL);

  promises = g_ptr_array_new_with_free_func ((GDestroyNotify) chorsu_promise_free);
  for (guint i = 0; i < corridor->record.n_figures; i++)
    {
      const ChorsuFigure *first = corridor->record.figures[i];
      ChorsuPromise *promise;

      if (!chorsu_figure_is_promise (first) || g_ptr_array_find (taken, first, NULL))
        continue;
      promise = g_new0 (ChorsuPromise, 1);
      promise->promised = g_ptr_array_new ();
      promise->there = g_ptr_array_new ();
      for (guint j = 0; j < corridor->record.n_figures; j++)
        {
          const ChorsuFigure *figure = corridor->record.figures[j];
          gboolean promised = chorsu_figure_is_promise (figure);

          if (!same_quantity (first, figure))
            continue;
          g_ptr_array_add (promised ? promise->promised : promise->there, (gpointer) figure);
          if (promised)
            g_ptr_array_add (taken, (gpointer) figure);
        }
      g_ptr_array_sort (promise->promised, compare_dates);
      keep_newest (promise->there);
      g_ptr_array_add (promises, promise);
    }

  return promises;
}

GPtrArray *
chorsu_corridor_expected (const ChorsuCorridor *corridor)
{
  GPtrArray *segments;

  g_return_val_if_fail (corridor != NULL, NULL);

  segments = g_ptr_array_new ();
  for (guint i = 0; i < corridor->n_routes; i++)
    for (guint j = 0; j < corridor->routes[i].n_legs; j++)
      {
        const ChorsuSegment *segment = corridor->routes[i].legs[j].segment;

        if (segment->expected != NULL && !g_ptr_array_find (segments, segment, NULL))
          g_ptr_array_add (segments, (gpointer) segment);
      }

  return segments;
}
