/* chorsu-raster.c: cairo's paths painted by coverage
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-raster.h"

#include <math.h>

#include "chorsu-coverage.h"
#include "chorsu-thin-line.h"

/* Wider lines show how their ends meet; cairo draws those. */
#define MAX_STROKE_PX 2.5

/* Positions farther away than any picture reaches are as good as these. */
#define FAR_PX 32767.0

/* Where a path goes on a picture. */
typedef struct
{
  cairo_matrix_t to_px;  /* from user space to device px */
  double         scale;  /* device px per unit of the target */
  int            left;   /* what can be painted, device px */
  int            top;
  int            width;
  int            height;
} Picture;

/* Whether the target is a picture and user space is upright on it. */
static gboolean
picture_init (Picture *self,
              cairo_t *cr)
{
  cairo_surface_t *target = cairo_get_group_target (cr);
  cairo_matrix_t to_target, to_device;
  double scale_x, scale_y, offset_x, offset_y, x0, y0, x1, y1;

  if (cairo_surface_get_type (target) != CAIRO_SURFACE_TYPE_IMAGE)
    return FALSE;

  cairo_get_matrix (cr, &to_target);
  cairo_surface_get_device_scale (target, &scale_x, &scale_y);
  cairo_surface_get_device_offset (target, &offset_x, &offset_y);
  if (to_target.xy != 0.0 || to_target.yx != 0.0 || to_target.xx != to_target.yy
      || to_target.xx <= 0.0 || scale_x != scale_y || offset_x != 0.0 || offset_y != 0.0)
    return FALSE;

  self->scale = scale_x;
  cairo_matrix_init_scale (&to_device, scale_x, scale_y);
  cairo_matrix_multiply (&self->to_px, &to_target, &to_device);

  cairo_clip_extents (cr, &x0, &y0, &x1, &y1);
  cairo_matrix_transform_point (&self->to_px, &x0, &y0);
  cairo_matrix_transform_point (&self->to_px, &x1, &y1);
  self->left = MAX ((int) floor (x0), 0);
  self->top = MAX ((int) floor (y0), 0);
  self->width = MIN ((int) ceil (x1), cairo_image_surface_get_width (target)) - self->left;
  self->height = MIN ((int) ceil (y1), cairo_image_surface_get_height (target)) - self->top;

  return TRUE;
}

static ChorsuPosition
to_position (const Picture           *self,
             const cairo_path_data_t *point)
{
  double x = point->point.x * self->to_px.xx + self->to_px.x0;
  double y = point->point.y * self->to_px.yy + self->to_px.y0;

  return (ChorsuPosition) { lrint (CLAMP (x, -FAR_PX, FAR_PX) * CHORSU_COVERAGE_ONE),
                            lrint (CLAMP (y, -FAR_PX, FAR_PX) * CHORSU_COVERAGE_ONE) };
}

static void
add_areas (ChorsuCoverage     *coverage,
           const Picture      *picture,
           const cairo_path_t *path)
{
  ChorsuPosition start = { 0 };
  ChorsuPosition at = { 0 };

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];
      ChorsuPosition next = start;

      if (data->header.type != CAIRO_PATH_CLOSE_PATH)
        next = to_position (picture, &data[1]);

      if (data->header.type == CAIRO_PATH_MOVE_TO)
        {
          chorsu_coverage_add_edge (coverage, at, start);
          start = next;
        }
      else
        {
          chorsu_coverage_add_edge (coverage, at, next);
        }
      at = next;
    }
  chorsu_coverage_add_edge (coverage, at, start);
}

static void
add_point (GArray         *line,
           ChorsuPosition  at)
{
  if (line->len > 0)
    {
      const ChorsuPosition *last = &g_array_index (line, ChorsuPosition, line->len - 1);

      if (last->x == at.x && last->y == at.y)
        return;
    }
  g_array_append_val (line, at);
}

