/* chorsu-briefing-pdf.c: a briefing on paper, from title to figures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-briefing-pdf.h"

#include "chorsu-export-words.h"
#include "chorsu-furniture.h"
#include "chorsu-phrases.h"

#define INK CHORSU_COLOR (0x14202b)
#define GREY CHORSU_COLOR (0x4c5762)

const ChorsuParagraphStyle chorsu_pdf_display = { 30, 800, 1.15, INK };
const ChorsuParagraphStyle chorsu_pdf_title = { 20, 700, 1.2, INK };
const ChorsuParagraphStyle chorsu_pdf_heading = { 11, 700, 1.3, INK };
const ChorsuParagraphStyle chorsu_pdf_lead = { 11, 400, 1.35, GREY };
const ChorsuParagraphStyle chorsu_pdf_body = { 10, 400, 1.45, INK };
const ChorsuParagraphStyle chorsu_pdf_small = { 8, 400, 1.35, INK };
const ChorsuParagraphStyle chorsu_pdf_table_head = { 7.5, 600, 1.3, GREY };
const ChorsuParagraphStyle chorsu_pdf_faint = { 7.5, 400, 1.35, GREY };

/* Share of the title page that the map takes. */
#define TITLE_MAP .58
#define TITLE_MAP_UPRIGHT .5

static const struct
{
  double width;
  double height;
} papers[CHORSU_N_PAPERS] = {
  [CHORSU_PAPER_A4] = { 841.89, 595.28 },
  [CHORSU_PAPER_LETTER] = { 792, 612 },
  [CHORSU_PAPER_WIDE] = { 960, 540 },
};

/* A point of 1/72 inch per CSS px of 1/96, and what is still legible. */
#define POINTS_PER_PX .75
#define SMALLEST_POINTS_PER_PX .5
#define WIDTH_FOR_FULL_SIZE 480.0

/* --- Pieces that several parts share --- */

double
chorsu_pdf_map_scale (double width)
{
  return CLAMP (POINTS_PER_PX * width / WIDTH_FOR_FULL_SIZE, SMALLEST_POINTS_PER_PX, POINTS_PER_PX);
}

void
chorsu_pdf_put_rule (ChorsuPdf *pdf,
                     double     x,
                     double     y,
                     double     width)
{
  cairo_t *cr = chorsu_pdf_get_cairo (pdf);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_set_line_width (cr, .5);
  cairo_set_source_rgb (cr, .78, .8, .83);
  cairo_stroke (cr);
  cairo_restore (cr);
}

void
chorsu_pdf_add_citations (ChorsuRichText      *text,
                          ChorsuEndnotes      *endnotes,
                          const ChorsuSource **sources,
                          guint                n_sources)
{
  for (guint i = 0; i < n_sources; i++)
    {
      guint number = chorsu_endnotes_cite (endnotes, sources[i]);
      g_autofree char *shown = g_strdup_printf ("[%u]", number);
      g_autofree char *target = g_strdup_printf ("#source-%u", number);

      chorsu_rich_text_add (text, i > 0 ? " " : "");
      chorsu_rich_text_add_link (text, shown, target);
    }
}

