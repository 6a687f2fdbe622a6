/* chorsu-blocs.h: how patterns on areas look, on the map and in the legend
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-records.h"
#include "chorsu-theme.h"

G_BEGIN_DECLS

/* Hatch of members: width and pitch in screen px. */
#define CHORSU_HATCH_WIDTH 1.2
#define CHORSU_HATCH_PITCH 14.0
#define CHORSU_HATCH_ALPHA .30

/* Observers: the same, broken. */
#define CHORSU_OBSERVER_ON 5.0
#define CHORSU_OBSERVER_OFF 8.0
#define CHORSU_OBSERVER_ALPHA .42

/* Inner edge band. */
#define CHORSU_BAND_WIDTH 6.0
#define CHORSU_BAND_ALPHA .45

/* Dots where no figure was found. */
#define CHORSU_DOT_SIZE 1.2
#define CHORSU_DOT_PITCH 8.0

/* Radius of the circle of the largest total. */
#define CHORSU_CIRCLE_RADIUS 58.0

/** An organisation's colour is its leader's. */
static inline ChorsuColor
chorsu_bloc_color (const ChorsuTheme        *theme,
                   const ChorsuOrganisation *organisation)
{
  if (g_strcmp0 (organisation->led_by, "RU") == 0)
    return theme->bloc_russian;
  if (g_strcmp0 (organisation->led_by, "CN") == 0)
    return theme->bloc_chinese;

  return theme->bloc_other;
}

G_END_DECLS
