/* chorsu-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-layout-private.h"

#include <string.h>

#include "chorsu-furniture.h"
#include "chorsu-line-marks.h"
#include "chorsu-painter.h"

/* Labels keep this far from the edge of the picture and from each other, px. */
#define EDGE 3.0
#define GAP 2.0

/* Placed is what stands up to this far outside of what is painted, px. */
#define REACH 256.0

/* From a symbol's edge to its label, px. */
#define SYMBOL_GAP 3.5

static void
label_clear (ChorsuLayoutLabel *self)
{
  g_free (self->text);
  g_free (self->line);
}

ChorsuLayout *
chorsu_layout_ref (ChorsuLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
chorsu_layout_unref (ChorsuLayout *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_array_unref (self->symbols);
  g_array_unref (self->towns);
  g_array_unref (self->labels);
  g_array_unref (self->tries);
  g_free (self);
}

const ChorsuCamera *
chorsu_layout_get_camera (ChorsuLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return &self->camera;
}

guint
chorsu_layout_get_n_symbols (ChorsuLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->symbols->len;
}

const ChorsuPlacedSymbol *
chorsu_layout_get_symbol (ChorsuLayout *self,
                          guint         symbol)
{
  g_return_val_if_fail (self != NULL && symbol < self->symbols->len, NULL);

  return &g_array_index (self->symbols, ChorsuLayoutSymbol, symbol).placed;
}

guint
chorsu_layout_get_n_labels (ChorsuLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->labels->len;
}

ChorsuBox
chorsu_layout_get_label_box (ChorsuLayout *self,
                             guint         label)
{
  g_return_val_if_fail (self != NULL && label < self->labels->len, CHORSU_BOX_EMPTY);

  return g_array_index (self->labels, ChorsuLayoutLabel, label).box;
}

const char *
chorsu_layout_get_label_text (ChorsuLayout *self,
                              guint         label)
{
  g_return_val_if_fail (self != NULL && label < self->labels->len, NULL);

  return g_array_index (self->labels, ChorsuLayoutLabel, label).text;
}

guint
chorsu_layout_get_n_candidates (ChorsuLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_candidates;
}

static gboolean
lies_in (const ChorsuBox *inner,
         const ChorsuBox *outer)
{
  return inner->x0 >= outer->x0 && inner->y0 >= outer->y0 && inner->x1 <= outer->x1 && inner->y1 <= outer->y1;
}

gboolean
chorsu_layout_sees (const ChorsuLayoutBuilder *self,
                    ChorsuBox                  box)
{
  ChorsuBox inside = chorsu_box_grow (self->visible, -EDGE);

  if (!lies_in (&box, &inside))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (self->furniture); i++)
    if (chorsu_box_intersects (&box, &self->furniture[i]))
      return FALSE;

  return TRUE;
}

/* Where names of lines are tried, px apart. */
#define ALONG 64.0

/* Offsets of a label's baseline origin from its anchor. */
typedef struct
{
  double dx, dy;
} Offset;

static guint
centred_offsets (const ChorsuBox *ink,
                 Offset          *offsets)
{
  static const double shifts[][2] = {
    { 0, 0 }, { 0, -.8 }, { 0, .8 }, { -.18, 0 }, { .18, 0 }, { -.18, -1 }, { .18, -1 }, { -.18, 1 }, { .18, 1 },
    { 0, -1.8 }, { 0, 1.8 }, { -.35, 0 }, { .35, 0 }, { 0, -2.8 }, { 0, 2.8 },
  };
  double width = ink->x1 - ink->x0;
  double height = ink->y1 - ink->y0;

  for (guint i = 0; i < G_N_ELEMENTS (shifts); i++)
    {
      offsets[i].dx = -(ink->x0 + ink->x1) / 2 + shifts[i][0] * width;
      offsets[i].dy = -(ink->y0 + ink->y1) / 2 + shifts[i][1] * height;
    }

  return G_N_ELEMENTS (shifts);
}

