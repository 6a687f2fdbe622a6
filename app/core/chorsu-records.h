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
 * ChorsuEvidence:
 * @n_publishers: different publishers among all sources a record names, with
 *   GeoNames for a place taken from there
 * @n_sourced: figures, statements and the like in it that have a source
 * @n_unverified: those that are marked unverified
 *
 * What stands behind a record, counted while it is loaded. That no figure was
 * found says nothing and counts as nothing.
 */
typedef struct
{
  guint n_publishers;
  guint n_sourced;
  guint n_unverified;
} ChorsuEvidence;

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
 * @evidence: what stands behind it; see chorsu_record_get_confidence()
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
  ChorsuEvidence        evidence;
} ChorsuRecord;

/** How exact a point or a line is; the rule is the dataset's "precision_rule". */
typedef enum
{
  CHORSU_PRECISION_SURVEYED,
  CHORSU_PRECISION_APPROXIMATE,
  CHORSU_PRECISION_SCHEMATIC
} ChorsuPrecision;

/**
 * ChorsuSetting:
 * @id: interned id: "border", "coast", "offshore"
 * @name: for a reader
 * @tolerance_km: how far from its country a point may lie on the base map
 *
 * A reason for which a point may lie outside its country on a base map that is
 * simplified, and whose countries end at the shore.
 */
typedef struct
{
  const char       *id;
  const ChorsuText *name;
  double            tolerance_km;
} ChorsuSetting;

/**
 * ChorsuPosition:
 * @lon: longitude in degrees
 * @lat: latitude in degrees
 * @known: whether there is a position at all
 * @precision: how exact it is
 * @accuracy_km: stated accuracy in kilometres of an approximate point; 0 when
 *   none is stated
 * @provenance: (nullable): "geonames", "estimate", or "source:" and the id of
 *   the source it was read in
 * @remark: (nullable): what the point stands for: "city point", "district", …
 * @setting: (nullable): why it may lie outside its country on the base map
 */
typedef struct
{
  double               lon;
  double               lat;
  gboolean             known;
  ChorsuPrecision      precision;
  double               accuracy_km;
  const char          *provenance;
  const ChorsuText    *remark;
  const ChorsuSetting *setting;
} ChorsuPosition;

/**
 * ChorsuStatement:
 * @key: (nullable): interned id of what it is about ("head-of-state", "opened")
 * @label: (nullable): the key's name for a reader
 * @text: (nullable): the words; %NULL when the date says all
 * @scope: (nullable): what it covers
 * @date: (nullable): date of the thing stated
 * @as_of: (nullable): date the statement holds for
 * @as_of_is_source_date: whether @as_of is only the date of its source
 * @status: (nullable): interned word ("discussed")
 * @partner: (nullable): interned code of the other country
 * @note: (nullable): a remark
 * @sources: (array length=n_sources): where it was read
 * @n_sources: 0 is allowed only with @unverified
 * @unverified: general knowledge, or not found again
 *
 * A statement in words with its sources.
 */
