/* chorsu-tool-common.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-tool.h"

#include <glib/gi18n.h>

#include "chorsu-paths.h"

int
chorsu_tool_fail (int         status,
                  const char *format,
                  ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("%s: %s\n", g_get_prgname (), message);

  return status;
}

static gboolean
is_negative_number (const char *argument)
{
  return argument[0] == '-' && (g_ascii_isdigit (argument[1]) || argument[1] == '.');
}

gboolean
chorsu_tool_parse (const GOptionEntry *entries,
                   const char         *usage,
                   int                *argc,
                   char             ***argv)
{
  return chorsu_tool_parse_described (entries, usage, NULL, argc, argv);
}

gboolean
chorsu_tool_parse_described (const GOptionEntry *entries,
                             const char         *usage,
                             const char         *description,
                             int                *argc,
                             char             ***argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (usage);
  g_autoptr (GPtrArray) numbers = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  int kept = 1;

  for (int i = 1; i < *argc; i++)
    if (is_negative_number ((*argv)[i]))
      g_ptr_array_add (numbers, (*argv)[i]);
    else
      (*argv)[kept++] = (*argv)[i];
  *argc = kept;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_description (context, description);
  if (!g_option_context_parse (context, argc, argv, &error))
    {
      chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, "%s", error->message);
      return FALSE;
    }

  for (guint i = 0; i < numbers->len; i++)
    (*argv)[(*argc)++] = g_ptr_array_index (numbers, i);

  return TRUE;
}

ChorsuDataset *
chorsu_tool_open_dataset (void)
{
  g_autofree char *path = chorsu_paths_dataset ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  ChorsuDataset *dataset = chorsu_dataset_load (folder, NULL, NULL, &error);

  if (dataset == NULL)
    chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);

  return dataset;
}

ChorsuBasemap *
chorsu_tool_open_basemap (void)
{
  g_autofree char *path = chorsu_paths_basemap ();
  g_autoptr (GError) error = NULL;
  ChorsuBasemap *basemap = chorsu_basemap_open (path, &error);

  if (basemap == NULL)
    chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);

  return basemap;
}

gboolean
chorsu_tool_open (ChorsuBasemap **basemap,
                  ChorsuDataset **dataset)
{
  g_autoptr (ChorsuBasemap) opened = NULL;

  g_return_val_if_fail (basemap != NULL && dataset != NULL, FALSE);

  opened = chorsu_tool_open_basemap ();
  *dataset = opened != NULL ? chorsu_tool_open_dataset () : NULL;
  if (*dataset == NULL)
    return FALSE;

  *basemap = g_steal_pointer (&opened);
  return TRUE;
}

gboolean
chorsu_tool_resolve (ChorsuDataset *dataset,
                     const char    *text,
                     ChorsuRef     *ref)
{
  g_autoptr (GArray) refs = chorsu_dataset_resolve_all (dataset, text);
  g_autoptr (GString) list = g_string_new (NULL);

  if (refs->len == 1)
    {
      *ref = g_array_index (refs, ChorsuRef, 0);
      return TRUE;
    }

  if (refs->len == 0)
    {
      chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, _("nothing is called “%s”"), text);
      return FALSE;
    }

  for (guint i = 0; i < refs->len; i++)
    {
      g_autofree char *name = chorsu_ref_to_string (g_array_index (refs, ChorsuRef, i));

      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", name);
    }
  chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, _("“%s” is not clear, it may be one of: %s"), text, list->str);

  return FALSE;
}

const char *
chorsu_tool_language (const char *option)
{
  return option != NULL ? option : g_get_language_names ()[0];
}

void
chorsu_tool_json_set_text (JsonObject *object,
                           const char *member,
                           const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
  else
    json_object_set_null_member (object, member);
}

const char *
chorsu_tool_record_country (const ChorsuRecord *record)
{
  const ChorsuEngagement *engagement;

  switch (record->ref.kind)
    {
    case CHORSU_KIND_RESOURCE:
      return ((const ChorsuSite *) record)->country;
    case CHORSU_KIND_NODE:
      return ((const ChorsuNode *) record)->country;
    case CHORSU_KIND_SECURITY:
      return ((const ChorsuSecurity *) record)->host;
    case CHORSU_KIND_ENGAGEMENT:
      /* Only where there is just one. */
      engagement = (const ChorsuEngagement *) record;
      return engagement->countries[0] != NULL && engagement->countries[1] == NULL
               ? engagement->countries[0] : NULL;
    default:
      return NULL;
    }
}

JsonObject *
chorsu_tool_json_head (const ChorsuRecord *record,
                       const char         *language)
{
  JsonObject *object = json_object_new ();
  const char *country = chorsu_tool_record_country (record);

  json_object_set_string_member (object, "kind", chorsu_kind_to_nick (record->ref.kind));
  json_object_set_string_member (object, "id", record->ref.id);
  chorsu_tool_json_set_text (object, "name", chorsu_text_get (record->name, language));
  if (country != NULL)
    json_object_set_string_member (object, "country", country);

  return object;
}
