/* chorsu-explorer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-explorer-private.h"

#include <math.h>

#include "chorsu-overlays.h"

/* So many chokepoints are marked on the map. */
#define MAX_MARKED 12

G_DEFINE_FINAL_TYPE (ChorsuExplorer, chorsu_explorer, G_TYPE_OBJECT)

enum
{
  CHANGED,
  PROGRESSED,
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_overlay (ChorsuExplorer *self)
{
  g_autoptr (ChorsuOverlay) overlay = NULL;

  if (self->network == NULL)
    {
      g_clear_pointer (&self->overlay, chorsu_overlay_unref);
      return;
    }

  overlay = chorsu_overlay_new (chorsu_network_get_dataset (self->network));
  if (self->reach != NULL)
    chorsu_overlay_add_reach (overlay, self->network, self->reach, self->reach_days);
  if (self->reroutes != NULL)
    chorsu_overlay_add_closures (overlay, self->network, self->closures, self->reroutes, self->selection,
                                 self->language);
  for (guint i = 0; i < self->ways->len; i++)
    chorsu_overlay_add_compared (overlay, self->network, self->ways->pdata[i], i);
  if (self->chokepoints != NULL)
    chorsu_overlay_add_chokepoints (overlay, self->network, self->chokepoints, MAX_MARKED);

  if (self->overlay != NULL && chorsu_overlay_equal (self->overlay, overlay))
    return;

  g_clear_pointer (&self->overlay, chorsu_overlay_unref);
  if (chorsu_overlay_get_n_lines (overlay) > 0 || chorsu_overlay_get_n_signs (overlay) > 0)
    self->overlay = g_steal_pointer (&overlay);
}

void
chorsu_explorer_changed (ChorsuExplorer *self)
{
  update_overlay (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
chorsu_explorer_progressed (double   fraction,
                            gpointer data)
{
  ChorsuExplorer *self = data;

  self->progress = fraction;
  g_signal_emit (self, signals[PROGRESSED], 0);
}

void
chorsu_explorer_moved (ChorsuExplorer *self)
{
  g_signal_emit (self, signals[MOVED], 0);
}

void
chorsu_explorer_ask_again (ChorsuExplorer *self)
{
  chorsu_explorer_measure (self);
  chorsu_explorer_ask_reach (self);
  chorsu_explorer_ask_closures (self);
}

static void
forget (ChorsuExplorer *self)
{
  chorsu_explorer_drop_closures (self);
  g_cancellable_cancel (self->choke_cancellable);
  g_clear_object (&self->choke_cancellable);
  g_clear_pointer (&self->chokepoints, g_ptr_array_unref);
  chorsu_explorer_drop_reach (self);
  g_clear_pointer (&self->way, chorsu_way_unref);
  g_ptr_array_set_size (self->ways, 0);
  g_ptr_array_set_size (self->compared, 0);
  g_ptr_array_add (self->compared, NULL);
  self->reach_from = NULL;
  self->corridor = NULL;
  self->route = NULL;
  g_clear_pointer (&self->overlay, chorsu_overlay_unref);
}

static void
chorsu_explorer_dispose (GObject *object)
{
  ChorsuExplorer *self = CHORSU_EXPLORER (object);

  forget (self);
  g_clear_object (&self->network);

  G_OBJECT_CLASS (chorsu_explorer_parent_class)->dispose (object);
}

static void
chorsu_explorer_finalize (GObject *object)
{
  ChorsuExplorer *self = CHORSU_EXPLORER (object);

  g_clear_pointer (&self->closures, chorsu_closures_unref);
  g_clear_pointer (&self->compared, g_ptr_array_unref);
  g_clear_pointer (&self->ways, g_ptr_array_unref);

  G_OBJECT_CLASS (chorsu_explorer_parent_class)->finalize (object);
}

static void
chorsu_explorer_class_init (ChorsuExplorerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = chorsu_explorer_dispose;
  object_class->finalize = chorsu_explorer_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PROGRESSED] = g_signal_new ("progressed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
chorsu_explorer_init (ChorsuExplorer *self)
{
  self->closures = chorsu_closures_new ();
  self->language = "en";
  for (guint i = 0; i < CHORSU_N_PARAMETERS; i++)
    self->parameters[i] = NAN;
  self->n_ways = 1;
  self->reach_days = 10;
  self->selection = CHORSU_REF_NONE;
  self->compared = g_ptr_array_new ();
  g_ptr_array_add (self->compared, NULL);
  self->ways = g_ptr_array_new_with_free_func ((GDestroyNotify) chorsu_way_unref);
}

ChorsuExplorer *
chorsu_explorer_new (void)
{
  return g_object_new (CHORSU_TYPE_EXPLORER, NULL);
}

void
chorsu_explorer_set_network (ChorsuExplorer *self,
                             ChorsuNetwork  *network)
{
  g_return_if_fail (CHORSU_IS_EXPLORER (self));
  g_return_if_fail (network == NULL || CHORSU_IS_NETWORK (network));

  if (self->network == network)
    return;

  forget (self);
  g_set_object (&self->network, network);
  chorsu_explorer_ask_again (self);
  chorsu_explorer_changed (self);
  chorsu_explorer_moved (self);
}

ChorsuNetwork *
chorsu_explorer_get_network (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), NULL);

  return self->network;
}

void
chorsu_explorer_set_year (ChorsuExplorer *self,
                          int             year)
{
  g_return_if_fail (CHORSU_IS_EXPLORER (self));

  if (self->year == year)
    return;

  self->year = year;
  chorsu_explorer_ask_again (self);
  chorsu_explorer_changed (self);
}

void
chorsu_explorer_set_selection (ChorsuExplorer *self,
                               ChorsuRef       selection)
{
  g_return_if_fail (CHORSU_IS_EXPLORER (self));

  if (chorsu_ref_equal (self->selection, selection))
    return;

  self->selection = selection;
  if (self->reroutes != NULL)
    chorsu_explorer_changed (self);
}

void
chorsu_explorer_set_language (ChorsuExplorer *self,
                              const char     *language)
{
  g_return_if_fail (CHORSU_IS_EXPLORER (self));
  g_return_if_fail (language != NULL);

  self->language = g_intern_string (language);
  if (self->reroutes != NULL)
    chorsu_explorer_changed (self);
}

static guint
usable_statuses (ChorsuUsableStatuses usable)
{
  switch (usable)
    {
    case CHORSU_USABLE_CONSTRUCTION:
      return CHORSU_STATUSES_OPERATING | CHORSU_BIT (CHORSU_STATUS_CONSTRUCTION);
    case CHORSU_USABLE_PLANNED:
      return CHORSU_STATUSES_OPERATING | CHORSU_STATUSES_PLANNED;
    case CHORSU_USABLE_OPERATING:
    default:
      return CHORSU_STATUSES_OPERATING;
    }
}

ChorsuWayOptions
chorsu_explorer_get_options (ChorsuExplorer *self)
{
  ChorsuWayOptions options = { 0 };

  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), options);
  g_return_val_if_fail (self->network != NULL, options);

