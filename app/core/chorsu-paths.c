/* chorsu-paths.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-paths.h"

static const char *
get_data_dir (void)
{
  const char *dir = g_getenv ("CHORSU_DATA_DIR");

  return dir != NULL && *dir != '\0' ? dir : CHORSU_PKGDATADIR;
}

char *
chorsu_paths_dataset (void)
{
  return g_build_filename (get_data_dir (), "dataset", NULL);
}

char *
chorsu_paths_basemap (void)
{
  return g_build_filename (get_data_dir (), "basemap", "chorsu.basemap", NULL);
}
