/* chorsu-overlays.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-overlays.h"

#include "chorsu-amount.h"
#include "chorsu-phrases.h"

/* Of more ways round none is highlighted: they would be a wall. */
#define MAX_HIGHLIGHTED 3

/* The making of an overlay of closures. */
typedef struct
{
  ChorsuOverlay        *overlay;
  ChorsuNetwork        *network;
  const ChorsuClosures *closures;
  guint8               *nodes;
  guint8               *segments;
  guint8               *drawn;    /* broken segments that are drawn already */
  guint8               *used;     /* segments of ways round that are drawn already */
  const char           *language;
} Closing;

static void
add_segment (ChorsuOverlay      *overlay,
             ChorsuNetwork      *network,
             guint               segment,
             ChorsuOverlayStyle  style,
             guint               number)
{
  ChorsuOverlayLine line = {
    chorsu_network_get_segment (network, segment)->record, 0, 1, style, number
  };

  chorsu_overlay_add_line (overlay, line);
}

static void
add_cross_at_node (Closing *self,
                   guint    node)
{
  const ChorsuPosition *position = &chorsu_network_get_node (self->network, node)->position;

  chorsu_overlay_add_sign (self->overlay, (ChorsuOverlaySign) { CHORSU_OVERLAY_CLOSED, position->lon, position->lat, 0 });
}

static void
add_cross_at (Closing         *self,
              const ChorsuWay *way,
              double           km)
{
  ChorsuOverlaySign sign = { .type = CHORSU_OVERLAY_CLOSED };

  chorsu_way_locate (way, self->network, km, &sign.lon, &sign.lat);
  chorsu_overlay_add_sign (self->overlay, sign);
}

/* The closed border that a leg crosses on its way. */
static const ChorsuWayEvent *
find_closed_border (Closing         *self,
                    const ChorsuWay *way,
                    guint            leg)
{
  for (guint i = 0; i < way->n_events; i++)
    {
      const ChorsuWayEvent *event = &way->events[i];

      if (event->leg == leg && event->step == CHORSU_STEP_BORDER && event->node == CHORSU_NETWORK_NONE
          && chorsu_closures_contains (self->closures, chorsu_closure_border (event->from, event->to)))
        return event;
    }

  return NULL;
}

/* Where a leg is closed: at its ends, at the border it crosses, or all along. */
static void
add_crosses (Closing         *self,
             const ChorsuWay *way,
             guint            leg)
{
  guint from = way->stops[leg].node, to = way->stops[leg + 1].node;
  const ChorsuWayEvent *border = find_closed_border (self, way, leg);

  if (self->nodes[from])
    add_cross_at_node (self, from);
  if (self->nodes[to])
    add_cross_at_node (self, to);
  if (border != NULL)
    add_cross_at (self, way, border->km);
  else if (!self->nodes[from] && !self->nodes[to])
    add_cross_at (self, way, (way->stops[leg].km + way->stops[leg + 1].km) / 2);
}

static void
add_broken (Closing             *self,
            const ChorsuReroute *reroute)
{
  for (guint i = 0; i < reroute->n_broken; i++)
    {
      guint segment = reroute->before->legs[reroute->broken[i]].segment;

      if (self->drawn[segment])
        continue;
      self->drawn[segment] = TRUE;
      add_segment (self->overlay, self->network, segment, CHORSU_OVERLAY_BROKEN, 0);
      add_crosses (self, reroute->before, reroute->broken[i]);
    }
}

static gboolean
way_uses (const ChorsuWay *way,
          guint            segment)
{
  for (guint i = 0; i < way->n_legs; i++)
    if (way->legs[i].segment == segment)
      return TRUE;

  return FALSE;
}

static void
add_way_round (Closing             *self,
               const ChorsuReroute *reroute,
               ChorsuOverlayStyle   style)
{
  for (guint i = 0; reroute->around != NULL && i < reroute->around->n_legs; i++)
    {
      guint segment = reroute->around->legs[i].segment;

      if (self->used[segment] || way_uses (reroute->before, segment))
        continue;
      self->used[segment] = TRUE;
      add_segment (self->overlay, self->network, segment, style, 0);
    }
}

/* @value: how many more; nothing for none */
static void
append_count (GString      *text,
              ChorsuPhrase  phrase,
              int           value,
              const char   *language)
{
  g_autofree char *number = g_strdup_printf ("%s%d", value < 0 ? "−" : "+", ABS (value));
  g_autofree char *words = chorsu_phrase_fill (phrase, language, number, NULL);

  if (value != 0)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", words);
}

