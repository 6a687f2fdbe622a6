/* chorsu-loader-counts.c: what a dataset holds, in numbers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

#include "chorsu-date.h"
#include "chorsu-text-private.h"

/* Whole months from the month that @as_of ends in to that of the dataset's own
 * date; none for what reaches beyond it. */
static guint
age_in_months (const char *as_of,
               const char *now)
{
  guint year, month, now_year, now_month;

  chorsu_date_get_end (as_of, &year, &month);
  chorsu_date_get_end (now, &now_year, &now_month);

  return MAX (0, (int) (now_year * 12 + now_month) - (int) (year * 12 + month));
}

void
chorsu_loader_count_figure (ChorsuLoader       *self,
                            const ChorsuFigure *figure)
{
  ChorsuCounts *counts = &self->dataset->counts;

  counts->figures++;
  if (figure->n_sources > 0)
    counts->sourced++;
  if (figure->n_sources > 1)
    counts->multi_sourced++;
  if (figure->unverified)
    counts->unverified++;

  if (figure->as_of != NULL && self->dataset->as_of != NULL)
    {
      guint age = age_in_months (figure->as_of, self->dataset->as_of);

      counts->dated++;
      g_array_append_val (self->ages, age);
    }
}

static int
compare_ages (gconstpointer a,
              gconstpointer b)
{
  guint x = *(const guint *) a;
  guint y = *(const guint *) b;

  return (x > y) - (x < y);
}

void
chorsu_loader_finish_counts (ChorsuLoader *self)
{
  GArray *ages = self->ages;

  if (ages->len == 0)
    return;

  g_array_sort (ages, compare_ages);
  self->dataset->counts.median_age_months = (g_array_index (ages, guint, (ages->len - 1) / 2)
                                             + g_array_index (ages, guint, ages->len / 2)) / 2.0;
}

void
chorsu_loader_count_text (ChorsuLoader     *self,
                          const ChorsuText *text)
{
  ChorsuDataset *dataset = self->dataset;
  gboolean complete = TRUE;

  for (guint i = 0; dataset->languages != NULL && dataset->languages[i] != NULL; i++)
    if (!chorsu_text_has (text, dataset->languages[i]))
      {
        chorsu_loader_report (self, CHORSU_SEVERITY_WARNING, NULL,
                              _("this text is missing in “%s”"), dataset->languages[i]);
        complete = FALSE;
      }

  dataset->counts.texts++;
  if (complete)
    dataset->counts.complete_texts++;
}
