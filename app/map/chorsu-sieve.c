/* chorsu-sieve.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-sieve.h"

#include "chorsu-filters.h"
#include "chorsu-symbols.h"
#include "chorsu-years.h"

/* Commodities beyond these have no class and are never hidden. */
#define MAX_CLASSES 64

static const ChorsuLegendToggle site_kinds[] = {
  CHORSU_LEGEND_CATEGORY, CHORSU_LEGEND_COMMODITY, CHORSU_LEGEND_CONTROL,
  CHORSU_LEGEND_STAGE,    CHORSU_LEGEND_CRITICAL,  CHORSU_LEGEND_US_INTEREST,
};

static const ChorsuLegendToggle security_kinds[] = {
  CHORSU_LEGEND_SHAPE, CHORSU_LEGEND_OPERATOR, CHORSU_LEGEND_STATE,
};

static const ChorsuLegendToggle engagement_kinds[] = {
  CHORSU_LEGEND_ACTOR, CHORSU_LEGEND_ENGAGEMENT,
};

static const ChorsuLegendToggle segment_kinds[] = {
  CHORSU_LEGEND_MODE, CHORSU_LEGEND_STATUS, CHORSU_LEGEND_PRECISION,
};

void
chorsu_sieve_init (ChorsuSieve         *self,
                   ChorsuDataset       *dataset,
                   const ChorsuView    *view)
{
  *self = (ChorsuSieve) {
    .dataset = dataset,
    .filters = &view->filters,
    .today = chorsu_year_from_date (chorsu_dataset_get_as_of (dataset)),
    .year = view->year,
  };
  for (guint i = CHORSU_LEGEND_CATEGORY; i < CHORSU_N_LEGEND_TOGGLES; i++)
    if (!chorsu_filters_is_open (self->filters, i))
      self->narrowed |= 1u << i;
}

void
chorsu_sieve_clear (ChorsuSieve *self)
{
  g_clear_pointer (&self->commodities, g_hash_table_unref);
}

const ChorsuLegendToggle *
chorsu_sieve_kinds (ChorsuKind  kind,
                    guint      *n)
{
#define KINDS(kinds) (*n = G_N_ELEMENTS (kinds), (kinds))
  switch ((int) kind)
    {
    case CHORSU_KIND_RESOURCE:
      return KINDS (site_kinds);
    case CHORSU_KIND_SECURITY:
      return KINDS (security_kinds);
    case CHORSU_KIND_ENGAGEMENT:
      return KINDS (engagement_kinds);
    case CHORSU_KIND_SEGMENT:
      return KINDS (segment_kinds);
    default:
      *n = 0;
      return NULL;
    }
#undef KINDS
}

static guint64
bit (guint value)
{
  return G_GUINT64_CONSTANT (1) << value;
}

static guint64
get_commodities (ChorsuSieve      *self,
                 const ChorsuSite *site)
{
  guint64 classes = 0;

  if (self->commodities == NULL)
    {
      guint n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_COMMODITY);

      self->commodities = g_hash_table_new (NULL, NULL);
      for (guint i = 0; i < n; i++)
        g_hash_table_insert (self->commodities,
                             (gpointer) chorsu_dataset_get_record (self->dataset, CHORSU_KIND_COMMODITY, i)->ref.id,
                             GUINT_TO_POINTER (i + 1));
    }

  for (guint i = 0; site->commodities != NULL && site->commodities[i] != NULL; i++)
    {
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->commodities, site->commodities[i]));

      if (number == 0 || number > MAX_CLASSES)
        return G_MAXUINT64;
      classes |= bit (number - 1);
    }

  return classes;
}

static guint64
get_criticals (ChorsuSieve      *self,
               const ChorsuSite *site)
{
  guint64 classes = 0;

  for (guint i = 0; site->commodities != NULL && site->commodities[i] != NULL; i++)
    {
      const ChorsuCommodity *commodity = chorsu_dataset_get_commodity (self->dataset, site->commodities[i]);

      if (commodity != NULL && commodity->us_critical_2025)
        classes |= bit (CHORSU_CRITICAL_US);
      if (commodity != NULL && commodity->eu_critical_2023)
        classes |= bit (CHORSU_CRITICAL_EU);
    }

  return classes != 0 ? classes : bit (CHORSU_CRITICAL_UNLISTED);
}

static guint64
get_operators (const ChorsuSecurity *site)
{
  return chorsu_security_shows_operator (site) ? bit (chorsu_security_power (site)) : G_MAXUINT64;
}

static ChorsuStage
get_stage (ChorsuSieve      *self,
           const ChorsuSite *site)
{
  return chorsu_site_stage_in (site, self->today, self->year);
}

static ChorsuStatus
get_status (ChorsuSieve         *self,
            const ChorsuSegment *segment)
{
  ChorsuStatus status;

  return chorsu_segment_there_in (segment, self->today, self->year, &status) ? status : segment->status;
}

guint64
chorsu_sieve_get_classes (ChorsuSieve        *self,
                          ChorsuLegendToggle  which,
                          const ChorsuRecord *record)
{
  gconstpointer data = record;

  switch ((int) which)
    {
    case CHORSU_LEGEND_CATEGORY:
      return bit (((const ChorsuSite *) data)->category);
    case CHORSU_LEGEND_STAGE:
      return bit (get_stage (self, data));
    case CHORSU_LEGEND_CONTROL:
      return bit (((const ChorsuSite *) data)->control);
    case CHORSU_LEGEND_COMMODITY:
      return get_commodities (self, data);
    case CHORSU_LEGEND_CRITICAL:
      return get_criticals (self, data);
    case CHORSU_LEGEND_US_INTEREST:
      return bit (chorsu_site_get_us_interest (data));
    case CHORSU_LEGEND_SHAPE:
      return bit (chorsu_security_shape (data));
    case CHORSU_LEGEND_OPERATOR:
      return get_operators (data);
    case CHORSU_LEGEND_STATE:
      return bit (chorsu_security_state (data, self->year));
    case CHORSU_LEGEND_ACTOR:
      return bit (chorsu_power_from_code (((const ChorsuEngagement *) data)->actor, TRUE));
    case CHORSU_LEGEND_ENGAGEMENT:
      return bit (chorsu_engagement_get_kind (data));
    case CHORSU_LEGEND_MODE:
      return bit (((const ChorsuSegment *) data)->mode);
    case CHORSU_LEGEND_STATUS:
      return bit (get_status (self, data));
    case CHORSU_LEGEND_PRECISION:
      return bit (((const ChorsuSegment *) data)->precision);
    default:
      return G_MAXUINT64;
    }
}

gboolean
chorsu_sieve_passes (ChorsuSieve        *self,
                     const ChorsuRecord *record)
{
  guint n;
  const ChorsuLegendToggle *kinds = chorsu_sieve_kinds (record->ref.kind, &n);

  for (guint i = 0; i < n; i++)
    if ((self->narrowed & (1u << kinds[i])) != 0
        && (chorsu_filters_get_bits (self->filters, kinds[i])
            & chorsu_sieve_get_classes (self, kinds[i], record)) == 0)
      return FALSE;

  return TRUE;
}
