/* chorsu-scene.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-text.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/** What a scene is for. */
typedef enum
{
  CHORSU_SCENE_MAP,
  CHORSU_SCENE_TITLE,       /* opens a briefing */
  CHORSU_SCENE_SECTION,     /* opens a part of it */
  CHORSU_SCENE_COMPARISON,  /* countries side by side */
  CHORSU_SCENE_CLOSING,
  CHORSU_N_SCENE_KINDS
} ChorsuSceneKind;

/** How the map comes from the scene before. */
typedef enum
{
  CHORSU_TRANSITION_FLY,
  CHORSU_TRANSITION_CUT,
  CHORSU_N_TRANSITIONS
} ChorsuTransition;

#define CHORSU_TYPE_SCENE (chorsu_scene_get_type ())

/**
 * ChorsuScene:
 *
 * One view of a briefing: what it shows, never a picture of it. Figures,
 * sources and dates come from the dataset whenever it is drawn. Immutable,
 * any thread.
 */
G_DECLARE_FINAL_TYPE (ChorsuScene, chorsu_scene, CHORSU, SCENE, GObject)

/** Unique in its briefing: letters, digits and "+-_.". */
const char       *chorsu_scene_get_id         (ChorsuScene *self);
ChorsuSceneKind   chorsu_scene_get_kind       (ChorsuScene *self);
ChorsuTransition  chorsu_scene_get_transition (ChorsuScene *self);

/** Whether it is left out when the briefing is presented. */
gboolean          chorsu_scene_get_hidden     (ChorsuScene *self);

/** Planned seconds; 0 when there is no plan. */
guint             chorsu_scene_get_seconds    (ChorsuScene *self);

const ChorsuText *chorsu_scene_get_title      (ChorsuScene *self);

/** Returns: (nullable): one sentence or two under the title */
const ChorsuText *chorsu_scene_get_caption    (ChorsuScene *self);

/** What the speaker says, in Markdown. Returns: (nullable) */
const ChorsuText *chorsu_scene_get_notes      (ChorsuScene *self);

guint             chorsu_scene_get_n_points   (ChorsuScene *self);

/** A point beside the map; at most %CHORSU_SCENE_MAX_POINTS. */
const ChorsuText *chorsu_scene_get_point      (ChorsuScene *self,
                                               guint        point);

/** Ids of the sources its texts rest on. Returns: (array zero-terminated=1) */
const char *const *chorsu_scene_get_sources   (ChorsuScene *self);

/** What is to be seen, Web-Mercator units: it fits a screen of any shape. */
ChorsuBox         chorsu_scene_get_box        (ChorsuScene *self);

/**
 * chorsu_scene_get_view:
 * @self: a scene
 * @base: gives theme, purpose, language, furniture and what is covered
 *
 * What to draw. Filters, layers, goal, selection, year and shading are the
 * scene's own.
 */
ChorsuView        chorsu_scene_get_view       (ChorsuScene      *self,
                                               const ChorsuView *base);

/** "map", "title" … and "fly", "cut": the words of files, ended by %NULL. */
extern const char *const chorsu_scene_kinds[];
extern const char *const chorsu_transitions[];

/** More would be read out instead of looked at. */
#define CHORSU_SCENE_MAX_POINTS 6

/** Characters of a text; a page of notes is about 3,000. */
#define CHORSU_SCENE_MAX_TEXT 20000

/** Of the time planned for a scene. */
#define CHORSU_SCENE_MAX_SECONDS 7200

G_END_DECLS
