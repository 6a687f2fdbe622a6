/* chorsu-map-row-texts.c: what a list says of each kind of thing
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-map-row-private.h"

#include <string.h>

#include "chorsu-phrases.h"
#include "chorsu-related.h"
#include "chorsu-volume.h"
#include "chorsu-years.h"

typedef struct
{
  ChorsuRowTexts *texts;
  ChorsuDataset  *dataset;
  int             year;     /* 0 for now */
  const char     *language;
} Writer;

/* The figures that say most of a site, the best first. */
static const char *const site_figures[] = { "production", "capacity", "reserves", "resources", "investment" };

static const struct
{
  const char  *kind;
  ChorsuMode   mode;
} corridor_modes[] = {
  { "rail", CHORSU_MODE_RAIL },
  { "gas", CHORSU_MODE_GAS },
  { "oil", CHORSU_MODE_OIL },
  { "power", CHORSU_MODE_POWER },
};

/* The year of the data. */
static int
get_today (Writer *self)
{
  return chorsu_year_from_date (chorsu_dataset_get_as_of (self->dataset));
}

static void
write_text (Writer       *self,
            ChorsuColumn  column,
            const char   *text)
{
  g_free (self->texts->columns[column]);
  self->texts->columns[column] = g_strdup (text != NULL ? text : "");
}

/* The words without what a legend says in brackets of how it is drawn. */
static void
write_word (Writer       *self,
            ChorsuColumn  column,
            const char   *word,
            int           order)
{
  const char *bracket = strstr (word, " (");
  g_autofree char *bare = bracket != NULL ? g_strndup (word, bracket - word) : g_strdup (word);

  write_text (self, column, bare);
  self->texts->order[column] = order;
}

static const char *
country_name (Writer     *self,
              const char *code)
{
  const ChorsuCountry *country = chorsu_dataset_get_country (self->dataset, code);

  return country != NULL ? chorsu_text_get (country->record.name, self->language) : code;
}

static void
append (GString    *text,
        const char *part)
{
  if (part != NULL && part[0] != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", part);
}

static void
write_countries (Writer            *self,
                 ChorsuColumn       column,
                 const char        *first,
                 const char *const *others)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (first != NULL)
    append (names, country_name (self, first));
  for (guint i = 0; others != NULL && others[i] != NULL; i++)
    append (names, country_name (self, others[i]));
  write_text (self, column, names->str);
}

static void
write_figure (Writer             *self,
              const ChorsuFigure *figure)
{
  g_autofree char *value = NULL;
  g_autofree char *as_of = NULL;
  g_autofree char *text = NULL;
  const char *label;

  if (figure == NULL)
    return;

  self->texts->figure = figure;
  label = chorsu_text_get (figure->label, self->language);
  value = chorsu_figure_format (figure, self->language);
  as_of = chorsu_figure_format_as_of (figure, self->language);
  text = g_strdup_printf ("%s%s%s (%s%s%s)", label != NULL ? label : "", label != NULL ? ": " : "", value, as_of,
                          figure->unverified ? ", " : "",
                          figure->unverified ? chorsu_phrase (CHORSU_PHRASE_UNVERIFIED, self->language) : "");
  write_text (self, CHORSU_COLUMN_FIGURE, text);
}

static const ChorsuFigure *
find_site_figure (const ChorsuRecord *record)
{
  for (guint i = 0; i < G_N_ELEMENTS (site_figures); i++)
    for (guint j = 0; j < record->n_figures; j++)
      if (g_strcmp0 (record->figures[j]->key, site_figures[i]) == 0)
        return record->figures[j];

  return NULL;
}

static void
write_site (Writer           *self,
            const ChorsuSite *site)
{
  ChorsuStage stage = chorsu_site_stage_in (site, get_today (self), self->year);
  g_autoptr (GString) commodities = g_string_new (NULL);

  for (guint i = 0; site->commodities != NULL && site->commodities[i] != NULL; i++)
    {
      const ChorsuCommodity *commodity = chorsu_dataset_get_commodity (self->dataset, site->commodities[i]);

      if (commodity != NULL)
        append (commodities, chorsu_text_get (commodity->record.name, self->language));
    }
  write_text (self, CHORSU_COLUMN_COMMODITIES, commodities->str);
  write_countries (self, CHORSU_COLUMN_COUNTRY, site->country, NULL);
  write_word (self, CHORSU_COLUMN_CATEGORY, chorsu_category_name (site->category, self->language), site->category);
  write_word (self, CHORSU_COLUMN_STAGE, chorsu_stage_name (stage, self->language), stage);
  write_word (self, CHORSU_COLUMN_CONTROL, chorsu_control_name (site->control, self->language), site->control);
  self->texts->importance = site->importance;
  write_text (self, CHORSU_COLUMN_IMPORTANCE, chorsu_importance_name (site->importance, self->language));
  write_figure (self, find_site_figure (&site->record));
}

