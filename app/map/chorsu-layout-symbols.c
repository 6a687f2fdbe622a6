/* chorsu-layout-symbols.c: where symbols stand, and who steps aside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-density.h"
#include "chorsu-layout-private.h"
#include "chorsu-symbols.h"

/* A symbol steps aside by at most this much, px; after that it joins a cluster. */
#define MAX_STEP 40.0
#define STEP 8.0
#define DIRECTIONS 16

#define DOT_RADIUS 2.8
#define NODE_RADIUS 5.0
#define GAUGE_SIZE 20.0
#define ENGAGEMENT_RADIUS 10.5
#define SECURITY_RADIUS 8.0
#define CAPITAL_RADIUS 6.0

/* Room between two symbols, px. */
#define CLEARANCE 1.0

static gboolean
is_free (const ChorsuLayoutBuilder *self,
         ChorsuPoint                at,
         double                     radius)
{
  const GArray *symbols = self->layout->symbols;
  const GArray *towns = self->layout->towns;
  const GArray *labels = self->layout->labels;

  for (guint i = 0; i < symbols->len; i++)
    {
      const ChorsuPlacedSymbol *other = &g_array_index (symbols, ChorsuLayoutSymbol, i).placed;

      if (hypot (at.x - other->px.x, at.y - other->px.y) < radius + other->radius + CLEARANCE)
        return FALSE;
    }
  for (guint i = 0; i < towns->len; i++)
    {
      const ChorsuLayoutTown *town = &g_array_index (towns, ChorsuLayoutTown, i);

      if (hypot (at.x - town->at.x, at.y - town->at.y) < radius + CAPITAL_RADIUS * self->pass->k)
        return FALSE;
    }
  for (guint i = 0; i < labels->len; i++)
    {
      const ChorsuBox *box = &g_array_index (labels, ChorsuLayoutLabel, i).box;
      ChorsuPoint nearest = { CLAMP (at.x, box->x0, box->x1), CLAMP (at.y, box->y0, box->y1) };

      if (hypot (at.x - nearest.x, at.y - nearest.y) < radius)
        return FALSE;
    }

  return TRUE;
}

/* The nearest free place, outwards in a fixed order. */
static gboolean
find_place (const ChorsuLayoutBuilder *self,
            ChorsuPoint                at,
            double                     radius,
            ChorsuPoint               *found)
{
  double k = self->pass->k;

  if (is_free (self, at, radius))
    {
      *found = at;
      return TRUE;
    }

  for (double step = STEP; step <= MAX_STEP; step += STEP)
    for (int i = 0; i < DIRECTIONS; i++)
      {
        double angle = 2 * G_PI * i / DIRECTIONS;
        ChorsuPoint try = { at.x + step * k * cos (angle), at.y + step * k * sin (angle) };

        if (is_free (self, try, radius))
          {
            *found = try;
            return TRUE;
          }
      }

  return FALSE;
}

static ChorsuLayoutSymbol *
nearest_of_kind (const ChorsuLayoutBuilder *self,
                 ChorsuSymbolKind           kind,
                 ChorsuPoint                at)
{
  ChorsuLayoutSymbol *nearest = NULL;
  double least = INFINITY;

  for (guint i = 0; i < self->layout->symbols->len; i++)
    {
      ChorsuLayoutSymbol *symbol = &g_array_index (self->layout->symbols, ChorsuLayoutSymbol, i);
      double distance = hypot (at.x - symbol->placed.px.x, at.y - symbol->placed.px.y);

      if (symbol->kind == kind && distance < least)
        {
          nearest = symbol;
          least = distance;
        }
    }

  return nearest;
}

static void
add_symbol (ChorsuLayoutBuilder *self,
            ChorsuLayoutSymbol   symbol)
{
  ChorsuPoint found;

  if (!chorsu_box_contains (&self->pass->clip_px, symbol.at.x, symbol.at.y))
    return;

  if (find_place (self, symbol.at, symbol.placed.radius, &found))
    {
      symbol.placed.px = found;
      symbol.moved = hypot (found.x - symbol.at.x, found.y - symbol.at.y) > 2;
      g_array_append_val (self->layout->symbols, symbol);
    }
  else
    {
      ChorsuLayoutSymbol *host = nearest_of_kind (self, symbol.kind, symbol.at);

      if (host != NULL)
        host->placed.n += symbol.placed.n;
    }
}

