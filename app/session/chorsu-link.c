/* chorsu-link.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-link.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "chorsu-closures.h"
#include "chorsu-filters.h"
#include "chorsu-rules.h"
#include "chorsu-shading.h"

G_DEFINE_QUARK (chorsu-link-error-quark, chorsu_link_error)

/* Of text that came from elsewhere no more is repeated. */
#define MAX_QUOTED 40

#define MAX_CLASSES 64

/* Web Mercator ends there. */
#define MAX_LAT 85.0

/* Writing */

/* Of what is in an id or a list, all but these is escaped. */
#define UNESCAPED ":,"

static void
append_part (GString    *uri,
             const char *key,
             const char *value)
{
  if (uri->str[uri->len - 1] != '?')
    g_string_append_c (uri, '&');
  g_string_append (uri, key);
  g_string_append_c (uri, '=');
  g_string_append_uri_escaped (uri, value, UNESCAPED, FALSE);
}

static void
append_list (GString    *uri,
             const char *key,
             GPtrArray  *values)
{
  g_autofree char *list = NULL;

  if (values->len == 0)
    return;

  g_ptr_array_add (values, NULL);
  list = g_strjoinv (",", (char **) values->pdata);
  append_part (uri, key, list);
}

static void
append_place (GString          *uri,
              const ChorsuLink *self)
{
  char lon[G_ASCII_DTOSTR_BUF_SIZE], lat[G_ASCII_DTOSTR_BUF_SIZE], zoom[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *place = NULL;

  if (!self->has_place)
    return;

  place = g_strjoin (",", g_ascii_formatd (lon, sizeof lon, "%.5f", self->lon),
                     g_ascii_formatd (lat, sizeof lat, "%.5f", self->lat),
                     g_ascii_formatd (zoom, sizeof zoom, "%.3f", self->zoom), NULL);
  append_part (uri, "at", place);
}

static void
append_number (GString    *uri,
               const char *key,
               int         number)
{
  g_autofree char *text = g_strdup_printf ("%d", number);

  if (number != 0)
    append_part (uri, key, text);
}

static void
append_layers (GString      *uri,
               ChorsuLayers  layers)
{
  g_autoptr (GPtrArray) nicks = g_ptr_array_new ();

  for (guint layer = CHORSU_LAYER_RELIEF; layer <= CHORSU_LAYER_ENGAGEMENT; layer <<= 1)
    if ((layers & layer) != 0)
      g_ptr_array_add (nicks, (gpointer) chorsu_layer_to_nick (layer));
  append_list (uri, "layers", nicks);
}

static void
append_selection (GString          *uri,
                  const ChorsuView *view)
{
  g_autoptr (GPtrArray) refs = g_ptr_array_new_with_free_func (g_free);
  guint n = chorsu_view_get_n_others (view);

  if (chorsu_ref_is_none (view->selection))
    return;

  g_ptr_array_add (refs, chorsu_ref_to_string (view->selection));
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (refs, chorsu_ref_to_string (view->others[i]));
  append_list (uri, "select", refs);
}

/* The classes that are as @on says, and other than at first. */
static void
append_classes (GString             *uri,
                const char          *key,
                const ChorsuFilters *filters,
                ChorsuDataset       *dataset,
                gboolean             on)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  ChorsuFilters first;

  chorsu_filters_init (&first);
  for (guint which = CHORSU_LEGEND_PLAIN + 1; which < CHORSU_N_LEGEND_TOGGLES; which++)
    for (guint i = 0; i < MAX_CLASSES; i++)
      {
        char *name;

        if (chorsu_filters_get (filters, which, i) != on || chorsu_filters_get (&first, which, i) == on)
          continue;
        name = chorsu_class_to_string (dataset, which, i);
        if (name != NULL)
          g_ptr_array_add (names, name);
      }
  append_list (uri, key, names);
}

static void
append_follow (GString          *uri,
               const ChorsuLink *self)
{
  g_autofree char *follow = self->follow != NULL ? g_strdup_printf ("%s,%u", self->follow, self->route + 1) : NULL;

  if (follow != NULL)
    append_part (uri, "follow", follow);
}

