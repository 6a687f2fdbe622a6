/* chorsu-legend.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-legend.h"

#include <string.h>

#include "chorsu-filters.h"
#include "chorsu-legend-private.h"
#include "chorsu-phrases.h"

#define MAX_HEIGHT 900

/* Lettering for the back row of a hall: 12.5 px become 24. */
#define STAGE_SCALE 1.92

/* So many places of a route are named in a subtitle. */
#define MAX_STATIONS 4

static void
item_free (ChorsuLegendItem *item)
{
  g_free ((char *) item->row.label);
  g_free ((char *) item->row.detail);
  g_free ((char *) item->row.name);
  g_clear_pointer (&item->lines, g_ptr_array_unref);
  g_free (item);
}

static void
section_free (ChorsuLegendSection *section)
{
  g_free (section->heading);
  g_ptr_array_unref (section->items);
  g_free (section);
}

ChorsuLegend *
chorsu_legend_ref (ChorsuLegend *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
chorsu_legend_unref (ChorsuLegend *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free (self->language);
  g_free (self->title);
  g_free (self->subtitle);
  g_ptr_array_unref (self->placed);
  g_ptr_array_unref (self->sections);
  g_clear_pointer (&self->title_lines, g_ptr_array_unref);
  g_clear_pointer (&self->subtitle_lines, g_ptr_array_unref);
  g_free (self);
}

ChorsuLegendSection *
chorsu_legend_add_section (ChorsuLegendBuilder *self,
                           ChorsuSectionKind    kind,
                           const char          *heading,
                           int                  rank)
{
  ChorsuLegendSection *section = g_new0 (ChorsuLegendSection, 1);

  section->kind = kind;
  section->heading = g_strdup (heading);
  section->rank = rank;
  section->items = g_ptr_array_new_with_free_func ((GDestroyNotify) item_free);
  g_ptr_array_add (self->legend->sections, section);

  return section;
}

ChorsuLegendItem *
chorsu_legend_add_row (ChorsuLegendSection *section,
                       const char          *label,
                       int                  count)
{
  ChorsuLegendItem *item = g_new0 (ChorsuLegendItem, 1);

  item->row.label = g_strdup (label);
  item->row.count = count;
  item->row.on = TRUE;
  g_ptr_array_add (section->items, item);

  return item;
}

void
chorsu_legend_set_class (ChorsuLegendBuilder *self,
                         ChorsuLegendItem    *item,
                         ChorsuLegendToggle   which,
                         guint                value,
                         gboolean             on)
{
  item->row.name = chorsu_class_to_string (self->dataset, which, value);
  if (item->row.name == NULL)
    return;

  item->row.toggle = which;
  item->row.value = value;
  item->row.on = on;
}

void
chorsu_legend_add_note (ChorsuLegendSection *section,
                        const char          *text)
{
  chorsu_legend_add_row (section, text, -1)->note = TRUE;
}

int
chorsu_legend_today (ChorsuLegendBuilder *self)
{
  return chorsu_year_from_date (chorsu_dataset_get_as_of (self->dataset));
}

static const char *
station_name (const ChorsuNode *node,
              const char       *language)
{
  return chorsu_text_get (node->record.name, language);
}

/* The ends of a route and the ports between, in the order of travel. */
static char *
route_stations (const ChorsuRoute *route,
                const char        *language)
{
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < route->n_legs; i++)
    {
      const ChorsuLeg *leg = &route->legs[i];
      const ChorsuNode *from = leg->backwards ? leg->segment->to : leg->segment->from;
      const ChorsuNode *to = leg->backwards ? leg->segment->from : leg->segment->to;
      gboolean port = g_strcmp0 (from->node_kind, "port") == 0 && n + 1 < MAX_STATIONS;

      if (i == 0 || port)
        {
          g_string_append_printf (text, "%s%s", n > 0 ? " – " : "", station_name (from, language));
          n++;
        }
      if (i + 1 == route->n_legs)
        g_string_append_printf (text, " – %s", station_name (to, language));
    }

  return g_string_free (text, FALSE);
}

static gboolean
any_dimmed (const ChorsuContent *content)
{
  for (guint i = 0; i < content->strands->len; i++)
    if (g_array_index (content->strands, ChorsuStrand, i).dimmed)
      return TRUE;

  return FALSE;
}