/* Vocabularies of other kinds come after those of sites. */
#define SECURITY_ORDER 100
#define ENGAGEMENT_ORDER 200
#define CORRIDOR_ORDER 300

static void
write_security (Writer               *self,
                const ChorsuSecurity *site)
{
  ChorsuSecurityShape shape = chorsu_security_shape (site);
  ChorsuSecurityState state = chorsu_security_state (site, self->year);

  if (site->between != NULL && site->between[0] != NULL)
    write_countries (self, CHORSU_COLUMN_COUNTRY, NULL, site->between);
  else
    write_countries (self, CHORSU_COLUMN_COUNTRY, site->host, site->also_hosts);
  write_word (self, CHORSU_COLUMN_CATEGORY, chorsu_security_shape_name (shape, self->language),
              SECURITY_ORDER + shape);
  write_word (self, CHORSU_COLUMN_STAGE, chorsu_security_state_name (state, self->language), SECURITY_ORDER + state);
  if (site->operator_ != NULL)
    {
      write_countries (self, CHORSU_COLUMN_CONTROL, site->operator_, NULL);
      self->texts->order[CHORSU_COLUMN_CONTROL] = SECURITY_ORDER + chorsu_security_power (site);
    }
}

static void
write_engagement (Writer                 *self,
                  const ChorsuEngagement *item)
{
  ChorsuEngagementKind kind = chorsu_engagement_get_kind (item);

  write_countries (self, CHORSU_COLUMN_COUNTRY, NULL, item->countries);
  write_word (self, CHORSU_COLUMN_CATEGORY, chorsu_engagement_word (kind, self->language), ENGAGEMENT_ORDER + kind);
  write_text (self, CHORSU_COLUMN_STAGE, chorsu_text_get (item->status, self->language));
  self->texts->order[CHORSU_COLUMN_STAGE] = ENGAGEMENT_ORDER;
  write_countries (self, CHORSU_COLUMN_CONTROL, item->actor, NULL);
  self->texts->order[CHORSU_COLUMN_CONTROL] = ENGAGEMENT_ORDER;
  write_figure (self, item->record.n_figures > 0 ? item->record.figures[0] : NULL);
}

static void
write_corridor (Writer               *self,
                const ChorsuCorridor *corridor)
{
  const char *kind = chorsu_phrase (CHORSU_PHRASE_SEVERAL_MODES, self->language);
  g_autoptr (GString) countries = g_string_new (NULL);
  guint n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_COUNTRY);
  ChorsuStatus status = corridor->status;

  chorsu_history_status_in (corridor->history, corridor->n_history, corridor->status, get_today (self), self->year,
                            &status);
  for (guint i = 0; i < n; i++)
    {
      const ChorsuRecord *country = chorsu_dataset_get_record (self->dataset, CHORSU_KIND_COUNTRY, i);

      if (chorsu_corridor_touches (corridor, country->ref.id))
        append (countries, chorsu_text_get (country->name, self->language));
    }
  write_text (self, CHORSU_COLUMN_COUNTRY, countries->str);
  for (guint i = 0; i < G_N_ELEMENTS (corridor_modes); i++)
    if (g_strcmp0 (corridor->corridor_kind, corridor_modes[i].kind) == 0)
      kind = chorsu_mode_name (corridor_modes[i].mode, self->language);
  write_word (self, CHORSU_COLUMN_CATEGORY, kind, CORRIDOR_ORDER);
  write_word (self, CHORSU_COLUMN_STAGE, chorsu_status_name (status, self->language),
              CORRIDOR_ORDER + status);
  write_countries (self, CHORSU_COLUMN_CONTROL, NULL, corridor->backers);
  self->texts->order[CHORSU_COLUMN_CONTROL] = CORRIDOR_ORDER;
  write_figure (self, chorsu_corridor_get_volume (corridor, self->year));
}

void
chorsu_row_texts_fill (ChorsuRowTexts     *self,
                       ChorsuDataset      *dataset,
                       const ChorsuRecord *record,
                       int                 year,
                       const char         *language)
{
  Writer writer = { self, dataset, year, language };
  gconstpointer data = record;

  *self = (ChorsuRowTexts) { 0 };
  for (guint i = 0; i < CHORSU_N_COLUMNS; i++)
    write_text (&writer, i, NULL);
  write_text (&writer, CHORSU_COLUMN_NAME, chorsu_text_get (record->name, language));

  switch ((int) record->ref.kind)
    {
    case CHORSU_KIND_RESOURCE:
      write_site (&writer, data);
      break;
    case CHORSU_KIND_SECURITY:
      write_security (&writer, data);
      break;
    case CHORSU_KIND_ENGAGEMENT:
      write_engagement (&writer, data);
      break;
    case CHORSU_KIND_CORRIDOR:
      write_corridor (&writer, data);
      break;
    default:
      break;
    }
}

void
chorsu_row_texts_clear (ChorsuRowTexts *self)
{
  for (guint i = 0; i < CHORSU_N_COLUMNS; i++)
    g_clear_pointer (&self->columns[i], g_free);
}
