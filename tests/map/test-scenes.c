/* test-scenes.c: sixty scenes that can be read
 *
 * No goal and each of the four, in three themes, at four zooms. In each: no
 * label on another, on a symbol, a town or the furniture; none cut by the edge
 * of the picture or of what an open pane leaves of it; each with enough
 * contrast to what it lies on; and a legend about what is drawn and nothing
 * else.
 *
 * Contrast is that of WCAG 2.1, at least 4.5 : 1, and counts for each pixel
 * round a letter and not for a mean: the picture is painted once with halos
 * and without letters, and of that picture every pixel that touches a pixel
 * that a letter covers by half or more is held against the letter's colour.
 * What lies under a letter, also where a line, a border or the darkest relief
 * runs under it, is what the halo makes of it.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <math.h>

#include "chorsu-furniture.h"
#include "chorsu-layout-private.h"
#include "chorsu-painter-private.h"
#include "chorsu-paths.h"
#include "legend-check.h"

#define MIN_CONTRAST 4.5
#define WIDTH 1280
#define HEIGHT 800

/* As in chorsu-paint-symbols.c: letters along a line stand this far above it. */
#define RISE 3.0

static ChorsuBasemap *basemap;
static ChorsuDataset *dataset;
static ChorsuPainter *painter;

static const double zooms[] = { 4, 5.45, 6.5, 8 };

typedef struct
{
  int           goal;
  ChorsuThemeId theme;
  double        zoom;
} Scene;

#define N_SCENES (5 * 3 * G_N_ELEMENTS (zooms))

static Scene
get_scene (guint i)
{
  return (Scene) { i / 12, i / 4 % 3, zooms[i % 4] };
}

static ChorsuView
new_view (const Scene *scene)
{
  ChorsuView view;

  chorsu_view_init (&view);
  view.goal = scene->goal;
  view.theme = scene->theme;
  /* Dark ones between two open panes, printed ones in German. */
  if (scene->theme == CHORSU_THEME_DARK)
    view.covered = (ChorsuInsets) { .left = 200, .right = 120, .bottom = 60 };
  if (scene->theme == CHORSU_THEME_PRINT)
    chorsu_view_set_language (&view, "de");

  return view;
}

static ChorsuCamera
new_camera (const Scene *scene)
{
  return chorsu_camera (66.9, 44.5, scene->zoom, WIDTH, HEIGHT, 1);
}

/* What a scene is found to be. */
typedef struct
{
  guint labels;
  guint letters;   /* pixels held against what is round them */
  guint complaints;
} Count;

static void
complain (Count       *count,
          const Scene *scene,
          const char  *text,
          const char  *trouble)
{
  g_test_message ("goal %d, theme %d, zoom %.2f: “%s” %s", scene->goal, scene->theme, scene->zoom, text, trouble);
  count->complaints++;
}

/* --- Boxes ----------------------------------------------------------------- */

/* A label as boxes: one, or one for each bit of line that letters run along. */
static GArray *
boxes_of (const ChorsuLayoutLabel *label)
{
  GArray *boxes = g_array_new (FALSE, FALSE, sizeof (ChorsuBox));
  double half = label->type.size * .45;

  if (label->line == NULL)
    g_array_append_val (boxes, label->box);
  for (guint i = 0; i < label->n_line; i++)
    {
      const ChorsuPoint *p = &label->line[i];
      ChorsuBox box = { p->x - half, p->y - half - RISE, p->x + half, p->y + half - RISE };

      g_array_append_val (boxes, box);
    }

  return boxes;
}

static gboolean
any_meets (const GArray    *boxes,
           const ChorsuBox *box)
{
  for (guint i = 0; i < boxes->len; i++)
    if (chorsu_box_intersects (&g_array_index (boxes, ChorsuBox, i), box))
      return TRUE;

  return FALSE;
}

