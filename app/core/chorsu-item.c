/* chorsu-item.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-item.h"

struct _ChorsuItem
{
  GObject             parent_instance;

  ChorsuDataset      *dataset;
  const ChorsuRecord *record;
  const char         *name;
};

enum
{
  PROP_0,
  PROP_KIND,
  PROP_ID,
  PROP_NAME,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (ChorsuItem, chorsu_item, G_TYPE_OBJECT)

static void
chorsu_item_dispose (GObject *object)
{
  g_clear_object (&CHORSU_ITEM (object)->dataset);

  G_OBJECT_CLASS (chorsu_item_parent_class)->dispose (object);
}

static void
chorsu_item_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  ChorsuItem *self = CHORSU_ITEM (object);

  switch (prop_id)
    {
    case PROP_KIND:
      g_value_set_static_string (value, chorsu_kind_to_nick (self->record->ref.kind));
      break;
    case PROP_ID:
      g_value_set_static_string (value, self->record->ref.id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_item_class_init (ChorsuItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->dispose = chorsu_item_dispose;
  object_class->get_property = chorsu_item_get_property;

  properties[PROP_KIND] = g_param_spec_string ("kind", NULL, NULL, NULL, flags);
  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
chorsu_item_init (ChorsuItem *self)
{
}

ChorsuItem *
chorsu_item_new (ChorsuDataset      *dataset,
                 const ChorsuRecord *record,
                 const char         *language)
{
  ChorsuItem *self;

  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (record != NULL, NULL);

  self = g_object_new (CHORSU_TYPE_ITEM, NULL);
  self->dataset = g_object_ref (dataset);
  self->record = record;
  self->name = chorsu_text_get (record->name, language);

  return self;
}

ChorsuDataset *
chorsu_item_get_dataset (ChorsuItem *self)
{
  g_return_val_if_fail (CHORSU_IS_ITEM (self), NULL);

  return self->dataset;
}

const ChorsuRecord *
chorsu_item_get_record (ChorsuItem *self)
{
  g_return_val_if_fail (CHORSU_IS_ITEM (self), NULL);

  return self->record;
}

ChorsuRef
chorsu_item_get_ref (ChorsuItem *self)
{
  g_return_val_if_fail (CHORSU_IS_ITEM (self), CHORSU_REF_NONE);

  return self->record->ref;
}

const char *
chorsu_item_get_name (ChorsuItem *self)
{
  g_return_val_if_fail (CHORSU_IS_ITEM (self), NULL);

  return self->name;
}

GListModel *
chorsu_dataset_list (ChorsuDataset *self,
                     ChorsuKind     kind,
                     const char    *language)
{
  GListStore *store = g_list_store_new (CHORSU_TYPE_ITEM);

  g_return_val_if_fail (CHORSU_IS_DATASET (self), G_LIST_MODEL (store));

  for (guint i = 0; i < chorsu_dataset_get_n_records (self, kind); i++)
    {
      g_autoptr (ChorsuItem) item = chorsu_item_new (self, chorsu_dataset_get_record (self, kind, i), language);

      g_list_store_append (store, item);
    }

  return G_LIST_MODEL (store);
}
