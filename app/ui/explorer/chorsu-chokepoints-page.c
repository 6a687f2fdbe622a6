/* chorsu-chokepoints-page.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-chokepoints-page.h"

#include <glib/gi18n.h>

#include "chorsu-explorer-words.h"
#include "chorsu-rows.h"

/* As many as are marked on the map, and some. */
#define MAX_LISTED 40

struct _ChorsuChokepointsPage
{
  GtkBox          parent_instance;

  GtkDropDown    *goal;
  GtkWidget      *button;
  GtkWidget      *hide;
  GtkProgressBar *progress;
  GtkLabel       *summary;
  GtkListBox     *list;

  ChorsuSession  *session;
  ChorsuExplorer *explorer;
  ChorsuDataset  *dataset;      /* whose goals are listed; not owned */
  GPtrArray      *chokepoints;  /* what is listed; not owned */
};

G_DEFINE_FINAL_TYPE (ChorsuChokepointsPage, chorsu_chokepoints_page, GTK_TYPE_BOX)

static char *
join_corridors (GPtrArray  *corridors,
                const char *language)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < corridors->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            chorsu_text_get (((const ChorsuCorridor *) corridors->pdata[i])->short_name, language));

  return g_string_free (text, FALSE);
}

static GtkWidget *
row_new (ChorsuChokepointsPage *self,
         const ChorsuChokepoint *point,
         guint                   rank)
{
  const char *language = chorsu_session_get_language (self->session);
  ChorsuClosure closure;
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *breaks = NULL;
  g_autofree char *corridors = join_corridors (point->corridors, language);
  g_autofree char *stranded = join_corridors (point->stranded, language);
  g_autofree char *without = NULL;
  g_autofree char *spoken = NULL;
  g_autofree char *target = chorsu_ref_to_string (point->ref);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  chorsu_closure_of_ref (point->ref, &closure);
  name = chorsu_words_closure (chorsu_explorer_get_network (self->explorer), closure, language);
  title = g_strdup_printf ("%u. %s", rank, name);
  breaks = g_strdup_printf (ngettext ("breaks %u corridor: %s", "breaks %u corridors: %s", point->corridors->len),
                            point->corridors->len, corridors);
  gtk_box_append (GTK_BOX (box), chorsu_row_label (title, "link-title"));
  gtk_box_append (GTK_BOX (box), chorsu_row_label (breaks, "caption"));
  if (point->stranded->len > 0)
    {
      without = g_strdup_printf (_("no way round: %s"), stranded);
      gtk_box_append (GTK_BOX (box), chorsu_row_label (without, "no-way"));
    }

  spoken = chorsu_join_parts (title, breaks, without != NULL ? without : "", NULL);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.reveal");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_widget_add_css_class (row, "explorer-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}

static void
fill (ChorsuChokepointsPage *self)
{
  GtkWidget *child;
  g_autofree char *summary = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  gtk_widget_set_visible (GTK_WIDGET (self->list), self->chokepoints != NULL && self->chokepoints->len > 0);
  gtk_widget_set_visible (self->hide, self->chokepoints != NULL);
  if (self->chokepoints == NULL)
    {
      gtk_label_set_label (self->summary, _("Which single place or line, when lost, breaks most corridors."));
      return;
    }

  for (guint i = 0; i < MIN (self->chokepoints->len, MAX_LISTED); i++)
    gtk_list_box_append (self->list, row_new (self, self->chokepoints->pdata[i], i + 1));
  summary = g_strdup_printf (ngettext ("Of %u corridor that runs today; the first are marked on the map.",
                                       "Of %u corridors that run today; the first are marked on the map.",
                                       chorsu_explorer_get_n_counted (self->explorer)),
                             chorsu_explorer_get_n_counted (self->explorer));
  gtk_label_set_label (self->summary, summary);
}

