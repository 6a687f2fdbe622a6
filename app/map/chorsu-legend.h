/* chorsu-legend.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>

#include "chorsu-basemap.h"
#include "chorsu-camera.h"
#include "chorsu-dataset.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/**
 * ChorsuLegend:
 *
 * The legend of a view: exactly what that view draws, in the order what, who,
 * how far. Immutable, reference-counted, any thread. Screen and exports paint
 * it with the same function; on screen its rows are also there for assistive
 * technology and the pointer.
 */
typedef struct _ChorsuLegend ChorsuLegend;

/** Width of a legend on a screen, logical px. */
#define CHORSU_LEGEND_WIDTH 308

/** A heading, a symbol with its meaning, or a note (no symbol, no count). */
typedef struct
{
  gboolean            heading;  /* a section heading, no symbol */
  const char         *label;
  const char         *detail;   /* nullable: small second line or chemical symbols */
  int                 count;    /* -1 for none */
  ChorsuLegendToggle  toggle;
  guint               value;    /* the value of @toggle that a click switches */
  const char         *name;     /* nullable: the class in words, see chorsu_class_parse() */
  gboolean            on;       /* FALSE when its filter hides it: drawn dimmed */
  double              x, y, width, height; /* in px from the legend's top left */
} ChorsuLegendRow;

/**
 * chorsu_legend_new:
 * @dataset: (nullable): what the counts come from
 * @view: the view
 *
 * Returns: (transfer full) (nullable): the legend, or %NULL when the view
 *   draws nothing that needs one
 */
ChorsuLegend          *chorsu_legend_new         (ChorsuDataset    *dataset,
                                                  const ChorsuView *view);

/**
 * chorsu_legend_new_within:
 * @dataset: (nullable): what the counts come from
 * @view: the view
 * @max_height: logical px
 *
 * A legend that is at most so high: rows move closer, then stand in two
 * columns, then the least important sections are folded and only named; in
 * the end the title is all there is.
 * chorsu_legend_new() is the same with 900 px.
 *
 * Returns: (transfer full) (nullable): the legend, or %NULL when the view
 *   draws nothing that needs one
 */
ChorsuLegend          *chorsu_legend_new_within  (ChorsuDataset    *dataset,
                                                  const ChorsuView *view,
                                                  int               max_height);

/**
 * chorsu_legend_new_here:
 * @basemap: where countries run
 * @dataset: (nullable): what the counts come from
 * @view: the view
 * @camera: the visible picture
 * @max_height: logical px
 *
 * A legend that lists what is drawn in this picture and nothing else: no class
 * of which nothing lies in it, and none that is not told apart at its zoom.
 *
 * Returns: (transfer full) (nullable): the legend, or %NULL when the picture
 *   shows nothing that needs one
 */
ChorsuLegend          *chorsu_legend_new_here    (ChorsuBasemap      *basemap,
                                                  ChorsuDataset      *dataset,
                                                  const ChorsuView   *view,
                                                  const ChorsuCamera *camera,
                                                  int                 max_height);

/** Whether two legends look the same. */
gboolean               chorsu_legend_equal       (ChorsuLegend     *a,
                                                  ChorsuLegend     *b);
ChorsuLegend          *chorsu_legend_ref         (ChorsuLegend     *self);
void                   chorsu_legend_unref       (ChorsuLegend     *self);

const char            *chorsu_legend_get_title   (ChorsuLegend     *self);
const char            *chorsu_legend_get_subtitle (ChorsuLegend    *self); /* nullable */
guint                  chorsu_legend_get_n_rows  (ChorsuLegend     *self);
const ChorsuLegendRow *chorsu_legend_get_row     (ChorsuLegend     *self,
                                                  guint             row);

/** Size of the painted box in logical px. */
void                   chorsu_legend_get_size    (ChorsuLegend     *self,
                                                  int              *width,
                                                  int              *height);

/** Paints the box with its top left at the origin. */
void                   chorsu_legend_paint       (ChorsuLegend     *self,
                                                  cairo_t          *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuLegend, chorsu_legend_unref)

G_END_DECLS
