/* test-painter.c: pictures by different ways are the same, names do not overlap
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <string.h>

#include "chorsu-layout-private.h"
#include "chorsu-painter.h"
#include "chorsu-paths.h"

static ChorsuBasemap *basemap;
static ChorsuDataset *dataset;
static ChorsuPainter *painter;

/* Views that between them draw everything there is. */
static void
make_view (ChorsuView *view,
           int         i)
{
  chorsu_view_init (view);
  switch (i)
    {
    case 1: case 2: case 3: case 4:
      view->goal = i;
      break;
    case 5:
      view->layers |= CHORSU_LAYER_RESOURCES | CHORSU_LAYER_CORRIDORS | CHORSU_LAYER_SECURITY;
      view->theme = CHORSU_THEME_DARK;
      break;
    case 6:
      view->layers |= CHORSU_LAYER_MEMBERSHIPS | CHORSU_LAYER_ENGAGEMENT;
      view->theme = CHORSU_THEME_PRINT;
      chorsu_view_set_language (view, "de");
      break;
    case 7:
      view->selection = chorsu_ref (CHORSU_KIND_CORRIDOR, "middle-corridor");
      break;
    case 9:
      /* between two open panes */
      view->layers |= CHORSU_LAYER_RESOURCES;
      view->covered = (ChorsuInsets) { .left = 180, .right = 211 };
      break;
    case 8:
      view->selection = chorsu_ref (CHORSU_KIND_COUNTRY, "UZ");
      view->others[0] = chorsu_ref (CHORSU_KIND_COUNTRY, "KZ");
      break;
    default:
      break;
    }
}

#define N_VIEWS 10

static const ChorsuCamera *
make_cameras (guint *n)
{
  static ChorsuCamera cameras[4];

  cameras[0] = chorsu_camera (66.9, 46.2, 5.45, 1280, 720, 1);
  cameras[1] = chorsu_camera (69.2, 40.9, 6.7, 900, 700, 1);
  cameras[2] = chorsu_camera (60, 44, 3.6, 800, 600, 1);
  cameras[3] = chorsu_camera (75.3, 42.1, 8.3, 640, 480, 2);
  *n = G_N_ELEMENTS (cameras);

  return cameras;
}

static cairo_surface_t *
paint_whole (const ChorsuView   *view,
             const ChorsuCamera *camera)
{
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) (camera->width * camera->scale),
                                    (int) (camera->height * camera->scale));
  cairo_t *cr;

  cairo_surface_set_device_scale (surface, camera->scale, camera->scale);
  cr = cairo_create (surface);
  g_assert_true (chorsu_painter_paint (painter, cr, view, camera, NULL));
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* The unused byte of RGB24 is not part of the picture. */
static guint
count_differences (cairo_surface_t *a,
                   int              ax,
                   int              ay,
                   cairo_surface_t *b,
                   int              width,
                   int              height)
{
  guint n = 0;

  for (int y = 0; y < height; y++)
    {
      const guint32 *row_a = (const guint32 *) (void *) (cairo_image_surface_get_data (a)
                                                         + (gsize) (y + ay) * cairo_image_surface_get_stride (a)) + ax;
      const guint32 *row_b = (const guint32 *) (void *) (cairo_image_surface_get_data (b)
                                                         + (gsize) y * cairo_image_surface_get_stride (b));

      for (int x = 0; x < width; x++)
        n += (row_a[x] & 0xffffff) != (row_b[x] & 0xffffff);
    }

  return n;
}

/* What a window keeps ready, with a margin, and then composes, against the
 * picture in one go. */
static void
test_composed_equals_whole (void)
{
  guint n_cameras;
  const ChorsuCamera *cameras = make_cameras (&n_cameras);

  for (int v = 0; v < N_VIEWS; v++)
    for (guint c = 0; c < n_cameras; c++)
      {
        const ChorsuCamera *camera = &cameras[c];
        int margin = CHORSU_PAINTER_MARGIN;
        cairo_surface_t *whole, *base;
        ChorsuView view;
        cairo_t *cr;

        make_view (&view, v);
        whole = paint_whole (&view, camera);
        base = chorsu_painter_render_base (painter, &view, camera, margin, NULL, NULL);
        cr = cairo_create (base);
        cairo_translate (cr, margin, margin);
        chorsu_painter_paint_state (painter, cr, &view, camera, NULL);
        chorsu_painter_paint_furniture (painter, cr, &view, camera);
        cairo_destroy (cr);
        cairo_surface_flush (base);

        g_assert_cmpuint (count_differences (base, (int) (margin * camera->scale), (int) (margin * camera->scale), whole,
                                             (int) (camera->width * camera->scale),
                                             (int) (camera->height * camera->scale)), ==, 0);
        cairo_surface_destroy (base);
        cairo_surface_destroy (whole);
      }
}

