/* chorsu-table.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_TABLE (chorsu_table_get_type ())

/**
 * ChorsuTable:
 *
 * The twin of the map for those who read, sort and listen: a row for
 * everything that the session's map draws, sorted by any column, narrowed by
 * kind and by words. What is selected here is selected there and the other way
 * round; a row that is activated is brought into view.
 *
 * Actions: `table.sort` with the nick of a column; again for the other way round.
 */
G_DECLARE_FINAL_TYPE (ChorsuTable, chorsu_table, CHORSU, TABLE, GtkWidget)

/** Returns: (transfer floating) */
GtkWidget *chorsu_table_new (ChorsuSession *session);

G_END_DECLS
