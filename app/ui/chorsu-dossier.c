/* chorsu-dossier.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-dossier-private.h"

#include <glib/gi18n.h>

#include "chorsu-vocabulary.h"

struct _ChorsuDossier
{
  GtkWidget          parent_instance;

  GtkWidget         *view;
  GtkLabel          *kind_label;
  GtkLabel          *title;
  GtkLabel          *subtitle;
  GtkLabel          *confidence;
  GtkMenuButton     *contents;
  GtkListBox        *index;
  GtkToggleButton   *in_full;
  GtkScrolledWindow *scroller;
  GtkBox            *content;

  ChorsuSession     *session;
  gboolean           restoring;
  guint              tick;     /* unfolds what is left; 0 when nothing is */
  gboolean           fresh;    /* nothing was painted since that began */
  GHashTable        *expanded; /* section id → GINT_TO_POINTER (1 unfolded, 2 folded) */

  const char        *wanted;   /* id of a section that is to be in sight soon, or NULL */
  int                wait;     /* frames until then */

  /* What is shown. */
  ChorsuDataset     *dataset;
  ChorsuRef          one;
  ChorsuNetwork     *network;  /* what corridors are measured by; nullable */
  GArray            *compared;   /* of ChorsuRef */
  ChorsuComparison  *comparison; /* nullable */
};

G_DEFINE_FINAL_TYPE (ChorsuDossier, chorsu_dossier, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SESSION,
  N_PROPS
};

enum
{
  UNFOLDED = 1,
  FOLDED = 2
};

static GParamSpec *properties[N_PROPS];

/* What is unfolded until the reader decides otherwise. */
static const char *const unfolded_at_first[] = {
  "key-figures", "goals",    "summary",       "relevance",       "site",       "figures",
  "commodity",   "control",  "corridor", "security-site", "engagement-item", "event-item", "fact-item",
  "border-item", "members",  "node",          "segment",         "facts",      "compare-key",
  "compare-goals", "compare-map", NULL
};

static gboolean
is_unfolded (ChorsuDossier *self,
             const char    *id)
{
  int state = GPOINTER_TO_INT (g_hash_table_lookup (self->expanded, id));

  if (chorsu_session_get_in_full (self->session))
    return TRUE;

  return state != 0 ? state == UNFOLDED : g_strv_contains (unfolded_at_first, id);
}

static void
section_expanded_cb (ChorsuSection *section,
                     GParamSpec    *pspec,
                     ChorsuDossier *self)
{
  if (self->restoring)
    return;

  g_hash_table_insert (self->expanded, (gpointer) chorsu_section_get_id (section),
                       GINT_TO_POINTER (chorsu_section_get_expanded (section) ? UNFOLDED
                                                                              : FOLDED));
}

/* So many rows are made at once: a screenful, in good time for a frame. */
#define ROWS_AT_ONCE 8

/* By what the reader decided, or all of them in full, from the top down until
 * enough rows are to be seen. Returns: whether there may be more */
static gboolean
restore_some (ChorsuDossier *self)
{
  guint room = ROWS_AT_ONCE;
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->content));

  self->restoring = TRUE;
  for (; child != NULL && room > 0; child = gtk_widget_get_next_sibling (child))
    {
      ChorsuSection *section = CHORSU_IS_SECTION (child) ? CHORSU_SECTION (child) : NULL;

      if (section != NULL && is_unfolded (self, chorsu_section_get_id (section)))
        room -= chorsu_section_unfold_some (section, room);
      else if (section != NULL)
        chorsu_section_set_expanded (section, FALSE);
    }
  self->restoring = FALSE;

  return room == 0;
}

static gboolean
restore_more_cb (GtkWidget     *widget,
                 GdkFrameClock *clock,
                 gpointer       data)
{
  ChorsuDossier *self = CHORSU_DOSSIER (widget);

  /* What is there is to be painted first. */
  if (self->fresh)
    {
      self->fresh = FALSE;
      return G_SOURCE_CONTINUE;
    }
  if (restore_some (self))
    return G_SOURCE_CONTINUE;

  self->tick = 0;
  return G_SOURCE_REMOVE;
}

static void
stop_restoring (ChorsuDossier *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
}

/* What is in sight at once, the rest frame by frame. */
static void
restore_sections (ChorsuDossier *self)
{
  stop_restoring (self);
  self->fresh = TRUE;
  if (restore_some (self))
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), restore_more_cb, NULL, NULL);
}

static void
connect_sections (ChorsuDossier *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->content)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CHORSU_IS_SECTION (child))
      g_signal_connect_object (child, "notify::expanded", G_CALLBACK (section_expanded_cb), self, 0);
}

/* The index: one row per section, in their order. */

