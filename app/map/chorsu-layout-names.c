/* chorsu-layout-names.c: which names are tried, in which order and type
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-density.h"
#include "chorsu-layout-private.h"
#include "chorsu-line-marks.h"
#include "chorsu-network-lines.h"

/* A long corridor is named again about this often, px. */
#define REPEAT 1200.0

static void
try_corridor_pill (ChorsuLayoutBuilder  *self,
                   const ChorsuCorridor *corridor,
                   gboolean              highlighted)
{
  const ChorsuTheme *theme = self->pass->theme;
  ChorsuStrandRole role = chorsu_network_role_of (self->pass->content, corridor);
  ChorsuLabelDraft draft = {
    .text = chorsu_text_get (corridor->short_name != NULL ? corridor->short_name : corridor->record.name,
                             self->pass->view->language),
    .type = { FALSE, 700, chorsu_layout_size (self, highlighted ? (ChorsuTypeSize) { 15, 36 } : (ChorsuTypeSize) { 12, 24 }), 0 },
    .color = { theme->panel, chorsu_network_pill_color (theme, role), 0 },
    .pill = TRUE,
    .mode = CHORSU_LABEL_AROUND,
    .radius = 6 * self->pass->k,
  };
  g_autoptr (GArray) line = chorsu_network_corridor_line (self->pass, corridor);

  if (draft.text != NULL)
    chorsu_layout_try_along (self, &draft, (const ChorsuPoint *) (void *) line->data, line->len, REPEAT * self->pass->k);
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
  g_autofree char *length = chorsu_figure_format (border->length, self->pass->view->language);
  ChorsuLabelDraft draft = {
    .text = length,
    .type = { FALSE, 700, chorsu_layout_size (self, (ChorsuTypeSize) { 15, 28 }), 0 },
    .color = { theme->panel, theme->accent, 0 },
    .pill = TRUE,
    .mode = CHORSU_LABEL_AROUND,
    .radius = 7 * self->pass->k,
  };
  g_autoptr (GArray) line = chorsu_network_border_line (self->pass, border);

  chorsu_layout_try_along (self, &draft, (const ChorsuPoint *) (void *) line->data, line->len, INFINITY);
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
  static const ChorsuTypeSize story_sizes[] = { { 14.5, 30 }, { 12.5, 28 }, { 11.5, 24 }, { 11, 24 } };
  const ChorsuTheme *theme = self->pass->theme;

  if (place->story)
    {
      *type = (ChorsuType) { FALSE, place->place_class == CHORSU_PLACE_CAPITAL ? 600 : 500,
                             chorsu_layout_size (self, story_sizes[place->place_class]), 0 };
      *color = (ChorsuLetterColor) { theme->text, theme->halo_story, 3.4 };
    }
  else
    {
      ChorsuTypeSize size = place->place_class <= CHORSU_PLACE_LARGE ? (ChorsuTypeSize) { 12.5, 26 } : (ChorsuTypeSize) { 11, 26 };

      *type = (ChorsuType) { FALSE, 400, chorsu_layout_size (self, size), 0 };
      *color = (ChorsuLetterColor) { theme->city, theme->halo_neighbour, 3.4 };
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
  ChorsuLabelDraft draft = {
    .text = chorsu_layout_in_language (self, place->name_en, place->name_de),
    .mode = CHORSU_LABEL_AROUND,
    .wish = fixed ? CHORSU_LABEL_SEEN_FIRST : CHORSU_LABEL_ANYWHERE,
    .radius = r,
  };
  ChorsuBox dot = { px.x - r, px.y - r, px.x + r, px.y + r };

  if (!chorsu_box_contains (&self->region, px.x, px.y) || is_named_already (self, draft.text)
      || (!fixed && !chorsu_placement_fits (self->taken, dot)))
    return;

  place_style (self, place, &draft.type, &draft.color);
  if (!chorsu_layout_try_label (self, &draft, px) || fixed)
    return;

  g_array_index (self->layout->labels, ChorsuLayoutLabel, self->layout->labels->len - 1).town = self->layout->towns->len;
  g_array_append_val (self->layout->towns, ((ChorsuLayoutTown) { px, place->place_class, place->story }));
  chorsu_placement_take (self->taken, dot);
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
            && chorsu_density_shows_place (place, self->pass->camera->zoom, self->pass->content, self->pass->view->purpose))
          try_place (self, place);
      }
}

