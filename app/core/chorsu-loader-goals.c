/* chorsu-loader-goals.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

#include "chorsu-words-private.h"

static void
read_criterion (ChorsuLoader *self,
                JsonObject   *object,
                gpointer      element)
{
  static const char *const members[] = { "id", "text", NULL };
  ChorsuCriterion *criterion = element;

  chorsu_loader_check_members (self, object, members);
  criterion->id = chorsu_loader_id (self, object, "id", CHORSU_REQUIRED);
  criterion->text = chorsu_loader_text (self, object, "text", CHORSU_REQUIRED);
}

/* The sources behind a score, as one statement that carries them. */
static void
read_evidence (ChorsuLoader    *self,
               JsonObject      *object,
               ChorsuRelevance *relevance)
{
  ChorsuStatement *evidence = chorsu_arena_new (self->arena, ChorsuStatement, 1);

  evidence->text = relevance->why;
  evidence->sources = chorsu_loader_sources (self, object, "sources", &evidence->n_sources);
  /* Where no criterion is met there is nothing to show. */
  if (relevance->count > 0)
    chorsu_loader_check_sourced (self, evidence->n_sources, FALSE);
  relevance->evidence = evidence;
  relevance->n_evidence = 1;
}

/* The score follows from the criteria, by the dataset's relevance rule: none,
 * one or two, three or four, five or six of them met. */
static void
check_score (ChorsuLoader          *self,
             JsonObject            *object,
             const ChorsuRelevance *relevance)
{
  int n_met = g_strv_length ((char **) relevance->criteria_met);
  int expected = (relevance->count + 1) / 2;

  if (json_object_has_member (object, "count") && relevance->count != n_met)
    chorsu_loader_error (self, "count", _("the count is %d, but %d criteria are met"), relevance->count, n_met);

  if (json_object_has_member (object, "relevance") && relevance->relevance != expected)
    chorsu_loader_error (self, "relevance", _("%d criteria met make a relevance of %d, not %d"),
                         relevance->count, expected, relevance->relevance);
}

static void
read_relevance (ChorsuLoader *self,
                JsonObject   *object,
                gpointer      element)
{
  static const char *const members[] = {
    "country", "relevance", "count", "criteria_met", "criteria_not_met", "why", "sources", NULL
  };
  ChorsuRelevance *relevance = element;
  guint n_errors = self->n_errors;

  chorsu_loader_check_members (self, object, members);
  relevance->country = chorsu_loader_reference (self, object, "country", CHORSU_REQUIRED, CHORSU_KIND_COUNTRY);
  relevance->relevance = chorsu_loader_integer (self, object, "relevance", CHORSU_REQUIRED, 0, 3);
  relevance->count = chorsu_loader_integer (self, object, "count", CHORSU_REQUIRED, 0, 6);
  chorsu_loader_require (self, object, "criteria_met");
  relevance->criteria_met = chorsu_loader_strings (self, object, "criteria_met");
  chorsu_loader_require (self, object, "criteria_not_met");
  relevance->criteria_not_met = chorsu_loader_strings (self, object, "criteria_not_met");
  relevance->why = chorsu_loader_text (self, object, "why", CHORSU_REQUIRED);
  read_evidence (self, object, relevance);

  /* Of numbers that could not be read nothing more can be said. */
  if (self->n_errors == n_errors)
    check_score (self, object, relevance);
}

static gboolean
has_criterion (const ChorsuGoal *goal,
               const char       *id)
{
  for (guint i = 0; i < goal->n_criteria; i++)
    if (g_strcmp0 (goal->criteria[i].id, id) == 0)
      return TRUE;

  return FALSE;
}

static void
check_criteria (ChorsuLoader      *self,
                const ChorsuGoal  *goal,
                const char        *member,
                const char *const *ids)
{
  chorsu_loader_enter (self, member);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (!has_criterion (goal, ids[i]))
      {
        chorsu_loader_enter_element (self, i);
        chorsu_loader_error (self, NULL, _("the goal has no criterion “%s”"), ids[i]);
        chorsu_loader_leave (self);
      }
  chorsu_loader_leave (self);
}

