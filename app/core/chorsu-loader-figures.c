/* chorsu-loader-figures.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void read_figure (ChorsuLoader *self, JsonObject *object, ChorsuFigure *figure);

/* Digits after the point in the shortest writing of @value. */
static int
count_decimals (double value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  const char *point;

  g_ascii_formatd (buffer, sizeof buffer, "%.15g", value);
  point = strchr (buffer, '.');
  if (point == NULL || strchr (buffer, 'e') != NULL)
    return 0;

  return strlen (point + 1);
}

static void
read_pair (ChorsuLoader *self,
           JsonObject   *object,
           const char   *member,
           ChorsuFigure *figure)
{
  JsonArray *array = chorsu_loader_array (self, object, member, CHORSU_REQUIRED);
  double *ends[] = { &figure->min, &figure->max };
  guint n_numbers = 0;

  if (array == NULL)
    return;
  if (json_array_get_length (array) != 2)
    {
      chorsu_loader_error (self, member, _("expected two numbers, found %u values"), json_array_get_length (array));
      return;
    }

  chorsu_loader_enter (self, member);
  for (guint i = 0; i < 2; i++)
    {
      chorsu_loader_enter_element (self, i);
      n_numbers += chorsu_loader_number_of_node (self, json_array_get_element (array, i), ends[i]);
      chorsu_loader_leave (self);
    }
  chorsu_loader_leave (self);

  if (n_numbers == 2 && figure->type == CHORSU_FIGURE_RANGE && figure->min >= figure->max)
    chorsu_loader_error (self, member, _("a range must go from the smaller to the larger number"));
}

static void
read_value (ChorsuLoader *self,
            JsonObject   *object,
            ChorsuFigure *figure)
{
  static const char *const members[] = { "value", "range", "change", "text" };
  guint found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    if (json_object_has_member (object, members[i]))
      {
        figure->type = i;
        found++;
      }

  if (found != 1)
    {
      chorsu_loader_error (self, NULL, _("a figure needs exactly one of “value”, “range”, “change”, “text”"));
      return;
    }

  switch (figure->type)
    {
    case CHORSU_FIGURE_NUMBER:
      chorsu_loader_number (self, object, "value", CHORSU_REQUIRED, &figure->min);
      figure->max = figure->min;
      break;
    case CHORSU_FIGURE_RANGE:
    case CHORSU_FIGURE_CHANGE:
      read_pair (self, object, members[figure->type], figure);
      break;
    case CHORSU_FIGURE_TEXT:
    default:
      figure->text = chorsu_loader_text (self, object, "text", CHORSU_REQUIRED);
    }

  figure->decimals = MAX (count_decimals (figure->min), count_decimals (figure->max));
  if (json_object_has_member (object, "decimals"))
    figure->decimals = chorsu_loader_integer (self, object, "decimals", CHORSU_OPTIONAL, -15, 15);
}

/* A word of the vocabulary, which is returned, or a text of its own. */
static const ChorsuVocable *
read_qualifier (ChorsuLoader *self,
                JsonObject   *object,
                ChorsuFigure *figure)
{
  JsonNode *node = json_object_get_member (object, "qualifier");
  const ChorsuVocable *vocable;

  if (node == NULL)
    return NULL;

  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      figure->qualifier = chorsu_loader_text (self, object, "qualifier", CHORSU_OPTIONAL);
      return NULL;
    }

  vocable = chorsu_loader_vocable (self, object, "qualifier", CHORSU_OPTIONAL,
                                   self->dataset->qualifiers, _("qualifier"));
  if (vocable != NULL)
    {
      figure->qualifier = vocable->name;
      figure->qualifier_leads = vocable->leads;
    }

  return vocable;
}

/* The dataset's "basis_rule": what the figure says of itself comes before what
 * its being a target, its qualifier and at last its quantity say. */
static ChorsuBasis
read_basis (ChorsuLoader        *self,
            JsonObject          *object,
            const ChorsuFigure  *figure,
            const ChorsuVocable *quantity,
            const ChorsuVocable *qualifier)
{
  ChorsuBasis own = chorsu_loader_basis (self, object);

  if (own != CHORSU_BASIS_NONE && figure->type == CHORSU_FIGURE_TEXT)
    chorsu_loader_error (self, "basis", _("a figure in words has no basis"));
  if (own != CHORSU_BASIS_NONE && json_object_has_member (object, "derivation"))
    chorsu_loader_error (self, "basis", _("a figure with a derivation is derived, and nothing else"));

  if (figure->type == CHORSU_FIGURE_TEXT)
    return CHORSU_BASIS_NONE;
  if (json_object_has_member (object, "derivation"))
    return CHORSU_BASIS_DERIVED;
  if (own != CHORSU_BASIS_NONE)
    return own;
  if (figure->target != NULL)
    return CHORSU_BASIS_STATED;
  if (qualifier != NULL && qualifier->basis != CHORSU_BASIS_NONE)
    return qualifier->basis;
  if (quantity == NULL)
    return CHORSU_BASIS_NONE;

  if (quantity->basis == CHORSU_BASIS_NONE)
    chorsu_loader_error (self, NULL, _("the quantity “%s” has no basis, so the figure needs “basis”"), quantity->id);

  return quantity->basis;
}

