/* chorsu-network-segments.c: the length of a segment, and the countries on its way
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-network-private.h"

#include <math.h>

#include "chorsu-geodesic.h"

static double
km_inside (const ChorsuNetworkSegment *segment,
           const char                 *country)
{
  double km = 0;

  for (guint i = 0; i < segment->n_sections; i++)
    if (segment->sections[i].country == country)
      km += segment->sections[i].end_km - segment->sections[i].start_km;

  return km;
}

static gboolean
has_country (const ChorsuNode *node,
             const char       *country)
{
  for (guint i = 0; node->countries[i] != NULL; i++)
    if (node->countries[i] == country)
      return TRUE;

  return FALSE;
}

/* The country in which a segment leaves a node: one it shares with the other
 * end, or else the one the line runs in most. A crossing lies in two. */
static const char *
end_country (const ChorsuNetworkSegment *segment,
             const ChorsuNode           *node,
             const ChorsuNode           *other)
{
  const char *best = node->countries[0];
  double most = -1;

  for (guint i = 0; node->countries[i] != NULL; i++)
    {
      const char *country = node->countries[i];
      double km = km_inside (segment, country) + (has_country (other, country) ? segment->km : 0);

      if (km > most)
        {
          most = km;
          best = country;
        }
    }

  return best;
}

/* The countries of a way in the making, and where each begins. */
typedef struct
{
  GPtrArray *countries;
  GArray    *starts;
} Passage;

static void
enter (Passage    *passage,
       const char *country,
       double      km)
{
  guint n = passage->countries->len;

  if (n > 0 && g_ptr_array_index (passage->countries, n - 1) == country)
    return;

  g_ptr_array_add (passage->countries, (gpointer) country);
  g_array_append_val (passage->starts, km);
}

/* Where the line comes into its last country for good. */
static double
last_entry (const ChorsuNetworkSegment *segment,
            const char                 *country)
{
  const ChorsuLineSection *last = segment->n_sections > 0 ? &segment->sections[segment->n_sections - 1] : NULL;

  return last != NULL && last->country == country ? last->start_km : segment->km;
}

static void
find_countries (ChorsuNetwork        *self,
                ChorsuNetworkSegment *segment)
{
  g_autoptr (GPtrArray) countries = g_ptr_array_new ();
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (double));
  Passage passage = { countries, starts };
  const ChorsuNode *from = segment->record->from;
  const ChorsuNode *to = segment->record->to;
  const char *first = end_country (segment, from, to);
  const char *last = end_country (segment, to, from);
  double *border_km;

  /* What leads from a country into the same one stays there, also where a line
   * drawn roughly along a border river runs on its other side. */
  enter (&passage, first, 0);
  for (guint i = 0; i < segment->n_sections && first != last; i++)
    {
      const ChorsuLineSection *section = &segment->sections[i];

      if (section->country != NULL && section->end_km - section->start_km >= CHORSU_NETWORK_INSIDE_KM)
        enter (&passage, section->country, section->start_km);
    }
  enter (&passage, last, last_entry (segment, last));

  segment->n_countries = countries->len;
  segment->countries = chorsu_arena_copy_pointers (self->arena, countries);
  border_km = chorsu_arena_new (self->arena, double, starts->len);
  memcpy (border_km, &g_array_index (starts, double, 1), sizeof (double) * (starts->len - 1));
  segment->border_km = border_km;
}

static gboolean
goes_by_land (const ChorsuSegment *record)
{
  return record->mode == CHORSU_MODE_RAIL || record->mode == CHORSU_MODE_ROAD;
}

/* Whether a line is only drawn there: it has no end in the country, and runs in
 * it less than counts as running through. */
static gboolean
is_astray (const ChorsuSegment *record,
           GArray              *sections,
           const char          *country)
{
  double km = 0;

  if (country == NULL ? !goes_by_land (record) : has_country (record->from, country) || has_country (record->to, country))
    return FALSE;

  for (guint i = 0; i < sections->len; i++)
    {
      const ChorsuLineSection *section = &g_array_index (sections, ChorsuLineSection, i);

      if (section->country == country)
        km += section->end_km - section->start_km;
    }

  return km < CHORSU_NETWORK_INSIDE_KM;
}

/* A line that nobody surveyed is drawn no better than to some kilometres: along
 * a border it strays over it. What strays belongs to what it strays from. */
static GArray *
join_strays (const ChorsuSegment *record,
             GArray              *sections)
{
  GArray *joined = g_array_new (FALSE, FALSE, sizeof (ChorsuLineSection));
  double begin = 0;

  for (guint i = 0; i < sections->len; i++)
    {
      ChorsuLineSection section = g_array_index (sections, ChorsuLineSection, i);
      ChorsuLineSection *last = joined->len > 0 ? &g_array_index (joined, ChorsuLineSection, joined->len - 1) : NULL;
      gboolean astray = record->precision != CHORSU_PRECISION_SURVEYED
                        && is_astray (record, sections, section.country);

      if (last != NULL && (astray || last->country == section.country))
        last->end_km = section.end_km;
      else if (!astray)
        {
          section.start_km = begin;
          g_array_append_val (joined, section);
        }
      begin = section.end_km;

      /* What strays at the very beginning waits for a section to belong to. */
      if (astray && last == NULL)
        begin = 0;
    }

  return joined;
}

/* How long a segment takes by a source; the middle of a range. */
static double
find_stated_hours (const ChorsuSegment *record)
{
  for (guint i = 0; i < record->record.n_figures; i++)
    {
      const ChorsuFigure *figure = record->record.figures[i];

      if (g_strcmp0 (figure->key, "transit-days") == 0 && g_strcmp0 (figure->unit, "d") == 0
          && (figure->type == CHORSU_FIGURE_NUMBER || figure->type == CHORSU_FIGURE_RANGE))
        return (figure->min + figure->max) / 2 * 24;
    }

  return NAN;
}

void
chorsu_network_measure_segment (ChorsuNetwork        *self,
                                ChorsuLineSplitter   *splitter,
                                ChorsuNetworkSegment *segment)
{
  const ChorsuSegment *record = segment->record;
  g_autoptr (GArray) drawn = chorsu_line_splitter_split (splitter, record->lonlat, record->n_points);
  g_autoptr (GArray) joined = join_strays (record, drawn);
  /* A line all astray stays as it is drawn. */
  GArray *sections = joined->len > 0 ? joined : drawn;
  ChorsuLineSection *copy = chorsu_arena_new (self->arena, ChorsuLineSection, sections->len);

  if (sections->len > 0)
    memcpy (copy, sections->data, sizeof (ChorsuLineSection) * sections->len);
  segment->sections = copy;
  segment->n_sections = sections->len;
  segment->km = chorsu_geodesic_polyline_km (record->lonlat, record->n_points);
  segment->stated_hours = find_stated_hours (record);
  find_countries (self, segment);
}
