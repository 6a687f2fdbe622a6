/* mapnik-tiles.cpp: what mapnik needs for the tiles of the benchmark
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Usage: mapnik-tiles PLUGINS TILES REPETITIONS ZOOM SHAPEFILE [ZOOM SHAPEFILE]...
 *
 * TILES is a file with a line "ZOOM X Y" for each tile. For each pair of zoom
 * and shapefile (EPSG:3857) its tiles are painted at 256 px, fill and a line
 * of 0.8 px, once to warm up and then REPETITIONS times; a line
 * "ZOOM MILLISECONDS" is printed: the fastest repetition, mean per tile. Only
 * the painting is timed.
 */
#include <mapnik/agg_renderer.hpp>
#include <mapnik/datasource_cache.hpp>
#include <mapnik/feature_type_style.hpp>
#include <mapnik/image.hpp>
#include <mapnik/layer.hpp>
#include <mapnik/map.hpp>
#include <mapnik/rule.hpp>
#include <mapnik/symbolizer.hpp>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <vector>

#include <time.h>

namespace {

const double half_world = 20037508.342789244;
const int tile_size = 256;

struct Tile { int zoom, x, y; };

std::vector<Tile>
read_tiles (const char *path)
{
  std::vector<Tile> tiles;
  std::ifstream file (path);
  Tile tile;

  while (file >> tile.zoom >> tile.x >> tile.y)
    tiles.push_back (tile);

  return tiles;
}

void
add_polygons (mapnik::Map       &map,
              const std::string &shapefile)
{
  mapnik::feature_type_style style;
  mapnik::rule rule;
  mapnik::polygon_symbolizer fill;
  mapnik::line_symbolizer line;
  mapnik::parameters parameters;
  mapnik::layer layer ("countries", "epsg:3857");

  mapnik::put (fill, mapnik::keys::fill, mapnik::color (245, 240, 228));
  mapnik::put (line, mapnik::keys::stroke, mapnik::color (120, 110, 100));
  mapnik::put (line, mapnik::keys::stroke_width, 0.8);
  rule.append (std::move (fill));
  rule.append (std::move (line));
  style.add_rule (std::move (rule));
  map.insert_style ("countries", std::move (style));

  parameters["type"] = "shape";
  parameters["file"] = shapefile;
  layer.set_datasource (mapnik::datasource_cache::instance ().create (parameters));
  layer.add_style ("countries");
  map.add_layer (layer);
}

mapnik::box2d<double>
tile_box (const Tile &tile)
{
  double size = 2.0 * half_world / std::pow (2.0, tile.zoom);
  double west = -half_world + tile.x * size;
  double north = half_world - tile.y * size;

  return mapnik::box2d<double> (west, north - size, west + size, north);
}

double
thread_cpu_seconds ()
{
  timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec + 1e-9 * now.tv_nsec;
}

double
paint_tiles (mapnik::Map             &map,
             const std::vector<Tile> &tiles,
             int                      zoom)
{
  double seconds = 0.0;
  int n = 0;

  for (const Tile &tile : tiles)
    {
      if (tile.zoom != zoom)
        continue;

      mapnik::image_rgba8 image (tile_size, tile_size);
      map.zoom_to_box (tile_box (tile));
      double start = thread_cpu_seconds ();
      mapnik::agg_renderer<mapnik::image_rgba8> renderer (map, image);
      renderer.apply ();
      seconds += thread_cpu_seconds () - start;
      n++;
    }

  return 1000.0 * seconds / n;
}

}

int
main (int   argc,
      char *argv[])
{
  if (argc < 6)
    {
      std::fprintf (stderr, "Usage: %s PLUGINS TILES REPETITIONS ZOOM SHAPEFILE...\n", argv[0]);
      return 2;
    }

  mapnik::datasource_cache::instance ().register_datasources (argv[1]);
  std::vector<Tile> tiles = read_tiles (argv[2]);
  int repetitions = std::atoi (argv[3]);

  for (int i = 4; i + 1 < argc; i += 2)
    {
      mapnik::Map map (tile_size, tile_size, "epsg:3857");
      int zoom = std::atoi (argv[i]);
      double best = INFINITY;

      map.set_background (mapnik::color (185, 212, 227));
      add_polygons (map, argv[i + 1]);
      paint_tiles (map, tiles, zoom);
      for (int r = 0; r < repetitions; r++)
        best = std::min (best, paint_tiles (map, tiles, zoom));
      std::printf ("%d %.6f\n", zoom, best);
    }

  return 0;
}
