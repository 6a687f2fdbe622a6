"""A dataset with very many sites, to measure how things grow.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import random
import shutil

SYLLABLES = ("ak al an ar as at bai bek bol dar dos gul han jan ka kar kent khan kol kum kyz lak mar "
             "mol nur ob or os qar rak sai san sar shu su tal tas tau tem tor tyu ul ush yol zha zar").split()


def word(chance):
    return "".join(chance.choice(SYLLABLES) for _ in range(chance.randint(2, 4)))


def name(chance):
    return " ".join(word(chance).capitalize() for _ in range(chance.randint(1, 2)))


def site(chance, number, model, words):
    """One that looks like the others: names, a spelling, a note in two languages."""
    english, german = name(chance), name(chance)
    return {
        **{key: model[key] for key in ("country", "commodities", "category", "stage", "control", "importance",
                                       "operator", "owners", "owners_unverified", "position") if key in model},
        "owners_unverified": True,
        "unverified": True,
        "id": f"site-{number}",
        "name": {"en": english, "de": german},
        "aliases": [name(chance)],
        "note": {language: " ".join(chance.choices(words, k=15)) for language in ("en", "de")},
    }


def write(dataset, folder, n):
    """Copy the dataset to a folder, with n sites more."""
    chance = random.Random(1)
    shutil.copytree(dataset, folder, dirs_exist_ok=True)
    path = os.path.join(folder, "resources.json")
    with open(path, encoding="utf-8") as file:
        content = json.load(file)
    models = content["resources"][:]
    words = [word(chance) for _ in range(20_000)]
    words += " ".join(m["note"]["en"] for m in models if "note" in m).split()
    content["resources"] += [site(chance, i, models[i % len(models)], words) for i in range(n)]
    with open(path, "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False)
