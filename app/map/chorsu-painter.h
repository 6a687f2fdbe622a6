/* chorsu-painter.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

#include "chorsu-basemap.h"
#include "chorsu-camera.h"
#include "chorsu-dataset.h"
#include "chorsu-layout.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/**
 * ChorsuPainter:
 *
 * Draws a view from a camera through cairo: for the screen, PNG, PDF, SVG and
 * thumbnails. Holds a base map, a dataset and what is prepared from them once
 * (projected lines, the network's strands). Immutable and reference-counted.
 * May be used from several threads at once; each keeps its own font map.
 *
 * A picture is three parts, painted in this order:
 * the *base* (relief, land, water, borders, shading, corridors, symbols,
 * labels), the *state* (selection, hover, focus), the *furniture* (legend,
 * scale bar, credits). A window keeps them apart so that only what changed is
 * painted again; chorsu_painter_paint() paints all three, and the result is
 * the same to the byte on an RGB24 surface of the same size.
 */
typedef struct _ChorsuPainter ChorsuPainter;

/**
 * chorsu_painter_new:
 * @basemap: the base map
 * @dataset: (nullable): the dataset; without one only the base map is drawn
 *
 * Returns: (transfer full): a painter
 */
ChorsuPainter   *chorsu_painter_new            (ChorsuBasemap      *basemap,
                                                ChorsuDataset      *dataset);
ChorsuPainter   *chorsu_painter_ref            (ChorsuPainter      *self);
void             chorsu_painter_unref          (ChorsuPainter      *self);
ChorsuBasemap   *chorsu_painter_get_basemap    (ChorsuPainter      *self);
ChorsuDataset   *chorsu_painter_get_dataset    (ChorsuPainter      *self);

/** Margin round the visible picture that base pictures for the screen carry, logical px. */
#define CHORSU_PAINTER_MARGIN 128

/**
 * chorsu_painter_layout:
 * @self: a painter
 * @view: what to draw
 * @camera: from where; its size is the *visible* picture. What stands in the
 *   margin round it is placed afterwards and never changes the inside.
 *
 * Returns: (transfer full): where symbols and labels go
 */
ChorsuLayout    *chorsu_painter_layout         (ChorsuPainter      *self,
                                                const ChorsuView   *view,
                                                const ChorsuCamera *camera);

/**
 * chorsu_painter_render_base:
 * @self: a painter
 * @view: what to draw
 * @camera: from where; its size is the visible picture
 * @margin: logical px more on each side, at most %CHORSU_PAINTER_MARGIN
 * @layout: (out) (optional) (transfer full): the placement that was painted
 * @cancellable: (nullable): asked between passes
 *
 * The base picture as an opaque surface with its device scale set. For a
 * worker.
 *
 * Returns: (transfer full) (nullable): an RGB24 image surface of
 *   (width + 2·margin) × (height + 2·margin) logical px, %NULL when cancelled
 */
cairo_surface_t *chorsu_painter_render_base    (ChorsuPainter      *self,
                                                const ChorsuView   *view,
                                                const ChorsuCamera *camera,
                                                int                 margin,
                                                ChorsuLayout      **layout,
                                                GCancellable       *cancellable);

/** What the pointer and the keyboard point at. */
typedef struct
{
  ChorsuRef hover;
  ChorsuRef focus;
} ChorsuPainterState;

/**
 * chorsu_painter_paint_state:
 * @self: a painter
 * @cr: origin at the picture's top left, logical px
 * @view: its selection and theme are used
 * @camera: from where
 * @state: (nullable): hover and focus
 *
 * Paints selection, second selection, hover and focus. Cheap enough for the
 * main thread.
 */
void             chorsu_painter_paint_state    (ChorsuPainter      *self,
                                                cairo_t            *cr,
                                                const ChorsuView   *view,
                                                const ChorsuCamera *camera,
                                                const ChorsuPainterState *state);

/** Bounds in px of what paint_state paints; empty when nothing. */
ChorsuBox        chorsu_painter_state_bounds   (ChorsuPainter      *self,
                                                const ChorsuView   *view,
                                                const ChorsuCamera *camera,
                                                const ChorsuPainterState *state);

/** Number of separately repainted pieces of moving corridors; 0 when nothing flows. */
guint            chorsu_painter_get_n_flows    (ChorsuPainter      *self,
                                                const ChorsuView   *view);

/** Bounds in px of one piece, clipped to the picture; empty when outside. */
ChorsuBox        chorsu_painter_flow_bounds    (ChorsuPainter      *self,
                                                const ChorsuView   *view,
                                                const ChorsuCamera *camera,
                                                guint               flow);

