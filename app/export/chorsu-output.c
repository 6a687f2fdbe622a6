/* chorsu-output.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-output.h"

#include <errno.h>
#include <glib/gstdio.h>

GDateTime *
chorsu_output_time (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");

  return epoch != NULL ? g_date_time_new_from_unix_utc (g_ascii_strtoll (epoch, NULL, 10)) : NULL;
}

char *
chorsu_output_date (void)
{
  g_autoptr (GDateTime) time = chorsu_output_time ();

  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%SZ") : g_strdup ("");
}

cairo_status_t
chorsu_output_append (void                *bytes,
                      const unsigned char *data,
                      unsigned int         length)
{
  g_byte_array_append (bytes, data, length);

  return CAIRO_STATUS_SUCCESS;
}

gboolean
chorsu_output_write (const char    *path,
                     gconstpointer  data,
                     gsize          length,
                     GCancellable  *cancellable,
                     GError       **error)
{
  g_return_val_if_fail (path != NULL, FALSE);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;

  return g_file_set_contents_full (path, data, (gssize) length, G_FILE_SET_CONTENTS_CONSISTENT, 0644, error);
}

struct _ChorsuOutputFolder
{
  char      *target;
  char      *temporary;
  GPtrArray *paths;      /* in the temporary folder */
};

static gboolean
fail (const char  *path,
      GError     **error)
{
  int code = errno;

  g_set_error (error, G_FILE_ERROR, g_file_error_from_errno (code), "%s: %s", path, g_strerror (code));

  return FALSE;
}

ChorsuOutputFolder *
chorsu_output_folder_new (const char  *path,
                          GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *target = g_file_get_path (file);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *temporary = g_strconcat (target, ".", unique, NULL);
  ChorsuOutputFolder *self;

  if (g_mkdir (temporary, 0755) != 0)
    {
      fail (path, error);
      return NULL;
    }

  self = g_new0 (ChorsuOutputFolder, 1);
  self->target = g_steal_pointer (&target);
  self->temporary = g_steal_pointer (&temporary);
  self->paths = g_ptr_array_new_with_free_func (g_free);

  return self;
}

const char *
chorsu_output_folder_path (ChorsuOutputFolder *self,
                           const char         *name)
{
  char *path = g_build_filename (self->temporary, name, NULL);

  g_ptr_array_add (self->paths, path);

  return path;
}

gboolean
chorsu_output_folder_commit (ChorsuOutputFolder  *self,
                             GError             **error)
{
  /* A new folder appears with everything in it. */
  if (!g_file_test (self->target, G_FILE_TEST_EXISTS))
    {
      if (g_rename (self->temporary, self->target) != 0)
        return fail (self->target, error);
      g_ptr_array_set_size (self->paths, 0);
      return TRUE;
    }

  if (g_access (self->target, W_OK) != 0)
    return fail (self->target, error);
  for (guint i = 0; i < self->paths->len; i++)
    {
      const char *path = g_ptr_array_index (self->paths, i);
      g_autofree char *name = g_path_get_basename (path);
      g_autofree char *target = g_build_filename (self->target, name, NULL);

      if (g_rename (path, target) != 0)
        return fail (target, error);
    }

  return TRUE;
}

void
chorsu_output_folder_free (ChorsuOutputFolder *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->paths->len; i++)
    g_unlink (g_ptr_array_index (self->paths, i));
  g_rmdir (self->temporary);
  g_ptr_array_unref (self->paths);
  g_free (self->temporary);
  g_free (self->target);
  g_free (self);
}
