/* chorsu-timeline.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_TIMELINE (chorsu_timeline_get_type ())

/**
 * ChorsuTimeline:
 *
 * The events of a session's dataset as a list, by year. It is in step with the
 * year that is shown: scrolls to it and marks it. An event is chosen by
 * `win.go-to-event`; the one that is selected is selected in the list, too.
 *
 * Property: `session`.
 */
G_DECLARE_FINAL_TYPE (ChorsuTimeline, chorsu_timeline, CHORSU, TIMELINE, GtkWidget)

/** @session: (nullable) */
void     chorsu_timeline_set_session (ChorsuTimeline *self,
                                      ChorsuSession  *session);

/** Gives the keyboard to the list. Returns: whether it took it */
gboolean chorsu_timeline_focus       (ChorsuTimeline *self);

G_END_DECLS
