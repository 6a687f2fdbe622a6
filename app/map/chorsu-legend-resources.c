/* chorsu-legend-resources.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-density.h"
#include "chorsu-legend-private.h"
#include "chorsu-phrases.h"

#define MAX_VALUES 32
#define MAX_SYMBOLS 3

/* One of the three questions a site's symbol answers. */
typedef struct
{
  ChorsuLegendToggle   toggle;
  guint                n_values;
  guint32              filter;
  guint              (*value)  (ChorsuLegendBuilder *self,
                                const ChorsuSite    *site);
  const char        *(*name)   (guint              value,
                                const char        *language);
  ChorsuSiteSymbol   (*symbol) (guint              value);
} Question;

static guint
category_value (ChorsuLegendBuilder *self,
                const ChorsuSite    *site)
{
  return site->category;
}

static guint
stage_value (ChorsuLegendBuilder *self,
             const ChorsuSite    *site)
{
  return chorsu_content_stage (self->dataset, self->view, site);
}

static guint
control_value (ChorsuLegendBuilder *self,
               const ChorsuSite    *site)
{
  return site->control;
}

static const char *
category_name (guint       value,
               const char *language)
{
  return chorsu_category_name (value, language);
}

static const char *
stage_name (guint       value,
            const char *language)
{
  return chorsu_stage_name (value, language);
}

static const char *
control_name (guint       value,
              const char *language)
{
  return chorsu_control_name (value, language);
}

static ChorsuSiteSymbol
category_symbol (guint value)
{
  return (ChorsuSiteSymbol) { value, CHORSU_STAGE_PRODUCING, CHORSU_CONTROL_NATIONAL, 0 };
}

static ChorsuSiteSymbol
stage_symbol (guint value)
{
  return (ChorsuSiteSymbol) { CHORSU_CATEGORY_CRITICAL_MINERALS, value, CHORSU_CONTROL_NATIONAL, 0 };
}

/* A radius of its own keeps all six glyphs equally large. */
static ChorsuSiteSymbol
control_symbol (guint value)
{
  return (ChorsuSiteSymbol) { CHORSU_CATEGORY_CRITICAL_MINERALS, CHORSU_STAGE_PRODUCING, value, 1 };
}

static gboolean
has_glyph (ChorsuLegendBuilder *self,
           const ChorsuSite    *site)
{
  const ChorsuContent *content = self->content;

  if (self->camera == NULL)
    return TRUE;

  return chorsu_density_shows_glyph (site, self->camera->zoom)
         && (content->clustered == NULL || !g_hash_table_contains (content->clustered, site));
}

/* A dot and a cluster tell what is mined, but neither how far it is nor by
 * whom. */
static gboolean
is_told (ChorsuLegendBuilder *self,
         const Question      *question,
         const ChorsuSite    *site)
{
  return question->toggle == CHORSU_LEGEND_CATEGORY || has_glyph (self, site);
}

static void
count_values (ChorsuLegendBuilder *self,
              const GPtrArray     *sites,
              const Question      *question,
              guint               *counts)
{
  for (guint i = 0; i < sites->len; i++)
    if (is_told (self, question, sites->pdata[i]))
      counts[question->value (self, sites->pdata[i])]++;
}

static gboolean
any_glyph (ChorsuLegendBuilder *self,
           ChorsuCategory       category)
{
  for (guint i = 0; i < self->pool->sites->len; i++)
    {
      const ChorsuSite *site = self->pool->sites->pdata[i];

      if (site->category == category && has_glyph (self, site))
        return TRUE;
    }

  return FALSE;
}

/* Every value that is drawn, and those that only their filter hides. */
static void
add_question (ChorsuLegendBuilder *self,
              ChorsuLegendSection *section,
              const Question      *question)
{
  guint drawn[MAX_VALUES] = { 0 }, possible[MAX_VALUES] = { 0 };

  count_values (self, self->content->sites, question, drawn);
  count_values (self, self->pool->sites, question, possible);
  for (guint i = 0; i < question->n_values; i++)
    {
      gboolean on = (question->filter & (1u << i)) != 0 || drawn[i] > 0;
      guint n = on ? drawn[i] : possible[i];
      ChorsuLegendItem *item;

      if (n == 0)
        continue;
      item = chorsu_legend_add_row (section, question->name (i, self->view->language), n);
      chorsu_legend_set_class (self, item, question->toggle, i, on);
      item->sample.kind = question->toggle != CHORSU_LEGEND_CATEGORY || any_glyph (self, i)
                            ? CHORSU_SAMPLE_SITE : CHORSU_SAMPLE_DOT;
      item->sample.site = question->symbol (i);
      item->sample.tagged = question->toggle == CHORSU_LEGEND_CONTROL;
    }
}

