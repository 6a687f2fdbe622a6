/* chorsu-export-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-endnotes.h"
#include "chorsu-export.h"
#include "chorsu-legend.h"

G_BEGIN_DECLS

/**
 * ChorsuExport:
 *
 * A briefing on its way into a file: what every format works with.
 */
typedef struct
{
  ChorsuPainter             *painter;
  ChorsuDataset             *dataset;
  ChorsuBriefing            *briefing;
  const ChorsuExportOptions *options;
  const char                *language;
  GPtrArray                 *scenes;     /* of ChorsuScene, those that are exported */
  ChorsuEndnotes            *endnotes;
  GPtrArray                 *tables;     /* of GPtrArray of ChorsuEndnotesTable, by scene */
  GPtrArray                 *users;      /* of GArray of guint: scenes by source */
  GCancellable              *cancellable;
} ChorsuExport;

/** A scene as a picture of some size. */
typedef struct
{
  ChorsuView   view;
  ChorsuCamera camera;
} ChorsuFrame;

/** @width: of the picture, logical px; @scale: px per logical px. Without a legend. */
ChorsuFrame   chorsu_export_frame         (const ChorsuExport  *self,
                                           guint                scene,
                                           double               width,
                                           double               height,
                                           double               scale);

/**
 * chorsu_export_legend:
 * @frame: what it is of
 * @room: how high it may be
 * @largest: points, or whatever @room is in, per logical px of the legend
 * @smallest: the same at least
 * @scale: (out): the same as chosen
 *
 * Returns: (transfer full) (nullable): the largest legend that has room for all
 *   its rows, else the smallest with as many as fit
 */
ChorsuLegend *chorsu_export_legend        (const ChorsuExport  *self,
                                           const ChorsuFrame   *frame,
                                           double               room,
                                           double               largest,
                                           double               smallest,
                                           double              *scale);
/** A legend in words, for those who cannot see it. Returns: (transfer full) */
char         *chorsu_export_describe_legend (const ChorsuExport *self,
                                             ChorsuLegend       *legend);

ChorsuScene  *chorsu_export_get_scene     (const ChorsuExport  *self,
                                           guint                scene);
/** A text in the language of the export. Returns: (nullable) */
const char   *chorsu_export_text          (const ChorsuExport  *self,
                                           const ChorsuText    *text);
/** "Data as of 1 July 2026". Returns: (transfer full) */
char         *chorsu_export_as_of         (const ChorsuExport  *self);
/** A figure that all countries of a comparison have. @figures: (element-type ChorsuFigure): by country */
typedef struct
{
  const char *label;
  GPtrArray  *figures;
} ChorsuComparedRow;

/** The countries that a scene compares; none for other scenes. Returns: (transfer container) (element-type ChorsuCountry) */
GPtrArray    *chorsu_export_get_compared  (const ChorsuExport  *self,
                                           guint                scene);
/** What can be set side by side of them, at most so many rows. Returns: (transfer full) (element-type ChorsuComparedRow) */
GPtrArray    *chorsu_export_compare       (const ChorsuExport  *self,
                                           GPtrArray           *countries,
                                           guint                most);

/** The sources of a scene's words. Returns: (transfer container) (element-type ChorsuSource) */
GPtrArray    *chorsu_export_get_sources   (const ChorsuExport  *self,
                                           guint                scene);
/** Title, publisher and date of a source, without its address. Returns: (transfer full) */
char         *chorsu_export_name_source   (const ChorsuExport  *self,
                                           const ChorsuSource  *source);
/** Tells how far it is. Returns: whether to go on; else @error is set */
gboolean      chorsu_export_step          (const ChorsuExport  *self,
                                           guint                done,
                                           guint                total,
                                           GError             **error);

/* The formats. Returns: (transfer full) (nullable): the file's content */
GBytes       *chorsu_export_pdf           (ChorsuExport        *self,
                                           GError             **error);
GBytes       *chorsu_export_odp           (ChorsuExport        *self,
                                           GError             **error);
GBytes       *chorsu_export_html          (ChorsuExport        *self,
                                           GError             **error);
/** Writes a picture per scene. @format: PNG or SVG */
gboolean      chorsu_export_pictures      (ChorsuExport        *self,
                                           ChorsuExportFormat   format,
                                           const char          *path,
                                           GError             **error);

G_END_DECLS
