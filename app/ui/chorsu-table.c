/* chorsu-table.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-table.h"

#include <glib/gi18n.h>

#include "chorsu-fold.h"
#include "chorsu-map-list.h"
#include "chorsu-table-columns.h"

struct _ChorsuTable
{
  GtkWidget           parent_instance;

  GtkWidget          *view;
  GtkSearchEntry     *entry;
  GtkLabel           *count;
  GtkBox             *kinds;
  GtkMenuButton      *sort;
  GtkStack           *stack;
  GtkColumnView      *rows;
  GtkLabel           *nothing;
  GtkWidget          *show_resources;
  GtkWidget          *reset;

  ChorsuSession      *session;
  ChorsuMapList      *list;
  GtkFilter          *filter;
  GtkSingleSelection *selection;
  GtkWidget          *toggles[4];
  char               *words;     /* folded; "" for all */
  gconstpointer       sorted_by; /* the column that is sorted by action, rising */
  gboolean            following; /* the session leads just now */
};

G_DEFINE_FINAL_TYPE (ChorsuTable, chorsu_table, GTK_TYPE_WIDGET)

static const struct
{
  ChorsuKind   kind;
  const char  *title;
} kinds[] = {
  { CHORSU_KIND_RESOURCE, N_("Resources") },
  { CHORSU_KIND_CORRIDOR, N_("Corridors") },
  { CHORSU_KIND_SECURITY, N_("Security") },
  { CHORSU_KIND_ENGAGEMENT, N_("Engagement") },
};

G_STATIC_ASSERT (G_N_ELEMENTS (kinds) == G_N_ELEMENTS (((ChorsuTable *) NULL)->toggles));

static gboolean
is_kind_on (ChorsuTable *self,
            ChorsuKind   kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind)
      return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->toggles[i]));

  return FALSE;
}

static gboolean
match_cb (gpointer item,
          gpointer data)
{
  ChorsuTable *self = data;
  ChorsuMapRow *row = item;

  return is_kind_on (self, chorsu_map_row_get_record (row)->ref.kind) && chorsu_map_row_matches (row, self->words);
}

static guint
count_rows (ChorsuTable *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->selection));
}

static void
update_nothing (ChorsuTable *self)
{
  gboolean drawn = g_list_model_get_n_items (G_LIST_MODEL (self->list)) > 0;
  gboolean possible = chorsu_map_list_get_n_possible (self->list) > 0;

  if (drawn)
    gtk_label_set_label (self->nothing, _("Nothing on the map matches."));
  else if (possible)
    gtk_label_set_label (self->nothing, _("The filters let nothing through."));
  else
    gtk_label_set_label (self->nothing, _("The map shows no sites, corridors or entries just now."));
  gtk_widget_set_visible (self->show_resources, !drawn && !possible);
  gtk_widget_set_visible (self->reset, !drawn && possible);
  gtk_stack_set_visible_child_name (self->stack, count_rows (self) > 0 ? "rows" : "nothing");
}

static void
update_toggle (ChorsuTable *self,
               guint        index)
{
  guint n = chorsu_map_list_count (self->list, kinds[index].kind);
  g_autofree char *label = g_strdup_printf ("%s %u", _(kinds[index].title), n);

  gtk_button_set_label (GTK_BUTTON (self->toggles[index]), label);
  gtk_widget_set_visible (self->toggles[index], n > 0);
}

static void
update_count (ChorsuTable *self)
{
  /* Translators: rows in the list, and how many there would be without filters: "37 of 212". */
  g_autofree char *text = g_strdup_printf (_("%u of %u"), count_rows (self),
                                           chorsu_map_list_get_n_possible (self->list));

  gtk_label_set_label (self->count, text);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    update_toggle (self, i);
  update_nothing (self);
}

/* The list inside the column view is what can scroll; it has its own action. */
static void
scroll_to (ChorsuTable *self,
           guint        position)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->rows)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

/* Makes the row of what the session has selected the selected one. */
static void
follow_session (ChorsuTable *self)
{
  ChorsuRef ref = chorsu_session_get_selection (self->session);
  guint n = count_rows (self);
  guint found = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; i < n && !chorsu_ref_is_none (ref); i++)
    {
      g_autoptr (ChorsuMapRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (chorsu_ref_equal (chorsu_map_row_get_record (row)->ref, ref))
        found = i;
    }
  if (found == gtk_single_selection_get_selected (self->selection))
    return;

  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, found);
  self->following = FALSE;
  if (found != GTK_INVALID_LIST_POSITION)
    scroll_to (self, found);
}

static void
selection_changed_cb (ChorsuTable *self)
{
  ChorsuMapRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (self->following || row == NULL)
    return;

  chorsu_session_select (self->session, chorsu_map_row_get_record (row)->ref, FALSE);
}

