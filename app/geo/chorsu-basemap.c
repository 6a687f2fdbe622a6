/* chorsu-basemap.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "chorsu-basemap-private.h"

G_DEFINE_QUARK (chorsu-basemap-error-quark, chorsu_basemap_error)

/* The records are read in place, so the content must be aligned like them. */
static GBytes *
align_bytes (GBytes *bytes)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (bytes, &size);

  if (GPOINTER_TO_SIZE (data) % 8 == 0)
    return g_bytes_ref (bytes);

  return g_bytes_new (data, size);
}

ChorsuBasemap *
chorsu_basemap_new_from_bytes (GBytes      *bytes,
                               const char  *name,
                               GError     **error)
{
  g_autoptr (ChorsuBasemap) self = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (ChorsuBasemap, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->bytes = align_bytes (bytes);
  if (!chorsu_basemap_check (self, name, error))
    return NULL;

  return g_steal_pointer (&self);
}

ChorsuBasemap *
chorsu_basemap_open (const char  *path,
                     GError     **error)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) problem = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  file = g_mapped_file_new (path, FALSE, &problem);
  if (file == NULL)
    {
      g_set_error (error, CHORSU_BASEMAP_ERROR, CHORSU_BASEMAP_ERROR_OPEN,
                   /* Translators: a file name, and the system's reason */
                   _("Base map “%s” cannot be read: %s"), path, problem->message);
      return NULL;
    }

  bytes = g_mapped_file_get_bytes (file);
  return chorsu_basemap_new_from_bytes (bytes, path, error);
}

ChorsuBasemap *
chorsu_basemap_ref (ChorsuBasemap *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
chorsu_basemap_unref (ChorsuBasemap *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_clear_pointer (&self->index, chorsu_basemap_index_free);
  g_free (self->areas);
  g_free (self->lines);
  g_free (self->places);
  g_free (self->reliefs);
  g_bytes_unref (self->bytes);
  g_free (self);
}

guint
chorsu_basemap_get_n_levels (ChorsuBasemap *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_levels;
}

double
chorsu_basemap_get_level_zoom (ChorsuBasemap *self,
                               guint          level)
{
  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (level < self->n_levels, 0.0);

  return self->level_zooms[level];
}

guint
chorsu_basemap_level_for_zoom (ChorsuBasemap *self,
                               double         zoom)
{
  guint level = 0;

  g_return_val_if_fail (self != NULL, 0);

  while (level + 1 < self->n_levels && self->level_zooms[level] < zoom)
    level++;

  return level;
}

guint
chorsu_basemap_get_n_areas (ChorsuBasemap *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_areas;
}

const ChorsuArea *
chorsu_basemap_get_area (ChorsuBasemap *self,
                         guint          area)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (area < self->n_areas, NULL);

  return &self->areas[area];
}

gboolean
chorsu_basemap_find_area (ChorsuBasemap *self,
                          const char    *id,
                          guint         *area)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < self->n_areas; i++)
    if (*id != '\0' && g_str_equal (self->areas[i].id, id))
      {
        if (area != NULL)
          *area = i;
        return TRUE;
      }

  return FALSE;
}

guint
chorsu_basemap_get_n_rings (ChorsuBasemap *self,
                            guint          area,
                            guint          level)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (area < self->n_areas, 0);
  g_return_val_if_fail (level < self->n_levels, 0);

  return self->area_rings[(gsize) area * self->n_levels + level].count;
}

const ChorsuVertex *
chorsu_basemap_get_ring (ChorsuBasemap *self,
                         guint          area,
                         guint          level,
                         guint          ring,
                         guint         *n_vertices,
                         ChorsuBox     *box)
{
  const ChorsuFormatRange *range;
  const ChorsuFormatRing *record;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (area < self->n_areas, NULL);
  g_return_val_if_fail (level < self->n_levels, NULL);

  range = &self->area_rings[(gsize) area * self->n_levels + level];
  g_return_val_if_fail (ring < range->count, NULL);

  record = &self->rings[(gsize) range->first + ring];
  if (n_vertices != NULL)
    *n_vertices = record->n_vertices;
  if (box != NULL)
    *box = (ChorsuBox) { record->box[0], record->box[1], record->box[2], record->box[3] };

  return self->vertices + record->first_vertex;
}

