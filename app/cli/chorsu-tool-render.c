/* chorsu-tool-render.c: chorsu-tool render
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-tool.h"

#include <glib/gi18n.h>

#include "chorsu-furniture.h"
#include "chorsu-overlays.h"
#include "chorsu-painter.h"
#include "chorsu-picture.h"
#include "chorsu-shading.h"
#include "chorsu-tool-briefing.h"
#include "chorsu-tool-filters.h"

#define MAX_SIZE 16384
#define MAX_SCALE 8.0

/* PDF and SVG are drawn in detail for twice the px of a screen. */
#define VECTOR_SCALE 2.0

typedef struct
{
  char     *scene_id;
  char     *briefing;
  char     *goal;
  char    **select;
  char     *layers;
  int       year;
  char     *center;
  double    zoom;
  char     *size;
  double    scale;
  char     *theme;
  char     *purpose;
  char     *widths;
  char     *shade;
  char     *close;
  gboolean  debug;
  gboolean  transparent;
  char     *language;
  gboolean  no_legend;
  gboolean  no_scale_bar;
  gboolean  no_credits;
  gboolean  no_locator;
  char     *output;

  ChorsuToolFilters filters;

  ChorsuScene *scene;      /* nullable: of @scene_id */
} Options;

static void
options_clear (Options *self)
{
  g_free (self->scene_id);
  g_free (self->briefing);
  g_clear_object (&self->scene);
  g_free (self->goal);
  g_strfreev (self->select);
  g_free (self->layers);
  g_free (self->center);
  g_free (self->size);
  g_free (self->theme);
  g_free (self->purpose);
  g_free (self->widths);
  g_free (self->shade);
  chorsu_tool_filters_clear (&self->filters);
  g_free (self->close);
  g_free (self->language);
  g_free (self->output);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static gboolean
parse_options (Options *self,
               int     *argc,
               char  ***argv)
{
  const GOptionEntry entries[] = {
    { "scene", 0, 0, G_OPTION_ARG_STRING, &self->scene_id, N_("Draw a scene of a briefing; other options change it"), N_("ID") },
    { "briefing", 'b', 0, G_OPTION_ARG_FILENAME, &self->briefing, N_("With --scene: of that .chorsu file instead of the one that comes with the data"), N_("FILE") },
    { "goal", 'g', 0, G_OPTION_ARG_STRING, &self->goal, N_("Draw what a goal is about: its id or 1 to 4"), N_("ID") },
    { "select", 's', 0, G_OPTION_ARG_STRING_ARRAY, &self->select, N_("Select a country, corridor or site; several times to compare"), N_("REF") },
    { "layers", 'l', 0, G_OPTION_ARG_STRING, &self->layers, N_("Switch layers on, or off with a - before the name: resources, corridors, memberships, security, engagement, relief, places"), N_("LIST") },
    { "year", 'y', 0, G_OPTION_ARG_INT, &self->year, N_("Leave out what had not begun or was over"), N_("YEAR") },
    { "center", 0, 0, G_OPTION_ARG_STRING, &self->center, N_("Middle of the picture in degrees"), N_("LON,LAT") },
    { "zoom", 'z', 0, G_OPTION_ARG_DOUBLE, &self->zoom, N_("3 to 10; the five countries fill 1920x1080 at 5.45"), N_("ZOOM") },
    { "size", 0, 0, G_OPTION_ARG_STRING, &self->size, N_("Size in px, for example 1920x1080"), N_("WxH") },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &self->scale, N_("PNG: device px per px"), N_("FACTOR") },
    { "theme", 't', 0, G_OPTION_ARG_STRING, &self->theme, N_("light, dark or print"), N_("THEME") },
    { "purpose", 0, 0, G_OPTION_ARG_STRING, &self->purpose, N_("screen, stage (larger type, symbols and lines) or thumbnail"), N_("WHAT") },
    { "shade", 0, 0, G_OPTION_ARG_STRING, &self->shade, N_("Shade the countries by a figure, for example remittances or trade-share:CN"), N_("KEY") },
    { "widths", 0, 0, G_OPTION_ARG_STRING, &self->widths, N_("What line widths say: plain or volume"), N_("WHAT") },
    { "hide", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->filters.hide, N_("Leave out a class of the legend, for example category:oil or corridor:tripp; several times or with commas"), N_("CLASS") },
    { "only", 0, 0, G_OPTION_ARG_STRING_ARRAY, &self->filters.only, N_("Of the classes of that kind, draw only this; several times or with commas"), N_("CLASS") },
    { "commodity", 0, 0, G_OPTION_ARG_STRING, &self->filters.commodity, N_("Only sites with one of these commodities, for example lithium,tungsten"), N_("LIST") },
    { "critical", 0, 0, G_OPTION_ARG_STRING, &self->filters.critical, N_("Only sites with something on a list of critical materials: us, eu, or unlisted for neither"), N_("LIST") },
    { "us-interest", 0, 0, G_OPTION_ARG_STRING, &self->filters.us_interest, N_("Only sites with a US interest: any, or deal, talks, offtake, investor, mou, loan-interest, none"), N_("LIST") },
    { "close", 0, 0, G_OPTION_ARG_STRING, &self->close, N_("Draw what breaks when something is closed, and the ways round; as for reroute"), N_("REF,…") },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &self->language, N_("Language of the labels: en or de"), N_("CODE") },
    { "no-legend", 0, 0, G_OPTION_ARG_NONE, &self->no_legend, N_("Leave the legend out"), NULL },
    { "no-scale-bar", 0, 0, G_OPTION_ARG_NONE, &self->no_scale_bar, N_("Leave the scale bar out"), NULL },
    { "no-credits", 0, 0, G_OPTION_ARG_NONE, &self->no_credits, N_("Leave date and credits out"), NULL },
    { "no-locator", 0, 0, G_OPTION_ARG_NONE, &self->no_locator, N_("Leave the locator out"), NULL },
    { "transparent", 0, 0, G_OPTION_ARG_NONE, &self->transparent, N_("paint no sea, no neighbours’ land and no relief"), NULL },
    { "debug", 0, 0, G_OPTION_ARG_NONE, &self->debug, N_("Draw boxes, tries and timings of the placement over it"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output, N_("File to write: .png, .pdf or .svg"), N_("FILE") },
    G_OPTION_ENTRY_NULL
  };

  return chorsu_tool_parse (entries, _("-o FILE — write the map as a picture"), argc, argv);
}

