/* chorsu-export-odp.c: a briefing as OpenDocument presentation
 *
 * OASIS, "Open Document Format for Office Applications (OpenDocument) Version 1.3", 2021
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-odp-slide.h"

#include <string.h>

#include "chorsu-output.h"

#define MIME "application/vnd.oasis.opendocument.presentation"
#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define NAMESPACES \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"" \
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"" \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"" \
  " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\"" \
  " xmlns:presentation=\"urn:oasis:names:tc:opendocument:xmlns:presentation:1.0\"" \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\"" \
  " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\"" \
  " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\"" \
  " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" \
  " xmlns:xlink=\"http://www.w3.org/1999/xlink\"" \
  " office:version=\"1.3\""

/* Boxes and paragraphs of the slides. */
static const char automatic_styles[] =
  "<office:automatic-styles>\n"
  "<style:style style:name=\"page\" style:family=\"drawing-page\"><style:drawing-page-properties"
  " presentation:background-visible=\"true\" presentation:display-page-number=\"false\"/></style:style>\n"
  "<style:style style:name=\"box\" style:family=\"graphic\"><style:graphic-properties draw:stroke=\"none\" draw:fill=\"none\""
  " fo:padding-top=\"0cm\" fo:padding-bottom=\"0cm\" fo:padding-left=\"0cm\" fo:padding-right=\"0cm\" draw:auto-grow-height=\"false\" draw:textarea-vertical-align=\"top\" fo:wrap-option=\"wrap\"/></style:style>\n"
  "<style:style style:name=\"picture\" style:family=\"graphic\"><style:graphic-properties draw:stroke=\"none\" draw:fill=\"none\"/></style:style>\n"
  "<style:style style:name=\"title\" style:family=\"presentation\"><style:graphic-properties draw:stroke=\"none\" draw:fill=\"none\""
  " fo:padding-top=\"0cm\" fo:padding-bottom=\"0cm\" fo:padding-left=\"0cm\" fo:padding-right=\"0cm\" draw:auto-grow-height=\"false\" draw:textarea-vertical-align=\"middle\"/></style:style>\n"
  "<style:style style:name=\"outline\" style:family=\"presentation\"><style:graphic-properties draw:stroke=\"none\" draw:fill=\"none\""
  " fo:padding-top=\"0cm\" fo:padding-bottom=\"0cm\" fo:padding-left=\"0cm\" fo:padding-right=\"0cm\" draw:auto-grow-height=\"false\" draw:fit-to-size=\"false\" draw:textarea-vertical-align=\"top\"/></style:style>\n"
  "<style:style style:name=\"notes-box\" style:family=\"presentation\"><style:graphic-properties draw:stroke=\"none\" draw:fill=\"none\""
  " draw:auto-grow-height=\"true\"/></style:style>\n"
  "<text:list-style style:name=\"points\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">"
  "<style:list-level-properties text:min-label-width=\"0.4cm\"/>"
  "<style:text-properties fo:font-family=\"Inter\" fo:font-size=\"100%\"/></text:list-level-style-bullet></text:list-style>\n";

static const struct
{
  const char *name;
  const char *size;    /* pt */
  const char *weight;
  const char *color;
  const char *after;   /* cm */
  gboolean    in_list;
} paragraphs[] = {
  { "title", "26", "bold", "#14202b", "0" },
  { "caption", "14", "normal", "#4c5762", "0" },
  { "point", "13", "normal", "#14202b", "0.12", TRUE },
  { "compared", "11", "normal", "#14202b", "0.2" },
  { "small", "8", "normal", "#4c5762", "0" },
  { "notes", "12", "normal", "#14202b", "0.1" },
};

