/* chorsu-visit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-visit-private.h"

void
chorsu_visit_text (const ChorsuVisitor *visitor,
                   const char          *part,
                   const ChorsuText    *text)
{
  if (text != NULL && visitor->text != NULL)
    visitor->text (part, text, visitor->user_data);
}

void
chorsu_visit_string (const ChorsuVisitor *visitor,
                     const char          *part,
                     const char          *string)
{
  if (string != NULL && visitor->string != NULL)
    visitor->string (part, string, visitor->user_data);
}

void
chorsu_visit_word (const ChorsuVisitor *visitor,
                   const char          *part,
                   const char          *word)
{
  if (word != NULL && visitor->word != NULL)
    visitor->word (part, word, visitor->user_data);
}

void
chorsu_visit_words (const ChorsuVisitor *visitor,
                    const char          *part,
                    const char *const   *words)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    chorsu_visit_word (visitor, part, words[i]);
}

void
chorsu_visit_flag (const ChorsuVisitor *visitor,
                   const char          *part,
                   gboolean             flag)
{
  chorsu_visit_word (visitor, part, flag ? "true" : "false");
}

void
chorsu_visit_integer (const ChorsuVisitor *visitor,
                      const char          *part,
                      int                  number)
{
  char word[16];

  g_snprintf (word, sizeof word, "%d", number);
  chorsu_visit_word (visitor, part, word);
}

/* As exact as a place can be known. */
static const char *
format_degrees (double  degrees,
                char   *buffer,
                gsize   size)
{
  return g_ascii_formatd (buffer, size, "%.7g", degrees);
}

void
chorsu_visit_position (const ChorsuVisitor  *visitor,
                       const char           *part,
                       const ChorsuPosition *position)
{
  char lon[G_ASCII_DTOSTR_BUF_SIZE], lat[G_ASCII_DTOSTR_BUF_SIZE], km[G_ASCII_DTOSTR_BUF_SIZE];
  g_autoptr (GString) place = g_string_new (NULL);

  if (!position->known)
    return;

  chorsu_visit_text (visitor, "remark", position->remark);
  g_string_append_printf (place, "%s %s", format_degrees (position->lat, lat, sizeof lat),
                          format_degrees (position->lon, lon, sizeof lon));
  g_string_append_printf (place, " %s", chorsu_precision_to_nick (position->precision));
  if (position->accuracy_km > 0)
    g_string_append_printf (place, " ± %s km", format_degrees (position->accuracy_km, km, sizeof km));
  if (position->provenance != NULL)
    g_string_append_printf (place, " %s", position->provenance);
  if (position->setting != NULL)
    g_string_append_printf (place, " %s", position->setting->id);
  chorsu_visit_word (visitor, part, place->str);
}

void
chorsu_visit_statement (const ChorsuVisitor   *visitor,
                        const char            *part,
                        const ChorsuStatement *statement)
{
  if (statement != NULL && visitor->statement != NULL)
    visitor->statement (part, statement, visitor->user_data);
}

void
chorsu_visit_statements (const ChorsuVisitor   *visitor,
                         const char            *part,
                         const ChorsuStatement *statements,
                         guint                  n)
{
  for (guint i = 0; i < n; i++)
    chorsu_visit_statement (visitor, part, &statements[i]);
}

void
chorsu_visit_sources (const ChorsuVisitor  *visitor,
                      const char           *part,
                      const ChorsuText     *text,
                      const ChorsuSource  **sources,
                      guint                 n,
                      gboolean              unverified)
{
  ChorsuStatement statement = { .text = text, .sources = sources, .n_sources = n, .unverified = unverified };

  if (text != NULL || n > 0 || unverified)
    chorsu_visit_statement (visitor, part, &statement);
}

void
chorsu_visit_figures (const ChorsuVisitor  *visitor,
                      const char           *part,
                      const char           *group,
                      const ChorsuFigure  **figures,
                      guint                 n)
{
  for (guint i = 0; visitor->figure != NULL && i < n; i++)
    visitor->figure (part, group, figures[i], visitor->user_data);
}

void
chorsu_visit_history (const ChorsuVisitor      *visitor,
                      const ChorsuStatusChange *history,
                      guint                     n)
{
  for (guint i = 0; i < n; i++)
    {
      const ChorsuStatusChange *change = &history[i];
      g_autofree char *word = g_strdup_printf ("%s since %s", chorsu_status_to_nick (change->status), change->date);

      chorsu_visit_word (visitor, "history", word);
      chorsu_visit_sources (visitor, "history", change->text, change->sources, change->n_sources,
                            change->unverified);
    }
}

void
chorsu_visit_series (const ChorsuVisitor *visitor,
                     const ChorsuSeries  *series,
                     guint                n)
{
  for (guint i = 0; i < n; i++)
    {
      chorsu_visit_text (visitor, "series", series[i].name);
      chorsu_visit_text (visitor, "series", series[i].of);
      chorsu_visit_text (visitor, "series", series[i].reporter);
      chorsu_visit_word (visitor, "series", series[i].partner);
      chorsu_visit_word (visitor, "series", series[i].unit);
      chorsu_visit_sources (visitor, "series", NULL, series[i].sources, series[i].n_sources, FALSE);
      chorsu_visit_figures (visitor, "series", series[i].id, series[i].points, series[i].n_points);
    }
}

/* Its title is its name. */
static void
visit_source (const ChorsuVisitor *visitor,
              const ChorsuSource  *source)
{
  chorsu_visit_string (visitor, "publisher", source->publisher);
  chorsu_visit_word (visitor, "url", source->url);
  chorsu_visit_word (visitor, "date", source->date);
  chorsu_visit_string (visitor, "date_note", source->date_note);
}

