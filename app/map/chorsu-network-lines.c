/* chorsu-network-lines.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-network-lines.h"

#include "chorsu-clip.h"
/* Points put between two given ones. */
#define SUBDIVISIONS 8

typedef struct
{
  GArray    *points;  /* ChorsuPoint, Web-Mercator units */
  ChorsuBox  box;
  double     length;  /* Web-Mercator units */
} SmoothLine;

struct _ChorsuNetworkGeometry
{
  GHashTable *lines;  /* const ChorsuSegment * → SmoothLine */
};

static void
smooth_line_free (SmoothLine *self)
{
  g_array_unref (self->points);
  g_free (self);
}

static ChorsuPoint
lerp (ChorsuPoint a,
      ChorsuPoint b,
      double      ta,
      double      tb,
      double      t)
{
  double w = tb > ta ? (t - ta) / (tb - ta) : 0;

  return (ChorsuPoint) { a.x + w * (b.x - a.x), a.y + w * (b.y - a.y) };
}

/* Barry and Goldman's pyramid for a centripetal Catmull-Rom span from p[1] to
 * p[2]; it neither overshoots nor makes loops. */
static ChorsuPoint
catmull_rom (const ChorsuPoint p[4],
             double            u)
{
  double t[4] = { 0 };
  double at;
  ChorsuPoint a1, a2, a3, b1, b2;

  for (int i = 1; i < 4; i++)
    t[i] = t[i - 1] + MAX (sqrt (hypot (p[i].x - p[i - 1].x, p[i].y - p[i - 1].y)), 1e-9);
  at = t[1] + u * (t[2] - t[1]);

  a1 = lerp (p[0], p[1], t[0], t[1], at);
  a2 = lerp (p[1], p[2], t[1], t[2], at);
  a3 = lerp (p[2], p[3], t[2], t[3], at);
  b1 = lerp (a1, a2, t[0], t[2], at);
  b2 = lerp (a2, a3, t[1], t[3], at);

  return lerp (b1, b2, t[1], t[2], at);
}

static ChorsuPoint
segment_point (const ChorsuSegment *segment,
               int                  i)
{
  i = CLAMP (i, 0, (int) segment->n_points - 1);

  return chorsu_mercator_project (segment->lonlat[2 * i], segment->lonlat[2 * i + 1]);
}

static SmoothLine *
smooth_line_new (const ChorsuSegment *segment)
{
  SmoothLine *self = g_new (SmoothLine, 1);

  self->points = g_array_new (FALSE, FALSE, sizeof (ChorsuPoint));
  self->box = CHORSU_BOX_EMPTY;

  for (guint i = 0; i < segment->n_points; i++)
    {
      ChorsuPoint p[4] = { segment_point (segment, (int) i - 1), segment_point (segment, i),
                           segment_point (segment, i + 1), segment_point (segment, i + 2) };
      gboolean last = i == segment->n_points - 1;

      for (int s = 0; s < (last || segment->n_points == 2 ? 1 : SUBDIVISIONS); s++)
        {
          ChorsuPoint point = s == 0 ? p[1] : catmull_rom (p, (double) s / SUBDIVISIONS);

          g_array_append_val (self->points, point);
          chorsu_box_include (&self->box, point.x, point.y);
        }
    }
  self->length = chorsu_network_length (self->points);

  return self;
}

ChorsuNetworkGeometry *
chorsu_network_geometry_new (ChorsuDataset *dataset)
{
  ChorsuNetworkGeometry *self = g_new0 (ChorsuNetworkGeometry, 1);
  guint n = dataset != NULL ? chorsu_dataset_get_n_records (dataset, CHORSU_KIND_SEGMENT) : 0;

  self->lines = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) smooth_line_free);
  for (guint i = 0; i < n; i++)
    {
      const ChorsuSegment *segment
          = (const ChorsuSegment *) chorsu_dataset_get_record (dataset, CHORSU_KIND_SEGMENT, i);

      g_hash_table_insert (self->lines, (gpointer) segment, smooth_line_new (segment));
    }

  return self;
}

void
chorsu_network_geometry_free (ChorsuNetworkGeometry *self)
{
  g_hash_table_unref (self->lines);
  g_free (self);
}

ChorsuBox
chorsu_network_geometry_box (ChorsuNetworkGeometry *self,
                             const ChorsuSegment   *segment)
{
  const SmoothLine *line = g_hash_table_lookup (self->lines, segment);

  return line != NULL ? line->box : CHORSU_BOX_EMPTY;
}

double
chorsu_network_geometry_length (ChorsuNetworkGeometry *self,
                                const ChorsuSegment   *segment)
{
  const SmoothLine *line = g_hash_table_lookup (self->lines, segment);

  return line != NULL ? line->length : 0;
}

void
chorsu_network_geometry_ends (ChorsuNetworkGeometry *self,
                              const ChorsuStrand    *strand,
                              ChorsuPoint            first[2],
                              ChorsuPoint            last[2])
{
  const SmoothLine *line = g_hash_table_lookup (self->lines, strand->segment);
  guint n = line->points->len;

  for (guint i = 0; i < 2; i++)
    {
      first[i] = g_array_index (line->points, ChorsuPoint, strand->backwards ? n - 1 - i : i);
      last[i] = g_array_index (line->points, ChorsuPoint, strand->backwards ? 1 - i : n - 2 + i);
    }
}

static void
append_px (const ChorsuPass    *pass,
           const ChorsuSegment *segment,
           gboolean             backwards,
           GArray              *out)
{
  const SmoothLine *line = g_hash_table_lookup (pass->geometry->lines, segment);
  guint n = line != NULL ? line->points->len : 0;

  for (guint i = 0; i < n; i++)
    {
      const ChorsuPoint *point = &g_array_index (line->points, ChorsuPoint, backwards ? n - 1 - i : i);
      ChorsuPoint px = chorsu_pass_px (pass, point->x, point->y);

      g_array_append_val (out, px);
    }
}

