/* chorsu-basemap-format.h
 *
 * The records of the base map file as they lie on the disc, little-endian.
 * data/basemap/FORMAT.md describes them; the converter's writer.py writes them.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CHORSU_FORMAT_MAGIC "CHORSUBM"
#define CHORSU_FORMAT_VERSION 1
#define CHORSU_FORMAT_BYTE_ORDER 0x01020304u
#define CHORSU_FORMAT_MAX_SECTIONS 64
#define CHORSU_FORMAT_MAX_LEVELS 32

typedef struct
{
  char    magic[8];
  guint32 version;
  guint32 byte_order;
  guint64 length;
  guint32 n_sections;
  guint32 reserved;
} ChorsuFormatHeader;

typedef struct
{
  char    tag[4];
  guint32 record_size;
  guint64 offset;
  guint64 count;
} ChorsuFormatSection;

typedef struct
{
  guint32 kind;
  guint32 id;
  guint32 name_en;
  guint32 name_de;
  gint32  rank;
  guint32 reserved;
  double  box[4];
  double  main_box[4];
  double  label[2];
} ChorsuFormatArea;

/* A run of records elsewhere: rings of an area at a level, vertices of a line. */
typedef struct
{
  guint32 first;
  guint32 count;
} ChorsuFormatRange;

typedef struct
{
  guint32 first_vertex;
  guint32 n_vertices;
  float   box[4];
} ChorsuFormatRing;

typedef struct
{
  guint32 kind;
  guint32 left;
  guint32 right;
  guint32 name_en;
  guint32 name_de;
  gint32  rank;
  double  box[4];
} ChorsuFormatLine;

typedef struct
{
  guint32 name_en;
  guint32 name_de;
  guint32 country;
  guint32 story;
  guint32 place_class;
  guint32 reserved;
  double  min_zoom;
  double  lon;
  double  lat;
} ChorsuFormatPlace;

typedef struct
{
  guint32 width;
  guint32 height;
  guint64 stride;
  guint64 offset;
  double  box[4];
} ChorsuFormatRelief;

G_STATIC_ASSERT (sizeof (ChorsuFormatHeader) == 32);
G_STATIC_ASSERT (sizeof (ChorsuFormatSection) == 24);
G_STATIC_ASSERT (sizeof (ChorsuFormatArea) == 104);
G_STATIC_ASSERT (sizeof (ChorsuFormatRange) == 8);
G_STATIC_ASSERT (sizeof (ChorsuFormatRing) == 24);
G_STATIC_ASSERT (sizeof (ChorsuFormatLine) == 56);
G_STATIC_ASSERT (sizeof (ChorsuFormatPlace) == 48);
G_STATIC_ASSERT (sizeof (ChorsuFormatRelief) == 56);

G_END_DECLS
