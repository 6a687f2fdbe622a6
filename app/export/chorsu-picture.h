/* chorsu-picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-painter.h"

G_BEGIN_DECLS

typedef enum
{
  CHORSU_PICTURE_PNG,
  CHORSU_PICTURE_PDF,
  CHORSU_PICTURE_SVG
} ChorsuPictureFormat;

typedef enum
{
  CHORSU_PICTURE_ERROR_FORMAT,  /* the file name has none of the known endings */
  CHORSU_PICTURE_ERROR_WRITE    /* cairo or the file system refused */
} ChorsuPictureError;

#define CHORSU_PICTURE_ERROR (chorsu_picture_error_quark ())
GQuark   chorsu_picture_error_quark    (void);

/** The format a file name's ending asks for. */
gboolean chorsu_picture_format_of      (const char           *path,
                                        ChorsuPictureFormat  *format,
                                        GError              **error);

/**
 * chorsu_picture_frame:
 * @painter: draws
 * @view: what
 * @size: gives the size and scale of the picture
 * @box: what to show, Web-Mercator units
 *
 * Returns: a camera that shows all of @box beside the legend, where there is one
 */
ChorsuCamera chorsu_picture_frame      (ChorsuPainter        *painter,
                                        const ChorsuView     *view,
                                        const ChorsuCamera   *size,
                                        ChorsuBox             box);

/**
 * chorsu_picture_write:
 * @painter: draws
 * @view: what
 * @camera: from where; its scale gives a PNG's px per logical px, and the
 *   resolution of the relief in PDF and SVG
 * @format: PNG, PDF or SVG; a PDF page has a point of 1/72 inch per 4/3 px
 * @title: (nullable): document title of a PDF or SVG
 * @transparent: whether sea, neighbours' land and relief are left out, which
 *   lets what lies below the picture shine through; a PDF is that anyway
 * @path: file name; written whole or not at all
 * @cancellable: (nullable): asked between passes
 * @error: return location for a `CHORSU_PICTURE_ERROR` or `G_IO_ERROR`
 *
 * Writes one picture. Same input, same bytes: a PDF's dates come from
 * SOURCE_DATE_EPOCH when it is set and are left out otherwise. Blocks: for a
 * worker or a command line.
 *
 * Returns: whether the file was written
 */
gboolean chorsu_picture_write          (ChorsuPainter        *painter,
                                        const ChorsuView     *view,
                                        const ChorsuCamera   *camera,
                                        ChorsuPictureFormat   format,
                                        const char           *title,
                                        gboolean              transparent,
                                        const char           *path,
                                        GCancellable         *cancellable,
                                        GError              **error);

G_END_DECLS
