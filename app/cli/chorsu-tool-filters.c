/* chorsu-tool-filters.c: options that narrow what is drawn
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-tool-filters.h"

#include <glib/gi18n.h>

#include "chorsu-filters.h"
#include "chorsu-tool.h"

void
chorsu_tool_filters_clear (ChorsuToolFilters *self)
{
  g_clear_pointer (&self->hide, g_strfreev);
  g_clear_pointer (&self->only, g_strfreev);
  g_clear_pointer (&self->commodity, g_free);
  g_clear_pointer (&self->critical, g_free);
  g_clear_pointer (&self->us_interest, g_free);
}

static int
apply_hide (const ChorsuToolFilters *self,
            ChorsuDataset           *dataset,
            ChorsuView              *view)
{
  for (guint i = 0; self->hide != NULL && self->hide[i] != NULL; i++)
    {
      g_auto (GStrv) names = g_strsplit (self->hide[i], ",", -1);

      for (guint j = 0; names[j] != NULL; j++)
        {
          ChorsuLegendToggle which;
          guint value;

          if (!chorsu_class_parse (dataset, names[j], &which, &value))
            return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, _("--hide: no class is called “%s”"), names[j]);
          chorsu_filters_set (&view->filters, which, value, FALSE);
        }
    }

  return 0;
}

/* Leaves the named classes of their kinds and no others. @done: kinds that
 * were narrowed before, bit by bit */
static int
apply_class (const char    *name,
             const char    *option,
             ChorsuDataset *dataset,
             ChorsuView    *view,
             guint32       *done)
{
  ChorsuLegendToggle which;
  guint value;

  if (!chorsu_class_parse (dataset, name, &which, &value))
    return chorsu_tool_fail (CHORSU_TOOL_EXIT_INPUT, _("%s: no class is called “%s”"), option, name);

  if ((*done & (1u << which)) == 0)
    chorsu_filters_set_all (&view->filters, which, FALSE);
  *done |= 1u << which;
  chorsu_filters_set (&view->filters, which, value, TRUE);

  return 0;
}

/* @kind: (nullable): put before each of the names */
static int
apply_classes (const char    *list,
               const char    *kind,
               const char    *option,
               ChorsuDataset *dataset,
               ChorsuView    *view,
               guint32       *done)
{
  g_auto (GStrv) names = list != NULL ? g_strsplit (list, ",", -1) : NULL;
  int status = 0;

  for (guint i = 0; names != NULL && names[i] != NULL && status == 0; i++)
    {
      g_autofree char *name = kind != NULL ? g_strconcat (kind, ":", names[i], NULL) : g_strdup (names[i]);

      status = apply_class (name, option, dataset, view, done);
    }

  return status;
}

static int
apply_only (const ChorsuToolFilters *self,
            ChorsuDataset           *dataset,
            ChorsuView              *view)
{
  gboolean any = g_strcmp0 (self->us_interest, "any") == 0;
  guint32 done = 0;
  int status = 0;

  for (guint i = 0; self->only != NULL && self->only[i] != NULL && status == 0; i++)
    status = apply_classes (self->only[i], NULL, "--only", dataset, view, &done);
  if (any)
    chorsu_filters_set (&view->filters, CHORSU_LEGEND_US_INTEREST, CHORSU_US_INTEREST_NONE, FALSE);

  if (status != 0
      || (status = apply_classes (self->commodity, "commodity", "--commodity", dataset, view, &done)) != 0
      || (status = apply_classes (self->critical, "critical", "--critical", dataset, view, &done)) != 0)
    return status;

  return any ? 0 : apply_classes (self->us_interest, "us-interest", "--us-interest", dataset, view, &done);
}

int
chorsu_tool_filters_apply (const ChorsuToolFilters *self,
                           ChorsuDataset           *dataset,
                           ChorsuView              *view)
{
  int status = apply_only (self, dataset, view);

  return status != 0 ? status : apply_hide (self, dataset, view);
}
