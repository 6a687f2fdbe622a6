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

/* The share of the picture a neighbour must have to be named other than at its
 * own place. */
#define SMALLEST_PART .03

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
  g_autofree char *text = chorsu_content_country_note (self->pass->content, self->pass->view, area->id);
  ChorsuLabelDraft draft = {
    .text = text,
    .type = { FALSE, 500, chorsu_layout_size (self, (ChorsuTypeSize) { 11.5, 24 }), 0 },
    .color = { theme->country_name, theme->halo_story, 3.6 },
    .mode = CHORSU_LABEL_CENTRED,
  };

  if (text != NULL)
    chorsu_layout_try_label (self, &draft, below);
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

/* A place on the grid that names go to which find none at their own. */
typedef struct
{
  ChorsuPoint at;
  int         rank;   /* coarse places first */
  guint       order;  /* among those: any, but always the same */
} Elsewhere;

/* The grid lies on the ground round the name's own place, and is at first just
 * so wide that one of its places is in the picture: what comes in at an edge is
 * then seldom better than what is there. Divided so many times it has all. */
#define GRID_RANKS 3
#define GRID_LEAST 256.0
#define GRID_PARTS (1 << (GRID_RANKS - 1))

static int
rank_of (int i,
         int j)
{
  int rank = 0;

  while ((i | j) % (GRID_PARTS >> rank) != 0)
    rank++;

  return rank;
}

static int
compare_elsewhere (gconstpointer a,
                   gconstpointer b)
{
  const Elsewhere *one = a, *other = b;

  if (one->rank != other->rank)
    return one->rank - other->rank;

  return one->order < other->order ? -1 : one->order > other->order;
}

static GArray *
find_elsewhere (const ChorsuLayoutBuilder *self,
                const ChorsuArea          *area,
                double                     half,
                guint                     *n_asked)
{
  const ChorsuBox *box = &self->visible;
  ChorsuPoint anchor = area_anchor (self, area);
  double pitch_x = MAX (box->x1 - box->x0 - 2 * half, GRID_LEAST) / GRID_PARTS;
  double pitch_y = MAX (box->y1 - box->y0, GRID_LEAST) / GRID_PARTS;
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Elsewhere));

  *n_asked = 0;
  for (int j = (int) ceil ((box->y0 - anchor.y) / pitch_y); anchor.y + j * pitch_y <= box->y1; j++)
    for (int i = (int) ceil ((box->x0 - anchor.x) / pitch_x); anchor.x + i * pitch_x <= box->x1; i++)
      {
        ChorsuPoint at = { anchor.x + i * pitch_x, anchor.y + j * pitch_y };
        Elsewhere place = { at, rank_of (i, j), (guint) i * 2654435761u ^ (guint) j * 2246822519u };

        (*n_asked)++;
        if (has_room (self, area, at, half))
          g_array_append_val (places, place);
      }
  g_array_sort (places, compare_elsewhere);

  return places;
}

/* A country of which only another part is in the picture is named there. A
 * neighbour that only looks in at a corner is not: the corner may be the very
 * part that is disputed. */
static gboolean
try_elsewhere (ChorsuLayoutBuilder *self,
               const ChorsuArea    *area,
               ChorsuLabelDraft     draft,
               double               advance)
{
  g_autoptr (GArray) places = NULL;
  guint n_asked;

  if (area->id == NULL || *area->id == '\0')
    return FALSE;

  places = find_elsewhere (self, area, advance * .5, &n_asked);
  if (!chorsu_pass_is_story (area) && places->len < n_asked * SMALLEST_PART)
    return FALSE;

  draft.wish = CHORSU_LABEL_STEADY;
  for (guint i = 0; i < places->len; i++)
    if (chorsu_layout_try_label (self, &draft, g_array_index (places, Elsewhere, i).at))
      return TRUE;

  return FALSE;
}

/* At its own place; else where else it can be seen; else, when it is one of
 * the five, shifted or smaller; else where it cannot be seen whole, to keep the
 * room for when it can. */
static gboolean
try_name (ChorsuLayoutBuilder *self,
          const ChorsuArea    *area,
          ChorsuLabelDraft    *draft,
          double               advance)
{
  ChorsuPoint anchor = area_anchor (self, area);

  draft->wish = CHORSU_LABEL_STEADY;
  if (chorsu_layout_try_label (self, draft, anchor) || try_elsewhere (self, area, *draft, advance))
    return TRUE;

  draft->wish = CHORSU_LABEL_SEEN;
  if (chorsu_pass_is_story (area))
    {
      ChorsuLabelDraft smaller = *draft;

      if (chorsu_layout_try_label (self, draft, anchor))
        return TRUE;
      smaller.type.size = chorsu_layout_floor (self, smaller.type.size * .8);
      smaller.type.tracking *= .5;
      if (chorsu_layout_try_label (self, &smaller, anchor))
        return TRUE;
    }
  draft->wish = CHORSU_LABEL_ANYWHERE;

  return chorsu_layout_try_label (self, draft, anchor);
}

static void
try_area_name (ChorsuLayoutBuilder *self,
               const ChorsuArea    *area)
{
  const ChorsuTheme *theme = self->pass->theme;
  gboolean story = chorsu_pass_is_story (area);
  const char *name = chorsu_layout_in_language (self, area->name_en, area->name_de);
  g_autofree char *caps = NULL;
  ChorsuLabelDraft draft = {
    .type = story ? story_name_type (self, area) : neighbour_name_type (self, area),
    .color = { story ? theme->country_name : theme->neighbour_name,
               story ? theme->halo_story : theme->halo_neighbour,
               area->id != NULL && g_str_equal (area->id, "KZ") ? 4.6 : 4 },
    .mode = CHORSU_LABEL_CENTRED,
  };
  double width, height, advance;

  if (name == NULL)
    return;

  draft.text = caps = g_utf8_strup (name, -1);
  chorsu_typesetter_measure (self->typesetter, &draft.type, caps, NULL, &advance);
  area_extent (self, area, &width, &height);
  /* A small country's name may stick out a little, no more. */
  if (advance > width * (story ? 1.6 : 1.3))
    return;

  if (try_name (self, area, &draft, advance) && story)
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
  ChorsuBox region = chorsu_box_grow (self->pass->clip, (self->pass->clip_px.x0 - self->region.x0) / self->pass->world);

  if (self->pass->camera->zoom > AREA_UNTIL)
    return;

  for (int story = 1; story >= 0; story--)
    for (guint i = 0; i < n; i++)
      {
        const ChorsuArea *area = chorsu_basemap_get_area (self->pass->basemap, i);

        if (area->kind == (story ? CHORSU_AREA_STORY : CHORSU_AREA_NEIGHBOUR)
            && chorsu_box_intersects (&area->box, &region))
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
  g_autofree char *name = g_strdup (chorsu_layout_in_language (self, area->name_en, area->name_de));
  ChorsuLabelDraft draft = {
    .text = name,
    .type = { TRUE, 400, chorsu_layout_size (self, sea ? (ChorsuTypeSize) { 17, 32 } : (ChorsuTypeSize) { 11.5, 24 }), .05 },
    .color = { theme->water_label, theme->halo_water, 4 },
    .mode = CHORSU_LABEL_CENTRED,
  };
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
    draft.type.size = chorsu_layout_floor (self, draft.type.size * MIN (area_growth (self), 1.3));
  chorsu_layout_try_label (self, &draft, area_anchor (self, area));
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
