/* chorsu-furniture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-furniture.h"

#include <math.h>
#include <string.h>

#include "chorsu-content.h"
#include "chorsu-phrases.h"
#include "chorsu-small-print.h"
#include "chorsu-theme.h"

/* On screen, px; a stage has everything larger. */
#define STAGE_SCALE 1.8
#define LEGEND_MARGIN 16
#define CREDITS_MARGIN 14
#define CREDITS_SIZE 10.5
#define CREDITS_LEADING 14
#define CREDITS_MAX_LINES 3
#define BAR_MARGIN 28
#define BAR_FIELDS 4
#define BAR_MIN 85
#define BAR_HEIGHT 4
#define BAR_LABEL_SIZE 11
#define BAR_LATITUDE_SIZE 9.5
#define HALO 2.4

/* In narrower pictures the legend is folded down to its title. */
#define NARROW 720

/* Free room between the credits and the scale bar, or the legend above. */
#define CLEAR 16

static int
scaled (const ChorsuView *view,
        double            px)
{
  return (int) round (view->purpose == CHORSU_PURPOSE_STAGE ? px * STAGE_SCALE : px);
}

static double
type_scale (const ChorsuView *view)
{
  return view->purpose == CHORSU_PURPOSE_STAGE ? STAGE_SCALE : 1;
}

static ChorsuLetterColor
letters (const ChorsuView  *view,
         const ChorsuColor *fill)
{
  const ChorsuTheme *theme = chorsu_theme_get (view->theme);

  return (ChorsuLetterColor) { *fill, theme->halo_neighbour, HALO * type_scale (view) };
}

/* A scale bar: @km on the ground are @width px in the middle of the picture. */
typedef struct
{
  double km;
  int    width;
  int    latitude;
  int    x, y;     /* top left of the bar itself */
} ScaleBar;

/* The longest round distance that fits. Steps are at most twice as long as
 * the one before, so there is always one between 85 and 170 px. */
static double
round_km (double max_km)
{
  static const double steps[] = { 5, 2.5, 2, 1 };
  double power = pow (10, floor (log10 (max_km)));

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (steps[i] * power <= max_km)
      return steps[i] * power;

  return power;
}

static ScaleBar
find_scale_bar (const ChorsuView   *view,
                const ChorsuCamera *camera)
{
  double km_per_px = chorsu_mercator_km_per_unit (camera->centre.y) / chorsu_camera_world_px (camera);
  int max = 2 * scaled (view, BAR_MIN);
  ScaleBar bar;
  double lon, lat;

  chorsu_mercator_unproject (camera->centre, &lon, &lat);
  bar.km = round_km (max * km_per_px);
  bar.width = (int) round (bar.km / km_per_px);
  bar.latitude = (int) round (lat);
  bar.x = scaled (view, BAR_MARGIN);
  bar.y = camera->height - scaled (view, BAR_MARGIN + 14);

  return bar;
}

ChorsuBox
chorsu_furniture_scale_bar_box (const ChorsuView   *view,
                                const ChorsuCamera *camera)
{
  ScaleBar bar = find_scale_bar (view, camera);

  /* Numbers above, latitude below; the last number hangs over to the right. */
  return (ChorsuBox) {
    bar.x - scaled (view, 8), bar.y - scaled (view, 20),
    bar.x + bar.width + scaled (view, 36), bar.y + scaled (view, BAR_HEIGHT + 16),
  };
}

static char *
format_km (double      km,
           const char *language)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  char *text = g_strdup (g_ascii_formatd (buffer, sizeof buffer, "%.4g", km));
  char *point = strchr (text, '.');

  if (point != NULL && g_str_has_prefix (language, "de"))
    *point = ',';

  return text;
}

static void
paint_fields (cairo_t           *cr,
              const ChorsuTheme *theme,
              const ScaleBar    *bar,
              int                height)
{
  cairo_new_path (cr);
  cairo_rectangle (cr, bar->x - 2, bar->y - 2, bar->width + 4, height + 4);
  chorsu_color_set (cr, &theme->halo_neighbour);
  cairo_fill (cr);

  cairo_rectangle (cr, bar->x, bar->y, bar->width, height);
  chorsu_color_set (cr, &theme->text);
  cairo_fill (cr);
  for (int i = 1; i < BAR_FIELDS; i += 2)
    {
      int from = bar->x + i * bar->width / BAR_FIELDS;
      int to = bar->x + (i + 1) * bar->width / BAR_FIELDS;

      cairo_rectangle (cr, from, bar->y + 1, to - from - (i == BAR_FIELDS - 1 ? 1 : 0), height - 2);
    }
  chorsu_color_set (cr, &theme->casing);
  cairo_fill (cr);
}

