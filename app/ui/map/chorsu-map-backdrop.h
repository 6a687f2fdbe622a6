/* chorsu-map-backdrop.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-map-picture.h"

G_BEGIN_DECLS

/**
 * ChorsuMapBackdrop:
 *
 * What one sees past the edge of the base picture while a fast hand is ahead
 * of it: water, and land as plain colour once a small picture of it is there.
 * That one is painted in a thread, for as far as the camera may go. Main thread.
 */
typedef struct _ChorsuMapBackdrop ChorsuMapBackdrop;

ChorsuMapBackdrop *chorsu_map_backdrop_new      (void);
void               chorsu_map_backdrop_free     (ChorsuMapBackdrop      *self);

/** Has the land painted in the colours of a theme, unless that was done. */
void               chorsu_map_backdrop_prepare  (ChorsuMapBackdrop      *self,
                                                 ChorsuPainter          *painter,
                                                 ChorsuThemeId           theme);

/**
 * chorsu_map_backdrop_snapshot:
 * @self: a backdrop
 * @snapshot: where to
 * @theme: colours
 * @camera: from where one looks
 * @picture: (nullable): what will be drawn above
 */
void               chorsu_map_backdrop_snapshot (ChorsuMapBackdrop      *self,
                                                 GtkSnapshot            *snapshot,
                                                 ChorsuThemeId           theme,
                                                 const ChorsuCamera     *camera,
                                                 const ChorsuMapPicture *picture);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuMapBackdrop, chorsu_map_backdrop_free)

G_END_DECLS
