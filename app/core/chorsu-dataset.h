/* chorsu-dataset.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <gio/gio.h>

#include "chorsu-diagnostic.h"
#include "chorsu-records.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_DATASET (chorsu_dataset_get_type ())

/**
 * ChorsuDataset:
 *
 * Everything the map knows: typed records with their figures and sources.
 * Immutable after loading, shared by all windows and threads.
 */
G_DECLARE_FINAL_TYPE (ChorsuDataset, chorsu_dataset, CHORSU, DATASET, GObject)

/**
 * chorsu_dataset_load:
 * @folder: where the dataset's files are: a local folder or a resource:// address
 * @cancellable: (nullable): a cancellable
 * @diagnostics: (out) (optional) (transfer container) (element-type ChorsuDiagnostic):
 *   every problem found, errors and warnings, in file order
 * @error: return location for a `CHORSU_DATASET_ERROR`; its message is that of
 *   the first error
 *
 * Reads, checks and links all files. Blocks: call it from a worker.
 * With any error nothing is returned: a broken record never half-loads.
 *
 * Returns: (transfer full) (nullable): the dataset, or %NULL with @error set
 */
ChorsuDataset *chorsu_dataset_load        (GFile                *folder,
                                           GCancellable         *cancellable,
                                           GPtrArray           **diagnostics,
                                           GError              **error);

/**
 * chorsu_dataset_load_with_file:
 * @folder: where the dataset's files are
 * @file: a file to read in the place of the one of the same name in @folder,
 *   or, when there is none, besides the others
 * @cancellable: (nullable): a cancellable
 * @diagnostics: (out) (optional) (transfer container) (element-type ChorsuDiagnostic):
 *   as for chorsu_dataset_load()
 * @error: return location for a `CHORSU_DATASET_ERROR`
 *
 * For trying out a changed file, or one of one's own.
 *
 * Returns: (transfer full) (nullable): the dataset, or %NULL with @error set
 */
ChorsuDataset *chorsu_dataset_load_with_file (GFile                *folder,
                                              GFile                *file,
                                              GCancellable         *cancellable,
                                              GPtrArray           **diagnostics,
                                              GError              **error);