static void
paint_centred (cairo_t                 *cr,
               const ChorsuType        *type,
               const ChorsuLetterColor *color,
               const char              *text,
               double                   x,
               double                   y)
{
  double advance;

  chorsu_typesetter_measure (chorsu_typesetter_get (), type, text, NULL, &advance);
  chorsu_typesetter_paint (chorsu_typesetter_get (), cr, type, color, text, round (x - advance / 2), y);
}

static void
paint_scale_bar (cairo_t            *cr,
                 const ChorsuView   *view,
                 const ChorsuCamera *camera)
{
  const ChorsuTheme *theme = chorsu_theme_get (view->theme);
  ScaleBar bar = find_scale_bar (view, camera);
  ChorsuType numbers = { FALSE, 500, BAR_LABEL_SIZE * type_scale (view), 0 };
  ChorsuType small = { FALSE, 400, BAR_LATITUDE_SIZE * type_scale (view), 0 };
  ChorsuLetterColor color = letters (view, &theme->text);
  ChorsuLetterColor pale = letters (view, &theme->small_print);
  ChorsuTypesetter *typesetter = chorsu_typesetter_get ();
  g_autofree char *half = format_km (bar.km / 2, view->language);
  g_autofree char *whole = format_km (bar.km, view->language);
  g_autofree char *whole_km = g_strconcat (whole, "\302\240km", NULL);
  g_autofree char *degrees = g_strdup_printf ("%d", ABS (bar.latitude));
  g_autofree char *latitude = chorsu_phrase_fill (CHORSU_PHRASE_AT_LATITUDE, view->language, degrees,
                                                  bar.latitude < 0 ? "S" : "N");
  int baseline = bar.y - scaled (view, 6);
  double advance;

  paint_fields (cr, theme, &bar, scaled (view, BAR_HEIGHT));
  chorsu_typesetter_measure (typesetter, &numbers, whole, NULL, &advance);
  paint_centred (cr, &numbers, &color, "0", bar.x, baseline);
  paint_centred (cr, &numbers, &color, half, bar.x + bar.width / 2, baseline);
  /* The number stands over the bar's end, its unit hangs over. */
  chorsu_typesetter_paint (typesetter, cr, &numbers, &color, whole_km,
                           round (bar.x + bar.width - advance / 2), baseline);
  chorsu_typesetter_paint (typesetter, cr, &small, &pale, latitude,
                           bar.x, bar.y + scaled (view, BAR_HEIGHT + 12));
}

static ChorsuType
credits_type (const ChorsuView *view)
{
  return (ChorsuType) { FALSE, 400, CREDITS_SIZE * type_scale (view), 0 };
}

/* In a narrow picture the credits take several lines beside the scale bar;
 * where even that is not enough, the licences alone remain. */
static GPtrArray *
credits_lines (ChorsuDataset      *dataset,
               const ChorsuView   *view,
               const ChorsuCamera *camera)
{
  ChorsuType type = credits_type (view);
  double width = camera->width - 2 * scaled (view, CREDITS_MARGIN);
  const char *credits = chorsu_phrase (CHORSU_PHRASE_CREDITS, view->language);
  const char *minimum = chorsu_phrase (CHORSU_PHRASE_CREDITS_SHORT, view->language);
  g_autofree char *date = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *full = NULL;
  g_autofree char *brief = NULL;
  GPtrArray *lines;

  if (view->scale_bar)
    width = camera->width - scaled (view, CREDITS_MARGIN) - scaled (view, CLEAR)
            - chorsu_furniture_scale_bar_box (view, camera).x1;
  if (dataset != NULL)
    {
      date = chorsu_date_for_reader (chorsu_dataset_get_as_of (dataset), view->language);
      as_of = chorsu_phrase_fill (CHORSU_PHRASE_AS_OF, view->language, date, NULL);
    }
  full = as_of != NULL ? g_strconcat (as_of, " · ", credits, NULL) : g_strdup (credits);
  brief = as_of != NULL ? g_strconcat (as_of, " · ", minimum, NULL) : g_strdup (minimum);

  lines = chorsu_small_print_wrap (&type, full, width);
  if (lines->len > CREDITS_MAX_LINES)
    {
      g_ptr_array_unref (lines);
      lines = chorsu_small_print_wrap (&type, brief, width);
    }

  return lines;
}

