/* chorsu-rows.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-rows.h"

#include <glib/gi18n.h>

#include "chorsu-date.h"
#include "chorsu-figure-compare.h"
#include "chorsu-figure-menu.h"
#include "chorsu-source-popover.h"
#include "chorsu-text-layout.h"

/* A value up to this long stands beside its name, a longer one below it. */
#define MAX_BESIDE 18

GtkWidget *
chorsu_row_label (const char *text,
                  const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), MIN (12, text != NULL ? g_utf8_strlen (text, -1) : 0));
  gtk_label_set_xalign (GTK_LABEL (label), 0.0);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

GtkWidget *
chorsu_decoration_new (const char *icon_name)
{
  return g_object_new (GTK_TYPE_IMAGE, "icon-name", icon_name, "accessible-role",
                       GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
}

char *
chorsu_join_parts (const char *first,
                   ...)
{
  GString *out = g_string_new (first);
  const char *part;
  va_list parts;

  /* Missing parts come as "", so that the list ends at NULL. */
  va_start (parts, first);
  while ((part = va_arg (parts, const char *)) != NULL)
    {
      if (*part == '\0')
        continue;
      if (out->len > 0)
        g_string_append (out, " · ");
      g_string_append (out, part);
    }
  va_end (parts);

  return g_string_free (out, FALSE);
}

static const char *
or_empty (const char *text)
{
  return text != NULL ? text : "";
}

GtkWidget *
chorsu_row_new (GtkWidget  *content,
                const char *name)
{
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), content);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_selectable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_add_css_class (row, "dossier-row");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  return row;
}

static void
append_caption (GtkBox     *box,
                const char *caption)
{
  if (caption != NULL && *caption != '\0')
    gtk_box_append (box, chorsu_row_label (caption, "caption"));
}

static void
append_mark (GtkBox     *box,
             const char *text,
             const char *explanation)
{
  GtkWidget *mark = gtk_label_new (text);

  gtk_widget_set_halign (mark, GTK_ALIGN_START);
  gtk_widget_add_css_class (mark, "unverified");
  gtk_widget_set_tooltip_text (mark, explanation);
  gtk_box_append (box, mark);
}

static void
append_unverified (GtkBox   *box,
                   gboolean  unverified)
{
  if (unverified)
    append_mark (box, _("unverified"), _("General knowledge, or not found again"));
}

/* What to beware of, side by side. */
static void
append_marks (GtkBox             *box,
              const ChorsuFigure *figure,
              const char         *today)
{
  gboolean contested = chorsu_figure_is_contested (figure);
  gboolean stale = chorsu_figure_is_stale (figure, today);
  GtkWidget *marks;

  if (!figure->unverified && !contested && !stale)
    return;

  marks = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  append_unverified (GTK_BOX (marks), figure->unverified);
  if (contested)
    append_mark (GTK_BOX (marks), _("contested"), _("Another source says something else; see its sources"));
  if (stale)
    append_mark (GTK_BOX (marks), _("out of date"), _("Three years old or older"));
  gtk_box_append (box, marks);
}

char *
chorsu_figure_dup_marks (const ChorsuFigure *figure,
                         const char         *today)
{
  g_return_val_if_fail (figure != NULL, NULL);

  return chorsu_join_parts (figure->unverified ? _("unverified") : "",
                            chorsu_figure_is_contested (figure) ? _("contested") : "",
                            chorsu_figure_is_stale (figure, today) ? _("out of date") : "", NULL);
}

const char *
chorsu_country_name (ChorsuDataset *dataset,
                     const char    *code,
                     const char    *language)
{
  const ChorsuCountry *country = chorsu_dataset_get_country (dataset, code);

  return country != NULL ? chorsu_text_get (country->record.name, language) : code;
}

char *
chorsu_country_names (ChorsuDataset     *dataset,
                      const char *const *codes,
                      const char        *language)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (names, ", ");
      g_string_append (names, chorsu_country_name (dataset, codes[i], language));
    }

  return g_string_free (names, FALSE);
}