static void
set_corridor_title (ChorsuLegendBuilder  *self,
                    const ChorsuCorridor *corridor)
{
  ChorsuLegend *legend = self->legend;
  const char *language = self->view->language;
  const char *name = chorsu_text_get (corridor->short_name, language);
  g_autofree char *stations = NULL;

  legend->title = g_strdup (name != NULL ? name : chorsu_text_get (corridor->record.name, language));
  legend->bar = self->theme->accent;
  if (corridor->n_routes == 0)
    return;

  stations = route_stations (&corridor->routes[0], language);
  if (any_dimmed (self->content))
    legend->subtitle = g_strconcat (stations, "; ", chorsu_phrase (CHORSU_PHRASE_OTHERS_RECEDE, language), ".", NULL);
  else
    legend->subtitle = g_steal_pointer (&stations);
}

static ChorsuPhrase
layer_phrase (ChorsuLayers layers)
{
  switch ((int) (layers & ~CHORSU_LAYERS_DEFAULT))
    {
    case CHORSU_LAYER_RESOURCES:
      return CHORSU_PHRASE_RESOURCES;
    case CHORSU_LAYER_CORRIDORS:
      return CHORSU_PHRASE_CORRIDORS;
    case CHORSU_LAYER_MEMBERSHIPS:
      return CHORSU_PHRASE_MEMBERSHIPS;
    case CHORSU_LAYER_SECURITY:
      return CHORSU_PHRASE_SECURITY;
    case CHORSU_LAYER_ENGAGEMENT:
      return CHORSU_PHRASE_ENGAGEMENT;
    default:
      return CHORSU_PHRASE_ON_THE_MAP;
    }
}

static char *
sites_subtitle (ChorsuLegendBuilder *self)
{
  const char *language = self->view->language;
  g_autofree char *number = g_strdup_printf ("%u", self->content->sites->len);
  g_autofree char *all = g_strdup_printf ("%u", self->pool->sites->len);
  gboolean narrowed = self->content->sites->len < self->pool->sites->len;
  g_autofree char *count = chorsu_phrase_fill (narrowed ? CHORSU_PHRASE_N_OF_SITES : CHORSU_PHRASE_N_SITES,
                                               language, number, narrowed ? all : NULL);

  return g_strconcat (count, " ", chorsu_phrase (CHORSU_PHRASE_READ_SITES, language), NULL);
}

static void
set_title (ChorsuLegendBuilder *self)
{
  ChorsuLegend *legend = self->legend;
  const ChorsuGoal *goal = self->content->shade;
  const char *language = self->view->language;

  if (chorsu_content_get_highlight (self->content) != NULL)
    {
      set_corridor_title (self, chorsu_content_get_highlight (self->content));
      return;
    }

  legend->bar = self->theme->country_name;
  if (goal != NULL)
    {
      legend->title = g_strdup (chorsu_text_get (goal->record.name, language));
      legend->bar = self->theme->goal[CLAMP (goal->order, 1, 4)];
    }
  else
    {
      legend->title = g_strdup (chorsu_phrase (layer_phrase (self->view->layers), language));
    }

  if (self->content->sites->len > 1)
    legend->subtitle = sites_subtitle (self);
  else if (goal != NULL)
    legend->subtitle = g_strdup (chorsu_text_get (goal->tagline, language));
}

/* A title with the year is about that year. */
void
chorsu_legend_set_title (ChorsuLegendBuilder *self)
{
  ChorsuLegend *legend = self->legend;
  g_autofree char *title = NULL;

  set_title (self);
  if (self->view->year == 0)
    return;

  title = g_steal_pointer (&legend->title);
  legend->title = g_strdup_printf ("%s, %d", title, self->view->year);
}

static void
drop_empty_sections (ChorsuLegend *self)
{
  for (guint i = self->sections->len; i > 0; i--)
    if (((ChorsuLegendSection *) self->sections->pdata[i - 1])->items->len == 0)
      g_ptr_array_remove_index (self->sections, i - 1);
}

/* The same view with all filters open. */
static ChorsuView
open_view (const ChorsuView *view)
{
  ChorsuView open = *view, fresh;

  chorsu_view_init (&fresh);
  open.filters = fresh.filters;

  return open;
}

static ChorsuContent *
new_content (ChorsuBasemap      *basemap,
             ChorsuDataset      *dataset,
             const ChorsuView   *view,
             const ChorsuCamera *camera)
{
  ChorsuContent *content = chorsu_content_new (dataset, view);

  if (basemap != NULL && camera != NULL)
    chorsu_content_crop (content, basemap, view, camera);

  return content;
}

