/* chorsu-pdf-scenes.c: scenes on pages of their own, and their notes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-briefing-pdf.h"

#include "chorsu-export-words.h"
#include "chorsu-legend.h"
#include "chorsu-notes.h"

/* Legends are set smaller than on a screen, and smaller still when that shows more of them. */
#define LEGEND_POINTS_PER_PX .64
#define LEGEND_SMALLEST .5

/* Of the column beside the map: a legend has just that width. */
#define SIDE_WIDTH (CHORSU_LEGEND_WIDTH * LEGEND_POINTS_PER_PX)

/* Lines kept for the sources, so that maps of the same place are the same. */
#define SOURCE_LINES 2
#define GUTTER 14.0

#define POINT_INDENT 11

/* More of a comparison is in the appendix. */
#define COMPARED_ROWS 12

static void
add_bookmark (ChorsuBriefingPdf *self,
              guint              scene)
{
  ChorsuExport *export_ = self->export_;
  g_autofree char *name = g_strdup_printf ("scene-%u", scene + 1);
  g_autofree char *words
      = g_strdup_printf ("%u  %s", scene + 1,
                         chorsu_export_text (export_, chorsu_scene_get_title (chorsu_export_get_scene (export_, scene))));

  chorsu_pdf_add_bookmark (self->pdf, 0, words, name);
}

/* What the points and the sources of a scene stand on. Returns the height. */
static double
put_points (ChorsuBriefingPdf *self,
            ChorsuScene       *scene,
            double             x,
            double             y,
            double             width)
{
  double top = y;

  if (chorsu_scene_get_n_points (scene) == 0)
    return 0;

  chorsu_pdf_begin_tag (self->pdf, "L");
  for (guint i = 0; i < chorsu_scene_get_n_points (scene); i++)
    {
      const char *point = chorsu_export_text (self->export_, chorsu_scene_get_point (scene, i));

      chorsu_pdf_begin_tag (self->pdf, "LI");
      chorsu_pdf_put_plain (self->pdf, "•", &chorsu_pdf_body, x, y, POINT_INDENT);
      y += chorsu_pdf_put_plain (self->pdf, point, &chorsu_pdf_body, x + POINT_INDENT, y, width - POINT_INDENT) + 4;
      chorsu_pdf_end_tag (self->pdf, "LI");
    }
  chorsu_pdf_end_tag (self->pdf, "L");

  return y - top;
}

/* Value, date and sources of a figure. */
static ChorsuRichText *
make_value (ChorsuBriefingPdf  *self,
            const ChorsuFigure *figure)
{
  const char *language = self->export_->language;
  g_autofree char *value = chorsu_figure_format (figure, language);
  g_autofree char *as_of = chorsu_figure_format_as_of (figure, language);
  ChorsuRichText *text = chorsu_rich_text_new ();

  chorsu_rich_text_add_weight (text, value, 600);
  chorsu_rich_text_add (text, "\n");
  chorsu_rich_text_add_color (text, as_of, &chorsu_pdf_faint.color);
  chorsu_rich_text_add (text, " ");
  chorsu_pdf_add_citations (text, self->export_->endnotes, figure->sources, figure->n_sources);

  return text;
}

/* The countries of a comparison side by side, as far as there is room. */
static void
put_comparison (ChorsuBriefingPdf *self,
                guint              scene,
                double             x,
                double             y,
                double             width,
                double             bottom)
{
  ChorsuExport *export_ = self->export_;
  g_autoptr (GPtrArray) countries = chorsu_export_get_compared (export_, scene);
  g_autoptr (GPtrArray) rows = chorsu_export_compare (export_, countries, COMPARED_ROWS);
  double pitch = countries->len > 0 ? width / countries->len : width;

  if (rows->len == 0)
    return;

  chorsu_pdf_begin_tag (self->pdf, "P");
  for (guint i = 0; i < countries->len; i++)
    chorsu_pdf_put_plain (self->pdf, chorsu_export_text (export_, ((const ChorsuRecord *) g_ptr_array_index (countries, i))->name),
                          &chorsu_pdf_heading, x + i * pitch, y, pitch - 4);
  chorsu_pdf_end_tag (self->pdf, "P");
  y += 18;

  for (guint i = 0; i < rows->len; i++)
    {
      const ChorsuComparedRow *row = g_ptr_array_index (rows, i);
      double head = chorsu_pdf_measure_plain (self->pdf, row->label, &chorsu_pdf_table_head, width);
      double height = 0;

      for (guint k = 0; k < row->figures->len; k++)
        {
          g_autoptr (ChorsuRichText) text = make_value (self, g_ptr_array_index (row->figures, k));

          height = MAX (height, chorsu_pdf_measure (self->pdf, text, &chorsu_pdf_small, pitch - 4));
        }
      if (y + head + height > bottom)
        return;

      chorsu_pdf_put_rule (self->pdf, x, y, width);
      chorsu_pdf_begin_tag (self->pdf, "P");
      chorsu_pdf_put_plain (self->pdf, row->label, &chorsu_pdf_table_head, x, y + 3, width);
      for (guint k = 0; k < row->figures->len; k++)
        {
          g_autoptr (ChorsuRichText) text = make_value (self, g_ptr_array_index (row->figures, k));

          chorsu_pdf_put (self->pdf, text, &chorsu_pdf_small, x + k * pitch, y + 3 + head, pitch - 4);
        }
      chorsu_pdf_end_tag (self->pdf, "P");
      y += head + height + 8;
    }
}