static void
update_index (ChorsuDossier *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->index))) != NULL)
    gtk_list_box_remove (self->index, child);

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->content)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *name = CHORSU_IS_SECTION (child) ? chorsu_section_dup_name (CHORSU_SECTION (child)) : NULL;
      GtkWidget *row;

      if (name == NULL)
        continue;
      row = chorsu_row_new (chorsu_row_label (name, NULL), name);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_widget_set_sensitive (row, chorsu_section_has_content (CHORSU_SECTION (child)));
      g_object_set_data (G_OBJECT (row), "chorsu-section", child);
      gtk_list_box_append (self->index, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->contents), gtk_widget_get_first_child (GTK_WIDGET (self->index)) != NULL);
}

static void
in_full_changed_cb (ChorsuDossier *self)
{
  gtk_toggle_button_set_active (self->in_full, chorsu_session_get_in_full (self->session));
  restore_sections (self);
}

static void
in_full_toggled_cb (ChorsuDossier *self)
{
  if (self->session != NULL)
    chorsu_session_set_in_full (self->session, gtk_toggle_button_get_active (self->in_full));
}

static void
clear_content (ChorsuDossier *self)
{
  GtkWidget *child;

  stop_restoring (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->content))) != NULL)
    gtk_box_remove (self->content, child);
  g_clear_pointer (&self->comparison, chorsu_comparison_free);
}

static void
build_record (ChorsuDossierBuild *build,
              const ChorsuRecord *record)
{
  gconstpointer data = record;

  switch (record->ref.kind)
    {
    case CHORSU_KIND_COUNTRY:
    case CHORSU_KIND_NEIGHBOUR:
      chorsu_dossier_build_country (build, data);
      break;
    case CHORSU_KIND_GOAL:
      chorsu_dossier_build_goal (build, data);
      break;
    case CHORSU_KIND_RESOURCE:
      chorsu_dossier_build_site (build, data);
      break;
    case CHORSU_KIND_COMMODITY:
      chorsu_dossier_build_commodity (build, data);
      break;
    case CHORSU_KIND_NODE:
      chorsu_dossier_build_node (build, data);
      break;
    case CHORSU_KIND_SEGMENT:
      chorsu_dossier_build_segment (build, data);
      break;
    case CHORSU_KIND_CORRIDOR:
      chorsu_dossier_build_corridor (build, data);
      break;
    case CHORSU_KIND_SECURITY:
      chorsu_dossier_build_security (build, data);
      break;
    case CHORSU_KIND_ENGAGEMENT:
      chorsu_dossier_build_engagement (build, data);
      break;
    case CHORSU_KIND_EVENT:
      chorsu_dossier_build_event (build, data);
      break;
    case CHORSU_KIND_FACT:
      chorsu_dossier_build_fact (build, data);
      break;
    case CHORSU_KIND_BORDER:
      chorsu_dossier_build_border (build, data);
      break;
    case CHORSU_KIND_ORGANISATION:
      chorsu_dossier_build_organisation (build, data);
      break;
    case CHORSU_KIND_NONE:
    case CHORSU_KIND_SOURCE:
    case CHORSU_KIND_REGION:
    case CHORSU_N_KINDS:
    default:
      chorsu_dossier_add_common (build, record);
      chorsu_dossier_add_sources (build, record);
    }
}

static void
set_label (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static const char *
subtitle_of (const ChorsuRecord *record,
             const char         *language)
{
  gconstpointer data = record;

  switch (record->ref.kind)
    {
    case CHORSU_KIND_COUNTRY:
    case CHORSU_KIND_NEIGHBOUR:
      return chorsu_text_get (((const ChorsuCountry *) data)->official_name, language);
    case CHORSU_KIND_GOAL:
      return chorsu_text_get (((const ChorsuGoal *) data)->tagline, language);
    default:
      return NULL;
    }
}

/* A quiet word on how well the record is documented, with the rule behind it. */
static void
show_confidence (ChorsuDossier      *self,
                 const ChorsuRecord *record,
                 const char         *language)
{
  const char *rule = chorsu_text_get (chorsu_dataset_get_confidence_rule (self->dataset), language);
  const char *word = chorsu_vocabulary_confidence (chorsu_record_get_confidence (record));
  /* Translators: how well an entry is documented: "Confidence: high". */
  g_autofree char *text = word != NULL ? g_strdup_printf (_("Confidence: %s"), word) : NULL;

  set_label (self->confidence, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->confidence), rule);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->confidence), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, rule, -1);
}

