/* chorsu-diff-texts.c: how the texts of a record have changed, with what goes with them
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-diff-private.h"

#include <string.h>

#include "chorsu-pairing.h"
#include "chorsu-visit.h"

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

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

GPtrArray *
chorsu_said_new (void)
{
  return g_ptr_array_new_with_free_func (said_free);
}

void
chorsu_said_add_text (const char       *part,
                      const ChorsuText *text,
                      gpointer          said_list)
{
  Said *said = g_new0 (Said, 1);
  GString *words = g_string_new (NULL);

  chorsu_append_text (words, text);
  said->part = part;
  said->words = g_string_free (words, FALSE);
  g_ptr_array_add (said_list, said);
}

static void
collect_alias (const char *part,
               const char *string,
               gpointer    user_data)
{
  Said *said;

  if (!chorsu_part_is_text (part))
    return;

  said = g_new0 (Said, 1);
  said->part = part;
  said->words = g_strdup (string);
  g_ptr_array_add (user_data, said);
}

void
chorsu_said_add_statement (const char            *part,
                           const ChorsuStatement *statement,
                           gpointer               said_list)
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
  g_ptr_array_add (said_list, said);
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
  report_value (self, chorsu_change_type_of_part (said->part), said, SAYS (old_said, status), SAYS (new_said, status));

  /* Dates and sources come and go with their text. */
  if (*said->words != '\0' && (old_said == NULL || new_said == NULL))
    return;
  report_value (self, CHORSU_CHANGE_FIELD, said, SAYS (old_said, dates), SAYS (new_said, dates));
  report_value (self, CHORSU_CHANGE_SOURCES, said, SAYS (old_said, sources), SAYS (new_said, sources));
}

void
chorsu_compare_said (ChorsuComparison *self,
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
  GPtrArray *said = chorsu_said_new ();
  const ChorsuVisitor visitor = {
    .text = chorsu_said_add_text, .string = collect_alias, .statement = chorsu_said_add_statement, .user_data = said,
  };

  chorsu_record_visit (record, &visitor);

  return said;
}

void
chorsu_compare_texts (ChorsuComparison *self)
{
  g_autoptr (GPtrArray) old_said = collect_said (self->old_record);
  g_autoptr (GPtrArray) new_said = collect_said (self->new_record);

  chorsu_compare_said (self, old_said, new_said);
}