static ChorsuRichText *
make_source_line (ChorsuBriefingPdf *self,
                  guint              scene)
{
  ChorsuExport *export_ = self->export_;
  g_autoptr (GPtrArray) sources = chorsu_export_get_sources (export_, scene);
  g_autofree char *as_of = chorsu_export_as_of (export_);
  g_autofree char *target = g_strdup_printf ("#figures-%u", scene + 1);
  ChorsuRichText *text = chorsu_rich_text_new ();

  for (guint i = 0; i < sources->len; i++)
    {
      const ChorsuSource *source = g_ptr_array_index (sources, i);

      chorsu_rich_text_add (text, i > 0 ? "; " : "");
      if (i == 0)
        {
          chorsu_rich_text_add_weight (text, chorsu_word (CHORSU_WORD_SOURCES, export_->language), 600);
          chorsu_rich_text_add (text, ": ");
        }
      chorsu_rich_text_add (text, source->publisher);
      chorsu_rich_text_add (text, " ");
      chorsu_pdf_add_citations (text, export_->endnotes, &source, 1);
    }
  chorsu_rich_text_add (text, sources->len > 0 ? ". " : "");
  if (((GPtrArray *) g_ptr_array_index (export_->tables, scene))->len > 0)
    {
      chorsu_rich_text_add_link (text, chorsu_word (CHORSU_WORD_FIGURES, export_->language), target);
      chorsu_rich_text_add (text, ". ");
    }
  chorsu_rich_text_add (text, as_of);
  chorsu_rich_text_add (text, ".");

  return text;
}

static void
put_legend (ChorsuBriefingPdf *self,
            guint              scene,
            double             map_width,
            double             map_height,
            double             x,
            double             y,
            double             bottom)
{
  ChorsuExport *export_ = self->export_;
  double map_scale = chorsu_pdf_map_scale (map_width);
  ChorsuFrame frame = chorsu_export_frame (export_, scene, ceil (map_width / map_scale), ceil (map_height / map_scale), 1);
  g_autoptr (ChorsuLegend) legend = NULL;
  g_autofree char *alternative = NULL;
  cairo_t *cr = chorsu_pdf_get_cairo (self->pdf);
  double scale;

  if (chorsu_pdf_is_draft (self->pdf) || bottom - y < 40)
    return;

  legend = chorsu_export_legend (export_, &frame, bottom - y, LEGEND_POINTS_PER_PX, LEGEND_SMALLEST, &scale);
  if (legend == NULL)
    return;

  alternative = chorsu_export_describe_legend (export_, legend);
  chorsu_pdf_begin_figure (self->pdf, alternative);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  chorsu_legend_paint (legend, cr);
  cairo_restore (cr);
  chorsu_pdf_end_tag (self->pdf, "Figure");
}

/* Title and caption. Returns where the rest begins. */
static double
put_head (ChorsuBriefingPdf *self,
          guint              scene,
          double             width)
{
  ChorsuExport *export_ = self->export_;
  ChorsuScene *what = chorsu_export_get_scene (export_, scene);
  double y = CHORSU_PDF_MARGIN;

  chorsu_pdf_begin_tag (self->pdf, "H1");
  y += chorsu_pdf_put_plain (self->pdf, chorsu_export_text (export_, chorsu_scene_get_title (what)), &chorsu_pdf_title,
                             CHORSU_PDF_MARGIN, y, width);
  chorsu_pdf_end_tag (self->pdf, "H1");
  chorsu_pdf_begin_tag (self->pdf, "P");
  y += chorsu_pdf_put_plain (self->pdf, chorsu_export_text (export_, chorsu_scene_get_caption (what)), &chorsu_pdf_lead,
                             CHORSU_PDF_MARGIN, y + 2, width);
  chorsu_pdf_end_tag (self->pdf, "P");

  return y + 14;
}

