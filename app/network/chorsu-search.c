/* chorsu-search.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-search-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chorsu-network-private.h"

static double
hours_along (const ChorsuNetworkSegment *segment,
             const ChorsuTravelModel    *model)
{
  ChorsuMode mode = segment->record->mode;
  guint borders = segment->n_countries - 1;
  double hours = isnan (segment->stated_hours) ? segment->km / chorsu_travel_model_speed (model, mode)
                                               : segment->stated_hours;

  if (mode == CHORSU_MODE_SEA)
    hours += model->values[CHORSU_PARAMETER_FERRY_WAIT];
  if (borders > 0)
    hours += borders * chorsu_travel_model_border_hours (model, mode);

  return hours;
}

static double
segment_weight (const ChorsuNetworkSegment *segment,
                const ChorsuWayOptions     *options)
{
  double hours;

  switch (options->weight)
    {
    case CHORSU_WEIGHT_DAYS:
      hours = hours_along (segment, &options->model);
      return isnan (hours) ? INFINITY : hours;
    case CHORSU_WEIGHT_BORDERS:
      return (segment->n_countries - 1) * CHORSU_KM_PER_BORDER + segment->km;
    case CHORSU_WEIGHT_KM:
    case CHORSU_N_WEIGHTS:
    default:
      return segment->km;
    }
}

static double
transfer_weight (const ChorsuArc        *arc,
                 const ChorsuWayOptions *options)
{
  double hours = 0;

  switch (options->weight)
    {
    case CHORSU_WEIGHT_DAYS:
      if (arc->border)
        hours += chorsu_travel_model_border_hours (&options->model, arc->mode);
      if (arc->mode_change)
        hours += options->model.values[CHORSU_PARAMETER_MODE_CHANGE];
      if (arc->gauge_break)
        hours += options->model.values[CHORSU_PARAMETER_GAUGE_CHANGE];
      return isnan (hours) ? INFINITY : hours;
    case CHORSU_WEIGHT_BORDERS:
      return arc->border ? CHORSU_KM_PER_BORDER : 0;
    case CHORSU_WEIGHT_KM:
    case CHORSU_N_WEIGHTS:
    default:
      return 0;
    }
}

gboolean
chorsu_search_init (ChorsuSearch            *self,
                    ChorsuNetwork           *network,
                    const ChorsuWayOptions  *options,
                    const ChorsuUsable      *usable,
                    guint                    carrier,
                    GError                 **error)
{
  const ChorsuStateGraph *states = network->states;
  igraph_error_t code;

  self->network = network;
  chorsu_igraph_enter ();
  code = igraph_vector_init (&self->weights, states->n_arcs);
  chorsu_igraph_leave ();
  if (!chorsu_igraph_check (code, error))
    return FALSE;

  for (guint i = 0; i < states->n_arcs; i++)
    {
      const ChorsuArc *arc = &states->arcs[i];
      double weight = INFINITY;

      if (arc->segment == CHORSU_NETWORK_NONE)
        weight = transfer_weight (arc, options);
      else if (usable->segments[arc->segment]
               && (chorsu_carriers[carrier] & CHORSU_BIT (network->segments[arc->segment].record->mode)) != 0)
        weight = segment_weight (&network->segments[arc->segment], options);
      VECTOR (self->weights)[i] = weight;
    }

  return TRUE;
}

void
chorsu_search_clear (ChorsuSearch *self)
{
  chorsu_igraph_enter ();
  igraph_vector_destroy (&self->weights);
  chorsu_igraph_leave ();
}

static void
take_arcs (ChorsuSearch              *self,
           const igraph_vector_int_t *path,
           GArray                    *arcs,
           double                    *weight)
{
  *weight = 0;
  for (igraph_integer_t i = 0; i < igraph_vector_int_size (path); i++)
    {
      guint arc = VECTOR (*path)[i];

      *weight += VECTOR (self->weights)[arc];
      g_array_append_val (arcs, arc);
    }
}

gboolean
chorsu_search_find (ChorsuSearch  *self,
                    guint          from_state,
                    guint          to_state,
                    GArray        *arcs,
                    double        *weight,
                    GError       **error)
{
  igraph_vector_int_t path;
  igraph_error_t code;

  *weight = INFINITY;
  g_array_set_size (arcs, 0);
  chorsu_igraph_enter ();
  code = igraph_vector_int_init (&path, 0);
  if (code == IGRAPH_SUCCESS)
    {
      code = igraph_get_shortest_path_dijkstra (&self->network->states->graph, NULL, &path, from_state, to_state,
                                                &self->weights, IGRAPH_OUT);
      if (code == IGRAPH_SUCCESS)
        take_arcs (self, &path, arcs, weight);
      igraph_vector_int_destroy (&path);
    }
  chorsu_igraph_leave ();

  /* Some versions of igraph rather take an infinite arc than none. */
  return chorsu_igraph_check (code, error) && arcs->len > 0 && isfinite (*weight);
}

GArray *
chorsu_search_get_legs (ChorsuSearch *self,
                        const guint  *arcs,
                        guint         n_arcs)
{
  GArray *legs = g_array_new (FALSE, FALSE, sizeof (ChorsuWayLeg));

  for (guint i = 0; i < n_arcs; i++)
    {
      const ChorsuArc *arc = &self->network->states->arcs[arcs[i]];
      ChorsuWayLeg leg = { arc->segment, arc->backwards };

      if (arc->segment != CHORSU_NETWORK_NONE)
        g_array_append_val (legs, leg);
    }

  return legs;
}

gboolean
chorsu_search_has_carrier (const ChorsuWayOptions *options,
                           guint                   carrier)
{
  /* The ships of oil are those of freight, unless only oil is asked for. */
  guint modes = options->modes & chorsu_carriers[carrier];

  return modes != 0 && (carrier == 0 || modes != CHORSU_BIT (CHORSU_MODE_SEA));
}

static gboolean
has_time (const ChorsuWayOptions *options)
{
  for (ChorsuMode mode = 0; mode < CHORSU_N_MODES; mode++)
    if ((options->modes & CHORSU_BIT (mode)) != 0 && !isnan (chorsu_travel_model_speed (&options->model, mode)))
      return TRUE;

  return FALSE;
}

gboolean
chorsu_search_check (ChorsuNetwork           *network,
                     const ChorsuWayOptions  *options,
                     const ChorsuUsable      *usable,
                     guint                    from,
                     guint                    to,
                     GError                 **error)
{
  guint closed = !usable->nodes[from] ? from : !usable->nodes[to] ? to : CHORSU_NETWORK_NONE;

  if (options->weight == CHORSU_WEIGHT_DAYS && !has_time (options))
    {
      g_set_error_literal (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_NO_TIME,
                           _("there are no travel times for these modes, so “days” cannot be the weight"));
      return FALSE;
    }
  if (closed != CHORSU_NETWORK_NONE)
    {
      g_set_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_CLOSED,
                   _("no route: %s is closed"), chorsu_network_get_node (network, closed)->record.ref.id);
      return FALSE;
    }

  return TRUE;
}

void
chorsu_search_set_no_way (ChorsuNetwork  *network,
                          guint           from,
                          guint           to,
                          GError        **error)
{
  g_set_error (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_NO_WAY,
               _("no route from %s to %s"), chorsu_network_get_node (network, from)->record.ref.id,
               chorsu_network_get_node (network, to)->record.ref.id);
}
