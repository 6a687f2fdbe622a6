/* chorsu-visit-kinds.c: the parts of the records that have many
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-visit-private.h"

/* A year or nothing. */
static const char *
format_year (int   year,
             char *buffer,
             gsize size)
{
  if (year == 0)
    return NULL;

  g_snprintf (buffer, size, "%d", year);
  return buffer;
}

static void
visit_memberships (const ChorsuVisitor *visitor,
                   const ChorsuCountry *country)
{
  for (guint i = 0; i < country->n_memberships; i++)
    {
      const ChorsuMembership *membership = &country->memberships[i];
      char since[16], until[16];
      ChorsuStatement statement = {
        .key = membership->organisation,
        .text = membership->status_text,
        .date = format_year (membership->since, since, sizeof since),
        .as_of = format_year (membership->until, until, sizeof until),
        .status = chorsu_membership_to_nick (membership->status),
        .note = membership->note,
        .sources = membership->sources,
        .n_sources = membership->n_sources,
        .unverified = membership->unverified,
      };

      chorsu_visit_statement (visitor, "memberships", &statement);
    }
}

static void
visit_national (const ChorsuVisitor  *visitor,
                const ChorsuNational *national)
{
  ChorsuStatement statement = {
    .key = national->commodity,
    .text = national->note,
    .sources = national->sources,
    .n_sources = national->n_sources,
  };

  chorsu_visit_statement (visitor, "national", &statement);
  chorsu_visit_figures (visitor, "national", national->commodity, national->figures, national->n_figures);
}

void
chorsu_visit_country (const ChorsuVisitor *visitor,
                      const ChorsuCountry *country)
{
  chorsu_visit_text (visitor, "official_name", country->official_name);
  chorsu_visit_sources (visitor, "capital", country->capital, country->capital_sources,
                        country->n_capital_sources, FALSE);
  chorsu_visit_position (visitor, "capital_position", &country->capital_position);
  chorsu_visit_word (visitor, "iso3", country->iso3);
  chorsu_visit_words (visitor, "neighbours", country->neighbours);
  chorsu_visit_sources (visitor, "role", country->role, country->role_sources, country->n_role_sources, FALSE);
  visit_memberships (visitor, country);
  chorsu_visit_statements (visitor, "statements", country->statements, country->n_statements);
  chorsu_visit_text (visitor, "trade_note", country->trade_note);
  chorsu_visit_series (visitor, country->series, country->n_series);
  for (guint i = 0; i < country->n_national; i++)
    visit_national (visitor, country->national[i]);
}

static void
visit_claims (const ChorsuVisitor *visitor,
              const ChorsuGoal    *goal)
{
  for (guint i = 0; i < goal->n_claims; i++)
    {
      const ChorsuClaim *claim = &goal->claims[i];
      ChorsuStatement statement = {
        .text = claim->claim,
        .status = claim->verdict,
        .note = claim->note,
        .sources = claim->sources,
        .n_sources = claim->n_sources,
      };

      chorsu_visit_statement (visitor, "claims", &statement);
    }
}

static void
visit_relevance (const ChorsuVisitor   *visitor,
                 const ChorsuRelevance *relevance)
{
  char status[16];
  ChorsuStatement statement = { .key = relevance->country, .text = relevance->why, .status = status };

  g_snprintf (status, sizeof status, "%d", relevance->relevance);
  chorsu_visit_statement (visitor, "relevance", &statement);
  for (guint i = 0; relevance->criteria_met[i] != NULL; i++)
    {
      g_autofree char *met = g_strconcat (relevance->country, " ", relevance->criteria_met[i], NULL);

      chorsu_visit_word (visitor, "criteria_met", met);
    }
  chorsu_visit_statements (visitor, "evidence", relevance->evidence, relevance->n_evidence);
}

static void
visit_features (const ChorsuVisitor *visitor,
                const ChorsuGoal    *goal)
{
  for (guint i = 0; i < goal->n_features; i++)
    {
      const ChorsuFeature *feature = &goal->features[i];
      g_autofree char *word = g_strjoin (" ", chorsu_feature_to_nick (feature->type),
                                         feature->target != NULL ? feature->target : "-",
                                         feature->operator_ != NULL ? feature->operator_ : "-", NULL);

      chorsu_visit_word (visitor, "features", word);
    }
}

