/* chorsu-factsheet.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-factsheet-private.h"
#include "chorsu-factsheet.h"

#include "chorsu-briefing-pdf.h"
#include "chorsu-date.h"
#include "chorsu-output.h"
#include "chorsu-phrases.h"
#include "chorsu-picture.h"

#define MAP_HEIGHT 250.0
#define POINTS_PER_PX .62

/* Lines of a table when there is no end of room, and when there is hardly any. */
#define MOST_LINES 60
#define FEWEST_LINES 2

typedef struct
{
  ChorsuPainter             *painter;
  ChorsuDataset             *dataset;
  const ChorsuRecord        *record;
  const ChorsuExportOptions *options;
  const char                *language;
  guint                      most;
  GCancellable              *cancellable;
} Factsheet;

static gboolean
put_map (Factsheet *self,
         ChorsuPdf *pdf,
         double     y,
         double     width)
{
  ChorsuRef ref = self->record->ref;
  cairo_t *cr = chorsu_pdf_get_cairo (pdf);
  g_autofree char *alternative = chorsu_word_fill (CHORSU_WORD_MAP_OF, self->language,
                                                   chorsu_text_get (self->record->name, self->language), NULL);
  ChorsuCamera size = chorsu_camera (66.9, 46.2, 5, (int) (width / POINTS_PER_PX), (int) (MAP_HEIGHT / POINTS_PER_PX),
                                     self->options->relief_ppi * POINTS_PER_PX / 72);
  ChorsuBox box = chorsu_painter_ref_box (self->painter, ref);
  ChorsuCamera camera;
  ChorsuView view;
  gboolean complete;

  if (chorsu_pdf_is_draft (pdf))
    return TRUE;

  chorsu_view_init (&view);
  view.theme = self->options->theme;
  view.locator = FALSE;
  chorsu_view_set_language (&view, self->language);
  if (ref.kind == CHORSU_KIND_GOAL)
    view.goal = ((const ChorsuGoal *) self->record)->order;
  else
    view.selection = ref;
  if (ref.kind == CHORSU_KIND_CORRIDOR)
    view.layers |= CHORSU_LAYER_CORRIDORS;
  else if (ref.kind != CHORSU_KIND_GOAL)
    view.layers |= CHORSU_LAYER_RESOURCES;
  camera = chorsu_picture_frame (self->painter, &view, &size, chorsu_box_is_empty (&box) ? chorsu_camera_home_box () : box);

  chorsu_pdf_begin_figure (pdf, alternative);
  cairo_save (cr);
  cairo_rectangle (cr, CHORSU_PDF_MARGIN, y, width, MAP_HEIGHT);
  cairo_clip (cr);
  cairo_translate (cr, CHORSU_PDF_MARGIN, y);
  cairo_scale (cr, POINTS_PER_PX, POINTS_PER_PX);
  complete = chorsu_painter_paint (self->painter, cr, &view, &camera, self->cancellable);
  cairo_restore (cr);
  chorsu_pdf_end_tag (pdf, "Figure");

  return complete;
}

static const char *
find_lead (Factsheet *self)
{
  switch (self->record->ref.kind)
    {
    case CHORSU_KIND_COUNTRY:
      return chorsu_text_get (((const ChorsuCountry *) self->record)->official_name, self->language);
    case CHORSU_KIND_NEIGHBOUR:
      return chorsu_text_get (((const ChorsuCountry *) self->record)->role, self->language);
    case CHORSU_KIND_GOAL:
      return chorsu_text_get (((const ChorsuGoal *) self->record)->tagline, self->language);
    default:
      return chorsu_text_get (self->record->note, self->language);
    }
}

static void
next_page (ChorsuPdfColumn *column)
{
  chorsu_pdf_begin_page (column->pdf, TRUE);
  column->y = CHORSU_PDF_MARGIN;
}

/* One after the other in a paragraph, since there is little room. */
static void
add_sources (Factsheet       *self,
             ChorsuPdfColumn *column,
             ChorsuEndnotes  *endnotes)
{
  g_autoptr (ChorsuRichText) text = chorsu_rich_text_new ();
  ChorsuParagraphStyle style = chorsu_pdf_faint;

  chorsu_pdf_column_need (column, 40);
  chorsu_pdf_column_add_plain (column, chorsu_word (CHORSU_WORD_SOURCES, self->language), &chorsu_pdf_heading, "H2");
  for (guint i = 1; i <= chorsu_endnotes_get_n_sources (endnotes); i++)
    {
      const ChorsuSource *source = chorsu_endnotes_get_source (endnotes, i);
      g_autofree char *number = g_strdup_printf ("[%u] ", i);
      g_autofree char *name = g_strdup_printf ("source-%u", i);
      g_autofree char *date = chorsu_date_format (source->date, self->language);
      g_autofree char *rest = g_strdup_printf (". %s, %s  ", source->publisher, date);

      chorsu_pdf_set_destination (column->pdf, name, column->y);
      chorsu_rich_text_add_weight (text, number, 600);
      if (source->url != NULL)
        chorsu_rich_text_add_link (text, source->title, source->url);
      else
        chorsu_rich_text_add (text, source->title);
      chorsu_rich_text_add (text, rest);
    }
  style.size = 6.5;
  chorsu_pdf_column_add (column, text, &style, "P");
}