static ChorsuPoint
position_px (const ChorsuPass     *pass,
             const ChorsuPosition *position)
{
  ChorsuPoint point = chorsu_mercator_project (position->lon, position->lat);

  return chorsu_pass_px (pass, point.x, point.y);
}

static void
add_site (ChorsuLayoutBuilder *self,
          const ChorsuSite    *site)
{
  const ChorsuPass *pass = self->pass;
  ChorsuLayoutSymbol symbol = {
    .placed = { .ref = site->record.ref, .n = 1 },
    .record = site,
    .importance = site->importance,
    .at = position_px (pass, &site->position),
  };

  if (chorsu_density_shows_glyph (site, pass->camera->zoom))
    {
      ChorsuSiteSymbol glyph = {
        .category = site->category,
        .stage = site->stage,
        .control = site->control,
        .radius = chorsu_site_symbol_radius (site->importance) * pass->k,
      };

      symbol.kind = CHORSU_SYMBOL_SITE;
      symbol.placed.radius = chorsu_site_symbol_extent (&glyph);
    }
  else
    {
      symbol.kind = CHORSU_SYMBOL_DOT;
      symbol.placed.radius = DOT_RADIUS * pass->k;
    }
  add_symbol (self, symbol);
}

static void
add_sites (ChorsuLayoutBuilder *self)
{
  const GPtrArray *sites = self->pass->content->sites;

  for (int importance = 3; importance >= 1; importance--)
    for (guint i = 0; i < sites->len; i++)
      {
        const ChorsuSite *site = g_ptr_array_index (sites, i);

        if (CLAMP (site->importance, 1, 3) == importance && site->position.known)
          add_site (self, site);
      }
}

static void
add_security (ChorsuLayoutBuilder *self)
{
  const GPtrArray *items = self->pass->content->security;

  for (guint i = 0; i < items->len; i++)
    {
      const ChorsuSecurity *item = g_ptr_array_index (items, i);
      gboolean base = chorsu_security_shape (item) == CHORSU_SECURITY_BASE;

      if (!item->position.known)
        continue;

      add_symbol (self, (ChorsuLayoutSymbol) {
        .placed = { .ref = item->record.ref, .n = 1, .radius = SECURITY_RADIUS * self->pass->k },
        .kind = CHORSU_SYMBOL_SECURITY,
        .record = item,
        .importance = base ? 3 : 2,
        .at = position_px (self->pass, &item->position),
      });
    }
}

static void
add_engagements (ChorsuLayoutBuilder *self)
{
  const GArray *groups = self->pass->content->engagements;

  for (guint i = 0; i < groups->len; i++)
    {
      const ChorsuEngagementGroup *group = &g_array_index (groups, ChorsuEngagementGroup, i);

      add_symbol (self, (ChorsuLayoutSymbol) {
        .placed = { .ref = group->first->record.ref, .n = group->n,
                    .radius = (ENGAGEMENT_RADIUS + 1.6 * sqrt (group->n)) * self->pass->k },
        .kind = CHORSU_SYMBOL_ENGAGEMENT,
        .record = group->first,
        .importance = 2,
        .at = position_px (self->pass, &group->first->position),
      });
    }
}

static gboolean
breaks_gauge (const ChorsuCorridor *corridor,
              const ChorsuNode     *node)
{
  for (guint i = 0; i < corridor->n_bottlenecks; i++)
    if (corridor->bottlenecks[i].node == node && g_str_equal (corridor->bottlenecks[i].kind, "gauge-break"))
      return TRUE;

  return FALSE;
}

/* 3 for ends, ports and breaks of gauge, 2 for cities, 0 for what is only passed. */
static int
node_importance (const ChorsuCorridor *corridor,
                 const ChorsuNode     *node,
                 gboolean              end)
{
  if (end || breaks_gauge (corridor, node) || g_str_equal (node->node_kind, "port"))
    return 3;

  return g_str_equal (node->node_kind, "city") ? 2 : 0;
}

