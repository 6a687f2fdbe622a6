/* chorsu-shading-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-shading.h"

G_BEGIN_DECLS

/** Sets breaks and classes from the values. */
void chorsu_shading_classify (ChorsuShading *self);

G_END_DECLS
