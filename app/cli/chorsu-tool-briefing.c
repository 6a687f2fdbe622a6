/* chorsu-tool-briefing.c: briefings on the command line
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-tool-briefing.h"

#include <glib/gi18n.h>

gboolean
chorsu_tool_is_briefing (const char *file)
{
  return g_str_has_suffix (file, ".chorsu");
}

static ChorsuBriefing *
load (const char     *file,
      ChorsuDataset  *dataset,
      GPtrArray     **diagnostics,
      GError        **error)
{
  g_autofree char *bundled = file == NULL ? chorsu_briefing_bundled_path () : NULL;
  g_autoptr (GFile) source = g_file_new_for_commandline_arg (file != NULL ? file : bundled);

  return chorsu_briefing_load (source, dataset, NULL, diagnostics, error);
}

/* Every problem in a line; the error alone when the file was not even read. */
static void
report (GPtrArray *diagnostics,
        GError    *error)
{
  if (diagnostics == NULL && error != NULL)
    chorsu_tool_fail (0, "%s", error->message);

  for (guint i = 0; diagnostics != NULL && i < diagnostics->len; i++)
    {
      g_autofree char *line = chorsu_diagnostic_to_string (g_ptr_array_index (diagnostics, i));

      g_printerr ("%s\n", line);
    }
}

ChorsuBriefing *
chorsu_tool_open_briefing (const char    *file,
                           ChorsuDataset *dataset)
{
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  ChorsuBriefing *briefing = load (file, dataset, &diagnostics, &error);

  report (diagnostics, error);
  return briefing;
}

static void
print_scenes_json (ChorsuBriefing *briefing,
                   const char     *language)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < chorsu_briefing_get_n_scenes (briefing); i++)
    {
      ChorsuScene *scene = chorsu_briefing_get_scene (briefing, i);
      JsonObject *object = json_object_new ();

      json_object_set_string_member (object, "kind", "scene");
      json_object_set_string_member (object, "id", chorsu_scene_get_id (scene));
      json_object_set_string_member (object, "name", chorsu_text_get (chorsu_scene_get_title (scene), language));
      json_object_set_string_member (object, "purpose", chorsu_scene_kinds[chorsu_scene_get_kind (scene)]);
      json_object_set_int_member (object, "seconds", chorsu_scene_get_seconds (scene));
      json_object_set_boolean_member (object, "hidden", chorsu_scene_get_hidden (scene));
      json_array_add_object_element (array, object);
    }

  chorsu_tool_print_json (json_node_init_array (json_node_alloc (), array));
  json_array_unref (array);
}

int
chorsu_tool_list_scenes (const char *file,
                         const char *language,
                         gboolean    json)
{
  g_autoptr (ChorsuDataset) dataset = chorsu_tool_open_dataset ();
  g_autoptr (ChorsuBriefing) briefing = dataset != NULL ? chorsu_tool_open_briefing (file, dataset) : NULL;

  if (briefing == NULL)
    return CHORSU_TOOL_EXIT_INPUT;

  if (json)
    {
      print_scenes_json (briefing, language);
      return CHORSU_TOOL_EXIT_OK;
    }

  for (guint i = 0; i < chorsu_briefing_get_n_scenes (briefing); i++)
    {
      ChorsuScene *scene = chorsu_briefing_get_scene (briefing, i);

      g_print ("%s\t%s\n", chorsu_scene_get_id (scene), chorsu_text_get (chorsu_scene_get_title (scene), language));
    }

  return CHORSU_TOOL_EXIT_OK;
}

int
chorsu_tool_check_briefing (const char *file,
                            gboolean    json)
{
  g_autoptr (ChorsuDataset) dataset = chorsu_tool_open_dataset ();
  g_autoptr (ChorsuBriefing) briefing = NULL;
  g_autoptr (GPtrArray) diagnostics = NULL;
  g_autoptr (GError) error = NULL;
  guint n[2] = { 0, 0 };
  guint n_scenes;

  if (dataset == NULL)
    return CHORSU_TOOL_EXIT_INPUT;

  briefing = load (file, dataset, &diagnostics, &error);
  report (diagnostics, error);
  for (guint i = 0; diagnostics != NULL && i < diagnostics->len; i++)
    n[((ChorsuDiagnostic *) g_ptr_array_index (diagnostics, i))->severity]++;
  if (diagnostics == NULL)
    n[CHORSU_SEVERITY_ERROR] = 1;
  n_scenes = briefing != NULL ? chorsu_briefing_get_n_scenes (briefing) : 0;

  if (json)
    {
      JsonObject *object = json_object_new ();

      json_object_set_int_member (object, "scenes", n_scenes);
      json_object_set_int_member (object, "errors", n[CHORSU_SEVERITY_ERROR]);
      json_object_set_int_member (object, "warnings", n[CHORSU_SEVERITY_WARNING]);
      chorsu_tool_print_json (json_node_init_object (json_node_alloc (), object));
      json_object_unref (object);
    }
  else
    {
      if (briefing != NULL)
        g_print (ngettext ("%u scene, ", "%u scenes, ", n_scenes), n_scenes);
      g_print (ngettext ("%u error, ", "%u errors, ", n[CHORSU_SEVERITY_ERROR]), n[CHORSU_SEVERITY_ERROR]);
      g_print (ngettext ("%u warning\n", "%u warnings\n", n[CHORSU_SEVERITY_WARNING]), n[CHORSU_SEVERITY_WARNING]);
    }

  return briefing != NULL ? CHORSU_TOOL_EXIT_OK : CHORSU_TOOL_EXIT_INPUT;
}
