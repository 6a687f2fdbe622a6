/* chorsu-source-popover.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-figure.h"

G_BEGIN_DECLS

/**
 * chorsu_source_button_new_for_figure:
 * @figure: a figure; its dataset must outlive the button
 * @name: what the figure is called
 * @language: BCP 47 code
 *
 * A small button that opens a popover with everything known about a figure:
 * scope, remarks, how it was computed, competing figures, and each source with
 * title, publisher, date and link. The popover is built when it is first opened.
 *
 * Returns: (transfer floating)
 */
GtkWidget *chorsu_source_button_new_for_figure (const ChorsuFigure  *figure,
                                                const char          *name,
                                                const char          *language);

/**
 * chorsu_source_button_new:
 * @sources: (array length=n_sources): sources; their dataset must outlive the button
 * @n_sources: at least 1
 * @name: what they are the sources of
 *
 * The same for something said in words.
 *
 * Returns: (transfer floating)
 */
GtkWidget *chorsu_source_button_new            (const ChorsuSource **sources,
                                                guint                n_sources,
                                                const char          *name);

G_END_DECLS
