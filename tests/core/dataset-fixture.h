/* dataset-fixture.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"

G_BEGIN_DECLS

/**
 * DatasetFixture:
 *
 * A dataset in a folder of its own, to be changed and loaded. It is either the
 * small one of tests/core/mini with every kind of record once, or a copy of
 * the real one.
 */
typedef struct _DatasetFixture DatasetFixture;

DatasetFixture *dataset_fixture_new_mini (void);
DatasetFixture *dataset_fixture_new_real (void);
void            dataset_fixture_free     (DatasetFixture *self);

/** The folder's name. */
const char     *dataset_fixture_get_path (DatasetFixture *self);

/** Replaces the first @old of a file by @new; @old must be there. */
void            dataset_fixture_replace  (DatasetFixture *self,
                                          const char     *file,
                                          const char     *old,
                                          const char     *new_text);

/** Writes a file of @length bytes (-1: a string). */
void            dataset_fixture_write    (DatasetFixture *self,
                                          const char     *file,
                                          const char     *content,
                                          gssize          length);

/** The content of a file. Returns: (transfer full) */
char           *dataset_fixture_read     (DatasetFixture *self,
                                          const char     *file);

void            dataset_fixture_remove   (DatasetFixture *self,
                                          const char     *file);

ChorsuDataset  *dataset_fixture_load     (DatasetFixture *self,
                                          GPtrArray     **diagnostics,
                                          GError        **error);

/** Loads what must be right. Returns: (transfer full) */
ChorsuDataset  *dataset_fixture_load_good (DatasetFixture *self);

/** The real dataset, not copied; loaded once. Returns: (transfer none) */
ChorsuDataset  *dataset_fixture_get_real  (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (DatasetFixture, dataset_fixture_free)

/** The first error among @diagnostics; there must be one. */
const ChorsuDiagnostic *dataset_fixture_first_error (GPtrArray *diagnostics);

G_END_DECLS
