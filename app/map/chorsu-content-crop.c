/* chorsu-content-crop.c: what of a view's content lies in a picture
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-content.h"

#include "chorsu-blocs.h"
#include "chorsu-clusters.h"
#include "chorsu-density.h"
#include "chorsu-symbols.h"

/* Radii of symbols but those of sites, px. */
#define SECURITY_REACH 8.0
#define ENGAGEMENT_REACH 12.0
#define MARK_REACH 9.0
#define DOT_REACH 2.8

/* What of the world the picture shows, and how large a px is there. */
typedef struct
{
  ChorsuBox  box;
  double     px;    /* Web-Mercator units */
  double     zoom;
  double     k;
} Frame;

/* A symbol whose middle is outside may look in all the same. */
static gboolean
is_inside (const Frame          *frame,
           const ChorsuPosition *position,
           double                reach)
{
  ChorsuPoint at = chorsu_mercator_project (position->lon, position->lat);
  ChorsuBox box = chorsu_box_grow (frame->box, reach * frame->k * frame->px);

  return chorsu_box_contains (&box, at.x, at.y);
}

static double
site_reach (const Frame      *frame,
            const ChorsuSite *site)
{
  ChorsuSiteSymbol glyph = { .control = site->control, .radius = chorsu_site_symbol_radius (site->importance) };

  return chorsu_density_shows_glyph (site, frame->zoom) ? chorsu_site_symbol_extent (&glyph) : DOT_REACH;
}

static void
crop_sites (GPtrArray   *sites,
            const Frame *frame)
{
  for (guint i = sites->len; i > 0; i--)
    {
      const ChorsuSite *site = sites->pdata[i - 1];

      if (!is_inside (frame, &site->position, site_reach (frame, site)))
        g_ptr_array_remove_index (sites, i - 1);
    }
}

static void
crop_security (GPtrArray   *sites,
               const Frame *frame)
{
  for (guint i = sites->len; i > 0; i--)
    if (!is_inside (frame, &((const ChorsuSecurity *) sites->pdata[i - 1])->position, SECURITY_REACH))
      g_ptr_array_remove_index (sites, i - 1);
}

static void
crop_engagements (GArray      *groups,
                  const Frame *frame)
{
  for (guint i = groups->len; i > 0; i--)
    if (!is_inside (frame, &g_array_index (groups, ChorsuEngagementGroup, i - 1).first->position, ENGAGEMENT_REACH))
      g_array_remove_index (groups, i - 1);
}

static void
crop_marks (GArray      *marks,
            const Frame *frame)
{
  for (guint i = marks->len; i > 0; i--)
    {
      const ChorsuContentMark *mark = &g_array_index (marks, ChorsuContentMark, i - 1);

      if (!is_inside (frame, &mark->position, MARK_REACH) || !chorsu_density_shows_mark (mark, frame->zoom))
        g_array_remove_index (marks, i - 1);
    }
}

/* Liang and Barsky: whether any of a line from a to b is in the box. */
static gboolean
line_meets_box (ChorsuPoint      a,
                ChorsuPoint      b,
                const ChorsuBox *box)
{
  double from = 0, to = 1;
  const double p[4] = { a.x - b.x, b.x - a.x, a.y - b.y, b.y - a.y };
  const double q[4] = { a.x - box->x0, box->x1 - a.x, a.y - box->y0, box->y1 - a.y };

  for (guint i = 0; i < 4; i++)
    {
      if (p[i] == 0 && q[i] < 0)
        return FALSE;
      if (p[i] < 0)
        from = MAX (from, q[i] / p[i]);
      else if (p[i] > 0)
        to = MIN (to, q[i] / p[i]);
    }

  return from <= to;
}

static gboolean
segment_meets_box (const ChorsuSegment *segment,
                   const ChorsuBox     *box)
{
  for (guint i = 1; i < segment->n_points; i++)
    {
      const double *p = segment->lonlat + 2 * i;

      if (line_meets_box (chorsu_mercator_project (p[-2], p[-1]), chorsu_mercator_project (p[0], p[1]), box))
        return TRUE;
    }

  return FALSE;
}

static void
crop_strands (GArray          *strands,
              const ChorsuBox *box)
{
  for (guint i = strands->len; i > 0; i--)
    if (!segment_meets_box (g_array_index (strands, ChorsuStrand, i - 1).segment, box))
      g_array_remove_index (strands, i - 1);
}

