/* chorsu-diff-figures.c: which figures of a record have changed, and how
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-diff-private.h"

#include <string.h>

#include "chorsu-pairing.h"
#include "chorsu-visit.h"

/* A figure and where in its record it is. */
typedef struct
{
  const char         *part;
  const char         *group;
  const ChorsuFigure *figure;
} Place;

/* What of a figure is compared, piece by piece. */
typedef struct
{
  guint  difference;
  void (*append) (GString            *out,
                  const ChorsuFigure *figure);
} Piece;

static void append_figure (GString *out, const ChorsuFigure *figure);

static const char *
or_nothing (const char *text)
{
  return text != NULL ? text : "";
}

static void
append_number (GString *out,
               double   number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (out, "%s ", g_ascii_dtostr (text, sizeof text, number));
}

static void
append_value (GString            *out,
              const ChorsuFigure *figure)
{
  g_string_append_printf (out, "%d ", figure->type);
  append_number (out, figure->min);
  append_number (out, figure->max);
  g_string_append_printf (out, "%d %s %d ", figure->decimals, or_nothing (figure->unit), figure->qualifier_leads);
  chorsu_append_text (out, figure->text);
  chorsu_append_text (out, figure->qualifier);
}

static void
append_date (GString            *out,
             const ChorsuFigure *figure)
{
  g_string_append_printf (out, "%s %d %s ", or_nothing (figure->as_of), figure->as_of_is_source_date,
                          or_nothing (figure->target));
}

/* How it came about, and from what. */
static void
append_basis (GString            *out,
              const ChorsuFigure *figure)
{
  g_string_append_printf (out, "%d %s ", figure->basis, or_nothing (figure->formula));
  for (guint i = 0; i < figure->n_inputs; i++)
    append_figure (out, figure->inputs[i]);
}

static void
append_sources (GString            *out,
                const ChorsuFigure *figure)
{
  g_autofree char *sources = chorsu_join_sources (figure->sources, figure->n_sources);

  g_string_append (out, or_nothing (sources));
}

static void
append_unverified (GString            *out,
                   const ChorsuFigure *figure)
{
  g_string_append (out, figure->unverified ? "unverified" : "");
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
append_others (GString            *out,
               const ChorsuFigure *figure)
{
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < figure->n_others; i++)
    {
      GString *other = g_string_new (NULL);

      append_figure (other, figure->others[i]);
      g_ptr_array_add (others, g_string_free (other, FALSE));
    }
  g_ptr_array_sort (others, compare_strings);
  for (guint i = 0; i < others->len; i++)
    g_string_append (out, g_ptr_array_index (others, i));
}

static void
append_words (GString            *out,
              const ChorsuFigure *figure)
{
  chorsu_append_text (out, figure->label);
  chorsu_append_text (out, figure->of);
  chorsu_append_text (out, figure->scope);
  chorsu_append_text (out, figure->reporter);
  chorsu_append_text (out, figure->note);
  chorsu_append_text (out, figure->derivation);
  g_string_append (out, figure->aggregate ? "aggregate" : "");
}

static const Piece pieces[] = {
  { CHORSU_FIGURE_VALUE, append_value },
  { CHORSU_FIGURE_DATE, append_date },
  { CHORSU_FIGURE_BASIS, append_basis },
  { CHORSU_FIGURE_SOURCES, append_sources },
  { CHORSU_FIGURE_UNVERIFIED, append_unverified },
  { CHORSU_FIGURE_OTHERS, append_others },
  { CHORSU_FIGURE_WORDS, append_words },
};

/* What it is a figure of, without its words. */
static void
append_subject (GString            *out,
                const ChorsuFigure *figure)
{
  g_string_append_printf (out, "%s %s %s ", figure->key, or_nothing (figure->partner),
                          or_nothing (figure->commodity));
}

static void
append_figure (GString            *out,
               const ChorsuFigure *figure)
{
  append_subject (out, figure);
  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      pieces[i].append (out, figure);
      g_string_append_c (out, '\x1d');
    }
}

