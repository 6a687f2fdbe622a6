/* chorsu-theme.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chorsu-theme.h"

#define C(hex) CHORSU_COLOR (hex)
#define CA(hex, alpha) CHORSU_COLOR_A (hex, alpha)

static const ChorsuTheme themes[] = {
  [CHORSU_THEME_LIGHT] = {
    .id = CHORSU_THEME_LIGHT,
    .water = C (0xCFE0E8), .story = C (0xFBF7ED), .neighbour = C (0xE7E3DA),
    .shoreline = C (0x7FA3B5), .river = C (0x86AFC4), .glacier = CA (0xFFFFFF, .55),
    .story_border = C (0x6B6155), .other_border = C (0xA79F92), .province = C (0xB9B0A2),
    .band = CA (0x8C7A5E, .16),
    .text = C (0x22262B), .country_name = C (0x4A4238), .neighbour_name = C (0x615C53),
    .city = C (0x5C5850), .water_label = C (0x22566F), .small_print = C (0x57534B),
    .halo_story = CA (0xFBF7ED, .92), .halo_neighbour = CA (0xE9E5DC, .92), .halo_water = CA (0xCFE0E8, .92),
    .panel = C (0xFFFFFF), .panel_edge = C (0xD5CFC3),
    .casing = C (0xFFFFFF), .disc = C (0xFFFFFF), .ink = C (0x1D1A16),
    .accent = C (0xD81B60),
    .goal = { C (0), C (0x353F8E), C (0x9A8D14), C (0x008A9D), C (0xAE3C58) },
    .power = { C (0x007DBD), C (0xCB7E00), C (0x64234F), C (0x76786F), C (0x14561A) },
    .power_text = { C (0x007DBD), C (0x8F5A00), C (0x64234F), C (0x5E6058), C (0x14561A) },
    .category = { C (0x940B53), C (0x940B53), C (0x8A6524), C (0x8A6524), C (0xB5A330),
                  C (0x261E17), C (0x261E17), C (0x261E17), C (0x00699E), C (0x389F85) },
    .suspended = C (0x8B8D8E),
    .mode = { C (0x1F3A55), C (0x93572C), C (0x009DCB), C (0xC58D19), C (0x67001D), C (0x437971) },
    .bloc_tint = C (0xEDE3DF), .bloc_russian = C (0x64234F), .bloc_chinese = C (0xCB7E00), .bloc_other = C (0x76786F),
    .sequential = { C (0xF3E6C4), C (0xDDC79A), C (0xBC9F6B), C (0x8E7443), C (0x5B4724) },
    .sequential_goal = { C (0xE6E7F3), C (0xBFC3E1), C (0x9096C7), C (0x5F66A8), C (0x353F8E) },
    .diverging = { C (0x8A4B08), C (0xD2A15C), C (0xEFEBE3), C (0x7DB3BF), C (0x12606F) },
    .no_data = C (0x6B6155),
    .relief = { C (0x57493A), .95, .42, C (0xFFFFFF), .80, .55 },
  },
  [CHORSU_THEME_DARK] = {
    .id = CHORSU_THEME_DARK,
    .water = C (0x101A22), .story = C (0x303740), .neighbour = C (0x20262C),
    .shoreline = C (0x3D5A6B), .river = C (0x47697D), .glacier = CA (0xAFC3CF, .25),
    .story_border = C (0x9BA5AE), .other_border = C (0x55606A), .province = C (0x4A545E),
    .band = CA (0xAEBBC6, .10),
    .text = C (0xF1F3F4), .country_name = C (0xD3D9DE), .neighbour_name = C (0x98A3AC),
    .city = C (0xA9B3BB), .water_label = C (0x83B6D0), .small_print = C (0xA9B3BB),
    .halo_story = CA (0x262C34, .92), .halo_neighbour = CA (0x1B2026, .92), .halo_water = CA (0x101A22, .92),
    .panel = C (0x1A2027), .panel_edge = C (0x3A444E),
    .casing = C (0x0E1318), .disc = C (0x12181E), .ink = C (0x1D1A16),
    .accent = C (0xFF7B6F),
    .goal = { C (0), C (0x928CE4), C (0xE6E260), C (0x73D7CC), C (0xF66581) },
    .power = { C (0x64CADB), C (0xD4A100), C (0x7B70E1), C (0x8A867E), C (0xDDE7C3) },
    .power_text = { C (0x64CADB), C (0xD4A100), C (0xADA6F2), C (0xB0ACA4), C (0xDDE7C3) },
    .category = { C (0xDE4E9F), C (0xDE4E9F), C (0xC19958), C (0xC19958), C (0xC3F865),
                  C (0xEAE0D6), C (0xEAE0D6), C (0xEAE0D6), C (0x51B9F4), C (0x447D62) },
    .suspended = C (0x8B8D8E),
    .mode = { C (0xF4F4F2), C (0xBE7038), C (0x3590A3), C (0xEDD44A), C (0xF38CE8), C (0x9BC198) },
    .bloc_tint = C (0x3A3748), .bloc_russian = C (0x7B70E1), .bloc_chinese = C (0xD4A100), .bloc_other = C (0x8A867E),
    .sequential = { C (0x3B3A33), C (0x5C563F), C (0x887B4C), C (0xBBA65C), C (0xF0D879) },
    .sequential_goal = { C (0x3B3A33), C (0x5C563F), C (0x887B4C), C (0xBBA65C), C (0xF0D879) },
    .diverging = { C (0xF0B060), C (0x9A6A35), C (0x3A4048), C (0x3F8796), C (0x8AD6E4) },
    .no_data = C (0x9BA5AE),
    .relief = { C (0x05080B), 1.10, .50, C (0xC9D6E0), .42, .20 },
  },
  [CHORSU_THEME_PRINT] = {
    .id = CHORSU_THEME_PRINT,
    .water = C (0xE3E6E8), .story = C (0xFFFFFF), .neighbour = C (0xF0F0EE),
    .shoreline = C (0x6E7478), .river = C (0x8E979C), .glacier = CA (0xFFFFFF, 0),
    .story_border = C (0x333333), .other_border = C (0x8A8A8A), .province = C (0xAAAAAA),
    .band = CA (0x000000, .10),
    .text = C (0x000000), .country_name = C (0x333333), .neighbour_name = C (0x5A5A5A),
    .city = C (0x4A4A4A), .water_label = C (0x3A4A54), .small_print = C (0x4A4A4A),
    .halo_story = CA (0xFFFFFF, .92), .halo_neighbour = CA (0xF2F2F0, .92), .halo_water = CA (0xE3E6E8, .92),
    .panel = C (0xFFFFFF), .panel_edge = C (0x999999),
    .casing = C (0xFFFFFF), .disc = C (0xFFFFFF), .ink = C (0x000000),
    .accent = C (0xD81B60),
    .goal = { C (0), C (0x353F8E), C (0x9A8D14), C (0x008A9D), C (0xAE3C58) },
    .power = { C (0x000000), C (0x000000), C (0x000000), C (0x000000), C (0x000000) },
    .power_text = { C (0x000000), C (0x000000), C (0x000000), C (0x000000), C (0x000000) },
    .category = { C (0x2A2A2A), C (0x2A2A2A), C (0x6A6A6A), C (0x6A6A6A), C (0x9A9A9A),
                  C (0x111111), C (0x111111), C (0x111111), C (0x555555), C (0x888888) },
    .suspended = C (0x8B8D8E),
    .mode = { C (0x222222), C (0x6A6A6A), C (0x777777), C (0x8A8A8A), C (0x333333), C (0x555555) },
    .bloc_tint = C (0xE6E6E6), .bloc_russian = C (0x000000), .bloc_chinese = C (0x000000), .bloc_other = C (0x76786F),
    .sequential = { C (0xF0F0F0), C (0xCFCFCF), C (0xA6A6A6), C (0x747474), C (0x3C3C3C) },
    .sequential_goal = { C (0xF0F0F0), C (0xCFCFCF), C (0xA6A6A6), C (0x747474), C (0x3C3C3C) },
    .diverging = { C (0x3C3C3C), C (0x747474), C (0xF0F0F0), C (0xCFCFCF), C (0xA6A6A6) },
    .no_data = C (0x333333),
    .relief = { C (0x3A3A3A), .70, .28, C (0xFFFFFF), .30, .30 },
  },
};

const ChorsuTheme *
chorsu_theme_get (ChorsuThemeId id)
{
  g_return_val_if_fail ((guint) id < G_N_ELEMENTS (themes), &themes[0]);

  return &themes[id];
}

ChorsuPower
chorsu_power_from_code (const char *code,
                        gboolean    national)
{
  if (code == NULL)
    return CHORSU_POWER_OTHER;
  if (g_str_equal (code, "US"))
    return CHORSU_POWER_US;
  if (g_str_equal (code, "CN"))
    return CHORSU_POWER_CHINA;
  if (g_str_equal (code, "RU"))
    return CHORSU_POWER_RUSSIA;

  return national ? CHORSU_POWER_NATIONAL : CHORSU_POWER_OTHER;
}

ChorsuColor
chorsu_theme_shade (const ChorsuTheme *self,
                    int                goal,
                    int                relevance)
{
  static const double light_steps[] = { 0, .07, .14, .23 };
  static const double dark_steps[] = { 0, .08, .16, .26 };
  const double *steps = self->id == CHORSU_THEME_DARK ? dark_steps : light_steps;

  g_return_val_if_fail (goal >= 1 && goal <= 4, self->story);

  /* In print the steps are grey, like everything else that is not the accent. */
  if (self->id == CHORSU_THEME_PRINT)
    return chorsu_color_mix (self->story, self->text, steps[CLAMP (relevance, 0, 3)] * .8);

  return chorsu_color_mix (self->story, self->goal[goal], steps[CLAMP (relevance, 0, 3)]);
}