static void
activate_cb (ChorsuTable *self,
             guint        position)
{
  g_autoptr (ChorsuMapRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (row != NULL)
    chorsu_session_reveal (self->session, chorsu_map_row_get_record (row)->ref);
}

static void
items_changed_cb (ChorsuTable *self)
{
  update_count (self);
  follow_session (self);
}

static void
filter_changed (ChorsuTable *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
search_changed_cb (ChorsuTable *self)
{
  g_free (self->words);
  self->words = chorsu_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  filter_changed (self);
}

/* Esc empties the entry first; with nothing in it, it steps back as elsewhere. */
static void
stop_search_cb (ChorsuTable *self)
{
  if (*gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.step-back", NULL);
}

static void
sort_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  ChorsuTable *self = CHORSU_TABLE (widget);
  GtkColumnViewColumn *column;
  GtkSortType order = GTK_SORT_ASCENDING;
  ChorsuColumn which;

  if (!chorsu_column_from_nick (g_variant_get_string (parameter, NULL), &which))
    return;

  column = chorsu_table_get_column (self->rows, which);
  if (self->sorted_by == column)
    order = GTK_SORT_DESCENDING;
  self->sorted_by = order == GTK_SORT_ASCENDING ? column : NULL;
  gtk_column_view_sort_by_column (self->rows, column, order);
}

static void
build_sort_menu (ChorsuTable *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; i < CHORSU_N_COLUMNS; i++)
    {
      g_autofree char *action = g_strdup_printf ("table.sort::%s", chorsu_column_to_nick (i));

      g_menu_append (menu, chorsu_table_column_title (i), action);
    }
  gtk_menu_button_set_menu_model (self->sort, G_MENU_MODEL (menu));
}

static void
build_toggles (ChorsuTable *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      self->toggles[i] = gtk_toggle_button_new_with_label (_(kinds[i].title));
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[i]), TRUE);
      g_signal_connect_object (self->toggles[i], "toggled", G_CALLBACK (filter_changed), self, G_CONNECT_SWAPPED);
      gtk_box_append (self->kinds, self->toggles[i]);
    }
}

static void
build_models (ChorsuTable *self)
{
  GtkFilterListModel *filtered;
  GtkSortListModel *sorted;

  self->list = chorsu_map_list_new (self->session);
  self->filter = GTK_FILTER (gtk_custom_filter_new (match_cb, self, NULL));
  filtered = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->list)), g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (gtk_column_view_get_sorter (self->rows)));
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (sorted));
  g_object_unref (sorted);

  gtk_column_view_set_model (self->rows, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->list, "counted", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::selection", G_CALLBACK (follow_session), self,
                           G_CONNECT_SWAPPED);
}

static void
chorsu_table_dispose (GObject *object)
{
  ChorsuTable *self = CHORSU_TABLE (object);

  if (self->rows != NULL)
    gtk_column_view_set_model (self->rows, NULL);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_object (&self->selection);
  g_clear_object (&self->filter);
  g_clear_object (&self->list);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (chorsu_table_parent_class)->dispose (object);
}

static void
chorsu_table_finalize (GObject *object)
{
  g_free (CHORSU_TABLE (object)->words);

  G_OBJECT_CLASS (chorsu_table_parent_class)->finalize (object);
}

static gboolean
chorsu_table_grab_focus (GtkWidget *widget)
{
  ChorsuTable *self = CHORSU_TABLE (widget);

  return count_rows (self) > 0 ? gtk_widget_grab_focus (GTK_WIDGET (self->rows))
                               : gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
chorsu_table_class_init (ChorsuTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = chorsu_table_dispose;
  object_class->finalize = chorsu_table_finalize;
  widget_class->grab_focus = chorsu_table_grab_focus;

  gtk_widget_class_install_action (widget_class, "table.sort", "s", sort_action);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "maptable");
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/chorsu/Chorsu/ui/chorsu-table.ui");
  gtk_widget_class_bind_template_child (widget_class, ChorsuTable, view);
  gtk_widget_class_bind_template_child (widget_class, ChorsuTable, entry);
  gtk_widget_class_bind_template_child (widget_class, ChorsuTable, count);
  gtk_widget_class_bind_template_child (widget_class, ChorsuTable, kinds);
  gtk_widget_class_bind_template_child (widget_class, ChorsuTable, sort);
  gtk_widget_class_bind_template_child (widget_class, ChorsuTable, stack);
  gtk_widget_class_bind_template_child (widget_class, ChorsuTable, rows);
  gtk_widget_class_bind_template_child (widget_class, ChorsuTable, nothing);
  gtk_widget_class_bind_template_child (widget_class, ChorsuTable, show_resources);
  gtk_widget_class_bind_template_child (widget_class, ChorsuTable, reset);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
chorsu_table_init (ChorsuTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->words = g_strdup ("");
  chorsu_table_add_columns (self->rows);
  build_sort_menu (self);
  build_toggles (self);
}

GtkWidget *
chorsu_table_new (ChorsuSession *session)
{
  ChorsuTable *self;

  g_return_val_if_fail (CHORSU_IS_SESSION (session), NULL);

  self = g_object_new (CHORSU_TYPE_TABLE, NULL);
  self->session = g_object_ref (session);
  gtk_column_view_sort_by_column (self->rows, chorsu_table_get_column (self->rows, CHORSU_COLUMN_IMPORTANCE),
                                  GTK_SORT_ASCENDING);
  build_models (self);
  items_changed_cb (self);

  return GTK_WIDGET (self);
}
