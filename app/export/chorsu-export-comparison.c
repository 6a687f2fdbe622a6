/* chorsu-export-comparison.c: countries of a scene side by side
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-export-private.h"

#include "chorsu-figure-compare.h"

static void
row_free (ChorsuComparedRow *row)
{
  g_ptr_array_unref (row->figures);
  g_free (row);
}

/* A figure of the whole country, with no partner and nothing left out. */
static gboolean
is_plain (const ChorsuFigure *figure)
{
  return figure->partner == NULL && figure->commodity == NULL && figure->scope == NULL && figure->target == NULL
         && chorsu_figure_get_size (figure, NULL, NULL);
}

static const ChorsuFigure *
find_like (const ChorsuCountry *country,
           const ChorsuFigure  *figure)
{
  for (guint i = 0; i < country->record.n_figures; i++)
    {
      const ChorsuFigure *other = country->record.figures[i];

      if (other->key == figure->key && is_plain (other) && chorsu_figure_same_scale (figure, other))
        return other;
    }

  return NULL;
}

static gboolean
is_known (GPtrArray  *rows,
          const char *key)
{
  for (guint i = 0; i < rows->len; i++)
    if (((const ChorsuFigure *) ((ChorsuComparedRow *) g_ptr_array_index (rows, i))->figures->pdata[0])->key == key)
      return TRUE;

  return FALSE;
}

GPtrArray *
chorsu_export_get_compared (const ChorsuExport *self,
                            guint               scene)
{
  ChorsuScene *what = chorsu_export_get_scene (self, scene);
  GPtrArray *countries = g_ptr_array_new ();
  ChorsuView base, view;

  if (chorsu_scene_get_kind (what) != CHORSU_SCENE_COMPARISON)
    return countries;

  chorsu_view_init (&base);
  view = chorsu_scene_get_view (what, &base);
  for (guint i = 0; i <= chorsu_view_get_n_others (&view); i++)
    {
      ChorsuRef ref = i == 0 ? view.selection : view.others[i - 1];
      const ChorsuCountry *country = ref.kind == CHORSU_KIND_COUNTRY ? chorsu_dataset_get_country (self->dataset, ref.id) : NULL;

      if (country != NULL)
        g_ptr_array_add (countries, (gpointer) country);
    }

  return countries;
}

GPtrArray *
chorsu_export_compare (const ChorsuExport *self,
                       GPtrArray          *countries,
                       guint               most)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);
  const ChorsuCountry *first = countries->len > 1 ? g_ptr_array_index (countries, 0) : NULL;

  for (guint i = 0; first != NULL && i < first->record.n_figures && rows->len < most; i++)
    {
      const ChorsuFigure *figure = first->record.figures[i];
      ChorsuComparedRow *row;

      if (!is_plain (figure) || is_known (rows, figure->key))
        continue;

      row = g_new0 (ChorsuComparedRow, 1);
      row->label = chorsu_export_text (self, figure->label);
      row->figures = g_ptr_array_new ();
      for (guint k = 0; k < countries->len; k++)
        {
          const ChorsuFigure *like = find_like (g_ptr_array_index (countries, k), figure);

          if (like != NULL)
            g_ptr_array_add (row->figures, (gpointer) like);
        }
      if (row->label != NULL && row->figures->len == countries->len)
        g_ptr_array_add (rows, row);
      else
        row_free (row);
    }

  return rows;
}
