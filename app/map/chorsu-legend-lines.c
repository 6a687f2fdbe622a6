/* chorsu-legend-lines.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-filters.h"
#include "chorsu-legend-private.h"
#include "chorsu-line-rhythm.h"
#include "chorsu-phrases.h"
#include "chorsu-volume.h"

/* Samples are as wide as lines are where the whole region is seen. */
#define SAMPLE_ZOOM 5.45

/* Lengths of samples in a list of lines, and beside names with details. */
#define LONG_SAMPLE 60
#define SHORT_SAMPLE 35

#define BIT(value) (1u << (value))

/* What of lines is drawn. */
typedef struct
{
  guint32              modes;
  guint32              statuses;
  guint32              precisions;
  guint32              roles;
  gboolean             dimmed;
  gboolean             variants;
  const ChorsuStrand  *of_mode[CHORSU_N_MODES];
  const ChorsuStrand  *of_status[CHORSU_N_STATUSES];
} Survey;

static void
survey_strands (Survey              *self,
                const ChorsuContent *content)
{
  *self = (Survey) { 0 };
  for (guint i = 0; i < content->strands->len; i++)
    {
      const ChorsuStrand *strand = &g_array_index (content->strands, ChorsuStrand, i);
      const ChorsuSegment *segment = strand->segment;

      self->modes |= BIT (segment->mode);
      self->statuses |= BIT (strand->status);
      self->precisions |= BIT (segment->precision);
      self->roles |= BIT (strand->role);
      self->dimmed |= strand->dimmed;
      self->variants |= strand->variant && strand->role == CHORSU_STRAND_ACCENT;
      if (self->of_mode[segment->mode] == NULL)
        self->of_mode[segment->mode] = strand;
      /* The first are those that recede; a railway shows a status best. */
      if (self->of_status[strand->status] == NULL
          || (segment->mode == CHORSU_MODE_RAIL
              && self->of_status[strand->status]->segment->mode != CHORSU_MODE_RAIL))
        self->of_status[strand->status] = strand;
    }
}

static ChorsuLineStyle
sample_style (ChorsuLegendBuilder *self,
              const ChorsuStrand  *strand)
{
  return (ChorsuLineStyle) {
    .mode = strand->segment->mode,
    .status = strand->status,
    .precision = CHORSU_PRECISION_APPROXIMATE,
    .color = chorsu_strand_color (self->theme, strand->role, strand->segment->mode),
    .width = chorsu_line_width (SAMPLE_ZOOM),
    .alpha = 1,
  };
}

static ChorsuLegendItem *
add_line_row (ChorsuLegendSection   *section,
              const char            *label,
              const ChorsuLineStyle *style)
{
  ChorsuLegendItem *item = chorsu_legend_add_row (section, label, -1);

  item->sample.kind = CHORSU_SAMPLE_LINE;
  item->sample.line = *style;
  item->sample.length = LONG_SAMPLE;

  return item;
}

static void
add_modes (ChorsuLegendBuilder *self,
           const Survey        *drawn,
           const Survey        *possible)
{
  const char *language = self->view->language;
  ChorsuLegendSection *section
    = chorsu_legend_add_section (self, CHORSU_SECTION_LINES,
                                 chorsu_phrase (CHORSU_PHRASE_WHAT_TRAVELS, language), 0);

  for (guint i = 0; i < CHORSU_N_MODES; i++)
    {
      const ChorsuStrand *strand = drawn->of_mode[i] != NULL ? drawn->of_mode[i] : possible->of_mode[i];
      gboolean filtered = (self->view->filters.modes & BIT (i)) == 0;
      ChorsuLegendItem *item;
      ChorsuLineStyle style;

      if (strand == NULL || (drawn->of_mode[i] == NULL && !filtered))
        continue;
      style = sample_style (self, strand);
      style.status = CHORSU_STATUS_OPERATING;
      item = add_line_row (section, chorsu_mode_name (i, language), &style);
      chorsu_legend_set_class (self, item, CHORSU_LEGEND_MODE, i, drawn->of_mode[i] != NULL);
    }
}