static void
read_others (ChorsuLoader *self,
             JsonObject   *object,
             ChorsuFigure *figure)
{
  figure->others = chorsu_loader_figures (self, object, "others", &figure->n_others);
  for (guint i = 0; i < figure->n_others; i++)
    if (figure->others[i] != NULL && figure->others[i]->n_others > 0)
      chorsu_loader_error (self, "others", _("a competing figure must not have competing figures itself"));
}

static void
read_figure (ChorsuLoader *self,
             JsonObject   *object,
             ChorsuFigure *figure)
{
  static const char *const members[] = {
    "key", "label", "value", "range", "change", "text", "decimals", "unit", "of", "commodity",
    "partner", "reporter", "scope", "basis", "as_of", "as_of_basis", "target", "qualifier", "aggregate",
    "note", "derivation", "stretch", "sources", "unverified", "others", NULL
  };
  const ChorsuVocable *quantity, *qualifier;

  chorsu_loader_check_members (self, object, members);

  quantity = chorsu_loader_vocable (self, object, "key", CHORSU_REQUIRED,
                                    self->dataset->quantities, _("quantity"));
  figure->key = quantity != NULL ? quantity->id : NULL;
  figure->label = chorsu_loader_text (self, object, "label", CHORSU_OPTIONAL);
  if (figure->label == NULL && quantity != NULL)
    figure->label = quantity->name;

  read_value (self, object, figure);
  figure->measure = chorsu_loader_vocable (self, object, "unit", CHORSU_OPTIONAL,
                                           self->dataset->units, _("unit"));
  figure->unit = figure->measure != NULL ? figure->measure->id : NULL;
  figure->of = chorsu_loader_text (self, object, "of", CHORSU_OPTIONAL);
  figure->commodity = chorsu_loader_reference (self, object, "commodity", CHORSU_OPTIONAL, CHORSU_KIND_COMMODITY);
  figure->partner = chorsu_loader_code (self, object, "partner", CHORSU_OPTIONAL);
  figure->reporter = chorsu_loader_text (self, object, "reporter", CHORSU_OPTIONAL);
  figure->scope = chorsu_loader_text (self, object, "scope", CHORSU_OPTIONAL);
  figure->as_of = chorsu_loader_as_of (self, object, &figure->as_of_is_source_date);
  figure->target = chorsu_loader_date (self, object, "target", CHORSU_OPTIONAL);
  qualifier = read_qualifier (self, object, figure);
  figure->basis = read_basis (self, object, figure, quantity, qualifier);
  figure->aggregate = chorsu_loader_boolean (self, object, "aggregate");
  figure->note = chorsu_loader_text (self, object, "note", CHORSU_OPTIONAL);
  figure->sources = chorsu_loader_sources (self, object, "sources", &figure->n_sources);
  figure->unverified = chorsu_loader_mark (self, object, "unverified");
  /* That no figure was found is no evidence against the record. */
  if (figure->type != CHORSU_FIGURE_TEXT || !figure->unverified)
    chorsu_loader_check_sourced (self, figure->n_sources, figure->unverified);
  read_others (self, object, figure);
  chorsu_loader_derivation (self, object, figure);
  figure->stretch = chorsu_loader_stretch (self, object);
  chorsu_loader_count_figure (self, figure);
}

const ChorsuFigure *
chorsu_loader_figure (ChorsuLoader *self,
                      JsonObject   *object,
                      const char   *member,
                      ChorsuNeed    need)
{
  JsonObject *value = chorsu_loader_object (self, object, member, need);
  ChorsuFigure *figure;

  if (value == NULL)
    return NULL;

  figure = chorsu_arena_new (self->arena, ChorsuFigure, 1);
  chorsu_loader_enter (self, member);
  read_figure (self, value, figure);
  chorsu_loader_leave (self);

  return figure;
}

static void
read_figure_element (ChorsuLoader *self,
                     JsonObject   *object,
                     gpointer      element)
{
  ChorsuFigure **slot = element;

  *slot = chorsu_arena_new (self->arena, ChorsuFigure, 1);
  read_figure (self, object, *slot);
}

const ChorsuFigure **
chorsu_loader_figures (ChorsuLoader *self,
                       JsonObject   *object,
                       const char   *member,
                       guint        *n)
{
  return chorsu_loader_elements (self, object, member, CHORSU_OPTIONAL,
                                 sizeof (ChorsuFigure *), read_figure_element, n);
}
