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

static GPtrArray *
collect_revisions (ChorsuDataset *dataset,
                   ChorsuRef      ref)
{
  GPtrArray *concerning = g_ptr_array_new ();
  guint n;
  const ChorsuRevision **revisions = chorsu_dataset_get_revisions (dataset, &n);

  for (guint i = 0; i < n; i++)
    if (chorsu_revision_concerns (revisions[i], ref))
      g_ptr_array_add (concerning, (gpointer) revisions[i]);

  return concerning;
}

static void
fill_revisions (ChorsuSection *section,
                gconstpointer  record)
{
  const char *language = chorsu_section_get_language (section);
  g_autoptr (GPtrArray) revisions =
    collect_revisions (chorsu_section_get_dataset (section), ((const ChorsuRecord *) record)->ref);

  for (guint i = 0; i < revisions->len; i++)
    {
      const ChorsuRevision *revision = g_ptr_array_index (revisions, i);
      const char *old = chorsu_text_get (revision->old, language);
      const char *new_text = chorsu_text_get (revision->new_, language);
      g_autofree char *date = chorsu_date_format (revision->date, language);
      /* Translators: when a record was corrected, and what of it:
       * "Corrected 24 November 2026: position". */
      g_autofree char *title = g_strdup_printf (_("Corrected %s: %s"), date, chorsu_text_get (revision->field, language));
      g_autofree char *change = old != NULL ? g_strconcat (old, " → ", new_text != NULL ? new_text : "–", NULL)
                                            : g_strdup (new_text);

      chorsu_section_add (section,
                          chorsu_row_new_text (title, change, chorsu_text_get (revision->reason, language),
                                               revision->sources, revision->n_sources, FALSE));
    }
}

void
chorsu_dossier_add_revisions (ChorsuDossierBuild *build,
                              const ChorsuRecord *record)
{
  g_autoptr (GPtrArray) revisions = collect_revisions (build->dataset, record->ref);

  if (revisions->len > 0)
    chorsu_dossier_add_section (build, "revisions", _("Corrections"), revisions->len, fill_revisions, record);
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
