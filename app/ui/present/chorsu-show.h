/* chorsu-show.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-briefing.h"
#include "chorsu-painter.h"

G_BEGIN_DECLS

/** Where a briefing is shown. */
typedef enum
{
  CHORSU_SHOW_FULLSCREEN,  /* the audience's screen filled; the presenter's window on another, if there is one */
  CHORSU_SHOW_WINDOWS      /* two ordinary windows, for sharing one of them */
} ChorsuShowMode;

#define CHORSU_TYPE_SHOW (chorsu_show_get_type ())

/**
 * ChorsuShow:
 *
 * A presentation with its windows. The screen does not lock while it lasts.
 *
 * Signal `ended`: the windows are gone, and the parent has the keyboard again.
 */
G_DECLARE_FINAL_TYPE (ChorsuShow, chorsu_show, CHORSU, SHOW, GObject)

/**
 * chorsu_show_new:
 * @parent: the window it is started from
 * @painter: draws
 * @briefing: what is shown
 * @first: the scene to begin with, a place in the briefing
 * @mode: where
 * @language: of the words
 *
 * Opens the windows at once.
 */
ChorsuShow *chorsu_show_new          (GtkWindow      *parent,
                                      ChorsuPainter  *painter,
                                      ChorsuBriefing *briefing,
                                      guint           first,
                                      ChorsuShowMode  mode,
                                      const char     *language);

/** The place in the briefing that was reached. */
guint       chorsu_show_get_position (ChorsuShow     *self);

G_END_DECLS
