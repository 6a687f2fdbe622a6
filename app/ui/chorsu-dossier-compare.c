/* chorsu-dossier-compare.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-dossier-private.h"

#include <glib/gi18n.h>

#include "chorsu-bar.h"
#include "chorsu-date.h"
#include "chorsu-figure-compare.h"
#include "chorsu-figure-menu.h"
#include "chorsu-source-popover.h"
#include "chorsu-text-layout.h"
#include "chorsu-vocabulary.h"

/* What a country has in a row, in words. */
typedef struct
{
  char     *value;
  char     *caption;     /* nullable: date, marks */
  gboolean  unverified;
} Words;

static void
words_clear (Words *self)
{
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->caption, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

static void
say_figure (Words              *self,
            const ChorsuFigure *figure,
            const char         *language,
            const char         *today)
{
  g_autofree char *as_of = chorsu_figure_format_as_of (figure, language);
  const char *scope = chorsu_text_get (figure->scope, language);
  g_autofree char *marks = chorsu_figure_dup_marks (figure, today);

  self->value = chorsu_figure_format (figure, language);
  self->caption = chorsu_join_parts (as_of, scope != NULL ? scope : "", marks, NULL);
  self->unverified = figure->unverified;
}

static void
say_statement (Words                 *self,
               const ChorsuStatement *statement,
               const char            *language)
{
  const char *text = chorsu_text_get (statement->text, language);
  const char *when = statement->date != NULL ? statement->date : statement->as_of;
  g_autofree char *date = when != NULL ? chorsu_date_format (when, language) : NULL;

  self->value = g_strdup (text != NULL ? text : date);
  self->caption = chorsu_join_parts (text != NULL && date != NULL ? date : "",
                                     statement->unverified ? _("unverified") : "", NULL);
}

static void
say_membership (Words                  *self,
                const ChorsuMembership *membership)
{
  self->value = g_strdup (chorsu_vocabulary_membership (membership->status));
  if (membership->since > 0)
    self->caption = g_strdup_printf (_("since %d"), membership->since);
}

static void
words_init (Words                      *self,
            const ChorsuComparisonCell *cell,
            const char                 *language,
            const char                 *today)
{
  *self = (Words) { 0 };
  if (cell->figure != NULL)
    say_figure (self, cell->figure, language, today);
  else if (cell->statement != NULL)
    say_statement (self, cell->statement, language);
  else if (cell->membership != NULL)
    say_membership (self, cell->membership);
  else if (cell->relevance != NULL)
    self->value = g_strdup_printf (_("%d of 3"), cell->relevance->relevance);
  else if (cell->count >= 0)
    self->value = g_strdup_printf ("%d", cell->count);
  else
    self->value = g_strdup (C_("comparison", "nothing found"));
}

static GtkWidget *
line_text (const char  *name,
           const Words *words)
{
  GtkWidget *box = chorsu_text_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *first = chorsu_text_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name_label = chorsu_row_label (name, NULL);
  GtkWidget *value_label = chorsu_row_label (words->value, "figure-value");

  gtk_widget_set_hexpand (name_label, TRUE);
  gtk_label_set_yalign (GTK_LABEL (name_label), 0.0);
  gtk_label_set_yalign (GTK_LABEL (value_label), 0.0);
  gtk_label_set_wrap_mode (GTK_LABEL (value_label), PANGO_WRAP_WORD);
  gtk_label_set_xalign (GTK_LABEL (value_label), 1.0);
  gtk_label_set_justify (GTK_LABEL (value_label), GTK_JUSTIFY_RIGHT);
  gtk_box_append (GTK_BOX (first), name_label);
  gtk_box_append (GTK_BOX (first), value_label);
  gtk_box_append (GTK_BOX (box), first);
  if (words->caption != NULL && *words->caption != '\0')
    gtk_box_append (GTK_BOX (box), chorsu_row_label (words->caption, "caption"));
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

/* A bar from 0 to the largest of the row, where they are on one scale. */
static void
add_bar (GtkBox                    *box,
         const ChorsuComparison    *comparison,
         const ChorsuComparisonRow *row,
         guint                      index,
         gboolean                   unverified)
{
  double size = chorsu_comparison_get_size (comparison, row, index);
  ChorsuBar bar = { .min = size, .max = size, .of = row->max, .power = CHORSU_POWER_NATIONAL, .doubtful = unverified };

  if (row->max > 0 && size >= 0)
    gtk_box_append (box, chorsu_bar_new (&bar));
}

static GtkWidget *
line_new (ChorsuSection             *section,
          const ChorsuComparison    *comparison,
          const ChorsuComparisonRow *row,
          guint                      index,
          const char                *title)
{
  const char *language = chorsu_section_get_language (section);
  const char *today = chorsu_dataset_get_as_of (chorsu_section_get_dataset (section));
  const ChorsuFigure *figure = row->cells[index].figure;
  const char *name = chorsu_text_get (chorsu_comparison_get_country (comparison, index)->record.name, language);
  g_auto (Words) words = { 0 };
  g_autofree char *spoken = NULL;
  GtkWidget *box = chorsu_text_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *text;
  GtkWidget *line;
  GtkWidget *sources = NULL;

  words_init (&words, &row->cells[index], language, today);
  text = line_text (name, &words);
  add_bar (GTK_BOX (text), comparison, row, index, words.unverified);
  gtk_box_append (GTK_BOX (box), text);
  if (figure != NULL)
    {
      sources = chorsu_source_button_new_for_figure (figure, title, language);
      gtk_box_append (GTK_BOX (box), sources);
    }

  spoken = g_strdup_printf ("%s, %s: %s%s%s", title, name, words.value,
                            words.caption != NULL && *words.caption != '\0' ? ", " : "",
                            words.caption != NULL ? words.caption : "");
  line = chorsu_row_new (box, spoken);
  if (sources != NULL)
    chorsu_figure_menu_attach (line, figure, sources, language);

  return line;
}

static const char *
count_name (ChorsuKind kind)
{
  switch ((int) kind)
    {
    case CHORSU_KIND_RESOURCE:
      return _("Resources");
    case CHORSU_KIND_CORRIDOR:
      return _("Corridors");
    case CHORSU_KIND_SECURITY:
      return _("Security");
    case CHORSU_KIND_ENGAGEMENT:
      return _("Engagement");
    case CHORSU_KIND_EVENT:
      return _("Timeline");
    default:
      return chorsu_vocabulary_kind (kind);
    }
}

static const ChorsuText *
find_label (const ChorsuComparison    *comparison,
            const ChorsuComparisonRow *row)
{
  for (guint i = 0; i < chorsu_comparison_get_n_countries (comparison); i++)
    if (row->cells[i].statement != NULL)
      return row->cells[i].statement->label;

  return NULL;
}

static char *
dup_title (ChorsuSection             *section,
           const ChorsuComparison    *comparison,
           const ChorsuComparisonRow *row)
{
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);
  const char *language = chorsu_section_get_language (section);
  const ChorsuFigure *model = chorsu_comparison_get_model (comparison, row);
  const char *label;

  if (!chorsu_ref_is_none (row->ref))
    return g_strdup (chorsu_text_get (chorsu_dataset_find (dataset, row->ref)->name, language));
  if (row->kind != CHORSU_KIND_NONE)
    return g_strdup (count_name (row->kind));
  if (row->series != NULL)
    {
      const char *name = chorsu_text_get (row->series->name, language);
      const char *reporter = chorsu_text_get (row->series->reporter, language);

      return chorsu_join_parts (name != NULL ? name : "", reporter != NULL ? reporter : "", NULL);
    }
  if (model != NULL)
    return chorsu_figure_dup_name (model, dataset, language);

  label = chorsu_text_get (find_label (comparison, row), language);
  return g_strdup (label != NULL ? label : "");
}

/* How far the figures of a row can be compared at all. */
static void
add_caveats (ChorsuSection             *section,
             const ChorsuComparisonRow *row)
{
  g_autofree char *caveats = NULL;
  g_autofree char *note = NULL;

  caveats = chorsu_join_parts (row->times_differ ? _("dates differ") : "",
                               row->meanings_differ ? _("definitions or reporters differ") : "",
                               row->units_differ ? _("units differ") : "", NULL);
  if (*caveats == '\0')
    return;

  /* Translators: above figures of several countries; what follows are such as "dates differ". */
  note = g_strdup_printf (_("Compare with care: %s"), caveats);
  chorsu_section_add_note (section, note);
}

static void
add_row (ChorsuSection             *section,
         const ChorsuComparison    *comparison,
         const ChorsuComparisonRow *row)
{
  g_autofree char *title = dup_title (section, comparison, row);

  chorsu_section_add_heading (section, title);
  add_caveats (section, row);
  for (guint i = 0; i < chorsu_comparison_get_n_countries (comparison); i++)
    chorsu_section_add (section, line_new (section, comparison, row, i, title));
}

/* Which group a section is of goes with its id. */
static const struct
{
  const char            *id;
  const char            *title;
  ChorsuComparisonGroup  group;
} groups[] = {
  { "compare-key", N_("Key Figures"), CHORSU_COMPARISON_KEY_FIGURES },
  { "compare-goals", N_("The Four Goals"), CHORSU_COMPARISON_GOALS },
  { "compare-map", N_("On the Map"), CHORSU_COMPARISON_MAP },
  { "compare-memberships", N_("Memberships"), CHORSU_COMPARISON_MEMBERSHIPS },
  { "compare-economy", N_("Trade, Debt and Investment"), CHORSU_COMPARISON_ECONOMY },
  { "compare-series", N_("Newest Figures of Series"), CHORSU_COMPARISON_SERIES },
  { "compare-state", N_("State and Society"), CHORSU_COMPARISON_STATE },
  { "compare-single", N_("Figures of One Country Only"), CHORSU_COMPARISON_SINGLE },
};

static ChorsuComparisonGroup
group_of (ChorsuSection *section)
{
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (g_str_equal (groups[i].id, chorsu_section_get_id (section)))
      return groups[i].group;

  g_return_val_if_reached (CHORSU_N_COMPARISON_GROUPS);
}

static void
fill_group (ChorsuSection *section,
            gconstpointer  record)
{
  const ChorsuComparison *comparison = record;
  ChorsuComparisonGroup group = group_of (section);

  for (guint i = 0; i < chorsu_comparison_get_n_rows (comparison); i++)
    if (chorsu_comparison_get_row (comparison, i)->group == group)
      add_row (section, comparison, chorsu_comparison_get_row (comparison, i));
}

static guint
count_rows (const ChorsuComparison *comparison,
            ChorsuComparisonGroup   group)
{
  guint n = 0;

  for (guint i = 0; i < chorsu_comparison_get_n_rows (comparison); i++)
    n += chorsu_comparison_get_row (comparison, i)->group == group;

  return n;
}

void
chorsu_dossier_build_comparison (ChorsuDossierBuild     *build,
                                 const ChorsuComparison *comparison)
{
  chorsu_dossier_add_paragraph (build, _("Control and a click on a country adds it or takes it away, up to five."));
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    chorsu_dossier_add_section (build, groups[i].id, _(groups[i].title), count_rows (comparison, groups[i].group),
                                fill_group, comparison);
}
