/* chorsu-paint-debug.c: what the placement did, drawn over the map
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-paint-debug.h"

#include "chorsu-furniture.h"
#include "chorsu-layout-private.h"

/* Placed labels, tries that found no room, symbols, true places, clips. */
static const ChorsuColor label_color = CHORSU_COLOR_A (0x00A000, .9);
static const ChorsuColor try_color = CHORSU_COLOR_A (0xE06000, .55);
static const ChorsuColor symbol_color = CHORSU_COLOR_A (0x0060E0, .9);
static const ChorsuColor clip_color = CHORSU_COLOR_A (0xC000C0, .9);

#define TABLE_X 12
#define TABLE_Y 24
#define TABLE_LEADING 16

static void
stroke_box (cairo_t           *cr,
            const ChorsuBox   *box,
            const ChorsuColor *color,
            double             width)
{
  if (chorsu_box_is_empty (box))
    return;

  cairo_new_path (cr);
  cairo_rectangle (cr, box->x0, box->y0, box->x1 - box->x0, box->y1 - box->y0);
  cairo_set_line_width (cr, width);
  chorsu_color_set (cr, color);
  cairo_stroke (cr);
}

static void
paint_labels (cairo_t            *cr,
              const ChorsuLayout *layout)
{
  for (guint i = 0; i < layout->tries->len; i++)
    stroke_box (cr, &g_array_index (layout->tries, ChorsuBox, i), &try_color, .6);
  for (guint i = 0; i < layout->labels->len; i++)
    stroke_box (cr, &g_array_index (layout->labels, ChorsuLayoutLabel, i).box, &label_color, 1.2);
}

static void
paint_symbols (cairo_t            *cr,
               const ChorsuLayout *layout)
{
  chorsu_color_set (cr, &symbol_color);
  cairo_set_line_width (cr, 1);
  for (guint i = 0; i < layout->symbols->len; i++)
    {
      const ChorsuLayoutSymbol *symbol = &g_array_index (layout->symbols, ChorsuLayoutSymbol, i);

      cairo_new_path (cr);
      cairo_arc (cr, symbol->placed.px.x, symbol->placed.px.y, symbol->placed.radius, 0, 2 * G_PI);
      cairo_move_to (cr, symbol->at.x - 3, symbol->at.y);
      cairo_line_to (cr, symbol->at.x + 3, symbol->at.y);
      cairo_move_to (cr, symbol->at.x, symbol->at.y - 3);
      cairo_line_to (cr, symbol->at.x, symbol->at.y + 3);
      cairo_stroke (cr);
    }
}

static ChorsuBox
moved (ChorsuBox box,
       double    x,
       double    y)
{
  if (chorsu_box_is_empty (&box))
    return box;

  return (ChorsuBox) { box.x0 + x, box.y0 + y, box.x1 + x, box.y1 + y };
}

/* What is painted at all, what can be seen, and the furniture in it. */
static void
paint_clips (const ChorsuPass *pass)
{
  const ChorsuInsets *covered = &pass->view->covered;
  ChorsuCamera inner = chorsu_camera_inset (pass->camera, covered);
  ChorsuFurniture furniture = { pass->basemap, pass->dataset, pass->view, &inner };
  ChorsuBox picture = { 0, 0, pass->camera->width, pass->camera->height };
  ChorsuBox visible = { covered->left, covered->top, pass->camera->width - covered->right,
                        pass->camera->height - covered->bottom };
  ChorsuBox boxes[] = {
    pass->clip_px,
    picture,
    visible,
    pass->view->scale_bar ? moved (chorsu_furniture_scale_bar_box (&furniture), visible.x0, visible.y0) : CHORSU_BOX_EMPTY,
    pass->view->credits ? moved (chorsu_furniture_credits_box (&furniture), visible.x0, visible.y0) : CHORSU_BOX_EMPTY,
    pass->view->legend ? moved (chorsu_furniture_legend_box (&furniture), visible.x0, visible.y0) : CHORSU_BOX_EMPTY,
    pass->view->locator ? moved (chorsu_furniture_locator_box (&furniture), visible.x0, visible.y0) : CHORSU_BOX_EMPTY,
  };
  double dash[] = { 6, 4 };

  cairo_set_dash (pass->cr, dash, G_N_ELEMENTS (dash), 0);
  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    stroke_box (pass->cr, &boxes[i], &clip_color, 1.2);
  cairo_set_dash (pass->cr, NULL, 0, 0);
}

static void
paint_line (const ChorsuPass *pass,
            const char       *text,
            int               row)
{
  ChorsuType type = { FALSE, 500, 12, 0 };
  ChorsuLetterColor color = { pass->theme->text, chorsu_color_with_alpha (pass->theme->panel, .9), 4 };

  chorsu_typesetter_paint (chorsu_typesetter_get (), pass->cr, &type, &color, text,
                           pass->view->covered.left + TABLE_X,
                           pass->view->covered.top + TABLE_Y + row * TABLE_LEADING);
}

/* In px of the picture, top left; times are those of this picture. */
static void
paint_table (const ChorsuPass   *pass,
             const ChorsuLayout *layout,
             const ChorsuTiming *timings,
             guint               n_timings)
{
  g_autofree char *counts
    = g_strdup_printf ("z %.2f · %u labels · %u tries without room · %u symbols · %u towns", pass->camera->zoom,
                       layout->labels->len, layout->tries->len, layout->symbols->len, layout->towns->len);
  g_autofree char *all = NULL;
  double sum = 0;

  for (guint i = 0; i < n_timings; i++)
    {
      g_autofree char *line = g_strdup_printf ("%s %.1f ms", timings[i].name, timings[i].usec / 1000.0);

      paint_line (pass, line, i + 2);
      sum += timings[i].usec / 1000.0;
    }
  all = g_strdup_printf ("%.1f ms in all", sum);
  paint_line (pass, counts, 0);
  paint_line (pass, all, 1);
}

void
chorsu_paint_debug (ChorsuPass         *self,
                    ChorsuLayout       *layout,
                    const ChorsuTiming *timings,
                    guint               n_timings)
{
  cairo_save (self->cr);
  paint_clips (self);
  paint_symbols (self->cr, layout);
  paint_labels (self->cr, layout);
  paint_table (self, layout, timings, n_timings);
  cairo_restore (self->cr);
  cairo_new_path (self->cr);
}