static void
check_relevance (ChorsuLoader     *self,
                 const ChorsuGoal *goal)
{
  chorsu_loader_enter (self, "relevance");
  for (guint i = 0; i < goal->n_relevance; i++)
    {
      chorsu_loader_enter_element (self, i);
      check_criteria (self, goal, "criteria_met", goal->relevance[i].criteria_met);
      check_criteria (self, goal, "criteria_not_met", goal->relevance[i].criteria_not_met);
      chorsu_loader_leave (self);
    }
  chorsu_loader_leave (self);
}

static void
read_claim (ChorsuLoader *self,
            JsonObject   *object,
            gpointer      element)
{
  static const char *const members[] = { "claim", "verdict", "note", "sources", NULL };
  ChorsuClaim *claim = element;
  const ChorsuVocable *verdict;

  chorsu_loader_check_members (self, object, members);
  claim->claim = chorsu_loader_text (self, object, "claim", CHORSU_REQUIRED);
  verdict = chorsu_loader_vocable (self, object, "verdict", CHORSU_REQUIRED,
                                   self->dataset->verdicts, _("verdict"));
  if (verdict != NULL)
    {
      claim->verdict = verdict->id;
      claim->verdict_name = verdict->name;
    }
  claim->note = chorsu_loader_text (self, object, "note", CHORSU_OPTIONAL);
  claim->sources = chorsu_loader_sources (self, object, "sources", &claim->n_sources);
  chorsu_loader_check_sourced (self, claim->n_sources, FALSE);
}

/* What a feature points at depends on its type. */
static const char *
read_target (ChorsuLoader      *self,
             JsonObject        *object,
             ChorsuFeatureType  type)
{
  const ChorsuVocable *quantity;

  switch (type)
    {
    case CHORSU_FEATURE_MEMBERSHIP:
    case CHORSU_FEATURE_LED_CORRIDORS:
      return chorsu_loader_reference (self, object, "target", CHORSU_REQUIRED, CHORSU_KIND_ORGANISATION);
    case CHORSU_FEATURE_VALUE:
      quantity = chorsu_loader_vocable (self, object, "target", CHORSU_REQUIRED,
                                        self->dataset->quantities, _("quantity"));
      return quantity != NULL ? quantity->id : NULL;
    case CHORSU_FEATURE_CORRIDOR:
      return chorsu_loader_reference (self, object, "target", CHORSU_REQUIRED, CHORSU_KIND_CORRIDOR);
    case CHORSU_FEATURE_BORDER:
      return chorsu_loader_reference (self, object, "target", CHORSU_REQUIRED, CHORSU_KIND_BORDER);
    case CHORSU_FEATURE_RESOURCES:
      return chorsu_loader_word (self, object, "target", CHORSU_OPTIONAL, chorsu_category_words);
    case CHORSU_FEATURE_SECURITY:
      return chorsu_loader_word (self, object, "target", CHORSU_OPTIONAL, chorsu_security_kind_words);
    case CHORSU_FEATURE_SITE:
      return chorsu_loader_reference (self, object, "target", CHORSU_REQUIRED, CHORSU_KIND_SECURITY);
    case CHORSU_FEATURE_ENGAGEMENT:
      return chorsu_loader_reference (self, object, "target", CHORSU_REQUIRED, CHORSU_KIND_GOAL);
    case CHORSU_FEATURE_TRADE:
    case CHORSU_FEATURE_LIST:
    default:
      return chorsu_loader_id (self, object, "target", CHORSU_OPTIONAL);
    }
}

