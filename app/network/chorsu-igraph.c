/* chorsu-igraph.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-igraph-private.h"

#include "chorsu-network.h"

static GMutex igraph_mutex;

/* Errors come back as codes, and what igraph warns of (that a node cannot be
 * reached) is an answer here. With thread-local handlers this is per thread. */
void
chorsu_igraph_enter (void)
{
  g_mutex_lock (&igraph_mutex);
  igraph_set_error_handler (igraph_error_handler_ignore);
  igraph_set_warning_handler (igraph_warning_handler_ignore);
}

void
chorsu_igraph_leave (void)
{
  g_mutex_unlock (&igraph_mutex);
}

gboolean
chorsu_igraph_check (igraph_error_t   code,
                     GError         **error)
{
  if (code == IGRAPH_SUCCESS)
    return TRUE;

  g_set_error_literal (error, CHORSU_NETWORK_ERROR, CHORSU_NETWORK_ERROR_FAILED, igraph_strerror (code));
  return FALSE;
}
