/* chorsu-explorer-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_EXPLORER_PAGE (chorsu_explorer_page_get_type ())

/**
 * ChorsuExplorerPage:
 *
 * The corridor explorer: corridors in a list with filters, closures and ways
 * round, chokepoints, reach; each a page of its own, "list", "closures",
 * "chokepoints" and "reach".
 */
G_DECLARE_FINAL_TYPE (ChorsuExplorerPage, chorsu_explorer_page, CHORSU, EXPLORER_PAGE, GtkWidget)

void chorsu_explorer_page_set_session (ChorsuExplorerPage *self,
                                       ChorsuSession      *session);

/** Where sets of closures are kept. */
void chorsu_explorer_page_bind_settings (ChorsuExplorerPage *self,
                                         GSettings          *settings);

/** Shows a page and gives it the keyboard. */
void chorsu_explorer_page_show        (ChorsuExplorerPage *self,
                                       const char         *page);

G_END_DECLS
