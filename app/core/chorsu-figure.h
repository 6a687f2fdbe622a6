/* chorsu-figure.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

#include "chorsu-ref.h"
#include "chorsu-text.h"

G_BEGIN_DECLS

/**
 * ChorsuSource:
 * @id: interned id
 * @title: title of the page or paper; square brackets when it is descriptive
 * @publisher: who published it
 * @url: (nullable): where it was read
 * @date: (nullable): its date, as precise as known: "2025", "2025-11", "2025-11-05"
 * @date_note: (nullable): what is known of the date when it has none
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *publisher;
  const char *url;
  const char *date;
  const char *date_note;
} ChorsuSource;

/** How the value of a unit is written. */
typedef enum
{
  CHORSU_UNIT_PLAIN,     /* "1 357 km" */
  CHORSU_UNIT_SCALED,    /* money, tonnes: "USD 288.41 billion", "2,6 Mio. t" */
  CHORSU_UNIT_UNGROUPED, /* a calendar year, a gauge: "2030", "1520 mm" */
  CHORSU_UNIT_RANK       /* "3rd", "3." */
} ChorsuUnitStyle;

typedef struct _ChorsuUnit ChorsuUnit;

/**
 * ChorsuUnit:
 * @id: interned id: "km", "USD", "Mt/a"
 * @name: (nullable): how it is written; "{}" stands for the value, which
 *   otherwise goes before the name, "{of}" for what is measured
 * @style: how the value is written
 * @base: (nullable): the unit it is a multiple of
 * @factor: how many of @base it is; 1 when there is no base
 *
 * Figures of the same base may be compared after multiplying by @factor.
 */
struct _ChorsuUnit
{
  const char        *id;
  const ChorsuText  *name;
  ChorsuUnitStyle    style;
  const ChorsuUnit  *base;
  double             factor;
};

/**
 * ChorsuStretch:
 * @route: (nullable): interned id of a route of the corridor; %NULL for its
 *   main one
 * @from: (nullable): interned id of the node it begins at; %NULL for the
 *   route's first
 * @to: (nullable): interned id of the node it ends at; %NULL for the route's last
 * @segments: (array zero-terminated=1): interned ids of the segments it is made
 *   of, where those are not of one route; otherwise empty
 * @countries: (array zero-terminated=1): interned codes of the countries whose
 *   share alone is meant; empty for the whole
 * @drawn: whether it is drawn at all; %FALSE for a length of more than the map has
 *
 * The part of a corridor that a stated length is of, so that it can be set
 * against the length of the drawn line.
 */
typedef struct
{
  const char        *route;
  const char        *from;
  const char        *to;
  const char *const *segments;
  const char *const *countries;
  gboolean           drawn;
} ChorsuStretch;

/** How a figure came about; the rule is the dataset's "basis_rule". */
typedef enum
{
  CHORSU_BASIS_NONE,     /* said in words only */
  CHORSU_BASIS_MEASURED, /* counted, weighed or surveyed after the fact */
  CHORSU_BASIS_STATED,   /* announced, planned, agreed, estimated or claimed */
  CHORSU_BASIS_DERIVED   /* computed by us from other figures */
} ChorsuBasis;

typedef enum
{
  CHORSU_FIGURE_NUMBER, /* min == max */
  CHORSU_FIGURE_RANGE,  /* min to max */
  CHORSU_FIGURE_CHANGE, /* from min to max: before and after */
  CHORSU_FIGURE_TEXT    /* said in words only */
} ChorsuFigureType;

/**
 * ChorsuFigure:
 * @key: interned id of what is counted ("population", "production")
 * @label: (nullable): its name for a reader
 * @type: how to read the value
 * @min: value, or lower end of a range, or the value before a change
 * @max: the same as @min for a number; upper end; value after
 * @decimals: digits after the point in the source; never show more. Negative
 *   when the last certain digit stands before the point: -8 for 41.0 billion
 * @text: (nullable): the value in words, for %CHORSU_FIGURE_TEXT
 * @unit: (nullable): interned unit id ("km", "USD", "%", "t"); how it is
 *   written for a reader is the formatter's matter
 * @measure: (nullable): that unit with its names and factor
 * @of: (nullable): what is measured ("tungsten", "ore")
 * @commodity: (nullable): interned id of a commodity it speaks of
 * @partner: (nullable): interned code of the other country ("CN", "EU")
 * @reporter: (nullable): who reports it, where reporters differ
 * @scope: (nullable): what the value covers ("whole plant with second line")
 * @as_of: (nullable): date or period it holds for: "2025", "2025-06",
 *   "2025-01-01", "2025-H1", "2025-Q3", "2025-01/2025-11"
 * @as_of_is_source_date: whether @as_of is only the date of its source
 * @target: (nullable): year of a target or plan it stands for
 * @qualifier: (nullable): "more than", "about", "planned", "reported", …
 * @qualifier_leads: whether @qualifier stands before the value ("about") and
 *   not behind it ("(planned)")
 * @aggregate: holds other figures; never add it to a sum
 * @note: (nullable): a remark
 * @basis: how it came about; %CHORSU_BASIS_DERIVED goes with @derivation
 * @derivation: (nullable): in words, how we computed it
 * @formula: (nullable): the same as chorsu_formula_evaluate() reads it; "a",
 *   "b", … are @inputs
 * @inputs: (array length=n_inputs): the figures it was computed from, each
 *   with its own sources
 * @n_inputs: number of inputs
 * @stretch: (nullable): the part of a corridor that a length is of
 * @sources: (array length=n_sources): where it was read
 * @n_sources: 0 is allowed only with @unverified, or for what the program
 *   itself computes
 * @unverified: general knowledge, or not found again
 * @others: (array length=n_others): competing figures with their own sources
 * @n_others: number of competing figures
 *
 * The only way a number reaches a reader. Immutable, owned by its dataset.
 */
