/* chorsu-records.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-figure.h"

G_BEGIN_DECLS

/*
 * The typed records of a dataset. Plain, immutable, owned by the
 * ChorsuDataset they come from and valid as long as it lives; reading them
 * from any thread is safe. Strings are UTF-8; ids, codes and vocabulary words
 * are interned and may be compared by pointer. Every record begins with a
 * ChorsuRecord.
 */

/**
 * ChorsuRecord:
 * @ref: kind and id
 * @name: name for a reader
 * @aliases: (array zero-terminated=1): other spellings and scripts
 * @note: (nullable): remarks
 * @note_sources: (array length=n_note_sources): sources of @note
 * @figures: (array length=n_figures): every figure of the record itself
 * @sources: (array length=n_sources): sources of the record as a whole
 * @unverified: general knowledge, or not found again
 */
typedef struct
{
  ChorsuRef             ref;
  const ChorsuText     *name;
  const char *const    *aliases;
  const ChorsuText     *note;
  const ChorsuSource  **note_sources;
  guint                 n_note_sources;
  const ChorsuFigure  **figures;
  guint                 n_figures;
  const ChorsuSource  **sources;
  guint                 n_sources;
  gboolean              unverified;
} ChorsuRecord;

/**
 * ChorsuPosition:
 * @lon: longitude in degrees
 * @lat: latitude in degrees
 * @known: whether there is a position at all
 * @approximate: drawn and listed as approximate
 * @accuracy_km: stated accuracy in kilometres; 0 when none is stated
 * @provenance: (nullable): "geonames", …
 */
typedef struct
{
  double      lon;
  double      lat;
  gboolean    known;
  gboolean    approximate;
  double      accuracy_km;
  const char *provenance;
} ChorsuPosition;

/** A statement in words with its sources. */
typedef struct
{
  const ChorsuText     *text;
  const char           *date;       /* nullable */
  const ChorsuSource  **sources;
  guint                 n_sources;
  gboolean              unverified;
} ChorsuStatement;

/** Where a country stands towards an organisation. */
typedef enum
{
  CHORSU_MEMBERSHIP_MEMBER,
  CHORSU_MEMBERSHIP_OBSERVER,  /* observer, partner, associate */
  CHORSU_MEMBERSHIP_LEFT,      /* left or suspended */
  CHORSU_MEMBERSHIP_APPLICANT, /* applied, negotiating, announced */
  CHORSU_MEMBERSHIP_NONE       /* said not to belong */
} ChorsuMembershipStatus;

typedef struct
{
  const char             *organisation; /* id of a ChorsuOrganisation */
  ChorsuMembershipStatus  status;
  const ChorsuText       *status_text;  /* in the source's words */
  int                     since;        /* year, 0 unknown */
  int                     until;        /* year, 0 open */
  const ChorsuText       *note;
  const ChorsuSource    **sources;
  guint                   n_sources;
  gboolean                unverified;
} ChorsuMembership;

/** Figures over years from one reporter. Never draw two series as one. */
typedef struct
{
  const char           *id;
  const char           *partner;   /* country code or "EU" */
  const char           *unit;
  const ChorsuText     *reporter;
  const ChorsuFigure  **points;    /* by as-of date */
  guint                 n_points;
} ChorsuSeries;

/** One of the five countries, a neighbour or an actor. */
typedef struct
{
  ChorsuRecord             record;       /* id: ISO 3166-1 alpha-2 */
  gboolean                 story;        /* one of the five */
  const char              *iso3;
  const ChorsuText        *official_name;
  const ChorsuText        *capital;
  ChorsuPosition           capital_position;
  const ChorsuText        *role;         /* neighbours: what they are here */
  const ChorsuSource     **role_sources;
  guint                    n_role_sources;
  const char *const       *neighbours;   /* zero-terminated codes */
  const ChorsuMembership  *memberships;
  guint                    n_memberships;
  const ChorsuSeries      *series;
  guint                    n_series;
  const ChorsuStatement   *statements;   /* head of state, languages, currency, energy exports in words … */
  guint                    n_statements;
} ChorsuCountry;

typedef struct
{
  ChorsuRecord  record;
  const char   *led_by;     /* nullable: "RU", "CN", "US" */
} ChorsuOrganisation;

typedef struct
{
  const char             *id;
  const ChorsuText       *text;
} ChorsuCriterion;

/** How a goal concerns a country: sourced criteria met, 0–3. */
typedef struct
{
  const char             *country;
  int                     relevance;          /* 0 … 3 */
  int                     count;              /* criteria met */
  const char *const      *criteria_met;       /* zero-terminated ids */
  const char *const      *criteria_not_met;
  const ChorsuText       *why;
  const ChorsuStatement  *evidence;
  guint                   n_evidence;
} ChorsuRelevance;

