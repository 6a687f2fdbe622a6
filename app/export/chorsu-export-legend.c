/* chorsu-export-legend.c: the legend of a scene, where it stands beside its map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-export-private.h"

#include "chorsu-export-words.h"

#define STEP .02

/* As high as any legend. */
#define WHOLE 10000

ChorsuLegend *
chorsu_export_legend (const ChorsuExport *self,
                      const ChorsuFrame  *frame,
                      double              room,
                      double              largest,
                      double              smallest,
                      double             *scale)
{
  ChorsuBasemap *basemap = chorsu_painter_get_basemap (self->painter);
  ChorsuView view = frame->view;
  g_autoptr (ChorsuLegend) whole = NULL;

  view.legend = TRUE;
  whole = chorsu_legend_new_here (basemap, self->dataset, &view, &frame->camera, WHOLE);
  if (whole == NULL)
    return NULL;

  for (*scale = largest; ; *scale -= STEP)
    {
      ChorsuLegend *legend = chorsu_legend_new_here (basemap, self->dataset, &view, &frame->camera, (int) (room / *scale));

      if (legend == NULL || *scale - STEP < smallest || chorsu_legend_get_n_rows (legend) >= chorsu_legend_get_n_rows (whole))
        return legend;
      chorsu_legend_unref (legend);
    }
}

char *
chorsu_export_describe_legend (const ChorsuExport *self,
                               ChorsuLegend       *legend)
{
  GString *words = g_string_new (chorsu_word (CHORSU_WORD_LEGEND, self->language));

  g_string_append_printf (words, ": %s.", chorsu_legend_get_title (legend));
  for (guint i = 0; i < chorsu_legend_get_n_rows (legend); i++)
    {
      const ChorsuLegendRow *row = chorsu_legend_get_row (legend, i);

      if (row->label != NULL)
        g_string_append_printf (words, " %s%s", row->label, row->heading ? ":" : ";");
    }

  return g_string_free (words, FALSE);
}
