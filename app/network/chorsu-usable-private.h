/* chorsu-usable-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-way-options.h"

G_BEGIN_DECLS

/* Which nodes and segments may be used under some options: a flag for each. */
typedef struct
{
  guint8 *nodes;
  guint8 *segments;
} ChorsuUsable;

void chorsu_usable_init  (ChorsuUsable           *self,
                          ChorsuNetwork          *network,
                          const ChorsuWayOptions *options);
void chorsu_usable_clear (ChorsuUsable           *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChorsuUsable, chorsu_usable_clear)

G_END_DECLS
