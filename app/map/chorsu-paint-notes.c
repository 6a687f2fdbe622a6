/* chorsu-paint-notes.c: what an overlay says beside places
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-layout-private.h"
#include "chorsu-overlay.h"
#include "chorsu-pass.h"
#include "chorsu-typesetter.h"

/* px */
#define PADDING 7.0
#define TITLE_BASELINE 16.0
#define TEXT_BASELINE 31.0
#define HEIGHT 38.0
#define CORNER 5.0
#define DOT 3.0
#define SIGN_REACH 9.0

/* How far from its place a note may be, in the order that is tried. */
static const double distances[] = { 18, 44, 80 };

/* To the right, to the left, above, below, and between. */
static const ChorsuPoint directions[] = {
  { 1, 0 }, { -1, 0 }, { 0, -1 }, { 0, 1 }, { .8, -.8 }, { .8, .8 }, { -.8, -.8 }, { -.8, .8 }
};

typedef struct
{
  const ChorsuOverlayNote *note;
  ChorsuPoint              at;
  ChorsuBox                box;
} Placed;

static ChorsuType
title_type (const ChorsuPass *self)
{
  return (ChorsuType) { FALSE, 600, 11.5 * self->k, 0 };
}

static ChorsuType
text_type (const ChorsuPass *self)
{
  return (ChorsuType) { FALSE, 500, 11.5 * self->k, 0 };
}

static double
note_width (const ChorsuPass        *self,
            const ChorsuOverlayNote *note)
{
  const ChorsuType title = title_type (self), text = text_type (self);
  double title_width, text_width;

  chorsu_typesetter_measure (chorsu_typesetter_get (), &title, note->title, NULL, &title_width);
  chorsu_typesetter_measure (chorsu_typesetter_get (), &text, note->text, NULL, &text_width);

  return MAX (title_width, text_width) + 2 * PADDING * self->k;
}

static gboolean
is_free (const ChorsuBox *visible,
         const ChorsuBox *box,
         GArray          *taken)
{
  if (box->x0 < visible->x0 || box->x1 > visible->x1 || box->y0 < visible->y0 || box->y1 > visible->y1)
    return FALSE;

  for (guint i = 0; i < taken->len; i++)
    if (chorsu_box_intersects (box, &g_array_index (taken, ChorsuBox, i)))
      return FALSE;

  return TRUE;
}

/* Returns: whether there is room for a note */
static gboolean
find_room (const ChorsuPass *self,
           const ChorsuBox  *visible,
           ChorsuPoint       at,
           double            width,
           GArray           *taken,
           ChorsuBox        *box)
{
  double height = HEIGHT * self->k;

  for (guint i = 0; i < G_N_ELEMENTS (distances); i++)
    for (guint j = 0; j < G_N_ELEMENTS (directions); j++)
      {
        double x = at.x + directions[j].x * (distances[i] * self->k + width / 2);
        double y = at.y + directions[j].y * (distances[i] * self->k + height / 2);

        *box = (ChorsuBox) { x - width / 2, y - height / 2, x + width / 2, y + height / 2 };
        if (is_free (visible, box, taken))
          return TRUE;
      }

  return FALSE;
}

static void
add_rounded (cairo_t         *cr,
             const ChorsuBox *box,
             double           radius)
{
  cairo_new_sub_path (cr);
  cairo_arc (cr, box->x1 - radius, box->y0 + radius, radius, -G_PI / 2, 0);
  cairo_arc (cr, box->x1 - radius, box->y1 - radius, radius, 0, G_PI / 2);
  cairo_arc (cr, box->x0 + radius, box->y1 - radius, radius, G_PI / 2, G_PI);
  cairo_arc (cr, box->x0 + radius, box->y0 + radius, radius, G_PI, 1.5 * G_PI);
  cairo_close_path (cr);
}

