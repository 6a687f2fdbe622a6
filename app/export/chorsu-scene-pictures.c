/* chorsu-scene-pictures.c: a picture per scene
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-export-private.h"
#include "chorsu-output.h"
#include "chorsu-picture.h"

static gboolean
write_scene (const ChorsuExport   *self,
             guint                 scene,
             ChorsuPictureFormat   format,
             const char           *path,
             GError              **error)
{
  const ChorsuExportOptions *options = self->options;
  ChorsuScene *what = chorsu_export_get_scene (self, scene);
  double scale = format == CHORSU_PICTURE_PNG ? options->scale : options->relief_ppi / 96;
  ChorsuFrame frame = chorsu_export_frame (self, scene, options->width, options->height, scale);

  frame.view.legend = TRUE;
  frame.camera = chorsu_picture_frame (self->painter, &frame.view, &frame.camera, chorsu_scene_get_box (what));

  return chorsu_picture_write (self->painter, &frame.view, &frame.camera, format,
                               chorsu_export_text (self, chorsu_scene_get_title (what)), options->transparent,
                               path, self->cancellable, error);
}

gboolean
chorsu_export_pictures (ChorsuExport        *self,
                        ChorsuExportFormat   format,
                        const char          *path,
                        GError             **error)
{
  g_autoptr (ChorsuOutputFolder) folder = chorsu_output_folder_new (path, error);
  gboolean png = format == CHORSU_EXPORT_PNG;

  if (folder == NULL)
    return FALSE;

  for (guint i = 0; i < self->scenes->len; i++)
    {
      g_autofree char *name = g_strdup_printf ("%02u-%s.%s", i + 1, chorsu_scene_get_id (chorsu_export_get_scene (self, i)),
                                               png ? "png" : "svg");

      if (!chorsu_export_step (self, i, self->scenes->len, error)
          || !write_scene (self, i, png ? CHORSU_PICTURE_PNG : CHORSU_PICTURE_SVG,
                           chorsu_output_folder_path (folder, name), error))
        return FALSE;
    }

  return chorsu_output_folder_commit (folder, error);
}