static void
test_every_view_differs (void)
{
  guint n_cameras;
  const ChorsuCamera *camera = make_cameras (&n_cameras);
  cairo_surface_t *plain;
  ChorsuView view;

  make_view (&view, 0);
  plain = paint_whole (&view, camera);
  for (int v = 1; v < N_VIEWS; v++)
    {
      cairo_surface_t *other;

      make_view (&view, v);
      other = paint_whole (&view, camera);
      g_assert_cmpuint (count_differences (plain, 0, 0, other, camera->width, camera->height), >, 3000);
      cairo_surface_destroy (other);
    }
  cairo_surface_destroy (plain);
}

static gboolean
is_curved (const ChorsuLayout *layout,
           guint               label)
{
  return g_array_index (layout->labels, ChorsuLayoutLabel, label).line != NULL;
}

static void
test_labels_do_not_overlap (void)
{
  guint n_cameras;
  const ChorsuCamera *cameras = make_cameras (&n_cameras);

  for (int v = 0; v < N_VIEWS; v++)
    for (guint c = 0; c < n_cameras; c++)
      {
        g_autoptr (ChorsuLayout) layout = NULL;
        ChorsuBox picture;
        ChorsuView view;
        guint n;

        make_view (&view, v);
        picture = (ChorsuBox) { view.covered.left, view.covered.top, cameras[c].width - view.covered.right,
                                cameras[c].height - view.covered.bottom };
        layout = chorsu_painter_layout (painter, &view, &cameras[c]);
        n = chorsu_layout_get_n_labels (layout);
        g_assert_cmpuint (n, >, 3);

        for (guint i = 0; i < n; i++)
          {
            ChorsuBox a = chorsu_layout_get_label_box (layout, i);

            /* whole inside or whole outside, never cut */
            if (chorsu_box_intersects (&a, &picture))
              {
                g_assert_true (chorsu_box_contains (&picture, a.x0, a.y0));
                g_assert_true (chorsu_box_contains (&picture, a.x1, a.y1));
              }
            for (guint j = i + 1; j < n; j++)
              {
                ChorsuBox b = chorsu_layout_get_label_box (layout, j);

                /* a name along a river has a box larger than its letters */
                if (!is_curved (layout, i) && !is_curved (layout, j) && chorsu_box_intersects (&a, &b))
                  {
                    g_test_message ("“%s” and “%s” overlap in view %d, camera %u",
                                    chorsu_layout_get_label_text (layout, i),
                                    chorsu_layout_get_label_text (layout, j), v, c);
                    g_test_fail ();
                  }
              }
          }
      }
}

static void
test_state_stays_in_its_bounds (void)
{
  guint n_cameras;
  const ChorsuCamera *camera = make_cameras (&n_cameras);
  ChorsuPainterState state = { .hover = chorsu_ref (CHORSU_KIND_COUNTRY, "TM"),
                               .focus = chorsu_ref (CHORSU_KIND_COUNTRY, "KG") };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, camera->width, camera->height);
  cairo_t *cr = cairo_create (surface);
  guint painted = 0;
  ChorsuView view;
  ChorsuBox box;

  make_view (&view, 8);
  view.others[0] = CHORSU_REF_NONE;
  chorsu_painter_paint_state (painter, cr, &view, camera, &state);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  box = chorsu_painter_state_bounds (painter, &view, camera, &state);

  for (int y = 0; y < camera->height; y++)
    {
      const guint32 *row = (const guint32 *) (void *) (cairo_image_surface_get_data (surface)
                                                       + (gsize) y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < camera->width; x++)
        if (row[x] != 0)
          {
            g_assert_true (x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1);
            painted++;
          }
    }
  g_assert_cmpuint (painted, >, 5000);
  cairo_surface_destroy (surface);
}

/* A place that is only known to some km has a circle of these km round it, at
 * any zoom; it is dots, so most of it is free. */
