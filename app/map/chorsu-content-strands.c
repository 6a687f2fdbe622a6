/* chorsu-content-strands.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-content-private.h"

#include "chorsu-filters.h"
#include "chorsu-line-rhythm.h"

#define N_ROLES (CHORSU_STRAND_CHINA + 1)

/* Strands are collected here, at most one of each role on a segment: two
 * lines of the same colour side by side say no more than one. */
typedef struct
{
  ChorsuContent    *content;
  ChorsuDataset    *dataset;
  const ChorsuView *view;
  int               today;       /* year of the data */
  GArray           *strands;     /* of ChorsuStrand */
  GHashTable       *by_segment;  /* ChorsuSegment → int[N_ROLES], index + 1 */
} Weaver;

static int *
get_slots (Weaver              *self,
           const ChorsuSegment *segment)
{
  int *slots = g_hash_table_lookup (self->by_segment, segment);

  if (slots == NULL)
    {
      slots = g_new0 (int, N_ROLES);
      g_hash_table_insert (self->by_segment, (gpointer) segment, slots);
    }

  return slots;
}

static void
add_strand (Weaver             *self,
            const ChorsuStrand *strand)
{
  int *slot = &get_slots (self, strand->segment)[strand->role];

  if (*slot == 0)
    {
      g_array_append_vals (self->strands, strand, 1);
      *slot = self->strands->len;
    }
  else
    {
      ChorsuStrand *old = &g_array_index (self->strands, ChorsuStrand, *slot - 1);

      if (old->variant && !strand->variant)
        *old = *strand;
    }
}

/* Whether a line is drawn, and with which status; what was given up only of a
 * chosen corridor. */
static gboolean
segment_passes (const Weaver        *self,
                const ChorsuSegment *segment,
                gboolean             chosen,
                ChorsuStatus        *status)
{
  const ChorsuFilters *filters = &self->view->filters;

  if (!chorsu_segment_there_in (segment, self->today, self->view->year, status)
      || (filters->modes & (1u << segment->mode)) == 0)
    return FALSE;
  if (chorsu_status_is_given_up (*status))
    return chosen;

  return (filters->statuses & (1u << *status)) != 0 && (filters->precisions & (1u << segment->precision)) != 0;
}

static gboolean
corridor_uses (const ChorsuCorridor *corridor,
               const ChorsuSegment  *segment)
{
  for (guint i = 0; i < corridor->n_routes; i++)
    for (guint j = 0; j < corridor->routes[i].n_legs; j++)
      if (corridor->routes[i].legs[j].segment == segment)
        return TRUE;

  return FALSE;
}

/* A line goes when every corridor that uses it is hidden. */
static gboolean
is_hidden_with_corridors (const Weaver        *self,
                          const ChorsuSegment *segment)
{
  guint n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_CORRIDOR);
  gboolean used = FALSE;

  if (self->view->filters.corridors == G_MAXUINT64)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (corridor_uses ((gpointer) chorsu_dataset_get_record (self->dataset, CHORSU_KIND_CORRIDOR, i), segment))
      {
        if (chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_CORRIDOR, i))
          return FALSE;
        used = TRUE;
      }

  return used;
}

static void
add_layer (Weaver   *self,
           gboolean  dimmed)
{
  guint n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_SEGMENT);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuSegment *segment = (gpointer) chorsu_dataset_get_record (self->dataset, CHORSU_KIND_SEGMENT, i);
      ChorsuStrand strand = { .segment = segment, .role = CHORSU_STRAND_MODE, .dimmed = dimmed };

      if (segment_passes (self, segment, FALSE, &strand.status) && !is_hidden_with_corridors (self, segment))
        add_strand (self, &strand);
    }
}

static gboolean
is_hidden (const Weaver         *self,
           const ChorsuCorridor *corridor)
{
  return !chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_CORRIDOR,
                              chorsu_class_of_record (self->dataset, corridor->record.ref));
}

static guint
add_corridor (Weaver               *self,
              const ChorsuCorridor *corridor,
              ChorsuStrandRole      role,
              gboolean              chosen,
              gboolean              dimmed,
              guint                 n_routes)
{
  guint n_added = 0;

  for (guint i = 0; i < MIN (n_routes, corridor->n_routes); i++)
    for (guint j = 0; j < corridor->routes[i].n_legs; j++)
      {
        const ChorsuLeg *leg = &corridor->routes[i].legs[j];
        ChorsuStrand strand = {
          .segment = leg->segment,
          .corridor = corridor,
          .role = role,
          .backwards = leg->backwards,
          .dimmed = dimmed,
          .variant = i > 0,
        };

        if (!segment_passes (self, leg->segment, chosen, &strand.status))
          continue;
        add_strand (self, &strand);
        n_added++;
      }

  return n_added;
}

