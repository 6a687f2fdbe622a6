/* chorsu-odp-slide.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-export-private.h"
#include "chorsu-zip.h"

G_BEGIN_DECLS

/** Size of a slide, points: 16:9. */
#define CHORSU_SLIDE_WIDTH 960.0
#define CHORSU_SLIDE_HEIGHT 540.0
#define CHORSU_SLIDE_MARGIN 36.0

/** Adds a length in centimetres, as in "svg:x=\"1.27cm\"". @points: the length */
void     chorsu_odp_add_length   (GString       *xml,
                                  const char    *attribute,
                                  double         points);

/** Adds text with what is special in XML escaped. */
void     chorsu_odp_add_text     (GString       *xml,
                                  const char    *text);

/**
 * chorsu_odp_add_slide:
 * @self: the export
 * @scene: which scene
 * @zip: gets the slide's pictures
 * @pictures: (element-type utf8): gets their names
 * @xml: gets the slide
 *
 * Returns: %FALSE with @error set
 */
gboolean chorsu_odp_add_slide    (ChorsuExport  *self,
                                  guint          scene,
                                  ChorsuZip     *zip,
                                  GPtrArray     *pictures,
                                  GString       *xml,
                                  GError       **error);

G_END_DECLS
