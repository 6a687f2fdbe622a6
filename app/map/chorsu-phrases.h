/* chorsu-phrases.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-records.h"
#include "chorsu-symbols.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/**
 * ChorsuPhrase:
 *
 * The few words that stand on the map itself. They follow the language of the
 * view, not the process locale, since one run may draw a German and an English
 * map; that is why they are not in the message catalogues.
 */
typedef enum
{
  CHORSU_PHRASE_ON_THE_MAP,
  CHORSU_PHRASE_RESOURCES,
  CHORSU_PHRASE_CORRIDORS,
  CHORSU_PHRASE_MEMBERSHIPS,
  CHORSU_PHRASE_SECURITY,
  CHORSU_PHRASE_ENGAGEMENT,

  CHORSU_PHRASE_N_SITES, /* {1} */
  CHORSU_PHRASE_N_OF_SITES, /* {1}, {2} */
  CHORSU_PHRASE_ONLY, /* {1} */
  CHORSU_PHRASE_NOTHING,
  CHORSU_PHRASE_N_OF_COMMODITIES, /* {1}, {2} */
  CHORSU_PHRASE_READ_SITES,
  CHORSU_PHRASE_WHAT_IS_MINED,
  CHORSU_PHRASE_WHO_CONTROLS,
  CHORSU_PHRASE_HOW_FAR,
  CHORSU_PHRASE_SIZE_NOTE,
  CHORSU_PHRASE_LEADER_NOTE,

  CHORSU_PHRASE_UNVERIFIED,

  CHORSU_PHRASE_WHAT_TRAVELS,
  CHORSU_PHRASE_SEVERAL_MODES,
  CHORSU_PHRASE_STATUS,
  CHORSU_PHRASE_HOW_EXACT,
  CHORSU_PHRASE_POINTS,
  CHORSU_PHRASE_GAUGE_BREAK,
  CHORSU_PHRASE_FERRY,
  CHORSU_PHRASE_CROSSING,
  CHORSU_PHRASE_STATION,
  CHORSU_PHRASE_DIRECTION,
  CHORSU_PHRASE_OTHERS_RECEDE,
  CHORSU_PHRASE_LIST_ONLY,
  CHORSU_PHRASE_PROMISED, /* {1}, {2} */
  CHORSU_PHRASE_ROUTES,
  CHORSU_PHRASE_SIDE_ROUTE,
  CHORSU_PHRASE_RUSSIAN_BACKED,
  CHORSU_PHRASE_CHINESE_BACKED,
  CHORSU_PHRASE_PALE_BAND,

  CHORSU_PHRASE_VOLUME,
  CHORSU_PHRASE_VOLUME_NOTE,
  CHORSU_PHRASE_NO_VOLUME,

  CHORSU_PHRASE_NETWORK,
  CHORSU_PHRASE_BROKEN,
  CHORSU_PHRASE_WAY_ROUND,
  CHORSU_PHRASE_SOONEST,
  CHORSU_PHRASE_LATEST,
  CHORSU_PHRASE_CLOSED,
  CHORSU_PHRASE_NO_WAY_ROUND,
  CHORSU_PHRASE_MORE_BORDERS, /* {1} */
  CHORSU_PHRASE_MORE_BREAKS, /* {1} */
  CHORSU_PHRASE_RANKED,
  CHORSU_PHRASE_COMPARED,

  CHORSU_PHRASE_NO_DATA,
  CHORSU_PHRASE_CLASSES_NOTE, /* {1} */
  CHORSU_PHRASE_CIRCLES_NOTE, /* {1} */
  CHORSU_PHRASE_SOURCES, /* {1} */

  CHORSU_PHRASE_RELEVANCE,
  CHORSU_PHRASE_RELEVANCE_OF, /* {1} */
  CHORSU_PHRASE_RELEVANCE_NOW, /* {1} */
  CHORSU_PHRASE_BORDERS,

  CHORSU_PHRASE_MEMBER_OF, /* {1} */
  CHORSU_PHRASE_OBSERVER_OF, /* {1} */
  CHORSU_PHRASE_LEFT_IN, /* {1}, {2} */
  CHORSU_PHRASE_LEFT, /* {1} */
  CHORSU_PHRASE_ALL_FIVE, /* {1} */
  CHORSU_PHRASE_ALL_BUT, /* {1}, {2} */

  CHORSU_PHRASE_WHAT_IT_IS,
  CHORSU_PHRASE_WHO_RUNS,
  CHORSU_PHRASE_WHO_IS_ENGAGED,
  CHORSU_PHRASE_COUNT_NOTE,
  CHORSU_PHRASE_FOLDED, /* {1} */

  CHORSU_PHRASE_AS_OF, /* {1} */
  CHORSU_PHRASE_YEAR_SHOWN, /* {1} */
  CHORSU_PHRASE_CREDITS,
  CHORSU_PHRASE_CREDITS_SHORT,
  CHORSU_PHRASE_AT_LATITUDE, /* {1}, {2} */
  CHORSU_N_PHRASES
} ChorsuPhrase;

/**
 * chorsu_phrase:
 * @phrase: which
 * @language: BCP 47 code; everything that is not German reads English
 *
 * Returns: UTF-8, static; with places to fill where the enumeration says so
 */
const char *chorsu_phrase                (ChorsuPhrase         phrase,
                                          const char          *language);

/**
 * chorsu_phrase_fill:
 * @phrase: which
 * @language: BCP 47 code
 * @first: what stands for "{1}"
 * @second: (nullable): what stands for "{2}"
 *
 * Returns: (transfer full): the phrase with its places filled
 */
char       *chorsu_phrase_fill           (ChorsuPhrase         phrase,
                                          const char          *language,
                                          const char          *first,
                                          const char          *second);

/* Names of what symbols and lines say. Returns: UTF-8, static */
const char *chorsu_category_name         (ChorsuCategory       category,
                                          const char          *language);
const char *chorsu_stage_name            (ChorsuStage          stage,
                                          const char          *language);
const char *chorsu_control_name          (ChorsuControl        control,
                                          const char          *language);
const char *chorsu_mode_name             (ChorsuMode           mode,
                                          const char          *language);
const char *chorsu_status_name           (ChorsuStatus         status,
                                          const char          *language);
const char *chorsu_precision_name        (ChorsuPrecision      precision,
                                          const char          *language);
const char *chorsu_power_name            (ChorsuPower          power,
                                          const char          *language);
const char *chorsu_security_shape_name   (ChorsuSecurityShape  shape,
                                          const char          *language);
const char *chorsu_security_state_name   (ChorsuSecurityState  state,
                                          const char          *language);
const char *chorsu_critical_name         (ChorsuCritical       critical,
                                          const char          *language);
const char *chorsu_us_interest_name      (ChorsuUsInterest     interest,
                                          const char          *language);
const char *chorsu_engagement_kind_name  (ChorsuEngagementKind kind,
                                          const char          *language);

/** The same of one entry: "Deal". */
const char *chorsu_engagement_word       (ChorsuEngagementKind kind,
                                          const char          *language);

/** "large", "medium", "small" for 3, 2, 1; "" for another number. */
const char *chorsu_importance_name       (int                  importance,
                                          const char          *language);

/**
 * chorsu_date_for_reader:
 * @date: "2026", "2026-07" or "2026-07-01"
 * @language: BCP 47 code
 *
 * Returns: (transfer full): "1 July 2026", "1. Juli 2026"; @date itself when
 *   it has another form
 */
char       *chorsu_date_for_reader       (const char          *date,
                                          const char          *language);

G_END_DECLS
