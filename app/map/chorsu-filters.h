/* chorsu-filters.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/** All classes drawn but lines that were given up. */
void     chorsu_filters_init  (ChorsuFilters       *self);

gboolean chorsu_filters_equal (const ChorsuFilters *a,
                               const ChorsuFilters *b);

/** Whether a class is drawn; %TRUE for what cannot be switched. */
gboolean chorsu_filters_get   (const ChorsuFilters *self,
                               ChorsuLegendToggle   which,
                               guint                value);

/** Switches a class; does nothing for what cannot be switched. */
void     chorsu_filters_set   (ChorsuFilters       *self,
                               ChorsuLegendToggle   which,
                               guint                value,
                               gboolean             on);

/** The classes of a kind that are drawn, bit by bit; all ones for %CHORSU_LEGEND_PLAIN. */
guint64  chorsu_filters_get_bits (const ChorsuFilters *self,
                                  ChorsuLegendToggle   which);

/** Switches all classes of a kind. */
void     chorsu_filters_set_all  (ChorsuFilters       *self,
                                  ChorsuLegendToggle   which,
                                  gboolean             on);

/** Makes the classes of a kind what chorsu_filters_init() makes them. */
void     chorsu_filters_reset    (ChorsuFilters       *self,
                                  ChorsuLegendToggle   which);

/** Whether all classes of a kind are drawn. */
gboolean chorsu_filters_is_open  (const ChorsuFilters *self,
                                  ChorsuLegendToggle   which);

/** Whether the classes of a kind are as chorsu_filters_init() makes them. */
gboolean chorsu_filters_is_fresh (const ChorsuFilters *self,
                                  ChorsuLegendToggle   which);

/** "category", "us-interest"; %NULL for %CHORSU_LEGEND_PLAIN. */
const char        *chorsu_class_kind_to_nick   (ChorsuLegendToggle  which);

/** %CHORSU_LEGEND_PLAIN when no kind of class is called so. */
ChorsuLegendToggle chorsu_class_kind_from_nick (const char         *nick);

/**
 * chorsu_class_to_string:
 * @dataset: (nullable): gives the ids of records
 * @which: kind of class
 * @value: which of its classes
 *
 * The class in words, for actions and command lines: "category:oil",
 * "corridor:tripp", "membership:EAEU", "membership:EAEU:observer",
 * "commodity:lithium", "critical:eu", "us-interest:none", "step:2", "step:none".
 *
 * Returns: (transfer full) (nullable): the words, or %NULL for no class
 */
char    *chorsu_class_to_string (ChorsuDataset      *dataset,
                                 ChorsuLegendToggle  which,
                                 guint               value);

/**
 * chorsu_class_parse:
 * @dataset: (nullable): gives the ids of records
 * @text: what chorsu_class_to_string() made
 * @which: (out): kind of class
 * @value: (out): which of its classes
 *
 * Returns: whether there is such a class
 */
gboolean chorsu_class_parse     (ChorsuDataset      *dataset,
                                 const char         *text,
                                 ChorsuLegendToggle *which,
                                 guint              *value);

/** Number of a record among those of its kind, as classes count them; G_MAXUINT when there is none. */
guint    chorsu_class_of_record (ChorsuDataset      *dataset,
                                 ChorsuRef           ref);

/** Number of a border among the dataset's; G_MAXUINT when there is none. */
guint    chorsu_class_of_border (ChorsuDataset      *dataset,
                                 const char         *id);

G_END_DECLS
