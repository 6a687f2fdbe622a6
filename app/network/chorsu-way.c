/* chorsu-way.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-way.h"

#include <math.h>

const char *
chorsu_step_to_nick (ChorsuStep step)
{
  static const char *const nicks[] = { "", "border", "gauge-break", "mode-change", "ferry" };

  g_return_val_if_fail ((guint) step < CHORSU_N_STEPS, NULL);

  return nicks[step];
}

/* A way in the making. */
typedef struct
{
  ChorsuNetwork           *network;
  const ChorsuTravelModel *model;
  int                      year;
  ChorsuWay               *way;
  GArray                  *stops;
  GArray                  *events;
  GArray                  *curve;
  GArray                  *shares;
  double                   km;
  double                   hours;
  double                   cost;
  guint                    leg;
  const char              *country;   /* the one that is travelled in; NULL at the start */
  ChorsuMode               mode;
  int                      gauge;     /* the last known one, 0 for none */
} Trip;

static void
add_point (Trip       *trip,
           ChorsuStep  step,
           const char *country)
{
  ChorsuCurvePoint point = { trip->km, trip->hours / 24, trip->cost, step, country, trip->leg };

  g_array_append_val (trip->curve, point);
}

static void
add_event (Trip           *trip,
           ChorsuWayEvent  event,
           double          hours)
{
  event.km = trip->km;
  event.days = hours / 24;
  event.leg = trip->leg;
  g_array_append_val (trip->events, event);
  trip->hours += hours;
  add_point (trip, event.step, event.to != NULL ? event.to : trip->country);
}

static void
cross_border (Trip       *trip,
              guint       node,
              const char *to,
              ChorsuMode  mode)
{
  ChorsuWayEvent event = { .step = CHORSU_STEP_BORDER, .node = node, .from = trip->country, .to = to };

  trip->way->borders++;
  add_event (trip, event, chorsu_travel_model_border_hours (trip->model, mode));
  trip->country = to;
}

/* What happens at the node at which a segment is entered. */
static void
change_at_node (Trip                       *trip,
                guint                       node,
                const ChorsuNetworkSegment *segment,
                gboolean                    backwards)
{
  const char *country = segment->countries[backwards ? segment->n_countries - 1 : 0];
  ChorsuMode mode = segment->record->mode;
  int gauge = segment->record->gauge_mm;

  if (trip->leg == 0)
    {
      trip->country = country;
      trip->mode = mode;
    }

  if (trip->country != country)
    cross_border (trip, node, country, mode);
  if (trip->mode != mode)
    {
      trip->way->mode_changes++;
      add_event (trip, (ChorsuWayEvent) { .step = CHORSU_STEP_MODE_CHANGE, .node = node },
                 trip->model->values[CHORSU_PARAMETER_MODE_CHANGE]);
      trip->gauge = 0;
    }
  if (mode == CHORSU_MODE_RAIL && gauge != 0 && trip->gauge != 0 && gauge != trip->gauge)
    {
      ChorsuWayEvent event = {
        .step = CHORSU_STEP_GAUGE_BREAK, .node = node, .from_gauge = trip->gauge, .to_gauge = gauge
      };

      trip->way->gauge_breaks++;
      add_event (trip, event, trip->model->values[CHORSU_PARAMETER_GAUGE_CHANGE]);
    }
  if (mode == CHORSU_MODE_SEA)
    {
      trip->way->ferries++;
      add_event (trip, (ChorsuWayEvent) { .step = CHORSU_STEP_FERRY, .node = node },
                 trip->model->values[CHORSU_PARAMETER_FERRY_WAIT]);
    }

  trip->mode = mode;
  if (mode == CHORSU_MODE_RAIL && gauge != 0)
    trip->gauge = gauge;
}

static void
add_share (Trip       *trip,
           const char *country,
           double      km)
{
  ChorsuCountryShare share = { country, km };

  for (guint i = 0; i < trip->shares->len; i++)
    {
      ChorsuCountryShare *old = &g_array_index (trip->shares, ChorsuCountryShare, i);

      if (old->country == country)
        {
          old->km += km;
          return;
        }
    }

  g_array_append_val (trip->shares, share);
}

/* The borders on a segment that lie @km or less from where one came in. */
static guint
cross_borders_until (Trip                       *trip,
                     const ChorsuNetworkSegment *segment,
                     gboolean                    backwards,
                     guint                       crossed,
                     double                      km)
{
  guint n = segment->n_countries - 1;

  for (; crossed < n; crossed++)
    {
      double at = backwards ? segment->km - segment->border_km[n - 1 - crossed] : segment->border_km[crossed];

      if (at > km)
        break;
      cross_border (trip, CHORSU_NETWORK_NONE,
                    segment->countries[backwards ? n - 1 - crossed : crossed + 1], segment->record->mode);
    }

  return crossed;
}