guint
chorsu_basemap_get_n_lines (ChorsuBasemap *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_lines;
}

const ChorsuLine *
chorsu_basemap_get_line (ChorsuBasemap *self,
                         guint          line)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (line < self->n_lines, NULL);

  return &self->lines[line];
}

const ChorsuVertex *
chorsu_basemap_get_line_vertices (ChorsuBasemap *self,
                                  guint          line,
                                  guint          level,
                                  guint         *n_vertices)
{
  const ChorsuFormatRange *range;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (line < self->n_lines, NULL);
  g_return_val_if_fail (level < self->n_levels, NULL);
  g_return_val_if_fail (n_vertices != NULL, NULL);

  range = &self->line_vertices[(gsize) line * self->n_levels + level];
  *n_vertices = range->count;

  return range->count > 0 ? self->vertices + range->first : NULL;
}

guint
chorsu_basemap_get_n_places (ChorsuBasemap *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_places;
}

const ChorsuPlace *
chorsu_basemap_get_place (ChorsuBasemap *self,
                          guint          place)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (place < self->n_places, NULL);

  return &self->places[place];
}

guint
chorsu_basemap_get_n_reliefs (ChorsuBasemap *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_reliefs;
}

const ChorsuRelief *
chorsu_basemap_get_relief (ChorsuBasemap *self,
                           guint          relief)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (relief < self->n_reliefs, NULL);

  return &self->reliefs[relief];
}

const char *
chorsu_basemap_country_at (ChorsuBasemap *self,
                           double         lon,
                           double         lat)
{
  ChorsuPoint point;
  guint area;

  g_return_val_if_fail (self != NULL, NULL);

  if (g_once_init_enter (&self->index))
    g_once_init_leave (&self->index, chorsu_basemap_index_new (self));

  point = chorsu_mercator_project (lon, lat);
  point.x -= floor (point.x);
  if (!chorsu_basemap_index_find (self->index, point, &area))
    return NULL;

  return *self->areas[area].id != '\0' ? self->areas[area].id : NULL;
}

static gboolean
is_border (const ChorsuLine *line)
{
  switch (line->kind)
    {
    case CHORSU_LINE_STORY_OUTER:
    case CHORSU_LINE_STORY_INNER:
    case CHORSU_LINE_BORDER:
    case CHORSU_LINE_DISPUTED:
      return line->left != NULL && line->right != NULL && line->left != line->right;
    case CHORSU_LINE_COAST:
    case CHORSU_LINE_LEASED:
    case CHORSU_LINE_PROVINCE:
    case CHORSU_LINE_PROVINCE_OTHER:
    case CHORSU_LINE_RIVER:
    case CHORSU_LINE_SHORE:
    case CHORSU_LINE_OLD_SHORE:
    default:
      return FALSE;
    }
}

static int
compare_codes (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

const char **
chorsu_basemap_neighbours (ChorsuBasemap *self,
                           const char    *id)
{
  g_autoptr (GPtrArray) codes = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (id != NULL, NULL);

  codes = g_ptr_array_new ();
  for (guint i = 0; i < self->n_lines; i++)
    {
      const ChorsuLine *line = &self->lines[i];
      const char *other = NULL;

      if (!is_border (line))
        continue;
      if (g_str_equal (line->left, id))
        other = line->right;
      else if (g_str_equal (line->right, id))
        other = line->left;
      if (other != NULL && !g_ptr_array_find (codes, other, NULL))
        g_ptr_array_add (codes, (gpointer) other);
    }
  g_ptr_array_sort (codes, compare_codes);
  g_ptr_array_add (codes, NULL);

  return (const char **) g_ptr_array_free (g_steal_pointer (&codes), FALSE);
}
