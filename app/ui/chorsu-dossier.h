/* chorsu-dossier.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_DOSSIER (chorsu_dossier_get_type ())

/**
 * ChorsuDossier:
 *
 * All there is about what a session has selected; with a second country, both
 * side by side. Its heading is the name of the selected thing. What was
 * unfolded stays so from one dossier to the next.
 *
 * Property: `session`.
 */
G_DECLARE_FINAL_TYPE (ChorsuDossier, chorsu_dossier, CHORSU, DOSSIER, GtkWidget)

/** @session: (nullable) */
void chorsu_dossier_set_session (ChorsuDossier *self,
                                 ChorsuSession *session);

G_END_DECLS
