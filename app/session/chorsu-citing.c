/* chorsu-citing.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-citing.h"

static gboolean
in_sources (const ChorsuSource **sources,
            guint                n_sources,
            const ChorsuSource  *source)
{
  for (guint i = 0; i < n_sources; i++)
    if (sources[i] == source)
      return TRUE;

  return FALSE;
}

static gboolean
in_figures (const ChorsuFigure **figures,
            guint                n_figures,
            const ChorsuSource  *source)
{
  for (guint i = 0; i < n_figures; i++)
    if (in_sources (figures[i]->sources, figures[i]->n_sources, source)
        || in_figures (figures[i]->others, figures[i]->n_others, source)
        || in_figures (figures[i]->inputs, figures[i]->n_inputs, source))
      return TRUE;

  return FALSE;
}

static gboolean
in_statements (const ChorsuStatement *statements,
               guint                  n_statements,
               const ChorsuSource    *source)
{
  for (guint i = 0; i < n_statements; i++)
    if (in_sources (statements[i].sources, statements[i].n_sources, source))
      return TRUE;

  return FALSE;
}

static gboolean
in_history (const ChorsuStatusChange *history,
            guint                     n_history,
            const ChorsuSource       *source)
{
  for (guint i = 0; i < n_history; i++)
    if (in_sources (history[i].sources, history[i].n_sources, source))
      return TRUE;

  return FALSE;
}

static gboolean
in_series (const ChorsuSeries *series,
           guint               n_series,
           const ChorsuSource *source)
{
  for (guint i = 0; i < n_series; i++)
    if (in_sources (series[i].sources, series[i].n_sources, source)
        || in_figures (series[i].points, series[i].n_points, source))
      return TRUE;

  return FALSE;
}

static gboolean
in_country (const ChorsuCountry *country,
            const ChorsuSource  *source)
{
  for (guint i = 0; i < country->n_memberships; i++)
    if (in_sources (country->memberships[i].sources, country->memberships[i].n_sources, source))
      return TRUE;
  for (guint i = 0; i < country->n_national; i++)
    if (in_sources (country->national[i]->sources, country->national[i]->n_sources, source)
        || in_figures (country->national[i]->figures, country->national[i]->n_figures, source))
      return TRUE;

  return in_sources (country->role_sources, country->n_role_sources, source)
         || in_sources (country->capital_sources, country->n_capital_sources, source)
         || in_series (country->series, country->n_series, source)
         || in_statements (country->statements, country->n_statements, source);
}

static gboolean
in_goal (const ChorsuGoal   *goal,
         const ChorsuSource *source)
{
  for (guint i = 0; i < goal->n_relevance; i++)
    if (in_statements (goal->relevance[i].evidence, goal->relevance[i].n_evidence, source))
      return TRUE;
  for (guint i = 0; i < goal->n_claims; i++)
    if (in_sources (goal->claims[i].sources, goal->claims[i].n_sources, source))
      return TRUE;

  return in_statements (goal->summary, goal->n_summary, source)
         || in_statements (goal->instruments, goal->n_instruments, source)
         || in_statements (goal->counter_presence, goal->n_counter_presence, source);
}

static gboolean
in_corridor (const ChorsuCorridor *corridor,
             const ChorsuSource   *source)
{
  for (guint i = 0; i < corridor->n_bottlenecks; i++)
    if (in_sources (corridor->bottlenecks[i].sources, corridor->bottlenecks[i].n_sources, source))
      return TRUE;

  return in_statements (corridor->statements, corridor->n_statements, source)
         || in_history (corridor->history, corridor->n_history, source)
         || (corridor->goals_reason != NULL && in_statements (corridor->goals_reason, 1, source));
}

static gboolean
in_site (const ChorsuSite   *site,
         const ChorsuSource *source)
{
  return in_sources (site->owners_sources, site->n_owners_sources, source)
         || in_history (site->history, site->n_history, source)
         || (site->us_interest != NULL && in_statements (site->us_interest, 1, source));
}

/* What a record of a kind says besides what all records have. */
static gboolean
in_own_members (const ChorsuRecord *record,
                const ChorsuSource *source)
{
  gconstpointer data = record;
  const ChorsuSecurity *security = data;
  const ChorsuEngagement *engagement = data;

  switch (record->ref.kind)
    {
    case CHORSU_KIND_COUNTRY:
    case CHORSU_KIND_NEIGHBOUR:
      return in_country (data, source);
    case CHORSU_KIND_GOAL:
      return in_goal (data, source);
    case CHORSU_KIND_RESOURCE:
      return in_site (data, source);
    case CHORSU_KIND_SEGMENT:
      return in_history (((const ChorsuSegment *) data)->history,
                         ((const ChorsuSegment *) data)->n_history, source);
    case CHORSU_KIND_CORRIDOR:
      return in_corridor (data, source);
    case CHORSU_KIND_SECURITY:
      return in_statements (security->facts, security->n_facts, source);
    case CHORSU_KIND_ENGAGEMENT:
      return in_statements (engagement->facts, engagement->n_facts, source);
    case CHORSU_KIND_REGION:
      return in_series (((const ChorsuRegion *) data)->series, ((const ChorsuRegion *) data)->n_series,
                        source);
    case CHORSU_KIND_BORDER:
      return in_figures ((const ChorsuFigure **) &((const ChorsuBorder *) data)->length, 1, source);
    case CHORSU_KIND_NONE:
    case CHORSU_KIND_COMMODITY:
    case CHORSU_KIND_NODE:
    case CHORSU_KIND_EVENT:
    case CHORSU_KIND_ORGANISATION:
    case CHORSU_KIND_SOURCE:
    case CHORSU_KIND_FACT:
    case CHORSU_N_KINDS:
    default:
      return FALSE;
    }
}

GPtrArray *
chorsu_citing (ChorsuDataset      *dataset,
               const ChorsuSource *source)
{
  GPtrArray *citing = g_ptr_array_new ();

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), citing);
  g_return_val_if_fail (source != NULL, citing);

  for (ChorsuKind kind = CHORSU_KIND_COUNTRY; kind < CHORSU_N_KINDS; kind++)
    for (guint i = 0; kind != CHORSU_KIND_SOURCE && i < chorsu_dataset_get_n_records (dataset, kind); i++)
      {
        const ChorsuRecord *record = chorsu_dataset_get_record (dataset, kind, i);

        if (in_sources (record->sources, record->n_sources, source)
            || in_sources (record->note_sources, record->n_note_sources, source)
            || in_figures (record->figures, record->n_figures, source)
            || in_own_members (record, source))
          g_ptr_array_add (citing, (gpointer) record);
      }

  return citing;
}