/* "1920x1080" or "69.2,41.3": two numbers and the sign between them. */
static gboolean
parse_pair (const char *text,
            char        separator,
            double     *a,
            double     *b)
{
  char *end;

  *a = g_ascii_strtod (text, &end);
  if (end == text || *end != separator)
    return FALSE;
  text = end + 1;
  *b = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && isfinite (*a) && isfinite (*b);
}

static int
apply_layers (const Options *options,
              ChorsuView    *view)
{
  g_auto (GStrv) names = options->layers != NULL ? g_strsplit (options->layers, ",", -1) : NULL;

  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      gboolean off = names[i][0] == '-';
      ChorsuLayers layer = chorsu_layer_from_nick (names[i] + off);

      if (layer == 0)
        return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("no layer is called “%s”"), names[i] + off);
      view->layers = off ? view->layers & ~layer : view->layers | layer;
    }

  return 0;
}

/* Which of a list of words a text is. Returns: its number, or -1 with a message. */
static int
find_word (const char        *text,
           const char *const *words,
           const char        *option)
{
  g_autofree char *all = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (text, words[i]))
      return i;

  all = g_strjoinv (", ", (char **) words);
  chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("%s “%s”: one of %s"), option, text, all);

  return -1;
}

static int
apply_words (const Options *options,
             ChorsuView    *view)
{
  static const char *const themes[] = { "light", "dark", "print", NULL };
  static const char *const purposes[] = { "screen", "stage", "thumbnail", NULL };
  static const char *const widths[] = { "plain", "volume", NULL };
  int theme = options->theme != NULL ? find_word (options->theme, themes, "--theme") : (int) view->theme;
  int purpose = options->purpose != NULL ? find_word (options->purpose, purposes, "--purpose") : (int) view->purpose;
  int width = options->widths != NULL ? find_word (options->widths, widths, "--widths") : (int) view->widths;

  if (theme < 0 || purpose < 0 || width < 0)
    return CHORSU_TOOL_EXIT_USAGE;

  view->theme = theme;
  view->purpose = purpose;
  view->widths = width;

  return 0;
}

