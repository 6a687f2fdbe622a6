/* chorsu-shortcuts-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-pages.h"

#include <glib/gi18n.h>

#include "chorsu-rows.h"

typedef struct
{
  const char *group;  /* NULL: the same as before */
  const char *keys;   /* accelerators, several apart by a space */
  const char *action;
} Shortcut;

static const Shortcut shortcuts[] = {
  { N_("Goals"), "1 2 3 4", N_("Show a goal") },
  { NULL, "0", N_("Show no goal") },
  { N_("Map"), "plus minus", N_("Zoom in or out") },
  { NULL, "Home", N_("Show the five countries") },
  { NULL, "Left Right Up Down", N_("Move the map; from a country, go to its neighbour") },
  { NULL, "Tab", N_("Go from country to country") },
  { NULL, "Return", N_("Open the country’s dossier") },
  { NULL, "<Control>Return", N_("Compare with another country") },
  { NULL, "y", N_("Year slider") },
  { NULL, "t", N_("Timeline") },
  { NULL, "space", N_("On the year slider: play the years") },
  { N_("Corridors"), "c", N_("Explore corridors") },
  { NULL, "Menu", N_("What can be done with what is selected") },
  { N_("Briefing"), "F5", N_("Present from the start") },
  { NULL, "<Shift>F5", N_("Present from where the last presentation ended") },
  { NULL, "<Control>F5", N_("Present in two windows") },
  { NULL, "Page_Down Page_Up", N_("Next or previous scene") },
  { NULL, "b w f", N_("Black, white, or frozen picture") },
  { NULL, "p", N_("Let the timer stand still") },
  { NULL, "Return", N_("Back to the scene, or to the one whose number was typed") },
  { NULL, "Tab", N_("All scenes") },
  { N_("Writing a Briefing"), "<Control>n", N_("New briefing") },
  { NULL, "<Control>o", N_("Open a briefing") },
  { NULL, "<Control>s", N_("Save the briefing") },
  { NULL, "<Control><Shift>s", N_("Save the briefing under another name") },
  { NULL, "<Control>d", N_("Add this view as a scene") },
  { NULL, "<Control>u", N_("Update the scene from this view") },
  { NULL, "F2", N_("Edit the words of the scene") },
  { NULL, "<Alt>Up <Alt>Down", N_("Among the scenes: move a scene earlier or later") },
  { NULL, "Delete", N_("Among the scenes: delete a scene") },
  { NULL, "<Control>z", N_("Undo") },
  { NULL, "<Control><Shift>z", N_("Redo") },
  { N_("Window"), "<Control>f", N_("Search; typing a word does the same") },
  { NULL, "l", N_("List of what is on the map") },
  { NULL, "m", N_("Matrix of goals, countries and corridors") },
  { NULL, "Escape", N_("Step back") },
  { NULL, "<Alt>Left", N_("Back to what was looked at before") },
  { NULL, "<Alt>Right", N_("Forward again") },
  { NULL, "<Control><Shift>c", N_("Copy a link to this view") },
  { NULL, "<Control><Alt>c", N_("Copy the map as a picture") },
  { NULL, "<Control>c", N_("Copy the figure in focus with its citation") },
  { NULL, "<Control>e", N_("Export") },
  { NULL, "<Control>p", N_("Print the map") },
  { NULL, "F9", N_("Goals and layers") },
  { NULL, "<Shift>F9", N_("Dossier") },
  { NULL, "F10", N_("Menu") },
  { NULL, "F11", N_("Full screen") },
  { NULL, "<Control>question", N_("Keyboard shortcuts") },
  { NULL, "<Control>q", N_("Quit") },
};

static GtkWidget *
keys_new (const char  *keys,
          char       **spoken)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  g_auto (GStrv) accelerators = g_strsplit (keys, " ", -1);
  GString *words = g_string_new (NULL);

  for (guint i = 0; accelerators[i] != NULL; i++)
    {
      guint key;
      GdkModifierType modifiers;
      g_autofree char *label = NULL;

      if (!gtk_accelerator_parse (accelerators[i], &key, &modifiers))
        continue;

      label = gtk_accelerator_get_label (key, modifiers);
      gtk_box_append (GTK_BOX (box), chorsu_row_label (label, "keycap"));
      g_string_append_printf (words, "%s%s", i > 0 ? ", " : "", label);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  *spoken = g_string_free (words, FALSE);

  return box;
}

static GtkWidget *
row_new (const Shortcut *shortcut)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = chorsu_row_label (_(shortcut->action), NULL);
  g_autofree char *keys = NULL;
  g_autofree char *spoken = NULL;

  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), keys_new (shortcut->keys, &keys));

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "dossier-row");
  spoken = g_strdup_printf ("%s: %s", _(shortcut->action), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

GtkWidget *
chorsu_shortcuts_page_new (void)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *list = NULL;

  gtk_widget_add_css_class (page, "page");
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    {
      if (shortcuts[i].group != NULL)
        {
          gtk_box_append (GTK_BOX (page),
                          chorsu_row_label (_(shortcuts[i].group), "group-heading"));
          list = gtk_list_box_new ();
          gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
          gtk_widget_add_css_class (list, "boxed-list");
          gtk_box_append (GTK_BOX (page), list);
        }
      gtk_list_box_append (GTK_LIST_BOX (list), row_new (&shortcuts[i]));
    }

  return page;
}