ChorsuPoint
chorsu_network_middle (const ChorsuPass    *pass,
                       const ChorsuSegment *segment)
{
  const SmoothLine *line = g_hash_table_lookup (pass->geometry->lines, segment);
  ChorsuPoint middle = chorsu_network_point_at (line->points, .5);

  return chorsu_pass_px (pass, middle.x, middle.y);
}

GArray *
chorsu_network_strand_line (const ChorsuPass   *pass,
                            const ChorsuStrand *strand)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (ChorsuPoint));
  ChorsuBox box = chorsu_network_geometry_box (pass->geometry, strand->segment);

  if (!chorsu_box_intersects (&box, &pass->clip))
    return out;

  append_px (pass, strand->segment, strand->backwards, out);
  if (strand->lane != 0)
    chorsu_network_set_beside (pass, strand, out);

  return out;
}

GArray *
chorsu_network_corridor_line (const ChorsuPass     *pass,
                              const ChorsuCorridor *corridor)
{
  GArray *line = g_array_new (FALSE, FALSE, sizeof (ChorsuPoint));
  const ChorsuRoute *route = corridor->n_routes > 0 ? &corridor->routes[0] : NULL;

  for (guint i = 0; route != NULL && i < route->n_legs; i++)
    append_px (pass, route->legs[i].segment, route->legs[i].backwards, line);

  return line;
}

static gboolean
is_between (const ChorsuLine   *line,
            const ChorsuBorder *border)
{
  if (line->left == NULL || line->right == NULL)
    return FALSE;

  return (g_str_equal (line->left, border->between[0]) && g_str_equal (line->right, border->between[1]))
         || (g_str_equal (line->left, border->between[1]) && g_str_equal (line->right, border->between[0]));
}

GArray *
chorsu_network_border_line (const ChorsuPass   *pass,
                            const ChorsuBorder *border)
{
  GArray *longest = g_array_new (FALSE, FALSE, sizeof (ChorsuPoint));
  guint n_lines = chorsu_basemap_get_n_lines (pass->basemap);
  const ChorsuVertex *best = NULL;
  guint best_n = 0;

  for (guint i = 0; i < n_lines; i++)
    if (is_between (chorsu_basemap_get_line (pass->basemap, i), border))
      {
        guint n;
        const ChorsuVertex *vertices = chorsu_basemap_get_line_vertices (pass->basemap, i, pass->level, &n);

        if (n > best_n)
          {
            best = vertices;
            best_n = n;
          }
      }
  for (guint v = 0; v < best_n; v++)
    {
      ChorsuPoint px = chorsu_pass_px (pass, best[v].x, best[v].y);

      g_array_append_val (longest, px);
    }

  return longest;
}

double
chorsu_network_length (const GArray *line)
{
  double length = 0;

  for (guint i = 1; i < line->len; i++)
    {
      const ChorsuPoint *p = &g_array_index (line, ChorsuPoint, i);

      length += hypot (p[0].x - p[-1].x, p[0].y - p[-1].y);
    }

  return length;
}

ChorsuPoint
chorsu_network_point_at (const GArray *line,
                         double        fraction)
{
  double left = fraction * chorsu_network_length (line);

  for (guint i = 1; i < line->len; i++)
    {
      const ChorsuPoint *p = &g_array_index (line, ChorsuPoint, i);
      double length = hypot (p[0].x - p[-1].x, p[0].y - p[-1].y);

      if (left <= length && length > 0)
        {
          double t = left / length;

          return (ChorsuPoint) { p[-1].x + t * (p[0].x - p[-1].x), p[-1].y + t * (p[0].y - p[-1].y) };
        }
      left -= length;
    }

  return g_array_index (line, ChorsuPoint, line->len - 1);
}

ChorsuStrandRole
chorsu_network_role_of (const ChorsuContent  *content,
                        const ChorsuCorridor *corridor)
{
  ChorsuStrandRole role = CHORSU_STRAND_MODE;

  for (guint i = 0; i < content->strands->len; i++)
    {
      const ChorsuStrand *strand = &g_array_index (content->strands, ChorsuStrand, i);

      if (strand->corridor != corridor)
        continue;
      if (strand->role == CHORSU_STRAND_ACCENT)
        return strand->role;
      role = strand->role;
    }

  return role;
}

ChorsuColor
chorsu_network_pill_color (const ChorsuTheme *theme,
                           ChorsuStrandRole   role)
{
  switch (role)
    {
    case CHORSU_STRAND_ACCENT:
      return theme->accent;
    case CHORSU_STRAND_RUSSIA:
      return theme->power_text[CHORSU_POWER_RUSSIA];
    case CHORSU_STRAND_CHINA:
      return theme->power_text[CHORSU_POWER_CHINA];
    case CHORSU_STRAND_MODE:
    default:
      return theme->mode[CHORSU_MODE_RAIL];
    }
}

double
chorsu_network_distance (const GArray *line,
                         ChorsuPoint   point)
{
  double least = INFINITY;

  for (guint i = 1; i < line->len; i++)
    {
      const ChorsuPoint *p = &g_array_index (line, ChorsuPoint, i);
      double dx = p[0].x - p[-1].x;
      double dy = p[0].y - p[-1].y;
      double squared = dx * dx + dy * dy;
      double t = squared > 0 ? CLAMP (((point.x - p[-1].x) * dx + (point.y - p[-1].y) * dy) / squared, 0, 1) : 0;

      least = MIN (least, hypot (point.x - p[-1].x - t * dx, point.y - p[-1].y - t * dy));
    }

  return least;
}
