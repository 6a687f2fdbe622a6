/* chorsu-present-keys.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-presentation.h"

G_BEGIN_DECLS

/**
 * chorsu_present_keys_attach:
 * @window: an audience or a presenter window
 * @presentation: what its keys go to
 *
 * The keys of speakers and of their clickers work in every window of a
 * presentation alike, before anything in it gets them. A number and Return
 * goes to that scene.
 *
 * Returns: (transfer none): the controller, for who wants the keys otherwise for a while
 */
GtkEventController *chorsu_present_keys_attach (GtkWidget          *window,
                                                ChorsuPresentation *presentation);

G_END_DECLS
