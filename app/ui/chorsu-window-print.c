/* chorsu-window-print.c: the map on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-window-private.h"

/* Of the relief, px per logical px. */
#define RELIEF_SCALE 1.5

/* A page on its way to a printer. */
typedef struct
{
  ChorsuPainter     *painter;
  ChorsuView         view;
  ChorsuCamera       camera;
  ChorsuBox          bounds;     /* what is shown in the window */
  GtkPrintOperation *operation;
  GtkPrintContext   *context;    /* nullable: while the page is drawn */
} Print;

static void
print_free (Print *self)
{
  chorsu_painter_unref (self->painter);
  g_clear_object (&self->context);
  g_free (self);
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  gtk_print_operation_set_n_pages (operation, 1);
}

static void
print_in_thread (GTask        *task,
                 gpointer      source,
                 gpointer      task_data,
                 GCancellable *cancellable)
{
  Print *self = task_data;
  cairo_surface_t *page = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (page);

  chorsu_painter_paint (self->painter, cr, &self->view, &self->camera, cancellable);
  cairo_destroy (cr);
  g_task_return_pointer (task, page, (GDestroyNotify) cairo_surface_destroy);
}

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Print *self = g_task_get_task_data (G_TASK (result));
  cairo_surface_t *page = g_task_propagate_pointer (G_TASK (result), NULL);
  cairo_t *cr = gtk_print_context_get_cairo_context (self->context);
  double scale = gtk_print_context_get_width (self->context) / self->camera.width;

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, page, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
  cairo_surface_destroy (page);
  gtk_print_operation_draw_page_finish (self->operation);
}

/* Painted in a worker, replayed here. */
static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  Print *asked = user_data;
  Print *self = g_new0 (Print, 1);
  g_autoptr (GTask) task = g_task_new (operation, NULL, printed_cb, NULL);
  double px = 96 / gtk_print_context_get_dpi_x (context);
  ChorsuCamera size = chorsu_camera (66.9, 46.2, 5, (int) (gtk_print_context_get_width (context) * px),
                                     (int) (gtk_print_context_get_height (context) * px), RELIEF_SCALE);

  *self = *asked;
  self->painter = chorsu_painter_ref (asked->painter);
  self->camera = chorsu_camera_fit (&size, self->bounds, NULL);
  self->operation = operation;
  self->context = g_object_ref (context);
  gtk_print_operation_set_defer_drawing (operation);
  g_task_set_task_data (task, self, (GDestroyNotify) print_free);
  g_task_run_in_thread (task, print_in_thread);
}

static void
print_done_cb (ChorsuWindow            *self,
               GtkPrintOperationResult  result,
               GtkPrintOperation       *operation)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR || self->store == NULL)
    return;

  gtk_print_operation_get_error (operation, &error);
  chorsu_window_warn (self, error->message);
}

static void
print_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  ChorsuWindow *self = CHORSU_WINDOW (widget);
  ChorsuPainter *painter = chorsu_store_get_painter (self->store);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GtkPageSetup) setup = NULL;
  g_autoptr (GError) error = NULL;
  Print *print;

  if (painter == NULL)
    return;

  print = g_new0 (Print, 1);
  print->painter = chorsu_painter_ref (painter);
  chorsu_window_get_picture (self, &print->view, &print->camera);
  print->view.theme = CHORSU_THEME_PRINT;
  print->bounds = chorsu_camera_bounds (&print->camera);

  setup = gtk_page_setup_new ();
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  operation = gtk_print_operation_new ();
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, "Chorsu");
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_object_set_data_full (G_OBJECT (operation), "chorsu-print", print, (GDestroyNotify) print_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), NULL);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), print);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), self, G_CONNECT_SWAPPED);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), &error)
      == GTK_PRINT_OPERATION_RESULT_ERROR)
    chorsu_window_warn (self, error->message);
}

void
chorsu_window_class_install_print (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.print", NULL, print_action);
}