static gboolean
write_pages (Factsheet            *self,
             ChorsuPdf            *pdf,
             const ChorsuPdfAbout *about)
{
  g_autoptr (ChorsuEndnotes) endnotes = chorsu_endnotes_new (self->language);
  g_autoptr (GPtrArray) tables = chorsu_factsheet_tables (endnotes, self->dataset, self->record, self->most);
  ChorsuPdfColumn column = { pdf, CHORSU_PDF_MARGIN, about->width - 2 * CHORSU_PDF_MARGIN, CHORSU_PDF_MARGIN,
                             about->height - CHORSU_PDF_MARGIN - 8, next_page, NULL };

  chorsu_pdf_begin_page (pdf, TRUE);
  chorsu_pdf_set_destination (pdf, "title", 0);
  chorsu_pdf_add_bookmark (pdf, 0, about->title, "title");
  chorsu_pdf_column_add_plain (&column, about->subject, &chorsu_pdf_faint, "P");
  chorsu_pdf_column_add_plain (&column, about->title, &chorsu_pdf_title, "H1");
  chorsu_pdf_column_add_plain (&column, find_lead (self), &chorsu_pdf_small, "P");
  column.y += 8;
  if (!put_map (self, pdf, column.y, column.width))
    return FALSE;
  column.y += MAP_HEIGHT + 14;

  for (guint i = 0; i < tables->len; i++)
    {
      const ChorsuEndnotesTable *table = g_ptr_array_index (tables, i);
      g_autofree char *name = g_strdup_printf ("table-%u", i);

      chorsu_pdf_column_need (&column, 64);
      chorsu_pdf_set_destination (pdf, name, column.y);
      chorsu_pdf_add_bookmark (pdf, 0, table->title, name);
      chorsu_pdf_column_add_table (&column, endnotes, table);
    }
  add_sources (self, &column, endnotes);

  return TRUE;
}

/* Drafts with shorter and shorter tables, until they fit. */
static ChorsuPdf *
make_draft (Factsheet            *self,
            const ChorsuPdfAbout *about)
{
  for (self->most = MOST_LINES; ; self->most -= MAX (1, self->most / 6))
    {
      ChorsuPdf *draft = chorsu_pdf_new (about, NULL);

      write_pages (self, draft, about);
      if (chorsu_pdf_get_page (draft) <= CHORSU_FACTSHEET_PAGES || self->most <= FEWEST_LINES)
        return draft;
      chorsu_pdf_free (draft);
    }
}

gboolean
chorsu_factsheet_write (ChorsuPainter              *painter,
                        ChorsuRef                   ref,
                        const ChorsuExportOptions  *options,
                        const char                 *path,
                        GCancellable               *cancellable,
                        GError                    **error)
{
  ChorsuDataset *dataset = chorsu_painter_get_dataset (painter);
  const ChorsuRecord *record = chorsu_dataset_find (dataset, ref);
  Factsheet self = { painter, dataset, record, options, options->language, MOST_LINES, cancellable };
  gboolean letter = options->paper == CHORSU_PAPER_LETTER;
  g_autofree char *date = chorsu_date_for_reader (chorsu_dataset_get_as_of (dataset), options->language);
  g_autofree char *as_of = chorsu_word_fill (CHORSU_WORD_DATA_AS_OF, options->language, date, NULL);
  g_autofree char *subject = g_strdup_printf ("%s · %s", chorsu_word (CHORSU_WORD_FACTSHEET, options->language), as_of);
  ChorsuPdfAbout about = { NULL, NULL, subject, options->language, letter ? 612 : 595.28, letter ? 792 : 841.89 };
  g_autoptr (ChorsuPdf) draft = NULL;
  g_autoptr (ChorsuPdf) pdf = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gconstpointer data;
  gsize length;

  g_return_val_if_fail (record != NULL, FALSE);

  about.title = chorsu_text_get (record->name, options->language);
  draft = make_draft (&self, &about);
  chorsu_pdf_finish (draft, NULL);
  pdf = chorsu_pdf_new (&about, draft);
  if (!write_pages (&self, pdf, &about))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
      return FALSE;
    }
  bytes = chorsu_pdf_finish (pdf, error);
  if (bytes == NULL)
    return FALSE;
  data = g_bytes_get_data (bytes, &length);

  return chorsu_output_write (path, data, length, cancellable, error);
}
