/* chorsu-paint-symbols.c: towns, symbols, leaders and labels as they were placed
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-layout-private.h"
#include "chorsu-line-style.h"
#include "chorsu-symbols.h"

#define LEADER_WIDTH .9
#define STATION_EDGE 2.2
#define TAG_HEIGHT 8.5
#define RIVER_RISE 3.0

static void
paint_leader (ChorsuPass               *self,
              const ChorsuLayoutSymbol *symbol)
{
  cairo_t *cr = self->cr;

  cairo_new_path (cr);
  cairo_move_to (cr, symbol->placed.px.x, symbol->placed.px.y);
  cairo_line_to (cr, symbol->at.x, symbol->at.y);
  cairo_set_line_width (cr, LEADER_WIDTH * self->k);
  chorsu_color_set (cr, &self->theme->text);
  cairo_stroke (cr);
  cairo_arc (cr, symbol->at.x, symbol->at.y, 1.4 * self->k, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* In print colour does not say who is behind it; letters do. */
static void
paint_tag (ChorsuPass               *self,
           const char               *tag,
           const ChorsuLayoutSymbol *symbol,
           double                    below)
{
  if (self->theme->id == CHORSU_THEME_PRINT && tag != NULL && self->view->purpose != CHORSU_PURPOSE_STAGE)
    chorsu_tag_paint (self->cr, self->theme, tag, symbol->placed.px.x, symbol->placed.px.y + below, TAG_HEIGHT * self->k);
}

static void
paint_site (ChorsuPass               *self,
            const ChorsuLayoutSymbol *symbol)
{
  const ChorsuSite *site = symbol->record;
  ChorsuSiteSymbol glyph = {
    .category = site->category,
    .stage = chorsu_content_stage (self->dataset, self->view, site),
    .control = site->control,
    .radius = chorsu_site_symbol_radius (site->importance) * self->k,
  };

  chorsu_site_symbol_paint (self->cr, self->theme, &glyph, symbol->placed.px.x, symbol->placed.px.y);
  paint_tag (self, chorsu_control_tag (site->control), symbol, chorsu_site_symbol_tag_offset (&glyph));
}

static void
paint_security (ChorsuPass               *self,
                const ChorsuLayoutSymbol *symbol)
{
  const ChorsuSecurity *site = symbol->record;

  if (symbol->placed.n > 1)
    chorsu_cluster_paint (self->cr, self->theme, self->theme->small_print, symbol->placed.n,
                          symbol->placed.px.x, symbol->placed.px.y, symbol->placed.radius);
  else
    {
      chorsu_security_symbol_paint (self->cr, self->theme, chorsu_security_shape (site),
                                    chorsu_security_state (site, self->view->year),
                                    chorsu_security_color (self->theme, site),
                                    symbol->placed.px.x, symbol->placed.px.y, symbol->placed.radius);
      if (chorsu_security_shows_operator (site))
        paint_tag (self, chorsu_power_tag (chorsu_security_power (site)), symbol, symbol->placed.radius);
    }
}

static void
paint_engagement (ChorsuPass               *self,
                  const ChorsuLayoutSymbol *symbol)
{
  const ChorsuEngagement *item = symbol->record;
  ChorsuPower power = chorsu_power_from_code (item->actor, TRUE);

  chorsu_engagement_symbol_paint (self->cr, self->theme, power, symbol->placed.n,
                                  symbol->placed.px.x, symbol->placed.px.y, symbol->placed.radius);
}

/* The colour of the line it is on. */
static ChorsuColor
ferry_color (const ChorsuPass    *self,
             const ChorsuSegment *segment)
{
  const GArray *strands = self->content->strands;

  for (guint i = strands->len; i > 0; i--)
    {
      const ChorsuStrand *strand = &g_array_index (strands, ChorsuStrand, i - 1);

      if (strand->segment == segment)
        return chorsu_strand_color (self->theme, strand->role, segment->mode);
    }

  return self->theme->mode[CHORSU_MODE_SEA];
}

