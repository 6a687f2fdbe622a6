/* chorsu-painter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-painter-private.h"

#include "chorsu-furniture.h"
#include "chorsu-layout-private.h"
#include "chorsu-paint-debug.h"
#include "chorsu-paint-state.h"

void
chorsu_painter_run_init (ChorsuPainterRun   *self,
                         ChorsuPainter      *painter,
                         cairo_t            *cr,
                         const ChorsuView   *view,
                         const ChorsuCamera *camera)
{
  self->content = chorsu_content_new (painter->dataset, view);
  chorsu_pass_init (&self->pass, cr, painter->basemap, painter->dataset, view, camera,
                    self->content, painter->geometry);
}

void
chorsu_painter_run_clear (ChorsuPainterRun *self)
{
  chorsu_pass_clear (&self->pass);
  g_clear_pointer (&self->content, chorsu_content_free);
}

ChorsuPainter *
chorsu_painter_new (ChorsuBasemap *basemap,
                    ChorsuDataset *dataset)
{
  ChorsuPainter *self;

  g_return_val_if_fail (basemap != NULL, NULL);
  g_return_val_if_fail (dataset == NULL || CHORSU_IS_DATASET (dataset), NULL);

  self = g_new0 (ChorsuPainter, 1);
  g_atomic_ref_count_init (&self->ref_count);
  g_mutex_init (&self->flow_lock);
  self->basemap = chorsu_basemap_ref (basemap);
  self->dataset = dataset != NULL ? g_object_ref (dataset) : NULL;
  self->geometry = chorsu_network_geometry_new (dataset);

  return self;
}

ChorsuPainter *
chorsu_painter_ref (ChorsuPainter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
chorsu_painter_unref (ChorsuPainter *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->flow, chorsu_flow_free);
  g_clear_pointer (&self->geometry, chorsu_network_geometry_free);
  g_clear_object (&self->dataset);
  g_clear_pointer (&self->basemap, chorsu_basemap_unref);
  g_mutex_clear (&self->flow_lock);
  g_free (self);
}

ChorsuBasemap *
chorsu_painter_get_basemap (ChorsuPainter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->basemap;
}

ChorsuDataset *
chorsu_painter_get_dataset (ChorsuPainter *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->dataset;
}

ChorsuLayout *
chorsu_painter_layout (ChorsuPainter      *self,
                       const ChorsuView   *view,
                       const ChorsuCamera *camera)
{
  ChorsuLayout *layout;
  ChorsuPainterRun run;

  g_return_val_if_fail (self != NULL && view != NULL && camera != NULL, NULL);

  chorsu_painter_run_init (&run, self, NULL, view, camera);
  layout = chorsu_layout_new (&run.pass);
  chorsu_painter_run_clear (&run);

  return layout;
}

const ChorsuPainterStep chorsu_painter_steps[] = {
  { "ground", chorsu_paint_ground },
  { "land", chorsu_paint_land },
  { "relief", chorsu_paint_relief },
  { "blocs", chorsu_paint_blocs },
  { "water", chorsu_paint_water },
  { "borders", chorsu_paint_borders },
  { "network", chorsu_paint_network },
  { "overlay", chorsu_paint_overlay },
};

/* What is timed besides: placement, symbols, labels. */
#define N_TIMINGS (CHORSU_PAINTER_N_STEPS + 3)

static void
take_time (ChorsuTiming *timings,
           guint        *n,
           const char   *name,
           gint64       *since)
{
  gint64 now = g_get_monotonic_time ();

  timings[(*n)++] = (ChorsuTiming) { name, now - *since };
  *since = now;
}

/* Stops between two passes when cancelled. */
static gboolean
paint_base (ChorsuPass    *pass,
            ChorsuLayout **layout,
            GCancellable  *cancellable)
{
  g_autoptr (ChorsuLayout) placed = NULL;
  ChorsuTiming timings[N_TIMINGS];
  gint64 since = g_get_monotonic_time ();
  guint n = 0;

  for (guint i = 0; i < CHORSU_PAINTER_N_STEPS; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        return FALSE;

      cairo_new_path (pass->cr);
      chorsu_painter_steps[i].paint (pass);
      take_time (timings, &n, chorsu_painter_steps[i].name, &since);
    }

  placed = chorsu_layout_new (pass);
  take_time (timings, &n, "placement", &since);
  if (g_cancellable_is_cancelled (cancellable))
    return FALSE;

  chorsu_paint_symbols (pass, placed);
  take_time (timings, &n, "symbols", &since);
  chorsu_paint_labels (pass, placed);
  chorsu_paint_notes (pass, placed);
  take_time (timings, &n, "labels", &since);
  if (pass->view->debug)
    chorsu_paint_debug (pass, placed, timings, n);
  if (layout != NULL)
    *layout = g_steal_pointer (&placed);

  return TRUE;
}

