/* chorsu-goal-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-goal-row.h"

#include <glib/gi18n.h>

#include "chorsu-rows.h"
#include "chorsu-text-layout.h"
#include "chorsu-source-popover.h"

GtkWidget *
chorsu_goal_chip_new (int order)
{
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *css_class = g_strdup_printf ("goal-%d", order);

  gtk_widget_add_css_class (chip, "goal-chip");
  gtk_widget_add_css_class (chip, css_class);
  gtk_widget_set_valign (chip, GTK_ALIGN_FILL);

  return chip;
}

/* Three steps, filled up to the score. The words beside it say the same. */
GtkWidget *
chorsu_score_new (int order,
                  int relevance)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  g_autofree char *css_class = g_strdup_printf ("goal-%d", order);

  for (int step = 1; step <= 3; step++)
    {
      GtkWidget *dot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_add_css_class (dot, "score-step");
      if (step <= relevance)
        gtk_widget_add_css_class (dot, css_class);
      gtk_box_append (GTK_BOX (box), dot);
    }
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);

  return box;
}

static const char *
criterion_text (const ChorsuGoal *goal,
                const char       *id,
                const char       *language)
{
  for (guint i = 0; i < goal->n_criteria; i++)
    if (g_strcmp0 (goal->criteria[i].id, id) == 0)
      return chorsu_text_get (goal->criteria[i].text, language);

  return id;
}

static void
add_criteria (GtkBox            *box,
              const ChorsuGoal  *goal,
              const char *const *ids,
              gboolean           met,
              const char        *language)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      const char *text = criterion_text (goal, ids[i], language);
      g_autofree char *line = NULL;

      if (met)
        line = g_strdup_printf ("✓ %s", text);
      else
        /* Translators: a criterion that a country does not meet. */
        line = g_strdup_printf (_("– not met: %s"), text);
      gtk_box_append (box, chorsu_row_label (line, met ? "criterion" : "criterion-not-met"));
    }
}

static GtkWidget *
head_new (const ChorsuGoal      *goal,
          const ChorsuRelevance *relevance,
          const ChorsuRecord    *link,
          const char            *language)
{
  GtkWidget *head = chorsu_text_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *score = chorsu_score_new (goal->order, relevance->relevance);
  g_autofree char *target = chorsu_ref_to_string (link->ref);

  gtk_button_set_child (GTK_BUTTON (button),
                        chorsu_row_label (chorsu_text_get (link->name, language), "link-title"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.reveal");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "head-link");
  gtk_widget_set_hexpand (button, TRUE);

  gtk_widget_set_margin_end (score, 6);
  gtk_box_append (GTK_BOX (head), chorsu_goal_chip_new (goal->order));
  gtk_box_append (GTK_BOX (head), button);
  gtk_box_append (GTK_BOX (head), score);

  return head;
}

GtkWidget *
chorsu_row_new_relevance (const ChorsuGoal      *goal,
                          const ChorsuRelevance *relevance,
                          const ChorsuRecord    *link,
                          const char            *language)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = chorsu_text_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *line = chorsu_text_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *score_label;
  const char *name = chorsu_text_get (link->name, language);
  const char *why = chorsu_text_get (relevance->why, language);
  g_autofree char *score = NULL;
  g_autofree char *spoken = NULL;

  score = g_strdup_printf (_("Relevance %d of 3 · %d of %u criteria met"), relevance->relevance,
                           relevance->count, goal->n_criteria);
  score_label = chorsu_row_label (score, "caption");
  gtk_widget_set_hexpand (score_label, TRUE);
  gtk_box_append (GTK_BOX (line), score_label);
  for (guint i = 0; i < relevance->n_evidence; i++)
    if (relevance->evidence[i].n_sources > 0)
      gtk_box_append (GTK_BOX (line), chorsu_source_button_new (relevance->evidence[i].sources,
                                                                relevance->evidence[i].n_sources,
                                                                name));

  gtk_box_append (GTK_BOX (box), head_new (goal, relevance, link, language));
  gtk_box_append (GTK_BOX (box), line);
  if (why != NULL)
    gtk_box_append (GTK_BOX (box), chorsu_row_label (why, NULL));
  add_criteria (GTK_BOX (box), goal, relevance->criteria_met, TRUE, language);
  add_criteria (GTK_BOX (box), goal, relevance->criteria_not_met, FALSE, language);

  spoken = g_strdup_printf ("%s: %s", name, score);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "dossier-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);

  return row;
}
