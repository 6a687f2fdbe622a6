/* chorsu-keeper.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-keeper.h"

#include <glib/gi18n-lib.h>

#include "chorsu-document-private.h"
#include "chorsu-recovery.h"

/* What workers need of a keeper, and may outlive it with. */
typedef struct
{
  GMutex          mutex;
  ChorsuDataset  *dataset;
  char           *key;
  char           *path; /* nullable */
  char           *base; /* nullable: checksum of what the file says */
  ChorsuLock     *lock; /* nullable */
  gboolean        closed;
} Place;

struct _ChorsuKeeper
{
  GObject         parent_instance;

  ChorsuDocument *document;
  Place          *place;
  char           *path;     /* nullable; @place's, for the main thread */
  guint           interval; /* ms */
  GSource        *timer;    /* nullable: while there is something to write */
  GQueue          tasks;    /* of GTask: the first is at work */
  gboolean        recovered;
};

typedef struct
{
  Place          *place;
  ChorsuBriefing *briefing; /* nullable: nothing to recover */
  gboolean        save;
  char           *path;     /* nullable: the one it has */
} Job;

G_DEFINE_FINAL_TYPE (ChorsuKeeper, chorsu_keeper, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_PATH,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint failed_signal;

static Place *
place_new (ChorsuDataset *dataset)
{
  Place *place = g_atomic_rc_box_new0 (Place);

  g_mutex_init (&place->mutex);
  place->dataset = g_object_ref (dataset);

  return place;
}

static void
place_clear (gpointer data)
{
  Place *place = data;

  g_mutex_clear (&place->mutex);
  g_object_unref (place->dataset);
  g_free (place->key);
  g_free (place->path);
  g_free (place->base);
  chorsu_lock_release (place->lock);
}

static void
place_release (Place *place)
{
  if (place != NULL)
    g_atomic_rc_box_release_full (place, place_clear);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  place_release (job->place);
  g_clear_object (&job->briefing);
  g_free (job->path);
  g_free (job);
}

/* --- Workers --- */

static GBytes *
to_bytes (Place          *place,
          ChorsuBriefing *briefing)
{
  char *text = chorsu_briefing_to_string (briefing, place->dataset);

  return g_bytes_new_take (text, strlen (text));
}

/* What has no file yet is locked when something of it is first written. Where
 * there can be no locks there is no recovery either. */
static gboolean
ensure_lock (Place   *place,
             GError **error)
{
  if (place->lock == NULL)
    place->lock = chorsu_lock_take (place->key, error);

  return place->lock != NULL;
}

static gboolean
write_recovery (Place    *place,
                GBytes   *content,
                GError  **error)
{
  const ChorsuRecovery recovery = { place->path, place->base, content };

  return ensure_lock (place, error) && chorsu_recovery_write (place->key, &recovery, error);
}

static gboolean
lock_path (const char  *path,
           char       **key,
           ChorsuLock **lock,
           GError     **error)
{
  g_autoptr (GError) failure = NULL;

  *key = chorsu_recovery_key_of_path (path);
  *lock = chorsu_lock_take (*key, &failure);
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_BUSY))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_BUSY, _("%s: another window has this file open"), path);
      g_clear_pointer (key, g_free);
      return FALSE;
    }

  return TRUE;
}

static void
forget_recovery (Place *place)
{
  if (place->lock != NULL)
    chorsu_recovery_remove (place->key);
}

static gboolean
save_elsewhere (Place       *place,
                const char  *path,
                GBytes      *content,
                GError     **error)
{
  g_autofree char *key = NULL;
  g_autoptr (ChorsuLock) lock = NULL;

  if (!lock_path (path, &key, &lock, error) || !chorsu_recovery_replace (path, content, error))
    return FALSE;

  forget_recovery (place);
  if (lock != NULL)
    chorsu_recovery_remove (key);
  g_free (place->key);
  g_free (place->path);
  chorsu_lock_release (place->lock);
  place->key = g_steal_pointer (&key);
  place->path = g_strdup (path);
  place->lock = g_steal_pointer (&lock);

  return TRUE;
}

/* The recovery file says first what the file is going to say: whenever the
 * process dies, one of them has it, and the other one nothing newer. */
static gboolean
save_here (Place    *place,
           GBytes   *content,
           GError  **error)
{
  write_recovery (place, content, NULL);
  if (!chorsu_recovery_replace (place->path, content, error))
    return FALSE;

  forget_recovery (place);

  return TRUE;
}

