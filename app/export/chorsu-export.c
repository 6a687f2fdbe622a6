/* chorsu-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-export-private.h"

#include <string.h>

#include "chorsu-date.h"
#include "chorsu-export-words.h"
#include "chorsu-output.h"
#include "chorsu-phrases.h"

const char *const chorsu_export_formats[] = { "pdf", "odp", "html", "png", "svg", NULL };
const char *const chorsu_papers[] = { "a4", "letter", "16:9", NULL };

/* Between what a scene shows and the edge of its picture, logical px. */
#define FRAME_PADDING 10

G_DEFINE_QUARK (chorsu-export-error-quark, chorsu_export_error)

void
chorsu_export_options_init (ChorsuExportOptions *self)
{
  *self = (ChorsuExportOptions) {
    .language = "en",
    .theme = CHORSU_THEME_LIGHT,
    .paper = CHORSU_PAPER_A4,
    .relief_ppi = 150,
    .width = 1920,
    .height = 1080,
    .scale = 1,
  };
}

gboolean
chorsu_export_format_of (const char          *path,
                         ChorsuExportFormat  *format,
                         GError             **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  for (guint i = 0; i <= CHORSU_EXPORT_HTML; i++)
    {
      g_autofree char *ending = g_strconcat (".", chorsu_export_formats[i], NULL);

      if (g_str_has_suffix (lower, ending))
        {
          *format = i;
          return TRUE;
        }
    }

  g_set_error (error, CHORSU_EXPORT_ERROR, CHORSU_EXPORT_ERROR_FORMAT,
               "%s: a briefing's name ends in .pdf, .odp or .html; a folder's for pictures in /", path);
  return FALSE;
}

static gboolean
add_range (ChorsuBriefing *briefing,
           const char     *range,
           GArray         *scenes)
{
  guint n = chorsu_briefing_get_n_scenes (briefing);
  g_auto (GStrv) ends = g_strsplit (range, "-", 2);
  guint64 from, to;

  if (ends[0] == NULL || !g_ascii_string_to_unsigned (ends[0], 10, 1, n, &from, NULL)
      || !g_ascii_string_to_unsigned (ends[1] != NULL ? ends[1] : ends[0], 10, from, n, &to, NULL))
    return FALSE;

  for (guint scene = (guint) from - 1; scene < to; scene++)
    g_array_append_val (scenes, scene);

  return TRUE;
}

GArray *
chorsu_export_parse_scenes (ChorsuBriefing  *briefing,
                            const char      *text,
                            GError         **error)
{
  g_autoptr (GArray) scenes = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) ranges = g_strsplit (text, ",", -1);

  for (guint i = 0; ranges[i] != NULL; i++)
    if (!add_range (briefing, ranges[i], scenes))
      {
        g_set_error (error, CHORSU_EXPORT_ERROR, CHORSU_EXPORT_ERROR_SCENES,
                     "“%s”: scenes are numbers from 1 to %u, as in 1-4,7",
                     ranges[i], chorsu_briefing_get_n_scenes (briefing));
        return NULL;
      }
  if (scenes->len == 0)
    {
      g_set_error_literal (error, CHORSU_EXPORT_ERROR, CHORSU_EXPORT_ERROR_SCENES, "no scenes are chosen");
      return NULL;
    }

  return g_steal_pointer (&scenes);
}

ChorsuFrame
chorsu_export_frame (const ChorsuExport *self,
                     guint               scene,
                     double              width,
                     double              height,
                     double              scale)
{
  ChorsuScene *what = chorsu_export_get_scene (self, scene);
  ChorsuInsets insets = { FRAME_PADDING, FRAME_PADDING, FRAME_PADDING, FRAME_PADDING };
  ChorsuCamera size = chorsu_camera (66.9, 46.2, 5, (int) width, (int) height, scale);
  ChorsuView base;
  ChorsuFrame frame;

  chorsu_view_init (&base);
  base.theme = self->options->theme;
  base.legend = FALSE;
  chorsu_view_set_language (&base, self->language);
  frame.view = chorsu_scene_get_view (what, &base);
  frame.camera = chorsu_camera_fit (&size, chorsu_scene_get_box (what), &insets);

  return frame;
}

ChorsuScene *
chorsu_export_get_scene (const ChorsuExport *self,
                         guint               scene)
{
  return g_ptr_array_index (self->scenes, scene);
}

const char *
chorsu_export_text (const ChorsuExport *self,
                    const ChorsuText   *text)
{
  return chorsu_text_get (text, self->language);
}

char *
chorsu_export_as_of (const ChorsuExport *self)
{
  g_autofree char *date = chorsu_date_for_reader (chorsu_dataset_get_as_of (self->dataset), self->language);

  return chorsu_word_fill (CHORSU_WORD_DATA_AS_OF, self->language, date, NULL);
}

GPtrArray *
chorsu_export_get_sources (const ChorsuExport *self,
                           guint               scene)
{
  const char *const *ids = chorsu_scene_get_sources (chorsu_export_get_scene (self, scene));
  GPtrArray *sources = g_ptr_array_new ();

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const ChorsuSource *source = chorsu_dataset_get_source (self->dataset, ids[i]);

      if (source != NULL)
        g_ptr_array_add (sources, (gpointer) source);
    }

  return sources;
}

