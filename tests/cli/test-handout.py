#!/usr/bin/env python3
"""What an office suite and a browser make of a briefing.

Usage: test-handout.py TOOL SOURCE_ROOT

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))

import tap  # noqa: E402
from browser import Browser  # noqa: E402
from tool import DATA, OK, run  # noqa: E402

suite = tap.Suite()

with open(os.path.join(DATA, "briefings", "five-and-four.chorsu"), encoding="utf-8") as content:
    SCENES = json.load(content)["scenes"]

# Names, roles and contrast by the rules that a page like this can break (WCAG 2.1: 1.1.1, 1.4.3, 2.4.4, 3.1.1, 4.1.2).
FAULTS = """(() => {
  const faults = [];
  const name = e => e.getAttribute('aria-label') || (e.getAttribute('aria-labelledby') || '').split(' ')
    .map(id => (document.getElementById(id) || {}).textContent || '').join('') || e.textContent;
  if (!document.documentElement.lang) faults.push('no language');
  if (!document.title) faults.push('no title');
  if (document.querySelectorAll('main').length !== 1) faults.push('not one main');
  if (document.querySelectorAll('h1').length !== 1) faults.push('not one h1');
  for (const e of document.querySelectorAll('a, button, svg[role=img], section.scene, nav'))
    if (!name(e).trim()) faults.push('no name: ' + e.outerHTML.slice(0, 80));
  for (const e of document.querySelectorAll('th'))
    if (!e.scope) faults.push('no scope: ' + e.outerHTML.slice(0, 80));
  const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
  if (new Set(ids).size !== ids.length) faults.push('ids twice');
  const light = c => { const v = c.match(/[\\d.]+/g).slice(0, 3).map(x => x / 255)
    .map(x => x <= .03928 ? x / 12.92 : ((x + .055) / 1.055) ** 2.4); return .2126 * v[0] + .7152 * v[1] + .0722 * v[2]; };
  const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor;
    if (!/, 0\\)$/.test(c)) return c; } return 'rgb(255, 255, 255)'; };
  for (const e of document.querySelectorAll('p, li, h1, h2, h3, a, button, td, th, caption')) {
    const a = light(getComputedStyle(e).color), b = light(ground(e));
    if ((Math.max(a, b) + .05) / (Math.min(a, b) + .05) < 4.5) faults.push('contrast: ' + e.outerHTML.slice(0, 80));
  }
  return faults;
})()"""


def squeezed(text):
    """Without what may stand where a line ends."""
    return re.sub(r"[\s-]+", "", text)


def export(path, *arguments):
    result = run("export", "-o", path, *arguments)
    tap.check_equal((result.returncode, result.stderr), (OK, ""), path)


@suite.test("/cli/handout/libreoffice")
def libreoffice():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "briefing.odp")
        export(path, "--lang", "de")
        # Slides, and then their notes pages.
        options = '{"ExportNotesPages":{"type":"boolean","value":"true"}}'
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                        f"pdf:impress_pdf_Export:{options}", "--outdir", folder, path],
                       check=True, capture_output=True, timeout=240)
        pdf = os.path.join(folder, "briefing.pdf")
        info = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True, check=True).stdout
        tap.check_equal(int(re.search(r"Pages:\s+(\d+)", info).group(1)), 2 * len(SCENES), "slides and notes")
        for number, scene in enumerate(SCENES, start=1):
            def page(n):
                return squeezed(subprocess.run(["pdftotext", "-f", str(n), "-l", str(n), pdf, "-"],
                                               capture_output=True, text=True, encoding="utf-8", check=True).stdout)
            slide, notes = page(number), page(number + len(SCENES))
            for words in (scene["title"]["de"], scene["caption"]["de"], *(p["de"] for p in scene.get("points", []))):
                tap.check(squeezed(words) in slide, f"slide {number}: {words!r}")
            words = re.sub(r"\*+", "", scene["notes"]["de"])
            tap.check(squeezed(words) in notes, f"notes {number}: {words!r}")


@suite.test("/cli/handout/chromium")
def chromium():
    current = "document.querySelector('.current').id"
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "briefing.html")
        export(path)
        with Browser(os.path.join(folder, "profile")) as browser:
            browser.open("file://" + path)
            tap.check_equal(browser.ask(current), "scene-1")
            for key, expected in (("Right", 2), ("Right", 3), ("Left", 2), ("End", len(SCENES)), ("Right", len(SCENES)),
                                  ("Home", 1), ("Left", 1)):
                browser.key(key)
                tap.check_equal(browser.ask(current), f"scene-{expected}", key)
            shown = "getComputedStyle(document.querySelector('.current .notes')).display"
            tap.check_equal(browser.ask(shown), "none", "notes")
            browser.key("n")
            tap.check_equal(browser.ask(shown), "block", "notes after N")
            browser.key("o")
            tap.check_equal(browser.ask("document.activeElement.id"), "overview", "after O")
            browser.ask("document.querySelector('#overview a[href=\"#scene-4\"]').click()")
            browser.wait(current + " === 'scene-4'", "a click in the overview")
            tap.check_equal(browser.ask("document.activeElement.id"), "scene-4", "what has the keyboard")
            browser.ask("location.hash = '#source-5'")
            browser.wait("document.body.classList.contains('overview')", "a source")
            tap.check_equal(browser.ask(FAULTS), [], "accessibility")
            tap.check_equal(browser.messages(), [], "complaints")
            asked = [address for address in browser.requests() if not address.startswith(("data:", "chrome:"))]
            tap.check_equal(asked, ["file://" + path], "requests")


suite.main(sys.argv[3:])
