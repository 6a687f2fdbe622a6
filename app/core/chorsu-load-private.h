/* chorsu-load-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-json-check.h"
#include "chorsu-loader.h"

G_BEGIN_DECLS

/* Why a file cannot be used at all; line and column 0 when it has none. */
typedef struct
{
  ChorsuDatasetError code;
  ChorsuJsonPlace    place;
  char              *message;
} ChorsuFileFault;

/* One file of the dataset. */
typedef struct
{
  char       *name;
  char       *label;   /* its name in diagnostics */
  GBytes     *bytes;
  JsonParser *parser;
  JsonObject *root;      /* NULL when there is a fault */
  gboolean    overlaid;  /* whether another file is read instead */
  ChorsuFileFault fault;
} ChorsuDataFile;

/* A list of records in a file, its records allocated and their ids known. */
typedef struct
{
  const ChorsuDataFile *file;
  const ChorsuSection  *section;
  JsonArray            *array;
  GPtrArray            *records; /* an element each; NULL where it is broken */
} ChorsuListing;

/* Files that have been parsed before, by name, for who loads again and again
 * with a change in one of them. */
typedef GHashTable ChorsuParsedFiles;

/* One run of the loader. */
typedef struct
{
  ChorsuLoader  loader;
  GFile        *folder;
  GFile        *overlay;     /* nullable: read instead of the file of its name */
  gboolean      overlaid;    /* whether it has been */
  GBytes       *content;     /* nullable: instead of that of @overlay */
  ChorsuParsedFiles *parsed; /* nullable: used for all but @overlay, and filled */
  GCancellable *cancellable;
  GPtrArray    *files;       /* of ChorsuDataFile */
  GPtrArray    *listings;    /* of ChorsuListing */
  GPtrArray    *diagnostics; /* of ChorsuDiagnostic */
  GError       *first_error; /* of reading or of syntax */
} ChorsuLoad;

void chorsu_load_init (ChorsuLoad    *self,
                       ChorsuDataset *dataset);
void chorsu_load_clear (ChorsuLoad *self);

/* Reads and parses files of the folder and appends them to those of the load. What is wrong with one of them as a whole is reported, in
 * the order of @names; such a file has no root. */
void chorsu_load_add_files (ChorsuLoad *self,
                            GPtrArray  *names);

/* Reads the files into the dataset and collects what is wrong. */
void chorsu_load_run (ChorsuLoad *self);

ChorsuParsedFiles *chorsu_parsed_files_new (void);

/**
 * chorsu_dataset_load_again:
 * @folder: where the dataset's files are
 * @name: one of them
 * @content: what to read instead of it
 * @parsed: files parsed before; those that are missing are added
 * @diagnostics: (out): as for chorsu_dataset_load()
 * @error: return location for a `CHORSU_DATASET_ERROR`
 *
 * For trying out many versions of a file: the others are parsed only once.
 * They must not change meanwhile.
 *
 * Returns: (transfer full) (nullable): the dataset, or %NULL with @error set
 */
ChorsuDataset *chorsu_dataset_load_again (GFile              *folder,
                                          const char         *name,
                                          GBytes             *content,
                                          ChorsuParsedFiles  *parsed,
                                          GPtrArray         **diagnostics,
                                          GError            **error);

G_END_DECLS
