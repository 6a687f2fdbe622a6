/* chorsu-pdf-private.h
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include "chorsu-pdf.h"

G_BEGIN_DECLS

struct _ChorsuPdf
{
  ChorsuPdf       *draft;         /* nullable */
  char            *title;
  char            *language;
  double           width;
  double           height;
  GByteArray      *bytes;
  cairo_surface_t *surface;
  cairo_t         *cr;
  PangoContext    *context;
  GHashTable      *pages;         /* char * → page */
  guint            page;
  gboolean         has_footer;
  GPtrArray       *figures;       /* what stands for each */
};

G_END_DECLS
