/* chorsu-loader-composites.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

#include "chorsu-text-private.h"
#include "chorsu-words-private.h"

gboolean
chorsu_loader_is_language (const char *code)
{
  gsize length = strspn (code, "abcdefghijklmnopqrstuvwxyz");

  return length >= 2 && length <= 3 && code[length] == '\0';
}

static const ChorsuText *
read_text (ChorsuLoader *self,
           JsonObject   *object)
{
  ChorsuText *text = chorsu_text_create (self->arena, json_object_get_size (object));
  guint n = 0;
  JsonObjectIter iter;
  const char *code;

  if (!json_object_has_member (object, "en"))
    chorsu_loader_error (self, NULL, _("a text needs at least English: member “en” is missing"));

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &code, NULL))
    {
      const char *string = chorsu_loader_string (self, object, code, CHORSU_REQUIRED);

      if (!chorsu_loader_is_language (code))
        chorsu_loader_error (self, code, _("“%s” is no language code"), code);
      else if (string != NULL)
        text->translations[n++] = (ChorsuTranslation) { g_intern_string (code), string };
    }
  text->n_translations = n;
  chorsu_loader_count_text (self, text);

  return text;
}

const ChorsuText *
chorsu_loader_text_of_node (ChorsuLoader *self,
                            JsonNode     *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_text (self, json_node_get_object (node));

  chorsu_loader_report_type (self, NULL, _("a text, an object by language code"), node);
  return NULL;
}

const ChorsuText *
chorsu_loader_text (ChorsuLoader *self,
                    JsonObject   *object,
                    const char   *member,
                    ChorsuNeed    need)
{
  JsonNode *node = json_object_get_member (object, member);
  const ChorsuText *text;

  if (node == NULL)
    {
      if (need == CHORSU_REQUIRED)
        chorsu_loader_error (self, NULL, _("member “%s” is missing"), member);
      return NULL;
    }

  chorsu_loader_enter (self, member);
  text = chorsu_loader_text_of_node (self, node);
  chorsu_loader_leave (self);

  return text;
}

const ChorsuText **
chorsu_loader_texts (ChorsuLoader *self,
                     JsonObject   *object,
                     const char   *member,
                     guint        *n)
{
  JsonArray *array = chorsu_loader_array (self, object, member, CHORSU_OPTIONAL);
  guint length = array != NULL ? json_array_get_length (array) : 0;
  const ChorsuText **texts = chorsu_arena_new (self->arena, const ChorsuText *, length);

  *n = 0;
  chorsu_loader_enter (self, member);
  for (guint i = 0; i < length; i++)
    {
      const ChorsuText *text;

      chorsu_loader_enter_element (self, i);
      text = chorsu_loader_text_of_node (self, json_array_get_element (array, i));
      if (text != NULL)
        texts[(*n)++] = text;
      chorsu_loader_leave (self);
    }
  chorsu_loader_leave (self);

  return texts;
}

/* An empty list says nothing, and a source named twice is still one. */
static void
check_source_list (ChorsuLoader      *self,
                   JsonObject        *object,
                   const char        *member,
                   const char *const *ids)
{
  if (ids[0] == NULL && chorsu_loader_has_array (object, member)
      && json_array_get_length (json_object_get_array_member (object, member)) == 0)
    chorsu_loader_error (self, member, _("this list is empty; leave it out"));

  for (guint i = 1; ids[0] != NULL && ids[i] != NULL; i++)
    for (guint j = 0; j < i; j++)
      if (ids[j] == ids[i])
        {
          chorsu_loader_error (self, member, _("“%s” stands here twice"), ids[i]);
          break;
        }
}

const ChorsuSource **
chorsu_loader_sources (ChorsuLoader *self,
                       JsonObject   *object,
                       const char   *member,
                       guint        *n)
{
  const char *const *ids = chorsu_loader_ids (self, object, member, CHORSU_OPTIONAL, CHORSU_KIND_SOURCE);
  guint length = g_strv_length ((char **) ids);
  const ChorsuSource **sources = chorsu_arena_new (self->arena, const ChorsuSource *, length);

  check_source_list (self, object, member, ids);
  *n = 0;
  for (guint i = 0; i < length; i++)
    {
      const ChorsuSourceRecord *record = g_hash_table_lookup (self->dataset->index[CHORSU_KIND_SOURCE], ids[i]);

      if (record == NULL)
        continue;
      sources[(*n)++] = &record->source;
      chorsu_loader_add_publisher (self, record->source.publisher);
    }

  return sources;
}