static gboolean
add_scene (ChorsuBriefingPdf *self,
           guint              scene)
{
  ChorsuScene *what = chorsu_export_get_scene (self->export_, scene);
  g_autofree char *name = g_strdup_printf ("scene-%u", scene + 1);
  g_autoptr (ChorsuRichText) sources = make_source_line (self, scene);
  double inner = self->width - 2 * CHORSU_PDF_MARGIN;
  double sources_height = MAX (chorsu_pdf_measure (self->pdf, sources, &chorsu_pdf_faint, inner),
                               SOURCE_LINES * chorsu_pdf_faint.size * chorsu_pdf_faint.leading);
  double bottom = self->height - CHORSU_PDF_MARGIN - 8 - sources_height;
  double map_width = inner - SIDE_WIDTH - GUTTER;
  double side = CHORSU_PDF_MARGIN + map_width + GUTTER;
  double y, side_y;

  chorsu_pdf_begin_page (self->pdf, TRUE);
  chorsu_pdf_set_destination (self->pdf, name, 0);
  add_bookmark (self, scene);

  y = put_head (self, scene, inner);
  side_y = y + put_points (self, what, side, y, SIDE_WIDTH);
  if (!chorsu_pdf_put_map (self, scene, CHORSU_PDF_MARGIN, y, map_width, bottom - 8 - y))
    return FALSE;
  put_comparison (self, scene, side, side_y > y ? side_y + 6 : y, SIDE_WIDTH, bottom - 8);
  put_legend (self, scene, map_width, bottom - 8 - y, side, side_y > y ? side_y + 6 : y, bottom - 8);

  chorsu_pdf_begin_tag (self->pdf, "P");
  chorsu_pdf_put (self->pdf, sources, &chorsu_pdf_faint, CHORSU_PDF_MARGIN, bottom, inner);
  chorsu_pdf_end_tag (self->pdf, "P");

  return TRUE;
}

/* --- Notes --- */

static void
next_notes_page (ChorsuPdfColumn *column)
{
  chorsu_pdf_begin_page (column->pdf, TRUE);
  column->y = CHORSU_PDF_MARGIN;
}

static gboolean
add_notes (ChorsuBriefingPdf *self,
           guint              scene)
{
  ChorsuExport *export_ = self->export_;
  ChorsuScene *what = chorsu_export_get_scene (export_, scene);
  const char *notes = chorsu_export_text (export_, chorsu_scene_get_notes (what));
  double inner = self->width - 2 * CHORSU_PDF_MARGIN;
  double picture = inner * .36;
  ChorsuPdfColumn column = { self->pdf, CHORSU_PDF_MARGIN, inner - picture - 2 * GUTTER, 0,
                             self->height - CHORSU_PDF_MARGIN - 8, next_notes_page, NULL };
  ChorsuParagraphStyle style = chorsu_pdf_body;
  g_autofree char *markup = NULL;
  g_autofree char *number = g_strdup_printf ("%u", scene + 1);
  g_autofree char *where = chorsu_word_fill (CHORSU_WORD_SCENE_N, export_->language, number, NULL);
  g_autofree char *head = g_strdup_printf ("%s · %s", where, chorsu_word (CHORSU_WORD_NOTES, export_->language));
  g_autofree char *target = g_strdup_printf ("#scene-%u", scene + 1);
  g_autoptr (ChorsuRichText) text = NULL;

  if (notes == NULL)
    return TRUE;

  chorsu_pdf_begin_page (self->pdf, TRUE);
  column.y = CHORSU_PDF_MARGIN;
  chorsu_pdf_column_add_plain (&column, head, &chorsu_pdf_faint, "P");
  chorsu_pdf_column_add_plain (&column, chorsu_export_text (export_, chorsu_scene_get_title (what)), &chorsu_pdf_title, "H2");
  column.y += 12;
  if (!chorsu_pdf_put_map (self, scene, self->width - CHORSU_PDF_MARGIN - picture, CHORSU_PDF_MARGIN,
                           picture, picture * .7))
    return FALSE;
  chorsu_pdf_add_link (self->pdf, target, self->width - CHORSU_PDF_MARGIN - picture, CHORSU_PDF_MARGIN, picture, picture * .7);

  markup = chorsu_notes_to_markup (notes);
  text = chorsu_rich_text_new ();
  chorsu_rich_text_add_markup (text, markup);
  style.size = 12;
  chorsu_pdf_column_add (&column, text, &style, "P");

  return TRUE;
}