void
chorsu_visit_goal (const ChorsuVisitor *visitor,
                   const ChorsuGoal    *goal)
{
  chorsu_visit_integer (visitor, "order", goal->order);
  for (guint i = 0; i < goal->n_themes; i++)
    chorsu_visit_text (visitor, "themes", goal->theme_names[i]);
  chorsu_visit_text (visitor, "tagline", goal->tagline);
  visit_claims (visitor, goal);
  chorsu_visit_statements (visitor, "summary", goal->summary, goal->n_summary);
  chorsu_visit_statements (visitor, "instruments", goal->instruments, goal->n_instruments);
  chorsu_visit_statements (visitor, "counter_presence", goal->counter_presence, goal->n_counter_presence);
  for (guint i = 0; i < goal->n_criteria; i++)
    chorsu_visit_text (visitor, "criteria", goal->criteria[i].text);
  for (guint i = 0; i < goal->n_relevance; i++)
    visit_relevance (visitor, &goal->relevance[i]);
  visit_features (visitor, goal);
}

static void
visit_owners (const ChorsuVisitor *visitor,
              const ChorsuSite    *site)
{
  for (guint i = 0; i < site->n_owners; i++)
    {
      const ChorsuOwner *owner = &site->owners[i];
      char percent[G_ASCII_DTOSTR_BUF_SIZE] = "?";
      g_autofree char *share = NULL;

      chorsu_visit_string (visitor, "owners", owner->name);
      if (owner->share_pct >= 0)
        g_ascii_formatd (percent, sizeof percent, "%.7g", owner->share_pct);
      share = g_strdup_printf ("%s (%s): %s %%", owner->name, owner->country != NULL ? owner->country : "–", percent);
      chorsu_visit_word (visitor, "owners", share);
    }
  chorsu_visit_sources (visitor, "owners_note", site->owners_note, site->owners_sources, site->n_owners_sources,
                        site->owners_unverified);
}

void
chorsu_visit_site (const ChorsuVisitor *visitor,
                   const ChorsuSite    *site)
{
  chorsu_visit_word (visitor, "country", site->country);
  chorsu_visit_words (visitor, "commodities", site->commodities);
  chorsu_visit_word (visitor, "category", chorsu_category_to_nick (site->category));
  chorsu_visit_word (visitor, "stage", chorsu_stage_to_nick (site->stage));
  chorsu_visit_word (visitor, "status", chorsu_status_to_nick (site->status));
  chorsu_visit_history (visitor, site->history, site->n_history);
  chorsu_visit_word (visitor, "control", chorsu_control_to_nick (site->control));
  chorsu_visit_integer (visitor, "importance", site->importance);
  chorsu_visit_string (visitor, "operator", site->operator_);
  visit_owners (visitor, site);
  chorsu_visit_word (visitor, "us_interest_kind", site->us_interest_kind);
  chorsu_visit_statement (visitor, "us_interest", site->us_interest);
  chorsu_visit_position (visitor, "position", &site->position);
}

static void
visit_routes (const ChorsuVisitor  *visitor,
              const ChorsuCorridor *corridor)
{
  for (guint i = 0; i < corridor->n_routes; i++)
    {
      const ChorsuRoute *route = &corridor->routes[i];
      g_autoptr (GString) way = g_string_new (route->id);

      chorsu_visit_text (visitor, "routes", route->name);
      for (guint j = 0; j < route->n_legs; j++)
        g_string_append_printf (way, " %s", route->legs[j].segment->record.ref.id);
      chorsu_visit_word (visitor, "routes", way->str);
    }
}

static void
visit_bottlenecks (const ChorsuVisitor  *visitor,
                   const ChorsuCorridor *corridor)
{
  for (guint i = 0; i < corridor->n_bottlenecks; i++)
    {
      const ChorsuBottleneck *bottleneck = &corridor->bottlenecks[i];
      ChorsuStatement statement = {
        .key = bottleneck->node != NULL ? bottleneck->node->record.ref.id : bottleneck->segment->record.ref.id,
        .text = bottleneck->note,
        .status = bottleneck->kind,
        .sources = bottleneck->sources,
        .n_sources = bottleneck->n_sources,
        .unverified = bottleneck->unverified,
      };

      chorsu_visit_statement (visitor, "bottlenecks", &statement);
    }
}

