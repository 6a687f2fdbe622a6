/* chorsu-tool-export.c: a briefing as PDF, ODP, HTML or pictures
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n.h>
#include <stdio.h>

#include "chorsu-export.h"
#include "chorsu-tool-briefing.h"

typedef struct
{
  char     *scenes;
  char     *language;
  char     *paper;
  char     *theme;
  char     *format;
  char     *size;
  char     *output;
  double    scale;
  double    ppi;
  int       handout;
  gboolean  notes;
  gboolean  transparent;
} Options;

static void
options_clear (Options *self)
{
  g_free (self->scenes);
  g_free (self->language);
  g_free (self->paper);
  g_free (self->theme);
  g_free (self->format);
  g_free (self->size);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_options (Options   *options,
               int       *argc,
               char    ***argv)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, N_("where to write: a .pdf, .odp or .html file, or a folder ending in / for a picture per scene"), "FILE" },
    { "scenes", 0, 0, G_OPTION_ARG_STRING, &options->scenes, N_("only these scenes, counted from 1"), "1-4,7" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &options->language, N_("language of names and texts"), "CODE" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options->paper, N_("PDF: a4 (the default), letter or 16:9"), N_("PAPER") },
    { "notes", 0, 0, G_OPTION_ARG_NONE, &options->notes, N_("PDF: pages with the speaker’s notes"), NULL },
    { "handout", 0, 0, G_OPTION_ARG_INT, &options->handout, N_("PDF: 1, 2 or 3 scenes on a page upright, with lines to write on"), "N" },
    { "theme", 0, 0, G_OPTION_ARG_STRING, &options->theme, N_("light (the default), dark or print"), N_("THEME") },
    { "ppi", 0, 0, G_OPTION_ARG_DOUBLE, &options->ppi, N_("PDF, SVG, HTML: resolution of the shaded relief, pixels per inch; 150 if not given"), "N" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format, N_("folder: png (the default) or svg"), N_("FORMAT") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &options->size, N_("folder: size of the pictures; 1920x1080 if not given"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &options->scale, N_("folder, PNG: pixels per unit of the size, 1 if not given"), "S" },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &options->transparent, N_("folder: paint no sea, no neighbours’ land and no relief"), NULL },
    { NULL }
  };

  return chorsu_tool_parse (entries, N_("[BRIEFING] -o FILE"), argc, argv);
}

/* Returns: the index of a word, -1 after saying that there is none */
static int
find_word (const char        *option,
           const char        *word,
           const char *const *words)
{
  g_autofree char *all = g_strjoinv (", ", (char **) words);

  for (int i = 0; words[i] != NULL; i++)
    if (g_ascii_strcasecmp (word, words[i]) == 0)
      return i;

  chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("%s %s: one of %s"), option, word, all);
  return -1;
}

static int
check_numbers (const Options       *options,
               ChorsuExportOptions *how)
{
  char rest;

  if (options->handout < 0 || options->handout > 3)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("--handout %d: 1, 2 or 3 scenes on a page"), options->handout);
  how->handout = (guint) options->handout;
  if (options->ppi != 0 && !(options->ppi >= 36 && options->ppi <= 600))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("--ppi: from 36 to 600"));
  how->relief_ppi = options->ppi != 0 ? options->ppi : how->relief_ppi;
  if (options->scale != 0 && !(options->scale >= .25 && options->scale <= 8))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("--scale: from 0.25 to %.0f"), 8.0);
  how->scale = options->scale != 0 ? options->scale : how->scale;
  if (options->size != NULL
      && (sscanf (options->size, "%dx%d%c", &how->width, &how->height, &rest) != 2
          || MIN (how->width, how->height) < CHORSU_EXPORT_MIN_SIZE || MAX (how->width, how->height) > CHORSU_EXPORT_MAX_SIZE))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("--size %s: from 64x64 to %dx%d"), options->size,
                             CHORSU_EXPORT_MAX_SIZE, CHORSU_EXPORT_MAX_SIZE);

  return 0;
}

static int
read_options (const Options       *options,
              ChorsuExportOptions *how,
              ChorsuExportFormat  *format)
{
  static const char *const themes[] = { "light", "dark", "print", NULL };
  static const char *const pictures[] = { "png", "svg", NULL };
  g_autoptr (GError) error = NULL;
  int found;

  chorsu_export_options_init (how);
  how->language = chorsu_tool_language (options->language);
  how->notes = options->notes;
  how->transparent = options->transparent;

  if (options->paper != NULL)
    {
      if ((found = find_word ("--paper", options->paper, chorsu_papers)) < 0)
        return CHORSU_TOOL_EXIT_USAGE;
      how->paper = found;
    }
  if (options->theme != NULL)
    {
      if ((found = find_word ("--theme", options->theme, themes)) < 0)
        return CHORSU_TOOL_EXIT_USAGE;
      how->theme = found;
    }

  if (options->output == NULL)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("-o FILE is needed"));
  if (g_str_has_suffix (options->output, G_DIR_SEPARATOR_S))
    {
      if ((found = options->format != NULL ? find_word ("--format", options->format, pictures) : 0) < 0)
        return CHORSU_TOOL_EXIT_USAGE;
      *format = CHORSU_EXPORT_PNG + found;
    }
  else if (!chorsu_export_format_of (options->output, format, &error))
    {
      return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, "%s", error->message);
    }

  return check_numbers (options, how);
}

int
chorsu_tool_export (int    argc,
                    char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuBasemap) basemap = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (ChorsuPainter) painter = NULL;
  g_autoptr (ChorsuBriefing) briefing = NULL;
  g_autoptr (GArray) scenes = NULL;
  ChorsuExportOptions how;
  ChorsuExportFormat format;
  int status;

  if (!parse_options (&options, &argc, &argv))
    return CHORSU_TOOL_EXIT_USAGE;
  if (argc > 2)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("what is “%s”?"), argv[2]);
  if ((status = read_options (&options, &how, &format)) != 0)
    return status;

  if (!chorsu_tool_open (&basemap, &dataset))
    return CHORSU_TOOL_EXIT_INPUT;
  briefing = chorsu_tool_open_briefing (argc > 1 ? argv[1] : NULL, dataset);
  if (briefing == NULL)
    return CHORSU_TOOL_EXIT_INPUT;
  if (options.scenes != NULL)
    {
      scenes = chorsu_export_parse_scenes (briefing, options.scenes, &error);
      if (scenes == NULL)
        return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, "--scenes: %s", error->message);
      how.scenes = scenes;
    }

  painter = chorsu_painter_new (basemap, dataset);
  if (!chorsu_export_briefing (painter, briefing, format, &how, options.output, NULL, &error))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);

  return CHORSU_TOOL_EXIT_OK;
}
