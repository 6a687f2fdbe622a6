/* chorsu-clip.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-basemap.h"

G_BEGIN_DECLS

/**
 * chorsu_clip_ring:
 * @v: (array length=n): the ring, the first vertex not repeated
 * @n: number of vertices
 * @box: what to clip to, in the vertices' units
 * @out: (element-type ChorsuVertex): emptied, then filled with the ring inside
 *   @box, the first vertex not repeated; left empty when nothing is inside
 *
 * Clips a polygon to a box (Sutherland and Hodgman, "Reentrant polygon
 * clipping", Communications of the ACM 17, 1974). A ring that is cut into
 * several pieces comes out as one ring whose pieces are joined along the edge
 * of the box: right for filling, not for stroking. Vertices that are not
 * finite are skipped.
 *
 * May be called from any thread; the caller owns @out and reuses it.
 */
void chorsu_clip_ring (const ChorsuVertex *v,
                       guint               n,
                       const ChorsuBox    *box,
                       GArray             *out);

/**
 * ChorsuClipLineFunc:
 * @v: (array length=n): a piece of the line; valid during the call only
 * @n: number of vertices, at least 2
 * @data: the caller's
 */
typedef void (*ChorsuClipLineFunc) (const ChorsuVertex *v,
                                    guint               n,
                                    gpointer            data);

/**
 * chorsu_clip_line:
 * @v: (array length=n): the line
 * @n: number of vertices
 * @box: what to clip to, in the vertices' units
 * @func: (scope call): called for every piece inside @box, in the line's order
 * @data: passed to @func
 *
 * Clips an open line to a box (Liang and Barsky, "A new concept and method for
 * line clipping", ACM Transactions on Graphics 3, 1984, segment by segment).
 * Ends that were cut lie on the edge of the box. Where the whole line lies in
 * the box @func gets @v itself. A vertex that is not finite ends a piece.
 *
 * May be called from any thread.
 */
void chorsu_clip_line (const ChorsuVertex *v,
                       guint               n,
                       const ChorsuBox    *box,
                       ChorsuClipLineFunc  func,
                       gpointer            data);

G_END_DECLS
