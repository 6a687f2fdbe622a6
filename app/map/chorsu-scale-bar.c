/* chorsu-scale-bar.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-furniture-private.h"

#include <math.h>
#include <string.h>

#include "chorsu-phrases.h"

/* On screen, px. */
#define BAR_MARGIN 28
#define BAR_FIELDS 4
#define BAR_MIN 85
#define BAR_HEIGHT 4

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
  int max = 2 * chorsu_furniture_px (view, BAR_MIN);
  ScaleBar bar;
  double lon, lat;

  chorsu_mercator_unproject (camera->centre, &lon, &lat);
  bar.km = round_km (max * km_per_px);
  bar.width = (int) round (bar.km / km_per_px);
  bar.latitude = (int) round (lat);
  bar.x = chorsu_furniture_px (view, BAR_MARGIN);
  bar.y = camera->height - chorsu_furniture_px (view, BAR_MARGIN + 14);

  return bar;
}

ChorsuBox
chorsu_furniture_scale_bar_box (const ChorsuFurniture *self)
{
  const ChorsuView *view = self->view;
  ScaleBar bar = find_scale_bar (view, self->camera);

  /* Numbers above, latitude below; the last number hangs over to the right. */
  return (ChorsuBox) {
    bar.x - chorsu_furniture_px (view, 8), bar.y - chorsu_furniture_px (view, 22),
    bar.x + bar.width + chorsu_furniture_px (view, 42), bar.y + chorsu_furniture_px (view, BAR_HEIGHT + 16),
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

void
chorsu_scale_bar_paint (const ChorsuFurniture *self,
                        cairo_t               *cr)
{
  const ChorsuView *view = self->view;
  const ChorsuTheme *theme = chorsu_theme_get (view->theme);
  ScaleBar bar = find_scale_bar (view, self->camera);
  ChorsuType numbers = chorsu_furniture_type (view, 500, 11, 24);
  ChorsuType small = chorsu_furniture_type (view, 400, 9.5, 19);
  ChorsuLetterColor color = chorsu_furniture_letters (view, &theme->text);
  ChorsuLetterColor pale = chorsu_furniture_letters (view, &theme->small_print);
  ChorsuTypesetter *typesetter = chorsu_typesetter_get ();
  g_autofree char *half = format_km (bar.km / 2, view->language);
  g_autofree char *whole = format_km (bar.km, view->language);
  g_autofree char *whole_km = g_strconcat (whole, "\302\240km", NULL);
  g_autofree char *degrees = g_strdup_printf ("%d", ABS (bar.latitude));
  g_autofree char *latitude = chorsu_phrase_fill (CHORSU_PHRASE_AT_LATITUDE, view->language, degrees,
                                                  bar.latitude < 0 ? "S" : "N");
  int baseline = bar.y - chorsu_furniture_px (view, 6);
  double advance;

  paint_fields (cr, theme, &bar, chorsu_furniture_px (view, BAR_HEIGHT));
  chorsu_typesetter_measure (typesetter, &numbers, whole, NULL, &advance);
  paint_centred (cr, &numbers, &color, "0", bar.x, baseline);
  paint_centred (cr, &numbers, &color, half, bar.x + bar.width / 2, baseline);
  /* The number stands over the bar's end, its unit hangs over. */
  chorsu_typesetter_paint (typesetter, cr, &numbers, &color, whole_km,
                           round (bar.x + bar.width - advance / 2), baseline);
  chorsu_typesetter_paint (typesetter, cr, &small, &pale, latitude,
                           bar.x, bar.y + chorsu_furniture_px (view, BAR_HEIGHT + 12));
}
