/* chorsu-paint-network.c: corridors and highlighted borders
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-filters.h"
#include "chorsu-line-marks.h"
#include "chorsu-line-rhythm.h"
#include "chorsu-network-lines.h"
#include "chorsu-pass.h"

/* What recedes behind a highlighted corridor. */
#define DIMMED_ALPHA .46

#define BORDER_WIDTH 3.4
#define BORDER_GLOW 11.0
#define BORDER_GLOW_ALPHA .28

/* An arrow every so many px, pointing the route's way. */
#define ARROW_EVERY 180.0

/* How finely the visible part of a line is looked for, px. */
#define RUN_STEP 3.0

static ChorsuLineStyle
strand_style (const ChorsuPass   *pass,
              const ChorsuStrand *strand)
{
  gboolean highlighted = strand->role == CHORSU_STRAND_ACCENT && !strand->variant;
  double width = chorsu_network_strand_width (pass, strand);

  return (ChorsuLineStyle) {
    .mode = strand->segment->mode,
    .status = strand->status,
    .precision = strand->segment->precision,
    .color = chorsu_strand_color (pass->theme, strand->role, strand->segment->mode),
    .width = highlighted ? width / CHORSU_HIGHLIGHT_SCALE : width,
    .alpha = strand->dimmed ? DIMMED_ALPHA : 1,
    .highlighted = highlighted,
  };
}

static void
paint_strands (ChorsuPass *self)
{
  const GArray *strands = self->content->strands;

  for (guint i = 0; i < strands->len; i++)
    {
      const ChorsuStrand *strand = &g_array_index (strands, ChorsuStrand, i);
      ChorsuLineStyle style = strand_style (self, strand);
      g_autoptr (GArray) line = chorsu_network_strand_line (self, strand);

      if (line->len < 2)
        continue;

      chorsu_line_style_paint (self->cr, self->theme, &style, (const ChorsuPoint *) (void *) line->data, line->len);
    }
}

static const ChorsuStrand *
find_main_strand (const ChorsuContent *content,
                  const ChorsuLeg     *leg)
{
  for (guint i = 0; i < content->strands->len; i++)
    {
      const ChorsuStrand *strand = &g_array_index (content->strands, ChorsuStrand, i);

      if (strand->segment == leg->segment && strand->role == CHORSU_STRAND_ACCENT && !strand->variant)
        return strand;
    }

  return NULL;
}

static gboolean
is_visible (const ChorsuPass *self,
            ChorsuPoint       at)
{
  return at.x >= 0 && at.y >= 0 && at.x <= self->camera->width && at.y <= self->camera->height;
}

/* The longest part of a strand in the picture, in steps of a few px. */
static GArray *
visible_run (ChorsuPass         *self,
             const ChorsuStrand *strand)
{
  g_autoptr (GArray) line = chorsu_network_strand_line (self, strand);
  GArray *run = g_array_new (FALSE, FALSE, sizeof (ChorsuPoint));
  GArray *best = g_array_new (FALSE, FALSE, sizeof (ChorsuPoint));
  ChorsuLineWalk walk;
  ChorsuLineMark at;

  chorsu_line_walk_init (&walk, (const ChorsuPoint *) (void *) line->data, line->len, 0, RUN_STEP);
  while (chorsu_line_walk_next (&walk, &at))
    {
      if (is_visible (self, at.at))
        g_array_append_val (run, at.at);
      else
        g_array_set_size (run, 0);
      if (run->len > best->len)
        {
          g_array_set_size (best, 0);
          g_array_append_vals (best, run->data, run->len);
        }
    }
  g_array_unref (run);

  return best;
}

/* Arrows along one leg. @travelled: px of route before it, so that they keep
 * their distance from leg to leg and stay where they are while the map moves. */
static guint
paint_leg_arrows (ChorsuPass         *self,
                  const ChorsuStrand *strand,
                  double              travelled)
{
  double every = ARROW_EVERY * self->k;
  ChorsuLineStyle style = strand_style (self, strand);
  g_autoptr (GArray) line = chorsu_network_strand_line (self, strand);
  double length = chorsu_network_length (line);
  double first = every * ceil (travelled / every - .5) + every / 2 - travelled;
  guint n_visible = 0;

  for (double at = first; line->len >= 2 && at < length; at += every)
    {
      ChorsuPoint here = chorsu_network_point_at (line, at / length);
      ChorsuPoint before = chorsu_network_point_at (line, MAX (at - 2, 0) / length);

      if (!chorsu_box_contains (&self->clip_px, here.x, here.y))
        continue;
      chorsu_line_arrow_paint (self->cr, self->theme, &style, here.x, here.y, here.x - before.x, here.y - before.y);
      n_visible += is_visible (self, here);
    }

  return n_visible;
}

