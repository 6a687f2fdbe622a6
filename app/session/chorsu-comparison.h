/* chorsu-comparison.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/** What a row of a comparison belongs to, in the order of the rows. */
typedef enum
{
  CHORSU_COMPARISON_KEY_FIGURES, /* population, area, economy */
  CHORSU_COMPARISON_STATE,       /* head of state, languages …: in words */
  CHORSU_COMPARISON_GOALS,
  CHORSU_COMPARISON_MAP,         /* how many sites, corridors … there are */
  CHORSU_COMPARISON_MEMBERSHIPS,
  CHORSU_COMPARISON_ECONOMY,     /* other figures that two or more of them have */
  CHORSU_COMPARISON_SERIES,      /* the newest figure of a reporter that two or more have */
  CHORSU_COMPARISON_SINGLE,      /* figures that only one of them has */
  CHORSU_N_COMPARISON_GROUPS
} ChorsuComparisonGroup;

/**
 * ChorsuComparisonCell:
 * @figure: (nullable): its figure
 * @statement: (nullable): what is said in words
 * @membership: (nullable): where it stands towards an organisation
 * @relevance: (nullable): how a goal concerns it
 * @count: how many records there are; -1 where the row does not count
 *
 * What a country has in a row; everything is unset when nothing was found.
 */
typedef struct
{
  const ChorsuFigure     *figure;
  const ChorsuStatement  *statement;
  const ChorsuMembership *membership;
  const ChorsuRelevance  *relevance;
  int                     count;
} ChorsuComparisonCell;

/**
 * ChorsuComparisonRow:
 * @group: what it belongs to
 * @ref: the goal or organisation it is about, else %CHORSU_REF_NONE
 * @kind: the kind of records it counts, else %CHORSU_KIND_NONE
 * @series: (nullable): the series its figures are from; others of the same
 *   partner, unit and reporter belong to the other countries
 * @cells: (array length=n_countries): one per country
 * @max: the largest size among the cells in the base of their unit, a count or
 *   a score; 0 when the cells are not on one scale or less than two have a size
 * @times_differ: whether its figures hold for different times
 * @meanings_differ: whether they cover different things, come from different
 *   reporters or came about in different ways
 * @units_differ: whether their sizes are not on one scale
 *
 * One thing that is compared. All figures of a row share key and partner, and
 * their reporter where the data name one.
 */
typedef struct
{
  ChorsuComparisonGroup  group;
  ChorsuRef              ref;
  ChorsuKind             kind;
  const ChorsuSeries    *series;
  ChorsuComparisonCell  *cells;
  double                 max;
  gboolean               times_differ;
  gboolean               meanings_differ;
  gboolean               units_differ;
} ChorsuComparisonRow;

/**
 * ChorsuComparison:
 *
 * Countries side by side. Where a country has several figures of a kind, the
 * row shows those of the time that most of the countries have, else the newest.
 * Figures are never mixed across reporters as far as the data name them: those
 * of another reporter are a row of their own. Immutable; must not outlive its
 * dataset.
 */
typedef struct _ChorsuComparison ChorsuComparison;

/**
 * chorsu_comparison_new:
 * @dataset: a dataset
 * @countries: (element-type ChorsuRef): two or more countries or neighbours of it
 *
 * Returns: (transfer full): the comparison
 */
ChorsuComparison          *chorsu_comparison_new             (ChorsuDataset          *dataset,
                                                              GArray                 *countries);
void                       chorsu_comparison_free            (ChorsuComparison       *self);

guint                      chorsu_comparison_get_n_countries (const ChorsuComparison *self);
const ChorsuCountry       *chorsu_comparison_get_country     (const ChorsuComparison *self,
                                                              guint                   index);
guint                      chorsu_comparison_get_n_rows      (const ChorsuComparison *self);
const ChorsuComparisonRow *chorsu_comparison_get_row         (const ChorsuComparison *self,
                                                              guint                   index);

/** The first figure of a row, which names it. Returns: (nullable) */
const ChorsuFigure        *chorsu_comparison_get_model       (const ChorsuComparison    *self,
                                                              const ChorsuComparisonRow *row);

/**
 * chorsu_comparison_get_size:
 *
 * Returns: the size of a cell on the scale of its row, 0 to @max; negative
 *   when it has none or the row has no scale
 */
double                     chorsu_comparison_get_size        (const ChorsuComparison    *self,
                                                              const ChorsuComparisonRow *row,
                                                              guint                      index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuComparison, chorsu_comparison_free)

G_END_DECLS
