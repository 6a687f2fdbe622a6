/* chorsu-diff-parts.c: what has changed of a record besides its figures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-diff-private.h"

#include <string.h>

#include "chorsu-dataset-private.h"
#include "chorsu-pairing.h"
#include "chorsu-visit.h"

/* Parts whose words say how things stand. */
static const char *const status_parts[] = {
  "status", "stage", "control", "planned", "us_interest_kind", "us_return", "memberships", "claims", "relevance", NULL
};

static ChorsuChangeType
type_of (const char *part)
{
  return g_strv_contains (status_parts, part) ? CHORSU_CHANGE_STATUS : CHORSU_CHANGE_FIELD;
}

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

/* --- Words: codes, dates, ids, positions … ---------------------------------- */


static void
free_words (gpointer data)
{
  g_ptr_array_unref (data);
}

static void
collect_word (const char *part,
              const char *word,
              gpointer    user_data)
{
  GHashTable *parts = user_data;
  gpointer key = (gpointer) g_intern_string (part);
  GPtrArray *words = g_hash_table_lookup (parts, key);

  if (words == NULL)
    {
      words = g_ptr_array_new_with_free_func (g_free);
      g_hash_table_insert (parts, key, words);
    }
  g_ptr_array_add (words, g_strdup (word));
}

/* Other spellings are words for readers. */
static gboolean
is_text (const char *part)
{
  return g_str_equal (part, "aliases");
}