/** A claim of the founding article and what the sources say to it. */
typedef struct
{
  const ChorsuText     *claim;
  const char           *verdict;   /* "supported", "qualified", "not supported", … */
  const ChorsuText     *note;
  const ChorsuSource  **sources;
  guint                 n_sources;
} ChorsuClaim;

/** Something a goal draws. */
typedef enum
{
  CHORSU_FEATURE_MEMBERSHIP,   /* target: organisation id */
  CHORSU_FEATURE_VALUE,        /* target: figure key of the countries */
  CHORSU_FEATURE_TRADE,
  CHORSU_FEATURE_CORRIDOR,     /* target: corridor id */
  CHORSU_FEATURE_BORDER,       /* target: security border id */
  CHORSU_FEATURE_RESOURCES,    /* target: category, or NULL for all */
  CHORSU_FEATURE_SECURITY,     /* target: security kind, NULL for all; operator may narrow */
  CHORSU_FEATURE_SITE,         /* target: security id */
  CHORSU_FEATURE_ENGAGEMENT,   /* target: goal id; operator: actor */
  CHORSU_FEATURE_LIST          /* something only a list can show */
} ChorsuFeatureType;

typedef struct
{
  ChorsuFeatureType  type;
  const char        *target;
  const char        *operator_; /* country code, or NULL */
} ChorsuFeature;

typedef struct
{
  ChorsuRecord            record;
  int                     order;       /* 1 … 4 */
  const ChorsuText       *tagline;     /* one line for the sidebar */
  const ChorsuStatement  *summary;
  guint                   n_summary;
  const char *const      *themes;
  const ChorsuStatement  *instruments;
  guint                   n_instruments;
  const ChorsuStatement  *counter_presence;
  guint                   n_counter_presence;
  const ChorsuCriterion  *criteria;
  guint                   n_criteria;
  const ChorsuRelevance  *relevance;   /* one per story country */
  guint                   n_relevance;
  const ChorsuFeature    *features;
  guint                   n_features;
  const ChorsuClaim      *claims;
  guint                   n_claims;
} ChorsuGoal;

typedef enum
{
  CHORSU_CATEGORY_RARE_EARTHS,
  CHORSU_CATEGORY_CRITICAL_MINERALS,
  CHORSU_CATEGORY_BASE_METALS,
  CHORSU_CATEGORY_PRECIOUS_METALS,
  CHORSU_CATEGORY_URANIUM,
  CHORSU_CATEGORY_OIL,
  CHORSU_CATEGORY_GAS,
  CHORSU_CATEGORY_COAL,
  CHORSU_CATEGORY_HYDROPOWER,
  CHORSU_CATEGORY_FERTILISER_SALTS,
  CHORSU_N_CATEGORIES
} ChorsuCategory;

typedef enum
{
  CHORSU_STAGE_PRODUCING,
  CHORSU_STAGE_PROCESSING,
  CHORSU_STAGE_DEVELOPMENT,
  CHORSU_STAGE_EXPLORATION,
  CHORSU_STAGE_PROSPECT,
  CHORSU_STAGE_SUSPENDED,
  CHORSU_N_STAGES
} ChorsuStage;

/** Who controls a site. */
typedef enum
{
  CHORSU_CONTROL_US,
  CHORSU_CONTROL_CHINA,
  CHORSU_CONTROL_RUSSIA,
  CHORSU_CONTROL_OTHER,
  CHORSU_CONTROL_MIXED,
  CHORSU_CONTROL_NATIONAL,
  CHORSU_N_CONTROLS
} ChorsuControl;

typedef struct
{
  const char *name;
  const char *country;     /* code, or NULL */
  double      share_pct;   /* negative when unknown */
} ChorsuOwner;

typedef struct
{
  ChorsuRecord         record;
  const char          *country;
  ChorsuPosition       position;
  const char *const   *commodities;   /* zero-terminated ids, the main one first */
  ChorsuCategory       category;
  ChorsuStage          stage;
  ChorsuControl        control;
  int                  importance;    /* 3 large, 2 medium, 1 small; the rule is the dataset's "importance_rule" */
  const char          *operator_;
  const ChorsuOwner   *owners;
  guint                n_owners;
  const ChorsuSource **owners_sources;
  guint                n_owners_sources;
  gboolean             owners_unverified;
  const ChorsuText    *owners_note;
  const char          *us_interest_kind; /* "deal", "talks", …, NULL for none */
  const ChorsuStatement *us_interest;    /* nullable */
} ChorsuSite;

typedef struct
{
  ChorsuRecord  record;
  const char   *symbol;
  const ChorsuText *uses;
  gboolean      us_critical_2022;
  gboolean      us_critical_2025;
  gboolean      eu_critical_2023;
} ChorsuCommodity;

