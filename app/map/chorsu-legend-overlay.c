/* chorsu-legend-overlay.c: answers of the network
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-legend-private.h"
#include "chorsu-overlay.h"
#include "chorsu-phrases.h"

/* As the other lines of the legend. */
#define SAMPLE_ZOOM 5.45
#define LONG_SAMPLE 62

/* What an overlay has of each kind. */
typedef struct
{
  gboolean styles[CHORSU_OVERLAY_COMPARED + 1];
  gboolean closed;
  gboolean numbered;
} Survey;

static Survey
survey (ChorsuOverlay *overlay)
{
  Survey self = { 0 };

  for (guint i = 0; i < chorsu_overlay_get_n_lines (overlay); i++)
    self.styles[chorsu_overlay_get_line (overlay, i)->style] = TRUE;
  for (guint i = 0; i < chorsu_overlay_get_n_signs (overlay); i++)
    {
      self.closed |= chorsu_overlay_get_sign (overlay, i)->type == CHORSU_OVERLAY_CLOSED;
      self.numbered |= chorsu_overlay_get_sign (overlay, i)->type == CHORSU_OVERLAY_NUMBER;
    }

  return self;
}

static void
add_line (ChorsuLegendSection *section,
          ChorsuPhrase         phrase,
          const char          *language,
          ChorsuColor          color,
          ChorsuStatus         status)
{
  ChorsuLegendItem *item = chorsu_legend_add_row (section, chorsu_phrase (phrase, language), -1);

  item->sample.kind = CHORSU_SAMPLE_LINE;
  item->sample.length = LONG_SAMPLE;
  item->sample.line = (ChorsuLineStyle) {
    .mode = CHORSU_MODE_RAIL,
    .status = status,
    .precision = CHORSU_PRECISION_SURVEYED,
    .color = color,
    .width = chorsu_line_width (SAMPLE_ZOOM) * 1.4,
    .alpha = 1,
  };
}

void
chorsu_legend_add_overlay (ChorsuLegendBuilder *self)
{
  g_autoptr (ChorsuOverlay) overlay = chorsu_overlay_lookup (self->view->overlay);
  const char *language = self->view->language;
  ChorsuLegendSection *section;
  Survey has;

  if (overlay == NULL)
    return;

  has = survey (overlay);
  section = chorsu_legend_add_section (self, CHORSU_SECTION_LINES, chorsu_phrase (CHORSU_PHRASE_NETWORK, language), 0);
  if (has.styles[CHORSU_OVERLAY_BROKEN])
    add_line (section, CHORSU_PHRASE_BROKEN, language, self->theme->accent, CHORSU_STATUS_PROPOSED);
  if (has.styles[CHORSU_OVERLAY_BROKEN] && (has.styles[CHORSU_OVERLAY_WAY] || has.styles[CHORSU_OVERLAY_QUIET]))
    add_line (section, CHORSU_PHRASE_WAY_ROUND, language, self->theme->accent, CHORSU_STATUS_OPERATING);
  if (has.styles[CHORSU_OVERLAY_STEP])
    {
      add_line (section, CHORSU_PHRASE_SOONEST, language, self->theme->sequential[CHORSU_OVERLAY_N_STEPS - 1],
                CHORSU_STATUS_OPERATING);
      add_line (section, CHORSU_PHRASE_LATEST, language, self->theme->sequential[0], CHORSU_STATUS_OPERATING);
    }
  if (has.closed)
    chorsu_legend_add_note (section, chorsu_phrase (CHORSU_PHRASE_CLOSED, language));
  if (has.numbered)
    chorsu_legend_add_note (section, chorsu_phrase (has.styles[CHORSU_OVERLAY_COMPARED] ? CHORSU_PHRASE_COMPARED
                                                                                        : CHORSU_PHRASE_RANKED,
                                                    language));
}
