/* chorsu-panes.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-pane.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_PANES (chorsu_panes_get_type ())

/**
 * ChorsuPanes:
 *
 * A content with a folding pane at each side, and a child that floats over
 * the content. The panes slide in over the content, which keeps its size, so
 * that a map need not be painted again; what they cover is for the content to
 * know and to keep clear of. The floating child is allocated beside the open
 * panes; below %CHORSU_PANES_FOLD_WIDTH px (`folded`) there is no beside, and
 * the panes lie over it too.
 *
 * Where both panes would leave too little of the content, opening one closes
 * the other; the start pane comes back when there is room again.
 *
 * Properties: `content`, `floating`, `start`, `end`, `folded` (read-only).
 *
 * Signal `covered`: what the open panes cover, or will once they have slid in,
 * has changed.
 */
G_DECLARE_FINAL_TYPE (ChorsuPanes, chorsu_panes, CHORSU, PANES, GtkWidget)

#define CHORSU_PANES_FOLD_WIDTH 720

gboolean chorsu_panes_get_folded   (ChorsuPanes *self);

/** Whether both panes may be open, so that what is closed was closed by hand. */
gboolean chorsu_panes_get_has_room (ChorsuPanes *self);

/**
 * chorsu_panes_get_cover:
 * @self: the panes
 * @left: (out): px of the content that an open pane covers at its left
 * @right: (out): the same at its right
 */
void     chorsu_panes_get_cover  (ChorsuPanes *self,
                                  int         *left,
                                  int         *right);

G_END_DECLS
