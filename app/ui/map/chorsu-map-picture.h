/* chorsu-map-picture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-painter.h"

G_BEGIN_DECLS

/**
 * ChorsuMapPicture:
 * @view: what was drawn
 * @camera: from where; its size is the visible picture
 * @margin: logical px more on every side
 * @surface: (nullable): opaque, (width + 2·margin) × (height + 2·margin) logical px
 * @layout: (nullable): where symbols and labels stand
 *
 * A base picture and what it shows. *Picture px* are logical px from the top
 * left of @surface, *camera px* from the top left of the visible picture; they
 * differ by @margin.
 */
typedef struct
{
  ChorsuView       view;
  ChorsuCamera     camera;
  int              margin;
  cairo_surface_t *surface;
  ChorsuLayout    *layout;
} ChorsuMapPicture;

void             chorsu_map_picture_free        (ChorsuMapPicture       *self);

/** Size with the margin, logical px. */
int              chorsu_map_picture_get_width   (const ChorsuMapPicture *self);
int              chorsu_map_picture_get_height  (const ChorsuMapPicture *self);

/** Whether it shows, without any scaling, just what @view and @camera ask for. */
gboolean         chorsu_map_picture_is_exact    (const ChorsuMapPicture *self,
                                                 const ChorsuView       *view,
                                                 const ChorsuCamera     *camera);

/** Whether a moving camera may go on with it, moved and scaled. */
gboolean         chorsu_map_picture_will_do     (const ChorsuMapPicture *self,
                                                 const ChorsuView       *view,
                                                 const ChorsuCamera     *camera);

/**
 * chorsu_map_picture_place:
 * @self: a picture
 * @camera: from where one looks now
 * @origin: (out): where the picture's top left goes, px of @camera; on whole
 *   device px when nothing is scaled
 *
 * Returns: how much larger the picture is to be drawn; exactly 1 at its own zoom
 */
double           chorsu_map_picture_place       (const ChorsuMapPicture *self,
                                                 const ChorsuCamera     *camera,
                                                 ChorsuPoint            *origin);

/** Free margin left in the direction where it is smallest, px of @camera; negative when used up. */
double           chorsu_map_picture_get_spare   (const ChorsuMapPicture *self,
                                                 const ChorsuCamera     *camera);

/** From px of @camera to camera px of the picture. */
ChorsuPoint      chorsu_map_picture_from_px     (const ChorsuMapPicture *self,
                                                 const ChorsuCamera     *camera,
                                                 ChorsuPoint             px);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuMapPicture, chorsu_map_picture_free)

G_END_DECLS
