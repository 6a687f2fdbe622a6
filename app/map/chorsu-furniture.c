/* chorsu-furniture.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-furniture-private.h"

#include <math.h>

#include "chorsu-phrases.h"
#include "chorsu-small-print.h"
#include "chorsu-theme.h"

/* On screen, px; a stage has everything larger. */
#define LEGEND_MARGIN 16
#define CREDITS_LEADING 14
#define CREDITS_MAX_LINES 3
#define HALO 3.2

/* In narrower pictures the legend is folded down to its title. */
#define NARROW 720

/* Free room between the credits and the scale bar, or the legend above. */
#define CLEAR 16

int
chorsu_furniture_px (const ChorsuView *view,
                     double            px)
{
  return (int) round (view->purpose == CHORSU_PURPOSE_STAGE ? px * CHORSU_FURNITURE_STAGE : px);
}

ChorsuType
chorsu_furniture_type (const ChorsuView *view,
                       int               weight,
                       double            screen,
                       double            stage)
{
  return (ChorsuType) { FALSE, weight, view->purpose == CHORSU_PURPOSE_STAGE ? stage : screen, 0 };
}

ChorsuLetterColor
chorsu_furniture_letters (const ChorsuView  *view,
                          const ChorsuColor *fill)
{
  const ChorsuTheme *theme = chorsu_theme_get (view->theme);

  return (ChorsuLetterColor) { *fill, theme->halo_neighbour, chorsu_furniture_px (view, 10 * HALO) / 10.0 };
}

static ChorsuType
credits_type (const ChorsuView *view)
{
  return chorsu_furniture_type (view, 400, 10.5, 19);
}

/* What year the picture shows, if any, and how old its data are. */
static char *
times_of (ChorsuDataset    *dataset,
          const ChorsuView *view)
{
  g_autofree char *date = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *year = NULL;
  g_autofree char *shown = NULL;

  if (dataset == NULL)
    return NULL;

  date = chorsu_date_for_reader (chorsu_dataset_get_as_of (dataset), view->language);
  as_of = chorsu_phrase_fill (CHORSU_PHRASE_AS_OF, view->language, date, NULL);
  if (view->year == 0)
    return g_steal_pointer (&as_of);

  year = g_strdup_printf ("%d", view->year);
  shown = chorsu_phrase_fill (CHORSU_PHRASE_YEAR_SHOWN, view->language, year, NULL);

  return g_strconcat (shown, " · ", as_of, NULL);
}

/* In a narrow picture the credits take several lines beside the scale bar;
 * where even that is not enough, the licences alone remain. */
