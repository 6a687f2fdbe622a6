/* chorsu-loader-statements.c: statements in words, and figures over years
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

#include "chorsu-date.h"

static void
read_statement (ChorsuLoader *self,
                JsonObject   *object,
                gpointer      element)
{
  static const char *const members[] = {
    "key", "text", "scope", "date", "as_of", "as_of_basis", "status", "partner", "note",
    "sources", "unverified", NULL
  };
  ChorsuStatement *statement = element;
  const ChorsuVocable *quantity;

  chorsu_loader_check_members (self, object, members);

  quantity = chorsu_loader_vocable (self, object, "key", CHORSU_OPTIONAL,
                                    self->dataset->quantities, _("quantity"));
  if (quantity != NULL)
    {
      statement->key = quantity->id;
      statement->label = quantity->name;
    }

  statement->text = chorsu_loader_text (self, object, "text", CHORSU_OPTIONAL);
  statement->scope = chorsu_loader_text (self, object, "scope", CHORSU_OPTIONAL);
  statement->date = chorsu_loader_date (self, object, "date", CHORSU_OPTIONAL);
  statement->as_of = chorsu_loader_as_of (self, object, &statement->as_of_is_source_date);
  statement->status = chorsu_loader_id (self, object, "status", CHORSU_OPTIONAL);
  statement->partner = chorsu_loader_code (self, object, "partner", CHORSU_OPTIONAL);
  statement->note = chorsu_loader_text (self, object, "note", CHORSU_OPTIONAL);
  statement->sources = chorsu_loader_sources (self, object, "sources", &statement->n_sources);
  statement->unverified = chorsu_loader_mark (self, object, "unverified");

  if (!json_object_has_member (object, "text") && !json_object_has_member (object, "date"))
    chorsu_loader_error (self, NULL, _("a statement needs “text” or “date”"));
  chorsu_loader_check_sourced (self, statement->n_sources, statement->unverified);
}

const ChorsuStatement *
chorsu_loader_statement (ChorsuLoader *self,
                         JsonObject   *object,
                         const char   *member,
                         ChorsuNeed    need)
{
  JsonObject *value = chorsu_loader_object (self, object, member, need);
  ChorsuStatement *statement;

  if (value == NULL)
    return NULL;

  statement = chorsu_arena_new (self->arena, ChorsuStatement, 1);
  chorsu_loader_enter (self, member);
  read_statement (self, value, statement);
  chorsu_loader_leave (self);

  return statement;
}

const ChorsuStatement *
chorsu_loader_statements (ChorsuLoader *self,
                          JsonObject   *object,
                          const char   *member,
                          guint        *n)
{
  return chorsu_loader_elements (self, object, member, CHORSU_OPTIONAL,
                                 sizeof (ChorsuStatement), read_statement, n);
}

static gboolean
is_of_family (const ChorsuSeries *series,
              const ChorsuSource *source)
{
  for (guint i = 0; i < series->n_sources; i++)
    if (series->sources[i] == source)
      return TRUE;

  return FALSE;
}

/* One source family: whatever a point was read in, the series names. */
static void
check_family (ChorsuLoader       *self,
              const ChorsuSeries *series,
              const ChorsuFigure *point)
{
  for (guint i = 0; i < point->n_sources; i++)
    if (!is_of_family (series, point->sources[i]))
      chorsu_loader_error (self, "sources", _("“%s” is not among the sources of the series"),
                           point->sources[i]->id);

  if (point->reporter != NULL)
    chorsu_loader_error (self, "reporter", _("a series has one reporter; its points have none of their own"));
}

/* Points that can be drawn as one: of one unit and partner, in order of time. */
static void
check_point (ChorsuLoader       *self,
             const ChorsuSeries *series,
             guint               index)
{
  const ChorsuFigure *point = series->points[index];
  const ChorsuFigure *before = index > 0 ? series->points[index - 1] : NULL;

  if (series->unit != NULL && point->unit != NULL && point->unit != series->unit)
    chorsu_loader_error (self, "unit", _("the series is in “%s”, not in “%s”"), series->unit, point->unit);
  if (point->partner != NULL && series->partner != NULL && point->partner != series->partner)
    chorsu_loader_error (self, "partner", _("the series is about “%s”, not about “%s”"),
                         series->partner, point->partner);
  if (before != NULL && before->key != NULL && point->key != NULL && before->key != point->key)
    chorsu_loader_error (self, "key", _("the series is about “%s”, not about “%s”"), before->key, point->key);
  if (point->as_of == NULL)
    chorsu_loader_error (self, NULL, _("a point of a series needs “as_of”"));
  else if (before != NULL && before->as_of != NULL && chorsu_date_compare (before->as_of, point->as_of) >= 0)
    chorsu_loader_error (self, "as_of", _("the points of a series must be in order of time"));

  check_family (self, series, point);
  for (guint i = 0; i < point->n_others; i++)
    if (point->others[i] != NULL)
      check_family (self, series, point->others[i]);
}

static void
check_points (ChorsuLoader       *self,
              const ChorsuSeries *series)
{
  chorsu_loader_enter (self, "points");
  for (guint i = 0; i < series->n_points; i++)
    {
      chorsu_loader_enter_element (self, i);
      if (series->points[i] != NULL && (i == 0 || series->points[i - 1] != NULL))
        check_point (self, series, i);
      chorsu_loader_leave (self);
    }
  chorsu_loader_leave (self);
}

static void
read_series (ChorsuLoader *self,
             JsonObject   *object,
             gpointer      element)
{
  static const char *const members[] = {
    "id", "name", "partner", "unit", "of", "reporter", "sources", "points", NULL
  };
  ChorsuSeries *series = element;
  const ChorsuUnit *unit;

  chorsu_loader_check_members (self, object, members);

  series->id = chorsu_loader_id (self, object, "id", CHORSU_REQUIRED);
  series->name = chorsu_loader_text (self, object, "name", CHORSU_REQUIRED);
  series->partner = chorsu_loader_code (self, object, "partner", CHORSU_REQUIRED);
  unit = chorsu_loader_vocable (self, object, "unit", CHORSU_REQUIRED, self->dataset->units, _("unit"));
  series->unit = unit != NULL ? unit->id : NULL;
  series->of = chorsu_loader_text (self, object, "of", CHORSU_OPTIONAL);
  series->reporter = chorsu_loader_text (self, object, "reporter", CHORSU_REQUIRED);
  series->sources = chorsu_loader_sources (self, object, "sources", &series->n_sources);
  chorsu_loader_check_sourced (self, series->n_sources, FALSE);
  chorsu_loader_require (self, object, "points");
  series->points = chorsu_loader_figures (self, object, "points", &series->n_points);
  check_points (self, series);
}

const ChorsuSeries *
chorsu_loader_series (ChorsuLoader *self,
                      JsonObject   *object,
                      const char   *member,
                      guint        *n)
{
  return chorsu_loader_elements (self, object, member, CHORSU_OPTIONAL,
                                 sizeof (ChorsuSeries), read_series, n);
}
