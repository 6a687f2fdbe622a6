/* chorsu-export-request.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-export-request.h"

#include "chorsu-factsheet.h"
#include "chorsu-picture.h"

ChorsuExportRequest *
chorsu_export_request_new (ChorsuPainter *painter,
                           const char    *language)
{
  ChorsuExportRequest *self = g_new0 (ChorsuExportRequest, 1);

  self->painter = chorsu_painter_ref (painter);
  self->language = g_strdup (language);

  return self;
}

void
chorsu_export_request_free (ChorsuExportRequest *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->briefing);
  chorsu_painter_unref (self->painter);
  g_clear_pointer (&self->records, g_ptr_array_unref);
  g_free (self->scenes);
  g_free (self->language);
  g_free (self->path);
  g_free (self);
}

gboolean
chorsu_export_request_is_folder (ChorsuExportRequest *self)
{
  return self->what == CHORSU_EXPORT_WHAT_BRIEFING && self->format >= CHORSU_EXPORT_PNG;
}

const char *
chorsu_export_request_ending (ChorsuExportRequest *self)
{
  static const char *const pictures[] = { "png", "pdf", "svg" };
  static const char *const data[] = { "csv", "geojson" };

  switch (self->what)
    {
    case CHORSU_EXPORT_WHAT_BRIEFING:
      return chorsu_export_formats[self->format];
    case CHORSU_EXPORT_WHAT_VIEW:
      return pictures[self->format];
    case CHORSU_EXPORT_WHAT_DATA:
      return data[self->format];
    case CHORSU_EXPORT_WHAT_FACTSHEET:
    default:
      return "pdf";
    }
}

/* --- Doing it --- */

/* Progress on its way from the worker: one idle callback however often it is told. */
typedef struct
{
  ChorsuExportRequest  *request;
  ChorsuExportProgress  progress;
  gpointer              user_data;
  GMutex                lock;
  guint                 done;
  guint                 total;
  guint                 idle_id;
} Work;

static void
work_free (Work *self)
{
  g_clear_handle_id (&self->idle_id, g_source_remove);
  chorsu_export_request_free (self->request);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static gboolean
tell_cb (gpointer user_data)
{
  Work *self = user_data;
  guint done, total;

  g_mutex_lock (&self->lock);
  self->idle_id = 0;
  done = self->done;
  total = self->total;
  g_mutex_unlock (&self->lock);
  self->progress (done, total, self->user_data);

  return G_SOURCE_REMOVE;
}

static void
hear (guint    done,
      guint    total,
      gpointer user_data)
{
  Work *self = user_data;

  if (self->progress == NULL)
    return;

  g_mutex_lock (&self->lock);
  self->done = done;
  self->total = total;
  if (self->idle_id == 0)
    self->idle_id = g_idle_add (tell_cb, self);
  g_mutex_unlock (&self->lock);
}

static gboolean
write_briefing (ChorsuExportRequest  *request,
                ChorsuExportOptions  *options,
                GCancellable         *cancellable,
                GError              **error)
{
  g_autofree char *bundled = chorsu_briefing_bundled_path ();
  g_autoptr (GFile) file = g_file_new_for_path (bundled);
  g_autoptr (ChorsuBriefing) briefing
      = request->briefing != NULL
          ? g_object_ref (request->briefing)
          : chorsu_briefing_load (file, chorsu_painter_get_dataset (request->painter), cancellable, NULL, error);
  g_autoptr (GArray) scenes = NULL;

  if (briefing == NULL)
    return FALSE;
  if (request->scenes != NULL)
    {
      scenes = chorsu_export_parse_scenes (briefing, request->scenes, error);
      if (scenes == NULL)
        return FALSE;
      options->scenes = scenes;
    }

  return chorsu_export_briefing (request->painter, briefing, request->format, options, request->path, cancellable, error);
}

static gboolean
write_request (Work          *work,
               GCancellable  *cancellable,
               GError       **error)
{
  ChorsuExportRequest *request = work->request;
  ChorsuExportOptions options;

  chorsu_export_options_init (&options);
  options.language = request->language;
  options.paper = request->paper;
  options.handout = request->handout;
  options.notes = request->notes;
  options.progress = hear;
  options.progress_data = work;

  switch (request->what)
    {
    case CHORSU_EXPORT_WHAT_BRIEFING:
      return write_briefing (request, &options, cancellable, error);
    case CHORSU_EXPORT_WHAT_VIEW:
      return chorsu_picture_write (request->painter, &request->view, &request->camera, request->format, "Chorsu", FALSE,
                                   request->path, cancellable, error);
    case CHORSU_EXPORT_WHAT_FACTSHEET:
      return chorsu_factsheet_write (request->painter, request->ref, &options, request->path, cancellable, error);
    case CHORSU_EXPORT_WHAT_DATA:
    default:
      return chorsu_data_write (chorsu_painter_get_basemap (request->painter), chorsu_painter_get_dataset (request->painter),
                                request->records, request->format, request->language, request->path, cancellable, error);
    }
}

static void
run_in_thread (GTask        *task,
               gpointer      source,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;

  if (write_request (work, cancellable, &error))
    g_task_return_pointer (task, g_strdup (work->request->path), g_free);
  else
    g_task_return_error (task, error);
}

void
chorsu_export_request_run_async (ChorsuExportRequest  *self,
                                 GCancellable         *cancellable,
                                 ChorsuExportProgress  progress,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->request = self;
  work->progress = progress;
  work->user_data = user_data;
  g_mutex_init (&work->lock);

  /* A file that was written is told of, even when the end came too late. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, run_in_thread);
}

char *
chorsu_export_request_run_finish (GAsyncResult  *result,
                                  GError       **error)
{
  /* No word on the way comes after the end. */
  Work *work = g_task_get_task_data (G_TASK (result));

  g_clear_handle_id (&work->idle_id, g_source_remove);

  return g_task_propagate_pointer (G_TASK (result), error);
}
