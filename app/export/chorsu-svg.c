/* chorsu-svg.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-svg.h"

#include <cairo-svg.h>
#include <math.h>
#include <string.h>

#include "chorsu-output.h"
#include "chorsu-picture.h"
#include "chorsu-typesetter.h"

typedef struct
{
  char            *name;
  GByteArray      *bytes;
  GString         *texts;
  cairo_surface_t *surface;
  cairo_t         *cr;
} Layer;

typedef struct
{
  const ChorsuCamera   *camera;
  const ChorsuSvgStyle *style;
  GPtrArray            *layers;  /* of Layer */
} Layers;

static void
layer_free (Layer *self)
{
  cairo_destroy (self->cr);
  cairo_surface_destroy (self->surface);
  g_byte_array_unref (self->bytes);
  g_string_free (self->texts, TRUE);
  g_free (self->name);
  g_free (self);
}

static void
append_number (GString    *xml,
               const char *name,
               double      number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (xml, " %s=\"%s\"", name, g_ascii_formatd (buffer, sizeof buffer, "%.2f", number));
}

static void
append_color (GString           *xml,
              const char        *name,
              const ChorsuColor *color)
{
  g_autofree char *opacity = g_strconcat (name, "-opacity", NULL);

  g_string_append_printf (xml, " %s=\"#%02x%02x%02x\"", name, (guint) (color->r * 255 + .5), (guint) (color->g * 255 + .5),
                          (guint) (color->b * 255 + .5));
  if (color->a < 1)
    append_number (xml, opacity, color->a);
}

/* One element; @halo: the stroke round the letters instead of these. */
static void
append_text (GString              *xml,
             const ChorsuTextLine *line,
             gboolean              halo)
{
  const ChorsuType *type = line->type;
  double scale = hypot (line->matrix.xx, line->matrix.yx);
  g_autofree char *escaped = g_markup_escape_text (line->text, -1);

  g_string_append (xml, "<text");
  append_number (xml, "x", line->matrix.x0);
  append_number (xml, "y", line->matrix.y0);
  append_number (xml, "font-size", type->size * scale);
  g_string_append_printf (xml, " font-family=\"%s\" font-weight=\"%d\"%s",
                          type->serif ? "Noto Serif, serif" : "Inter, Cantarell, Noto Sans, sans-serif", type->weight,
                          type->serif ? " font-style=\"italic\"" : "");
  if (type->tracking != 0)
    append_number (xml, "letter-spacing", type->tracking * type->size * scale);
  append_number (xml, "textLength", line->advance * scale);
  g_string_append (xml, " lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"");
  if (halo)
    {
      g_string_append (xml, " fill=\"none\" stroke-linejoin=\"round\" aria-hidden=\"true\" style=\"user-select:none\"");
      append_color (xml, "stroke", &line->color->halo);
      append_number (xml, "stroke-width", line->color->halo_width * scale);
    }
  else
    {
      append_color (xml, "fill", &line->color->fill);
    }
  g_string_append_printf (xml, ">%s</text>\n", escaped);
}

static void
take_text (const ChorsuTextLine *line,
           gpointer              texts)
{
  if (line->color->halo_width > 0)
    append_text (texts, line, TRUE);
  append_text (texts, line, FALSE);
}

cairo_surface_t *
chorsu_svg_surface_new (double      width,
                        double      height,
                        GByteArray *bytes,
                        GString    *texts)
{
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (chorsu_output_append, bytes, width, height);

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  chorsu_typesetter_divert (surface, take_text, texts);

  return surface;
}

static cairo_t *
begin_layer (const char *name,
             gpointer    user_data)
{
  Layers *self = user_data;
  Layer *layer;

  if (self->style->transparent && (g_str_equal (name, "ground") || g_str_equal (name, "relief")))
    return NULL;

  layer = g_new0 (Layer, 1);
  layer->name = g_strdup (name);
  layer->bytes = g_byte_array_new ();
  layer->texts = g_string_new (NULL);
  layer->surface = chorsu_svg_surface_new (self->camera->width, self->camera->height, layer->bytes, layer->texts);
  layer->cr = cairo_create (layer->surface);
  g_ptr_array_add (self->layers, layer);

  return layer->cr;
}

/* cairo numbers some of its ids through the life of a process, and begins
 * others anew in every surface: all get new ones, so that the same picture is
 * the same file and several may stand in one. */
typedef struct
{
  const char *prefix;
  GHashTable *numbers;
} Renaming;

static gboolean
rename_id (const GMatchInfo *match,
           GString          *out,
           gpointer          user_data)
{
  Renaming *self = user_data;
  g_autofree char *before = g_match_info_fetch (match, 1);
  g_autofree char *name = g_match_info_fetch (match, 2);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, name));

  if (number == 0)
    {
      number = g_hash_table_size (self->numbers) + 1;
      g_hash_table_insert (self->numbers, g_strdup (name), GUINT_TO_POINTER (number));
    }
  g_string_append_printf (out, "%s%s-%u", before, self->prefix, number);

  return FALSE;
}