static void
add_statuses (ChorsuLegendBuilder *self,
              const Survey        *drawn,
              const Survey        *possible)
{
  const char *language = self->view->language;
  ChorsuLegendSection *section
    = chorsu_legend_add_section (self, CHORSU_SECTION_LINES,
                                 chorsu_phrase (CHORSU_PHRASE_STATUS, language), 2);

  for (guint i = 0; i < CHORSU_N_STATUSES; i++)
    {
      const ChorsuStrand *strand = drawn->of_status[i] != NULL ? drawn->of_status[i] : possible->of_status[i];
      gboolean filtered = (self->view->filters.statuses & BIT (i)) == 0;
      ChorsuLegendItem *item;
      ChorsuLineStyle style;

      if (strand == NULL || (drawn->of_status[i] == NULL && !filtered))
        continue;
      style = sample_style (self, strand);
      item = add_line_row (section, chorsu_status_name (i, language), &style);
      chorsu_legend_set_class (self, item, CHORSU_LEGEND_STATUS, i, drawn->of_status[i] != NULL);
    }
}

/* Of what is not open yet: what should be by the year shown. */
static gboolean
is_due (ChorsuLegendBuilder *self,
        const ChorsuStrand  *strand)
{
  int expected = chorsu_year_from_date (strand->segment->expected);

  return (strand->status == CHORSU_STATUS_CONSTRUCTION || strand->status == CHORSU_STATUS_PROPOSED)
         && expected != 0 && expected <= self->view->year;
}

/* What is planned stays planned in years to come; what is promised is said. */
static void
add_promises (ChorsuLegendBuilder *self)
{
  const GArray *strands = self->content->strands;
  const char *language = self->view->language;
  g_autoptr (GHashTable) due = g_hash_table_new (NULL, NULL);
  g_autofree char *number = NULL;
  g_autofree char *year = NULL;
  g_autofree char *note = NULL;

  if (self->view->year <= chorsu_legend_today (self))
    return;

  for (guint i = 0; i < strands->len; i++)
    if (is_due (self, &g_array_index (strands, ChorsuStrand, i)))
      g_hash_table_add (due, (gpointer) g_array_index (strands, ChorsuStrand, i).segment);
  if (g_hash_table_size (due) == 0)
    return;

  number = g_strdup_printf ("%u", g_hash_table_size (due));
  year = g_strdup_printf ("%d", self->view->year);
  note = chorsu_phrase_fill (CHORSU_PHRASE_PROMISED, language, number, year);
  chorsu_legend_add_note (chorsu_legend_add_section (self, CHORSU_SECTION_LINES, NULL, 2), note);
}

/* Given up lines are never drawn unless chosen; where there are any, say so. */
static void
add_list_only (ChorsuLegendBuilder *self,
               const Survey        *drawn)
{
  guint n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_SEGMENT);
  ChorsuLegendSection *section = chorsu_legend_add_section (self, CHORSU_SECTION_LINES, NULL, 6);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuSegment *segment = (gpointer) chorsu_dataset_get_record (self->dataset, CHORSU_KIND_SEGMENT, i);

      if (chorsu_status_is_given_up (segment->status) && (drawn->statuses & BIT (segment->status)) == 0)
        {
          chorsu_legend_add_note (section, chorsu_phrase (CHORSU_PHRASE_LIST_ONLY, self->view->language));
          return;
        }
    }
}

static void
add_precisions (ChorsuLegendBuilder *self,
                const Survey        *drawn,
                const Survey        *possible)
{
  const char *language = self->view->language;
  ChorsuLegendSection *section
    = chorsu_legend_add_section (self, CHORSU_SECTION_LINES,
                                 chorsu_phrase (CHORSU_PHRASE_HOW_EXACT, language), 4);

  for (int i = CHORSU_PRECISION_SURVEYED; i <= CHORSU_PRECISION_SCHEMATIC; i++)
    {
      ChorsuLineStyle style = {
        .mode = CHORSU_MODE_RAIL,
        .precision = i,
        .color = self->theme->mode[CHORSU_MODE_RAIL],
        .width = chorsu_line_width (SAMPLE_ZOOM),
        .alpha = 1,
      };

      gboolean on = (drawn->precisions & BIT (i)) != 0;

      if (on || ((possible->precisions & BIT (i)) != 0 && (self->view->filters.precisions & BIT (i)) == 0))
        chorsu_legend_set_class (self, add_line_row (section, chorsu_precision_name (i, language), &style),
                                 CHORSU_LEGEND_PRECISION, i, on);
    }
}