/* How the way round differs: "+812 km · +2.1 days · borders +1". */
static char *
difference_words (Closing             *self,
                  const ChorsuReroute *reroute)
{
  ChorsuDataset *dataset = chorsu_network_get_dataset (self->network);
  const ChorsuWay *a = reroute->before, *b = reroute->around;
  GString *text;
  g_autofree char *km = NULL;
  g_autofree char *days = NULL;

  if (b == NULL)
    return g_strdup (chorsu_phrase (CHORSU_PHRASE_NO_WAY_ROUND, self->language));

  km = chorsu_amount_format_difference (dataset, b->km - a->km, "km", 0, self->language);
  days = chorsu_amount_format_difference (dataset, b->days - a->days, "d", 1, self->language);
  text = g_string_new (km);
  if (*days != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", days);
  append_count (text, CHORSU_PHRASE_MORE_BORDERS, (int) b->borders - (int) a->borders, self->language);
  append_count (text, CHORSU_PHRASE_MORE_BREAKS, (int) b->gauge_breaks - (int) a->gauge_breaks, self->language);
  if (text->len == 0)
    g_string_append (text, chorsu_phrase (CHORSU_PHRASE_WAY_ROUND, self->language));

  return g_string_free (text, FALSE);
}

/* At the middle of what is broken first. */
static void
add_note (Closing             *self,
          const ChorsuReroute *reroute)
{
  const ChorsuWay *way = reroute->before;
  g_autofree char *words = NULL;
  double lon, lat;
  guint leg;

  if (reroute->n_broken == 0)
    return;

  leg = reroute->broken[0];
  chorsu_way_locate (way, self->network, (way->stops[leg].km + way->stops[leg + 1].km) / 2, &lon, &lat);
  words = difference_words (self, reroute);
  chorsu_overlay_add_note (self->overlay, lon, lat, chorsu_text_get (reroute->corridor->short_name, self->language),
                           words);
}

static gboolean
is_drawn_round (const ChorsuReroute *reroute,
                gboolean             selected)
{
  return reroute->around != NULL && reroute->is_main && (reroute->in_use || selected);
}

/* What is closed without breaking any route is marked all the same. */
static void
add_closed_records (Closing *self)
{
  for (guint i = 0; i < chorsu_closures_get_n (self->closures); i++)
    {
      ChorsuClosure closure = chorsu_closures_get (self->closures, i);
      guint index;

      if (closure.type == CHORSU_CLOSURE_NODE
          && (index = chorsu_network_find_node (self->network, closure.id)) != CHORSU_NETWORK_NONE)
        add_cross_at_node (self, index);
      if (closure.type == CHORSU_CLOSURE_SEGMENT
          && (index = chorsu_network_find_segment (self->network, closure.id)) != CHORSU_NETWORK_NONE
          && !self->drawn[index])
        {
          self->drawn[index] = TRUE;
          add_segment (self->overlay, self->network, index, CHORSU_OVERLAY_BROKEN, 0);
        }
    }
}

static void
add_reroutes (Closing   *self,
              GPtrArray *reroutes,
              ChorsuRef  selection)
{
  gboolean chosen = FALSE;
  guint n_ways = 0;

  for (guint i = 0; i < reroutes->len && selection.kind == CHORSU_KIND_CORRIDOR; i++)
    chosen |= chorsu_ref_equal (((ChorsuReroute *) reroutes->pdata[i])->corridor->record.ref, selection);
  for (guint i = 0; i < reroutes->len; i++)
    n_ways += is_drawn_round (reroutes->pdata[i], FALSE);

  for (guint i = 0; i < reroutes->len; i++)
    {
      const ChorsuReroute *reroute = reroutes->pdata[i];
      gboolean selected = chosen && chorsu_ref_equal (reroute->corridor->record.ref, selection);

      if (chosen && !selected)
        continue;
      add_broken (self, reroute);
      if (reroute->is_main && (reroute->in_use || selected))
        add_note (self, reroute);
      if (is_drawn_round (reroute, selected))
        add_way_round (self, reroute, selected || n_ways <= MAX_HIGHLIGHTED ? CHORSU_OVERLAY_WAY : CHORSU_OVERLAY_QUIET);
    }
}

void
chorsu_overlay_add_closures (ChorsuOverlay        *overlay,
                             ChorsuNetwork        *network,
                             const ChorsuClosures *closures,
                             GPtrArray            *reroutes,
                             ChorsuRef             selection,
                             const char           *language)
{
  Closing self = { overlay, network, closures, NULL, NULL, NULL, NULL, language };
  guint n_nodes, n_segments;

  g_return_if_fail (overlay != NULL);
  g_return_if_fail (CHORSU_IS_NETWORK (network));
  g_return_if_fail (closures != NULL && reroutes != NULL);

  n_nodes = chorsu_network_get_n_nodes (network);
  n_segments = chorsu_network_get_n_segments (network);
  self.nodes = g_new0 (guint8, n_nodes + 1);
  self.segments = g_new0 (guint8, n_segments + 1);
  self.drawn = g_new0 (guint8, n_segments + 1);
  self.used = g_new0 (guint8, n_segments + 1);
  chorsu_closures_apply (closures, network, self.nodes, self.segments);

  add_reroutes (&self, reroutes, selection);
  add_closed_records (&self);

  g_free (self.nodes);
  g_free (self.segments);
  g_free (self.drawn);
  g_free (self.used);
}

void
chorsu_overlay_add_compared (ChorsuOverlay   *self,
                             ChorsuNetwork   *network,
                             const ChorsuWay *way,
                             guint            number)
{
  ChorsuOverlaySign sign = { .type = CHORSU_OVERLAY_NUMBER, .number = number + 1 };

  g_return_if_fail (self != NULL);
  g_return_if_fail (CHORSU_IS_NETWORK (network));
  g_return_if_fail (way != NULL);

  for (guint i = 0; i < way->n_legs; i++)
    add_segment (self, network, way->legs[i].segment, CHORSU_OVERLAY_COMPARED, number);
  if (way->n_legs == 0)
    return;

  /* Each at another share of its way, since they often share the ends. */
  chorsu_way_locate (way, network, way->km * (.35 + .15 * number), &sign.lon, &sign.lat);
  chorsu_overlay_add_sign (self, sign);
}

void
chorsu_overlay_add_chokepoints (ChorsuOverlay *self,
                                ChorsuNetwork *network,
                                GPtrArray     *chokepoints,
                                guint          n)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (CHORSU_IS_NETWORK (network));
  g_return_if_fail (chokepoints != NULL);

  for (guint i = 0; i < MIN (n, chokepoints->len); i++)
    {
      const ChorsuChokepoint *point = chokepoints->pdata[i];
      ChorsuOverlaySign sign = { .type = CHORSU_OVERLAY_NUMBER, .number = i + 1 };

      if (point->ref.kind == CHORSU_KIND_NODE)
        {
          const ChorsuPosition *position = &chorsu_network_get_node (network, point->index)->position;

          sign.lon = position->lon;
          sign.lat = position->lat;
        }
      else
        {
          const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, point->index);
          const ChorsuWayLeg leg = { point->index, FALSE };
          const ChorsuTravelModel model = { { 0 } };
          g_autoptr (ChorsuWay) way = chorsu_way_new (network, segment->from, &leg, 1, &model, 0);

          chorsu_way_locate (way, network, segment->km / 2, &sign.lon, &sign.lat);
          add_segment (self, network, point->index, CHORSU_OVERLAY_QUIET, 0);
        }
      chorsu_overlay_add_sign (self, sign);
    }
}

