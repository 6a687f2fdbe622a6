/* chorsu-dossier-record.c: what dossiers say about a record as a whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-dossier-private.h"

#include <glib/gi18n.h>

#include "chorsu-date.h"
#include "chorsu-vocabulary.h"

/* A word of ours with the rule behind it, for whoever asks. */
static void
explain (GtkWidget  *row,
         const char *rule)
{
  gtk_widget_set_tooltip_text (row, rule);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, rule, -1);
}

static void
add_change (ChorsuSection            *section,
            const ChorsuStatusChange *change)
{
  const char *language = chorsu_section_get_language (section);
  g_autofree char *date = chorsu_date_format (change->date, language);
  const char *text = chorsu_text_get (change->text, language);

  chorsu_section_add (section,
                      chorsu_row_new_text (date, chorsu_vocabulary_status (change->status), text,
                                           change->sources, change->n_sources, change->unverified));
}

void
chorsu_dossier_add_status (ChorsuSection            *section,
                           ChorsuStatus              status,
                           const ChorsuStatusChange *history,
                           guint                     n)
{
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);
  const char *language = chorsu_section_get_language (section);
  const char *since = chorsu_history_get_since (history, n, status);
  g_autofree char *date = since != NULL ? chorsu_date_format (since, language) : NULL;
  /* Translators: since when something has had its status: "since 31 May 2014". */
  g_autofree char *caption = date != NULL ? g_strdup_printf (_("since %s"), date) : NULL;
  gboolean known = n == 1 && since != NULL && history[0].text == NULL;
  GtkWidget *row;

  row = chorsu_row_new_text (_("Status"), chorsu_vocabulary_status (status), caption,
                             known ? history[0].sources : NULL, known ? history[0].n_sources : 0, FALSE);
  explain (row, chorsu_text_get (chorsu_dataset_get_status_rule (dataset), language));
  chorsu_section_add (section, row);

  for (guint i = 0; i < n && !known; i++)
    add_change (section, &history[i]);
}

void
chorsu_dossier_add_precision (ChorsuSection   *section,
                              const char      *title,
                              ChorsuPrecision  precision,
                              double           accuracy_km,
                              const char      *remark)
{
  ChorsuDataset *dataset = chorsu_section_get_dataset (section);
  const char *language = chorsu_section_get_language (section);
  const char *rule = chorsu_text_get (chorsu_dataset_get_precision_rule (dataset), language);
  g_autofree char *words = chorsu_precision_format (precision, accuracy_km, language);
  GtkWidget *row = chorsu_row_new_text (title, words, remark, NULL, 0, FALSE);

  explain (row, rule);
  chorsu_section_add (section, row);
}

void
chorsu_dossier_add_position (ChorsuSection        *section,
                             const ChorsuPosition *position)
{
  const char *remark = chorsu_text_get (position->remark, chorsu_section_get_language (section));

  if (position->known)
    chorsu_dossier_add_precision (section, _("Position"), position->precision, position->accuracy_km, remark);
  else
    chorsu_section_add_text (section, _("Position"), _("not found"));
}
