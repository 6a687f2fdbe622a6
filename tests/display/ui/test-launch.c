/* test-launch.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-launch.h"

static void
test_layers (void)
{
  const struct
  {
    const char   *text;
    ChorsuLayers  layers;
    gboolean      valid;
  } cases[] = {
    { "resources", CHORSU_LAYERS_DEFAULT | CHORSU_LAYER_RESOURCES, TRUE },
    { "resources,corridors",
      CHORSU_LAYERS_DEFAULT | CHORSU_LAYER_RESOURCES | CHORSU_LAYER_CORRIDORS, TRUE },
    { "-relief, security", CHORSU_LAYER_PLACES | CHORSU_LAYER_SECURITY, TRUE },
    { "rivers", 0, FALSE },
    { "-", 0, FALSE },
    { "resources,", 0, FALSE },
    { "", CHORSU_LAYERS_DEFAULT, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChorsuLayers layers = CHORSU_LAYERS_DEFAULT;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (chorsu_launch_parse_layers (cases[i].text, &layers, &error), ==,
                       cases[i].valid);
      if (cases[i].valid)
        g_assert_cmpuint (layers, ==, cases[i].layers);
      else
        g_assert_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE);
    }
}

static gboolean
parse (const char   *name,
       GVariant     *value,
       ChorsuLaunch *launch)
{
  g_autoptr (GVariantDict) options = g_variant_dict_new (NULL);
  g_autoptr (GError) error = NULL;
  gboolean valid;

  g_variant_dict_insert_value (options, name, value);
  valid = chorsu_launch_parse (launch, options, &error);
  g_assert_true (valid == (error == NULL));

  return valid;
}

static void
test_options (void)
{
  g_auto (ChorsuLaunch) size = { 0 };
  g_auto (ChorsuLaunch) theme = { 0 };
  g_auto (ChorsuLaunch) goal = { 0 };

  g_assert_true (parse ("size", g_variant_new_string ("1280x800"), &size));
  g_assert_cmpint (size.width, ==, 1280);
  g_assert_cmpint (size.height, ==, 800);
  g_assert_true (parse ("theme", g_variant_new_string ("dark"), &theme));
  g_assert_cmpstr (theme.theme, ==, "dark");
  g_assert_true (parse ("goal", g_variant_new_int32 (4), &goal));
  g_assert_cmpint (goal.goal, ==, 4);
  g_assert_cmpuint (goal.layers, ==, CHORSU_LAYERS_DEFAULT);
  g_assert_false (goal.has_layers);
}

static void
test_nonsense (void)
{
  const char *const sizes[] = { "1280", "1280x", "x800", "1280x800x2", "0x0", "99999x99999", "-1x5",
                                "" };
  ChorsuLaunch launch;

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_assert_false (parse ("size", g_variant_new_string (sizes[i]), &launch));
      chorsu_launch_clear (&launch);
    }

  g_assert_false (parse ("theme", g_variant_new_string ("print"), &launch));
  chorsu_launch_clear (&launch);
  g_assert_false (parse ("goal", g_variant_new_int32 (5), &launch));
  chorsu_launch_clear (&launch);
  g_assert_false (parse ("goal", g_variant_new_int32 (-1), &launch));
  chorsu_launch_clear (&launch);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ui/launch/layers", test_layers);
  g_test_add_func ("/ui/launch/options", test_options);
  g_test_add_func ("/ui/launch/nonsense", test_nonsense);

  return g_test_run ();
}
