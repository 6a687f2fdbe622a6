/* chorsu-store.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-store.h"

#include <glib/gi18n.h>

#define BASEMAP_NAME "chorsu.basemap"

struct _ChorsuStore
{
  GObject        parent_instance;

  char          *folder;  /* NULL for the bundled data */
  ChorsuBasemap *basemap;
  ChorsuDataset *dataset;
  ChorsuPainter *painter;
  ChorsuNetwork *network;
  gboolean       network_asked;
  GString       *refusal; /* a line for each thing refused */
  GCancellable  *cancellable;
  gboolean       ready;
};

/* What the worker brings back. */
typedef struct
{
  ChorsuDataset *dataset;
  ChorsuPainter *painter;
  GError        *refused; /* why the asked-for dataset is not it */
} Loaded;

/* What the worker needs: nothing of the store itself. */
typedef struct
{
  GFile         *folder;  /* nullable */
  GFile         *bundled;
  ChorsuBasemap *basemap; /* nullable */
} Job;

G_DEFINE_FINAL_TYPE (ChorsuStore, chorsu_store, G_TYPE_OBJECT)

static guint changed_signal;

static void
loaded_free (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->dataset);
  g_clear_pointer (&loaded->painter, chorsu_painter_unref);
  g_clear_error (&loaded->refused);
  g_free (loaded);
}

static void
job_free (gpointer data)
{
  Job *job = data;

  g_clear_object (&job->folder);
  g_clear_object (&job->bundled);
  g_clear_pointer (&job->basemap, chorsu_basemap_unref);
  g_free (job);
}

static const char *
bundled_folder (void)
{
  const char *folder = g_getenv ("CHORSU_DATA_DIR");

  return folder != NULL && *folder != '\0' ? folder : CHORSU_PKGDATADIR;
}

/* The first of @folder/@sub/@name and @folder/@name that exists, or NULL. */
static char *
find_in (const char *folder,
         const char *sub,
         const char *name)
{
  g_autofree char *nested = g_build_filename (folder, sub, name, NULL);
  g_autofree char *direct = g_build_filename (folder, name, NULL);

  if (g_file_test (nested, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&nested);
  if (g_file_test (direct, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&direct);

  return NULL;
}

/* @note: (transfer full): a line for people */
static void
add_note (ChorsuStore *self,
          char        *note)
{
  if (self->refusal == NULL)
    self->refusal = g_string_new (NULL);
  else
    g_string_append_c (self->refusal, '\n');

  g_string_append (self->refusal, note);
  g_free (note);
}

static void
refuse (ChorsuStore *self,
        const char  *what)
{
  /* Translators: the argument says which file, and what is wrong with it. */
  add_note (self, g_strdup_printf (_("Refused %s. Showing the bundled data instead."), what));
}

static void
open_basemap (ChorsuStore *self)
{
  g_autofree char *path = NULL;
  g_autofree char *bundled = g_build_filename (bundled_folder (), "basemap", BASEMAP_NAME, NULL);
  g_autoptr (GError) error = NULL;

  if (self->folder != NULL)
    path = find_in (self->folder, "basemap", BASEMAP_NAME);
  if (path != NULL)
    {
      self->basemap = chorsu_basemap_open (path, &error);
      if (self->basemap != NULL)
        return;

      refuse (self, error->message);
      g_clear_error (&error);
    }

  self->basemap = chorsu_basemap_open (bundled, &error);
  if (self->basemap == NULL)
    add_note (self, g_strdup (error->message));
}

/* Where the dataset is that was asked for; NULL for the bundled one. */
static GFile *
asked_dataset (ChorsuStore *self)
{
  g_autofree char *manifest = NULL;
  g_autofree char *basemap = NULL;
  g_autofree char *folder = NULL;

  if (self->folder == NULL)
    return NULL;

  manifest = find_in (self->folder, "dataset", "dataset.json");
  if (manifest != NULL)
    {
      folder = g_path_get_dirname (manifest);
      return g_file_new_for_path (folder);
    }

  /* A folder with a base map alone asks for no dataset of its own. */
  basemap = find_in (self->folder, "basemap", BASEMAP_NAME);

  return basemap != NULL ? NULL : g_file_new_for_path (self->folder);
}

static void
load_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Job *job = task_data;
  Loaded *loaded = g_new0 (Loaded, 1);
  g_autoptr (GError) error = NULL;

  if (job->folder != NULL)
    loaded->dataset = chorsu_dataset_load (job->folder, cancellable, NULL, &loaded->refused);
  if (loaded->dataset == NULL)
    loaded->dataset = chorsu_dataset_load (job->bundled, cancellable, NULL, &error);

  if (loaded->dataset == NULL)
    {
      loaded_free (loaded);
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  if (job->basemap != NULL)
    loaded->painter = chorsu_painter_new (job->basemap, loaded->dataset);
  g_task_return_pointer (task, loaded, loaded_free);
}

static void
take_loaded (ChorsuStore *self,
             Loaded      *loaded)
{
  if (loaded->refused != NULL)
    refuse (self, loaded->refused->message);

  g_set_object (&self->dataset, loaded->dataset);
  if (loaded->painter != NULL)
    {
      g_clear_pointer (&self->painter, chorsu_painter_unref);
      self->painter = g_steal_pointer (&loaded->painter);
    }
  loaded_free (loaded);
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  ChorsuStore *self = CHORSU_STORE (object);
  g_autoptr (GError) error = NULL;
  Loaded *loaded = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->ready = TRUE;
  if (loaded != NULL)
    take_loaded (self, loaded);
  else
    add_note (self, g_strdup_printf (_("The bundled data cannot be read: %s"), error->message));

  g_signal_emit (self, changed_signal, 0);
}

static void
load_dataset (ChorsuStore *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, loaded_cb, NULL);
  g_autofree char *bundled = g_build_filename (bundled_folder (), "dataset", NULL);
  Job *job = g_new0 (Job, 1);

  job->folder = asked_dataset (self);
  job->bundled = g_file_new_for_path (bundled);
  job->basemap = self->basemap != NULL ? chorsu_basemap_ref (self->basemap) : NULL;

  g_task_set_name (task, "[chorsu] load dataset");
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, load_in_thread);
}

