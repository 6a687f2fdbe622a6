/* test-export.c: exports from a window, and pictures that are copied
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "ui-fixture.h"

#include <glib/gstdio.h>

#include "chorsu-export-page.h"
#include "chorsu-picture.h"

static gboolean
is_set (gpointer data)
{
  return *(gboolean *) data;
}

/* --- The page --- */

static ChorsuExportPage *
open_page (UiFixture *fixture)
{
  GtkWidget *page;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.export", NULL));
  ui_run (300);
  page = ui_find (GTK_WIDGET (fixture->window), CHORSU_TYPE_EXPORT_PAGE);
  g_assert_nonnull (page);

  return CHORSU_EXPORT_PAGE (page);
}

static AdwComboRow *
first_row (ChorsuExportPage *page)
{
  return ADW_COMBO_ROW (ui_find (GTK_WIDGET (page), ADW_TYPE_COMBO_ROW));
}

/* What is offered, and what comes of choosing nothing. */
static void
test_page (UiFixture     *fixture,
           gconstpointer  data)
{
  ChorsuExportPage *page = open_page (fixture);
  ChorsuExportRequest *request = chorsu_export_request_new (chorsu_store_get_painter (fixture->store), "en");

  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (first_row (page))), ==, CHORSU_N_EXPORT_WHATS - 1);
  chorsu_export_page_fill (page, request);
  g_assert_cmpint (request->what, ==, CHORSU_EXPORT_WHAT_BRIEFING);
  g_assert_cmpint (request->format, ==, CHORSU_EXPORT_PDF);
  g_assert_null (request->scenes);
  g_assert_cmpstr (chorsu_export_request_ending (request), ==, "pdf");
  g_assert_false (chorsu_export_request_is_folder (request));

  adw_combo_row_set_selected (first_row (page), 2);
  chorsu_export_page_fill (page, request);
  g_assert_cmpint (request->what, ==, CHORSU_EXPORT_WHAT_DATA);
  g_assert_cmpstr (chorsu_export_request_ending (request), ==, "csv");
  chorsu_export_request_free (request);

  /* With something selected there are factsheets too. */
  chorsu_session_select (fixture->session, chorsu_ref (CHORSU_KIND_COUNTRY, "UZ"), FALSE);
  page = open_page (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (adw_combo_row_get_model (first_row (page))), ==, CHORSU_N_EXPORT_WHATS);
}

/* --- Doing it --- */

typedef struct
{
  GCancellable *cancellable;
  gboolean      cancels;   /* as soon as it hears something */
  guint         heard;
  gboolean      done;
  char         *path;
  GError       *error;
} Run;

static void
progress_cb (guint    done,
             guint    total,
             gpointer data)
{
  Run *run = data;

  g_assert_true (g_main_context_is_owner (NULL));
  g_assert_cmpuint (done, <, total);
  run->heard++;
  if (run->cancels)
    g_cancellable_cancel (run->cancellable);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Run *run = data;

  run->path = chorsu_export_request_run_finish (result, &run->error);
  run->done = TRUE;
}

static ChorsuExportRequest *
make_request (UiFixture        *fixture,
              ChorsuExportWhat  what,
              int               format,
              const char       *folder)
{
  ChorsuExportRequest *request = chorsu_export_request_new (chorsu_store_get_painter (fixture->store), "en");
  const ChorsuCountry *country = chorsu_dataset_get_country (chorsu_store_get_dataset (fixture->store), "UZ");
  g_autofree char *name = NULL;

  request->what = what;
  request->format = format;
  request->view = *chorsu_session_get_view (fixture->session);
  request->camera = chorsu_camera (66, 42, 5, 320, 200, 1);
  request->ref = country->record.ref;
  request->records = g_ptr_array_new ();
  g_ptr_array_add (request->records, (gpointer) country);
  name = g_strconcat ("out.", chorsu_export_request_ending (request), NULL);
  request->path = g_build_filename (folder, name, NULL);

  return request;
}

