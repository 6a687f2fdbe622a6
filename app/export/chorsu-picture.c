/* chorsu-picture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-picture.h"

#include <cairo-pdf.h>
#include <string.h>

#include "chorsu-furniture.h"
#include "chorsu-output.h"
#include "chorsu-svg.h"

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

ChorsuCamera
chorsu_picture_frame (ChorsuPainter      *painter,
                      const ChorsuView   *view,
                      const ChorsuCamera *size,
                      ChorsuBox           box)
{
  ChorsuFurniture furniture = { NULL, chorsu_painter_get_dataset (painter), view, size };
  ChorsuBox legend = chorsu_furniture_legend_box (&furniture);
  ChorsuInsets insets = { .right = view->legend && !chorsu_box_is_empty (&legend) ? size->width - legend.x0 : 0 };

  return chorsu_camera_fit (size, box, &insets);
}

static void
set_pdf_metadata (cairo_surface_t *surface,
                  const char      *title)
{
  /* Left to itself cairo writes the time of day; an empty date is left out. */
  g_autofree char *date = chorsu_output_date ();

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Chorsu");
  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
}

static cairo_surface_t *
create_surface (ChorsuPictureFormat  format,
                const ChorsuCamera  *camera,
                const char          *title,
                gboolean             transparent,
                GByteArray          *bytes)
{
  double width = camera->width * POINTS_PER_PX;
  double height = camera->height * POINTS_PER_PX;
  cairo_surface_t *surface;

  switch (format)
    {
    case CHORSU_PICTURE_PDF:
      surface = cairo_pdf_surface_create_for_stream (chorsu_output_append, bytes, width, height);
      set_pdf_metadata (surface, title);
      return surface;

    case CHORSU_PICTURE_PNG:
    case CHORSU_PICTURE_SVG:
    default:
      surface = cairo_image_surface_create (transparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24,
                                            (int) ceil (camera->width * camera->scale),
                                            (int) ceil (camera->height * camera->scale));
      cairo_surface_set_device_scale (surface, camera->scale, camera->scale);
      return surface;
    }
}

static gboolean
write_svg (ChorsuPainter       *painter,
           const ChorsuView    *view,
           const ChorsuCamera  *camera,
           const char          *title,
           gboolean             transparent,
           const char          *path,
           GCancellable        *cancellable,
           GError             **error)
{
  ChorsuSvgStyle style = { .title = title, .transparent = transparent };
  g_autofree char *svg = chorsu_svg_paint (painter, view, camera, &style, cancellable, error);

  return svg != NULL && chorsu_output_write (path, svg, strlen (svg), cancellable, error);
}

/* All layers but the lowest go into one picture. */
static cairo_t *
skip_ground (const char *layer,
             gpointer    user_data)
{
  return g_str_equal (layer, "ground") || g_str_equal (layer, "relief") ? NULL : user_data;
}

gboolean
chorsu_picture_write (ChorsuPainter        *painter,
                      const ChorsuView     *view,
                      const ChorsuCamera   *camera,
                      ChorsuPictureFormat   format,
                      const char           *title,
                      gboolean              transparent,
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

  if (format == CHORSU_PICTURE_SVG)
    return write_svg (painter, view, camera, title, transparent, path, cancellable, error);

  surface = create_surface (format, camera, title, transparent, bytes);
  cr = cairo_create (surface);
  if (format != CHORSU_PICTURE_PNG)
    cairo_scale (cr, POINTS_PER_PX, POINTS_PER_PX);
  complete = transparent ? chorsu_painter_paint_layers (painter, view, camera, skip_ground, cr, cancellable)
                         : chorsu_painter_paint (painter, cr, view, camera, cancellable);
  status = cairo_status (cr);
  cairo_destroy (cr);

  if (complete && status == CAIRO_STATUS_SUCCESS && format == CHORSU_PICTURE_PNG)
    status = cairo_surface_write_to_png_stream (surface, chorsu_output_append, bytes);
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

  return chorsu_output_write (path, bytes->data, bytes->len, cancellable, error);
}
