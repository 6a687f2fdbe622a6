/* chorsu-content.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"
#include "chorsu-theme.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/** What colours a corridor's line. */
typedef enum
{
  CHORSU_STRAND_MODE,    /* by what travels */
  CHORSU_STRAND_ACCENT,  /* what the view is about */
  CHORSU_STRAND_RUSSIA,  /* through or led by Russia */
  CHORSU_STRAND_CHINA    /* Chinese-backed */
} ChorsuStrandRole;

/**
 * ChorsuStrand:
 * @segment: what it runs along
 * @corridor: (nullable): whose line it is; %NULL when drawn for its own sake
 * @role: what colours it
 * @backwards: whether the route runs from the segment's @to to its @from
 * @dimmed: whether it recedes
 * @variant: whether only side routes of @corridor use the segment; narrower
 *   than the main route
 * @lane: 0 on the track; n > 0 beside it on the right of the strand's own
 *   direction (@backwards taken into account), n < 0 on its left
 *
 * One line along one segment. Several strands of a segment run side by side,
 * and keep their side along the whole way they share.
 */
typedef struct
{
  const ChorsuSegment  *segment;
  const ChorsuCorridor *corridor;
  ChorsuStrandRole      role;
  gboolean              backwards;
  gboolean              dimmed;
  gboolean              variant;
  int                   lane;
} ChorsuStrand;

/** Engagement items that share a place and an actor. */
typedef struct
{
  const ChorsuEngagement *first;
  guint                   n;
} ChorsuEngagementGroup;

/**
 * ChorsuContent:
 * @sites: (element-type ChorsuSite): resource sites that pass the filters
 * @security: (element-type ChorsuSecurity): security sites with a position
 * @engagements: (element-type ChorsuEngagementGroup)
 * @strands: (element-type ChorsuStrand): lines to draw, the ones on top last
 * @corridors: (element-type ChorsuCorridor): corridors that stand out, for labels and the legend
 * @borders: (element-type ChorsuBorder): borders to highlight
 * @shade: the goal whose relevance shades the countries, or %NULL
 * @tint: (nullable): organisation whose members are tinted
 * @hatch: (nullable): organisation whose members are hatched
 * @band: (nullable): organisation whose members have an inner edge band
 * @highlight: (nullable): the selected corridor
 *
 * What a view draws of a dataset: layers, goal, filters, year and selection
 * resolved into records. Placement, painting, picking and the legend all start
 * from it, so that the legend lists exactly what is drawn. Immutable; any thread.
 */
typedef struct
{
  GPtrArray                *sites;
  GPtrArray                *security;
  GArray                   *engagements;
  GArray                   *strands;
  GPtrArray                *corridors;
  GPtrArray                *borders;
  const ChorsuGoal         *shade;
  const ChorsuOrganisation *tint;
  const ChorsuOrganisation *hatch;
  const ChorsuOrganisation *band;
  const ChorsuCorridor     *highlight;
} ChorsuContent;

/**
 * chorsu_content_new:
 * @dataset: (nullable): a dataset; must outlive the content
 * @view: a view
 *
 * Returns: (transfer full): the content; empty without a dataset
 */
ChorsuContent *chorsu_content_new  (ChorsuDataset    *dataset,
                                    const ChorsuView *view);
void           chorsu_content_free (ChorsuContent    *self);

/** The corridor highlighted by selection, the one that flows. Returns: (nullable) */
const ChorsuCorridor *chorsu_content_get_highlight (const ChorsuContent *self);

/** Year of a date as precise as "2025-11-05" or as rough as "2025"; 0 for %NULL. */
int                    chorsu_year_from_date (const char *date);

/**
 * chorsu_country_membership_in:
 * @country: a country
 * @organisation: id of an organisation
 * @year: a year, 0 for today
 *
 * Where the country stood in that year. What is not known counts as
 * %CHORSU_MEMBERSHIP_NONE: of a state that has left it is not said here that
 * it was a member in every year before.
 */
ChorsuMembershipStatus chorsu_country_membership_in (const ChorsuCountry *country,
                                                     const char          *organisation,
                                                     int                  year);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuContent, chorsu_content_free)

G_END_DECLS