char *
chorsu_figure_dup_name (const ChorsuFigure *figure,
                        ChorsuDataset      *dataset,
                        const char         *language)
{
  const char *label = chorsu_text_get (figure->label, language);

  if (label == NULL)
    label = figure->key;
  if (figure->partner == NULL)
    return g_strdup (label);

  return g_strdup_printf ("%s, %s", label,
                          chorsu_country_name (dataset, figure->partner, language));
}

static char *
figure_caption (const ChorsuFigure *figure,
                const char         *language)
{
  g_autofree char *as_of = chorsu_figure_format_as_of (figure, language);
  g_autofree char *others = NULL;

  if (figure->n_others > 0)
    others = g_strdup_printf (ngettext ("%u other figure", "%u other figures", figure->n_others),
                              figure->n_others);

  return chorsu_join_parts (as_of, or_empty (chorsu_text_get (figure->scope, language)),
                            or_empty (chorsu_text_get (figure->reporter, language)),
                            figure->derivation != NULL ? _("computed") : "", or_empty (others),
                            NULL);
}

static GtkWidget *
figure_text (const char         *name,
             const char         *value,
             const char         *caption,
             const ChorsuFigure *figure,
             const char         *today)
{
  GtkWidget *box = chorsu_text_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gboolean beside = g_utf8_strlen (value, -1) <= MAX_BESIDE;
  GtkWidget *first = chorsu_text_box_new (beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL,
                                          beside ? 12 : 2);
  GtkWidget *name_label = chorsu_row_label (name, beside ? NULL : "caption-heading");
  GtkWidget *value_label = chorsu_row_label (value, "figure-value");

  gtk_widget_set_hexpand (name_label, TRUE);
  gtk_label_set_yalign (GTK_LABEL (name_label), 0.0);
  gtk_label_set_yalign (GTK_LABEL (value_label), 0.0);
  if (beside)
    {
      gtk_label_set_xalign (GTK_LABEL (value_label), 1.0);
      gtk_label_set_wrap (GTK_LABEL (value_label), FALSE);
    }

  gtk_box_append (GTK_BOX (first), name_label);
  gtk_box_append (GTK_BOX (first), value_label);
  gtk_box_append (GTK_BOX (box), first);
  append_caption (GTK_BOX (box), caption);
  append_marks (GTK_BOX (box), figure, today);
  gtk_widget_set_hexpand (box, TRUE);

  return box;
}

GtkWidget *
chorsu_row_new_figure (const ChorsuFigure *figure,
                       ChorsuDataset      *dataset,
                       const char         *language)
{
  g_autofree char *name = NULL;
  g_autofree char *value = NULL;
  g_autofree char *caption = NULL;
  g_autofree char *marks = NULL;
  g_autofree char *spoken = NULL;
  const char *today = chorsu_dataset_get_as_of (dataset);
  GtkWidget *box;
  GtkWidget *sources;
  GtkWidget *row;

  g_return_val_if_fail (figure != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  name = chorsu_figure_dup_name (figure, dataset, language);
  value = chorsu_figure_format (figure, language);
  caption = figure_caption (figure, language);
  marks = chorsu_figure_dup_marks (figure, today);
  spoken = g_strdup_printf ("%s: %s, %s%s%s", name, value, caption, *marks != '\0' ? ", " : "", marks);

  box = chorsu_text_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), figure_text (name, value, caption, figure, today));
  sources = chorsu_source_button_new_for_figure (figure, name, language);
  gtk_box_append (GTK_BOX (box), sources);

  row = chorsu_row_new (box, spoken);
  chorsu_figure_menu_attach (row, figure, sources, language);

  return row;
}

