/* chorsu-author-strip.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-document.h"
#include "chorsu-painter.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_AUTHOR_STRIP (chorsu_author_strip_get_type ())

/**
 * ChorsuAuthorStrip:
 *
 * Below the map while a briefing is edited: its scenes, the commands for them,
 * and the words of the scene that is chosen. It owns nothing but what is
 * chosen; commands are actions of the window.
 *
 * Properties: `details` (boolean): whether the words are open.
 *
 * Signals: `chosen` with a scene's number, when somebody chose it.
 */
G_DECLARE_FINAL_TYPE (ChorsuAuthorStrip, chorsu_author_strip, CHORSU, AUTHOR_STRIP, GtkBox)

/** @document: (nullable): %NULL for none. @painter: (nullable): draws the scenes, as in @base */
void  chorsu_author_strip_set_document (ChorsuAuthorStrip *self,
                                        ChorsuDocument    *document,
                                        ChorsuPainter     *painter,
                                        const ChorsuView  *base);

/** The number of the scene that is chosen, from 0. */
guint chorsu_author_strip_get_chosen   (ChorsuAuthorStrip *self);

/** Chooses a scene, without `chosen`. */
void  chorsu_author_strip_choose       (ChorsuAuthorStrip *self,
                                        guint              index);

/** Opens the words of the scene that is chosen, with the keyboard in its title. */
void  chorsu_author_strip_edit         (ChorsuAuthorStrip *self);

/** Puts the keyboard on the scene that is chosen. */
void  chorsu_author_strip_focus        (ChorsuAuthorStrip *self);

G_END_DECLS
