/* chorsu-about-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-pages.h"

#include <glib/gi18n.h>

#include "chorsu-rows.h"

/* What is not the dataset's to credit. */
static const struct
{
  const char *name;
  const char *credit;
  const char *url;
} credits[] = {
  { N_("Base map"),
    N_("Borders, coasts, lakes, rivers and relief: Natural Earth, public domain. Boundaries are "
       "schematic and imply no position."),
    "https://www.naturalearthdata.com" },
  { N_("Typefaces"), N_("Inter and Noto Serif, SIL Open Font License 1.1"), NULL },
  { N_("Libraries"),
    N_("GTK, libadwaita, libshumate, GLib, JSON-GLib, libgsf (LGPL); cairo and Pango (LGPL); PROJ (MIT)"),
    NULL },
};

static GtkWidget *
list_new (GtkBox     *page,
          const char *title)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_box_append (page, chorsu_row_label (title, "group-heading"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (page, list);

  return list;
}

static GtkWidget *
credit_row_new (const char *name,
                const char *credit,
                const char *url)
{
  GtkWidget *row = chorsu_row_new_text (name, credit, NULL, NULL, 0, FALSE);
  GtkWidget *link;

  if (url == NULL)
    return row;

  link = gtk_link_button_new_with_label (url, _("Website"));
  gtk_widget_set_valign (link, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (link, url);
  gtk_box_append (GTK_BOX (gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row))), link);

  return row;
}

static void
add_data_credits (GtkBox        *page,
                  ChorsuDataset *dataset,
                  const char    *language)
{
  GtkWidget *list = list_new (page, _("Data"));
  guint n = 0;
  const ChorsuLicence *licences = chorsu_dataset_get_licences (dataset, &n);
  g_autofree char *as_of =
    g_strdup_printf (_("The newest source is dated %s."), chorsu_dataset_get_as_of (dataset));

  for (guint i = 0; i < n; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         credit_row_new (licences[i].licence,
                                         chorsu_text_get (licences[i].text, language),
                                         licences[i].url));
  gtk_list_box_append (GTK_LIST_BOX (list), chorsu_row_new_text (_("As of"), as_of, NULL, NULL, 0,
                                                                 FALSE));
}

static void
add_head (GtkBox *page)
{
  GtkWidget *icon = chorsu_decoration_new (APPLICATION_ID);
  GtkWidget *name = gtk_label_new ("Chorsu");
  GtkWidget *purpose;
  g_autofree char *version = g_strdup_printf (_("Version %s"), CHORSU_VERSION);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 96);
  gtk_widget_add_css_class (name, "title-1");
  gtk_box_append (page, icon);
  gtk_box_append (page, name);
  gtk_box_append (page, gtk_label_new (version));

  purpose = gtk_label_new (_("A map of Central Asia: five countries, four goals, resources and "
                             "corridors, every figure with its source."));
  gtk_label_set_wrap (GTK_LABEL (purpose), TRUE);
  gtk_label_set_justify (GTK_LABEL (purpose), GTK_JUSTIFY_CENTER);
  gtk_box_append (page, purpose);
}

GtkWidget *
chorsu_about_page_new (ChorsuDataset *dataset,
                       const char    *language)
{
  GtkWidget *page;
  GtkWidget *list;

  g_return_val_if_fail (dataset == NULL || CHORSU_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (page, "page");
  add_head (GTK_BOX (page));

  list = list_new (GTK_BOX (page), _("Program"));
  gtk_list_box_append (GTK_LIST_BOX (list),
                       credit_row_new (_("Licence"),
                                       _("GNU General Public License, version 3 or later. This "
                                         "program comes with absolutely no warranty."),
                                       "https://www.gnu.org/licenses/gpl-3.0.html"));
  if (dataset != NULL)
    add_data_credits (GTK_BOX (page), dataset, language);

  list = list_new (GTK_BOX (page), _("Credits"));
  for (guint i = 0; i < G_N_ELEMENTS (credits); i++)
    gtk_list_box_append (GTK_LIST_BOX (list), credit_row_new (_(credits[i].name),
                                                              _(credits[i].credit),
                                                              credits[i].url));

  return page;
}
