/* chorsu-export-html.c: a briefing as one page that needs nothing else
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-export-private.h"

#include <string.h>

#include "chorsu-export-words.h"
#include "chorsu-html-page.h"
#include "chorsu-notes.h"
#include "chorsu-svg.h"

/* Of the maps, logical px; they grow and shrink with the window. */
#define MAP_WIDTH 1060
#define MAP_HEIGHT 640

/* More of a comparison is among the figures. */
#define COMPARED_ROWS 8

/* Room for a legend beside its map, logical px. */
#define LEGEND_HEIGHT 520

static void
add_text (GString    *html,
          const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text != NULL ? text : "", -1);

  g_string_append (html, escaped);
}

static void
add_element (GString    *html,
             const char *element,
             const char *text)
{
  if (text == NULL)
    return;

  g_string_append_printf (html, "<%s>", element);
  add_text (html, text);
  g_string_append_printf (html, "</%.*s>\n", (int) strcspn (element, " "), element);
}

static void
add_citations (ChorsuExport        *self,
               GString             *html,
               const ChorsuSource **sources,
               guint                n_sources)
{
  for (guint i = 0; i < n_sources; i++)
    {
      guint number = chorsu_endnotes_cite (self->endnotes, sources[i]);

      g_string_append_printf (html, " <a href=\"#source-%u\">[%u]</a>", number, number);
    }
}

/* Takes the pictures out of a drawing, the relief that is, and leaves those that
 * were not there before in @shared: scenes of one place have the same. @images:
 * char * → id */
static char *
share_images (const char *svg,
              GString    *shared,
              GHashTable *images)
{
  GString *rest = g_string_new (NULL);
  const char *from = svg;
  const char *at;

  while ((at = strstr (from, "<image id=\"")) != NULL)
    {
      const char *name_start = at + strlen ("<image id=\"");
      const char *name_end = strchr (name_start, '"');
      const char *end = strstr (name_end, "/>") + strlen ("/>");
      g_autofree char *name = g_strndup (name_start, name_end - name_start);
      g_autofree char *content = g_strndup (name_end, end - name_end);
      const char *known = g_hash_table_lookup (images, content);

      g_string_append_len (rest, from, at - from);
      from = end;
      if (known == NULL)
        {
          g_string_append_printf (shared, "<image id=\"%s%s\n", name, content);
          g_hash_table_insert (images, g_steal_pointer (&content), g_steal_pointer (&name));
        }
      else
        {
          g_autofree char *old = g_strdup_printf ("\"#%s\"", name);
          g_autofree char *new = g_strdup_printf ("\"#%s\"", known);
          g_autoptr (GString) tail = g_string_new (from);
          g_autofree char *renamed = NULL;

          g_string_replace (tail, old, new, 0);
          renamed = share_images (tail->str, shared, images);
          g_string_append (rest, renamed);
          return g_string_free (rest, FALSE);
        }
    }
  g_string_append (rest, from);

  return g_string_free (rest, FALSE);
}

/* --- A scene --- */

static void
add_legend (ChorsuExport      *self,
            GString           *html,
            guint              scene,
            const ChorsuFrame *frame)
{
  double scale;
  g_autoptr (ChorsuLegend) legend = chorsu_export_legend (self, frame, LEGEND_HEIGHT, .94, .7, &scale);
  g_autoptr (GByteArray) bytes = NULL;
  g_autoptr (GString) texts = g_string_new (NULL);
  g_autofree char *prefix = NULL;
  g_autofree char *body = NULL;
  g_autofree char *words = NULL;
  cairo_surface_t *surface;
  cairo_t *cr;
  int width, height;

  if (legend == NULL)
    return;

  bytes = g_byte_array_new ();
  chorsu_legend_get_size (legend, &width, &height);
  surface = chorsu_svg_surface_new (width, height, bytes, texts);
  cr = cairo_create (surface);
  chorsu_legend_paint (legend, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);

  prefix = g_strdup_printf ("legend-%u", scene + 1);
  body = chorsu_svg_body (bytes, prefix);
  words = chorsu_export_describe_legend (self, legend);
  g_string_append_printf (html, "<svg class=\"legend\" xmlns=\"http://www.w3.org/2000/svg\""
                          " xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 %d %d\" preserveAspectRatio=\"xMinYMin\" role=\"img\" aria-label=\"", width, height);
  add_text (html, words);
  g_string_append_printf (html, "\">%s%s</svg>\n", body, texts->str);
}

static void
add_points (ChorsuExport *self,
            GString      *html,
            ChorsuScene  *scene)
{
  if (chorsu_scene_get_n_points (scene) == 0)
    return;

  g_string_append (html, "<ul>\n");
  for (guint i = 0; i < chorsu_scene_get_n_points (scene); i++)
    add_element (html, "li", chorsu_export_text (self, chorsu_scene_get_point (scene, i)));
  g_string_append (html, "</ul>\n");
}

