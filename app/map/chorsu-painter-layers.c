/* chorsu-painter-layers.c: the picture layer by layer
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-layout-private.h"
#include "chorsu-painter-private.h"

typedef struct
{
  ChorsuPainterLayer  layer;
  gpointer            user_data;
  GCancellable       *cancellable;
  gboolean            cancelled;
} Layers;

/* Whether the next layer is to be painted. @cr: (out): with what */
static gboolean
begin (Layers      *self,
       const char  *name,
       cairo_t    **cr)
{
  self->cancelled = self->cancelled || g_cancellable_is_cancelled (self->cancellable);
  if (self->cancelled)
    return FALSE;

  *cr = self->layer (name, self->user_data);
  if (*cr != NULL)
    cairo_new_path (*cr);

  return *cr != NULL;
}

gboolean
chorsu_painter_paint_layers (ChorsuPainter      *self,
                             const ChorsuView   *view,
                             const ChorsuCamera *camera,
                             ChorsuPainterLayer  layer,
                             gpointer            user_data,
                             GCancellable       *cancellable)
{
  Layers layers = { layer, user_data, cancellable, FALSE };
  g_autoptr (ChorsuLayout) placed = NULL;
  ChorsuPainterRun run;
  cairo_t *cr;

  g_return_val_if_fail (self != NULL && view != NULL && camera != NULL && layer != NULL, FALSE);

  chorsu_painter_run_init (&run, self, NULL, view, camera);
  chorsu_pass_trim (&run.pass);
  for (guint i = 0; i < CHORSU_PAINTER_N_STEPS; i++)
    if (begin (&layers, chorsu_painter_steps[i].name, &run.pass.cr))
      chorsu_painter_steps[i].paint (&run.pass);
  placed = layers.cancelled ? NULL : chorsu_layout_new (&run.pass);
  if (begin (&layers, "symbols", &run.pass.cr))
    chorsu_paint_symbols (&run.pass, placed);
  if (begin (&layers, "labels", &run.pass.cr))
    chorsu_paint_labels (&run.pass, placed);
  if (begin (&layers, "notes", &run.pass.cr))
    chorsu_paint_notes (&run.pass, placed);
  chorsu_painter_run_clear (&run);

  if (begin (&layers, "selection", &cr))
    chorsu_painter_paint_state (self, cr, view, camera, NULL);
  if (begin (&layers, "furniture", &cr))
    chorsu_painter_paint_furniture (self, cr, view, camera);

  return !layers.cancelled;
}