/* Where a picture shows a piece of route between two arrows, it has one all
 * the same, in the middle of what it shows. */
static void
paint_lone_arrow (ChorsuPass           *self,
                  const ChorsuCorridor *corridor)
{
  g_autoptr (GArray) longest = NULL;
  const ChorsuStrand *of = NULL;

  for (guint i = 0; i < corridor->routes[0].n_legs; i++)
    {
      const ChorsuStrand *strand = find_main_strand (self->content, &corridor->routes[0].legs[i]);
      GArray *run = strand != NULL && strand->corridor == corridor ? visible_run (self, strand) : NULL;

      if (run != NULL && (longest == NULL || chorsu_network_length (run) > chorsu_network_length (longest)))
        {
          g_clear_pointer (&longest, g_array_unref);
          longest = g_steal_pointer (&run);
          of = strand;
        }
      g_clear_pointer (&run, g_array_unref);
    }

  if (longest != NULL && longest->len >= 2)
    {
      ChorsuLineStyle style = strand_style (self, of);
      ChorsuPoint here = chorsu_network_point_at (longest, .5), before = chorsu_network_point_at (longest, .45);

      chorsu_line_arrow_paint (self->cr, self->theme, &style, here.x, here.y, here.x - before.x, here.y - before.y);
    }
}

static void
paint_arrows (ChorsuPass *self)
{
  const GPtrArray *corridors = self->content->corridors;

  if (!chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_MARK, CHORSU_MARK_DIRECTION))
    return;

  for (guint i = 0; i < corridors->len; i++)
    {
      const ChorsuCorridor *corridor = corridors->pdata[i];
      double travelled = 0;
      guint n_visible = 0;

      for (guint j = 0; corridor->n_routes > 0 && j < corridor->routes[0].n_legs; j++)
        {
          const ChorsuLeg *leg = &corridor->routes[0].legs[j];
          const ChorsuStrand *strand = find_main_strand (self->content, leg);

          if (strand != NULL && strand->corridor == corridor)
            n_visible += paint_leg_arrows (self, strand, travelled);
          travelled += chorsu_network_geometry_length (self->geometry, leg->segment) * self->world;
        }
      if (n_visible == 0 && corridor->n_routes > 0)
        paint_lone_arrow (self, corridor);
    }
}

static void
add_border (ChorsuPass         *self,
            const ChorsuBorder *border)
{
  guint n = chorsu_basemap_get_n_lines (self->basemap);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuLine *line = chorsu_basemap_get_line (self->basemap, i);

      if (line->left == NULL || line->right == NULL)
        continue;
      if ((g_str_equal (line->left, border->between[0]) && g_str_equal (line->right, border->between[1]))
          || (g_str_equal (line->left, border->between[1]) && g_str_equal (line->right, border->between[0])))
        chorsu_pass_add_line (self, i);
    }
}

static void
paint_borders (ChorsuPass *self)
{
  cairo_t *cr = self->cr;
  ChorsuColor glow = chorsu_color_with_alpha (self->theme->accent, BORDER_GLOW_ALPHA);

  if (self->content->borders->len == 0)
    return;

  cairo_new_path (cr);
  for (guint i = 0; i < self->content->borders->len; i++)
    add_border (self, g_ptr_array_index (self->content->borders, i));

  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_width (cr, BORDER_GLOW * self->line_k);
  chorsu_color_set (cr, &glow);
  cairo_stroke_preserve (cr);
  cairo_set_line_width (cr, BORDER_WIDTH * self->line_k);
  chorsu_color_set (cr, &self->theme->accent);
  cairo_stroke (cr);
}

void
chorsu_paint_network (ChorsuPass *self)
{
  cairo_save (self->cr);
  paint_borders (self);
  paint_strands (self);
  paint_arrows (self);
  cairo_restore (self->cr);
}
