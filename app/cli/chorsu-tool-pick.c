/* chorsu-tool-pick.c: chorsu-tool pick
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-tool.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "chorsu-nearby.h"

#define DEFAULT_ZOOM 6.0

/* What is nearer than this on the screen counts as here. */
#define RADIUS_PX 12.0

/*
 * Numbers of a batch are read by hand: it is the locale's business nowhere,
 * and several times faster than the C library. Digits, a point and digits;
 * an exponent is left to the slow way.
 */
static gboolean
scan_number (const char **cursor,
             double      *value)
{
  static const double powers[] = { 1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };
  const char *c = *cursor;
  gboolean negative = *c == '-';
  guint64 digits = 0;
  guint n_digits = 0, n_decimals = 0;

  if (*c == '-' || *c == '+')
    c++;
  for (; g_ascii_isdigit (*c); c++, n_digits++)
    digits = digits * 10 + (*c - '0');
  if (*c == '.')
    for (c++; g_ascii_isdigit (*c); c++, n_digits++, n_decimals++)
      digits = digits * 10 + (*c - '0');

  if (n_digits == 0 || n_digits > 15 || *c == 'e' || *c == 'E')
    {
      char *end;

      *value = g_ascii_strtod (*cursor, &end);
      if (end == *cursor || !isfinite (*value))
        return FALSE;
      *cursor = end;
      return TRUE;
    }

  *value = digits / powers[n_decimals];
  if (negative)
    *value = -*value;
  *cursor = c;

  return TRUE;
}

static const char *
skip_blanks (const char *cursor)
{
  while (*cursor == ' ' || *cursor == '\t' || *cursor == '\r')
    cursor++;

  return cursor;
}

static gboolean
is_place (double lon,
          double lat)
{
  return lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90;
}

/* One line: "LON LAT", answered by "LON LAT CC" with the numbers as they came.
 * Returns: the end of the line, or NULL when it is no place. */
static const char *
answer_line (ChorsuBasemap *basemap,
             const char    *line,
             GString       *answer)
{
  const char *cursor = skip_blanks (line);
  const char *lon_text = cursor;
  const char *lat_text;
  gsize lon_length, lat_length;
  double lon, lat;
  const char *country;

  if (*cursor == '\n' || *cursor == '\0' || *cursor == '#')
    return cursor + strcspn (cursor, "\n");

  if (!scan_number (&cursor, &lon))
    return NULL;
  lon_length = cursor - lon_text;
  lat_text = skip_blanks (cursor);
  cursor = lat_text;
  if (lat_text == lon_text + lon_length || !scan_number (&cursor, &lat))
    return NULL;
  lat_length = cursor - lat_text;
  cursor = skip_blanks (cursor);
  if ((*cursor != '\n' && *cursor != '\0') || !is_place (lon, lat))
    return NULL;

  country = chorsu_basemap_country_at (basemap, lon, lat);
  g_string_append_len (answer, lon_text, lon_length);
  g_string_append_c (answer, ' ');
  g_string_append_len (answer, lat_text, lat_length);
  g_string_append_c (answer, ' ');
  g_string_append (answer, country != NULL ? country : "-");
  g_string_append_c (answer, '\n');

  return cursor;
}

static gboolean
read_batch (const char  *path,
            char       **text,
            gsize       *length,
            GError     **error)
{
  g_autoptr (GString) content = NULL;
  char buffer[65536];
  gsize n;

  if (!g_str_equal (path, "-"))
    return g_file_get_contents (path, text, length, error);

  content = g_string_new (NULL);
  while ((n = fread (buffer, 1, sizeof buffer, stdin)) > 0)
    g_string_append_len (content, buffer, n);
  *length = content->len;
  *text = g_string_free (g_steal_pointer (&content), FALSE);

  return TRUE;
}

static gboolean
flush_answer (GString *answer)
{
  gboolean written = fwrite (answer->str, 1, answer->len, stdout) == answer->len && fflush (stdout) == 0;

  g_string_truncate (answer, 0);
  return written;
}

static int
answer_batch (ChorsuBasemap *basemap,
              const char    *path,
              const char    *text,
              gsize          length)
{
  g_autoptr (GString) answer = g_string_sized_new (1 << 20);
  const char *cursor = text;

  for (guint line = 1; cursor < text + length; line++)
    {
      const char *end = answer_line (basemap, cursor, answer);

      if (end == NULL || (*end == '\0' && end < text + length))
        {
          flush_answer (answer);
          return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT,
                                   _("%s:%u: expected longitude and latitude in degrees"), path, line);
        }
      cursor = end + 1;

      if (answer->len > (1 << 20) - 256 && !flush_answer (answer))
        return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, _("cannot write: %s"), g_strerror (errno));
    }

  if (!flush_answer (answer))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, _("cannot write: %s"), g_strerror (errno));

  return CHORSU_TOOL_EXIT_OK;
}

