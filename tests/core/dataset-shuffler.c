/* dataset-shuffler.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "dataset-shuffler.h"

#include <json-glib/json-glib.h>

/* Of so many figures one is changed. */
#define RARITY 40

typedef struct
{
  GRand          *rand;
  DatasetShuffle  what;
  guint           n;
} Shuffler;

/* Lists whose order says nothing: not routes and their segments, coordinates,
 * or what is told sentence by sentence; a site's first commodity is its main
 * one, and a corridor's first route. */
static const char *const free_lists[] = {
  "countries", "neighbours", "goals", "resources", "nodes", "corridors", "security", "engagements",
  "facts", "events", "organisations", "commodities", "national", "figures", "others", "sources", "aliases",
  "memberships", "statements", "instruments", "counter_presence", "claims", "bottlenecks", "criteria_met", NULL
};

static void visit (Shuffler *self, JsonNode *node);

static JsonNode *
shuffled (Shuffler  *self,
          JsonArray *array)
{
  guint n = json_array_get_length (array);
  g_autoptr (GPtrArray) elements = g_ptr_array_new ();
  JsonArray *copy = json_array_new ();
  JsonNode *node;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (elements, json_array_dup_element (array, i));
  for (guint i = n; i > 1; i--)
    {
      guint j = g_rand_int_range (self->rand, 0, i);
      gpointer element = elements->pdata[j];

      elements->pdata[j] = elements->pdata[i - 1];
      elements->pdata[i - 1] = element;
      self->n++;
    }
  for (guint i = 0; i < n; i++)
    json_array_add_element (copy, elements->pdata[i]);

  node = json_node_init_array (json_node_alloc (), copy);
  json_array_unref (copy);

  return node;
}

static gboolean
rarely (Shuffler *self)
{
  if (g_rand_int_range (self->rand, 0, RARITY) != 0)
    return FALSE;

  self->n++;
  return TRUE;
}

/* A figure gets another value, date, qualifier or fewer sources. The points of
 * a series stay in order of time. */
static void
change_figure (Shuffler   *self,
               JsonObject *figure,
               gboolean    in_order)
{
  static const char *const dates[] = { "1999", "2020-06", "2025-H1" };

  /* What is computed must stay what its formula gives. */
  if (json_object_has_member (figure, "derivation"))
    return;

  if (json_object_has_member (figure, "value") && rarely (self))
    json_object_set_int_member (figure, "value", g_rand_int_range (self->rand, 1, 90));
  if (!in_order && rarely (self))
    json_object_set_string_member (figure, "as_of", dates[g_rand_int_range (self->rand, 0, G_N_ELEMENTS (dates))]);
  if (!json_object_has_member (figure, "qualifier") && rarely (self))
    json_object_set_string_member (figure, "qualifier", "about");
  if (!json_object_has_member (figure, "note") && rarely (self))
    {
      JsonObject *note = json_object_new ();

      json_object_set_string_member (note, "en", "Counted anew.");
      json_object_set_object_member (figure, "note", note);
    }
  if (json_object_has_member (figure, "sources")
      && json_array_get_length (json_object_get_array_member (figure, "sources")) > 1 && rarely (self))
    json_array_remove_element (json_object_get_array_member (figure, "sources"), 0);
}

static void
change_figures (Shuffler  *self,
                JsonArray *figures,
                gboolean   in_order)
{
  for (guint i = json_array_get_length (figures); i > 0; i--)
    {
      if (rarely (self))
        json_array_remove_element (figures, i - 1);
      else
        change_figure (self, json_array_get_object_element (figures, i - 1), in_order);
    }
}

static void
change_record (Shuffler   *self,
               JsonObject *object)
{
  if (json_object_has_member (object, "stage") && rarely (self))
    json_object_set_string_member (object, "stage", "suspended");
  if (json_object_has_member (object, "id") && json_object_has_member (object, "country") && rarely (self))
    {
      JsonObject *name = json_object_new ();

      json_object_set_string_member (name, "en", "Another name");
      json_object_set_object_member (object, "name", name);
    }
}

static void
visit_object (Shuffler   *self,
              JsonObject *object)
{
  g_autoptr (GPtrArray) members = g_ptr_array_new_with_free_func (g_free);
  JsonObjectIter iter;
  const char *name;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, NULL))
    g_ptr_array_add (members, g_strdup (name));

  if (self->what == DATASET_SHUFFLE_CONTENT)
    change_record (self, object);

  for (guint i = 0; i < members->len; i++)
    {
      const char *member = g_ptr_array_index (members, i);
      JsonNode *node = json_object_get_member (object, member);

      visit (self, node);
      if (!JSON_NODE_HOLDS_ARRAY (node))
        continue;
      if (self->what == DATASET_SHUFFLE_CONTENT && (g_str_equal (member, "figures") || g_str_equal (member, "points")))
        change_figures (self, json_node_get_array (node), g_str_equal (member, "points"));
      if (self->what == DATASET_SHUFFLE_ORDER && g_strv_contains (free_lists, member))
        json_object_set_member (object, member, shuffled (self, json_node_get_array (node)));
    }
}

static void
visit (Shuffler *self,
       JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    visit_object (self, json_node_get_object (node));
  else if (JSON_NODE_HOLDS_ARRAY (node))
    for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
      visit (self, json_array_get_element (json_node_get_array (node), i));
}

guint
dataset_shuffle (DatasetFixture *fixture,
                 guint           seed,
                 DatasetShuffle  what)
{
  static const char *const files[] = {
    "organisations.json", "countries.json", "goals.json", "commodities.json", "resources.json", "nodes.json",
    "segments.json", "corridors.json", "security.json", "engagement.json", "facts.json", "timeline.json",
  };
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Shuffler self = { rand, what, 0 };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *text = dataset_fixture_read (fixture, files[i]);
      g_autofree char *changed = NULL;
      g_autoptr (JsonNode) root = json_from_string (text, NULL);

      g_assert_nonnull (root);
      visit (&self, root);
      changed = json_to_string (root, FALSE);
      dataset_fixture_write (fixture, files[i], changed, -1);
    }

  return self.n;
}
