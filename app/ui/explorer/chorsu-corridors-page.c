/* chorsu-corridors-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-corridors-page.h"

#include <glib/gi18n.h>

#include "chorsu-corridor-list.h"
#include "chorsu-explorer-words.h"
#include "chorsu-measure.h"
#include "chorsu-rows.h"
#include "chorsu-vocabulary.h"

struct _ChorsuCorridorsPage
{
  GtkBox         parent_instance;

  GtkDropDown   *mode;
  GtkDropDown   *status;
  GtkDropDown   *backer;
  GtkDropDown   *goal;
  GtkLabel      *count;
  GtkListBox    *list;
  GtkWidget     *clear;

  ChorsuSession *session;
  ChorsuDataset *dataset;   /* whose corridors are listed */
  ChorsuNetwork *network;   /* what they are measured by; not owned */
  GPtrArray     *backers;   /* codes, in the order of the drop-down */
  int            year;
  gboolean       filling;
};

G_DEFINE_FINAL_TYPE (ChorsuCorridorsPage, chorsu_corridors_page, GTK_TYPE_BOX)

/* The statuses that corridors have, in the order of the drop-down. */
static const ChorsuStatus statuses[] = {
  CHORSU_STATUS_OPERATING, CHORSU_STATUS_CONSTRUCTION, CHORSU_STATUS_PROPOSED, CHORSU_STATUS_IDLE
};

static ChorsuCorridorFilter
get_filter (ChorsuCorridorsPage *self)
{
  ChorsuCorridorFilter filter = CHORSU_CORRIDOR_FILTER_INIT;
  guint mode = gtk_drop_down_get_selected (self->mode);
  guint status = gtk_drop_down_get_selected (self->status);
  guint backer = gtk_drop_down_get_selected (self->backer);
  guint goal = gtk_drop_down_get_selected (self->goal);
  const ChorsuGoal *record = NULL;

  if (mode > 0)
    filter.mode = mode - 1;
  if (status > 0 && status <= G_N_ELEMENTS (statuses))
    filter.status = statuses[status - 1];
  if (backer > 0 && self->backers != NULL && backer <= self->backers->len)
    filter.backer = self->backers->pdata[backer - 1];
  if (goal > 0 && goal <= 4)
    record = chorsu_dataset_get_goal_by_order (self->dataset, goal);
  if (record != NULL)
    filter.goal = record->record.ref.id;
  filter.year = chorsu_session_get_view (self->session)->year;

  return filter;
}

static void
compare_toggled_cb (GtkCheckButton *check,
                    ChorsuSession  *session)
{
  chorsu_explorer_set_compared (chorsu_session_get_explorer (session),
                                g_object_get_data (G_OBJECT (check), "corridor"),
                                gtk_check_button_get_active (check));
}

static char *
corridor_caption (ChorsuCorridorsPage  *self,
                  const ChorsuCorridor *corridor)
{
  const char *language = chorsu_session_get_language (self->session);
  g_autofree char *kind = chorsu_vocabulary_term (corridor->corridor_kind);
  g_autofree char *km = NULL;

  if (self->network != NULL && corridor->n_routes > 0)
    {
      ChorsuTravelModel model = chorsu_travel_model_from_dataset (self->dataset);
      g_autoptr (ChorsuWay) way = chorsu_network_measure_route (self->network, &corridor->routes[0], &model, 0);

      km = chorsu_amount_format (self->dataset, way->km, "km", 0, language);
    }

  return chorsu_join_parts (chorsu_vocabulary_status (corridor->status), kind, km != NULL ? km : "", NULL);
}

