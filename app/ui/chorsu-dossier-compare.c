/* chorsu-dossier-compare.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-dossier-private.h"

#include <glib/gi18n.h>

#include "chorsu-source-popover.h"
#include "chorsu-vocabulary.h"

/* A table of two columns; what is compared stands above each pair. */
typedef struct
{
  ChorsuDossierBuild  *build;
  GtkGrid             *grid;
  const ChorsuCountry *countries[2];
  int                  row;
} Table;

static void
attach_wide (Table      *table,
             const char *text,
             const char *css_class)
{
  gtk_grid_attach (table->grid, chorsu_row_label (text, css_class), 0, table->row++, 2, 1);
}

static void
attach_cell (Table     *table,
             int        column,
             GtkWidget *cell)
{
  gtk_widget_set_valign (cell, GTK_ALIGN_START);
  gtk_grid_attach (table->grid, cell, column, table->row, 1, 1);
}

static GtkWidget *
value_new (const char *value,
           const char *caption)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = chorsu_row_label (value, "figure-value");

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD);
  gtk_box_append (GTK_BOX (box), label);
  if (caption != NULL && *caption != '\0')
    gtk_box_append (GTK_BOX (box), chorsu_row_label (caption, "caption"));
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

static void
attach_text (Table      *table,
             int         column,
             const char *text,
             const char *caption)
{
  attach_cell (table, column, value_new (text, caption));
}

static const ChorsuFigure *
find_figure (const ChorsuCountry *country,
             const ChorsuFigure  *like)
{
  for (guint i = 0; i < country->record.n_figures; i++)
    {
      const ChorsuFigure *figure = country->record.figures[i];

      if (figure->key == like->key && figure->partner == like->partner
          && figure->unit == like->unit)
        return figure;
    }

  return NULL;
}

static void
attach_figure (Table              *table,
               int                 column,
               const ChorsuFigure *figure,
               const char         *name)
{
  const char *language = table->build->language;
  GtkWidget *box;
  g_autofree char *value = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *caption = NULL;

  if (figure == NULL)
    {
      attach_text (table, column, _("no figure found"), NULL);
      return;
    }

  value = chorsu_figure_format (figure, language);
  as_of = chorsu_figure_format_as_of (figure, language);
  caption = chorsu_join_parts (as_of, figure->unverified ? _("unverified") : "", NULL);

  box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  gtk_box_append (GTK_BOX (box), value_new (value, caption));
  gtk_box_append (GTK_BOX (box), chorsu_source_button_new_for_figure (figure, name, language));
  attach_cell (table, column, box);
}

/* The first of each key: what a country is introduced with. */
static gboolean
is_repeated (const ChorsuCountry *country,
             guint                index)
{
  const ChorsuFigure *figure = country->record.figures[index];

  for (guint i = 0; i < index; i++)
    if (country->record.figures[i]->key == figure->key
        && country->record.figures[i]->partner == figure->partner
        && country->record.figures[i]->unit == figure->unit)
      return TRUE;

  return FALSE;
}

static const char *const key_figures[] = { "population", "area", "gdp", "gdp-growth", NULL };

static void
attach_figures (Table    *table,
                gboolean  key)
{
  const ChorsuCountry *one = table->countries[0];
  const ChorsuCountry *two = table->countries[1];

  for (guint c = 0; c < 2; c++)
    for (guint i = 0; i < table->countries[c]->record.n_figures; i++)
      {
        const ChorsuFigure *figure = table->countries[c]->record.figures[i];
        g_autofree char *name = NULL;

        /* The second country's turn adds only what the first has not. */
        if (g_strv_contains (key_figures, figure->key) != key
            || is_repeated (table->countries[c], i)
            || (c == 1 && find_figure (one, figure) != NULL))
          continue;

        name = chorsu_figure_dup_name (figure, table->build->dataset, table->build->language);
        attach_wide (table, name, "table-name");
        attach_figure (table, 0, c == 0 ? figure : NULL, name);
        attach_figure (table, 1, c == 0 ? find_figure (two, figure) : figure, name);
        table->row++;
      }
}

