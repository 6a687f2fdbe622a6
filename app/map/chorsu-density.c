/* chorsu-density.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-density.h"

/* One step of the table, in zoom levels. */
#define OVERLAY_STEP .75

gboolean
chorsu_density_shows_river (const ChorsuLine *line,
                            double            zoom)
{
  /* Smaller rivers a reader of this region expects to see. */
  static const char *const wanted[] = { "Ishim", "Ili", "Zarafshon", "Zeravshan", "Ural", "Emba" };
  int limit = zoom < 4.5 ? 3 : zoom < 5.2 ? 5 : zoom < 6 ? 6 : zoom < 7 ? 8 : 9;

  if (line->rank <= limit)
    return TRUE;
  if (zoom < 5.2 || line->name_en == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (g_str_equal (line->name_en, wanted[i]))
      return TRUE;

  return FALSE;
}

gboolean
chorsu_density_has_overlay (const ChorsuContent *content)
{
  return content->sites->len > 0 || content->security->len > 0 || content->engagements->len > 0
         || content->strands->len > 0;
}

gboolean
chorsu_density_shows_place (const ChorsuPlace   *place,
                            double               zoom,
                            const ChorsuContent *content,
                            ChorsuPurpose        purpose)
{
  /* On a stage only what the scene is about is named: its stations, else the
   * capitals. */
  if (purpose == CHORSU_PURPOSE_STAGE)
    return content->highlight == NULL && place->story && place->place_class == CHORSU_PLACE_CAPITAL;

  if (chorsu_density_has_overlay (content))
    zoom -= OVERLAY_STEP;

  if (place->story && place->place_class == CHORSU_PLACE_CAPITAL)
    return TRUE;

  return zoom >= place->min_zoom;
}

gboolean
chorsu_density_shows_province (double zoom)
{
  return zoom >= 6;
}

gboolean
chorsu_density_shows_glyph (const ChorsuSite *site,
                            double            zoom)
{
  return zoom >= 5.2 || (site->importance >= 3 && zoom >= 4.2);
}

gboolean
chorsu_density_names_site (const ChorsuSite *site,
                           double            zoom)
{
  double from = site->importance >= 3 ? 5.2 : site->importance == 2 ? 6 : 7;

  return zoom >= from;
}

gboolean
chorsu_density_clusters (double zoom)
{
  return zoom < 4.5;
}

gboolean
chorsu_density_shows_mark (const ChorsuContentMark *mark,
                           double                   zoom)
{
  static const double outstanding[] = {
    [CHORSU_MARK_GAUGE_BREAK] = 0, [CHORSU_MARK_FERRY] = 4.2, [CHORSU_MARK_CROSSING] = 5.2,
    [CHORSU_MARK_STATION] = 0, [CHORSU_MARK_DIRECTION] = 0,
  };
  static const double quiet[] = {
    [CHORSU_MARK_GAUGE_BREAK] = 5, [CHORSU_MARK_FERRY] = 5.2, [CHORSU_MARK_CROSSING] = 6,
    [CHORSU_MARK_STATION] = 6, [CHORSU_MARK_DIRECTION] = 6,
  };

  return zoom >= (mark->outstanding ? outstanding[mark->mark] : quiet[mark->mark]);
}

guint
chorsu_density_max_names (ChorsuPurpose purpose)
{
  return purpose == CHORSU_PURPOSE_STAGE ? 8 : G_MAXUINT;
}