static void
chorsu_store_dispose (GObject *object)
{
  ChorsuStore *self = CHORSU_STORE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_pointer (&self->painter, chorsu_painter_unref);
  g_clear_pointer (&self->basemap, chorsu_basemap_unref);
  g_clear_object (&self->network);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (chorsu_store_parent_class)->dispose (object);
}

static void
chorsu_store_finalize (GObject *object)
{
  ChorsuStore *self = CHORSU_STORE (object);

  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->folder, g_free);
  if (self->refusal != NULL)
    g_string_free (self->refusal, TRUE);

  G_OBJECT_CLASS (chorsu_store_parent_class)->finalize (object);
}

static void
chorsu_store_class_init (ChorsuStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = chorsu_store_dispose;
  object_class->finalize = chorsu_store_finalize;

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
chorsu_store_init (ChorsuStore *self)
{
  self->cancellable = g_cancellable_new ();
}

ChorsuStore *
chorsu_store_new (const char *folder)
{
  ChorsuStore *self = g_object_new (CHORSU_TYPE_STORE, NULL);

  self->folder = g_strdup (folder);
  open_basemap (self);
  if (self->basemap != NULL)
    self->painter = chorsu_painter_new (self->basemap, NULL);
  load_dataset (self);

  return self;
}

ChorsuPainter *
chorsu_store_get_painter (ChorsuStore *self)
{
  g_return_val_if_fail (CHORSU_IS_STORE (self), NULL);

  return self->painter;
}

ChorsuDataset *
chorsu_store_get_dataset (ChorsuStore *self)
{
  g_return_val_if_fail (CHORSU_IS_STORE (self), NULL);

  return self->dataset;
}

static void
network_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (ChorsuStore) self = user_data;
  g_autoptr (GError) error = NULL;
  ChorsuNetwork *network = chorsu_network_new_finish (result, &error);

  if (network != NULL)
    {
      self->network = network;
      g_signal_emit (self, changed_signal, 0);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("%s", error->message);
}

void
chorsu_store_load_network (ChorsuStore *self)
{
  g_return_if_fail (CHORSU_IS_STORE (self));

  if (self->network_asked || self->dataset == NULL || self->basemap == NULL)
    return;

  self->network_asked = TRUE;
  chorsu_network_new_async (self->dataset, self->basemap, self->cancellable, network_cb, g_object_ref (self));
}

ChorsuNetwork *
chorsu_store_get_network (ChorsuStore *self)
{
  g_return_val_if_fail (CHORSU_IS_STORE (self), NULL);

  return self->network;
}

gboolean
chorsu_store_is_ready (ChorsuStore *self)
{
  g_return_val_if_fail (CHORSU_IS_STORE (self), FALSE);

  return self->ready;
}

const char *
chorsu_store_get_refusal (ChorsuStore *self)
{
  g_return_val_if_fail (CHORSU_IS_STORE (self), NULL);

  return self->refusal != NULL ? self->refusal->str : NULL;
}