static void
run_along (Trip                       *trip,
           const ChorsuNetworkSegment *segment,
           gboolean                    backwards)
{
  double start_km = trip->km;
  double hours = isnan (segment->stated_hours)
                   ? segment->km / chorsu_travel_model_speed (trip->model, segment->record->mode)
                   : segment->stated_hours;
  double cost = chorsu_travel_model_cost (trip->model, segment->record->mode);
  guint crossed = 0;

  if (isfinite (cost))
    trip->way->cost_km += segment->km;
  else
    cost = 0;

  for (guint i = 0; i < segment->n_sections; i++)
    {
      const ChorsuLineSection *section = &segment->sections[backwards ? segment->n_sections - 1 - i : i];
      double km = section->end_km - section->start_km;
      double entered = backwards ? segment->km - section->end_km : section->start_km;

      crossed = cross_borders_until (trip, segment, backwards, crossed, entered + km * 1e-6);
      trip->km += km;
      trip->hours += hours * km / segment->km;
      trip->cost += cost * km;
      add_share (trip, section->country, km);
      add_point (trip, CHORSU_STEP_NONE, section->country);
    }

  /* Rounding must not leave anything behind. */
  trip->km = start_km + segment->km;
  cross_borders_until (trip, segment, backwards, crossed, INFINITY);
}

static void
add_leg (Trip               *trip,
         guint               node,
         const ChorsuWayLeg *leg)
{
  const ChorsuNetworkSegment *segment = chorsu_network_get_segment (trip->network, leg->segment);
  ChorsuWayStop stop = { node, trip->km, trip->hours / 24, 0 };
  ChorsuStatus status = segment->record->status;

  change_at_node (trip, node, segment, leg->backwards);
  stop.leave = trip->hours / 24;
  g_array_append_val (trip->stops, stop);
  run_along (trip, segment, leg->backwards);

  chorsu_segment_status_in (segment->record, trip->year, &status);
  trip->way->status_km[status] += segment->km;
  trip->way->mode_km[segment->record->mode] += segment->km;
}

static void
finish (Trip  *trip,
        guint  node)
{
  ChorsuWay *way = trip->way;
  ChorsuWayStop stop = { node, trip->km, trip->hours / 24, trip->hours / 24 };

  g_array_append_val (trip->stops, stop);
  way->km = trip->km;
  way->days = trip->hours / 24;
  way->cost = trip->cost;

  way->n_stops = trip->stops->len;
  way->stops = (ChorsuWayStop *) g_array_free (trip->stops, FALSE);
  way->n_events = trip->events->len;
  way->events = (ChorsuWayEvent *) g_array_free (trip->events, FALSE);
  way->n_curve = trip->curve->len;
  way->curve = (ChorsuCurvePoint *) g_array_free (trip->curve, FALSE);
  way->n_countries = trip->shares->len;
  way->countries = (ChorsuCountryShare *) g_array_free (trip->shares, FALSE);
}

ChorsuWay *
chorsu_way_new (ChorsuNetwork           *network,
                guint                    from,
                const ChorsuWayLeg      *legs,
                guint                    n_legs,
                const ChorsuTravelModel *model,
                int                      year)
{
  Trip trip = { .network = network, .model = model, .year = year };
  guint node = from;

  g_return_val_if_fail (CHORSU_IS_NETWORK (network), NULL);
  g_return_val_if_fail (from < chorsu_network_get_n_nodes (network), NULL);
  g_return_val_if_fail (legs != NULL || n_legs == 0, NULL);
  g_return_val_if_fail (model != NULL, NULL);

  trip.way = g_new0 (ChorsuWay, 1);
  g_atomic_ref_count_init (&trip.way->ref_count);
  trip.way->legs = g_memdup2 (legs, sizeof (ChorsuWayLeg) * n_legs);
  trip.way->n_legs = n_legs;
  trip.stops = g_array_new (FALSE, FALSE, sizeof (ChorsuWayStop));
  trip.events = g_array_new (FALSE, FALSE, sizeof (ChorsuWayEvent));
  trip.curve = g_array_new (FALSE, FALSE, sizeof (ChorsuCurvePoint));
  trip.shares = g_array_new (FALSE, FALSE, sizeof (ChorsuCountryShare));

  add_point (&trip, CHORSU_STEP_NONE, NULL);
  for (trip.leg = 0; trip.leg < n_legs; trip.leg++)
    {
      const ChorsuNetworkSegment *segment = chorsu_network_get_segment (network, legs[trip.leg].segment);

      add_leg (&trip, node, &legs[trip.leg]);
      node = legs[trip.leg].backwards ? segment->from : segment->to;
    }
  finish (&trip, node);

  return trip.way;
}

ChorsuWay *
chorsu_way_ref (ChorsuWay *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
chorsu_way_unref (ChorsuWay *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free ((gpointer) self->legs);
  g_free ((gpointer) self->stops);
  g_free ((gpointer) self->countries);
  g_free ((gpointer) self->events);
  g_free ((gpointer) self->curve);
  g_free (self);
}

gboolean
chorsu_way_equal (const ChorsuWay *a,
                  const ChorsuWay *b)
{
  g_return_val_if_fail (a != NULL && b != NULL, FALSE);

  if (a->n_legs != b->n_legs || a->stops[0].node != b->stops[0].node)
    return FALSE;
  for (guint i = 0; i < a->n_legs; i++)
    if (a->legs[i].segment != b->legs[i].segment || !a->legs[i].backwards != !b->legs[i].backwards)
      return FALSE;

  return TRUE;
}
