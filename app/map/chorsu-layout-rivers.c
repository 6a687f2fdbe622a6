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

static GArray *
resample (const ChorsuPass   *pass,
          const ChorsuVertex *vertices,
          guint               n)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (ChorsuPoint));
  double left = 0;

  for (guint i = 1; i < n; i++)
    {
      ChorsuPoint a = chorsu_pass_px (pass, vertices[i - 1].x, vertices[i - 1].y);
      ChorsuPoint b = chorsu_pass_px (pass, vertices[i].x, vertices[i].y);
      double length = hypot (b.x - a.x, b.y - a.y);
      double at = left;

      for (; at < length; at += SPACING)
        {
          double t = at / length;
          ChorsuPoint p = { a.x + t * (b.x - a.x), a.y + t * (b.y - a.y) };

          g_array_append_val (out, p);
        }
      left = at - length;
    }

  return out;
}

static GArray *
smooth (const GArray *line)
{
  GArray *out = g_array_sized_new (FALSE, FALSE, sizeof (ChorsuPoint), line->len);
  int reach = (int) (2 * SIGMA / SPACING);

  for (int i = 0; i < (int) line->len; i++)
    {
      /* Shrinks towards the ends, so that the ends stay. */
      int window = MIN (reach, MIN (i, (int) line->len - 1 - i));
      ChorsuPoint sum = { 0, 0 };
      double weights = 0;

      for (int j = -window; j <= window; j++)
        {
          const ChorsuPoint *p = &g_array_index (line, ChorsuPoint, i + j);
          double w = exp (-.5 * (j * SPACING / SIGMA) * (j * SPACING / SIGMA));

          sum.x += w * p->x;
          sum.y += w * p->y;
          weights += w;
        }
      sum.x /= weights;
      sum.y /= weights;
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
            double               size,
            ChorsuPlacement    **side)
{
  *side = NULL;
  for (guint i = first; i <= last; i += 2)
    {
      const ChorsuPoint *p = &g_array_index (line, ChorsuPoint, i);
      ChorsuBox box = { p->x - size * .8, p->y - size * .9, p->x + size * .8, p->y + size * .9 };
      ChorsuPlacement *here = chorsu_layout_side (self, box);

      if (here == NULL || (*side != NULL && here != *side) || !chorsu_placement_fits (here, box))
        return FALSE;
      *side = here;
    }

  return *side != NULL;
}

static void
add_label (ChorsuLayoutBuilder     *self,
           const GArray            *line,
           guint                    first,
           guint                    last,
           const char              *name,
           const ChorsuType        *type,
           ChorsuPlacement         *side)
{
  const ChorsuTheme *theme = self->pass->theme;
  ChorsuLayoutLabel label = {
    .text = g_strdup (name),
    .type = *type,
    .color = { theme->water_label, theme->halo_story, 2.4 },
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
  for (guint i = first; i <= last; i += 2)
    {
      const ChorsuPoint *p = &g_array_index (line, ChorsuPoint, i);
      double r = type->size * .8;

      chorsu_placement_take (side, (ChorsuBox) { p->x - r, p->y - r, p->x + r, p->y + r });
    }
  g_array_append_val (self->layout->labels, label);
}

static gboolean
try_river (ChorsuLayoutBuilder *self,
           const ChorsuVertex  *vertices,
           guint                n,
           const char          *name,
           const ChorsuType    *type)
{
  g_autoptr (GArray) raw = resample (self->pass, vertices, n);
  g_autoptr (GArray) line = smooth (raw);
  double advance;
  guint span, stride = (guint) (STRIDE / SPACING);
  guint middle = line->len / 2;

  chorsu_typesetter_measure (self->typesetter, type, name, NULL, &advance);
  span = (guint) ceil (advance * 1.08 / SPACING) + 1;
  if (line->len < span + 2)
    return FALSE;

  /* From the middle of the river outwards. */
  for (guint step = 0; step * stride < line->len; step++)
    {
      int start = (int) middle - (int) span / 2 + (int) ((step + 1) / 2 * stride) * (step % 2 ? 1 : -1);
      ChorsuPlacement *side;

      if (start < 0 || start + span >= line->len || turn_over (line, start, start + span) > MAX_TURN)
        continue;
      if (!fits_along (self, line, start, start + span, type->size, &side))
        continue;

      add_label (self, line, start, start + span, name, type, side);
      return TRUE;
    }

  return FALSE;
}

static gboolean
is_visible_part (const ChorsuPass   *pass,
                 const ChorsuVertex *vertices,
                 guint               n,
                 guint              *first,
                 guint              *last)
{
  *first = n;
  *last = 0;
  for (guint i = 0; i < n; i++)
    if (chorsu_box_contains (&pass->clip, vertices[i].x, vertices[i].y))
      {
        *first = MIN (*first, i);
        *last = i;
      }

  return *last > *first;
}

void
chorsu_layout_add_rivers (ChorsuLayoutBuilder *self)
{
  const ChorsuPass *pass = self->pass;
  ChorsuType type = { TRUE, 400, 11.5 * pass->k, .06 };
  g_autoptr (GHashTable) done = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_lines = chorsu_basemap_get_n_lines (pass->basemap);

  if (pass->view->purpose == CHORSU_PURPOSE_STAGE || pass->camera->zoom < 4.5
      || chorsu_density_has_overlay (pass->content))
    return;

  for (guint i = 0; i < n_lines; i++)
    {
      const ChorsuLine *info = chorsu_basemap_get_line (pass->basemap, i);
      const char *name = chorsu_layout_in_language (self, info->name_en, info->name_de);
      const ChorsuVertex *vertices;
      guint n, first, last;

      if (info->kind != CHORSU_LINE_RIVER || name == NULL || g_hash_table_contains (done, name)
          || !chorsu_box_intersects (&info->box, &pass->clip)
          || !chorsu_density_shows_river (info, pass->camera->zoom))
        continue;

      vertices = chorsu_basemap_get_line_vertices (pass->basemap, i, pass->level, &n);
      if (is_visible_part (pass, vertices, n, &first, &last)
          && try_river (self, vertices + first, last - first + 1, name, &type))
        g_hash_table_add (done, (gpointer) name);
    }
}
