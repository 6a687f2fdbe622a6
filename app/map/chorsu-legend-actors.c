/* chorsu-legend-actors.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-filters.h"
#include "chorsu-legend-private.h"
#include "chorsu-phrases.h"

static ChorsuLegendItem *
add_security_row (ChorsuLegendSection *section,
                  const char          *label,
                  guint                count,
                  ChorsuSecurityShape  shape,
                  ChorsuColor          color)
{
  ChorsuLegendItem *item = chorsu_legend_add_row (section, label, count);

  item->sample.kind = CHORSU_SAMPLE_SECURITY;
  item->sample.shape = shape;
  item->sample.color = color;

  return item;
}

/* Where routes are the subject, sites only accompany them. */
static int
get_rank (ChorsuLegendBuilder *self)
{
  gboolean subject = (self->view->layers & CHORSU_LAYER_SECURITY) != 0 || self->content->corridors->len <= 1;

  return subject ? 0 : 2;
}

/* One of the three questions a security site's symbol answers. */
typedef struct
{
  ChorsuLegendToggle   toggle;
  ChorsuPhrase         heading;
  int                  rank;      /* beyond that of the first */
  guint                n_values;
  guint              (*value) (const ChorsuSecurity *site,
                               int                   year);
  gboolean           (*asks)  (const ChorsuSecurity *site);
} Question;

static guint
shape_value (const ChorsuSecurity *site,
             int                   year)
{
  return chorsu_security_shape (site);
}

static guint
operator_value (const ChorsuSecurity *site,
                int                   year)
{
  return chorsu_security_power (site);
}

static guint
state_value (const ChorsuSecurity *site,
             int                   year)
{
  return chorsu_security_state (site, year);
}

static gboolean
asks_always (const ChorsuSecurity *site)
{
  return TRUE;
}

static const Question questions[] = {
  { CHORSU_LEGEND_SHAPE, CHORSU_PHRASE_WHAT_IT_IS, 0, CHORSU_N_SECURITY_SHAPES, shape_value, asks_always },
  { CHORSU_LEGEND_OPERATOR, CHORSU_PHRASE_WHO_RUNS, 1, CHORSU_N_POWERS, operator_value, chorsu_security_shows_operator },
  { CHORSU_LEGEND_STATE, CHORSU_PHRASE_STATUS, 3, CHORSU_SECURITY_ENDED + 1, state_value, asks_always },
};

static guint
count_sites (const GPtrArray *sites,
             int              year,
             const Question  *question,
             guint            value)
{
  guint n = 0;

  for (guint i = 0; i < sites->len; i++)
    n += question->asks (sites->pdata[i]) && question->value (sites->pdata[i], year) == value;

  return n;
}

static const char *
answer_name (const Question *question,
             guint           value,
             const char     *language)
{
  switch ((int) question->toggle)
    {
    case CHORSU_LEGEND_SHAPE:
      return chorsu_security_shape_name (value, language);
    case CHORSU_LEGEND_OPERATOR:
      return chorsu_power_name (value, language);
    default:
      return chorsu_security_state_name (value, language);
    }
}

static void
add_answer (ChorsuLegendBuilder *self,
            ChorsuLegendSection *section,
            const Question      *question,
            guint                value)
{
  guint drawn = count_sites (self->content->security, self->view->year, question, value);
  guint possible = count_sites (self->pool->security, self->view->year, question, value);
  gboolean on = drawn > 0 || chorsu_filters_get (&self->view->filters, question->toggle, value);
  gboolean shape = question->toggle == CHORSU_LEGEND_SHAPE;
  ChorsuLegendItem *item;

  if ((on ? drawn : possible) == 0)
    return;

  item = add_security_row (section, answer_name (question, value, self->view->language), on ? drawn : possible,
                           shape ? value : CHORSU_SECURITY_BASE,
                           question->toggle == CHORSU_LEGEND_OPERATOR ? self->theme->power[value]
                           : shape && value == CHORSU_SECURITY_ATTACK ? self->theme->accent
                                                                      : self->theme->text);
  if (question->toggle == CHORSU_LEGEND_STATE)
    item->sample.state = value;
  item->sample.tagged = question->toggle == CHORSU_LEGEND_OPERATOR;
  item->sample.power = item->sample.tagged ? value : CHORSU_POWER_US;
  chorsu_legend_set_class (self, item, question->toggle, value, on);
}

void
chorsu_legend_add_security (ChorsuLegendBuilder *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      int rank = questions[i].toggle == CHORSU_LEGEND_STATE ? 3 : get_rank (self) + questions[i].rank;
      ChorsuLegendSection *section
        = chorsu_legend_add_section (self, CHORSU_SECTION_SYMBOLS,
                                     chorsu_phrase (questions[i].heading, self->view->language), rank);

      for (guint value = 0; value < questions[i].n_values; value++)
        add_answer (self, section, &questions[i], value);
    }
}

static void
count_actors (const GArray *groups,
              guint        *counts)
{
  for (guint i = 0; i < groups->len; i++)
    {
      const ChorsuEngagementGroup *group = &g_array_index (groups, ChorsuEngagementGroup, i);

      counts[chorsu_power_from_code (group->first->actor, TRUE)] += group->n;
    }
}

void
chorsu_legend_add_engagement (ChorsuLegendBuilder *self)
{
  const char *language = self->view->language;
  guint drawn[CHORSU_N_POWERS] = { 0 }, possible[CHORSU_N_POWERS] = { 0 };
  ChorsuLegendSection *section
    = chorsu_legend_add_section (self, CHORSU_SECTION_SYMBOLS,
                                 chorsu_phrase (CHORSU_PHRASE_WHO_IS_ENGAGED, language),
                                 self->content->sites->len > 0 || self->content->corridors->len > 1 ? 3 : 0);

  count_actors (self->content->engagements, drawn);
  count_actors (self->pool->engagements, possible);
  for (guint i = 0; i < CHORSU_N_POWERS; i++)
    {
      gboolean on = drawn[i] > 0 || chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_ACTOR, i);
      guint n = on ? drawn[i] : possible[i];
      ChorsuLegendItem *item;

      if (n == 0)
        continue;
      item = chorsu_legend_add_row (section, chorsu_power_name (i, language), n);
      item->sample.kind = CHORSU_SAMPLE_ENGAGEMENT;
      item->sample.power = i;
      chorsu_legend_set_class (self, item, CHORSU_LEGEND_ACTOR, i, on);
    }
  if (self->content->engagements->len > 0)
    chorsu_legend_add_note (section, chorsu_phrase (CHORSU_PHRASE_COUNT_NOTE, language));
}
