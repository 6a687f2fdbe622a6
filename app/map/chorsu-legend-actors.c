/* chorsu-legend-actors.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-legend-private.h"
#include "chorsu-phrases.h"

static ChorsuPower
security_power (const ChorsuSecurity *site)
{
  gboolean national = site->operator_ != NULL && g_strcmp0 (site->operator_, site->host) == 0;

  return chorsu_power_from_code (site->operator_, national);
}

/* Crossings and attacks have a colour of their own, which says nothing about
 * an operator. */
static gboolean
shows_operator (const ChorsuSecurity *site)
{
  ChorsuSecurityShape shape = chorsu_security_shape (site);

  return shape != CHORSU_SECURITY_CROSSING && shape != CHORSU_SECURITY_ATTACK;
}

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

static void
add_shapes (ChorsuLegendBuilder *self)
{
  const char *language = self->view->language;
  guint counts[CHORSU_N_SECURITY_SHAPES] = { 0 };
  ChorsuLegendSection *section
    = chorsu_legend_add_section (self, CHORSU_SECTION_SYMBOLS, chorsu_phrase (CHORSU_PHRASE_WHAT_IT_IS, language),
                                 get_rank (self));

  for (guint i = 0; i < self->content->security->len; i++)
    counts[chorsu_security_shape (self->content->security->pdata[i])]++;
  for (guint i = 0; i < CHORSU_N_SECURITY_SHAPES; i++)
    if (counts[i] > 0)
      add_security_row (section, chorsu_security_shape_name (i, language), counts[i], i,
                        i == CHORSU_SECURITY_ATTACK ? self->theme->accent : self->theme->text);
}

static void
add_operators (ChorsuLegendBuilder *self)
{
  const char *language = self->view->language;
  guint counts[CHORSU_N_POWERS] = { 0 };
  ChorsuLegendSection *section
    = chorsu_legend_add_section (self, CHORSU_SECTION_SYMBOLS, chorsu_phrase (CHORSU_PHRASE_WHO_RUNS, language),
                                 get_rank (self) + 1);

  for (guint i = 0; i < self->content->security->len; i++)
    if (shows_operator (self->content->security->pdata[i]))
      counts[security_power (self->content->security->pdata[i])]++;
  for (guint i = 0; i < CHORSU_N_POWERS; i++)
    if (counts[i] > 0)
      add_security_row (section, chorsu_power_name (i, language), counts[i], CHORSU_SECURITY_BASE,
                        self->theme->power[i]);
}

static void
add_states (ChorsuLegendBuilder *self)
{
  const char *language = self->view->language;
  guint counts[CHORSU_SECURITY_ENDED + 1] = { 0 };
  ChorsuLegendSection *section
    = chorsu_legend_add_section (self, CHORSU_SECTION_SYMBOLS, chorsu_phrase (CHORSU_PHRASE_STATUS, language), 3);

  for (guint i = 0; i < self->content->security->len; i++)
    counts[chorsu_security_state (self->content->security->pdata[i])]++;
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > 0)
      add_security_row (section, chorsu_security_state_name (i, language), counts[i], CHORSU_SECURITY_BASE,
                        self->theme->text)->sample.state = i;
}

void
chorsu_legend_add_security (ChorsuLegendBuilder *self)
{
  add_shapes (self);
  add_operators (self);
  add_states (self);
}

void
chorsu_legend_add_engagement (ChorsuLegendBuilder *self)
{
  const char *language = self->view->language;
  guint counts[CHORSU_N_POWERS] = { 0 };
  ChorsuLegendSection *section
    = chorsu_legend_add_section (self, CHORSU_SECTION_SYMBOLS,
                                 chorsu_phrase (CHORSU_PHRASE_WHO_IS_ENGAGED, language),
                                 self->content->sites->len > 0 || self->content->corridors->len > 1 ? 3 : 0);

  for (guint i = 0; i < self->content->engagements->len; i++)
    {
      const ChorsuEngagementGroup *group = &g_array_index (self->content->engagements, ChorsuEngagementGroup, i);

      counts[chorsu_power_from_code (group->first->actor, TRUE)] += group->n;
    }
  for (guint i = 0; i < CHORSU_N_POWERS; i++)
    if (counts[i] > 0)
      {
        ChorsuLegendItem *item = chorsu_legend_add_row (section, chorsu_power_name (i, language), counts[i]);

        item->sample.kind = CHORSU_SAMPLE_ENGAGEMENT;
        item->sample.power = i;
      }
  if (section->items->len > 0)
    chorsu_legend_add_note (section, chorsu_phrase (CHORSU_PHRASE_COUNT_NOTE, language));
}
