/* chorsu-scene-thumb.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-painter.h"
#include "chorsu-scene.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_SCENE_THUMB (chorsu_scene_thumb_get_type ())

/**
 * ChorsuSceneThumb:
 *
 * A small picture of a scene, 16 by 9, painted in a worker by the painter that
 * draws the map.
 */
G_DECLARE_FINAL_TYPE (ChorsuSceneThumb, chorsu_scene_thumb, CHORSU, SCENE_THUMB, GtkWidget)

/** @width: the least width, px */
GtkWidget *chorsu_scene_thumb_new       (int               width);

/**
 * chorsu_scene_thumb_set_scene:
 * @painter: (nullable): draws it; not needed for nothing
 * @scene: (nullable): what; %NULL for nothing
 * @base: theme and language
 */
void       chorsu_scene_thumb_set_scene (ChorsuSceneThumb *self,
                                         ChorsuPainter    *painter,
                                         ChorsuScene      *scene,
                                         const ChorsuView *base);

G_END_DECLS
