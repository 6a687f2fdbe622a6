/* chorsu-filters.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-filters.h"

#include "chorsu-symbols.h"

void
chorsu_filters_init (ChorsuFilters *self)
{
  *self = (ChorsuFilters) {
    .categories = (1u << CHORSU_N_CATEGORIES) - 1,
    .stages = (1u << CHORSU_N_STAGES) - 1,
    .controls = (1u << CHORSU_N_CONTROLS) - 1,
    .modes = (1u << CHORSU_N_MODES) - 1,
    .statuses = (1u << CHORSU_STATUS_SHELVED) - 1,
    .precisions = (1u << (CHORSU_PRECISION_SCHEMATIC + 1)) - 1,
    .shapes = (1u << CHORSU_N_SECURITY_SHAPES) - 1,
    .states = (1u << (CHORSU_SECURITY_ENDED + 1)) - 1,
    .operators = (1u << CHORSU_N_POWERS) - 1,
    .actors = (1u << CHORSU_N_POWERS) - 1,
    .marks = (1u << CHORSU_N_MARKS) - 1,
    .steps = G_MAXUINT32,
    .criticals = (1u << CHORSU_N_CRITICAL) - 1,
    .us_interests = (1u << CHORSU_N_US_INTERESTS) - 1,
    .engagements = (1u << CHORSU_N_ENGAGEMENT_KINDS) - 1,
    .corridors = G_MAXUINT64,
    .borders = G_MAXUINT64,
    .memberships = G_MAXUINT64,
    .commodities = G_MAXUINT64,
  };
}

gboolean
chorsu_filters_equal (const ChorsuFilters *a,
                      const ChorsuFilters *b)
{
  return a->categories == b->categories && a->stages == b->stages && a->controls == b->controls
         && a->modes == b->modes && a->statuses == b->statuses && a->precisions == b->precisions
         && a->shapes == b->shapes && a->states == b->states && a->operators == b->operators
         && a->actors == b->actors && a->marks == b->marks && a->steps == b->steps
         && a->criticals == b->criticals && a->us_interests == b->us_interests && a->engagements == b->engagements
         && a->corridors == b->corridors && a->borders == b->borders && a->memberships == b->memberships
         && a->commodities == b->commodities;
}

/* The bits of a kind of class: 32 of them, or 64 for records. */
typedef struct
{
  guint32 *few;
  guint64 *many;
  guint    n;
} Bits;

static Bits
bits_of (ChorsuFilters      *self,
         ChorsuLegendToggle  which)
{
  switch (which)
    {
    case CHORSU_LEGEND_CATEGORY:
      return (Bits) { &self->categories, NULL, CHORSU_N_CATEGORIES };
    case CHORSU_LEGEND_STAGE:
      return (Bits) { &self->stages, NULL, CHORSU_N_STAGES };
    case CHORSU_LEGEND_CONTROL:
      return (Bits) { &self->controls, NULL, CHORSU_N_CONTROLS };
    case CHORSU_LEGEND_MODE:
      return (Bits) { &self->modes, NULL, CHORSU_N_MODES };
    case CHORSU_LEGEND_STATUS:
      return (Bits) { &self->statuses, NULL, CHORSU_N_STATUSES };
    case CHORSU_LEGEND_PRECISION:
      return (Bits) { &self->precisions, NULL, CHORSU_PRECISION_SCHEMATIC + 1 };
    case CHORSU_LEGEND_SHAPE:
      return (Bits) { &self->shapes, NULL, CHORSU_N_SECURITY_SHAPES };
    case CHORSU_LEGEND_STATE:
      return (Bits) { &self->states, NULL, CHORSU_SECURITY_ENDED + 1 };
    case CHORSU_LEGEND_OPERATOR:
      return (Bits) { &self->operators, NULL, CHORSU_N_POWERS };
    case CHORSU_LEGEND_ACTOR:
      return (Bits) { &self->actors, NULL, CHORSU_N_POWERS };
    case CHORSU_LEGEND_MARK:
      return (Bits) { &self->marks, NULL, CHORSU_N_MARKS };
    case CHORSU_LEGEND_STEP:
      return (Bits) { &self->steps, NULL, 32 };
    case CHORSU_LEGEND_CORRIDOR:
      return (Bits) { NULL, &self->corridors, 64 };
    case CHORSU_LEGEND_BORDER:
      return (Bits) { NULL, &self->borders, 64 };
    case CHORSU_LEGEND_MEMBERSHIP:
      return (Bits) { NULL, &self->memberships, 64 };
    case CHORSU_LEGEND_COMMODITY:
      return (Bits) { NULL, &self->commodities, 64 };
    case CHORSU_LEGEND_CRITICAL:
      return (Bits) { &self->criticals, NULL, CHORSU_N_CRITICAL };
    case CHORSU_LEGEND_US_INTEREST:
      return (Bits) { &self->us_interests, NULL, CHORSU_N_US_INTERESTS };
    case CHORSU_LEGEND_ENGAGEMENT:
      return (Bits) { &self->engagements, NULL, CHORSU_N_ENGAGEMENT_KINDS };
    case CHORSU_LEGEND_PLAIN:
    case CHORSU_N_LEGEND_TOGGLES:
    default:
      return (Bits) { NULL, NULL, 0 };
    }
}