GtkWidget *
chorsu_row_new_text (const char          *title,
                     const char          *text,
                     const char          *caption,
                     const ChorsuSource **sources,
                     guint                n_sources,
                     gboolean             unverified)
{
  GtkWidget *box;
  GtkWidget *texts;
  g_autofree char *spoken = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  texts = chorsu_text_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (texts, TRUE);
  if (title != NULL)
    gtk_box_append (GTK_BOX (texts), chorsu_row_label (title, "caption-heading"));
  gtk_box_append (GTK_BOX (texts), chorsu_row_label (text, NULL));
  append_caption (GTK_BOX (texts), caption);
  append_unverified (GTK_BOX (texts), unverified);

  box = chorsu_text_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_box_append (GTK_BOX (box), texts);
  if (n_sources > 0)
    gtk_box_append (GTK_BOX (box),
                    chorsu_source_button_new (sources, n_sources, title != NULL ? title : text));

  spoken = g_strdup_printf ("%s%s%s%s%s%s%s", title != NULL ? title : "",
                            title != NULL ? ": " : "", text, caption != NULL ? ", " : "",
                            caption != NULL ? caption : "", unverified ? ", " : "",
                            unverified ? _("unverified") : "");

  return chorsu_row_new (box, spoken);
}

GtkWidget *
chorsu_row_new_statement (const ChorsuStatement *statement,
                          const char            *language)
{
  const char *label;
  const char *text;
  const char *when;
  g_autofree char *date = NULL;
  g_autofree char *caption = NULL;

  g_return_val_if_fail (statement != NULL, NULL);

  label = chorsu_text_get (statement->label, language);
  text = chorsu_text_get (statement->text, language);
  when = statement->date != NULL ? statement->date : statement->as_of;
  date = when != NULL ? chorsu_date_format (when, language) : NULL;
  caption = chorsu_join_parts (text != NULL ? or_empty (date) : "",
                               or_empty (chorsu_text_get (statement->scope, language)),
                               or_empty (chorsu_text_get (statement->note, language)), NULL);

  return chorsu_row_new_text (label, text != NULL ? text : or_empty (date),
                              *caption != '\0' ? caption : NULL, statement->sources,
                              statement->n_sources, statement->unverified);
}

static GtkWidget *
tag_new (const char *tag)
{
  GtkWidget *label = gtk_label_new (tag);

  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "tag");

  return label;
}

static GtkWidget *
link_row_new (const char *title,
              const char *caption,
              const char *tag,
              const char *action,
              const char *target)
{
  GtkWidget *box;
  GtkWidget *texts;
  GtkWidget *row;
  g_autofree char *spoken = NULL;

  texts = chorsu_text_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_box_append (GTK_BOX (texts), chorsu_row_label (title, "link-title"));
  append_caption (GTK_BOX (texts), caption);

  box = chorsu_text_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  gtk_box_append (GTK_BOX (box), texts);
  if (tag != NULL && *tag != '\0')
    gtk_box_append (GTK_BOX (box), tag_new (tag));
  gtk_box_append (GTK_BOX (box), chorsu_decoration_new ("go-next-symbolic"));

  spoken = chorsu_join_parts (title, or_empty (caption), or_empty (tag), NULL);
  row = chorsu_row_new (box, spoken);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);

  return row;
}

GtkWidget *
chorsu_row_new_link (ChorsuRef   ref,
                     const char *title,
                     const char *caption,
                     const char *tag)
{
  g_autofree char *target = NULL;

  g_return_val_if_fail (!chorsu_ref_is_none (ref), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  target = chorsu_ref_to_string (ref);

  return link_row_new (title, caption, tag, "win.reveal", target);
}

GtkWidget *
chorsu_row_new_action (const char *title,
                       const char *caption,
                       const char *action,
                       const char *target)
{
  g_return_val_if_fail (title != NULL && action != NULL && target != NULL, NULL);

  return link_row_new (title, caption, NULL, action, target);
}

GtkWidget *
chorsu_row_new_record (const ChorsuRecord *record,
                       const char         *caption,
                       const char         *tag,
                       const char         *language)
{
  g_return_val_if_fail (record != NULL, NULL);

  return chorsu_row_new_link (record->ref, chorsu_text_get (record->name, language), caption, tag);
}