/* Coordinates of paths to a hundredth of a px: a third less to carry. */
static char *
round_paths (const char *body)
{
  GString *rounded = g_string_sized_new (strlen (body));
  gboolean in_path = FALSE;
  int decimals = -1;  /* after the point; -1 before it */

  for (const char *c = body; *c != '\0'; c++)
    {
      if (!in_path && g_str_has_prefix (c, " d=\""))
        {
          g_string_append (rounded, " d=\"");
          c += strlen (" d=\"") - 1;
          in_path = TRUE;
          continue;
        }
      if (*c == '"')
        in_path = FALSE;

      if (*c == '.')
        decimals = 0;
      else if (!g_ascii_isdigit (*c))
        decimals = -1;
      else if (decimals >= 0)
        decimals++;
      if (!in_path || decimals <= 2)
        g_string_append_c (rounded, *c);
    }

  return g_string_free (rounded, FALSE);
}

char *
chorsu_svg_body (GByteArray *bytes,
                 const char *prefix)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) regex = g_regex_new ("( id=\"|href=\"#|url\\(#)([A-Za-z][\\w-]*)", G_REGEX_OPTIMIZE, 0, NULL);
  g_autofree char *body = NULL;
  g_autofree char *rounded = NULL;
  Renaming renaming = { prefix, numbers };
  const char *start, *end;

  g_byte_array_append (bytes, (const guint8 *) "", 1);
  start = strstr ((const char *) bytes->data, "<svg");
  start = start != NULL ? strchr (start, '>') : NULL;
  end = start != NULL ? g_strrstr (start, "</svg>") : NULL;
  if (end == NULL)
    return g_strdup ("");
  body = g_strndup (start + 1, end - start - 1);

  rounded = round_paths (body);

  return g_regex_replace_eval (regex, rounded, -1, 0, 0, rename_id, &renaming, NULL);
}

static void
append_head (GString              *svg,
             const ChorsuCamera   *camera,
             const ChorsuSvgStyle *style)
{
  if (!style->inline_)
    g_string_append (svg, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  g_string_append (svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
  if (!style->inline_)
    g_string_append_printf (svg, " xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\""
                            " width=\"%d\" height=\"%d\"", camera->width, camera->height);
  g_string_append_printf (svg, " viewBox=\"0 0 %d %d\" role=\"img\"", camera->width, camera->height);
  if (style->title != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (style->title, -1);

      g_string_append_printf (svg, " aria-labelledby=\"%stitle\">\n<title id=\"%stitle\">%s</title>\n",
                              style->prefix, style->prefix, escaped);
    }
  else
    {
      g_string_append (svg, ">\n");
    }
}

static gboolean
append_layer (GString               *svg,
              Layer                 *layer,
              const ChorsuSvgStyle  *style,
              GError               **error)
{
  g_autofree char *id = g_strconcat (style->prefix, layer->name, NULL);
  g_autofree char *body = NULL;
  cairo_status_t status = cairo_status (layer->cr);

  cairo_surface_finish (layer->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (layer->surface);
  if (status != CAIRO_STATUS_SUCCESS)
    {
      g_set_error (error, CHORSU_PICTURE_ERROR, CHORSU_PICTURE_ERROR_WRITE, "SVG: %s", cairo_status_to_string (status));
      return FALSE;
    }

  body = chorsu_svg_body (layer->bytes, id);
  if (layer->texts->len == 0 && !g_regex_match_simple ("<(path|use|image|rect|g style)", body, 0, 0))
    return TRUE;
  g_string_append_printf (svg, "<g id=\"%s\"", id);
  if (!style->inline_)
    g_string_append_printf (svg, " inkscape:groupmode=\"layer\" inkscape:label=\"%s\"", layer->name);
  g_string_append_printf (svg, ">%s%s</g>\n", body, layer->texts->str);

  return TRUE;
}

char *
chorsu_svg_paint (ChorsuPainter         *painter,
                  const ChorsuView      *view,
                  const ChorsuCamera    *camera,
                  const ChorsuSvgStyle  *style,
                  GCancellable          *cancellable,
                  GError               **error)
{
  ChorsuSvgStyle how = style != NULL ? *style : (ChorsuSvgStyle) { NULL };
  g_autoptr (GPtrArray) layers = g_ptr_array_new_with_free_func ((GDestroyNotify) layer_free);
  Layers self = { camera, &how, layers };
  GString *svg;

  how.prefix = how.prefix != NULL ? how.prefix : "";
  if (!chorsu_painter_paint_layers (painter, view, camera, begin_layer, &self, cancellable))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Cancelled");
      return NULL;
    }

  svg = g_string_new (NULL);
  append_head (svg, camera, &how);
  for (guint i = 0; i < layers->len; i++)
    if (!append_layer (svg, g_ptr_array_index (layers, i), &how, error))
      {
        g_string_free (svg, TRUE);
        return NULL;
      }
  g_string_append (svg, "</svg>\n");

  return g_string_free (svg, FALSE);
}