static gboolean
is_named (const ChorsuLayoutBuilder *self,
          const ChorsuLayoutSymbol  *symbol)
{
  double zoom = self->pass->camera->zoom;

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
    case CHORSU_SYMBOL_FERRY:
      return symbol->importance >= 3 || (symbol->importance == 2 ? zoom >= 5.2 : zoom >= 7);
    case CHORSU_SYMBOL_CROSSING:
      return zoom >= (symbol->importance >= 2 ? 6.5 : 7.5);
    case CHORSU_SYMBOL_CLUSTER:
    case CHORSU_SYMBOL_DOT:
    default:
      return FALSE;
    }
}

/* What the picture is about is named where it can be seen. */
static ChorsuLabelWish
name_wish (const ChorsuLayoutBuilder *self,
           const ChorsuLayoutSymbol  *symbol)
{
  if (self->pass->view->purpose == CHORSU_PURPOSE_STAGE)
    return CHORSU_LABEL_SEEN;

  return chorsu_ref_equal (symbol->placed.ref, self->pass->view->selection) ? CHORSU_LABEL_SEEN_FIRST
                                                                            : CHORSU_LABEL_ANYWHERE;
}

static gboolean
try_symbol_name (ChorsuLayoutBuilder      *self,
                 const ChorsuLayoutSymbol *symbol)
{
  const ChorsuTheme *theme = self->pass->theme;
  gboolean strong = symbol->importance >= 3;
  ChorsuLabelDraft draft = {
    .text = chorsu_text_get (((const ChorsuRecord *) symbol->record)->name, self->pass->view->language),
    .type = { FALSE, strong ? 600 : 500, chorsu_layout_size (self, strong ? (ChorsuTypeSize) { 12.5, 28 } : (ChorsuTypeSize) { 12, 28 }), 0 },
    .color = { theme->text, theme->halo_story, 3.4 },
    .mode = CHORSU_LABEL_AROUND,
    .wish = name_wish (self, symbol),
    .radius = chorsu_layout_symbol_room (self, symbol),
  };

  return symbol->placed.n == 1 && draft.text != NULL && chorsu_layout_try_label (self, &draft, symbol->placed.px);
}

static void
add_symbol_names (ChorsuLayoutBuilder *self)
{
  ChorsuRef selection = self->pass->view->selection;
  guint left = chorsu_density_max_names (self->pass->view->purpose);

  for (guint i = 0; i < self->layout->symbols->len; i++)
    {
      const ChorsuLayoutSymbol *symbol = &g_array_index (self->layout->symbols, ChorsuLayoutSymbol, i);

      if (chorsu_ref_equal (symbol->placed.ref, selection) && try_symbol_name (self, symbol))
        left--;
    }
  for (int importance = 3; importance >= 1; importance--)
    for (guint i = 0; i < self->layout->symbols->len; i++)
      {
        const ChorsuLayoutSymbol *symbol = &g_array_index (self->layout->symbols, ChorsuLayoutSymbol, i);

        if (left > 0 && CLAMP (symbol->importance, 1, 3) == importance && is_named (self, symbol)
            && !chorsu_ref_equal (symbol->placed.ref, selection) && try_symbol_name (self, symbol))
          left--;
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
      ChorsuLineWalk walk;
      ChorsuLineMark mark;

      if (chorsu_network_role_of (content, corridor) == CHORSU_STRAND_MODE)
        continue;

      line = chorsu_network_corridor_line (self->pass, corridor);
      chorsu_line_walk_init (&walk, (const ChorsuPoint *) (void *) line->data, line->len, 0, 2 * r);
      while (chorsu_line_walk_next (&walk, &mark))
        chorsu_placement_take (self->taken, (ChorsuBox) { mark.at.x - r, mark.at.y - r, mark.at.x + r, mark.at.y + r });
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
  chorsu_layout_add_area_names (self);
  add_corridor_pills (self);
  add_border_lengths (self);
  add_symbol_names (self);
  add_places (self, 1, 7);
  chorsu_layout_add_water_names (self);
}
