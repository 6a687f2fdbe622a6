/* chorsu-legend-blocs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-legend-private.h"

#include <string.h>

#include "chorsu-phrases.h"

/* As on the map. */
#define HATCH_ALPHA .30
#define OBSERVER_ALPHA .42
#define BAND_ALPHA .45

char *
chorsu_organisation_short_name (const ChorsuOrganisation *organisation,
                                const char               *language)
{
  const char *name = chorsu_text_get (organisation->record.name, language);
  const char *open = strrchr (name, '(');
  const char *close = open != NULL ? strchr (open, ')') : NULL;

  if (close == NULL || close[1] != '\0')
    return g_strdup (name);

  return g_strndup (open + 1, close - open - 1);
}

static guint
n_countries (ChorsuLegendBuilder *self)
{
  return chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_COUNTRY);
}

static const ChorsuCountry *
get_country (ChorsuLegendBuilder *self,
             guint                i)
{
  return (const ChorsuCountry *) chorsu_dataset_get_record (self->dataset, CHORSU_KIND_COUNTRY, i);
}

/* How countries stand to the (at most two) organisations that are drawn; 
 * countries that stand alike share a row. */
typedef struct
{
  const ChorsuOrganisation *flat;    /* tint or band */
  const ChorsuOrganisation *hatch;
  ChorsuMembershipStatus    in_flat;
  ChorsuMembershipStatus    in_hatch;
} Standing;

static Standing
get_standing (ChorsuLegendBuilder *self,
              const ChorsuCountry *country)
{
  const ChorsuContent *content = self->content;
  Standing standing = {
    .flat = content->tint != NULL ? content->tint : content->band,
    .hatch = content->hatch,
    .in_flat = CHORSU_MEMBERSHIP_NONE,
    .in_hatch = CHORSU_MEMBERSHIP_NONE,
  };

  if (standing.flat != NULL)
    standing.in_flat = chorsu_country_membership_in (country, standing.flat->record.ref.id, self->view->year);
  if (standing.hatch != NULL)
    standing.in_hatch = chorsu_country_membership_in (country, standing.hatch->record.ref.id, self->view->year);

  return standing;
}

/* Only what is drawn counts: members of both, observers of the hatched one. */
static gboolean
looks_alike (const Standing *a,
             const Standing *b)
{
  return (a->in_flat == CHORSU_MEMBERSHIP_MEMBER) == (b->in_flat == CHORSU_MEMBERSHIP_MEMBER)
         && (a->in_hatch == CHORSU_MEMBERSHIP_MEMBER) == (b->in_hatch == CHORSU_MEMBERSHIP_MEMBER)
         && (a->in_hatch == CHORSU_MEMBERSHIP_OBSERVER) == (b->in_hatch == CHORSU_MEMBERSHIP_OBSERVER);
}

static char *
standing_label (const Standing *standing,
                const char     *language)
{
  g_autofree char *flat = NULL;
  g_autofree char *hatch = NULL;
  g_autofree char *observer = NULL;
  gboolean member = standing->in_flat == CHORSU_MEMBERSHIP_MEMBER;

  if (standing->flat != NULL)
    flat = chorsu_organisation_short_name (standing->flat, language);
  if (standing->hatch != NULL)
    hatch = chorsu_organisation_short_name (standing->hatch, language);

  if (standing->in_hatch == CHORSU_MEMBERSHIP_OBSERVER)
    {
      observer = chorsu_phrase_fill (CHORSU_PHRASE_OBSERVER_OF, language, hatch, NULL);
      return member ? chorsu_phrase_fill (CHORSU_PHRASE_AND, language, flat, observer) : g_steal_pointer (&observer);
    }
  if (standing->in_hatch == CHORSU_MEMBERSHIP_MEMBER && member)
    return chorsu_phrase_fill (CHORSU_PHRASE_AND, language, flat, hatch);
  if (member || standing->in_hatch == CHORSU_MEMBERSHIP_MEMBER)
    return chorsu_phrase_fill (CHORSU_PHRASE_MEMBER_OF, language, member ? flat : hatch, NULL);

  return g_strdup (chorsu_phrase (flat != NULL && hatch != NULL ? CHORSU_PHRASE_MEMBER_OF_NEITHER
                                                                : CHORSU_PHRASE_NOT_A_MEMBER,
                                  language));
}

