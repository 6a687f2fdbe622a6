/* chorsu-ownership-bars.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-ownership-bars.h"

#include <glib/gi18n.h>

#include "chorsu-bar.h"
#include "chorsu-filters.h"
#include "chorsu-rows.h"
#include "chorsu-vocabulary.h"

static const ChorsuPower powers[CHORSU_N_CONTROLS] = {
  [CHORSU_CONTROL_US] = CHORSU_POWER_US,
  [CHORSU_CONTROL_CHINA] = CHORSU_POWER_CHINA,
  [CHORSU_CONTROL_RUSSIA] = CHORSU_POWER_RUSSIA,
  [CHORSU_CONTROL_OTHER] = CHORSU_POWER_OTHER,
  [CHORSU_CONTROL_MIXED] = CHORSU_POWER_NATIONAL,
  [CHORSU_CONTROL_NATIONAL] = CHORSU_POWER_NATIONAL,
};

GtkWidget *
chorsu_number_label_new (const char *text)
{
  GtkWidget *label = chorsu_row_label (text, "figure-value");

  gtk_label_set_wrap (GTK_LABEL (label), FALSE);

  return label;
}

static char *
share_text (double part,
            double whole)
{
  /* Translators: a share in per cent. */
  return g_strdup_printf (_("%.0f%%"), whole > 0 ? 100.0 * part / whole : 0);
}

static char *
volume_text (const ChorsuOwnership *whole,
             const ChorsuHolding   *holding,
             const char            *language)
{
  g_autofree char *value = NULL;
  g_autofree char *share = NULL;

  if (holding->measured->len == 0)
    return g_strdup ("–");

  value = chorsu_figure_format (&holding->volume, language);
  share = share_text (holding->volume.min, whole->total.min);

  /* Translators: a volume, its share, and from how many sites: "710 000 t copper, 91 % (1 site)". */
  return g_strdup_printf (ngettext ("%s, %s (%u site)", "%s, %s (%u sites)", holding->measured->len), value, share,
                          holding->measured->len);
}

static void
attach_holding (GtkGrid               *grid,
                const ChorsuOwnership *whole,
                const ChorsuHolding   *holding,
                const char            *language)
{
  int row = holding->control + 1;
  const char *name = chorsu_vocabulary_control (holding->control);
  g_autofree char *class_name = chorsu_class_to_string (NULL, CHORSU_LEGEND_CONTROL, holding->control);
  g_autofree char *share = share_text (holding->sites->len, whole->n_sites);
  g_autofree char *count = g_strdup_printf (ngettext ("%u site, %s", "%u sites, %s", holding->sites->len),
                                            holding->sites->len, share);
  g_autofree char *volume = volume_text (whole, holding, language);
  g_autofree char *spoken = NULL;
  ChorsuBar sites = { holding->sites->len, holding->sites->len, MAX (whole->n_sites, 1), powers[holding->control], FALSE };
  ChorsuBar volumes = { holding->volume.min, holding->volume.max, MAX (whole->total.min, 1e-9),
                        powers[holding->control], FALSE };
  GtkWidget *button = gtk_button_new ();
  GtkWidget *bar = chorsu_bar_new (&sites);

  /* Translators: a side, how many sites it controls, and what a click does. */
  spoken = g_strdup_printf (_("%s: %s. Show only these on the map"), name, count);
  gtk_button_set_child (GTK_BUTTON (button), chorsu_row_label (name, NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "matrix-cell");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.only-class");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", class_name);
  gtk_widget_set_tooltip_text (button, _("Show only these on the map"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_widget_set_size_request (bar, 140, -1);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_grid_attach (grid, button, 0, row, 1, 1);
  gtk_grid_attach (grid, bar, 1, row, 1, 1);
  gtk_grid_attach (grid, chorsu_number_label_new (count), 2, row, 1, 1);
  if (whole->key == NULL)
    return;

  bar = chorsu_bar_new (&volumes);
  gtk_widget_set_size_request (bar, 140, -1);
  gtk_widget_set_hexpand (bar, TRUE);
  gtk_grid_attach (grid, bar, 3, row, 1, 1);
  gtk_grid_attach (grid, chorsu_number_label_new (volume), 4, row, 1, 1);
}

GtkWidget *
chorsu_ownership_bars_new (const ChorsuOwnership *ownership,
                           const char            *language)
{
  GtkWidget *grid;

  g_return_val_if_fail (ownership != NULL && language != NULL, NULL);

  grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Who Controls It"), -1);
  gtk_grid_attach (GTK_GRID (grid), chorsu_row_label (_("By sites"), "group-heading"), 1, 0, 2, 1);
  if (ownership->key != NULL)
    {
      const char *label = chorsu_text_get (ownership->total.label, language);
      /* Translators: what is added up, for example "By volume: Production". */
      g_autofree char *title = g_strdup_printf (_("By volume: %s"), label != NULL ? label : ownership->key);

      gtk_grid_attach (GTK_GRID (grid), chorsu_row_label (title, "group-heading"), 3, 0, 2, 1);
    }
  for (guint i = 0; i < CHORSU_N_CONTROLS; i++)
    attach_holding (GTK_GRID (grid), ownership, &ownership->holdings[i], language);

  return grid;
}
