/* chorsu-measure.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-measure-private.h"

#include <math.h>

GArray *
chorsu_route_get_legs (ChorsuNetwork     *network,
                       const ChorsuRoute *route,
                       guint             *from)
{
  GArray *legs = g_array_sized_new (FALSE, FALSE, sizeof (ChorsuWayLeg), route->n_legs);

  for (guint i = 0; i < route->n_legs; i++)
    {
      ChorsuWayLeg leg = {
        chorsu_network_find_segment (network, route->legs[i].segment->record.ref.id),
        route->legs[i].backwards,
      };
      const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, leg.segment);

      if (i == 0)
        *from = leg.backwards ? segment->to : segment->from;
      g_array_append_val (legs, leg);
    }

  return legs;
}

ChorsuWay *
chorsu_network_measure_route (ChorsuNetwork           *network,
                              const ChorsuRoute       *route,
                              const ChorsuTravelModel *model,
                              int                      year)
{
  g_autoptr (GArray) legs = NULL;
  guint from = 0;

  g_return_val_if_fail (CHORSU_IS_NETWORK (network), NULL);
  g_return_val_if_fail (route != NULL && route->n_legs > 0, NULL);

  legs = chorsu_route_get_legs (network, route, &from);

  return chorsu_way_new (network, from, (const ChorsuWayLeg *) legs->data, legs->len, model, year);
}

static const ChorsuRoute *
find_route (const ChorsuCorridor *corridor,
            const ChorsuStretch  *stretch)
{
  for (guint i = 0; i < corridor->n_routes; i++)
    if (stretch == NULL || stretch->route == NULL || corridor->routes[i].id == stretch->route)
      return &corridor->routes[i];

  return NULL;
}

/* The stop at a node; @otherwise where none is named. */
static guint
stop_at (ChorsuNetwork   *network,
         const ChorsuWay *way,
         const char      *id,
         guint            otherwise)
{
  for (guint i = 0; id != NULL && i < way->n_stops; i++)
    if (chorsu_network_get_node (network, way->stops[i].node)->record.ref.id == id)
      return i;

  return otherwise;
}

static gboolean
is_meant (const ChorsuStretch *stretch,
          const char          *country)
{
  if (stretch->countries[0] == NULL)
    return TRUE;
  for (guint i = 0; stretch->countries[i] != NULL; i++)
    if (stretch->countries[i] == country)
      return TRUE;

  return FALSE;
}

static double
km_meant (const ChorsuNetworkSegment *segment,
          const ChorsuStretch        *stretch)
{
  double km = 0;

  for (guint i = 0; i < segment->n_sections; i++)
    if (is_meant (stretch, segment->sections[i].country))
      km += segment->sections[i].end_km - segment->sections[i].start_km;

  return km;
}

static double
km_of_segments (ChorsuNetwork       *network,
                const ChorsuStretch *stretch)
{
  double km = 0;

  for (guint i = 0; stretch->segments[i] != NULL; i++)
    km += km_meant (chorsu_network_get_segment (network, chorsu_network_find_segment (network, stretch->segments[i])),
                    stretch);

  return km;
}

static double
km_of_route (ChorsuNetwork       *network,
             const ChorsuRoute   *route,
             const ChorsuStretch *stretch)
{
  ChorsuTravelModel model = chorsu_travel_model_from_dataset (chorsu_network_get_dataset (network));
  g_autoptr (ChorsuWay) way = chorsu_network_measure_route (network, route, &model, 0);
  guint first, last;
  double km = 0;

  if (stretch == NULL)
    return way->km;

  first = stop_at (network, way, stretch->from, 0);
  last = stop_at (network, way, stretch->to, way->n_stops - 1);
  for (guint i = MIN (first, last); i < MAX (first, last); i++)
    km += km_meant (chorsu_network_get_segment (network, way->legs[i].segment), stretch);

  return km;
}

static double
difference (const ChorsuFigure *figure,
            double              km)
{
  double factor = figure->measure != NULL ? figure->measure->factor : 1;
  double min = figure->min * factor;
  double max = figure->max * factor;

  if (km < min)
    return (km - min) / min;

  return km > max ? (km - max) / max : 0;
}

static void
add_length (GArray               *lengths,
            ChorsuNetwork        *network,
            const ChorsuCorridor *corridor,
            const ChorsuFigure   *figure)
{
  const ChorsuStretch *stretch = figure->stretch;
  ChorsuStatedLength length = { .figure = figure, .drawn_km = NAN, .difference = NAN };

  if (stretch != NULL && stretch->segments[0] != NULL)
    {
      length.drawn_km = km_of_segments (network, stretch);
    }
  else if (stretch == NULL || stretch->drawn)
    {
      length.route = find_route (corridor, stretch);
      length.whole = stretch == NULL
                     || (stretch->from == NULL && stretch->to == NULL && stretch->countries[0] == NULL);
      length.drawn_km = km_of_route (network, length.route, stretch);
    }

  if (!isnan (length.drawn_km))
    length.difference = difference (figure, length.drawn_km);
  if (isnan (length.difference) || fabs (length.difference) > CHORSU_LENGTH_TOLERANCE)
    length.reason = length.route != NULL && length.route->length_note != NULL ? length.route->length_note
                                                                              : corridor->length_note;
  g_array_append_val (lengths, length);
}

static gboolean
is_length (const ChorsuFigure *figure)
{
  return g_strcmp0 (figure->key, "length") == 0 && figure->type != CHORSU_FIGURE_TEXT && figure->min > 0
         && g_strcmp0 (figure->unit, "km") == 0;
}

GArray *
chorsu_network_get_stated_lengths (ChorsuNetwork        *network,
                                   const ChorsuCorridor *corridor)
{
  GArray *lengths;

  g_return_val_if_fail (CHORSU_IS_NETWORK (network), NULL);
  g_return_val_if_fail (corridor != NULL, NULL);

  lengths = g_array_new (FALSE, FALSE, sizeof (ChorsuStatedLength));
  for (guint i = 0; i < corridor->record.n_figures; i++)
    {
      const ChorsuFigure *figure = corridor->record.figures[i];

      if (!is_length (figure))
        continue;
      add_length (lengths, network, corridor, figure);
      for (guint j = 0; j < figure->n_others; j++)
        if (is_length (figure->others[j]))
          add_length (lengths, network, corridor, figure->others[j]);
    }

  return lengths;
}
