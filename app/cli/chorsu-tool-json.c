/* chorsu-tool-json.c: figures, statements and what records share, as JSON
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-tool-json.h"

#include <math.h>

void
chorsu_tool_json_set_optional (JsonObject *object,
                               const char *member,
                               const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, member, text);
}

void
chorsu_tool_json_set_translated (JsonObject       *object,
                                 const char       *member,
                                 const ChorsuText *text,
                                 const char       *language)
{
  chorsu_tool_json_set_optional (object, member, chorsu_text_get (text, language));
}

void
chorsu_tool_json_set_strings (JsonObject        *object,
                              const char        *member,
                              const char *const *strings)
{
  JsonArray *array;

  if (strings == NULL || strings[0] == NULL)
    return;

  array = json_array_new ();
  for (guint i = 0; strings[i] != NULL; i++)
    json_array_add_string_element (array, strings[i]);
  json_object_set_array_member (object, member, array);
}

void
chorsu_tool_json_set_sources (JsonObject          *object,
                              const char          *member,
                              const ChorsuSource **sources,
                              guint                n)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < n; i++)
    json_array_add_string_element (array, sources[i]->id);
  json_object_set_array_member (object, member, array);
}

/* A whole number as one, so that it is not written with an exponent. */
static JsonNode *
number_node (double value)
{
  JsonNode *node = json_node_alloc ();

  if (value == floor (value) && fabs (value) < 9e15)
    return json_node_init_int (node, (gint64) value);

  return json_node_init_double (node, value);
}

static JsonNode *
value_node (const ChorsuFigure *figure,
            const char         *language)
{
  JsonNode *node;
  JsonArray *pair;

  switch (figure->type)
    {
    case CHORSU_FIGURE_NUMBER:
      return number_node (figure->min);
    case CHORSU_FIGURE_TEXT:
      return json_node_init_string (json_node_alloc (), chorsu_text_get (figure->text, language));
    case CHORSU_FIGURE_RANGE:
    case CHORSU_FIGURE_CHANGE:
    default:
      pair = json_array_new ();
      json_array_add_element (pair, number_node (figure->min));
      json_array_add_element (pair, number_node (figure->max));
      node = json_node_init_array (json_node_alloc (), pair);
      json_array_unref (pair);
      return node;
    }
}

JsonObject *
chorsu_tool_json_figure (const ChorsuFigure *figure,
                         const char         *language)
{
  static const char *const types[] = { "number", "range", "change", "text" };
  JsonObject *object = json_object_new ();
  g_autofree char *formatted = chorsu_figure_format (figure, language);

  json_object_set_string_member (object, "key", figure->key);
  chorsu_tool_json_set_translated (object, "label", figure->label, language);
  json_object_set_string_member (object, "type", types[figure->type]);
  json_object_set_member (object, "value", value_node (figure, language));
  chorsu_tool_json_set_text (object, "unit", figure->unit);
  chorsu_tool_json_set_translated (object, "of", figure->of, language);
  chorsu_tool_json_set_optional (object, "commodity", figure->commodity);
  chorsu_tool_json_set_optional (object, "partner", figure->partner);
  chorsu_tool_json_set_translated (object, "reporter", figure->reporter, language);
  chorsu_tool_json_set_translated (object, "scope", figure->scope, language);
  chorsu_tool_json_set_text (object, "as_of", figure->as_of);
  if (figure->as_of_is_source_date)
    json_object_set_string_member (object, "as_of_basis", "source");
  chorsu_tool_json_set_optional (object, "target", figure->target);
  chorsu_tool_json_set_translated (object, "qualifier", figure->qualifier, language);
  json_object_set_string_member (object, "formatted", formatted);
  chorsu_tool_json_set_translated (object, "note", figure->note, language);
  if (figure->basis != CHORSU_BASIS_NONE)
    json_object_set_string_member (object, "basis", chorsu_basis_to_nick (figure->basis));
  chorsu_tool_json_set_translated (object, "derivation", figure->derivation, language);
  chorsu_tool_json_set_optional (object, "formula", figure->formula);
  if (figure->n_inputs > 0)
    chorsu_tool_json_set_figures (object, "inputs", figure->inputs, figure->n_inputs, language);
  if (figure->aggregate)
    json_object_set_boolean_member (object, "aggregate", TRUE);
  chorsu_tool_json_set_sources (object, "sources", figure->sources, figure->n_sources);
  json_object_set_boolean_member (object, "unverified", figure->unverified);
  if (figure->n_others > 0)
    chorsu_tool_json_set_figures (object, "others", figure->others, figure->n_others, language);

  return object;
}