static void
test_run (UiFixture     *fixture,
          gconstpointer  data)
{
  static const struct
  {
    ChorsuExportWhat what;
    int              format;
  } cases[] = {
    { CHORSU_EXPORT_WHAT_BRIEFING, CHORSU_EXPORT_PDF },
    { CHORSU_EXPORT_WHAT_BRIEFING, CHORSU_EXPORT_HTML },
    { CHORSU_EXPORT_WHAT_VIEW, CHORSU_PICTURE_PNG },
    { CHORSU_EXPORT_WHAT_VIEW, CHORSU_PICTURE_SVG },
    { CHORSU_EXPORT_WHAT_FACTSHEET, 0 },
    { CHORSU_EXPORT_WHAT_DATA, CHORSU_DATA_GEOJSON },
  };
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChorsuExportRequest *request = make_request (fixture, cases[i].what, cases[i].format, folder);
      Run run = { NULL };

      if (cases[i].what == CHORSU_EXPORT_WHAT_BRIEFING)
        request->scenes = g_strdup ("1,9");
      chorsu_export_request_run_async (request, NULL, progress_cb, done_cb, &run);
      ui_wait (is_set, &run.done, "the export");
      g_assert_no_error (run.error);
      g_assert_true (g_file_test (run.path, G_FILE_TEST_IS_REGULAR));
      g_assert_cmpint (g_unlink (run.path), ==, 0);
      g_free (run.path);
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A cancelled export says so and leaves nothing; so does one that asks for scenes that there are not. */
static void
test_nothing_left (UiFixture     *fixture,
                   gconstpointer  data)
{
  g_autofree char *folder = g_dir_make_tmp (NULL, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  ChorsuExportRequest *request = make_request (fixture, CHORSU_EXPORT_WHAT_BRIEFING, CHORSU_EXPORT_PDF, folder);
  Run run = { .cancellable = cancellable, .cancels = TRUE };

  chorsu_export_request_run_async (request, cancellable, progress_cb, done_cb, &run);
  ui_wait (is_set, &run.done, "the export");
  g_assert_error (run.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (run.heard, >, 0);
  g_clear_error (&run.error);

  request = make_request (fixture, CHORSU_EXPORT_WHAT_BRIEFING, CHORSU_EXPORT_PDF, folder);
  request->scenes = g_strdup ("99");
  run = (Run) { NULL };
  chorsu_export_request_run_async (request, NULL, progress_cb, done_cb, &run);
  ui_wait (is_set, &run.done, "the export");
  g_assert_error (run.error, CHORSU_EXPORT_ERROR, CHORSU_EXPORT_ERROR_SCENES);
  g_clear_error (&run.error);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* --- Copies --- */

typedef struct
{
  GdkTexture *texture;
  gboolean    done;
} Clipboard;

static void
read_cb (GObject      *object,
         GAsyncResult *result,
         gpointer      data)
{
  Clipboard *clipboard = data;

  clipboard->texture = gdk_clipboard_read_texture_finish (GDK_CLIPBOARD (object), result, NULL);
  clipboard->done = TRUE;
}

static gboolean
has_texture (gpointer data)
{
  return gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (data), GDK_TYPE_TEXTURE);
}

static void
test_copy (UiFixture     *fixture,
           gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (fixture->window));
  Clipboard read = { NULL };

  gdk_clipboard_set_text (clipboard, "before");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.copy-picture", NULL));
  ui_wait (has_texture, clipboard, "a picture on the clipboard");
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), "image/svg+xml"));
  gdk_clipboard_read_texture_async (clipboard, NULL, read_cb, &read);
  ui_wait (is_set, &read.done, "the picture");
  g_assert_nonnull (read.texture);
  g_assert_cmpint (gdk_texture_get_width (read.texture), >, 1000);
  g_object_unref (read.texture);
}

static void
add_tests (void)
{
  UI_FIXTURE_ADD ("/ui/export/page", test_page);
  UI_FIXTURE_ADD ("/ui/export/run", test_run);
  UI_FIXTURE_ADD ("/ui/export/nothing-left", test_nothing_left);
  UI_FIXTURE_ADD ("/ui/export/copy", test_copy);
}

int
main (int    argc,
      char **argv)
{
  return ui_fixture_main (&argc, &argv, add_tests);
}
