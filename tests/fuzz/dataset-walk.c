/* dataset-walk.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-walk.h"

static void
walk_figures (const ChorsuFigure **figures,
              guint                n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = chorsu_figure_format (figures[i], "de");
      g_autofree char *citation = chorsu_figure_citation (figures[i], "en");

      g_assert_true (g_utf8_validate (text, -1, NULL));
      g_assert_true (g_utf8_validate (citation, -1, NULL));
      walk_figures (figures[i]->others, figures[i]->n_others);
    }
}

void
dataset_walk (ChorsuDataset *dataset)
{
  for (guint kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kind); i++)
      {
        const ChorsuRecord *record = chorsu_dataset_get_record (dataset, kind, i);

        g_assert_nonnull (chorsu_text_get (record->name, "de"));
        g_assert_true (chorsu_dataset_find (dataset, record->ref) == record);
        walk_figures (record->figures, record->n_figures);
      }

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_SEGMENT); i++)
    {
      const ChorsuSegment *segment = (const ChorsuSegment *) chorsu_dataset_get_record (dataset, CHORSU_KIND_SEGMENT, i);

      for (guint j = 0; j < segment->n_points; j++)
        {
          g_assert_cmpfloat (segment->lonlat[2 * j], >=, -180);
          g_assert_cmpfloat (segment->lonlat[2 * j], <=, 180);
        }
    }

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_CORRIDOR); i++)
    {
      const ChorsuCorridor *corridor = (const ChorsuCorridor *) chorsu_dataset_get_record (dataset, CHORSU_KIND_CORRIDOR, i);

      for (guint j = 0; j < corridor->n_routes; j++)
        for (guint k = 0; k < corridor->routes[j].n_legs; k++)
          g_assert_nonnull (corridor->routes[j].legs[k].segment);
    }
}

void
dataset_check_diagnostics (GPtrArray *diagnostics)
{
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const ChorsuDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);
      g_autofree char *line = chorsu_diagnostic_to_string (diagnostic);

      g_assert_true (g_utf8_validate (line, -1, NULL));
      /* What a pointer names can be found in the file. */
      if (diagnostic->pointer != NULL)
        g_assert_cmpuint (diagnostic->line, >, 0);
    }
}
