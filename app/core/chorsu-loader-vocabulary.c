/* chorsu-loader-vocabulary.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

#include "chorsu-text-private.h"
#include "chorsu-words-private.h"

ChorsuBasis
chorsu_loader_basis (ChorsuLoader *self,
                     JsonObject   *object)
{
  static const char *const words[] = { "measured", "stated", NULL };
  static const ChorsuBasis bases[] = { CHORSU_BASIS_MEASURED, CHORSU_BASIS_STATED };
  int choice = chorsu_loader_choice (self, object, "basis", CHORSU_OPTIONAL, words);

  return choice >= 0 ? bases[choice] : CHORSU_BASIS_NONE;
}

static void
add_vocable (ChorsuLoader *self,
             GHashTable   *table,
             const char   *id,
             gpointer      vocable)
{
  if (id != NULL && !g_hash_table_insert (table, (gpointer) id, vocable))
    chorsu_loader_error (self, "id", _("id “%s” is used twice"), id);
}

/* Ids of a vocabulary may be any word ("%", "not supported"). */
static const char *
read_word_id (ChorsuLoader *self,
              JsonObject   *object)
{
  const char *id = chorsu_loader_peek (self, object, "id", CHORSU_REQUIRED);

  return id != NULL ? g_intern_string (id) : NULL;
}

static void
read_vocable (ChorsuLoader *self,
              JsonObject   *object,
              GHashTable   *table)
{
  static const char *const members[] = { "id", "name", "lead", "basis", NULL };
  ChorsuVocable *vocable = chorsu_arena_new (self->arena, ChorsuVocable, 1);

  chorsu_loader_check_members (self, object, members);
  vocable->id = read_word_id (self, object);
  vocable->name = chorsu_loader_text (self, object, "name", CHORSU_REQUIRED);
  vocable->leads = chorsu_loader_boolean (self, object, "lead");
  vocable->basis = chorsu_loader_basis (self, object);
  add_vocable (self, table, vocable->id, vocable);
}

static void
read_unit (ChorsuLoader *self,
           JsonObject   *object,
           GHashTable   *table)
{
  static const char *const members[] = { "id", "name", "style", "base", "factor", NULL };
  ChorsuUnit *unit = chorsu_arena_new (self->arena, ChorsuUnit, 1);

  chorsu_loader_check_members (self, object, members);
  unit->id = read_word_id (self, object);
  unit->name = chorsu_loader_text (self, object, "name", CHORSU_REQUIRED);
  unit->style = MAX (0, chorsu_loader_choice (self, object, "style", CHORSU_OPTIONAL, chorsu_unit_style_words));
  /* The base must stand above its multiples. */
  unit->base = chorsu_loader_vocable (self, object, "base", CHORSU_OPTIONAL, table, _("unit"));
  unit->factor = 1;
  if (chorsu_loader_number (self, object, "factor", CHORSU_OPTIONAL, &unit->factor) && unit->factor <= 0)
    chorsu_loader_error (self, "factor", _("a factor must be greater than 0"));
  add_vocable (self, table, unit->id, unit);
}

gboolean
chorsu_loader_read_vocabulary (ChorsuLoader *self,
                               const char   *member,
                               JsonArray    *array)
{
  const struct
  {
    const char *member;
    GHashTable *table;
    void      (*read) (ChorsuLoader *self, JsonObject *object, GHashTable *table);
  } vocabularies[] = {
    { "units", self->dataset->units, read_unit },
    { "qualifiers", self->dataset->qualifiers, read_vocable },
    { "quantities", self->dataset->quantities, read_vocable },
    { "verdicts", self->dataset->verdicts, read_vocable },
    { "derivations", self->dataset->derivations, chorsu_loader_read_derivation },
  };
  guint which = 0;

  while (which < G_N_ELEMENTS (vocabularies) && !g_str_equal (vocabularies[which].member, member))
    which++;
  if (which == G_N_ELEMENTS (vocabularies))
    return FALSE;

  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonObject *object;

      chorsu_loader_enter_element (self, i);
      object = chorsu_loader_as_object (self, json_array_get_element (array, i));
      if (object != NULL)
        vocabularies[which].read (self, object, vocabularies[which].table);
      chorsu_loader_leave (self);
    }

  return TRUE;
}

static void
read_source (ChorsuLoader *self,
             JsonObject   *object,
             gpointer      record)
{
  static const char *const members[] = { "id", "title", "publisher", "url", "date", "date_note", NULL };
  ChorsuSourceRecord *source = record;

  chorsu_loader_check_members (self, object, members);
  source->source.id = source->record.ref.id;
  source->source.title = chorsu_loader_string (self, object, "title", CHORSU_REQUIRED);
  source->source.publisher = chorsu_loader_string (self, object, "publisher", CHORSU_REQUIRED);
  source->source.url = chorsu_loader_string (self, object, "url", CHORSU_OPTIONAL);
  source->source.date = chorsu_loader_date (self, object, "date", CHORSU_OPTIONAL);
  source->source.date_note = chorsu_loader_string (self, object, "date_note", CHORSU_OPTIONAL);
  source->record.name = chorsu_text_create_single (self->arena, "en", source->source.title);
  source->record.aliases = chorsu_arena_new (self->arena, const char *, 1);
}

const ChorsuSection chorsu_source_sections[] = {
  { "sources", CHORSU_KIND_SOURCE, sizeof (ChorsuSourceRecord), read_source },
  { NULL }
};
