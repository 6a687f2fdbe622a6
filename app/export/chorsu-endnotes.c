/* chorsu-endnotes.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-endnotes.h"

#include "chorsu-date.h"
#include "chorsu-export-words.h"

struct _ChorsuEndnotes
{
  char       *language;
  GPtrArray  *sources;  /* of const ChorsuSource, by number */
  GHashTable *numbers;  /* const ChorsuSource → number */
  GHashTable *shown;    /* what has its figures in a table */
};

ChorsuEndnotes *
chorsu_endnotes_new (const char *language)
{
  ChorsuEndnotes *self = g_new0 (ChorsuEndnotes, 1);

  self->language = g_strdup (language);
  self->sources = g_ptr_array_new ();
  self->numbers = g_hash_table_new (NULL, NULL);
  self->shown = g_hash_table_new (NULL, NULL);

  return self;
}

void
chorsu_endnotes_free (ChorsuEndnotes *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->shown);
  g_hash_table_unref (self->numbers);
  g_ptr_array_unref (self->sources);
  g_free (self->language);
  g_free (self);
}

const char *
chorsu_endnotes_get_language (ChorsuEndnotes *self)
{
  return self->language;
}

gboolean
chorsu_endnotes_has_shown (ChorsuEndnotes *self,
                           gconstpointer   what)
{
  return !g_hash_table_add (self->shown, (gpointer) what);
}

guint
chorsu_endnotes_cite (ChorsuEndnotes     *self,
                      const ChorsuSource *source)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, source));

  if (number == 0)
    {
      g_ptr_array_add (self->sources, (gpointer) source);
      number = self->sources->len;
      g_hash_table_insert (self->numbers, (gpointer) source, GUINT_TO_POINTER (number));
    }

  return number;
}

guint
chorsu_endnotes_get_n_sources (ChorsuEndnotes *self)
{
  return self->sources->len;
}

const ChorsuSource *
chorsu_endnotes_get_source (ChorsuEndnotes *self,
                            guint           number)
{
  g_return_val_if_fail (number >= 1 && number <= self->sources->len, NULL);

  return g_ptr_array_index (self->sources, number - 1);
}

static void
row_free (ChorsuEndnotesRow *row)
{
  g_free (row->what);
  g_free (row->value);
  g_free (row->as_of);
  g_free (row->basis);
  g_free (row);
}

ChorsuEndnotesTable *
chorsu_endnotes_table_new (const char *title)
{
  ChorsuEndnotesTable *self = g_new0 (ChorsuEndnotesTable, 1);

  self->title = g_strdup (title);
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) row_free);

  return self;
}

void
chorsu_endnotes_table_free (ChorsuEndnotesTable *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->rows);
  g_free (self->title);
  g_free (self);
}

static ChorsuEndnotesRow *
add_row (ChorsuEndnotes       *self,
         ChorsuEndnotesTable  *table,
         char                 *what,
         char                 *value,
         char                 *as_of,
         const ChorsuSource  **sources,
         guint                 n_sources)
{
  ChorsuEndnotesRow *row = g_new0 (ChorsuEndnotesRow, 1);

  row->what = what;
  row->value = value;
  row->as_of = as_of;
  row->sources = sources;
  row->n_sources = n_sources;
  for (guint i = 0; i < n_sources; i++)
    chorsu_endnotes_cite (self, sources[i]);
  g_ptr_array_add (table->rows, row);

  return row;
}

void
chorsu_endnotes_add_row (ChorsuEndnotes       *self,
                         ChorsuEndnotesTable  *table,
                         const char           *what,
                         char                 *value,
                         const char           *as_of,
                         const ChorsuSource  **sources,
                         guint                 n_sources)
{
  add_row (self, table, g_strdup (what), value, g_strdup (as_of), sources, n_sources);
}

static void
append_part (GString    *string,
             const char *text)
{
  if (text != NULL && text[0] != '\0')
    g_string_append_printf (string, "%s%s", string->len > 0 ? ", " : "", text);
}

/* "Kazakhstan: Trade with China, pipeline gas, Chinese customs" */
static char *
name_figure (ChorsuEndnotes     *self,
             ChorsuDataset      *dataset,
             const char         *subject,
             const ChorsuFigure *figure)
{
  const ChorsuCountry *partner = figure->partner != NULL ? chorsu_dataset_get_country (dataset, figure->partner) : NULL;
  const ChorsuCommodity *commodity
      = figure->commodity != NULL ? chorsu_dataset_get_commodity (dataset, figure->commodity) : NULL;
  g_autoptr (GString) name = g_string_new (NULL);

  append_part (name, chorsu_text_get (figure->label, self->language));
  if (commodity != NULL)
    append_part (name, chorsu_text_get (commodity->record.name, self->language));
  if (partner != NULL)
    append_part (name, chorsu_text_get (partner->record.name, self->language));
  else
    append_part (name, figure->partner);
  append_part (name, chorsu_text_get (figure->scope, self->language));
  append_part (name, chorsu_text_get (figure->reporter, self->language));
  if (name->len == 0)
    g_string_append (name, figure->key);

  return subject != NULL ? g_strdup_printf ("%s: %s", subject, name->str) : g_strdup (name->str);
}

static char *
format_value (ChorsuEndnotes     *self,
              const ChorsuFigure *figure)
{
  g_autofree char *value = chorsu_figure_format (figure, self->language);
  g_autofree char *how = NULL;

  if (figure->derivation == NULL)
    return g_steal_pointer (&value);

  how = chorsu_word_fill (CHORSU_WORD_COMPUTED, self->language,
                          chorsu_text_get (figure->derivation, self->language), NULL);

  return g_strdup_printf ("%s (%s)", value, how);
}

void
chorsu_endnotes_add_figure (ChorsuEndnotes      *self,
                            ChorsuEndnotesTable *table,
                            ChorsuDataset       *dataset,
                            const char          *subject,
                            const ChorsuFigure  *figure)
{
  ChorsuEndnotesRow *row = add_row (self, table, name_figure (self, dataset, subject, figure),
                                    format_value (self, figure),
                                    chorsu_figure_format_as_of (figure, self->language),
                                    figure->sources, figure->n_sources);

  row->basis = g_strdup (chorsu_figure_format_basis (figure, self->language));
  row->unverified = figure->unverified;
  for (guint i = 0; i < figure->n_others; i++)
    {
      const ChorsuFigure *other = figure->others[i];
      g_autofree char *name = name_figure (self, dataset, NULL, other);

      row = add_row (self, table, chorsu_word_fill (CHORSU_WORD_OTHERWISE, self->language, name, NULL),
                     format_value (self, other), chorsu_figure_format_as_of (other, self->language),
                     other->sources, other->n_sources);
      row->basis = g_strdup (chorsu_figure_format_basis (other, self->language));
      row->unverified = other->unverified;
    }
}

void
chorsu_endnotes_add_statement (ChorsuEndnotes        *self,
                               ChorsuEndnotesTable   *table,
                               const char            *what,
                               const ChorsuStatement *statement)
{
  const char *text = chorsu_text_get (statement->text, self->language);
  const char *date = statement->date != NULL ? statement->date : statement->as_of;
  ChorsuEndnotesRow *row;

  if (what == NULL)
    what = chorsu_text_get (statement->label, self->language);
  row = add_row (self, table, g_strdup (what != NULL ? what : ""), g_strdup (text != NULL ? text : ""),
                 date != NULL ? chorsu_date_format (date, self->language) : NULL,
                 statement->sources, statement->n_sources);
  row->unverified = statement->unverified;
}
