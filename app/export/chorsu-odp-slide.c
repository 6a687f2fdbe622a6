/* chorsu-odp-slide.c: a scene as a slide
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-odp-slide.h"

#include <math.h>
#include <pango/pango.h>

#include "chorsu-export-words.h"
#include "chorsu-legend.h"
#include "chorsu-notes.h"
#include "chorsu-output.h"
#include "chorsu-picture.h"

#define POINTS_PER_PX .75
#define PICTURE_SCALE 2.0   /* px per logical px */
#define LEGEND_SCALE .68    /* points per logical px */
#define LEGEND_SMALLEST .5

#define TITLE_HEIGHT 36.0
#define CAPTION_HEIGHT 24.0
#define POINT_LINE 21.0
#define POINT_CHARACTERS 34 /* on a line beside the map, at most */
#define COMPARED_ROWS 5
#define SOURCES_HEIGHT 26.0
#define GUTTER 14.0

/* Where something stands on a slide, points. */
typedef struct
{
  double x, y, width, height;
} Place;

typedef struct
{
  ChorsuExport *export_;
  guint         scene;
  ChorsuScene  *what;
  ChorsuZip    *zip;
  GPtrArray    *pictures;
  GString      *xml;
} Slide;

void
chorsu_odp_add_length (GString    *xml,
                       const char *attribute,
                       double      points)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (xml, " %s=\"%scm\"", attribute, g_ascii_formatd (buffer, sizeof buffer, "%.3f", points * 2.54 / 72));
}

void
chorsu_odp_add_text (GString    *xml,
                     const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text != NULL ? text : "", -1);

  g_string_append (xml, escaped);
}

static void
add_place (GString     *xml,
           const Place *place)
{
  chorsu_odp_add_length (xml, "svg:x", place->x);
  chorsu_odp_add_length (xml, "svg:y", place->y);
  chorsu_odp_add_length (xml, "svg:width", place->width);
  chorsu_odp_add_length (xml, "svg:height", place->height);
}

/* A box with one paragraph. @attributes: of the frame */
static void
add_box (Slide       *self,
         const char  *attributes,
         const char  *paragraph,
         const Place *place,
         const char  *text)
{
  if (text == NULL)
    return;

  g_string_append_printf (self->xml, "<draw:frame %s draw:layer=\"layout\"", attributes);
  add_place (self->xml, place);
  g_string_append_printf (self->xml, "><draw:text-box><text:p text:style-name=\"%s\">", paragraph);
  chorsu_odp_add_text (self->xml, text);
  g_string_append (self->xml, "</text:p></draw:text-box></draw:frame>\n");
}

static void
add_picture (Slide           *self,
             const char      *kind,
             cairo_surface_t *surface,
             const Place     *place,
             const char      *description)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  char *name = g_strdup_printf ("Pictures/%s-%02u.png", kind, self->scene + 1);

  cairo_surface_write_to_png_stream (surface, chorsu_output_append, bytes);
  chorsu_zip_add (self->zip, name, bytes->data, bytes->len, TRUE);
  g_ptr_array_add (self->pictures, name);

  g_string_append (self->xml, "<draw:frame draw:style-name=\"picture\" draw:layer=\"layout\"");
  add_place (self->xml, place);
  g_string_append_printf (self->xml, "><draw:image xlink:href=\"%s\" xlink:type=\"simple\" xlink:show=\"embed\""
                          " xlink:actuate=\"onLoad\"/><svg:desc>", name);
  chorsu_odp_add_text (self->xml, description);
  g_string_append (self->xml, "</svg:desc></draw:frame>\n");
}

static cairo_surface_t *
new_surface (double    width,
             double    height,
             double    scale,
             cairo_t **cr)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) ceil (width * scale),
                                                         (int) ceil (height * scale));

  cairo_surface_set_device_scale (surface, scale, scale);
  *cr = cairo_create (surface);

  return surface;
}

static gboolean
add_map (Slide             *self,
         const ChorsuFrame *frame,
         const Place       *place)
{
  ChorsuExport *export_ = self->export_;
  g_autofree char *description = chorsu_word_fill (CHORSU_WORD_MAP_OF, export_->language,
                                                   chorsu_export_text (export_, chorsu_scene_get_title (self->what)), NULL);
  cairo_t *cr;
  cairo_surface_t *surface = new_surface (frame->camera.width, frame->camera.height, PICTURE_SCALE, &cr);
  gboolean complete = chorsu_painter_paint (export_->painter, cr, &frame->view, &frame->camera, export_->cancellable);

  cairo_destroy (cr);
  if (complete)
    add_picture (self, "map", surface, place, description);
  cairo_surface_destroy (surface);

  return complete;
}