static gboolean
any_meets_any (const GArray *a,
               const GArray *b)
{
  for (guint i = 0; i < a->len; i++)
    if (any_meets (b, &g_array_index (a, ChorsuBox, i)))
      return TRUE;

  return FALSE;
}

static gboolean
any_meets_circle (const GArray *boxes,
                  ChorsuPoint   at,
                  double        radius)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const ChorsuBox *box = &g_array_index (boxes, ChorsuBox, i);

      if (hypot (at.x - CLAMP (at.x, box->x0, box->x1), at.y - CLAMP (at.y, box->y0, box->y1)) < radius)
        return TRUE;
    }

  return FALSE;
}

static gboolean
all_inside (const GArray    *boxes,
            const ChorsuBox *picture)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      const ChorsuBox *box = &g_array_index (boxes, ChorsuBox, i);

      if (!chorsu_box_contains (picture, box->x0, box->y0) || !chorsu_box_contains (picture, box->x1, box->y1))
        return FALSE;
    }

  return TRUE;
}

static ChorsuBox
visible_box (const ChorsuPass *pass)
{
  const ChorsuInsets *covered = &pass->view->covered;

  return (ChorsuBox) { covered->left, covered->top, WIDTH - covered->right, HEIGHT - covered->bottom };
}

/* Of the furniture, in px of the picture. */
static void
furniture_boxes (const ChorsuPass *pass,
                 ChorsuBox         boxes[4])
{
  ChorsuCamera inner = chorsu_camera_inset (pass->camera, &pass->view->covered);
  ChorsuFurniture furniture = { basemap, dataset, pass->view, &inner };
  ChorsuBox visible = visible_box (pass);

  boxes[0] = chorsu_furniture_scale_bar_box (&furniture);
  boxes[1] = chorsu_furniture_credits_box (&furniture);
  boxes[2] = chorsu_furniture_legend_box (&furniture);
  boxes[3] = chorsu_furniture_locator_box (&furniture);
  for (guint i = 0; i < 4; i++)
    if (!chorsu_box_is_empty (&boxes[i]))
      boxes[i] = (ChorsuBox) { boxes[i].x0 + visible.x0, boxes[i].y0 + visible.y0,
                               boxes[i].x1 + visible.x0, boxes[i].y1 + visible.y0 };
}

static void
check_boxes (const ChorsuPass   *pass,
             const ChorsuLayout *layout,
             const Scene        *scene,
             Count              *count)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  ChorsuBox visible = visible_box (pass);
  ChorsuBox furniture[4];

  furniture_boxes (pass, furniture);
  for (guint i = 0; i < layout->labels->len; i++)
    {
      const ChorsuLayoutLabel *label = &g_array_index (layout->labels, ChorsuLayoutLabel, i);
      GArray *boxes = boxes_of (label);

      g_ptr_array_add (all, boxes);
      if (any_meets (boxes, &visible))
        {
          count->labels++;
          if (!all_inside (boxes, &visible))
            complain (count, scene, label->text, "is cut by the edge");
          for (guint j = 0; j < G_N_ELEMENTS (furniture); j++)
            if (!chorsu_box_is_empty (&furniture[j]) && any_meets (boxes, &furniture[j]))
              complain (count, scene, label->text, "is under the furniture");
        }
      for (guint j = 0; j < i; j++)
        if (any_meets_any (boxes, all->pdata[j]))
          {
            complain (count, scene, label->text, "lies on the next one");
            complain (count, scene, g_array_index (layout->labels, ChorsuLayoutLabel, j).text, "is under it");
          }
      for (guint j = 0; j < layout->symbols->len; j++)
        {
          const ChorsuLayoutSymbol *symbol = &g_array_index (layout->symbols, ChorsuLayoutSymbol, j);

          if (any_meets_circle (boxes, symbol->placed.px, symbol->placed.radius))
            {
              g_autofree char *ref = chorsu_ref_to_string (symbol->placed.ref);
              g_autofree char *trouble = g_strdup_printf ("lies on %s (%u)", ref, symbol->kind);

              complain (count, scene, label->text, trouble);
            }
        }
      for (guint j = 0; j < layout->towns->len; j++)
        {
          const ChorsuLayoutTown *town = &g_array_index (layout->towns, ChorsuLayoutTown, j);

          if (any_meets_circle (boxes, town->at, 2))
            {
              g_autofree char *trouble = g_strdup_printf ("lies on a town at %.0f, %.0f; it is at %.0f, %.0f", town->at.x,
                                                          town->at.y, label->box.x0, label->box.y0);

              complain (count, scene, label->text, trouble);
            }
        }
    }
}