static void
build (ChorsuLegend       *self,
       ChorsuBasemap      *basemap,
       ChorsuDataset      *dataset,
       const ChorsuView   *view,
       const ChorsuCamera *camera)
{
  ChorsuView all = open_view (view);
  g_autoptr (ChorsuContent) content = new_content (basemap, dataset, view, camera);
  g_autoptr (ChorsuContent) pool = new_content (basemap, dataset, &all, camera);
  ChorsuLegendBuilder builder = { self, dataset, view, chorsu_theme_get (view->theme), camera, content, pool };

  chorsu_legend_add_shading (&builder);
  chorsu_legend_add_relevance (&builder);
  chorsu_legend_add_borders (&builder);
  chorsu_legend_add_overlay (&builder);
  chorsu_legend_add_routes (&builder);
  chorsu_legend_add_narrowing (&builder);
  chorsu_legend_add_sites (&builder);
  chorsu_legend_add_memberships (&builder);
  chorsu_legend_add_security (&builder);
  chorsu_legend_add_engagement (&builder);
  chorsu_legend_add_lines (&builder);
  chorsu_legend_add_volumes (&builder);
  chorsu_legend_add_marks (&builder);
  drop_empty_sections (self);
  chorsu_legend_set_title (&builder);
}

static ChorsuLegend *
new_legend (ChorsuBasemap      *basemap,
            ChorsuDataset      *dataset,
            const ChorsuView   *view,
            const ChorsuCamera *camera,
            int                 max_height)
{
  g_autoptr (ChorsuLegend) self = NULL;

  if (dataset == NULL)
    return NULL;

  self = g_new0 (ChorsuLegend, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->theme = view->theme;
  self->k = view->purpose == CHORSU_PURPOSE_STAGE ? STAGE_SCALE : 1;
  self->language = g_strdup (view->language);
  self->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) section_free);
  self->placed = g_ptr_array_new ();
  build (self, basemap, dataset, view, camera);
  if (self->sections->len == 0)
    return NULL;

  chorsu_legend_place (self, max_height);

  return g_steal_pointer (&self);
}

ChorsuLegend *
chorsu_legend_new_within (ChorsuDataset    *dataset,
                          const ChorsuView *view,
                          int               max_height)
{
  g_return_val_if_fail (view != NULL, NULL);

  return new_legend (NULL, dataset, view, NULL, max_height);
}

ChorsuLegend *
chorsu_legend_new_here (ChorsuBasemap      *basemap,
                        ChorsuDataset      *dataset,
                        const ChorsuView   *view,
                        const ChorsuCamera *camera,
                        int                 max_height)
{
  g_return_val_if_fail (basemap != NULL && view != NULL && camera != NULL, NULL);

  return new_legend (basemap, dataset, view, camera, max_height);
}

static gboolean
same_row (const ChorsuLegendItem *a,
          const ChorsuLegendItem *b)
{
  return g_strcmp0 (a->row.label, b->row.label) == 0 && g_strcmp0 (a->row.detail, b->row.detail) == 0
         && a->row.count == b->row.count && a->row.on == b->row.on && a->row.toggle == b->row.toggle
         && a->row.value == b->row.value && a->row.y == b->row.y && a->sample.kind == b->sample.kind;
}

gboolean
chorsu_legend_equal (ChorsuLegend *a,
                     ChorsuLegend *b)
{
  if (a->theme != b->theme || a->k != b->k || a->height != b->height || a->placed->len != b->placed->len
      || g_strcmp0 (a->title, b->title) != 0 || g_strcmp0 (a->subtitle, b->subtitle) != 0
      || g_strcmp0 (a->language, b->language) != 0)
    return FALSE;

  for (guint i = 0; i < a->placed->len; i++)
    if (!same_row (a->placed->pdata[i], b->placed->pdata[i]))
      return FALSE;

  return TRUE;
}

ChorsuLegend *
chorsu_legend_new (ChorsuDataset    *dataset,
                   const ChorsuView *view)
{
  return chorsu_legend_new_within (dataset, view, MAX_HEIGHT);
}

const char *
chorsu_legend_get_title (ChorsuLegend *self)
{
  return self->title;
}

const char *
chorsu_legend_get_subtitle (ChorsuLegend *self)
{
  return self->subtitle;
}

guint
chorsu_legend_get_n_rows (ChorsuLegend *self)
{
  return self->placed->len;
}

const ChorsuLegendRow *
chorsu_legend_get_row (ChorsuLegend *self,
                       guint         row)
{
  g_return_val_if_fail (row < self->placed->len, NULL);

  return &((ChorsuLegendItem *) self->placed->pdata[row])->row;
}

void
chorsu_legend_get_size (ChorsuLegend *self,
                        int          *width,
                        int          *height)
{
  *width = self->width;
  *height = self->height;
}
