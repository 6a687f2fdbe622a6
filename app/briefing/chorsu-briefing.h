/* chorsu-briefing.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-dataset.h"
#include "chorsu-scene.h"

G_BEGIN_DECLS

#define CHORSU_TYPE_BRIEFING (chorsu_briefing_get_type ())

/**
 * ChorsuBriefing:
 *
 * Scenes in order, with a title and an author; a list model of #ChorsuScene.
 * Immutable once read, any thread.
 */
G_DECLARE_FINAL_TYPE (ChorsuBriefing, chorsu_briefing, CHORSU, BRIEFING, GObject)

typedef enum
{
  CHORSU_BRIEFING_ERROR_IO,
  CHORSU_BRIEFING_ERROR_SYNTAX,   /* not JSON */
  CHORSU_BRIEFING_ERROR_INVALID   /* JSON, but not a briefing */
} ChorsuBriefingError;

#define CHORSU_BRIEFING_ERROR (chorsu_briefing_error_quark ())
GQuark chorsu_briefing_error_quark (void);

/** Larger files are refused unread, and so are briefings with more scenes. */
#define CHORSU_BRIEFING_MAX_BYTES (16 * 1024 * 1024)
#define CHORSU_BRIEFING_MAX_SCENES 1000

/**
 * chorsu_briefing_load:
 * @file: a .chorsu file
 * @dataset: what its scenes are about
 * @cancellable: (nullable): a cancellable
 * @diagnostics: (out) (optional) (transfer container) (element-type ChorsuDiagnostic):
 *   every problem found; things the dataset does not know are warnings
 * @error: return location for a `CHORSU_BRIEFING_ERROR`
 *
 * Blocks: call it from a worker. With any error nothing is returned.
 *
 * Returns: (transfer full) (nullable): the briefing, or %NULL with @error set
 */
ChorsuBriefing   *chorsu_briefing_load          (GFile           *file,
                                                 ChorsuDataset   *dataset,
                                                 GCancellable    *cancellable,
                                                 GPtrArray      **diagnostics,
                                                 GError         **error);

/**
 * chorsu_briefing_parse:
 * @name: what messages call the file
 * @bytes: its content
 *
 * As chorsu_briefing_load(), from memory.
 */
ChorsuBriefing   *chorsu_briefing_parse         (const char      *name,
                                                 GBytes          *bytes,
                                                 ChorsuDataset   *dataset,
                                                 GPtrArray      **diagnostics,
                                                 GError         **error);

/** The file's content: what is read back is the same briefing. Returns: (transfer full) */
char             *chorsu_briefing_to_string     (ChorsuBriefing  *self,
                                                 ChorsuDataset   *dataset);

void              chorsu_briefing_load_async    (GFile               *file,
                                                 ChorsuDataset       *dataset,
                                                 GCancellable        *cancellable,
                                                 GAsyncReadyCallback  callback,
                                                 gpointer             user_data);
ChorsuBriefing   *chorsu_briefing_load_finish   (GAsyncResult        *result,
                                                 GError             **error);

const ChorsuText *chorsu_briefing_get_title     (ChorsuBriefing  *self);

/** Returns: (nullable): who made it */
const char       *chorsu_briefing_get_author    (ChorsuBriefing  *self);

/** Date of the data it was made with, "2026-07-01". Returns: (nullable) */
const char       *chorsu_briefing_get_as_of     (ChorsuBriefing  *self);

/** Date of the last change to the data that it was held against. Returns: (nullable) */
const char       *chorsu_briefing_get_revised   (ChorsuBriefing  *self);

guint             chorsu_briefing_get_n_scenes  (ChorsuBriefing  *self);

/** Returns: (transfer none): a scene by its place */
ChorsuScene      *chorsu_briefing_get_scene     (ChorsuBriefing  *self,
                                                 guint            index);

/** Returns: (transfer none) (nullable): a scene by its id */
ChorsuScene      *chorsu_briefing_find_scene    (ChorsuBriefing  *self,
                                                 const char      *id);

/** Seconds planned for all scenes that are presented. */
guint             chorsu_briefing_get_seconds   (ChorsuBriefing  *self);

/** The briefing that comes with the dataset. Returns: (transfer full): a file name */
char             *chorsu_briefing_bundled_path  (void);

G_END_DECLS
