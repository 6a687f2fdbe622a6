/* chorsu-briefing-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-briefing.h"
#include "chorsu-scene-private.h"

G_BEGIN_DECLS

#define CHORSU_BRIEFING_FORMAT "chorsu-briefing"
#define CHORSU_BRIEFING_VERSION 1
#define CHORSU_BRIEFING_SCHEMA "../schema/briefing.json"

struct _ChorsuBriefing
{
  GObject           parent_instance;

  ChorsuArena      *arena;   /* its own texts; those of scenes are the scenes' */
  const ChorsuText *title;
  const char       *author;  /* nullable */
  const char       *as_of;   /* nullable, interned */
  const char       *revised; /* nullable, interned */
  GPtrArray        *scenes;  /* of ChorsuScene */
};

ChorsuBriefing *chorsu_briefing_create (void);

/** A copy to be changed before anybody else sees it; it shares the scenes. */
ChorsuBriefing *chorsu_briefing_copy   (ChorsuBriefing *self);

G_END_DECLS