static void
read_feature (ChorsuLoader *self,
              JsonObject   *object,
              gpointer      element)
{
  static const char *const members[] = { "type", "target", "operator", NULL };
  ChorsuFeature *feature = element;

  chorsu_loader_check_members (self, object, members);
  feature->type = MAX (0, chorsu_loader_choice (self, object, "type", CHORSU_REQUIRED, chorsu_feature_words));
  feature->target = read_target (self, object, feature->type);
  feature->operator_ = chorsu_loader_code (self, object, "operator", CHORSU_OPTIONAL);
}

static void
read_themes (ChorsuLoader *self,
             JsonObject   *object,
             ChorsuGoal   *goal)
{
  const char **english;

  goal->theme_names = chorsu_loader_texts (self, object, "themes", &goal->n_themes);
  english = chorsu_arena_new (self->arena, const char *, goal->n_themes + 1);
  for (guint i = 0; i < goal->n_themes; i++)
    english[i] = chorsu_text_get (goal->theme_names[i], "en");
  goal->themes = english;
}

static void
read_goal (ChorsuLoader *self,
           JsonObject   *object,
           gpointer      record)
{
  static const char *const members[] = {
    "id", "order", "name", "aliases", "tagline", "summary", "themes", "instruments", "counter_presence",
    "criteria", "relevance", "claims", "features", "note", "note_sources", "figures", "sources",
    "unverified", NULL
  };
  ChorsuGoal *goal = record;

  chorsu_loader_check_members (self, object, members);
  chorsu_loader_common (self, object, &goal->record, FALSE);

  goal->order = chorsu_loader_integer (self, object, "order", CHORSU_REQUIRED, 1, 9);
  goal->tagline = chorsu_loader_text (self, object, "tagline", CHORSU_REQUIRED);
  goal->summary = chorsu_loader_statements (self, object, "summary", &goal->n_summary);
  read_themes (self, object, goal);
  goal->instruments = chorsu_loader_statements (self, object, "instruments", &goal->n_instruments);
  goal->counter_presence = chorsu_loader_statements (self, object, "counter_presence", &goal->n_counter_presence);
  goal->criteria = chorsu_loader_elements (self, object, "criteria", CHORSU_REQUIRED,
                                           sizeof (ChorsuCriterion), read_criterion, &goal->n_criteria);
  goal->relevance = chorsu_loader_elements (self, object, "relevance", CHORSU_REQUIRED,
                                            sizeof (ChorsuRelevance), read_relevance, &goal->n_relevance);
  check_relevance (self, goal);
  goal->claims = chorsu_loader_elements (self, object, "claims", CHORSU_OPTIONAL,
                                         sizeof (ChorsuClaim), read_claim, &goal->n_claims);
  goal->features = chorsu_loader_elements (self, object, "features", CHORSU_OPTIONAL,
                                           sizeof (ChorsuFeature), read_feature, &goal->n_features);
}

static void
read_event (ChorsuLoader *self,
            JsonObject   *object,
            gpointer      record)
{
  static const char *const members[] = {
    "id", "date", "name", "aliases", "countries", "actors", "goals", "planned", "note", "note_sources",
    "figures", "sources", "unverified", NULL
  };
  ChorsuEvent *event = record;

  chorsu_loader_check_members (self, object, members);
  chorsu_loader_common (self, object, &event->record, TRUE);
  event->date = chorsu_loader_date (self, object, "date", CHORSU_REQUIRED);
  event->countries = chorsu_loader_codes (self, object, "countries", CHORSU_OPTIONAL);
  event->actors = chorsu_loader_codes (self, object, "actors", CHORSU_OPTIONAL);
  event->goals = chorsu_loader_ids (self, object, "goals", CHORSU_OPTIONAL, CHORSU_KIND_GOAL);
  event->planned = chorsu_loader_boolean (self, object, "planned");
}

const ChorsuSection chorsu_goal_sections[] = {
  { "goals", CHORSU_KIND_GOAL, sizeof (ChorsuGoal), read_goal },
  { "events", CHORSU_KIND_EVENT, sizeof (ChorsuEvent), read_event },
  { NULL }
};