static void
add_paragraph_styles (GString *xml)
{
  for (guint i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    g_string_append_printf (xml, "<style:style style:name=\"%s\" style:family=\"paragraph\">"
                            "<style:paragraph-properties fo:text-align=\"start\"%s fo:margin-top=\"0cm\" fo:margin-bottom=\"%scm\"/>"
                            "<style:text-properties fo:font-family=\"Inter\" style:font-family-generic=\"swiss\" fo:font-size=\"%spt\""
                            " fo:font-weight=\"%s\" fo:color=\"%s\"/></style:style>\n",
                            paragraphs[i].name, paragraphs[i].in_list ? "" : " fo:margin-left=\"0cm\" fo:text-indent=\"0cm\"", paragraphs[i].after, paragraphs[i].size, paragraphs[i].weight, paragraphs[i].color);
}

static char *
make_styles (void)
{
  GString *xml = g_string_new (HEAD "<office:document-styles" NAMESPACES ">\n<office:styles/>\n<office:automatic-styles>\n"
                               "<style:page-layout style:name=\"slide\"><style:page-layout-properties fo:margin=\"0cm\"");

  chorsu_odp_add_length (xml, "fo:page-width", CHORSU_SLIDE_WIDTH);
  chorsu_odp_add_length (xml, "fo:page-height", CHORSU_SLIDE_HEIGHT);
  g_string_append (xml, " style:print-orientation=\"landscape\"/></style:page-layout>\n"
                   "<style:page-layout style:name=\"notes\"><style:page-layout-properties fo:page-width=\"21cm\""
                   " fo:page-height=\"29.7cm\" style:print-orientation=\"portrait\"/></style:page-layout>\n"
                   "<style:style style:name=\"master\" style:family=\"drawing-page\"><style:drawing-page-properties"
                   " draw:fill=\"solid\" draw:fill-color=\"#ffffff\"/></style:style>\n"
                   "</office:automatic-styles>\n<office:master-styles>\n"
                   "<style:master-page style:name=\"Chorsu\" style:page-layout-name=\"slide\" draw:style-name=\"master\">\n"
                   "<presentation:notes style:page-layout-name=\"notes\">"
                   "<draw:page-thumbnail presentation:class=\"page\" svg:x=\"3cm\" svg:y=\"2cm\" svg:width=\"15cm\" svg:height=\"8.44cm\"/>"
                   "</presentation:notes>\n</style:master-page>\n</office:master-styles>\n</office:document-styles>\n");

  return g_string_free (xml, FALSE);
}

static char *
make_meta (const ChorsuExport *self)
{
  GString *xml = g_string_new (HEAD "<office:document-meta" NAMESPACES "><office:meta><meta:generator>Chorsu</meta:generator><dc:title>");
  const char *author = chorsu_briefing_get_author (self->briefing);
  g_autofree char *date = chorsu_output_date ();
  g_auto (GStrv) language = g_strsplit_set (self->language, "_.@", 2);

  chorsu_odp_add_text (xml, chorsu_export_text (self, chorsu_briefing_get_title (self->briefing)));
  g_string_append (xml, "</dc:title>");
  if (author != NULL)
    {
      g_string_append (xml, "<dc:creator>");
      chorsu_odp_add_text (xml, author);
      g_string_append (xml, "</dc:creator>");
    }
  g_string_append_printf (xml, "<dc:language>%s</dc:language>", g_str_equal (language[0], "C") ? "en" : language[0]);
  if (date[0] != '\0')
    g_string_append_printf (xml, "<dc:date>%s</dc:date>", date);
  g_string_append (xml, "</office:meta></office:document-meta>\n");

  return g_string_free (xml, FALSE);
}

static char *
make_manifest (GPtrArray *pictures)
{
  GString *xml = g_string_new (HEAD "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\""
                               " manifest:version=\"1.3\">\n"
                               "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"" MIME "\"/>\n");

  for (const char *const *name = (const char *const[]) { "content.xml", "styles.xml", "meta.xml", NULL }; *name != NULL; name++)
    g_string_append_printf (xml, "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"text/xml\"/>\n", *name);
  for (guint i = 0; i < pictures->len; i++)
    g_string_append_printf (xml, "<manifest:file-entry manifest:full-path=\"%s\" manifest:media-type=\"image/png\"/>\n",
                            (const char *) g_ptr_array_index (pictures, i));
  g_string_append (xml, "</manifest:manifest>\n");

  return g_string_free (xml, FALSE);
}

static void
add_xml (ChorsuZip  *zip,
         const char *name,
         char       *xml)
{
  chorsu_zip_add (zip, name, xml, strlen (xml), FALSE);
  g_free (xml);
}

GBytes *
chorsu_export_odp (ChorsuExport  *self,
                   GError       **error)
{
  g_autoptr (ChorsuZip) zip = chorsu_zip_new ();
  g_autoptr (GPtrArray) pictures = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) content = g_string_new (HEAD "<office:document-content" NAMESPACES ">\n");

  /* First and not compressed, so that a file's kind can be told from its first bytes. */
  chorsu_zip_add (zip, "mimetype", MIME, strlen (MIME), TRUE);
  g_string_append (content, automatic_styles);
  add_paragraph_styles (content);
  g_string_append (content, "</office:automatic-styles>\n<office:body><office:presentation>\n");
  for (guint i = 0; i < self->scenes->len; i++)
    if (!chorsu_export_step (self, i, self->scenes->len, error)
        || !chorsu_odp_add_slide (self, i, zip, pictures, content, error))
      return NULL;
  g_string_append (content, "</office:presentation></office:body></office:document-content>\n");

  add_xml (zip, "content.xml", g_strdup (content->str));
  add_xml (zip, "styles.xml", make_styles ());
  add_xml (zip, "meta.xml", make_meta (self));
  add_xml (zip, "META-INF/manifest.xml", make_manifest (pictures));

  return chorsu_zip_finish (zip, error);
}
