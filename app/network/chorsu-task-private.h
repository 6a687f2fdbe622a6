/* chorsu-task-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-way-options.h"

G_BEGIN_DECLS

/*
 * A question to a network that is answered in a worker. Progress is handed to
 * the thread that asked, coalesced: one call for each turn of its main context,
 * with the newest value, and none after the answer.
 */
typedef struct _ChorsuNetworkTask ChorsuNetworkTask;

typedef gpointer (*ChorsuNetworkTaskFunc) (ChorsuNetwork           *network,
                                           const ChorsuWayOptions  *options,
                                           gconstpointer            argument,
                                           ChorsuProgressFunc       progress,
                                           gpointer                 data,
                                           GCancellable            *cancellable,
                                           GError                 **error);

/* @argument is handed through as it is; @free_result frees what @func returns. */
void     chorsu_network_task_run    (gpointer                source_tag,
                                     ChorsuNetwork          *network,
                                     const ChorsuWayOptions *options,
                                     gconstpointer           argument,
                                     ChorsuNetworkTaskFunc   func,
                                     GDestroyNotify          free_result,
                                     ChorsuProgressFunc      progress,
                                     gpointer                data,
                                     GCancellable           *cancellable,
                                     GAsyncReadyCallback     callback,
                                     gpointer                user_data);

gpointer chorsu_network_task_finish (gpointer                source_tag,
                                     GAsyncResult           *result,
                                     GError                **error);

G_END_DECLS
