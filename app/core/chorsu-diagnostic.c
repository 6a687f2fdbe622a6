/* chorsu-diagnostic.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-diagnostic.h"

G_DEFINE_BOXED_TYPE (ChorsuDiagnostic, chorsu_diagnostic, chorsu_diagnostic_copy, chorsu_diagnostic_free)

ChorsuDiagnostic *
chorsu_diagnostic_new (ChorsuSeverity  severity,
                       const char     *file,
                       guint           line,
                       guint           column,
                       const char     *pointer,
                       const char     *message)
{
  ChorsuDiagnostic *self;

  g_return_val_if_fail (file != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);

  self = g_new0 (ChorsuDiagnostic, 1);
  self->severity = severity;
  self->file = g_strdup (file);
  self->line = line;
  self->column = column;
  self->pointer = g_strdup (pointer);
  self->message = g_strdup (message);

  return self;
}

ChorsuDiagnostic *
chorsu_diagnostic_copy (const ChorsuDiagnostic *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return chorsu_diagnostic_new (self->severity,
                                self->file,
                                self->line,
                                self->column,
                                self->pointer,
                                self->message);
}

void
chorsu_diagnostic_free (ChorsuDiagnostic *self)
{
  if (self == NULL)
    return;

  g_free (self->file);
  g_free (self->pointer);
  g_free (self->message);
  g_free (self);
}

char *
chorsu_diagnostic_to_string (const ChorsuDiagnostic *self)
{
  GString *string;

  g_return_val_if_fail (self != NULL, NULL);

  string = g_string_new (self->file);
  if (self->line > 0)
    g_string_append_printf (string, ":%u:%u", self->line, self->column);
  g_string_append (string, ": ");
  if (self->pointer != NULL && *self->pointer != '\0')
    g_string_append_printf (string, "%s: ", self->pointer);
  if (self->severity == CHORSU_SEVERITY_WARNING)
    g_string_append (string, "warning: ");
  g_string_append (string, self->message);

  return g_string_free (string, FALSE);
}