char *
chorsu_export_name_source (const ChorsuExport *self,
                           const ChorsuSource *source)
{
  g_autofree char *date = source->date != NULL ? chorsu_date_format (source->date, self->language)
                                               : g_strdup (chorsu_word (CHORSU_WORD_UNDATED, self->language));

  return g_strdup_printf ("%s. %s, %s", source->title, source->publisher, date);
}

gboolean
chorsu_export_step (const ChorsuExport  *self,
                    guint                done,
                    guint                total,
                    GError             **error)
{
  if (self->options->progress != NULL)
    self->options->progress (done, total, self->options->progress_data);

  return !g_cancellable_set_error_if_cancelled (self->cancellable, error);
}

/* --- From a briefing to a file --- */

static void
choose_scenes (ChorsuExport *self)
{
  GArray *chosen = self->options->scenes;
  guint n = chosen != NULL ? chosen->len : chorsu_briefing_get_n_scenes (self->briefing);

  for (guint i = 0; i < n; i++)
    {
      guint index = chosen != NULL ? g_array_index (chosen, guint, i) : i;
      ChorsuScene *scene = chorsu_briefing_get_scene (self->briefing, index);

      if (chosen != NULL || !chorsu_scene_get_hidden (scene))
        g_ptr_array_add (self->scenes, scene);
    }
}

static void
note_user (ChorsuExport       *self,
           const ChorsuSource *source,
           guint               scene)
{
  guint number = chorsu_endnotes_cite (self->endnotes, source);
  GArray *scenes;

  while (self->users->len < number)
    g_ptr_array_add (self->users, g_array_new (FALSE, FALSE, sizeof (guint)));
  scenes = g_ptr_array_index (self->users, number - 1);
  if (scenes->len == 0 || g_array_index (scenes, guint, scenes->len - 1) != scene)
    g_array_append_val (scenes, scene);
}

static void
collect_endnotes (ChorsuExport *self)
{
  for (guint i = 0; i < self->scenes->len; i++)
    {
      GPtrArray *tables = chorsu_endnotes_add_scene (self->endnotes, self->dataset, chorsu_export_get_scene (self, i));
      g_autoptr (GPtrArray) sources = chorsu_export_get_sources (self, i);

      g_ptr_array_add (self->tables, tables);
      for (guint k = 0; k < sources->len; k++)
        note_user (self, g_ptr_array_index (sources, k), i);
      for (guint k = 0; k < tables->len; k++)
        {
          const ChorsuEndnotesTable *table = g_ptr_array_index (tables, k);

          for (guint r = 0; r < table->rows->len; r++)
            {
              const ChorsuEndnotesRow *row = g_ptr_array_index (table->rows, r);

              for (guint s = 0; s < row->n_sources; s++)
                note_user (self, row->sources[s], i);
            }
        }
    }
}

static gboolean
write_format (ChorsuExport        *self,
              ChorsuExportFormat   format,
              const char          *path,
              GError             **error)
{
  g_autoptr (GBytes) bytes = NULL;
  gconstpointer data;
  gsize length;

  switch (format)
    {
    case CHORSU_EXPORT_PDF:
      bytes = chorsu_export_pdf (self, error);
      break;
    case CHORSU_EXPORT_ODP:
      bytes = chorsu_export_odp (self, error);
      break;
    case CHORSU_EXPORT_HTML:
      bytes = chorsu_export_html (self, error);
      break;
    case CHORSU_EXPORT_PNG:
    case CHORSU_EXPORT_SVG:
    default:
      return chorsu_export_pictures (self, format, path, error);
    }
  if (bytes == NULL)
    return FALSE;

  data = g_bytes_get_data (bytes, &length);

  return chorsu_output_write (path, data, length, self->cancellable, error);
}

gboolean
chorsu_export_briefing (ChorsuPainter              *painter,
                        ChorsuBriefing             *briefing,
                        ChorsuExportFormat          format,
                        const ChorsuExportOptions  *options,
                        const char                 *path,
                        GCancellable               *cancellable,
                        GError                    **error)
{
  ChorsuExport self = { painter, .briefing = briefing, .options = options, .cancellable = cancellable };
  gboolean written;

  g_return_val_if_fail (painter != NULL && options != NULL && path != NULL, FALSE);
  g_return_val_if_fail (CHORSU_IS_BRIEFING (briefing), FALSE);

  self.dataset = chorsu_painter_get_dataset (painter);
  self.language = options->language;
  self.scenes = g_ptr_array_new ();
  self.endnotes = chorsu_endnotes_new (options->language);
  self.tables = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self.users = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  choose_scenes (&self);
  collect_endnotes (&self);

  written = write_format (&self, format, path, error);

  g_ptr_array_unref (self.users);
  g_ptr_array_unref (self.tables);
  chorsu_endnotes_free (self.endnotes);
  g_ptr_array_unref (self.scenes);

  return written;
}
