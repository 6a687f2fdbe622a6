/* chorsu-html-page.h: how the HTML page looks and what its keys do
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A style sheet, light and dark, for screen and print. Without a script all scenes stand below each other. */
extern const char chorsu_html_style[];

/** Shows one scene at a time: arrows, Page Up and Down, Home and End; N notes, O overview. */
extern const char chorsu_html_script[];

G_END_DECLS