static void
paint_symbol (ChorsuPass               *self,
              const ChorsuLayoutSymbol *symbol)
{
  switch (symbol->kind)
    {
    case CHORSU_SYMBOL_SITE:
      paint_site (self, symbol);
      break;
    case CHORSU_SYMBOL_DOT:
      chorsu_site_dot_paint (self->cr, self->theme, ((const ChorsuSite *) symbol->record)->category,
                             symbol->placed.px.x, symbol->placed.px.y, symbol->placed.radius);
      break;
    case CHORSU_SYMBOL_CLUSTER:
      chorsu_site_cluster_paint (self->cr, self->theme, symbol->counts, symbol->placed.px.x, symbol->placed.px.y,
                                 symbol->placed.radius);
      break;
    case CHORSU_SYMBOL_SECURITY:
      paint_security (self, symbol);
      break;
    case CHORSU_SYMBOL_ENGAGEMENT:
      paint_engagement (self, symbol);
      break;
    case CHORSU_SYMBOL_NODE:
      chorsu_station_paint (self->cr, self->theme, symbol->placed.px.x, symbol->placed.px.y,
                            symbol->placed.radius, STATION_EDGE * self->k);
      break;
    case CHORSU_SYMBOL_GAUGE_BREAK:
      chorsu_gauge_break_paint (self->cr, self->theme, symbol->placed.px.x, symbol->placed.px.y,
                                2 * symbol->placed.radius);
      break;
    case CHORSU_SYMBOL_FERRY:
      chorsu_ferry_paint (self->cr, self->theme, ferry_color (self, symbol->record),
                          symbol->placed.px.x, symbol->placed.px.y, symbol->placed.radius);
      break;
    case CHORSU_SYMBOL_CROSSING:
      chorsu_crossing_paint (self->cr, self->theme, symbol->placed.px.x, symbol->placed.px.y, symbol->placed.radius);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* A square with a square for a capital, a ring for other towns. */
static void
paint_town (ChorsuPass             *self,
            const ChorsuLayoutTown *town)
{
  static const double radii[] = { 4, 3, 2.4, 2 };
  cairo_t *cr = self->cr;
  double r = radii[town->place_class] * self->k;
  const ChorsuColor *color = town->story ? &self->theme->text : &self->theme->city;
  const ChorsuColor *ground = town->story ? &self->theme->story : &self->theme->neighbour;

  cairo_new_path (cr);
  if (town->place_class == CHORSU_PLACE_CAPITAL)
    {
      if (!town->story)
        r *= .85;
      cairo_rectangle (cr, town->at.x - r, town->at.y - r, 2 * r, 2 * r);
    }
  else
    {
      cairo_arc (cr, town->at.x, town->at.y, r, 0, 2 * G_PI);
    }
  chorsu_color_set (cr, ground);
  cairo_fill_preserve (cr);
  cairo_set_line_width (cr, 1.2 * self->k);
  chorsu_color_set (cr, color);
  cairo_stroke (cr);

  if (town->place_class == CHORSU_PLACE_CAPITAL)
    {
      cairo_rectangle (cr, town->at.x - r * .42, town->at.y - r * .42, r * .84, r * .84);
      cairo_fill (cr);
    }
}

void
chorsu_paint_symbols (ChorsuPass   *self,
                      ChorsuLayout *layout)
{
  cairo_save (self->cr);

  for (guint i = 0; i < layout->towns->len; i++)
    paint_town (self, &g_array_index (layout->towns, ChorsuLayoutTown, i));

  for (guint i = 0; i < layout->symbols->len; i++)
    {
      const ChorsuLayoutSymbol *symbol = &g_array_index (layout->symbols, ChorsuLayoutSymbol, i);

      if (symbol->moved)
        paint_leader (self, symbol);
    }
  /* The important ones were placed first and are painted last, on top. */
  for (guint i = layout->symbols->len; i > 0; i--)
    paint_symbol (self, &g_array_index (layout->symbols, ChorsuLayoutSymbol, i - 1));

  cairo_restore (self->cr);
}

static void
paint_pill (ChorsuPass              *self,
            const ChorsuLayoutLabel *label)
{
  cairo_t *cr = self->cr;
  ChorsuBox box = label->box;
  double r = (box.y1 - box.y0) / 2;

  cairo_new_path (cr);
  cairo_arc (cr, box.x0 + r, box.y0 + r, r, G_PI / 2, 3 * G_PI / 2);
  cairo_arc (cr, box.x1 - r, box.y0 + r, r, -G_PI / 2, G_PI / 2);
  cairo_close_path (cr);
  cairo_set_line_width (cr, 3);
  chorsu_color_set (cr, &self->theme->casing);
  cairo_stroke_preserve (cr);
  chorsu_color_set (cr, &label->color.halo);
  cairo_fill (cr);
}

static void
paint_label (ChorsuPass              *self,
             const ChorsuLayoutLabel *label)
{
  ChorsuTypesetter *typesetter = chorsu_typesetter_get ();

  if (label->line != NULL)
    {
      chorsu_typesetter_paint_along (typesetter, self->cr, &label->type, &label->color, label->text,
                                     label->line, label->n_line, label->start, RIVER_RISE * self->k);
      return;
    }

  if (label->pill)
    paint_pill (self, label);
  chorsu_typesetter_paint (typesetter, self->cr, &label->type, &label->color, label->text,
                           label->origin.x, label->origin.y);
}

void
chorsu_paint_labels (ChorsuPass   *self,
                     ChorsuLayout *layout)
{
  cairo_save (self->cr);
  for (guint i = layout->labels->len; i > 0; i--)
    paint_label (self, &g_array_index (layout->labels, ChorsuLayoutLabel, i - 1));
  cairo_restore (self->cr);
}
