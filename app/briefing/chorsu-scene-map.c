/* chorsu-scene-map.c: what a scene shows, in words
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-scene-private.h"

#include <glib/gi18n-lib.h>

#include "chorsu-filters.h"
#include "chorsu-shading.h"

static const char *const width_words[] = { "plain", "volume", NULL };

/* What is drawn farther north or south is none of the map's. */
#define MAX_LATITUDE 85.0

static void
read_bounds (ChorsuScene  *self,
             ChorsuLoader *loader,
             JsonObject   *object)
{
  JsonArray *array = chorsu_loader_array (loader, object, "bounds", CHORSU_REQUIRED);
  ChorsuSceneBounds *bounds = &self->bounds;
  double corners[4];

  if (array == NULL)
    return;
  if (json_array_get_length (array) != G_N_ELEMENTS (corners))
    {
      chorsu_loader_error (loader, "bounds", _("expected west, south, east and north in degrees"));
      return;
    }

  chorsu_loader_enter (loader, "bounds");
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      double limit = i % 2 == 0 ? 180 : MAX_LATITUDE;

      chorsu_loader_enter_element (loader, i);
      if (!chorsu_loader_number_of_node (loader, json_array_get_element (array, i), &corners[i]))
        corners[i] = 0;
      else if (corners[i] < -limit || corners[i] > limit)
        chorsu_loader_error (loader, NULL, _("expected a number from %g to %g"), -limit, limit);
      chorsu_loader_leave (loader);
    }
  chorsu_loader_leave (loader);

  *bounds = (ChorsuSceneBounds) { corners[0], corners[1], corners[2], corners[3] };
  if (!(bounds->west < bounds->east && bounds->south < bounds->north))
    chorsu_loader_error (loader, "bounds", _("west must come before east, south before north"));
}

static void
read_layers (ChorsuScene  *self,
             ChorsuLoader *loader,
             JsonObject   *object)
{
  const char *const *names = chorsu_loader_strings (loader, object, "layers");

  if (!chorsu_loader_has_array (object, "layers"))
    return;

  self->view.layers = 0;
  for (guint i = 0; names[i] != NULL; i++)
    {
      ChorsuLayers layer = chorsu_layer_from_nick (names[i]);

      if (layer == 0)
        chorsu_loader_error (loader, "layers", _("no layer is called “%s”"), names[i]);
      self->view.layers |= layer;
    }
}

static gboolean
read_ref (ChorsuLoader *loader,
          const char   *member,
          const char   *text,
          ChorsuRef    *ref)
{
  if (!chorsu_ref_parse (text, ref))
    {
      chorsu_loader_error (loader, member, _("“%s” is not of the form kind:id"), text);
      return FALSE;
    }
  if (chorsu_dataset_find (loader->dataset, *ref) == NULL)
    {
      chorsu_loader_report (loader, CHORSU_SEVERITY_WARNING, member, _("the data know no “%s”"), text);
      return FALSE;
    }

  return TRUE;
}

static void
read_selection (ChorsuScene  *self,
                ChorsuLoader *loader,
                JsonObject   *object)
{
  const char *selection = chorsu_loader_peek (loader, object, "select", CHORSU_OPTIONAL);
  const char *const *others = chorsu_loader_strings (loader, object, "compare");
  ChorsuRef ref;
  guint n = 0;

  if (selection != NULL && read_ref (loader, "select", selection, &ref))
    self->view.selection = ref;

  for (guint i = 0; others[i] != NULL; i++)
    {
      if (!read_ref (loader, "compare", others[i], &ref))
        continue;
      if (n == CHORSU_VIEW_MAX_OTHERS)
        {
          chorsu_loader_error (loader, "compare", _("at most %d countries can be compared"),
                               1 + CHORSU_VIEW_MAX_OTHERS);
          break;
        }
      if (ref.kind != CHORSU_KIND_COUNTRY || self->view.selection.kind != CHORSU_KIND_COUNTRY)
        chorsu_loader_error (loader, "compare", _("only countries can be compared"));
      else
        self->view.others[n++] = ref;
    }
}

