/* chorsu-zip.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-zip.h"

#include <gsf/gsf-outfile-zip.h>
#include <gsf/gsf-output-impl.h>
#include <gsf/gsf-output-memory.h>
#include <gsf/gsf-utils.h>

#include "chorsu-export.h"
#include "chorsu-output.h"

struct _ChorsuZip
{
  GsfOutput  *memory;
  GsfOutfile *zip;
  GHashTable *folders;  /* char * → GsfOutfile */
  GDateTime  *time;
  gboolean    failed;
};

ChorsuZip *
chorsu_zip_new (void)
{
  static gsize initialised;
  ChorsuZip *self = g_new0 (ChorsuZip, 1);

  if (g_once_init_enter (&initialised))
    {
      gsf_init ();
      g_once_init_leave (&initialised, 1);
    }

  self->memory = gsf_output_memory_new ();
  self->zip = gsf_outfile_zip_new (self->memory, NULL);
  self->folders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->time = chorsu_output_time ();
  if (self->time == NULL)
    self->time = g_date_time_new_utc (1980, 1, 1, 0, 0, 0);

  return self;
}

void
chorsu_zip_free (ChorsuZip *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->folders);
  g_clear_object (&self->zip);
  g_object_unref (self->memory);
  g_date_time_unref (self->time);
  g_free (self);
}

static GsfOutfile *
find_folder (ChorsuZip  *self,
             const char *name)
{
  GsfOutfile *folder;

  if (g_str_equal (name, "."))
    return self->zip;

  folder = g_hash_table_lookup (self->folders, name);
  if (folder == NULL)
    {
      folder = GSF_OUTFILE (gsf_outfile_new_child (self->zip, name, TRUE));
      g_hash_table_insert (self->folders, g_strdup (name), folder);
    }

  return folder;
}

void
chorsu_zip_add (ChorsuZip     *self,
                const char    *name,
                gconstpointer  data,
                gsize          length,
                gboolean       stored)
{
  g_autofree char *folder = g_path_get_dirname (name);
  g_autofree char *file = g_path_get_basename (name);
  GsfOutput *child = gsf_outfile_new_child_full (find_folder (self, folder), file, FALSE,
                                                 "compression-level", stored ? GSF_ZIP_STORED : GSF_ZIP_DEFLATED,
                                                 "modtime", self->time,
                                                 NULL);

  if (!gsf_output_write (child, length, data) || !gsf_output_close (child))
    self->failed = TRUE;
  g_object_unref (child);
}

GBytes *
chorsu_zip_finish (ChorsuZip  *self,
                   GError    **error)
{
  GHashTableIter iter;
  gpointer folder;

  g_hash_table_iter_init (&iter, self->folders);
  while (g_hash_table_iter_next (&iter, NULL, &folder))
    self->failed |= !gsf_output_close (folder);
  self->failed |= !gsf_output_close (GSF_OUTPUT (self->zip));
  self->failed |= !gsf_output_close (self->memory);
  if (self->failed)
    {
      g_set_error_literal (error, CHORSU_EXPORT_ERROR, CHORSU_EXPORT_ERROR_WRITE, "The document could not be packed");
      return NULL;
    }

  return g_bytes_new (gsf_output_memory_get_bytes (GSF_OUTPUT_MEMORY (self->memory)), gsf_output_size (self->memory));
}
