/* chorsu-finder-read.c: what there is to find of a record
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-finder-private.h"

#include <string.h>

#include "chorsu-text-private.h"
#include "chorsu-visit.h"

/* One record being read. */
typedef struct
{
  ChorsuFinder *self;
  gboolean      named;    /* whether its names are names to find it by */
} Reader;

/* "Middle Corridor (Trans-Caspian …)" is called "Middle Corridor", too, and
 * "Sarahs / Sarakhs" by both. */
static void
add_parts_of_name (Reader     *reader,
                   guint       fit,
                   const char *name)
{
  g_auto (GStrv) parts = g_strsplit (name, " / ", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *bracket = strstr (parts[i], " (");

      if (bracket != NULL && bracket > parts[i])
        *bracket = '\0';
      if (!g_str_equal (parts[i], name))
        chorsu_finder_add_entry (reader->self, CHORSU_FIELD_NAME, fit, g_string_chunk_insert_const (reader->self->strings, parts[i]));
    }
}

static guint
fit_of (Reader     *reader,
        const char *language)
{
  gsize length = strcspn (reader->self->language, "_-.@");

  if (strlen (language) == length && strncmp (language, reader->self->language, length) == 0)
    return 2;

  return g_str_equal (language, "en") ? 1 : 0;
}

static void
add_text (Reader           *reader,
          ChorsuField       field,
          const ChorsuText *text)
{
  for (guint i = 0; text != NULL && i < text->n_translations; i++)
    {
      const ChorsuTranslation *one = &text->translations[i];
      guint fit = fit_of (reader, one->language);
      gboolean again = FALSE;

      for (guint j = 0; j < i && !again; j++)
        again = g_str_equal (text->translations[j].text, one->text);
      if (again)
        continue;

      chorsu_finder_add_entry (reader->self, field, fit, one->text);
      if (field == CHORSU_FIELD_NAME)
        add_parts_of_name (reader, fit, one->text);
    }
}

static ChorsuField
field_of (Reader     *reader,
          const char *part)
{
  static const struct
  {
    const char  *part;
    ChorsuField  field;
  } fields[] = {
    { "name", CHORSU_FIELD_NAME },
    { "short", CHORSU_FIELD_NAME },
    { "official_name", CHORSU_FIELD_ALIAS },
    { "aliases", CHORSU_FIELD_ALIAS },
    { "capital", CHORSU_FIELD_THEME },
    { "symbol", CHORSU_FIELD_ALIAS },
    { "themes", CHORSU_FIELD_THEME },
    { "claims", CHORSU_FIELD_CLAIM },
  };

  for (guint i = 0; reader->named && i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].part, part))
      return fields[i].field;

  return CHORSU_FIELD_TEXT;
}

static void
read_text (const char       *part,
           const ChorsuText *text,
           gpointer          user_data)
{
  add_text (user_data, field_of (user_data, part), text);
}

static void
read_string (const char *part,
             const char *string,
             gpointer    user_data)
{
  chorsu_finder_add_entry (((Reader *) user_data)->self, field_of (user_data, part), 1, string);
}

static void
read_statement (const char            *part,
                const ChorsuStatement *statement,
                gpointer               user_data)
{
  add_text (user_data, field_of (user_data, part), statement->text);
  add_text (user_data, CHORSU_FIELD_TEXT, statement->scope);
  add_text (user_data, CHORSU_FIELD_TEXT, statement->note);
}

static void
read_figure (const char         *part,
             const char         *group,
             const ChorsuFigure *figure,
             gpointer            user_data)
{
  add_text (user_data, CHORSU_FIELD_TEXT, figure->text);
  add_text (user_data, CHORSU_FIELD_TEXT, figure->of);
  add_text (user_data, CHORSU_FIELD_TEXT, figure->scope);
  add_text (user_data, CHORSU_FIELD_TEXT, figure->note);
  for (guint i = 0; i < figure->n_others; i++)
    read_figure (part, group, figure->others[i], user_data);
}

static void
add_commodity (Reader     *reader,
               const char *id)
{
  const ChorsuCommodity *commodity = chorsu_dataset_get_commodity (reader->self->dataset, id);

  if (commodity == NULL)
    return;

  add_text (reader, CHORSU_FIELD_COMMODITY, commodity->record.name);
  if (commodity->symbol != NULL)
    chorsu_finder_add_entry (reader->self, CHORSU_FIELD_COMMODITY, 1, commodity->symbol);
}

static void
add_place (Reader     *reader,
           const char *code)
{
  const ChorsuCountry *country = code != NULL ? chorsu_dataset_get_country (reader->self->dataset, code) : NULL;

  if (country != NULL)
    add_text (reader, CHORSU_FIELD_PLACE, country->record.name);
}

static void
add_places (Reader            *reader,
            const char *const *codes)
{
  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    add_place (reader, codes[i]);
}

static void
add_places_of (Reader             *reader,
               const ChorsuRecord *record)
{
  switch (record->ref.kind)
    {
    case CHORSU_KIND_RESOURCE:
      add_place (reader, ((const ChorsuSite *) record)->country);
      break;
    case CHORSU_KIND_NODE:
      add_place (reader, ((const ChorsuNode *) record)->country);
      break;
    case CHORSU_KIND_SECURITY:
      add_place (reader, ((const ChorsuSecurity *) record)->host);
      add_places (reader, ((const ChorsuSecurity *) record)->also_hosts);
      break;
    case CHORSU_KIND_ENGAGEMENT:
      add_places (reader, ((const ChorsuEngagement *) record)->countries);
      break;
    case CHORSU_KIND_EVENT:
      add_places (reader, ((const ChorsuEvent *) record)->countries);
      break;
    case CHORSU_KIND_FACT:
      add_places (reader, ((const ChorsuFact *) record)->countries);
      break;
    default:
      break;
    }
}

static void
add_commodities_of (Reader             *reader,
                    const ChorsuRecord *record)
{
  if (record->ref.kind == CHORSU_KIND_RESOURCE)
    {
      const ChorsuSite *site = (const ChorsuSite *) record;

      for (guint i = 0; site->commodities[i] != NULL; i++)
        add_commodity (reader, site->commodities[i]);
    }
  else if (record->ref.kind == CHORSU_KIND_COUNTRY)
    {
      const ChorsuCountry *country = (const ChorsuCountry *) record;

      for (guint i = 0; i < country->n_national; i++)
        add_commodity (reader, country->national[i]->commodity);
    }
}

void
chorsu_finder_read_record (ChorsuFinder       *self,
                           const ChorsuRecord *record)
{
  ChorsuEntries entries = { record, self->entries->len, 0 };
  /* A stretch between two towns is not what one means by either. */
  Reader reader = { self, record->ref.kind != CHORSU_KIND_SEGMENT };
  const ChorsuVisitor visitor = { read_text, read_string, NULL, read_statement, read_figure, &reader };

  g_array_append_val (self->records, entries);
  chorsu_record_visit (record, &visitor);
  add_commodities_of (&reader, record);
  add_places_of (&reader, record);
}