static void
add_outstanding (Weaver               *self,
                 const ChorsuCorridor *corridor,
                 guint                 n_strands)
{
  if (n_strands > 0 && !g_ptr_array_find (self->content->corridors, corridor, NULL))
    g_ptr_array_add (self->content->corridors, (gpointer) corridor);
}

/* Whether a goal is about ways; otherwise its corridors stay quiet, since a
 * picture has one subject. */
static gboolean
is_about_corridors (const ChorsuGoal *goal)
{
  gboolean corridors = FALSE;

  for (guint i = 0; i < goal->n_features; i++)
    {
      if (goal->features[i].type == CHORSU_FEATURE_RESOURCES)
        return FALSE;
      corridors |= goal->features[i].type == CHORSU_FEATURE_CORRIDOR;
    }

  return corridors;
}

/* What Russia stands behind is what a goal's own ways compete with, even
 * where the goal lists it among its features. */
static gboolean
is_rival (const ChorsuCorridor *corridor)
{
  return chorsu_codes_contain (corridor->backers, "RU");
}

/* Colour says who leads: Russia when it is among the first two backers, since
 * a line through it depends on it, China when it is the first. A corridor that
 * many back together gets nobody's colour and is no rival to show. */
gboolean
chorsu_corridor_find_power (const ChorsuCorridor *corridor,
                            ChorsuStrandRole     *role)
{
  const char *const *backers = corridor->backers;

  if (backers == NULL || backers[0] == NULL)
    return FALSE;
  if (g_str_equal (backers[0], "RU") || g_strcmp0 (backers[1], "RU") == 0)
    *role = CHORSU_STRAND_RUSSIA;
  else if (g_str_equal (backers[0], "CN"))
    *role = CHORSU_STRAND_CHINA;
  else
    return FALSE;

  return TRUE;
}

static void
add_rival (Weaver               *self,
           const ChorsuCorridor *rival,
           gboolean              dimmed)
{
  ChorsuStrandRole role;

  if (rival != NULL && !is_hidden (self, rival) && !g_ptr_array_find (self->content->corridors, rival, NULL)
      && chorsu_corridor_find_power (rival, &role))
    add_outstanding (self, rival, add_corridor (self, rival, role, FALSE, dimmed, G_MAXUINT));
}

/* The Belt and Road is no line of its own: it stands for the corridors its
 * leader backs first. */
static void
add_led_corridors (Weaver     *self,
                   const char *organisation,
                   gboolean    dimmed)
{
  const ChorsuOrganisation *leader = chorsu_dataset_get_organisation (self->dataset, organisation);
  guint n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_CORRIDOR);

  for (guint i = 0; leader != NULL && leader->led_by != NULL && i < n; i++)
    {
      const ChorsuCorridor *corridor = (gpointer) chorsu_dataset_get_record (self->dataset, CHORSU_KIND_CORRIDOR, i);

      if (corridor->backers != NULL && g_strcmp0 (corridor->backers[0], leader->led_by) == 0)
        add_rival (self, corridor, dimmed);
    }
}

static void
add_goal_rivals (Weaver           *self,
                 const ChorsuGoal *goal,
                 gboolean          dimmed)
{
  for (guint i = 0; i < goal->n_features; i++)
    {
      const ChorsuFeature *feature = &goal->features[i];
      const ChorsuCorridor *corridor;

      if (feature->type == CHORSU_FEATURE_LED_CORRIDORS)
        add_led_corridors (self, feature->target, dimmed);
      if (feature->type != CHORSU_FEATURE_CORRIDOR)
        continue;

      corridor = chorsu_dataset_get_corridor (self->dataset, feature->target);
      for (guint j = 0; corridor != NULL && corridor->competes_with != NULL && corridor->competes_with[j] != NULL; j++)
        add_rival (self, chorsu_dataset_get_corridor (self->dataset, corridor->competes_with[j]), dimmed);
    }
}

static void
add_goal (Weaver           *self,
          const ChorsuGoal *goal,
          gboolean          dimmed)
{
  gboolean subject = is_about_corridors (goal);
  ChorsuStrandRole role = subject && !dimmed ? CHORSU_STRAND_ACCENT : CHORSU_STRAND_MODE;

  for (guint i = 0; i < goal->n_features; i++)
    {
      const ChorsuCorridor *corridor = NULL;

      if (goal->features[i].type == CHORSU_FEATURE_CORRIDOR)
        corridor = chorsu_dataset_get_corridor (self->dataset, goal->features[i].target);
      if (corridor != NULL && is_hidden (self, corridor))
        continue;
      if (corridor != NULL && subject && is_rival (corridor))
        add_rival (self, corridor, dimmed);
      else if (corridor != NULL)
        add_outstanding (self, corridor,
                         add_corridor (self, corridor, role, FALSE, dimmed, subject ? G_MAXUINT : 1));
    }

  if (subject)
    add_goal_rivals (self, goal, dimmed);
}

