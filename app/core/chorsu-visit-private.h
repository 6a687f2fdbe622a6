/* chorsu-visit-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-visit.h"

G_BEGIN_DECLS

/* Each shows one value, if there is one and somebody wants to see it. */
void chorsu_visit_text       (const ChorsuVisitor *visitor, const char *part, const ChorsuText *text);
void chorsu_visit_string     (const ChorsuVisitor *visitor, const char *part, const char *string);
void chorsu_visit_word       (const ChorsuVisitor *visitor, const char *part, const char *word);
void chorsu_visit_words      (const ChorsuVisitor *visitor, const char *part, const char *const *words);
void chorsu_visit_flag       (const ChorsuVisitor *visitor, const char *part, gboolean flag);
void chorsu_visit_integer    (const ChorsuVisitor *visitor, const char *part, int number);
void chorsu_visit_position   (const ChorsuVisitor *visitor, const char *part, const ChorsuPosition *position);
void chorsu_visit_statement  (const ChorsuVisitor *visitor, const char *part, const ChorsuStatement *statement);
void chorsu_visit_statements (const ChorsuVisitor *visitor, const char *part,
                              const ChorsuStatement *statements, guint n);
void chorsu_visit_sources    (const ChorsuVisitor *visitor, const char *part, const ChorsuText *text,
                              const ChorsuSource **sources, guint n, gboolean unverified);
void chorsu_visit_figures    (const ChorsuVisitor *visitor, const char *part, const char *group,
                              const ChorsuFigure **figures, guint n);
void chorsu_visit_history    (const ChorsuVisitor *visitor, const ChorsuStatusChange *history, guint n);
void chorsu_visit_series     (const ChorsuVisitor *visitor, const ChorsuSeries *series, guint n);

/* The parts that only one kind of record has. */
void chorsu_visit_country    (const ChorsuVisitor *visitor, const ChorsuCountry *country);
void chorsu_visit_goal       (const ChorsuVisitor *visitor, const ChorsuGoal *goal);
void chorsu_visit_site       (const ChorsuVisitor *visitor, const ChorsuSite *site);
void chorsu_visit_corridor   (const ChorsuVisitor *visitor, const ChorsuCorridor *corridor);
void chorsu_visit_segment    (const ChorsuVisitor *visitor, const ChorsuSegment *segment);
void chorsu_visit_security   (const ChorsuVisitor *visitor, const ChorsuSecurity *security);
void chorsu_visit_engagement (const ChorsuVisitor *visitor, const ChorsuEngagement *engagement);

G_END_DECLS
