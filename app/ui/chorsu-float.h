/* chorsu-float.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHORSU_TYPE_FLOAT (chorsu_float_get_type ())

/**
 * ChorsuFloat:
 *
 * Holds children that float over something else, each where its alignment and
 * margins put it. What is between them is not there for the pointer.
 *
 * Property: `narrow` (boolean, read): whether it is narrower than
 * %CHORSU_FLOAT_NARROW px.
 */
G_DECLARE_FINAL_TYPE (ChorsuFloat, chorsu_float, CHORSU, FLOAT, GtkWidget)

#define CHORSU_FLOAT_NARROW 720

G_END_DECLS
