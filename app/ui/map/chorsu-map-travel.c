/* chorsu-map-travel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Where the map looks from, how it gets there, and what stays in sight when
 * its size changes.
 */
#include "chorsu-map-private.h"

#include "chorsu-map-camera.h"
#include "chorsu-map-source.h"

/* One step of a key or button. */
#define ZOOM_STEP 0.5

/* How close a flight to a single thing goes. */
#define CLOSEST_FLIGHT 7.5

/* Less than the thousandth part of a pixel, in degrees. */
#define SAME_PLACE 1e-9

gboolean
chorsu_map_has_size (ChorsuMap *self)
{
  return self->camera.width > 0 && self->camera.height > 0;
}

static gboolean
viewport_is (ChorsuMap *self,
             double     lon,
             double     lat,
             double     zoom)
{
  ShumateLocation *location = SHUMATE_LOCATION (self->viewport);

  return fabs (shumate_location_get_longitude (location) - lon) < SAME_PLACE
         && fabs (shumate_location_get_latitude (location) - lat) < SAME_PLACE
         && shumate_viewport_get_zoom_level (self->viewport) == zoom;
}

static void
write_viewport (ChorsuMap *self)
{
  double lon, lat;

  chorsu_mercator_unproject (self->camera.centre, &lon, &lat);
  if (viewport_is (self, lon, lat, self->camera.zoom))
    return;

  /* Else everyone who listens to the viewport hears of each move thrice. */
  g_object_freeze_notify (G_OBJECT (self->viewport));
  shumate_location_set_location (SHUMATE_LOCATION (self->viewport), lat, lon);
  shumate_viewport_set_zoom_level (self->viewport, self->camera.zoom);
  g_object_thaw_notify (G_OBJECT (self->viewport));
}

void
chorsu_map_move_camera (ChorsuMap          *self,
                        const ChorsuCamera *camera)
{
  ChorsuCamera next = *camera;

  next.width = self->camera.width;
  next.height = self->camera.height;
  next.scale = self->camera.scale;
  if (chorsu_map_has_size (self))
    next = chorsu_map_camera_clamp (next);

  if (chorsu_camera_equal (&next, &self->camera))
    return;

  self->camera = next;
  if (self->keeps == CHORSU_MAP_KEEPS_BOUNDS)
    self->kept_box = chorsu_camera_bounds (&next);
  write_viewport (self);
  if (chorsu_map_has_size (self))
    chorsu_map_layer_set_camera (self->layer, &next);
  chorsu_map_emit_camera_changed (self);
}

static void
forget_target (ChorsuMap *self)
{
  self->keeps = chorsu_map_has_size (self) ? CHORSU_MAP_KEEPS_BOUNDS : CHORSU_MAP_KEEPS_CENTRE;
  self->kept_box = chorsu_camera_bounds (&self->camera);
}

void
chorsu_map_user_moves (ChorsuMap *self)
{
  chorsu_map_motion_stop (self->motion);
  forget_target (self);
}

void
chorsu_map_user_eases (ChorsuMap          *self,
                       const ChorsuCamera *target)
{
  forget_target (self);
  chorsu_map_motion_ease (self->motion, &self->camera, target);
}

static void
motion_cb (const ChorsuCamera *camera,
           gpointer            user_data)
{
  chorsu_map_move_camera (user_data, camera);
}

/* When it is not where the camera is, someone else moved the viewport: as good
 * as the user's hand. */
static void
viewport_cb (ChorsuMap *self)
{
  ChorsuCamera camera = self->camera;
  double lon, lat;

  chorsu_mercator_unproject (camera.centre, &lon, &lat);
  if (viewport_is (self, lon, lat, camera.zoom))
    return;

  camera.zoom = shumate_viewport_get_zoom_level (self->viewport);
  camera.centre = chorsu_mercator_project (shumate_location_get_longitude (SHUMATE_LOCATION (self->viewport)),
                                           shumate_location_get_latitude (SHUMATE_LOCATION (self->viewport)));
  chorsu_map_user_moves (self);
  chorsu_map_move_camera (self, &camera);

  /* What is out of bounds must not stay in the viewport, even if the camera did not move. */
  write_viewport (self);
}

static ChorsuCamera
target_camera (ChorsuMap *self)
{
  return chorsu_map_camera_fit (self->camera, self->kept_box, &self->insets, self->kept_max_zoom);
}

void
chorsu_map_resize (ChorsuMap *self,
                   int        width,
                   int        height)
{
  double scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));
  ChorsuCamera camera = self->camera;

  if (camera.width == width && camera.height == height && camera.scale == scale)
    return;

  chorsu_map_motion_stop (self->motion);
  self->camera.width = width;
  self->camera.height = height;
  self->camera.scale = scale;

  if (self->keeps == CHORSU_MAP_KEEPS_TARGET)
    camera = target_camera (self);
  else if (self->keeps == CHORSU_MAP_KEEPS_BOUNDS)
    camera = chorsu_map_camera_keeping (self->camera, self->kept_box);
  else
    camera = chorsu_map_camera_clamp (self->camera);

  /* The move must not be taken for nothing new. */
  self->camera.zoom = -1;
  if (self->keeps == CHORSU_MAP_KEEPS_BOUNDS)
    {
      ChorsuBox kept = self->kept_box;

      chorsu_map_move_camera (self, &camera);
      self->kept_box = kept;
    }
  else
    {
      chorsu_map_move_camera (self, &camera);
    }

  if (self->keeps == CHORSU_MAP_KEEPS_CENTRE)
    chorsu_map_user_moves (self);
}

