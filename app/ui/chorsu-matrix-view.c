/* chorsu-matrix-view.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-matrix-view.h"

#include <glib/gi18n.h>

#include "chorsu-computed.h"
#include "chorsu-goal-row.h"
#include "chorsu-matrix.h"
#include "chorsu-phrases.h"
#include "chorsu-rows.h"

struct _ChorsuMatrixView
{
  GtkWidget      parent_instance;

  GtkWidget     *scroller;
  GtkGrid       *grid;
  ChorsuSession *session;
  ChorsuStore   *store;
  ChorsuDataset *dataset;   /* of what is shown */
  ChorsuMatrix  *matrix;
  ChorsuDerived *derived;   /* NULL until it is computed */
  GCancellable  *cancellable;
};

G_DEFINE_FINAL_TYPE (ChorsuMatrixView, chorsu_matrix_view, GTK_TYPE_WIDGET)

/* Columns: names, goals, countries. */
static int
goal_column (guint goal)
{
  return 1 + goal;
}

static int
country_column (ChorsuMatrixView *self,
                guint             country)
{
  return 1 + self->matrix->goals->len + country;
}

static const char *
get_language (ChorsuMatrixView *self)
{
  return chorsu_session_get_language (self->session);
}

static const char *
name_of (ChorsuMatrixView   *self,
         const ChorsuRecord *record)
{
  return chorsu_text_get (record->name, get_language (self));
}

/* A button that leads to a section of a record's dossier, and draws a goal;
 * @goal: 0 leaves the goal as it is. */
static GtkWidget *
lead_new (GtkWidget          *content,
          const ChorsuRecord *record,
          const char         *section,
          int                 goal,
          const char         *spoken)
{
  GtkWidget *button = gtk_button_new ();
  g_autofree char *ref = chorsu_ref_to_string (record->ref);

  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "matrix-cell");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.evidence");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ssi)", ref, section, goal);
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return button;
}

static void
attach_heading (ChorsuMatrixView *self,
                const char       *text,
                int               row)
{
  GtkWidget *label = chorsu_row_label (text, "group-heading");

  gtk_grid_attach (self->grid, label, 0, row, country_column (self, self->matrix->countries->len), 1);
}

static void
attach_titles (ChorsuMatrixView *self)
{
  for (guint i = 0; i < self->matrix->goals->len; i++)
    {
      const ChorsuGoal *goal = self->matrix->goals->pdata[i];
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
      GtkWidget *label = chorsu_row_label (name_of (self, &goal->record), "caption-heading");

      gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
      gtk_label_set_width_chars (GTK_LABEL (label), 16);
      gtk_label_set_max_width_chars (GTK_LABEL (label), 18);
      gtk_box_append (GTK_BOX (box), chorsu_goal_chip_new (goal->order));
      gtk_box_append (GTK_BOX (box), label);
      gtk_grid_attach (self->grid, lead_new (box, &goal->record, "relevance", goal->order,
                                             name_of (self, &goal->record)),
                       goal_column (i), 0, 1, 1);
    }
  for (guint i = 0; i < self->matrix->countries->len; i++)
    {
      const ChorsuCountry *country = self->matrix->countries->pdata[i];

      gtk_grid_attach (self->grid, lead_new (chorsu_row_label (name_of (self, &country->record), "caption-heading"),
                                             &country->record, "goals", 0, name_of (self, &country->record)),
                       country_column (self, i), 0, 1, 1);
    }
}

static GtkWidget *
relevance_cell_new (ChorsuMatrixView    *self,
                    const ChorsuGoal    *goal,
                    const ChorsuCountry *country)
{
  const ChorsuRelevance *relevance = chorsu_goal_get_relevance (goal, country->record.ref.id);
  guint n = chorsu_matrix_count (self->matrix, goal, country);
  GtkWidget *box;
  g_autofree char *criteria = NULL;
  g_autofree char *score = NULL;
  g_autofree char *corridors = NULL;
  g_autofree char *spoken = NULL;

  if (relevance == NULL)
    return NULL;

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  /* Translators: criteria met, of how many: "5 of 6". */
  criteria = g_strdup_printf (_("%d of %u"), relevance->count, goal->n_criteria);
  gtk_box_append (GTK_BOX (box), chorsu_score_new (goal->order, relevance->relevance));
  gtk_box_append (GTK_BOX (box), chorsu_row_label (criteria, "matrix-number"));

  score = g_strdup_printf (_("Relevance %d of 3 · %d of %u criteria met"), relevance->relevance, relevance->count,
                           goal->n_criteria);
  corridors = g_strdup_printf (ngettext ("rests on %u corridor there", "rests on %u corridors there", n), n);
  spoken = g_strdup_printf ("%s, %s: %s · %s", name_of (self, &country->record), name_of (self, &goal->record), score,
                            corridors);

  return lead_new (box, &country->record, "goals", goal->order, spoken);
}