gboolean
chorsu_pdf_add_scenes (ChorsuBriefingPdf  *self,
                       GError            **error)
{
  ChorsuExport *export_ = self->export_;
  guint n = export_->scenes->len;

  for (guint i = 0; i < n; i++)
    {
      if (!chorsu_pdf_is_draft (self->pdf) && !chorsu_export_step (export_, i, n, error))
        return FALSE;
      if (!add_scene (self, i) || (export_->options->notes && !add_notes (self, i)))
        return FALSE;
    }

  return TRUE;
}

/* --- Handout --- */

/* Lines to write on. */
static void
put_lines (ChorsuBriefingPdf *self,
           double             x,
           double             y,
           double             width,
           double             bottom)
{
  for (y += 20; y <= bottom; y += 20)
    chorsu_pdf_put_rule (self->pdf, x, y, width);
}

/* Title, caption and points. Returns where they end. */
static double
put_words (ChorsuBriefingPdf *self,
           guint              scene,
           double             x,
           double             y,
           double             width)
{
  ChorsuExport *export_ = self->export_;
  ChorsuScene *what = chorsu_export_get_scene (export_, scene);
  g_autofree char *title
      = g_strdup_printf ("%u  %s", scene + 1, chorsu_export_text (export_, chorsu_scene_get_title (what)));

  chorsu_pdf_begin_tag (self->pdf, "H2");
  y += chorsu_pdf_put_plain (self->pdf, title, &chorsu_pdf_heading, x, y, width) + 2;
  chorsu_pdf_end_tag (self->pdf, "H2");
  chorsu_pdf_begin_tag (self->pdf, "P");
  y += chorsu_pdf_put_plain (self->pdf, chorsu_export_text (export_, chorsu_scene_get_caption (what)), &chorsu_pdf_small,
                             x, y, width) + 6;
  chorsu_pdf_end_tag (self->pdf, "P");

  return y + put_points (self, what, x, y, width);
}

static gboolean
add_handout_scene (ChorsuBriefingPdf *self,
                   guint              scene,
                   double             top,
                   double             bottom)
{
  gboolean whole = self->export_->options->handout == 1;
  g_autofree char *name = g_strdup_printf ("scene-%u", scene + 1);
  g_autoptr (ChorsuRichText) sources = make_source_line (self, scene);
  double inner = self->width - 2 * CHORSU_PDF_MARGIN;
  double x = CHORSU_PDF_MARGIN;
  double map_width = whole ? inner : inner * .55;
  double map_height = whole ? inner * .68 : bottom - top - 34;
  double words_x = whole ? x : x + map_width + GUTTER;
  double words_width = whole ? inner - SIDE_WIDTH - GUTTER : inner - map_width - GUTTER;
  double y;

  chorsu_pdf_set_destination (self->pdf, name, top);
  add_bookmark (self, scene);
  map_height = MIN (map_height, map_width * .78);
  if (!chorsu_pdf_put_map (self, scene, x, top, map_width, map_height))
    return FALSE;

  y = put_words (self, scene, words_x, whole ? top + map_height + GUTTER : top, words_width);
  put_lines (self, words_x, y, words_width, whole ? bottom - 30 : bottom - 14);
  if (whole)
    put_legend (self, scene, map_width, map_height, x + inner - SIDE_WIDTH, top + map_height + GUTTER, bottom - 30);

  chorsu_pdf_begin_tag (self->pdf, "P");
  if (whole)
    chorsu_pdf_put (self->pdf, sources, &chorsu_pdf_faint, x,
                    bottom - chorsu_pdf_measure (self->pdf, sources, &chorsu_pdf_faint, inner), inner);
  else
    chorsu_pdf_put (self->pdf, sources, &chorsu_pdf_faint, x, top + map_height + 4, map_width);
  chorsu_pdf_end_tag (self->pdf, "P");

  return TRUE;
}

gboolean
chorsu_pdf_add_handout (ChorsuBriefingPdf  *self,
                        GError            **error)
{
  ChorsuExport *export_ = self->export_;
  guint on_page = export_->options->handout;
  double inner = self->height - 2 * CHORSU_PDF_MARGIN - 8;
  double pitch = (inner + GUTTER) / on_page;

  for (guint i = 0; i < export_->scenes->len; i++)
    {
      double top = CHORSU_PDF_MARGIN + pitch * (i % on_page);

      if (!chorsu_pdf_is_draft (self->pdf) && !chorsu_export_step (export_, i, export_->scenes->len, error))
        return FALSE;
      if (i % on_page == 0)
        chorsu_pdf_begin_page (self->pdf, TRUE);
      if (!add_handout_scene (self, i, top, top + pitch - GUTTER))
        return FALSE;
    }

  return TRUE;
}
