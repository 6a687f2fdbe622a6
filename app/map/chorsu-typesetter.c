/* chorsu-typesetter.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-typesetter.h"

#include "chorsu-halo.h"

/* Pictures kept before the cache is emptied; a full map shows about 200. */
#define MAX_PICTURES 1200

/* Measurements kept likewise. */
#define MAX_MEASURES 4000

/* Type is laid out at this size, px, and scaled: with hinting off the one is as
 * good as the other, and looking a font up at a new size, as the names of areas
 * have one at every zoom, takes longer than all there is to paint with it. */
#define LAYOUT_SIZE 32.0

/* Room for antialiasing round a picture, device px. */
#define PICTURE_PAD 2

typedef struct
{
  ChorsuBox ink;
  double    advance;
} Measure;

typedef struct
{
  cairo_surface_t *surface;
  double           x, y;  /* of its top left from the baseline's left end, logical px */
} Picture;

/* One letter as an outline at the size of layouts, its baseline's left end at the origin. */
typedef struct
{
  cairo_path_t *path;
  double        advance;
} Letter;

struct _ChorsuTypesetter
{
  PangoContext *context;
  PangoLayout  *layout;
  GHashTable   *measures;  /* char * → Measure */
  GHashTable   *pictures;  /* char * → Picture */
  GHashTable   *letters;   /* char * → Letter */
  cairo_t      *scratch;   /* to make outlines with */
};

static void
picture_free (Picture *self)
{
  cairo_surface_destroy (self->surface);
  g_free (self);
}

static void
letter_free (Letter *self)
{
  cairo_path_destroy (self->path);
  g_free (self);
}

static void
typesetter_free (ChorsuTypesetter *self)
{
  cairo_destroy (self->scratch);
  g_hash_table_unref (self->letters);
  g_hash_table_unref (self->pictures);
  g_hash_table_unref (self->measures);
  g_object_unref (self->layout);
  g_object_unref (self->context);
  g_free (self);
}

static cairo_t *
scratch_new (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);

  cairo_surface_destroy (surface);

  return cr;
}

static ChorsuTypesetter *
typesetter_new (void)
{
  ChorsuTypesetter *self = g_new0 (ChorsuTypesetter, 1);
  PangoFontMap *font_map = pango_cairo_font_map_get_default ();
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);

  self->context = pango_font_map_create_context (font_map);
  pango_cairo_context_set_font_options (self->context, options);
  pango_cairo_context_set_resolution (self->context, 96);
  pango_context_set_round_glyph_positions (self->context, FALSE);
  pango_context_set_base_dir (self->context, PANGO_DIRECTION_LTR);

  self->layout = pango_layout_new (self->context);
  pango_layout_set_alignment (self->layout, PANGO_ALIGN_CENTER);
  self->measures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->pictures = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) picture_free);

  self->letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) letter_free);
  self->scratch = scratch_new ();

  cairo_font_options_destroy (options);

  return self;
}

ChorsuTypesetter *
chorsu_typesetter_get (void)
{
  static GPrivate key = G_PRIVATE_INIT ((GDestroyNotify) typesetter_free);
  ChorsuTypesetter *self = g_private_get (&key);

  if (self == NULL)
    {
      self = typesetter_new ();
      g_private_set (&key, self);
    }

  return self;
}

