/* chorsu-legend-shading.c: what shades countries, and which borders stand out
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "chorsu-filters.h"
#include "chorsu-legend-private.h"
#include "chorsu-phrases.h"

/* So many publishers are named before "…". */
#define MAX_PUBLISHERS 4

static gboolean
is_in_sight (ChorsuLegendBuilder *self,
             guint                step,
             const char          *country)
{
  if (self->content->shading->totals && step != CHORSU_STEP_NO_DATA)
    return chorsu_content_has_circle (self->content, country);

  return chorsu_content_has_country (self->content, country);
}

static guint
count_step (ChorsuLegendBuilder *self,
            guint                step)
{
  const ChorsuShading *shading = self->content->shading;
  guint n = 0;

  for (guint i = 0; i < shading->n_values; i++)
    n += shading->values[i].step == step && is_in_sight (self, step, shading->values[i].country);

  return n;
}

static ChorsuLegendItem *
add_step (ChorsuLegendBuilder *self,
          ChorsuLegendSection *section,
          const char          *label,
          guint                step)
{
  guint n = count_step (self, step);
  ChorsuLegendItem *item;

  if (n == 0)
    return NULL;

  item = chorsu_legend_add_row (section, label, n);
  item->sample.kind = CHORSU_SAMPLE_SWATCH;
  item->sample.color = self->theme->story;
  chorsu_legend_set_class (self, item, CHORSU_LEGEND_STEP, step,
                           chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_STEP, step));

  return item;
}

static void
add_classes (ChorsuLegendBuilder *self,
             ChorsuLegendSection *section)
{
  const ChorsuShading *shading = self->content->shading;

  for (guint step = shading->n_classes; step > 0; step--)
    {
      g_autofree char *label = chorsu_shading_range (shading, self->dataset, step - 1, self->view->language);
      ChorsuLegendItem *item = add_step (self, section, label, step - 1);

      if (item != NULL)
        item->sample.color = chorsu_shading_color (shading, self->theme, self->view->goal, step - 1);
    }
}

/* What the circles stand for: the largest one with its country. */
static void
add_circle (ChorsuLegendBuilder *self,
            ChorsuLegendSection *section)
{
  const ChorsuShading *shading = self->content->shading;

  for (guint i = 0; i < shading->n_values; i++)
    {
      const ChorsuShadingValue *value = &shading->values[i];
      const ChorsuCountry *country = chorsu_dataset_get_country (self->dataset, value->country);
      g_autofree char *amount = NULL;
      ChorsuLegendItem *item;

      if (value->figure == NULL || value->figure->max < shading->largest || country == NULL)
        continue;
      amount = chorsu_figure_format (value->figure, self->view->language);
      item = add_step (self, section, amount, 0);
      if (item == NULL)
        return;
      item->sample.kind = CHORSU_SAMPLE_CIRCLE;
      item->sample.color = chorsu_shading_color (shading, self->theme, 0, 0);
      return;
    }
}

static void
append_publishers (GString            *text,
                   const ChorsuFigure *figure,
                   guint              *n)
{
  for (guint i = 0; i < figure->n_sources; i++)
    {
      const char *publisher = figure->sources[i]->publisher;

      if (publisher == NULL || strstr (text->str, publisher) != NULL)
        continue;
      if (*n == MAX_PUBLISHERS)
        g_string_append (text, " …");
      if (*n < MAX_PUBLISHERS)
        g_string_append_printf (text, "%s%s", *n > 0 ? ", " : "", publisher);
      (*n)++;
    }
}

static void
add_sources (ChorsuLegendBuilder *self,
             ChorsuLegendSection *section)
{
  const ChorsuShading *shading = self->content->shading;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *note = NULL;
  guint n = 0;

  for (guint i = 0; i < shading->n_values; i++)
    if (shading->values[i].figure != NULL
        && chorsu_content_has_country (self->content, shading->values[i].country))
      append_publishers (text, shading->values[i].figure, &n);
  if (n == 0)
    return;

  note = chorsu_phrase_fill (CHORSU_PHRASE_SOURCES, self->view->language, text->str, NULL);
  chorsu_legend_add_note (section, note);
}

