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

/** One line along one segment. Several strands of a segment run side by side. */
typedef struct
{
  const ChorsuSegment  *segment;
  const ChorsuCorridor *corridor;   /* nullable when drawn for its own sake */
  ChorsuStrandRole      role;
  gboolean              backwards;  /* the route runs it from @to to @from */
  gboolean              dimmed;
  int                   lane;       /* 0 on the track, ±1 … beside it */
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

/** Whether there is a corridor that flows: one highlighted by selection. */
const ChorsuCorridor *chorsu_content_get_highlight (const ChorsuContent *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuContent, chorsu_content_free)

G_END_DECLS