void           chorsu_dataset_load_async  (GFile                *folder,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
ChorsuDataset *chorsu_dataset_load_finish (GAsyncResult         *result,
                                           GPtrArray           **diagnostics,
                                           GError              **error);

typedef enum
{
  CHORSU_DATASET_ERROR_IO,
  CHORSU_DATASET_ERROR_SYNTAX,   /* not JSON */
  CHORSU_DATASET_ERROR_INVALID   /* JSON, but not a dataset */
} ChorsuDatasetError;

#define CHORSU_DATASET_ERROR (chorsu_dataset_error_quark ())
GQuark chorsu_dataset_error_quark (void);

/** Newest date of any source, as "2026-07-01": the "as of" of the map. */
const char               *chorsu_dataset_get_as_of      (ChorsuDataset *self);

/** The rules behind ChorsuRelevance, ChorsuSite.importance, ChorsuFigure.basis,
 * ChorsuPrecision, ChorsuStatus and ChorsuConfidence, for a reader. */
const ChorsuText         *chorsu_dataset_get_relevance_rule  (ChorsuDataset *self);
const ChorsuText         *chorsu_dataset_get_importance_rule (ChorsuDataset *self);
const ChorsuText         *chorsu_dataset_get_basis_rule      (ChorsuDataset *self);
const ChorsuText         *chorsu_dataset_get_precision_rule  (ChorsuDataset *self);
const ChorsuText         *chorsu_dataset_get_status_rule     (ChorsuDataset *self);
const ChorsuText         *chorsu_dataset_get_confidence_rule (ChorsuDataset *self);

/** The credits the data ask for, one per licence. Returns: (array length=n) */
const ChorsuLicence      *chorsu_dataset_get_licences   (ChorsuDataset *self,
                                                         guint         *n);

/** Number of records of a kind, and one of them in file order. Cast by kind. */
guint                     chorsu_dataset_get_n_records  (ChorsuDataset *self,
                                                         ChorsuKind     kind);
const ChorsuRecord       *chorsu_dataset_get_record     (ChorsuDataset *self,
                                                         ChorsuKind     kind,
                                                         guint          index);

/**
 * chorsu_dataset_find:
 * @self: a dataset
 * @ref: what to look for
 *
 * Returns: (nullable) (transfer none): the record, or %NULL
 */
const ChorsuRecord       *chorsu_dataset_find           (ChorsuDataset *self,
                                                         ChorsuRef      ref);

/**
 * chorsu_dataset_resolve:
 * @self: a dataset
 * @text: "kind:id", or an id alone, or a name in any language, case-insensitive
 * @ref: (out): the record's ref
 *
 * For command lines and files.
 *
 * Returns: whether exactly one record answers to @text
 */
gboolean                  chorsu_dataset_resolve        (ChorsuDataset *self,
                                                         const char    *text,
                                                         ChorsuRef     *ref);

/**
 * chorsu_dataset_resolve_all:
 * @self: a dataset
 * @text: as for chorsu_dataset_resolve()
 *
 * Returns: (transfer full) (element-type ChorsuRef): every record that answers
 *   to @text, by the closest kind of match that has any: exact id, id
 *   regardless of case, name or alias
 */
GArray                   *chorsu_dataset_resolve_all    (ChorsuDataset *self,
                                                         const char    *text);

/* Typed shorthands; %NULL when there is no such record. */
const ChorsuCountry      *chorsu_dataset_get_country      (ChorsuDataset *self, const char *id); /* also neighbours */
const ChorsuGoal         *chorsu_dataset_get_goal         (ChorsuDataset *self, const char *id);
const ChorsuGoal         *chorsu_dataset_get_goal_by_order (ChorsuDataset *self, int order);
const ChorsuSite         *chorsu_dataset_get_site         (ChorsuDataset *self, const char *id);
const ChorsuCommodity    *chorsu_dataset_get_commodity    (ChorsuDataset *self, const char *id);
const ChorsuCorridor     *chorsu_dataset_get_corridor     (ChorsuDataset *self, const char *id);
const ChorsuOrganisation *chorsu_dataset_get_organisation (ChorsuDataset *self, const char *id);

const ChorsuRegion       *chorsu_dataset_get_region       (ChorsuDataset *self);

/** National production and reserves, all countries. Returns: (array length=n) */
const ChorsuNational    **chorsu_dataset_get_national     (ChorsuDataset *self, guint *n);

/** What was changed in the data, the oldest first. Returns: (array length=n) */
const ChorsuRevision    **chorsu_dataset_get_revisions    (ChorsuDataset *self, guint *n);

/** A unit by its id, or %NULL. */
const ChorsuUnit         *chorsu_dataset_get_unit         (ChorsuDataset *self, const char *id);

/** A parameter of the model that times are computed by, or %NULL when the dataset has none. */
const ChorsuFigure       *chorsu_dataset_get_parameter    (ChorsuDataset *self, ChorsuParameter parameter);

/** How a figure of that key is computed, or %NULL. */
const ChorsuDerivation   *chorsu_dataset_get_derivation   (ChorsuDataset *self, const char *id);

/** A source by its id, or %NULL. */
const ChorsuSource       *chorsu_dataset_get_source       (ChorsuDataset *self, const char *id);

/** Borders of the security chapter. Returns: (array length=n) */
const ChorsuBorder       *chorsu_dataset_get_borders      (ChorsuDataset *self, guint *n);

/**
 * ChorsuCounts:
 *
 * What a dataset holds. Figures count with their competing ones, with the
 * points of series and with what computed ones are computed from; *sourced*
 * have at least one source, *multi_sourced* two or more, *unverified* are
 * marked so, *dated* have an as-of date. Their median age is in months, from
 * the month their date or period ends in to that of the dataset's own date.
 * *texts* are all texts for readers, *complete_texts* those in all languages
 * the dataset promises.
 */
typedef struct
{
  guint  records;
  guint  figures;
  guint  sourced;
  guint  multi_sourced;
  guint  unverified;
  guint  dated;
  double median_age_months;
  guint  texts;
  guint  complete_texts;
} ChorsuCounts;

ChorsuCounts              chorsu_dataset_get_counts       (ChorsuDataset *self);

/** How a goal concerns a country, or %NULL. */
const ChorsuRelevance    *chorsu_goal_get_relevance       (const ChorsuGoal *goal,
                                                           const char       *country);

/** A country's membership of an organisation, or %NULL. */
const ChorsuMembership   *chorsu_country_get_membership   (const ChorsuCountry *country,
                                                           const char          *organisation);

G_END_DECLS
