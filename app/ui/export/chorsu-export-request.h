/* chorsu-export-request.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-data-file.h"
#include "chorsu-export.h"

G_BEGIN_DECLS

/** What a window exports. */
typedef enum
{
  CHORSU_EXPORT_WHAT_BRIEFING,   /* format: ChorsuExportFormat */
  CHORSU_EXPORT_WHAT_VIEW,       /* format: ChorsuPictureFormat */
  CHORSU_EXPORT_WHAT_FACTSHEET,  /* always PDF */
  CHORSU_EXPORT_WHAT_DATA,       /* format: ChorsuDataFormat */
  CHORSU_N_EXPORT_WHATS
} ChorsuExportWhat;

/**
 * ChorsuExportRequest:
 * @what: what is exported
 * @format: as what; which enumeration depends on @what
 * @paper: of PDF pages
 * @handout: as in #ChorsuExportOptions
 * @notes: the same
 * @scenes: (nullable): which scenes of the briefing, "1-4,7"; %NULL for all
 * @briefing: (nullable): which briefing; %NULL for the bundled one
 * @painter: draws
 * @language: BCP 47 code
 * @view: of a picture
 * @camera: of a picture
 * @ref: of a factsheet
 * @records: (nullable) (element-type ChorsuRecord): of data
 * @path: where to
 *
 * An export with all it needs, so that a worker can do it while the window goes
 * on. Owns what it points to.
 */
typedef struct
{
  ChorsuExportWhat  what;
  int               format;
  ChorsuPaper       paper;
  guint             handout;
  gboolean          notes;
  char             *scenes;
  ChorsuBriefing   *briefing;
  ChorsuPainter    *painter;
  char             *language;
  ChorsuView        view;
  ChorsuCamera      camera;
  ChorsuRef         ref;
  GPtrArray        *records;
  char             *path;
} ChorsuExportRequest;

/** Returns: (transfer full): empty but for these; @painter is referenced */
ChorsuExportRequest *chorsu_export_request_new       (ChorsuPainter        *painter,
                                                      const char           *language);
void                 chorsu_export_request_free      (ChorsuExportRequest  *self);

/** Whether it goes into a folder and not into a file. */
gboolean             chorsu_export_request_is_folder (ChorsuExportRequest  *self);

/** "pdf", "geojson" …; of a folder, of the files in it. */
const char          *chorsu_export_request_ending    (ChorsuExportRequest  *self);

/**
 * chorsu_export_request_run_async:
 * @self: (transfer full): what to do
 * @cancellable: (nullable): ends it, and nothing is left
 * @progress: (nullable): hears in the main thread how far it is
 * @callback: called when it is done
 * @user_data: for both; must live until @callback is called
 */
void                 chorsu_export_request_run_async  (ChorsuExportRequest *self,
                                                       GCancellable        *cancellable,
                                                       ChorsuExportProgress progress,
                                                       GAsyncReadyCallback  callback,
                                                       gpointer             user_data);
/** Returns: (transfer full) (nullable): where it was written to, or %NULL with @error set */
char                *chorsu_export_request_run_finish (GAsyncResult        *result,
                                                       GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChorsuExportRequest, chorsu_export_request_free)

G_END_DECLS
