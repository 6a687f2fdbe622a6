/* chorsu-layout-areas.c: names of countries and waters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-layout-private.h"

/* Names of areas grow with the map up to this, then fade away. */
#define AREA_GROWTH 1.18
#define AREA_LARGEST 1.6
#define AREA_SMALLEST .74
#define AREA_UNTIL 8.0
#define REFERENCE_ZOOM 5.45

static double
area_growth (const ChorsuLayoutBuilder *self)
{
  return CLAMP (pow (AREA_GROWTH, self->pass->camera->zoom - REFERENCE_ZOOM), AREA_SMALLEST, AREA_LARGEST);
}

static ChorsuPoint
area_anchor (const ChorsuLayoutBuilder *self,
             const ChorsuArea          *area)
{
  return chorsu_pass_px (self->pass, area->label.x, area->label.y);
}

/* Width and height in px of an area's main part. */
static void
area_extent (const ChorsuLayoutBuilder *self,
             const ChorsuArea          *area,
             double                    *width,
             double                    *height)
{
  *width = (area->main_box.x1 - area->main_box.x0) * self->pass->world;
  *height = (area->main_box.y1 - area->main_box.y0) * self->pass->world;
}

static ChorsuType
story_name_type (const ChorsuLayoutBuilder *self,
                 const ChorsuArea          *area)
{
  static const struct
  {
    const char *id;
    ChorsuTypeSize        size;
  } sizes[] = {
    { "KZ", { 34, 50 } }, { "UZ", { 16.5, 28 } }, { "TM", { 17, 28 } }, { "KG", { 14.5, 26 } }, { "TJ", { 14, 24 } },
  };
  ChorsuType type = { FALSE, 600, 15, .14 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_str_equal (sizes[i].id, area->id))
      {
        type.size = chorsu_layout_floor (self, chorsu_layout_size (self, sizes[i].size) * area_growth (self));
        if (i == 0)
          type.tracking = .22;
      }

  return type;
}

/* A neighbour's name is as large as the country: 10.5 px for Georgia, 18 for
 * Iran, 22 for China at the zoom that shows all five countries. */
static ChorsuType
neighbour_name_type (const ChorsuLayoutBuilder *self,
                     const ChorsuArea          *area)
{
  double width = area->main_box.x1 - area->main_box.x0;
  double height = area->main_box.y1 - area->main_box.y0;
  double px = sqrt (width * height) * CHORSU_TILE_SIZE * exp2 (REFERENCE_ZOOM);
  double size = CLAMP (8 + px / 59.5, 10.5, 22);

  if (self->pass->view->purpose == CHORSU_PURPOSE_STAGE)
    size = CLAMP (size * 1.8, 30, 36);

  return (ChorsuType) { FALSE, 500, chorsu_layout_floor (self, MAX (size * MIN (area_growth (self), 1.3), 10)), .20 };
}

/* What shades the country, said in words under its name: classes come second. */
static void
try_shading (ChorsuLayoutBuilder *self,
             const ChorsuArea    *area,
             ChorsuPoint          below)
{
  const ChorsuTheme *theme = self->pass->theme;
  ChorsuType type = { FALSE, 500, chorsu_layout_size (self, (ChorsuTypeSize) { 11.5, 24 }), 0 };
  ChorsuLetterColor color = { theme->country_name, theme->halo_story, 2.5 };
  g_autofree char *text = chorsu_content_country_note (self->pass->content, self->pass->view, area->id);

  if (text != NULL)
    chorsu_layout_try_label (self, CHORSU_LABEL_CENTRED, text, &type, &color, FALSE, below, 0);
}

static gboolean
lies_in (const ChorsuLayoutBuilder *self,
         const ChorsuArea          *area,
         double                     x,
         double                     y)
{
  ChorsuPoint point = chorsu_camera_from_px (self->pass->camera, (ChorsuPoint) { x, y });
  double lon, lat;

  chorsu_mercator_unproject (point, &lon, &lat);

  return chorsu_basemap_country_at (self->pass->basemap, lon, lat) == area->id;
}

/* Room for a name with a margin, so that it never lies on a narrow strip. */
static gboolean
has_room (const ChorsuLayoutBuilder *self,
          const ChorsuArea          *area,
          ChorsuPoint                at,
          double                     half)
{
  double dx = half * 1.25;
  double dy = half * .6;

  return lies_in (self, area, at.x, at.y) && lies_in (self, area, at.x - dx, at.y - dy)
         && lies_in (self, area, at.x + dx, at.y - dy) && lies_in (self, area, at.x - dx, at.y + dy)
         && lies_in (self, area, at.x + dx, at.y + dy);
}

/* A country of which only another part is in the picture is named there, as
 * near to its usual place as can be. */
