/* chorsu-chart-view.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-chart.h"

G_BEGIN_DECLS

/**
 * chorsu_series_view_new:
 * @series: what to plot; must outlive the widget
 * @language: BCP 47 code
 *
 * A chart in the colours of the window. It is a picture that reads out its
 * points; the list of them stands below it.
 *
 * Returns: (transfer floating): the chart
 */
GtkWidget *chorsu_series_view_new (const ChorsuSeries *series,
                                   const char         *language);

G_END_DECLS