static gboolean
is_same_path (const char *a,
              const char *b)
{
  g_autofree char *x = chorsu_recovery_key_of_path (a);
  g_autofree char *y = chorsu_recovery_key_of_path (b);

  return g_str_equal (x, y);
}

static gboolean
save (Place       *place,
      const char  *path,
      GBytes      *content,
      GError     **error)
{
  gboolean here = place->path != NULL && (path == NULL || is_same_path (path, place->path));

  if (here ? !save_here (place, content, error) : !save_elsewhere (place, path, content, error))
    return FALSE;

  g_free (place->base);
  place->base = chorsu_recovery_checksum (content);

  return TRUE;
}

static gboolean
do_job (Job     *job,
        GError **error)
{
  Place *place = job->place;
  g_autoptr (GBytes) content = job->briefing != NULL ? to_bytes (place, job->briefing) : NULL;

  if (place->closed && job->save)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("The briefing was closed."));
      return FALSE;
    }
  if (place->closed)
    return TRUE;
  if (content == NULL)
    forget_recovery (place);
  else if (!job->save)
    return write_recovery (place, content, error);
  else
    return save (place, job->path, content, error);

  return TRUE;
}

static void
job_in_thread (GTask        *task,
               gpointer      source_object,
               gpointer      task_data,
               GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  gboolean done;

  g_mutex_lock (&job->place->mutex);
  done = do_job (job, &error);
  g_mutex_unlock (&job->place->mutex);

  if (done)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* --- One at a time --- */

static void
start_next (ChorsuKeeper *self)
{
  GTask *task = g_queue_peek_head (&self->tasks);

  if (task != NULL)
    g_task_run_in_thread (task, job_in_thread);
}

static void
finish_job (ChorsuKeeper *self)
{
  g_object_unref (g_queue_pop_head (&self->tasks));
  start_next (self);
}

/* Workers hold no keeper: the last one to let go of it is the main thread. */
static GTask *
queue_job (ChorsuKeeper        *self,
           gboolean             save,
           ChorsuBriefing      *briefing,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->place = g_atomic_rc_box_acquire (self->place);
  job->save = save;
  job->briefing = briefing != NULL ? g_object_ref (briefing) : NULL;
  g_task_set_task_data (task, job, job_free);
  g_queue_push_tail (&self->tasks, task);

  return task;
}

static void
autosaved_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (ChorsuKeeper) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    g_signal_emit (self, failed_signal, 0, error->message);
  finish_job (self);
}

static gboolean
timer_cb (gpointer data)
{
  ChorsuKeeper *self = data;
  gboolean modified = chorsu_document_get_modified (self->document);

  g_clear_pointer (&self->timer, g_source_unref);
  queue_job (self, FALSE, modified ? chorsu_document_get_briefing (self->document) : NULL, autosaved_cb,
             g_object_ref (self));
  if (g_queue_get_length (&self->tasks) == 1)
    start_next (self);

  return G_SOURCE_REMOVE;
}

/* Not put off by what is edited meanwhile. */
static void
start_timer (ChorsuKeeper *self)
{
  if (self->timer != NULL || self->place->closed)
    return;

  self->timer = g_timeout_source_new (self->interval);
  g_source_set_callback (self->timer, timer_cb, self, NULL);
  g_source_attach (self->timer, g_main_context_get_thread_default ());
}

static void
stop_timer (ChorsuKeeper *self)
{
  if (self->timer == NULL)
    return;

  g_source_destroy (self->timer);
  g_clear_pointer (&self->timer, g_source_unref);
}

/* --- The type --- */