static int
apply_shade (const Options *options,
             ChorsuDataset *dataset,
             ChorsuView    *view)
{
  g_autoptr (ChorsuShading) shading = NULL;
  g_autoptr (GPtrArray) keys = NULL;
  g_autofree char *all = NULL;

  if (options->shade == NULL)
    return 0;

  shading = chorsu_shading_new (dataset, options->shade, 0);
  if (shading != NULL)
    {
      view->shade = shading->key;
      return 0;
    }

  keys = chorsu_shading_list (dataset);
  g_ptr_array_add (keys, NULL);
  all = g_strjoinv (", ", (char **) keys->pdata);

  return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, _("--shade “%s”: no figure that two of the countries share; there are %s"),
                           options->shade, all);
}

static int
apply_goal (const Options *options,
            ChorsuDataset *dataset,
            ChorsuView    *view)
{
  const ChorsuGoal *goal;

  if (options->goal == NULL)
    return 0;

  goal = chorsu_dataset_get_goal (dataset, options->goal);
  if (goal == NULL)
    goal = chorsu_dataset_get_goal_by_order (dataset, (int) g_ascii_strtoll (options->goal, NULL, 10));
  if (goal == NULL)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, _("no goal is called “%s”"), options->goal);
  view->goal = goal->order;

  return 0;
}

static int
apply_selection (const Options *options,
                 ChorsuDataset *dataset,
                 ChorsuView    *view)
{
  for (guint i = 0; options->select != NULL && options->select[i] != NULL; i++)
    {
      if (i > CHORSU_VIEW_MAX_OTHERS)
        return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("at most %d things can be selected"),
                                 1 + CHORSU_VIEW_MAX_OTHERS);
      if (!chorsu_tool_resolve (dataset, options->select[i],
                                i == 0 ? &view->selection : &view->others[i - 1]))
        return CHORSU_TOOL_EXIT_INPUT;
    }

  return 0;
}

/* What is closed, what that breaks and the ways round, as a window draws them.
 * @overlay: (out) (transfer full): for as long as the view is drawn */
static int
apply_close (const Options  *options,
             ChorsuBasemap  *basemap,
             ChorsuDataset  *dataset,
             ChorsuView     *view,
             ChorsuOverlay **overlay)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuNetwork) network = NULL;
  g_autoptr (ChorsuClosures) closures = NULL;
  g_autoptr (GPtrArray) reroutes = NULL;
  ChorsuWayOptions how;

  if (options->close == NULL)
    return 0;

  network = chorsu_network_new (dataset, basemap, NULL, &error);
  if (network != NULL)
    closures = chorsu_closures_parse (network, options->close, &error);
  if (closures != NULL)
    {
      how = chorsu_way_options_default (network);
      how.year = options->year;
      how.closures = closures;
      reroutes = chorsu_network_reroute (network, &how, NULL, NULL, NULL, &error);
    }
  if (reroutes == NULL)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);

  *overlay = chorsu_overlay_new (dataset);
  chorsu_overlay_add_closures (*overlay, network, closures, reroutes, view->selection, view->language);
  view->overlay = chorsu_overlay_get_id (*overlay);

  return 0;
}

static int
find_scene (Options       *options,
            ChorsuDataset *dataset)
{
  g_autoptr (ChorsuBriefing) briefing = NULL;
  ChorsuScene *scene;

  if (options->scene_id == NULL)
    return options->briefing == NULL ? 0 : chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("--briefing needs --scene"));

  briefing = chorsu_tool_open_briefing (options->briefing, dataset);
  if (briefing == NULL)
    return CHORSU_TOOL_EXIT_INPUT;
  scene = chorsu_briefing_find_scene (briefing, options->scene_id);
  if (scene == NULL)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, _("no scene is called “%s”"), options->scene_id);
  options->scene = g_object_ref (scene);

  return 0;
}

static int
make_view (const Options *options,
           ChorsuDataset *dataset,
           ChorsuView    *view)
{
  int status;

  chorsu_view_init (view);
  if (options->year != 0 && (options->year < 1900 || options->year > 2100))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("--year %d: a year from 1900 to 2100"), options->year);
  if (options->scene != NULL)
    *view = chorsu_scene_get_view (options->scene, view);
  if (options->year != 0)
    view->year = options->year;
  view->legend = !options->no_legend;
  view->scale_bar = !options->no_scale_bar;
  view->credits = !options->no_credits;
  view->locator = !options->no_locator;
  view->debug = options->debug;
  chorsu_view_set_language (view, chorsu_tool_language (options->language));

  if ((status = apply_layers (options, view)) != 0 || (status = apply_words (options, view)) != 0
      || (status = apply_goal (options, dataset, view)) != 0 || (status = apply_shade (options, dataset, view)) != 0
      || (status = chorsu_tool_filters_apply (&options->filters, dataset, view)) != 0)
    return status;

  return apply_selection (options, dataset, view);
}