static void
show_comparison (ChorsuDossier      *self,
                 ChorsuDossierBuild *build)
{
  GString *title = g_string_new (NULL);

  self->comparison = chorsu_comparison_new (self->dataset, self->compared);
  for (guint i = 0; i < self->compared->len; i++)
    {
      const ChorsuCountry *country = chorsu_comparison_get_country (self->comparison, i);

      /* Translators: between the countries of a comparison. */
      g_string_append_printf (title, "%s%s", i == 0 ? "" : i + 1 < self->compared->len ? ", " : _(" and "),
                              chorsu_text_get (country->record.name, build->language));
    }

  set_label (self->kind_label, _("Comparison"));
  set_label (self->title, title->str);
  set_label (self->subtitle, NULL);
  set_label (self->confidence, NULL);
  chorsu_dossier_build_comparison (build, self->comparison);
  g_string_free (title, TRUE);
}

static void
show_record (ChorsuDossier      *self,
             ChorsuDossierBuild *build,
             const ChorsuRecord *record)
{
  set_label (self->kind_label, chorsu_vocabulary_kind (record->ref.kind));
  set_label (self->title, chorsu_text_get (record->name, build->language));
  set_label (self->subtitle, subtitle_of (record, build->language));
  show_confidence (self, record, build->language);
  build_record (build, record);
}

static void
rebuild (ChorsuDossier *self)
{
  ChorsuDossierBuild build = { self->dataset, NULL, self->content };
  const ChorsuRecord *one = NULL;

  clear_content (self);
  if (self->dataset == NULL)
    return;

  build.language = chorsu_session_get_language (self->session);
  if (!chorsu_ref_is_none (self->one))
    one = chorsu_dataset_find (self->dataset, self->one);

  if (self->compared->len > 1)
    show_comparison (self, &build);
  else if (one != NULL)
    show_record (self, &build, one);

  restore_sections (self);
  connect_sections (self);
  update_index (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0.0);
}

static gboolean
same_refs (const GArray *a,
           const GArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!chorsu_ref_equal (g_array_index (a, ChorsuRef, i), g_array_index (b, ChorsuRef, i)))
      return FALSE;

  return TRUE;
}

/* What the network measures; other dossiers need not wait for it. */
static gboolean
is_measured (ChorsuRef ref)
{
  return ref.kind == CHORSU_KIND_CORRIDOR || ref.kind == CHORSU_KIND_NODE || ref.kind == CHORSU_KIND_SEGMENT;
}

/* Nothing selected: the pane is on its way out and keeps what it showed. */
static void
update (ChorsuDossier *self)
{
  ChorsuDataset *dataset = chorsu_session_get_dataset (self->session);
  ChorsuNetwork *network = chorsu_explorer_get_network (chorsu_session_get_explorer (self->session));
  ChorsuRef one = chorsu_session_get_selection (self->session);
  g_autoptr (GArray) compared = chorsu_session_get_compared (self->session);

  if (dataset == self->dataset && (network == self->network || !is_measured (one))
      && (chorsu_ref_is_none (one) || (chorsu_ref_equal (one, self->one) && same_refs (compared, self->compared))))
    return;

  /* Rows point into the old dataset, so they go before it. */
  if (dataset != self->dataset)
    clear_content (self);
  g_set_object (&self->dataset, dataset);
  g_set_object (&self->network, network);
  self->one = one;
  g_array_unref (self->compared);
  self->compared = g_steal_pointer (&compared);
  rebuild (self);
}

static GtkWidget *
find_section (ChorsuDossier *self,
              const char    *id)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->content)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (CHORSU_IS_SECTION (child) && g_strcmp0 (chorsu_section_get_id (CHORSU_SECTION (child)), id) == 0)
      return child;

  return NULL;
}

/* Once all that is above it has been made, and has its places. */
static gboolean
scroll_to_wanted_cb (GtkWidget     *widget,
                     GdkFrameClock *clock,
                     gpointer       data)
{
  ChorsuDossier *self = CHORSU_DOSSIER (widget);
  GtkWidget *section = find_section (self, self->wanted);
  graphene_point_t top;

  if (self->tick != 0 || self->wait-- > 0)
    return G_SOURCE_CONTINUE;

  if (section != NULL
      && gtk_widget_compute_point (section, GTK_WIDGET (self->content), &GRAPHENE_POINT_INIT (0, 0), &top))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), top.y);
  self->wanted = NULL;

  return G_SOURCE_REMOVE;
}

/* Frames until a section that was unfolded has its place. */
#define FRAMES_TO_WAIT 2

static void
section_wanted_cb (ChorsuDossier *self,
                   const char    *id)
{
  GtkWidget *section = find_section (self, id);

  if (section == NULL)
    return;

  chorsu_section_set_expanded (CHORSU_SECTION (section), TRUE);
  self->wait = FRAMES_TO_WAIT;
  if (self->wanted == NULL)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_to_wanted_cb, NULL, NULL);
  self->wanted = chorsu_section_get_id (CHORSU_SECTION (section));
}

