/* chorsu-dataset-loader.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-load-private.h"

#include <glib/gi18n-lib.h>

#define ROOT_FILE "dataset.json"

/* Order matters only where a reader looks into other records: segments need
 * the positions of their nodes, routes the ends of their segments. */
static const ChorsuSection *const sections[] = {
  chorsu_source_sections,
  chorsu_country_sections,
  chorsu_resource_sections,
  chorsu_network_sections,
  chorsu_goal_sections,
  chorsu_security_sections,
};

static void
read_licence (ChorsuLoader *loader,
              JsonObject   *object,
              gpointer      element)
{
  static const char *const members[] = { "name", "licence", "text", "url", NULL };
  ChorsuLicence *licence = element;

  chorsu_loader_check_members (loader, object, members);
  licence->name = chorsu_loader_string (loader, object, "name", CHORSU_REQUIRED);
  licence->licence = chorsu_loader_string (loader, object, "licence", CHORSU_REQUIRED);
  licence->text = chorsu_loader_text (loader, object, "text", CHORSU_REQUIRED);
  licence->url = chorsu_loader_string (loader, object, "url", CHORSU_OPTIONAL);
}

static void
read_setting (ChorsuLoader *loader,
              JsonObject   *object,
              gpointer      element)
{
  static const char *const members[] = { "id", "name", "tolerance_km", NULL };
  ChorsuSetting *setting = element;

  chorsu_loader_check_members (loader, object, members);
  setting->id = chorsu_loader_id (loader, object, "id", CHORSU_REQUIRED);
  setting->name = chorsu_loader_text (loader, object, "name", CHORSU_REQUIRED);
  if (chorsu_loader_number (loader, object, "tolerance_km", CHORSU_REQUIRED, &setting->tolerance_km)
      && setting->tolerance_km <= 0)
    chorsu_loader_error (loader, "tolerance_km", _("a tolerance must be greater than 0"));
  if (setting->id != NULL && !g_hash_table_insert (loader->dataset->settings, (gpointer) setting->id, setting))
    chorsu_loader_error (loader, "id", _("id “%s” is used twice"), setting->id);
}

static guint
strv_count (const char *const *strings,
            const char        *string)
{
  guint n = 0;

  for (guint i = 0; strings[i] != NULL; i++)
    n += g_str_equal (strings[i], string);

  return n;
}

static const char *const *
read_languages (ChorsuLoader *loader,
                JsonObject   *root)
{
  const char *const *languages = chorsu_loader_strings (loader, root, "languages");

  for (guint i = 0; languages[i] != NULL; i++)
    if (!chorsu_loader_is_language (languages[i]))
      chorsu_loader_error (loader, "languages", _("“%s” is no language code"), languages[i]);
    else if (strv_count (languages, languages[i]) > 1)
      chorsu_loader_error (loader, "languages", _("“%s” stands here twice"), languages[i]);

  return languages;
}