static GtkWidget *
row_new (ChorsuCorridorsPage  *self,
         const ChorsuCorridor *corridor)
{
  const char *language = chorsu_session_get_language (self->session);
  const char *name = chorsu_text_get (corridor->short_name, language);
  g_autofree char *caption = corridor_caption (self, corridor);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", name, caption);
  g_autofree char *compare = g_strdup_printf (_("Compare: %s"), name);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *check = gtk_check_button_new ();

  gtk_box_append (GTK_BOX (texts), chorsu_row_label (name, "link-title"));
  gtk_box_append (GTK_BOX (texts), chorsu_row_label (caption, "caption"));
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check),
                               chorsu_explorer_is_compared (chorsu_session_get_explorer (self->session),
                                                            corridor->record.ref.id));
  g_object_set_data (G_OBJECT (check), "corridor", (gpointer) corridor->record.ref.id);
  gtk_widget_set_tooltip_text (check, _("Compare"));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (check, corridor->n_routes > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, compare, -1);
  g_signal_connect_object (check, "toggled", G_CALLBACK (compare_toggled_cb), self->session, 0);

  gtk_box_append (GTK_BOX (box), texts);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_add_css_class (row, "explorer-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (row), "corridor", (gpointer) corridor);
  g_object_set_data (G_OBJECT (row), "check", check);

  return row;
}

static const ChorsuCorridor *
row_corridor (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "corridor");
}

/* The marks of rows follow selection and comparison. */
static void
update_marks (ChorsuCorridorsPage *self)
{
  ChorsuExplorer *explorer = chorsu_session_get_explorer (self->session);
  ChorsuRef selection = chorsu_session_get_selection (self->session);
  GtkListBoxRow *row;
  gboolean found = FALSE;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    {
      const ChorsuCorridor *corridor = row_corridor (row);

      gtk_check_button_set_active (g_object_get_data (G_OBJECT (row), "check"),
                                   chorsu_explorer_is_compared (explorer, corridor->record.ref.id));
      if (chorsu_ref_equal (corridor->record.ref, selection))
        {
          gtk_list_box_select_row (self->list, row);
          found = TRUE;
        }
    }
  if (!found)
    gtk_list_box_unselect_all (self->list);
  gtk_widget_set_visible (self->clear, chorsu_explorer_get_compared (explorer)[0] != NULL);
}

static void
fill (ChorsuCorridorsPage *self)
{
  ChorsuCorridorFilter filter = get_filter (self);
  g_autoptr (GPtrArray) corridors = chorsu_corridor_list (self->dataset, &filter);
  guint n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_CORRIDOR);
  g_autofree char *count = g_strdup_printf (_("%u of %u corridors"), corridors->len, n);
  GtkWidget *child;

  self->year = filter.year;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  for (guint i = 0; i < corridors->len; i++)
    gtk_list_box_append (self->list, row_new (self, corridors->pdata[i]));
  gtk_label_set_label (self->count, count);
  update_marks (self);
}

static void
filter_changed_cb (ChorsuCorridorsPage *self)
{
  ChorsuCorridorFilter filter;
  g_autoptr (GPtrArray) corridors = NULL;

  if (self->filling || self->dataset == NULL)
    return;

  fill (self);
  filter = get_filter (self);
  filter.year = 0;
  corridors = chorsu_corridor_list (self->dataset, &filter);
  chorsu_session_show_corridors (self->session, corridors);
}

static void
set_words (GtkDropDown       *drop_down,
           const char *const *words)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (words);

  gtk_drop_down_set_model (drop_down, G_LIST_MODEL (list));
}

/* What there is to filter by comes with the dataset. */
static void
fill_filters (ChorsuCorridorsPage *self)
{
  const char *language = chorsu_session_get_language (self->session);
  g_autoptr (GPtrArray) backers = g_ptr_array_new ();
  g_autoptr (GPtrArray) goals = g_ptr_array_new ();

  self->filling = TRUE;
  g_clear_pointer (&self->backers, g_ptr_array_unref);
  self->backers = chorsu_corridor_list_backers (self->dataset);
  g_ptr_array_add (backers, _("Any backer"));
  for (guint i = 0; i < self->backers->len; i++)
    g_ptr_array_add (backers, (gpointer) chorsu_country_name (self->dataset, self->backers->pdata[i], language));
  g_ptr_array_add (backers, NULL);
  set_words (self->backer, (const char *const *) backers->pdata);

  g_ptr_array_add (goals, _("Any goal"));
  for (int order = 1; order <= 4; order++)
    {
      const ChorsuGoal *goal = chorsu_dataset_get_goal_by_order (self->dataset, order);

      if (goal != NULL)
        g_ptr_array_add (goals, (gpointer) chorsu_text_get (goal->record.name, language));
    }
  g_ptr_array_add (goals, NULL);
  set_words (self->goal, (const char *const *) goals->pdata);
  self->filling = FALSE;
}