  options = chorsu_way_options_default (self->network);
  options.weight = self->weight;
  options.statuses = usable_statuses (self->usable);
  options.year = self->year;
  options.closures = self->closures;
  for (guint i = 0; i < CHORSU_N_PARAMETERS; i++)
    if (!isnan (self->parameters[i]))
      options.model.values[i] = self->parameters[i];

  return options;
}

double
chorsu_explorer_get_parameter (ChorsuExplorer  *self,
                               ChorsuParameter  parameter)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), NAN);
  g_return_val_if_fail (parameter < CHORSU_N_PARAMETERS, NAN);

  return self->network != NULL ? chorsu_explorer_get_options (self).model.values[parameter] : NAN;
}

void
chorsu_explorer_set_parameter (ChorsuExplorer  *self,
                               ChorsuParameter  parameter,
                               double           value)
{
  g_return_if_fail (CHORSU_IS_EXPLORER (self));
  g_return_if_fail (parameter < CHORSU_N_PARAMETERS);
  g_return_if_fail (isnan (value) || value > 0 || (value == 0 && parameter > CHORSU_PARAMETER_SEA_SPEED));

  if (self->parameters[parameter] == value || (isnan (value) && isnan (self->parameters[parameter])))
    return;

  self->parameters[parameter] = value;
  chorsu_explorer_ask_again (self);
  chorsu_explorer_changed (self);
  chorsu_explorer_moved (self);
}

ChorsuOverlay *
chorsu_explorer_get_overlay (ChorsuExplorer *self)
{
  g_return_val_if_fail (CHORSU_IS_EXPLORER (self), NULL);

  return self->overlay;
}
