/* chorsu-loader-model.c: how the program computes
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "chorsu-loader.h"

#include <glib/gi18n-lib.h>

#include "chorsu-words-private.h"

/* The units the model reckons with. */
static const char *
parameter_unit (ChorsuParameter parameter)
{
  return parameter <= CHORSU_PARAMETER_SEA_SPEED ? "km/h" : parameter >= CHORSU_PARAMETER_RAIL_COST ? "USD" : "h";
}

static void
check_parameter (ChorsuLoader       *self,
                 ChorsuParameter     parameter,
                 const ChorsuFigure *figure)
{
  const char *unit = parameter_unit (parameter);
  gboolean speed = parameter <= CHORSU_PARAMETER_SEA_SPEED;

  if (figure->type != CHORSU_FIGURE_NUMBER)
    chorsu_loader_error (self, NULL, _("a parameter must be a single number"));
  else if (figure->min < 0 || (speed && figure->min == 0))
    chorsu_loader_error (self, "value", speed ? _("a speed must be greater than 0")
                                              : _("a time or a cost must not be less than 0"));
  if (g_strcmp0 (figure->unit, unit) != 0)
    chorsu_loader_error (self, "unit", _("“%s” is counted in %s"), figure->key, unit);
  if (self->dataset->parameters[parameter] != NULL)
    chorsu_loader_error (self, "key", _("“%s” is given twice"), figure->key);
}

static int
find_parameter (const char *key)
{
  for (int i = 0; chorsu_parameter_words[i] != NULL; i++)
    if (g_strcmp0 (key, chorsu_parameter_words[i]) == 0)
      return i;

  return -1;
}

void
chorsu_loader_read_parameters (ChorsuLoader *self,
                               JsonObject   *root)
{
  guint n;
  const ChorsuFigure **figures = chorsu_loader_figures (self, root, "parameters", &n);

  chorsu_loader_enter (self, "parameters");
  for (guint i = 0; i < n; i++)
    {
      int parameter = figures[i] != NULL ? find_parameter (figures[i]->key) : -1;

      if (figures[i] == NULL || figures[i]->key == NULL)
        continue;
      chorsu_loader_enter_element (self, i);
      if (parameter < 0)
        {
          chorsu_loader_error (self, "key", _("“%s” is no parameter of the model"), figures[i]->key);
        }
      else
        {
          check_parameter (self, parameter, figures[i]);
          self->dataset->parameters[parameter] = figures[i];
        }
      chorsu_loader_leave (self);
    }
  chorsu_loader_leave (self);
}

void
chorsu_loader_read_derivation (ChorsuLoader *self,
                               JsonObject   *object,
                               GHashTable   *table)
{
  static const char *const members[] = { "id", "name", "unit", "formula", NULL };
  ChorsuDerivation *derivation = chorsu_arena_new (self->arena, ChorsuDerivation, 1);

  chorsu_loader_check_members (self, object, members);
  derivation->id = chorsu_loader_id (self, object, "id", CHORSU_REQUIRED);
  derivation->name = chorsu_loader_text (self, object, "name", CHORSU_REQUIRED);
  derivation->unit = chorsu_loader_vocable (self, object, "unit", CHORSU_OPTIONAL,
                                            self->dataset->units, _("unit"));
  derivation->formula = chorsu_loader_text (self, object, "formula", CHORSU_REQUIRED);

  if (derivation->id != NULL && !g_hash_table_insert (table, (gpointer) derivation->id, derivation))
    chorsu_loader_error (self, "id", _("id “%s” is used twice"), derivation->id);
}
