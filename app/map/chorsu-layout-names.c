/* chorsu-layout-names.c: which names are tried, in which order and type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-density.h"
#include "chorsu-layout-private.h"
#include "chorsu-network-lines.h"

/* Names of areas grow with the map up to this, then fade away. */
#define AREA_GROWTH 1.18
#define AREA_LARGEST 1.6
#define AREA_SMALLEST .74
#define AREA_UNTIL 8.0
#define REFERENCE_ZOOM 5.45

/* Stage type is set by class, not by one factor. */
typedef struct
{
  double screen;
  double stage;
} Size;

static double
pick_size (const ChorsuLayoutBuilder *self,
           Size                       size)
{
  return self->pass->view->purpose == CHORSU_PURPOSE_STAGE ? size.stage : size.screen;
}

static gboolean
is_german (const ChorsuLayoutBuilder *self)
{
  return g_str_has_prefix (self->pass->view->language, "de");
}

static const char *
in_language (const ChorsuLayoutBuilder *self,
             const char                *en,
             const char                *de)
{
  return is_german (self) && de != NULL ? de : en;
}

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
    Size        size;
  } sizes[] = {
    { "KZ", { 34, 50 } }, { "UZ", { 16.5, 28 } }, { "TM", { 17, 28 } }, { "KG", { 14.5, 26 } }, { "TJ", { 14, 24 } },
  };
  ChorsuType type = { FALSE, 600, 15, .14 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    if (g_str_equal (sizes[i].id, area->id))
      {
        type.size = pick_size (self, sizes[i].size) * area_growth (self);
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

  return (ChorsuType) { FALSE, 500, MAX (size * MIN (area_growth (self), 1.3), 10), .20 };
}

/* How a goal concerns the country, said in words under its name. */
static void
try_relevance (ChorsuLayoutBuilder *self,
               const ChorsuArea    *area,
               ChorsuPoint          below)
{
  const ChorsuTheme *theme = self->pass->theme;
  const ChorsuGoal *goal = self->pass->content->shade;
  const ChorsuRelevance *relevance = goal != NULL ? chorsu_goal_get_relevance (goal, area->id) : NULL;
  ChorsuType type = { FALSE, 500, pick_size (self, (Size) { 11.5, 24 }), 0 };
  ChorsuLetterColor color = { theme->country_name, theme->halo_story, 2.5 };
  g_autofree char *text = NULL;

  if (relevance == NULL)
    return;

  text = g_strdup_printf (is_german (self) ? "Relevanz %d von 3" : "relevance %d of 3",
                          relevance->relevance);
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
          ChorsuPoint at = { camera->width * (i % COLUMNS + .5) / COLUMNS, camera->height * (i / COLUMNS + .5) / ROWS };
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
  const char *name = in_language (self, area->name_en, area->name_de);
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
      type.size *= .8;
      type.tracking *= .5;
      if (!story || !chorsu_layout_try_label (self, CHORSU_LABEL_CENTRED, caps, &type, &color, FALSE,
                                              area_anchor (self, area), 0))
        return;
    }

  if (story)
    {
      const ChorsuLayoutLabel *label
          = &g_array_index (self->layout->labels, ChorsuLayoutLabel, self->layout->labels->len - 1);

      try_relevance (self, area, (ChorsuPoint) { (label->box.x0 + label->box.x1) / 2, label->box.y1 + 9 * self->pass->k });
    }
}

static void
add_area_names (ChorsuLayoutBuilder *self)
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