/* From the place to its note, below all notes. */
static void
paint_leader (ChorsuPass   *self,
              const Placed *placed)
{
  ChorsuPoint at = placed->at;
  ChorsuPoint end = { CLAMP (at.x, placed->box.x0, placed->box.x1), CLAMP (at.y, placed->box.y0, placed->box.y1) };
  cairo_t *cr = self->cr;

  cairo_new_path (cr);
  cairo_move_to (cr, at.x, at.y);
  cairo_line_to (cr, end.x, end.y);
  cairo_set_line_width (cr, 1.2 * self->k);
  chorsu_color_set (cr, &self->theme->text);
  cairo_stroke (cr);
  cairo_arc (cr, at.x, at.y, DOT * self->k, 0, 2 * G_PI);
  cairo_fill (cr);
}

static void
paint_note (ChorsuPass   *self,
            const Placed *placed)
{
  const ChorsuType title = title_type (self), text = text_type (self);
  const ChorsuLetterColor color = { .fill = self->theme->text };
  const ChorsuOverlayNote *note = placed->note;
  const ChorsuBox *box = &placed->box;
  double x = box->x0 + PADDING * self->k;
  cairo_t *cr = self->cr;

  cairo_new_path (cr);
  add_rounded (cr, box, CORNER * self->k);
  chorsu_color_set (cr, &self->theme->panel);
  cairo_fill_preserve (cr);
  chorsu_color_set (cr, &self->theme->text);
  cairo_set_line_width (cr, self->k);
  cairo_stroke (cr);

  chorsu_typesetter_paint (chorsu_typesetter_get (), cr, &title, &color, note->title, x,
                           box->y0 + TITLE_BASELINE * self->k);
  chorsu_typesetter_paint (chorsu_typesetter_get (), cr, &text, &color, note->text, x,
                           box->y0 + TEXT_BASELINE * self->k);
}

/* Notes keep off what is marked as closed, and numbers. */
static void
take_signs (const ChorsuPass *self,
            ChorsuOverlay    *overlay,
            GArray           *taken)
{
  double reach = SIGN_REACH * self->k;

  for (guint i = 0; i < chorsu_overlay_get_n_signs (overlay); i++)
    {
      const ChorsuOverlaySign *sign = chorsu_overlay_get_sign (overlay, i);
      ChorsuPoint point = chorsu_mercator_project (sign->lon, sign->lat);
      ChorsuPoint px = chorsu_pass_px (self, point.x, point.y);
      ChorsuBox box = { px.x - reach, px.y - reach, px.x + reach, px.y + reach };

      g_array_append_val (taken, box);
    }
}

/* A note without room is left out: the list has them all. */
static GArray *
place_notes (const ChorsuPass   *self,
             const ChorsuLayout *layout,
             ChorsuOverlay      *overlay)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (Placed));
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (ChorsuBox));

  g_array_append_vals (taken, layout->furniture, G_N_ELEMENTS (layout->furniture));
  take_signs (self, overlay, taken);
  for (guint i = 0; i < chorsu_overlay_get_n_notes (overlay); i++)
    {
      const ChorsuOverlayNote *note = chorsu_overlay_get_note (overlay, i);
      ChorsuPoint place = chorsu_mercator_project (note->lon, note->lat);
      Placed placed = { note, chorsu_pass_px (self, place.x, place.y), CHORSU_BOX_EMPTY };

      if (!chorsu_box_contains (&layout->visible, placed.at.x, placed.at.y)
          || !find_room (self, &layout->visible, placed.at, note_width (self, note), taken, &placed.box))
        continue;
      g_array_append_val (taken, placed.box);
      g_array_append_val (notes, placed);
    }

  return notes;
}

void
chorsu_paint_notes (ChorsuPass         *self,
                    const ChorsuLayout *layout)
{
  g_autoptr (ChorsuOverlay) overlay = chorsu_overlay_lookup (self->view->overlay);
  g_autoptr (GArray) notes = NULL;

  if (overlay == NULL)
    return;

  cairo_save (self->cr);
  notes = place_notes (self, layout, overlay);
  for (guint i = 0; i < notes->len; i++)
    paint_leader (self, &g_array_index (notes, Placed, i));
  for (guint i = 0; i < notes->len; i++)
    paint_note (self, &g_array_index (notes, Placed, i));
  cairo_restore (self->cr);
}
