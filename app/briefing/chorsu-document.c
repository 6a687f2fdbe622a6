/* chorsu-document.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-document-private.h"

#include "chorsu-briefing-changes.h"
#include "chorsu-text-private.h"

struct _ChorsuDocument
{
  GObject         parent_instance;

  ChorsuDataset  *dataset;
  GPtrArray      *steps;    /* of ChorsuBriefing, all that can be gone to */
  guint           position; /* of what it says now */
  ChorsuBriefing *saved;    /* nullable: never saved */
  char           *burst;    /* nullable */
};

G_DEFINE_FINAL_TYPE (ChorsuDocument, chorsu_document, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_MODIFIED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

static void
chorsu_document_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  ChorsuDocument *self = CHORSU_DOCUMENT (object);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, chorsu_document_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, chorsu_document_get_can_redo (self));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, chorsu_document_get_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
chorsu_document_finalize (GObject *object)
{
  ChorsuDocument *self = CHORSU_DOCUMENT (object);

  g_ptr_array_unref (self->steps);
  g_clear_object (&self->saved);
  g_clear_object (&self->dataset);
  g_free (self->burst);

  G_OBJECT_CLASS (chorsu_document_parent_class)->finalize (object);
}

static void
chorsu_document_class_init (ChorsuDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = chorsu_document_get_property;
  object_class->finalize = chorsu_document_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 0);
}

static void
chorsu_document_init (ChorsuDocument *self)
{
  self->steps = g_ptr_array_new_with_free_func (g_object_unref);
}

ChorsuDocument *
chorsu_document_new (ChorsuBriefing *briefing,
                     ChorsuDataset  *dataset)
{
  ChorsuDocument *self;

  g_return_val_if_fail (CHORSU_IS_BRIEFING (briefing), NULL);
  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);

  self = g_object_new (CHORSU_TYPE_DOCUMENT, NULL);
  self->dataset = g_object_ref (dataset);
  self->saved = g_object_ref (briefing);
  g_ptr_array_add (self->steps, g_object_ref (briefing));

  return self;
}

ChorsuDocument *
chorsu_document_new_from_view (ChorsuDataset    *dataset,
                               const char       *title,
                               const char       *language,
                               ChorsuSceneKind   kind,
                               const ChorsuView *view,
                               ChorsuBox         box)
{
  g_autoptr (ChorsuBriefing) briefing = NULL;
  ChorsuDocument *self;
  ChorsuScene *scene;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (title != NULL && *title != '\0', NULL);

  briefing = chorsu_briefing_create ();
  briefing->title = chorsu_text_create_single (briefing->arena, language, title);
  briefing->as_of = g_intern_string (chorsu_dataset_get_as_of (dataset));
  briefing->revised = g_intern_string (chorsu_briefing_last_revision (dataset));
  scene = chorsu_scene_create ();
  scene->id = g_intern_static_string ("scene-1");
  scene->kind = kind;
  scene->title = chorsu_text_create_single (scene->arena, language, title);
  chorsu_scene_take_view (scene, view, box, dataset);
  g_ptr_array_add (briefing->scenes, scene);

  self = chorsu_document_new (briefing, dataset);
  g_clear_object (&self->saved);

  return self;
}

ChorsuBriefing *
chorsu_document_get_briefing (ChorsuDocument *self)
{
  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), NULL);

  return g_ptr_array_index (self->steps, self->position);
}

ChorsuDataset *
chorsu_document_get_dataset (ChorsuDocument *self)
{
  return self->dataset;
}

char *
chorsu_document_to_string (ChorsuDocument *self)
{
  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), NULL);

  return chorsu_briefing_to_string (chorsu_document_get_briefing (self), self->dataset);
}

gboolean
chorsu_document_get_can_undo (ChorsuDocument *self)
{
  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);

  return self->position > 0;
}

gboolean
chorsu_document_get_can_redo (ChorsuDocument *self)
{
  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);

  return self->position + 1 < self->steps->len;
}

gboolean
chorsu_document_get_modified (ChorsuDocument *self)
{
  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);

  return chorsu_document_get_briefing (self) != self->saved;
}

typedef struct
{
  gboolean can_undo;
  gboolean can_redo;
  gboolean modified;
} State;

static State
get_state (ChorsuDocument *self)
{
  return (State) { chorsu_document_get_can_undo (self), chorsu_document_get_can_redo (self),
                   chorsu_document_get_modified (self) };
}