static int
find_symbol (const GPtrArray *symbols,
             const char      *symbol)
{
  for (guint i = 0; i < symbols->len; i++)
    if (symbols->pdata[i] == symbol)
      return i;

  return -1;
}

/* The chemical symbols of a category's sites, the most frequent first. */
static char *
category_symbols (ChorsuLegendBuilder *self,
                  ChorsuCategory       category)
{
  g_autoptr (GPtrArray) symbols = g_ptr_array_new ();
  guint counts[MAX_VALUES] = { 0 };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < self->pool->sites->len; i++)
    {
      const ChorsuSite *site = self->pool->sites->pdata[i];
      const ChorsuCommodity *commodity = NULL;
      int at;

      if (site->category == category && site->commodities != NULL && site->commodities[0] != NULL)
        commodity = chorsu_dataset_get_commodity (self->dataset, site->commodities[0]);
      if (commodity == NULL || commodity->symbol == NULL || symbols->len == MAX_VALUES)
        continue;
      at = find_symbol (symbols, g_intern_string (commodity->symbol));
      if (at < 0)
        {
          at = symbols->len;
          g_ptr_array_add (symbols, (gpointer) g_intern_string (commodity->symbol));
        }
      counts[at]++;
    }

  for (guint n = 0; n < MIN (MAX_SYMBOLS, symbols->len); n++)
    {
      guint best = 0;

      for (guint i = 1; i < symbols->len; i++)
        if (counts[i] > counts[best])
          best = i;
      g_string_append_printf (text, "%s%s", n > 0 ? " " : "", (const char *) symbols->pdata[best]);
      counts[best] = 0;
    }

  return g_string_free (text, FALSE);
}

static void
add_categories (ChorsuLegendBuilder *self)
{
  const char *language = self->view->language;
  Question question = {
    CHORSU_LEGEND_CATEGORY, CHORSU_N_CATEGORIES, self->view->filters.categories,
    category_value, category_name, category_symbol,
  };
  ChorsuLegendSection *section
    = chorsu_legend_add_section (self, CHORSU_SECTION_SYMBOLS,
                                 chorsu_phrase (CHORSU_PHRASE_WHAT_IS_MINED, language), 0);

  add_question (self, section, &question);
  for (guint i = 0; i < section->items->len; i++)
    {
      ChorsuLegendItem *item = section->items->pdata[i];
      g_autofree char *symbols = category_symbols (self, item->row.value);

      if (symbols[0] != '\0')
        item->row.detail = g_steal_pointer (&symbols);
    }
}

static void
add_controls (ChorsuLegendBuilder *self)
{
  Question question = {
    CHORSU_LEGEND_CONTROL, CHORSU_N_CONTROLS, self->view->filters.controls,
    control_value, control_name, control_symbol,
  };

  add_question (self,
                chorsu_legend_add_section (self, CHORSU_SECTION_SYMBOLS,
                                           chorsu_phrase (CHORSU_PHRASE_WHO_CONTROLS, self->view->language), 1),
                &question);
}

static void
add_stages (ChorsuLegendBuilder *self)
{
  Question question = {
    CHORSU_LEGEND_STAGE, CHORSU_N_STAGES, self->view->filters.stages,
    stage_value, stage_name, stage_symbol,
  };
  ChorsuLegendSection *section
    = chorsu_legend_add_section (self, CHORSU_SECTION_SYMBOLS,
                                 chorsu_phrase (CHORSU_PHRASE_HOW_FAR, self->view->language), 1);

  section->n_columns = 2;
  add_question (self, section, &question);
}

void
chorsu_legend_add_sites (ChorsuLegendBuilder *self)
{
  const char *language = self->view->language;
  g_autofree char *note = NULL;
  ChorsuLegendSection *section;

  if (self->pool->sites->len == 0)
    return;

  add_categories (self);
  add_controls (self);
  add_stages (self);
  if (self->content->sites->len == 0)
    return;

  section = chorsu_legend_add_section (self, CHORSU_SECTION_SYMBOLS, NULL, 6);
  note = g_strconcat (chorsu_phrase (CHORSU_PHRASE_SIZE_NOTE, language), " ",
                      chorsu_phrase (CHORSU_PHRASE_LEADER_NOTE, language), NULL);
  chorsu_legend_add_note (section, note);
}