static void
visit_commodity (const ChorsuVisitor   *visitor,
                 const ChorsuCommodity *commodity)
{
  chorsu_visit_string (visitor, "symbol", commodity->symbol);
  chorsu_visit_text (visitor, "uses", commodity->uses);
  chorsu_visit_flag (visitor, "us_critical_2022", commodity->us_critical_2022);
  chorsu_visit_flag (visitor, "us_critical_2025", commodity->us_critical_2025);
  chorsu_visit_flag (visitor, "eu_critical_2023", commodity->eu_critical_2023);
}

static void
visit_node (const ChorsuVisitor *visitor,
            const ChorsuNode    *node)
{
  chorsu_visit_word (visitor, "kind", node->node_kind);
  chorsu_visit_word (visitor, "country", node->country);
  chorsu_visit_words (visitor, "countries", node->countries);
  chorsu_visit_position (visitor, "position", &node->position);
}

static void
visit_event (const ChorsuVisitor *visitor,
             const ChorsuEvent   *event)
{
  chorsu_visit_word (visitor, "date", event->date);
  chorsu_visit_words (visitor, "countries", event->countries);
  chorsu_visit_words (visitor, "actors", event->actors);
  chorsu_visit_words (visitor, "goals", event->goals);
  chorsu_visit_flag (visitor, "planned", event->planned);
}

static void
visit_fact (const ChorsuVisitor *visitor,
            const ChorsuFact    *fact)
{
  chorsu_visit_text (visitor, "text", fact->text);
  chorsu_visit_word (visitor, "topic", fact->topic);
  chorsu_visit_word (visitor, "kind", fact->fact_kind);
  chorsu_visit_word (visitor, "date", fact->date);
  chorsu_visit_words (visitor, "countries", fact->countries);
  chorsu_visit_words (visitor, "goals", fact->goals);
}

static void
visit_border (const ChorsuVisitor *visitor,
              const ChorsuBorder  *border)
{
  chorsu_visit_word (visitor, "between", border->between[0]);
  chorsu_visit_word (visitor, "between", border->between[1]);
  if (border->length != NULL)
    chorsu_visit_figures (visitor, "length", NULL, (const ChorsuFigure *[]) { border->length }, 1);
}

static void
visit_own_parts (const ChorsuVisitor *visitor,
                 const ChorsuRecord  *record)
{
  switch (record->ref.kind)
    {
    case CHORSU_KIND_COUNTRY:
    case CHORSU_KIND_NEIGHBOUR:
      chorsu_visit_country (visitor, (const ChorsuCountry *) record);
      break;
    case CHORSU_KIND_GOAL:
      chorsu_visit_goal (visitor, (const ChorsuGoal *) record);
      break;
    case CHORSU_KIND_RESOURCE:
      chorsu_visit_site (visitor, (const ChorsuSite *) record);
      break;
    case CHORSU_KIND_COMMODITY:
      visit_commodity (visitor, (const ChorsuCommodity *) record);
      break;
    case CHORSU_KIND_NODE:
      visit_node (visitor, (const ChorsuNode *) record);
      break;
    case CHORSU_KIND_SEGMENT:
      chorsu_visit_segment (visitor, (const ChorsuSegment *) record);
      break;
    case CHORSU_KIND_CORRIDOR:
      chorsu_visit_corridor (visitor, (const ChorsuCorridor *) record);
      break;
    case CHORSU_KIND_SECURITY:
      chorsu_visit_security (visitor, (const ChorsuSecurity *) record);
      break;
    case CHORSU_KIND_ENGAGEMENT:
      chorsu_visit_engagement (visitor, (const ChorsuEngagement *) record);
      break;
    case CHORSU_KIND_EVENT:
      visit_event (visitor, (const ChorsuEvent *) record);
      break;
    case CHORSU_KIND_ORGANISATION:
      chorsu_visit_word (visitor, "led_by", ((const ChorsuOrganisation *) record)->led_by);
      break;
    case CHORSU_KIND_SOURCE:
      visit_source (visitor, &((const ChorsuSourceRecord *) record)->source);
      break;
    case CHORSU_KIND_REGION:
      chorsu_visit_series (visitor, ((const ChorsuRegion *) record)->series, ((const ChorsuRegion *) record)->n_series);
      break;
    case CHORSU_KIND_BORDER:
      visit_border (visitor, (const ChorsuBorder *) record);
      break;
    case CHORSU_KIND_FACT:
      visit_fact (visitor, (const ChorsuFact *) record);
      break;
    case CHORSU_KIND_NONE:
    case CHORSU_N_KINDS:
      g_assert_not_reached ();
    }
}

void
chorsu_record_visit (const ChorsuRecord  *self,
                     const ChorsuVisitor *visitor)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (visitor != NULL);

  chorsu_visit_text (visitor, "name", self->name);
  for (guint i = 0; self->aliases != NULL && self->aliases[i] != NULL; i++)
    chorsu_visit_string (visitor, "aliases", self->aliases[i]);
  visit_own_parts (visitor, self);
  chorsu_visit_sources (visitor, "note", self->note, self->note_sources, self->n_note_sources, FALSE);
  chorsu_visit_sources (visitor, "sources", NULL, self->sources, self->n_sources, self->unverified);
  chorsu_visit_figures (visitor, "figures", NULL, self->figures, self->n_figures);
}
