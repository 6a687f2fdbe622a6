/* chorsu-rich-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-rich-text.h"

/* The map's own type. */
#define FAMILY "Inter,Cantarell,Noto Sans,sans-serif"

static void
clear_link (ChorsuRichLink *link)
{
  g_free (link->target);
}

ChorsuRichText *
chorsu_rich_text_new (void)
{
  ChorsuRichText *self = g_new0 (ChorsuRichText, 1);

  self->text = g_string_new (NULL);
  self->attributes = pango_attr_list_new ();
  self->links = g_array_new (FALSE, FALSE, sizeof (ChorsuRichLink));
  g_array_set_clear_func (self->links, (GDestroyNotify) clear_link);

  return self;
}

void
chorsu_rich_text_free (ChorsuRichText *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->links);
  pango_attr_list_unref (self->attributes);
  g_string_free (self->text, TRUE);
  g_free (self);
}

void
chorsu_rich_text_add (ChorsuRichText *self,
                      const char     *text)
{
  if (text != NULL)
    g_string_append (self->text, text);
}

static void
add_with (ChorsuRichText *self,
          const char     *text,
          PangoAttribute *attribute)
{
  attribute->start_index = self->text->len;
  g_string_append (self->text, text);
  attribute->end_index = self->text->len;
  pango_attr_list_insert (self->attributes, attribute);
}

void
chorsu_rich_text_add_weight (ChorsuRichText *self,
                             const char     *text,
                             int             weight)
{
  add_with (self, text, pango_attr_weight_new (weight));
}

void
chorsu_rich_text_add_color (ChorsuRichText    *self,
                            const char        *text,
                            const ChorsuColor *color)
{
  add_with (self, text, pango_attr_foreground_new (color->r * 65535, color->g * 65535, color->b * 65535));
}

void
chorsu_rich_text_add_link (ChorsuRichText *self,
                           const char     *text,
                           const char     *target)
{
  static const ChorsuColor blue = CHORSU_COLOR (0x1c5fa8);
  ChorsuRichLink link = { self->text->len, 0, g_strdup (target) };

  chorsu_rich_text_add_color (self, text, &blue);
  link.end = self->text->len;
  g_array_append_val (self->links, link);
}

void
chorsu_rich_text_add_markup (ChorsuRichText *self,
                             const char     *markup)
{
  g_autofree char *text = NULL;
  PangoAttrList *attributes = NULL;

  if (!pango_parse_markup (markup, -1, 0, &attributes, &text, NULL, NULL))
    {
      chorsu_rich_text_add (self, markup);
      return;
    }

  pango_attr_list_splice (self->attributes, attributes, self->text->len, 0);
  g_string_append (self->text, text);
  pango_attr_list_unref (attributes);
}

PangoContext *
chorsu_rich_text_context (void)
{
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);

  return context;
}

PangoLayout *
chorsu_rich_text_lay_out (ChorsuRichText             *self,
                          PangoContext               *context,
                          const ChorsuParagraphStyle *style,
                          double                      width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();
  g_autoptr (PangoAttrList) attributes = pango_attr_list_copy (self->attributes);

  pango_font_description_set_family_static (font, FAMILY);
  pango_font_description_set_weight (font, style->weight);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);

  pango_attr_list_insert (attributes, pango_attr_line_height_new_absolute ((int) (style->size * style->leading * PANGO_SCALE)));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, width >= 0 ? (int) (width * PANGO_SCALE) : -1);
  pango_layout_set_text (layout, self->text->str, (int) self->text->len);

  return layout;
}
