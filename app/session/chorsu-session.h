/* chorsu-session.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"
#include "chorsu-explorer.h"
#include "chorsu-legend.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_SESSION (chorsu_session_get_type ())

/**
 * ChorsuSession:
 *
 * What one window looks at. The single owner of everything that changes
 * while somebody uses the map; widgets bind to its properties and own nothing
 * but their pixels. For the main thread.
 *
 * Properties: `dataset`, `language`, `goal`, `selection` (as "kind:id", "" for
 * none), `compared` (such strings, in order; empty or two to five), `in-full`
 * (whether dossiers say everything, and not only what matters most), `layers`
 * and one boolean per layer (`relief`, `places`, `resources`, `corridors`,
 * `memberships`, `security`, `engagement`), `goal-layers`, `year`, `dark`, `volume-widths`, `shade` (key
 * of a figure, "" for none), `debug`, `can-step-back`, `can-go-back`, `can-go-forward`.
 *
 * Signals: `changed`, once per command, after the properties' own
 * notifications; `revealed` with kind and id when something was chosen from a
 * list, so that the map can bring it into view; `section-wanted` with the id
 * of a section of the selection's dossier.
 */
G_DECLARE_FINAL_TYPE (ChorsuSession, chorsu_session, CHORSU, SESSION, GObject)

/**
 * chorsu_session_new:
 * @language: BCP 47 code of labels and texts
 */
ChorsuSession    *chorsu_session_new           (const char         *language);

/** The view as it stands; valid until the next command. */
const ChorsuView *chorsu_session_get_view      (ChorsuSession      *self);
const char       *chorsu_session_get_language  (ChorsuSession      *self);

/** Returns: (transfer none): what is asked of the corridor network; its answers are drawn */
ChorsuExplorer   *chorsu_session_get_explorer  (ChorsuSession      *self);

/**
 * chorsu_session_show_corridors:
 * @self: a session
 * @corridors: (nullable) (element-type ChorsuCorridor): those to draw, %NULL for all
 *
 * Hides the lines of all other corridors, and switches the layer on.
 */
void              chorsu_session_show_corridors (ChorsuSession     *self,
                                                 GPtrArray         *corridors);

/** Returns: (transfer none) (nullable): %NULL until it is loaded */
ChorsuDataset    *chorsu_session_get_dataset   (ChorsuSession      *self);

/**
 * chorsu_session_set_dataset:
 * @dataset: (nullable): a dataset
 *
 * A selection that the dataset does not know is dropped.
 */
void              chorsu_session_set_dataset   (ChorsuSession      *self,
                                                ChorsuDataset      *dataset);

int               chorsu_session_get_goal      (ChorsuSession      *self);
void              chorsu_session_set_goal      (ChorsuSession      *self,
                                                int                 goal);

ChorsuRef         chorsu_session_get_selection (ChorsuSession      *self);

/** Returns: (transfer full) (element-type ChorsuRef): the countries that are
 *   compared, the selected one first; empty when none are */
GArray           *chorsu_session_get_compared  (ChorsuSession      *self);

/** How deep dossiers go. No part of the view: `changed` is not emitted. */
gboolean          chorsu_session_get_in_full   (ChorsuSession      *self);
void              chorsu_session_set_in_full   (ChorsuSession      *self,
                                                gboolean            in_full);

/**
 * chorsu_session_show:
 * @view: what to look at; colours, language and purpose stay the session's own
 *
 * Takes all of a view at once, as one step of the history.
 */
void              chorsu_session_show          (ChorsuSession      *self,
                                                const ChorsuView   *view);

/** Chooses by the rule of chorsu_rules_select(). */
void              chorsu_session_select        (ChorsuSession      *self,
                                                ChorsuRef           ref,
                                                gboolean            extend);

/** Chooses and emits `revealed`: for links, lists and search. */
void              chorsu_session_reveal        (ChorsuSession      *self,
                                                ChorsuRef           ref);

/**
 * chorsu_session_reveal_section:
 * @ref: a record
 * @section: id of a section of its dossier
 * @goal: 1 … 4 draws that goal too; 0 leaves the goal as it is
 *
 * Chooses, emits `revealed`, and `section-wanted`, so that the dossier shows
 * that part of it: for what is said elsewhere and proved there.
 */
void              chorsu_session_reveal_section (ChorsuSession     *self,
                                                 ChorsuRef          ref,
                                                 const char        *section,
                                                 int                goal);

/** One step towards the bare map. Returns: whether there was one to take */
gboolean          chorsu_session_step_back     (ChorsuSession      *self);

/** Back to what was looked at before, with the layers it was left with, and
 * emits `revealed`. Returns: whether there was something */
gboolean          chorsu_session_go_back       (ChorsuSession      *self);

/** Forward again to what was gone back from. Returns: whether there was something */
gboolean          chorsu_session_go_forward    (ChorsuSession      *self);

void              chorsu_session_set_layers    (ChorsuSession      *self,
                                                ChorsuLayers        layers);
gboolean          chorsu_session_get_layer     (ChorsuSession      *self,
                                                ChorsuLayers        layer);
void              chorsu_session_set_layer     (ChorsuSession      *self,
                                                ChorsuLayers        layer,
                                                gboolean            on);

/** Layers that the current goal draws from, whether switched on or not. */
ChorsuLayers      chorsu_session_get_goal_layers (ChorsuSession    *self);

gboolean          chorsu_session_get_filter    (ChorsuSession      *self,
                                                ChorsuLegendToggle  which,
                                                guint               value);
void              chorsu_session_set_filter    (ChorsuSession      *self,
                                                ChorsuLegendToggle  which,
                                                guint               value,
                                                gboolean            on);

/** Switches a class named as by chorsu_class_to_string(). Returns: whether there is such a class */
gboolean          chorsu_session_toggle_class  (ChorsuSession      *self,
                                                const char         *name);

/** Leaves one class of its kind on, and no other. Returns: whether there is such a class */
gboolean          chorsu_session_only_class    (ChorsuSession      *self,
                                                const char         *name);

/** Switches all classes of a kind. */
void              chorsu_session_set_classes   (ChorsuSession      *self,
                                                ChorsuLegendToggle  which,
                                                gboolean            on);

/** Takes back what was switched of the filters of a layer; 0 for all of them. */
void              chorsu_session_reset_filters (ChorsuSession      *self,
                                                ChorsuLayers        layer);

/** Whether a filter of a layer was switched; 0 for any layer. */
gboolean          chorsu_session_is_filtered   (ChorsuSession      *self,
                                                ChorsuLayers        layer);

void              chorsu_session_set_widths    (ChorsuSession      *self,
                                                ChorsuWidths        widths);

/** @key: (nullable): a figure's key; %NULL, "" and what no two countries share is none */
void              chorsu_session_set_shade     (ChorsuSession      *self,
                                                const char         *key);
void              chorsu_session_set_debug     (ChorsuSession      *self,
                                                gboolean            debug);

/** Hides what had not begun or was over by @year; 0 shows everything. */
void              chorsu_session_set_year      (ChorsuSession      *self,
                                                int                 year);

void              chorsu_session_set_dark      (ChorsuSession      *self,
                                                gboolean            dark);

G_END_DECLS
