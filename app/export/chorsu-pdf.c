/* chorsu-pdf.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-pdf-private.h"

#include <math.h>
#include <cairo-pdf.h>

#include "chorsu-output.h"
#include "chorsu-pdf-catalog.h"
#include "chorsu-picture.h"

#define FOOTER_GREY CHORSU_COLOR (0x5b6570)

static const ChorsuParagraphStyle footer_style = { 7.5, 400, 1.3, FOOTER_GREY };

static void
set_metadata (ChorsuPdf            *self,
              const ChorsuPdfAbout *about)
{
  g_autofree char *date = chorsu_output_date ();
  const struct
  {
    cairo_pdf_metadata_t  which;
    const char           *text;
  } metadata[] = {
    { CAIRO_PDF_METADATA_TITLE, about->title },
    { CAIRO_PDF_METADATA_AUTHOR, about->author },
    { CAIRO_PDF_METADATA_SUBJECT, about->subject },
    { CAIRO_PDF_METADATA_CREATOR, "Chorsu" },
    /* Left to itself cairo writes the time of day; an empty date is left out. */
    { CAIRO_PDF_METADATA_CREATE_DATE, date },
    { CAIRO_PDF_METADATA_MOD_DATE, date },
  };

  for (guint i = 0; i < G_N_ELEMENTS (metadata); i++)
    if (metadata[i].text != NULL)
      cairo_pdf_surface_set_metadata (self->surface, metadata[i].which, metadata[i].text);
}

ChorsuPdf *
chorsu_pdf_new (const ChorsuPdfAbout *about,
                ChorsuPdf            *draft)
{
  ChorsuPdf *self = g_new0 (ChorsuPdf, 1);

  self->draft = draft;
  self->title = g_strdup (about->title);
  self->language = g_strdup (about->language);
  self->width = about->width;
  self->height = about->height;
  self->bytes = g_byte_array_new ();
  self->pages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->context = chorsu_rich_text_context ();
  self->figures = g_ptr_array_new_with_free_func (g_free);

  if (draft != NULL)
    {
      self->surface = cairo_pdf_surface_create_for_stream (chorsu_output_append, self->bytes, about->width, about->height);
      /* With one table of objects at its end, which chorsu_pdf_catalog_extend() needs. */
      cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
      set_metadata (self, about);
    }
  else
    {
      self->surface = cairo_image_surface_create (CAIRO_FORMAT_A1, 1, 1);
    }
  self->cr = cairo_create (self->surface);

  return self;
}

void
chorsu_pdf_free (ChorsuPdf *self)
{
  if (self == NULL)
    return;

  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_ptr_array_unref (self->figures);
  g_hash_table_unref (self->pages);
  g_object_unref (self->context);
  g_free (self->language);
  g_free (self->title);
  g_free (self);
}

gboolean
chorsu_pdf_is_draft (ChorsuPdf *self)
{
  return self->draft == NULL;
}

static void
put_footer (ChorsuPdf *self)
{
  g_autofree char *number = g_strdup_printf ("%u", self->page);
  g_autoptr (ChorsuRichText) text = chorsu_rich_text_new ();
  g_autoptr (PangoLayout) layout = NULL;
  double y = self->height - CHORSU_PDF_MARGIN + 8;
  int width, height;

  chorsu_rich_text_add (text, number);
  layout = chorsu_rich_text_lay_out (text, self->context, &footer_style, -1);
  pango_layout_get_size (layout, &width, &height);

  chorsu_pdf_begin_tag (self, "P");
  chorsu_pdf_put_plain (self, self->title, &footer_style, CHORSU_PDF_MARGIN, y,
                        self->width - 2 * CHORSU_PDF_MARGIN - 40);
  chorsu_pdf_put_plain (self, number, &footer_style,
                        self->width - CHORSU_PDF_MARGIN - (double) width / PANGO_SCALE, y, 40);
  chorsu_pdf_end_tag (self, "P");
}

static void
end_page (ChorsuPdf *self)
{
  if (self->page == 0)
    return;

  if (self->has_footer)
    put_footer (self);
  if (self->draft != NULL)
    cairo_show_page (self->cr);
}