static void
notify_since (ChorsuDocument *self,
              State           before)
{
  State now = get_state (self);

  if (now.can_undo != before.can_undo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  if (now.can_redo != before.can_redo)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  if (now.modified != before.modified)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}

void
chorsu_document_set_saved (ChorsuDocument *self,
                           ChorsuBriefing *briefing)
{
  State before;

  g_return_if_fail (CHORSU_IS_DOCUMENT (self));
  g_return_if_fail (CHORSU_IS_BRIEFING (briefing));

  before = get_state (self);
  g_set_object (&self->saved, briefing);

  /* What was saved must stay a step that can be gone back to. */
  chorsu_document_end_burst (self);
  notify_since (self, before);
}

void
chorsu_document_set_unsaved (ChorsuDocument *self)
{
  State before = get_state (self);

  g_clear_object (&self->saved);
  notify_since (self, before);
}

void
chorsu_document_change (ChorsuDocument *self,
                        ChorsuBriefing *briefing,
                        const char     *burst)
{
  State before = get_state (self);

  g_ptr_array_set_size (self->steps, self->position + 1);
  if (burst != NULL && g_strcmp0 (burst, self->burst) == 0 && self->position > 0)
    g_ptr_array_set_size (self->steps, self->position);
  else
    self->position++;
  g_ptr_array_add (self->steps, briefing);
  g_free (self->burst);
  self->burst = g_strdup (burst);

  notify_since (self, before);
  g_signal_emit (self, changed_signal, 0);
}

void
chorsu_document_end_burst (ChorsuDocument *self)
{
  g_return_if_fail (CHORSU_IS_DOCUMENT (self));

  g_clear_pointer (&self->burst, g_free);
}

static gboolean
go_to (ChorsuDocument *self,
       guint           position)
{
  State before = get_state (self);

  self->position = position;
  chorsu_document_end_burst (self);
  notify_since (self, before);
  g_signal_emit (self, changed_signal, 0);

  return TRUE;
}

gboolean
chorsu_document_undo (ChorsuDocument *self)
{
  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);

  return chorsu_document_get_can_undo (self) && go_to (self, self->position - 1);
}

gboolean
chorsu_document_redo (ChorsuDocument *self)
{
  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);

  return chorsu_document_get_can_redo (self) && go_to (self, self->position + 1);
}

gboolean
chorsu_document_set_title (ChorsuDocument *self,
                           const char     *language,
                           const char     *title)
{
  ChorsuBriefing *now, *next;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (language != NULL, FALSE);
  g_return_val_if_fail (title != NULL, FALSE);

  now = chorsu_document_get_briefing (self);
  if (*title == '\0' || g_utf8_strlen (title, -1) > CHORSU_SCENE_MAX_TEXT
      || (chorsu_text_has (now->title, language) && g_str_equal (chorsu_text_get (now->title, language), title)))
    return FALSE;

  next = chorsu_briefing_copy (now);
  next->title = chorsu_text_put (now->title, next->arena, language, title);
  chorsu_document_change (self, next, "title");

  return TRUE;
}

gboolean
chorsu_document_set_author (ChorsuDocument *self,
                            const char     *author)
{
  ChorsuBriefing *now, *next;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);

  now = chorsu_document_get_briefing (self);
  author = author != NULL && *author != '\0' ? author : NULL;
  if (g_strcmp0 (now->author, author) == 0)
    return FALSE;

  next = chorsu_briefing_copy (now);
  next->author = chorsu_arena_strdup (next->arena, author);
  chorsu_document_change (self, next, "author");

  return TRUE;
}

gboolean
chorsu_document_set_reviewed (ChorsuDocument *self)
{
  ChorsuBriefing *now, *next;
  const char *as_of, *revised;

  g_return_val_if_fail (CHORSU_IS_DOCUMENT (self), FALSE);

  now = chorsu_document_get_briefing (self);
  as_of = g_intern_string (chorsu_dataset_get_as_of (self->dataset));
  revised = g_intern_string (chorsu_briefing_last_revision (self->dataset));
  if (now->as_of == as_of && now->revised == revised)
    return FALSE;

  next = chorsu_briefing_copy (now);
  next->as_of = as_of;
  next->revised = revised;
  chorsu_document_change (self, next, NULL);

  return TRUE;
}