/* --- Contrast -------------------------------------------------------------- */

static double
linear (double channel)
{
  return channel <= .04045 ? channel / 12.92 : pow ((channel + .055) / 1.055, 2.4);
}

static double
luminance (guint32 pixel)
{
  static double of_channel[256];

  if (of_channel[255] == 0)
    for (guint i = 0; i < G_N_ELEMENTS (of_channel); i++)
      of_channel[i] = linear (i / 255.0);

  return .2126 * of_channel[pixel >> 16 & 0xff] + .7152 * of_channel[pixel >> 8 & 0xff]
         + .0722 * of_channel[pixel & 0xff];
}

static guint32
pixel_of (const ChorsuColor *color)
{
  return (guint32) lrint (color->r * 255) << 16 | (guint32) lrint (color->g * 255) << 8
         | (guint32) lrint (color->b * 255);
}

static double
contrast (guint32 a,
          guint32 b)
{
  double la = luminance (a), lb = luminance (b);

  return (MAX (la, lb) + .05) / (MIN (la, lb) + .05);
}

static const guint32 *
row_of (cairo_surface_t *surface,
        int              y)
{
  return (const guint32 *) (void *) (cairo_image_surface_get_data (surface)
                                     + (gsize) y * cairo_image_surface_get_stride (surface));
}

/* Letters alone, opaque, on nothing. */
static cairo_surface_t *
paint_letters (const ChorsuLayoutLabel *label,
               const ChorsuBox         *box)
{
  ChorsuLetterColor color = { { 0, 0, 0, 1 }, { 0, 0, 0, 0 }, 0 };
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) (box->x1 - box->x0),
                                                         (int) (box->y1 - box->y0));
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, -box->x0, -box->y0);
  if (label->line != NULL)
    chorsu_typesetter_paint_along (chorsu_typesetter_get (), cr, &label->type, &color, label->text, label->line,
                                   label->n_line, label->start, RISE);
  else
    chorsu_typesetter_paint (chorsu_typesetter_get (), cr, &label->type, &color, label->text, label->origin.x,
                             label->origin.y);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static gboolean
is_letter (cairo_surface_t *letters,
           int              x,
           int              y)
{
  return row_of (letters, y)[x] >> 24 >= 128;
}

/* The least contrast of @ink to a pixel that no letter covers by half, but one
 * that it shares a side with. */
static double
least_contrast (cairo_surface_t *under,
                cairo_surface_t *letters,
                const ChorsuBox *box,
                guint32          ink,
                guint           *n_pixels)
{
  double least = INFINITY;
  int width = (int) (box->x1 - box->x0), height = (int) (box->y1 - box->y0);

  for (int y = 1; y + 1 < height; y++)
    for (int x = 1; x + 1 < width; x++)
      if (!is_letter (letters, x, y)
          && (is_letter (letters, x - 1, y) || is_letter (letters, x + 1, y)
              || is_letter (letters, x, y - 1) || is_letter (letters, x, y + 1)))
        {
          least = MIN (least, contrast (ink, row_of (under, (int) box->y0 + y)[(int) box->x0 + x]));
          (*n_pixels)++;
        }

  return least;
}

