/* chorsu-diff-words.c: changes in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-diff.h"

#include <glib/gi18n-lib.h>

#define ARROW " → "

static const char *
name_of (ChorsuDataset *dataset,
         ChorsuKind     kind,
         const char    *id,
         const char    *language)
{
  const ChorsuRecord *record = id != NULL ? chorsu_dataset_find (dataset, chorsu_ref (kind, id)) : NULL;

  return record != NULL ? chorsu_text_get (record->name, language) : id;
}

/* A country or another partner, such as "EU". */
static const char *
partner_name (ChorsuDataset *dataset,
              const char    *code,
              const char    *language)
{
  const ChorsuCountry *country = chorsu_dataset_get_country (dataset, code);

  return country != NULL ? chorsu_text_get (country->record.name, language) : code;
}

static const char *
series_name (const ChorsuRecord *record,
             const char         *id,
             const char         *language)
{
  const ChorsuSeries *series = NULL;
  guint n = 0;

  if (record->ref.kind == CHORSU_KIND_REGION)
    {
      series = ((const ChorsuRegion *) record)->series;
      n = ((const ChorsuRegion *) record)->n_series;
    }
  else if (record->ref.kind == CHORSU_KIND_COUNTRY || record->ref.kind == CHORSU_KIND_NEIGHBOUR)
    {
      series = ((const ChorsuCountry *) record)->series;
      n = ((const ChorsuCountry *) record)->n_series;
    }
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (series[i].id, id) == 0)
      return chorsu_text_get (series[i].name, language);

  return id;
}

static void
append_part (GString    *out,
             const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (out->len > 0)
    g_string_append (out, ", ");
  g_string_append (out, part);
}

/* What the figure is: "population", "Trade with Russia", "production, Gold". */
static void
append_figure_name (GString            *out,
                    ChorsuDataset      *dataset,
                    const ChorsuChange *change,
                    const ChorsuRecord *record,
                    const ChorsuFigure *figure,
                    const char         *language)
{
  const char *label = chorsu_text_get (figure->label, language);

  if (g_strcmp0 (change->part, "series") == 0)
    label = series_name (record, change->group, language);
  append_part (out, label != NULL ? label : figure->key);
  if (g_strcmp0 (change->part, "national") == 0)
    append_part (out, name_of (dataset, CHORSU_KIND_COMMODITY, change->group, language));
  else
    append_part (out, name_of (dataset, CHORSU_KIND_COMMODITY, figure->commodity, language));
  if (figure->partner != NULL && g_strcmp0 (change->part, "series") != 0)
    append_part (out, partner_name (dataset, figure->partner, language));
  append_part (out, chorsu_text_get (figure->scope, language));
}

static char *
format_figure (const ChorsuFigure *figure,
               const char         *language)
{
  g_autofree char *value = chorsu_figure_format (figure, language);
  g_autofree char *as_of = chorsu_figure_format_as_of (figure, language);

  return g_strdup_printf ("%s (%s)", value, as_of);
}

static char *
list_sources (const ChorsuFigure *figure)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < figure->n_sources; i++)
    append_part (list, figure->sources[i]->id);
  if (figure->unverified)
    append_part (list, _("unverified"));

  return g_string_free (list, FALSE);
}

static const char *
basis_of (const ChorsuFigure *figure,
          const char         *language)
{
  const char *basis = chorsu_figure_format_basis (figure, language);

  return basis != NULL ? basis : "–";
}

