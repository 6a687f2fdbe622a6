/* chorsu-map-layer.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <shumate/shumate.h>

#include "chorsu-country-button.h"
#include "chorsu-map-scene.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_MAP_LAYER (chorsu_map_layer_get_type ())

/**
 * ChorsuMapLayer:
 *
 * The one layer of the map: draws a ChorsuMapScene and holds a
 * ChorsuCountryButton for each country of the dataset that the base map knows,
 * placed where the camera shows it. Without a dataset the five countries of
 * the base map have one.
 *
 * Signals: `country-activated (ChorsuCountryButton *, gboolean extend)`;
 * `country-left (ChorsuCountryButton *, int heading)`: an arrow key wants to go
 * on from a country; `focus-changed`: another country, or none, has the keyboard.
 */
G_DECLARE_FINAL_TYPE (ChorsuMapLayer, chorsu_map_layer, CHORSU, MAP_LAYER, ShumateLayer)

ChorsuMapLayer      *chorsu_map_layer_new         (ShumateViewport    *viewport);
ChorsuMapScene      *chorsu_map_layer_get_scene   (ChorsuMapLayer     *self);
void                 chorsu_map_layer_set_painter (ChorsuMapLayer     *self,
                                                   ChorsuPainter      *painter);
void                 chorsu_map_layer_set_view    (ChorsuMapLayer     *self,
                                                   const ChorsuView   *view);
void                 chorsu_map_layer_set_camera  (ChorsuMapLayer     *self,
                                                   const ChorsuCamera *camera);

/** (transfer none) (element-type ChorsuCountryButton): the five first, each group in the dataset's order. */
GPtrArray           *chorsu_map_layer_get_buttons (ChorsuMapLayer     *self);

/** (nullable): the button of a country by its interned code. */
ChorsuCountryButton *chorsu_map_layer_find_button (ChorsuMapLayer     *self,
                                                   const char         *id);

/** (nullable): the country that has the keyboard. */
ChorsuCountryButton *chorsu_map_layer_get_focused (ChorsuMapLayer     *self);

/** Gives a country the keyboard, also one that is out of sight. */
void                 chorsu_map_layer_focus       (ChorsuMapLayer      *self,
                                                   ChorsuCountryButton *button);

/**
 * chorsu_map_layer_set_tip:
 * @self: a layer
 * @text: (nullable): what to say beside the pointer, %NULL for nothing
 * @px: where the pointer is, logical px
 */
void                 chorsu_map_layer_set_tip     (ChorsuMapLayer     *self,
                                                   const char         *text,
                                                   ChorsuPoint         px);

G_END_DECLS