static void
test_approximate_place (void)
{
  ChorsuView view;

  make_view (&view, 0);
  view.selection = chorsu_ref (CHORSU_KIND_SECURITY, "cn-vakhon");
  for (double zoom = 7; zoom <= 9; zoom++)
    {
      const ChorsuPosition *position = chorsu_record_get_position (chorsu_dataset_find (dataset, view.selection));
      ChorsuCamera camera = chorsu_camera (position->lon, position->lat, zoom, 1000, 800, 1);
      ChorsuBox box = chorsu_painter_state_bounds (painter, &view, &camera, NULL);
      double px = position->accuracy_km / chorsu_mercator_km_per_unit (camera.centre.y) * chorsu_camera_world_px (&camera);
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, camera.width, camera.height);
      cairo_t *cr = cairo_create (surface);
      guint dots = 0;

      g_assert_cmpint (position->precision, ==, CHORSU_PRECISION_APPROXIMATE);
      g_assert_cmpfloat (position->accuracy_km, ==, 30);
      chorsu_painter_paint_state (painter, cr, &view, &camera, NULL);
      cairo_destroy (cr);
      cairo_surface_flush (surface);
      if (2 * px < camera.height)
        g_assert_cmpfloat_with_epsilon ((box.x1 - box.x0) / 2, px + 4, 2);
      for (int i = 0; i < 360; i++)
        {
          int x = (int) (camera.width / 2.0 + px * cos (i * G_PI / 180));
          int y = (int) (camera.height / 2.0 + px * sin (i * G_PI / 180));

          if (x >= 0 && y >= 0 && x < camera.width && y < camera.height)
            dots += ((const guint32 *) (void *) (cairo_image_surface_get_data (surface)
                                                 + (gsize) y * cairo_image_surface_get_stride (surface)))[x] >> 24 > 128;
        }
      g_assert_cmpuint (dots, >, 40);
      g_assert_cmpuint (dots, <, 330);
      cairo_surface_destroy (surface);
    }
}

static gpointer
paint_in_thread (gpointer data)
{
  guint n_cameras;
  const ChorsuCamera *camera = make_cameras (&n_cameras);

  return paint_whole (data, camera);
}

