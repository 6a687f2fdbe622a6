/* chorsu-presentation.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-briefing.h"

G_BEGIN_DECLS

/** What covers the audience's picture. */
typedef enum
{
  CHORSU_VEIL_NONE,
  CHORSU_VEIL_BLACK,
  CHORSU_VEIL_WHITE
} ChorsuVeil;

#define CHORSU_TYPE_PRESENTATION (chorsu_presentation_get_type ())

/**
 * ChorsuPresentation:
 *
 * A briefing while it is presented: where the speaker is, what the audience
 * sees and how time goes. Audience and presenter windows are bound to one of
 * them and own nothing. Hidden scenes are passed over. For the main thread.
 *
 * The timer starts when the first scene is left, and stands still while it is
 * paused. The scenes count from 0.
 *
 * Signals: `changed`, after every command that changed anything; `ended`, when
 * the presentation is over.
 */
G_DECLARE_FINAL_TYPE (ChorsuPresentation, chorsu_presentation, CHORSU, PRESENTATION, GObject)

/** Time in µs that only goes forwards. */
typedef gint64 (*ChorsuClock) (gpointer data);

/**
 * chorsu_presentation_new:
 * @briefing: what is presented; at least one scene is not hidden
 * @first: the scene to begin with, a place in the briefing; the next one that
 *   is not hidden when it is
 * @clock: (nullable): %NULL for g_get_monotonic_time()
 * @data: passed to @clock
 */
ChorsuPresentation *chorsu_presentation_new           (ChorsuBriefing     *briefing,
                                                       guint               first,
                                                       ChorsuClock         clock,
                                                       gpointer            data);

ChorsuBriefing     *chorsu_presentation_get_briefing  (ChorsuPresentation *self);

/** Number of scenes that are presented. */
guint               chorsu_presentation_get_n_scenes  (ChorsuPresentation *self);

/** Returns: (transfer none): one of them */
ChorsuScene        *chorsu_presentation_get_scene     (ChorsuPresentation *self,
                                                       guint               position);

/** Where the speaker is. */
guint               chorsu_presentation_get_position  (ChorsuPresentation *self);

/** Where the audience is: elsewhere only while the picture is frozen. */
guint               chorsu_presentation_get_shown     (ChorsuPresentation *self);

/** Goes to a scene; does nothing beyond the ends. */
void                chorsu_presentation_go_to         (ChorsuPresentation *self,
                                                       guint               position);

/** One on or back. From a detour, or from under a veil, both return first. */
void                chorsu_presentation_next          (ChorsuPresentation *self);
void                chorsu_presentation_previous      (ChorsuPresentation *self);

ChorsuVeil          chorsu_presentation_get_veil      (ChorsuPresentation *self);

/** Covers the audience's picture, or uncovers it when it is covered so. */
void                chorsu_presentation_toggle_veil   (ChorsuPresentation *self,
                                                       ChorsuVeil          veil);

/** Whether the audience keeps what it sees while the speaker looks ahead. */
gboolean            chorsu_presentation_get_frozen    (ChorsuPresentation *self);
void                chorsu_presentation_toggle_frozen (ChorsuPresentation *self);

/** Whether the map was moved or changed since the scene came: a detour. */
gboolean            chorsu_presentation_get_left      (ChorsuPresentation *self);
void                chorsu_presentation_leave         (ChorsuPresentation *self);

/** Back from a detour to the scene as it was. The timer goes on. */
void                chorsu_presentation_return        (ChorsuPresentation *self);

gboolean            chorsu_presentation_get_paused    (ChorsuPresentation *self);
void                chorsu_presentation_toggle_paused (ChorsuPresentation *self);

/** Leaves the special state one is in, and ends the presentation when there is none. */
void                chorsu_presentation_step_out      (ChorsuPresentation *self);

/** Ends it at once: `ended` is emitted, once. */
void                chorsu_presentation_end           (ChorsuPresentation *self);

/** Seconds since the first scene was left, without pauses. */
double              chorsu_presentation_get_elapsed   (ChorsuPresentation *self);

/** Seconds spent with a scene so far, without pauses. */
double              chorsu_presentation_get_spent     (ChorsuPresentation *self,
                                                       guint               position);

/**
 * chorsu_presentation_get_pace:
 *
 * How far behind the plan one is, in seconds; negative ahead of it; 0 as long
 * as the time that has gone by lies in what is planned for this scene. The plan
 * begins with the second scene, as the timer does.
 */
double              chorsu_presentation_get_pace      (ChorsuPresentation *self);

G_END_DECLS
