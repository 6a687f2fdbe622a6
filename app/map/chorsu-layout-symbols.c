/* chorsu-layout-symbols.c: where symbols stand, and who steps aside
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-clusters.h"
#include "chorsu-density.h"
#include "chorsu-layout-private.h"
#include "chorsu-network-lines.h"
#include "chorsu-paint-state.h"
#include "chorsu-symbols.h"

/* A symbol steps aside by at most this much, px; after that it joins a cluster. */
#define MAX_STEP 40.0
#define STEP 8.0
#define DIRECTIONS 16

#define DOT_RADIUS 2.8
#define CLUSTER_RADIUS 11.0
#define STAGE_CLUSTER_RADIUS 28.0
#define NODE_RADIUS 5.0
#define GAUGE_SIZE 20.0
#define QUIET_GAUGE_SIZE 15.0
#define FERRY_RADIUS 9.0
#define CROSSING_RADIUS 6.0
#define ENGAGEMENT_RADIUS 10.5
#define SECURITY_RADIUS 8.0
#define CAPITAL_RADIUS 6.0

/* A dot is not led far: it joins a cluster sooner. */
#define DOT_STEP 16.0

/* How far from its place a site may be counted, px. */
#define JOIN_REACH 60.0

/* Room between two symbols, px. */
#define CLEARANCE 1.0

/* Numbers are read from the back row too. */
static double
cluster_radius (const ChorsuPass *pass)
{
  return pass->view->purpose == CHORSU_PURPOSE_STAGE ? STAGE_CLUSTER_RADIUS : CLUSTER_RADIUS * pass->k;
}