typedef struct
{
  ChorsuRecord       record;
  const char        *country;
  const char *const *countries;  /* zero-terminated; more than one at a crossing */
  const char        *node_kind;  /* "city", "port", "border-crossing", … */
  ChorsuPosition     position;
} ChorsuNode;

typedef enum
{
  CHORSU_MODE_RAIL,
  CHORSU_MODE_ROAD,
  CHORSU_MODE_SEA,
  CHORSU_MODE_GAS,
  CHORSU_MODE_OIL,
  CHORSU_MODE_POWER,
  CHORSU_N_MODES
} ChorsuMode;

/** Status words after Global Energy Monitor. */
typedef enum
{
  CHORSU_STATUS_OPERATING,
  CHORSU_STATUS_CONSTRUCTION,
  CHORSU_STATUS_PROPOSED,
  CHORSU_STATUS_IDLE,
  CHORSU_STATUS_MOTHBALLED,
  CHORSU_STATUS_SHELVED,
  CHORSU_STATUS_CANCELLED,
  CHORSU_STATUS_RETIRED,
  CHORSU_N_STATUSES
} ChorsuStatus;

/** How exact a drawn line is. */
typedef enum
{
  CHORSU_PRECISION_SURVEYED,
  CHORSU_PRECISION_APPROXIMATE,
  CHORSU_PRECISION_SCHEMATIC
} ChorsuPrecision;

typedef struct
{
  ChorsuRecord       record;
  const ChorsuNode  *from;
  const ChorsuNode  *to;
  ChorsuMode         mode;
  ChorsuStatus       status;
  ChorsuPrecision    precision;
  int                gauge_mm;    /* 0 when unknown or not a railway */
  const char        *opened;      /* date, nullable */
  const char        *expected;    /* date, nullable */
  const double      *lonlat;      /* n_points pairs, both end nodes included */
  guint              n_points;
} ChorsuSegment;

typedef struct
{
  const ChorsuSegment *segment;
  gboolean             backwards;  /* travelled from @to to @from */
} ChorsuLeg;

typedef struct
{
  const char       *id;
  const ChorsuText *name;
  const ChorsuLeg  *legs;
  guint             n_legs;
} ChorsuRoute;

typedef struct
{
  const ChorsuNode     *node;   /* nullable */
  const char           *kind;   /* "gauge-break", "ferry", "capacity", … */
  const ChorsuText     *note;
  const ChorsuSource  **sources;
  guint                 n_sources;
  gboolean              unverified;
} ChorsuBottleneck;

typedef struct
{
  ChorsuRecord             record;
  const ChorsuText        *short_name;
  const char              *corridor_kind; /* "rail", "multimodal", "gas", "oil", "power" */
  ChorsuStatus             status;
  const char *const       *backers;       /* zero-terminated */
  const char *const       *competes_with; /* zero-terminated corridor ids */
  const ChorsuRoute       *routes;        /* the main one first */
  guint                    n_routes;
  const ChorsuBottleneck  *bottlenecks;
  guint                    n_bottlenecks;
} ChorsuCorridor;

/** A security site, exercise, programme or incident. */
typedef struct
{
  ChorsuRecord            record;
  const char             *security_kind; /* "base", "border-crossing", … */
  const char             *operator_;     /* country code, nullable */
  const char             *host;          /* country code */
  ChorsuPosition          position;
  const char             *status;        /* "active", "reported", "former", "discussed" */
  const char             *from;          /* date, nullable */
  const char             *to;            /* date, nullable */
  const ChorsuStatement  *facts;
  guint                   n_facts;
  const char *const      *participants;  /* zero-terminated codes */
} ChorsuSecurity;

/** A land border the security chapter speaks of; its length is a figure. */
typedef struct
{
  const char          *id;
  const char          *between[2];
  const ChorsuFigure  *length;
} ChorsuBorder;

typedef struct
{
  ChorsuRecord            record;
  const char             *engagement_kind; /* "deal", "programme", … */
  const char             *actor;           /* country code */
  const char *const      *countries;       /* zero-terminated */
  const ChorsuText       *place;
  ChorsuPosition          position;
  gboolean                drawn;           /* false for what was signed outside the region */
  const char             *date;            /* nullable */
  const ChorsuText       *status;
  const char             *goal;            /* goal id */
  gboolean                aggregate;       /* never add it to a sum */
  const ChorsuStatement  *facts;
  guint                   n_facts;
} ChorsuEngagement;

typedef struct
{
  ChorsuRecord        record;
  const char         *date;      /* "1991", "1991-12", "1991-12-21" */
  const char *const  *countries;
  const char *const  *actors;
  const char *const  *goals;
  gboolean            planned;
} ChorsuEvent;

G_END_DECLS