/* A part of a segment, by the class of its middle. */
static void
add_part (ChorsuOverlay              *self,
          const ChorsuNetworkSegment *segment,
          double                      from,
          double                      to,
          guint                       step)
{
  if (to > from)
    chorsu_overlay_add_line (self, (ChorsuOverlayLine) {
      segment->record, from / segment->km, to / segment->km, CHORSU_OVERLAY_STEP, step
    });
}

void
chorsu_overlay_add_reach (ChorsuOverlay *self,
                          ChorsuNetwork *network,
                          ChorsuReach   *reach,
                          double         days)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (CHORSU_IS_NETWORK (network));
  g_return_if_fail (reach != NULL);

  for (guint i = 0; i < chorsu_network_get_n_segments (network); i++)
    {
      const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, i);
      double from = 0, to = segment->km;

      /* Each class adds a part behind those before, at either end. */
      for (guint step = 0; step < CHORSU_OVERLAY_N_STEPS && from < to; step++)
        {
          double a, b;

          chorsu_reach_get_segment_parts (reach, i, days * (step + 1) / CHORSU_OVERLAY_N_STEPS, &a, &b);
          if (a >= b)
            {
              add_part (self, segment, from, to, step);
              break;
            }
          add_part (self, segment, from, MAX (a, from), step);
          add_part (self, segment, MIN (b, to), to, step);
          from = MAX (a, from);
          to = MIN (b, to);
        }
    }
}
