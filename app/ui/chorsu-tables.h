/* chorsu-tables.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"
#include "chorsu-store.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_TABLES (chorsu_tables_get_type ())

/**
 * ChorsuTables:
 *
 * What shares the window with the map from below: a page at a time, made when
 * it is first opened. Without a page it is not visible.
 *
 * Properties: `list`: whether that page is open, and so on for each; of these
 * at most one is %TRUE.
 */
G_DECLARE_FINAL_TYPE (ChorsuTables, chorsu_tables, CHORSU, TABLES, GtkWidget)

/** The names of the properties for pages. Returns: (array zero-terminated=1) */
const char *const *chorsu_tables_get_pages   (void);

void               chorsu_tables_set_session (ChorsuTables  *self,
                                              ChorsuSession *session,
                                              ChorsuStore   *store);

/** Opens a page; %NULL closes what is open. */
void               chorsu_tables_open        (ChorsuTables  *self,
                                              const char    *page);

/** Opens the page of who controls what. @commodity: (nullable): id; %NULL for all sites */
void               chorsu_tables_show_ownership (ChorsuTables *self,
                                                 const char   *commodity);

G_END_DECLS
