/* chorsu-svg.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-svg.h"

#include <cairo-svg.h>
#include <string.h>

#include "chorsu-output.h"
#include "chorsu-picture.h"

typedef struct
{
  char            *name;
  GByteArray      *bytes;
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
  g_free (self->name);
  g_free (self);
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
  layer->surface = cairo_svg_surface_create_for_stream (chorsu_output_append, layer->bytes,
                                                        self->camera->width, self->camera->height);
  cairo_svg_surface_set_document_unit (layer->surface, CAIRO_SVG_UNIT_PX);
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
  if (strpbrk (body, "<") == NULL || !g_regex_match_simple ("<(path|use|image|rect|g style)", body, 0, 0))
    return TRUE;
  g_string_append_printf (svg, "<g id=\"%s\"", id);
  if (!style->inline_)
    g_string_append_printf (svg, " inkscape:groupmode=\"layer\" inkscape:label=\"%s\"", layer->name);
  g_string_append_printf (svg, ">%s</g>\n", body);

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
