/* chorsu-sheet.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHORSU_TYPE_SHEET (chorsu_sheet_get_type ())

/**
 * ChorsuSheet:
 *
 * A panel in front of everything else in its window: a title, a button that
 * closes it, and content that scrolls. What lies behind is out of reach for
 * pointer and keyboard while it is open. Esc or a click beside it closes it.
 *
 * Property `behind` (GtkWidget): what it lies in front of.
 */
G_DECLARE_FINAL_TYPE (ChorsuSheet, chorsu_sheet, CHORSU, SHEET, GtkWidget)

/** Opens the panel. @content: (transfer floating): replaces what it held */
void     chorsu_sheet_open    (ChorsuSheet *self,
                               const char  *title,
                               GtkWidget   *content);
void     chorsu_sheet_close   (ChorsuSheet *self);
gboolean chorsu_sheet_is_open (ChorsuSheet *self);

G_END_DECLS
