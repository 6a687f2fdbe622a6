/* chorsu-goal-button.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_GOAL_BUTTON (chorsu_goal_button_get_type ())

/**
 * ChorsuGoalButton:
 *
 * Switches one of the four goals on and off, and opens its dossier by a small
 * button beside it.
 *
 * Properties: `session`; `order` (1 … 4).
 */
G_DECLARE_FINAL_TYPE (ChorsuGoalButton, chorsu_goal_button, CHORSU, GOAL_BUTTON, GtkWidget)

/** @session: (nullable) */
void chorsu_goal_button_set_session (ChorsuGoalButton *self,
                                     ChorsuSession    *session);

G_END_DECLS