static void
read_goal (ChorsuScene  *self,
           ChorsuLoader *loader,
           JsonObject   *object)
{
  const char *id = chorsu_loader_peek (loader, object, "goal", CHORSU_OPTIONAL);
  const ChorsuGoal *goal = id != NULL ? chorsu_dataset_get_goal (loader->dataset, id) : NULL;

  if (goal != NULL)
    self->view.goal = goal->order;
  else if (id != NULL)
    chorsu_loader_report (loader, CHORSU_SEVERITY_WARNING, "goal", _("the data know no “%s”"), id);
}

static void
read_shade (ChorsuScene  *self,
            ChorsuLoader *loader,
            JsonObject   *object)
{
  const char *key = chorsu_loader_peek (loader, object, "shade", CHORSU_OPTIONAL);
  g_autoptr (ChorsuShading) shading = key != NULL ? chorsu_shading_new (loader->dataset, key, 0) : NULL;

  if (shading != NULL)
    self->view.shade = shading->key;
  else if (key != NULL)
    chorsu_loader_report (loader, CHORSU_SEVERITY_WARNING, "shade",
                          _("“%s” is no figure that two of the countries share"), key);
}

/* "only": of the kinds of class it names, just these are drawn. "hide": these
 * are not. "draw": these are, though nobody would see them otherwise. */
static void
read_classes (ChorsuScene  *self,
              ChorsuLoader *loader,
              JsonObject   *object,
              const char   *member)
{
  const char *const *names = chorsu_loader_strings (loader, object, member);
  gboolean only = g_str_equal (member, "only");
  gboolean on = !g_str_equal (member, "hide");
  guint32 closed = 0;

  for (guint i = 0; names[i] != NULL; i++)
    {
      ChorsuLegendToggle which;
      guint value;

      if (!chorsu_class_parse (loader->dataset, names[i], &which, &value))
        {
          chorsu_loader_report (loader, CHORSU_SEVERITY_WARNING, member, _("no class is called “%s”"), names[i]);
          continue;
        }
      if (only && (closed & (1u << which)) == 0)
        chorsu_filters_set_all (&self->view.filters, which, FALSE);
      closed |= 1u << which;
      chorsu_filters_set (&self->view.filters, which, value, on);
    }
}

void
chorsu_scene_read_map (ChorsuScene  *self,
                       ChorsuLoader *loader,
                       JsonObject   *object)
{
  static const char *const members[] = {
    "bounds", "layers", "goal", "select", "compare", "only", "hide", "draw", "year", "shade", "widths", NULL
  };
  JsonObject *map = chorsu_loader_object (loader, object, "map", CHORSU_REQUIRED);

  if (map == NULL)
    return;

  chorsu_loader_enter (loader, "map");
  chorsu_loader_check_members (loader, map, members);
  read_bounds (self, loader, map);
  read_layers (self, loader, map);
  read_goal (self, loader, map);
  read_selection (self, loader, map);
  read_shade (self, loader, map);
  read_classes (self, loader, map, "only");
  read_classes (self, loader, map, "hide");
  read_classes (self, loader, map, "draw");
  self->view.year = chorsu_loader_integer (loader, map, "year", CHORSU_OPTIONAL, 1900, 2100);
  self->view.widths = MAX (0, chorsu_loader_choice (loader, map, "widths", CHORSU_OPTIONAL, width_words));
  chorsu_loader_leave (loader);
}

/* --- Writing --- */

static void
add_strings (JsonBuilder *builder,
             const char  *member,
             GPtrArray   *strings)
{
  if (strings->len == 0)
    return;

  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
  for (guint i = 0; i < strings->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (strings, i));
  json_builder_end_array (builder);
}

static void
add_string (JsonBuilder *builder,
            const char  *member,
            const char  *value)
{
  if (value == NULL || *value == '\0')
    return;

  json_builder_set_member_name (builder, member);
  json_builder_add_string_value (builder, value);
}

