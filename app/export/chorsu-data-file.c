/* chorsu-data-file.c: records as comma-separated values
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-data-file.h"

#include <string.h>

#include "chorsu-export.h"
#include "chorsu-output.h"
#include "chorsu-visit.h"

static const char head[] =
  "kind,id,name,lon,lat,type,key,label,value,min,max,unit,qualifier,scope,partner,reporter,as_of,basis,unverified,"
  "source_ids,sources,urls,licence\r\n";

typedef struct
{
  GString            *csv;
  const char         *language;
  const char         *licence;
  const ChorsuRecord *record;
  gboolean            said;     /* something of the record */
  gboolean            first;    /* of its line */
} Table;

gboolean
chorsu_data_format_of (const char        *path,
                       ChorsuDataFormat  *format,
                       GError           **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  if (g_str_has_suffix (lower, ".csv"))
    *format = CHORSU_DATA_CSV;
  else if (g_str_has_suffix (lower, ".geojson"))
    *format = CHORSU_DATA_GEOJSON;
  else
    {
      g_set_error (error, CHORSU_EXPORT_ERROR, CHORSU_EXPORT_ERROR_FORMAT, "%s: the name of data ends in .csv or .geojson", path);
      return FALSE;
    }

  return TRUE;
}

static void
add_cell (Table      *self,
          const char *text)
{
  if (!self->first)
    g_string_append_c (self->csv, ',');
  self->first = FALSE;
  if (text == NULL)
    return;

  if (strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (self->csv, text);
      return;
    }
  g_string_append_c (self->csv, '"');
  for (; *text != '\0'; text++)
    g_string_append_printf (self->csv, *text == '"' ? "\"\"" : "%c", *text);
  g_string_append_c (self->csv, '"');
}

static void
add_number (Table  *self,
            double  number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  add_cell (self, g_ascii_dtostr (buffer, sizeof buffer, number));
}

static void
begin_line (Table      *self,
            const char *type)
{
  const ChorsuPosition *position = chorsu_record_get_position (self->record);

  self->first = TRUE;
  self->said = TRUE;
  add_cell (self, chorsu_kind_to_nick (self->record->ref.kind));
  add_cell (self, self->record->ref.id);
  add_cell (self, chorsu_text_get (self->record->name, self->language));
  if (position != NULL && position->known)
    {
      add_number (self, position->lon);
      add_number (self, position->lat);
    }
  else
    {
      add_cell (self, NULL);
      add_cell (self, NULL);
    }
  add_cell (self, type);
}

/* What some sources have to say, with semicolons between. */
static char *
join_sources (const ChorsuSource **sources,
              guint                n,
              guint                what)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      const char *const texts[] = { sources[i]->id, sources[i]->title, sources[i]->url };

      if (texts[what] == NULL)
        continue;
      g_string_append (joined, joined->len > 0 ? "; " : "");
      g_string_append (joined, texts[what]);
      if (what == 1)
        g_string_append_printf (joined, " (%s)", sources[i]->publisher);
    }

  return g_string_free (joined, FALSE);
}

static void
end_line (Table               *self,
          gboolean             unverified,
          const ChorsuSource **sources,
          guint                n_sources)
{
  add_cell (self, unverified ? "true" : "false");
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = join_sources (sources, n_sources, i);

      add_cell (self, text);
    }
  add_cell (self, self->licence);
  g_string_append (self->csv, "\r\n");
}

static void
figure_cb (const char         *part,
           const char         *group,
           const ChorsuFigure *figure,
           gpointer            user_data)
{
  Table *self = user_data;
  g_autofree char *value = chorsu_figure_format (figure, self->language);
  gboolean number = figure->type != CHORSU_FIGURE_TEXT;

  begin_line (self, "figure");
  add_cell (self, figure->key);
  add_cell (self, chorsu_text_get (figure->label, self->language));
  add_cell (self, value);
  if (number)
    {
      add_number (self, figure->min);
      add_number (self, figure->max);
    }
  else
    {
      add_cell (self, NULL);
      add_cell (self, NULL);
    }
  add_cell (self, figure->unit);
  add_cell (self, chorsu_text_get (figure->qualifier, self->language));
  add_cell (self, chorsu_text_get (figure->scope, self->language));
  add_cell (self, figure->partner);
  add_cell (self, chorsu_text_get (figure->reporter, self->language));
  add_cell (self, figure->as_of);
  add_cell (self, chorsu_basis_to_nick (figure->basis));
  end_line (self, figure->unverified, figure->sources, figure->n_sources);
}

static void
statement_cb (const char            *part,
              const ChorsuStatement *statement,
              gpointer               user_data)
{
  Table *self = user_data;

  begin_line (self, "statement");
  add_cell (self, statement->key != NULL ? statement->key : part);
  add_cell (self, chorsu_text_get (statement->label, self->language));
  add_cell (self, chorsu_text_get (statement->text, self->language));
  for (guint i = 0; i < 4; i++)
    add_cell (self, NULL);
  add_cell (self, chorsu_text_get (statement->scope, self->language));
  add_cell (self, statement->partner);
  add_cell (self, NULL);
  add_cell (self, statement->date != NULL ? statement->date : statement->as_of);
  add_cell (self, NULL);
  end_line (self, statement->unverified, statement->sources, statement->n_sources);
}

static void
add_bare_record (Table *self)
{
  begin_line (self, "record");
  for (guint i = 0; i < 12; i++)
    add_cell (self, NULL);
  end_line (self, self->record->unverified, self->record->sources, self->record->n_sources);
}

static char *
name_licences (ChorsuDataset *dataset)
{
  guint n;
  const ChorsuLicence *licences = chorsu_dataset_get_licences (dataset, &n);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s: %s", i > 0 ? "; " : "", licences[i].name, licences[i].licence);

  return g_string_free (names, FALSE);
}

char *
chorsu_data_to_csv (ChorsuDataset *dataset,
                    GPtrArray     *records,
                    const char    *language)
{
  g_autofree char *licence = name_licences (dataset);
  Table table = { g_string_new (head), language, licence };
  ChorsuVisitor visitor = { .statement = statement_cb, .figure = figure_cb, .user_data = &table };

  for (guint i = 0; i < records->len; i++)
    {
      table.record = g_ptr_array_index (records, i);
      table.said = FALSE;
      chorsu_record_visit (table.record, &visitor);
      if (!table.said)
        add_bare_record (&table);
    }

  return g_string_free (table.csv, FALSE);
}

gboolean
chorsu_data_write (ChorsuBasemap     *basemap,
                   ChorsuDataset     *dataset,
                   GPtrArray         *records,
                   ChorsuDataFormat   format,
                   const char        *language,
                   const char        *path,
                   GCancellable      *cancellable,
                   GError           **error)
{
  g_autofree char *content = format == CHORSU_DATA_CSV ? chorsu_data_to_csv (dataset, records, language)
                                                       : chorsu_data_to_geojson (basemap, dataset, records, language);

  return chorsu_output_write (path, content, strlen (content), cancellable, error);
}