static int
pick_batch (const char *path)
{
  g_autoptr (ChorsuBasemap) basemap = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gsize length;

  if (!read_batch (path, &text, &length, &error))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);

  basemap = chorsu_tool_open_basemap ();
  if (basemap == NULL)
    return CHORSU_TOOL_EXIT_INPUT;

  return answer_batch (basemap, path, text, length);
}

static gboolean
parse_place (const char *text,
             double     *lon,
             double     *lat)
{
  const char *cursor = text;

  if (!scan_number (&cursor, lon) || *cursor++ != ',')
    return FALSE;
  cursor = skip_blanks (cursor);

  return scan_number (&cursor, lat) && *cursor == '\0' && is_place (*lon, *lat);
}

static void
print_json (ChorsuDataset *dataset,
            const char    *country,
            GArray        *found,
            const char    *language)
{
  JsonObject *object = json_object_new ();
  JsonArray *features = json_array_new ();

  for (guint i = 0; i < found->len; i++)
    {
      const ChorsuNearby *nearby = &g_array_index (found, ChorsuNearby, i);
      JsonObject *feature = chorsu_tool_json_head (nearby->record, language);

      json_object_set_double_member (feature, "distance_km", round (nearby->distance_km * 1000) / 1000);
      json_array_add_object_element (features, feature);
    }

  chorsu_tool_json_set_text (object, "country", country);
  json_object_set_array_member (object, "features", features);
  chorsu_tool_print_json (json_node_init_object (json_node_alloc (), object));
  json_object_unref (object);
}

static void
print_text (ChorsuDataset *dataset,
            const char    *code,
            GArray        *found,
            const char    *language)
{
  const ChorsuCountry *country = chorsu_dataset_get_country (dataset, code);

  if (code == NULL)
    g_print ("%s\n", _("no country"));
  else if (country == NULL)
    g_print ("%s\n", code);
  else
    g_print ("%s (%s)\n", chorsu_text_get (country->record.name, language), code);

  for (guint i = 0; i < found->len; i++)
    {
      const ChorsuNearby *nearby = &g_array_index (found, ChorsuNearby, i);

      g_print ("%8.1f km  %s:%s  %s\n", nearby->distance_km,
               chorsu_kind_to_nick (nearby->record->ref.kind), nearby->record->ref.id,
               chorsu_text_get (nearby->record->name, language));
    }
}

static int
pick_one (const char *place,
          double      zoom,
          gboolean    json,
          const char *language)
{
  g_autoptr (ChorsuBasemap) basemap = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (GArray) found = NULL;
  const char *country;
  double lon, lat, radius_km;

  if (!parse_place (place, &lon, &lat))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT,
                             _("“%s” is no place: longitude and latitude in degrees are expected, for example 69.24,41.30"), place);
  if (!chorsu_tool_open (&basemap, &dataset))
    return CHORSU_TOOL_EXIT_INPUT;

  radius_km = RADIUS_PX * CHORSU_EQUATOR_KM * cos (lat * G_PI / 180) / (CHORSU_TILE_SIZE * exp2 (zoom));
  country = chorsu_basemap_country_at (basemap, lon, lat);
  found = chorsu_nearby_find (dataset, lon, lat, radius_km);

  if (json)
    print_json (dataset, country, found, language);
  else
    print_text (dataset, country, found, language);

  return CHORSU_TOOL_EXIT_OK;
}

int
chorsu_tool_pick (int    argc,
                  char **argv)
{
  gboolean json = FALSE;
  double zoom = DEFAULT_ZOOM;
  g_autofree char *language = NULL;
  g_autofree char *batch = NULL;
  const GOptionEntry entries[] = {
    { "zoom", 0, 0, G_OPTION_ARG_DOUBLE, &zoom, N_("How near counts as here: the zoom of the map, 0 to 22"), N_("Z") },
    { "batch", 0, 0, G_OPTION_ARG_FILENAME, &batch, N_("Read “LON LAT” lines, answer “LON LAT CC” lines; - reads standard input"), N_("FILE") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &json, N_("Print an object"), NULL },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &language, N_("Language of the names"), N_("CODE") },
    G_OPTION_ENTRY_NULL
  };

  if (!chorsu_tool_parse (entries, _("LON,LAT — say what lies at a place"), &argc, &argv))
    return CHORSU_TOOL_EXIT_USAGE;
  if (!(zoom >= 0 && zoom <= 22))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("the zoom must be from 0 to 22"));

  if (batch != NULL)
    return argc == 1 ? pick_batch (batch)
                     : chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("either a place or --batch, please"));
  if (argc != 2)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("one place is needed, for example 69.24,41.30"));

  return pick_one (argv[1], zoom, json, chorsu_tool_language (language));
}