ChorsuBox
chorsu_furniture_credits_box (ChorsuDataset      *dataset,
                              const ChorsuView   *view,
                              const ChorsuCamera *camera)
{
  g_autoptr (GPtrArray) lines = credits_lines (dataset, view, camera);
  ChorsuType type = credits_type (view);
  double widest = chorsu_small_print_width (&type, lines);
  int right = camera->width - scaled (view, CREDITS_MARGIN);
  int bottom = camera->height - scaled (view, CREDITS_MARGIN);

  return (ChorsuBox) {
    floor (right - widest) - 2, bottom - (int) lines->len * scaled (view, CREDITS_LEADING) - 2,
    right + 2, bottom + scaled (view, 4),
  };
}

static void
paint_credits (cairo_t            *cr,
               ChorsuDataset      *dataset,
               const ChorsuView   *view,
               const ChorsuCamera *camera)
{
  g_autoptr (GPtrArray) lines = credits_lines (dataset, view, camera);
  ChorsuType type = credits_type (view);
  ChorsuLetterColor color = letters (view, &chorsu_theme_get (view->theme)->small_print);
  int right = camera->width - scaled (view, CREDITS_MARGIN);
  int baseline = camera->height - scaled (view, CREDITS_MARGIN);

  for (guint i = lines->len; i > 0; i--)
    {
      const char *line = lines->pdata[i - 1];
      double advance;

      chorsu_typesetter_measure (chorsu_typesetter_get (), &type, line, NULL, &advance);
      chorsu_typesetter_paint (chorsu_typesetter_get (), cr, &type, &color, line,
                               round (right - advance), baseline);
      baseline -= scaled (view, CREDITS_LEADING);
    }
}

ChorsuLegend *
chorsu_furniture_legend (ChorsuDataset      *dataset,
                         const ChorsuView   *view,
                         const ChorsuCamera *camera)
{
  int bottom = camera->height - LEGEND_MARGIN;

  if (view->purpose == CHORSU_PURPOSE_THUMBNAIL)
    return NULL;
  if (view->credits)
    bottom = (int) chorsu_furniture_credits_box (dataset, view, camera).y0 - CLEAR;

  if (camera->width < NARROW)
    bottom = 0;

  return chorsu_legend_new_within (dataset, view, bottom - LEGEND_MARGIN);
}

ChorsuBox
chorsu_furniture_place_legend (ChorsuLegend       *legend,
                               const ChorsuCamera *camera)
{
  int width, height;
  int right = camera->width - LEGEND_MARGIN;

  chorsu_legend_get_size (legend, &width, &height);

  return (ChorsuBox) { right - width, LEGEND_MARGIN, right, LEGEND_MARGIN + height };
}

ChorsuBox
chorsu_furniture_legend_box (ChorsuDataset      *dataset,
                             const ChorsuView   *view,
                             const ChorsuCamera *camera)
{
  g_autoptr (ChorsuLegend) legend = chorsu_furniture_legend (dataset, view, camera);

  return legend == NULL ? CHORSU_BOX_EMPTY : chorsu_furniture_place_legend (legend, camera);
}

static void
paint_legend (cairo_t            *cr,
              ChorsuDataset      *dataset,
              const ChorsuView   *view,
              const ChorsuCamera *camera)
{
  g_autoptr (ChorsuLegend) legend = chorsu_furniture_legend (dataset, view, camera);
  ChorsuBox box;

  if (legend == NULL)
    return;

  box = chorsu_furniture_place_legend (legend, camera);
  cairo_save (cr);
  cairo_translate (cr, box.x0, box.y0);
  chorsu_legend_paint (legend, cr);
  cairo_restore (cr);
}

void
chorsu_furniture_paint (cairo_t            *cr,
                        ChorsuDataset      *dataset,
                        const ChorsuView   *view,
                        const ChorsuCamera *camera)
{
  g_return_if_fail (cr != NULL && view != NULL && camera != NULL);

  if (view->purpose == CHORSU_PURPOSE_THUMBNAIL)
    return;

  cairo_save (cr);
  if (view->scale_bar)
    paint_scale_bar (cr, view, camera);
  if (view->credits)
    paint_credits (cr, dataset, view, camera);
  if (view->legend)
    paint_legend (cr, dataset, view, camera);
  cairo_restore (cr);
  cairo_new_path (cr);
}
