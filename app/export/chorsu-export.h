/* chorsu-export.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-briefing.h"
#include "chorsu-painter.h"

G_BEGIN_DECLS

/** What a briefing is written as. */
typedef enum
{
  CHORSU_EXPORT_PDF,
  CHORSU_EXPORT_ODP,
  CHORSU_EXPORT_HTML,
  CHORSU_EXPORT_PNG,   /* a picture per scene, into a folder */
  CHORSU_EXPORT_SVG,
  CHORSU_N_EXPORTS
} ChorsuExportFormat;

typedef enum
{
  CHORSU_PAPER_A4,
  CHORSU_PAPER_LETTER,
  CHORSU_PAPER_WIDE,   /* 16:9, for screens */
  CHORSU_N_PAPERS
} ChorsuPaper;

/** "pdf", "odp" … and "a4", "letter", "16:9": the words of command lines, ended by %NULL. */
extern const char *const chorsu_export_formats[];
extern const char *const chorsu_papers[];

/** Says how far an export is, in the thread that exports. @done: of @total pages or scenes */
typedef void (*ChorsuExportProgress) (guint    done,
                                      guint    total,
                                      gpointer user_data);

/** Of pictures, logical px. */
#define CHORSU_EXPORT_MIN_SIZE 64
#define CHORSU_EXPORT_MAX_SIZE 16384

/**
 * ChorsuExportOptions:
 * @language: BCP 47 code
 * @theme: colours of the maps
 * @paper: PDF: size of the pages
 * @notes: PDF: whether each scene is followed by its notes, where it has some
 * @handout: PDF: scenes on a page upright, with lines to write on: 1, 2 or 3;
 *   0 for a page per scene lying down
 * @scenes: (nullable) (element-type guint): which scenes, from 0, in order;
 *   %NULL for all that are presented
 * @relief_ppi: PDF, SVG, HTML: resolution of the shaded relief, pixels per inch
 * @width: PNG, SVG: width in logical px
 * @height: PNG, SVG: height in logical px
 * @scale: PNG: px per logical px
 * @transparent: PNG, SVG: nothing is painted where there is neither land nor
 *   anything else
 * @progress: (nullable): hears how far it is
 * @progress_data: for @progress
 *
 * How a briefing is exported. A plain value that owns nothing.
 */
typedef struct
{
  const char           *language;
  ChorsuThemeId         theme;
  ChorsuPaper           paper;
  gboolean              notes;
  guint                 handout;
  GArray               *scenes;
  double                relief_ppi;
  int                   width;
  int                   height;
  double                scale;
  gboolean              transparent;
  ChorsuExportProgress  progress;
  gpointer              progress_data;
} ChorsuExportOptions;

/** English, light, A4, all scenes, 150 ppi, 1920 × 1080 px. */
void     chorsu_export_options_init (ChorsuExportOptions *self);

typedef enum
{
  CHORSU_EXPORT_ERROR_FORMAT,  /* the file name has none of the known endings */
  CHORSU_EXPORT_ERROR_SCENES,  /* no such scenes */
  CHORSU_EXPORT_ERROR_WRITE    /* a library refused */
} ChorsuExportError;

#define CHORSU_EXPORT_ERROR (chorsu_export_error_quark ())
GQuark   chorsu_export_error_quark  (void);

/** The format a file name's ending asks for: .pdf, .odp or .html. */
gboolean chorsu_export_format_of    (const char           *path,
                                     ChorsuExportFormat   *format,
                                     GError              **error);

/**
 * chorsu_export_parse_scenes:
 * @briefing: a briefing
 * @text: numbers and ranges from 1: "1-4,7"
 * @error: return location for a `CHORSU_EXPORT_ERROR`
 *
 * Returns: (transfer full) (nullable) (element-type guint): for the options
 */
GArray  *chorsu_export_parse_scenes (ChorsuBriefing       *briefing,
                                     const char           *text,
                                     GError              **error);

/**
 * chorsu_export_briefing:
 * @painter: draws the maps
 * @briefing: what is exported
 * @format: as what
 * @options: how
 * @path: file name, or that of a folder for pictures; written whole or not at all
 * @cancellable: (nullable): asked between scenes and between passes
 * @error: return location for a `CHORSU_EXPORT_ERROR`, `CHORSU_PICTURE_ERROR`,
 *   `G_FILE_ERROR` or `G_IO_ERROR`
 *
 * Same input, same bytes: dates come from SOURCE_DATE_EPOCH when it is set and
 * are left out otherwise, or are the beginning of 1980 where a format must have
 * one. Blocks: for a worker or a command line.
 *
 * Returns: whether it was written
 */
gboolean chorsu_export_briefing     (ChorsuPainter              *painter,
                                     ChorsuBriefing             *briefing,
                                     ChorsuExportFormat          format,
                                     const ChorsuExportOptions  *options,
                                     const char                 *path,
                                     GCancellable               *cancellable,
                                     GError                    **error);

G_END_DECLS
