/* chorsu-content.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-basemap.h"
#include "chorsu-dataset.h"
#include "chorsu-shading.h"
#include "chorsu-theme.h"
#include "chorsu-view.h"
#include "chorsu-years.h"

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
 * @status: its status in the view's year
 * @role: what colours it
 * @backwards: whether the route runs from the segment's @to to its @from
 * @dimmed: whether it recedes
 * @variant: whether only side routes of @corridor use the segment; narrower
 *   than the main route
 * @lane: 0 on the track; n > 0 beside it on the right of the strand's own
 *   direction (@backwards taken into account), n < 0 on its left
 * @beside: the role of what is on the track, for a strand beside it
 * @beside_variant: whether that is a side route
 * @width: width as a multiple of the plain one; 0 where widths say nothing
 *
 * One line along one segment. Several strands of a segment run side by side,
 * and keep their side along the whole way they share.
 */
typedef struct
{
  const ChorsuSegment  *segment;
  const ChorsuCorridor *corridor;
  ChorsuStatus          status;
  ChorsuStrandRole      role;
  gboolean              backwards;
  gboolean              dimmed;
  gboolean              variant;
  int                   lane;
  ChorsuStrandRole      beside;
  gboolean              beside_variant;
  double                width;
} ChorsuStrand;

/**
 * ChorsuContentMark:
 * @mark: what it is
 * @record: the node, or the segment of a ferry
 * @position: where
 * @outstanding: whether it belongs to a line that stands out
 * @importance: 3, 2 or 1
 *
 * A mark on a line.
 */
typedef struct
{
  ChorsuMark          mark;
  const ChorsuRecord *record;
  ChorsuPosition      position;
  gboolean            outstanding;
  int                 importance;
} ChorsuContentMark;

/** How much travels a corridor, and how wide its line is: a multiple of the plain width. */
typedef struct
{
  const ChorsuCorridor *corridor;
  const ChorsuFigure   *figure;
  double                width;
} ChorsuCorridorVolume;

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
 * @items: (element-type ChorsuEngagement): the entries in those groups
 * @strands: (element-type ChorsuStrand): lines to draw, the ones on top last
 * @corridors: (element-type ChorsuCorridor): corridors that stand out, for labels and the legend
 * @borders: (element-type ChorsuBorder): borders to highlight
 * @marks: (element-type ChorsuContentMark): marks on lines, the important ones first
 * @volumes: (element-type ChorsuCorridorVolume): what widths say, where they say something
 * @shade: the goal whose relevance shades the countries, or %NULL
 * @shading: (nullable): the figure that shades the countries instead
 * @tint: (nullable): organisation whose members are tinted
 * @hatch: (nullable): organisation whose members are hatched
 * @band: (nullable): organisation whose members have an inner edge band
 * @hatch_falls: whether the hatch falls to the right: over a tint or band of
 *   the organisation before it; else it rises
 * @highlight: (nullable): the selected corridor
 * @countries: (nullable) (element-type utf8): ids of the story countries that
 *   are in the picture; %NULL until cropped: all of them
 * @edged: (nullable) (element-type utf8): those whose outline is, which is
 *   where an inner edge band shows
 * @circles: (nullable) (element-type utf8): the same for circles of totals
 * @clustered: (nullable) (element-type ChorsuSite): set of the sites that only
 *   a cluster shows
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
  GPtrArray                *items;
  GArray                   *strands;
  GPtrArray                *corridors;
  GPtrArray                *borders;
  GArray                   *marks;
  GArray                   *volumes;
  const ChorsuGoal         *shade;
  ChorsuShading            *shading;
  const ChorsuOrganisation *tint;
  const ChorsuOrganisation *hatch;
  const ChorsuOrganisation *band;
  gboolean                  hatch_falls;
  const ChorsuCorridor     *highlight;
  GPtrArray                *countries;
  GPtrArray                *edged;
  GPtrArray                *circles;
  GHashTable               *clustered;
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

/**
 * chorsu_content_stage:
 * @dataset: a dataset
 * @view: says the year
 * @site: a resource site of the content
 *
 * Returns: the stage it is drawn with: that of the view's year
 */
ChorsuStage    chorsu_content_stage (ChorsuDataset    *dataset,
                                     const ChorsuView *view,
                                     const ChorsuSite *site);

/**
 * chorsu_content_shows_membership:
 * @dataset: a dataset
 * @view: says the year and which classes are drawn
 * @country: a country
 * @organisation: (nullable): the tinted, hatched or banded organisation
 * @status: member or observer
 *
 * Whether the country is drawn as standing so to the organisation.
 */
gboolean       chorsu_content_shows_membership (ChorsuDataset            *dataset,
                                                const ChorsuView         *view,
                                                const ChorsuCountry      *country,
                                                const ChorsuOrganisation *organisation,
                                                ChorsuMembershipStatus    status);

/** The corridor highlighted by selection, the one that flows. Returns: (nullable) */
const ChorsuCorridor *chorsu_content_get_highlight (const ChorsuContent *self);

/**
 * chorsu_content_crop:
 * @self: a content
 * @basemap: where countries and borders run
 * @view: its view
 * @camera: the visible picture
 *
 * Leaves out what lies outside the picture or is not shown at its zoom, for a
 * legend that lists no more than one sees. Once.
 */
void           chorsu_content_crop (ChorsuContent      *self,
                                    ChorsuBasemap      *basemap,
                                    const ChorsuView   *view,
                                    const ChorsuCamera *camera);

/** Whether a story country is in the picture. */
gboolean       chorsu_content_has_country (const ChorsuContent *self,
                                           const char          *country);

/** Whether some of the outline of a story country is in the picture. */
gboolean       chorsu_content_has_edge (const ChorsuContent *self,
                                        const char          *country);

/**
 * chorsu_content_country_note:
 * @self: a content
 * @view: its view; gives language and classes
 * @country: code of a story country
 *
 * What shades a country, in words: "24% (2024)", "no figure found",
 * "relevance 2 of 3".
 *
 * Returns: (transfer full) (nullable): the words, or %NULL when nothing does
 */
char          *chorsu_content_country_note (const ChorsuContent *self,
                                            const ChorsuView    *view,
                                            const char          *country);

/** Whether the circle of a story country's total is in the picture. */
gboolean       chorsu_content_has_circle (const ChorsuContent *self,
                                          const char          *country);

/** Whether a corridor's tracks change their gauge at a node. */
gboolean               chorsu_corridor_breaks_gauge (const ChorsuCorridor *corridor,
                                                     const ChorsuNode     *node);

/** Whether Russia or China leads a corridor, which is what colours its line where it is a rival. */
gboolean              chorsu_corridor_find_power   (const ChorsuCorridor *corridor,
                                                    ChorsuStrandRole     *role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuContent, chorsu_content_free)

G_END_DECLS
