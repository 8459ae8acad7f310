"""Every page is valid HTML, by the checker of the W3C."""

import json
import os
import shutil
import subprocess

import pytest

from conftest import web_tool

pytestmark = pytest.mark.site


def test_every_page_is_valid_html(shipped_site):
    checker = web_tool("vnu-jar/build/dist/vnu.jar")
    if not shutil.which("java") and not os.environ.get("KRIYA_NEED_BROWSER"):
        pytest.skip("no java found: apt-get install default-jre-headless")
    command = ["java", "-jar", str(checker), "--errors-only", "--format", "json", "--skip-non-html", str(shipped_site)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert {(message["url"].rpartition("/site/")[2], message["message"]) for message in _messages(done.stderr)} == set()


def _messages(report: str) -> list[dict]:
    assert report.startswith("{"), report
    return json.loads(report)["messages"]
