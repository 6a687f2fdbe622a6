/* chorsu-session-explorer.c: what is asked of the network, and the view
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-session-private.h"

#include "chorsu-filters.h"

static void
take_answers (ChorsuSession *self)
{
  ChorsuOverlay *overlay = chorsu_explorer_get_overlay (self->explorer);
  ChorsuView view = self->view;

  view.overlay = overlay != NULL ? chorsu_overlay_get_id (overlay) : 0;
  chorsu_session_apply (self, view);
}

/* Many times a second while a route is played: no command, so `changed` is not
 * emitted. */
static void
take_place (ChorsuSession *self)
{
  double lon, lat;

  self->view.has_here = chorsu_explorer_get_place (self->explorer, &lon, &lat);
  if (self->view.has_here)
    self->view.here = chorsu_mercator_project (lon, lat);
}

static void
changed_cb (ChorsuSession *self)
{
  chorsu_explorer_set_year (self->explorer, self->view.year);
  chorsu_explorer_set_selection (self->explorer, self->view.selection);
}

void
chorsu_session_init_explorer (ChorsuSession *self)
{
  self->explorer = chorsu_explorer_new ();
  g_signal_connect_object (self->explorer, "changed", G_CALLBACK (take_answers), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->explorer, "moved", G_CALLBACK (take_place), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "changed", G_CALLBACK (changed_cb), NULL);
}

ChorsuExplorer *
chorsu_session_get_explorer (ChorsuSession *self)
{
  g_return_val_if_fail (CHORSU_IS_SESSION (self), NULL);

  return self->explorer;
}

void
chorsu_session_show_corridors (ChorsuSession *self,
                               GPtrArray     *corridors)
{
  ChorsuView view;
  guint n;

  g_return_if_fail (CHORSU_IS_SESSION (self));

  view = self->view;
  view.layers |= CHORSU_LAYER_CORRIDORS;
  n = self->dataset != NULL ? chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_CORRIDOR) : 0;
  for (guint i = 0; i < n; i++)
    {
      gconstpointer record = chorsu_dataset_get_record (self->dataset, CHORSU_KIND_CORRIDOR, i);

      chorsu_filters_set (&view.filters, CHORSU_LEGEND_CORRIDOR, i,
                          corridors == NULL || g_ptr_array_find (corridors, record, NULL));
    }
  chorsu_session_apply (self, view);
}
