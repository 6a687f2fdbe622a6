/* chorsu-glyphs.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "chorsu-symbols.h"

G_BEGIN_DECLS

/**
 * chorsu_category_path:
 * @cr: where
 * @category: which shape
 * @x: centre
 * @y: centre
 * @radius: the symbol's glyph radius, logical px; shapes are weighted to look
 *   equally large and stay within 1.36 times @radius
 *
 * Replaces the current path by the shape of a category. To be filled with the
 * even-odd rule; its outline is the same path stroked.
 */
void chorsu_category_path (cairo_t        *cr,
                           ChorsuCategory  category,
                           double          x,
                           double          y,
                           double          radius);

/**
 * chorsu_security_path:
 * @cr: where
 * @shape: which shape
 * @x: centre
 * @y: centre
 * @radius: half the symbol's width, logical px
 *
 * Replaces the current path by the shape of a security site. To be filled
 * with the even-odd rule.
 */
void chorsu_security_path (cairo_t             *cr,
                           ChorsuSecurityShape  shape,
                           double               x,
                           double               y,
                           double               radius);

G_END_DECLS
