/* chorsu-closures-page.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_CLOSURES_PAGE (chorsu_closures_page_get_type ())

/**
 * ChorsuClosuresPage:
 *
 * What is closed, what breaks, and the ways round; with the sets of closures
 * that were kept.
 */
G_DECLARE_FINAL_TYPE (ChorsuClosuresPage, chorsu_closures_page, CHORSU, CLOSURES_PAGE, GtkBox)

/** Returns: (transfer floating) */
GtkWidget *chorsu_closures_page_new (ChorsuSession *session);

/** Where sets of closures are kept, in the key "closures". */
void       chorsu_closures_page_bind_settings (ChorsuClosuresPage *self,
                                               GSettings          *settings);

G_END_DECLS