static void
check_contrast (const ChorsuPass *pass,
                ChorsuLayout     *layout,
                cairo_surface_t  *under,
                const Scene      *scene,
                Count            *count)
{
  ChorsuBox visible = visible_box (pass);

  for (guint i = 0; i < layout->labels->len; i++)
    {
      const ChorsuLayoutLabel *label = &g_array_index (layout->labels, ChorsuLayoutLabel, i);
      g_autoptr (GArray) boxes = boxes_of (label);
      ChorsuBox box = CHORSU_BOX_EMPTY;
      cairo_surface_t *letters;
      guint n_pixels = 0;
      double least;

      if (!all_inside (boxes, &visible))
        continue;

      for (guint j = 0; j < boxes->len; j++)
        {
          const ChorsuBox *part = &g_array_index (boxes, ChorsuBox, j);

          chorsu_box_include (&box, part->x0, part->y0);
          chorsu_box_include (&box, part->x1, part->y1);
        }
      box = (ChorsuBox) { MAX (floor (box.x0) - 2, 0), MAX (floor (box.y0) - 2, 0),
                          MIN (ceil (box.x1) + 2, WIDTH), MIN (ceil (box.y1) + 2, HEIGHT) };
      letters = paint_letters (label, &box);
      least = least_contrast (under, letters, &box, pixel_of (&label->color.fill), &n_pixels);
      cairo_surface_destroy (letters);

      g_assert_cmpuint (n_pixels, >, 10);
      count->letters += n_pixels;
      if (least < MIN_CONTRAST)
        {
          g_autofree char *trouble = g_strdup_printf ("has a contrast of %.2f", least);

          complain (count, scene, label->text, trouble);
        }
    }
}

/* Texts of the furniture on the map, of one colour in a box: to each pixel that
 * got that very colour there is one with enough contrast within two px. */
static void
check_furniture_text (cairo_surface_t   *picture,
                      cairo_surface_t   *before,
                      const ChorsuBox   *box,
                      const ChorsuColor *color,
                      const Scene       *scene,
                      Count             *count)
{
  guint32 ink = pixel_of (color);
  double least = INFINITY;

  for (int y = (int) box->y0 + 2; y < (int) box->y1 - 2; y++)
    for (int x = (int) box->x0 + 2; x < (int) box->x1 - 2; x++)
      {
        double best = 0;

        if ((row_of (picture, y)[x] & 0xffffff) != ink || (row_of (before, y)[x] & 0xffffff) == ink)
          continue;
        for (int dy = -2; dy <= 2; dy++)
          for (int dx = -2; dx <= 2; dx++)
            best = MAX (best, contrast (ink, row_of (picture, y + dy)[x + dx]));
        least = MIN (least, best);
        count->letters++;
      }
  if (least < MIN_CONTRAST)
    complain (count, scene, "the furniture", "has too little contrast");
}

/* --- Scenes ---------------------------------------------------------------- */

/* All but the letters, which get transparent. */
static cairo_surface_t *
paint_under (ChorsuPainterRun *run,
             ChorsuLayout     *layout)
{
  g_autofree ChorsuColor *colors = g_new (ChorsuColor, layout->labels->len);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);

  run->pass.cr = cairo_create (surface);
  for (guint i = 0; i < CHORSU_PAINTER_N_STEPS; i++)
    {
      cairo_new_path (run->pass.cr);
      chorsu_painter_steps[i].paint (&run->pass);
    }
  chorsu_paint_symbols (&run->pass, layout);

  for (guint i = 0; i < layout->labels->len; i++)
    {
      ChorsuLayoutLabel *label = &g_array_index (layout->labels, ChorsuLayoutLabel, i);

      colors[i] = label->color.fill;
      label->color.fill.a = 0;
    }
  chorsu_paint_labels (&run->pass, layout);
  for (guint i = 0; i < layout->labels->len; i++)
    g_array_index (layout->labels, ChorsuLayoutLabel, i).color.fill = colors[i];

  cairo_destroy (run->pass.cr);
  run->pass.cr = NULL;
  cairo_surface_flush (surface);

  return surface;
}

