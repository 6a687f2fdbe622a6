/* chorsu-loader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

static void
problem_free (ChorsuProblem *problem)
{
  g_free (problem->pointer);
  g_free (problem->message);
  g_free (problem);
}

void
chorsu_loader_init (ChorsuLoader  *self,
                    ChorsuDataset *dataset)
{
  self->dataset = dataset;
  self->arena = dataset->arena;
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) problem_free);
  self->file = NULL;
  self->path = g_array_new (FALSE, FALSE, sizeof (ChorsuStep));
  self->ages = g_array_new (FALSE, FALSE, sizeof (guint));
  self->publishers = g_hash_table_new (g_str_hash, g_str_equal);
  self->n_errors = 0;
}

void
chorsu_loader_clear (ChorsuLoader *self)
{
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_pointer (&self->path, g_array_unref);
  g_clear_pointer (&self->ages, g_array_unref);
  g_clear_pointer (&self->publishers, g_hash_table_unref);
}

void
chorsu_loader_enter (ChorsuLoader *self,
                     const char   *member)
{
  ChorsuStep step = { member, 0 };

  g_array_append_val (self->path, step);
}

void
chorsu_loader_enter_element (ChorsuLoader *self,
                             guint         index)
{
  ChorsuStep step = { NULL, index };

  g_array_append_val (self->path, step);
}

void
chorsu_loader_leave (ChorsuLoader *self)
{
  g_assert (self->path->len > 0);

  g_array_set_size (self->path, self->path->len - 1);
}

static void
append_step (GString    *pointer,
             const char *member)
{
  g_string_append_c (pointer, '/');

  for (const char *c = member; *c != '\0'; c++)
    if (*c == '~')
      g_string_append (pointer, "~0");
    else if (*c == '/')
      g_string_append (pointer, "~1");
    else
      g_string_append_c (pointer, *c);
}

static char *
build_pointer (ChorsuLoader *self,
               const char   *member)
{
  GString *pointer = g_string_new (NULL);

  for (guint i = 0; i < self->path->len; i++)
    {
      const ChorsuStep *step = &g_array_index (self->path, ChorsuStep, i);

      if (step->member != NULL)
        append_step (pointer, step->member);
      else
        g_string_append_printf (pointer, "/%u", step->index);
    }
  if (member != NULL)
    append_step (pointer, member);

  return g_string_free (pointer, FALSE);
}

void
chorsu_loader_report (ChorsuLoader   *self,
                      ChorsuSeverity  severity,
                      const char     *member,
                      const char     *format,
                      ...)
{
  ChorsuProblem *problem = g_new0 (ChorsuProblem, 1);
  va_list args;

  problem->severity = severity;
  problem->file = self->file;
  problem->pointer = build_pointer (self, member);
  va_start (args, format);
  problem->message = g_strdup_vprintf (format, args);
  va_end (args);

  g_ptr_array_add (self->problems, problem);
  if (severity == CHORSU_SEVERITY_ERROR)
    self->n_errors++;
}

void
chorsu_loader_check_members (ChorsuLoader      *self,
                             JsonObject        *object,
                             const char *const *known)
{
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init (&iter, object);
  while (json_object_iter_next (&iter, &name, NULL))
    if (!g_strv_contains (known, name))
      chorsu_loader_error (self, name, _("there is no member “%s” here"), name);
}
