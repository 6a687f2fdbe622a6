/* chorsu-igraph-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>
#include <igraph.h>

G_BEGIN_DECLS

/*
 * igraph keeps its error handling in variables that are global where it was
 * built without thread-local storage (Debian's is: IGRAPH_THREAD_SAFE is 0).
 * Every call of it therefore stands between these two, in any thread. They are
 * kept short: one search, one slice of a long computation.
 */
void     chorsu_igraph_enter (void);
void     chorsu_igraph_leave (void);

/* Sets @error from igraph's code, unless it is success. Returns: whether it is */
gboolean chorsu_igraph_check (igraph_error_t   code,
                              GError         **error);

G_END_DECLS