/* E, NE, SE, W, NW, SW, N, S. */
static guint
around_offsets (const ChorsuBox *ink,
                double           size,
                double           radius,
                Offset          *offsets)
{
  double r = radius + SYMBOL_GAP;
  double d = r * .75;
  double middle = size * .36;  /* half the height of capitals in Inter */
  double above = -d;
  double below = d + size * .72;
  double centre = -(ink->x0 + ink->x1) / 2;

  offsets[0] = (Offset) { r - ink->x0, middle };
  offsets[1] = (Offset) { d - ink->x0, above };
  offsets[2] = (Offset) { d - ink->x0, below };
  offsets[3] = (Offset) { -r - ink->x1, middle };
  offsets[4] = (Offset) { -d - ink->x1, above };
  offsets[5] = (Offset) { -d - ink->x1, below };
  offsets[6] = (Offset) { centre, -r - MAX (ink->y1, 0) };
  offsets[7] = (Offset) { centre, r + size * .72 };

  return 8;
}

/* The name of a thing beside the picture says nothing in it. */
static gboolean
is_seen (const ChorsuLayoutBuilder *self,
         ChorsuLabelMode            mode,
         ChorsuPoint                anchor,
         ChorsuBox                  box)
{
  return chorsu_layout_sees (self, box)
         && (mode == CHORSU_LABEL_CENTRED || chorsu_box_contains (&self->visible, anchor.x, anchor.y));
}

static guint
draft_offsets (ChorsuLayoutBuilder    *self,
               const ChorsuLabelDraft *draft,
               const ChorsuBox        *ink,
               double                  pad,
               Offset                 *offsets)
{
  if (draft->mode == CHORSU_LABEL_CENTRED)
    return centred_offsets (ink, offsets);

  return around_offsets (ink, draft->type.size, draft->radius + (draft->pill ? pad : 0), offsets);
}

gboolean
chorsu_layout_try_label (ChorsuLayoutBuilder    *self,
                         const ChorsuLabelDraft *draft,
                         ChorsuPoint             anchor)
{
  ChorsuBox ink;
  Offset offsets[16];
  ChorsuLayoutLabel label = {
    .type = draft->type,
    .color = draft->color,
    .pill = draft->pill,
    .mode = draft->mode,
    .anchor = anchor,
    .town = -1,
  };
  double pad_x = draft->pill ? draft->type.size * .6 : GAP;
  double pad_y = draft->pill ? draft->type.size * .45 : GAP;
  gboolean found = FALSE;
  guint n;

  chorsu_typesetter_measure (self->typesetter, &draft->type, draft->text, &ink, NULL);
  n = draft_offsets (self, draft, &ink, pad_x, offsets);

  for (guint i = 0; i < n; i++)
    {
      ChorsuPoint origin = { anchor.x + offsets[i].dx, anchor.y + offsets[i].dy };
      ChorsuBox box = { origin.x + ink.x0 - pad_x, origin.y + ink.y0 - pad_y,
                        origin.x + ink.x1 + pad_x, origin.y + ink.y1 + pad_y };
      gboolean seen = draft->wish == CHORSU_LABEL_ANYWHERE || is_seen (self, draft->mode, anchor, box);

      self->layout->n_candidates++;
      if ((!seen && (found || draft->wish == CHORSU_LABEL_SEEN)) || !chorsu_placement_fits (self->taken, box))
        {
          if (self->pass->view->debug)
            g_array_append_val (self->layout->tries, box);
          continue;
        }

      if (!seen && draft->wish == CHORSU_LABEL_STEADY)
        return FALSE;

      label.side = i;
      label.origin = origin;
      label.box = box;
      found = TRUE;
      if (seen)
        break;
    }

  if (!found)
    return FALSE;

  label.text = g_strdup (draft->text);
  chorsu_placement_take (self->taken, label.box);
  g_array_append_val (self->layout->labels, label);

  return TRUE;
}

/* The middle of a stretch of @n places, a power of two, then its quarters, its
 * eighths and so on: an order in which, when the map is moved, seldom a better
 * place comes up. Counts from 1; 0 after the last. */
static guint
next_place (guint  n,
            guint *step,
            guint *place)
{
  if (*step == 0)
    {
      *step = n;
      *place = n / 2;
    }
  else if (*place + *step < n)
    {
      *place += *step;
    }
  else
    {
      *step /= 2;
      *place = *step / 2;
    }

  return *place;
}

