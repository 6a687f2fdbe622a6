/* chorsu-country-button.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-map-navigation.h"
#include "chorsu-ref.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_COUNTRY_BUTTON (chorsu_country_button_get_type ())

/**
 * ChorsuCountryButton:
 *
 * A country as a place to point at: an invisible child of the map, as large as
 * the box round the country and as sensitive as its outline. It gives the
 * country focus, a CSS state, and a name and actions for assistive technology;
 * the map paints it and takes its clicks.
 *
 * Actions: `country.select` and `country.compare` (the second of a comparison),
 * also on Enter or Space, and with Control. CSS name `country`, classes `story`
 * or `neighbour`.
 *
 * Signals: `activated (gboolean extend)`: one of the actions was used.
 * `left (int heading)`: an arrow key wants to go on to a neighbour.
 */
G_DECLARE_FINAL_TYPE (ChorsuCountryButton, chorsu_country_button, CHORSU, COUNTRY_BUTTON, GtkWidget)

/**
 * ChorsuCountryHitFunc:
 * @button: a button
 * @x: px from its left
 * @y: px from its top
 *
 * Returns: whether the country is there
 */
typedef gboolean (*ChorsuCountryHitFunc) (ChorsuCountryButton *button,
                                          double               x,
                                          double               y,
                                          gpointer             user_data);

/**
 * chorsu_country_button_new:
 * @ref: a country or neighbour
 * @area: its place on the map; kept as a copy
 * @hit: tells where its outline is
 * @user_data: for @hit; must outlive the button
 */
GtkWidget   *chorsu_country_button_new          (ChorsuRef             ref,
                                                 const ChorsuArea     *area,
                                                 ChorsuCountryHitFunc  hit,
                                                 gpointer              user_data);
ChorsuRef    chorsu_country_button_get_ref      (ChorsuCountryButton  *self);

/** Bounds of the country's largest part, Web-Mercator units. */
ChorsuBox    chorsu_country_button_get_box      (ChorsuCountryButton  *self);
gboolean     chorsu_country_button_is_story     (ChorsuCountryButton  *self);
const char  *chorsu_country_button_get_label    (ChorsuCountryButton  *self);

/** The country's name, as assistive technology reads it. */
void         chorsu_country_button_set_label    (ChorsuCountryButton  *self,
                                                 const char           *label);

/** Shows as a CSS state, and to assistive technology as pressed. */
void         chorsu_country_button_set_selected (ChorsuCountryButton  *self,
                                                 gboolean              selected);

G_END_DECLS
