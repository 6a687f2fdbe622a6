/* chorsu-text-layout.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHORSU_TYPE_TEXT_LAYOUT (chorsu_text_layout_get_type ())

/**
 * ChorsuTextLayout:
 *
 * Widgets one below the other, or side by side, as GtkBoxLayout has them, for
 * text that wraps. Heights are asked for at a known width only: GtkBoxLayout
 * lays every paragraph out dozens of times to find out how narrow it may
 * become, which is most of what opening a page of text takes. Side by side,
 * those that do not expand have their natural width, as far as there is room,
 * and the others share the rest.
 */
G_DECLARE_FINAL_TYPE (ChorsuTextLayout, chorsu_text_layout, CHORSU, TEXT_LAYOUT, GtkLayoutManager)

/**
 * chorsu_text_box_new:
 * @orientation: how its children follow each other
 * @spacing: between them, px
 *
 * A GtkBox with such a layout: children are appended as usual.
 *
 * Returns: (transfer floating): a #GtkBox
 */
GtkWidget *chorsu_text_box_new (GtkOrientation orientation,
                                int            spacing);

G_END_DECLS
