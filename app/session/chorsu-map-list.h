/* chorsu-map-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chorsu-map-row.h"
#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_MAP_LIST (chorsu_map_list_get_type ())

/**
 * ChorsuMapList:
 *
 * What a session's map draws of sites, corridors, security and engagement, as
 * a #GListModel of #ChorsuMapRow: by layers, goal, filters, year and
 * selection, wherever the map stands. It follows the session, and rows that
 * stay are the same objects, so that a selection among them stays too. For the
 * main thread.
 *
 * Signal `counted`: how many rows there are, or would be without filters, may
 * have changed.
 */
G_DECLARE_FINAL_TYPE (ChorsuMapList, chorsu_map_list, CHORSU, MAP_LIST, GObject)

ChorsuMapList *chorsu_map_list_new            (ChorsuSession *session);

/** How many rows there would be with all filters open. */
guint          chorsu_map_list_get_n_possible (ChorsuMapList *self);

/** How many rows are of a kind. */
guint          chorsu_map_list_count          (ChorsuMapList *self,
                                               ChorsuKind     kind);

/** Position of a record's row. Returns: whether it has one */
gboolean       chorsu_map_list_find           (ChorsuMapList *self,
                                               ChorsuRef      ref,
                                               guint         *position);

G_END_DECLS
