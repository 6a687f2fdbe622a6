/* chorsu-tool-write.c: JSON to standard output
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-tool.h"

#include <string.h>

/* json-glib's generator writes 0.939 as 0.93899999999999995; numbers here are
 * as short as they can be and still read back as the same. */

static void append_node (GString *string, JsonNode *node, guint indent);

static void
append_number (GString *string,
               double   number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  for (int digits = 15; digits <= 17; digits++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%dg", digits);
      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }

  g_string_append (string, buffer);
}

static void
append_string (GString    *string,
               const char *text)
{
  g_string_append_c (string, '"');
  for (const char *c = text; *c != '\0'; c++)
    if (*c == '"' || *c == '\\')
      g_string_append_printf (string, "\\%c", *c);
    else if (*c == '\n')
      g_string_append (string, "\\n");
    else if ((guchar) *c < 0x20)
      g_string_append_printf (string, "\\u%04x", *c);
    else
      g_string_append_c (string, *c);
  g_string_append_c (string, '"');
}

static void
append_line (GString *string,
             guint    indent)
{
  g_string_append_printf (string, "\n%*s", (int) (2 * indent), "");
}

static void
append_object (GString    *string,
               JsonObject *object,
               guint       indent)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  gboolean first = TRUE;

  g_string_append_c (string, '{');
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (!first)
        g_string_append_c (string, ',');
      first = FALSE;
      append_line (string, indent + 1);
      append_string (string, name);
      g_string_append (string, ": ");
      append_node (string, node, indent + 1);
    }
  if (!first)
    append_line (string, indent);
  g_string_append_c (string, '}');
}

static void
append_array (GString   *string,
              JsonArray *array,
              guint      indent)
{
  guint n = json_array_get_length (array);
  gboolean lines = n > 0 && !JSON_NODE_HOLDS_VALUE (json_array_get_element (array, 0));

  g_string_append_c (string, '[');
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append (string, lines ? "," : ", ");
      if (lines)
        append_line (string, indent + 1);
      append_node (string, json_array_get_element (array, i), indent + 1);
    }
  if (lines)
    append_line (string, indent);
  g_string_append_c (string, ']');
}

static void
append_value (GString  *string,
              JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      append_string (string, json_node_get_string (node));
      break;
    case G_TYPE_BOOLEAN:
      g_string_append (string, json_node_get_boolean (node) ? "true" : "false");
      break;
    case G_TYPE_INT64:
      g_string_append_printf (string, "%" G_GINT64_FORMAT, json_node_get_int (node));
      break;
    default:
      append_number (string, json_node_get_double (node));
    }
}

static void
append_node (GString  *string,
             JsonNode *node,
             guint     indent)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      append_object (string, json_node_get_object (node), indent);
      break;
    case JSON_NODE_ARRAY:
      append_array (string, json_node_get_array (node), indent);
      break;
    case JSON_NODE_VALUE:
      append_value (string, node);
      break;
    case JSON_NODE_NULL:
    default:
      g_string_append (string, "null");
    }
}

char *
chorsu_tool_json_to_string (JsonNode *node)
{
  GString *string = g_string_new (NULL);

  append_node (string, node, 0);

  return g_string_free (string, FALSE);
}

void
chorsu_tool_print_json (JsonNode *root)
{
  g_autofree char *text = chorsu_tool_json_to_string (root);

  g_print ("%s\n", text);
  json_node_unref (root);
}
