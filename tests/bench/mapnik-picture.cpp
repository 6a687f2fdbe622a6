/* mapnik-picture.cpp: what mapnik needs for the pictures of the benchmark
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: mapnik-picture PLUGINS FONTS REPETITIONS ZOOM LAYERS [ZOOM LAYERS]... [pdf]
 *
 * LAYERS is what `bench-picture layers` prints for a zoom. It is kept in
 * memory and painted at 1920x1080: areas, lines, and labels with halos, placed
 * by mapnik; there is no relief. A line "ZOOM MILLISECONDS" is printed for
 * each: CPU time of the thread, the fastest repetition after one to warm up.
 * Only the painting is timed. With "pdf" it is a PDF, written to memory.
 */
#include <mapnik/agg_renderer.hpp>
#include <mapnik/cairo/cairo_renderer.hpp>
#include <mapnik/datasource_cache.hpp>
#include <mapnik/expression.hpp>
#include <mapnik/feature_factory.hpp>
#include <mapnik/feature_type_style.hpp>
#include <mapnik/font_engine_freetype.hpp>
#include <mapnik/geometry.hpp>
#include <mapnik/image.hpp>
#include <mapnik/layer.hpp>
#include <mapnik/map.hpp>
#include <mapnik/memory_datasource.hpp>
#include <mapnik/rule.hpp>
#include <mapnik/symbolizer.hpp>
#include <mapnik/text/formatting/text.hpp>
#include <mapnik/text/placements/dummy.hpp>
#include <mapnik/text/placements/simple.hpp>
#include <mapnik/text/text_properties.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include <cairo-pdf.h>
#include <time.h>

namespace {

const double equator = 40075016.685578488;
const int width = 1920;
const int height = 1080;

mapnik::geometry::point<double>
project (double x,
         double y)
{
  return mapnik::geometry::point<double> ((x - 0.5) * equator, (0.5 - y) * equator);
}

/* One layer for each style, in the order of their first record. */
class Layers
{
public:
  explicit Layers (mapnik::Map &map) : map (map) {}

  void read (const char *path);

private:
  mapnik::Map &map;
  mapnik::value_integer n_features = 0;
  mapnik::context_ptr context = std::make_shared<mapnik::context_type> ();
  std::map<std::string, std::shared_ptr<mapnik::memory_datasource>> sources;