static void
add_line_notes (ChorsuLegendBuilder *self,
                const Survey        *drawn,
                gboolean             bands)
{
  const char *language = self->view->language;
  ChorsuLegendSection *section = chorsu_legend_add_section (self, CHORSU_SECTION_LINES, NULL, 6);

  if (bands && (drawn->precisions & BIT (CHORSU_PRECISION_SCHEMATIC)))
    chorsu_legend_add_note (section, chorsu_phrase (CHORSU_PHRASE_PALE_BAND, language));
  if (drawn->variants)
    chorsu_legend_add_note (section, chorsu_phrase (CHORSU_PHRASE_SIDE_ROUTE, language));
}

/* Whether the lines show by what they are, not whose. */
static gboolean
is_by_mode (ChorsuLegendBuilder *self)
{
  return (self->view->layers & CHORSU_LAYER_CORRIDORS) != 0 || chorsu_content_get_highlight (self->content) != NULL
         || self->view->selection.kind == CHORSU_KIND_SEGMENT;
}

void
chorsu_legend_add_lines (ChorsuLegendBuilder *self)
{
  Survey drawn, possible;

  survey_strands (&drawn, self->content);
  survey_strands (&possible, self->pool);
  if (is_by_mode (self))
    {
      add_modes (self, &drawn, &possible);
      add_statuses (self, &drawn, &possible);
      add_precisions (self, &drawn, &possible);
      add_list_only (self, &drawn);
      add_promises (self);
    }
  add_line_notes (self, &drawn, !is_by_mode (self));
}

static const ChorsuStrand *
find_on_route (const ChorsuContent *content,
               const ChorsuRoute   *route)
{
  for (guint i = 0; i < content->strands->len; i++)
    for (guint j = 0; j < route->n_legs; j++)
      if (g_array_index (content->strands, ChorsuStrand, i).segment == route->legs[j].segment)
        return &g_array_index (content->strands, ChorsuStrand, i);

  return NULL;
}

/* The strand that shows what a corridor looks like: one of its main route if
 * there is any, else one of its own, else one on its way that an earlier
 * corridor took. */
static const ChorsuStrand *
find_strand (const ChorsuContent  *content,
             const ChorsuCorridor *corridor)
{
  const ChorsuStrand *found = NULL;

  for (guint i = 0; i < content->strands->len; i++)
    {
      const ChorsuStrand *strand = &g_array_index (content->strands, ChorsuStrand, i);

      if (strand->corridor == corridor && (found == NULL || found->variant))
        found = strand;
    }
  for (guint i = 0; found == NULL && i < corridor->n_routes; i++)
    found = find_on_route (content, &corridor->routes[i]);

  return found;
}

/* What most of a corridor's main route is. */
static ChorsuMode
main_mode (const ChorsuCorridor *corridor)
{
  guint counts[CHORSU_N_MODES] = { 0 };
  ChorsuMode best = CHORSU_MODE_RAIL;

  for (guint i = 0; i < corridor->routes[0].n_legs; i++)
    counts[corridor->routes[0].legs[i].segment->mode]++;
  for (guint i = 0; i < CHORSU_N_MODES; i++)
    if (counts[i] > counts[best])
      best = i;

  return best;
}

static void
append_part (GString    *text,
             const char *part)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", part);
}

static void
append_modes (GString              *text,
              const ChorsuCorridor *corridor,
              const char           *language)
{
  guint32 modes = 0;

  for (guint i = 0; i < corridor->routes[0].n_legs; i++)
    modes |= BIT (corridor->routes[0].legs[i].segment->mode);
  for (guint i = 0; i < CHORSU_N_MODES; i++)
    if (modes & BIT (i))
      append_part (text, chorsu_mode_name (i, language));
}

static ChorsuStatus
corridor_status (ChorsuLegendBuilder  *self,
                 const ChorsuCorridor *corridor)
{
  ChorsuStatus status;

  if (chorsu_history_status_in (corridor->history, corridor->n_history, corridor->status,
                                chorsu_legend_today (self), self->view->year, &status))
    return status;

  return corridor->status;
}

static char *
route_detail (const ChorsuCorridor *corridor,
              ChorsuStatus          status,
              ChorsuStrandRole      role,
              const char           *language)
{
  GString *text = g_string_new (NULL);

  if (role == CHORSU_STRAND_RUSSIA)
    append_part (text, chorsu_phrase (CHORSU_PHRASE_RUSSIAN_BACKED, language));
  else if (role == CHORSU_STRAND_CHINA)
    append_part (text, chorsu_phrase (CHORSU_PHRASE_CHINESE_BACKED, language));
  else
    append_modes (text, corridor, language);
  if (status != CHORSU_STATUS_OPERATING)
    append_part (text, chorsu_status_name (status, language));

  return g_string_free (text, FALSE);
}