/* The countries of a comparison side by side. */
static void
add_comparison (ChorsuExport *self,
                GString      *html,
                guint         scene)
{
  g_autoptr (GPtrArray) countries = chorsu_export_get_compared (self, scene);
  g_autoptr (GPtrArray) rows = chorsu_export_compare (self, countries, COMPARED_ROWS);

  if (rows->len == 0)
    return;

  g_string_append_printf (html, "<table class=\"compared\"><thead><tr><th scope=\"col\">%s</th>",
                          chorsu_word (CHORSU_WORD_WHAT, self->language));
  for (guint i = 0; i < countries->len; i++)
    add_element (html, "th scope=\"col\"", chorsu_export_text (self, ((const ChorsuRecord *) g_ptr_array_index (countries, i))->name));
  g_string_append (html, "</tr></thead><tbody>\n");
  for (guint i = 0; i < rows->len; i++)
    {
      const ChorsuComparedRow *row = g_ptr_array_index (rows, i);

      g_string_append (html, "<tr>");
      add_element (html, "th scope=\"row\"", row->label);
      for (guint k = 0; k < row->figures->len; k++)
        {
          const ChorsuFigure *figure = g_ptr_array_index (row->figures, k);
          g_autofree char *value = chorsu_figure_format (figure, self->language);
          g_autofree char *as_of = chorsu_figure_format_as_of (figure, self->language);

          g_string_append (html, "<td>");
          add_element (html, "b", value);
          add_element (html, "span", as_of);
          add_citations (self, html, figure->sources, figure->n_sources);
          g_string_append (html, "</td>");
        }
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</tbody></table>\n");
}

static void
add_source_line (ChorsuExport *self,
                 GString      *html,
                 guint         scene)
{
  g_autoptr (GPtrArray) sources = chorsu_export_get_sources (self, scene);
  g_autofree char *as_of = chorsu_export_as_of (self);

  g_string_append (html, "<p class=\"sources\">");
  for (guint i = 0; i < sources->len; i++)
    {
      const ChorsuSource *source = g_ptr_array_index (sources, i);

      g_string_append (html, i == 0 ? chorsu_word (CHORSU_WORD_SOURCES, self->language) : ";");
      g_string_append (html, i == 0 ? ": " : " ");
      add_text (html, source->publisher);
      add_citations (self, html, &source, 1);
    }
  g_string_append (html, sources->len > 0 ? ". " : "");
  if (((GPtrArray *) g_ptr_array_index (self->tables, scene))->len > 0)
    g_string_append_printf (html, "<a href=\"#figures-%u\">%s</a>. ", scene + 1, chorsu_word (CHORSU_WORD_FIGURES, self->language));
  add_text (html, as_of);
  g_string_append (html, ".</p>\n");
}

static void
add_notes (ChorsuExport *self,
           GString      *html,
           ChorsuScene  *scene)
{
  const char *notes = chorsu_export_text (self, chorsu_scene_get_notes (scene));
  g_autofree char *markup = NULL;

  if (notes == NULL)
    return;

  /* Its elements, <b> and <i>, are HTML's as well. */
  markup = chorsu_notes_to_markup (notes);
  g_string_append_printf (html, "<aside class=\"notes\" aria-label=\"%s\"><h3>%s</h3><p>%s</p></aside>\n",
                          chorsu_word (CHORSU_WORD_NOTES, self->language), chorsu_word (CHORSU_WORD_NOTES, self->language), markup);
}

/* The page, and what several of its drawings show. */
typedef struct
{
  ChorsuExport *export_;
  GString      *html;
  GString      *shared;
  GHashTable   *images;  /* char * → id */
} Page;

static gboolean
add_scene (Page          *page,
           guint          scene,
           GError       **error)
{
  ChorsuExport *self = page->export_;
  GString *html = page->html;
  ChorsuScene *what = chorsu_export_get_scene (self, scene);
  const char *title = chorsu_export_text (self, chorsu_scene_get_title (what));
  ChorsuFrame frame = chorsu_export_frame (self, scene, MAP_WIDTH, MAP_HEIGHT, self->options->relief_ppi / 96);
  g_autofree char *prefix = g_strdup_printf ("map-%u-", scene + 1);
  g_autofree char *words = chorsu_word_fill (CHORSU_WORD_MAP_OF, self->language, title, NULL);
  ChorsuSvgStyle style = { .prefix = prefix, .title = words, .inline_ = TRUE };
  g_autofree char *svg = chorsu_svg_paint (self->painter, &frame.view, &frame.camera, &style, self->cancellable, error);
  g_autofree char *map = NULL;

  if (svg == NULL)
    return FALSE;
  map = share_images (svg, page->shared, page->images);

  g_string_append_printf (html, "<section class=\"scene\" id=\"scene-%u\" tabindex=\"-1\" aria-labelledby=\"title-%u\">\n"
                          "<header><h2 id=\"title-%u\"><span class=\"number\">%u</span> ", scene + 1, scene + 1, scene + 1, scene + 1);
  add_text (html, title);
  g_string_append (html, "</h2>\n");
  add_element (html, "p class=\"caption\"", chorsu_export_text (self, chorsu_scene_get_caption (what)));
  g_string_append_printf (html, "</header>\n<div class=\"stage\"><div class=\"map\">%s</div>\n<div class=\"side\">", map);
  add_points (self, html, what);
  add_comparison (self, html, scene);
  add_legend (self, html, scene, &frame);
  g_string_append (html, "</div></div>\n");
  add_source_line (self, html, scene);
  add_notes (self, html, what);
  g_string_append (html, "</section>\n");

  return TRUE;
}

/* --- Overview, sources and figures --- */

static void
add_overview (ChorsuExport *self,
              GString      *html)
{
  g_string_append_printf (html, "<nav id=\"overview\" tabindex=\"-1\" aria-label=\"%s\"><h2>%s</h2><ol>\n",
                          chorsu_word (CHORSU_WORD_OVERVIEW, self->language), chorsu_word (CHORSU_WORD_CONTENTS, self->language));
  for (guint i = 0; i < self->scenes->len; i++)
    {
      ChorsuScene *scene = chorsu_export_get_scene (self, i);

      g_string_append_printf (html, "<li><a href=\"#scene-%u\">", i + 1);
      add_text (html, chorsu_export_text (self, chorsu_scene_get_title (scene)));
      g_string_append (html, "</a>");
      add_element (html, "p", chorsu_export_text (self, chorsu_scene_get_caption (scene)));
      g_string_append (html, "</li>\n");
    }
  g_string_append_printf (html, "</ol><p><a href=\"#sources\">%s</a> · <a href=\"#figures\">%s</a></p></nav>\n",
                          chorsu_word (CHORSU_WORD_SOURCES, self->language), chorsu_word (CHORSU_WORD_FIGURES, self->language));
}

static void
add_sources (ChorsuExport *self,
             GString      *html)
{
  g_string_append_printf (html, "<section class=\"back\" id=\"sources\" tabindex=\"-1\"><h2>%s</h2><ol>\n",
                          chorsu_word (CHORSU_WORD_SOURCES, self->language));
  for (guint i = 1; i <= chorsu_endnotes_get_n_sources (self->endnotes); i++)
    {
      const ChorsuSource *source = chorsu_endnotes_get_source (self->endnotes, i);
      g_autofree char *name = chorsu_export_name_source (self, source);

      g_string_append_printf (html, "<li id=\"source-%u\">", i);
      add_text (html, name);
      if (source->url != NULL)
        {
          g_string_append (html, " <a rel=\"noreferrer\" href=\"");
          add_text (html, source->url);
          g_string_append (html, "\">");
          add_text (html, source->url);
          g_string_append (html, "</a>");
        }
      g_string_append (html, "</li>\n");
    }
  g_string_append (html, "</ol></section>\n");
}

static void
add_table (ChorsuExport              *self,
           GString                   *html,
           const ChorsuEndnotesTable *table)
{
  g_string_append (html, "<table><caption>");
  add_text (html, table->title);
  g_string_append_printf (html, "</caption><thead><tr><th scope=\"col\">%s</th><th scope=\"col\">%s</th><th scope=\"col\">%s</th>"
                          "<th scope=\"col\">%s</th><th scope=\"col\">%s</th></tr></thead><tbody>\n",
                          chorsu_word (CHORSU_WORD_WHAT, self->language), chorsu_word (CHORSU_WORD_VALUE, self->language),
                          chorsu_word (CHORSU_WORD_AS_OF, self->language), chorsu_word (CHORSU_WORD_BASIS, self->language),
                          chorsu_word (CHORSU_WORD_SOURCE, self->language));
  for (guint i = 0; i < table->rows->len; i++)
    {
      const ChorsuEndnotesRow *row = g_ptr_array_index (table->rows, i);
      const char *const cells[] = { row->value, row->as_of, row->basis };

      g_string_append (html, "<tr><th scope=\"row\">");
      add_text (html, row->what);
      g_string_append (html, "</th>");
      for (guint k = 0; k < G_N_ELEMENTS (cells); k++)
        {
          g_string_append (html, "<td>");
          add_text (html, cells[k]);
          g_string_append (html, "</td>");
        }
      g_string_append (html, "<td>");
      add_citations (self, html, row->sources, row->n_sources);
      if (row->unverified)
        g_string_append_printf (html, " %s", chorsu_word (CHORSU_WORD_UNVERIFIED, self->language));
      g_string_append (html, "</td></tr>\n");
    }
  g_string_append (html, "</tbody></table>\n");
}

static void
add_figures (ChorsuExport *self,
             GString      *html)
{
  g_string_append_printf (html, "<section class=\"back\" id=\"figures\" tabindex=\"-1\"><h2>%s</h2><p>%s</p>\n",
                          chorsu_word (CHORSU_WORD_FIGURES, self->language), chorsu_word (CHORSU_WORD_FIGURES_HINT, self->language));
  for (guint i = 0; i < self->tables->len; i++)
    {
      const GPtrArray *tables = g_ptr_array_index (self->tables, i);

      if (tables->len == 0)
        continue;
      g_string_append_printf (html, "<h3 id=\"figures-%u\"><a href=\"#scene-%u\">%u</a> ", i + 1, i + 1, i + 1);
      add_text (html, chorsu_export_text (self, chorsu_scene_get_title (chorsu_export_get_scene (self, i))));
      g_string_append (html, "</h3>\n");
      for (guint k = 0; k < tables->len; k++)
        add_table (self, html, g_ptr_array_index (tables, k));
    }
  g_string_append (html, "</section>\n");
}

/* --- The page --- */

static void
add_head (ChorsuExport *self,
          GString      *html)
{
  const char *title = chorsu_export_text (self, chorsu_briefing_get_title (self->briefing));
  const char *author = chorsu_briefing_get_author (self->briefing);
  g_auto (GStrv) language = g_strsplit_set (self->language, "_.@", 2);
  g_autofree char *as_of = chorsu_export_as_of (self);

  g_string_append_printf (html, "<!DOCTYPE html>\n<html lang=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                          "<meta name=\"generator\" content=\"Chorsu\">\n"
                          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none';"
                          " style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:\">\n<title>",
                          g_str_equal (language[0], "C") ? "en" : language[0]);
  add_text (html, title);
  g_string_append_printf (html, "</title>\n<style>\n%s</style>\n</head>\n<body>\n<header class=\"head\"><h1>", chorsu_html_style);
  add_text (html, title);
  g_string_append (html, "</h1>\n<p>");
  if (author != NULL)
    {
      add_text (html, author);
      g_string_append (html, " · ");
    }
  add_text (html, as_of);
  g_string_append_printf (html, " · %s</p>\n<p class=\"keys\">%s</p>\n</header>\n",
                          chorsu_word (CHORSU_WORD_BOUNDARIES, self->language), chorsu_word (CHORSU_WORD_KEYS, self->language));
}

static void
add_bar (ChorsuExport *self,
         GString      *html)
{
  const char *l = self->language;

  g_string_append_printf (html, "<div class=\"bar\" role=\"toolbar\" aria-label=\"%s\">"
                          "<button type=\"button\" id=\"previous\">‹ %s</button><output id=\"place\" aria-live=\"polite\"></output>"
                          "<button type=\"button\" id=\"next\">%s ›</button>"
                          "<button type=\"button\" id=\"show-notes\" aria-pressed=\"false\">%s (N)</button>"
                          "<button type=\"button\" id=\"show-overview\" aria-pressed=\"false\">%s (O)</button></div>\n",
                          chorsu_word (CHORSU_WORD_CONTENTS, l), chorsu_word (CHORSU_WORD_PREVIOUS, l), chorsu_word (CHORSU_WORD_NEXT, l),
                          chorsu_word (CHORSU_WORD_NOTES, l), chorsu_word (CHORSU_WORD_OVERVIEW, l));
}

GBytes *
chorsu_export_html (ChorsuExport  *self,
                    GError       **error)
{
  g_autoptr (GString) html = g_string_new (NULL);
  g_autoptr (GString) shared = g_string_new (NULL);
  g_autoptr (GHashTable) images = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Page page = { self, html, shared, images };

  add_head (self, html);
  g_string_append (html, "<main>\n");
  add_overview (self, html);
  for (guint i = 0; i < self->scenes->len; i++)
    if (!chorsu_export_step (self, i, self->scenes->len, error) || !add_scene (&page, i, error))
      return NULL;
  add_sources (self, html);
  add_figures (self, html);
  g_string_append_printf (html, "<svg class=\"shared\" xmlns=\"http://www.w3.org/2000/svg\""
                          " xmlns:xlink=\"http://www.w3.org/1999/xlink\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>%s</defs></svg>\n",
                          shared->str);
  g_string_append (html, "</main>\n");
  add_bar (self, html);
  g_string_append_printf (html, "<script>\n%s</script>\n</body>\n</html>\n", chorsu_html_script);

  return g_string_free_to_bytes (g_steal_pointer (&html));
}
