/* chorsu-tool-find.c: chorsu-tool find
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-tool.h"

#include <glib/gi18n.h>

#include "chorsu-finder.h"

/* A screenful; who reads JSON gets all. */
#define DEFAULT_LIMIT 20

static void
print_json (GPtrArray  *results,
            const char *language)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < results->len; i++)
    {
      const ChorsuFound *found = g_ptr_array_index (results, i);
      JsonObject *object = chorsu_tool_json_head (found->record, language);

      json_object_set_int_member (object, "score", found->score);
      json_object_set_string_member (object, "snippet", found->snippet);
      json_array_add_object_element (array, object);
    }

  chorsu_tool_print_json (json_node_init_array (json_node_alloc (), array));
  json_array_unref (array);
}

static void
print_text (GPtrArray  *results,
            guint       n_found,
            const char *language)
{
  for (guint i = 0; i < results->len; i++)
    {
      const ChorsuFound *found = g_ptr_array_index (results, i);
      const char *name = chorsu_text_get (found->record->name, language);
      g_autofree char *ref = chorsu_ref_to_string (found->record->ref);

      g_print ("%s\t%s\n", ref, name);
      if (g_strcmp0 (name, found->snippet) != 0)
        g_print ("    %s\n", found->snippet);
    }

  if (n_found > results->len)
    g_print (ngettext ("… and %u more; --limit 0 shows all\n", "… and %u more; --limit 0 shows all\n",
                       n_found - results->len),
             n_found - results->len);
}

int
chorsu_tool_find (int    argc,
                  char **argv)
{
  gboolean json = FALSE;
  int limit = -1;
  g_autofree char *language = NULL;
  g_autofree char *text = NULL;
  const GOptionEntry entries[] = {
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print an array of objects"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_("Language of the names"), N_("CODE") },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_("Print at most N results, 0 for all"), N_("N") },
    G_OPTION_ENTRY_NULL
  };
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (ChorsuFinder) finder = NULL;
  g_autoptr (GPtrArray) results = NULL;
  guint n_found;

  if (!chorsu_tool_parse (entries, _("TEXT — find records by names, other spellings and texts"), &argc, &argv))
    return CHORSU_TOOL_EXIT_USAGE;

  text = g_strjoinv (" ", argv + 1);
  if (*g_strstrip (text) == '\0')
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("what is to be found? For example “rare earths”"));

  dataset = chorsu_tool_open_dataset ();
  if (dataset == NULL)
    return CHORSU_TOOL_EXIT_INPUT;

  if (limit < 0)
    limit = json ? 0 : DEFAULT_LIMIT;
  finder = chorsu_finder_new (dataset, chorsu_tool_language (language));
  results = chorsu_finder_search (finder, text, limit > 0 ? (guint) limit : G_MAXUINT, &n_found);

  if (json)
    print_json (results, chorsu_tool_language (language));
  else
    print_text (results, n_found, chorsu_tool_language (language));
  if (n_found == 0)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_NOTHING, _("nothing was found for “%s”"), text);

  return CHORSU_TOOL_EXIT_OK;
}
