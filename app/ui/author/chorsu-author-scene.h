/* chorsu-author-scene.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-painter.h"
#include "chorsu-scene.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_AUTHOR_SCENE (chorsu_author_scene_get_type ())

/**
 * ChorsuAuthorScene:
 *
 * A scene among those of a briefing that is edited: its picture, number and
 * title. It can be dragged onto another one.
 *
 * Signals: `dropped` with the scene that was dropped here;
 * `menu-wanted` with a place in the widget, px.
 */
G_DECLARE_FINAL_TYPE (ChorsuAuthorScene, chorsu_author_scene, CHORSU, AUTHOR_SCENE, GtkFlowBoxChild)

GtkWidget  *chorsu_author_scene_new      (void);

/** @number: counted from 0 */
void        chorsu_author_scene_set      (ChorsuAuthorScene *self,
                                          ChorsuScene       *scene,
                                          guint              number,
                                          const char        *language);
const char *chorsu_author_scene_get_id   (ChorsuAuthorScene *self);

/** Paints its picture if it is another one, or lets go of it. @painter: (nullable) */
void        chorsu_author_scene_paint    (ChorsuAuthorScene *self,
                                          ChorsuPainter     *painter,
                                          const ChorsuView  *base);

G_END_DECLS