static void
add_node (ChorsuLayoutBuilder  *self,
          const ChorsuCorridor *corridor,
          const ChorsuNode     *node,
          gboolean              end)
{
  int importance = node_importance (corridor, node, end);
  gboolean gauge = breaks_gauge (corridor, node);
  double radius = (gauge ? GAUGE_SIZE / 2 : NODE_RADIUS) * self->pass->k;
  ChorsuPoint at = position_px (self->pass, &node->position);

  if (importance == 0 || !chorsu_box_contains (&self->pass->clip_px, at.x, at.y) || !is_free (self, at, radius))
    return;

  g_array_append_val (self->layout->symbols, ((ChorsuLayoutSymbol) {
    .placed = { .ref = node->record.ref, .n = 1, .radius = radius, .px = at },
    .kind = gauge ? CHORSU_SYMBOL_GAUGE_BREAK : CHORSU_SYMBOL_NODE,
    .record = node,
    .importance = importance,
    .at = at,
  }));
}

/* Stations of the corridor that stands out: on their place, whatever else is there. */
static void
add_nodes (ChorsuLayoutBuilder *self)
{
  const ChorsuCorridor *corridor = chorsu_content_get_highlight (self->pass->content);
  const ChorsuRoute *route;

  if (corridor == NULL || corridor->n_routes == 0)
    return;

  route = &corridor->routes[0];
  for (guint i = 0; i < route->n_legs; i++)
    {
      const ChorsuLeg *leg = &route->legs[i];
      const ChorsuNode *from = leg->backwards ? leg->segment->to : leg->segment->from;
      const ChorsuNode *to = leg->backwards ? leg->segment->from : leg->segment->to;

      add_node (self, corridor, from, i == 0);
      if (i == route->n_legs - 1)
        add_node (self, corridor, to, TRUE);
    }
}

/* Capitals of the five countries never move: everything else steps aside. */
void
chorsu_layout_add_capitals (ChorsuLayoutBuilder *self)
{
  ChorsuBasemap *basemap = self->pass->basemap;
  guint n = chorsu_basemap_get_n_places (basemap);

  if (!(self->pass->view->layers & CHORSU_LAYER_PLACES))
    return;

  for (guint i = 0; i < n; i++)
    {
      const ChorsuPlace *place = chorsu_basemap_get_place (basemap, i);
      ChorsuPoint point, px;

      if (!place->story || place->place_class != CHORSU_PLACE_CAPITAL)
        continue;

      point = chorsu_mercator_project (place->lon, place->lat);
      px = chorsu_pass_px (self->pass, point.x, point.y);
      if (chorsu_box_contains (&self->pass->clip_px, px.x, px.y))
        {
          double r = CAPITAL_RADIUS * self->pass->k;

          g_array_append_val (self->layout->towns, ((ChorsuLayoutTown) { px, CHORSU_PLACE_CAPITAL, TRUE }));
          chorsu_layout_take (self, (ChorsuBox) { px.x - r, px.y - r, px.x + r, px.y + r });
        }
    }
}

void
chorsu_layout_add_symbols (ChorsuLayoutBuilder *self)
{
  add_nodes (self);
  add_sites (self);
  add_security (self);
  add_engagements (self);

  chorsu_layout_take_symbols (self, FALSE);
}

void
chorsu_layout_take_symbols (ChorsuLayoutBuilder *self,
                            gboolean             dots)
{
  for (guint i = 0; i < self->layout->symbols->len; i++)
    {
      const ChorsuLayoutSymbol *symbol = &g_array_index (self->layout->symbols, ChorsuLayoutSymbol, i);
      ChorsuPoint at = symbol->placed.px;
      double r = symbol->placed.radius * .9;

      if ((symbol->kind == CHORSU_SYMBOL_DOT) == dots)
        chorsu_layout_take (self, (ChorsuBox) { at.x - r, at.y - r, at.x + r, at.y + r });
    }
}
