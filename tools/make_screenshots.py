"""Makes the pictures of a release of the sample case that `docs/pictures` holds: pages in Firefox, the report's pages.

Run as `python -m tools.make_screenshots RELEASE docs/pictures`; the release has English first, Chinese and Arabic. It
needs Firefox, which can switch scripts and SVG off as Tor Browser does on its safest level, and `pdftoppm`. Each
picture is then looked at by a person.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

PREFERENCES = {"svg.disabled": "true", "javascript.enabled": "false", "app.update.enabled": "false"}
NARROWEST = 500
"""Firefox opens no window narrower than this many pixels; what is narrower stands in a frame."""
SECONDS = 120
RESOLUTION = 79
"""Dots an inch of the report's pages."""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name, the page, its size in pixels, and whether scripts and SVG are off.

    Where the page's name has a `*`, the page is the one whose title begins with `title`: ids differ from case to case.
    `folder` is that of the language.
    """

    name: str
    page: str
    width: int
    height: int
    title: str = ""
    folder: str = ""
    plain: bool = False


FIGURE = "102 police stations worldwide"
SITE = "Police station in Prato"
SHOTS = (
    Shot("overview", "index.html", 1280, 2860),
    Shot("country", "countries/it.html", 1280, 1500),
    Shot("figure", "figures/*.html", 1280, 2000, title=FIGURE),
    Shot("lineage", "sources.html", 1280, 1500),
    Shot("sources", "publishers.html", 1280, 1900),
    Shot("groups", "lists/groups.html", 1280, 900),
    Shot("finding-chinese", "findings/*.html", 900, 1900, title=SITE, folder="zh"),
    Shot("finding-arabic", "findings/*.html", 900, 1900, title=SITE, folder="ar"),
    Shot("overview-phone", "index.html", 390, 1600),
    Shot("figure-phone", "figures/*.html", 390, 1600, title=FIGURE),
    Shot("overview-chinese-phone", "index.html", 390, 1600, folder="zh"),
    Shot("overview-arabic-phone", "index.html", 390, 1600, folder="ar"),
    Shot("plain-overview", "index.html", 1280, 2300, plain=True),
    Shot("plain-country", "countries/ie.html", 1280, 2300, plain=True),
    Shot("plain-figure", "figures/*.html", 1280, 2000, title=FIGURE, plain=True),
    Shot("plain-lineage", "sources.html", 1280, 1500, plain=True),
    Shot("plain-search", "search.html", 1280, 1300, plain=True),
    Shot("plain-overview-phone", "index.html", 390, 1600, plain=True),
    Shot("plain-overview-arabic-phone", "index.html", 390, 1600, folder="ar", plain=True),
)
PAGES = {"report-cover": 1, "report-figures": 5, "report-chapter": 13}
"""The report's pages, by the name of the picture."""


def page_of(release: Path, shot: Shot) -> Path:
    """Return the page that a shot shows.

    Raises:
        LookupError: no page has such a title.
    """
    if "*" not in shot.page:
        return release / shot.folder / shot.page
    for path in sorted(release.glob(shot.page)):
        if f"<title>{shot.title}" in path.read_text(encoding="utf-8"):
            return release / shot.folder / path.relative_to(release)
    message = f"{release} has no page {shot.page} whose title begins with {shot.title!r}"
    raise LookupError(message)


def shoot(page: Path, shot: Shot, target: Path) -> None:
    """Take one picture with a profile of its own.

    Raises:
        subprocess.CalledProcessError: Firefox could not.
    """
    address = page.resolve().as_uri()
    with TemporaryDirectory() as profile:
        wanted = PREFERENCES if shot.plain else {}
        lines = (f'user_pref("{name}", {value});\n' for name, value in wanted.items())
        (Path(profile) / "user.js").write_text("".join(lines), encoding="utf-8")
        if shot.width < NARROWEST:
            frame = Path(profile) / "frame.html"
            frame.write_text(_frame(address, shot.width, shot.height), encoding="utf-8")
            address = frame.as_uri()
        taken = (target / f"{shot.name}.png").resolve()
        size = f"{max(shot.width, NARROWEST)},{shot.height}"
        subprocess.run(
            [
                *("firefox-esr", "--headless", "--no-remote", "--profile", profile),
                *("--window-size", size, "--screenshot", str(taken), address),
            ],
            check=True,
            capture_output=True,
            timeout=SECONDS,
        )
    if shot.width < NARROWEST:
        with Image.open(taken) as whole:
            whole.crop((0, 0, shot.width, shot.height)).save(taken)


def _frame(address: str, width: int, height: int) -> str:
    """Return a page that shows another one in a frame as wide as a phone."""
    style = f"border:0;position:absolute;left:0;top:0;width:{width}px;height:{height}px"
    return f'<!doctype html><title>frame</title><iframe src="{address}" style="{style}" scrolling="no"></iframe>'


def draw_pages(report: Path, target: Path) -> None:
    """Draw pages of the report.

    Raises:
        subprocess.CalledProcessError: pdftoppm could not.
    """
    for name, page in PAGES.items():
        command = ["pdftoppm", "-png", "-singlefile", "-r", str(RESOLUTION), "-f", str(page)]
        subprocess.run([*command, str(report), str(target / name)], check=True, timeout=SECONDS)


def main(arguments: list[str]) -> None:
    """Take every picture."""
    parser = argparse.ArgumentParser(prog="python -m tools.make_screenshots", description=__doc__)
    parser.add_argument("release", type=Path)
    parser.add_argument("target", type=Path)
    given = parser.parse_args(arguments)
    for shot in SHOTS:
        shoot(page_of(given.release, shot), shot, given.target)
    draw_pages(given.release / "report" / "report.pdf", given.target)


if __name__ == "__main__":
    main(sys.argv[1:])