static void
add_legend (Slide             *self,
            const ChorsuFrame *frame,
            double             x,
            double             y,
            double             bottom)
{
  ChorsuExport *export_ = self->export_;
  g_autoptr (ChorsuLegend) legend = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  g_autofree char *description = NULL;
  Place place;
  double scale;
  int width, height;

  legend = chorsu_export_legend (export_, frame, bottom - y, LEGEND_SCALE, LEGEND_SMALLEST, &scale);
  if (legend == NULL)
    return;

  chorsu_legend_get_size (legend, &width, &height);
  surface = new_surface (width, height, PICTURE_SCALE, &cr);
  chorsu_legend_paint (legend, cr);
  cairo_destroy (cr);
  place = (Place) { x, y, width * scale, height * scale };
  description = chorsu_export_describe_legend (export_, legend);
  add_picture (self, "legend", surface, &place, description);
  cairo_surface_destroy (surface);
}

/* Returns the height. */
static double
add_points (Slide  *self,
            double  x,
            double  y,
            double  width)
{
  guint n = chorsu_scene_get_n_points (self->what);
  g_autoptr (GString) list = g_string_new (NULL);
  Place place = { x, y, width, 0 };

  for (guint i = 0; i < n; i++)
    {
      const char *point = chorsu_export_text (self->export_, chorsu_scene_get_point (self->what, i));

      place.height += POINT_LINE * (1 + g_utf8_strlen (point, -1) / POINT_CHARACTERS);
      g_string_append (list, "<text:list-item><text:p text:style-name=\"point\">");
      chorsu_odp_add_text (list, point);
      g_string_append (list, "</text:p></text:list-item>");
    }
  if (n == 0)
    return 0;

  g_string_append (self->xml, "<draw:frame presentation:style-name=\"outline\" draw:layer=\"layout\""
                   " presentation:class=\"outline\" presentation:user-transformed=\"true\"");
  add_place (self->xml, &place);
  g_string_append_printf (self->xml, "><draw:text-box><text:list text:style-name=\"points\">%s</text:list>"
                          "</draw:text-box></draw:frame>\n", list->str);

  return place.height + GUTTER;
}

/* The countries of a comparison, figure by figure. */
static void
add_comparison (Slide       *self,
                const Place *place)
{
  ChorsuExport *export_ = self->export_;
  g_autoptr (GPtrArray) countries = chorsu_export_get_compared (export_, self->scene);
  g_autoptr (GPtrArray) rows = chorsu_export_compare (export_, countries, COMPARED_ROWS);

  if (rows->len == 0)
    return;

  g_string_append (self->xml, "<draw:frame draw:style-name=\"box\" draw:layer=\"layout\"");
  add_place (self->xml, place);
  g_string_append (self->xml, "><draw:text-box>");
  for (guint i = 0; i < rows->len; i++)
    {
      const ChorsuComparedRow *row = g_ptr_array_index (rows, i);

      g_string_append (self->xml, "<text:p text:style-name=\"compared\">");
      chorsu_odp_add_text (self->xml, row->label);
      for (guint k = 0; k < row->figures->len; k++)
        {
          const ChorsuFigure *figure = g_ptr_array_index (row->figures, k);
          g_autofree char *value = chorsu_figure_format (figure, export_->language);
          g_autofree char *as_of = chorsu_figure_format_as_of (figure, export_->language);
          g_autofree char *line
              = g_strdup_printf ("%s: %s (%s, %s)", chorsu_export_text (export_, ((const ChorsuRecord *) countries->pdata[k])->name),
                                 value, as_of, figure->n_sources > 0 ? figure->sources[0]->publisher : "");

          g_string_append (self->xml, "<text:line-break/>");
          chorsu_odp_add_text (self->xml, line);
        }
      g_string_append (self->xml, "</text:p>");
    }
  g_string_append (self->xml, "</draw:text-box></draw:frame>\n");
}

static void
add_sources (Slide       *self,
             const Place *place)
{
  ChorsuExport *export_ = self->export_;
  g_autoptr (GPtrArray) sources = chorsu_export_get_sources (export_, self->scene);
  g_autofree char *as_of = chorsu_export_as_of (export_);

  g_string_append (self->xml, "<draw:frame draw:style-name=\"box\" draw:layer=\"layout\"");
  add_place (self->xml, place);
  g_string_append (self->xml, "><draw:text-box><text:p text:style-name=\"small\">");
  for (guint i = 0; i < sources->len; i++)
    {
      const ChorsuSource *source = g_ptr_array_index (sources, i);

      g_string_append (self->xml, i == 0 ? chorsu_word (CHORSU_WORD_SOURCES, export_->language) : ";");
      g_string_append (self->xml, i == 0 ? ": " : " ");
      if (source->url != NULL)
        {
          g_string_append (self->xml, "<text:a xlink:type=\"simple\" xlink:href=\"");
          chorsu_odp_add_text (self->xml, source->url);
          g_string_append (self->xml, "\">");
        }
      chorsu_odp_add_text (self->xml, source->publisher);
      g_string_append (self->xml, source->url != NULL ? "</text:a>" : "");
    }
  g_string_append (self->xml, sources->len > 0 ? ". " : "");
  chorsu_odp_add_text (self->xml, as_of);
  g_string_append (self->xml, ".</text:p></draw:text-box></draw:frame>\n");
}

