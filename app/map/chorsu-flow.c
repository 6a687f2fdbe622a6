/* chorsu-flow.c: the moving dashes of a highlighted corridor
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-flow.h"

#include "chorsu-line-style.h"
#include "chorsu-network-lines.h"

/* Casing-coloured dashes, px, and their speed, px a second. */
#define DASH_ON 6.0
#define DASH_OFF 18.0
#define SPEED 36.0
#define SPEED_STAGE 54.0

/* What flows on one leg of the route. */
typedef struct
{
  GArray    *line;    /* ChorsuPoint, px; empty where nothing flows */
  ChorsuBox  box;
  double     before;  /* px of route before this leg, for the phase */
} Piece;

struct _ChorsuFlow
{
  GArray *pieces;
  double  width;
};

static void
piece_clear (Piece *self)
{
  g_array_unref (self->line);
}

static gboolean
runs_in_year (const ChorsuPass    *pass,
              const ChorsuSegment *segment)
{
  int today = chorsu_year_from_date (chorsu_dataset_get_as_of (pass->dataset));
  ChorsuStatus status;

  return chorsu_segment_there_in (segment, today, pass->view->year, &status) && status == CHORSU_STATUS_OPERATING;
}

static void
add_leg (ChorsuFlow           *self,
         const ChorsuPass     *pass,
         const ChorsuCorridor *corridor,
         const ChorsuLeg      *leg,
         double               *before)
{
  ChorsuStrand strand = { .segment = leg->segment, .corridor = corridor, .role = CHORSU_STRAND_ACCENT,
                          .backwards = leg->backwards };
  Piece piece = { chorsu_network_strand_line (pass, &strand), CHORSU_BOX_EMPTY, *before };

  /* Nothing flows where nothing is built. */
  if (!runs_in_year (pass, leg->segment))
    g_array_set_size (piece.line, 0);

  for (guint i = 0; i < piece.line->len; i++)
    {
      const ChorsuPoint *p = &g_array_index (piece.line, ChorsuPoint, i);

      chorsu_box_include (&piece.box, p->x, p->y);
    }
  if (piece.line->len > 0)
    piece.box = chorsu_box_grow (piece.box, self->width / 2 + 1);

  *before += chorsu_network_length (piece.line);
  g_array_append_val (self->pieces, piece);
}

ChorsuFlow *
chorsu_flow_new (const ChorsuPass *pass)
{
  ChorsuFlow *self = g_new0 (ChorsuFlow, 1);
  const ChorsuCorridor *highlight = chorsu_content_get_highlight (pass->content);
  double before = 0;

  self->width = chorsu_line_width (pass->camera->zoom) * pass->k;
  self->pieces = g_array_new (FALSE, FALSE, sizeof (Piece));
  g_array_set_clear_func (self->pieces, (GDestroyNotify) piece_clear);

  if (highlight != NULL && highlight->n_routes > 0)
    for (guint i = 0; i < highlight->routes[0].n_legs; i++)
      add_leg (self, pass, highlight, &highlight->routes[0].legs[i], &before);

  return self;
}

void
chorsu_flow_free (ChorsuFlow *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

ChorsuBox
chorsu_flow_get_box (const ChorsuFlow *self,
                     guint             piece)
{
  if (piece >= self->pieces->len)
    return CHORSU_BOX_EMPTY;

  return g_array_index (self->pieces, Piece, piece).box;
}

void
chorsu_flow_paint (const ChorsuFlow *self,
                   const ChorsuPass *pass,
                   guint             piece,
                   double            seconds)
{
  const Piece *p = &g_array_index (self->pieces, Piece, piece);
  cairo_t *cr = pass->cr;
  double dash[2] = { DASH_ON * pass->k, DASH_OFF * pass->k };
  double period = dash[0] + dash[1];
  double speed = pass->view->purpose == CHORSU_PURPOSE_STAGE ? SPEED_STAGE : SPEED;

  cairo_save (cr);
  cairo_new_path (cr);
  for (guint i = 0; i < p->line->len; i++)
    {
      const ChorsuPoint *at = &g_array_index (p->line, ChorsuPoint, i);

      cairo_line_to (cr, at->x, at->y);
    }
  cairo_set_dash (cr, dash, 2, fmod (p->before - seconds * speed, period) + period);
  cairo_set_line_width (cr, self->width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  chorsu_color_set (cr, &pass->theme->casing);
  cairo_stroke (cr);
  cairo_restore (cr);
}
