/* chorsu-map-motion.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-motion.h"

#include "chorsu-map-camera.h"

/* An ease comes closer by exp (-EASE · seconds): nine tenths of the way in 0.1 s. */
#define EASE 24.0

/* … and has arrived at less than this, in px and in zoom. */
#define CLOSE_PX 0.5
#define CLOSE_ZOOM 0.002

/* A glide loses its speed with exp (-FRICTION · seconds). */
#define FRICTION 4.0

/* Slower than this, in px per second, nothing glides any more. */
#define SLOWEST 24.0

struct _ChorsuMapMotion
{
  GtkWidget           *widget;
  ChorsuMapMotionFunc  func;
  gpointer             user_data;
  guint                tick_id;
  gint64               start;      /* frame time of the first frame, 0 before it */
  gint64               last;       /* frame time of the last frame */
  ChorsuMapMotionKind  kind;
  ChorsuFlight         flight;
  ChorsuCamera         from;
  ChorsuCamera         to;
  ChorsuPoint          velocity;
};

ChorsuMapMotion *
chorsu_map_motion_new (GtkWidget           *widget,
                       ChorsuMapMotionFunc  func,
                       gpointer             user_data)
{
  ChorsuMapMotion *self = g_new0 (ChorsuMapMotion, 1);

  self->widget = widget;
  self->func = func;
  self->user_data = user_data;

  return self;
}

void
chorsu_map_motion_free (ChorsuMapMotion *self)
{
  chorsu_map_motion_stop (self);
  g_free (self);
}

gboolean
chorsu_map_motion_is_allowed (GtkWidget *widget)
{
  gboolean allowed = TRUE;

  g_object_get (gtk_widget_get_settings (widget), "gtk-enable-animations", &allowed, NULL);

  return allowed;
}

static gboolean
is_close (const ChorsuCamera *a,
          const ChorsuCamera *b)
{
  ChorsuPoint px = chorsu_camera_to_px (a, b->centre);

  return fabs (a->zoom - b->zoom) < CLOSE_ZOOM
         && hypot (px.x - a->width / 2.0, px.y - a->height / 2.0) < CLOSE_PX;
}

/* One frame of an ease. It goes on from wherever it is, so that its target may
 * change at every frame. */
static gboolean
ease_by (ChorsuMapMotion *self,
         double           seconds,
         ChorsuCamera    *camera)
{
  *camera = chorsu_map_camera_between (&self->from, &self->to, 1 - exp (-EASE * seconds));
  if (is_close (camera, &self->to))
    {
      *camera = self->to;
      return FALSE;
    }

  self->from = *camera;
  return TRUE;
}

/* The camera @seconds after the start, @step after the last one; FALSE when
 * there is no further one. */
static gboolean
camera_at (ChorsuMapMotion *self,
           double           seconds,
           double           step,
           ChorsuCamera    *camera)
{
  double t, way;

  switch (self->kind)
    {
    case CHORSU_MAP_MOTION_FLIGHT:
      t = MIN (seconds / chorsu_flight_get_duration (&self->flight), 1);
      *camera = chorsu_flight_at (&self->flight, t);
      return t < 1;

    case CHORSU_MAP_MOTION_EASE:
      return ease_by (self, step, camera);

    case CHORSU_MAP_MOTION_GLIDE:
      t = exp (-FRICTION * seconds);
      way = (1 - t) / FRICTION;
      *camera = chorsu_map_camera_moved (self->from,
                                         round (self->velocity.x * way),
                                         round (self->velocity.y * way));
      return hypot (self->velocity.x, self->velocity.y) * t > SLOWEST;

    case CHORSU_MAP_MOTION_NONE:
    default:
      return FALSE;
    }
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  ChorsuMapMotion *self = user_data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  ChorsuCamera camera;
  gboolean goes_on;
  double step;

  if (self->start == 0)
    self->start = self->last = now;

  step = (now - self->last) / (double) G_USEC_PER_SEC;
  self->last = now;
  goes_on = camera_at (self, (now - self->start) / (double) G_USEC_PER_SEC, step, &camera);
  if (!goes_on)
    {
      self->tick_id = 0;
      self->kind = CHORSU_MAP_MOTION_NONE;
    }

  self->func (&camera, self->user_data);

  return goes_on ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

static void
start (ChorsuMapMotion     *self,
       ChorsuMapMotionKind  kind)
{
  self->kind = kind;
  self->start = 0;
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (self->widget, tick_cb, self, NULL);
}

static gboolean
jumps (ChorsuMapMotion *self)
{
  return !gtk_widget_get_mapped (self->widget) || !chorsu_map_motion_is_allowed (self->widget);
}

void
chorsu_map_motion_fly (ChorsuMapMotion    *self,
                       const ChorsuCamera *from,
                       const ChorsuCamera *to)
{
  chorsu_map_motion_stop (self);

  if (jumps (self))
    {
      self->func (to, self->user_data);
      return;
    }

  self->to = *to;
  chorsu_flight_init (&self->flight, from, to);
  start (self, CHORSU_MAP_MOTION_FLIGHT);
}

void
chorsu_map_motion_ease (ChorsuMapMotion    *self,
                        const ChorsuCamera *from,
                        const ChorsuCamera *to)
{
  if (jumps (self))
    {
      chorsu_map_motion_stop (self);
      self->func (to, self->user_data);
      return;
    }

  self->from = *from;
  self->to = *to;
  if (self->kind != CHORSU_MAP_MOTION_EASE)
    start (self, CHORSU_MAP_MOTION_EASE);
}

void
chorsu_map_motion_glide (ChorsuMapMotion    *self,
                         const ChorsuCamera *from,
                         ChorsuPoint         velocity)
{
  chorsu_map_motion_stop (self);

  if (jumps (self) || hypot (velocity.x, velocity.y) <= SLOWEST)
    return;

  self->from = *from;
  self->velocity = velocity;
  start (self, CHORSU_MAP_MOTION_GLIDE);
}

void
chorsu_map_motion_stop (ChorsuMapMotion *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (self->widget, self->tick_id);
  self->tick_id = 0;
  self->kind = CHORSU_MAP_MOTION_NONE;
}

ChorsuMapMotionKind
chorsu_map_motion_get_kind (ChorsuMapMotion *self)
{
  return self->kind;
}

ChorsuCamera
chorsu_map_motion_get_target (ChorsuMapMotion    *self,
                              const ChorsuCamera *fallback)
{
  if (self->kind == CHORSU_MAP_MOTION_FLIGHT || self->kind == CHORSU_MAP_MOTION_EASE)
    return self->to;

  return *fallback;
}
