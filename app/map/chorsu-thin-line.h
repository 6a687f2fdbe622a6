/* chorsu-thin-line.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-coverage.h"

G_BEGIN_DECLS

/**
 * chorsu_thin_line_add:
 * @coverage: gets the outline
 * @line: (array length=n): its points, no two neighbours alike
 * @n: how many; with fewer than two nothing is added
 * @closed: whether the last point is joined to the first
 * @width: in px; not much more than the length of the pieces, for where these
 *   are shorter the inner side of a corner is not exact
 *
 * Adds the outline of a line with bevelled joins and butt caps.
 */
void chorsu_thin_line_add (ChorsuCoverage       *coverage,
                           const ChorsuPosition *line,
                           int                   n,
                           gboolean              closed,
                           double                width);

/**
 * chorsu_wide_line_add:
 * @coverage: gets the outlines; must not be even-odd
 * @line: (array length=n): its points
 * @n: how many
 * @closed: whether the last point is joined to the first
 * @width: in px
 *
 * The same for a line that is wider than its pieces are long: each piece is a
 * box, and the boxes lie over each other.
 */
void chorsu_wide_line_add (ChorsuCoverage       *coverage,
                           const ChorsuPosition *line,
                           int                   n,
                           gboolean              closed,
                           double                width);

G_END_DECLS