static gboolean
try_stretch (ChorsuLayoutBuilder    *self,
             const ChorsuLabelDraft *draft,
             const GArray           *places,
             guint                   first,
             guint                   n)
{
  guint step = 0, place = 0;

  while (next_place (n, &step, &place) > 0)
    if (first + place <= places->len)
      {
        ChorsuPoint at = g_array_index (places, ChorsuLineMark, first + place - 1).at;
        const ChorsuBox *where = draft->wish == CHORSU_LABEL_ANYWHERE ? &self->region : &self->visible;

        if (chorsu_box_contains (where, at.x, at.y) && chorsu_layout_try_label (self, draft, at))
          return TRUE;
      }

  return FALSE;
}

static gboolean
sees_since (const ChorsuLayoutBuilder *self,
            guint                      first)
{
  for (guint i = first; i < self->layout->labels->len; i++)
    if (chorsu_layout_sees (self, g_array_index (self->layout->labels, ChorsuLayoutLabel, i).box))
      return TRUE;

  return FALSE;
}

gboolean
chorsu_layout_try_along (ChorsuLayoutBuilder    *self,
                         const ChorsuLabelDraft *draft,
                         const ChorsuPoint      *points,
                         guint                   n,
                         double                  repeat)
{
  double length = chorsu_line_length (points, n);
  guint n_stretches = MAX (1, round (length / repeat));
  guint n_places = 1u << (guint) CLAMP (round (log2 (length / n_stretches / ALONG)), 1, 16);
  double pitch = length / n_stretches / n_places;
  guint n_before = self->layout->labels->len;
  g_autoptr (GArray) places = NULL;
  ChorsuLabelDraft some = *draft;
  ChorsuLineWalk walk;
  ChorsuLineMark mark;

  if (n < 2 || length <= 0)
    return FALSE;

  places = g_array_new (FALSE, FALSE, sizeof (ChorsuLineMark));
  chorsu_line_walk_init (&walk, points, n, pitch, pitch);
  while (chorsu_line_walk_next (&walk, &mark))
    g_array_append_val (places, mark);

  some.wish = CHORSU_LABEL_ANYWHERE;
  for (guint i = 0; i < n_stretches; i++)
    try_stretch (self, &some, places, i * n_places, n_places);
  if (sees_since (self, n_before))
    return TRUE;

  for (some.wish = CHORSU_LABEL_STEADY; ; some.wish = CHORSU_LABEL_SEEN)
    {
      for (guint i = 0; i < n_stretches; i++)
        if (try_stretch (self, &some, places, i * n_places, n_places))
          return TRUE;
      if (some.wish == CHORSU_LABEL_SEEN)
        return FALSE;
    }
}

static void
add_furniture (ChorsuLayoutBuilder *self,
               guint                which,
               ChorsuBox            box)
{
  ChorsuBox *in = &self->furniture[which];

  *in = CHORSU_BOX_EMPTY;
  if (!chorsu_box_is_empty (&box))
    *in = (ChorsuBox) { self->visible.x0 + box.x0, self->visible.y0 + box.y0,
                        self->visible.x0 + box.x1, self->visible.y0 + box.y1 };
}

/* The furniture lies above the map: nothing is named under it, nor between it
 * and the edge. */
static void
find_furniture (ChorsuLayoutBuilder *self)
{
  const ChorsuView *view = self->pass->view;
  ChorsuCamera inner = chorsu_camera_inset (self->pass->camera, &view->covered);
  ChorsuFurniture furniture = { self->pass->basemap, self->pass->dataset, view, &inner };
  ChorsuBox box = view->scale_bar ? chorsu_furniture_scale_bar_box (&furniture) : CHORSU_BOX_EMPTY;

  if (view->scale_bar)
    box = (ChorsuBox) { 0, box.y0, box.x1 + GAP, inner.height };
  add_furniture (self, 0, box);

  box = view->credits ? chorsu_furniture_credits_box (&furniture) : CHORSU_BOX_EMPTY;
  if (view->credits)
    box = (ChorsuBox) { box.x0 - GAP, box.y0, inner.width, inner.height };
  add_furniture (self, 1, box);

  box = view->locator ? chorsu_furniture_locator_box (&furniture) : CHORSU_BOX_EMPTY;
  if (!chorsu_box_is_empty (&box))
    box = (ChorsuBox) { box.x0 - GAP, box.y0 - GAP, inner.width, box.y1 + GAP };
  add_furniture (self, 2, box);

  add_furniture (self, 3, view->legend ? chorsu_furniture_legend_box (&furniture) : CHORSU_BOX_EMPTY);
}