static gboolean
try_elsewhere (ChorsuLayoutBuilder     *self,
               const ChorsuArea        *area,
               const char              *name,
               const ChorsuType        *type,
               const ChorsuLetterColor *color,
               double                   advance)
{
  enum { COLUMNS = 24, ROWS = 18, MIN_CELLS = 12 };
  const ChorsuCamera *camera = self->pass->camera;
  const ChorsuInsets *covered = &self->pass->view->covered;
  double left = covered->left;
  double top = covered->top;
  double width = camera->width - left - covered->right;
  double height = camera->height - top - covered->bottom;
  ChorsuPoint anchor = area_anchor (self, area);
  double half = advance * .5;
  gboolean tried[COLUMNS * ROWS] = { FALSE };

  if (area->id == NULL || *area->id == '\0')
    return FALSE;

  for (guint attempt = 0; attempt < 6; attempt++)
    {
      double least = INFINITY;
      ChorsuPoint best = anchor;
      int best_i = -1;
      int n_free = 0;

      for (int i = 0; i < COLUMNS * ROWS; i++)
        {
          ChorsuPoint at = { left + width * (i % COLUMNS + .5) / COLUMNS, top + height * (i / COLUMNS + .5) / ROWS };
          double distance = hypot (at.x - anchor.x, at.y - anchor.y);

          if (tried[i] || !has_room (self, area, at, half))
            continue;
          n_free++;
          if (distance >= least)
            continue;
          least = distance;
          best = at;
          best_i = i;
        }
      /* A neighbour that only looks in at a corner is not named there: the
       * corner may be the very part that is disputed. */
      if (best_i < 0 || (attempt == 0 && !chorsu_pass_is_story (area) && n_free < MIN_CELLS))
        return FALSE;

      tried[best_i] = TRUE;
      if (chorsu_layout_try_label (self, CHORSU_LABEL_CENTRED, name, type, color, FALSE, best, 0))
        return TRUE;
    }

  return FALSE;
}

static void
try_area_name (ChorsuLayoutBuilder *self,
               const ChorsuArea    *area)
{
  const ChorsuTheme *theme = self->pass->theme;
  gboolean story = chorsu_pass_is_story (area);
  const char *name = chorsu_layout_in_language (self, area->name_en, area->name_de);
  ChorsuType type = story ? story_name_type (self, area) : neighbour_name_type (self, area);
  ChorsuLetterColor color = { story ? theme->country_name : theme->neighbour_name,
                              story ? theme->halo_story : theme->halo_neighbour,
                              area->id != NULL && g_str_equal (area->id, "KZ") ? 4 : 2.5 };
  g_autofree char *caps = NULL;
  double width, height, advance;

  if (name == NULL)
    return;

  caps = g_utf8_strup (name, -1);
  chorsu_typesetter_measure (self->typesetter, &type, caps, NULL, &advance);
  area_extent (self, area, &width, &height);
  /* A small neighbour's name may stick out a little, no more. */
  if (!story && advance > width * 1.3)
    return;
  if (story && advance > width * 1.6)
    return;

  if (!chorsu_layout_try_label (self, CHORSU_LABEL_CENTRED, caps, &type, &color, FALSE, area_anchor (self, area), 0)
      && !try_elsewhere (self, area, caps, &type, &color, advance))
    {
      /* One of the five is named even where it is full, if need be smaller. */
      type.size = chorsu_layout_floor (self, type.size * .8);
      type.tracking *= .5;
      if (!story || !chorsu_layout_try_label (self, CHORSU_LABEL_CENTRED, caps, &type, &color, FALSE,
                                              area_anchor (self, area), 0))
        return;
    }

  if (story)
    {
      const ChorsuLayoutLabel *label
          = &g_array_index (self->layout->labels, ChorsuLayoutLabel, self->layout->labels->len - 1);

      try_shading (self, area, (ChorsuPoint) { (label->box.x0 + label->box.x1) / 2, label->box.y1 + 9 * self->pass->k });
    }
}

void
chorsu_layout_add_area_names (ChorsuLayoutBuilder *self)
{
  guint n = chorsu_basemap_get_n_areas (self->pass->basemap);

  if (self->pass->camera->zoom > AREA_UNTIL)
    return;

  for (int story = 1; story >= 0; story--)
    for (guint i = 0; i < n; i++)
      {
        const ChorsuArea *area = chorsu_basemap_get_area (self->pass->basemap, i);

        if (area->kind == (story ? CHORSU_AREA_STORY : CHORSU_AREA_NEIGHBOUR)
            && chorsu_box_intersects (&area->box, &self->pass->clip))
          try_area_name (self, area);
      }
}

/* Seas have no ring and are always named; a lake when it is large enough. */
static void
try_water_name (ChorsuLayoutBuilder *self,
                const ChorsuArea    *area)
{
  const ChorsuTheme *theme = self->pass->theme;
  gboolean sea = area->rank == 0;
  ChorsuType type = { TRUE, 400, chorsu_layout_size (self, sea ? (ChorsuTypeSize) { 17, 32 } : (ChorsuTypeSize) { 11.5, 24 }), .05 };
  ChorsuLetterColor color = { theme->water_label, theme->halo_water, 2.2 };
  g_autofree char *name = g_strdup (chorsu_layout_in_language (self, area->name_en, area->name_de));
  double width, height;

  /* From the back row one sees seas. */
  if (!sea && self->pass->view->purpose == CHORSU_PURPOSE_STAGE)
    return;

  area_extent (self, area, &width, &height);
  if (!sea && sqrt (MAX (width * height, 0)) < 26 * self->pass->k)
    return;

  if (sea || height > width)
    g_strdelimit (name, " ", '\n');
  if (sea)
    type.size = chorsu_layout_floor (self, type.size * MIN (area_growth (self), 1.3));
  chorsu_layout_try_label (self, CHORSU_LABEL_CENTRED, name, &type, &color, FALSE, area_anchor (self, area), 0);
}

void
chorsu_layout_add_water_names (ChorsuLayoutBuilder *self)
{
  guint n = chorsu_basemap_get_n_areas (self->pass->basemap);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (self->pass->basemap, i);

      if (area->kind == CHORSU_AREA_LAKE && area->name_en != NULL)
        try_water_name (self, area);
    }
}
