/* chorsu-map-renderer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-map-picture.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_MAP_RENDERER (chorsu_map_renderer_get_type ())

/**
 * ChorsuMapRenderer:
 *
 * Paints base pictures in a thread that all renderers share and that stays, so
 * that its fonts stay loaded. One picture at a time. The thread sees immutable
 * values only; the rest of this type belongs to the main thread.
 *
 * Signal `finished`: a picture is ready, or was given up, and the renderer is
 * idle. In its handler chorsu_map_renderer_take() has the picture.
 */
G_DECLARE_FINAL_TYPE (ChorsuMapRenderer, chorsu_map_renderer, CHORSU, MAP_RENDERER, GObject)

ChorsuMapRenderer *chorsu_map_renderer_new     (void);

/**
 * chorsu_map_renderer_start:
 * @self: an idle renderer, or one whose picture is no longer wanted: that is cancelled
 * @painter: who paints
 * @view: what
 * @camera: from where
 * @margin: logical px more on every side
 */
void               chorsu_map_renderer_start   (ChorsuMapRenderer  *self,
                                                ChorsuPainter      *painter,
                                                const ChorsuView   *view,
                                                const ChorsuCamera *camera,
                                                int                 margin);
void               chorsu_map_renderer_cancel  (ChorsuMapRenderer  *self);

/**
 * chorsu_map_renderer_get_wanted:
 * @self: a renderer
 *
 * Returns: (nullable) (transfer none): view and camera of the picture that is
 *   being painted, without surface and layout; %NULL when idle
 */
const ChorsuMapPicture *chorsu_map_renderer_get_wanted (ChorsuMapRenderer *self);

/** (transfer full) (nullable): the picture that was finished last, once. */
ChorsuMapPicture  *chorsu_map_renderer_take    (ChorsuMapRenderer  *self);

G_END_DECLS