void
chorsu_pdf_begin_page (ChorsuPdf *self,
                       gboolean   footer)
{
  g_autofree char *label = NULL;

  end_page (self);
  self->page++;
  self->has_footer = footer;
  label = g_strdup_printf ("%u", self->page);
  if (self->draft != NULL)
    cairo_pdf_surface_set_page_label (self->surface, label);
}

guint
chorsu_pdf_get_page (ChorsuPdf *self)
{
  return self->page;
}

cairo_t *
chorsu_pdf_get_cairo (ChorsuPdf *self)
{
  return self->cr;
}

/* For the attributes of cairo's tags. */
static char *
quote (const char *text)
{
  GString *quoted = g_string_new (text);

  g_string_replace (quoted, "\\", "\\\\", 0);
  g_string_replace (quoted, "'", "\\'", 0);

  return g_string_free (quoted, FALSE);
}

/* Whole points: cairo 1.16 reads the decimals of attributes in the way of the
 * locale, and where that is a comma refuses the document for a point. */
static void
append_number (GString *string,
               double   number)
{
  g_string_append_printf (string, "%ld ", lround (number));
}

void
chorsu_pdf_set_destination (ChorsuPdf  *self,
                            const char *name,
                            double      y)
{
  g_autoptr (GString) attributes = g_string_new ("name='");
  g_autofree char *quoted = quote (name);

  g_hash_table_insert (self->pages, g_strdup (name), GUINT_TO_POINTER (self->page));
  if (self->draft == NULL)
    return;

  g_string_append_printf (attributes, "%s' x=0 y=", quoted);
  append_number (attributes, y);
  cairo_tag_begin (self->cr, CAIRO_TAG_DEST, attributes->str);
  cairo_tag_end (self->cr, CAIRO_TAG_DEST);
}

guint
chorsu_pdf_find_page (ChorsuPdf  *self,
                      const char *name)
{
  return self->draft != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->draft->pages, name)) : 0;
}

void
chorsu_pdf_add_link (ChorsuPdf  *self,
                     const char *target,
                     double      x,
                     double      y,
                     double      width,
                     double      height)
{
  g_autoptr (GString) attributes = g_string_new ("rect=[");
  g_autofree char *quoted = quote (target[0] == '#' ? target + 1 : target);
  const double numbers[] = { x, y, width, height };

  /* cairo refuses a document with links to places that it does not have. */
  if (self->draft == NULL || (target[0] == '#' && chorsu_pdf_find_page (self, target + 1) == 0))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    append_number (attributes, numbers[i]);
  g_string_append_printf (attributes, "] %s='%s'", target[0] == '#' ? "dest" : "uri", quoted);
  cairo_tag_begin (self->cr, CAIRO_TAG_LINK, attributes->str);
  cairo_tag_end (self->cr, CAIRO_TAG_LINK);
}

int
chorsu_pdf_add_bookmark (ChorsuPdf  *self,
                         int         parent,
                         const char *text,
                         const char *destination)
{
  g_autofree char *quoted = quote (destination);
  g_autofree char *attributes = g_strdup_printf ("dest='%s'", quoted);

  if (self->draft == NULL)
    return 0;

  return cairo_pdf_surface_add_outline (self->surface, parent, text, attributes,
                                        parent == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);
}

void
chorsu_pdf_begin_figure (ChorsuPdf  *self,
                         const char *alternative)
{
  g_ptr_array_add (self->figures, g_strdup (alternative));
  chorsu_pdf_begin_tag (self, "Figure");
}

void
chorsu_pdf_begin_tag (ChorsuPdf  *self,
                      const char *tag)
{
  if (self->draft != NULL)
    cairo_tag_begin (self->cr, tag, NULL);
}

void
chorsu_pdf_end_tag (ChorsuPdf  *self,
                    const char *tag)
{
  if (self->draft != NULL)
    cairo_tag_end (self->cr, tag);
}

GBytes *
chorsu_pdf_finish (ChorsuPdf  *self,
                   GError    **error)
{
  cairo_status_t status;

  end_page (self);
  if (self->draft == NULL)
    return NULL;

  status = cairo_status (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CHORSU_PICTURE_ERROR, CHORSU_PICTURE_ERROR_WRITE, "PDF: %s", cairo_status_to_string (status));
      return NULL;
    }
  chorsu_pdf_catalog_extend (self->bytes, self->language, self->figures);

  return g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
}