/* What the picture shows when nobody says: that of a scene, the selection where it is not a
 * country, else the five countries, beside the legend. */
static ChorsuCamera
default_camera (ChorsuPainter      *painter,
                ChorsuScene        *scene,
                const ChorsuView   *view,
                const ChorsuCamera *size)
{
  ChorsuBox box = CHORSU_BOX_EMPTY;

  if (scene != NULL)
    box = chorsu_scene_get_box (scene);
  else if (view->selection.kind != CHORSU_KIND_COUNTRY && !chorsu_ref_is_none (view->selection))
    box = chorsu_painter_ref_box (painter, view->selection);
  if (chorsu_box_is_empty (&box))
    box = chorsu_camera_home_box ();

  return chorsu_picture_frame (painter, view, size, box);
}

static int
make_camera (const Options       *options,
             ChorsuPainter       *painter,
             const ChorsuView    *view,
             ChorsuPictureFormat  format,
             ChorsuCamera        *camera)
{
  double width, height, lon, lat;

  if (options->size == NULL || !parse_pair (options->size, 'x', &width, &height))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("--size WxH is needed, for example --size 1920x1080"));
  if (width < 64 || height < 64 || width > MAX_SIZE || height > MAX_SIZE)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("--size %s: from 64x64 to %dx%d"), options->size, MAX_SIZE, MAX_SIZE);
  if (options->scale != 0 && (options->scale < .25 || options->scale > MAX_SCALE))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("--scale: from 0.25 to %.0f"), MAX_SCALE);

  *camera = chorsu_camera (66.9, 46.2, 5, (int) width, (int) height,
                           options->scale != 0 ? options->scale : format == CHORSU_PICTURE_PNG ? 1 : VECTOR_SCALE);
  *camera = default_camera (painter, options->scene, view, camera);

  if (options->center != NULL)
    {
      if (!parse_pair (options->center, ',', &lon, &lat) || fabs (lon) > 180 || fabs (lat) > 85)
        return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("--center %s: longitude and latitude in degrees, for example 66.9,46.2"), options->center);
      camera->centre = chorsu_mercator_project (lon, lat);
    }
  if (options->zoom != 0)
    {
      if (!(options->zoom >= CHORSU_MIN_ZOOM && options->zoom <= CHORSU_MAX_ZOOM))
        return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("--zoom: from %.0f to %.0f"), CHORSU_MIN_ZOOM, CHORSU_MAX_ZOOM);
      camera->zoom = options->zoom;
    }

  return 0;
}

int
chorsu_tool_render (int    argc,
                    char **argv)
{
  g_auto (Options) options = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (ChorsuBasemap) basemap = NULL;
  g_autoptr (ChorsuDataset) dataset = NULL;
  g_autoptr (ChorsuPainter) painter = NULL;
  g_autoptr (ChorsuOverlay) overlay = NULL;
  ChorsuPictureFormat format;
  ChorsuCamera camera;
  ChorsuView view;
  int status;

  if (!parse_options (&options, &argc, &argv))
    return CHORSU_TOOL_EXIT_USAGE;
  if (argc > 1)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("what is “%s”?"), argv[1]);
  if (options.output == NULL)
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, _("-o FILE is needed"));
  if (!chorsu_picture_format_of (options.output, &format, &error))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_USAGE, "%s", error->message);

  if (!chorsu_tool_open (&basemap, &dataset))
    return CHORSU_TOOL_EXIT_INPUT;
  painter = chorsu_painter_new (basemap, dataset);

  if ((status = find_scene (&options, dataset)) != 0
      || (status = make_view (&options, dataset, &view)) != 0
      || (status = apply_close (&options, basemap, dataset, &view, &overlay)) != 0
      || (status = make_camera (&options, painter, &view, format, &camera)) != 0)
    return status;

  if (!chorsu_picture_write (painter, &view, &camera, format, "Chorsu", options.transparent, options.output, NULL, &error))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, "%s", error->message);

  return CHORSU_TOOL_EXIT_OK;
}