static int
attach_countries (ChorsuMatrixView *self,
                  int               row)
{
  attach_heading (self, _("Countries: how much each goal concerns them, by criteria met"), row++);
  for (guint i = 0; i < self->matrix->countries->len; i++, row++)
    {
      const ChorsuCountry *country = self->matrix->countries->pdata[i];

      gtk_grid_attach (self->grid, lead_new (chorsu_row_label (name_of (self, &country->record), NULL),
                                             &country->record, "goals", 0, name_of (self, &country->record)),
                       0, row, 1, 1);
      for (guint j = 0; j < self->matrix->goals->len; j++)
        {
          GtkWidget *cell = relevance_cell_new (self, self->matrix->goals->pdata[j], country);

          if (cell != NULL)
            gtk_grid_attach (self->grid, cell, goal_column (j), row, 1, 1);
        }
    }

  return row;
}

static GtkWidget *
service_cell_new (ChorsuMatrixView     *self,
                  const ChorsuGoal     *goal,
                  const ChorsuCorridor *corridor)
{
  const char *reason = corridor->goals_reason != NULL
                         ? chorsu_text_get (corridor->goals_reason->text, get_language (self))
                         : NULL;
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  /* Translators: a corridor and a goal: "Middle Corridor serves Access to vital minerals". */
  g_autofree char *serves =
    g_strdup_printf (_("%s serves “%s”"), chorsu_corridor_get_short_name (corridor, get_language (self)),
                     name_of (self, &goal->record));
  g_autofree char *spoken = reason != NULL ? g_strdup_printf ("%s: %s", serves, reason) : g_strdup (serves);

  gtk_box_append (GTK_BOX (box), chorsu_goal_chip_new (goal->order));
  gtk_box_append (GTK_BOX (box), chorsu_row_label (_("serves"), "matrix-number"));

  return lead_new (box, &corridor->record, "goals", goal->order, spoken);
}

static const ChorsuFigure *
find_length (ChorsuMatrixView     *self,
             const ChorsuCorridor *corridor,
             const ChorsuCountry  *country)
{
  guint n = 0;
  const ChorsuFigure **figures =
    self->derived != NULL ? chorsu_derived_get (self->derived, corridor->record.ref, &n) : NULL;

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (figures[i]->key, "corridor-length-in-country") == 0
        && g_strcmp0 (figures[i]->partner, country->record.ref.id) == 0)
      return figures[i];

  return NULL;
}

static GtkWidget *
length_cell_new (ChorsuMatrixView     *self,
                 const ChorsuCorridor *corridor,
                 const ChorsuCountry  *country)
{
  const ChorsuFigure *figure = find_length (self, corridor, country);
  g_autofree char *value = NULL;
  g_autofree char *spoken = NULL;

  if (figure == NULL)
    return NULL;

  value = chorsu_figure_format (figure, get_language (self));
  /* Translators: a corridor, a country and a length: "Middle Corridor in Kazakhstan: 2 900 km, computed". */
  spoken = g_strdup_printf (_("%s in %s: %s, computed"),
                            chorsu_corridor_get_short_name (corridor, get_language (self)),
                            name_of (self, &country->record), value);

  return lead_new (chorsu_row_label (value, "matrix-number"), &corridor->record, "countries", 0, spoken);
}

static int
attach_corridors (ChorsuMatrixView *self,
                  int               row)
{
  attach_heading (self, _("Corridors: which goals rest on them, and how far they run in each country"), row++);
  for (guint i = 0; i < self->matrix->corridors->len; i++, row++)
    {
      const ChorsuCorridor *corridor = self->matrix->corridors->pdata[i];
      const char *name = chorsu_corridor_get_short_name (corridor, get_language (self));

      gtk_grid_attach (self->grid, lead_new (chorsu_row_label (name, NULL), &corridor->record, "corridor", 0, name),
                       0, row, 1, 1);
      for (guint j = 0; j < self->matrix->goals->len; j++)
        if (chorsu_matrix_serves (corridor, self->matrix->goals->pdata[j]))
          gtk_grid_attach (self->grid, service_cell_new (self, self->matrix->goals->pdata[j], corridor),
                           goal_column (j), row, 1, 1);
      for (guint j = 0; j < self->matrix->countries->len; j++)
        {
          GtkWidget *cell = length_cell_new (self, corridor, self->matrix->countries->pdata[j]);

          if (cell != NULL)
            gtk_grid_attach (self->grid, cell, country_column (self, j), row, 1, 1);
        }
    }

  return row;
}

