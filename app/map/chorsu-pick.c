/* chorsu-pick.c: what lies under a point, and where to fly to
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-layout-private.h"
#include "chorsu-painter-private.h"

/* Corridors answer to a pointer this far off their line, px. */
#define LINE_REACH 6.0

static const ChorsuLayoutSymbol *
find_symbol (const ChorsuCamera *camera,
             ChorsuLayout       *layout,
             double              x,
             double              y)
{
  const ChorsuCamera *placed_for = chorsu_layout_get_camera (layout);

  /* The first symbols are the important ones and lie on top. */
  for (guint i = 0; i < layout->symbols->len; i++)
    {
      const ChorsuLayoutSymbol *symbol = &g_array_index (layout->symbols, ChorsuLayoutSymbol, i);
      ChorsuPoint px = chorsu_camera_to_px (camera, chorsu_camera_from_px (placed_for, symbol->placed.px));

      if (hypot (px.x - x, px.y - y) <= MAX (symbol->placed.radius, LINE_REACH))
        return symbol;
    }

  return NULL;
}

static ChorsuRef
pick_symbol (const ChorsuCamera *camera,
             ChorsuLayout       *layout,
             double              x,
             double              y)
{
  const ChorsuLayoutSymbol *symbol = find_symbol (camera, layout, x, y);

  return symbol != NULL ? symbol->placed.ref : CHORSU_REF_NONE;
}

guint
chorsu_layout_pick_cluster (ChorsuLayout       *self,
                            const ChorsuCamera *camera,
                            double              x,
                            double              y,
                            ChorsuBox          *spread)
{
  const ChorsuLayoutSymbol *symbol;

  g_return_val_if_fail (self != NULL && camera != NULL && spread != NULL, 0);

  /* Deals of one actor in one place belong together at any zoom. */
  symbol = find_symbol (camera, self, x, y);
  if (symbol == NULL || symbol->placed.n < 2 || symbol->kind == CHORSU_SYMBOL_ENGAGEMENT)
    return 0;

  *spread = symbol->spread;

  return symbol->placed.n;
}

static const ChorsuStrand *
find_strand (const ChorsuPass *pass,
             double            x,
             double            y)
{
  const GArray *strands = pass->content->strands;
  double reach = LINE_REACH * pass->k / pass->world;
  ChorsuPoint at = chorsu_camera_from_px (pass->camera, (ChorsuPoint) { x, y });

  for (guint i = strands->len; i > 0; i--)
    {
      const ChorsuStrand *strand = &g_array_index (strands, ChorsuStrand, i - 1);
      ChorsuBox box = chorsu_box_grow (chorsu_network_geometry_box (pass->geometry, strand->segment), reach);
      g_autoptr (GArray) line = NULL;

      if (!chorsu_box_contains (&box, at.x, at.y))
        continue;

      line = chorsu_network_strand_line (pass, strand);
      if (line->len >= 2 && chorsu_network_distance (line, (ChorsuPoint) { x, y }) <= LINE_REACH * pass->k)
        return strand;
    }

  return NULL;
}

static ChorsuRef
pick_line (const ChorsuPass *pass,
           double            x,
           double            y)
{
  const ChorsuStrand *strand = find_strand (pass, x, y);

  if (strand == NULL)
    return CHORSU_REF_NONE;

  return strand->corridor != NULL ? strand->corridor->record.ref : strand->segment->record.ref;
}

static ChorsuRef
pick_country (ChorsuPainter      *self,
              const ChorsuCamera *camera,
              double              x,
              double              y)
{
  ChorsuPoint point = chorsu_camera_from_px (camera, (ChorsuPoint) { x, y });
  const char *country;
  double lon, lat;
  guint area;

  chorsu_mercator_unproject (point, &lon, &lat);
  country = chorsu_basemap_country_at (self->basemap, lon, lat);
  if (country == NULL || !chorsu_basemap_find_area (self->basemap, country, &area))
    return CHORSU_REF_NONE;

  return chorsu_ref (chorsu_pass_is_story (chorsu_basemap_get_area (self->basemap, area))
                         ? CHORSU_KIND_COUNTRY : CHORSU_KIND_NEIGHBOUR,
                     country);
}

