/* chorsu-diagnostic.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  CHORSU_SEVERITY_WARNING,
  CHORSU_SEVERITY_ERROR
} ChorsuSeverity;

/**
 * ChorsuDiagnostic:
 * @severity: whether loading fails because of it
 * @file: file name as given
 * @line: line, from 1; 0 when there is none
 * @column: column in characters, from 1; 0 when there is none
 * @pointer: (nullable): JSON pointer (RFC 6901) of the value at fault
 * @message: what is wrong, for people
 *
 * One problem of a file. A value: copied, compared, listed; never raised.
 */
typedef struct
{
  ChorsuSeverity  severity;
  char           *file;
  guint           line;
  guint           column;
  char           *pointer;
  char           *message;
} ChorsuDiagnostic;

#define CHORSU_TYPE_DIAGNOSTIC (chorsu_diagnostic_get_type ())
GType             chorsu_diagnostic_get_type  (void) G_GNUC_CONST;

ChorsuDiagnostic *chorsu_diagnostic_new       (ChorsuSeverity          severity,
                                               const char             *file,
                                               guint                   line,
                                               guint                   column,
                                               const char             *pointer,
                                               const char             *message);
ChorsuDiagnostic *chorsu_diagnostic_copy      (const ChorsuDiagnostic *self);
void              chorsu_diagnostic_free      (ChorsuDiagnostic       *self);

/** "file:line:column: pointer: message". Returns: (transfer full) */
char             *chorsu_diagnostic_to_string (const ChorsuDiagnostic *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuDiagnostic, chorsu_diagnostic_free)

G_END_DECLS