gboolean
chorsu_filters_get (const ChorsuFilters *self,
                    ChorsuLegendToggle   which,
                    guint                value)
{
  Bits bits = bits_of ((ChorsuFilters *) self, which);

  if (value >= bits.n)
    return TRUE;

  return bits.few != NULL ? (*bits.few & (1u << value)) != 0 : (*bits.many & (G_GUINT64_CONSTANT (1) << value)) != 0;
}

void
chorsu_filters_set (ChorsuFilters      *self,
                    ChorsuLegendToggle  which,
                    guint               value,
                    gboolean            on)
{
  Bits bits = bits_of (self, which);
  guint64 bit = G_GUINT64_CONSTANT (1) << MIN (value, 63);

  if (value >= bits.n)
    return;

  if (bits.few != NULL)
    *bits.few = on ? *bits.few | (guint32) bit : *bits.few & ~(guint32) bit;
  else
    *bits.many = on ? *bits.many | bit : *bits.many & ~bit;
}

guint64
chorsu_filters_get_bits (const ChorsuFilters *self,
                         ChorsuLegendToggle   which)
{
  Bits bits = bits_of ((ChorsuFilters *) self, which);

  return bits.few != NULL ? *bits.few : bits.many != NULL ? *bits.many : G_MAXUINT64;
}

void
chorsu_filters_set_all (ChorsuFilters      *self,
                        ChorsuLegendToggle  which,
                        gboolean            on)
{
  guint n = bits_of (self, which).n;

  for (guint i = 0; i < n; i++)
    chorsu_filters_set (self, which, i, on);
}

void
chorsu_filters_reset (ChorsuFilters      *self,
                      ChorsuLegendToggle  which)
{
  ChorsuFilters fresh;
  guint n = bits_of (self, which).n;

  chorsu_filters_init (&fresh);
  for (guint i = 0; i < n; i++)
    chorsu_filters_set (self, which, i, chorsu_filters_get (&fresh, which, i));
}

gboolean
chorsu_filters_is_open (const ChorsuFilters *self,
                        ChorsuLegendToggle   which)
{
  guint n = bits_of ((ChorsuFilters *) self, which).n;

  for (guint i = 0; i < n; i++)
    if (!chorsu_filters_get (self, which, i))
      return FALSE;

  return TRUE;
}

gboolean
chorsu_filters_is_fresh (const ChorsuFilters *self,
                         ChorsuLegendToggle   which)
{
  ChorsuFilters fresh;

  chorsu_filters_init (&fresh);

  return chorsu_filters_get_bits (self, which) == chorsu_filters_get_bits (&fresh, which);
}

guint
chorsu_class_of_record (ChorsuDataset *dataset,
                        ChorsuRef      ref)
{
  guint n = dataset != NULL ? chorsu_dataset_get_n_records (dataset, ref.kind) : 0;

  for (guint i = 0; i < n; i++)
    if (chorsu_ref_equal (chorsu_dataset_get_record (dataset, ref.kind, i)->ref, ref))
      return i;

  return G_MAXUINT;
}

guint
chorsu_class_of_border (ChorsuDataset *dataset,
                        const char    *id)
{
  guint n = 0;
  const ChorsuBorder *borders = dataset != NULL ? chorsu_dataset_get_borders (dataset, &n) : NULL;

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (borders[i].id, id) == 0)
      return i;

  return G_MAXUINT;
}
