/* chorsu-window-export.c: files and copies of what the window shows
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "chorsu-export-page.h"
#include "chorsu-export-strip.h"
#include "chorsu-file-chooser.h"
#include "chorsu-map-list.h"
#include "chorsu-picture.h"
#include "chorsu-svg.h"

/* Of pictures, px per logical px. */
#define PICTURE_SCALE 2.0

/* Of the relief in PDF and SVG, the same. */
#define RELIEF_SCALE 1.5

void
chorsu_window_get_picture (ChorsuWindow *self,
                           ChorsuView   *view,
                           ChorsuCamera *camera)
{
  *camera = chorsu_camera_inset (chorsu_map_get_camera (self->map), &self->cover);
  camera->scale = PICTURE_SCALE;
  *view = *chorsu_session_get_view (self->session);
  view->covered = (ChorsuInsets) { 0 };
  view->debug = FALSE;
  view->legend = view->scale_bar = view->credits = view->locator = TRUE;
}

/* --- Files --- */

/* An export from the question where to until it is done. */
typedef struct
{
  ChorsuWindow        *window;
  ChorsuExportRequest *request;
  GCancellable        *cancellable;
  GtkWidget           *strip;
  GApplication        *application; /* nullable: held while something is written */
} Job;

static void
job_free (Job *self)
{
  if (self->strip != NULL && gtk_widget_get_parent (self->strip) != NULL)
    gtk_box_remove (GTK_BOX (gtk_widget_get_parent (self->strip)), self->strip);
  if (self->application != NULL)
    g_application_release (self->application);
  g_clear_object (&self->application);
  g_clear_object (&self->strip);
  g_clear_pointer (&self->request, chorsu_export_request_free);
  g_object_unref (self->cancellable);
  g_object_unref (self->window);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Job, job_free)

static void
progress_cb (guint    done,
             guint    total,
             gpointer user_data)
{
  Job *job = user_data;

  chorsu_export_strip_set_done (CHORSU_EXPORT_STRIP (job->strip), done, total);
}

static void
tell (ChorsuWindow *self,
      const char   *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *words = g_strdup_printf (_("%s written"), name);
  AdwToast *toast = chorsu_window_toast (self, words);

  adw_toast_set_action_target (toast, "s", path);
  adw_toast_set_action_name (toast, "win.open-exported");
  adw_toast_set_button_label (toast, _("_Open"));
  adw_toast_set_timeout (toast, 8);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  ChorsuWindow *self = job->window;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = chorsu_export_request_run_finish (result, &error);

  /* The window may have been closed meanwhile. */
  if (self->store == NULL)
    return;

  if (path != NULL)
    tell (self, path);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    chorsu_window_toast (self, _("Export cancelled; nothing was written"));
  else
    chorsu_window_warn (self, error->message);
}

static void
place_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Job) job = user_data;
  ChorsuWindow *self = job->window;
  g_autoptr (GFile) file = chorsu_choose_file_finish (result, NULL);
  g_autofree char *name = NULL;

  if (file == NULL || self->store == NULL)
    return;

  job->request->path = g_file_get_path (file);
  if (job->request->path == NULL)
    {
      chorsu_window_warn (self, _("Exports can be written to this computer only"));
      return;
    }

  name = g_file_get_basename (file);
  job->strip = g_object_ref_sink (chorsu_export_strip_new (name, job->cancellable));
  gtk_box_append (self->strips, job->strip);
  /* Closing the window does not cut off what is being written. */
  job->application = g_object_ref (G_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  g_application_hold (job->application);
  chorsu_export_request_run_async (g_steal_pointer (&job->request), job->cancellable, progress_cb, written_cb, job);
  job = NULL;
}

static GPtrArray *
list_records (ChorsuWindow *self)
{
  ChorsuDataset *dataset = chorsu_store_get_dataset (self->store);
  const ChorsuView *view = chorsu_session_get_view (self->session);
  g_autoptr (ChorsuMapList) list = chorsu_map_list_new (self->session);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GPtrArray *records = g_ptr_array_new ();

  for (guint i = 0; i <= CHORSU_VIEW_MAX_OTHERS; i++)
    {
      const ChorsuRecord *record = chorsu_dataset_find (dataset, i == 0 ? view->selection : view->others[i - 1]);

      if (record != NULL && g_hash_table_add (seen, (gpointer) record))
        g_ptr_array_add (records, (gpointer) record);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (ChorsuMapRow) row = g_list_model_get_item (G_LIST_MODEL (list), i);
      const ChorsuRecord *record = chorsu_map_row_get_record (row);

      if (g_hash_table_add (seen, (gpointer) record))
        g_ptr_array_add (records, (gpointer) record);
    }

  return records;
}

static char *
suggest_name (ChorsuWindow        *self,
              ChorsuExportRequest *request)
{
  const char *ending = chorsu_export_request_ending (request);

  if (request->what == CHORSU_EXPORT_WHAT_FACTSHEET)
    return g_strdup_printf ("%s.%s", request->ref.id, ending);

  return g_strdup_printf ("%s.%s", request->what == CHORSU_EXPORT_WHAT_BRIEFING ? _("Briefing") : _("Central Asia"), ending);
}