/* "left CSTO 2012", or %NULL. */
static char *
exit_note (const ChorsuCountry      *country,
           const ChorsuOrganisation *organisation,
           const char               *language)
{
  const ChorsuMembership *membership = NULL;
  g_autofree char *name = NULL;
  g_autofree char *year = NULL;

  if (organisation != NULL)
    membership = chorsu_country_get_membership (country, organisation->record.ref.id);
  if (membership == NULL || membership->status != CHORSU_MEMBERSHIP_LEFT)
    return NULL;

  name = chorsu_organisation_short_name (organisation, language);
  year = g_strdup_printf ("%d", membership->until);

  return membership->until == 0 ? chorsu_phrase_fill (CHORSU_PHRASE_LEFT, language, name, NULL)
                                : chorsu_phrase_fill (CHORSU_PHRASE_LEFT_IN, language, name, year);
}

static void
append_country (GString             *text,
                const ChorsuCountry *country,
                const Standing      *standing,
                const char          *language)
{
  g_autofree char *left = exit_note (country, standing->flat, language);

  if (text->len > 0)
    g_string_append (text, ", ");
  g_string_append (text, chorsu_text_get (country->record.name, language));
  if (left != NULL)
    g_string_append_printf (text, " (%s)", left);
}

static ChorsuColor
leader_color (const ChorsuTheme        *theme,
              const ChorsuOrganisation *organisation)
{
  if (g_strcmp0 (organisation->led_by, "RU") == 0)
    return theme->bloc_russian;
  if (g_strcmp0 (organisation->led_by, "CN") == 0)
    return theme->bloc_chinese;

  return theme->bloc_other;
}

static void
set_swatch (ChorsuLegendBuilder *self,
            ChorsuLegendSample  *sample,
            const Standing      *standing)
{
  gboolean member = standing->in_flat == CHORSU_MEMBERSHIP_MEMBER;

  sample->kind = CHORSU_SAMPLE_SWATCH;
  sample->color = member && self->content->tint != NULL ? self->theme->bloc_tint : self->theme->story;
  sample->hatched = standing->in_hatch == CHORSU_MEMBERSHIP_MEMBER;
  sample->dashed = standing->in_hatch == CHORSU_MEMBERSHIP_OBSERVER;
  sample->banded = member && self->content->band != NULL;
  if (standing->hatch != NULL)
    sample->hatch_color = chorsu_color_with_alpha (leader_color (self->theme, standing->hatch),
                                                   sample->dashed ? OBSERVER_ALPHA + .1 : HATCH_ALPHA + .1);
  if (self->content->band != NULL)
    sample->band_color = chorsu_color_with_alpha (leader_color (self->theme, self->content->band), BAND_ALPHA);
}

static void
add_standing (ChorsuLegendBuilder *self,
              ChorsuLegendSection *section,
              const Standing      *standing)
{
  const char *language = self->view->language;
  g_autofree char *label = standing_label (standing, language);
  GString *who = g_string_new (NULL);
  ChorsuLegendItem *item;

  for (guint i = 0; i < n_countries (self); i++)
    {
      Standing other = get_standing (self, get_country (self, i));

      if (looks_alike (standing, &other))
        append_country (who, get_country (self, i), &other, language);
    }
  item = chorsu_legend_add_row (section, label, -1);
  item->row.detail = g_string_free (who, FALSE);
  item->below = TRUE;
  set_swatch (self, &item->sample, standing);
}

static gboolean
is_first_of_its_look (ChorsuLegendBuilder *self,
                      guint                i)
{
  Standing standing = get_standing (self, get_country (self, i));

  for (guint j = 0; j < i; j++)
    {
      Standing earlier = get_standing (self, get_country (self, j));

      if (looks_alike (&earlier, &standing))
        return FALSE;
    }

  return TRUE;
}

/* Which countries do not belong: a comma list, "" when all do, %NULL when
 * it is more than one. */
static char *
missing_countries (ChorsuLegendBuilder      *self,
                   const ChorsuOrganisation *organisation)
{
  const char *missing = "";

  for (guint i = 0; i < n_countries (self); i++)
    {
      const ChorsuCountry *country = get_country (self, i);

      if (chorsu_country_membership_in (country, organisation->record.ref.id, self->view->year)
          == CHORSU_MEMBERSHIP_MEMBER)
        continue;
      if (missing[0] != '\0')
        return NULL;
      missing = chorsu_text_get (country->record.name, self->view->language);
    }

  return g_strdup (missing);
}

static gboolean
is_named (ChorsuLegendBuilder      *self,
          const ChorsuOrganisation *organisation)
{
  const ChorsuGoal *goal = self->content->shade;

  if ((self->view->layers & CHORSU_LAYER_MEMBERSHIPS) != 0)
    return TRUE;
  for (guint i = 0; goal != NULL && i < goal->n_features; i++)
    if (goal->features[i].type == CHORSU_FEATURE_MEMBERSHIP
        && g_strcmp0 (goal->features[i].target, organisation->record.ref.id) == 0)
      return TRUE;

  return FALSE;
}

