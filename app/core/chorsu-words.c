/* chorsu-words.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-words-private.h"

const char *const chorsu_category_words[] = {
  [CHORSU_CATEGORY_RARE_EARTHS] = "rare-earths",
  [CHORSU_CATEGORY_CRITICAL_MINERALS] = "critical-minerals",
  [CHORSU_CATEGORY_BASE_METALS] = "base-metals",
  [CHORSU_CATEGORY_PRECIOUS_METALS] = "precious-metals",
  [CHORSU_CATEGORY_URANIUM] = "uranium",
  [CHORSU_CATEGORY_OIL] = "oil",
  [CHORSU_CATEGORY_GAS] = "gas",
  [CHORSU_CATEGORY_COAL] = "coal",
  [CHORSU_CATEGORY_HYDROPOWER] = "hydropower",
  [CHORSU_CATEGORY_FERTILISER_SALTS] = "fertiliser-salts",
  NULL
};

const char *const chorsu_stage_words[] = {
  [CHORSU_STAGE_PRODUCING] = "producing",
  [CHORSU_STAGE_PROCESSING] = "processing",
  [CHORSU_STAGE_DEVELOPMENT] = "development",
  [CHORSU_STAGE_EXPLORATION] = "exploration",
  [CHORSU_STAGE_PROSPECT] = "prospect",
  [CHORSU_STAGE_SUSPENDED] = "suspended",
  NULL
};

const char *const chorsu_control_words[] = {
  [CHORSU_CONTROL_US] = "us",
  [CHORSU_CONTROL_CHINA] = "china",
  [CHORSU_CONTROL_RUSSIA] = "russia",
  [CHORSU_CONTROL_OTHER] = "other",
  [CHORSU_CONTROL_MIXED] = "mixed",
  [CHORSU_CONTROL_NATIONAL] = "national",
  NULL
};

const char *const chorsu_mode_words[] = {
  [CHORSU_MODE_RAIL] = "rail",
  [CHORSU_MODE_ROAD] = "road",
  [CHORSU_MODE_SEA] = "sea",
  [CHORSU_MODE_GAS] = "gas",
  [CHORSU_MODE_OIL] = "oil",
  [CHORSU_MODE_POWER] = "power",
  NULL
};

const char *const chorsu_status_words[] = {
  [CHORSU_STATUS_OPERATING] = "operating",
  [CHORSU_STATUS_CONSTRUCTION] = "construction",
  [CHORSU_STATUS_PROPOSED] = "proposed",
  [CHORSU_STATUS_IDLE] = "idle",
  [CHORSU_STATUS_MOTHBALLED] = "mothballed",
  [CHORSU_STATUS_SHELVED] = "shelved",
  [CHORSU_STATUS_CANCELLED] = "cancelled",
  [CHORSU_STATUS_RETIRED] = "retired",
  NULL
};

const char *const chorsu_precision_words[] = {
  [CHORSU_PRECISION_SURVEYED] = "surveyed",
  [CHORSU_PRECISION_APPROXIMATE] = "approximate",
  [CHORSU_PRECISION_SCHEMATIC] = "schematic",
  NULL
};

const char *const chorsu_membership_words[] = {
  [CHORSU_MEMBERSHIP_MEMBER] = "member",
  [CHORSU_MEMBERSHIP_OBSERVER] = "observer",
  [CHORSU_MEMBERSHIP_LEFT] = "left",
  [CHORSU_MEMBERSHIP_APPLICANT] = "applicant",
  [CHORSU_MEMBERSHIP_NONE] = "none",
  NULL
};

const char *const chorsu_feature_words[] = {
  [CHORSU_FEATURE_MEMBERSHIP] = "membership",
  [CHORSU_FEATURE_VALUE] = "value",
  [CHORSU_FEATURE_TRADE] = "trade",
  [CHORSU_FEATURE_CORRIDOR] = "corridor",
  [CHORSU_FEATURE_LED_CORRIDORS] = "led-corridors",
  [CHORSU_FEATURE_BORDER] = "border",
  [CHORSU_FEATURE_RESOURCES] = "resources",
  [CHORSU_FEATURE_SECURITY] = "security",
  [CHORSU_FEATURE_SITE] = "site",
  [CHORSU_FEATURE_ENGAGEMENT] = "engagement",
  [CHORSU_FEATURE_LIST] = "list",
  NULL
};

const char *const chorsu_unit_style_words[] = {
  [CHORSU_UNIT_PLAIN] = "plain",
  [CHORSU_UNIT_SCALED] = "scaled",
  [CHORSU_UNIT_UNGROUPED] = "ungrouped",
  [CHORSU_UNIT_RANK] = "rank",
  NULL
};

const char *const chorsu_parameter_words[] = {
  [CHORSU_PARAMETER_RAIL_SPEED] = "rail-speed",
  [CHORSU_PARAMETER_ROAD_SPEED] = "road-speed",
  [CHORSU_PARAMETER_SEA_SPEED] = "sea-speed",
  [CHORSU_PARAMETER_RAIL_BORDER] = "rail-border",
  [CHORSU_PARAMETER_ROAD_BORDER] = "road-border",
  [CHORSU_PARAMETER_GAUGE_CHANGE] = "gauge-change",
  [CHORSU_PARAMETER_MODE_CHANGE] = "mode-change",
  [CHORSU_PARAMETER_FERRY_WAIT] = "ferry-wait",
  [CHORSU_PARAMETER_RAIL_COST] = "rail-cost",
  [CHORSU_PARAMETER_ROAD_COST] = "road-cost",
  NULL
};

const char *const chorsu_basis_words[] = {
  [CHORSU_BASIS_NONE] = "none",
  [CHORSU_BASIS_MEASURED] = "measured",
  [CHORSU_BASIS_STATED] = "stated",
  [CHORSU_BASIS_DERIVED] = "derived",
  NULL
};

static const char *const chorsu_confidence_words[] = {
  [CHORSU_CONFIDENCE_NONE] = "none",
  [CHORSU_CONFIDENCE_LOW] = "low",
  [CHORSU_CONFIDENCE_MEDIUM] = "medium",
  [CHORSU_CONFIDENCE_HIGH] = "high",
};

const char *const chorsu_node_kind_words[] = {
  "city", "station", "port", "border-crossing", "terminal", "compressor", "dry-port", "substation", NULL
};

const char *const chorsu_corridor_kind_words[] = {
  "rail", "multimodal", "gas", "oil", "power", NULL
};

const char *const chorsu_bottleneck_kind_words[] = {
  "gauge-break", "ferry", "capacity", "security", "sanctions", "politics", NULL
};

const char *const chorsu_security_kind_words[] = {
  "access-talks", "base", "border-crossing", "communications", "exercise", "funded-post",
  "incident", "leased-site", "programme", "reported-post", "seismic", "space-surveillance",
  "state-partnership", "test-range", "training-centre", "us-funded-post", NULL
};

const char *const chorsu_security_status_words[] = {
  "active", "reported", "former", "discussed", NULL
};

const char *const chorsu_engagement_kind_words[] = {
  [CHORSU_ENGAGEMENT_DEAL] = "deal",
  [CHORSU_ENGAGEMENT_PROGRAMME] = "programme",
  [CHORSU_ENGAGEMENT_INSTITUTION] = "institution",
  [CHORSU_ENGAGEMENT_AGREEMENT] = "agreement",
  [CHORSU_ENGAGEMENT_POLICY] = "policy",
  NULL
};

/* That there is none is not said in files: the member is left out. */
const char *const chorsu_us_interest_words[] = {
  [CHORSU_US_INTEREST_DEAL] = "deal",
  [CHORSU_US_INTEREST_TALKS] = "talks",
  [CHORSU_US_INTEREST_OFFTAKE] = "offtake",
  [CHORSU_US_INTEREST_INVESTOR] = "investor",
  [CHORSU_US_INTEREST_MOU] = "mou",
  [CHORSU_US_INTEREST_LOAN] = "loan-interest",
  NULL
};

