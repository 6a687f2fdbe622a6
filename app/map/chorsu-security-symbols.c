/* chorsu-security-symbols.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-symbols.h"

#include "chorsu-glyphs.h"
#include "chorsu-years.h"

static const struct
{
  const char          *kind;
  ChorsuSecurityShape  shape;
} shapes[] = {
  { "base", CHORSU_SECURITY_BASE },
  { "leased-site", CHORSU_SECURITY_LAUNCH_SITE },
  { "test-range", CHORSU_SECURITY_RANGE },
  { "space-surveillance", CHORSU_SECURITY_RANGE },
  { "communications", CHORSU_SECURITY_RANGE },
  { "seismic", CHORSU_SECURITY_RANGE },
  { "reported-post", CHORSU_SECURITY_POST },
  { "funded-post", CHORSU_SECURITY_POST },
  { "us-funded-post", CHORSU_SECURITY_POST },
  { "border-crossing", CHORSU_SECURITY_CROSSING },
  { "training-centre", CHORSU_SECURITY_TRAINING },
  { "state-partnership", CHORSU_SECURITY_PARTNERSHIP },
  { "incident", CHORSU_SECURITY_ATTACK },
};

ChorsuSecurityShape
chorsu_security_shape (const ChorsuSecurity *site)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (g_strcmp0 (site->security_kind, shapes[i].kind) == 0)
      return shapes[i].shape;

  return CHORSU_SECURITY_OTHER;
}

ChorsuSecurityState
chorsu_security_state (const ChorsuSecurity *site,
                       int                   year)
{
  int to = chorsu_year_from_date (site->to);

  /* An attack is a day, not something that goes on or ends. */
  if (chorsu_security_shape (site) == CHORSU_SECURITY_ATTACK)
    return CHORSU_SECURITY_ACTIVE;
  if (g_strcmp0 (site->status, "reported") == 0 || g_strcmp0 (site->status, "discussed") == 0)
    return CHORSU_SECURITY_REPORTED;
  if (g_strcmp0 (site->status, "former") != 0)
    return CHORSU_SECURITY_ACTIVE;
  if (year != 0 && (year < to || (year == to && chorsu_year_from_date (site->from) == to)))
    return CHORSU_SECURITY_ACTIVE;

  return CHORSU_SECURITY_ENDED;
}

ChorsuPower
chorsu_security_power (const ChorsuSecurity *site)
{
  gboolean national = site->operator_ != NULL && g_strcmp0 (site->operator_, site->host) == 0;

  return chorsu_power_from_code (site->operator_, national);
}

gboolean
chorsu_security_shows_operator (const ChorsuSecurity *site)
{
  ChorsuSecurityShape shape = chorsu_security_shape (site);

  return shape != CHORSU_SECURITY_CROSSING && shape != CHORSU_SECURITY_ATTACK;
}

ChorsuColor
chorsu_security_color (const ChorsuTheme    *theme,
                       const ChorsuSecurity *site)
{
  if (chorsu_security_shows_operator (site))
    return theme->power[chorsu_security_power (site)];

  return chorsu_security_shape (site) == CHORSU_SECURITY_ATTACK ? theme->accent : theme->text;
}

/* The edge in casing colour keeps a symbol apart from lines and relief. */
static void
paint_backing (cairo_t           *cr,
               const ChorsuTheme *theme,
               double             width)
{
  chorsu_color_set (cr, &theme->casing);
  cairo_set_line_width (cr, width);
  cairo_stroke_preserve (cr);
}

static void
paint_outline (cairo_t           *cr,
               const ChorsuTheme *theme,
               const ChorsuColor *color,
               gboolean           dashed,
               double             radius)
{
  double width = MAX (1.3, radius * .2);
  double dash[] = { width * 1.35, width * 1.0 };

  paint_backing (cr, theme, width + 2);
  chorsu_color_set (cr, &theme->casing);
  cairo_fill_preserve (cr);
  if (dashed)
    cairo_set_dash (cr, dash, G_N_ELEMENTS (dash), 0);
  chorsu_color_set (cr, color);
  cairo_set_line_width (cr, width);
  cairo_stroke (cr);
}

static void
paint_diagonal (cairo_t           *cr,
                const ChorsuTheme *theme,
                const ChorsuColor *color,
                double             x,
                double             y,
                double             radius)
{
  double reach = radius * 1.1;

  cairo_move_to (cr, x - reach, y + reach);
  cairo_line_to (cr, x + reach, y - reach);
  chorsu_color_set (cr, &theme->casing);
  cairo_set_line_width (cr, radius * .2 + 2);
  cairo_stroke_preserve (cr);
  chorsu_color_set (cr, color);
  cairo_set_line_width (cr, MAX (1.4, radius * .22));
  cairo_stroke (cr);
}

void
chorsu_security_symbol_paint (cairo_t             *cr,
                              const ChorsuTheme   *theme,
                              ChorsuSecurityShape  shape,
                              ChorsuSecurityState  state,
                              ChorsuColor          color,
                              double               x,
                              double               y,
                              double               radius)
{
  g_return_if_fail ((guint) shape < CHORSU_N_SECURITY_SHAPES);
  g_return_if_fail (radius > 0);

  cairo_save (cr);
  cairo_set_dash (cr, NULL, 0, 0);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_fill_rule (cr, CAIRO_FILL_RULE_EVEN_ODD);
  chorsu_security_path (cr, shape, x, y, radius);
  switch (state)
    {
    case CHORSU_SECURITY_REPORTED:
      paint_outline (cr, theme, &color, TRUE, radius);
      break;
    case CHORSU_SECURITY_ENDED:
      paint_outline (cr, theme, &color, FALSE, radius);
      paint_diagonal (cr, theme, &color, x, y, radius);
      break;
    case CHORSU_SECURITY_ACTIVE:
    default:
      paint_backing (cr, theme, 2);
      chorsu_color_set (cr, &color);
      cairo_fill (cr);
      break;
    }
  cairo_restore (cr);
  cairo_new_path (cr);
}