static void
attach_note (ChorsuMatrixView *self,
             int               row)
{
  g_autofree char *as_of = NULL;
  g_autofree char *note = NULL;
  const char *rule = chorsu_text_get (chorsu_dataset_get_relevance_rule (self->dataset), get_language (self));
  GtkWidget *label;

  as_of = chorsu_date_for_reader (chorsu_dataset_get_as_of (self->dataset), get_language (self));
  /* Translators: %s is a date. */
  note = g_strdup_printf (_("Kilometres and counts are computed from this dataset, as of %s. Which corridor serves "
                            "which goal is an assignment of its authors, with the reason and its source in the dossier."),
                          as_of);
  label = chorsu_row_label (note, "note");
  gtk_label_set_max_width_chars (GTK_LABEL (label), 110);
  gtk_grid_attach (self->grid, label, 0, row, country_column (self, self->matrix->countries->len), 1);
  if (rule != NULL)
    {
      GtkWidget *rule_label = chorsu_row_label (rule, "note");

      gtk_label_set_max_width_chars (GTK_LABEL (rule_label), 110);
      gtk_grid_attach (self->grid, rule_label, 0, row + 1, country_column (self, self->matrix->countries->len), 1);
    }
}

static void
clear (ChorsuMatrixView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
  g_clear_pointer (&self->matrix, chorsu_matrix_free);
}

static void
build (ChorsuMatrixView *self)
{
  int row = 1;

  clear (self);
  if (self->dataset == NULL)
    return;

  self->matrix = chorsu_matrix_new (self->dataset, get_language (self));
  attach_titles (self);
  row = attach_countries (self, row);
  row = attach_corridors (self, row);
  attach_note (self, row);
}

static void
computed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  ChorsuMatrixView *self = data;
  g_autoptr (GError) error = NULL;
  ChorsuDerived *derived = chorsu_computed_load_finish (result, &error);

  /* Whoever cancelled it is gone. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_pointer (&self->derived, chorsu_derived_unref);
  self->derived = derived;
  build (self);
}

static void
cancel (ChorsuMatrixView *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->derived, chorsu_derived_unref);
}

/* Lengths need the network, which the store makes when it is asked. */
static void
store_changed_cb (ChorsuMatrixView *self)
{
  ChorsuNetwork *network = chorsu_store_get_network (self->store);

  if (network == NULL || self->cancellable != NULL || chorsu_network_get_dataset (network) != self->dataset)
    return;

  self->cancellable = g_cancellable_new ();
  chorsu_computed_load_async (network, self->cancellable, computed_cb, self);
}

static void
dataset_changed_cb (ChorsuMatrixView *self)
{
  if (!g_set_object (&self->dataset, chorsu_session_get_dataset (self->session)))
    return;

  cancel (self);
  build (self);
  chorsu_store_load_network (self->store);
  store_changed_cb (self);
}

static void
chorsu_matrix_view_dispose (GObject *object)
{
  ChorsuMatrixView *self = CHORSU_MATRIX_VIEW (object);

  cancel (self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->matrix, chorsu_matrix_free);
  g_clear_object (&self->dataset);
  g_clear_object (&self->store);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (chorsu_matrix_view_parent_class)->dispose (object);
}

static gboolean
chorsu_matrix_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (CHORSU_MATRIX_VIEW (widget)->grid), GTK_DIR_TAB_FORWARD);
}

static void
chorsu_matrix_view_class_init (ChorsuMatrixViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = chorsu_matrix_view_dispose;
  widget_class->grab_focus = chorsu_matrix_view_grab_focus;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
chorsu_matrix_view_init (ChorsuMatrixView *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->grid), "matrix-grid");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), GTK_WIDGET (self->grid));
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Goals by Country and Corridor"), -1);
}

GtkWidget *
chorsu_matrix_view_new (ChorsuSession *session,
                        ChorsuStore   *store)
{
  ChorsuMatrixView *self;

  g_return_val_if_fail (CHORSU_IS_SESSION (session), NULL);
  g_return_val_if_fail (CHORSU_IS_STORE (store), NULL);

  self = g_object_new (CHORSU_TYPE_MATRIX_VIEW, NULL);
  self->session = g_object_ref (session);
  self->store = g_object_ref (store);
  g_signal_connect_object (session, "notify::dataset", G_CALLBACK (dataset_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  dataset_changed_cb (self);

  return GTK_WIDGET (self);
}
