/* chorsu-content-marks.c: marks on lines, and how wide lines are
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-content-private.h"

#include "chorsu-filters.h"
#include "chorsu-line-marks.h"
#include "chorsu-volume.h"

/* What of a place is known while marks are gathered. */
typedef struct
{
  gboolean touched;
  gboolean outstanding;
} Touch;

typedef struct
{
  ChorsuContent    *content;
  ChorsuDataset    *dataset;
  const ChorsuView *view;
  GHashTable       *nodes;  /* ChorsuNode → Touch */
} Marker;

static gboolean
is_outstanding (const ChorsuStrand *strand)
{
  return strand->role == CHORSU_STRAND_ACCENT && !strand->variant;
}

static void
touch (Marker           *self,
       const ChorsuNode *node,
       gboolean          outstanding)
{
  Touch *found = g_hash_table_lookup (self->nodes, node);

  if (found == NULL)
    {
      found = g_new0 (Touch, 1);
      g_hash_table_insert (self->nodes, (gpointer) node, found);
    }
  found->touched = TRUE;
  found->outstanding |= outstanding;
}

gboolean
chorsu_corridor_breaks_gauge (const ChorsuCorridor *corridor,
                              const ChorsuNode     *node)
{
  for (guint i = 0; i < corridor->n_bottlenecks; i++)
    if (corridor->bottlenecks[i].node == node && g_strcmp0 (corridor->bottlenecks[i].kind, "gauge-break") == 0)
      return TRUE;

  return FALSE;
}

static gboolean
breaks_gauge (const Marker     *self,
              const ChorsuNode *node)
{
  guint n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_CORRIDOR);

  for (guint i = 0; i < n; i++)
    if (chorsu_corridor_breaks_gauge ((gpointer) chorsu_dataset_get_record (self->dataset, CHORSU_KIND_CORRIDOR, i), node))
      return TRUE;

  return FALSE;
}

static void
add_mark (Marker            *self,
          ChorsuContentMark  mark)
{
  if (mark.position.known && chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_MARK, mark.mark))
    g_array_append_val (self->content->marks, mark);
}

/* 3 for ends and ports, 2 for cities, 0 for what is only passed. */
static int
station_importance (const ChorsuNode *node,
                    gboolean          end)
{
  if (end || g_str_equal (node->node_kind, "port"))
    return 3;

  return g_str_equal (node->node_kind, "city") ? 2 : 0;
}

static gboolean
has_mark (const Marker     *self,
          const ChorsuNode *node)
{
  for (guint i = 0; i < self->content->marks->len; i++)
    if (g_array_index (self->content->marks, ChorsuContentMark, i).record == &node->record)
      return TRUE;

  return FALSE;
}

static void
add_station (Marker           *self,
             const ChorsuNode *node,
             gboolean          end)
{
  int importance = station_importance (node, end);

  if (importance > 0 && !has_mark (self, node) && !breaks_gauge (self, node))
    add_mark (self, (ChorsuContentMark) {
      .mark = CHORSU_MARK_STATION,
      .record = &node->record,
      .position = node->position,
      .outstanding = TRUE,
      .importance = importance,
    });
}

/* Of the selected corridor's main route, as far as it is drawn. */
static void
add_stations (Marker *self)
{
  const ChorsuCorridor *corridor = self->content->highlight;
  const ChorsuRoute *route = corridor != NULL && corridor->n_routes > 0 ? &corridor->routes[0] : NULL;

  for (guint i = 0; route != NULL && i < route->n_legs; i++)
    {
      const ChorsuLeg *leg = &route->legs[i];
      const ChorsuNode *from = leg->backwards ? leg->segment->to : leg->segment->from;
      const ChorsuNode *to = leg->backwards ? leg->segment->from : leg->segment->to;

      if (!g_hash_table_contains (self->nodes, from) || !g_hash_table_contains (self->nodes, to))
        continue;
      add_station (self, from, i == 0);
      if (i + 1 == route->n_legs)
        add_station (self, to, TRUE);
    }
}

static void
add_node_marks (Marker *self)
{
  guint n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_NODE);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuNode *node = (gpointer) chorsu_dataset_get_record (self->dataset, CHORSU_KIND_NODE, i);
      const Touch *found = g_hash_table_lookup (self->nodes, node);
      ChorsuContentMark mark = { .record = &node->record, .position = node->position };

      if (found == NULL)
        continue;
      if (breaks_gauge (self, node))
        mark.mark = CHORSU_MARK_GAUGE_BREAK;
      else if (g_strcmp0 (node->node_kind, "border-crossing") == 0)
        mark.mark = CHORSU_MARK_CROSSING;
      else
        continue;
      mark.outstanding = found->outstanding;
      mark.importance = mark.outstanding ? mark.mark == CHORSU_MARK_GAUGE_BREAK ? 3 : 2 : 1;
      add_mark (self, mark);
    }
}