/* Whether letters, or a label and its symbol, are cut apart by the edge of the
 * picture or by the furniture. */
static gboolean
is_cut (const ChorsuLayoutBuilder *self,
        const ChorsuLayoutLabel   *label)
{
  ChorsuBox near = chorsu_box_grow (self->visible, EDGE);

  if (!chorsu_box_intersects (&label->box, &near))
    return FALSE;

  return label->line != NULL ? !chorsu_layout_sees (self, label->box)
                             : !is_seen (self, label->mode, label->anchor, label->box);
}

static gboolean
is_painted (const ChorsuLayoutBuilder *self,
            ChorsuPoint                at)
{
  return chorsu_box_contains (&self->pass->clip_px, at.x, at.y);
}

/* A town is nothing without its name, but for capitals, which have no such
 * link. */
static void
remove_cut (ChorsuLayoutBuilder *self)
{
  GArray *labels = self->layout->labels;
  GArray *towns = self->layout->towns;
  GArray *symbols = self->layout->symbols;
  g_autofree gboolean *nameless = g_new0 (gboolean, MAX (towns->len, 1));

  for (guint i = labels->len; i > 0; i--)
    {
      const ChorsuLayoutLabel *label = &g_array_index (labels, ChorsuLayoutLabel, i - 1);

      if (!is_cut (self, label) && chorsu_box_intersects (&label->box, &self->pass->clip_px))
        continue;
      if (label->town >= 0)
        nameless[label->town] = TRUE;
      g_array_remove_index (labels, i - 1);
    }
  for (guint i = towns->len; i > 0; i--)
    if (nameless[i - 1] || !is_painted (self, g_array_index (towns, ChorsuLayoutTown, i - 1).at))
      g_array_remove_index (towns, i - 1);
  for (guint i = symbols->len; i > 0; i--)
    if (!is_painted (self, g_array_index (symbols, ChorsuLayoutSymbol, i - 1).at))
      g_array_remove_index (symbols, i - 1);

  /* Their names no longer know them by number. */
  for (guint i = 0; i < labels->len; i++)
    g_array_index (labels, ChorsuLayoutLabel, i).town = -1;
}

ChorsuLayout *
chorsu_layout_new (ChorsuPass *pass)
{
  ChorsuLayout *layout = g_new0 (ChorsuLayout, 1);
  const ChorsuInsets *covered = &pass->view->covered;
  ChorsuBox region = chorsu_box_grow (pass->clip_px, REACH);
  g_autoptr (ChorsuPlacement) taken = chorsu_placement_new (region);
  ChorsuLayoutBuilder builder = {
    .pass = pass,
    .layout = layout,
    .typesetter = chorsu_typesetter_get (),
    .region = region,
    .taken = taken,
    .visible = { covered->left, covered->top, pass->camera->width - covered->right,
                 pass->camera->height - covered->bottom },
  };

  g_atomic_ref_count_init (&layout->ref_count);
  layout->camera = *pass->camera;
  layout->symbols = g_array_new (FALSE, FALSE, sizeof (ChorsuLayoutSymbol));
  layout->towns = g_array_new (FALSE, FALSE, sizeof (ChorsuLayoutTown));
  layout->labels = g_array_new (FALSE, FALSE, sizeof (ChorsuLayoutLabel));
  g_array_set_clear_func (layout->labels, (GDestroyNotify) label_clear);
  layout->tries = g_array_new (FALSE, FALSE, sizeof (ChorsuBox));

  find_furniture (&builder);
  layout->visible = builder.visible;
  memcpy (layout->furniture, builder.furniture, sizeof layout->furniture);
  chorsu_layout_add_capitals (&builder);
  chorsu_layout_add_capital_names (&builder);
  chorsu_layout_add_symbols (&builder);
  chorsu_layout_add_names (&builder);
  chorsu_layout_add_rivers (&builder);
  remove_cut (&builder);

  return layout;
}
