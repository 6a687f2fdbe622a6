/* chorsu-audience-window.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

#include "chorsu-painter.h"
#include "chorsu-presentation.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_AUDIENCE_WINDOW (chorsu_audience_window_get_type ())

/**
 * ChorsuAudienceWindow:
 *
 * What the audience sees: the live map of the scene that is shown, large type,
 * a title above and sources below. Who clicks, drags or zooms leaves the scene
 * for a detour.
 */
G_DECLARE_FINAL_TYPE (ChorsuAudienceWindow, chorsu_audience_window, CHORSU, AUDIENCE_WINDOW, GtkWindow)

/**
 * chorsu_audience_window_new:
 * @presentation: what is presented
 * @painter: draws
 * @language: of the words
 */
GtkWidget *chorsu_audience_window_new (ChorsuPresentation *presentation,
                                       ChorsuPainter      *painter,
                                       const char         *language);

G_END_DECLS