/* Half way along the points it is drawn through. */
static ChorsuPosition
middle_of (const ChorsuSegment *segment)
{
  g_autofree ChorsuPoint *points = g_new (ChorsuPoint, segment->n_points);
  ChorsuPosition position = { .known = segment->n_points > 1 };
  ChorsuLineWalk walk;
  ChorsuLineMark middle;
  double half;

  for (guint i = 0; i < segment->n_points; i++)
    points[i] = chorsu_mercator_project (segment->lonlat[2 * i], segment->lonlat[2 * i + 1]);
  half = chorsu_line_length (points, segment->n_points) / 2;
  chorsu_line_walk_init (&walk, points, segment->n_points, half, 2 * half);
  if (chorsu_line_walk_next (&walk, &middle))
    chorsu_mercator_unproject (middle.at, &position.lon, &position.lat);

  return position;
}

static void
add_ferry (Marker             *self,
           const ChorsuStrand *strand)
{
  gboolean outstanding = is_outstanding (strand);

  add_mark (self, (ChorsuContentMark) {
    .mark = CHORSU_MARK_FERRY,
    .record = &strand->segment->record,
    .position = middle_of (strand->segment),
    .outstanding = outstanding,
    .importance = outstanding ? 3 : 1,
  });
}

static gint
compare_marks (gconstpointer a,
               gconstpointer b)
{
  return ((const ChorsuContentMark *) b)->importance - ((const ChorsuContentMark *) a)->importance;
}

/* Lines that stand out have their marks; the others only where the network
 * itself is shown, not where a line is named as one thing among others. */
void
chorsu_content_resolve_marks (ChorsuContent    *self,
                              ChorsuDataset    *dataset,
                              const ChorsuView *view)
{
  gboolean network = (view->layers & CHORSU_LAYER_CORRIDORS) != 0;
  Marker marker = { self, dataset, view, g_hash_table_new_full (NULL, NULL, NULL, g_free) };

  for (guint i = 0; i < self->strands->len; i++)
    {
      const ChorsuStrand *strand = &g_array_index (self->strands, ChorsuStrand, i);

      if (!network && !is_outstanding (strand))
        continue;
      touch (&marker, strand->segment->from, is_outstanding (strand));
      touch (&marker, strand->segment->to, is_outstanding (strand));
      if (strand->segment->mode == CHORSU_MODE_SEA)
        add_ferry (&marker, strand);
    }
  add_node_marks (&marker);
  add_stations (&marker);
  g_array_sort (self->marks, compare_marks);

  g_hash_table_unref (marker.nodes);
}

/* Widths by volume */

static gboolean
is_drawn (const ChorsuContent  *content,
          const ChorsuCorridor *corridor)
{
  const ChorsuRoute *route = corridor->n_routes > 0 ? &corridor->routes[0] : NULL;

  for (guint i = 0; i < content->strands->len; i++)
    for (guint j = 0; route != NULL && j < route->n_legs; j++)
      if (g_array_index (content->strands, ChorsuStrand, i).segment == route->legs[j].segment)
        return TRUE;

  return FALSE;
}

static void
gather_volumes (ChorsuContent    *self,
                ChorsuDataset    *dataset,
                const ChorsuView *view)
{
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuCorridor *corridor = (gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_CORRIDOR, i);
      ChorsuCorridorVolume volume = { corridor, chorsu_corridor_get_volume (corridor, view->year), 1 };

      if (volume.figure != NULL && chorsu_filters_get (&view->filters, CHORSU_LEGEND_CORRIDOR, i)
          && is_drawn (self, corridor))
        g_array_append_val (self->volumes, volume);
    }
}

/* Shares are of the largest one in the dataset, not of what is drawn just
 * now: the same volume is as wide in every picture. */
static double
largest_of_unit (ChorsuDataset      *dataset,
                 const ChorsuFigure *figure,
                 int                 year)
{
  guint n = chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR);
  double largest = 0;

  for (guint i = 0; i < n; i++)
    {
      const ChorsuFigure *other
        = chorsu_corridor_get_volume ((gpointer) chorsu_dataset_get_record (dataset, CHORSU_KIND_CORRIDOR, i), year);

      if (other != NULL && chorsu_volume_comparable (figure, other))
        largest = MAX (largest, chorsu_volume_in_base (other));
    }

  return largest;
}

static double
width_of (const ChorsuContent *self,
          const ChorsuSegment *segment)
{
  double width = CHORSU_VOLUME_NO_FIGURE;

  for (guint i = 0; i < self->volumes->len; i++)
    {
      const ChorsuCorridorVolume *volume = &g_array_index (self->volumes, ChorsuCorridorVolume, i);
      const ChorsuRoute *route = &volume->corridor->routes[0];

      for (guint j = 0; j < route->n_legs; j++)
        if (route->legs[j].segment == segment)
          width = MAX (width, volume->width);
    }

  return width;
}

void
chorsu_content_resolve_widths (ChorsuContent    *self,
                               ChorsuDataset    *dataset,
                               const ChorsuView *view)
{
  if (view->widths != CHORSU_WIDTHS_VOLUME)
    return;

  gather_volumes (self, dataset, view);
  for (guint i = 0; i < self->volumes->len; i++)
    {
      ChorsuCorridorVolume *volume = &g_array_index (self->volumes, ChorsuCorridorVolume, i);
      double largest = largest_of_unit (dataset, volume->figure, view->year);

      volume->width = chorsu_volume_width (chorsu_volume_in_base (volume->figure) / largest);
    }
  for (guint i = 0; i < self->strands->len; i++)
    {
      ChorsuStrand *strand = &g_array_index (self->strands, ChorsuStrand, i);

      strand->width = width_of (self, strand->segment);
    }
}
