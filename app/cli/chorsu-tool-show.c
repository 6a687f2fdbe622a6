/* chorsu-tool-show.c: chorsu-tool show
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-tool-json.h"

#include <glib/gi18n.h>
#include <string.h>

#include "chorsu-derived.h"

/* What is printed as text is what is printed as JSON, laid out to be read:
 * one member a line, figures with their value, date and sources. */

static void print_figure (JsonObject *figure, guint indent);
static void print_member (const char *name, JsonNode *node, guint indent);

static void
print_indent (guint indent)
{
  g_print ("%*s", (int) (2 * indent), "");
}

static const char *
get_string (JsonObject *object,
            const char *member)
{
  return json_object_get_string_member_with_default (object, member, NULL);
}

static void
print_sources (JsonObject *object)
{
  JsonArray *sources = json_object_has_member (object, "sources") ? json_object_get_array_member (object, "sources") : NULL;

  if (json_object_get_boolean_member_with_default (object, "unverified", FALSE))
    g_print (" {%s}", _("not verified"));

  if (sources == NULL || json_array_get_length (sources) == 0)
    {
      g_print ("\n");
      return;
    }

  g_print (" [");
  for (guint i = 0; i < json_array_get_length (sources); i++)
    g_print ("%s%s", i > 0 ? ", " : "", json_array_get_string_element (sources, i));
  g_print ("]\n");
}

static void
print_figures (JsonObject *object,
               const char *member,
               guint       indent)
{
  JsonArray *figures = json_object_has_member (object, member) ? json_object_get_array_member (object, member) : NULL;

  for (guint i = 0; figures != NULL && i < json_array_get_length (figures); i++)
    print_figure (json_array_get_object_element (figures, i), indent);
}

static void
print_derivation (JsonObject *figure,
                  guint       indent)
{
  const char *derivation = get_string (figure, "derivation");
  const char *formula = get_string (figure, "formula");

  if (derivation == NULL)
    return;

  print_indent (indent);
  if (formula != NULL)
    g_print ("= %s: %s\n", formula, derivation);
  else
    g_print ("= %s\n", derivation);
  print_figures (figure, "inputs", indent + 1);
}

static void
print_figure (JsonObject *figure,
              guint       indent)
{
  const char *basis = get_string (figure, "basis");
  const char *scope = get_string (figure, "scope");
  const char *partner = get_string (figure, "partner");
  const char *as_of = get_string (figure, "as_of");

  print_indent (indent);
  g_print ("%s", get_string (figure, "label"));
  if (partner != NULL)
    g_print (" %s", partner);
  if (scope != NULL)
    g_print (" (%s)", scope);
  g_print (": %s, %s", get_string (figure, "formatted"), as_of != NULL ? as_of : _("undated"));
  if (basis != NULL)
    g_print (", %s", basis);
  print_sources (figure);
  print_derivation (figure, indent + 1);
  print_figures (figure, "others", indent + 1);
}

static gboolean
is_bookkeeping (const char *member)
{
  return g_str_equal (member, "sources") || g_str_equal (member, "unverified");
}

static void
print_object (JsonObject *object,
              guint       indent)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (json_object_has_member (object, "formatted"))
    {
      print_figure (object, indent);
      return;
    }

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    if (!is_bookkeeping (name))
      print_member (name, node, indent);

  if (json_object_has_member (object, "sources"))
    {
      print_indent (indent);
      g_print ("sources:");
      print_sources (object);
    }
}

static void
print_array (const char *name,
             JsonArray  *array,
             guint       indent)
{
  guint n = json_array_get_length (array);

  if (n == 0)
    return;

  print_indent (indent);
  g_print ("%s:", name);
  if (JSON_NODE_HOLDS_VALUE (json_array_get_element (array, 0)))
    {
      for (guint i = 0; i < n; i++)
        g_print ("%s %s", i > 0 ? "," : "", json_array_get_string_element (array, i));
      g_print ("\n");
      return;
    }

  g_print ("\n");
  for (guint i = 0; i < n; i++)
    {
      JsonObject *element = json_array_get_object_element (array, i);

      if (i > 0 && !json_object_has_member (element, "formatted"))
        g_print ("\n");
      print_object (element, indent + 1);
    }
}

static void
print_member (const char *name,
              JsonNode   *node,
              guint       indent)
{
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      print_array (name, json_node_get_array (node), indent);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      print_indent (indent);
      g_print ("%s:\n", name);
      print_object (json_node_get_object (node), indent + 1);
    }
  else if (!JSON_NODE_HOLDS_NULL (node))
    {
      g_autofree char *value = json_node_get_value_type (node) == G_TYPE_STRING
                                 ? json_node_dup_string (node) : chorsu_tool_json_to_string (node);

      print_indent (indent);
      g_print ("%s: %s\n", name, value);
    }
}

/* The figures that are computed from the dataset, where the record has any. */
static gboolean
add_computed (JsonObject    *object,
              ChorsuDataset *dataset,
              ChorsuBasemap *basemap,
              ChorsuRef      ref,
              const char    *language)
{
  g_autoptr (ChorsuDerived) derived = NULL;
  g_autoptr (ChorsuNetwork) network = NULL;
  g_autoptr (GError) error = NULL;
  const ChorsuFigure **figures;
  guint n;

  network = chorsu_network_new (dataset, basemap, NULL, &error);
  if (network == NULL)
    {
      chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);
      return FALSE;
    }

  derived = chorsu_derived_new (network);
  figures = chorsu_derived_get (derived, ref, &n);
  if (n > 0)
    chorsu_tool_json_set_figures (object, "computed", figures, n, language);

  return TRUE;
}

int
chorsu_tool_show (int    argc,
                  char **argv)
{
  gboolean json = FALSE;
  g_autofree char *language = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print an object"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_("Language of the texts"), N_("CODE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (ChorsuBasemap) basemap = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (JsonObject) object = NULL;
  ChorsuRef ref;

  if (!chorsu_tool_parse (entries, _("REF — show one record with its figures and sources"), &argc, &argv))
    return CHORSU_TOOL_EXIT_USAGE;
  if (argc != 2)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("one record is needed, for example “country:UZ” or “Uzbekistan”"));

  if (!chorsu_tool_open (&basemap, &dataset) || !chorsu_tool_resolve (dataset, argv[1], &ref))
    return CHORSU_TOOL_EXIT_INPUT;

  object = chorsu_tool_json_record (dataset, chorsu_dataset_find (dataset, ref), chorsu_tool_language (language));
  if (!add_computed (object, dataset, basemap, ref, chorsu_tool_language (language)))
    return CHORSU_TOOL_EXIT_INPUT;
  if (json)
    chorsu_tool_print_json (json_node_init_object (json_node_alloc (), object));
  else
    print_object (object, 0);

  return CHORSU_TOOL_EXIT_OK;
}
