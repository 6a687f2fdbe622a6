/* chorsu-halo.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-typesetter.h"

G_BEGIN_DECLS

/**
 * chorsu_halo_picture:
 * @letters: an A8 image surface: how much of each px letters cover
 * @color: colours of letters and halo
 * @reach: how far the halo reaches beyond the letters, device px
 *
 * Letters on their halo. The halo is what a disc covers that is moved over the
 * letters: as a stroke along their outlines would be, but at a tenth of its
 * cost and without the holes that a stroke has where it is wider than what it
 * goes round. Any thread.
 *
 * Returns: (transfer full): an ARGB32 image surface of the same size
 */
cairo_surface_t *chorsu_halo_picture (cairo_surface_t         *letters,
                                      const ChorsuLetterColor *color,
                                      double                   reach);

G_END_DECLS