static void
end_line (ChorsuCoverage *coverage,
          GArray         *line,
          gboolean        closed,
          double          width)
{
  const ChorsuPosition *points = (const ChorsuPosition *) (gpointer) line->data;

  if (width > MAX_STROKE_PX)
    chorsu_wide_line_add (coverage, points, line->len, closed, width);
  else
    chorsu_thin_line_add (coverage, points, line->len, closed, width);
  g_array_set_size (line, 0);
}

static void
add_lines (ChorsuCoverage     *coverage,
           const Picture      *picture,
           const cairo_path_t *path,
           double              width)
{
  g_autoptr (GArray) line = g_array_new (FALSE, FALSE, sizeof (ChorsuPosition));

  for (int i = 0; i < path->num_data; i += path->data[i].header.length)
    {
      const cairo_path_data_t *data = &path->data[i];

      if (data->header.type != CAIRO_PATH_LINE_TO)
        end_line (coverage, line, data->header.type == CAIRO_PATH_CLOSE_PATH, width);
      if (data->header.type != CAIRO_PATH_CLOSE_PATH)
        add_point (line, to_position (picture, &data[1]));
    }
  end_line (coverage, line, FALSE, width);
}

/* Paints the path; @width 0 fills it. */
static void
paint (cairo_t       *cr,
       const Picture *picture,
       double         width)
{
  gboolean even_odd = width == 0.0 && cairo_get_fill_rule (cr) == CAIRO_FILL_RULE_EVEN_ODD;
  cairo_path_t *path;
  ChorsuCoverage coverage;

  if (picture->width <= 0 || picture->height <= 0)
    {
      cairo_new_path (cr);
      return;
    }

  chorsu_coverage_init (&coverage, picture->left, picture->top,
                        picture->width, picture->height, even_odd);
  path = cairo_copy_path_flat (cr);
  if (width == 0.0)
    add_areas (&coverage, picture, path);
  else
    add_lines (&coverage, picture, path, width);
  cairo_path_destroy (path);

  chorsu_coverage_paint (&coverage, NULL, cr, picture->scale);
  chorsu_coverage_clear (&coverage);
  cairo_new_path (cr);
}

void
chorsu_raster_fill (cairo_t *cr)
{
  Picture picture;

  if (picture_init (&picture, cr))
    paint (cr, &picture, 0.0);
  else
    cairo_fill (cr);
}

void
chorsu_raster_stroke (cairo_t *cr)
{
  double width = cairo_get_line_width (cr);
  Picture picture;

  if (width > 0.0 && cairo_get_dash_count (cr) == 0 && picture_init (&picture, cr)
      && width * picture.to_px.xx <= MAX_STROKE_PX)
    paint (cr, &picture, width * picture.to_px.xx);
  else
    cairo_stroke (cr);
}

static void
paint_inside (cairo_t            *cr,
              const Picture      *picture,
              const cairo_path_t *inside,
              double              width)
{
  ChorsuCoverage line, bounds;
  cairo_path_t *path;

  if (picture->width <= 0 || picture->height <= 0)
    return;

  chorsu_coverage_init (&line, picture->left, picture->top, picture->width, picture->height, FALSE);
  chorsu_coverage_init (&bounds, picture->left, picture->top, picture->width, picture->height, TRUE);
  path = cairo_copy_path_flat (cr);
  add_lines (&line, picture, path, width);
  add_areas (&bounds, picture, inside);
  cairo_path_destroy (path);

  chorsu_coverage_paint (&line, &bounds, cr, picture->scale);
  chorsu_coverage_clear (&line);
  chorsu_coverage_clear (&bounds);
}

void
chorsu_raster_stroke_inside (cairo_t            *cr,
                             const cairo_path_t *inside)
{
  double width = cairo_get_line_width (cr);
  cairo_path_t *path;
  Picture picture;

  if (picture_init (&picture, cr))
    {
      paint_inside (cr, &picture, inside, width * picture.to_px.xx);
      cairo_new_path (cr);
      return;
    }

  path = cairo_copy_path (cr);
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_append_path (cr, inside);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_clip (cr);
  cairo_append_path (cr, path);
  cairo_stroke (cr);
  cairo_restore (cr);
  cairo_path_destroy (path);
}
