/* chorsu-content-notes.c: what the map says of a country in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-content.h"

#include "chorsu-filters.h"
#include "chorsu-phrases.h"

static char *
shading_note (const ChorsuShading *shading,
              const ChorsuView    *view,
              const char          *country)
{
  const ChorsuShadingValue *value = chorsu_shading_get (shading, country);
  g_autofree char *amount = NULL;
  int year;

  if (value == NULL || !chorsu_filters_get (&view->filters, CHORSU_LEGEND_STEP, value->step))
    return NULL;
  if (value->figure == NULL)
    return g_strdup (chorsu_phrase (CHORSU_PHRASE_NO_DATA, view->language));

  amount = chorsu_figure_format (value->figure, view->language);
  year = chorsu_year_from_date (value->figure->as_of);

  return year != 0 ? g_strdup_printf ("%s (%d)", amount, year) : g_steal_pointer (&amount);
}

static char *
relevance_note (const ChorsuGoal *goal,
                const ChorsuView *view,
                const char       *country)
{
  const ChorsuRelevance *relevance = chorsu_goal_get_relevance (goal, country);
  g_autofree char *number = NULL;

  if (relevance == NULL || !chorsu_filters_get (&view->filters, CHORSU_LEGEND_STEP, relevance->relevance))
    return NULL;

  number = g_strdup_printf ("%d", relevance->relevance);

  return chorsu_phrase_fill (CHORSU_PHRASE_RELEVANCE_OF, view->language, number, NULL);
}

char *
chorsu_content_country_note (const ChorsuContent *self,
                             const ChorsuView    *view,
                             const char          *country)
{
  if (self->shading != NULL)
    return shading_note (self->shading, view, country);
  if (self->shade != NULL)
    return relevance_note (self->shade, view, country);

  return NULL;
}