void
chorsu_legend_add_shading (ChorsuLegendBuilder *self)
{
  const ChorsuShading *shading = self->content->shading;
  const char *language = self->view->language;
  g_autofree char *name = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *note = NULL;
  ChorsuLegendSection *section;
  ChorsuLegendItem *none;

  if (shading == NULL)
    return;

  name = chorsu_shading_name (self->dataset, shading->key, language);
  as_of = chorsu_shading_as_of (shading);
  section = chorsu_legend_add_section (self, CHORSU_SECTION_SWATCHES, name, 0);
  if (shading->totals)
    add_circle (self, section);
  else
    add_classes (self, section);
  none = add_step (self, section, chorsu_phrase (CHORSU_PHRASE_NO_DATA, language), CHORSU_STEP_NO_DATA);
  if (none != NULL)
    none->sample.dotted = TRUE;
  if (section->items->len == 0)
    return;

  note = chorsu_phrase_fill (shading->totals ? CHORSU_PHRASE_CIRCLES_NOTE : CHORSU_PHRASE_CLASSES_NOTE, language,
                             as_of, NULL);
  chorsu_legend_add_note (section, note);
  add_sources (self, section);
}

/* Other years have no relevance of their own. */
static void
add_relevance_date (ChorsuLegendBuilder *self)
{
  g_autofree char *today = g_strdup_printf ("%d", chorsu_legend_today (self));
  g_autofree char *note = chorsu_phrase_fill (CHORSU_PHRASE_RELEVANCE_NOW, self->view->language, today, NULL);

  if (self->view->year != 0 && self->view->year != chorsu_legend_today (self))
    chorsu_legend_add_note (chorsu_legend_add_section (self, CHORSU_SECTION_SWATCHES, NULL, 2), note);
}

void
chorsu_legend_add_relevance (ChorsuLegendBuilder *self)
{
  /* Criteria met, by the rule behind the relevance. */
  static const char *const steps[] = { "0", "1–2", "3–4", "5–6" };
  const ChorsuGoal *goal = self->content->shade;
  const char *language = self->view->language;
  ChorsuLegendSection *section;

  if (goal == NULL || self->content->shading != NULL)
    return;

  section = chorsu_legend_add_section (self, CHORSU_SECTION_SWATCHES,
                                       chorsu_phrase (CHORSU_PHRASE_RELEVANCE, language), 2);
  section->n_columns = 4;
  for (int step = G_N_ELEMENTS (steps) - 1; step >= 0; step--)
    {
      gboolean present = FALSE;

      for (guint i = 0; i < goal->n_relevance; i++)
        present |= goal->relevance[i].relevance == step
                   && chorsu_content_has_country (self->content, goal->relevance[i].country);
      if (present)
        {
          ChorsuLegendItem *item = chorsu_legend_add_row (section, steps[step], -1);

          item->sample.kind = CHORSU_SAMPLE_SWATCH;
          item->sample.color = chorsu_theme_shade (self->theme, goal->order, step);
          /* Land without a shade is land all the same. */
          if (step > 0)
            chorsu_legend_set_class (self, item, CHORSU_LEGEND_STEP, step,
                                     chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_STEP, step));
        }
    }
  add_relevance_date (self);
}

static const char *
country_name (ChorsuLegendBuilder *self,
              const char          *code)
{
  const ChorsuCountry *country = chorsu_dataset_get_country (self->dataset, code);

  return country != NULL ? chorsu_text_get (country->record.name, self->view->language) : code;
}

void
chorsu_legend_add_borders (ChorsuLegendBuilder *self)
{
  const char *language = self->view->language;
  ChorsuLegendSection *section
    = chorsu_legend_add_section (self, CHORSU_SECTION_SYMBOLS, chorsu_phrase (CHORSU_PHRASE_BORDERS, language), 0);

  for (guint i = 0; i < self->pool->borders->len; i++)
    {
      const ChorsuBorder *border = self->pool->borders->pdata[i];
      guint value = chorsu_class_of_border (self->dataset, border->id);
      g_autofree char *label = g_strdup_printf ("%s–%s", country_name (self, border->between[0]),
                                                country_name (self, border->between[1]));
      ChorsuLegendItem *item = chorsu_legend_add_row (section, label, -1);

      item->sample.kind = CHORSU_SAMPLE_BORDER;
      chorsu_legend_set_class (self, item, CHORSU_LEGEND_BORDER, value,
                               chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_BORDER, value));
      if (border->length != NULL)
        item->row.detail = chorsu_figure_format (border->length, language);
    }
}
