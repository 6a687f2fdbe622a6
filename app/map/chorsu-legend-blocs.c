/* chorsu-legend-blocs.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-legend-private.h"

#include <string.h>

#include "chorsu-blocs.h"
#include "chorsu-filters.h"
#include "chorsu-phrases.h"

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

static ChorsuMembershipStatus
membership_of (ChorsuLegendBuilder      *self,
               const ChorsuCountry      *country,
               const ChorsuOrganisation *organisation)
{
  return chorsu_country_membership_in (country, organisation->record.ref.id, chorsu_legend_today (self),
                                       self->view->year);
}

/* Which of an area's three patterns an organisation has. */
typedef enum
{
  PATTERN_TINT,
  PATTERN_HATCH,
  PATTERN_BAND
} Pattern;

static void
set_swatch (ChorsuLegendBuilder      *self,
            ChorsuLegendSample       *sample,
            Pattern                   pattern,
            const ChorsuOrganisation *organisation,
            gboolean                  observer)
{
  ChorsuColor color = chorsu_bloc_color (self->theme, organisation);

  /* Small pieces take a little more ink than a country to look the same. */
  sample->kind = CHORSU_SAMPLE_SWATCH;
  sample->color = pattern == PATTERN_TINT && !observer ? self->theme->bloc_tint : self->theme->story;
  sample->hatched = pattern == PATTERN_HATCH && !observer;
  sample->dashed = pattern != PATTERN_BAND && observer;
  sample->falls = self->content->hatch_falls;
  sample->hatch_color = chorsu_color_with_alpha (color, (observer ? CHORSU_OBSERVER_ALPHA : CHORSU_HATCH_ALPHA) + .1);
  sample->banded = pattern == PATTERN_BAND;
  sample->broken = observer;
  sample->band_color = chorsu_color_with_alpha (color, CHORSU_BAND_ALPHA);
}

/* A band shows at the edge of a country alone, unless the way a hatch runs
 * tells of it. */
static gboolean
shows (ChorsuLegendBuilder *self,
       Pattern              pattern,
       const ChorsuCountry *country)
{
  if (pattern == PATTERN_BAND && self->content->hatch == NULL)
    return chorsu_content_has_edge (self->content, country->record.ref.id);

  return chorsu_content_has_country (self->content, country->record.ref.id);
}

/* Who of those in the picture stands so, with commas; "" for nobody. */
static char *
list_countries (ChorsuLegendBuilder      *self,
                Pattern                   pattern,
                const ChorsuOrganisation *organisation,
                ChorsuMembershipStatus    status)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_countries (self); i++)
    {
      const ChorsuCountry *country = get_country (self, i);

      if (shows (self, pattern, country) && membership_of (self, country, organisation) == status)
        g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "",
                                chorsu_text_get (country->record.name, self->view->language));
    }

  return g_string_free (text, FALSE);
}

static void
add_standing (ChorsuLegendBuilder      *self,
              ChorsuLegendSection      *section,
              Pattern                   pattern,
              const ChorsuOrganisation *organisation,
              ChorsuMembershipStatus    status)
{
  const char *language = self->view->language;
  gboolean observer = status == CHORSU_MEMBERSHIP_OBSERVER;
  guint value = 2 * chorsu_class_of_record (self->dataset, organisation->record.ref) + observer;
  g_autofree char *who = list_countries (self, pattern, organisation, status);
  g_autofree char *name = chorsu_organisation_short_name (organisation, language);
  g_autofree char *label
    = chorsu_phrase_fill (observer ? CHORSU_PHRASE_OBSERVER_OF : CHORSU_PHRASE_MEMBER_OF, language, name, NULL);
  ChorsuLegendItem *item;

  /* Observers of what is tinted are hatched only where nothing else is. */
  if (who[0] == '\0' || (observer && pattern == PATTERN_TINT && self->content->hatch != NULL))
    return;

  item = chorsu_legend_add_row (section, label, -1);
  item->row.detail = g_steal_pointer (&who);
  item->below = TRUE;
  set_swatch (self, &item->sample, pattern, organisation, observer);
  chorsu_legend_set_class (self, item, CHORSU_LEGEND_MEMBERSHIP, value,
                           chorsu_filters_get (&self->view->filters, CHORSU_LEGEND_MEMBERSHIP, value));
}

static void
add_organisation (ChorsuLegendBuilder      *self,
                  ChorsuLegendSection      *section,
                  Pattern                   pattern,
                  const ChorsuOrganisation *organisation)
{
  if (organisation == NULL)
    return;

  add_standing (self, section, pattern, organisation, CHORSU_MEMBERSHIP_MEMBER);
  add_standing (self, section, pattern, organisation, CHORSU_MEMBERSHIP_OBSERVER);
}

/* Who left is not drawn but said. */
static void
add_exits (ChorsuLegendBuilder      *self,
           ChorsuLegendSection      *section,
           const ChorsuOrganisation *organisation)
{
  const char *language = self->view->language;

  for (guint i = 0; organisation != NULL && i < n_countries (self); i++)
    {
      const ChorsuCountry *country = get_country (self, i);
      const ChorsuMembership *membership
        = chorsu_country_get_membership (country, organisation->record.ref.id);
      g_autofree char *name = NULL;
      g_autofree char *year = NULL;
      g_autofree char *left = NULL;
      g_autofree char *note = NULL;

      if (membership == NULL || !chorsu_content_has_country (self->content, country->record.ref.id)
          || membership_of (self, country, organisation) != CHORSU_MEMBERSHIP_LEFT)
        continue;

      name = chorsu_organisation_short_name (organisation, language);
      year = g_strdup_printf ("%d", membership->until);
      left = membership->until == 0 ? chorsu_phrase_fill (CHORSU_PHRASE_LEFT, language, name, NULL)
                                    : chorsu_phrase_fill (CHORSU_PHRASE_LEFT_IN, language, name, year);
      note = g_strdup_printf ("%s – %s.", chorsu_text_get (country->record.name, language), left);
      chorsu_legend_add_note (section, note);
    }
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

      if (membership_of (self, country, organisation) == CHORSU_MEMBERSHIP_MEMBER)
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
  add_organisation (self, section, PATTERN_TINT, content->tint);
  if (content->tint == NULL)
    add_organisation (self, section, PATTERN_BAND, content->band);
  add_organisation (self, section, PATTERN_HATCH, content->hatch);
  if (content->tint != NULL)
    add_organisation (self, section, PATTERN_BAND, content->band);
  add_exits (self, section, content->tint);
  add_exits (self, section, content->hatch);
  add_exits (self, section, content->band);
  if (self->view->selection.kind != CHORSU_KIND_ORGANISATION)
    add_said (self, section);
}
