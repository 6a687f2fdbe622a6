/* chorsu-load-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-loader.h"

G_BEGIN_DECLS

/* One file of the dataset. */
typedef struct
{
  char       *name;
  char       *label;   /* its name in diagnostics */
  GBytes     *bytes;
  JsonParser *parser;
  JsonObject *root;
} ChorsuDataFile;

/* A list of records in a file, its records allocated and their ids known. */
typedef struct
{
  const ChorsuDataFile *file;
  const ChorsuSection  *section;
  JsonArray            *array;
  GPtrArray            *records; /* an element each; NULL where it is broken */
} ChorsuListing;

/* One run of the loader. */
typedef struct
{
  ChorsuLoader  loader;
  GFile        *folder;
  GFile        *overlay;     /* nullable: read instead of the file of its name */
  gboolean      overlaid;    /* whether it has been */
  GCancellable *cancellable;
  GPtrArray    *files;       /* of ChorsuDataFile */
  GPtrArray    *listings;    /* of ChorsuListing */
  GPtrArray    *diagnostics; /* of ChorsuDiagnostic */
  GError       *first_error; /* of reading or of syntax */
} ChorsuLoad;

void chorsu_load_init (ChorsuLoad    *self,
                       ChorsuDataset *dataset);
void chorsu_load_clear (ChorsuLoad *self);

/* Reads and parses a file of the folder; what is wrong with it as a whole is
 * reported at once. Returns: (nullable): the file, NULL when it is of no use */
ChorsuDataFile *chorsu_load_add_file (ChorsuLoad *self,
                                      const char *name);

/* Reads the files into the dataset and collects what is wrong. */
void chorsu_load_run (ChorsuLoad *self);

G_END_DECLS