static guint
find_difference (const ChorsuFigure *one,
                 const ChorsuFigure *two)
{
  guint difference = 0;

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) a = g_string_new (NULL);
      g_autoptr (GString) b = g_string_new (NULL);

      pieces[i].append (a, one);
      pieces[i].append (b, two);
      if (!g_string_equal (a, b))
        difference |= pieces[i].difference;
    }

  return difference;
}

/* Where it is and what it is a figure of; with its scope and the like, or not. */
static GString *
begin_key (const Place *place,
           gboolean     with_words)
{
  const ChorsuFigure *figure = place->figure;
  GString *key = g_string_new (NULL);

  g_string_append_printf (key, "%s %s ", place->part, or_nothing (place->group));
  append_subject (key, figure);
  if (with_words)
    {
      chorsu_append_text (key, figure->of);
      chorsu_append_text (key, figure->scope);
      chorsu_append_text (key, figure->reporter);
    }

  return key;
}

/*
 * Figures of the same thing belong together first when they are of the same
 * date; then when all but the words of their scope is the same; then, of the
 * same scope, whatever their dates. Points of a series are of one date each.
 */
static void
add_place (GPtrArray   *things,
           const Place *place)
{
  GString *content = begin_key (place, TRUE);
  GString *same_date = begin_key (place, TRUE);
  GString *same_value = begin_key (place, FALSE);
  ChorsuThing *thing;

  append_figure (content, place->figure);
  append_date (same_date, place->figure);
  append_date (same_value, place->figure);
  append_value (same_value, place->figure);

  thing = chorsu_things_add (things, g_string_free (content, FALSE), (gpointer) place);
  thing->keys[0] = g_string_free (same_date, FALSE);
  thing->keys[1] = g_string_free (same_value, FALSE);
  if (!g_str_equal (place->part, "series"))
    thing->keys[2] = g_string_free (begin_key (place, TRUE), FALSE);
}

static void
collect_figure (const char         *part,
                const char         *group,
                const ChorsuFigure *figure,
                gpointer            user_data)
{
  Place place = { part, group, figure };

  g_array_append_val ((GArray *) user_data, place);
}

static GArray *
collect_places (const ChorsuRecord *record)
{
  GArray *places = g_array_new (FALSE, FALSE, sizeof (Place));
  const ChorsuVisitor visitor = { .figure = collect_figure, .user_data = places };

  if (record != NULL)
    chorsu_record_visit (record, &visitor);

  return places;
}

static void
report_pair (const ChorsuThing *old_thing,
             const ChorsuThing *new_thing,
             gpointer           user_data)
{
  ChorsuComparison *self = user_data;
  const Place *old_place = old_thing != NULL ? old_thing->data : NULL;
  const Place *new_place = new_thing != NULL ? new_thing->data : NULL;
  const Place *place = new_place != NULL ? new_place : old_place;
  ChorsuChangeType type = CHORSU_CHANGE_FIGURE;
  guint difference = 0;
  ChorsuChange *change;

  if (old_place == NULL)
    type = CHORSU_CHANGE_FIGURE_ADDED;
  else if (new_place == NULL)
    type = CHORSU_CHANGE_FIGURE_REMOVED;
  else
    difference = find_difference (old_place->figure, new_place->figure);

  if (difference == CHORSU_FIGURE_WORDS)
    {
      chorsu_comparison_count_text (self);
      return;
    }

  change = chorsu_comparison_add (self, type, place->part, place->group);
  change->difference = difference;
  change->old_figure = old_place != NULL ? old_place->figure : NULL;
  change->new_figure = new_place != NULL ? new_place->figure : NULL;
}

static GPtrArray *
make_things (GArray *places)
{
  GPtrArray *things = chorsu_things_new ();

  for (guint i = 0; i < places->len; i++)
    add_place (things, &g_array_index (places, Place, i));

  return things;
}

void
chorsu_compare_figures (ChorsuComparison *self)
{
  g_autoptr (GArray) old_places = collect_places (self->old_record);
  g_autoptr (GArray) new_places = collect_places (self->new_record);
  g_autoptr (GPtrArray) old_things = make_things (old_places);
  g_autoptr (GPtrArray) new_things = make_things (new_places);

  chorsu_pair (old_things, new_things, report_pair, self);
}
