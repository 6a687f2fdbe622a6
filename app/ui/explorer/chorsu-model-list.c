/* chorsu-model-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-model-list.h"

#include <glib/gi18n.h>
#include <math.h>

#include "chorsu-explorer-words.h"
#include "chorsu-rows.h"

struct _ChorsuModelList
{
  GtkBox          parent_instance;

  GtkBox         *rows;
  GtkWidget      *reset;
  GtkSpinButton  *spins[CHORSU_N_PARAMETERS];  /* NULL where the dataset has no such parameter */

  ChorsuSession  *session;
  ChorsuExplorer *explorer;
  ChorsuNetwork  *network;    /* whose parameters are listed; not owned */
  gboolean        filling;
};

G_DEFINE_FINAL_TYPE (ChorsuModelList, chorsu_model_list, GTK_TYPE_BOX)

static void
changed_cb (ChorsuModelList *self,
            GtkSpinButton   *spin)
{
  for (guint i = 0; i < CHORSU_N_PARAMETERS && !self->filling; i++)
    if (self->spins[i] == spin)
      chorsu_explorer_set_parameter (self->explorer, i, gtk_spin_button_get_value (spin));
}

static void
reset_cb (ChorsuModelList *self)
{
  for (guint i = 0; i < CHORSU_N_PARAMETERS; i++)
    chorsu_explorer_set_parameter (self->explorer, i, NAN);
}

/* The value that is reckoned with. */
static GtkWidget *
line_new (ChorsuModelList    *self,
          ChorsuParameter     parameter,
          const ChorsuFigure *figure)
{
  ChorsuDataset *dataset = chorsu_network_get_dataset (self->network);
  const char *language = chorsu_session_get_language (self->session);
  g_autofree char *name = chorsu_figure_dup_name (figure, dataset, language);
  g_autofree char *spoken = g_strdup_printf (_("Reckoned with: %s"), name);
  gboolean speed = parameter <= CHORSU_PARAMETER_SEA_SPEED;
  double step = parameter >= CHORSU_PARAMETER_RAIL_COST ? 10 : 1;
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = gtk_label_new (_("reckoned with"));
  GtkWidget *spin = gtk_spin_button_new_with_range (speed ? 1 : 0, 10000, step);

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (spin), 1);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_signal_connect_object (spin, "value-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), spin);
  gtk_box_append (GTK_BOX (line), gtk_label_new (figure->unit));
  self->spins[parameter] = GTK_SPIN_BUTTON (spin);

  return line;
}

static void
fill (ChorsuModelList *self)
{
  chorsu_words_clear (self->rows);
  for (guint i = 0; i < CHORSU_N_PARAMETERS; i++)
    {
      ChorsuDataset *dataset = self->network != NULL ? chorsu_network_get_dataset (self->network) : NULL;
      const ChorsuFigure *figure = dataset != NULL ? chorsu_dataset_get_parameter (dataset, i) : NULL;
      GtkWidget *list;

      self->spins[i] = NULL;
      if (figure == NULL)
        continue;
      list = gtk_list_box_new ();
      gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
      gtk_widget_add_css_class (list, "boxed-list");
      gtk_list_box_append (GTK_LIST_BOX (list),
                           chorsu_row_new_figure (figure, dataset, chorsu_session_get_language (self->session)));
      gtk_box_append (self->rows, list);
      gtk_box_append (self->rows, line_new (self, i, figure));
    }
}

static void
update (ChorsuModelList *self)
{
  ChorsuNetwork *network = chorsu_explorer_get_network (self->explorer);

  self->filling = TRUE;
  if (network != self->network)
    {
      self->network = network;
      fill (self);
    }
  for (guint i = 0; i < CHORSU_N_PARAMETERS; i++)
    if (self->spins[i] != NULL)
      gtk_spin_button_set_value (self->spins[i], chorsu_explorer_get_parameter (self->explorer, i));
  self->filling = FALSE;
}

static void
chorsu_model_list_dispose (GObject *object)
{
  g_clear_object (&CHORSU_MODEL_LIST (object)->session);

  G_OBJECT_CLASS (chorsu_model_list_parent_class)->dispose (object);
}

static void
chorsu_model_list_class_init (ChorsuModelListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = chorsu_model_list_dispose;
}

static void
chorsu_model_list_init (ChorsuModelList *self)
{
  GtkWidget *expander = gtk_expander_new (_("How days and costs are computed"));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->rows = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->reset = gtk_button_new_with_label (_("Back to the Figures of the Dataset"));
  g_signal_connect_object (self->reset, "clicked", G_CALLBACK (reset_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (box), self->reset);
  gtk_expander_set_child (GTK_EXPANDER (expander), box);
  gtk_box_append (GTK_BOX (self), expander);
  gtk_widget_set_hexpand (expander, TRUE);
}

GtkWidget *
chorsu_model_list_new (ChorsuSession *session)
{
  ChorsuModelList *self;

  g_return_val_if_fail (CHORSU_IS_SESSION (session), NULL);

  self = g_object_new (CHORSU_TYPE_MODEL_LIST, NULL);
  self->session = g_object_ref (session);
  self->explorer = chorsu_session_get_explorer (session);
  g_signal_connect_object (self->explorer, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
