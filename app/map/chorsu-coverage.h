/* chorsu-coverage.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

#define CHORSU_COVERAGE_BITS 8
#define CHORSU_COVERAGE_ONE (1 << CHORSU_COVERAGE_BITS)

/** A position in 1/256 px, as in cairo's own paths. */
typedef struct
{
  int x;
  int y;
} ChorsuPosition;

typedef struct _ChorsuEdge ChorsuEdge;

/**
 * ChorsuCoverage:
 *
 * Collects the edges of outlines and paints what lies inside them. Every edge
 * adds to each pixel that it crosses the signed area between itself and the
 * pixel's right side, and to the next pixel the rest of its height; the running
 * sum along a row is then the covered area. All sums are integers, and
 * positions count from the start of an edge: an outline moved by whole pixels,
 * or painted on a larger picture, gives the same bytes.
 *
 * Plain value, for one thread, between init and clear.
 */
typedef struct
{
  /*< private >*/
  int         left;        /* of what is painted, device px */
  int         top;
  int         width;
  int         height;
  gboolean    even_odd;
  ChorsuEdge *edges;
  int         n_edges;
  int         n_allocated;
  int        *bands;       /* first edge of each band of rows, or -1 */
  int         n_bands;
  gint32     *sums;        /* of a band: rows of width + 2 */
} ChorsuCoverage;

/** @even_odd: else each area counts once, however often it is gone round. */
void chorsu_coverage_init     (ChorsuCoverage *self,
                               int             left,
                               int             top,
                               int             width,
                               int             height,
                               gboolean        even_odd);
void chorsu_coverage_clear    (ChorsuCoverage *self);

/** One edge; together they must make closed loops. */
void chorsu_coverage_add_edge (ChorsuCoverage *self,
                               ChorsuPosition  from,
                               ChorsuPosition  to);

/**
 * chorsu_coverage_paint:
 * @self: the edges; used up
 * @inside: (nullable): edges of what bounds the painting, for the same part of
 *   the picture; used up
 * @cr: paints with its source on an image surface, inside its clip
 * @scale: device px per unit of the target
 */
void chorsu_coverage_paint    (ChorsuCoverage *self,
                               ChorsuCoverage *inside,
                               cairo_t        *cr,
                               double          scale);

G_END_DECLS
