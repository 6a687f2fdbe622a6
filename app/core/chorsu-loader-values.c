/* chorsu-loader-values.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const char *
describe_node (JsonNode *node)
{
  if (node == NULL || JSON_NODE_HOLDS_NULL (node))
    return _("null");
  if (JSON_NODE_HOLDS_OBJECT (node))
    return _("an object");
  if (JSON_NODE_HOLDS_ARRAY (node))
    return _("an array");

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return _("a string");
    case G_TYPE_BOOLEAN:
      return _("true or false");
    default:
      return _("a number");
    }
}

void
chorsu_loader_report_type (ChorsuLoader *self,
                           const char   *member,
                           const char   *expected,
                           JsonNode     *node)
{
  chorsu_loader_error (self, member, _("expected %s, found %s"), expected, describe_node (node));
}

/* The member, or NULL when it is missing, which is reported if it must not be. */
static JsonNode *
get_member (ChorsuLoader *self,
            JsonObject   *object,
            const char   *member,
            ChorsuNeed    need)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL && need == CHORSU_REQUIRED)
    chorsu_loader_error (self, NULL, _("member “%s” is missing"), member);

  return node;
}

void
chorsu_loader_require (ChorsuLoader *self,
                       JsonObject   *object,
                       const char   *member)
{
  get_member (self, object, member, CHORSU_REQUIRED);
}

JsonObject *
chorsu_loader_as_object (ChorsuLoader *self,
                         JsonNode     *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  chorsu_loader_report_type (self, NULL, _("an object"), node);
  return NULL;
}

JsonObject *
chorsu_loader_object (ChorsuLoader *self,
                      JsonObject   *object,
                      const char   *member,
                      ChorsuNeed    need)
{
  JsonNode *node = get_member (self, object, member, need);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_OBJECT (node))
    return json_node_get_object (node);

  chorsu_loader_report_type (self, member, _("an object"), node);
  return NULL;
}

JsonArray *
chorsu_loader_array (ChorsuLoader *self,
                     JsonObject   *object,
                     const char   *member,
                     ChorsuNeed    need)
{
  JsonNode *node = get_member (self, object, member, need);

  if (node == NULL)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    return json_node_get_array (node);

  chorsu_loader_report_type (self, member, _("an array"), node);
  return NULL;
}

const char *
chorsu_loader_peek (ChorsuLoader *self,
                    JsonObject   *object,
                    const char   *member,
                    ChorsuNeed    need)
{
  JsonNode *node = get_member (self, object, member, need);
  const char *string;

  if (node == NULL)
    return NULL;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    {
      chorsu_loader_report_type (self, member, _("a string"), node);
      return NULL;
    }

  string = json_node_get_string (node);
  if (*string == '\0')
    {
      chorsu_loader_error (self, member, _("this string is empty"));
      return NULL;
    }

  return string;
}

const char *
chorsu_loader_string (ChorsuLoader *self,
                      JsonObject   *object,
                      const char   *member,
                      ChorsuNeed    need)
{
  return chorsu_arena_strdup (self->arena, chorsu_loader_peek (self, object, member, need));
}

gboolean
chorsu_loader_boolean (ChorsuLoader *self,
                       JsonObject   *object,
                       const char   *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);

  chorsu_loader_report_type (self, member, _("true or false"), node);
  return FALSE;
}

gboolean
chorsu_loader_mark (ChorsuLoader *self,
                    JsonObject   *object,
                    const char   *member)
{
  guint n_errors = self->n_errors;
  gboolean mark = chorsu_loader_boolean (self, object, member);

  if (!mark && json_object_has_member (object, member) && self->n_errors == n_errors)
    chorsu_loader_error (self, member, _("“%s” may only be true; otherwise leave it out"), member);

  return mark;
}

static gboolean
read_number (ChorsuLoader *self,
             const char   *member,
             JsonNode     *node,
             double       *value)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    {
      chorsu_loader_report_type (self, member, _("a number"), node);
      return FALSE;
    }

  *value = json_node_get_double (node);
  if (!isfinite (*value) || fabs (*value) >= 9e18)
    {
      chorsu_loader_error (self, member, _("this number is out of range"));
      return FALSE;
    }

  return TRUE;
}

gboolean
chorsu_loader_number (ChorsuLoader *self,
                      JsonObject   *object,
                      const char   *member,
                      ChorsuNeed    need,
                      double       *value)
{
  JsonNode *node = get_member (self, object, member, need);

  return node != NULL && read_number (self, member, node, value);
}

gboolean
chorsu_loader_number_of_node (ChorsuLoader *self,
                              JsonNode     *node,
                              double       *value)
{
  return read_number (self, NULL, node, value);
}

int
chorsu_loader_integer (ChorsuLoader *self,
                       JsonObject   *object,
                       const char   *member,
                       ChorsuNeed    need,
                       int           min,
                       int           max)
{
  double value;

  if (!chorsu_loader_number (self, object, member, need, &value))
    return 0;

  if (value != floor (value) || value < min || value > max)
    {
      chorsu_loader_error (self, member, _("expected a whole number from %d to %d"), min, max);
      return 0;
    }

  return (int) value;
}

static gboolean
is_id (const char *string)
{
  for (const char *c = string; *c != '\0'; c++)
    if (!g_ascii_isalnum (*c) && strchr ("+-_.", *c) == NULL)
      return FALSE;

  return TRUE;
}

const char *
chorsu_loader_id (ChorsuLoader *self,
                  JsonObject   *object,
                  const char   *member,
                  ChorsuNeed    need)
{
  const char *string = chorsu_loader_peek (self, object, member, need);

  if (string == NULL)
    return NULL;
  if (!is_id (string))
    {
      chorsu_loader_error (self, member, _("“%s” is no id: only letters, digits and “+-_.” may be used"), string);
      return NULL;
    }

  return g_intern_string (string);
}

gboolean
chorsu_loader_is_code (const char *string)
{
  return strlen (string) == 2 && g_ascii_isupper (string[0]) && g_ascii_isupper (string[1]);
}

const char *
chorsu_loader_code (ChorsuLoader *self,
                    JsonObject   *object,
                    const char   *member,
                    ChorsuNeed    need)
{
  const char *string = chorsu_loader_peek (self, object, member, need);

  if (string == NULL)
    return NULL;
  if (!chorsu_loader_is_code (string))
    {
      chorsu_loader_error (self, member, _("“%s” is no country code: two capital letters are expected"), string);
      return NULL;
    }

  return g_intern_string (string);
}

int
chorsu_loader_choice (ChorsuLoader      *self,
                      JsonObject        *object,
                      const char        *member,
                      ChorsuNeed         need,
                      const char *const *words)
{
  const char *string = chorsu_loader_peek (self, object, member, need);
  g_autofree char *list = NULL;

  if (string == NULL)
    return -1;

  for (int i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], string))
      return i;

  list = g_strjoinv (", ", (char **) words);
  chorsu_loader_error (self, member, _("“%s” is not one of: %s"), string, list);
  return -1;
}

const char *
chorsu_loader_word (ChorsuLoader      *self,
                    JsonObject        *object,
                    const char        *member,
                    ChorsuNeed         need,
                    const char *const *words)
{
  int index = chorsu_loader_choice (self, object, member, need, words);

  return index >= 0 ? g_intern_string (words[index]) : NULL;
}