static gboolean
is_free (const ChorsuLayoutBuilder *self,
         ChorsuPoint                at,
         double                     radius,
         const ChorsuLayoutSymbol  *but)
{
  const GArray *symbols = self->layout->symbols;
  const GArray *towns = self->layout->towns;
  const GArray *labels = self->layout->labels;

  for (guint i = 0; i < symbols->len; i++)
    {
      const ChorsuLayoutSymbol *symbol = &g_array_index (symbols, ChorsuLayoutSymbol, i);
      const ChorsuPlacedSymbol *other = &symbol->placed;

      if (symbol != but && hypot (at.x - other->px.x, at.y - other->px.y) < radius + other->radius + CLEARANCE)
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
            double                     max_step,
            const ChorsuLayoutSymbol  *but,
            ChorsuPoint               *found)
{
  double k = self->pass->k;

  if (is_free (self, at, radius, but))
    {
      *found = at;
      return TRUE;
    }

  for (double step = STEP; step <= max_step; step += STEP)
    for (int i = 0; i < DIRECTIONS; i++)
      {
        double angle = 2 * G_PI * i / DIRECTIONS;
        ChorsuPoint try = { at.x + step * k * cos (angle), at.y + step * k * sin (angle) };

        if (is_free (self, try, radius, but))
          {
            *found = try;
            return TRUE;
          }
      }

  return FALSE;
}

/* Sites are counted with sites, whatever they are drawn as. */
static gboolean
may_join (const ChorsuLayoutSymbol *symbol,
          const ChorsuLayoutSymbol *host)
{
  gboolean site = symbol->kind == CHORSU_SYMBOL_SITE || symbol->kind == CHORSU_SYMBOL_DOT;

  if (!site)
    return host->kind == symbol->kind;

  return host->kind == CHORSU_SYMBOL_SITE || host->kind == CHORSU_SYMBOL_DOT || host->kind == CHORSU_SYMBOL_CLUSTER;
}

/* What a symbol that finds no place is counted with: a cluster that is there
 * already, else the least important one near by, else the nearest. The
 * selected one stays what it is. */
static ChorsuLayoutSymbol *
find_host (const ChorsuLayoutBuilder *self,
           const ChorsuLayoutSymbol  *symbol)
{
  ChorsuLayoutSymbol *best = NULL;
  double least = INFINITY;

  for (guint i = 0; i < self->layout->symbols->len; i++)
    {
      ChorsuLayoutSymbol *host = &g_array_index (self->layout->symbols, ChorsuLayoutSymbol, i);
      double distance = hypot (symbol->at.x - host->placed.px.x, symbol->at.y - host->placed.px.y);
      double cost = distance;

      if (!may_join (symbol, host) || chorsu_ref_equal (host->placed.ref, self->pass->view->selection))
        continue;
      if (distance > JOIN_REACH * self->pass->k)
        cost += 1e6;
      else if (host->placed.n == 1)
        cost += 200 * self->pass->k * host->importance;
      if (cost < least)
        {
          best = host;
          least = cost;
        }
    }

  return best;
}

static void
join (ChorsuLayoutBuilder      *self,
      ChorsuLayoutSymbol       *host,
      const ChorsuLayoutSymbol *symbol)
{
  double radius = cluster_radius (self->pass);
  ChorsuPoint found;

  host->placed.n += symbol->placed.n;
  for (guint i = 0; i < CHORSU_N_CATEGORIES; i++)
    host->counts[i] += symbol->counts[i];
  chorsu_box_include (&host->spread, symbol->spread.x0, symbol->spread.y0);
  chorsu_box_include (&host->spread, symbol->spread.x1, symbol->spread.y1);
  if (host->kind == CHORSU_SYMBOL_CLUSTER || host->kind == CHORSU_SYMBOL_ENGAGEMENT)
    return;

  if (host->kind != CHORSU_SYMBOL_SECURITY)
    host->kind = CHORSU_SYMBOL_CLUSTER;
  host->moved = FALSE;
  /* It stands for several places, so it may stand a little off from each. */
  if (find_place (self, host->placed.px, radius, 4 * MAX_STEP, host, &found))
    {
      host->placed.px = found;
      host->placed.radius = radius;
    }
}

static void
add_symbol (ChorsuLayoutBuilder *self,
            ChorsuLayoutSymbol   symbol)
{
  /* Of two large ones in one place the second must get past the first. */
  double max_step = symbol.kind == CHORSU_SYMBOL_DOT
                      ? DOT_STEP
                      : MAX (MAX_STEP, 2 * symbol.placed.radius / self->pass->k + STEP);
  ChorsuLayoutSymbol *host;
  ChorsuPoint found;

  if (!chorsu_box_contains (&self->region, symbol.at.x, symbol.at.y))
    return;

  if (find_place (self, symbol.at, symbol.placed.radius, max_step, NULL, &found))
    {
      symbol.placed.px = found;
      symbol.moved = hypot (found.x - symbol.at.x, found.y - symbol.at.y) > 2;
      g_array_append_val (self->layout->symbols, symbol);
      return;
    }

  host = find_host (self, &symbol);
  if (host != NULL)
    join (self, host, &symbol);
}

static ChorsuPoint
position_px (const ChorsuPass     *pass,
             const ChorsuPosition *position)
{
  ChorsuPoint point = chorsu_mercator_project (position->lon, position->lat);

  return chorsu_pass_px (pass, point.x, point.y);
}

static ChorsuLayoutSymbol
symbol_at (const ChorsuLayoutBuilder *self,
           const ChorsuRecord        *record,
           const ChorsuPosition      *position)
{
  ChorsuPoint point = chorsu_mercator_project (position->lon, position->lat);

  return (ChorsuLayoutSymbol) {
    .placed = { .ref = record->ref, .n = 1 },
    .record = record,
    .at = position_px (self->pass, position),
    .spread = { point.x, point.y, point.x, point.y },
  };
}

static ChorsuLayoutSymbol
site_symbol (const ChorsuLayoutBuilder *self,
             const ChorsuSite          *site)
{
  ChorsuLayoutSymbol symbol = symbol_at (self, &site->record, &site->position);

  symbol.importance = CLAMP (site->importance, 1, 3);
  symbol.counts[site->category] = 1;
  if (chorsu_density_shows_glyph (site, self->pass->camera->zoom))
    {
      ChorsuSiteSymbol glyph = {
        .category = site->category,
        .stage = site->stage,
        .control = site->control,
        .radius = chorsu_site_symbol_radius (site->importance) * self->pass->k,
      };

      symbol.kind = CHORSU_SYMBOL_SITE;
      symbol.placed.radius = chorsu_site_symbol_extent (&glyph);
    }
  else
    {
      symbol.kind = CHORSU_SYMBOL_DOT;
      symbol.placed.radius = DOT_RADIUS * self->pass->k;
    }

  return symbol;
}

/* Far out, sites within reach of each other are one symbol. */
static void
gather_sites (const ChorsuLayoutBuilder *self,
              GArray                    *symbols,
              const GPtrArray           *sites)
{
  const ChorsuPass *pass = self->pass;
  g_autofree guint *hosts = chorsu_clusters_gather (sites, CHORSU_CLUSTER_REACH * pass->k / pass->world,
                                                    pass->view->selection);

  for (guint i = 0; i < symbols->len; i++)
    {
      ChorsuLayoutSymbol *symbol = &g_array_index (symbols, ChorsuLayoutSymbol, i);
      ChorsuLayoutSymbol *host = &g_array_index (symbols, ChorsuLayoutSymbol, hosts[i]);

      if (hosts[i] == i)
        continue;
      host->kind = CHORSU_SYMBOL_CLUSTER;
      host->placed.n++;
      host->placed.radius = cluster_radius (pass);
      host->counts[((const ChorsuSite *) symbol->record)->category]++;
      chorsu_box_include (&host->spread, symbol->spread.x0, symbol->spread.y0);
      symbol->placed.n = 0;
    }
}

static gboolean
is_selected (const ChorsuLayoutBuilder *self,
             const ChorsuLayoutSymbol  *symbol)
{
  return chorsu_ref_equal (symbol->placed.ref, self->pass->view->selection);
}

/* @selected: the selected one or all others. */
static void
add_sites (ChorsuLayoutBuilder *self,
           gboolean             selected)
{
  const GPtrArray *sites = self->pass->content->sites;
  g_autoptr (GArray) symbols = NULL;

  if (selected && self->pass->view->selection.kind != CHORSU_KIND_RESOURCE)
    return;

  symbols = g_array_new (FALSE, FALSE, sizeof (ChorsuLayoutSymbol));
  for (guint i = 0; i < sites->len; i++)
    {
      ChorsuLayoutSymbol symbol = site_symbol (self, sites->pdata[i]);

      g_array_append_val (symbols, symbol);
    }
  if (chorsu_density_clusters (self->pass->camera->zoom))
    gather_sites (self, symbols, sites);

  for (int importance = 3; importance >= 1; importance--)
    for (guint i = 0; i < symbols->len; i++)
      {
        const ChorsuLayoutSymbol *symbol = &g_array_index (symbols, ChorsuLayoutSymbol, i);

        if (symbol->importance == importance && symbol->placed.n > 0 && is_selected (self, symbol) == selected)
          add_symbol (self, *symbol);
      }
}

static void
add_security (ChorsuLayoutBuilder *self,
              gboolean             selected)
{
  const GPtrArray *items = self->pass->content->security;

  for (guint i = 0; i < items->len; i++)
    {
      const ChorsuSecurity *item = g_ptr_array_index (items, i);
      gboolean base = chorsu_security_shape (item) == CHORSU_SECURITY_BASE;
      ChorsuLayoutSymbol symbol;

      if (!item->position.known)
        continue;

      symbol = symbol_at (self, &item->record, &item->position);
      symbol.kind = CHORSU_SYMBOL_SECURITY;
      symbol.placed.radius = SECURITY_RADIUS * self->pass->k;
      symbol.importance = base ? 3 : 2;
      if (is_selected (self, &symbol) == selected)
        add_symbol (self, symbol);
    }
}

static void
add_engagements (ChorsuLayoutBuilder *self)
{
  const GArray *groups = self->pass->content->engagements;

  for (guint i = 0; i < groups->len; i++)
    {
      const ChorsuEngagementGroup *group = &g_array_index (groups, ChorsuEngagementGroup, i);
      ChorsuLayoutSymbol symbol = symbol_at (self, &group->first->record, &group->first->position);

      symbol.kind = CHORSU_SYMBOL_ENGAGEMENT;
      symbol.placed.n = group->n;
      symbol.placed.radius = (ENGAGEMENT_RADIUS + 1.6 * sqrt (group->n)) * self->pass->k;
      if (self->pass->view->purpose == CHORSU_PURPOSE_STAGE)
        symbol.placed.radius = MAX (symbol.placed.radius, STAGE_CLUSTER_RADIUS);
      symbol.importance = 2;
      add_symbol (self, symbol);
    }
}

static void
set_mark (ChorsuLayoutSymbol      *symbol,
          const ChorsuContentMark *mark,
          double                   k)
{
  switch (mark->mark)
    {
    case CHORSU_MARK_GAUGE_BREAK:
      symbol->kind = CHORSU_SYMBOL_GAUGE_BREAK;
      symbol->placed.radius = (mark->outstanding ? GAUGE_SIZE : QUIET_GAUGE_SIZE) / 2 * k;
      break;
    case CHORSU_MARK_FERRY:
      symbol->kind = CHORSU_SYMBOL_FERRY;
      symbol->placed.radius = FERRY_RADIUS * (mark->outstanding ? 1 : .8) * k;
      break;
    case CHORSU_MARK_CROSSING:
      symbol->kind = CHORSU_SYMBOL_CROSSING;
      symbol->placed.radius = CROSSING_RADIUS * k;
      break;
    case CHORSU_MARK_STATION:
    case CHORSU_MARK_DIRECTION:
    case CHORSU_N_MARKS:
    default:
      symbol->kind = CHORSU_SYMBOL_NODE;
      symbol->placed.radius = NODE_RADIUS * k;
      break;
    }
}

/* Marks on lines stay on their place or are left out; what stands out comes
 * first and keeps its place whatever else is there. */
static void
add_marks (ChorsuLayoutBuilder *self)
{
  const GArray *marks = self->pass->content->marks;

  for (guint i = 0; i < marks->len; i++)
    {
      const ChorsuContentMark *mark = &g_array_index (marks, ChorsuContentMark, i);
      ChorsuLayoutSymbol symbol = symbol_at (self, mark->record, &mark->position);

      if (!chorsu_density_shows_mark (mark, self->pass->camera->zoom))
        continue;
      set_mark (&symbol, mark, self->pass->k);
      if (mark->mark == CHORSU_MARK_FERRY)
        symbol.at = chorsu_network_middle (self->pass, (const ChorsuSegment *) mark->record);
      symbol.importance = mark->importance;
      symbol.placed.px = symbol.at;
      if (chorsu_box_contains (&self->region, symbol.at.x, symbol.at.y)
          && is_free (self, symbol.at, symbol.placed.radius, NULL))
        g_array_append_val (self->layout->symbols, symbol);
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

      if (!place->story || place->place_class != CHORSU_PLACE_CAPITAL
          || !chorsu_density_shows_place (place, self->pass->camera->zoom, self->pass->content, self->pass->view->purpose))
        continue;

      point = chorsu_mercator_project (place->lon, place->lat);
      px = chorsu_pass_px (self->pass, point.x, point.y);
      if (chorsu_box_contains (&self->region, px.x, px.y))
        {
          double r = CAPITAL_RADIUS * self->pass->k;

          g_array_append_val (self->layout->towns, ((ChorsuLayoutTown) { px, CHORSU_PLACE_CAPITAL, TRUE }));
          chorsu_placement_take (self->taken, (ChorsuBox) { px.x - r, px.y - r, px.x + r, px.y + r });
        }
    }
}

double
chorsu_layout_symbol_room (const ChorsuLayoutBuilder *self,
                           const ChorsuLayoutSymbol  *symbol)
{
  if (!chorsu_ref_equal (symbol->placed.ref, self->pass->view->selection))
    return symbol->placed.radius;

  return MAX (symbol->placed.radius, CHORSU_STATE_MARK_REACH * self->pass->k);
}

static void
take_symbols (ChorsuLayoutBuilder *self)
{
  for (guint i = 0; i < self->layout->symbols->len; i++)
    {
      const ChorsuLayoutSymbol *symbol = &g_array_index (self->layout->symbols, ChorsuLayoutSymbol, i);

      chorsu_placement_take_disc (self->taken, symbol->placed.px, chorsu_layout_symbol_room (self, symbol));
    }
}

/* What is selected comes first: the ring round its place is round it. */
void
chorsu_layout_add_symbols (ChorsuLayoutBuilder *self)
{
  add_sites (self, TRUE);
  add_security (self, TRUE);
  add_marks (self);
  add_sites (self, FALSE);
  add_security (self, FALSE);
  add_engagements (self);

  take_symbols (self);
}
