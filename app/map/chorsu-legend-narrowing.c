/* chorsu-legend-narrowing.c: filters that no symbol tells of
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-filters.h"
#include "chorsu-legend-private.h"
#include "chorsu-phrases.h"

/* So many commodities are named; more are counted. */
#define MAX_NAMED 4

static const char *
commodity_name (ChorsuLegendBuilder *self,
                guint                value)
{
  return chorsu_text_get (chorsu_dataset_get_record (self->dataset, CHORSU_KIND_COMMODITY, value)->name,
                          self->view->language);
}

static const char *
class_name (ChorsuLegendBuilder *self,
            ChorsuLegendToggle   which,
            guint                value)
{
  switch ((int) which)
    {
    case CHORSU_LEGEND_COMMODITY:
      return commodity_name (self, value);
    case CHORSU_LEGEND_CRITICAL:
      return chorsu_critical_name (value, self->view->language);
    case CHORSU_LEGEND_US_INTEREST:
      return chorsu_us_interest_name (value, self->view->language);
    default:
      return chorsu_engagement_kind_name (value, self->view->language);
    }
}

/* Too many to name: how many of how many. */
static char *
count_commodities (ChorsuLegendBuilder *self,
                   guint                on,
                   guint                n)
{
  g_autofree char *number = g_strdup_printf ("%u", on);
  g_autofree char *all = g_strdup_printf ("%u", n);

  return chorsu_phrase_fill (CHORSU_PHRASE_N_OF_COMMODITIES, self->view->language, number, all);
}

static guint
count_on (ChorsuLegendBuilder *self,
          ChorsuLegendToggle   which,
          guint                n)
{
  guint on = 0;

  for (guint i = 0; i < n; i++)
    on += chorsu_filters_get (&self->view->filters, which, i);

  return on;
}

/* What is let through of a kind of class; nothing when all of it is. */
static void
add_kind (ChorsuLegendBuilder *self,
          GPtrArray           *parts,
          ChorsuLegendToggle   which,
          guint                n)
{
  guint on = count_on (self, which, n);
  GString *text;

  if (on == n)
    return;
  if (which == CHORSU_LEGEND_COMMODITY && on > MAX_NAMED)
    {
      g_ptr_array_add (parts, count_commodities (self, on, n));
      return;
    }

  text = g_string_new (on == 0 ? chorsu_phrase (CHORSU_PHRASE_NOTHING, self->view->language) : NULL);
  for (guint i = 0; i < n; i++)
    if (chorsu_filters_get (&self->view->filters, which, i))
      g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", class_name (self, which, i));
  g_ptr_array_add (parts, g_string_free (text, FALSE));
}

void
chorsu_legend_add_narrowing (ChorsuLegendBuilder *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;
  g_autofree char *note = NULL;

  if (self->content->sites->len < self->pool->sites->len)
    {
      add_kind (self, parts, CHORSU_LEGEND_COMMODITY,
                MIN (64, chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_COMMODITY)));
      add_kind (self, parts, CHORSU_LEGEND_CRITICAL, CHORSU_N_CRITICAL);
      add_kind (self, parts, CHORSU_LEGEND_US_INTEREST, CHORSU_N_US_INTERESTS);
    }
  if (self->content->engagements->len < self->pool->engagements->len)
    add_kind (self, parts, CHORSU_LEGEND_ENGAGEMENT, CHORSU_N_ENGAGEMENT_KINDS);
  if (parts->len == 0)
    return;

  g_ptr_array_add (parts, NULL);
  all = g_strjoinv ("; ", (char **) parts->pdata);
  note = chorsu_phrase_fill (CHORSU_PHRASE_ONLY, self->view->language, all, NULL);
  chorsu_legend_add_note (chorsu_legend_add_section (self, CHORSU_SECTION_SYMBOLS, NULL, 0), note);
}