static void
attach_goals (Table *table)
{
  ChorsuDataset *dataset = table->build->dataset;

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_GOAL); i++)
    {
      const ChorsuGoal *goal =
        (const ChorsuGoal *) chorsu_dataset_get_record (dataset, CHORSU_KIND_GOAL, i);

      attach_wide (table, chorsu_text_get (goal->record.name, table->build->language), "table-name");
      for (int c = 0; c < 2; c++)
        {
          const ChorsuRelevance *relevance =
            chorsu_goal_get_relevance (goal, table->countries[c]->record.ref.id);
          g_autofree char *score =
            relevance != NULL ? g_strdup_printf (_("%d of 3"), relevance->relevance) : NULL;

          attach_text (table, c, score != NULL ? score : "–", NULL);
        }
      table->row++;
    }
}

static void
attach_memberships (Table *table)
{
  ChorsuDataset *dataset = table->build->dataset;

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_ORGANISATION); i++)
    {
      const ChorsuRecord *organisation =
        chorsu_dataset_get_record (dataset, CHORSU_KIND_ORGANISATION, i);
      const ChorsuMembership *memberships[2];

      for (int c = 0; c < 2; c++)
        memberships[c] =
          chorsu_country_get_membership (table->countries[c], organisation->ref.id);
      if (memberships[0] == NULL && memberships[1] == NULL)
        continue;

      attach_wide (table, chorsu_text_get (organisation->name, table->build->language), "table-name");
      for (int c = 0; c < 2; c++)
        {
          g_autofree char *since =
            memberships[c] != NULL && memberships[c]->since > 0
              ? g_strdup_printf (_("since %d"), memberships[c]->since)
              : NULL;

          attach_text (table, c,
                       memberships[c] != NULL
                         ? chorsu_vocabulary_membership (memberships[c]->status)
                         : "–",
                       since);
        }
      table->row++;
    }
}

static void
attach_counts (Table *table)
{
  const struct
  {
    ChorsuKind  kind;
    const char *name;
  } counts[] = {
    { CHORSU_KIND_RESOURCE, _("Resources") },
    { CHORSU_KIND_CORRIDOR, _("Corridors") },
    { CHORSU_KIND_SECURITY, _("Security") },
    { CHORSU_KIND_ENGAGEMENT, _("Engagement") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      attach_wide (table, counts[i].name, "table-name");
      for (int c = 0; c < 2; c++)
        {
          g_autoptr (GPtrArray) related = chorsu_related (
            table->build->dataset, table->countries[c]->record.ref, counts[i].kind);
          g_autofree char *count = g_strdup_printf ("%u", related->len);

          attach_text (table, c, count, NULL);
        }
      table->row++;
    }
}

void
chorsu_dossier_build_comparison (ChorsuDossierBuild  *build,
                                 const ChorsuCountry *one,
                                 const ChorsuCountry *two)
{
  Table table = { build, GTK_GRID (gtk_grid_new ()), { one, two }, 0 };

  gtk_widget_add_css_class (GTK_WIDGET (table.grid), "comparison");
  gtk_grid_set_column_homogeneous (table.grid, TRUE);
  gtk_grid_set_column_spacing (table.grid, 12);
  gtk_grid_set_row_spacing (table.grid, 2);

  for (int c = 0; c < 2; c++)
    gtk_grid_attach (table.grid,
                     chorsu_row_label (chorsu_text_get (table.countries[c]->record.name,
                                                        build->language),
                                       "heading"),
                     c, table.row, 1, 1);
  table.row++;

  attach_wide (&table, _("Key Figures"), "group-heading");
  attach_figures (&table, TRUE);
  attach_wide (&table, _("The Four Goals"), "group-heading");
  attach_goals (&table);
  attach_wide (&table, _("On the Map"), "group-heading");
  attach_counts (&table);
  attach_wide (&table, _("Memberships"), "group-heading");
  attach_memberships (&table);
  attach_wide (&table, _("Trade, Debt and Investment"), "group-heading");
  attach_figures (&table, FALSE);

  gtk_box_append (build->box, GTK_WIDGET (table.grid));
}