static void
test_threads (void)
{
  GThread *threads[3];
  cairo_surface_t *surfaces[3];
  ChorsuView view;

  make_view (&view, 5);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("painter", paint_in_thread, &view);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    surfaces[i] = g_thread_join (threads[i]);

  for (guint i = 1; i < G_N_ELEMENTS (threads); i++)
    g_assert_cmpuint (count_differences (surfaces[0], 0, 0, surfaces[i],
                                         cairo_image_surface_get_width (surfaces[0]),
                                         cairo_image_surface_get_height (surfaces[0])), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    cairo_surface_destroy (surfaces[i]);
}

static void
test_cancelled (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  guint n_cameras;
  const ChorsuCamera *camera = make_cameras (&n_cameras);
  ChorsuLayout *layout = NULL;
  ChorsuView view;

  make_view (&view, 0);
  g_cancellable_cancel (cancellable);
  g_assert_null (chorsu_painter_render_base (painter, &view, camera, 128, &layout, cancellable));
  g_assert_null (layout);
}

static void
assert_picks (const ChorsuView   *view,
              const ChorsuCamera *camera,
              double              lon,
              double              lat,
              ChorsuRef           expected)
{
  g_autoptr (ChorsuLayout) layout = chorsu_painter_layout (painter, view, camera);
  ChorsuPoint px = chorsu_camera_to_px (camera, chorsu_mercator_project (lon, lat));
  ChorsuRef found = chorsu_painter_pick (painter, view, camera, layout, px.x, px.y);
  g_autofree char *found_text = chorsu_ref_to_string (found);
  g_autofree char *expected_text = chorsu_ref_to_string (expected);

  g_assert_cmpstr (found_text, ==, expected_text);
}

static void
test_pick (void)
{
  guint n_cameras;
  const ChorsuCamera *camera = make_cameras (&n_cameras);
  ChorsuView view;

  make_view (&view, 0);
  assert_picks (&view, camera, 69.24, 41.30, chorsu_ref (CHORSU_KIND_COUNTRY, "UZ"));
  assert_picks (&view, camera, 66, 35, chorsu_ref (CHORSU_KIND_NEIGHBOUR, "AF"));
  assert_picks (&view, camera, 51, 41.5, CHORSU_REF_NONE);
}

/* Every symbol answers where it stands. */
static void
test_pick_symbols (void)
{
  guint n_cameras;
  const ChorsuCamera *camera = make_cameras (&n_cameras);
  g_autoptr (ChorsuLayout) layout = NULL;
  ChorsuView view;
  guint n;

  make_view (&view, 2);
  layout = chorsu_painter_layout (painter, &view, camera);
  n = chorsu_layout_get_n_symbols (layout);
  g_assert_cmpuint (n, >, 60);
  for (guint i = 0; i < n; i++)
    {
      const ChorsuPlacedSymbol *symbol = chorsu_layout_get_symbol (layout, i);
      ChorsuRef found = chorsu_painter_pick (painter, &view, camera, layout, symbol->px.x, symbol->px.y);

      g_assert_true (chorsu_ref_equal (found, symbol->ref));
    }
}

static void
test_pick_corridor (void)
{
  guint n_cameras;
  const ChorsuCamera *camera = make_cameras (&n_cameras);
  const ChorsuSegment *segment;
  ChorsuView view;
  guint middle;

  make_view (&view, 7);
  g_assert_cmpuint (chorsu_painter_get_n_flows (painter, &view), >, 10);

  segment = (const ChorsuSegment *) chorsu_dataset_find (dataset, chorsu_ref (CHORSU_KIND_SEGMENT,
                                                                              "r-zhezkazgan-saksaulskaya"));
  g_assert_nonnull (segment);
  middle = segment->n_points / 2;
  assert_picks (&view, camera, segment->lonlat[2 * middle], segment->lonlat[2 * middle + 1],
                chorsu_ref (CHORSU_KIND_CORRIDOR, "middle-corridor"));
}

static void
test_ref_box (void)
{
  ChorsuBox uz = chorsu_painter_ref_box (painter, chorsu_ref (CHORSU_KIND_COUNTRY, "UZ"));
  ChorsuBox none = chorsu_painter_ref_box (painter, chorsu_ref (CHORSU_KIND_COUNTRY, "XX"));
  ChorsuPoint tashkent = chorsu_mercator_project (69.24, 41.30);

  g_assert_true (chorsu_box_contains (&uz, tashkent.x, tashkent.y));
  g_assert_true (chorsu_box_is_empty (&none));
  for (int kind = CHORSU_KIND_RESOURCE; kind <= CHORSU_KIND_CORRIDOR; kind++)
    {
      const ChorsuRecord *record;
      ChorsuBox box;

      if (kind == CHORSU_KIND_COMMODITY)
        continue;
      record = chorsu_dataset_get_record (dataset, kind, 0);
      box = chorsu_painter_ref_box (painter, record->ref);
      g_assert_false (chorsu_box_is_empty (&box));
    }
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *basemap_path = NULL;
  g_autofree char *dataset_path = NULL;
  g_autoptr (GFile) folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  basemap_path = chorsu_paths_basemap ();
  basemap = chorsu_basemap_open (basemap_path, &error);
  g_assert_no_error (error);
  dataset_path = chorsu_paths_dataset ();
  folder = g_file_new_for_path (dataset_path);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  g_assert_no_error (error);
  painter = chorsu_painter_new (basemap, dataset);

  g_test_add_func ("/painter/composed-equals-whole", test_composed_equals_whole);
  g_test_add_func ("/painter/every-view-differs", test_every_view_differs);
  g_test_add_func ("/painter/labels-do-not-overlap", test_labels_do_not_overlap);
  g_test_add_func ("/painter/state-stays-in-its-bounds", test_state_stays_in_its_bounds);
  g_test_add_func ("/painter/approximate-place", test_approximate_place);
  g_test_add_func ("/painter/threads", test_threads);
  g_test_add_func ("/painter/cancelled", test_cancelled);
  g_test_add_func ("/pick/countries", test_pick);
  g_test_add_func ("/pick/symbols", test_pick_symbols);
  g_test_add_func ("/pick/corridor", test_pick_corridor);
  g_test_add_func ("/painter/ref-box", test_ref_box);

  status = g_test_run ();

  chorsu_painter_unref (painter);
  g_object_unref (dataset);
  chorsu_basemap_unref (basemap);

  return status;
}