const char *const chorsu_fact_topic_words[] = {
  "constraint", "security", "us-framework", "after-summit", NULL
};

const char *const chorsu_fact_kind_words[] = {
  "memorandum", "deal", "statement", "none", NULL
};

#define DEFINE_TO_NICK(name, Type, count)                                \
const char *                                                             \
chorsu_##name##_to_nick (Type value)                                     \
{                                                                        \
  g_return_val_if_fail ((guint) value < (count), NULL);                  \
                                                                         \
  return g_intern_static_string (chorsu_##name##_words[value]);          \
}

DEFINE_TO_NICK (category, ChorsuCategory, CHORSU_N_CATEGORIES)
DEFINE_TO_NICK (stage, ChorsuStage, CHORSU_N_STAGES)
DEFINE_TO_NICK (control, ChorsuControl, CHORSU_N_CONTROLS)
DEFINE_TO_NICK (mode, ChorsuMode, CHORSU_N_MODES)
DEFINE_TO_NICK (status, ChorsuStatus, CHORSU_N_STATUSES)
DEFINE_TO_NICK (precision, ChorsuPrecision, CHORSU_PRECISION_SCHEMATIC + 1)
DEFINE_TO_NICK (membership, ChorsuMembershipStatus, CHORSU_MEMBERSHIP_NONE + 1)
DEFINE_TO_NICK (feature, ChorsuFeatureType, CHORSU_FEATURE_LIST + 1)
DEFINE_TO_NICK (parameter, ChorsuParameter, CHORSU_N_PARAMETERS)
DEFINE_TO_NICK (basis, ChorsuBasis, CHORSU_BASIS_DERIVED + 1)
DEFINE_TO_NICK (confidence, ChorsuConfidence, CHORSU_CONFIDENCE_HIGH + 1)
DEFINE_TO_NICK (engagement_kind, ChorsuEngagementKind, CHORSU_N_ENGAGEMENT_KINDS)

const char *
chorsu_us_interest_to_nick (ChorsuUsInterest interest)
{
  g_return_val_if_fail ((guint) interest < CHORSU_N_US_INTERESTS, NULL);

  return interest == CHORSU_US_INTEREST_NONE ? "none" : chorsu_us_interest_words[interest];
}

static guint
find_word (const char        *word,
           const char *const *words,
           guint              fallback)
{
  for (guint i = 0; word != NULL && words[i] != NULL; i++)
    if (g_str_equal (words[i], word))
      return i;

  return fallback;
}

ChorsuUsInterest
chorsu_site_get_us_interest (const ChorsuSite *site)
{
  return find_word (site->us_interest_kind, chorsu_us_interest_words, CHORSU_US_INTEREST_NONE);
}

ChorsuEngagementKind
chorsu_engagement_get_kind (const ChorsuEngagement *engagement)
{
  return find_word (engagement->engagement_kind, chorsu_engagement_kind_words, CHORSU_ENGAGEMENT_DEAL);
}
