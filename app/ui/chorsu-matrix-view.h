/* chorsu-matrix-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"
#include "chorsu-store.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_MATRIX_VIEW (chorsu_matrix_view_get_type ())

/**
 * ChorsuMatrixView:
 *
 * The four goals against the five countries and the corridors: how much a goal
 * concerns a country, which corridors a goal rests on, and how far each runs
 * in which country. Every cell that says something is a button that leads to
 * its evidence, in the dossier and on the map.
 */
G_DECLARE_FINAL_TYPE (ChorsuMatrixView, chorsu_matrix_view, CHORSU, MATRIX_VIEW, GtkWidget)

/**
 * chorsu_matrix_view_new:
 * @session: what is looked at
 * @store: gives the base map that lengths are computed on
 *
 * Returns: (transfer floating)
 */
GtkWidget *chorsu_matrix_view_new (ChorsuSession *session,
                                   ChorsuStore   *store);

G_END_DECLS