cairo_surface_t *
chorsu_painter_render_base (ChorsuPainter      *self,
                            const ChorsuView   *view,
                            const ChorsuCamera *camera,
                            int                 margin,
                            ChorsuLayout      **layout,
                            GCancellable       *cancellable)
{
  cairo_surface_t *surface;
  gboolean complete;
  cairo_t *cr;
  ChorsuPainterRun run;

  g_return_val_if_fail (self != NULL && view != NULL && camera != NULL, NULL);
  g_return_val_if_fail (margin >= 0 && margin <= CHORSU_PAINTER_MARGIN, NULL);

  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        (int) ceil ((camera->width + 2 * margin) * camera->scale),
                                        (int) ceil ((camera->height + 2 * margin) * camera->scale));
  cairo_surface_set_device_scale (surface, camera->scale, camera->scale);
  cr = cairo_create (surface);
  cairo_translate (cr, margin, margin);

  chorsu_painter_run_init (&run, self, cr, view, camera);
  complete = paint_base (&run.pass, layout, cancellable);
  chorsu_painter_run_clear (&run);

  cairo_destroy (cr);
  if (!complete)
    g_clear_pointer (&surface, cairo_surface_destroy);

  return surface;
}

/* Vector files get real lines; everything else gets pixels made in one way.
 * cairo cuts strokes at the edge of the surface it paints on, and a cut stroke
 * differs in the last bit of a few pixels: what a window and a file are to
 * share must be painted on surfaces of the same extent. */
static gboolean
is_vector (cairo_t *cr)
{
  switch (cairo_surface_get_type (cairo_get_group_target (cr)))
    {
    case CAIRO_SURFACE_TYPE_PDF:
    case CAIRO_SURFACE_TYPE_SVG:
    case CAIRO_SURFACE_TYPE_PS:
    case CAIRO_SURFACE_TYPE_RECORDING:
      return TRUE;
    default:
      return FALSE;
    }
}

static void
put_surface (cairo_t         *cr,
             cairo_surface_t *surface,
             double           x,
             double           y)
{
  cairo_save (cr);
  cairo_set_source_surface (cr, surface, x, y);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
paint_state_as_picture (ChorsuPass               *pass,
                        const ChorsuPainterState *state,
                        cairo_t                  *cr)
{
  ChorsuBox box = chorsu_state_bounds (pass, state);
  double scale = pass->camera->scale;
  cairo_surface_t *surface;

  if (chorsu_box_is_empty (&box))
    return;

  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil ((box.x1 - box.x0) * scale),
                                        (int) ceil ((box.y1 - box.y0) * scale));
  cairo_surface_set_device_scale (surface, scale, scale);
  pass->cr = cairo_create (surface);
  cairo_translate (pass->cr, -box.x0, -box.y0);
  chorsu_paint_state (pass, state);
  cairo_destroy (pass->cr);

  put_surface (cr, surface, box.x0, box.y0);
  cairo_surface_destroy (surface);
}

void
chorsu_painter_paint_state (ChorsuPainter            *self,
                            cairo_t                  *cr,
                            const ChorsuView         *view,
                            const ChorsuCamera       *camera,
                            const ChorsuPainterState *state)
{
  static const ChorsuContent nothing;
  ChorsuPass pass;

  g_return_if_fail (self != NULL && cr != NULL && view != NULL && camera != NULL);

  chorsu_pass_init (&pass, cr, self->basemap, self->dataset, view, camera, &nothing, self->geometry);
  if (is_vector (cr))
    chorsu_paint_state (&pass, state);
  else
    paint_state_as_picture (&pass, state, cr);
  chorsu_pass_clear (&pass);
}

ChorsuBox
chorsu_painter_state_bounds (ChorsuPainter            *self,
                             const ChorsuView         *view,
                             const ChorsuCamera       *camera,
                             const ChorsuPainterState *state)
{
  static const ChorsuContent nothing;
  ChorsuPass pass;
  ChorsuBox box;

  g_return_val_if_fail (self != NULL && view != NULL && camera != NULL, CHORSU_BOX_EMPTY);

  chorsu_pass_init (&pass, NULL, self->basemap, self->dataset, view, camera, &nothing, self->geometry);
  box = chorsu_state_bounds (&pass, state);
  chorsu_pass_clear (&pass);

  return box;
}

guint
chorsu_painter_get_n_flows (ChorsuPainter    *self,
                            const ChorsuView *view)
{
  const ChorsuCorridor *corridor;

  g_return_val_if_fail (self != NULL && view != NULL, 0);

  if (self->dataset == NULL || view->selection.kind != CHORSU_KIND_CORRIDOR)
    return 0;

  corridor = chorsu_dataset_get_corridor (self->dataset, view->selection.id);

  return corridor != NULL && corridor->n_routes > 0 ? corridor->routes[0].n_legs : 0;
}

