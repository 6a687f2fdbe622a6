/* chorsu-ownership-bars.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-ownership.h"

G_BEGIN_DECLS

/**
 * chorsu_ownership_bars_new:
 * @ownership: who controls what
 * @language: BCP 47 code
 *
 * A bar for each side: how many sites it controls, and beside it how much,
 * where there is something to add up. The name of a side shows only its sites
 * on the map.
 *
 * Returns: (transfer floating)
 */
GtkWidget *chorsu_ownership_bars_new (const ChorsuOwnership *ownership,
                                      const char            *language);

/** A label for numbers: of equal width, on one line. Returns: (transfer floating) */
GtkWidget *chorsu_number_label_new   (const char            *text);

G_END_DECLS
