/* chorsu-reach-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-reach-page.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chorsu-explorer-words.h"
#include "chorsu-rows.h"

#define MAX_DAYS 60

struct _ChorsuReachPage
{
  GtkBox          parent_instance;

  GtkDropDown    *from;
  GtkSpinButton  *days;
  GtkWidget      *hide;
  GtkLabel       *summary;
  GtkListBox     *list;

  ChorsuSession  *session;
  ChorsuExplorer *explorer;
  ChorsuNetwork  *network;    /* whose nodes are listed; not owned */
  GPtrArray      *nodes;      /* ids in the order of the drop-down */
  gboolean        filling;
};

G_DEFINE_FINAL_TYPE (ChorsuReachPage, chorsu_reach_page, GTK_TYPE_BOX)

static const char *
node_name (ChorsuReachPage *self,
           guint            node)
{
  return chorsu_text_get (chorsu_network_get_node (self->network, node)->record.name,
                          chorsu_session_get_language (self->session));
}

static int
compare_nodes (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  ChorsuReachPage *self = data;
  guint one = chorsu_network_find_node (self->network, *(const char *const *) a);
  guint two = chorsu_network_find_node (self->network, *(const char *const *) b);

  return g_utf8_collate (node_name (self, one), node_name (self, two));
}

static void
fill_nodes (ChorsuReachPage *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->nodes, 0);
  gtk_string_list_append (list, _("From nowhere"));
  for (guint i = 0; self->network != NULL && i < chorsu_network_get_n_nodes (self->network); i++)
    g_ptr_array_add (self->nodes, (gpointer) chorsu_network_get_node (self->network, i)->record.ref.id);
  if (self->network != NULL)
    g_ptr_array_sort_with_data (self->nodes, compare_nodes, self);
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_string_list_append (list, node_name (self, chorsu_network_find_node (self->network, self->nodes->pdata[i])));

  self->filling = TRUE;
  gtk_drop_down_set_model (self->from, G_LIST_MODEL (list));
  self->filling = FALSE;
}

typedef struct
{
  guint  node;
  double days;
} Reached;

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  double one = ((const Reached *) a)->days;
  double two = ((const Reached *) b)->days;

  return one < two ? -1 : one > two;
}

static GtkWidget *
row_new (ChorsuReachPage *self,
         const Reached   *reached)
{
  const char *language = chorsu_session_get_language (self->session);
  g_autofree char *days =
    chorsu_amount_format (chorsu_network_get_dataset (self->network), reached->days, "d", 1, language);

  return chorsu_row_new_link (chorsu_network_get_node (self->network, reached->node)->record.ref,
                              node_name (self, reached->node), NULL, days);
}

static void
fill (ChorsuReachPage *self)
{
  ChorsuReach *reach = chorsu_explorer_get_reach (self->explorer);
  double days = chorsu_explorer_get_reach_days (self->explorer);
  g_autoptr (GArray) reached = g_array_new (FALSE, FALSE, sizeof (Reached));
  g_autofree char *summary = NULL;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  gtk_widget_set_visible (GTK_WIDGET (self->list), reach != NULL);
  gtk_widget_set_visible (self->hide, reach != NULL);
  if (reach == NULL)
    {
      gtk_label_set_label (self->summary, chorsu_explorer_is_reaching (self->explorer)
                                            ? _("Looking for ways")
                                            : chorsu_explorer_get_reach_from (self->explorer) != NULL
                                            ? _("Nothing is reached from there.")
                                            : _("How far freight comes from a place, in so many days."));
      return;
    }

  for (guint i = 0; i < chorsu_network_get_n_nodes (self->network); i++)
    {
      Reached one = { i, chorsu_reach_get_node_days (reach, i) };

      if (one.days <= days)
        g_array_append_val (reached, one);
    }
  g_array_sort (reached, compare_days);
  for (guint i = 0; i < reached->len; i++)
    gtk_list_box_append (self->list, row_new (self, &g_array_index (reached, Reached, i)));
  summary = g_strdup_printf (ngettext ("%u place is reached. Days are computed; stronger on the map is sooner.",
                                       "%u places are reached. Days are computed; stronger on the map is sooner.",
                                       reached->len),
                             reached->len);
  gtk_label_set_label (self->summary, summary);
}

static void
update (ChorsuReachPage *self)
{
  ChorsuNetwork *network = chorsu_explorer_get_network (self->explorer);
  const char *from = chorsu_explorer_get_reach_from (self->explorer);
  guint index = 0;

  if (network != self->network)
    {
      self->network = network;
      fill_nodes (self);
    }
  for (guint i = 0; from != NULL && i < self->nodes->len; i++)
    if (self->nodes->pdata[i] == from)
      index = i + 1;
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->from, index);
  gtk_spin_button_set_value (self->days, chorsu_explorer_get_reach_days (self->explorer));
  self->filling = FALSE;
  fill (self);
}

static void
asked_cb (ChorsuReachPage *self)
{
  guint index = gtk_drop_down_get_selected (self->from);

  if (self->filling)
    return;

  chorsu_explorer_set_reach (self->explorer,
                             index > 0 && index <= self->nodes->len ? self->nodes->pdata[index - 1] : NULL,
                             gtk_spin_button_get_value (self->days));
}

static void
hide_cb (ChorsuReachPage *self)
{
  chorsu_explorer_set_reach (self->explorer, NULL, gtk_spin_button_get_value (self->days));
}

static void
chorsu_reach_page_dispose (GObject *object)
{
  ChorsuReachPage *self = CHORSU_REACH_PAGE (object);

  g_clear_pointer (&self->nodes, g_ptr_array_unref);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (chorsu_reach_page_parent_class)->dispose (object);
}

static void
chorsu_reach_page_class_init (ChorsuReachPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chorsu_reach_page_dispose;
}

static void
chorsu_reach_page_init (ChorsuReachPage *self)
{
  const char *const none[] = { NULL };
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_("Days"));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->nodes = g_ptr_array_new ();

  self->from = GTK_DROP_DOWN (chorsu_words_drop_down (_("From"), none));
  chorsu_words_enable_search (self->from);
  self->days = GTK_SPIN_BUTTON (gtk_spin_button_new_with_range (1, MAX_DAYS, 1));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->days), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Days"), -1);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->days));
  self->hide = gtk_button_new_with_label (_("Hide Reach"));
  self->summary = GTK_LABEL (chorsu_row_label ("", "note"));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Reach"), -1);
  g_signal_connect_object (self->from, "notify::selected", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->days, "value-changed", G_CALLBACK (asked_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hide, "clicked", G_CALLBACK (hide_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->from));
  gtk_box_append (GTK_BOX (self), line);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self), self->hide);
}

GtkWidget *
chorsu_reach_page_new (ChorsuSession *session)
{
  ChorsuReachPage *self;

  g_return_val_if_fail (CHORSU_IS_SESSION (session), NULL);

  self = g_object_new (CHORSU_TYPE_REACH_PAGE, NULL);
  self->session = g_object_ref (session);
  self->explorer = chorsu_session_get_explorer (session);
  g_signal_connect_object (self->explorer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
