/* chorsu-dossier-record.c: what dossiers say about a record as a whole
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-dossier-private.h"

#include <glib/gi18n.h>

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

  gtk_widget_set_tooltip_text (row, rule);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, rule, -1);
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
