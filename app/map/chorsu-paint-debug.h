/* chorsu-paint-debug.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-pass.h"

G_BEGIN_DECLS

/** How long a pass took. */
typedef struct
{
  const char *name;
  gint64      usec;
} ChorsuTiming;

/**
 * chorsu_paint_debug:
 * @layout: the placement that was painted
 * @timings: (array length=n_timings): of the passes before
 *
 * Draws over the map what a view's `debug` asks for: boxes of labels (green)
 * and where they found no room (orange), symbols and their true places (blue),
 * clip rectangles and furniture (purple, dashed), and times and counts.
 */
void chorsu_paint_debug (ChorsuPass         *self,
                         ChorsuLayout       *layout,
                         const ChorsuTiming *timings,
                         guint               n_timings);

G_END_DECLS