void
chorsu_visit_corridor (const ChorsuVisitor  *visitor,
                       const ChorsuCorridor *corridor)
{
  chorsu_visit_text (visitor, "short", corridor->short_name);
  chorsu_visit_word (visitor, "kind", corridor->corridor_kind);
  chorsu_visit_word (visitor, "status", chorsu_status_to_nick (corridor->status));
  chorsu_visit_history (visitor, corridor->history, corridor->n_history);
  chorsu_visit_words (visitor, "backers", corridor->backers);
  chorsu_visit_words (visitor, "competes_with", corridor->competes_with);
  visit_routes (visitor, corridor);
  chorsu_visit_statements (visitor, "statements", corridor->statements, corridor->n_statements);
  visit_bottlenecks (visitor, corridor);
  chorsu_visit_words (visitor, "goals", corridor->goals);
  chorsu_visit_statement (visitor, "goals", corridor->goals_reason);
}

void
chorsu_visit_segment (const ChorsuVisitor *visitor,
                      const ChorsuSegment *segment)
{
  g_autoptr (GString) line = g_string_new (NULL);
  char km[G_ASCII_DTOSTR_BUF_SIZE];

  chorsu_visit_word (visitor, "from", segment->from->record.ref.id);
  chorsu_visit_word (visitor, "to", segment->to->record.ref.id);
  chorsu_visit_word (visitor, "mode", chorsu_mode_to_nick (segment->mode));
  chorsu_visit_word (visitor, "status", chorsu_status_to_nick (segment->status));
  chorsu_visit_history (visitor, segment->history, segment->n_history);
  chorsu_visit_word (visitor, "precision", chorsu_precision_to_nick (segment->precision));
  chorsu_visit_text (visitor, "status_note", segment->status_note);
  chorsu_visit_integer (visitor, "gauge_mm", segment->gauge_mm);
  chorsu_visit_word (visitor, "accuracy_km", g_ascii_formatd (km, sizeof km, "%.7g", segment->accuracy_km));
  chorsu_visit_word (visitor, "expected", segment->expected);

  for (guint i = 1; i + 1 < segment->n_points; i++)
    {
      char lon[G_ASCII_DTOSTR_BUF_SIZE], lat[G_ASCII_DTOSTR_BUF_SIZE];

      g_string_append_printf (line, "%s%s %s", line->len > 0 ? ", " : "",
                              g_ascii_formatd (lat, sizeof lat, "%.7g", segment->lonlat[2 * i + 1]),
                              g_ascii_formatd (lon, sizeof lon, "%.7g", segment->lonlat[2 * i]));
    }
  chorsu_visit_word (visitor, "via", line->str);
}

void
chorsu_visit_security (const ChorsuVisitor  *visitor,
                       const ChorsuSecurity *security)
{
  chorsu_visit_word (visitor, "kind", security->security_kind);
  chorsu_visit_word (visitor, "operator", security->operator_);
  chorsu_visit_word (visitor, "host", security->host);
  chorsu_visit_words (visitor, "also_hosts", security->also_hosts);
  chorsu_visit_words (visitor, "between", security->between);
  chorsu_visit_words (visitor, "participants", security->participants);
  chorsu_visit_word (visitor, "funder", security->funder);
  chorsu_visit_string (visitor, "us_state", security->us_state);
  chorsu_visit_word (visitor, "us_return", security->us_return);
  chorsu_visit_word (visitor, "status", security->status);
  chorsu_visit_word (visitor, "from", security->from);
  chorsu_visit_word (visitor, "to", security->to);
  chorsu_visit_text (visitor, "status_note", security->status_note);
  chorsu_visit_statements (visitor, "facts", security->facts, security->n_facts);
  chorsu_visit_text (visitor, "contradiction", security->contradiction);
  chorsu_visit_position (visitor, "position", &security->position);
}

void
chorsu_visit_engagement (const ChorsuVisitor    *visitor,
                         const ChorsuEngagement *engagement)
{
  chorsu_visit_word (visitor, "kind", engagement->engagement_kind);
  chorsu_visit_word (visitor, "actor", engagement->actor);
  chorsu_visit_words (visitor, "countries", engagement->countries);
  chorsu_visit_word (visitor, "goal", engagement->goal);
  chorsu_visit_word (visitor, "date", engagement->date);
  chorsu_visit_text (visitor, "status", engagement->status);
  chorsu_visit_text (visitor, "place", engagement->place);
  chorsu_visit_statements (visitor, "facts", engagement->facts, engagement->n_facts);
  chorsu_visit_text (visitor, "contradiction", engagement->contradiction);
  chorsu_visit_flag (visitor, "drawn", engagement->drawn);
  chorsu_visit_flag (visitor, "aggregate", engagement->aggregate);
  chorsu_visit_position (visitor, "position", &engagement->position);
}