static void
read_root (ChorsuLoad     *load,
           ChorsuDataFile *file)
{
  static const char *const members[] = {
    "$schema", "version", "as_of", "languages", "name", "files", "relevance_rule", "importance_rule",
    "basis_rule", "precision_rule", "status_rule", "confidence_rule",
    "settings", "naming_rule", "licences", NULL
  };
  ChorsuLoader *loader = &load->loader;
  ChorsuDataset *dataset = loader->dataset;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *const *files;
  guint n_settings;

  loader->file = file->label;
  chorsu_loader_check_members (loader, file->root, members);
  chorsu_loader_peek (loader, file->root, "$schema", CHORSU_OPTIONAL);
  chorsu_loader_integer (loader, file->root, "version", CHORSU_REQUIRED, 1, 1);
  dataset->languages = read_languages (loader, file->root);
  chorsu_loader_text (loader, file->root, "name", CHORSU_REQUIRED);
  dataset->as_of = chorsu_loader_date (loader, file->root, "as_of", CHORSU_REQUIRED);
  dataset->relevance_rule = chorsu_loader_text (loader, file->root, "relevance_rule", CHORSU_REQUIRED);
  dataset->importance_rule = chorsu_loader_text (loader, file->root, "importance_rule", CHORSU_REQUIRED);
  dataset->basis_rule = chorsu_loader_text (loader, file->root, "basis_rule", CHORSU_REQUIRED);
  dataset->precision_rule = chorsu_loader_text (loader, file->root, "precision_rule", CHORSU_REQUIRED);
  dataset->status_rule = chorsu_loader_text (loader, file->root, "status_rule", CHORSU_REQUIRED);
  dataset->confidence_rule = chorsu_loader_text (loader, file->root, "confidence_rule", CHORSU_REQUIRED);
  chorsu_loader_text (loader, file->root, "naming_rule", CHORSU_OPTIONAL);
  chorsu_loader_elements (loader, file->root, "settings", CHORSU_OPTIONAL,
                          sizeof (ChorsuSetting), read_setting, &n_settings);
  dataset->licences = chorsu_loader_elements (loader, file->root, "licences", CHORSU_REQUIRED,
                                              sizeof (ChorsuLicence), read_licence, &dataset->n_licences);

  chorsu_loader_array (loader, file->root, "files", CHORSU_REQUIRED);
  files = chorsu_loader_strings (loader, file->root, "files");
  if (files[0] == NULL && chorsu_loader_has_array (file->root, "files"))
    chorsu_loader_error (loader, "files", _("a dataset needs at least one file more"));
  for (guint i = 0; files[i] != NULL; i++)
    {
      if (strchr (files[i], '/') != NULL)
        {
          chorsu_loader_error (loader, "files", _("“%s” is not in the same folder"), files[i]);
          continue;
        }
      g_ptr_array_add (names, g_strdup (files[i]));
    }

  if (load->overlay != NULL && !load->overlaid)
    {
      g_autofree char *name = g_file_get_basename (load->overlay);

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, g_steal_pointer (&name));
    }

  chorsu_load_add_files (load, names);
}

static const ChorsuSection *
find_section (const char *member)
{
  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    for (const ChorsuSection *section = sections[i]; section->member != NULL; section++)
      if (g_str_equal (section->member, member))
        return section;

  return NULL;
}

/* Allocates a record and makes its id known. */
static gpointer
register_record (ChorsuLoader        *loader,
                 const ChorsuSection *section,
                 JsonNode            *node,
                 gpointer             record)
{
  ChorsuRecord *base = record;
  JsonObject *object = chorsu_loader_as_object (loader, node);
  const char *id = object != NULL ? chorsu_loader_id (loader, object, "id", CHORSU_REQUIRED) : NULL;
  GHashTable *index = loader->dataset->index[section->kind];

  if (id == NULL)
    return NULL;
  if (g_hash_table_contains (index, id))
    {
      chorsu_loader_error (loader, "id", _("id “%s” is used twice"), id);
      return NULL;
    }

  base->ref = (ChorsuRef) { section->kind, id };
  g_hash_table_insert (index, (gpointer) id, record);
  g_ptr_array_add (loader->dataset->records[section->kind], record);
  loader->dataset->counts.records++;

  return record;
}

static void
register_records (ChorsuLoad                *load,
                  const ChorsuDataFile      *file,
                  const ChorsuSection *section,
                  JsonArray           *array)
{
  ChorsuLoader *loader = &load->loader;
  ChorsuListing *listing = g_new0 (ChorsuListing, 1);
  guint n = json_array_get_length (array);
  guint8 *memory = chorsu_arena_alloc (loader->arena, section->size * n);

  listing->file = file;
  listing->section = section;
  listing->array = array;
  listing->records = g_ptr_array_new ();
  g_ptr_array_add (load->listings, listing);

  for (guint i = 0; i < n; i++)
    {
      chorsu_loader_enter_element (loader, i);
      g_ptr_array_add (listing->records,
                       register_record (loader, section, json_array_get_element (array, i),
                                        memory + section->size * i));
      chorsu_loader_leave (loader);
    }
}