  mapnik::feature_ptr add (const std::string &style, mapnik::symbolizer symbolizer, const std::string &name);
  void read_polygon (std::istringstream &in);
  void read_line (std::istringstream &in);
  void read_point (std::istringstream &in, bool place);
  void read_river (std::istringstream &in);
};

mapnik::color
colour (const std::string &hex)
{
  return mapnik::color ("#" + hex);
}

mapnik::symbolizer
text_symbolizer (double             size,
                 const std::string &hex,
                 bool               beside,
                 bool               along)
{
  mapnik::text_symbolizer symbolizer;
  mapnik::text_placements_ptr placements;

  if (beside)
    placements = std::make_shared<mapnik::text_placements_simple> ("E,NE,SE,W,NW,SW,N,S");
  else
    placements = std::make_shared<mapnik::text_placements_dummy> ();
  placements->defaults.format_defaults.face_name = along ? "Noto Serif Italic" : "Inter Regular";
  placements->defaults.format_defaults.text_size = size;
  placements->defaults.format_defaults.fill = colour (hex);
  placements->defaults.format_defaults.halo_fill = mapnik::color ("#fbf7ed");
  placements->defaults.format_defaults.halo_radius = 1.7;
  if (along)
    placements->defaults.expressions.label_placement = mapnik::enumeration_wrapper (mapnik::LINE_PLACEMENT);
  if (beside)
    {
      placements->defaults.layout_defaults.dx = 5.0;
      placements->defaults.layout_defaults.dy = 5.0;
    }
  placements->defaults.set_format_tree (
      std::make_shared<mapnik::formatting::text_node> (mapnik::parse_expression ("[name]")));
  mapnik::put<mapnik::text_placements_ptr> (symbolizer, mapnik::keys::text_placements_, placements);

  return symbolizer;
}

mapnik::feature_ptr
Layers::add (const std::string  &style,
             mapnik::symbolizer  symbolizer,
             const std::string  &name)
{
  if (sources.find (style) == sources.end ())
    {
      mapnik::parameters parameters;
      mapnik::feature_type_style type;
      mapnik::layer layer (style, "epsg:3857");
      mapnik::rule rule;

      parameters["type"] = "memory";
      sources[style] = std::make_shared<mapnik::memory_datasource> (parameters);
      rule.append (std::move (symbolizer));
      type.add_rule (std::move (rule));
      map.insert_style (style, std::move (type));
      layer.set_datasource (sources[style]);
      layer.add_style (style);
      map.add_layer (layer);
    }

  mapnik::feature_ptr feature = mapnik::feature_factory::create (context, ++n_features);

  feature->put_new ("name", mapnik::value_unicode_string::fromUTF8 (name));

  return feature;
}

void
Layers::read_polygon (std::istringstream &in)
{
  mapnik::geometry::multi_polygon<double> polygons;
  mapnik::geometry::linear_ring<double> ring;
  mapnik::polygon_symbolizer fill;
  std::string hex, word;
  double x = 0.0;
  bool is_x = true;

  in >> hex;
  mapnik::put (fill, mapnik::keys::fill, colour (hex));
  while (in >> word)
    {
      if (word == ";")
        {
          if (ring.size () >= 3)
            {
              ring.push_back (ring.front ());
              polygons.emplace_back ();
              polygons.back ().exterior_ring = ring;
            }
          ring.clear ();
        }
      else if (is_x)
        {
          x = std::stod (word);
          is_x = false;
        }
      else
        {
          ring.push_back (project (x, std::stod (word)));
          is_x = true;
        }
    }

  for (auto &polygon : polygons)
    {
      mapnik::feature_ptr feature = add ("polygon " + hex, fill, "");

      feature->set_geometry (mapnik::geometry::geometry<double> (std::move (polygon)));
      sources["polygon " + hex]->push (feature);
    }
}

mapnik::geometry::line_string<double>
read_points (std::istringstream &in)
{
  mapnik::geometry::line_string<double> line;
  double x, y;

  while (in >> x >> y)
    line.push_back (project (x, y));

  return line;
}

void
Layers::read_line (std::istringstream &in)
{
  mapnik::line_symbolizer stroke;
  std::string hex, pen;

  in >> hex >> pen;
  mapnik::put (stroke, mapnik::keys::stroke, colour (hex));
  mapnik::put (stroke, mapnik::keys::stroke_width, std::stod (pen));

  mapnik::feature_ptr feature = add ("line " + hex + pen, stroke, "");

  feature->set_geometry (mapnik::geometry::geometry<double> (read_points (in)));
  sources["line " + hex + pen]->push (feature);
}

void
Layers::read_point (std::istringstream &in,
                    bool                place)
{
  std::string size, hex, name;
  double x, y;

  in >> size >> hex >> name >> x >> y;
  std::replace (name.begin (), name.end (), '_', ' ');

  std::string style = (place ? "place " : "name ") + size + hex;
  mapnik::feature_ptr feature = add (style, text_symbolizer (std::stod (size), hex, place, false), name);

  feature->set_geometry (mapnik::geometry::geometry<double> (project (x, y)));
  sources[style]->push (feature);
}

void
Layers::read_river (std::istringstream &in)
{
  std::string hex, name;

  in >> hex >> name;
  std::replace (name.begin (), name.end (), '_', ' ');

  mapnik::feature_ptr feature = add ("river", text_symbolizer (11.5, hex, false, true), name);

  feature->set_geometry (mapnik::geometry::geometry<double> (read_points (in)));
  sources["river"]->push (feature);
}

void
Layers::read (const char *path)
{
  std::ifstream file (path);
  std::string row;

  while (std::getline (file, row))
    {
      std::istringstream in (row);
      std::string kind;

      in >> kind;
      if (kind == "POLYGON")
        read_polygon (in);
      else if (kind == "LINE")
        read_line (in);
      else if (kind == "RIVER")
        read_river (in);
      else
        read_point (in, kind == "PLACE");
    }
}

mapnik::box2d<double>
picture_box (double zoom)
{
  const double lon = 66.9, lat = 44.5 * M_PI / 180.0;
  double metre_per_px = equator / (256.0 * std::exp2 (zoom));
  double x = lon / 360.0 * equator;
  double y = std::log (std::tan (M_PI / 4.0 + lat / 2.0)) * equator / (2.0 * M_PI);

  return mapnik::box2d<double> (x - width / 2 * metre_per_px, y - height / 2 * metre_per_px,
                                x + width / 2 * metre_per_px, y + height / 2 * metre_per_px);
}

double
thread_cpu_seconds ()
{
  timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec + 1e-9 * now.tv_nsec;
}

double
paint (mapnik::Map &map)
{
  mapnik::image_rgba8 image (width, height);
  double start = thread_cpu_seconds ();
  mapnik::agg_renderer<mapnik::image_rgba8> renderer (map, image);

  renderer.apply ();

  return 1000.0 * (thread_cpu_seconds () - start);
}

cairo_status_t
append (void                *bytes,
        const unsigned char *data,
        unsigned int         length)
{
  static_cast<std::string *> (bytes)->append (reinterpret_cast<const char *> (data), length);

  return CAIRO_STATUS_SUCCESS;
}

double
paint_pdf (mapnik::Map &map)
{
  std::string bytes;
  double start = thread_cpu_seconds ();
  mapnik::cairo_surface_ptr surface (cairo_pdf_surface_create_for_stream (append, &bytes, width, height),
                                     mapnik::cairo_surface_closer ());
  mapnik::cairo_ptr cairo = mapnik::create_context (surface);

  {
    mapnik::cairo_renderer<mapnik::cairo_ptr> renderer (map, cairo);

    renderer.apply ();
  }
  cairo_show_page (cairo.get ());
  cairo_surface_finish (surface.get ());

  return 1000.0 * (thread_cpu_seconds () - start);
}

}

int
main (int   argc,
      char *argv[])
{
  if (argc < 6)
    {
      std::fprintf (stderr, "Usage: %s PLUGINS FONTS REPETITIONS ZOOM LAYERS...\n", argv[0]);
      return 2;
    }

  mapnik::datasource_cache::instance ().register_datasources (argv[1]);
  mapnik::freetype_engine::register_fonts (argv[2], true);

  bool pdf = argc % 2 == 1 && std::string (argv[argc - 1]) == "pdf";
  double (*paint_one) (mapnik::Map &) = pdf ? paint_pdf : paint;

  for (int i = 4; i + 1 < argc; i += 2)
    {
      mapnik::Map map (width, height, "epsg:3857");
      Layers layers (map);
      double best = INFINITY;

      map.set_background (mapnik::color ("#cfe0e8"));
      layers.read (argv[i + 1]);
      map.zoom_to_box (picture_box (std::atof (argv[i])));
      paint_one (map);
      for (int r = 0; r < std::atoi (argv[3]); r++)
        best = std::min (best, paint_one (map));
      std::printf ("%s %.6f\n", argv[i], best);
    }

  return 0;
}