static void
chosen_cb (ChorsuWindow     *self,
           ChorsuExportPage *page)
{
  ChorsuExportRequest *request = chorsu_export_request_new (chorsu_store_get_painter (self->store),
                                                            chorsu_session_get_language (self->session));
  Job *job = g_new0 (Job, 1);
  g_autofree char *name = NULL;

  chorsu_export_page_fill (page, request);
  chorsu_window_get_picture (self, &request->view, &request->camera);
  if (request->what == CHORSU_EXPORT_WHAT_VIEW && request->format != CHORSU_PICTURE_PNG)
    request->camera.scale = RELIEF_SCALE;
  request->ref = request->view.selection;
  if (request->what == CHORSU_EXPORT_WHAT_DATA)
    request->records = list_records (self);
  if (request->what == CHORSU_EXPORT_WHAT_BRIEFING && self->keeper != NULL)
    request->briefing = g_object_ref (chorsu_document_get_briefing (chorsu_keeper_get_document (self->keeper)));

  job->window = g_object_ref (self);
  job->request = request;
  job->cancellable = g_cancellable_new ();
  name = chorsu_export_request_is_folder (request) ? NULL : suggest_name (self, request);
  chorsu_sheet_close (self->sheet);
  chorsu_choose_file_async (GTK_WINDOW (self), _("Export"), name, place_cb, job);
}

static void
export_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  GtkWidget *page;

  if (chorsu_store_get_painter (self->store) == NULL)
    return;

  page = chorsu_export_page_new (!chorsu_ref_is_none (chorsu_session_get_selection (self->session)));
  g_signal_connect_object (page, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  chorsu_sheet_open (self->sheet, _("Export"), page);
}

static void
open_exported_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_variant_get_string (parameter, NULL));
  g_autofree char *uri = g_file_get_uri (file);

  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, NULL, NULL);
}

/* --- Copies --- */

typedef struct
{
  ChorsuPainter *painter;
  ChorsuView     view;
  ChorsuCamera   camera;
  GBytes        *pixels;
  int            width;
  int            height;
  int            stride;
  GBytes        *svg;
} Copy;

static void
copy_free (Copy *self)
{
  chorsu_painter_unref (self->painter);
  g_clear_pointer (&self->pixels, g_bytes_unref);
  g_clear_pointer (&self->svg, g_bytes_unref);
  g_free (self);
}

static void
copy_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Copy *self = task_data;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (self->camera.width * self->camera.scale),
                                                         (int) (self->camera.height * self->camera.scale));
  ChorsuCamera camera = self->camera;
  cairo_t *cr;
  char *svg;

  cairo_surface_set_device_scale (surface, self->camera.scale, self->camera.scale);
  cr = cairo_create (surface);
  chorsu_painter_paint (self->painter, cr, &self->view, &self->camera, cancellable);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  self->width = cairo_image_surface_get_width (surface);
  self->height = cairo_image_surface_get_height (surface);
  self->stride = cairo_image_surface_get_stride (surface);
  self->pixels = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) self->stride * self->height);
  cairo_surface_destroy (surface);

  camera.scale = RELIEF_SCALE;
  svg = chorsu_svg_paint (self->painter, &self->view, &camera, NULL, cancellable, NULL);
  if (svg != NULL)
    self->svg = g_bytes_new_take (svg, strlen (svg));
  g_task_return_boolean (task, TRUE);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  ChorsuWindow *self = CHORSU_WINDOW (source);
  Copy *copy = g_task_get_task_data (G_TASK (result));
  g_autoptr (GdkTexture) texture = NULL;
  g_autoptr (GdkContentProvider) both = NULL;
  GdkContentProvider *providers[2];
  guint n = 0;

  if (self->store == NULL)
    return;

  texture = gdk_memory_texture_new (copy->width, copy->height, GDK_MEMORY_DEFAULT, copy->pixels, copy->stride);
  providers[n++] = gdk_content_provider_new_typed (GDK_TYPE_TEXTURE, texture);
  if (copy->svg != NULL)
    providers[n++] = gdk_content_provider_new_for_bytes ("image/svg+xml", copy->svg);
  both = gdk_content_provider_new_union (providers, n);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), both);
  chorsu_window_toast (self, _("Picture copied"));
}

static void
copy_picture_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  ChorsuPainter *painter = chorsu_store_get_painter (self->store);
  g_autoptr (GTask) task = NULL;
  Copy *copy;

  if (painter == NULL)
    return;

  copy = g_new0 (Copy, 1);
  copy->painter = chorsu_painter_ref (painter);
  chorsu_window_get_picture (self, &copy->view, &copy->camera);
  task = g_task_new (self, NULL, copied_cb, NULL);
  g_task_set_task_data (task, copy, (GDestroyNotify) copy_free);
  g_task_run_in_thread (task, copy_in_thread);
}

void
chorsu_window_class_install_export (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "win.open-exported", "s", open_exported_action);
  gtk_widget_class_install_action (widget_class, "win.copy-picture", NULL, copy_picture_action);
}
