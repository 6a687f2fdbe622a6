/* chorsu-loader-lists.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

gboolean
chorsu_loader_has_array (JsonObject *object,
                         const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node);
}

static const char *const *
read_strings (ChorsuLoader *self,
              JsonObject   *object,
              const char   *member,
              ChorsuNeed    need,
              gboolean      intern)
{
  JsonArray *array = chorsu_loader_array (self, object, member, need);
  guint n = array != NULL ? json_array_get_length (array) : 0;
  const char **strings = chorsu_arena_new (self->arena, const char *, n + 1);
  guint kept = 0;

  chorsu_loader_enter (self, member);
  for (guint i = 0; i < n; i++)
    {
      JsonNode *node = json_array_get_element (array, i);
      const char *string = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;

      chorsu_loader_enter_element (self, i);
      if (string == NULL)
        chorsu_loader_report_type (self, NULL, _("a string"), node);
      else if (*string == '\0')
        chorsu_loader_error (self, NULL, _("this string is empty"));
      else
        strings[kept++] = intern ? g_intern_string (string) : chorsu_arena_strdup (self->arena, string);
      chorsu_loader_leave (self);
    }
  chorsu_loader_leave (self);

  return strings;
}

const char *const *
chorsu_loader_strings (ChorsuLoader *self,
                       JsonObject   *object,
                       const char   *member)
{
  return read_strings (self, object, member, CHORSU_OPTIONAL, FALSE);
}

const char *const *
chorsu_loader_codes (ChorsuLoader *self,
                     JsonObject   *object,
                     const char   *member,
                     ChorsuNeed    need)
{
  const char *const *codes = read_strings (self, object, member, need, TRUE);

  chorsu_loader_enter (self, member);
  for (guint i = 0; codes[i] != NULL; i++)
    if (!chorsu_loader_is_code (codes[i]))
      {
        chorsu_loader_enter_element (self, i);
        chorsu_loader_error (self, NULL, _("“%s” is no country code: two capital letters are expected"), codes[i]);
        chorsu_loader_leave (self);
      }
  chorsu_loader_leave (self);

  return codes;
}

static gboolean
has_record (ChorsuLoader *self,
            ChorsuKind    kind,
            const char   *id)
{
  GHashTable **index = self->dataset->index;

  if (g_hash_table_contains (index[kind], id))
    return TRUE;

  /* Where a country is asked for, a neighbour will do. */
  return kind == CHORSU_KIND_COUNTRY && g_hash_table_contains (index[CHORSU_KIND_NEIGHBOUR], id);
}

static void
report_unknown (ChorsuLoader *self,
                const char   *member,
                ChorsuKind    kind,
                const char   *id)
{
  chorsu_loader_error (self, member, _("there is no %s “%s”"), chorsu_kind_to_nick (kind), id);
}

const char *const *
chorsu_loader_ids (ChorsuLoader *self,
                   JsonObject   *object,
                   const char   *member,
                   ChorsuNeed    need,
                   ChorsuKind    kind)
{
  const char *const *ids = read_strings (self, object, member, need, TRUE);

  chorsu_loader_enter (self, member);
  for (guint i = 0; ids[i] != NULL; i++)
    if (!has_record (self, kind, ids[i]))
      {
        chorsu_loader_enter_element (self, i);
        report_unknown (self, NULL, kind, ids[i]);
        chorsu_loader_leave (self);
      }
  chorsu_loader_leave (self);

  return ids;
}

const char *
chorsu_loader_reference (ChorsuLoader *self,
                         JsonObject   *object,
                         const char   *member,
                         ChorsuNeed    need,
                         ChorsuKind    kind)
{
  const char *id = chorsu_loader_id (self, object, member, need);

  if (id != NULL && !has_record (self, kind, id))
    {
      report_unknown (self, member, kind, id);
      return NULL;
    }

  return id;
}

gconstpointer
chorsu_loader_record (ChorsuLoader *self,
                      JsonObject   *object,
                      const char   *member,
                      ChorsuNeed    need,
                      ChorsuKind    kind)
{
  const char *id = chorsu_loader_reference (self, object, member, need, kind);

  return id != NULL ? g_hash_table_lookup (self->dataset->index[kind], id) : NULL;
}

gconstpointer
chorsu_loader_vocable (ChorsuLoader *self,
                       JsonObject   *object,
                       const char   *member,
                       ChorsuNeed    need,
                       GHashTable   *table,
                       const char   *what)
{
  const char *string = chorsu_loader_peek (self, object, member, need);
  gconstpointer vocable;

  if (string == NULL)
    return NULL;

  vocable = g_hash_table_lookup (table, g_intern_string (string));
  if (vocable == NULL)
    chorsu_loader_error (self, member, _("there is no %s “%s”"), what, string);

  return vocable;
}

gpointer
chorsu_loader_elements (ChorsuLoader        *self,
                        JsonObject          *object,
                        const char          *member,
                        ChorsuNeed           need,
                        gsize                size,
                        ChorsuElementReader  read,
                        guint               *n)
{
  JsonArray *array = chorsu_loader_array (self, object, member, need);
  guint length = array != NULL ? json_array_get_length (array) : 0;
  guint8 *elements = chorsu_arena_alloc (self->arena, size * length);

  /* What is no object leaves an empty element, so that indices stay true. */
  *n = length;
  chorsu_loader_enter (self, member);
  for (guint i = 0; i < length; i++)
    {
      JsonObject *element;

      chorsu_loader_enter_element (self, i);
      element = chorsu_loader_as_object (self, json_array_get_element (array, i));
      if (element != NULL)
        read (self, element, elements + size * i);
      chorsu_loader_leave (self);
    }
  chorsu_loader_leave (self);

  return elements;
}
