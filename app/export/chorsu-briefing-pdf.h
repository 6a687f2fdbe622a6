/* chorsu-briefing-pdf.h: the parts of a briefing on paper
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-export-private.h"
#include "chorsu-pdf.h"

G_BEGIN_DECLS

/** Points per logical px of a map so wide: small maps have small type. */
double   chorsu_pdf_map_scale      (double             width);

/** A document in the making. */
typedef struct
{
  ChorsuExport *export_;
  ChorsuPdf    *pdf;
  double        width;      /* of a page, points */
  double        height;
  int           part_bookmark;  /* of sources or figures */
} ChorsuBriefingPdf;

/* The type scale. */
extern const ChorsuParagraphStyle chorsu_pdf_display;   /* the document's title */
extern const ChorsuParagraphStyle chorsu_pdf_title;     /* of a page */
extern const ChorsuParagraphStyle chorsu_pdf_heading;
extern const ChorsuParagraphStyle chorsu_pdf_lead;      /* captions */
extern const ChorsuParagraphStyle chorsu_pdf_body;
extern const ChorsuParagraphStyle chorsu_pdf_small;
extern const ChorsuParagraphStyle chorsu_pdf_table_head;
extern const ChorsuParagraphStyle chorsu_pdf_faint;     /* small, less important */

/** A scene's map with its edge. @x: points. Returns: %FALSE when cancelled */
gboolean chorsu_pdf_put_map        (ChorsuBriefingPdf *self,
                                    guint              scene,
                                    double             x,
                                    double             y,
                                    double             width,
                                    double             height);
/** Paints a line across. */
void     chorsu_pdf_put_rule       (ChorsuPdf         *pdf,
                                    double             x,
                                    double             y,
                                    double             width);
/** "[1]" for each source, leading to it. */
void     chorsu_pdf_add_citations  (ChorsuRichText      *text,
                                    ChorsuEndnotes      *endnotes,
                                    const ChorsuSource **sources,
                                    guint                n_sources);
/** Lines of a table with its heading. */
void     chorsu_pdf_column_add_table (ChorsuPdfColumn           *column,
                                      ChorsuEndnotes            *endnotes,
                                      const ChorsuEndnotesTable *table);

/* The parts, in order. Those with maps return %FALSE when cancelled. */
gboolean chorsu_pdf_add_title      (ChorsuBriefingPdf *self);
void     chorsu_pdf_add_contents   (ChorsuBriefingPdf *self);
gboolean chorsu_pdf_add_scenes     (ChorsuBriefingPdf *self,
                                    GError           **error);
gboolean chorsu_pdf_add_handout    (ChorsuBriefingPdf *self,
                                    GError           **error);
void     chorsu_pdf_add_endnotes   (ChorsuBriefingPdf *self);
void     chorsu_pdf_add_figures    (ChorsuBriefingPdf *self);

G_END_DECLS