/* Where a point was found: a word, or the source it was read in. */
static const char *
read_provenance (ChorsuLoader *self,
                 JsonObject   *object)
{
  const char *provenance = chorsu_loader_peek (self, object, "provenance", CHORSU_OPTIONAL);

  if (provenance == NULL)
    return NULL;

  if (g_str_has_prefix (provenance, "source:"))
    {
      const char *id = g_intern_string (provenance + strlen ("source:"));
      const ChorsuSource *source = chorsu_dataset_get_source (self->dataset, id);

      if (source == NULL)
        chorsu_loader_error (self, "provenance", _("there is no source “%s”"), id);
      else
        chorsu_loader_add_publisher (self, source->publisher);
    }
  else if (g_str_equal (provenance, "geonames"))
    chorsu_loader_add_publisher (self, "GeoNames");
  else if (!g_str_equal (provenance, "estimate"))
    chorsu_loader_error (self, "provenance", _("“%s” is not one of: geonames, estimate, source:ID"), provenance);

  return g_intern_string (provenance);
}

ChorsuPrecision
chorsu_loader_precision (ChorsuLoader *self,
                         JsonObject   *object,
                         double       *accuracy_km)
{
  int precision = chorsu_loader_choice (self, object, "precision", CHORSU_REQUIRED, chorsu_precision_words);

  if (chorsu_loader_number (self, object, "accuracy_km", CHORSU_OPTIONAL, accuracy_km))
    {
      if (*accuracy_km <= 0)
        chorsu_loader_error (self, "accuracy_km", _("an accuracy must be greater than 0"));
      if (precision >= 0 && precision != CHORSU_PRECISION_APPROXIMATE)
        chorsu_loader_error (self, "accuracy_km", _("only what is approximate has an accuracy"));
    }

  return MAX (0, precision);
}

static void
read_position (ChorsuLoader   *self,
               JsonObject     *object,
               ChorsuPosition *position)
{
  static const char *const members[] = {
    "lon", "lat", "precision", "accuracy_km", "provenance", "remark", "setting", NULL
  };

  chorsu_loader_check_members (self, object, members);

  position->known = chorsu_loader_number (self, object, "lon", CHORSU_REQUIRED, &position->lon)
                    && chorsu_loader_number (self, object, "lat", CHORSU_REQUIRED, &position->lat);
  if (position->lon < -180 || position->lon > 180)
    chorsu_loader_error (self, "lon", _("longitude %g is not within -180 and 180"), position->lon);
  if (position->lat < -90 || position->lat > 90)
    chorsu_loader_error (self, "lat", _("latitude %g is not within -90 and 90"), position->lat);

  position->precision = chorsu_loader_precision (self, object, &position->accuracy_km);
  position->provenance = read_provenance (self, object);
  position->remark = chorsu_loader_text (self, object, "remark", CHORSU_OPTIONAL);
  position->setting = chorsu_loader_vocable (self, object, "setting", CHORSU_OPTIONAL,
                                             self->dataset->settings, _("setting"));
}

void
chorsu_loader_position (ChorsuLoader   *self,
                        JsonObject     *object,
                        const char     *member,
                        ChorsuNeed      need,
                        ChorsuPosition *position)
{
  JsonObject *value = chorsu_loader_object (self, object, member, need);

  if (value == NULL)
    return;

  chorsu_loader_enter (self, member);
  read_position (self, value, position);
  chorsu_loader_leave (self);
}

void
chorsu_loader_common_unnamed (ChorsuLoader *self,
                              JsonObject   *object,
                              ChorsuRecord *record,
                              gboolean      sourced)
{
  record->aliases = chorsu_loader_strings (self, object, "aliases");
  record->note = chorsu_loader_text (self, object, "note", CHORSU_OPTIONAL);
  record->note_sources = chorsu_loader_sources (self, object, "note_sources", &record->n_note_sources);
  record->figures = chorsu_loader_figures (self, object, "figures", &record->n_figures);
  record->sources = chorsu_loader_sources (self, object, "sources", &record->n_sources);
  record->unverified = chorsu_loader_mark (self, object, "unverified");

  if (sourced)
    chorsu_loader_check_sourced (self, record->n_sources, record->unverified);
}

void
chorsu_loader_common (ChorsuLoader *self,
                      JsonObject   *object,
                      ChorsuRecord *record,
                      gboolean      sourced)
{
  record->name = chorsu_loader_text (self, object, "name", CHORSU_REQUIRED);
  chorsu_loader_common_unnamed (self, object, record, sourced);
}
