/* chorsu-loader-revisions.c: what was changed in the data, and why
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

/* Reads "kind:id" of a record that there is. */
static gboolean
read_ref (ChorsuLoader *self,
          JsonNode     *node,
          ChorsuRef    *ref)
{
  const char *string = json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : NULL;

  if (string == NULL)
    {
      chorsu_loader_report_type (self, NULL, _("a string"), node);
      return FALSE;
    }
  if (!chorsu_ref_parse (string, ref) || chorsu_dataset_find (self->dataset, *ref) == NULL)
    {
      chorsu_loader_error (self, NULL, _("there is no record “%s”: a kind, a colon and an id are expected"), string);
      return FALSE;
    }

  return TRUE;
}

static void
read_refs (ChorsuLoader   *self,
           JsonObject     *object,
           ChorsuRevision *revision)
{
  JsonArray *array = chorsu_loader_array (self, object, "records", CHORSU_OPTIONAL);
  guint n = array != NULL ? json_array_get_length (array) : 0;
  ChorsuRef *refs = chorsu_arena_new (self->arena, ChorsuRef, n);

  chorsu_loader_enter (self, "records");
  for (guint i = 0; i < n; i++)
    {
      chorsu_loader_enter_element (self, i);
      if (read_ref (self, json_array_get_element (array, i), &refs[revision->n_refs]))
        revision->n_refs++;
      chorsu_loader_leave (self);
    }
  chorsu_loader_leave (self);

  revision->refs = refs;
}

static void
read_revision (ChorsuLoader *self,
               JsonObject   *object,
               gpointer      element)
{
  static const char *const members[] = {
    "date", "records", "scope", "field", "old", "new", "sources", "reason", NULL
  };
  ChorsuRevision *revision = element;

  chorsu_loader_check_members (self, object, members);
  revision->date = chorsu_loader_date (self, object, "date", CHORSU_REQUIRED);
  read_refs (self, object, revision);
  revision->scope = chorsu_loader_text (self, object, "scope", CHORSU_OPTIONAL);
  revision->field = chorsu_loader_text (self, object, "field", CHORSU_REQUIRED);
  revision->old = chorsu_loader_text (self, object, "old", CHORSU_OPTIONAL);
  revision->new_ = chorsu_loader_text (self, object, "new", CHORSU_OPTIONAL);
  revision->sources = chorsu_loader_sources (self, object, "sources", &revision->n_sources);
  revision->reason = chorsu_loader_text (self, object, "reason", CHORSU_REQUIRED);

  if (json_object_has_member (object, "records") == json_object_has_member (object, "scope"))
    chorsu_loader_error (self, NULL, _("a revision needs either “records” or “scope”"));
  if (!json_object_has_member (object, "old") && !json_object_has_member (object, "new"))
    chorsu_loader_error (self, NULL, _("a revision needs “old” or “new”"));
}

void
chorsu_loader_read_revisions (ChorsuLoader *self,
                              JsonObject   *file)
{
  ChorsuDataset *dataset = self->dataset;
  const ChorsuRevision *revisions;
  guint n;

  revisions = chorsu_loader_elements (self, file, "revisions", CHORSU_OPTIONAL,
                                      sizeof (ChorsuRevision), read_revision, &n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (dataset->revisions, (gpointer) &revisions[i]);
}