static GPtrArray *
credits_lines (const ChorsuFurniture *self)
{
  ChorsuDataset *dataset = self->dataset;
  const ChorsuView *view = self->view;
  const ChorsuCamera *camera = self->camera;
  ChorsuType type = credits_type (view);
  double width = camera->width - 2 * chorsu_furniture_px (view, CHORSU_FURNITURE_MARGIN);
  const char *credits = chorsu_phrase (CHORSU_PHRASE_CREDITS, view->language);
  const char *minimum = chorsu_phrase (CHORSU_PHRASE_CREDITS_SHORT, view->language);
  g_autofree char *as_of = NULL;
  g_autofree char *full = NULL;
  g_autofree char *brief = NULL;
  GPtrArray *lines;

  if (view->scale_bar)
    width = camera->width - chorsu_furniture_px (view, CHORSU_FURNITURE_MARGIN) - chorsu_furniture_px (view, CLEAR)
            - chorsu_furniture_scale_bar_box (self).x1;
  as_of = times_of (dataset, view);
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
chorsu_furniture_credits_box (const ChorsuFurniture *self)
{
  const ChorsuView *view = self->view;
  const ChorsuCamera *camera = self->camera;
  g_autoptr (GPtrArray) lines = credits_lines (self);
  ChorsuType type = credits_type (view);
  double widest = chorsu_small_print_width (&type, lines);
  int right = camera->width - chorsu_furniture_px (view, CHORSU_FURNITURE_MARGIN);
  int bottom = camera->height - chorsu_furniture_px (view, CHORSU_FURNITURE_MARGIN);

  return (ChorsuBox) {
    floor (right - widest) - 2, bottom - (int) lines->len * chorsu_furniture_px (view, CREDITS_LEADING) - 2,
    right + 2, bottom + chorsu_furniture_px (view, 4),
  };
}

static void
paint_credits (const ChorsuFurniture *self,
               cairo_t               *cr)
{
  const ChorsuView *view = self->view;
  const ChorsuCamera *camera = self->camera;
  g_autoptr (GPtrArray) lines = credits_lines (self);
  ChorsuType type = credits_type (view);
  ChorsuLetterColor color = chorsu_furniture_letters (view, &chorsu_theme_get (view->theme)->small_print);
  int right = camera->width - chorsu_furniture_px (view, CHORSU_FURNITURE_MARGIN);
  int baseline = camera->height - chorsu_furniture_px (view, CHORSU_FURNITURE_MARGIN);

  for (guint i = lines->len; i > 0; i--)
    {
      const char *line = lines->pdata[i - 1];
      double advance;

      chorsu_typesetter_measure (chorsu_typesetter_get (), &type, line, NULL, &advance);
      chorsu_typesetter_paint (chorsu_typesetter_get (), cr, &type, &color, line,
                               round (right - advance), baseline);
      baseline -= chorsu_furniture_px (view, CREDITS_LEADING);
    }
}

/* Above what stands in the same corner. */
static int
legend_bottom (const ChorsuFurniture *self)
{
  ChorsuBox locator = self->view->locator ? chorsu_furniture_locator_box (self) : CHORSU_BOX_EMPTY;

  if (!chorsu_box_is_empty (&locator))
    return (int) locator.y0 - CLEAR;
  if (self->view->credits)
    return (int) chorsu_furniture_credits_box (self).y0 - CLEAR;

  return self->camera->height - LEGEND_MARGIN;
}

ChorsuLegend *
chorsu_furniture_legend (const ChorsuFurniture *self)
{
  int bottom;

  if (self->view->purpose == CHORSU_PURPOSE_THUMBNAIL)
    return NULL;

  bottom = self->camera->width < NARROW ? 0 : legend_bottom (self);
  if (self->basemap == NULL)
    return chorsu_legend_new_within (self->dataset, self->view, bottom - LEGEND_MARGIN);

  return chorsu_legend_new_here (self->basemap, self->dataset, self->view, self->camera, bottom - LEGEND_MARGIN);
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
chorsu_furniture_legend_box (const ChorsuFurniture *self)
{
  g_autoptr (ChorsuLegend) legend = chorsu_furniture_legend (self);

  return legend == NULL ? CHORSU_BOX_EMPTY : chorsu_furniture_place_legend (legend, self->camera);
}

static void
paint_legend (const ChorsuFurniture *self,
              cairo_t               *cr)
{
  g_autoptr (ChorsuLegend) legend = chorsu_furniture_legend (self);
  ChorsuBox box;

  if (legend == NULL)
    return;

  box = chorsu_furniture_place_legend (legend, self->camera);
  cairo_save (cr);
  cairo_translate (cr, box.x0, box.y0);
  chorsu_legend_paint (legend, cr);
  cairo_restore (cr);
}

void
chorsu_furniture_paint (const ChorsuFurniture *self,
                        cairo_t               *cr)
{
  g_return_if_fail (self != NULL && self->view != NULL && self->camera != NULL && cr != NULL);

  if (self->view->purpose == CHORSU_PURPOSE_THUMBNAIL)
    return;

  cairo_save (cr);
  if (self->view->scale_bar)
    chorsu_scale_bar_paint (self, cr);
  if (self->view->credits)
    paint_credits (self, cr);
  if (self->view->locator)
    chorsu_locator_paint (self, cr);
  if (self->view->legend)
    paint_legend (self, cr);
  cairo_restore (cr);
  cairo_new_path (cr);
}