static const char *
corridor_name (const ChorsuCorridor *corridor,
               const char           *language)
{
  const char *name = chorsu_text_get (corridor->short_name, language);

  return name != NULL ? name : chorsu_text_get (corridor->record.name, language);
}

/* A goal's corridors by name. With the corridor layer or a selected corridor
 * the lines are explained by what travels instead. */
void
chorsu_legend_add_routes (ChorsuLegendBuilder *self)
{
  const char *language = self->view->language;
  ChorsuLegendSection *section;

  if (self->content->shade == NULL || chorsu_content_get_highlight (self->content) != NULL)
    return;

  section = chorsu_legend_add_section (self, CHORSU_SECTION_SWATCHES,
                                       chorsu_phrase (CHORSU_PHRASE_ROUTES, language),
                                       self->content->sites->len > 0 ? 3 : 0);
  for (guint i = 0; i < self->pool->corridors->len; i++)
    {
      const ChorsuCorridor *corridor = self->pool->corridors->pdata[i];
      gboolean on = g_ptr_array_find (self->content->corridors, corridor, NULL);
      guint value = chorsu_class_of_record (self->dataset, corridor->record.ref);
      const ChorsuStrand *strand = find_strand (on ? self->content : self->pool, corridor);
      ChorsuLegendItem *item;
      ChorsuLineStyle style;

      if (strand == NULL || (!on && chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_CORRIDOR, value)))
        continue;
      style = sample_style (self, strand);
      style.mode = main_mode (corridor);
      style.status = corridor_status (self, corridor);
      style.color = chorsu_strand_color (self->theme, strand->role, style.mode);
      style.highlighted = strand->role == CHORSU_STRAND_ACCENT;
      item = add_line_row (section, corridor_name (corridor, language), &style);
      item->row.detail = route_detail (corridor, style.status, strand->role, language);
      item->below = TRUE;
      item->sample.length = SHORT_SAMPLE;
      chorsu_legend_set_class (self, item, CHORSU_LEGEND_CORRIDOR, value, on);
    }
}

/* What widths say, corridor by corridor, with the figure of each. */
void
chorsu_legend_add_volumes (ChorsuLegendBuilder *self)
{
  const char *language = self->view->language;
  ChorsuLegendSection *section;

  if (self->view->widths != CHORSU_WIDTHS_VOLUME || self->pool->strands->len == 0)
    return;

  section = chorsu_legend_add_section (self, CHORSU_SECTION_LINES, chorsu_phrase (CHORSU_PHRASE_VOLUME, language), 1);
  for (guint i = 0; i < self->pool->volumes->len; i++)
    {
      const ChorsuCorridorVolume *volume = &g_array_index (self->pool->volumes, ChorsuCorridorVolume, i);
      guint value = chorsu_class_of_record (self->dataset, volume->corridor->record.ref);
      g_autofree char *amount = chorsu_figure_format (volume->figure, language);
      ChorsuLineStyle style = {
        .mode = main_mode (volume->corridor),
        .precision = CHORSU_PRECISION_APPROXIMATE,
        .color = self->theme->mode[main_mode (volume->corridor)],
        .width = chorsu_line_width (SAMPLE_ZOOM) * volume->width,
        .alpha = 1,
      };
      ChorsuLegendItem *item = add_line_row (section, corridor_name (volume->corridor, language), &style);

      item->row.detail = g_strdup_printf ("%s (%s)", amount, volume->figure->as_of);
      item->below = TRUE;
      chorsu_legend_set_class (self, item, CHORSU_LEGEND_CORRIDOR, value,
                               chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_CORRIDOR, value));
    }
  add_line_row (section, chorsu_phrase (CHORSU_PHRASE_NO_VOLUME, language), &(ChorsuLineStyle) {
    .mode = CHORSU_MODE_RAIL,
    .precision = CHORSU_PRECISION_APPROXIMATE,
    .color = self->theme->mode[CHORSU_MODE_RAIL],
    .width = chorsu_line_width (SAMPLE_ZOOM) * CHORSU_VOLUME_NO_FIGURE,
    .alpha = 1,
  });
  chorsu_legend_add_note (section, chorsu_phrase (CHORSU_PHRASE_VOLUME_NOTE, language));
}
