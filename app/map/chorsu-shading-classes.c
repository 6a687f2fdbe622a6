/* chorsu-shading-classes.c: sorting figures into classes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>
#include <stdlib.h>

#include "chorsu-shading-private.h"

static gint
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Sorted, each once. */
static guint
distinct_values (const ChorsuShading *self,
                 double              *values)
{
  guint n = 0, n_distinct = 0;

  for (guint i = 0; i < self->n_values; i++)
    if (self->values[i].figure != NULL)
      values[n++] = self->values[i].figure->max;
  qsort (values, n, sizeof *values, compare_doubles);
  for (guint i = 0; i < n; i++)
    if (i == 0 || values[i] > values[n_distinct - 1])
      values[n_distinct++] = values[i];

  return n_distinct;
}

/* Sum of squared deviations from the mean of values[from] … values[to - 1]. */
static double
spread (const double *values,
        guint         from,
        guint         to)
{
  double mean = 0, sum = 0;

  for (guint i = from; i < to; i++)
    mean += values[i] / (to - from);
  for (guint i = from; i < to; i++)
    sum += (values[i] - mean) * (values[i] - mean);

  return sum;
}

/* Where the second and the third class begin. Few enough to try all. */
static void
natural_breaks (const double *values,
                guint         n,
                guint        *second,
                guint        *third)
{
  double least = INFINITY;

  for (guint i = 1; i < n - 1; i++)
    for (guint j = i + 1; j < n; j++)
      {
        double sum = spread (values, 0, i) + spread (values, i, j) + spread (values, j, n);

        if (sum < least)
          {
            least = sum;
            *second = i;
            *third = j;
          }
      }
}

/* The roundest number that is above @below and at most @up_to: the multiple
 * of the largest of … 10, 5, 2, 1, 0.5 … that has one there. */
static double
round_between (double below,
               double up_to)
{
  static const double steps[] = { 5, 2, 1 };
  int power = (int) ceil (log10 (MAX (fabs (below), fabs (up_to)))) + 1;

  for (int p = power; p > power - 18; p--)
    for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
      {
        double step = steps[i] * pow (10, p);
        double multiple = floor (up_to / step) * step;

        if (multiple > below)
          return multiple;
      }

  return up_to;
}

static void
set_breaks (ChorsuShading *self,
            const double  *values,
            guint          n)
{
  guint second = 1, third = 2;

  self->n_classes = MIN (n, CHORSU_SHADING_CLASSES);
  self->breaks[0] = values[0];
  self->breaks[self->n_classes] = values[n - 1];
  if (self->n_classes < 2)
    return;

  if (n > CHORSU_SHADING_CLASSES)
    natural_breaks (values, n, &second, &third);
  if (n == 2)
    third = n;
  self->breaks[1] = round_between (values[second - 1], values[second]);
  if (third < n)
    self->breaks[2] = round_between (values[third - 1], values[third]);
}

/* Zero is a real midpoint: what falls, what stands still or rises a little,
 * what rises. */
static gboolean
set_signs (ChorsuShading *self,
           const double  *values,
           guint          n)
{
  if (values[0] >= 0 || values[n - 1] <= 0)
    return FALSE;

  self->diverging = TRUE;
  self->n_classes = 2;
  self->breaks[0] = values[0];
  self->breaks[1] = 0;
  self->breaks[2] = values[n - 1];

  return TRUE;
}

static guint
class_of (const ChorsuShading *self,
          double               value)
{
  guint step = 0;

  while (step + 1 < self->n_classes && value >= self->breaks[step + 1])
    step++;

  return step;
}

void
chorsu_shading_classify (ChorsuShading *self)
{
  double values[G_N_ELEMENTS (self->values)];
  guint n = distinct_values (self, values);

  if (self->totals)
    self->n_classes = 1;
  else if (!set_signs (self, values, n))
    set_breaks (self, values, n);

  for (guint i = 0; i < self->n_values; i++)
    if (self->values[i].figure != NULL)
      self->values[i].step = self->totals ? 0 : class_of (self, self->values[i].figure->max);
}

/* Light to dark, or dark to light on a dark ground; with fewer classes the
 * first ones, on which names keep their colour. */
ChorsuColor
chorsu_shading_color (const ChorsuShading *self,
                      const ChorsuTheme   *theme,
                      int                  goal,
                      guint                step)
{
  if (self->diverging)
    return theme->diverging[step == 0 ? 1 : 3];
  if (self->totals)
    return theme->sequential[theme->id == CHORSU_THEME_DARK ? 3 : 2];

  return goal == 1 ? theme->sequential_goal[MIN (step, 4)] : theme->sequential[MIN (step, 4)];
}

/* Digits after the point that a break needs. */
static int
decimals_of (double value)
{
  int decimals = 0;

  while (decimals < 6 && fabs (value * pow (10, decimals) - round (value * pow (10, decimals))) > 1e-6)
    decimals++;

  return decimals;
}

char *
chorsu_shading_range (const ChorsuShading *self,
                      ChorsuDataset       *dataset,
                      guint                step,
                      const char          *language)
{
  double from = self->breaks[step], to = self->breaks[step + 1];
  gboolean first = step == 0, last = step + 1 == self->n_classes;
  ChorsuFigure figure = {
    .type = first || last ? CHORSU_FIGURE_NUMBER : CHORSU_FIGURE_RANGE,
    .min = first ? to : from,
    .max = last ? from : to,
    .decimals = MAX (first ? 0 : decimals_of (from), last ? 0 : decimals_of (to)),
    .unit = self->unit,
    .measure = chorsu_dataset_get_unit (dataset, self->unit),
  };
  g_autofree char *limits = NULL;

  if (first && last)
    figure.min = figure.max = from;
  limits = chorsu_figure_format (&figure, language);
  if (first && !last)
    return g_strconcat ("< ", limits, NULL);
  if (last && !first)
    return g_strconcat ("≥ ", limits, NULL);

  return g_steal_pointer (&limits);
}
