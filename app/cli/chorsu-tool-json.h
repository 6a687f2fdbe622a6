/* chorsu-tool-json.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-tool.h"

G_BEGIN_DECLS

/* Members of the objects that "show --json" prints. What is missing is left
 * out, except where a member is promised; then it is null. */

/* Only when there is a text. */
void chorsu_tool_json_set_optional (JsonObject *object,
                                    const char *member,
                                    const char *text);
void chorsu_tool_json_set_translated (JsonObject       *object,
                                      const char       *member,
                                      const ChorsuText *text,
                                      const char       *language);
void chorsu_tool_json_set_strings (JsonObject        *object,
                                   const char        *member,
                                   const char *const *strings);
/* "status", "status_since" (null when not known) and "history". */
void chorsu_tool_json_set_status (JsonObject               *object,
                                  ChorsuStatus              status,
                                  const ChorsuStatusChange *history,
                                  guint                     n,
                                  const char               *language);
void chorsu_tool_json_set_precision (JsonObject      *object,
                                     ChorsuPrecision  precision,
                                     double           accuracy_km,
                                     const char      *language);
void chorsu_tool_json_set_position (JsonObject           *object,
                                    const ChorsuPosition *position,
                                    const char           *language);

/* The ids of the sources, always an array. */
void chorsu_tool_json_set_sources (JsonObject          *object,
                                   const char          *member,
                                   const ChorsuSource **sources,
                                   guint                n);

/* (transfer full) */
JsonObject *chorsu_tool_json_figure (const ChorsuFigure *figure,
                                     const char         *language);
JsonObject *chorsu_tool_json_statement (const ChorsuStatement *statement,
                                        const char            *language);

void chorsu_tool_json_set_figures (JsonObject          *object,
                                   const char          *member,
                                   const ChorsuFigure **figures,
                                   guint                n,
                                   const char          *language);
void chorsu_tool_json_set_statements (JsonObject            *object,
                                      const char            *member,
                                      const ChorsuStatement *statements,
                                      guint                  n,
                                      const char            *language);
void chorsu_tool_json_set_series (JsonObject         *object,
                                  const ChorsuSeries *series,
                                  guint               n,
                                  const char         *language);

G_END_DECLS
