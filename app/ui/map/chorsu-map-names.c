/* chorsu-map-names.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-names.h"

static const char *
area_name (ChorsuBasemap *basemap,
           const char    *language,
           const char    *id)
{
  const ChorsuArea *area;
  guint i;

  if (!chorsu_basemap_find_area (basemap, id, &i))
    return NULL;

  area = chorsu_basemap_get_area (basemap, i);

  return g_str_has_prefix (language, "de") && area->name_de != NULL ? area->name_de : area->name_en;
}

const char *
chorsu_map_name (ChorsuPainter *painter,
                 const char    *language,
                 ChorsuRef      ref)
{
  ChorsuDataset *dataset;
  const ChorsuRecord *record;

  g_return_val_if_fail (painter != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  if (chorsu_ref_is_none (ref))
    return NULL;

  dataset = chorsu_painter_get_dataset (painter);
  record = dataset != NULL ? chorsu_dataset_find (dataset, ref) : NULL;
  if (record != NULL)
    return chorsu_text_get (record->name, language);

  if (ref.kind == CHORSU_KIND_COUNTRY || ref.kind == CHORSU_KIND_NEIGHBOUR)
    return area_name (chorsu_painter_get_basemap (painter), language, ref.id);

  return NULL;
}