static void
try_corridor_pill (ChorsuLayoutBuilder  *self,
                   const ChorsuCorridor *corridor,
                   gboolean              highlighted)
{
  static const double fractions[] = { .5, .4, .6, .3, .7, .2, .8, .1, .9 };
  const ChorsuTheme *theme = self->pass->theme;
  ChorsuStrandRole role = chorsu_network_role_of (self->pass->content, corridor);
  ChorsuLetterColor color = { theme->panel, chorsu_network_pill_color (theme, role), 0 };
  ChorsuType type = { FALSE, 700, pick_size (self, highlighted ? (Size) { 15, 36 } : (Size) { 12, 24 }), 0 };
  const char *name = chorsu_text_get (corridor->short_name != NULL ? corridor->short_name : corridor->record.name,
                                      self->pass->view->language);
  g_autoptr (GArray) line = chorsu_network_visible_line (self->pass, corridor);

  if (line->len < 2 || name == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    {
      ChorsuPoint at = chorsu_network_point_at (line, fractions[i]);

      if (chorsu_layout_try_label (self, CHORSU_LABEL_AROUND, name, &type, &color, TRUE, at, 6 * self->pass->k))
        return;
    }
}

static void
add_corridor_pills (ChorsuLayoutBuilder *self)
{
  const GPtrArray *corridors = self->pass->content->corridors;
  const ChorsuCorridor *highlight = chorsu_content_get_highlight (self->pass->content);

  for (guint i = 0; i < corridors->len; i++)
    try_corridor_pill (self, g_ptr_array_index (corridors, i), g_ptr_array_index (corridors, i) == highlight);
}

static void
try_border_length (ChorsuLayoutBuilder *self,
                   const ChorsuBorder  *border)
{
  const ChorsuTheme *theme = self->pass->theme;
  ChorsuLetterColor color = { theme->accent, theme->halo_neighbour, 3.4 };
  ChorsuType type = { FALSE, 700, pick_size (self, (Size) { 15, 28 }), 0 };
  g_autofree char *length = chorsu_figure_format (border->length, self->pass->view->language);
  g_autoptr (GArray) line = chorsu_network_border_line (self->pass, border);

  if (line->len >= 2)
    chorsu_layout_try_label (self, CHORSU_LABEL_AROUND, length, &type, &color, FALSE,
                             chorsu_network_point_at (line, .5), 10 * self->pass->k);
}

static void
add_border_lengths (ChorsuLayoutBuilder *self)
{
  const GPtrArray *borders = self->pass->content->borders;

  for (guint i = 0; i < borders->len; i++)
    {
      const ChorsuBorder *border = g_ptr_array_index (borders, i);

      if (border->length != NULL)
        try_border_length (self, border);
    }
}

static void
place_style (const ChorsuLayoutBuilder *self,
             const ChorsuPlace         *place,
             ChorsuType                *type,
             ChorsuLetterColor         *color)
{
  static const Size story_sizes[] = { { 14.5, 30 }, { 12.5, 28 }, { 11.5, 24 }, { 11, 24 } };
  const ChorsuTheme *theme = self->pass->theme;

  if (place->story)
    {
      *type = (ChorsuType) { FALSE, place->place_class == CHORSU_PLACE_CAPITAL ? 600 : 500,
                             pick_size (self, story_sizes[place->place_class]), 0 };
      *color = (ChorsuLetterColor) { theme->text, theme->halo_story, 3 };
    }
  else
    {
      Size size = place->place_class <= CHORSU_PLACE_LARGE ? (Size) { 12.5, 26 } : (Size) { 11, 26 };

      *type = (ChorsuType) { FALSE, 400, pick_size (self, size), 0 };
      *color = (ChorsuLetterColor) { theme->city, theme->halo_neighbour, 3 };
    }
}

static double
town_radius (const ChorsuLayoutBuilder *self,
             ChorsuPlaceClass           place_class)
{
  static const double radii[] = { 5, 3, 2.4, 2 };

  return radii[place_class] * self->pass->k;
}

/* Highlighted stations carry their own names: no town twice. */
static gboolean
is_named_already (const ChorsuLayoutBuilder *self,
                  const char                *name)
{
  for (guint i = 0; i < self->layout->labels->len; i++)
    if (g_str_equal (g_array_index (self->layout->labels, ChorsuLayoutLabel, i).text, name))
      return TRUE;

  return FALSE;
}

static void
try_place (ChorsuLayoutBuilder *self,
           const ChorsuPlace   *place)
{
  ChorsuPoint point = chorsu_mercator_project (place->lon, place->lat);
  ChorsuPoint px = chorsu_pass_px (self->pass, point.x, point.y);
  gboolean fixed = place->story && place->place_class == CHORSU_PLACE_CAPITAL;
  double r = town_radius (self, place->place_class);
  const char *name = in_language (self, place->name_en, place->name_de);
  ChorsuBox dot = { px.x - r, px.y - r, px.x + r, px.y + r };
  ChorsuLetterColor color;
  ChorsuPlacement *side;
  ChorsuType type;

  if (!chorsu_box_contains (&self->pass->clip_px, px.x, px.y) || is_named_already (self, name))
    return;

  side = chorsu_layout_side (self, dot);
  if (!fixed && (side == NULL || !chorsu_placement_fits (side, dot)))
    return;

  place_style (self, place, &type, &color);
  if (!chorsu_layout_try_label (self, CHORSU_LABEL_AROUND, name, &type, &color, FALSE, px, r) || fixed)
    return;

  g_array_append_val (self->layout->towns, ((ChorsuLayoutTown) { px, place->place_class, place->story }));
  chorsu_layout_take (self, dot);
}

/* @rank: 0 capitals of the five, 1 and on by class, neighbours last. */
static int
place_rank (const ChorsuPlace *place)
{
  return place->story ? (int) place->place_class : 4 + (int) place->place_class;
}

static void
add_places (ChorsuLayoutBuilder *self,
            int                  from_rank,
            int                  to_rank)
{
  ChorsuBasemap *basemap = self->pass->basemap;
  guint n = chorsu_basemap_get_n_places (basemap);

  if (!(self->pass->view->layers & CHORSU_LAYER_PLACES))
    return;

  for (int rank = from_rank; rank <= to_rank; rank++)
    for (guint i = 0; i < n; i++)
      {
        const ChorsuPlace *place = chorsu_basemap_get_place (basemap, i);

        if (place_rank (place) == rank
            && chorsu_density_shows_place (place, self->pass->camera->zoom, self->pass->content))
          try_place (self, place);
      }
}

static gboolean
is_named (const ChorsuLayoutBuilder *self,
          const ChorsuLayoutSymbol  *symbol,
          ChorsuRef                  selection)
{
  double zoom = self->pass->camera->zoom;

  if (chorsu_ref_equal (symbol->placed.ref, selection))
    return TRUE;

  switch (symbol->kind)
    {
    case CHORSU_SYMBOL_SITE:
      return chorsu_density_names_site (symbol->record, zoom);
    case CHORSU_SYMBOL_SECURITY:
      return zoom >= (symbol->importance >= 3 ? 5.2 : 6);
    case CHORSU_SYMBOL_ENGAGEMENT:
      return zoom >= 6.5;
    case CHORSU_SYMBOL_NODE:
    case CHORSU_SYMBOL_GAUGE_BREAK:
      return symbol->importance >= 3 || zoom >= 5.2;
    case CHORSU_SYMBOL_DOT:
    default:
      return FALSE;
    }
}

static void
try_symbol_name (ChorsuLayoutBuilder      *self,
                 const ChorsuLayoutSymbol *symbol)
{
  const ChorsuTheme *theme = self->pass->theme;
  gboolean strong = symbol->importance >= 3;
  ChorsuType type = { FALSE, strong ? 600 : 500, pick_size (self, strong ? (Size) { 12.5, 28 } : (Size) { 12, 28 }), 0 };
  ChorsuLetterColor color = { theme->text, theme->halo_story, 3.4 };
  const ChorsuRecord *record = symbol->record;
  const char *name = chorsu_text_get (record->name, self->pass->view->language);

  if (symbol->placed.n == 1 && name != NULL)
    chorsu_layout_try_label (self, CHORSU_LABEL_AROUND, name, &type, &color, FALSE,
                             symbol->placed.px, symbol->placed.radius);
}

static void
add_symbol_names (ChorsuLayoutBuilder *self)
{
  ChorsuRef selection = self->pass->view->selection;

  for (int importance = 3; importance >= 1; importance--)
    for (guint i = 0; i < self->layout->symbols->len; i++)
      {
        const ChorsuLayoutSymbol *symbol = &g_array_index (self->layout->symbols, ChorsuLayoutSymbol, i);

        if (CLAMP (symbol->importance, 1, 3) == importance && is_named (self, symbol, selection))
          try_symbol_name (self, symbol);
      }
}

/* Seas have no ring and are always named; a lake when it is large enough. */
static void
try_water_name (ChorsuLayoutBuilder *self,
                const ChorsuArea    *area)
{
  const ChorsuTheme *theme = self->pass->theme;
  gboolean sea = area->rank == 0;
  ChorsuType type = { TRUE, 400, pick_size (self, sea ? (Size) { 17, 32 } : (Size) { 11.5, 24 }), .05 };
  ChorsuLetterColor color = { theme->water_label, theme->halo_water, 2.2 };
  g_autofree char *name = g_strdup (in_language (self, area->name_en, area->name_de));
  double width, height;

  area_extent (self, area, &width, &height);
  if (!sea && sqrt (MAX (width * height, 0)) < 26 * self->pass->k)
    return;

  if (sea || height > width)
    g_strdelimit (name, " ", '\n');
  if (sea)
    type.size *= MIN (area_growth (self), 1.3);
  chorsu_layout_try_label (self, CHORSU_LABEL_CENTRED, name, &type, &color, FALSE, area_anchor (self, area), 0);
}

static void
add_water_names (ChorsuLayoutBuilder *self)
{
  guint n = chorsu_basemap_get_n_areas (self->pass->basemap);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (self->pass->basemap, i);

      if (area->kind == CHORSU_AREA_LAKE && area->name_en != NULL)
        try_water_name (self, area);
    }
}