/* Call with the lock held; leaves a pass for the caller to clear. */
static const ChorsuFlow *
ensure_flow (ChorsuPainter      *self,
             ChorsuPainterRun   *run,
             cairo_t            *cr,
             const ChorsuView   *view,
             const ChorsuCamera *camera)
{
  static const ChorsuContent nothing;

  if (self->flow != NULL && chorsu_view_equal (&self->flow_view, view)
      && chorsu_camera_equal (&self->flow_camera, camera))
    {
      run->content = NULL;
      chorsu_pass_init (&run->pass, cr, self->basemap, self->dataset, view, camera, &nothing, self->geometry);
      return self->flow;
    }

  chorsu_painter_run_init (run, self, cr, view, camera);
  g_clear_pointer (&self->flow, chorsu_flow_free);
  self->flow = chorsu_flow_new (&run->pass);
  self->flow_view = *view;
  self->flow_camera = *camera;

  return self->flow;
}

ChorsuBox
chorsu_painter_flow_bounds (ChorsuPainter      *self,
                            const ChorsuView   *view,
                            const ChorsuCamera *camera,
                            guint               flow)
{
  ChorsuBox box;
  ChorsuPainterRun run;

  g_return_val_if_fail (self != NULL && view != NULL && camera != NULL, CHORSU_BOX_EMPTY);

  g_mutex_lock (&self->flow_lock);
  box = chorsu_flow_get_box (ensure_flow (self, &run, NULL, view, camera), flow);
  g_mutex_unlock (&self->flow_lock);
  chorsu_painter_run_clear (&run);

  box.x0 = MAX (floor (box.x0), 0);
  box.y0 = MAX (floor (box.y0), 0);
  box.x1 = MIN (ceil (box.x1), camera->width);
  box.y1 = MIN (ceil (box.y1), camera->height);

  return chorsu_box_is_empty (&box) ? CHORSU_BOX_EMPTY : box;
}

void
chorsu_painter_paint_flow (ChorsuPainter      *self,
                           cairo_t            *cr,
                           const ChorsuView   *view,
                           const ChorsuCamera *camera,
                           guint               flow,
                           double              seconds)
{
  ChorsuPainterRun run;

  g_return_if_fail (self != NULL && cr != NULL && view != NULL && camera != NULL);

  g_mutex_lock (&self->flow_lock);
  chorsu_flow_paint (ensure_flow (self, &run, cr, view, camera), &run.pass, flow, seconds);
  g_mutex_unlock (&self->flow_lock);
  chorsu_painter_run_clear (&run);
}

void
chorsu_painter_paint_furniture (ChorsuPainter      *self,
                                cairo_t            *cr,
                                const ChorsuView   *view,
                                const ChorsuCamera *camera)
{
  ChorsuCamera inner;
  ChorsuFurniture furniture = { self->basemap, self->dataset, view, &inner };

  g_return_if_fail (self != NULL && cr != NULL && view != NULL && camera != NULL);

  inner = chorsu_camera_inset (camera, &view->covered);
  cairo_save (cr);
  cairo_translate (cr, (int) view->covered.left, (int) view->covered.top);
  chorsu_furniture_paint (&furniture, cr);
  cairo_restore (cr);
}

static gboolean
paint_base_as_picture (ChorsuPainter      *self,
                       cairo_t            *cr,
                       const ChorsuView   *view,
                       const ChorsuCamera *camera,
                       GCancellable       *cancellable)
{
  cairo_surface_t *base = chorsu_painter_render_base (self, view, camera, CHORSU_PAINTER_MARGIN, NULL, cancellable);

  if (base == NULL)
    return FALSE;

  put_surface (cr, base, -CHORSU_PAINTER_MARGIN, -CHORSU_PAINTER_MARGIN);
  cairo_surface_destroy (base);

  return TRUE;
}

static gboolean
paint_base_as_lines (ChorsuPainter      *self,
                     cairo_t            *cr,
                     const ChorsuView   *view,
                     const ChorsuCamera *camera,
                     GCancellable       *cancellable)
{
  ChorsuPainterRun run;
  gboolean complete;

  chorsu_painter_run_init (&run, self, cr, view, camera);
  chorsu_pass_trim (&run.pass);
  complete = paint_base (&run.pass, NULL, cancellable);
  chorsu_painter_run_clear (&run);

  return complete;
}

gboolean
chorsu_painter_paint (ChorsuPainter      *self,
                      cairo_t            *cr,
                      const ChorsuView   *view,
                      const ChorsuCamera *camera,
                      GCancellable       *cancellable)
{
  gboolean complete;

  g_return_val_if_fail (self != NULL && cr != NULL && view != NULL && camera != NULL, FALSE);

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, camera->width, camera->height);
  cairo_clip (cr);

  if (is_vector (cr))
    complete = paint_base_as_lines (self, cr, view, camera, cancellable);
  else
    complete = paint_base_as_picture (self, cr, view, camera, cancellable);

  if (complete)
    {
      chorsu_painter_paint_state (self, cr, view, camera, NULL);
      chorsu_painter_paint_furniture (self, cr, view, camera);
    }
  cairo_restore (cr);

  return complete;
}
