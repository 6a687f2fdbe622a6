/* chorsu-map-row.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/** What a list says of each thing on the map. */
typedef enum
{
  CHORSU_COLUMN_NAME,
  CHORSU_COLUMN_COUNTRY,
  CHORSU_COLUMN_COMMODITIES,
  CHORSU_COLUMN_CATEGORY,   /* what it is */
  CHORSU_COLUMN_STAGE,      /* how far along, or its status */
  CHORSU_COLUMN_CONTROL,    /* who controls, runs, backs or does it */
  CHORSU_COLUMN_IMPORTANCE,
  CHORSU_COLUMN_FIGURE,     /* the one that says most of it */
  CHORSU_N_COLUMNS
} ChorsuColumn;

/** "name", "country" … for actions. */
const char   *chorsu_column_to_nick   (ChorsuColumn  column);

/** Returns: whether there is such a column */
gboolean      chorsu_column_from_nick (const char   *nick,
                                       ChorsuColumn *column);

#define CHORSU_TYPE_MAP_ROW (chorsu_map_row_get_type ())

/**
 * ChorsuMapRow:
 *
 * A thing on the map, as a row of a list: a site, a corridor, a security site
 * or an entry of engagement. Immutable; keeps its dataset alive. For the main
 * thread.
 */
G_DECLARE_FINAL_TYPE (ChorsuMapRow, chorsu_map_row, CHORSU, MAP_ROW, GObject)

/**
 * chorsu_map_row_new:
 * @dataset: where the record is from
 * @record: of kind resource, corridor, security or engagement
 * @year: of the map that it is on, 0 for now
 * @language: BCP 47 code
 */
ChorsuMapRow       *chorsu_map_row_new          (ChorsuDataset      *dataset,
                                                 const ChorsuRecord *record,
                                                 int                 year,
                                                 const char         *language);

/** Whether a row of its record would say the same on the map of @year. */
gboolean            chorsu_map_row_is_same_in   (ChorsuMapRow       *self,
                                                 int                 year,
                                                 const char         *language);

const ChorsuRecord *chorsu_map_row_get_record   (ChorsuMapRow       *self);

/** What stands in a column; "" where there is nothing to say. */
const char         *chorsu_map_row_get_text     (ChorsuMapRow       *self,
                                                 ChorsuColumn        column);

/** Returns: (nullable) (transfer none): the figure in its column */
const ChorsuFigure *chorsu_map_row_get_figure   (ChorsuMapRow       *self);

/** All columns in one line, for those who hear it. Returns: (transfer full) */
char               *chorsu_map_row_describe     (ChorsuMapRow       *self);

/**
 * chorsu_map_row_compare:
 * @a: a row
 * @b: a row of the same list
 * @column: what to go by
 *
 * Names as the language sorts them; stages and powers in their own order;
 * figures by unit, and of one unit the largest first. What has nothing to say comes last, equal
 * ones by their names.
 *
 * Returns: less than, equal to or greater than 0
 */
int                 chorsu_map_row_compare      (ChorsuMapRow       *a,
                                                 ChorsuMapRow       *b,
                                                 ChorsuColumn        column);

/**
 * chorsu_map_row_matches:
 * @self: a row
 * @words: what chorsu_fold() made of what somebody typed
 *
 * Returns: whether each word begins a word of any column, of an alias or of an owner
 */
gboolean            chorsu_map_row_matches      (ChorsuMapRow       *self,
                                                 const char         *words);

G_END_DECLS