/* A corridor is there as long as any line on its way is. */
static gboolean
is_seen (const ChorsuContent  *self,
         const ChorsuCorridor *corridor)
{
  for (guint r = 0; r < corridor->n_routes; r++)
    for (guint i = 0; i < corridor->routes[r].n_legs; i++)
      for (guint j = 0; j < self->strands->len; j++)
        if (g_array_index (self->strands, ChorsuStrand, j).segment == corridor->routes[r].legs[i].segment)
          return TRUE;

  return FALSE;
}

/* Whether any line is as wide as a volume makes it: of two on one track the
 * larger counts. */
static gboolean
is_seen_by_width (const ChorsuContent        *self,
                  const ChorsuCorridorVolume *volume)
{
  const ChorsuRoute *route = &volume->corridor->routes[0];

  for (guint i = 0; i < route->n_legs; i++)
    for (guint j = 0; j < self->strands->len; j++)
      {
        const ChorsuStrand *strand = &g_array_index (self->strands, ChorsuStrand, j);

        if (strand->segment == route->legs[i].segment && strand->width == volume->width)
          return TRUE;
      }

  return FALSE;
}

static void
crop_corridors (ChorsuContent *self)
{
  for (guint i = self->corridors->len; i > 0; i--)
    if (!is_seen (self, self->corridors->pdata[i - 1]))
      g_ptr_array_remove_index (self->corridors, i - 1);
  for (guint i = self->volumes->len; i > 0; i--)
    if (!is_seen_by_width (self, &g_array_index (self->volumes, ChorsuCorridorVolume, i - 1)))
      g_array_remove_index (self->volumes, i - 1);
}

static gboolean
lies_between (const ChorsuLine   *line,
              const ChorsuBorder *border)
{
  if (line->left == NULL || line->right == NULL)
    return FALSE;

  return (g_str_equal (line->left, border->between[0]) && g_str_equal (line->right, border->between[1]))
         || (g_str_equal (line->left, border->between[1]) && g_str_equal (line->right, border->between[0]));
}

static gboolean
vertices_meet_box (const ChorsuVertex *vertices,
                   guint               n,
                   const ChorsuBox    *box)
{
  for (guint i = 1; i < n; i++)
    if (line_meets_box ((ChorsuPoint) { vertices[i - 1].x, vertices[i - 1].y },
                        (ChorsuPoint) { vertices[i].x, vertices[i].y }, box))
      return TRUE;

  return FALSE;
}

static gboolean
border_meets_box (ChorsuBasemap      *basemap,
                  guint               level,
                  const ChorsuBorder *border,
                  const ChorsuBox    *box)
{
  guint n_lines = chorsu_basemap_get_n_lines (basemap);

  for (guint i = 0; i < n_lines; i++)
    {
      const ChorsuLine *line = chorsu_basemap_get_line (basemap, i);
      const ChorsuVertex *vertices;
      guint n;

      if (!chorsu_box_intersects (&line->box, box) || !lies_between (line, border))
        continue;
      vertices = chorsu_basemap_get_line_vertices (basemap, i, level, &n);
      if (vertices_meet_box (vertices, n, box))
        return TRUE;
    }

  return FALSE;
}

static void
crop_borders (ChorsuContent   *self,
              ChorsuBasemap   *basemap,
              guint            level,
              const ChorsuBox *box)
{
  for (guint i = self->borders->len; i > 0; i--)
    if (!border_meets_box (basemap, level, self->borders->pdata[i - 1], box))
      g_ptr_array_remove_index (self->borders, i - 1);
}

static gboolean
outline_meets_box (ChorsuBasemap   *basemap,
                   guint            area,
                   guint            level,
                   const ChorsuBox *box)
{
  guint n_rings = chorsu_basemap_get_n_rings (basemap, area, level);

  for (guint i = 0; i < n_rings; i++)
    {
      ChorsuBox ring_box;
      guint n;
      const ChorsuVertex *ring = chorsu_basemap_get_ring (basemap, area, level, i, &n, &ring_box);

      if (chorsu_box_intersects (&ring_box, box) && vertices_meet_box (ring, n, box))
        return TRUE;
    }

  return FALSE;
}

