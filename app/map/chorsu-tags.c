/* chorsu-tags.c: who is behind a symbol, in letters
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-symbols.h"

#include <math.h>

#include "chorsu-typesetter.h"

const char *
chorsu_power_tag (ChorsuPower power)
{
  switch (power)
    {
    case CHORSU_POWER_US:
      return "US";
    case CHORSU_POWER_CHINA:
      return "CN";
    case CHORSU_POWER_RUSSIA:
      return "RU";
    case CHORSU_POWER_OTHER:
      return "··";
    case CHORSU_POWER_NATIONAL:
    case CHORSU_N_POWERS:
    default:
      return NULL;
    }
}

const char *
chorsu_control_tag (ChorsuControl control)
{
  switch (control)
    {
    case CHORSU_CONTROL_US:
      return chorsu_power_tag (CHORSU_POWER_US);
    case CHORSU_CONTROL_CHINA:
      return chorsu_power_tag (CHORSU_POWER_CHINA);
    case CHORSU_CONTROL_RUSSIA:
      return chorsu_power_tag (CHORSU_POWER_RUSSIA);
    case CHORSU_CONTROL_OTHER:
      return chorsu_power_tag (CHORSU_POWER_OTHER);
    case CHORSU_CONTROL_MIXED:
      return "NAT+";
    case CHORSU_CONTROL_NATIONAL:
    case CHORSU_N_CONTROLS:
    default:
      return NULL;
    }
}

void
chorsu_tag_paint (cairo_t           *cr,
                  const ChorsuTheme *theme,
                  const char        *text,
                  double             x,
                  double             y,
                  double             height)
{
  ChorsuTypesetter *typesetter = chorsu_typesetter_get ();
  ChorsuType type = { FALSE, 700, height * .86, 0 };
  ChorsuLetterColor letters = { theme->text, { 0 }, 0 };
  double half_width, half = height / 2;
  ChorsuBox ink;

  chorsu_typesetter_measure (typesetter, &type, text, &ink, NULL);
  half_width = (ink.x1 - ink.x0) / 2 + height * .28;
  cairo_save (cr);
  cairo_new_path (cr);
  cairo_rectangle (cr, x - half_width, y - half, 2 * half_width, height);
  chorsu_color_set (cr, &theme->casing);
  cairo_fill (cr);
  chorsu_typesetter_paint (typesetter, cr, &type, &letters, text,
                           x - (ink.x0 + ink.x1) / 2, y - (ink.y0 + ink.y1) / 2);
  cairo_restore (cr);
  cairo_new_path (cr);
}
