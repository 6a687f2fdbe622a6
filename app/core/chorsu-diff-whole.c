/* chorsu-diff-whole.c: what has changed of a dataset besides its records
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-diff-private.h"

#include "chorsu-dataset-private.h"

static void
collect_vocables (GHashTable *vocables,
                  const char *part,
                  GPtrArray  *said)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, vocables);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const ChorsuVocable *vocable = value;
      ChorsuStatement statement = {
        .key = vocable->id, .text = vocable->name, .status = vocable->leads ? "lead" : NULL,
      };

      chorsu_said_add_statement (part, &statement, said);
    }
}

static void
collect_units (GHashTable *units,
               GPtrArray  *said)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, units);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const ChorsuUnit *unit = value;
      g_autofree char *style = g_strdup_printf ("%d %s %g", unit->style, unit->base != NULL ? unit->base->id : "",
                                                unit->factor);
      ChorsuStatement statement = { .key = unit->id, .text = unit->name, .status = style };

      chorsu_said_add_statement ("units", &statement, said);
    }
}

static void
collect_settings (GHashTable *settings,
                  GPtrArray  *said)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, settings);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const ChorsuSetting *setting = value;
      char km[G_ASCII_DTOSTR_BUF_SIZE];
      ChorsuStatement statement = {
        .key = setting->id, .text = setting->name,
        .status = g_ascii_formatd (km, sizeof km, "%.7g", setting->tolerance_km),
      };

      chorsu_said_add_statement ("settings", &statement, said);
    }
}

static GPtrArray *
collect_whole (ChorsuDataset *dataset)
{
  GPtrArray *said = chorsu_said_new ();
  ChorsuStatement as_of = { .key = "as_of", .as_of = dataset->as_of };

  chorsu_said_add_statement ("as_of", &as_of, said);
  chorsu_said_add_text ("relevance_rule", dataset->relevance_rule, said);
  chorsu_said_add_text ("importance_rule", dataset->importance_rule, said);
  chorsu_said_add_text ("basis_rule", dataset->basis_rule, said);
  chorsu_said_add_text ("precision_rule", dataset->precision_rule, said);
  chorsu_said_add_text ("status_rule", dataset->status_rule, said);
  chorsu_said_add_text ("confidence_rule", dataset->confidence_rule, said);
  collect_settings (dataset->settings, said);
  for (guint i = 0; dataset->languages[i] != NULL; i++)
    {
      ChorsuStatement language = { .key = dataset->languages[i], .status = "complete" };

      chorsu_said_add_statement ("languages", &language, said);
    }
  for (guint i = 0; i < dataset->n_licences; i++)
    {
      const ChorsuLicence *licence = &dataset->licences[i];
      ChorsuStatement statement = { .key = licence->name, .text = licence->text, .status = licence->licence };

      chorsu_said_add_statement ("licences", &statement, said);
    }
  collect_units (dataset->units, said);
  collect_vocables (dataset->qualifiers, "qualifiers", said);
  collect_vocables (dataset->quantities, "quantities", said);
  collect_vocables (dataset->verdicts, "verdicts", said);

  return said;
}

void
chorsu_compare_datasets (ChorsuComparison *self,
                         ChorsuDataset    *old_dataset,
                         ChorsuDataset    *new_dataset)
{
  g_autoptr (GPtrArray) old_said = collect_whole (old_dataset);
  g_autoptr (GPtrArray) new_said = collect_whole (new_dataset);

  chorsu_compare_said (self, old_said, new_said);
}
