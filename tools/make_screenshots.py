"""Makes the screenshots of a release for `docs/pictures` of which a browser has scripts and SVG switched off.

Run as `python -m tools.make_screenshots RELEASE docs/pictures`. It needs Firefox, which can switch SVG off as Tor
Browser does on its safest level; each picture is then looked at by a person.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

PREFERENCES = {"svg.disabled": "true", "javascript.enabled": "false", "app.update.enabled": "false"}
SECONDS = 120


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: its name, the page, its size in pixels, and whether scripts and SVG are off."""

    name: str
    page: str
    width: int
    height: int
    plain: bool = True


SHOTS = (
    Shot("plain-overview", "index.html", 1280, 2300),
    Shot("plain-country", "countries/ie.html", 1280, 2300),
    Shot("plain-lineage", "sources.html", 1280, 1500),
    Shot("plain-search", "search.html", 1280, 1300),
    Shot("plain-overview-phone", "index.html", 500, 1600),
    Shot("groups", "lists/groups.html", 1280, 900, plain=False),
    Shot("sources", "sources.html", 1280, 1900, plain=False),
)


def shoot(release: Path, shot: Shot, target: Path) -> None:
    """Take one picture with a profile of its own.

    Raises:
        subprocess.CalledProcessError: Firefox could not.
    """
    with TemporaryDirectory() as profile:
        wanted = PREFERENCES if shot.plain else {}
        lines = (f'user_pref("{name}", {value});\n' for name, value in wanted.items())
        (Path(profile) / "user.js").write_text("".join(lines), encoding="utf-8")
        subprocess.run(
            [
                "firefox-esr",
                "--headless",
                "--no-remote",
                "--profile",
                profile,
                "--window-size",
                f"{shot.width},{shot.height}",
                "--screenshot",
                str((target / f"{shot.name}.png").resolve()),
                (release / shot.page).resolve().as_uri(),
            ],
            check=True,
            capture_output=True,
            timeout=SECONDS,
        )


def main(arguments: list[str]) -> None:
    """Take every picture."""
    parser = argparse.ArgumentParser(prog="python -m tools.make_screenshots", description=__doc__)
    parser.add_argument("release", type=Path)
    parser.add_argument("target", type=Path)
    given = parser.parse_args(arguments)
    for shot in SHOTS:
        shoot(given.release, shot, given.target)


if __name__ == "__main__":
    main(sys.argv[1:])