char *
chorsu_link_format (const ChorsuLink *self,
                    ChorsuDataset    *dataset)
{
  GString *uri = g_string_new (CHORSU_LINK_SCHEME ":?");
  const ChorsuView *view;

  g_return_val_if_fail (self != NULL, NULL);

  view = &self->view;
  append_place (uri, self);
  append_number (uri, "goal", view->goal);
  append_layers (uri, view->layers);
  append_selection (uri, view);
  append_classes (uri, "off", &view->filters, dataset, FALSE);
  append_classes (uri, "on", &view->filters, dataset, TRUE);
  append_number (uri, "year", view->year);
  if (view->shade != NULL)
    append_part (uri, "shade", view->shade);
  if (view->widths == CHORSU_WIDTHS_VOLUME)
    append_part (uri, "widths", "volume");
  if (self->close != NULL)
    append_part (uri, "close", self->close);
  append_follow (uri, self);

  return g_string_free (uri, FALSE);
}

/* Reading */

typedef struct
{
  ChorsuLink     link;
  ChorsuDataset *dataset;
} Reader;

/* Text from elsewhere as it may stand in a line of ours. */
static char *
quote (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *quoted = g_string_new (NULL);
  glong n = 0;

  for (const char *p = valid; *p != '\0' && n < MAX_QUOTED; p = g_utf8_next_char (p), n++)
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (quoted, g_unichar_isprint (c) ? c : 0xFFFD);
    }
  if (g_utf8_strlen (valid, -1) > MAX_QUOTED)
    g_string_append (quoted, "…");

  return g_string_free (quoted, FALSE);
}

/* @format has one "%s", which stands for @text as far as it may be repeated. */
static gboolean
refuse (GError          **error,
        ChorsuLinkError   code,
        const char       *format,
        const char       *text)
{
  g_autofree char *quoted = quote (text);
  g_autoptr (GString) message = g_string_new (format);

  g_string_replace (message, "%s", quoted, 1);
  g_set_error_literal (error, CHORSU_LINK_ERROR, code, message->str);

  return FALSE;
}

/* The whole of a text as a number: no signs but a minus, no spaces, no infinity. */
static gboolean
parse_number (const char *text,
              double      min,
              double      max,
              double     *number)
{
  char *end;

  if (*text == '\0' || text[strspn (text, "0123456789.-")] != '\0')
    return FALSE;

  *number = g_ascii_strtod (text, &end);

  return *end == '\0' && *number >= min && *number <= max;
}

static gboolean
parse_whole (const char *text,
             int         min,
             int         max,
             int        *number)
{
  guint64 value;

  if (!g_ascii_string_to_unsigned (text, 10, (guint64) min, (guint64) max, &value, NULL))
    return FALSE;

  *number = (int) value;
  return TRUE;
}

static gboolean
read_place (Reader      *self,
            const char  *value,
            GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (value, ",", 4);

  if (g_strv_length (parts) != 3 || !parse_number (parts[0], -180, 180, &self->link.lon)
      || !parse_number (parts[1], -MAX_LAT, MAX_LAT, &self->link.lat)
      || !parse_number (parts[2], CHORSU_MIN_ZOOM, CHORSU_MAX_ZOOM, &self->link.zoom))
    return refuse (error, CHORSU_LINK_ERROR_VALUE, _("The link’s place “%s” is nowhere on the map"), value);

  self->link.has_place = TRUE;
  return TRUE;
}

static gboolean
read_goal (Reader      *self,
           const char  *value,
           GError     **error)
{
  return parse_whole (value, 1, 4, &self->link.view.goal)
         || refuse (error, CHORSU_LINK_ERROR_VALUE, _("The link’s goal “%s” is none of 1 to 4"), value);
}

static gboolean
read_year (Reader      *self,
           const char  *value,
           GError     **error)
{
  return parse_whole (value, 1900, 2100, &self->link.view.year)
         || refuse (error, CHORSU_LINK_ERROR_VALUE, _("The link’s year “%s” is none from 1900 to 2100"), value);
}

