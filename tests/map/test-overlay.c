/* test-overlay.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-legend.h"
#include "chorsu-overlay.h"
#include "chorsu-painter.h"

#include <string.h>

static ChorsuBasemap *basemap;
static ChorsuDataset *dataset;

static const ChorsuSegment *
get_segment (guint index)
{
  return (const ChorsuSegment *) chorsu_dataset_get_record (dataset, CHORSU_KIND_SEGMENT, index);
}

static ChorsuOverlay *
overlay_new (ChorsuOverlayStyle style)
{
  ChorsuOverlay *overlay = chorsu_overlay_new (dataset);

  chorsu_overlay_add_line (overlay, (ChorsuOverlayLine) { get_segment (0), .25, .75, style, 0 });
  chorsu_overlay_add_sign (overlay, (ChorsuOverlaySign) { CHORSU_OVERLAY_CLOSED, 66, 46, 0 });

  return overlay;
}

static void
test_number (void)
{
  ChorsuOverlay *one = overlay_new (CHORSU_OVERLAY_BROKEN);
  ChorsuOverlay *two = overlay_new (CHORSU_OVERLAY_BROKEN);
  ChorsuOverlay *found;
  guint id = chorsu_overlay_get_id (one);

  g_assert_cmpuint (id, !=, 0);
  g_assert_cmpuint (id, !=, chorsu_overlay_get_id (two));
  g_assert_true (chorsu_overlay_equal (one, two));
  chorsu_overlay_add_sign (two, (ChorsuOverlaySign) { CHORSU_OVERLAY_NUMBER, 60, 40, 1 });
  g_assert_false (chorsu_overlay_equal (one, two));

  /* Whoever draws it keeps it; then it is gone. */
  found = chorsu_overlay_lookup (id);
  g_assert_true (found == one);
  chorsu_overlay_unref (one);
  g_assert_cmpuint (chorsu_overlay_get_n_lines (found), ==, 1);
  chorsu_overlay_unref (found);
  g_assert_null (chorsu_overlay_lookup (id));
  g_assert_null (chorsu_overlay_lookup (0));
  chorsu_overlay_unref (two);
}

static cairo_surface_t *
render (ChorsuPainter *painter,
        guint          overlay)
{
  ChorsuCamera camera = chorsu_camera (66.9, 46.2, 4.5, 400, 300, 1);
  ChorsuView view;

  chorsu_view_init (&view);
  view.layers = 0;
  view.overlay = overlay;

  return chorsu_painter_render_base (painter, &view, &camera, 0, NULL, NULL);
}

static gboolean
same_pixels (cairo_surface_t *a,
             cairo_surface_t *b)
{
  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b),
                 (gsize) cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a)) == 0;
}

/* Each style is drawn, and as nothing else; one that is gone draws nothing. */
static void
test_paint (void)
{
  g_autoptr (ChorsuPainter) painter = chorsu_painter_new (basemap, dataset);
  cairo_surface_t *pictures[CHORSU_OVERLAY_COMPARED + 2];
  guint n = 0;

  pictures[n++] = render (painter, 0);
  for (ChorsuOverlayStyle style = CHORSU_OVERLAY_STEP; style <= CHORSU_OVERLAY_COMPARED; style++)
    {
      g_autoptr (ChorsuOverlay) overlay = chorsu_overlay_new (dataset);

      for (guint i = 0; i < chorsu_dataset_get_n_records (dataset, CHORSU_KIND_SEGMENT); i++)
        chorsu_overlay_add_line (overlay, (ChorsuOverlayLine) { get_segment (i), .1, .9, style, 0 });
      pictures[n++] = render (painter, chorsu_overlay_get_id (overlay));
    }
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < i; j++)
      g_assert_false (same_pixels (pictures[i], pictures[j]));

  {
    cairo_surface_t *gone = render (painter, G_MAXUINT);

    g_assert_true (same_pixels (gone, pictures[0]));
    cairo_surface_destroy (gone);
  }
  for (guint i = 0; i < n; i++)
    cairo_surface_destroy (pictures[i]);
}

static gboolean
legend_says (guint       overlay,
             const char *words)
{
  ChorsuView view;
  g_autoptr (ChorsuLegend) legend = NULL;

  chorsu_view_init (&view);
  view.overlay = overlay;
  legend = chorsu_legend_new (dataset, &view);
  for (guint i = 0; legend != NULL && i < chorsu_legend_get_n_rows (legend); i++)
    if (strstr (chorsu_legend_get_row (legend, i)->label, words) != NULL)
      return TRUE;

  return FALSE;
}

static void
test_legend (void)
{
  g_autoptr (ChorsuOverlay) broken = overlay_new (CHORSU_OVERLAY_BROKEN);
  g_autoptr (ChorsuOverlay) reach = chorsu_overlay_new (dataset);

  chorsu_overlay_add_line (reach, (ChorsuOverlayLine) { get_segment (0), 0, 1, CHORSU_OVERLAY_STEP, 0 });
  g_assert_true (legend_says (chorsu_overlay_get_id (broken), "Broken part"));
  g_assert_true (legend_says (chorsu_overlay_get_id (broken), "✕"));
  g_assert_false (legend_says (chorsu_overlay_get_id (broken), "Way round"));
  g_assert_true (legend_says (chorsu_overlay_get_id (reach), "soonest"));
  g_assert_false (legend_says (chorsu_overlay_get_id (reach), "Broken part"));
  g_assert_false (legend_says (0, "Broken part"));
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *map = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GFile) file = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  map = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "basemap", "chorsu.basemap", NULL);
  folder = g_build_filename (g_getenv ("CHORSU_DATA_DIR"), "dataset", NULL);
  file = g_file_new_for_path (folder);
  basemap = chorsu_basemap_open (map, NULL);
  dataset = chorsu_dataset_load (file, NULL, NULL, NULL);
  g_assert_nonnull (basemap);
  g_assert_nonnull (dataset);

  g_test_add_func ("/overlay/number", test_number);
  g_test_add_func ("/overlay/paint", test_paint);
  g_test_add_func ("/overlay/legend", test_legend);
  status = g_test_run ();
  g_object_unref (dataset);
  chorsu_basemap_unref (basemap);

  return status;
}