static void
chorsu_keeper_get_property (GObject    *object,
                            guint       id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (id == PROP_PATH)
    g_value_set_string (value, CHORSU_KEEPER (object)->path);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
chorsu_keeper_dispose (GObject *object)
{
  ChorsuKeeper *self = CHORSU_KEEPER (object);

  stop_timer (self);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (chorsu_keeper_parent_class)->dispose (object);
}

static void
chorsu_keeper_finalize (GObject *object)
{
  ChorsuKeeper *self = CHORSU_KEEPER (object);

  /* Nobody is at work any more; a worker may still have to let go of the place. */
  if (self->place != NULL)
    {
      g_mutex_lock (&self->place->mutex);
      self->place->closed = TRUE;
      g_clear_pointer (&self->place->lock, chorsu_lock_release);
      g_mutex_unlock (&self->place->mutex);
    }
  place_release (self->place);
  g_free (self->path);

  G_OBJECT_CLASS (chorsu_keeper_parent_class)->finalize (object);
}

static void
chorsu_keeper_class_init (ChorsuKeeperClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = chorsu_keeper_get_property;
  object_class->dispose = chorsu_keeper_dispose;
  object_class->finalize = chorsu_keeper_finalize;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL,
                                               G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  failed_signal = g_signal_new ("failed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
chorsu_keeper_init (ChorsuKeeper *self)
{
  g_queue_init (&self->tasks);
}

/* @place: (transfer full) */
static ChorsuKeeper *
create (ChorsuDocument *document,
        Place          *place,
        guint           interval)
{
  ChorsuKeeper *self = g_object_new (CHORSU_TYPE_KEEPER, NULL);

  self->document = g_object_ref (document);
  self->place = place;
  self->path = g_strdup (place->path);
  self->interval = interval > 0 ? interval : CHORSU_KEEPER_INTERVAL;
  g_signal_connect_object (document, "changed", G_CALLBACK (start_timer), self, G_CONNECT_SWAPPED);

  return self;
}

ChorsuKeeper *
chorsu_keeper_new (ChorsuDocument *document,
                   guint           interval)
{
  ChorsuKeeper *self;
  Place *place;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (document), NULL);

  place = place_new (chorsu_document_get_dataset (document));
  place->key = chorsu_recovery_new_key ();
  self = create (document, place, interval);
  if (chorsu_document_get_modified (document))
    start_timer (self);

  return self;
}

/* --- Opening --- */

typedef struct
{
  Place          *place;
  ChorsuBriefing *briefing;  /* what the file says; nullable when only @lost is there */
  ChorsuBriefing *lost;      /* nullable */
  guint           interval;
} Opening;

static void
opening_free (gpointer data)
{
  Opening *opening = data;

  place_release (opening->place);
  g_clear_object (&opening->briefing);
  g_clear_object (&opening->lost);
  g_free (opening);
}

static gboolean
read_briefing (Opening       *opening,
               GCancellable  *cancellable,
               GError       **error)
{
  Place *place = opening->place;
  g_autoptr (GFile) file = g_file_new_for_path (place->path);
  g_autoptr (GBytes) bytes = NULL;

  opening->briefing = chorsu_briefing_load (file, place->dataset, cancellable, NULL, error);
  if (opening->briefing == NULL)
    return FALSE;

  bytes = g_file_load_bytes (file, cancellable, NULL, NULL);
  place->base = bytes != NULL ? chorsu_recovery_checksum (bytes) : NULL;

  return TRUE;
}

/* What was saved after all is not lost. */
static void
read_lost (Opening              *opening,
           const ChorsuRecovery *recovery)
{
  Place *place = opening->place;
  g_autofree char *checksum = chorsu_recovery_checksum (recovery->content);

  if (g_strcmp0 (checksum, place->base) == 0)
    chorsu_recovery_remove (place->key);
  else
    opening->lost = chorsu_briefing_parse (place->path != NULL ? place->path : place->key, recovery->content,
                                           place->dataset, NULL, NULL);
}

static gboolean
open_path (Opening       *opening,
           GCancellable  *cancellable,
           GError       **error)
{
  Place *place = opening->place;
  g_autoptr (ChorsuRecovery) recovery = NULL;

  if (!lock_path (place->path, &place->key, &place->lock, error) || !read_briefing (opening, cancellable, error))
    return FALSE;

  recovery = place->lock != NULL ? chorsu_recovery_read (place->key) : NULL;
  if (recovery != NULL)
    read_lost (opening, recovery);

  return TRUE;
}

/* The latest recovery file that nobody is at work with. */
static gboolean
open_lost (Opening       *opening,
           GCancellable  *cancellable,
           GError       **error)
{
  g_auto (GStrv) keys = chorsu_recovery_list ();
  Place *place = opening->place;

  for (guint i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (ChorsuLock) lock = chorsu_lock_take (keys[i], NULL);
      g_autoptr (ChorsuRecovery) recovery = lock != NULL ? chorsu_recovery_read (keys[i]) : NULL;

      if (recovery == NULL)
        continue;
      place->key = g_strdup (keys[i]);
      place->path = g_strdup (recovery->path);
      if (place->path != NULL)
        read_briefing (opening, cancellable, NULL);
      read_lost (opening, recovery);
      if (opening->lost != NULL)
        {
          place->lock = g_steal_pointer (&lock);
          return TRUE;
        }
      g_clear_object (&opening->briefing);
      g_clear_pointer (&place->key, g_free);
      g_clear_pointer (&place->path, g_free);
      g_clear_pointer (&place->base, g_free);
    }

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("Nothing was lost."));
  return FALSE;
}

static void
open_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Opening *opening = task_data;
  GError *error = NULL;

  if (opening->place->path != NULL ? open_path (opening, cancellable, &error) : open_lost (opening, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
chorsu_keeper_open_async (const char          *path,
                          ChorsuDataset       *dataset,
                          guint                interval,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Opening *opening;

  g_return_if_fail (CHORSU_IS_DATASET (dataset));

  opening = g_new0 (Opening, 1);
  opening->place = place_new (dataset);
  opening->place->path = g_strdup (path);
  opening->interval = interval;
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, chorsu_keeper_open_async);
  g_task_set_task_data (task, opening, opening_free);
  g_task_run_in_thread (task, open_in_thread);
}

ChorsuKeeper *
chorsu_keeper_open_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_autoptr (ChorsuDocument) document = NULL;
  ChorsuKeeper *self;
  Opening *opening;

  g_return_val_if_fail (g_async_result_is_tagged (result, chorsu_keeper_open_async), NULL);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return NULL;

  opening = g_task_get_task_data (G_TASK (result));
  document = chorsu_document_new (opening->briefing != NULL ? opening->briefing : opening->lost, opening->place->dataset);
  self = create (document, g_steal_pointer (&opening->place), opening->interval);
  self->recovered = opening->lost != NULL;
  if (opening->lost != NULL && opening->briefing != NULL)
    chorsu_document_change (document, g_object_ref (opening->lost), NULL);
  else if (opening->lost != NULL)
    chorsu_document_set_unsaved (document);

  return self;
}

/* --- Commands --- */

ChorsuDocument *
chorsu_keeper_get_document (ChorsuKeeper *self)
{
  g_return_val_if_fail (CHORSU_IS_KEEPER (self), NULL);

  return self->document;
}

const char *
chorsu_keeper_get_path (ChorsuKeeper *self)
{
  g_return_val_if_fail (CHORSU_IS_KEEPER (self), NULL);

  return self->path;
}

gboolean
chorsu_keeper_get_recovered (ChorsuKeeper *self)
{
  g_return_val_if_fail (CHORSU_IS_KEEPER (self), FALSE);

  return self->recovered;
}

static void
saved_cb (GObject      *object,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GTask) outer = user_data;
  ChorsuKeeper *self = g_task_get_source_object (outer);
  Job *job = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    {
      if (g_strcmp0 (self->path, job->path) != 0 && job->path != NULL)
        {
          g_free (self->path);
          self->path = g_strdup (job->path);
          g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PATH]);
        }
      if (self->document != NULL)
        chorsu_document_set_saved (self->document, job->briefing);
      g_task_return_boolean (outer, TRUE);
    }
  else
    {
      g_task_return_error (outer, error);
    }
  finish_job (self);
}