typedef struct
{
  const char           *key;
  const ChorsuText     *label;
  const ChorsuText     *text;
  const ChorsuText     *scope;
  const char           *date;       /* nullable */
  const char           *as_of;
  gboolean              as_of_is_source_date;
  const char           *status;
  const char           *partner;
  const ChorsuText     *note;
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

/** Figures over years of one source family: what one reporter publishes, read
 * in @sources and nowhere else. Never draw two series as one. */
typedef struct
{
  const char           *id;
  const ChorsuText     *name;
  const char           *partner;   /* country code or "EU" */
  const char           *unit;
  const ChorsuText     *of;        /* nullable: what is measured */
  const ChorsuText     *reporter;
  const ChorsuSource  **sources;
  guint                 n_sources;
  const ChorsuFigure  **points;    /* by as-of date */
  guint                 n_points;
} ChorsuSeries;

/** Status words after Global Energy Monitor; the rule is the dataset's
 * "status_rule". */
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

/**
 * ChorsuStatusChange:
 * @status: the state from then on
 * @date: when it changed
 * @text: (nullable): what happened, where the word alone does not say it
 * @sources: (array length=n_sources): where the date was read
 * @n_sources: 0 is allowed only with @unverified
 * @unverified: general knowledge, or not found again
 *
 * A change of the status of a line or a site. Only changes whose dates a
 * source gives are known; a history is in order of time and may have gaps.
 */
typedef struct
{
  ChorsuStatus          status;
  const char           *date;
  const ChorsuText     *text;
  const ChorsuSource  **sources;
  guint                 n_sources;
  gboolean              unverified;
} ChorsuStatusChange;

/** What a country produces and holds of a commodity. */
typedef struct
{
  const char           *country;    /* code */
  const char           *commodity;  /* id */
  const ChorsuFigure  **figures;    /* production, reserves, world share, rank */
  guint                 n_figures;
  const ChorsuText     *note;
  const ChorsuSource  **sources;
  guint                 n_sources;
} ChorsuNational;

/** The five countries together: figures and series that belong to no single one. */
typedef struct
{
  ChorsuRecord         record;
  const ChorsuSeries  *series;
  guint                n_series;
} ChorsuRegion;

/** One of the five countries, a neighbour or an actor. */
typedef struct
{
  ChorsuRecord             record;       /* id: ISO 3166-1 alpha-2 */
  gboolean                 story;        /* one of the five */
  const char              *iso3;
  const ChorsuText        *official_name;
  const ChorsuText        *capital;
  ChorsuPosition           capital_position;
  const ChorsuText        *role;         /* neighbours: what they are here, sentence after sentence */
  const ChorsuSource     **role_sources;
  guint                    n_role_sources;
  const char *const       *neighbours;   /* zero-terminated codes */
  const ChorsuMembership  *memberships;
  guint                    n_memberships;
  const ChorsuSeries      *series;
  guint                    n_series;
  const ChorsuStatement   *statements;   /* head of state, languages, currency, energy exports in words … */
  guint                    n_statements;
  const ChorsuText        *trade_note;   /* how the trade series relate */
  const ChorsuSource     **capital_sources;
  guint                    n_capital_sources;
  const ChorsuNational   **national;     /* by commodity */
  guint                    n_national;
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
  const ChorsuText     *verdict_name;
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
  CHORSU_FEATURE_LED_CORRIDORS, /* target: organisation id; the corridors its leader backs first */
  CHORSU_FEATURE_BORDER,       /* target: security border id */
  CHORSU_FEATURE_RESOURCES,    /* target: category, or NULL for all */
  CHORSU_FEATURE_SECURITY,     /* target: security kind, NULL for all; operator may narrow */
  CHORSU_FEATURE_SITE,         /* target: security id */
  CHORSU_FEATURE_ENGAGEMENT,   /* target: goal id; operator: actor */
  CHORSU_FEATURE_LIST          /* something only a list can show; target: a fact's topic or an engagement kind */
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
  const char *const      *themes;      /* zero-terminated, in English */
  const ChorsuText      **theme_names; /* the same for a reader */
  guint                   n_themes;
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

/** What the United States have to do with a site. */
typedef enum
{
  CHORSU_US_INTEREST_DEAL,
  CHORSU_US_INTEREST_TALKS,
  CHORSU_US_INTEREST_OFFTAKE,
  CHORSU_US_INTEREST_INVESTOR,
  CHORSU_US_INTEREST_MOU,
  CHORSU_US_INTEREST_LOAN,
  CHORSU_US_INTEREST_NONE,
  CHORSU_N_US_INTERESTS
} ChorsuUsInterest;

/** What an entry of engagement is. */
typedef enum
{
  CHORSU_ENGAGEMENT_DEAL,
  CHORSU_ENGAGEMENT_PROGRAMME,
  CHORSU_ENGAGEMENT_INSTITUTION,
  CHORSU_ENGAGEMENT_AGREEMENT,
  CHORSU_ENGAGEMENT_POLICY,
  CHORSU_N_ENGAGEMENT_KINDS
} ChorsuEngagementKind;

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
  ChorsuStatus         status;
  const ChorsuStatusChange *history;
  guint                n_history;
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

typedef struct
{
  ChorsuRecord       record;
  const ChorsuNode  *from;
  const ChorsuNode  *to;
  ChorsuMode         mode;
  ChorsuStatus       status;
  ChorsuPrecision    precision;
  double             accuracy_km; /* stated accuracy of an approximate line; 0 when none is stated */
  const ChorsuText  *status_note; /* nullable: a doubt about the status */
  int                gauge_mm;    /* 0 when unknown or not a railway */
  const ChorsuStatusChange *history;
  guint              n_history;
  const char        *opened;      /* date of the first change to operating, nullable */
  const char        *expected;    /* date, nullable */
  const double      *lonlat;      /* n_points pairs, both end nodes included */
  guint              n_points;
} ChorsuSegment;

typedef struct
{
  const ChorsuSegment *segment;
  gboolean             backwards;  /* travelled from @to to @from */
} ChorsuLeg;

/**
 * ChorsuRoute:
 * @id: interned id inside its corridor
 * @name: name for a reader
 * @legs: (array length=n_legs): its segments in order, each beginning where the
 *   one before ends
 * @length_note: (nullable): why the drawn line is longer or shorter than stated
 */
typedef struct
{
  const char       *id;
  const ChorsuText *name;
  const ChorsuLeg  *legs;
  guint             n_legs;
  const ChorsuText *length_note;
} ChorsuRoute;

typedef struct
{
  const ChorsuNode     *node;   /* nullable */
  const ChorsuSegment  *segment; /* nullable */
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
  const ChorsuStatusChange *history;
  guint                    n_history;
  const char *const       *backers;       /* zero-terminated */
  const char *const       *competes_with; /* zero-terminated corridor ids */
  const ChorsuRoute       *routes;        /* the main one first */
  guint                    n_routes;
  const ChorsuText        *length_note;   /* nullable: as a route's, for those that have none */
  const ChorsuBottleneck  *bottlenecks;
  guint                    n_bottlenecks;
  const ChorsuStatement   *statements;    /* events, agreements, openings */
  guint                    n_statements;
  const char *const       *goals;         /* zero-terminated goal ids; an analyst's assignment */
  const ChorsuStatement   *goals_reason;  /* nullable: why */
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
  const char *const      *also_hosts;    /* zero-terminated codes besides @host */
  const char *const      *between;       /* zero-terminated codes on both sides of a crossing */
  const char             *funder;        /* code of who paid, nullable */
  const char             *us_state;      /* partner state of the National Guard, nullable */
  const char             *us_return;     /* "discussed" where a US return is, nullable */
  const ChorsuText       *status_note;   /* nullable */
  const ChorsuText       *contradiction; /* nullable: where sources disagree */
} ChorsuSecurity;

/** A land border the security chapter speaks of; its length is a figure. */
typedef struct
{
  ChorsuRecord         record;
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
  const ChorsuText       *contradiction;   /* nullable: where sources disagree */
} ChorsuEngagement;

/** A sourced statement about countries that has no place on the map. */
typedef struct
{
  ChorsuRecord        record;
  const char         *topic;      /* "constraint", "security", "us-framework", "after-summit" */
  const char         *fact_kind;  /* of a US framework: "memorandum", "deal", …; nullable */
  const ChorsuText   *text;
  const char         *date;       /* nullable */
  const char *const  *countries;  /* zero-terminated codes */
  const char *const  *goals;      /* zero-terminated goal ids */
} ChorsuFact;

typedef struct
{
  ChorsuRecord        record;
  const char         *date;      /* "1991", "1991-12", "1991-12-21" */
  const char *const  *countries;
  const char *const  *actors;
  const char *const  *goals;
  gboolean            planned;
} ChorsuEvent;

/** A source as a record, so that it can be listed and found like the others. */
typedef struct
{
  ChorsuRecord  record;   /* name: the title */
  ChorsuSource  source;
} ChorsuSourceRecord;

/**
 * ChorsuRevision:
 * @date: when it was changed
 * @refs: (array length=n_refs): the records that were changed
 * @n_refs: 0 where they are too many to name
 * @scope: (nullable): what was changed in that case
 * @field: what of it
 * @old: (nullable): before; %NULL when there was nothing
 * @new_: (nullable): after; %NULL when it is gone
 * @sources: (array length=n_sources): where the new was read
 * @n_sources: number of sources
 * @reason: why
 *
 * An entry of the log of changes to the data.
 */
typedef struct
{
  const char           *date;
  const ChorsuRef      *refs;
  guint                 n_refs;
  const ChorsuText     *scope;
  const ChorsuText     *field;
  const ChorsuText     *old;
  const ChorsuText     *new_;
  const ChorsuSource  **sources;
  guint                 n_sources;
  const ChorsuText     *reason;
} ChorsuRevision;

/** Whether a change concerns the record of @ref by name. */
gboolean chorsu_revision_concerns (const ChorsuRevision *self,
                                   ChorsuRef             ref);

/** What the time and the cost of a way are computed from. */
typedef enum
{
  CHORSU_PARAMETER_RAIL_SPEED,   /* km/h */
  CHORSU_PARAMETER_ROAD_SPEED,
  CHORSU_PARAMETER_SEA_SPEED,
  CHORSU_PARAMETER_RAIL_BORDER,  /* hours at a border */
  CHORSU_PARAMETER_ROAD_BORDER,
  CHORSU_PARAMETER_GAUGE_CHANGE, /* hours where the gauge changes */
  CHORSU_PARAMETER_MODE_CHANGE,  /* hours from one mode to another */
  CHORSU_PARAMETER_FERRY_WAIT,   /* hours before a ferry leaves, port formalities included */
  CHORSU_PARAMETER_RAIL_COST,    /* USD for 500 km with 20 t, what borders cost included */
  CHORSU_PARAMETER_ROAD_COST,
  CHORSU_N_PARAMETERS
} ChorsuParameter;

/**
 * ChorsuDerivation:
 * @id: interned id, which is also the key of the figures computed by it
 * @name: what is computed, for a reader
 * @unit: (nullable): its unit
 * @formula: how, with "{name}" where an input is to be put in
 *
 * A figure the program computes from the dataset.
 */
typedef struct
{
  const char        *id;
  const ChorsuText  *name;
  const ChorsuUnit  *unit;
  const ChorsuText  *formula;
} ChorsuDerivation;

/** A licence the data are under. */
typedef struct
{
  const char       *name;
  const char       *licence;
  const char       *url;    /* nullable */
  const ChorsuText *text;   /* the credit to show */
} ChorsuLicence;

/* The words of the vocabularies in files and on command lines: "rare-earths",
 * "producing", "us", "rail", "operating", "surveyed", "member". */
const char *chorsu_category_to_nick   (ChorsuCategory         category);
const char *chorsu_stage_to_nick      (ChorsuStage            stage);
const char *chorsu_control_to_nick    (ChorsuControl          control);
const char *chorsu_mode_to_nick       (ChorsuMode             mode);
const char *chorsu_status_to_nick     (ChorsuStatus           status);
const char *chorsu_precision_to_nick  (ChorsuPrecision        precision);
const char *chorsu_membership_to_nick (ChorsuMembershipStatus status);
const char *chorsu_feature_to_nick    (ChorsuFeatureType      type);
const char *chorsu_parameter_to_nick  (ChorsuParameter        parameter);
const char *chorsu_basis_to_nick      (ChorsuBasis            basis);

/** "none" for %CHORSU_US_INTEREST_NONE, else the word of the files. */
const char *chorsu_us_interest_to_nick     (ChorsuUsInterest     interest);
const char *chorsu_engagement_kind_to_nick (ChorsuEngagementKind kind);

/** The kind of US interest in a site; %CHORSU_US_INTEREST_NONE when the data name none. */
ChorsuUsInterest     chorsu_site_get_us_interest  (const ChorsuSite       *site);
ChorsuEngagementKind chorsu_engagement_get_kind   (const ChorsuEngagement *engagement);

/**
 * chorsu_stage_get_status:
 * @stage: how far along a site is
 *
 * Returns: the status that goes with it by the dataset's "status_rule"
 */
ChorsuStatus chorsu_stage_get_status (ChorsuStage stage);

/**
 * chorsu_history_get_since:
 * @history: (array length=n_history): changes of a status
 * @n_history: number of changes
 * @status: the status now
 *
 * Returns: (nullable): the date since when @status has held without a break,
 *   or %NULL when that is not known
 */
const char *chorsu_history_get_since (const ChorsuStatusChange *history,
                                      guint                     n_history,
                                      ChorsuStatus              status);

/**
 * chorsu_precision_format:
 * @precision: class of a point or a line
 * @accuracy_km: its stated accuracy in kilometres; 0 when none is stated
 * @language: BCP 47 code
 *
 * Returns: (transfer full): "surveyed", "approximate, ± 20 km",
 *   "approximate, accuracy not stated" or "schematic"
 */
char *chorsu_precision_format (ChorsuPrecision  precision,
                               double           accuracy_km,
                               const char      *language);

/**
 * chorsu_record_get_position:
 * @self: (nullable): a record
 *
 * Returns: (nullable) (transfer none): where it is, or %NULL for a record that
 *   is not one point: a country, a corridor, a text
 */
const ChorsuPosition *chorsu_record_get_position (const ChorsuRecord *self);

/** How well a record is documented. */
typedef enum
{
  CHORSU_CONFIDENCE_NONE,   /* it is a source itself */
  CHORSU_CONFIDENCE_LOW,
  CHORSU_CONFIDENCE_MEDIUM,
  CHORSU_CONFIDENCE_HIGH
} ChorsuConfidence;

/** "none", "low", "medium", "high" */
const char *chorsu_confidence_to_nick (ChorsuConfidence confidence);

/**
 * chorsu_record_get_confidence:
 * @self: a record
 *
 * The dataset's "confidence_rule" says the same for a reader.
 *
 * - Low: no source at all, or the record is marked unverified, or more in it is
 *   unverified than sourced, or its place is known to more than 50 km only.
 * - High: at least two publishers, nothing in it unverified, and a place, if it
 *   has one of its own, that is surveyed or known to 10 km or less.
 * - Medium: everything between, and every line that is not surveyed.
 *
 * A schematic point stands for something without a place of its own and does
 * not count, and neither does an engagement that is not drawn.
 *
 * Returns: how well the record is documented, which is not how true it is
 */
ChorsuConfidence chorsu_record_get_confidence (const ChorsuRecord *self);

G_END_DECLS
