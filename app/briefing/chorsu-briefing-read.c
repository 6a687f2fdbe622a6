/* chorsu-briefing-read.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-briefing-private.h"

#include <glib/gi18n-lib.h>

#include "chorsu-json-check.h"
#include "chorsu-text-private.h"

/* A text lives with what it belongs to, so that scenes can outlive a briefing. */
static const ChorsuText *
read_text_node (ChorsuLoader *loader,
                ChorsuArena  *arena,
                JsonNode     *node)
{
  JsonObject *object = chorsu_loader_as_object (loader, node);
  JsonObjectIter iter;
  const char *code;
  ChorsuText *text;
  guint n = 0;

  if (object == NULL)
    return NULL;
  if (json_object_get_size (object) == 0)
    {
      chorsu_loader_error (loader, NULL, _("a text needs at least one language"));
      return NULL;
    }

  text = chorsu_text_create (arena, json_object_get_size (object));
  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &code, NULL))
    {
      const char *string;

      if (!chorsu_loader_is_language (code))
        {
          chorsu_loader_error (loader, code, _("“%s” is no language code"), code);
          continue;
        }
      string = chorsu_loader_peek (loader, object, code, CHORSU_REQUIRED);
      if (string != NULL && g_utf8_strlen (string, -1) > CHORSU_SCENE_MAX_TEXT)
        chorsu_loader_error (loader, code, _("this text is longer than %d characters"), CHORSU_SCENE_MAX_TEXT);
      else if (string != NULL)
        text->translations[n++] = (ChorsuTranslation) { g_intern_string (code), chorsu_arena_strdup (arena, string) };
    }
  text->n_translations = n;

  return text;
}

static const ChorsuText *
read_text (ChorsuLoader *loader,
           ChorsuArena  *arena,
           JsonObject   *object,
           const char   *member,
           ChorsuNeed    need)
{
  const ChorsuText *text;

  if (!json_object_has_member (object, member))
    {
      if (need == CHORSU_REQUIRED)
        chorsu_loader_require (loader, object, member);
      return NULL;
    }

  chorsu_loader_enter (loader, member);
  text = read_text_node (loader, arena, json_object_get_member (object, member));
  chorsu_loader_leave (loader);

  return text;
}

static void
read_points (ChorsuScene  *scene,
             ChorsuLoader *loader,
             JsonObject   *object)
{
  JsonArray *array = chorsu_loader_array (loader, object, "points", CHORSU_OPTIONAL);
  guint n = array != NULL ? json_array_get_length (array) : 0;

  if (n > CHORSU_SCENE_MAX_POINTS)
    {
      chorsu_loader_error (loader, "points", _("a scene has at most %d points"), CHORSU_SCENE_MAX_POINTS);
      return;
    }

  chorsu_loader_enter (loader, "points");
  for (guint i = 0; i < n; i++)
    {
      const ChorsuText *text;

      chorsu_loader_enter_element (loader, i);
      text = read_text_node (loader, scene->arena, json_array_get_element (array, i));
      if (text != NULL)
        scene->points[scene->n_points++] = text;
      chorsu_loader_leave (loader);
    }
  chorsu_loader_leave (loader);
}

static void
read_sources (ChorsuScene  *scene,
              ChorsuLoader *loader,
              JsonObject   *object)
{
  const char *const *ids = chorsu_loader_strings (loader, object, "sources");
  g_autoptr (GPtrArray) known = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const ChorsuSource *source = chorsu_dataset_get_source (loader->dataset, ids[i]);

      if (source != NULL)
        g_ptr_array_add (known, (gpointer) g_intern_string (ids[i]));
      else
        chorsu_loader_report (loader, CHORSU_SEVERITY_WARNING, "sources", _("the data know no “%s”"), ids[i]);
    }

  if (known->len > 0)
    scene->sources = chorsu_arena_copy_pointers (scene->arena, known);
}

static ChorsuScene *
read_scene (ChorsuLoader *loader,
            JsonObject   *object)
{
  static const char *const members[] = {
    "id", "kind", "title", "caption", "points", "notes", "seconds", "transition", "hidden", "sources", "map", NULL
  };
  ChorsuScene *scene = chorsu_scene_create ();

  chorsu_loader_check_members (loader, object, members);
  scene->id = chorsu_loader_id (loader, object, "id", CHORSU_REQUIRED);
  scene->kind = MAX (0, chorsu_loader_choice (loader, object, "kind", CHORSU_REQUIRED, chorsu_scene_kinds));
  scene->transition = MAX (0, chorsu_loader_choice (loader, object, "transition", CHORSU_OPTIONAL,
                                                    chorsu_transitions));
  scene->hidden = chorsu_loader_mark (loader, object, "hidden");
  scene->seconds = chorsu_loader_integer (loader, object, "seconds", CHORSU_OPTIONAL, 1, CHORSU_SCENE_MAX_SECONDS);
  scene->title = read_text (loader, scene->arena, object, "title", CHORSU_REQUIRED);
  scene->caption = read_text (loader, scene->arena, object, "caption", CHORSU_OPTIONAL);
  scene->notes = read_text (loader, scene->arena, object, "notes", CHORSU_OPTIONAL);
  read_points (scene, loader, object);
  read_sources (scene, loader, object);
  chorsu_scene_read_map (scene, loader, object);

  return scene;
}

