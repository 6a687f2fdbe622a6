/* chorsu-bar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-chart.h"

G_BEGIN_DECLS

/**
 * chorsu_bar_new:
 * @bar: what it shows
 *
 * A bar as charts have it, in the colours of light or dark. It says nothing to
 * those who cannot see it: what it shows stands beside it.
 *
 * Returns: (transfer floating)
 */
GtkWidget *chorsu_bar_new (const ChorsuBar *bar);

G_END_DECLS
