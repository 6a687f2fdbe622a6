/* dataset-fixture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-fixture.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

struct _DatasetFixture
{
  char *path;
};

static char *
get_real_folder (void)
{
  return g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", NULL);
}

static void
copy_file (const char *from_folder,
           const char *to_folder,
           const char *name)
{
  g_autofree char *from = g_build_filename (from_folder, name, NULL);
  g_autofree char *to = g_build_filename (to_folder, name, NULL);
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (from, &content, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (to, content, length, &error);
  g_assert_no_error (error);
}

static DatasetFixture *
fixture_new (const char *folder)
{
  DatasetFixture *self = g_new0 (DatasetFixture, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;
  const char *name;

  self->path = g_dir_make_tmp (NULL, &error);
  g_assert_no_error (error);
  dir = g_dir_open (folder, 0, &error);
  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    copy_file (folder, self->path, name);

  return self;
}

DatasetFixture *
dataset_fixture_new_mini (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "core", "mini", NULL);
  g_autofree char *real = get_real_folder ();
  DatasetFixture *self = fixture_new (folder);

  copy_file (real, self->path, "units.json");

  return self;
}

DatasetFixture *
dataset_fixture_new_real (void)
{
  g_autofree char *folder = get_real_folder ();

  return fixture_new (folder);
}

void
dataset_fixture_free (DatasetFixture *self)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (self == NULL)
    return;

  dir = g_dir_open (self->path, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    dataset_fixture_remove (self, name);
  g_rmdir (self->path);
  g_free (self->path);
  g_free (self);
}

const char *
dataset_fixture_get_path (DatasetFixture *self)
{
  return self->path;
}

void
dataset_fixture_write (DatasetFixture *self,
                       const char     *file,
                       const char     *content,
                       gssize          length)
{
  g_autofree char *path = g_build_filename (self->path, file, NULL);
  gsize size = length < 0 ? strlen (content) : (gsize) length;
  FILE *stream = g_fopen (path, "wb");

  g_assert_nonnull (stream);
  g_assert_cmpuint (fwrite (content, 1, size, stream), ==, size);
  g_assert_cmpint (fclose (stream), ==, 0);
}

char *
dataset_fixture_read (DatasetFixture *self,
                      const char     *file)
{
  g_autofree char *path = g_build_filename (self->path, file, NULL);
  g_autoptr (GError) error = NULL;
  char *content;

  g_file_get_contents (path, &content, NULL, &error);
  g_assert_no_error (error);

  return content;
}

void
dataset_fixture_replace (DatasetFixture *self,
                         const char     *file,
                         const char     *old,
                         const char     *new_text)
{
  g_autofree char *content = dataset_fixture_read (self, file);
  const char *at = strstr (content, old);
  g_autoptr (GString) changed = NULL;

  if (at == NULL)
    g_error ("%s does not hold: %s", file, old);

  changed = g_string_new_len (content, at - content);
  g_string_append (changed, new_text);
  g_string_append (changed, at + strlen (old));
  dataset_fixture_write (self, file, changed->str, changed->len);
}

void
dataset_fixture_remove (DatasetFixture *self,
                        const char     *file)
{
  g_autofree char *path = g_build_filename (self->path, file, NULL);

  g_assert_cmpint (g_unlink (path), ==, 0);
}

ChorsuDataset *
dataset_fixture_load (DatasetFixture  *self,
                      GPtrArray      **diagnostics,
                      GError         **error)
{
  g_autoptr (GFile) folder = g_file_new_for_path (self->path);

  return chorsu_dataset_load (folder, NULL, diagnostics, error);
}

ChorsuDataset *
dataset_fixture_load_good (DatasetFixture *self)
{
  g_autoptr (GError) error = NULL;
  ChorsuDataset *dataset = dataset_fixture_load (self, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (dataset);

  return dataset;
}

ChorsuDataset *
dataset_fixture_get_real (void)
{
  static ChorsuDataset *dataset;

  if (dataset == NULL)
    {
      g_autofree char *path = get_real_folder ();
      g_autoptr (GFile) folder = g_file_new_for_path (path);
      g_autoptr (GError) error = NULL;

      dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
      g_assert_no_error (error);
    }

  return dataset;
}

const ChorsuDiagnostic *
dataset_fixture_first_error (GPtrArray *diagnostics)
{
  for (guint i = 0; i < diagnostics->len; i++)
    {
      const ChorsuDiagnostic *diagnostic = g_ptr_array_index (diagnostics, i);

      if (diagnostic->severity == CHORSU_SEVERITY_ERROR)
        return diagnostic;
    }

  g_assert_not_reached ();
}
