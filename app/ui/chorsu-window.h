/* chorsu-window.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "chorsu-session.h"
#include "chorsu-store.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_WINDOW (chorsu_window_get_type ())

/**
 * ChorsuWindow:
 *
 * A window on the map. It has a session of its own; several may share a store.
 *
 * Signal `complete`: once, when the data has been read and the picture of it
 * has been shown.
 */
G_DECLARE_FINAL_TYPE (ChorsuWindow, chorsu_window, CHORSU, WINDOW, AdwApplicationWindow)

/**
 * chorsu_window_new:
 * @application: the application
 * @store: the data to show
 * @language: BCP 47 code of labels and texts
 */
ChorsuWindow  *chorsu_window_new         (AdwApplication *application,
                                          ChorsuStore    *store,
                                          const char     *language);

/** Returns: (transfer none): what the window looks at */
ChorsuSession *chorsu_window_get_session (ChorsuWindow   *self);

/** Selects what answers to @text as soon as the data is there. */
void           chorsu_window_select_later (ChorsuWindow  *self,
                                           const char    *text);

/** Keeps size and panes in these settings and restores them. */
void           chorsu_window_bind_settings (ChorsuWindow *self,
                                            GSettings    *settings);

/**
 * chorsu_window_open_link:
 * @self: a window
 * @uri: a link as chorsu_link_format() writes it, from whomever
 *
 * Shows what the link leads to, now or once there are data. One that is refused
 * is named in a banner and changes nothing.
 */
void           chorsu_window_open_link    (ChorsuWindow   *self,
                                           const char     *uri);

/** Opens a .chorsu file for editing, now or once there are data. */
void           chorsu_window_open_briefing (ChorsuWindow *self,
                                            const char   *path);

/** Opens what a run that ended badly had not saved, if there is anything. */
void           chorsu_window_recover       (ChorsuWindow *self);

/** A link to what the window shows just now. Returns: (transfer full) */
char          *chorsu_window_dup_link     (ChorsuWindow   *self);

G_END_DECLS