/* Organisations to which all or all but one belong are said, not drawn. */
static void
add_said (ChorsuLegendBuilder *self,
          ChorsuLegendSection *section)
{
  const char *language = self->view->language;
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_free);   /* who is missing */
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);  /* which organisations */
  guint n = chorsu_dataset_get_n_records (self->dataset, CHORSU_KIND_ORGANISATION);

  for (guint i = 0; i < n; i++)
    {
      const ChorsuOrganisation *o = (gpointer) chorsu_dataset_get_record (self->dataset,
                                                                          CHORSU_KIND_ORGANISATION, i);
      g_autofree char *missing = is_named (self, o) ? missing_countries (self, o) : NULL;
      g_autofree char *name = chorsu_organisation_short_name (o, language);
      guint at;

      if (missing == NULL)
        continue;
      if (g_ptr_array_find_with_equal_func (groups, missing, g_str_equal, &at))
        {
          char *longer = g_strconcat (members->pdata[at], ", ", name, NULL);

          g_free (members->pdata[at]);
          members->pdata[at] = longer;
        }
      else
        {
          g_ptr_array_add (groups, g_steal_pointer (&missing));
          g_ptr_array_add (members, g_steal_pointer (&name));
        }
    }

  for (guint i = 0; i < groups->len; i++)
    {
      const char *missing = groups->pdata[i];
      g_autofree char *note
        = missing[0] == '\0' ? chorsu_phrase_fill (CHORSU_PHRASE_ALL_FIVE, language, members->pdata[i], NULL)
                             : chorsu_phrase_fill (CHORSU_PHRASE_ALL_BUT, language, missing, members->pdata[i]);

      chorsu_legend_add_note (section, note);
    }
}

void
chorsu_legend_add_memberships (ChorsuLegendBuilder *self)
{
  const ChorsuContent *content = self->content;
  ChorsuLegendSection *section;

  if (content->tint == NULL && content->hatch == NULL && content->band == NULL)
    return;

  section = chorsu_legend_add_section (self, CHORSU_SECTION_SWATCHES,
                                       chorsu_phrase (CHORSU_PHRASE_MEMBERSHIPS, self->view->language), 1);
  for (guint i = 0; i < n_countries (self); i++)
    if (is_first_of_its_look (self, i))
      {
        Standing standing = get_standing (self, get_country (self, i));

        add_standing (self, section, &standing);
      }
  if (self->view->selection.kind != CHORSU_KIND_ORGANISATION)
    add_said (self, section);
}

void
chorsu_legend_add_relevance (ChorsuLegendBuilder *self)
{
  /* Criteria met, by the rule behind the relevance. */
  static const char *const steps[] = { "0", "1–2", "3–4", "5–6" };
  const ChorsuGoal *goal = self->content->shade;
  const char *language = self->view->language;
  ChorsuLegendSection *section;

  if (goal == NULL)
    return;

  section = chorsu_legend_add_section (self, CHORSU_SECTION_SWATCHES,
                                       chorsu_phrase (CHORSU_PHRASE_RELEVANCE, language), 2);
  section->n_columns = 4;
  for (int step = G_N_ELEMENTS (steps) - 1; step >= 0; step--)
    {
      gboolean present = FALSE;

      for (guint i = 0; i < goal->n_relevance; i++)
        present |= goal->relevance[i].relevance == step;
      if (present)
        {
          ChorsuLegendItem *item = chorsu_legend_add_row (section, steps[step], -1);

          item->sample.kind = CHORSU_SAMPLE_SWATCH;
          item->sample.color = chorsu_theme_shade (self->theme, goal->order, step);
        }
    }
}

static const char *
country_name (ChorsuLegendBuilder *self,
              const char          *code)
{
  const ChorsuCountry *country = chorsu_dataset_get_country (self->dataset, code);

  return country != NULL ? chorsu_text_get (country->record.name, self->view->language) : code;
}

void
chorsu_legend_add_borders (ChorsuLegendBuilder *self)
{
  const char *language = self->view->language;
  ChorsuLegendSection *section
    = chorsu_legend_add_section (self, CHORSU_SECTION_SYMBOLS, chorsu_phrase (CHORSU_PHRASE_BORDERS, language), 0);

  for (guint i = 0; i < self->content->borders->len; i++)
    {
      const ChorsuBorder *border = self->content->borders->pdata[i];
      g_autofree char *label = g_strdup_printf ("%s–%s", country_name (self, border->between[0]),
                                                country_name (self, border->between[1]));
      ChorsuLegendItem *item = chorsu_legend_add_row (section, label, -1);

      item->sample.kind = CHORSU_SAMPLE_BORDER;
      if (border->length != NULL)
        item->row.detail = chorsu_figure_format (border->length, language);
    }
}
