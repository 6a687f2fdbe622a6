/* chorsu-legend-marks.c: marks on lines
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-filters.h"
#include "chorsu-legend-private.h"
#include "chorsu-line-rhythm.h"
#include "chorsu-phrases.h"

/* Samples are as wide as lines are where the whole region is seen. */
#define SAMPLE_ZOOM 5.45

static const ChorsuPhrase phrases[CHORSU_N_MARKS] = {
  [CHORSU_MARK_GAUGE_BREAK] = CHORSU_PHRASE_GAUGE_BREAK,
  [CHORSU_MARK_FERRY] = CHORSU_PHRASE_FERRY,
  [CHORSU_MARK_CROSSING] = CHORSU_PHRASE_CROSSING,
  [CHORSU_MARK_STATION] = CHORSU_PHRASE_STATION,
  [CHORSU_MARK_DIRECTION] = CHORSU_PHRASE_DIRECTION,
};

/* Arrows point along the main route of corridors that stand out. */
static guint
count_directions (const ChorsuContent *content)
{
  guint n = 0;

  for (guint i = 0; i < content->strands->len; i++)
    {
      const ChorsuStrand *strand = &g_array_index (content->strands, ChorsuStrand, i);

      n += strand->role == CHORSU_STRAND_ACCENT && !strand->variant && strand->corridor != NULL;
    }

  return n;
}

static gboolean
any_outstanding (const ChorsuContent *content,
                 ChorsuMark           mark)
{
  for (guint i = 0; i < content->marks->len; i++)
    {
      const ChorsuContentMark *found = &g_array_index (content->marks, ChorsuContentMark, i);

      if (found->mark == mark && found->outstanding)
        return TRUE;
    }

  return FALSE;
}

static guint
count_marks (const ChorsuContent *content,
             ChorsuMark           mark)
{
  guint n = 0;

  if (mark == CHORSU_MARK_DIRECTION)
    return count_directions (content);
  for (guint i = 0; i < content->marks->len; i++)
    n += g_array_index (content->marks, ChorsuContentMark, i).mark == mark;

  return n;
}

/* The gauges that meet at a node: 0 where there are no two. */
static void
find_gauges (ChorsuDataset    *dataset,
             const ChorsuNode *node,
             int              *narrow,
             int              *wide)
{
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_SEGMENT);

  *narrow = *wide = 0;
  for (guint i = 0; i < n; i++)
    {
      const ChorsuSegment *segment = (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_SEGMENT, i);

      if (segment->gauge_mm == 0 || (segment->from != node && segment->to != node))
        continue;
      *narrow = *narrow == 0 ? segment->gauge_mm : MIN (*narrow, segment->gauge_mm);
      *wide = MAX (*wide, segment->gauge_mm);
    }
}

/* "1435 | 1520 mm" where all breaks in the picture are alike, else nothing. */
static char *
gauge_detail (ChorsuLegendBuilder *self)
{
  int narrow = 0, wide = 0;

  for (guint i = 0; i < self->pool->marks->len; i++)
    {
      const ChorsuContentMark *mark = &g_array_index (self->pool->marks, ChorsuContentMark, i);
      int a, b;

      if (mark->mark != CHORSU_MARK_GAUGE_BREAK)
        continue;
      find_gauges (self->dataset, (const ChorsuNode *) mark->record, &a, &b);
      if (a == b || (narrow != 0 && (a != narrow || b != wide)))
        return NULL;
      narrow = a;
      wide = b;
    }

  return narrow != 0 ? g_strdup_printf ("%d | %d mm", narrow, wide) : NULL;
}

void
chorsu_legend_add_marks (ChorsuLegendBuilder *self)
{
  const char *language = self->view->language;
  ChorsuLegendSection *section
    = chorsu_legend_add_section (self, CHORSU_SECTION_SYMBOLS, chorsu_phrase (CHORSU_PHRASE_POINTS, language), 5);

  for (guint mark = 0; mark < CHORSU_N_MARKS; mark++)
    {
      gboolean on = chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_MARK, mark);
      ChorsuLegendItem *item;

      if (count_marks (on ? self->content : self->pool, mark) == 0)
        continue;
      item = chorsu_legend_add_row (section, chorsu_phrase (phrases[mark], language), -1);
      item->sample.kind = CHORSU_SAMPLE_MARK;
      item->sample.mark = mark;
      item->sample.color = self->theme->mode[CHORSU_MODE_SEA];
      if (any_outstanding (on ? self->content : self->pool, mark))
        item->sample.color = self->theme->accent;
      item->sample.line = (ChorsuLineStyle) {
        .color = self->theme->accent, .width = chorsu_line_width (SAMPLE_ZOOM), .alpha = 1, .highlighted = TRUE,
      };
      if (mark == CHORSU_MARK_GAUGE_BREAK)
        item->row.detail = gauge_detail (self);
      chorsu_legend_set_class (self, item, CHORSU_LEGEND_MARK, mark, on);
    }
}