static gboolean
paint_map (ChorsuBriefingPdf *self,
           guint              scene,
           double             x,
           double             y,
           double             width,
           double             height,
           gboolean           furniture)
{
  ChorsuExport *export_ = self->export_;
  ChorsuFrame frame;
  cairo_t *cr = chorsu_pdf_get_cairo (self->pdf);
  double scale = chorsu_pdf_map_scale (width);
  g_autofree char *alternative = NULL;
  gboolean complete;

  if (chorsu_pdf_is_draft (self->pdf))
    return TRUE;

  frame = chorsu_export_frame (export_, scene, ceil (width / scale), ceil (height / scale),
                               export_->options->relief_ppi * scale / 72);
  frame.view.scale_bar = furniture;
  alternative = chorsu_word_fill (CHORSU_WORD_MAP_OF, export_->language,
                                  chorsu_export_text (export_, chorsu_scene_get_title (chorsu_export_get_scene (export_, scene))), NULL);
  chorsu_pdf_begin_figure (self->pdf, alternative);
  cairo_save (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_clip (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  complete = chorsu_painter_paint (export_->painter, cr, &frame.view, &frame.camera, export_->cancellable);
  cairo_restore (cr);
  chorsu_pdf_end_tag (self->pdf, "Figure");

  return complete;
}

gboolean
chorsu_pdf_put_map (ChorsuBriefingPdf *self,
                    guint              scene,
                    double             x,
                    double             y,
                    double             width,
                    double             height)
{
  cairo_t *cr = chorsu_pdf_get_cairo (self->pdf);
  gboolean complete = paint_map (self, scene, x, y, width, height, TRUE);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, x, y, width, height);
  cairo_set_line_width (cr, .5);
  cairo_set_source_rgb (cr, .62, .66, .7);
  cairo_stroke (cr);
  cairo_restore (cr);

  return complete;
}

/* --- Title and contents --- */

static const char *
find_subtitle (ChorsuExport *self)
{
  ChorsuScene *first = self->scenes->len > 0 ? chorsu_export_get_scene (self, 0) : NULL;

  return first != NULL && chorsu_scene_get_kind (first) == CHORSU_SCENE_TITLE
           ? chorsu_export_text (self, chorsu_scene_get_caption (first)) : NULL;
}

static void
add_imprint (ChorsuBriefingPdf *self,
             double             x,
             double             bottom,
             double             width)
{
  ChorsuExport *export_ = self->export_;
  const char *author = chorsu_briefing_get_author (export_->briefing);
  const char *made = chorsu_briefing_get_as_of (export_->briefing);
  g_autoptr (ChorsuRichText) text = chorsu_rich_text_new ();
  g_autofree char *as_of = chorsu_export_as_of (export_);

  if (author != NULL)
    {
      chorsu_rich_text_add_weight (text, author, 600);
      chorsu_rich_text_add (text, "\n");
    }
  chorsu_rich_text_add (text, as_of);
  if (made != NULL)
    {
      g_autofree char *date = chorsu_date_for_reader (made, export_->language);
      g_autofree char *words = chorsu_word_fill (CHORSU_WORD_BRIEFING_AS_OF, export_->language, date, NULL);

      chorsu_rich_text_add (text, "\n");
      chorsu_rich_text_add (text, words);
    }
  chorsu_rich_text_add (text, "\n");
  chorsu_rich_text_add (text, chorsu_word (CHORSU_WORD_BOUNDARIES, export_->language));

  chorsu_pdf_begin_tag (self->pdf, "P");
  chorsu_pdf_put (self->pdf, text, &chorsu_pdf_small, x,
                  bottom - chorsu_pdf_measure (self->pdf, text, &chorsu_pdf_small, width), width);
  chorsu_pdf_end_tag (self->pdf, "P");
}

gboolean
chorsu_pdf_add_title (ChorsuBriefingPdf *self)
{
  ChorsuExport *export_ = self->export_;
  const char *title = chorsu_export_text (export_, chorsu_briefing_get_title (export_->briefing));
  gboolean upright = self->height > self->width;
  double map_x = upright ? 0 : self->width * (1 - TITLE_MAP);
  double map_height = upright ? self->height * TITLE_MAP_UPRIGHT : self->height;
  double width = (upright ? self->width : map_x) - 2 * CHORSU_PDF_MARGIN;
  double y = upright ? map_height + CHORSU_PDF_MARGIN : 2.4 * CHORSU_PDF_MARGIN;
  cairo_t *cr;

  chorsu_pdf_begin_page (self->pdf, FALSE);
  chorsu_pdf_set_destination (self->pdf, "title", 0);
  chorsu_pdf_add_bookmark (self->pdf, 0, title, "title");
  if (export_->scenes->len > 0 && !paint_map (self, 0, map_x, 0, self->width - map_x, map_height, FALSE))
    return FALSE;

  cr = chorsu_pdf_get_cairo (self->pdf);
  cairo_new_path (cr);
  cairo_rectangle (cr, CHORSU_PDF_MARGIN, y, 44, 5);
  cairo_set_source_rgb (cr, .11, .37, .66);
  cairo_fill (cr);
  y += 20;

  chorsu_pdf_begin_tag (self->pdf, "H1");
  y += chorsu_pdf_put_plain (self->pdf, title, &chorsu_pdf_display, CHORSU_PDF_MARGIN, y, width);
  chorsu_pdf_end_tag (self->pdf, "H1");
  chorsu_pdf_begin_tag (self->pdf, "P");
  chorsu_pdf_put_plain (self->pdf, find_subtitle (export_), &chorsu_pdf_lead, CHORSU_PDF_MARGIN, y + 14, width);
  chorsu_pdf_end_tag (self->pdf, "P");
  add_imprint (self, CHORSU_PDF_MARGIN, self->height - CHORSU_PDF_MARGIN, width);

  return TRUE;
}

static void
next_plain_page (ChorsuPdfColumn *column)
{
  chorsu_pdf_begin_page (column->pdf, TRUE);
  column->y = CHORSU_PDF_MARGIN;
}

/* A line of the contents: number, words, page. */
static void
add_entry (ChorsuPdfColumn *column,
           const char      *number,
           const char      *title,
           const char      *caption,
           const char      *target,
           int              weight)
{
  ChorsuParagraphStyle style = chorsu_pdf_body;
  guint page = chorsu_pdf_find_page (column->pdf, target + 1);
  g_autofree char *shown = page > 0 ? g_strdup_printf ("%u", page) : g_strdup ("");
  double width = column->width - 70;
  double height, top;

  style.weight = weight;
  height = chorsu_pdf_measure_plain (column->pdf, title, &style, width)
           + chorsu_pdf_measure_plain (column->pdf, caption, &chorsu_pdf_faint, width) + 7;
  chorsu_pdf_column_need (column, height);
  top = column->y;

  chorsu_pdf_begin_tag (column->pdf, "TOCI");
  chorsu_pdf_put_plain (column->pdf, number, &style, column->x, top, 30);
  column->y += chorsu_pdf_put_plain (column->pdf, title, &style, column->x + 30, top, width);
  column->y += chorsu_pdf_put_plain (column->pdf, caption, &chorsu_pdf_faint, column->x + 30, column->y, width);
  chorsu_pdf_put_plain (column->pdf, shown, &style, column->x + column->width - 24, top, 24);
  chorsu_pdf_end_tag (column->pdf, "TOCI");
  chorsu_pdf_add_link (column->pdf, target, column->x, top, column->width, column->y - top);
  column->y += 3.5;
  chorsu_pdf_put_rule (column->pdf, column->x, column->y, column->width);
  column->y += 3.5;
}

void
chorsu_pdf_add_contents (ChorsuBriefingPdf *self)
{
  ChorsuExport *export_ = self->export_;
  ChorsuPdfColumn column = { self->pdf, CHORSU_PDF_MARGIN, MIN (self->width - 2 * CHORSU_PDF_MARGIN, 560),
                             CHORSU_PDF_MARGIN, self->height - CHORSU_PDF_MARGIN - 8, next_plain_page, NULL };
  const char *contents = chorsu_word (CHORSU_WORD_CONTENTS, export_->language);

  chorsu_pdf_begin_page (self->pdf, TRUE);
  chorsu_pdf_set_destination (self->pdf, "contents", 0);
  chorsu_pdf_add_bookmark (self->pdf, 0, contents, "contents");
  chorsu_pdf_column_add_plain (&column, contents, &chorsu_pdf_title, "H1");
  column.y += 10;

  for (guint i = 0; i < export_->scenes->len; i++)
    {
      ChorsuScene *scene = chorsu_export_get_scene (export_, i);
      g_autofree char *number = g_strdup_printf ("%u", i + 1);
      g_autofree char *target = g_strdup_printf ("#scene-%u", i + 1);
      gboolean opens = chorsu_scene_get_kind (scene) == CHORSU_SCENE_SECTION;

      add_entry (&column, number, chorsu_export_text (export_, chorsu_scene_get_title (scene)),
                 chorsu_export_text (export_, chorsu_scene_get_caption (scene)), target, opens ? 700 : 500);
    }
  add_entry (&column, "", chorsu_word (CHORSU_WORD_SOURCES, export_->language), NULL, "#sources", 700);
  add_entry (&column, "", chorsu_word (CHORSU_WORD_FIGURES, export_->language), NULL, "#figures", 700);
}

/* --- The document --- */

static gboolean
write_parts (ChorsuBriefingPdf  *self,
             GError            **error)
{
  if (!chorsu_pdf_add_title (self))
    return FALSE;
  chorsu_pdf_add_contents (self);
  if (!(self->export_->options->handout > 0 ? chorsu_pdf_add_handout (self, error) : chorsu_pdf_add_scenes (self, error)))
    return FALSE;
  chorsu_pdf_add_endnotes (self);
  chorsu_pdf_add_figures (self);

  return TRUE;
}

GBytes *
chorsu_export_pdf (ChorsuExport  *export_,
                   GError       **error)
{
  gboolean upright = export_->options->handout > 0;
  ChorsuPaper paper = upright && export_->options->paper == CHORSU_PAPER_WIDE ? CHORSU_PAPER_A4 : export_->options->paper;
  double width = upright ? papers[paper].height : papers[paper].width;
  double height = upright ? papers[paper].width : papers[paper].height;
  g_autofree char *subject = chorsu_export_as_of (export_);
  ChorsuPdfAbout about = { chorsu_export_text (export_, chorsu_briefing_get_title (export_->briefing)),
                           chorsu_briefing_get_author (export_->briefing), subject, export_->language, width, height };
  g_autoptr (ChorsuPdf) draft = chorsu_pdf_new (&about, NULL);
  g_autoptr (ChorsuPdf) pdf = chorsu_pdf_new (&about, draft);
  ChorsuBriefingPdf self = { export_, draft, width, height, 0 };

  if (!write_parts (&self, error))
    return NULL;
  g_bytes_unref (chorsu_pdf_finish (draft, NULL));

  self.pdf = pdf;
  if (!write_parts (&self, error))
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
      return NULL;
    }

  return chorsu_pdf_finish (pdf, error);
}
