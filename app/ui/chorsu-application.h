/* chorsu-application.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CHORSU_TYPE_APPLICATION (chorsu_application_get_type ())

/**
 * ChorsuApplication:
 *
 * The program: command line, settings, theme, and windows.
 */
G_DECLARE_FINAL_TYPE (ChorsuApplication, chorsu_application, CHORSU, APPLICATION, AdwApplication)

ChorsuApplication *chorsu_application_new (void);

/** The language of labels and texts that the locale asks for: "de" or "en". */
const char        *chorsu_application_get_language (void);

/** Registers the interface's resources; called by the application itself. */
void               chorsu_ui_init          (void);

G_END_DECLS
