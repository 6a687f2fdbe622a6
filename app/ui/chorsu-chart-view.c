/* chorsu-chart-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-chart-view.h"

#include <adwaita.h>

typedef struct
{
  const ChorsuSeries *series;
  char               *language;
} Plot;

static void
plot_free (gpointer data)
{
  Plot *plot = data;

  g_free (plot->language);
  g_free (plot);
}

static const ChorsuTheme *
get_theme (void)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());

  return chorsu_theme_get (dark ? CHORSU_THEME_DARK : CHORSU_THEME_LIGHT);
}

static void
draw_series (GtkDrawingArea *area,
             cairo_t        *cr,
             int             width,
             int             height,
             gpointer        data)
{
  const Plot *plot = data;

  chorsu_chart_paint_series (cr, get_theme (), plot->series, plot->language, width, height);
}

GtkWidget *
chorsu_series_view_new (const ChorsuSeries *series,
                        const char         *language)
{
  GtkWidget *view;
  Plot *plot;
  g_autofree char *description = NULL;

  g_return_val_if_fail (series != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  plot = g_new0 (Plot, 1);
  plot->series = series;
  plot->language = g_strdup (language);
  view = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, "hexpand", TRUE, NULL);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (view), CHORSU_CHART_SERIES_HEIGHT);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (view), draw_series, plot, plot_free);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), view,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_css_class (view, "series");

  description = chorsu_chart_describe_series (series, language);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  chorsu_text_get (series->name, language), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  description, -1);

  return view;
}