/* Its outline is in the box, or the box is in it. */
static void
find_countries (ChorsuContent   *self,
                ChorsuBasemap   *basemap,
                guint            level,
                const ChorsuBox *box)
{
  guint n = chorsu_basemap_get_n_areas (basemap);
  const char *around;
  double lon, lat;

  self->countries = g_ptr_array_new ();
  self->edged = g_ptr_array_new ();
  chorsu_mercator_unproject ((ChorsuPoint) { (box->x0 + box->x1) / 2, (box->y0 + box->y1) / 2 }, &lon, &lat);
  around = chorsu_basemap_country_at (basemap, lon, lat);
  for (guint i = 0; i < n; i++)
    {
      const ChorsuArea *area = chorsu_basemap_get_area (basemap, i);
      gboolean edged;

      if (area->kind != CHORSU_AREA_STORY || !chorsu_box_intersects (&area->box, box))
        continue;
      edged = outline_meets_box (basemap, i, level, box);
      if (edged)
        g_ptr_array_add (self->edged, (gpointer) area->id);
      if (edged || g_strcmp0 (around, area->id) == 0)
        g_ptr_array_add (self->countries, (gpointer) area->id);
    }
}

/* Totals are circles, which need not be in the picture where the country is. */
static void
find_circles (ChorsuContent *self,
              ChorsuBasemap *basemap,
              const Frame   *frame)
{
  const ChorsuShading *shading = self->shading;

  self->circles = g_ptr_array_new ();
  for (guint i = 0; shading != NULL && i < shading->n_values; i++)
    {
      const ChorsuShadingValue *value = &shading->values[i];
      ChorsuPoint at, nearest;
      guint area;
      double radius;

      if (value->figure == NULL || !chorsu_basemap_find_area (basemap, value->country, &area))
        continue;
      at = chorsu_basemap_get_area (basemap, area)->label;
      nearest = (ChorsuPoint) { CLAMP (at.x, frame->box.x0, frame->box.x1), CLAMP (at.y, frame->box.y0, frame->box.y1) };
      radius = chorsu_shading_radius (shading, value->figure, CHORSU_CIRCLE_RADIUS * frame->k * frame->px);
      if (hypot (at.x - nearest.x, at.y - nearest.y) < radius)
        g_ptr_array_add (self->circles, (gpointer) value->country);
    }
}

/* Before anything is cut: clusters do not end at the edge of the picture. */
static void
find_clusters (ChorsuContent *self,
               double         reach,
               ChorsuRef      selection)
{
  g_autofree guint *hosts = chorsu_clusters_gather (self->sites, reach, selection);

  self->clustered = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < self->sites->len; i++)
    if (hosts[i] != i)
      {
        g_hash_table_add (self->clustered, self->sites->pdata[i]);
        g_hash_table_add (self->clustered, self->sites->pdata[hosts[i]]);
      }
}

void
chorsu_content_crop (ChorsuContent      *self,
                     ChorsuBasemap      *basemap,
                     const ChorsuView   *view,
                     const ChorsuCamera *camera)
{
  double k = view->purpose == CHORSU_PURPOSE_STAGE ? CHORSU_STAGE_FACTOR : 1;
  guint level = chorsu_basemap_level_for_zoom (basemap, camera->zoom);
  Frame frame = { chorsu_camera_bounds (camera), 1 / chorsu_camera_world_px (camera), camera->zoom, k };

  g_return_if_fail (self->countries == NULL);

  if (chorsu_density_clusters (camera->zoom))
    find_clusters (self, CHORSU_CLUSTER_REACH * k * frame.px, view->selection);
  find_countries (self, basemap, level, &frame.box);
  find_circles (self, basemap, &frame);
  crop_sites (self->sites, &frame);
  crop_security (self->security, &frame);
  crop_engagements (self->engagements, &frame);
  crop_strands (self->strands, &frame.box);
  crop_corridors (self);
  crop_borders (self, basemap, level, &frame.box);
  crop_marks (self->marks, &frame);
}

gboolean
chorsu_content_has_circle (const ChorsuContent *self,
                           const char          *country)
{
  return self->circles == NULL || g_ptr_array_find_with_equal_func (self->circles, country, g_str_equal, NULL);
}

gboolean
chorsu_content_has_country (const ChorsuContent *self,
                            const char          *country)
{
  return self->countries == NULL || g_ptr_array_find_with_equal_func (self->countries, country, g_str_equal, NULL);
}

gboolean
chorsu_content_has_edge (const ChorsuContent *self,
                         const char          *country)
{
  return self->edged == NULL || g_ptr_array_find_with_equal_func (self->edged, country, g_str_equal, NULL);
}
