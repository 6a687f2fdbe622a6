#!/usr/bin/env python3
"""Names and texts: both languages, one spelling per place, careful typography.

Usage: test-texts.py SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import re
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402

DATASET = os.path.join(sys.argv[1], "data", "dataset")
suite = tap.Suite()

# Spellings that were given up; they may remain as aliases and in titles of sources.
GIVEN_UP = re.compile(r"Termiz|Hairaton|Urganch|Qoʻngʻirot|Chonobod|Sariosiyo|Gəncə|Culfa|Sədərək|"
                      r"Ağbənd|Ələt|Böyük Kəsik|Dscheroj|Schana Kasachstan|Bozschaköl|Semiglawyj|"
                      r"Ayni|Aktogai|Dowletabad|Karadschal|Ust-Kamenogorsk|Yssykköl|Kasphosphat|"
                      r"Garabogassulfat|Garabogaskarbamid|KTK")


def files():
    for name in sorted(os.listdir(DATASET)):
        with open(os.path.join(DATASET, name), encoding="utf-8") as file:
            yield name, json.load(file)


def texts(value, path=""):
    """Every text object with the way to it."""
    if isinstance(value, dict):
        if isinstance(value.get("en"), str):
            yield path, value
            return
        for key, member in value.items():
            yield from texts(member, f"{path}/{key}")
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from texts(member, f"{path}/{index}")


def all_texts(skip=("revisions.json",)):
    for name, content in files():
        if name not in skip:
            for path, text in texts(content):
                yield f"{name}{path}", text


def expect_none(complaints):
    tap.check(not complaints, "\n" + "\n".join(complaints[:20]))


@suite.test("/data/texts/both-languages")
def both_languages():
    """Whatever a reader sees is there in English and in German."""
    expect_none([f"{path}: {text['en']}" for path, text in all_texts(skip=())
                 if not text.get("de")])


@suite.test("/data/texts/one-spelling")
def one_spelling():
    expect_none([f"{path}: {text['de']}" for path, text in all_texts()
                 if GIVEN_UP.search(text.get("de", ""))])


@suite.test("/data/texts/dashes")
def dashes():
    spaced = re.compile(r"\w - \w")
    years = re.compile(r"\b\d{4}-\d{2,4}\b(?!-)")
    expect_none([f"{path}: {words}" for path, text in all_texts() for words in text.values()
                 if path.endswith("/name") and spaced.search(words) or years.search(words)])


@suite.test("/data/texts/no-empty-ones")
def no_empty_ones():
    expect_none([path for path, text in all_texts()
                 if any(words != words.strip() or not words for words in text.values())])


@suite.test("/data/texts/german-differs-from-english")
def german_differs():
    """A sentence that is the same in both languages was not translated."""
    expect_none([f"{path}: {text['de']}" for path, text in all_texts()
                 if text.get("de") == text["en"] and len(text["en"].split()) > 6])


if __name__ == "__main__":
    suite.main(sys.argv[2:])