static void
read_scenes (ChorsuBriefing *briefing,
             ChorsuLoader   *loader,
             JsonObject     *root)
{
  JsonArray *array = chorsu_loader_array (loader, root, "scenes", CHORSU_REQUIRED);
  g_autoptr (GHashTable) ids = g_hash_table_new (NULL, NULL);
  guint n = array != NULL ? json_array_get_length (array) : 0;

  if (array != NULL && (n == 0 || n > CHORSU_BRIEFING_MAX_SCENES))
    {
      chorsu_loader_error (loader, "scenes", _("a briefing has from 1 to %d scenes"), CHORSU_BRIEFING_MAX_SCENES);
      return;
    }

  chorsu_loader_enter (loader, "scenes");
  for (guint i = 0; i < n; i++)
    {
      JsonObject *object;

      chorsu_loader_enter_element (loader, i);
      object = chorsu_loader_as_object (loader, json_array_get_element (array, i));
      if (object != NULL)
        {
          ChorsuScene *scene = read_scene (loader, object);

          if (scene->id != NULL && !g_hash_table_add (ids, (gpointer) scene->id))
            chorsu_loader_error (loader, "id", _("id “%s” is used twice"), scene->id);
          g_ptr_array_add (briefing->scenes, scene);
        }
      chorsu_loader_leave (loader);
    }
  chorsu_loader_leave (loader);
}

static void
read_root (ChorsuBriefing *briefing,
           ChorsuLoader   *loader,
           JsonObject     *root)
{
  static const char *const members[] = { "$schema", "format", "version", "title", "author", "as_of", "revised", "scenes", NULL };
  static const char *const formats[] = { CHORSU_BRIEFING_FORMAT, NULL };

  /* A file of something else would have nothing right. */
  if (chorsu_loader_choice (loader, root, "format", CHORSU_REQUIRED, formats) < 0)
    return;
  chorsu_loader_integer (loader, root, "version", CHORSU_REQUIRED, 1, CHORSU_BRIEFING_VERSION);
  if (loader->n_errors > 0)
    return;

  chorsu_loader_check_members (loader, root, members);
  chorsu_loader_peek (loader, root, "$schema", CHORSU_OPTIONAL);
  briefing->title = read_text (loader, briefing->arena, root, "title", CHORSU_REQUIRED);
  briefing->author = chorsu_arena_strdup (briefing->arena, chorsu_loader_peek (loader, root, "author", CHORSU_OPTIONAL));
  briefing->as_of = chorsu_loader_date (loader, root, "as_of", CHORSU_OPTIONAL);
  briefing->revised = chorsu_loader_date (loader, root, "revised", CHORSU_OPTIONAL);
  read_scenes (briefing, loader, root);
}

/* Hands the loader's problems over as diagnostics, with line and column. */
static void
place_problems (ChorsuLoader *loader,
                const char   *name,
                const char   *text,
                GPtrArray    *diagnostics)
{
  ChorsuJsonCursor cursor;

  chorsu_json_cursor_init (&cursor, text);
  for (guint i = 0; i < loader->problems->len; i++)
    {
      const ChorsuProblem *problem = g_ptr_array_index (loader->problems, i);
      ChorsuJsonPlace place = { 0, 0 };

      chorsu_json_cursor_locate_nearest (&cursor, problem->pointer, &place);
      g_ptr_array_add (diagnostics,
                       chorsu_diagnostic_new (problem->severity, name, place.line, place.column,
                                              problem->pointer, problem->message));
    }
  chorsu_json_cursor_clear (&cursor);
}

