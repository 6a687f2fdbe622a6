/* chorsu-layout.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-layout-private.h"

#include "chorsu-furniture.h"
#include "chorsu-painter.h"

/* Labels keep this far from the edge of the picture and from each other, px. */
#define EDGE 3.0
#define GAP 2.0

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

void
chorsu_layout_take (ChorsuLayoutBuilder *self,
                    ChorsuBox            box)
{
  chorsu_placement_take (self->taken, box);
  chorsu_placement_take (self->beyond, box);
}

/* What can be seen: the picture without what lies under open panes. */
static ChorsuBox
visible_box (const ChorsuLayoutBuilder *self)
{
  const ChorsuCamera *camera = self->pass->camera;
  const ChorsuInsets *covered = &self->pass->view->covered;

  return (ChorsuBox) { covered->left, covered->top, camera->width - covered->right, camera->height - covered->bottom };
}

ChorsuPlacement *
chorsu_layout_side (ChorsuLayoutBuilder *self,
                    ChorsuBox            box)
{
  ChorsuBox visible = visible_box (self);

  if (box.x0 >= visible.x0 + EDGE && box.y0 >= visible.y0 + EDGE
      && box.x1 <= visible.x1 - EDGE && box.y1 <= visible.y1 - EDGE)
    return self->taken;

  return chorsu_box_intersects (&box, &visible) ? NULL : self->beyond;
}

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
  offsets[6] = (Offset) { centre, -r };
  offsets[7] = (Offset) { centre, r + size * .72 };

  return 8;
}

gboolean
chorsu_layout_try_label (ChorsuLayoutBuilder     *self,
                         ChorsuLabelMode          mode,
                         const char              *text,
                         const ChorsuType        *type,
                         const ChorsuLetterColor *color,
                         gboolean                 pill,
                         ChorsuPoint              anchor,
                         double                   radius)
{
  ChorsuBox ink;
  Offset offsets[16];
  guint n;
  double pad_x = pill ? type->size * .6 : GAP;
  double pad_y = pill ? type->size * .45 : GAP;

  chorsu_typesetter_measure (self->typesetter, type, text, &ink, NULL);
  if (mode == CHORSU_LABEL_CENTRED)
    n = centred_offsets (&ink, offsets);
  else
    n = around_offsets (&ink, type->size, radius + (pill ? pad_x : 0), offsets);

  for (guint i = 0; i < n; i++)
    {
      ChorsuPoint origin = { anchor.x + offsets[i].dx, anchor.y + offsets[i].dy };
      ChorsuBox box = { origin.x + ink.x0 - pad_x, origin.y + ink.y0 - pad_y,
                        origin.x + ink.x1 + pad_x, origin.y + ink.y1 + pad_y };
      ChorsuPlacement *side = chorsu_layout_side (self, box);

      if (side == NULL || !chorsu_placement_fits (side, box))
        {
          if (self->pass->view->debug)
            g_array_append_val (self->layout->tries, box);
          continue;
        }

      chorsu_placement_take (side, box);
      g_array_append_val (self->layout->labels, ((ChorsuLayoutLabel) {
        .text = g_strdup (text),
        .type = *type,
        .color = *color,
        .origin = origin,
        .box = box,
        .pill = pill,
      }));
      return TRUE;
    }

  return FALSE;
}

/* The furniture lies above the map: nothing is named under it, nor between it
 * and the edge. */
static void
take_furniture (ChorsuLayoutBuilder *self)
{
  const ChorsuPass *pass = self->pass;
  ChorsuCamera inner = chorsu_camera_inset (pass->camera, &pass->view->covered);
  ChorsuFurniture furniture = { pass->basemap, pass->dataset, pass->view, &inner };
  ChorsuBox visible = visible_box (self);
  ChorsuBox box;

  if (pass->view->scale_bar)
    {
      box = chorsu_furniture_scale_bar_box (&furniture);
      chorsu_placement_take (self->taken, (ChorsuBox) { visible.x0, visible.y0 + box.y0,
                                                        visible.x0 + box.x1 + GAP, visible.y1 });
    }
  if (pass->view->credits)
    {
      box = chorsu_furniture_credits_box (&furniture);
      chorsu_placement_take (self->taken, (ChorsuBox) { visible.x0 + box.x0 - GAP, visible.y0 + box.y0,
                                                        visible.x1, visible.y1 });
    }
  if (pass->view->locator)
    {
      box = chorsu_furniture_locator_box (&furniture);
      chorsu_placement_take (self->taken, (ChorsuBox) { visible.x0 + box.x0 - GAP, visible.y0 + box.y0 - GAP,
                                                        visible.x1, visible.y0 + box.y1 + GAP });
    }
  if (pass->view->legend)
    {
      box = chorsu_furniture_legend_box (&furniture);
      chorsu_placement_take (self->taken, (ChorsuBox) { visible.x0 + box.x0, visible.y0 + box.y0,
                                                        visible.x0 + box.x1, visible.y0 + box.y1 });
    }
}

ChorsuLayout *
chorsu_layout_new (ChorsuPass *pass)
{
  ChorsuLayout *layout = g_new0 (ChorsuLayout, 1);
  g_autoptr (ChorsuPlacement) taken
      = chorsu_placement_new ((ChorsuBox) { 0, 0, pass->camera->width, pass->camera->height });
  g_autoptr (ChorsuPlacement) beyond = chorsu_placement_new (pass->clip_px);
  ChorsuLayoutBuilder builder = {
    .pass = pass,
    .layout = layout,
    .typesetter = chorsu_typesetter_get (),
    .taken = taken,
    .beyond = beyond,
  };

  g_atomic_ref_count_init (&layout->ref_count);
  layout->camera = *pass->camera;
  layout->symbols = g_array_new (FALSE, FALSE, sizeof (ChorsuLayoutSymbol));
  layout->towns = g_array_new (FALSE, FALSE, sizeof (ChorsuLayoutTown));
  layout->labels = g_array_new (FALSE, FALSE, sizeof (ChorsuLayoutLabel));
  g_array_set_clear_func (layout->labels, (GDestroyNotify) label_clear);
  layout->tries = g_array_new (FALSE, FALSE, sizeof (ChorsuBox));

  take_furniture (&builder);
  chorsu_layout_add_capitals (&builder);
  chorsu_layout_add_capital_names (&builder);
  chorsu_layout_add_symbols (&builder);
  chorsu_layout_add_names (&builder);
  chorsu_layout_add_rivers (&builder);

  return layout;
}
