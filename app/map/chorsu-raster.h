/* chorsu-raster.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * chorsu_raster_fill:
 * @cr: a cairo context
 *
 * Does what cairo_fill() does, several times faster for outlines of many short
 * edges on an image surface: there the exact area that the path covers of each
 * pixel is summed up in integers, so the same path moved by whole pixels gives
 * the same picture to the byte. On any other surface (PDF, SVG), or where the
 * user space is turned, it is cairo_fill().
 *
 * With the even-odd rule edges that two neighbours share cancel out only when
 * all outer rings run the same way round and their holes the other way.
 */
void chorsu_raster_fill   (cairo_t *cr);

/**
 * chorsu_raster_stroke:
 * @cr: a cairo context
 *
 * The same for cairo_stroke() of a thin line without dashes; its joins are
 * bevelled and its caps butt. For a dashed or wide line, and wherever
 * chorsu_raster_fill() is cairo_fill(), it is cairo_stroke().
 */
void chorsu_raster_stroke (cairo_t *cr);

/**
 * chorsu_raster_stroke_inside:
 * @cr: strokes its path with its line width, without dashes
 * @inside: what bounds the stroke; even-odd, and without curves
 *
 * A wide and soft band along the inside of an area. On pictures its corners are
 * bevelled. Empties the path.
 */
void chorsu_raster_stroke_inside (cairo_t            *cr,
                                  const cairo_path_t *inside);

G_END_DECLS
