"""Probing: a site's pages in frames as wide as a phone, measured in a real browser by a page beside them."""

from __future__ import annotations

import html
import json
import re
import subprocess
from pathlib import Path
from typing import Any

PHONE = 375
Seen = dict[str, dict[str, Any]]
"""What was measured, by page."""
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--allow-file-access-from-files",
    "--virtual-time-budget=20000",
    "--window-size=800,900",
)


def probed(site: Path, folder: Path, probe: str) -> Seen:
    """Return what the script of `probe` measures on every page of `site`; the site itself runs no script.

    `probe` is a page with `%s` where the frames go; it prints JSON by page into an element `#out`.
    """
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    frames = "".join(
        f'<iframe width="{PHONE}" height="700" data-page="{page}" src="{(site / page).as_uri()}"></iframe>'
        for page in pages
    )
    beside = folder / "probe.html"
    beside.write_text(probe % frames, encoding="utf-8")
    shown = subprocess.run(
        [
            "chromium",
            *FLAGS,
            f"--user-data-dir={folder / 'profile'}",
            "--dump-dom",
            beside.as_uri(),
        ],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    ).stdout
    found = re.search(r'<pre id="out">(.*?)</pre>', shown, re.DOTALL)
    assert found, "the probe printed nothing"
    measured: Seen = json.loads(html.unescape(found[1]))
    assert sorted(measured) == pages
    return measured
