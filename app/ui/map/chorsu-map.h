/* chorsu-map.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>
#include <shumate/shumate.h>

#include "chorsu-painter.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_MAP (chorsu_map_get_type ())

/**
 * ChorsuMap:
 *
 * The map as a widget: draws a view from a camera, and lets people move about
 * and point at things. It does not select anything itself; it says what was
 * activated and shows the view it is given. Main thread.
 *
 * Pointer: drag, flick, wheel, pinch; a double click zooms in; Control with a
 * click extends the selection. Keys: `+`, `-`, Home; Tab goes from the map to
 * each of the five countries; arrows go from a focused country to its
 * neighbours, and move the map when it has the focus itself or with Control;
 * Enter or Space activates the focused country, with Control extending.
 *
 * For assistive technology it is a group "Map of Central Asia" with a button
 * for every country of the dataset.
 *
 * Actions: `map.zoom-in`, `map.zoom-out`, `map.home`, `map.pan-left`,
 * `map.pan-right`, `map.pan-up`, `map.pan-down`.
 *
 * Property `sharp` (boolean, read): whether the picture shown is just what
 * chorsu_painter_paint() makes of view and camera; else one is being painted.
 *
 * Signals:
 *
 * - `ref-activated (int kind, const char *id, gboolean extend)`: something was
 *   clicked, or activated by key or assistive technology. @kind and the
 *   interned @id make a ChorsuRef.
 * - `background-activated ()`: a click met nothing.
 * - `hovered (int kind, const char *id)`: the pointer is over something else
 *   now; %CHORSU_KIND_NONE and %NULL for nothing.
 * - `menu-requested (int kind, const char *id, double x, double y)`: the
 *   secondary button was pressed on something, or the menu key on the focused
 *   country; %CHORSU_KIND_NONE and %NULL for nothing. Widget coordinates.
 * - `camera-changed ()`
 * - `first-frame ()`: once, when the first complete picture has been shown.
 */
G_DECLARE_FINAL_TYPE (ChorsuMap, chorsu_map, CHORSU, MAP, GtkWidget)

GtkWidget          *chorsu_map_new          (void);

/** @painter: (nullable): without one only water is shown, and nothing can be picked. */
void                chorsu_map_set_painter  (ChorsuMap           *self,
                                             ChorsuPainter       *painter);
ChorsuPainter      *chorsu_map_get_painter  (ChorsuMap           *self);

void                chorsu_map_set_view     (ChorsuMap           *self,
                                             const ChorsuView    *view);
const ChorsuView   *chorsu_map_get_view     (ChorsuMap           *self);

/**
 * chorsu_map_set_camera:
 * @self: a map
 * @camera: where to look from; only centre and zoom are used, and clamped
 *
 * A jump. Before the map has a size it counts from then on.
 */
void                chorsu_map_set_camera   (ChorsuMap           *self,
                                             const ChorsuCamera  *camera);

/** The camera right now, also in the midst of a flight. Width 0 before the map has a size. */
const ChorsuCamera *chorsu_map_get_camera   (ChorsuMap           *self);

/** (transfer none): libshumate's viewport; it follows the camera, and the camera follows it. */
ShumateViewport    *chorsu_map_get_viewport (ChorsuMap           *self);

/**
 * chorsu_map_set_insets:
 * @self: a map
 * @insets: (nullable): room at the sides that something else covers
 *
 * What the map flies to is shown in the room that is left. When the map stands
 * where it flew to, it moves along.
 */
void                chorsu_map_set_insets   (ChorsuMap           *self,
                                             const ChorsuInsets  *insets);


/** Smoothly; at once where the desktop asks for no animations. */
void                chorsu_map_fly_to_box   (ChorsuMap           *self,
                                             ChorsuBox            box);

/** Returns: whether @ref has a place to fly to. */
gboolean            chorsu_map_fly_to_ref   (ChorsuMap           *self,
                                             ChorsuRef            ref);
void                chorsu_map_home         (ChorsuMap           *self);
void                chorsu_map_zoom_in      (ChorsuMap           *self);
void                chorsu_map_zoom_out     (ChorsuMap           *self);

/** Moves the camera by logical px to the right and down. */
void                chorsu_map_pan          (ChorsuMap           *self,
                                             double               right,
                                             double               down);

/** Ends a flight where it is. */
void                chorsu_map_stop         (ChorsuMap           *self);
gboolean            chorsu_map_is_flying    (ChorsuMap           *self);

/** What is at a point of the widget. */
ChorsuRef           chorsu_map_pick         (ChorsuMap           *self,
                                             double               x,
                                             double               y);

/** The segment whose line is at a point of the widget, or %CHORSU_REF_NONE. */
ChorsuRef           chorsu_map_pick_segment (ChorsuMap           *self,
                                             double               x,
                                             double               y);

/** Gives the keyboard to a country by its code. Returns: whether there is such a country. */
gboolean            chorsu_map_focus_country (ChorsuMap          *self,
                                              const char         *id);

gboolean            chorsu_map_is_sharp     (ChorsuMap           *self);

G_END_DECLS