static void
index_activated_cb (ChorsuDossier *self,
                    GtkListBoxRow *row)
{
  GtkWidget *section = g_object_get_data (G_OBJECT (row), "chorsu-section");

  gtk_menu_button_popdown (self->contents);
  gtk_widget_child_focus (section, GTK_DIR_TAB_FORWARD);
  section_wanted_cb (self, chorsu_section_get_id (CHORSU_SECTION (section)));
}

static void
chorsu_dossier_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  ChorsuDossier *self = CHORSU_DOSSIER (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_dossier_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  ChorsuDossier *self = CHORSU_DOSSIER (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      chorsu_dossier_set_session (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
chorsu_dossier_dispose (GObject *object)
{
  ChorsuDossier *self = CHORSU_DOSSIER (object);

  chorsu_dossier_set_session (self, NULL);
  /* Rows point into dataset and comparison, so they go before them. */
  if (self->view != NULL)
    clear_content (self);
  g_clear_pointer (&self->view, gtk_widget_unparent);
  g_clear_object (&self->network);
  g_clear_object (&self->dataset);

  G_OBJECT_CLASS (chorsu_dossier_parent_class)->dispose (object);
}

static void
chorsu_dossier_finalize (GObject *object)
{
  ChorsuDossier *self = CHORSU_DOSSIER (object);

  g_clear_pointer (&self->expanded, g_hash_table_unref);
  g_clear_pointer (&self->compared, g_array_unref);

  G_OBJECT_CLASS (chorsu_dossier_parent_class)->finalize (object);
}

static void
chorsu_dossier_class_init (ChorsuDossierClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = chorsu_dossier_get_property;
  object_class->set_property = chorsu_dossier_set_property;
  object_class->dispose = chorsu_dossier_dispose;
  object_class->finalize = chorsu_dossier_finalize;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, CHORSU_TYPE_SESSION,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "dossier");
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/chorsu/Chorsu/ui/chorsu-dossier.ui");
  gtk_widget_class_bind_template_child (widget_class, ChorsuDossier, view);
  gtk_widget_class_bind_template_child (widget_class, ChorsuDossier, kind_label);
  gtk_widget_class_bind_template_child (widget_class, ChorsuDossier, title);
  gtk_widget_class_bind_template_child (widget_class, ChorsuDossier, subtitle);
  gtk_widget_class_bind_template_child (widget_class, ChorsuDossier, confidence);
  gtk_widget_class_bind_template_child (widget_class, ChorsuDossier, contents);
  gtk_widget_class_bind_template_child (widget_class, ChorsuDossier, index);
  gtk_widget_class_bind_template_child (widget_class, ChorsuDossier, in_full);
  gtk_widget_class_bind_template_callback (widget_class, index_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, in_full_toggled_cb);
  gtk_widget_class_bind_template_child (widget_class, ChorsuDossier, scroller);
  gtk_widget_class_bind_template_child (widget_class, ChorsuDossier, content);
}

static void
chorsu_dossier_init (ChorsuDossier *self)
{
  self->expanded = g_hash_table_new (g_direct_hash, g_direct_equal);
  self->compared = g_array_new (FALSE, FALSE, sizeof (ChorsuRef));
  gtk_widget_init_template (GTK_WIDGET (self));
}

ChorsuNetwork *
chorsu_dossier_get_network (ChorsuSection *section)
{
  GtkWidget *dossier = gtk_widget_get_ancestor (GTK_WIDGET (section), CHORSU_TYPE_DOSSIER);

  return dossier != NULL ? CHORSU_DOSSIER (dossier)->network : NULL;
}

ChorsuExplorer *
chorsu_dossier_get_explorer (GtkWidget *widget)
{
  GtkWidget *dossier = gtk_widget_get_ancestor (widget, CHORSU_TYPE_DOSSIER);

  return dossier != NULL ? chorsu_session_get_explorer (CHORSU_DOSSIER (dossier)->session) : NULL;
}

void
chorsu_dossier_set_session (ChorsuDossier *self,
                            ChorsuSession *session)
{
  g_return_if_fail (CHORSU_IS_DOSSIER (self));
  g_return_if_fail (session == NULL || CHORSU_IS_SESSION (session));

  if (self->session == session)
    return;

  if (self->session != NULL)
    {
      g_signal_handlers_disconnect_by_data (chorsu_session_get_explorer (self->session), self);
      g_signal_handlers_disconnect_by_data (self->session, self);
    }
  g_set_object (&self->session, session);
  if (session != NULL)
    {
      g_signal_connect_object (session, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::dataset", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "notify::in-full", G_CALLBACK (in_full_changed_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (chorsu_session_get_explorer (session), "changed", G_CALLBACK (update), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (session, "section-wanted", G_CALLBACK (section_wanted_cb), self,
                               G_CONNECT_SWAPPED);
      update (self);
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SESSION]);
}
