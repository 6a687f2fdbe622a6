/* chorsu-map-scene.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-map-picture.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_MAP_SCENE (chorsu_map_scene_get_type ())

/**
 * ChorsuMapScene:
 *
 * What the map shows, as render nodes that are kept until what they show
 * changes: the base picture with its margin, above it the state, the moving
 * corridors and the furniture. Decides when a new base picture is due and has
 * it painted in a thread; until it is there the old one is moved and scaled.
 * Main thread.
 *
 * Signals: `changed`: draw again. `sharpened`: the picture that was waited for
 * is there and is drawn from now on.
 */
G_DECLARE_FINAL_TYPE (ChorsuMapScene, chorsu_map_scene, CHORSU, MAP_SCENE, GObject)

ChorsuMapScene         *chorsu_map_scene_new         (void);

/** @painter: (nullable): who paints; without one only water is drawn. */
void                    chorsu_map_scene_set_painter (ChorsuMapScene           *self,
                                                      ChorsuPainter            *painter);
void                    chorsu_map_scene_set_view    (ChorsuMapScene           *self,
                                                      const ChorsuView         *view);
void                    chorsu_map_scene_set_camera  (ChorsuMapScene           *self,
                                                      const ChorsuCamera       *camera);

void                    chorsu_map_scene_set_state   (ChorsuMapScene           *self,
                                                      const ChorsuPainterState *state);

/** Whether base picture and furniture are just what the painter makes of view and camera. */
gboolean                chorsu_map_scene_is_sharp    (ChorsuMapScene           *self);

/**
 * chorsu_map_scene_pick:
 * @self: a scene
 * @px: logical px from the top left
 *
 * Returns: what is drawn there, or %CHORSU_REF_NONE
 */
ChorsuRef               chorsu_map_scene_pick        (ChorsuMapScene           *self,
                                                      ChorsuPoint               px);

/** The segment whose line is drawn at a point of the widget, or %CHORSU_REF_NONE. */
ChorsuRef               chorsu_map_scene_pick_segment (ChorsuMapScene          *self,
                                                       ChorsuPoint              px);

/** The cluster at a point of the widget; see chorsu_layout_pick_cluster(). */
guint                   chorsu_map_scene_pick_cluster (ChorsuMapScene          *self,
                                                       ChorsuPoint              px,
                                                       ChorsuBox               *spread);

/** Whether there is something whose look depends on the time. */
gboolean                chorsu_map_scene_has_flow    (ChorsuMapScene           *self);

/** Moves what flows to where it is at @seconds; nothing while the camera moves. */
void                    chorsu_map_scene_set_time    (ChorsuMapScene           *self,
                                                      double                    seconds);

/** Takes the flow away, for a desktop without animations. */
void                    chorsu_map_scene_clear_flow  (ChorsuMapScene           *self);

void                    chorsu_map_scene_snapshot    (ChorsuMapScene           *self,
                                                      GtkSnapshot              *snapshot);

G_END_DECLS
