/* chorsu-document.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-briefing.h"

G_BEGIN_DECLS

/** Texts of a scene that are edited by language. */
typedef enum
{
  CHORSU_SCENE_TEXT_TITLE,
  CHORSU_SCENE_TEXT_CAPTION,
  CHORSU_SCENE_TEXT_NOTES,
  CHORSU_N_SCENE_TEXTS
} ChorsuSceneText;

#define CHORSU_TYPE_DOCUMENT (chorsu_document_get_type ())

/**
 * ChorsuDocument:
 *
 * A briefing that is edited. What it says at any moment is an immutable
 * #ChorsuBriefing, which workers may write and windows present while the
 * editing goes on; undo and redo go to and fro between such. Every command
 * leaves something that can be written and read back: what a file could not
 * say is refused, and the command returns %FALSE. For the main thread.
 *
 * Properties: `can-undo`, `can-redo`, `modified` (whether it says something
 * else than when it was last saved).
 *
 * Signals: `changed`, after every command that changed anything.
 */
G_DECLARE_FINAL_TYPE (ChorsuDocument, chorsu_document, CHORSU, DOCUMENT, GObject)

/**
 * chorsu_document_new:
 * @briefing: what it says first
 * @dataset: what the scenes are about
 */
ChorsuDocument *chorsu_document_new           (ChorsuBriefing    *briefing,
                                               ChorsuDataset     *dataset);

/**
 * chorsu_document_new_from_view:
 * @dataset: what the scenes are about
 * @title: what the briefing and its only scene are called
 * @language: of the title
 * @kind: of the scene
 * @view: what the scene shows
 * @box: what must be in its picture, Web-Mercator units
 *
 * A new briefing. It counts as modified.
 */
ChorsuDocument *chorsu_document_new_from_view (ChorsuDataset     *dataset,
                                               const char        *title,
                                               const char        *language,
                                               ChorsuSceneKind    kind,
                                               const ChorsuView  *view,
                                               ChorsuBox          box);

/** Returns: (transfer none): what it says now; the next command replaces it */
ChorsuBriefing *chorsu_document_get_briefing  (ChorsuDocument    *self);

/** The file's content as it stands. Returns: (transfer full) */
char           *chorsu_document_to_string     (ChorsuDocument    *self);

gboolean        chorsu_document_get_can_undo  (ChorsuDocument    *self);
gboolean        chorsu_document_get_can_redo  (ChorsuDocument    *self);
gboolean        chorsu_document_get_modified  (ChorsuDocument    *self);

/** Says that what @briefing says is what the file says. */
void            chorsu_document_set_saved     (ChorsuDocument    *self,
                                               ChorsuBriefing    *briefing);

/** One step back or forward. Returns: whether there was one */
gboolean        chorsu_document_undo          (ChorsuDocument    *self);
gboolean        chorsu_document_redo          (ChorsuDocument    *self);

/** What comes next is a step of its own, also when it goes on with the same text. */
void            chorsu_document_end_burst     (ChorsuDocument    *self);

/* --- The briefing as a whole --- */

/** @title: not empty, at most %CHORSU_SCENE_MAX_TEXT characters */
gboolean        chorsu_document_set_title     (ChorsuDocument    *self,
                                               const char        *language,
                                               const char        *title);

/** @author: (nullable): %NULL and "" for nobody */
gboolean        chorsu_document_set_author    (ChorsuDocument    *self,
                                               const char        *author);

/** Says that its scenes were held against the data as they are now. */
gboolean        chorsu_document_set_reviewed  (ChorsuDocument    *self);

/** Takes a language out of all texts that have another one. */
gboolean        chorsu_document_remove_language (ChorsuDocument  *self,
                                                 const char      *language);

/* --- Its scenes; they are counted from 0 --- */

/**
 * chorsu_document_add:
 * @self: a document
 * @index: where it is to stand, at most the number of scenes
 * @kind: what it is for
 * @title: what it is called; not empty
 * @language: of the title
 * @view: what it shows
 * @box: what must be in the picture, Web-Mercator units
 */
gboolean        chorsu_document_add           (ChorsuDocument    *self,
                                               guint              index,
                                               ChorsuSceneKind    kind,
                                               const char        *title,
                                               const char        *language,
                                               const ChorsuView  *view,
                                               ChorsuBox          box);

/** Lets a scene show another view; its words stay. */
gboolean        chorsu_document_set_view      (ChorsuDocument    *self,
                                               guint              index,
                                               const ChorsuView  *view,
                                               ChorsuBox          box);

/** Moves a scene; @to is its place afterwards. */
gboolean        chorsu_document_move          (ChorsuDocument    *self,
                                               guint              from,
                                               guint              to);

/** Puts a copy behind a scene. */
gboolean        chorsu_document_duplicate     (ChorsuDocument    *self,
                                               guint              index);

/** The last scene that is left is not removed. */
gboolean        chorsu_document_remove        (ChorsuDocument    *self,
                                               guint              index);
gboolean        chorsu_document_set_hidden    (ChorsuDocument    *self,
                                               guint              index,
                                               gboolean           hidden);
gboolean        chorsu_document_set_kind      (ChorsuDocument    *self,
                                               guint              index,
                                               ChorsuSceneKind    kind);
gboolean        chorsu_document_set_transition (ChorsuDocument   *self,
                                                guint             index,
                                                ChorsuTransition  transition);

/** @seconds: at most %CHORSU_SCENE_MAX_SECONDS; 0 when there is no plan */
gboolean        chorsu_document_set_seconds   (ChorsuDocument    *self,
                                               guint              index,
                                               guint              seconds);

/** @text: "" takes the text away in that language; a title is left in at least one */
gboolean        chorsu_document_set_text      (ChorsuDocument    *self,
                                               guint              index,
                                               ChorsuSceneText    which,
                                               const char        *language,
                                               const char        *text);

/**
 * chorsu_document_set_points:
 * @points: (array zero-terminated=1): at most %CHORSU_SCENE_MAX_POINTS that are
 *   not empty; the empty ones are left out
 *
 * What stands beside the map in one language. What stands before and
 * after the lines that changed keeps what it says in other languages, and so
 * does a line that changed in its place.
 */
gboolean        chorsu_document_set_points    (ChorsuDocument    *self,
                                               guint              index,
                                               const char        *language,
                                               const char *const *points);

G_END_DECLS
