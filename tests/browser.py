"""Chromium without a window, driven as the W3C's WebDriver says.

SPDX-License-Identifier: GPL-3.0-or-later
"""

import json
import subprocess
import time
import urllib.request

KEYS = {"Left": "\ue012", "Right": "\ue014", "Home": "\ue011", "End": "\ue010", "Escape": "\ue00c", "Tab": "\ue004"}


class Browser:
    """With no network but the file system: with Browser() as browser."""

    def __init__(self, folder):
        self.folder = folder

    def __enter__(self):
        self.driver = subprocess.Popen(["chromedriver", "--port=0"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = None
        for line in self.driver.stdout:
            if "successfully on port " in line:
                self.address = "http://127.0.0.1:" + line.rsplit("on port ", 1)[1].rstrip(".\n")
                break
        options = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1366,850",
                   f"--user-data-dir={self.folder}", "--host-resolver-rules=MAP * ~NOTFOUND"]
        try:
            session = self.call("POST", "/session", {"capabilities": {"alwaysMatch": {
                "goog:chromeOptions": {"args": options}, "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}}})
        except BaseException:
            self.end()
            raise
        self.session = "/session/" + session["sessionId"]
        return self

    def __exit__(self, *_):
        try:
            self.call("DELETE", self.session)
        finally:
            self.end()

    def end(self):
        self.driver.terminate()
        self.driver.wait()
        self.driver.stdout.close()

    def call(self, method, path, body=None):
        request = urllib.request.Request(self.address + path, method=method,
                                         data=None if body is None else json.dumps(body).encode(),
                                         headers={"Content-Type": "application/json"})
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request, timeout=60) as answer:
            return json.load(answer)["value"]

    def open(self, address):
        self.call("POST", self.session + "/url", {"url": address})

    def ask(self, script):
        return self.call("POST", self.session + "/execute/sync", {"script": "return " + script, "args": []})

    def key(self, name):
        value = KEYS.get(name, name)
        self.call("POST", self.session + "/actions", {"actions": [{"type": "key", "id": "keyboard", "actions": [
            {"type": "keyDown", "value": value}, {"type": "keyUp", "value": value}]}]})

    def wait(self, script, what):
        end = time.monotonic() + 20
        while not self.ask(script):
            if time.monotonic() > end:
                raise AssertionError(f"never happened: {what}")
            time.sleep(.05)

    def messages(self):
        """What it complained of."""
        return [entry["message"] for entry in self.call("POST", self.session + "/se/log", {"type": "browser"})]

    def requests(self):
        """Addresses it asked for."""
        entries = [json.loads(entry["message"])["message"]
                   for entry in self.call("POST", self.session + "/se/log", {"type": "performance"})]
        return [entry["params"]["request"]["url"] for entry in entries if entry["method"] == "Network.requestWillBeSent"]