typedef struct _ChorsuFigure ChorsuFigure;
struct _ChorsuFigure
{
  const char           *key;
  const ChorsuText     *label;
  ChorsuFigureType      type;
  double                min;
  double                max;
  int                   decimals;
  const ChorsuText     *text;
  const char           *unit;
  const ChorsuUnit     *measure;
  const ChorsuText     *of;
  const char           *commodity;
  const char           *partner;
  const ChorsuText     *reporter;
  const ChorsuText     *scope;
  const char           *as_of;
  gboolean              as_of_is_source_date;
  const char           *target;
  const ChorsuText     *qualifier;
  gboolean              qualifier_leads;
  gboolean              aggregate;
  const ChorsuText     *note;
  ChorsuBasis           basis;
  const ChorsuText     *derivation;
  const char           *formula;
  const ChorsuFigure  **inputs;
  guint                 n_inputs;
  const ChorsuStretch  *stretch;
  const ChorsuSource  **sources;
  guint                 n_sources;
  gboolean              unverified;
  const ChorsuFigure  **others;
  guint                 n_others;
};

/** Whether the program computed it from the dataset (chorsu-derived.h): it has a
 * derivation in the place of sources. */
static inline gboolean
chorsu_figure_is_computed (const ChorsuFigure *self)
{
  return self->basis == CHORSU_BASIS_DERIVED && self->n_sources == 0 && !self->unverified;
}

/**
 * chorsu_figure_format:
 * @self: a figure
 * @language: BCP 47 code; decides decimal sign and words, not the process locale
 *
 * Value with qualifier and unit as a reader sees it: "about 1 357 km"
 * (narrow no-break space for thousands, no-break space before the unit, en dash
 * in ranges, at most the digits the source has). Large sums of money and tonnes
 * may be written in thousands, millions or billions when no digit is lost.
 *
 * Returns: (transfer full): UTF-8
 */
char *chorsu_figure_format       (const ChorsuFigure *self,
                                  const char         *language);

/**
 * chorsu_figure_format_as_of:
 * @self: a figure
 * @language: BCP 47 code
 *
 * Returns: (transfer full): "2025", "June 2025", "1 January 2026", "first half
 *   of 2025"; "undated" when the source gives none
 */
char *chorsu_figure_format_as_of (const ChorsuFigure *self,
                                  const char         *language);

/**
 * chorsu_figure_format_basis:
 * @self: a figure
 * @language: BCP 47 code
 *
 * Returns: (nullable) (transfer none): "measured", "stated" or "computed";
 *   %NULL for a figure in words
 */
const char *chorsu_figure_format_basis (const ChorsuFigure *self,
                                        const char         *language);

/**
 * chorsu_figure_format_input:
 * @self: a figure with inputs
 * @index: which of them, from 0
 * @language: BCP 47 code
 *
 * Returns: (transfer full): the input with the letter the formula has for it:
 *   "b = Increase of trade: USD 2.8 billion (2024)"
 */
char *chorsu_figure_format_input (const ChorsuFigure *self,
                                  guint               index,
                                  const char         *language);

/**
 * chorsu_figure_citation:
 * @self: a figure
 * @language: BCP 47 code
 *
 * Value, label, as-of date, how it was computed if it was, and every source
 * with title, publisher, date and address in one line: what "copy with
 * citation" copies.
 *
 * Returns: (transfer full): UTF-8
 */
char *chorsu_figure_citation     (const ChorsuFigure *self,
                                  const char         *language);

/**
 * chorsu_words_citation:
 * @words: something said in words
 * @sources: (array length=n_sources): where it was read
 * @n_sources: number of sources
 * @language: BCP 47 code
 *
 * Returns: (transfer full): the words and their sources in one line, as
 *   chorsu_figure_citation() writes them
 */
char *chorsu_words_citation      (const char          *words,
                                  const ChorsuSource **sources,
                                  guint                n_sources,
                                  const char          *language);

G_END_DECLS
