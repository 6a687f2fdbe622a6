/* chorsu-table-columns.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-table-columns.h"

#include <glib/gi18n.h>

static const struct
{
  const char *title;
  int         width;
} columns[CHORSU_N_COLUMNS] = {
  [CHORSU_COLUMN_NAME] = { N_("Name"), 210 },
  [CHORSU_COLUMN_COUNTRY] = { N_("Country"), 120 },
  [CHORSU_COLUMN_COMMODITIES] = { N_("Commodities"), 170 },
  [CHORSU_COLUMN_CATEGORY] = { N_("What"), 140 },
  [CHORSU_COLUMN_STAGE] = { N_("Stage or Status"), 130 },
  [CHORSU_COLUMN_CONTROL] = { N_("Controlled By"), 140 },
  [CHORSU_COLUMN_IMPORTANCE] = { N_("Importance"), 96 },
  [CHORSU_COLUMN_FIGURE] = { N_("Figure"), 230 },
};

const char *
chorsu_table_column_title (ChorsuColumn column)
{
  g_return_val_if_fail ((guint) column < CHORSU_N_COLUMNS, "");

  return _(columns[column].title);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item,
          gpointer                  data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, GPOINTER_TO_INT (data) == CHORSU_COLUMN_NAME ? "link-title" : "figure-cell");
  gtk_list_item_set_child (item, label);
}

/* GTK has no way to name cells and rows before 4.12: a row is named by all
 * that stands in it, and is what holds the cell that holds the label. */
static void
name_ancestors (GtkWidget    *label,
                const char   *text,
                ChorsuMapRow *row)
{
  GtkWidget *cell = gtk_widget_get_parent (label);
  GtkWidget *line = cell != NULL ? gtk_widget_get_parent (cell) : NULL;
  g_autofree char *spoken = NULL;

  if (line == NULL)
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  spoken = chorsu_map_row_describe (row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (line), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         gpointer                  data)
{
  ChorsuMapRow *row = gtk_list_item_get_item (item);
  GtkWidget *label = gtk_list_item_get_child (item);
  const char *text = chorsu_map_row_get_text (row, GPOINTER_TO_INT (data));

  /* Nothing to say is said with a dash. */
  gtk_label_set_label (GTK_LABEL (label), *text != '\0' ? text : "–");
  gtk_widget_set_tooltip_text (label, *text != '\0' ? text : NULL);
  name_ancestors (label, gtk_label_get_label (GTK_LABEL (label)), row);
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      data)
{
  return chorsu_map_row_compare ((ChorsuMapRow *) a, (ChorsuMapRow *) b, GPOINTER_TO_INT (data));
}

/* The first child of the view is the row of its titles. */
static void
name_titles (GtkColumnView *view)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  guint i = 0;

  gtk_accessible_update_property (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Columns"), -1);
  for (GtkWidget *title = gtk_widget_get_first_child (header); title != NULL && i < CHORSU_N_COLUMNS;
       title = gtk_widget_get_next_sibling (title))
    gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    chorsu_table_column_title (i++), -1);
}

void
chorsu_table_add_columns (GtkColumnView *view)
{
  for (guint i = 0; i < CHORSU_N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (chorsu_table_column_title (i), factory);
      g_autoptr (GtkSorter) sorter =
        GTK_SORTER (gtk_custom_sorter_new (compare_cb, GINT_TO_POINTER (i), NULL));

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), GINT_TO_POINTER (i));
      gtk_column_view_column_set_sorter (column, sorter);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_fixed_width (column, columns[i].width);
      gtk_column_view_column_set_expand (column, i == CHORSU_COLUMN_FIGURE);
      gtk_column_view_append_column (view, column);
    }
  name_titles (view);
}

GtkColumnViewColumn *
chorsu_table_get_column (GtkColumnView *view,
                         ChorsuColumn   column)
{
  g_autoptr (GtkColumnViewColumn) found =
    g_list_model_get_item (gtk_column_view_get_columns (view), column);

  return found;
}
