/* chorsu-year-bar.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_YEAR_BAR (chorsu_year_bar_get_type ())

/**
 * ChorsuYearBar:
 *
 * The years from %CHORSU_YEAR_FIRST to %CHORSU_YEAR_LAST as a slider below the
 * map. It sets and follows the session's `year`, plays through the years, and
 * goes back to all of them. It comes by itself when something with dates is
 * drawn, unless it was sent away.
 *
 * Properties: `session`; `shown` (whether it is there; setting it is the
 * reader's decision, which gives it the keyboard, or ends what `year` hides
 * when it goes); `playing`.
 */
G_DECLARE_FINAL_TYPE (ChorsuYearBar, chorsu_year_bar, CHORSU, YEAR_BAR, GtkWidget)

/** @session: (nullable) */
void     chorsu_year_bar_set_session (ChorsuYearBar *self,
                                      ChorsuSession *session);

gboolean chorsu_year_bar_get_shown   (ChorsuYearBar *self);
void     chorsu_year_bar_set_shown   (ChorsuYearBar *self,
                                      gboolean       shown);

/** Whether the years go by. Starts anew from the first after the last. */
void     chorsu_year_bar_set_playing (ChorsuYearBar *self,
                                      gboolean       playing);

/** Px at the bottom edge that it covers; 0 when it is not shown. */
int      chorsu_year_bar_get_cover   (ChorsuYearBar *self);

G_END_DECLS
