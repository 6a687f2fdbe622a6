/* chorsu-presenter-window.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "chorsu-painter.h"
#include "chorsu-presentation.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_PRESENTER_WINDOW (chorsu_presenter_window_get_type ())

/**
 * ChorsuPresenterWindow:
 *
 * The speaker's own window: this scene and the next, notes, clock, timer, how
 * far behind the plan one is, and all scenes to choose from.
 */
G_DECLARE_FINAL_TYPE (ChorsuPresenterWindow, chorsu_presenter_window, CHORSU, PRESENTER_WINDOW, AdwWindow)

/**
 * chorsu_presenter_window_new:
 * @presentation: what is presented
 * @painter: draws the small pictures
 * @language: of the words
 */
GtkWidget *chorsu_presenter_window_new (ChorsuPresentation *presentation,
                                        ChorsuPainter      *painter,
                                        const char         *language);

G_END_DECLS
