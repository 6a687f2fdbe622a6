/* chorsu-link.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-camera.h"
#include "chorsu-dataset.h"
#include "chorsu-view.h"

G_BEGIN_DECLS

/*
 * A link to a view: a URI such as
 *
 *   chorsu:?at=69.24,41.3,6.5&goal=2&layers=places,corridors&select=country:UZ
 *
 * "at" is where one looks from: longitude and latitude of the middle of what
 * is free of panes, in degrees, and the zoom. "goal" is 1 to 4, "layers" what
 * is switched on (none when it is missing), "select" what is selected and what
 * it is compared with, "off" and "on" the classes of the legend that are
 * hidden or shown other than at first, "year" a year, "shade" the key of a
 * figure, "widths" is "volume"; "close" is what is closed, as
 * chorsu_closures_parse() has it, and "follow" the corridor that is followed,
 * with the number of its route: "middle-corridor,1". What is missing is as at
 * first; colours, language and purpose are the reader's own.
 */

#define CHORSU_LINK_SCHEME "chorsu"

/** Longer links are refused. */
#define CHORSU_LINK_MAX_LENGTH 8192

typedef enum
{
  CHORSU_LINK_ERROR_SYNTAX,  /* no such link at all */
  CHORSU_LINK_ERROR_VALUE,   /* a part of it says nothing that can be shown */
  CHORSU_LINK_ERROR_UNKNOWN  /* it names what the dataset does not have */
} ChorsuLinkError;

#define CHORSU_LINK_ERROR (chorsu_link_error_quark ())
GQuark   chorsu_link_error_quark (void);

/**
 * ChorsuLink:
 * @view: what to draw
 * @has_place: whether the link says where to look from
 * @lon: longitude of the middle, degrees
 * @lat: latitude of the middle, degrees
 * @zoom: as in #ChorsuCamera
 * @close: (nullable): what is closed, interned
 * @follow: (nullable): interned id of the corridor that is followed
 * @route: number of its route
 *
 * What a link says. A plain value.
 */
typedef struct
{
  ChorsuView  view;
  gboolean    has_place;
  double      lon;
  double      lat;
  double      zoom;
  const char *close;
  const char *follow;
  guint       route;
} ChorsuLink;

/**
 * chorsu_link_format:
 * @self: what to link to
 * @dataset: (nullable): gives the classes of records
 *
 * Returns: (transfer full): the URI, ASCII
 */
char    *chorsu_link_format      (const ChorsuLink  *self,
                                  ChorsuDataset     *dataset);

/**
 * chorsu_link_parse:
 * @self: (out): what the link says; left alone when it is refused
 * @uri: a URI, from whomever
 * @dataset: the dataset it is to be shown with
 * @base: gives colours, language and purpose
 * @error: return location for a #CHORSU_LINK_ERROR with one line for the reader
 *
 * Everything must be understood, or nothing is taken.
 *
 * Returns: whether it was
 */
gboolean chorsu_link_parse       (ChorsuLink        *self,
                                  const char        *uri,
                                  ChorsuDataset     *dataset,
                                  const ChorsuView  *base,
                                  GError           **error);

G_END_DECLS