static void
collect_string (const char *part,
                const char *string,
                gpointer    user_data)
{
  if (!is_text (part))
    collect_word (part, string, user_data);
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static GHashTable *
collect_words (const ChorsuRecord *record)
{
  GHashTable *parts = g_hash_table_new_full (NULL, NULL, NULL, free_words);
  const ChorsuVisitor visitor = { .string = collect_string, .word = collect_word, .user_data = parts };
  GHashTableIter iter;
  gpointer words;

  chorsu_record_visit (record, &visitor);
  g_hash_table_iter_init (&iter, parts);
  while (g_hash_table_iter_next (&iter, NULL, &words))
    g_ptr_array_sort (words, compare_strings);

  return parts;
}

/* The words that @words has and @others has not, or not as often; NULL for none. */
static char *
list_missing (GPtrArray *words,
              GPtrArray *others)
{
  GString *list = g_string_new (NULL);
  guint j = 0;

  for (guint i = 0; words != NULL && i < words->len; i++)
    {
      const char *word = g_ptr_array_index (words, i);

      while (others != NULL && j < others->len && strcmp (g_ptr_array_index (others, j), word) < 0)
        j++;
      if (others != NULL && j < others->len && g_str_equal (g_ptr_array_index (others, j), word))
        j++;
      else
        g_string_append_printf (list, "%s%s", list->len > 0 ? ", " : "", word);
    }

  return g_string_free (list, list->len == 0);
}

static void
compare_part (ChorsuComparison *self,
              const char       *part,
              GPtrArray        *old_words,
              GPtrArray        *new_words)
{
  g_autofree char *old_value = list_missing (old_words, new_words);
  g_autofree char *new_value = list_missing (new_words, old_words);
  ChorsuChange *change;

  if (old_value == NULL && new_value == NULL)
    return;

  change = chorsu_comparison_add (self, type_of (part), part, NULL);
  change->old_value = g_steal_pointer (&old_value);
  change->new_value = g_steal_pointer (&new_value);
}

void
chorsu_compare_words (ChorsuComparison *self)
{
  g_autoptr (GHashTable) old_parts = collect_words (self->old_record);
  g_autoptr (GHashTable) new_parts = collect_words (self->new_record);
  GHashTableIter iter;
  gpointer part, words;

  g_hash_table_iter_init (&iter, old_parts);
  while (g_hash_table_iter_next (&iter, &part, &words))
    compare_part (self, part, words, g_hash_table_lookup (new_parts, part));
  g_hash_table_iter_init (&iter, new_parts);
  while (g_hash_table_iter_next (&iter, &part, &words))
    if (!g_hash_table_contains (old_parts, part))
      compare_part (self, part, NULL, words);
}

/* --- Texts, alone or with sources ------------------------------------------- */

/* A text and what goes with it; what a statement says for the time of a call
 * is kept in copies. */
typedef struct
{
  const char *part;
  char       *key;
  char       *words;    /* all its texts, in all languages; "" for none */
  char       *status;
  char       *dates;
  char       *sources;
} Said;

static void
said_free (gpointer data)
{
  Said *said = data;

  g_free (said->key);
  g_free (said->words);
  g_free (said->status);
  g_free (said->dates);
  g_free (said->sources);
  g_free (said);
}

static void
collect_text (const char       *part,
              const ChorsuText *text,
              gpointer          user_data)
{
  Said *said = g_new0 (Said, 1);
  GString *words = g_string_new (NULL);

  chorsu_append_text (words, text);
  said->part = part;
  said->words = g_string_free (words, FALSE);
  g_ptr_array_add (user_data, said);
}

static void
collect_alias (const char *part,
               const char *string,
               gpointer    user_data)
{
  Said *said;

  if (!is_text (part))
    return;

  said = g_new0 (Said, 1);
  said->part = part;
  said->words = g_strdup (string);
  g_ptr_array_add (user_data, said);
}

static void
collect_statement (const char            *part,
                   const ChorsuStatement *statement,
                   gpointer               user_data)
{
  Said *said = g_new0 (Said, 1);
  GString *words = g_string_new (NULL);
  g_autofree char *sources = chorsu_join_sources (statement->sources, statement->n_sources);

  if (statement->text != NULL || statement->scope != NULL || statement->note != NULL)
    {
      chorsu_append_text (words, statement->text);
      chorsu_append_text (words, statement->scope);
      chorsu_append_text (words, statement->note);
    }
  said->part = part;
  said->key = g_strdup (statement->key != NULL ? statement->key : statement->partner);
  said->words = g_string_free (words, FALSE);
  said->status = g_strdup (statement->status);
  if (statement->date != NULL || statement->as_of != NULL)
    said->dates = g_strdup_printf ("%s%s%s%s", or_nothing (statement->date),
                                   statement->date != NULL && statement->as_of != NULL ? "/" : "",
                                   or_nothing (statement->as_of), statement->as_of_is_source_date ? " (source)" : "");
  said->sources = statement->unverified ? g_strdup_printf ("%s%sunverified", or_nothing (sources), sources != NULL ? ", " : "")
                                        : g_strdup (sources);
  g_ptr_array_add (user_data, said);
}

/* Same part and key; with the same words; with the same sources and dates. */
static GPtrArray *
make_things (GPtrArray *said)
{
  GPtrArray *things = chorsu_things_new ();

  for (guint i = 0; i < said->len; i++)
    {
      Said *one = g_ptr_array_index (said, i);
      ChorsuThing *thing;

      thing = chorsu_things_add (things, g_strjoin ("\x1d", one->part, or_nothing (one->key), one->words,
                                                    or_nothing (one->status), or_nothing (one->dates),
                                                    or_nothing (one->sources), NULL), one);
      thing->keys[0] = g_strjoin ("\x1d", one->part, or_nothing (one->key), one->words, NULL);
      thing->keys[1] = g_strjoin ("\x1d", one->part, or_nothing (one->key), or_nothing (one->dates),
                                  or_nothing (one->sources), NULL);
      thing->keys[2] = g_strjoin ("\x1d", one->part, or_nothing (one->key), NULL);
    }

  return things;
}

static void
report_value (ChorsuComparison *self,
              ChorsuChangeType  type,
              const Said       *said,
              const char       *old_value,
              const char       *new_value)
{
  ChorsuChange *change;

  if (g_strcmp0 (old_value, new_value) == 0)
    return;

  change = chorsu_comparison_add (self, type, said->part, said->key);
  change->old_value = g_strdup (old_value);
  change->new_value = g_strdup (new_value);
}

/* What one of two says; nothing when it is not there. */
#define SAYS(said, what) ((said) != NULL ? (said)->what : NULL)

static void
report_pair (const ChorsuThing *old_thing,
             const ChorsuThing *new_thing,
             gpointer           user_data)
{
  ChorsuComparison *self = user_data;
  const Said *old_said = old_thing != NULL ? old_thing->data : NULL;
  const Said *new_said = new_thing != NULL ? new_thing->data : NULL;
  const Said *said = new_said != NULL ? new_said : old_said;

  if (g_strcmp0 (or_nothing (SAYS (old_said, words)), or_nothing (SAYS (new_said, words))) != 0)
    chorsu_comparison_count_text (self);
  report_value (self, type_of (said->part), said, SAYS (old_said, status), SAYS (new_said, status));

  /* Dates and sources come and go with their text. */
  if (*said->words != '\0' && (old_said == NULL || new_said == NULL))
    return;
  report_value (self, CHORSU_CHANGE_FIELD, said, SAYS (old_said, dates), SAYS (new_said, dates));
  report_value (self, CHORSU_CHANGE_SOURCES, said, SAYS (old_said, sources), SAYS (new_said, sources));
}

static void
compare_said (ChorsuComparison *self,
              GPtrArray        *old_said,
              GPtrArray        *new_said)
{
  g_autoptr (GPtrArray) old_things = make_things (old_said);
  g_autoptr (GPtrArray) new_things = make_things (new_said);

  chorsu_pair (old_things, new_things, report_pair, self);
}

static GPtrArray *
collect_said (const ChorsuRecord *record)
{
  GPtrArray *said = g_ptr_array_new_with_free_func (said_free);
  const ChorsuVisitor visitor = {
    .text = collect_text, .string = collect_alias, .statement = collect_statement, .user_data = said,
  };

  chorsu_record_visit (record, &visitor);

  return said;
}

void
chorsu_compare_texts (ChorsuComparison *self)
{
  g_autoptr (GPtrArray) old_said = collect_said (self->old_record);
  g_autoptr (GPtrArray) new_said = collect_said (self->new_record);

  compare_said (self, old_said, new_said);
}

/* --- The dataset as a whole -------------------------------------------------- */

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

      collect_statement (part, &statement, said);
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

      collect_statement ("units", &statement, said);
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

      collect_statement ("settings", &statement, said);
    }
}

static GPtrArray *
collect_whole (ChorsuDataset *dataset)
{
  GPtrArray *said = g_ptr_array_new_with_free_func (said_free);
  ChorsuStatement as_of = { .key = "as_of", .as_of = dataset->as_of };

  collect_statement ("as_of", &as_of, said);
  collect_text ("relevance_rule", dataset->relevance_rule, said);
  collect_text ("importance_rule", dataset->importance_rule, said);
  collect_text ("basis_rule", dataset->basis_rule, said);
  collect_text ("precision_rule", dataset->precision_rule, said);
  collect_text ("status_rule", dataset->status_rule, said);
  collect_text ("confidence_rule", dataset->confidence_rule, said);
  collect_settings (dataset->settings, said);
  for (guint i = 0; dataset->languages[i] != NULL; i++)
    {
      ChorsuStatement language = { .key = dataset->languages[i], .status = "complete" };

      collect_statement ("languages", &language, said);
    }
  for (guint i = 0; i < dataset->n_licences; i++)
    {
      const ChorsuLicence *licence = &dataset->licences[i];
      ChorsuStatement statement = { .key = licence->name, .text = licence->text, .status = licence->licence };

      collect_statement ("licences", &statement, said);
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

  compare_said (self, old_said, new_said);
}