static void
update (ChorsuCorridorsPage *self)
{
  ChorsuDataset *dataset = chorsu_session_get_dataset (self->session);
  ChorsuNetwork *network = chorsu_explorer_get_network (chorsu_session_get_explorer (self->session));
  GtkWidget *child;

  if (dataset != self->dataset)
    {
      while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
        gtk_list_box_remove (self->list, child);
      g_set_object (&self->dataset, dataset);
      self->network = network;
      if (dataset == NULL)
        return;
      fill_filters (self);
      fill (self);
    }
  else if (dataset != NULL
           && (network != self->network || chorsu_session_get_view (self->session)->year != self->year))
    {
      self->network = network;
      fill (self);
    }
  else if (dataset != NULL)
    update_marks (self);
}

static void
row_activated_cb (ChorsuCorridorsPage *self,
                  GtkListBoxRow       *row)
{
  chorsu_session_reveal (self->session, row_corridor (row)->record.ref);
}

static void
chorsu_corridors_page_dispose (GObject *object)
{
  ChorsuCorridorsPage *self = CHORSU_CORRIDORS_PAGE (object);

  g_clear_pointer (&self->backers, g_ptr_array_unref);
  g_clear_object (&self->dataset);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (chorsu_corridors_page_parent_class)->dispose (object);
}

static void
chorsu_corridors_page_class_init (ChorsuCorridorsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chorsu_corridors_page_dispose;
}

static GtkDropDown *
add_filter (ChorsuCorridorsPage *self,
            GtkGrid             *grid,
            int                  index,
            const char          *label,
            const char *const   *words)
{
  GtkWidget *drop_down = chorsu_words_drop_down (label, words);

  gtk_grid_attach (grid, drop_down, index % 2, index / 2, 1, 1);
  g_signal_connect_object (drop_down, "notify::selected", G_CALLBACK (filter_changed_cb), self, G_CONNECT_SWAPPED);

  return GTK_DROP_DOWN (drop_down);
}

static void
add_filters (ChorsuCorridorsPage *self)
{
  GtkWidget *grid = gtk_grid_new ();
  const char *modes[CHORSU_N_MODES + 2] = { _("Any mode") };
  const char *status_words[G_N_ELEMENTS (statuses) + 2] = { _("Any status") };
  const char *const none[] = { NULL };

  for (guint i = 0; i < CHORSU_N_MODES; i++)
    modes[i + 1] = chorsu_vocabulary_mode (i);
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    status_words[i + 1] = chorsu_vocabulary_status (statuses[i]);

  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  self->mode = add_filter (self, GTK_GRID (grid), 0, _("Mode"), modes);
  self->status = add_filter (self, GTK_GRID (grid), 1, _("Status"), status_words);
  self->backer = add_filter (self, GTK_GRID (grid), 2, _("Backed by"), none);
  self->goal = add_filter (self, GTK_GRID (grid), 3, _("Goal"), none);
  gtk_box_append (GTK_BOX (self), grid);
}

static void
chorsu_corridors_page_init (ChorsuCorridorsPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);
  self->filling = TRUE;
  add_filters (self);
  self->filling = FALSE;

  self->count = GTK_LABEL (chorsu_row_label ("", "caption"));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->count));

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Corridors"), -1);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));

  self->clear = gtk_button_new_with_label (_("End the Comparison"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->clear), "win.clear-comparison");
  gtk_box_append (GTK_BOX (self), self->clear);
}

GtkWidget *
chorsu_corridors_page_new (ChorsuSession *session)
{
  ChorsuCorridorsPage *self;

  g_return_val_if_fail (CHORSU_IS_SESSION (session), NULL);

  self = g_object_new (CHORSU_TYPE_CORRIDORS_PAGE, NULL);
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chorsu_session_get_explorer (session), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
