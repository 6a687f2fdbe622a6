/* chorsu-tool-list.c: chorsu-tool list
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-tool.h"

#include <glib/gi18n.h>

#include "chorsu-tool-briefing.h"

static int
fail_unknown_kind (const char *word)
{
  g_autoptr (GString) kinds = g_string_new (NULL);

  for (guint kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    g_string_append_printf (kinds, "%s%s", kinds->len > 0 ? ", " : "", chorsu_kind_to_nick (kind));

  g_string_append (kinds, ", scene");

  return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("there is no kind “%s”; there are: %s"), word, kinds->str);
}

static void
print_json (ChorsuDataset *dataset,
            ChorsuKind     kind,
            const char    *language)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kind); i++)
    json_array_add_object_element (array,
                                   chorsu_tool_json_head (chorsu_dataset_get_record (dataset, kind, i), language));

  chorsu_tool_print_json (json_node_init_array (json_node_alloc (), array));
  json_array_unref (array);
}

static void
print_text (ChorsuDataset *dataset,
            ChorsuKind     kind,
            const char    *language)
{
  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kind); i++)
    {
      const ChorsuRecord *record = chorsu_dataset_get_record (dataset, kind, i);

      g_print ("%s\t%s\n", record->ref.id, chorsu_text_get (record->name, language));
    }
}

int
chorsu_tool_list (int    argc,
                  char **argv)
{
  gboolean json = FALSE;
  g_autofree char *language = NULL;
  g_autofree char *briefing = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print an array of objects"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_("Language of the names"), N_("CODE") },
    { "briefing", 'b', 0, G_OPTION_ARG_FILENAME, &briefing, N_("With scenes: of that .chorsu file"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (ChorsuDataset) dataset = NULL;
  ChorsuKind kind;

  if (!chorsu_tool_parse (entries, _("KIND — list the records of a kind"), &argc, &argv))
    return CHORSU_TOOL_EXIT_USAGE;
  if (argc != 2)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("one kind is needed, for example “countries”"));

  if (g_str_equal (argv[1], "scenes") || g_str_equal (argv[1], "scene"))
    return chorsu_tool_list_scenes (briefing, chorsu_tool_language (language), json);

  kind = chorsu_kind_from_nick (argv[1]);
  if (kind == CHORSU_KIND_NONE)
    return fail_unknown_kind (argv[1]);

  dataset = chorsu_tool_open_dataset ();
  if (dataset == NULL)
    return CHORSU_TOOL_EXIT_INPUT;

  if (json)
    print_json (dataset, kind, chorsu_tool_language (language));
  else
    print_text (dataset, kind, chorsu_tool_language (language));

  return CHORSU_TOOL_EXIT_OK;
}