/* A paragraph for each line. */
static void
add_lines (GString    *xml,
           const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append (xml, "<text:p text:style-name=\"notes\">");
      chorsu_odp_add_text (xml, lines[i]);
      g_string_append (xml, "</text:p>");
    }
}

/* What the speaker says, and in full where it was read. */
static void
add_notes (Slide *self)
{
  ChorsuExport *export_ = self->export_;
  g_autoptr (GPtrArray) sources = chorsu_export_get_sources (export_, self->scene);
  g_autofree char *markup = chorsu_notes_to_markup (chorsu_export_text (export_, chorsu_scene_get_notes (self->what)));
  g_autofree char *plain = NULL;

  g_string_append_printf (self->xml, "<presentation:notes draw:style-name=\"page\">"
                          "<draw:page-thumbnail draw:layer=\"layout\" draw:page-number=\"%u\" presentation:class=\"page\""
                          " svg:x=\"3cm\" svg:y=\"2cm\" svg:width=\"15cm\" svg:height=\"8.44cm\"/>\n"
                          "<draw:frame presentation:style-name=\"notes-box\" draw:layer=\"layout\" presentation:class=\"notes\""
                          " svg:x=\"2cm\" svg:y=\"11.5cm\" svg:width=\"17cm\" svg:height=\"16cm\"><draw:text-box>", self->scene + 1);
  if (pango_parse_markup (markup, -1, 0, NULL, &plain, NULL, NULL))
    add_lines (self->xml, plain);
  for (guint i = 0; i < sources->len; i++)
    {
      const ChorsuSource *source = g_ptr_array_index (sources, i);
      g_autofree char *name = chorsu_export_name_source (export_, source);
      g_autofree char *line = g_strdup_printf ("%s%s%s", name, source->url != NULL ? " " : "", source->url != NULL ? source->url : "");

      if (i == 0)
        add_lines (self->xml, chorsu_word (CHORSU_WORD_SOURCES, export_->language));
      add_lines (self->xml, line);
    }
  g_string_append (self->xml, "</draw:text-box></draw:frame></presentation:notes>\n");
}

gboolean
chorsu_odp_add_slide (ChorsuExport  *export_,
                      guint          scene,
                      ChorsuZip     *zip,
                      GPtrArray     *pictures,
                      GString       *xml,
                      GError       **error)
{
  Slide self = { export_, scene, chorsu_export_get_scene (export_, scene), zip, pictures, xml };
  double inner = CHORSU_SLIDE_WIDTH - 2 * CHORSU_SLIDE_MARGIN;
  double side_width = CHORSU_LEGEND_WIDTH * LEGEND_SCALE;
  double map_y = CHORSU_SLIDE_MARGIN - 10 + TITLE_HEIGHT + CAPTION_HEIGHT + 6;
  double bottom = CHORSU_SLIDE_HEIGHT - 14 - SOURCES_HEIGHT;
  double side = CHORSU_SLIDE_WIDTH - CHORSU_SLIDE_MARGIN - side_width;
  Place title = { CHORSU_SLIDE_MARGIN, CHORSU_SLIDE_MARGIN - 10, inner, TITLE_HEIGHT };
  Place caption = { CHORSU_SLIDE_MARGIN, title.y + TITLE_HEIGHT, inner, CAPTION_HEIGHT };
  Place map = { CHORSU_SLIDE_MARGIN, map_y, inner - side_width - GUTTER, bottom - 6 - map_y };
  Place sources = { CHORSU_SLIDE_MARGIN, bottom, inner, SOURCES_HEIGHT };
  ChorsuFrame frame = chorsu_export_frame (export_, scene, map.width / POINTS_PER_PX, map.height / POINTS_PER_PX, PICTURE_SCALE);
  Place compared;
  double side_y;

  g_string_append_printf (xml, "<draw:page draw:name=\"%s\" draw:style-name=\"page\" draw:master-page-name=\"Chorsu\">\n",
                          chorsu_scene_get_id (self.what));
  add_box (&self, "presentation:style-name=\"title\" presentation:class=\"title\" presentation:user-transformed=\"true\"", "title",
           &title, chorsu_export_text (export_, chorsu_scene_get_title (self.what)));
  add_box (&self, "draw:style-name=\"box\"", "caption", &caption,
           chorsu_export_text (export_, chorsu_scene_get_caption (self.what)));
  if (!add_map (&self, &frame, &map))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
      return FALSE;
    }
  side_y = map_y + add_points (&self, side, map_y, side_width);
  compared = (Place) { side, side_y, side_width, bottom - 6 - side_y };
  add_comparison (&self, &compared);
  add_legend (&self, &frame, side, side_y, bottom - 6);
  add_sources (&self, &sources);
  add_notes (&self);
  g_string_append (xml, "</draw:page>\n");

  return TRUE;
}
