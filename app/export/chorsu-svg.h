/* chorsu-svg.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-painter.h"

G_BEGIN_DECLS

/**
 * ChorsuSvgStyle:
 * @prefix: (nullable): what ids begin with; for several pictures in one page
 * @title: (nullable): what it shows, for those who cannot see it
 * @transparent: whether the ground and the relief are left out
 * @inline_: whether it is part of an HTML page: without XML's first line, and
 *   as wide as there is room
 */
typedef struct
{
  const char *prefix;
  const char *title;
  gboolean    transparent;
  gboolean    inline_;
} ChorsuSvgStyle;

/**
 * chorsu_svg_paint:
 * @painter: draws
 * @view: what
 * @camera: from where; its scale is the resolution of the relief
 * @style: (nullable): how
 * @cancellable: (nullable): asked between layers
 * @error: return location for a `CHORSU_PICTURE_ERROR` or `G_IO_ERROR`
 *
 * A picture as SVG, with a group for each layer that has something in it:
 * "ground", "land", "relief" … (see #ChorsuPainterLayer), which Inkscape shows
 * as layers. Text is text, as wide as it was set whatever typeface there is to
 * show it with, and lies over the rest of its layer; its halo is an element of
 * its own before it, since not every program knows another order. The names of
 * rivers, which are bent, are outlines. Same input, same bytes.
 *
 * Returns: (transfer full) (nullable): the document
 */
char *chorsu_svg_paint (ChorsuPainter         *painter,
                        const ChorsuView      *view,
                        const ChorsuCamera    *camera,
                        const ChorsuSvgStyle  *style,
                        GCancellable          *cancellable,
                        GError               **error);

/** An SVG surface in px whose text is not painted but added to @texts as elements.
 * Returns: (transfer full): it writes into @bytes, a #GByteArray */
cairo_surface_t *chorsu_svg_surface_new (double        width,
                                         double        height,
                                         GByteArray   *bytes,
                                         GString      *texts);

/** What cairo's drawing into an SVG surface gave, without the outermost element
 * and with ids of its own. Returns: (transfer full) */
char *chorsu_svg_body  (GByteArray            *bytes,
                        const char            *prefix);

G_END_DECLS
