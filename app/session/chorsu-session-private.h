/* chorsu-session-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-session.h"

G_BEGIN_DECLS

struct _ChorsuSession
{
  GObject        parent_instance;

  ChorsuDataset *dataset;
  ChorsuView     view;
  gboolean       in_full;
  GArray        *history; /* of ChorsuVisit, the latest last */
  ChorsuExplorer *explorer;
  GArray        *future;  /* of ChorsuVisit gone back from, the nearest last */
};

/** What one looked at, and with which layers; without the settings of how. */
typedef struct
{
  int           goal;
  ChorsuLayers  layers;
  ChorsuRef     selection;
  ChorsuRef     others[CHORSU_VIEW_MAX_OTHERS];
} ChorsuVisit;

/** The one place where the view changes: notifies what differs, then emits `changed`. */
void     chorsu_session_apply       (ChorsuSession *self,
                                     ChorsuView     view);

/** The same, and remembers what was looked at before; there is nothing to go
 * forward to from there. */
void     chorsu_session_visit       (ChorsuSession *self,
                                     ChorsuView     view);

/** Takes the latest visit, or the one gone back from, and keeps what is looked
 * at now for the way the other way. Returns: whether there was one */
gboolean chorsu_session_turn_to_visit (ChorsuSession *self,
                                       gboolean       forward,
                                       ChorsuVisit   *visit);

/** Takes a new dataset and notifies. Returns: whether it was another one */
gboolean chorsu_session_take_dataset (ChorsuSession *self,
                                      ChorsuDataset *dataset);

/** Makes the explorer, and lets it and the view follow each other. */
void     chorsu_session_init_explorer (ChorsuSession *self);

/** Whether Esc has something to undo. */
gboolean chorsu_session_view_can_step_back (const ChorsuView *view);

G_END_DECLS
