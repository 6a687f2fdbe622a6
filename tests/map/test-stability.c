/* test-stability.c: labels stay where they are while the map is moved
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-furniture.h"
#include "chorsu-layout-private.h"
#include "chorsu-painter.h"
#include "chorsu-paths.h"

static ChorsuBasemap *basemap;
static ChorsuDataset *dataset;
static ChorsuPainter *painter;

#define N_VIEWS 7
#define N_CAMERAS 4
#define N_PANS 3
#define PAN 40

/* Labels keep this far from edges and furniture, px; see chorsu-layout.c. */
#define EDGE 4.0

static const double zooms[] = { 4, 5, 5.45, 6.2, 7, 8.1 };

static ChorsuView
new_view (int i)
{
  ChorsuView view;

  chorsu_view_init (&view);
  if (i <= 4)
    view.goal = i;
  else if (i == 5)
    view.layers |= CHORSU_LAYER_RESOURCES | CHORSU_LAYER_CORRIDORS | CHORSU_LAYER_SECURITY;
  else
    view.selection = chorsu_ref (CHORSU_KIND_CORRIDOR, "middle-corridor");
  if (i == 2)
    view.covered.left = 240;

  return view;
}

static ChorsuCamera
moved (const ChorsuCamera *camera,
       double              dx,
       double              dy)
{
  ChorsuCamera other = *camera;

  other.centre.x += dx / chorsu_camera_world_px (camera);
  other.centre.y += dy / chorsu_camera_world_px (camera);

  return other;
}