static void
update_progress (ChorsuChokepointsPage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->progress), chorsu_explorer_is_busy (self->explorer));
  gtk_progress_bar_set_fraction (self->progress, CLAMP (chorsu_explorer_get_progress (self->explorer), 0, 1));
}

static void
fill_goals (ChorsuChokepointsPage *self)
{
  const char *words[6] = { _("All corridors") };
  g_autoptr (GtkStringList) list = NULL;
  guint n = 1;

  for (int order = 1; self->dataset != NULL && order <= 4; order++)
    {
      const ChorsuGoal *goal = chorsu_dataset_get_goal_by_order (self->dataset, order);

      if (goal != NULL)
        words[n++] = chorsu_text_get (goal->record.name, chorsu_session_get_language (self->session));
    }
  list = gtk_string_list_new (words);
  gtk_drop_down_set_model (self->goal, G_LIST_MODEL (list));
}

static void
update (ChorsuChokepointsPage *self)
{
  ChorsuNetwork *network = chorsu_explorer_get_network (self->explorer);
  ChorsuDataset *dataset = network != NULL ? chorsu_network_get_dataset (network) : NULL;
  GPtrArray *chokepoints = chorsu_explorer_get_chokepoints (self->explorer);

  if (dataset != self->dataset)
    {
      self->dataset = dataset;
      fill_goals (self);
    }
  gtk_widget_set_sensitive (self->button, network != NULL);
  if (chokepoints != self->chokepoints)
    {
      self->chokepoints = chokepoints;
      fill (self);
    }
  update_progress (self);
}

static void
find_cb (ChorsuChokepointsPage *self)
{
  guint order = gtk_drop_down_get_selected (self->goal);
  const ChorsuGoal *goal = NULL;

  if (order > 0 && order <= 4 && self->dataset != NULL)
    goal = chorsu_dataset_get_goal_by_order (self->dataset, order);
  chorsu_explorer_find_chokepoints (self->explorer, goal != NULL ? goal->record.ref.id : NULL);
}

static void
hide_cb (ChorsuChokepointsPage *self)
{
  chorsu_explorer_hide_chokepoints (self->explorer);
}

static void
chorsu_chokepoints_page_dispose (GObject *object)
{
  g_clear_object (&CHORSU_CHOKEPOINTS_PAGE (object)->session);

  G_OBJECT_CLASS (chorsu_chokepoints_page_parent_class)->dispose (object);
}

static void
chorsu_chokepoints_page_class_init (ChorsuChokepointsPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chorsu_chokepoints_page_dispose;
}

static void
chorsu_chokepoints_page_init (ChorsuChokepointsPage *self)
{
  const char *const none[] = { NULL };

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 8);

  self->goal = GTK_DROP_DOWN (chorsu_words_drop_down (_("Goal"), none));
  self->button = gtk_button_new_with_label (_("Find Chokepoints"));
  self->hide = gtk_button_new_with_label (_("Hide Chokepoints"));
  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  self->summary = GTK_LABEL (chorsu_row_label ("", "note"));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chokepoints"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Looking for chokepoints"), -1);
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (find_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->hide, "clicked", G_CALLBACK (hide_cb), self, G_CONNECT_SWAPPED);

  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->goal));
  gtk_box_append (GTK_BOX (self), self->button);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->progress));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->summary));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->list));
  gtk_box_append (GTK_BOX (self), self->hide);
}

GtkWidget *
chorsu_chokepoints_page_new (ChorsuSession *session)
{
  ChorsuChokepointsPage *self;

  g_return_val_if_fail (CHORSU_IS_SESSION (session), NULL);

  self = g_object_new (CHORSU_TYPE_CHOKEPOINTS_PAGE, NULL);
  self->session = g_object_ref (session);
  self->explorer = chorsu_session_get_explorer (session);
  g_signal_connect_object (self->explorer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->explorer, "progressed", G_CALLBACK (update_progress), self, G_CONNECT_SWAPPED);
  fill (self);
  update (self);

  return GTK_WIDGET (self);
}
