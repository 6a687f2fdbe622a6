/* chorsu-way.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-way-options.h"

G_BEGIN_DECLS

/** A segment travelled in one direction. */
typedef struct
{
  guint    segment;
  gboolean backwards;
} ChorsuWayLeg;

/** What holds one up on a way. */
typedef enum
{
  CHORSU_STEP_NONE,
  CHORSU_STEP_BORDER,
  CHORSU_STEP_GAUGE_BREAK,
  CHORSU_STEP_MODE_CHANGE,
  CHORSU_STEP_FERRY,
  CHORSU_N_STEPS
} ChorsuStep;

/** The step's word in JSON: "border", "gauge-break", "mode-change", "ferry"; "" for none. */
const char *chorsu_step_to_nick (ChorsuStep step);

/**
 * ChorsuWayStop:
 * @node: index of the node
 * @km: km from the start
 * @arrive: days from the start at which one arrives; `NAN` when not known
 * @leave: … at which one goes on, after everything that holds one up there
 *
 * A row of the table of a way.
 */
typedef struct
{
  guint  node;
  double km;
  double arrive;
  double leave;
} ChorsuWayStop;

/**
 * ChorsuWayEvent:
 * @step: what holds one up
 * @km: where, km from the start
 * @days: how long; `NAN` when not known
 * @node: index of the node where it is, or %CHORSU_NETWORK_NONE for a border
 *   on the way between two nodes
 * @leg: index of the leg it belongs to: the one that begins at @node
 * @from: (nullable): interned code of the country one leaves, for a border
 * @to: (nullable): interned code of the country one enters
 * @from_gauge: gauge in mm one leaves, for a break of gauge; 0 otherwise
 * @to_gauge: gauge one goes on by
 */
typedef struct
{
  ChorsuStep  step;
  double      km;
  double      days;
  guint       node;
  guint       leg;
  const char *from;
  const char *to;
  int         from_gauge;
  int         to_gauge;
} ChorsuWayEvent;

/**
 * ChorsuCurvePoint:
 * @km: km from the start
 * @days: days from the start; `NAN` when not known
 * @cost: USD for 20 t from the start, without what has no cost
 * @step: %CHORSU_STEP_NONE where the curve comes here along the way; otherwise
 *   what the vertical piece that ends here is
 * @country: (nullable): interned code of the country the piece that ends here
 *   runs in; %NULL at sea
 * @leg: index of the leg the piece belongs to
 *
 * A vertex of the time/distance curve (UN ESCAP, "Time/Cost-Distance
 * Methodology"): distance to the right, time upwards, straight between the
 * vertices.
 */
typedef struct
{
  double      km;
  double      days;
  double      cost;
  ChorsuStep  step;
  const char *country;
  guint       leg;
} ChorsuCurvePoint;

/** Kilometres in a country, or at sea for a %NULL @country. */
typedef struct
{
  const char *country;
  double      km;
} ChorsuCountryShare;

/**
 * ChorsuWay:
 * @legs: (array length=n_legs): the segments in order; none for a way from a
 *   node to itself
 * @stops: (array length=n_legs + 1): the nodes in order
 * @km: length
 * @days: time by the model; `NAN` when a leg has none
 * @cost: USD for 20 t by the model, of @cost_km alone
 * @cost_km: the part of @km that has a cost: rail and road
 * @borders: how many borders are crossed
 * @gauge_breaks: how often the gauge changes
 * @mode_changes: how often the mode changes
 * @ferries: number of segments at sea
 * @countries: (array length=n_countries): km by country in the order they are
 *   met, the sea as a %NULL country; they add up to @km
 * @status_km: km by the status of the segments; they add up to @km
 * @mode_km: km by mode
 * @events: (array length=n_events): everything that holds one up, in order
 * @curve: (array length=n_curve): the time/distance curve
 *
 * A way through a network, measured. Immutable and reference-counted; may be
 * used from any thread. Indices are those of the network it was made in.
 */
typedef struct
{
  /*< private >*/
  gatomicrefcount           ref_count;

  /*< public >*/
  const ChorsuWayLeg       *legs;
  guint                     n_legs;
  const ChorsuWayStop      *stops;
  guint                     n_stops;
  double                    km;
  double                    days;
  double                    cost;
  double                    cost_km;
  guint                     borders;
  guint                     gauge_breaks;
  guint                     mode_changes;
  guint                     ferries;
  const ChorsuCountryShare *countries;
  guint                     n_countries;
  double                    status_km[CHORSU_N_STATUSES];
  double                    mode_km[CHORSU_N_MODES];
  const ChorsuWayEvent     *events;
  guint                     n_events;
  const ChorsuCurvePoint   *curve;
  guint                     n_curve;
} ChorsuWay;

/**
 * chorsu_way_new:
 * @network: a network
 * @from: index of the node it begins at
 * @legs: (array length=n_legs): segments, each beginning where the one before ends
 * @n_legs: number of segments; 0 for a way from a node to itself
 * @model: what times are computed from
 * @year: for the statuses, as in #ChorsuWayOptions
 *
 * Measures a way.
 *
 * Returns: (transfer full): the way
 */
ChorsuWay *chorsu_way_new    (ChorsuNetwork           *network,
                              guint                    from,
                              const ChorsuWayLeg      *legs,
                              guint                    n_legs,
                              const ChorsuTravelModel *model,
                              int                      year);
ChorsuWay *chorsu_way_ref    (ChorsuWay               *self);
void       chorsu_way_unref  (ChorsuWay               *self);

/** Whether two ways use the same segments in the same order. */
gboolean   chorsu_way_equal  (const ChorsuWay         *a,
                              const ChorsuWay         *b);

/**
 * chorsu_way_locate:
 * @self: a way of at least one leg
 * @network: its network
 * @km: km from the start, clamped to the way
 * @lon: (out): longitude in degrees
 * @lat: (out): latitude in degrees
 *
 * Where on the drawn line one is after so many km.
 *
 * Returns: index of the leg
 */
guint      chorsu_way_locate (const ChorsuWay         *self,
                              ChorsuNetwork           *network,
                              double                   km,
                              double                  *lon,
                              double                  *lat);

/**
 * chorsu_way_nearest_km:
 * @self: a way of at least one leg
 * @network: its network
 * @lon: longitude in degrees
 * @lat: latitude in degrees
 *
 * The reverse of chorsu_way_locate() for a place on or near the line.
 *
 * Returns: km from the start of the point of the line that is nearest on the map
 */
double     chorsu_way_nearest_km (const ChorsuWay     *self,
                                  ChorsuNetwork       *network,
                                  double               lon,
                                  double               lat);

/** Days from the start after so many km, before anything that holds one up
 * there; `NAN` when not known. */
double     chorsu_way_days_at (const ChorsuWay        *self,
                               double                  km);

/** USD for 20 t from the start after so many km, without what has no cost. */
double     chorsu_way_cost_at (const ChorsuWay        *self,
                               double                  km);

/**
 * chorsu_way_only_touches:
 * @self: a way
 * @network: its network
 * @country: (nullable): code of a country it runs in; %NULL for the sea
 *
 * Lines that are drawn roughly may stray over a border. Their km there count,
 * so that the km by country add up to the whole; but they are no statement that
 * the way runs there.
 *
 * Returns: whether a way has less than %CHORSU_NETWORK_INSIDE_KM there, and no
 *   stop that lies there alone
 */
gboolean   chorsu_way_only_touches (const ChorsuWay   *self,
                                    ChorsuNetwork     *network,
                                    const char        *country);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuWay, chorsu_way_unref)

G_END_DECLS