/**
 * chorsu_painter_paint_flow:
 * @flow: which piece
 * @seconds: the clock; dashes move with it along the route's direction
 *
 * The moving dashes of a highlighted corridor. Never part of a still picture.
 */
void             chorsu_painter_paint_flow     (ChorsuPainter      *self,
                                                cairo_t            *cr,
                                                const ChorsuView   *view,
                                                const ChorsuCamera *camera,
                                                guint               flow,
                                                double              seconds);

/**
 * chorsu_painter_paint_furniture:
 * @self: a painter
 * @cr: origin at the picture's top left, logical px
 * @view: says which pieces
 * @camera: from where
 *
 * Legend top right, scale bar bottom left, as-of date and credits bottom right.
 */
void             chorsu_painter_paint_furniture (ChorsuPainter     *self,
                                                cairo_t            *cr,
                                                const ChorsuView   *view,
                                                const ChorsuCamera *camera);

/**
 * chorsu_painter_paint:
 * @self: a painter
 * @cr: origin at the picture's top left, logical px; any kind of surface
 * @view: what to draw
 * @camera: from where; on an image surface its scale is the surface's device scale
 * @cancellable: (nullable): asked between passes
 *
 * The whole picture: base, state, furniture. Lines and text on PDF and SVG
 * surfaces, pixels on all others.
 *
 * Returns: %FALSE when cancelled
 */
gboolean         chorsu_painter_paint          (ChorsuPainter      *self,
                                                cairo_t            *cr,
                                                const ChorsuView   *view,
                                                const ChorsuCamera *camera,
                                                GCancellable       *cancellable);

/**
 * ChorsuPainterLayer:
 * @layer: "ground" (sea and the land of neighbours), "land", "relief",
 *   "blocs", "water", "borders", "network", "overlay", "symbols", "labels", "notes",
 *   "selection" or "furniture"
 *
 * Returns: (nullable) (transfer none): what to paint that layer with, origin at
 *   the picture's top left; %NULL to leave it out
 */
typedef cairo_t *(*ChorsuPainterLayer) (const char *layer,
                                        gpointer    user_data);

/**
 * chorsu_painter_paint_layers:
 * @view: what to draw
 * @camera: from where
 * @layer: asked for each layer, from the lowest up
 * @user_data: for @layer
 * @cancellable: (nullable): asked between layers
 *
 * The whole picture, layer by layer: for files that keep them apart, and for
 * pictures without some of them.
 *
 * Returns: %FALSE when cancelled
 */
gboolean         chorsu_painter_paint_layers   (ChorsuPainter      *self,
                                                const ChorsuView   *view,
                                                const ChorsuCamera *camera,
                                                ChorsuPainterLayer  layer,
                                                gpointer            user_data,
                                                GCancellable       *cancellable);

/**
 * chorsu_painter_pick:
 * @self: a painter
 * @view: what is drawn
 * @camera: from where
 * @layout: (nullable): placement of the picture; without one only countries
 *   and lines answer
 * @x: logical px from the left
 * @y: logical px from the top
 *
 * What lies under a point: symbols first, then lines of corridors (within 6
 * px), then the country.
 *
 * Returns: the ref, or %CHORSU_REF_NONE
 */
ChorsuRef        chorsu_painter_pick           (ChorsuPainter      *self,
                                                const ChorsuView   *view,
                                                const ChorsuCamera *camera,
                                                ChorsuLayout       *layout,
                                                double              x,
                                                double              y);

/** The segment whose line lies under a point, whichever corridor it is drawn for. Returns: the ref, or %CHORSU_REF_NONE */
ChorsuRef        chorsu_painter_pick_segment   (ChorsuPainter      *self,
                                                const ChorsuView   *view,
                                                const ChorsuCamera *camera,
                                                double              x,
                                                double              y);

/**
 * chorsu_layout_pick_cluster:
 * @self: a placement
 * @camera: from where, right now
 * @x: logical px from the left
 * @y: logical px from the top
 * @spread: (out): bounds of all it stands for, Web-Mercator units; a point
 *   when they are all in one place
 *
 * Returns: how many records the cluster under a point stands for; 0 when
 *   there is none
 */
guint            chorsu_layout_pick_cluster   (ChorsuLayout       *self,
                                               const ChorsuCamera *camera,
                                               double              x,
                                               double              y,
                                               ChorsuBox          *spread);

/**
 * chorsu_painter_ref_box:
 * @self: a painter
 * @ref: a country, site, corridor, …
 *
 * Returns: bounds to fly to, Web-Mercator units; empty when it has no place
 */
ChorsuBox        chorsu_painter_ref_box        (ChorsuPainter      *self,
                                                ChorsuRef           ref);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuPainter, chorsu_painter_unref)

G_END_DECLS
