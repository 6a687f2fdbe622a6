/* chorsu-way-options.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-usable-private.h"

#include <stdlib.h>

const char *
chorsu_weight_to_nick (ChorsuWeight weight)
{
  static const char *const nicks[] = { "km", "days", "borders" };

  g_return_val_if_fail ((guint) weight < CHORSU_N_WEIGHTS, NULL);

  return nicks[weight];
}

ChorsuWayOptions
chorsu_way_options_default (ChorsuNetwork *network)
{
  return (ChorsuWayOptions) {
    .weight = CHORSU_WEIGHT_KM,
    .modes = CHORSU_MODES_FREIGHT,
    .statuses = CHORSU_STATUSES_OPERATING,
    .model = chorsu_travel_model_from_dataset (chorsu_network_get_dataset (network)),
  };
}

ChorsuWayOptions *
chorsu_way_options_copy (const ChorsuWayOptions *self)
{
  ChorsuWayOptions *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = g_memdup2 (self, sizeof *self);
  if (copy->closures != NULL)
    chorsu_closures_ref ((ChorsuClosures *) copy->closures);

  return copy;
}

void
chorsu_way_options_free (ChorsuWayOptions *self)
{
  g_return_if_fail (self != NULL);

  if (self->closures != NULL)
    chorsu_closures_unref ((ChorsuClosures *) self->closures);
  g_free (self);
}

/* Dates begin with their year. */
static int
year_of (const char *date)
{
  return date != NULL ? atoi (date) : 0;
}

/* What was before the first change that is known. Returns: whether anything was */
static gboolean
status_before (ChorsuStatus  first,
               ChorsuStatus *status)
{
  /* What was built or opened then was not there before; what fell idle ran. */
  if ((CHORSU_BIT (first) & (CHORSU_STATUSES_OPERATING | CHORSU_STATUSES_PLANNED)) != 0)
    return FALSE;

  *status = CHORSU_STATUS_OPERATING;
  return TRUE;
}

gboolean
chorsu_segment_status_in (const ChorsuSegment *segment,
                          int                  year,
                          ChorsuStatus        *status)
{
  int expected;

  g_return_val_if_fail (segment != NULL, FALSE);
  g_return_val_if_fail (status != NULL, FALSE);

  *status = segment->status;
  if (year <= 0)
    return TRUE;

  if (segment->n_history > 0)
    {
      if (year_of (segment->history[0].date) > year)
        return status_before (segment->history[0].status, status);
      for (guint i = 0; i < segment->n_history && year_of (segment->history[i].date) <= year; i++)
        *status = segment->history[i].status;
    }

  expected = year_of (segment->expected);
  if ((CHORSU_BIT (*status) & CHORSU_STATUSES_PLANNED) != 0 && expected != 0 && expected <= year)
    *status = CHORSU_STATUS_OPERATING;
  return TRUE;
}

static gboolean
segment_is_usable (const ChorsuSegment    *segment,
                   const ChorsuWayOptions *options)
{
  ChorsuStatus status;

  return (options->modes & CHORSU_BIT (segment->mode)) != 0
         && chorsu_segment_status_in (segment, options->year, &status)
         && (options->statuses & CHORSU_BIT (status)) != 0;
}

void
chorsu_usable_init (ChorsuUsable           *self,
                    ChorsuNetwork          *network,
                    const ChorsuWayOptions *options)
{
  guint n_nodes = chorsu_network_get_n_nodes (network);
  guint n_segments = chorsu_network_get_n_segments (network);

  self->nodes = g_new0 (guint8, n_nodes + 1);
  self->segments = g_new0 (guint8, n_segments + 1);
  if (options->closures != NULL)
    chorsu_closures_apply (options->closures, network, self->nodes, self->segments);

  /* What is closed was marked; what may be used is wanted. */
  for (guint i = 0; i < n_nodes; i++)
    self->nodes[i] = !self->nodes[i];
  for (guint i = 0; i < n_segments; i++)
    self->segments[i] = !self->segments[i]
                        && segment_is_usable (chorsu_network_get_segment (network, i)->record, options);
}

void
chorsu_usable_clear (ChorsuUsable *self)
{
  g_clear_pointer (&self->nodes, g_free);
  g_clear_pointer (&self->segments, g_free);
}
