/* chorsu-data-file.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-basemap.h"
#include "chorsu-dataset.h"

G_BEGIN_DECLS

typedef enum
{
  CHORSU_DATA_CSV,
  CHORSU_DATA_GEOJSON
} ChorsuDataFormat;

/** The format a file name's ending asks for: .csv or .geojson. */
gboolean chorsu_data_format_of (const char        *path,
                                ChorsuDataFormat  *format,
                                GError           **error);

/**
 * chorsu_data_to_csv:
 * @dataset: a dataset
 * @records: (element-type ChorsuRecord): some of its records
 * @language: BCP 47 code of names and words
 *
 * A line for each figure and each statement of the records, and one for a record
 * that has neither, with their sources and the licence (RFC 4180).
 *
 * Returns: (transfer full): UTF-8
 */
char    *chorsu_data_to_csv     (ChorsuDataset     *dataset,
                                 GPtrArray         *records,
                                 const char        *language);

/**
 * chorsu_data_to_geojson:
 * @basemap: where countries run
 *
 * A feature for each record, with its figures and their sources; sources and
 * licences in full beside the features (RFC 7946). What has no place has no
 * geometry. Countries are as simplified as for zoom 6.
 *
 * Returns: (transfer full): UTF-8
 */
char    *chorsu_data_to_geojson (ChorsuBasemap     *basemap,
                                 ChorsuDataset     *dataset,
                                 GPtrArray         *records,
                                 const char        *language);

/** Writes one of them, whole or not at all. */
gboolean chorsu_data_write      (ChorsuBasemap     *basemap,
                                 ChorsuDataset     *dataset,
                                 GPtrArray         *records,
                                 ChorsuDataFormat   format,
                                 const char        *language,
                                 const char        *path,
                                 GCancellable      *cancellable,
                                 GError           **error);

G_END_DECLS