static void
fly (ChorsuMap *self)
{
  ChorsuCamera target;

  if (!chorsu_map_has_size (self))
    return;

  target = target_camera (self);
  if (!chorsu_camera_equal (&target, &self->camera))
    chorsu_map_motion_fly (self->motion, &self->camera, &target);
}

static void
fly_to (ChorsuMap *self,
        ChorsuBox  box,
        double     max_zoom)
{
  chorsu_map_motion_stop (self->motion);
  self->keeps = CHORSU_MAP_KEEPS_TARGET;
  self->kept_box = box;
  self->kept_max_zoom = max_zoom;
  fly (self);
}

void
chorsu_map_init_travel (ChorsuMap *self)
{
  g_autoptr(ShumateMapSource) source = chorsu_map_source_new ();

  self->keeps = CHORSU_MAP_KEEPS_TARGET;
  self->kept_box = chorsu_camera_home_box ();
  self->kept_max_zoom = CHORSU_MAX_ZOOM;
  self->motion = chorsu_map_motion_new (GTK_WIDGET (self), motion_cb, self);

  self->viewport = g_object_ref (shumate_map_get_viewport (self->shumate));
  shumate_viewport_set_reference_map_source (self->viewport, source);
  g_signal_connect_object (self->viewport, "notify::longitude", G_CALLBACK (viewport_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "notify::latitude", G_CALLBACK (viewport_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->viewport, "notify::zoom-level", G_CALLBACK (viewport_cb), self, G_CONNECT_SWAPPED);
}

/* Public functions */

void
chorsu_map_set_camera (ChorsuMap          *self,
                       const ChorsuCamera *camera)
{
  g_return_if_fail (CHORSU_IS_MAP (self));
  g_return_if_fail (camera != NULL);

  chorsu_map_user_moves (self);
  chorsu_map_move_camera (self, camera);
}

const ChorsuCamera *
chorsu_map_get_camera (ChorsuMap *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP (self), NULL);

  return &self->camera;
}

ShumateViewport *
chorsu_map_get_viewport (ChorsuMap *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP (self), NULL);

  return self->viewport;
}

void
chorsu_map_set_insets (ChorsuMap          *self,
                       const ChorsuInsets *insets)
{
  static const ChorsuInsets none = { 0 };

  g_return_if_fail (CHORSU_IS_MAP (self));

  self->insets = insets != NULL ? *insets : none;
  if (self->keeps == CHORSU_MAP_KEEPS_TARGET)
    fly (self);
}

void
chorsu_map_fly_to_box (ChorsuMap *self,
                       ChorsuBox  box)
{
  g_return_if_fail (CHORSU_IS_MAP (self));
  g_return_if_fail (!chorsu_box_is_empty (&box));

  fly_to (self, box, CHORSU_MAX_ZOOM);
}

gboolean
chorsu_map_fly_to_ref (ChorsuMap *self,
                       ChorsuRef  ref)
{
  ChorsuBox box;

  g_return_val_if_fail (CHORSU_IS_MAP (self), FALSE);

  if (self->painter == NULL || chorsu_ref_is_none (ref))
    return FALSE;

  box = chorsu_painter_ref_box (self->painter, ref);
  if (chorsu_box_is_empty (&box))
    return FALSE;

  fly_to (self, box, CLOSEST_FLIGHT);
  return TRUE;
}

void
chorsu_map_home (ChorsuMap *self)
{
  g_return_if_fail (CHORSU_IS_MAP (self));

  fly_to (self, chorsu_camera_home_box (), CHORSU_MAX_ZOOM);
}

static void
zoom_by (ChorsuMap *self,
         double     step)
{
  ChorsuCamera target = chorsu_map_motion_get_target (self->motion, &self->camera);
  ChorsuPoint middle = {
    (self->camera.width + self->insets.left - self->insets.right) / 2,
    (self->camera.height + self->insets.top - self->insets.bottom) / 2,
  };

  target = chorsu_map_camera_zoomed (target, target.zoom + step, middle);
  chorsu_map_user_eases (self, &target);
}

void
chorsu_map_zoom_in (ChorsuMap *self)
{
  g_return_if_fail (CHORSU_IS_MAP (self));

  zoom_by (self, ZOOM_STEP);
}

void
chorsu_map_zoom_out (ChorsuMap *self)
{
  g_return_if_fail (CHORSU_IS_MAP (self));

  zoom_by (self, -ZOOM_STEP);
}

void
chorsu_map_pan (ChorsuMap *self,
                double     right,
                double     down)
{
  ChorsuCamera target;

  g_return_if_fail (CHORSU_IS_MAP (self));

  target = chorsu_map_motion_get_target (self->motion, &self->camera);
  target = chorsu_map_camera_moved (target, -right, -down);
  chorsu_map_user_eases (self, &target);
}

void
chorsu_map_stop (ChorsuMap *self)
{
  g_return_if_fail (CHORSU_IS_MAP (self));

  if (chorsu_map_motion_get_kind (self->motion) != CHORSU_MAP_MOTION_NONE)
    chorsu_map_user_moves (self);
}

gboolean
chorsu_map_is_flying (ChorsuMap *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP (self), FALSE);

  return chorsu_map_motion_get_kind (self->motion) == CHORSU_MAP_MOTION_FLIGHT;
}
