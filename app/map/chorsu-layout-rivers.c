/* chorsu-layout-rivers.c: names written along rivers
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-density.h"
#include "chorsu-layout-private.h"

/* The line letters stand on is the river smoothed with this σ, px. */
#define SIGMA 28.0
#define SPACING 4.0

/* The line may turn by at most this much over a name (57°). */
#define MAX_TURN 1.0

/* A name starts at most this densely along the river, px. */
#define STRIDE 16.0

/* A long river is named again about this often, px; no name stands nearer to
 * the same name. */
#define REPEAT 800.0
#define APART 400.0

/* A river or the part of it that matters, px. Distances count from its source,
 * so that they stay the same while the map is moved. */
typedef struct
{
  GArray *points;   /* ChorsuPoint, SPACING apart */
  guint   before;   /* how many there are before the first */
  double  length;   /* of the whole river */
} River;

static void
river_clear (River *self)
{
  g_clear_pointer (&self->points, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (River, river_clear)

static void
river_init (River                     *self,
            const ChorsuLayoutBuilder *builder,
            const ChorsuVertex        *vertices,
            guint                      n)
{
  ChorsuBox near = chorsu_box_grow (builder->region, 3 * SIGMA);
  ChorsuPoint a = chorsu_pass_px (builder->pass, vertices[0].x, vertices[0].y);
  double next = 0;
  guint n_points = 0, first = G_MAXUINT, last = 0;

  *self = (River) { .points = g_array_new (FALSE, FALSE, sizeof (ChorsuPoint)) };
  for (guint i = 1; i < n; i++)
    {
      ChorsuPoint b = chorsu_pass_px (builder->pass, vertices[i].x, vertices[i].y);
      ChorsuBox piece = CHORSU_BOX_EMPTY;
      double length = hypot (b.x - a.x, b.y - a.y);
      gboolean matters;

      chorsu_box_include (&piece, a.x, a.y);
      chorsu_box_include (&piece, b.x, b.y);
      matters = chorsu_box_intersects (&piece, &near);
      for (; next < self->length + length; next += SPACING, n_points++)
        {
          double t = (next - self->length) / length;
          ChorsuPoint p = { a.x + t * (b.x - a.x), a.y + t * (b.y - a.y) };

          if (matters)
            {
              first = MIN (first, n_points);
              last = n_points + 1;
            }
          if (first != G_MAXUINT)
            g_array_append_val (self->points, p);
        }
      self->length += length;
      a = b;
    }

  self->before = first != G_MAXUINT ? first : 0;
  if (first != G_MAXUINT)
    g_array_set_size (self->points, last - first);
}

/* Shrinks towards the ends, so that the ends stay. */
static GArray *
smooth (const GArray *line)
{
  enum { REACH = (int) (2 * SIGMA / SPACING) };
  GArray *out = g_array_sized_new (FALSE, FALSE, sizeof (ChorsuPoint), line->len);
  double weights[REACH + 1];

  for (int j = 0; j <= REACH; j++)
    weights[j] = exp (-.5 * (j * SPACING / SIGMA) * (j * SPACING / SIGMA));

  for (int i = 0; i < (int) line->len; i++)
    {
      int window = MIN ((int) REACH, MIN (i, (int) line->len - 1 - i));
      ChorsuPoint sum = g_array_index (line, ChorsuPoint, i);
      double weight = 1;

      for (int j = 1; j <= window; j++)
        {
          const ChorsuPoint *p = &g_array_index (line, ChorsuPoint, i - j);
          const ChorsuPoint *q = &g_array_index (line, ChorsuPoint, i + j);

          sum.x += weights[j] * (p->x + q->x);
          sum.y += weights[j] * (p->y + q->y);
          weight += 2 * weights[j];
        }
      sum.x /= weight;
      sum.y /= weight;
      g_array_append_val (out, sum);
    }

  return out;
}

static double
turn_over (const GArray *line,
           guint         first,
           guint         last)
{
  double least = INFINITY, most = -INFINITY, angle = 0;

  for (guint i = first; i < last; i++)
    {
      const ChorsuPoint *p = &g_array_index (line, ChorsuPoint, i);
      double next = atan2 (p[1].y - p[0].y, p[1].x - p[0].x);

      angle = i == first ? next : angle + remainder (next - angle, 2 * G_PI);
      least = MIN (least, angle);
      most = MAX (most, angle);
    }

  return most - least;
}

/* Boxes along the stretch, one per few letters. */
static gboolean
fits_along (ChorsuLayoutBuilder *self,
            const GArray        *line,
            guint                first,
            guint                last,
            double               size)
{
  for (guint i = first; i <= last; i += 2)
    {
      const ChorsuPoint *p = &g_array_index (line, ChorsuPoint, i);
      ChorsuBox box = { p->x - size * .8, p->y - size * .9, p->x + size * .8, p->y + size * .9 };

      if (!chorsu_placement_fits (self->taken, box))
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_repetition (const ChorsuLayoutBuilder *self,
               const char                *name,
               ChorsuPoint                at)
{
  for (guint i = 0; i < self->layout->labels->len; i++)
    {
      const ChorsuLayoutLabel *label = &g_array_index (self->layout->labels, ChorsuLayoutLabel, i);

      if (label->line != NULL && g_str_equal (label->text, name)
          && hypot (label->line[label->n_line / 2].x - at.x, label->line[label->n_line / 2].y - at.y) < APART)
        return TRUE;
    }

  return FALSE;
}

static void
add_label (ChorsuLayoutBuilder     *self,
           const GArray            *line,
           guint                    first,
           guint                    last,
           const char              *name,
           const ChorsuType        *type)
{
  const ChorsuTheme *theme = self->pass->theme;
  ChorsuLayoutLabel label = {
    .text = g_strdup (name),
    .type = *type,
    .color = { theme->water_label, theme->halo_story, 3.2 },
    .town = -1,
    .box = CHORSU_BOX_EMPTY,
    .n_line = last - first + 1,
  };
  gboolean reverse = g_array_index (line, ChorsuPoint, last).x < g_array_index (line, ChorsuPoint, first).x;

  label.line = g_new (ChorsuPoint, label.n_line);
  for (guint i = 0; i < label.n_line; i++)
    {
      label.line[i] = g_array_index (line, ChorsuPoint, reverse ? last - i : first + i);
      chorsu_box_include (&label.box, label.line[i].x, label.line[i].y);
    }
  label.box = chorsu_box_grow (label.box, type->size);
  for (guint i = first; i <= last; i += 2)
    {
      const ChorsuPoint *p = &g_array_index (line, ChorsuPoint, i);
      double r = type->size * .8;

      chorsu_placement_take (self->taken, (ChorsuBox) { p->x - r, p->y - r, p->x + r, p->y + r });
    }
  g_array_append_val (self->layout->labels, label);
}

/* A place in one stretch of the river, from its middle outwards. */
static void
try_stretch (ChorsuLayoutBuilder *self,
             const GArray        *line,
             int                  from,
             int                  to,
             int                  span,
             const char          *name,
             const ChorsuType    *type)
{
  int stride = (int) (STRIDE / SPACING);
  int middle = (from + to - span) / 2;

  for (int step = 0; (step + 1) / 2 * stride <= (to - from) / 2; step++)
    {
      int start = middle + (step + 1) / 2 * stride * (step % 2 ? 1 : -1);

      if (start < 0 || start + span >= (int) line->len || turn_over (line, start, start + span) > MAX_TURN
          || !fits_along (self, line, start, start + span, type->size)
          || is_repetition (self, name, g_array_index (line, ChorsuPoint, start + span / 2)))
        continue;

      add_label (self, line, start, start + span, name, type);
      return;
    }
}

static void
try_river (ChorsuLayoutBuilder *self,
           const ChorsuVertex  *vertices,
           guint                n,
           const char          *name,
           const ChorsuType    *type)
{
  g_auto (River) river = { 0 };
  g_autoptr (GArray) line = NULL;
  double advance, stretch;
  int span;

  river_init (&river, self, vertices, n);
  chorsu_typesetter_measure (self->typesetter, type, name, NULL, &advance);
  span = (int) ceil (advance * 1.08 / SPACING) + 1;
  if ((int) river.points->len < span + 2)
    return;

  line = smooth (river.points);
  stretch = river.length / MAX (1, round (river.length / REPEAT)) / SPACING;
  for (int i = (int) (river.before / stretch); i * stretch < river.before + line->len; i++)
    try_stretch (self, line, (int) (i * stretch) - (int) river.before, (int) ((i + 1) * stretch) - (int) river.before,
                 span, name, type);
}

void
chorsu_layout_add_rivers (ChorsuLayoutBuilder *self)
{
  const ChorsuPass *pass = self->pass;
  ChorsuType type = { TRUE, 400, 11.5 * pass->k, .06 };
  ChorsuBox region = chorsu_box_grow (pass->clip, (pass->clip_px.x0 - self->region.x0) / pass->world);
  guint n_lines = chorsu_basemap_get_n_lines (pass->basemap);

  if (pass->view->purpose == CHORSU_PURPOSE_STAGE || pass->camera->zoom < 4.5
      || chorsu_density_has_overlay (pass->content))
    return;

  for (guint i = 0; i < n_lines; i++)
    {
      const ChorsuLine *info = chorsu_basemap_get_line (pass->basemap, i);
      const char *name = chorsu_layout_in_language (self, info->name_en, info->name_de);
      const ChorsuVertex *vertices;
      guint n;

      if (info->kind != CHORSU_LINE_RIVER || name == NULL || !chorsu_box_intersects (&info->box, &region)
          || !chorsu_density_shows_river (info, pass->camera->zoom))
        continue;

      vertices = chorsu_basemap_get_line_vertices (pass->basemap, i, pass->level, &n);
      if (n >= 2)
        try_river (self, vertices, n, name, &type);
    }
}
