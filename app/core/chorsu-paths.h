/* chorsu-paths.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Where the data files lie: in the folder that the environment variable
 * CHORSU_DATA_DIR names (it holds "dataset" and "basemap"), else where they
 * were installed. Nothing is opened; the files need not exist.
 */

/** The folder of the dataset. Returns: (transfer full): a file name */
char *chorsu_paths_dataset (void);

/** The base map's file. Returns: (transfer full): a file name */
char *chorsu_paths_basemap (void);

G_END_DECLS