static void
add_selected_segment (Weaver *self)
{
  const ChorsuRecord *record = chorsu_dataset_find (self->dataset, self->view->selection);
  ChorsuStrand strand = { .segment = (const ChorsuSegment *) record, .role = CHORSU_STRAND_ACCENT };

  if (record == NULL)
    return;

  if (!chorsu_segment_there_in (strand.segment, self->today, self->view->year, &strand.status))
    strand.status = strand.segment->status;
  add_strand (self, &strand);
}

static gboolean
has_accent (const Weaver *self)
{
  for (guint i = 0; i < self->strands->len; i++)
    if (g_array_index (self->strands, ChorsuStrand, i).role == CHORSU_STRAND_ACCENT)
      return TRUE;

  return FALSE;
}

/* The accent keeps to the track, Russian lines to the right of it and Chinese
 * ones to the left, so that neither changes its side where the other joins. */
static void
set_lanes (Weaver    *self,
           const int *slots)
{
  static const int sides[N_ROLES] = { [CHORSU_STRAND_RUSSIA] = 1, [CHORSU_STRAND_CHINA] = -1 };
  const ChorsuStrand *track = NULL;

  for (int role = CHORSU_STRAND_ACCENT; role < N_ROLES; role++)
    {
      ChorsuStrand *strand;

      if (slots[role] == 0)
        continue;
      strand = &g_array_index (self->strands, ChorsuStrand, slots[role] - 1);
      if (track == NULL)
        track = strand;
      else
        {
          strand->lane = strand->backwards == track->backwards ? sides[role] : -sides[role];
          strand->beside = track->role;
          strand->beside_variant = track->variant;
        }
    }
}

static gboolean
is_covered (const int *slots)
{
  return slots[CHORSU_STRAND_ACCENT] != 0 || slots[CHORSU_STRAND_RUSSIA] != 0 || slots[CHORSU_STRAND_CHINA] != 0;
}

/* A strand beside the accent lies on its casing. */
static int
drawing_order (const ChorsuStrand *strand)
{
  int order = strand->role == CHORSU_STRAND_MODE ? 0 : strand->role == CHORSU_STRAND_ACCENT ? 4 : 2;

  if (strand->lane != 0)
    order = 6;

  return order + (strand->dimmed ? 0 : 1);
}

static gint
compare_strands (gconstpointer a,
                 gconstpointer b)
{
  return drawing_order (a) - drawing_order (b);
}

static void
take_strands (Weaver *self)
{
  GHashTableIter iter;
  gpointer slots;

  g_hash_table_iter_init (&iter, self->by_segment);
  while (g_hash_table_iter_next (&iter, NULL, &slots))
    set_lanes (self, slots);

  for (guint i = 0; i < self->strands->len; i++)
    {
      const ChorsuStrand *strand = &g_array_index (self->strands, ChorsuStrand, i);

      if (strand->role != CHORSU_STRAND_MODE || !is_covered (get_slots (self, strand->segment)))
        g_array_append_vals (self->content->strands, strand, 1);
    }
  g_array_sort (self->content->strands, compare_strands);
}

void
chorsu_content_resolve_strands (ChorsuContent    *self,
                                ChorsuDataset    *dataset,
                                const ChorsuView *view)
{
  Weaver weaver = { self, dataset, view, chorsu_year_from_date (chorsu_dataset_get_as_of (dataset)), NULL, NULL };
  gboolean selected;

  weaver.strands = g_array_new (FALSE, FALSE, sizeof (ChorsuStrand));
  weaver.by_segment = g_hash_table_new_full (NULL, NULL, NULL, g_free);

  if (view->selection.kind == CHORSU_KIND_CORRIDOR)
    self->highlight = chorsu_dataset_get_corridor (dataset, view->selection.id);
  selected = self->highlight != NULL || view->selection.kind == CHORSU_KIND_SEGMENT;

  if (self->highlight != NULL)
    add_corridor (&weaver, self->highlight, CHORSU_STRAND_ACCENT, TRUE, FALSE, G_MAXUINT);
  else if (selected)
    add_selected_segment (&weaver);
  if (self->shade != NULL)
    add_goal (&weaver, self->shade, selected);
  if (view->layers & CHORSU_LAYER_CORRIDORS)
    add_layer (&weaver, has_accent (&weaver) || view->overlay != 0);
  take_strands (&weaver);

  if (self->highlight != NULL)
    {
      g_ptr_array_set_size (self->corridors, 0);
      g_ptr_array_add (self->corridors, (gpointer) self->highlight);
    }

  g_array_unref (weaver.strands);
  g_hash_table_unref (weaver.by_segment);
}
