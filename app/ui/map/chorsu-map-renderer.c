/* chorsu-map-renderer.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-renderer.h"

#include "chorsu-typesetter.h"

/* One order for the thread. */
typedef struct
{
  ChorsuMapRenderer *renderer;
  ChorsuPainter     *painter;
  GCancellable      *cancellable;
  ChorsuMapPicture  *picture;
} Job;

/* Stands for the thread's first order. */
static Job fonts_job;

struct _ChorsuMapRenderer
{
  GObject           parent_instance;

  Job              *current;   /* owned by the thread and its idle; only compared here */
  GCancellable     *cancellable;
  ChorsuMapPicture  wanted;
  ChorsuMapPicture *finished;
};

enum
{
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (ChorsuMapRenderer, chorsu_map_renderer, G_TYPE_OBJECT)

static void
job_free (Job *job)
{
  chorsu_painter_unref (job->painter);
  g_clear_object (&job->cancellable);
  g_clear_pointer (&job->picture, chorsu_map_picture_free);
  g_object_unref (job->renderer);
  g_free (job);
}

/* Main thread. */
static gboolean
job_done_cb (gpointer data)
{
  Job *job = data;
  ChorsuMapRenderer *self = job->renderer;

  if (self->current != job)
    return G_SOURCE_REMOVE;

  self->current = NULL;
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->finished, chorsu_map_picture_free);
  if (job->picture->surface != NULL)
    self->finished = g_steal_pointer (&job->picture);

  g_signal_emit (self, signals[FINISHED], 0);

  return G_SOURCE_REMOVE;
}

/* Loading its fonts takes the thread as long as a picture. It has the time
 * while the window is still being made. */
static void
load_fonts (void)
{
  static const ChorsuType types[] = {
    { FALSE, 400, 12, 0 }, { FALSE, 500, 12, 0 }, { FALSE, 600, 12, 0 }, { FALSE, 700, 12, 0 }, { TRUE, 400, 12, 0 },
  };
  ChorsuTypesetter *typesetter = chorsu_typesetter_get ();

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    chorsu_typesetter_measure (typesetter, &types[i], "Aa", NULL, NULL);
}

/* The painter's thread. */
static void
run_job (gpointer data,
         gpointer user_data)
{
  Job *job = data;
  ChorsuMapPicture *picture = job->picture;

  if (job == &fonts_job)
    {
      load_fonts ();
      return;
    }

  if (!g_cancellable_is_cancelled (job->cancellable))
    picture->surface = chorsu_painter_render_base (job->painter, &picture->view, &picture->camera,
                                                   picture->margin, &picture->layout,
                                                   job->cancellable);

  g_idle_add_full (G_PRIORITY_DEFAULT, job_done_cb, job, (GDestroyNotify) job_free);
}

/* The one thread of all renderers. It stays, and its fonts with it. */
static GThreadPool *
get_pool (void)
{
  static GThreadPool *pool;

  if (pool == NULL)
    {
      pool = g_thread_pool_new (run_job, NULL, 1, TRUE, NULL);
      g_thread_pool_push (pool, &fonts_job, NULL);
    }

  return pool;
}

void
chorsu_map_renderer_start (ChorsuMapRenderer  *self,
                           ChorsuPainter      *painter,
                           const ChorsuView   *view,
                           const ChorsuCamera *camera,
                           int                 margin)
{
  Job *job;

  g_return_if_fail (CHORSU_IS_MAP_RENDERER (self));
  g_return_if_fail (painter != NULL);

  chorsu_map_renderer_cancel (self);

  self->wanted = (ChorsuMapPicture) {
    .view = *view,
    .camera = *camera,
    .margin = margin,
  };
  self->cancellable = g_cancellable_new ();

  job = g_new0 (Job, 1);
  job->renderer = g_object_ref (self);
  job->painter = chorsu_painter_ref (painter);
  job->cancellable = g_object_ref (self->cancellable);
  job->picture = g_memdup2 (&self->wanted, sizeof self->wanted);

  self->current = job;
  g_thread_pool_push (get_pool (), job, NULL);
}

void
chorsu_map_renderer_cancel (ChorsuMapRenderer *self)
{
  g_return_if_fail (CHORSU_IS_MAP_RENDERER (self));

  self->current = NULL;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

const ChorsuMapPicture *
chorsu_map_renderer_get_wanted (ChorsuMapRenderer *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP_RENDERER (self), NULL);

  return self->current != NULL ? &self->wanted : NULL;
}

ChorsuMapPicture *
chorsu_map_renderer_take (ChorsuMapRenderer *self)
{
  g_return_val_if_fail (CHORSU_IS_MAP_RENDERER (self), NULL);

  return g_steal_pointer (&self->finished);
}

static void
chorsu_map_renderer_finalize (GObject *object)
{
  ChorsuMapRenderer *self = CHORSU_MAP_RENDERER (object);

  g_clear_pointer (&self->finished, chorsu_map_picture_free);

  G_OBJECT_CLASS (chorsu_map_renderer_parent_class)->finalize (object);
}

static void
chorsu_map_renderer_class_init (ChorsuMapRendererClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = chorsu_map_renderer_finalize;

  signals[FINISHED] = g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                    0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
chorsu_map_renderer_init (ChorsuMapRenderer *self)
{
  get_pool ();
}

ChorsuMapRenderer *
chorsu_map_renderer_new (void)
{
  return g_object_new (CHORSU_TYPE_MAP_RENDERER, NULL);
}