ChorsuRef
chorsu_painter_pick (ChorsuPainter      *self,
                     const ChorsuView   *view,
                     const ChorsuCamera *camera,
                     ChorsuLayout       *layout,
                     double              x,
                     double              y)
{
  ChorsuRef ref = CHORSU_REF_NONE;
  ChorsuPainterRun run;

  g_return_val_if_fail (self != NULL && view != NULL && camera != NULL, CHORSU_REF_NONE);

  if (layout != NULL)
    ref = pick_symbol (camera, layout, x, y);

  if (chorsu_ref_is_none (ref))
    {
      chorsu_painter_run_init (&run, self, NULL, view, camera);
      ref = pick_line (&run.pass, x, y);
      chorsu_painter_run_clear (&run);
    }

  return chorsu_ref_is_none (ref) ? pick_country (self, camera, x, y) : ref;
}

ChorsuRef
chorsu_painter_pick_segment (ChorsuPainter      *self,
                             const ChorsuView   *view,
                             const ChorsuCamera *camera,
                             double              x,
                             double              y)
{
  const ChorsuStrand *strand;
  ChorsuPainterRun run;
  ChorsuRef ref;

  g_return_val_if_fail (self != NULL && view != NULL && camera != NULL, CHORSU_REF_NONE);

  chorsu_painter_run_init (&run, self, NULL, view, camera);
  strand = find_strand (&run.pass, x, y);
  ref = strand != NULL ? strand->segment->record.ref : CHORSU_REF_NONE;
  chorsu_painter_run_clear (&run);

  return ref;
}

static void
include_corridor (ChorsuPainter        *self,
                  const ChorsuCorridor *corridor,
                  ChorsuBox            *box)
{
  for (guint r = 0; r < corridor->n_routes; r++)
    for (guint i = 0; i < corridor->routes[r].n_legs; i++)
      {
        ChorsuBox leg = chorsu_network_geometry_box (self->geometry, corridor->routes[r].legs[i].segment);

        chorsu_box_include (box, leg.x0, leg.y0);
        chorsu_box_include (box, leg.x1, leg.y1);
      }
}

/* A point is shown with about 400 km round it. */
#define POINT_RANGE .005

ChorsuBox
chorsu_painter_ref_box (ChorsuPainter *self,
                        ChorsuRef      ref)
{
  ChorsuBox box = CHORSU_BOX_EMPTY;
  const ChorsuRecord *record;
  const ChorsuPosition *position;
  guint area;

  g_return_val_if_fail (self != NULL, CHORSU_BOX_EMPTY);

  if ((ref.kind == CHORSU_KIND_COUNTRY || ref.kind == CHORSU_KIND_NEIGHBOUR)
      && chorsu_basemap_find_area (self->basemap, ref.id, &area))
    return chorsu_basemap_get_area (self->basemap, area)->main_box;

  record = self->dataset != NULL ? chorsu_dataset_find (self->dataset, ref) : NULL;
  if (record == NULL)
    return box;

  if (ref.kind == CHORSU_KIND_CORRIDOR)
    include_corridor (self, (const ChorsuCorridor *) record, &box);
  else if (ref.kind == CHORSU_KIND_SEGMENT)
    box = chorsu_network_geometry_box (self->geometry, (const ChorsuSegment *) record);

  position = chorsu_record_get_position (record);
  if (position != NULL && position->known)
    {
      ChorsuPoint point = chorsu_mercator_project (position->lon, position->lat);

      box = chorsu_box_grow ((ChorsuBox) { point.x, point.y, point.x, point.y }, POINT_RANGE);
    }

  return box;
}