void
chorsu_keeper_save_async (ChorsuKeeper        *self,
                          const char          *path,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *outer, *task;

  g_return_if_fail (CHORSU_IS_KEEPER (self));
  g_return_if_fail (path != NULL || self->path != NULL);

  /* What is typed from now on is not in what is saved. */
  chorsu_document_end_burst (self->document);
  outer = g_task_new (self, NULL, callback, user_data);
  g_task_set_source_tag (outer, chorsu_keeper_save_async);
  task = queue_job (self, TRUE, chorsu_document_get_briefing (self->document), saved_cb, outer);
  ((Job *) g_task_get_task_data (task))->path = g_strdup (path);
  if (g_queue_get_length (&self->tasks) == 1)
    start_next (self);
}

gboolean
chorsu_keeper_save_finish (ChorsuKeeper  *self,
                           GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, chorsu_keeper_save_async), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

void
chorsu_keeper_discard (ChorsuKeeper *self)
{
  g_return_if_fail (CHORSU_IS_KEEPER (self));

  stop_timer (self);
  g_mutex_lock (&self->place->mutex);
  self->place->closed = TRUE;
  forget_recovery (self->place);
  g_clear_pointer (&self->place->lock, chorsu_lock_release);
  g_mutex_unlock (&self->place->mutex);
}