/* Lines that stand out are obstacles: no name lies on them. */
static void
take_outstanding_lines (ChorsuLayoutBuilder *self)
{
  const ChorsuContent *content = self->pass->content;
  double r = 4 * self->pass->k;

  for (guint i = 0; i < content->corridors->len; i++)
    {
      const ChorsuCorridor *corridor = g_ptr_array_index (content->corridors, i);
      g_autoptr (GArray) line = NULL;
      double length;

      if (chorsu_network_role_of (content, corridor) == CHORSU_STRAND_MODE)
        continue;

      line = chorsu_network_visible_line (self->pass, corridor);
      length = chorsu_network_length (line);
      for (double at = 0; line->len >= 2 && at <= length; at += 2 * r)
        {
          ChorsuPoint p = chorsu_network_point_at (line, at / length);

          chorsu_layout_take (self, (ChorsuBox) { p.x - r, p.y - r, p.x + r, p.y + r });
        }
    }
}

void
chorsu_layout_add_capital_names (ChorsuLayoutBuilder *self)
{
  take_outstanding_lines (self);
  add_places (self, 0, 0);
}

void
chorsu_layout_add_names (ChorsuLayoutBuilder *self)
{
  add_area_names (self);
  chorsu_layout_take_symbols (self, TRUE);
  add_corridor_pills (self);
  add_border_lengths (self);
  add_symbol_names (self);
  add_places (self, 1, 7);
  add_water_names (self);
}
