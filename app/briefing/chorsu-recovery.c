/* chorsu-recovery.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-recovery.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#define MAGIC "chorsu-recovery 1"
#define SUFFIX ".recovery"

struct _ChorsuLock
{
  int   fd;
  char *path;
};

static char *
get_path (const char *key,
          const char *suffix)
{
  g_autofree char *name = g_strconcat (key, suffix, NULL);

  return g_build_filename (g_get_user_state_dir (), "chorsu", name, NULL);
}

static void
make_folder (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "chorsu", NULL);

  /* Whatever goes wrong is said when something is to be written there. */
  g_mkdir_with_parents (folder, 0700);
}

/* The name that a file has when no link is in the way, whether it exists or not. */
static char *
resolve (const char *path)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (absolute);
  g_autofree char *name = g_path_get_basename (absolute);
  char *real = realpath (absolute, NULL);
  char *result;

  if (real != NULL)
    {
      result = g_strdup (real);
      free (real);
      return result;
    }

  real = realpath (folder, NULL);
  result = g_build_filename (real != NULL ? real : folder, name, NULL);
  free (real);

  return result;
}

char *
chorsu_recovery_key_of_path (const char *path)
{
  g_autofree char *real = resolve (path);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, real, -1);
}

char *
chorsu_recovery_new_key (void)
{
  return g_uuid_string_random ();
}

/* --- Locks --- */

/* Whether the file that was locked still has the name: whoever releases a lock
 * removes it. */
static gboolean
has_name (int         fd,
          const char *path)
{
  GStatBuf named;
  struct stat opened;

  return fstat (fd, &opened) == 0 && g_stat (path, &named) == 0
         && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev;
}

ChorsuLock *
chorsu_lock_take (const char  *key,
                  GError     **error)
{
  g_autofree char *path = get_path (key, ".lock");
  ChorsuLock *self;
  int fd;

  make_folder ();
  for (;;)
    {
      fd = g_open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
      if (fd < 0 || flock (fd, LOCK_EX | LOCK_NB) < 0)
        {
          int code = errno;

          g_set_error (error, G_IO_ERROR, code == EWOULDBLOCK ? G_IO_ERROR_BUSY : g_io_error_from_errno (code),
                       "%s: %s", path, g_strerror (code));
          if (fd >= 0)
            close (fd);
          return NULL;
        }
      if (has_name (fd, path))
        break;
      close (fd);
    }

  self = g_new0 (ChorsuLock, 1);
  self->fd = fd;
  self->path = g_steal_pointer (&path);

  return self;
}

void
chorsu_lock_release (ChorsuLock *self)
{
  if (self == NULL)
    return;

  g_unlink (self->path);
  close (self->fd);
  g_free (self->path);
  g_free (self);
}

/* --- Recovery files --- */

void
chorsu_recovery_free (ChorsuRecovery *self)
{
  if (self == NULL)
    return;

  g_free (self->path);
  g_free (self->base);
  g_clear_pointer (&self->content, g_bytes_unref);
  g_free (self);
}

static gboolean
write_whole (const char  *path,
             const char  *data,
             gsize        length,
             int          mode,
             GError     **error)
{
  return g_file_set_contents_full (path, data, length,
                                   G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, mode, error);
}

/* Names are escaped, so that each is a line. */
gboolean
chorsu_recovery_write (const char            *key,
                       const ChorsuRecovery  *recovery,
                       GError               **error)
{
  g_autofree char *path = get_path (key, SUFFIX);
  g_autofree char *name = recovery->path != NULL ? g_uri_escape_string (recovery->path, "/", FALSE) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  gsize length;
  const char *content = g_bytes_get_data (recovery->content, &length);

  make_folder ();
  g_string_append_printf (text, MAGIC "\n%s\n%s\n", name != NULL ? name : "", recovery->base != NULL ? recovery->base : "");
  g_string_append_len (text, content, length);

  return write_whole (path, text->str, text->len, 0600, error);
}

ChorsuRecovery *
chorsu_recovery_read (const char *key)
{
  g_autofree char *path = get_path (key, SUFFIX);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  ChorsuRecovery *self;

  if (!g_file_get_contents (path, &text, NULL, NULL))
    return NULL;

  lines = g_strsplit (text, "\n", 4);
  if (g_strv_length (lines) != 4 || !g_str_equal (lines[0], MAGIC))
    return NULL;

  self = g_new0 (ChorsuRecovery, 1);
  self->path = *lines[1] != '\0' ? g_uri_unescape_string (lines[1], NULL) : NULL;
  self->base = *lines[2] != '\0' ? g_strdup (lines[2]) : NULL;
  self->content = g_bytes_new (lines[3], strlen (lines[3]));

  return self;
}

void
chorsu_recovery_remove (const char *key)
{
  g_autofree char *path = get_path (key, SUFFIX);

  g_unlink (path);
}

typedef struct
{
  char   *key;
  gint64  time;
} Found;

static void
found_clear (gpointer data)
{
  g_free (((Found *) data)->key);
}

static int
compare_found (gconstpointer a,
               gconstpointer b)
{
  const Found *x = a, *y = b;

  return x->time != y->time ? (x->time < y->time ? 1 : -1) : strcmp (x->key, y->key);
}

char **
chorsu_recovery_list (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "chorsu", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (Found));
  g_autoptr (GStrvBuilder) keys = g_strv_builder_new ();
  const char *name;

  g_array_set_clear_func (found, found_clear);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;
      Found one;

      if (!g_str_has_suffix (name, SUFFIX) || g_stat (path, &status) != 0)
        continue;
      one.key = g_strndup (name, strlen (name) - strlen (SUFFIX));
      one.time = status.st_mtime;
      g_array_append_val (found, one);
    }

  g_array_sort (found, compare_found);
  for (guint i = 0; i < found->len; i++)
    g_strv_builder_add (keys, g_array_index (found, Found, i).key);

  return g_strv_builder_end (keys);
}

gboolean
chorsu_recovery_replace (const char  *path,
                         GBytes      *content,
                         GError     **error)
{
  g_autofree char *real = resolve (path);
  gsize length;
  const char *data = g_bytes_get_data (content, &length);
  GStatBuf status;
  gboolean exists = g_stat (real, &status) == 0;

  /* A file that must not be written is not replaced by one that may. */
  if (exists && g_access (real, W_OK) != 0)
    {
      int code = errno;

      g_set_error (error, G_IO_ERROR, g_io_error_from_errno (code), "%s: %s", path, g_strerror (code));
      return FALSE;
    }

  if (!write_whole (real, data, length, exists ? status.st_mode & 0777 : 0666, error))
    return FALSE;

  /* A new file gets what the umask leaves; one that was there may be others' to write, too. */
  if (exists)
    g_chmod (real, status.st_mode & 0777);

  return TRUE;
}

char *
chorsu_recovery_checksum (GBytes *content)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, content);
}