static void
write_bounds (ChorsuScene *self,
              JsonBuilder *builder)
{
  const double corners[] = { self->bounds.west, self->bounds.south, self->bounds.east, self->bounds.north };

  json_builder_set_member_name (builder, "bounds");
  json_builder_begin_array (builder);
  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    json_builder_add_double_value (builder, corners[i]);
  json_builder_end_array (builder);
}

static void
write_layers (ChorsuScene *self,
              JsonBuilder *builder)
{
  json_builder_set_member_name (builder, "layers");
  json_builder_begin_array (builder);
  for (guint bit = 0; bit < 32; bit++)
    {
      const char *nick = self->view.layers & (1u << bit) ? chorsu_layer_to_nick (1u << bit) : NULL;

      if (nick != NULL)
        json_builder_add_string_value (builder, nick);
    }
  json_builder_end_array (builder);
}

/* Of each kind of class whichever list is shorter: what is drawn, or not. */
static void
write_classes (ChorsuScene   *self,
               ChorsuDataset *dataset,
               JsonBuilder   *builder)
{
  g_autoptr (GPtrArray) only = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) hide = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) draw = g_ptr_array_new_with_free_func (g_free);
  ChorsuFilters fresh;

  chorsu_filters_init (&fresh);
  for (ChorsuLegendToggle which = 0; which < CHORSU_N_LEGEND_TOGGLES; which++)
    {
      g_autoptr (GPtrArray) drawn = g_ptr_array_new ();
      g_autoptr (GPtrArray) hidden = g_ptr_array_new ();
      g_autoptr (GPtrArray) added = g_ptr_array_new ();

      if (chorsu_filters_is_fresh (&self->view.filters, which))
        continue;

      for (guint value = 0; value < 64; value++)
        {
          gboolean on = chorsu_filters_get (&self->view.filters, which, value);
          gboolean was_on = chorsu_filters_get (&fresh, which, value);
          char *name = chorsu_class_to_string (dataset, which, value);

          if (name == NULL)
            continue;
          g_ptr_array_add (on && !was_on ? added : on ? drawn : hidden, name);
        }

      if (added->len == 0 && drawn->len > 0 && drawn->len < hidden->len)
        {
          g_ptr_array_extend_and_steal (only, g_steal_pointer (&drawn));
          g_ptr_array_set_free_func (hidden, g_free);
        }
      else
        {
          g_ptr_array_extend_and_steal (hide, g_steal_pointer (&hidden));
          g_ptr_array_extend_and_steal (draw, g_steal_pointer (&added));
          g_ptr_array_set_free_func (drawn, g_free);
        }
    }

  add_strings (builder, "only", only);
  add_strings (builder, "hide", hide);
  add_strings (builder, "draw", draw);
}

static void
write_selection (ChorsuScene *self,
                 JsonBuilder *builder)
{
  g_autofree char *selection = chorsu_ref_to_string (self->view.selection);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < chorsu_view_get_n_others (&self->view); i++)
    g_ptr_array_add (others, chorsu_ref_to_string (self->view.others[i]));

  add_string (builder, "select", selection);
  add_strings (builder, "compare", others);
}

void
chorsu_scene_write_map (ChorsuScene   *self,
                        ChorsuDataset *dataset,
                        JsonBuilder   *builder)
{
  const ChorsuGoal *goal = self->view.goal != 0 ? chorsu_dataset_get_goal_by_order (dataset, self->view.goal) : NULL;

  json_builder_set_member_name (builder, "map");
  json_builder_begin_object (builder);
  write_bounds (self, builder);
  write_layers (self, builder);
  if (goal != NULL)
    add_string (builder, "goal", goal->record.ref.id);
  write_selection (self, builder);
  write_classes (self, dataset, builder);
  if (self->view.year != 0)
    {
      json_builder_set_member_name (builder, "year");
      json_builder_add_int_value (builder, self->view.year);
    }
  add_string (builder, "shade", self->view.shade);
  if (self->view.widths != CHORSU_WIDTHS_PLAIN)
    add_string (builder, "widths", width_words[self->view.widths]);
  json_builder_end_object (builder);
}