static gboolean
meets_furniture (const ChorsuView   *view,
                 const ChorsuCamera *camera,
                 const ChorsuBox    *box)
{
  ChorsuCamera inner = chorsu_camera_inset (camera, &view->covered);
  ChorsuFurniture furniture = { basemap, dataset, view, &inner };
  ChorsuBox pieces[] = { chorsu_furniture_scale_bar_box (&furniture), chorsu_furniture_credits_box (&furniture),
                         view->legend ? chorsu_furniture_legend_box (&furniture) : CHORSU_BOX_EMPTY,
                         chorsu_furniture_locator_box (&furniture) };

  /* also what is between them and the edge */
  pieces[0].x0 = 0;
  pieces[0].y1 = pieces[1].y1 = camera->height;
  pieces[1].x1 = pieces[3].x1 = camera->width;
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      ChorsuBox piece = chorsu_box_grow (pieces[i], EDGE);

      piece.x0 += view->covered.left;
      piece.x1 += view->covered.left;
      if (!chorsu_box_is_empty (&pieces[i]) && chorsu_box_intersects (&piece, box))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_seen (const ChorsuView   *view,
         const ChorsuCamera *camera,
         const ChorsuBox    *box)
{
  return box->x0 >= view->covered.left + EDGE && box->y0 >= EDGE && box->x1 <= camera->width - EDGE
         && box->y1 <= camera->height - EDGE && !meets_furniture (view, camera, box);
}

/* Also the place a label stands beside. */
static gboolean
is_seen_with_place (const ChorsuView        *view,
                    const ChorsuCamera      *camera,
                    const ChorsuLayoutLabel *label,
                    double                   dx,
                    double                   dy)
{
  ChorsuBox box = { label->box.x0 - dx, label->box.y0 - dy, label->box.x1 - dx, label->box.y1 - dy };
  ChorsuPoint at = { label->anchor.x - dx, label->anchor.y - dy };

  if (label->line == NULL && label->mode == CHORSU_LABEL_AROUND
      && (at.x < view->covered.left || at.y < 0 || at.x > camera->width || at.y > camera->height))
    return FALSE;

  return is_seen (view, camera, &box);
}

static gboolean
has_label (const ChorsuLayout *layout,
           const char         *text,
           const ChorsuBox    *box)
{
  for (guint i = 0; i < layout->labels->len; i++)
    {
      const ChorsuLayoutLabel *label = &g_array_index (layout->labels, ChorsuLayoutLabel, i);

      if (g_str_equal (label->text, text) && fabs (label->box.x0 - box->x0) <= 1 && fabs (label->box.y0 - box->y0) <= 1)
        return TRUE;
    }

  return FALSE;
}

/* The only label with a text; some notes are there several times. */
static const ChorsuLayoutLabel *
find_label (const ChorsuLayout *layout,
            const char         *text)
{
  const ChorsuLayoutLabel *found = NULL;

  for (guint i = 0; i < layout->labels->len; i++)
    {
      const ChorsuLayoutLabel *label = &g_array_index (layout->labels, ChorsuLayoutLabel, i);

      if (!g_str_equal (label->text, text))
        continue;
      if (found != NULL)
        return NULL;
      found = label;
    }

  return found;
}

static void
complain (const ChorsuLayout *layout,
          const char         *text,
          const ChorsuBox    *box,
          int                 view,
          double              zoom,
          double              dx,
          double              dy)
{
  const ChorsuLayoutLabel *label = find_label (layout, text);

  g_test_message ("“%s” jumps in view %d at zoom %.2f, moved by %.0f, %.0f: from %.0f, %.0f to %.0f, %.0f", text, view, zoom,
                  dx, dy, box->x0, box->y0, label != NULL ? label->box.x0 : NAN, label != NULL ? label->box.y0 : NAN);
}

/* A label that is seen whole in a picture, and would be so in one a little
 * aside, is there too, and in the same place on the ground. */
static void
test_pan (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (1);
  guint n = 0, n_same = 0;

  for (int v = 0; v < N_VIEWS; v++)
    for (guint c = 0; c < N_CAMERAS * G_N_ELEMENTS (zooms); c++)
      {
        ChorsuView view = new_view (v);
        double zoom = zooms[c / N_CAMERAS];
        ChorsuCamera camera = chorsu_camera (g_rand_double_range (rand, 55, 80), g_rand_double_range (rand, 38, 50),
                                             zoom, 1280, 800, 1);
        g_autoptr (ChorsuLayout) layout = chorsu_painter_layout (painter, &view, &camera);

        for (guint p = 0; p < N_PANS; p++)
          {
            double dx = g_rand_int_range (rand, -PAN, PAN + 1), dy = g_rand_int_range (rand, -PAN, PAN + 1);
            ChorsuCamera aside = moved (&camera, dx, dy);
            g_autoptr (ChorsuLayout) other = chorsu_painter_layout (painter, &view, &aside);

            for (guint i = 0; i < layout->labels->len; i++)
              {
                const ChorsuLayoutLabel *label = &g_array_index (layout->labels, ChorsuLayoutLabel, i);
                ChorsuBox there = { label->box.x0 - dx, label->box.y0 - dy, label->box.x1 - dx, label->box.y1 - dy };

                if (!is_seen (&view, &camera, &label->box) || !is_seen_with_place (&view, &aside, label, dx, dy))
                  continue;
                n++;
                if (has_label (other, label->text, &there))
                  n_same++;
                else
                  complain (other, label->text, &there, v, zoom, dx, dy);
              }
          }
      }
  g_test_message ("%u of %u labels stay (%.2f %%)", n_same, n, 100.0 * n_same / n);
  g_assert_cmpuint (n, >, 3000);
  g_assert_cmpfloat (n_same, >=, .99 * n);
}

/* E, NE, SE; W, NW, SW; N; S. */
static guint
side_of (const ChorsuLayoutLabel *label)
{
  return label->side < 6 ? label->side / 3 : label->side - 4;
}

/* At a slightly other zoom what is named beside its place is on the same side
 * of it: right, left, above or below. */
static void
test_zoom (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (2);
  guint n = 0, n_same = 0;

  for (int v = 0; v < N_VIEWS; v++)
    for (guint c = 0; c < N_CAMERAS * G_N_ELEMENTS (zooms); c++)
      {
        ChorsuView view = new_view (v);
        double zoom = zooms[c / N_CAMERAS] + g_rand_double_range (rand, -.2, .2);
        ChorsuCamera camera = chorsu_camera (g_rand_double_range (rand, 55, 80), g_rand_double_range (rand, 38, 50),
                                             zoom, 1280, 800, 1);
        ChorsuCamera nearer = camera;
        g_autoptr (ChorsuLayout) layout = NULL;
        g_autoptr (ChorsuLayout) other = NULL;

        nearer.zoom += .1;
        layout = chorsu_painter_layout (painter, &view, &camera);
        other = chorsu_painter_layout (painter, &view, &nearer);
        for (guint i = 0; i < layout->labels->len; i++)
          {
            const ChorsuLayoutLabel *a = &g_array_index (layout->labels, ChorsuLayoutLabel, i);
            const ChorsuLayoutLabel *b = find_label (other, a->text);

            if (b == NULL || find_label (layout, a->text) != a || a->line != NULL || a->mode != CHORSU_LABEL_AROUND
                || !is_seen (&view, &camera, &a->box) || !is_seen (&view, &nearer, &b->box))
              continue;
            n++;
            n_same += side_of (a) == side_of (b);
            if (side_of (a) != side_of (b))
              g_test_message ("“%s” changes sides, from %u to %u, in view %d at zoom %.2f", a->text, a->side, b->side,
                              v, zoom);
          }
      }
  g_test_message ("%u of %u labels keep their side (%.2f %%)", n_same, n, 100.0 * n_same / n);
  g_assert_cmpuint (n, >, 500);
  g_assert_cmpfloat (n_same, >=, .95 * n);
}

/* What a window shows of a margin before it is painted anew is what it shows
 * afterwards. */
static void
test_margin (void)
{
  guint n = 0, n_same = 0;

  for (int v = 0; v < N_VIEWS * (int) G_N_ELEMENTS (zooms); v++)
    {
      ChorsuView view = new_view (v % N_VIEWS);
      ChorsuCamera camera = chorsu_camera (62, 42, zooms[v / N_VIEWS], 1280, 800, 1);
      ChorsuCamera aside = moved (&camera, 100, 0);
      g_autoptr (ChorsuLayout) layout = NULL;
      g_autoptr (ChorsuLayout) other = NULL;

      view.legend = FALSE;
      layout = chorsu_painter_layout (painter, &view, &camera);
      other = chorsu_painter_layout (painter, &view, &aside);

      for (guint i = 0; i < layout->labels->len; i++)
        {
          const ChorsuLayoutLabel *label = &g_array_index (layout->labels, ChorsuLayoutLabel, i);
          ChorsuBox there = { label->box.x0 - 100, label->box.y0, label->box.x1 - 100, label->box.y1 };

          if (label->box.x0 <= camera.width || !is_seen_with_place (&view, &aside, label, 100, 0))
            continue;
          n++;
          n_same += has_label (other, label->text, &there);
        }
    }
  g_test_message ("%u of %u labels in the margin", n_same, n);
  g_assert_cmpuint (n, >, 10);
  g_assert_cmpfloat (n_same, >=, .9 * n);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *basemap_path = chorsu_paths_basemap ();
  g_autofree char *dataset_path = chorsu_paths_dataset ();
  g_autoptr (GFile) folder = g_file_new_for_path (dataset_path);
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);

  basemap = chorsu_basemap_open (basemap_path, &error);
  g_assert_no_error (error);
  dataset = chorsu_dataset_load (folder, NULL, NULL, &error);
  g_assert_no_error (error);
  painter = chorsu_painter_new (basemap, dataset);

  g_test_add_func ("/stability/pan", test_pan);
  g_test_add_func ("/stability/zoom", test_zoom);
  g_test_add_func ("/stability/margin", test_margin);

  status = g_test_run ();

  chorsu_painter_unref (painter);
  g_object_unref (dataset);
  chorsu_basemap_unref (basemap);

  return status;
}
