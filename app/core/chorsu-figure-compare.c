/* chorsu-figure-compare.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-figure-compare.h"

#include "chorsu-date.h"

static int
months_until_end (const char *date)
{
  guint year, month;

  chorsu_date_get_end (date, &year, &month);

  return year * 12 + month;
}

gboolean
chorsu_figure_is_stale (const ChorsuFigure *self,
                        const char         *as_of)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->as_of == NULL || as_of == NULL || self->type == CHORSU_FIGURE_TEXT)
    return FALSE;

  return months_until_end (as_of) - months_until_end (self->as_of) >= 12 * CHORSU_FIGURE_STALE_YEARS;
}

static const char *
base_unit (const ChorsuFigure *self)
{
  if (self->measure == NULL)
    return self->unit;

  return self->measure->base != NULL ? self->measure->base->id : self->measure->id;
}

gboolean
chorsu_figure_get_size (const ChorsuFigure *self,
                        double             *min,
                        double             *max)
{
  double factor = 1;

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->type != CHORSU_FIGURE_NUMBER && self->type != CHORSU_FIGURE_RANGE)
    return FALSE;
  if (self->measure != NULL
      && (self->measure->style == CHORSU_UNIT_RANK || self->measure->style == CHORSU_UNIT_UNGROUPED))
    return FALSE;

  if (self->measure != NULL)
    factor = self->measure->factor;
  if (min != NULL)
    *min = self->min * factor;
  if (max != NULL)
    *max = self->max * factor;

  return TRUE;
}

/* The English words stand for the meaning: texts have no ids. */
static gboolean
same_text (const ChorsuText *a,
           const ChorsuText *b)
{
  return g_strcmp0 (chorsu_text_get (a, "en"), chorsu_text_get (b, "en")) == 0;
}

gboolean
chorsu_figure_same_scale (const ChorsuFigure *a,
                          const ChorsuFigure *b)
{
  return chorsu_figure_get_size (a, NULL, NULL) && chorsu_figure_get_size (b, NULL, NULL)
         && g_strcmp0 (base_unit (a), base_unit (b)) == 0 && same_text (a->of, b->of);
}

gboolean
chorsu_figure_same_time (const ChorsuFigure *a,
                         const ChorsuFigure *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return g_strcmp0 (a->as_of, b->as_of) == 0;
}

gboolean
chorsu_figure_same_meaning (const ChorsuFigure *a,
                            const ChorsuFigure *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  return same_text (a->scope, b->scope) && same_text (a->reporter, b->reporter) && a->basis == b->basis;
}

/* Lengths and areas of what lies there. */
static gboolean
is_timeless (const ChorsuFigure *self)
{
  const char *unit = base_unit (self);

  return g_strcmp0 (unit, "km") == 0 || g_strcmp0 (unit, "km2") == 0;
}

static gboolean
same_year (const ChorsuFigure *a,
           const ChorsuFigure *b)
{
  guint year_a, year_b, month;

  if (a->as_of == NULL || b->as_of == NULL)
    return TRUE;

  chorsu_date_get_end (a->as_of, &year_a, &month);
  chorsu_date_get_end (b->as_of, &year_b, &month);

  return year_a == year_b;
}

static gboolean
same_size (const ChorsuFigure *a,
           const ChorsuFigure *b)
{
  double min_a, max_a, min_b, max_b;

  return chorsu_figure_same_scale (a, b) && chorsu_figure_get_size (a, &min_a, &max_a)
         && chorsu_figure_get_size (b, &min_b, &max_b) && min_a == min_b && max_a == max_b;
}

static gboolean
contradicts (const ChorsuFigure *self,
             const ChorsuFigure *other)
{
  return self->type != CHORSU_FIGURE_TEXT && other->type != CHORSU_FIGURE_TEXT
         && same_text (self->scope, other->scope)
         && (is_timeless (self) || same_year (self, other)) && !same_size (self, other);
}

gboolean
chorsu_figure_is_contested (const ChorsuFigure *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->n_others; i++)
    if (contradicts (self, self->others[i]))
      return TRUE;

  return FALSE;
}