/* First pass over a file: vocabularies are read, records get their ids. */
static void
register_file (ChorsuLoad     *load,
               ChorsuDataFile *file)
{
  ChorsuLoader *loader = &load->loader;
  JsonObjectIter iter;
  const char *member;

  loader->file = file->label;
  json_object_iter_init_ordered (&iter, file->root);
  while (json_object_iter_next_ordered (&iter, &member, NULL))
    {
      const ChorsuSection *section = find_section (member);
      JsonArray *array;

      if (g_str_equal (member, "$schema"))
        {
          chorsu_loader_peek (loader, file->root, member, CHORSU_REQUIRED);
          continue;
        }
      array = chorsu_loader_array (loader, file->root, member, CHORSU_REQUIRED);
      if (array == NULL)
        continue;

      chorsu_loader_enter (loader, member);
      if (section != NULL)
        register_records (load, file, section, array);
      else if (!chorsu_loader_read_vocabulary (loader, member, array)
               && !g_str_equal (member, "national")
               && !g_str_equal (member, "parameters")
               && !g_str_equal (member, "revisions"))
        chorsu_loader_error (loader, NULL, _("there is no member “%s” here"), member);
      chorsu_loader_leave (loader);
    }
}

/* Second pass: the records of one kind get their content. */
static void
read_section (ChorsuLoad                *load,
              const ChorsuSection *section)
{
  ChorsuLoader *loader = &load->loader;

  for (guint i = 0; i < load->listings->len; i++)
    {
      ChorsuListing *listing = g_ptr_array_index (load->listings, i);

      if (listing->section != section)
        continue;

      loader->file = listing->file->label;
      chorsu_loader_enter (loader, section->member);
      for (guint j = 0; j < listing->records->len; j++)
        {
          gpointer record = g_ptr_array_index (listing->records, j);

          if (record == NULL)
            continue;
          chorsu_loader_enter_element (loader, j);
          chorsu_loader_begin_evidence (loader);
          section->read (loader, json_array_get_object_element (listing->array, j), record);
          chorsu_loader_end_evidence (loader, record);
          chorsu_loader_leave (loader);
        }
      chorsu_loader_leave (loader);
    }
}

/* The lists that are no records. That they are lists was seen before. */
static void
read_tables (ChorsuLoad     *load,
             ChorsuDataFile *file)
{
  load->loader.file = file->label;
  if (chorsu_loader_has_array (file->root, "national"))
    chorsu_loader_read_national (&load->loader, file->root);
  if (chorsu_loader_has_array (file->root, "parameters"))
    chorsu_loader_read_parameters (&load->loader, file->root);
  if (chorsu_loader_has_array (file->root, "revisions"))
    chorsu_loader_read_revisions (&load->loader, file->root);
}

/* The newest source makes the date of the whole. */
static void
check_as_of (ChorsuLoad           *load,
             const ChorsuDataFile *root)
{
  ChorsuDataset *dataset = load->loader.dataset;
  GPtrArray *sources = dataset->records[CHORSU_KIND_SOURCE];
  const char *newest = NULL;

  for (guint i = 0; i < sources->len; i++)
    {
      const ChorsuSourceRecord *record = g_ptr_array_index (sources, i);

      if (record->source.date != NULL && (newest == NULL || strcmp (record->source.date, newest) > 0))
        newest = record->source.date;
    }

  load->loader.file = root->label;
  if (newest != NULL && dataset->as_of != NULL && !g_str_equal (newest, dataset->as_of))
    chorsu_loader_report (&load->loader, CHORSU_SEVERITY_WARNING, "as_of",
                          _("the newest source is of %s"), newest);
}

void
chorsu_load_run (ChorsuLoad *load)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  ChorsuDataFile *root;

  g_ptr_array_add (names, (gpointer) ROOT_FILE);
  chorsu_load_add_files (load, names);
  root = g_ptr_array_index (load->files, 0);
  if (root->root == NULL)
    return;

  read_root (load, root);
  for (guint i = 1; i < load->files->len; i++)
    {
      ChorsuDataFile *file = g_ptr_array_index (load->files, i);

      if (file->root != NULL)
        register_file (load, file);
    }

  /* References into a file that could not be read would all be wrong. */
  if (load->first_error != NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    for (const ChorsuSection *section = sections[i]; section->member != NULL; section++)
      read_section (load, section);

  for (guint i = 1; i < load->files->len; i++)
    read_tables (load, g_ptr_array_index (load->files, i));

  chorsu_loader_link_national (&load->loader);
  chorsu_loader_finish_counts (&load->loader);
  check_as_of (load, root);
}
