/* chorsu-related.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-related.h"

/* Whether @record has to do with the record called @id. Ids are interned. */
typedef gboolean (*RelatedTest) (const ChorsuRecord *record,
                                 const ChorsuRecord *other);

gboolean
chorsu_list_contains (const char *const *list,
                      const char        *id)
{
  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    if (g_strcmp0 (list[i], id) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
node_is_in (const ChorsuNode *node,
            const char       *country)
{
  return node != NULL
         && (g_strcmp0 (node->country, country) == 0
             || chorsu_list_contains (node->countries, country));
}

typedef gboolean (*SegmentTest) (const ChorsuSegment *segment,
                                 const char          *id);

static gboolean
any_segment (const ChorsuCorridor *corridor,
             SegmentTest           test,
             const char           *id)
{
  for (guint i = 0; i < corridor->n_routes; i++)
    for (guint j = 0; j < corridor->routes[i].n_legs; j++)
      if (test (corridor->routes[i].legs[j].segment, id))
        return TRUE;

  return FALSE;
}

static gboolean
segment_touches_country (const ChorsuSegment *segment,
                         const char          *country)
{
  return node_is_in (segment->from, country) || node_is_in (segment->to, country);
}

static gboolean
segment_touches_node (const ChorsuSegment *segment,
                      const char          *node)
{
  return segment->from->record.ref.id == node || segment->to->record.ref.id == node;
}

static gboolean
segment_is (const ChorsuSegment *segment,
            const char          *id)
{
  return segment->record.ref.id == id;
}

gboolean
chorsu_corridor_touches (const ChorsuCorridor *corridor,
                         const char           *country)
{
  g_return_val_if_fail (corridor != NULL, FALSE);

  return any_segment (corridor, segment_touches_country, country);
}

static gboolean
site_in_country (const ChorsuRecord *record,
                 const ChorsuRecord *country)
{
  return ((const ChorsuSite *) record)->country == country->ref.id;
}

static gboolean
corridor_in_country (const ChorsuRecord *record,
                     const ChorsuRecord *country)
{
  return chorsu_corridor_touches ((const ChorsuCorridor *) record, country->ref.id);
}

static gboolean
country_on_corridor (const ChorsuRecord *record,
                     const ChorsuRecord *corridor)
{
  return chorsu_corridor_touches ((const ChorsuCorridor *) corridor, record->ref.id);
}

static gboolean
node_in_country (const ChorsuRecord *record,
                 const ChorsuRecord *country)
{
  return node_is_in ((const ChorsuNode *) record, country->ref.id);
}

static gboolean
security_of_country (const ChorsuRecord *record,
                     const ChorsuRecord *country)
{
  const ChorsuSecurity *site = (const ChorsuSecurity *) record;
  const char *id = country->ref.id;

  return site->host == id || site->operator_ == id || chorsu_list_contains (site->also_hosts, id)
         || chorsu_list_contains (site->participants, id)
         || chorsu_list_contains (site->between, id);
}

static gboolean
engagement_of_country (const ChorsuRecord *record,
                       const ChorsuRecord *country)
{
  const ChorsuEngagement *engagement = (const ChorsuEngagement *) record;

  return engagement->actor == country->ref.id
         || chorsu_list_contains (engagement->countries, country->ref.id);
}

static gboolean
event_of_country (const ChorsuRecord *record,
                  const ChorsuRecord *country)
{
  const ChorsuEvent *event = (const ChorsuEvent *) record;

  return chorsu_list_contains (event->countries, country->ref.id)
         || chorsu_list_contains (event->actors, country->ref.id);
}

static gboolean
fact_of_country (const ChorsuRecord *record,
                 const ChorsuRecord *country)
{
  return chorsu_list_contains (((const ChorsuFact *) record)->countries, country->ref.id);
}

static gboolean
border_of_country (const ChorsuRecord *record,
                   const ChorsuRecord *country)
{
  const ChorsuBorder *border = (const ChorsuBorder *) record;

  return border->between[0] == country->ref.id || border->between[1] == country->ref.id;
}

static gboolean
neighbour_of_country (const ChorsuRecord *record,
                      const ChorsuRecord *country)
{
  return chorsu_list_contains (((const ChorsuCountry *) country)->neighbours, record->ref.id);
}

static gboolean
member_of_organisation (const ChorsuRecord *record,
                        const ChorsuRecord *organisation)
{
  return chorsu_country_get_membership ((const ChorsuCountry *) record, organisation->ref.id)
         != NULL;
}

static gboolean
organisation_of_country (const ChorsuRecord *record,
                         const ChorsuRecord *country)
{
  return member_of_organisation (country, record);
}

static gboolean
engagement_of_goal (const ChorsuRecord *record,
                    const ChorsuRecord *goal)
{
  return ((const ChorsuEngagement *) record)->goal == goal->ref.id;
}

static gboolean
event_of_goal (const ChorsuRecord *record,
               const ChorsuRecord *goal)
{
  return chorsu_list_contains (((const ChorsuEvent *) record)->goals, goal->ref.id);
}

static gboolean
fact_of_goal (const ChorsuRecord *record,
              const ChorsuRecord *goal)
{
  return chorsu_list_contains (((const ChorsuFact *) record)->goals, goal->ref.id);
}

static gboolean
corridor_of_goal (const ChorsuRecord *record,
                  const ChorsuRecord *goal)
{
  return chorsu_list_contains (((const ChorsuCorridor *) record)->goals, goal->ref.id);
}

static gboolean
site_of_commodity (const ChorsuRecord *record,
                   const ChorsuRecord *commodity)
{
  return chorsu_list_contains (((const ChorsuSite *) record)->commodities, commodity->ref.id);
}

static gboolean
rival_of_corridor (const ChorsuRecord *record,
                   const ChorsuRecord *corridor)
{
  return chorsu_list_contains (((const ChorsuCorridor *) corridor)->competes_with, record->ref.id);
}

static gboolean
node_of_corridor (const ChorsuRecord *record,
                  const ChorsuRecord *corridor)
{
  return any_segment ((const ChorsuCorridor *) corridor, segment_touches_node, record->ref.id);
}

static gboolean
corridor_of_node (const ChorsuRecord *record,
                  const ChorsuRecord *node)
{
  return node_of_corridor (node, record);
}

static gboolean
corridor_of_segment (const ChorsuRecord *record,
                     const ChorsuRecord *segment)
{
  return any_segment ((const ChorsuCorridor *) record, segment_is, segment->ref.id);
}

static gboolean
segment_of_node (const ChorsuRecord *record,
                 const ChorsuRecord *node)
{
  return segment_touches_node ((const ChorsuSegment *) record, node->ref.id);
}

static gboolean
security_of_border (const ChorsuRecord *record,
                    const ChorsuRecord *border)
{
  const ChorsuSecurity *site = (const ChorsuSecurity *) record;
  const char *const *between = ((const ChorsuBorder *) border)->between;

  return chorsu_list_contains (site->between, between[0])
         && chorsu_list_contains (site->between, between[1]);
}

static gboolean
node_of_border (const ChorsuRecord *record,
                const ChorsuRecord *border)
{
  const char *const *between = ((const ChorsuBorder *) border)->between;

  return node_is_in ((const ChorsuNode *) record, between[0])
         && node_is_in ((const ChorsuNode *) record, between[1]);
}

/* Neighbours count as countries on the left-hand side; see find_test(). */
static const struct
{
  ChorsuKind  of;
  ChorsuKind  kind;
  RelatedTest test;
} relations[] = {
  { CHORSU_KIND_COUNTRY, CHORSU_KIND_RESOURCE, site_in_country },
  { CHORSU_KIND_COUNTRY, CHORSU_KIND_CORRIDOR, corridor_in_country },
  { CHORSU_KIND_COUNTRY, CHORSU_KIND_NODE, node_in_country },
  { CHORSU_KIND_COUNTRY, CHORSU_KIND_SECURITY, security_of_country },
  { CHORSU_KIND_COUNTRY, CHORSU_KIND_ENGAGEMENT, engagement_of_country },
  { CHORSU_KIND_COUNTRY, CHORSU_KIND_EVENT, event_of_country },
  { CHORSU_KIND_COUNTRY, CHORSU_KIND_FACT, fact_of_country },
  { CHORSU_KIND_COUNTRY, CHORSU_KIND_BORDER, border_of_country },
  { CHORSU_KIND_COUNTRY, CHORSU_KIND_ORGANISATION, organisation_of_country },
  { CHORSU_KIND_COUNTRY, CHORSU_KIND_COUNTRY, neighbour_of_country },
  { CHORSU_KIND_COUNTRY, CHORSU_KIND_NEIGHBOUR, neighbour_of_country },
  { CHORSU_KIND_GOAL, CHORSU_KIND_ENGAGEMENT, engagement_of_goal },
  { CHORSU_KIND_GOAL, CHORSU_KIND_EVENT, event_of_goal },
  { CHORSU_KIND_GOAL, CHORSU_KIND_FACT, fact_of_goal },
  { CHORSU_KIND_GOAL, CHORSU_KIND_CORRIDOR, corridor_of_goal },
  { CHORSU_KIND_COMMODITY, CHORSU_KIND_RESOURCE, site_of_commodity },
  { CHORSU_KIND_CORRIDOR, CHORSU_KIND_CORRIDOR, rival_of_corridor },
  { CHORSU_KIND_CORRIDOR, CHORSU_KIND_COUNTRY, country_on_corridor },
  { CHORSU_KIND_CORRIDOR, CHORSU_KIND_NEIGHBOUR, country_on_corridor },
  { CHORSU_KIND_CORRIDOR, CHORSU_KIND_NODE, node_of_corridor },
  { CHORSU_KIND_NODE, CHORSU_KIND_CORRIDOR, corridor_of_node },
  { CHORSU_KIND_NODE, CHORSU_KIND_SEGMENT, segment_of_node },
  { CHORSU_KIND_SEGMENT, CHORSU_KIND_CORRIDOR, corridor_of_segment },
  { CHORSU_KIND_BORDER, CHORSU_KIND_SECURITY, security_of_border },
  { CHORSU_KIND_BORDER, CHORSU_KIND_NODE, node_of_border },
  { CHORSU_KIND_ORGANISATION, CHORSU_KIND_COUNTRY, member_of_organisation },
  { CHORSU_KIND_ORGANISATION, CHORSU_KIND_NEIGHBOUR, member_of_organisation },
};

static RelatedTest
find_test (ChorsuKind of,
           ChorsuKind kind)
{
  if (of == CHORSU_KIND_NEIGHBOUR)
    of = CHORSU_KIND_COUNTRY;

  for (guint i = 0; i < G_N_ELEMENTS (relations); i++)
    if (relations[i].of == of && relations[i].kind == kind)
      return relations[i].test;

  return NULL;
}

GPtrArray *
chorsu_related (ChorsuDataset *dataset,
                ChorsuRef      ref,
                ChorsuKind     kind)
{
  GPtrArray *related;
  RelatedTest test;
  const ChorsuRecord *other;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);

  related = g_ptr_array_new ();
  test = find_test (ref.kind, kind);
  other = chorsu_dataset_find (dataset, ref);
  if (test == NULL || other == NULL)
    return related;

  for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, kind); i++)
    {
      const ChorsuRecord *record = chorsu_dataset_get_record (dataset, kind, i);

      if (test (record, other))
        g_ptr_array_add (related, (gpointer) record);
    }

  return related;
}
