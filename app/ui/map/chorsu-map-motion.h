/* chorsu-map-motion.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-camera.h"

G_BEGIN_DECLS

/**
 * ChorsuMapMotion:
 *
 * Moves the camera frame by frame: flights, short eases for keys and wheel, and
 * the glide after a flick. One motion at a time; starting another or stopping
 * takes effect at once, wherever the camera is. Main thread.
 */
typedef struct _ChorsuMapMotion ChorsuMapMotion;

/** Called once a frame with the camera of that frame. */
typedef void (*ChorsuMapMotionFunc) (const ChorsuCamera *camera,
                                     gpointer            user_data);

typedef enum
{
  CHORSU_MAP_MOTION_NONE,
  CHORSU_MAP_MOTION_FLIGHT,
  CHORSU_MAP_MOTION_EASE,
  CHORSU_MAP_MOTION_GLIDE
} ChorsuMapMotionKind;

/**
 * chorsu_map_motion_new:
 * @widget: gives the frame clock and the desktop's wish for animations; must
 *   outlive the motion
 * @func: what to do with each camera
 * @user_data: for @func
 *
 * Returns: (transfer full): a motion at rest; free with chorsu_map_motion_free()
 */
ChorsuMapMotion    *chorsu_map_motion_new       (GtkWidget           *widget,
                                                 ChorsuMapMotionFunc  func,
                                                 gpointer             user_data);
void                chorsu_map_motion_free      (ChorsuMapMotion     *self);

/** A smooth way over large distances. A jump where animations are off. */
void                chorsu_map_motion_fly       (ChorsuMapMotion     *self,
                                                 const ChorsuCamera  *from,
                                                 const ChorsuCamera  *to);

/**
 * chorsu_map_motion_ease:
 * @self: a motion
 * @from: where the map is
 * @to: where it should be
 *
 * A short way to a camera nearby; one that is under way goes on to the new
 * target without a halt. A jump where animations are off.
 */
void                chorsu_map_motion_ease      (ChorsuMapMotion     *self,
                                                 const ChorsuCamera  *from,
                                                 const ChorsuCamera  *to);

/**
 * chorsu_map_motion_glide:
 * @self: a motion
 * @from: where the hand let go
 * @velocity: of the hand, logical px per second
 *
 * Lets the map run out slowly. Does nothing where animations are off.
 */
void                chorsu_map_motion_glide     (ChorsuMapMotion     *self,
                                                 const ChorsuCamera  *from,
                                                 ChorsuPoint          velocity);
void                chorsu_map_motion_stop      (ChorsuMapMotion     *self);
ChorsuMapMotionKind chorsu_map_motion_get_kind  (ChorsuMapMotion     *self);

/** Where a flight or an ease will end; @fallback when there is none. */
ChorsuCamera        chorsu_map_motion_get_target (ChorsuMapMotion    *self,
                                                  const ChorsuCamera *fallback);

/** Whether the desktop wants things to move. */
gboolean            chorsu_map_motion_is_allowed (GtkWidget          *widget);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuMapMotion, chorsu_map_motion_free)

G_END_DECLS