void
chorsu_tool_json_set_figures (JsonObject          *object,
                              const char          *member,
                              const ChorsuFigure **figures,
                              guint                n,
                              const char          *language)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < n; i++)
    json_array_add_object_element (array, chorsu_tool_json_figure (figures[i], language));
  json_object_set_array_member (object, member, array);
}

JsonObject *
chorsu_tool_json_statement (const ChorsuStatement *statement,
                            const char            *language)
{
  JsonObject *object = json_object_new ();

  chorsu_tool_json_set_optional (object, "key", statement->key);
  chorsu_tool_json_set_translated (object, "label", statement->label, language);
  chorsu_tool_json_set_translated (object, "text", statement->text, language);
  chorsu_tool_json_set_translated (object, "scope", statement->scope, language);
  chorsu_tool_json_set_optional (object, "date", statement->date);
  chorsu_tool_json_set_optional (object, "as_of", statement->as_of);
  chorsu_tool_json_set_optional (object, "status", statement->status);
  chorsu_tool_json_set_optional (object, "partner", statement->partner);
  chorsu_tool_json_set_translated (object, "note", statement->note, language);
  chorsu_tool_json_set_sources (object, "sources", statement->sources, statement->n_sources);
  json_object_set_boolean_member (object, "unverified", statement->unverified);

  return object;
}

void
chorsu_tool_json_set_statements (JsonObject            *object,
                                 const char            *member,
                                 const ChorsuStatement *statements,
                                 guint                  n,
                                 const char            *language)
{
  JsonArray *array;

  if (n == 0)
    return;

  array = json_array_new ();
  for (guint i = 0; i < n; i++)
    json_array_add_object_element (array, chorsu_tool_json_statement (&statements[i], language));
  json_object_set_array_member (object, member, array);
}

void
chorsu_tool_json_set_series (JsonObject         *object,
                             const ChorsuSeries *series,
                             guint               n,
                             const char         *language)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < n; i++)
    {
      JsonObject *one = json_object_new ();

      json_object_set_string_member (one, "id", series[i].id);
      chorsu_tool_json_set_translated (one, "name", series[i].name, language);
      json_object_set_string_member (one, "partner", series[i].partner);
      json_object_set_string_member (one, "unit", series[i].unit);
      chorsu_tool_json_set_translated (one, "reporter", series[i].reporter, language);
      chorsu_tool_json_set_sources (one, "sources", series[i].sources, series[i].n_sources);
      chorsu_tool_json_set_figures (one, "points", series[i].points, series[i].n_points, language);
      json_array_add_object_element (array, one);
    }
  json_object_set_array_member (object, "series", array);
}

void
chorsu_tool_json_set_status (JsonObject               *object,
                             ChorsuStatus              status,
                             const ChorsuStatusChange *history,
                             guint                     n,
                             const char               *language)
{
  JsonArray *array;

  json_object_set_string_member (object, "status", chorsu_status_to_nick (status));
  chorsu_tool_json_set_text (object, "status_since", chorsu_history_get_since (history, n, status));
  if (n == 0)
    return;

  array = json_array_new ();
  for (guint i = 0; i < n; i++)
    {
      JsonObject *change = json_object_new ();

      json_object_set_string_member (change, "status", chorsu_status_to_nick (history[i].status));
      json_object_set_string_member (change, "date", history[i].date);
      chorsu_tool_json_set_translated (change, "text", history[i].text, language);
      chorsu_tool_json_set_sources (change, "sources", history[i].sources, history[i].n_sources);
      json_object_set_boolean_member (change, "unverified", history[i].unverified);
      json_array_add_object_element (array, change);
    }
  json_object_set_array_member (object, "history", array);
}

void
chorsu_tool_json_set_precision (JsonObject      *object,
                                ChorsuPrecision  precision,
                                double           accuracy_km,
                                const char      *language)
{
  g_autofree char *words = chorsu_precision_format (precision, accuracy_km, language);

  json_object_set_string_member (object, "precision", chorsu_precision_to_nick (precision));
  if (accuracy_km > 0)
    json_object_set_double_member (object, "accuracy_km", accuracy_km);
  json_object_set_string_member (object, "precision_text", words);
}

void
chorsu_tool_json_set_position (JsonObject           *object,
                               const ChorsuPosition *position,
                               const char           *language)
{
  JsonObject *point;

  if (!position->known)
    return;

  point = json_object_new ();
  json_object_set_double_member (point, "lon", position->lon);
  json_object_set_double_member (point, "lat", position->lat);
  chorsu_tool_json_set_precision (point, position->precision, position->accuracy_km, language);
  chorsu_tool_json_set_optional (point, "provenance", position->provenance);
  chorsu_tool_json_set_translated (point, "remark", position->remark, language);
  if (position->setting != NULL)
    json_object_set_string_member (point, "setting", position->setting->id);
  json_object_set_object_member (object, "position", point);
}