/* The figures themselves, unless only what stands behind them has changed. */
static char *
describe_figures (const ChorsuChange *change,
                  const char         *language)
{
  guint shown = CHORSU_FIGURE_VALUE | CHORSU_FIGURE_DATE;
  g_autofree char *old_text = format_figure (change->old_figure, language);
  g_autofree char *new_text = NULL;

  if ((change->difference & shown) != 0)
    {
      new_text = format_figure (change->new_figure, language);
      return g_strconcat (old_text, ARROW, new_text, NULL);
    }

  if ((change->difference & (CHORSU_FIGURE_SOURCES | CHORSU_FIGURE_UNVERIFIED)) != 0)
    {
      g_autofree char *old_list = list_sources (change->old_figure);
      g_autofree char *new_list = list_sources (change->new_figure);

      return g_strdup_printf ("%s %s%s%s", _("sources"), old_list, ARROW, new_list);
    }

  if ((change->difference & CHORSU_FIGURE_OTHERS) != 0)
    return g_strdup_printf ("%s: %s", old_text, _("other competing figures"));

  if (change->old_figure->basis == change->new_figure->basis)
    return g_strdup_printf ("%s: %s", old_text, _("computed in another way"));

  return g_strdup_printf ("%s: %s%s%s", old_text, basis_of (change->old_figure, language), ARROW,
                          basis_of (change->new_figure, language));
}

static char *
describe_values (const ChorsuChange *change)
{
  return g_strconcat (change->old_value != NULL ? change->old_value : "–", ARROW,
                      change->new_value != NULL ? change->new_value : "–", NULL);
}

static const char *
sign_of (ChorsuChangeType type)
{
  switch (type)
    {
    case CHORSU_CHANGE_RECORD_ADDED:
    case CHORSU_CHANGE_FIGURE_ADDED:
      return "+ ";
    case CHORSU_CHANGE_RECORD_REMOVED:
    case CHORSU_CHANGE_FIGURE_REMOVED:
      return "− ";
    default:
      return "";
    }
}

/* What comes behind the colon. Returns: (transfer full) (nullable) */
static char *
describe_rest (const ChorsuChange *change,
               const char         *language)
{
  switch (change->type)
    {
    case CHORSU_CHANGE_RECORD_ADDED:
    case CHORSU_CHANGE_RECORD_REMOVED:
      return NULL;
    case CHORSU_CHANGE_FIGURE_ADDED:
      return format_figure (change->new_figure, language);
    case CHORSU_CHANGE_FIGURE_REMOVED:
      return format_figure (change->old_figure, language);
    case CHORSU_CHANGE_FIGURE:
      return describe_figures (change, language);
    case CHORSU_CHANGE_TEXTS:
      return g_strdup_printf (ngettext ("%u text changed", "%u texts changed", change->n_texts), change->n_texts);
    case CHORSU_CHANGE_SOURCES:
      {
        g_autofree char *values = describe_values (change);

        return g_strdup_printf ("%s %s", _("sources"), values);
      }
    default:
      return describe_values (change);
    }
}

char *
chorsu_diff_describe (const ChorsuDiff   *self,
                      const ChorsuChange *change,
                      const char         *language)
{
  const ChorsuRecord *record;
  const ChorsuFigure *figure;
  ChorsuDataset *dataset;
  g_autoptr (GString) subject = g_string_new (NULL);
  g_autofree char *rest = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (change != NULL, NULL);
  g_return_val_if_fail (language != NULL, NULL);

  record = change->new_record != NULL ? change->new_record : change->old_record;
  figure = change->new_figure != NULL ? change->new_figure : change->old_figure;
  dataset = change->new_record != NULL ? self->new_dataset : self->old_dataset;

  append_part (subject, record != NULL ? chorsu_text_get (record->name, language) : _("the dataset"));
  if (figure != NULL)
    {
      append_figure_name (subject, dataset, change, record, figure, language);
    }
  else
    {
      append_part (subject, change->part);
      append_part (subject, change->group);
    }

  rest = describe_rest (change, language);
  if (rest == NULL)
    {
      g_autofree char *ref = chorsu_ref_to_string (change->ref);

      return g_strdup_printf ("%s%s (%s)", sign_of (change->type), subject->str, ref);
    }

  return g_strdup_printf ("%s%s: %s", sign_of (change->type), subject->str, rest);
}
