/* chorsu-comparison-figures.c: which figures stand beside one another
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-comparison-private.h"

#include "chorsu-date.h"
#include "chorsu-figure-compare.h"

static gboolean
same_words (const ChorsuText *a,
            const ChorsuText *b)
{
  return g_strcmp0 (chorsu_text_get (a, "en"), chorsu_text_get (b, "en")) == 0;
}

/* Words ("no figure found") go with figures of any unit. */
static gboolean
same_kind (const ChorsuFigure *a,
           const ChorsuFigure *b)
{
  gboolean words = a->type == CHORSU_FIGURE_TEXT || b->type == CHORSU_FIGURE_TEXT;

  return a->key == b->key && a->partner == b->partner && a->commodity == b->commodity
         && (words || (a->unit == b->unit && same_words (a->reporter, b->reporter)));
}

/* A figure that is a point of a series that is compared stands there. */
static gboolean
is_in_series (const ChorsuComparison *self,
              const ChorsuCountry    *country,
              const ChorsuFigure     *figure)
{
  for (guint i = 0; i < country->n_series; i++)
    if (chorsu_comparison_count_series (self, &country->series[i]) > 1)
      for (guint j = 0; j < country->series[i].n_points; j++)
        {
          const ChorsuFigure *point = country->series[i].points[j];

          if (point->key == figure->key && country->series[i].partner == figure->partner
              && point->min == figure->min && point->max == figure->max
              && point->unit == figure->unit && chorsu_figure_same_time (point, figure))
            return TRUE;
        }

  return FALSE;
}

GPtrArray *
chorsu_comparison_group_new (const ChorsuComparison *self)
{
  GPtrArray *group = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  for (guint c = 0; c < self->n_countries; c++)
    g_ptr_array_add (group, g_ptr_array_new ());

  return group;
}

static GPtrArray *
find_group (GPtrArray          *groups,
            const ChorsuFigure *figure)
{
  for (guint g = 0; g < groups->len; g++)
    {
      GPtrArray *group = groups->pdata[g];

      for (guint c = 0; c < group->len; c++)
        {
          GPtrArray *own = group->pdata[c];

          if (own->len > 0 && same_kind (own->pdata[0], figure))
            return group;
        }
    }

  return NULL;
}

static void
collect (const ChorsuComparison *self,
         GPtrArray              *groups,
         guint                   country,
         const ChorsuFigure     *figure)
{
  GPtrArray *group = find_group (groups, figure);

  if (group == NULL)
    {
      group = chorsu_comparison_group_new (self);
      g_ptr_array_add (groups, group);
    }
  g_ptr_array_add (group->pdata[country], (gpointer) figure);
}

GPtrArray *
chorsu_comparison_collect_figures (const ChorsuComparison *self)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  /* Numbers first: a "no figure found" then finds its group. */
  for (int words = 0; words <= 1; words++)
    for (guint c = 0; c < self->n_countries; c++)
      for (guint i = 0; i < self->countries[c]->record.n_figures; i++)
        {
          const ChorsuFigure *figure = self->countries[c]->record.figures[i];

          if ((figure->type == CHORSU_FIGURE_TEXT) == words
              && !is_in_series (self, self->countries[c], figure))
            collect (self, groups, c, figure);
        }

  return groups;
}

/* In how many countries a figure for that time is to be had. */
static guint
count_countries (GPtrArray          *group,
                 const ChorsuFigure *like)
{
  guint n = 0;

  for (guint c = 0; c < group->len; c++)
    {
      GPtrArray *own = group->pdata[c];

      for (guint i = 0; i < own->len; i++)
        if (chorsu_figure_same_time (own->pdata[i], like))
          {
            n++;
            break;
          }
    }

  return n;
}

static gboolean
is_newer (const ChorsuFigure *a,
          const ChorsuFigure *b)
{
  if (a->as_of == NULL || b->as_of == NULL)
    return a->as_of != NULL;

  return chorsu_date_compare (a->as_of, b->as_of) > 0;
}

/* The time that most countries have, the newest of several such. */
static const ChorsuFigure *
choose_time (GPtrArray *group)
{
  const ChorsuFigure *best = NULL;
  guint most = 0;

  for (guint c = 0; c < group->len; c++)
    {
      GPtrArray *own = group->pdata[c];

      for (guint i = 0; i < own->len; i++)
        {
          const ChorsuFigure *figure = own->pdata[i];
          guint n = count_countries (group, figure);

          if (figure->type != CHORSU_FIGURE_TEXT
              && (best == NULL || n > most || (n == most && is_newer (figure, best))))
            {
              best = figure;
              most = n;
            }
        }
    }

  return best;
}

static const ChorsuFigure *
choose_figure (GPtrArray          *own,
               const ChorsuFigure *time)
{
  const ChorsuFigure *best = NULL;

  for (guint i = 0; i < own->len; i++)
    {
      const ChorsuFigure *figure = own->pdata[i];

      if (time != NULL && chorsu_figure_same_time (figure, time))
        return figure;
      if (best == NULL || is_newer (figure, best))
        best = figure;
    }

  return best;
}

static void
judge (const ChorsuComparison *self,
       ChorsuComparisonRow    *row)
{
  const ChorsuFigure *first = NULL;
  guint n = 0;

  for (guint c = 0; c < self->n_countries; c++)
    {
      const ChorsuFigure *figure = row->cells[c].figure;
      double max;

      if (figure == NULL || !chorsu_figure_get_size (figure, NULL, &max))
        continue;
      if (first == NULL)
        first = figure;
      n++;
      row->max = MAX (row->max, max);
      row->times_differ |= !chorsu_figure_same_time (first, figure);
      row->meanings_differ |= !chorsu_figure_same_meaning (first, figure);
      row->units_differ |= !chorsu_figure_same_scale (first, figure);
    }

  if (n < 2 || row->units_differ)
    row->max = 0;
}

void
chorsu_comparison_choose_figures (const ChorsuComparison *self,
                                  GPtrArray              *group,
                                  ChorsuComparisonRow    *row)
{
  const ChorsuFigure *time = choose_time (group);

  for (guint c = 0; c < self->n_countries; c++)
    row->cells[c].figure = choose_figure (group->pdata[c], time);
  judge (self, row);
}

const ChorsuFigure *
chorsu_comparison_get_model (const ChorsuComparison    *self,
                             const ChorsuComparisonRow *row)
{
  g_return_val_if_fail (self != NULL && row != NULL, NULL);

  for (guint c = 0; c < self->n_countries; c++)
    if (row->cells[c].figure != NULL)
      return row->cells[c].figure;

  return NULL;
}

double
chorsu_comparison_get_size (const ChorsuComparison    *self,
                            const ChorsuComparisonRow *row,
                            guint                      index)
{
  const ChorsuComparisonCell *cell;
  double max;

  g_return_val_if_fail (self != NULL && row != NULL && index < self->n_countries, -1);

  cell = &row->cells[index];
  if (row->max <= 0)
    return -1;
  if (cell->count >= 0)
    return cell->count;
  if (cell->relevance != NULL)
    return cell->relevance->relevance;
  if (cell->figure != NULL && chorsu_figure_get_size (cell->figure, NULL, &max) && max >= 0)
    return max;

  return -1;
}