static gboolean
read_layers (Reader      *self,
             const char  *value,
             GError     **error)
{
  g_auto (GStrv) nicks = g_strsplit (value, ",", -1);

  for (guint i = 0; nicks[i] != NULL; i++)
    {
      ChorsuLayers layer = chorsu_layer_from_nick (nicks[i]);

      if (layer == 0)
        return refuse (error, CHORSU_LINK_ERROR_VALUE, _("The link names a layer “%s” that there is not"), nicks[i]);
      self->link.view.layers |= layer;
    }

  return TRUE;
}

static gboolean
read_selection (Reader      *self,
                const char  *value,
                GError     **error)
{
  g_auto (GStrv) refs = g_strsplit (value, ",", -1);
  ChorsuView *view = &self->link.view;

  for (guint i = 0; refs[i] != NULL; i++)
    {
      ChorsuRef ref;

      if (!chorsu_ref_parse (refs[i], &ref) || chorsu_dataset_find (self->dataset, ref) == NULL)
        return refuse (error, CHORSU_LINK_ERROR_UNKNOWN, _("The link leads to “%s”, which is not in these data"), refs[i]);
      if (i > CHORSU_VIEW_MAX_OTHERS || chorsu_view_is_selected (view, ref)
          || (i > 0 && !(chorsu_rules_can_compare (view->selection) && chorsu_rules_can_compare (ref))))
        return refuse (error, CHORSU_LINK_ERROR_VALUE, _("The link compares what cannot be compared: “%s”"), value);
      if (i == 0)
        view->selection = ref;
      else
        view->others[i - 1] = ref;
    }

  return TRUE;
}

static gboolean
read_classes (Reader      *self,
              const char  *value,
              gboolean     on,
              GError     **error)
{
  g_auto (GStrv) names = g_strsplit (value, ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      ChorsuLegendToggle which;
      guint number;

      if (!chorsu_class_parse (self->dataset, names[i], &which, &number))
        return refuse (error, CHORSU_LINK_ERROR_UNKNOWN, _("The link names a class “%s” that there is not"), names[i]);
      chorsu_filters_set (&self->link.view.filters, which, number, on);
    }

  return TRUE;
}

static gboolean
read_off (Reader      *self,
          const char  *value,
          GError     **error)
{
  return read_classes (self, value, FALSE, error);
}

static gboolean
read_on (Reader      *self,
         const char  *value,
         GError     **error)
{
  return read_classes (self, value, TRUE, error);
}

static gboolean
read_shade (Reader      *self,
            const char  *value,
            GError     **error)
{
  g_autoptr (ChorsuShading) shading = chorsu_shading_new (self->dataset, value, 0);

  if (shading == NULL)
    return refuse (error, CHORSU_LINK_ERROR_UNKNOWN, _("The link shades by “%s”, which is no figure that countries share"),
                   value);

  self->link.view.shade = shading->key;
  return TRUE;
}

static gboolean
read_widths (Reader      *self,
             const char  *value,
             GError     **error)
{
  self->link.view.widths = CHORSU_WIDTHS_VOLUME;

  return g_str_equal (value, "volume")
         || refuse (error, CHORSU_LINK_ERROR_VALUE, _("The link’s widths “%s” are unknown"), value);
}

static gboolean
can_be_closed (Reader     *self,
               const char *name)
{
  ChorsuClosure closure;
  ChorsuRef ref;

  if (g_str_has_prefix (name, "mode:"))
    return chorsu_closure_of_mode (name + strlen ("mode:"), &closure);
  if (strchr (name, ':') != NULL)
    return chorsu_ref_parse (name, &ref) && chorsu_dataset_find (self->dataset, ref) != NULL
           && chorsu_closure_of_ref (ref, &closure);

  return g_regex_match_simple ("^[A-Z]{2}(-[A-Z]{2})?$", name, 0, 0);
}

