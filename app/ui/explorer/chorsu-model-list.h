/* chorsu-model-list.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gtk/gtk.h>

#include "chorsu-session.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_MODEL_LIST (chorsu_model_list_get_type ())

/**
 * ChorsuModelList:
 *
 * What times and costs of ways are computed from: each parameter as the figure
 * it is, with its sources, and the value that is reckoned with, which can be set.
 */
G_DECLARE_FINAL_TYPE (ChorsuModelList, chorsu_model_list, CHORSU, MODEL_LIST, GtkBox)

GtkWidget *chorsu_model_list_new (ChorsuSession *session);

G_END_DECLS
