/* legend-check.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "legend-check.h"

#include <string.h>

#include "chorsu-filters.h"
#include "chorsu-legend.h"

static cairo_surface_t *
render (ChorsuPainter      *painter,
        const ChorsuView   *view,
        const ChorsuCamera *camera)
{
  return chorsu_painter_render_base (painter, view, camera, 0, NULL, NULL);
}

static gboolean
same_picture (cairo_surface_t *a,
              cairo_surface_t *b)
{
  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b),
                 (gsize) cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a)) == 0;
}

static const ChorsuLegendRow *
find_row (ChorsuLegend       *legend,
          ChorsuLegendToggle  which,
          guint               value)
{
  for (guint i = 0; legend != NULL && i < chorsu_legend_get_n_rows (legend); i++)
    {
      const ChorsuLegendRow *row = chorsu_legend_get_row (legend, i);

      if (row->toggle == which && row->value == value)
        return row;
    }

  return NULL;
}

/* Some classes are in the picture and yet not told apart there: a dot and a
 * cluster do not tell the stage of a site and who controls it, and the ways of
 * a goal are told by their names, of which each says what travels; all other
 * lines are told by what travels. */
static gboolean
is_told (const ChorsuView  *view,
         ChorsuLegendToggle which,
         double             zoom)
{
  switch ((int) which)
    {
    case CHORSU_LEGEND_STAGE:
    case CHORSU_LEGEND_CONTROL:
      return zoom >= 5.2;
    case CHORSU_LEGEND_MODE:
    case CHORSU_LEGEND_STATUS:
    case CHORSU_LEGEND_PRECISION:
      return view->goal == 0;
    case CHORSU_LEGEND_CORRIDOR:
      return view->goal != 0;
    /* No symbol tells them: a note says what is left. */
    case CHORSU_LEGEND_COMMODITY:
    case CHORSU_LEGEND_CRITICAL:
    case CHORSU_LEGEND_US_INTEREST:
    case CHORSU_LEGEND_ENGAGEMENT:
      return FALSE;
    default:
      return TRUE;
    }
}

static gboolean
changes_picture (ChorsuPainter      *painter,
                 const ChorsuView   *view,
                 const ChorsuCamera *camera,
                 cairo_surface_t    *picture)
{
  cairo_surface_t *other = render (painter, view, camera);
  gboolean changes = !same_picture (picture, other);

  cairo_surface_destroy (other);

  return changes;
}

static void
complain (ChorsuPainter     *painter,
          ChorsuLegendToggle which,
          guint              value,
          double             zoom,
          const char        *words)
{
  g_autofree char *name = chorsu_class_to_string (chorsu_painter_get_dataset (painter), which, value);

  g_test_message ("%s at zoom %.2f: %s", name, zoom, words);
}

/* Everything the legend lists is drawn. */
static guint
check_listed (ChorsuPainter      *painter,
              const ChorsuView   *view,
              const ChorsuCamera *camera,
              ChorsuLegend       *legend,
              cairo_surface_t    *picture)
{
  guint n_complaints = 0;

  for (guint i = 0; legend != NULL && i < chorsu_legend_get_n_rows (legend); i++)
    {
      const ChorsuLegendRow *row = chorsu_legend_get_row (legend, i);
      ChorsuView hidden = *view;

      if (row->toggle == CHORSU_LEGEND_PLAIN)
        continue;
      chorsu_filters_set (&hidden.filters, row->toggle, row->value, FALSE);
      if (changes_picture (painter, &hidden, camera, picture))
        continue;
      complain (painter, row->toggle, row->value, camera->zoom, "is in the legend, but not drawn");
      n_complaints++;
    }

  return n_complaints;
}

static gboolean
may_be_hidden (ChorsuPainter      *painter,
               const ChorsuView   *view,
               ChorsuLegend       *legend,
               ChorsuLegendToggle  which,
               guint               value,
               double              zoom)
{
  g_autofree char *name = chorsu_class_to_string (chorsu_painter_get_dataset (painter), which, value);

  return name != NULL && find_row (legend, which, value) == NULL && is_told (view, which, zoom)
         && chorsu_filters_get (&view->filters, which, value);
}

/* Nothing else is drawn: all the rest can go at once. What it was that was
 * drawn is only looked for when something was. */
static guint
check_rest (ChorsuPainter      *painter,
            const ChorsuView   *view,
            const ChorsuCamera *camera,
            ChorsuLegend       *legend,
            cairo_surface_t    *picture,
            gboolean            one_by_one)
{
  ChorsuView without = *view;
  guint n_complaints = 0;

  for (guint which = CHORSU_LEGEND_CATEGORY; which < CHORSU_N_LEGEND_TOGGLES; which++)
    for (guint value = 0; value < LEGEND_CHECK_MAX_VALUE; value++)
      {
        if (!may_be_hidden (painter, view, legend, which, value, camera->zoom))
          continue;
        if (one_by_one)
          without = *view;
        chorsu_filters_set (&without.filters, which, value, FALSE);
        if (one_by_one && changes_picture (painter, &without, camera, picture))
          {
            complain (painter, which, value, camera->zoom, "is drawn, but not in the legend");
            n_complaints++;
          }
      }

  if (!one_by_one && changes_picture (painter, &without, camera, picture))
    n_complaints = MAX (1, check_rest (painter, view, camera, legend, picture, TRUE));

  return n_complaints;
}

guint
legend_check (ChorsuPainter      *painter,
              const ChorsuView   *view,
              const ChorsuCamera *camera)
{
  g_autoptr (ChorsuLegend) legend = chorsu_legend_new_here (chorsu_painter_get_basemap (painter),
                                                            chorsu_painter_get_dataset (painter), view, camera, 5000);
  cairo_surface_t *picture = render (painter, view, camera);
  guint n_complaints = check_listed (painter, view, camera, legend, picture)
                       + check_rest (painter, view, camera, legend, picture, FALSE);

  cairo_surface_destroy (picture);

  return n_complaints;
}