static void
test_labels (void)
{
  Count count = { 0 };

  for (guint i = 0; i < N_SCENES; i++)
    {
      Scene scene = get_scene (i);
      ChorsuView view = new_view (&scene);
      ChorsuCamera camera = new_camera (&scene);
      const ChorsuTheme *theme = chorsu_theme_get (scene.theme);
      g_autoptr (ChorsuLayout) layout = NULL;
      guint n_before = count.labels;
      ChorsuBox furniture[4];
      cairo_surface_t *under, *picture;
      ChorsuPainterRun run;
      cairo_t *cr;

      chorsu_painter_run_init (&run, painter, NULL, &view, &camera);
      layout = chorsu_layout_new (&run.pass);
      check_boxes (&run.pass, layout, &scene, &count);
      g_assert_cmpuint (count.labels - n_before, >=, 3);

      under = paint_under (&run, layout);
      check_contrast (&run.pass, layout, under, &scene, &count);

      picture = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
      cr = cairo_create (picture);
      cairo_set_source_surface (cr, under, 0, 0);
      cairo_paint (cr);
      chorsu_painter_paint_furniture (painter, cr, &view, &camera);
      cairo_destroy (cr);
      cairo_surface_flush (picture);
      furniture_boxes (&run.pass, furniture);
      check_furniture_text (picture, under, &furniture[0], &theme->text, &scene, &count);
      check_furniture_text (picture, under, &furniture[1], &theme->small_print, &scene, &count);

      cairo_surface_destroy (picture);
      cairo_surface_destroy (under);
      chorsu_painter_run_clear (&run);
    }

  g_test_message ("%u labels, %u pixels of letters, %u complaints", count.labels, count.letters, count.complaints);
  g_assert_cmpuint (count.letters, >, 100000);
  g_assert_cmpuint (count.complaints, ==, 0);
}

/* Texts on panels of their own. */
static void
test_panels (void)
{
  for (int id = CHORSU_THEME_LIGHT; id <= CHORSU_THEME_PRINT; id++)
    {
      const ChorsuTheme *theme = chorsu_theme_get (id);

      g_assert_cmpfloat (contrast (pixel_of (&theme->text), pixel_of (&theme->panel)), >=, MIN_CONTRAST);
      g_assert_cmpfloat (contrast (pixel_of (&theme->small_print), pixel_of (&theme->panel)), >=, MIN_CONTRAST);
    }
  g_assert_cmpfloat_with_epsilon (contrast (0xffffff, 0x000000), 21, 1e-6);
  g_assert_cmpfloat_with_epsilon (contrast (0x777777, 0xffffff), 4.478, 1e-3);
}

static void
test_legend (gconstpointer data)
{
  guint first = GPOINTER_TO_UINT (data) * 12;
  guint n_complaints = 0;

  for (guint i = first; i < first + 12; i++)
    {
      Scene scene = get_scene (i);
      ChorsuView view = new_view (&scene);
      /* No symbol lies right outside of them: it might step aside into the picture. */
      ChorsuCamera camera = chorsu_camera (66.9, scene.zoom == 6.5 || scene.goal == 4 ? 46.5 : 44.5, scene.zoom, 420, 260, 1);

      view.layers = 0;
      view.legend = view.credits = view.scale_bar = view.locator = FALSE;
      view.covered = (ChorsuInsets) { 0 };
      n_complaints += legend_check (painter, &view, &camera);
    }
  g_assert_cmpuint (n_complaints, ==, 0);
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

  g_test_add_func ("/scenes/panels", test_panels);
  g_test_add_func ("/scenes/labels", test_labels);
  for (guint goal = 0; goal < 5; goal++)
    {
      g_autofree char *name = g_strdup_printf ("/scenes/legend/goal-%u", goal);

      g_test_add_data_func (name, GUINT_TO_POINTER (goal), test_legend);
    }

  status = g_test_run ();

  chorsu_painter_unref (painter);
  g_object_unref (dataset);
  chorsu_basemap_unref (basemap);

  return status;
}