/* A layout at LAYOUT_SIZE, valid until the next call. */
static PangoLayout *
lay_out (ChorsuTypesetter *self,
         const ChorsuType *type,
         const char       *text)
{
  PangoFontDescription *font = pango_font_description_new ();

  if (type->serif)
    {
      pango_font_description_set_family_static (font, "Noto Serif,serif");
      pango_font_description_set_style (font, PANGO_STYLE_ITALIC);
    }
  else
    {
      pango_font_description_set_family_static (font, "Inter,Cantarell,Noto Sans,sans-serif");
    }
  pango_font_description_set_weight (font, (PangoWeight) type->weight);
  pango_font_description_set_absolute_size (font, LAYOUT_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (self->layout, font);
  pango_font_description_free (font);

  if (type->tracking != 0)
    {
      PangoAttrList *attrs = pango_attr_list_new ();

      pango_attr_list_insert (attrs, pango_attr_letter_spacing_new ((int) (type->tracking * LAYOUT_SIZE * PANGO_SCALE)));
      pango_layout_set_attributes (self->layout, attrs);
      pango_attr_list_unref (attrs);
    }
  else
    {
      pango_layout_set_attributes (self->layout, NULL);
    }
  pango_layout_set_text (self->layout, text, -1);

  return self->layout;
}

static const Measure *
measure (ChorsuTypesetter *self,
         const ChorsuType *type,
         const char       *text)
{
  g_autofree char *key = g_strdup_printf ("%d %d %.3f %.3f %s", type->serif, type->weight,
                                          type->size, type->tracking, text);
  Measure *found = g_hash_table_lookup (self->measures, key);
  PangoLayout *layout;
  PangoRectangle ink, logical;
  double baseline, unit;

  if (found != NULL)
    return found;

  if (g_hash_table_size (self->measures) >= MAX_MEASURES)
    g_hash_table_remove_all (self->measures);

  layout = lay_out (self, type, text);
  pango_layout_get_extents (layout, &ink, &logical);
  baseline = pango_layout_get_baseline (layout);
  unit = type->size / LAYOUT_SIZE / PANGO_SCALE;

  found = g_new (Measure, 1);
  found->ink.x0 = ink.x * unit;
  found->ink.x1 = (ink.x + ink.width) * unit;
  found->ink.y0 = (ink.y - baseline) * unit;
  found->ink.y1 = (ink.y + ink.height - baseline) * unit;
  found->advance = logical.width * unit - type->tracking * type->size;
  g_hash_table_insert (self->measures, g_steal_pointer (&key), found);

  return found;
}

void
chorsu_typesetter_measure (ChorsuTypesetter *self,
                           const ChorsuType *type,
                           const char       *text,
                           ChorsuBox        *ink,
                           double           *advance)
{
  const Measure *m = measure (self, type, text);

  if (ink != NULL)
    *ink = m->ink;
  if (advance != NULL)
    *advance = m->advance;
}

/* How far the outline that a halo is stroked along may be from that of its letters, device units. */
#define HALO_TOLERANCE .2

/* Straight lines in the place of curves: under a halo nobody sees the difference,
 * and halos are the larger part of what a file has to say about text. */
static void
flatten_path (cairo_t *cr)
{
  double tolerance = cairo_get_tolerance (cr);
  cairo_path_t *flat;

  cairo_set_tolerance (cr, HALO_TOLERANCE);
  flat = cairo_copy_path_flat (cr);
  cairo_new_path (cr);
  cairo_append_path (cr, flat);
  cairo_path_destroy (flat);
  cairo_set_tolerance (cr, tolerance);
}

/* Strokes the halo of the letters that the current path holds; user space is
 * @scale times as large as a logical px. */
static void
paint_halo (cairo_t                 *cr,
            const ChorsuLetterColor *color,
            double                   scale)
{
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_width (cr, color->halo_width / scale);
  chorsu_color_set (cr, &color->halo);
  flatten_path (cr);
  cairo_stroke (cr);
}

/* Paints with the first baseline's left end at the current origin. */
static void
paint_layout (ChorsuTypesetter        *self,
              cairo_t                 *cr,
              const ChorsuType        *type,
              const ChorsuLetterColor *color,
              const char              *text)
{
  PangoLayout *layout = lay_out (self, type, text);
  double top = -(double) pango_layout_get_baseline (layout) / PANGO_SCALE;
  double scale = type->size / LAYOUT_SIZE;

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  if (color->halo_width > 0)
    {
      cairo_new_path (cr);
      cairo_move_to (cr, 0, top);
      pango_cairo_layout_path (cr, layout);
      paint_halo (cr, color, scale);
    }

  cairo_new_path (cr);
  cairo_move_to (cr, 0, top);
  chorsu_color_set (cr, &color->fill);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
  cairo_restore (cr);
}

/* Letters that @paint paints with their baseline's left end at the origin, with
 * their halo, as a picture of the box, logical px. */
static cairo_surface_t *
paint_picture (const ChorsuBox         *box,
               double                   scale,
               const ChorsuLetterColor *color,
               void                   (*paint) (cairo_t *cr, gpointer data),
               gpointer                 data)
{
  int width = (int) lrint ((box->x1 - box->x0) * scale);
  int height = (int) lrint ((box->y1 - box->y0) * scale);
  cairo_surface_t *letters = cairo_image_surface_create (CAIRO_FORMAT_A8, width, height);
  cairo_surface_t *picture;
  cairo_t *cr;

  cairo_surface_set_device_scale (letters, scale, scale);
  cr = cairo_create (letters);
  cairo_translate (cr, -box->x0, -box->y0);
  paint (cr, data);
  cairo_destroy (cr);

  picture = chorsu_halo_picture (letters, color, color->halo_width / 2 * scale);
  cairo_surface_set_device_scale (picture, scale, scale);
  cairo_surface_destroy (letters);

  return picture;
}

/* A box on whole device px, with room for antialiasing. */
static ChorsuBox
picture_box (ChorsuBox                box,
             const ChorsuLetterColor *color,
             double                   scale)
{
  box = chorsu_box_grow (box, color->halo_width / 2);

  return (ChorsuBox) {
    (floor (box.x0 * scale) - PICTURE_PAD) / scale, (floor (box.y0 * scale) - PICTURE_PAD) / scale,
    (ceil (box.x1 * scale) + PICTURE_PAD) / scale, (ceil (box.y1 * scale) + PICTURE_PAD) / scale,
  };
}

/* What a picture is painted from. */
typedef struct
{
  ChorsuTypesetter *typesetter;
  const ChorsuType *type;
  const char       *text;
} Text;

static void
paint_text (cairo_t  *cr,
            gpointer  data)
{
  const Text *text = data;
  ChorsuLetterColor opaque = { { 0, 0, 0, 1 }, { 0, 0, 0, 0 }, 0 };

  paint_layout (text->typesetter, cr, text->type, &opaque, text->text);
}

static Picture *
picture_new (ChorsuTypesetter        *self,
             const ChorsuType        *type,
             const ChorsuLetterColor *color,
             const char              *text,
             double                   scale)
{
  ChorsuBox box = picture_box (measure (self, type, text)->ink, color, scale);
  Text what = { self, type, text };
  Picture *picture = g_new (Picture, 1);

  picture->surface = paint_picture (&box, scale, color, paint_text, &what);
  picture->x = box.x0;
  picture->y = box.y0;

  return picture;
}

static const Picture *
find_picture (ChorsuTypesetter        *self,
              const ChorsuType        *type,
              const ChorsuLetterColor *color,
              const char              *text,
              double                   scale)
{
  const ChorsuColor *f = &color->fill;
  const ChorsuColor *h = &color->halo;
  g_autofree char *key
      = g_strdup_printf ("%d %d %.3f %.3f %.3f %.3f %.3f%.3f%.3f%.3f %.3f%.3f%.3f%.3f %s",
                         type->serif, type->weight, type->size, type->tracking, scale, color->halo_width,
                         f->r, f->g, f->b, f->a, h->r, h->g, h->b, h->a, text);
  Picture *picture = g_hash_table_lookup (self->pictures, key);

  if (picture == NULL)
    {
      if (g_hash_table_size (self->pictures) >= MAX_PICTURES)
        g_hash_table_remove_all (self->pictures);

      picture = picture_new (self, type, color, text, scale);
      g_hash_table_insert (self->pictures, g_steal_pointer (&key), picture);
    }

  return picture;
}

/* Who takes the text of a surface. */
typedef struct
{
  ChorsuTextTaker taker;
  gpointer        user_data;
} Diversion;

static const cairo_user_data_key_t diversion_key;

void
chorsu_typesetter_divert (cairo_surface_t *surface,
                          ChorsuTextTaker  taker,
                          gpointer         user_data)
{
  Diversion *diversion = g_new (Diversion, 1);

  *diversion = (Diversion) { taker, user_data };
  cairo_surface_set_user_data (surface, &diversion_key, diversion, g_free);
}

/* Line by line, each where the layout has it. */
static void
divert (ChorsuTypesetter        *self,
        cairo_t                 *cr,
        const Diversion         *diversion,
        const ChorsuType        *type,
        const ChorsuLetterColor *color,
        const char              *text,
        double                   x,
        double                   y)
{
  PangoLayout *layout = lay_out (self, type, text);
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  double unit = type->size / LAYOUT_SIZE / PANGO_SCALE;
  int first = pango_layout_get_baseline (layout);

  do
    {
      PangoLayoutLine *pango_line = pango_layout_iter_get_line_readonly (iter);
      g_autofree char *words = g_strndup (text + pango_line->start_index, pango_line->length);
      ChorsuTextLine line = { type, color, words };
      PangoRectangle logical;

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      cairo_get_matrix (cr, &line.matrix);
      cairo_matrix_translate (&line.matrix, x + logical.x * unit,
                              y + (pango_layout_iter_get_baseline (iter) - first) * unit);
      line.advance = logical.width * unit;
      diversion->taker (&line, diversion->user_data);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static gboolean
is_image (cairo_t *cr)
{
  return cairo_surface_get_type (cairo_get_group_target (cr)) == CAIRO_SURFACE_TYPE_IMAGE;
}

void
chorsu_typesetter_paint (ChorsuTypesetter        *self,
                         cairo_t                 *cr,
                         const ChorsuType        *type,
                         const ChorsuLetterColor *color,
                         const char              *text,
                         double                   x,
                         double                   y)
{
  const Diversion *diversion = cairo_surface_get_user_data (cairo_get_target (cr), &diversion_key);

  cairo_save (cr);
  cairo_new_path (cr);

  if (diversion != NULL)
    {
      divert (self, cr, diversion, type, color, text, x, y);
    }
  else if (is_image (cr))
    {
      double scale, unused;
      const Picture *picture;

      cairo_surface_get_device_scale (cairo_get_group_target (cr), &scale, &unused);
      picture = find_picture (self, type, color, text, scale);
      cairo_set_source_surface (cr, picture->surface,
                                floor (x * scale + .5) / scale + picture->x,
                                floor (y * scale + .5) / scale + picture->y);
      cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
      cairo_paint (cr);
    }
  else
    {
      cairo_translate (cr, x, y);
      paint_layout (self, cr, type, color, text);
    }

  cairo_restore (cr);
}

/* Position and direction at a distance along a line. */
static void
line_at (const ChorsuPoint *points,
         guint              n,
         double             distance,
         ChorsuPoint       *at,
         double            *angle)
{
  for (guint i = 1; i < n; i++)
    {
      double dx = points[i].x - points[i - 1].x;
      double dy = points[i].y - points[i - 1].y;
      double length = hypot (dx, dy);

      if (distance <= length || i == n - 1)
        {
          double t = length > 0 ? distance / length : 0;

          at->x = points[i - 1].x + t * dx;
          at->y = points[i - 1].y + t * dy;
          *angle = atan2 (dy, dx);
          return;
        }
      distance -= length;
    }
}

static const Letter *
find_letter (ChorsuTypesetter *self,
             const ChorsuType *type,
             const char       *character)
{
  g_autofree char *key = g_strdup_printf ("%d %d %s", type->serif, type->weight, character);
  Letter *letter = g_hash_table_lookup (self->letters, key);
  PangoLayout *layout;

  if (letter != NULL)
    return letter;

  letter = g_new (Letter, 1);
  letter->advance = measure (self, type, character)->advance / type->size * LAYOUT_SIZE;
  layout = lay_out (self, type, character);
  cairo_new_path (self->scratch);
  cairo_move_to (self->scratch, 0, -(double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_layout_path (self->scratch, layout);
  letter->path = cairo_copy_path (self->scratch);
  g_hash_table_insert (self->letters, g_steal_pointer (&key), letter);

  return letter;
}

/* Letters along a line, as a path. */
typedef struct
{
  ChorsuTypesetter  *typesetter;
  const ChorsuType  *type;
  const char        *text;
  const ChorsuPoint *points;
  guint              n;
  double             start;
  double             rise;
} Along;

/* What is done with each letter, its baseline's left end at the origin, at the size of layouts. */
typedef void (*LetterFunc) (cairo_t     *cr,
                            const Along *along,
                            const char  *character);

static void
add_letter (cairo_t     *cr,
            const Along *along,
            const char  *character)
{
  cairo_append_path (cr, find_letter (along->typesetter, along->type, character)->path);
}

/* As text, which is shorter than outlines and can be searched for. */
static void
show_letter (cairo_t     *cr,
             const Along *along,
             const char  *character)
{
  PangoLayout *layout = lay_out (along->typesetter, along->type, character);

  cairo_move_to (cr, 0, -(double) pango_layout_get_baseline (layout) / PANGO_SCALE);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

static void
each_along (cairo_t     *cr,
            const Along *along,
            LetterFunc   function)
{
  double scale = along->type->size / LAYOUT_SIZE;
  double distance = along->start;

  for (const char *c = along->text; *c != '\0'; c = g_utf8_next_char (c))
    {
      g_autofree char *character = g_strndup (c, g_utf8_next_char (c) - c);
      const Letter *letter = find_letter (along->typesetter, along->type, character);
      ChorsuPoint at = along->points[0];
      double angle = 0;

      line_at (along->points, along->n, distance + letter->advance * scale / 2, &at, &angle);
      cairo_save (cr);
      cairo_translate (cr, at.x, at.y);
      cairo_rotate (cr, angle);
      cairo_translate (cr, -letter->advance * scale / 2, -along->rise);
      cairo_scale (cr, scale, scale);
      function (cr, along, character);
      cairo_restore (cr);

      distance += letter->advance * scale + along->type->tracking * along->type->size;
    }
}

static void
paint_along (cairo_t  *cr,
             gpointer  data)
{
  each_along (cr, data, add_letter);
  cairo_fill (cr);
}

static void
put_along (cairo_t                 *cr,
           const Along             *along,
           const ChorsuLetterColor *color)
{
  ChorsuBox box = CHORSU_BOX_EMPTY;
  cairo_surface_t *picture;
  double scale, unused;

  cairo_surface_get_device_scale (cairo_get_group_target (cr), &scale, &unused);
  for (guint i = 0; i < along->n; i++)
    chorsu_box_include (&box, along->points[i].x, along->points[i].y);
  box = picture_box (chorsu_box_grow (box, along->rise + 1.5 * along->type->size), color, scale);

  picture = paint_picture (&box, scale, color, paint_along, (gpointer) along);
  cairo_set_source_surface (cr, picture, box.x0, box.y0);
  cairo_pattern_set_filter (cairo_get_source (cr), CAIRO_FILTER_NEAREST);
  cairo_paint (cr);
  cairo_surface_destroy (picture);
}

void
chorsu_typesetter_paint_along (ChorsuTypesetter        *self,
                               cairo_t                 *cr,
                               const ChorsuType        *type,
                               const ChorsuLetterColor *color,
                               const char              *text,
                               const ChorsuPoint       *points,
                               guint                    n,
                               double                   start,
                               double                   rise)
{
  Along along = { self, type, text, points, n, start, rise };

  g_return_if_fail (n >= 2);

  cairo_save (cr);
  cairo_new_path (cr);
  if (is_image (cr))
    {
      put_along (cr, &along, color);
    }
  else
    {
      if (color->halo_width > 0)
        {
          each_along (cr, &along, add_letter);
          paint_halo (cr, color, 1);
        }
      chorsu_color_set (cr, &color->fill);
      each_along (cr, &along, show_letter);
    }
  cairo_restore (cr);
}
