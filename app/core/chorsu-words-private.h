/* chorsu-words-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-records.h"

G_BEGIN_DECLS

/* The vocabularies of the dataset's files: arrays that end with NULL. Those
 * that belong to an enumeration are in its order. */
extern const char *const chorsu_category_words[];
extern const char *const chorsu_stage_words[];
extern const char *const chorsu_control_words[];
extern const char *const chorsu_mode_words[];
extern const char *const chorsu_status_words[];
extern const char *const chorsu_precision_words[];
extern const char *const chorsu_membership_words[];
extern const char *const chorsu_feature_words[];
extern const char *const chorsu_unit_style_words[];
extern const char *const chorsu_parameter_words[];
extern const char *const chorsu_basis_words[];

extern const char *const chorsu_node_kind_words[];
extern const char *const chorsu_corridor_kind_words[];
extern const char *const chorsu_bottleneck_kind_words[];
extern const char *const chorsu_security_kind_words[];
extern const char *const chorsu_security_status_words[];
extern const char *const chorsu_engagement_kind_words[];
extern const char *const chorsu_us_interest_words[];
extern const char *const chorsu_fact_topic_words[];
extern const char *const chorsu_fact_kind_words[];

G_END_DECLS