static gboolean
read_close (Reader      *self,
            const char  *value,
            GError     **error)
{
  g_auto (GStrv) names = g_strsplit (value, ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (!can_be_closed (self, names[i]))
      return refuse (error, CHORSU_LINK_ERROR_UNKNOWN, _("The link closes “%s”, which cannot be closed"), names[i]);

  self->link.close = g_intern_string (value);
  return TRUE;
}

static gboolean
read_follow (Reader      *self,
             const char  *value,
             GError     **error)
{
  g_auto (GStrv) parts = g_strsplit (value, ",", 3);
  const ChorsuCorridor *corridor = chorsu_dataset_get_corridor (self->dataset, parts[0]);
  int route;

  if (corridor == NULL || g_strv_length (parts) != 2
      || !parse_whole (parts[1], 1, (int) corridor->n_routes, &route))
    return refuse (error, CHORSU_LINK_ERROR_UNKNOWN, _("The link follows “%s”, which is no route of a corridor"), value);

  self->link.follow = corridor->record.ref.id;
  self->link.route = route - 1;
  return TRUE;
}

static const struct
{
  const char *key;
  gboolean  (*read) (Reader      *self,
                     const char  *value,
                     GError     **error);
} readers[] = {
  { "at", read_place },     { "goal", read_goal }, { "layers", read_layers }, { "select", read_selection },
  { "off", read_off },      { "on", read_on },     { "year", read_year },     { "shade", read_shade },
  { "widths", read_widths }, { "close", read_close }, { "follow", read_follow },
};

/* @seen: parts that were read before, bit by bit */
static gboolean
read_part (Reader      *self,
           const char  *part,
           guint       *seen,
           GError     **error)
{
  const char *equals = strchr (part, '=');
  g_autofree char *key = equals != NULL ? g_strndup (part, equals - part) : NULL;
  g_autofree char *value = equals != NULL ? g_uri_unescape_string (equals + 1, NULL) : NULL;

  if (value == NULL || *value == '\0' || !g_utf8_validate (value, -1, NULL))
    return refuse (error, CHORSU_LINK_ERROR_SYNTAX, _("The link’s part “%s” cannot be read"), part);

  for (guint i = 0; i < G_N_ELEMENTS (readers); i++)
    {
      if (!g_str_equal (key, readers[i].key))
        continue;
      if ((*seen & (1u << i)) != 0)
        return refuse (error, CHORSU_LINK_ERROR_SYNTAX, _("The link has “%s” twice"), key);
      *seen |= 1u << i;
      return readers[i].read (self, value, error);
    }

  return refuse (error, CHORSU_LINK_ERROR_SYNTAX, _("The link has a part “%s” that nothing is known of"), key);
}

/* All but what is the reader's own is as at first. */
static void
reader_init (Reader           *self,
             ChorsuDataset    *dataset,
             const ChorsuView *base)
{
  ChorsuView *view = &self->link.view;

  *self = (Reader) { .link = { .view = *base }, .dataset = dataset };
  view->goal = 0;
  view->layers = 0;
  view->selection = CHORSU_REF_NONE;
  for (guint i = 0; i < CHORSU_VIEW_MAX_OTHERS; i++)
    view->others[i] = CHORSU_REF_NONE;
  chorsu_filters_init (&view->filters);
  view->year = 0;
  view->shade = NULL;
  view->widths = CHORSU_WIDTHS_PLAIN;
}

gboolean
chorsu_link_parse (ChorsuLink        *self,
                   const char        *uri,
                   ChorsuDataset     *dataset,
                   const ChorsuView  *base,
                   GError           **error)
{
  g_auto (GStrv) parts = NULL;
  guint seen = 0;
  Reader reader;

  g_return_val_if_fail (self != NULL && uri != NULL && base != NULL, FALSE);
  g_return_val_if_fail (CHORSU_IS_DATASET (dataset), FALSE);

  if (strlen (uri) > CHORSU_LINK_MAX_LENGTH)
    return refuse (error, CHORSU_LINK_ERROR_SYNTAX, _("The link is too long: “%s”"), uri);
  if (g_ascii_strncasecmp (uri, CHORSU_LINK_SCHEME ":?", strlen (CHORSU_LINK_SCHEME ":?")) != 0)
    return refuse (error, CHORSU_LINK_ERROR_SYNTAX, _("“%s” is no link to a view of Chorsu"), uri);

  reader_init (&reader, dataset, base);
  parts = g_strsplit (uri + strlen (CHORSU_LINK_SCHEME ":?"), "&", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (!read_part (&reader, parts[i], &seen, error))
      return FALSE;

  *self = reader.link;
  return TRUE;
}
