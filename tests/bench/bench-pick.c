/* bench-pick.c: points a second that the base map can place in countries
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: bench-pick BASEMAP POINTS REPETITIONS
 *
 * POINTS is a file with a line "LON LAT" for each point. All are looked up in
 * one thread; the points a second of each repetition are printed, a line each.
 */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "chorsu-basemap.h"

static GArray *
read_points (const char *path)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (ChorsuPoint));
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_autoptr (GError) error = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    g_error ("%s", error->message);

  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      ChorsuPoint point;

      if (sscanf (lines[i], "%lf %lf", &point.x, &point.y) == 2)
        g_array_append_val (points, point);
    }

  return points;
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (ChorsuBasemap) basemap = NULL;
  g_autoptr (GArray) points = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 4)
    g_error ("Usage: %s BASEMAP POINTS REPETITIONS", argv[0]);

  basemap = chorsu_basemap_open (argv[1], &error);
  if (basemap == NULL)
    g_error ("%s", error->message);
  points = read_points (argv[2]);

  for (int r = 0; r < atoi (argv[3]); r++)
    {
      gint64 start = g_get_monotonic_time ();
      guint on_land = 0;

      for (guint i = 0; i < points->len; i++)
        {
          const ChorsuPoint *point = &g_array_index (points, ChorsuPoint, i);

          on_land += chorsu_basemap_country_at (basemap, point->x, point->y) != NULL;
        }
      if (on_land == 0)
        g_error ("No point lies in a country");
      printf ("%.0f\n", points->len * 1e6 / (g_get_monotonic_time () - start));
    }

  return 0;
}
