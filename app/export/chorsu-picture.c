/* chorsu-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-picture.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <string.h>

/* A CSS px is 1/96 inch, a point 1/72. */
#define POINTS_PER_PX .75

G_DEFINE_QUARK (chorsu-picture-error-quark, chorsu_picture_error)

gboolean
chorsu_picture_format_of (const char           *path,
                          ChorsuPictureFormat  *format,
                          GError              **error)
{
  static const char *const endings[] = {
    [CHORSU_PICTURE_PNG] = ".png",
    [CHORSU_PICTURE_PDF] = ".pdf",
    [CHORSU_PICTURE_SVG] = ".svg",
  };
  g_autofree char *lower = NULL;

  g_return_val_if_fail (path != NULL && format != NULL, FALSE);

  lower = g_ascii_strdown (path, -1);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *format = i;
        return TRUE;
      }

  g_set_error (error, CHORSU_PICTURE_ERROR, CHORSU_PICTURE_ERROR_FORMAT,
               "%s: a picture's name ends in .png, .pdf or .svg", path);
  return FALSE;
}

static cairo_status_t
append (void                *closure,
        const unsigned char *data,
        unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_pdf_metadata (cairo_surface_t *surface,
                  const char      *title)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  /* Left to itself cairo writes the time of day; an empty date is left out. */
  g_autofree char *date = g_strdup ("");

  if (epoch != NULL)
    {
      g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10));

      if (time != NULL)
        {
          g_free (date);
          date = g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ");
        }
    }

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Chorsu");
  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
}

static cairo_surface_t *
create_surface (ChorsuPictureFormat  format,
                const ChorsuCamera  *camera,
                const char          *title,
                GByteArray          *bytes)
{
  double width = camera->width * POINTS_PER_PX;
  double height = camera->height * POINTS_PER_PX;
  cairo_surface_t *surface;

  switch (format)
    {
    case CHORSU_PICTURE_PDF:
      surface = cairo_pdf_surface_create_for_stream (append, bytes, width, height);
      set_pdf_metadata (surface, title);
      return surface;

    case CHORSU_PICTURE_SVG:
      surface = cairo_svg_surface_create_for_stream (append, bytes, width, height);
      cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PT);
      return surface;

    case CHORSU_PICTURE_PNG:
    default:
      surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                            (int) ceil (camera->width * camera->scale),
                                            (int) ceil (camera->height * camera->scale));
      cairo_surface_set_device_scale (surface, camera->scale, camera->scale);
      return surface;
    }
}

/* cairo numbers images and surfaces of an SVG through the life of a process;
 * a file's numbers begin at 1, so that the same picture is the same file. Since
 * 1.18 both are called sources. */
static gboolean
renumber (const GMatchInfo *match,
          GString          *out,
          gpointer          numbers)
{
  g_autofree char *before = g_match_info_fetch (match, 1);
  g_autofree char *name = g_match_info_fetch (match, 2);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, name));

  if (number == 0)
    {
      number = g_hash_table_size (numbers) + 1;
      g_hash_table_insert (numbers, g_strdup (name), GUINT_TO_POINTER (number));
    }
  g_string_append_printf (out, "%sobject%u", before, number);

  return FALSE;
}

static GByteArray *
renumber_svg (GByteArray *bytes)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("(id=\"|#)((?:image|surface|source-)[0-9]+)(?=[\")])", G_REGEX_OPTIMIZE, 0, NULL);
  char *text = g_regex_replace_eval (regex, (const char *) bytes->data, bytes->len, 0, 0, renumber, numbers, NULL);
  gsize length = strlen (text);

  g_byte_array_unref (bytes);

  return g_byte_array_new_take ((guint8 *) text, length);
}

gboolean
chorsu_picture_write (ChorsuPainter        *painter,
                      const ChorsuView     *view,
                      const ChorsuCamera   *camera,
                      ChorsuPictureFormat   format,
                      const char           *title,
                      const char           *path,
                      GCancellable         *cancellable,
                      GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_status_t status;
  gboolean complete;
  cairo_t *cr;

  g_return_val_if_fail (painter != NULL && view != NULL && camera != NULL && path != NULL, FALSE);

  surface = create_surface (format, camera, title, bytes);
  cr = cairo_create (surface);
  if (format != CHORSU_PICTURE_PNG)
    cairo_scale (cr, POINTS_PER_PX, POINTS_PER_PX);
  complete = chorsu_painter_paint (painter, cr, view, camera, cancellable);
  status = cairo_status (cr);
  cairo_destroy (cr);

  if (complete && status == CAIRO_STATUS_SUCCESS && format == CHORSU_PICTURE_PNG)
    status = cairo_surface_write_to_png_stream (surface, append, bytes);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (!complete)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
      return FALSE;
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CHORSU_PICTURE_ERROR, CHORSU_PICTURE_ERROR_WRITE,
                   "%s: %s", path, cairo_status_to_string (status));
      return FALSE;
    }

  if (format == CHORSU_PICTURE_SVG)
    bytes = renumber_svg (g_steal_pointer (&bytes));

  /* Through a temporary file beside it, so that nothing half-written stays. */
  return g_file_set_contents_full (path, (const char *) bytes->data, bytes->len,
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}
