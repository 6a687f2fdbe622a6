/* chorsu-sieve.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/**
 * ChorsuSieve:
 *
 * Which records the filters of a view let through. A record is in one class or
 * in several of each kind that its symbol or its facts are told by, and passes
 * when of every kind at least one of its classes is switched on. Its classes
 * are those of the view's year. A plain value for one thread; dataset and view
 * must outlive it.
 */
typedef struct
{
  ChorsuDataset       *dataset;
  const ChorsuFilters *filters;
  int                  today;       /* year of the data */
  int                  year;        /* of the view */
  guint32              narrowed;    /* kinds of class of which one is off, bit by bit */
  GHashTable          *commodities; /* id → number + 1; %NULL until it is asked for */
} ChorsuSieve;

void    chorsu_sieve_init        (ChorsuSieve         *self,
                                  ChorsuDataset       *dataset,
                                  const ChorsuView    *view);
void    chorsu_sieve_clear       (ChorsuSieve         *self);

/**
 * chorsu_sieve_kinds:
 * @kind: %CHORSU_KIND_RESOURCE, %CHORSU_KIND_SECURITY, %CHORSU_KIND_ENGAGEMENT
 *   or %CHORSU_KIND_SEGMENT
 * @n: (out): how many
 *
 * Returns: (array length=n): the kinds of class that records of @kind have
 */
const ChorsuLegendToggle *chorsu_sieve_kinds (ChorsuKind  kind,
                                              guint      *n);

/** The classes of a kind that a record is in, bit by bit; all ones for a
 * question that is not asked of it. */
guint64  chorsu_sieve_get_classes (ChorsuSieve        *self,
                                   ChorsuLegendToggle  which,
                                   const ChorsuRecord *record);

/** Whether the filters of all kinds let a record through. */
gboolean chorsu_sieve_passes      (ChorsuSieve        *self,
                                   const ChorsuRecord *record);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ChorsuSieve, chorsu_sieve_clear)

G_END_DECLS
