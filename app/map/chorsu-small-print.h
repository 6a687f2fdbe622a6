/* chorsu-small-print.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-typesetter.h"

G_BEGIN_DECLS

/**
 * chorsu_small_print_wrap:
 * @type: how it is set
 * @text: UTF-8, words parted by spaces
 * @width: px; a word longer than that has a line of its own
 *
 * Returns: (transfer full) (element-type utf8): the lines, at least one unless
 *   @text is empty
 */
GPtrArray *chorsu_small_print_wrap  (const ChorsuType *type,
                                     const char       *text,
                                     double            width);

/** Width of the widest of the lines, px. */
double     chorsu_small_print_width (const ChorsuType *type,
                                     const GPtrArray  *lines);

G_END_DECLS
