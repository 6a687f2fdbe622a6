/* chorsu-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-bar.h"

#include <adwaita.h>

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        bar)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  chorsu_chart_paint_bar (cr, chorsu_theme_get (dark ? CHORSU_THEME_DARK : CHORSU_THEME_LIGHT), bar, width, height);
}

GtkWidget *
chorsu_bar_new (const ChorsuBar *bar)
{
  GtkWidget *area;

  g_return_val_if_fail (bar != NULL, NULL);

  area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, "content-height",
                       CHORSU_CHART_BAR_HEIGHT, "valign", GTK_ALIGN_CENTER, NULL);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, g_memdup2 (bar, sizeof *bar), g_free);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), area,
                           G_CONNECT_SWAPPED);

  return area;
}
