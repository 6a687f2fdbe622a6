/* chorsu-search.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_SEARCH (chorsu_search_get_type ())

/**
 * ChorsuSearch:
 *
 * Finds anything by its name, in any spelling, or by what is said of it, and
 * reveals it in the session. Results come while one types, those of a kind
 * together, the best first; Enter takes the first, Down and Up go through them.
 *
 * Property: `session`.
 *
 * Signal `done`: something was chosen, or the search given up.
 */
G_DECLARE_FINAL_TYPE (ChorsuSearch, chorsu_search, CHORSU, SEARCH, GtkWidget)

/** @session: (nullable) */
void chorsu_search_set_session (ChorsuSearch  *self,
                                ChorsuSession *session);

/** Starts anew with the keyboard in the entry. @text: (nullable): what it holds */
void chorsu_search_begin       (ChorsuSearch  *self,
                                const char    *text);

G_END_DECLS
