/* chorsu-figure-menu.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-figure.h"

G_BEGIN_DECLS

/**
 * chorsu_figure_menu_attach:
 * @row: a row that shows a figure
 * @figure: the figure; must outlive the row
 * @sources: its button for the sources
 * @language: BCP 47 code
 *
 * Gives the row a context menu (right button, long press, Menu key, Shift+F10)
 * with what can be done with the figure: copy it with its citation, also by
 * Ctrl+C, and show its sources.
 */
void chorsu_figure_menu_attach (GtkWidget          *row,
                                const ChorsuFigure *figure,
                                GtkWidget          *sources,
                                const char         *language);

G_END_DECLS
