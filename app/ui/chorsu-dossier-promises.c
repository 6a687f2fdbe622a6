/* chorsu-dossier-promises.c: what was promised of a corridor, and what is there
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-dossier-private.h"

#include <glib/gi18n.h>

#include "chorsu-phrases.h"
#include "chorsu-promises.h"
#include "chorsu-vocabulary.h"

static void
add_promise (ChorsuSection       *section,
             const ChorsuPromise *promise)
{
  g_autofree char *name = chorsu_figure_dup_name (promise->promised->pdata[0], chorsu_section_get_dataset (section),
                                                  chorsu_section_get_language (section));
  g_autofree char *promised = g_strdup_printf (_("Promised: %s"), name);
  g_autofree char *there = g_strdup_printf (_("There: %s"), name);

  chorsu_section_add_heading (section, promised);
  chorsu_section_add_figures (section, (const ChorsuFigure **) promise->promised->pdata, promise->promised->len);
  if (promise->there->len > 0)
    {
      chorsu_section_add_heading (section, there);
      chorsu_section_add_figures (section, (const ChorsuFigure **) promise->there->pdata, promise->there->len);
    }
  else
    chorsu_section_add_note (section, _("The sources of this map give no figure of what is there."));
}

static void
add_segment (ChorsuSection       *section,
             const ChorsuSegment *segment)
{
  const char *language = chorsu_section_get_language (section);
  g_autofree char *title = g_strdup_printf ("%s – %s", chorsu_text_get (segment->from->record.name, language),
                                            chorsu_text_get (segment->to->record.name, language));
  g_autofree char *date = chorsu_date_for_reader (segment->expected, language);
  g_autofree char *caption = g_strdup_printf (_("expected: %s"), date);

  chorsu_section_add (section, chorsu_row_new_link (segment->record.ref, title, caption,
                                                    chorsu_vocabulary_status (segment->status)));
}

static void
fill_promises (ChorsuSection *section,
               gconstpointer  record)
{
  g_autoptr (GPtrArray) promises = chorsu_corridor_promises (record);
  g_autoptr (GPtrArray) segments = chorsu_corridor_expected (record);

  for (guint i = 0; i < promises->len; i++)
    add_promise (section, promises->pdata[i]);
  if (segments->len > 0)
    chorsu_section_add_heading (section, _("Segments with a promised date, and their status today"));
  for (guint i = 0; i < segments->len; i++)
    add_segment (section, segments->pdata[i]);
}

void
chorsu_dossier_add_promises (ChorsuDossierBuild   *build,
                             const ChorsuCorridor *corridor)
{
  g_autoptr (GPtrArray) promises = chorsu_corridor_promises (corridor);
  g_autoptr (GPtrArray) segments = chorsu_corridor_expected (corridor);

  chorsu_dossier_add_section (build, "promises", _("What Was Promised, and What Is There"), promises->len + segments->len,
                              fill_promises, corridor);
}