static ChorsuBriefing *
read_briefing (const char    *name,
               const char    *text,
               JsonNode      *root,
               ChorsuDataset *dataset,
               GPtrArray     *diagnostics)
{
  g_autoptr (ChorsuBriefing) briefing = chorsu_briefing_create ();
  g_autoptr (ChorsuArena) arena = chorsu_arena_create ();
  ChorsuLoader loader = { NULL };
  JsonObject *object;
  guint n_errors;

  chorsu_loader_init (&loader, dataset);
  loader.arena = arena;
  loader.file = name;
  object = chorsu_loader_as_object (&loader, root);
  if (object != NULL)
    read_root (briefing, &loader, object);
  n_errors = loader.n_errors;
  place_problems (&loader, name, text, diagnostics);
  chorsu_loader_clear (&loader);

  return n_errors == 0 ? g_steal_pointer (&briefing) : NULL;
}

static void
set_error (GError              **error,
           ChorsuBriefingError   code,
           GPtrArray            *diagnostics)
{
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const ChorsuDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (diagnostic->severity == CHORSU_SEVERITY_ERROR)
        {
          g_autofree char *message = chorsu_diagnostic_to_string (diagnostic);

          g_set_error_literal (error, CHORSU_BRIEFING_ERROR, code, message);
          return;
        }
    }

  g_assert_not_reached ();
}

static ChorsuBriefing *
parse (const char           *name,
       GBytes               *bytes,
       ChorsuDataset        *dataset,
       GPtrArray            *diagnostics,
       ChorsuBriefingError  *code)
{
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;
  ChorsuJsonPlace place = { 0, 0 };
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);

  *code = CHORSU_BRIEFING_ERROR_SYNTAX;
  if (!chorsu_json_check (text != NULL ? text : "", length, &place, &message)
      || !json_parser_load_from_data (parser, text, length, &error))
    {
      g_ptr_array_add (diagnostics,
                       chorsu_diagnostic_new (CHORSU_SEVERITY_ERROR, name, place.line, place.column, NULL,
                                              message != NULL ? message : error->message));
      return NULL;
    }

  *code = CHORSU_BRIEFING_ERROR_INVALID;
  return read_briefing (name, text, json_parser_get_root (parser), dataset, diagnostics);
}

ChorsuBriefing *
chorsu_briefing_parse (const char     *name,
                       GBytes         *bytes,
                       ChorsuDataset  *dataset,
                       GPtrArray     **diagnostics,
                       GError        **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func ((GDestroyNotify) chorsu_diagnostic_free);
  ChorsuBriefing *briefing;
  ChorsuBriefingError code;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  briefing = parse (name, bytes, dataset, found, &code);
  if (briefing == NULL)
    set_error (error, code, found);
  if (diagnostics != NULL)
    *diagnostics = g_steal_pointer (&found);

  return briefing;
}

/* The size is asked first, so that nobody reads gigabytes to refuse them. */
static GBytes *
read_file (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, error);

  if (info == NULL)
    return NULL;
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error_literal (error, CHORSU_BRIEFING_ERROR, CHORSU_BRIEFING_ERROR_IO, _("this is no regular file"));
      return NULL;
    }
  if (g_file_info_get_size (info) > CHORSU_BRIEFING_MAX_BYTES)
    {
      g_set_error (error, CHORSU_BRIEFING_ERROR, CHORSU_BRIEFING_ERROR_IO,
                   _("the file is larger than %d MiB"), CHORSU_BRIEFING_MAX_BYTES / 1024 / 1024);
      return NULL;
    }

  return g_file_load_bytes (file, cancellable, NULL, error);
}

ChorsuBriefing *
chorsu_briefing_load (GFile          *file,
                      ChorsuDataset  *dataset,
                      GCancellable   *cancellable,
                      GPtrArray     **diagnostics,
                      GError        **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (diagnostics != NULL)
    *diagnostics = NULL;
  name = g_file_is_native (file) ? g_file_get_path (file) : g_file_get_uri (file);
  bytes = read_file (file, cancellable, &failure);
  if (bytes == NULL)
    {
      g_set_error (error, CHORSU_BRIEFING_ERROR, CHORSU_BRIEFING_ERROR_IO, "%s: %s", name, failure->message);
      return NULL;
    }

  return chorsu_briefing_parse (name, bytes, dataset, diagnostics, error);
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  ChorsuBriefing *briefing = chorsu_briefing_load (task_data, source_object, cancellable, NULL, &error);

  if (briefing != NULL)
    g_task_return_pointer (task, briefing, g_object_unref);
  else
    g_task_return_error (task, error);
}

void
chorsu_briefing_load_async (GFile               *file,
                            ChorsuDataset       *dataset,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (CHORSU_IS_DATASET (dataset));

  task = g_task_new (dataset, cancellable, callback, user_data);
  g_task_set_source_tag (task, chorsu_briefing_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

ChorsuBriefing *
chorsu_briefing_load_finish (GAsyncResult  *result,
                             GError       **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  g_return_val_if_fail (g_async_result_is_tagged (result, chorsu_briefing_load_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
