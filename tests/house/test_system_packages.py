"""Shows that a missing system package is named, and that CI does not let it pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.system_packages import Package, missing, outcome, read_packages

BROWSER = Package("browser-package", "browser", "opens pages")


def test_a_list_gives_package_program_and_reason() -> None:
    text = "# what tests need\n\nbrowser-package  browser  # opens pages\n"

    assert read_packages(text) == [BROWSER]


@pytest.mark.parametrize(
    "line", ["browser-package browser", "browser-package # why", "a b c # why"]
)
def test_a_line_of_another_form_is_refused_by_its_number(line: str) -> None:
    with pytest.raises(ValueError, match="line 2: expected `package program # why`"):
        read_packages(f"# a list\n{line}\n")


def test_a_package_is_missing_while_its_program_is_on_no_path(tmp_path: Path) -> None:
    assert missing([BROWSER], str(tmp_path)) == [BROWSER]

    program = tmp_path / "browser"
    program.write_text("#!/bin/sh\n", encoding="utf-8")
    program.chmod(0o755)

    assert missing([BROWSER], str(tmp_path)) == []


def test_a_skip_is_named_and_fails_only_in_ci() -> None:
    at_home, home_code = outcome([BROWSER], ci=False)
    _, ci_code = outcome([BROWSER], ci=True)

    assert at_home.startswith("SKIPPED browser-package")
    assert (home_code, ci_code) == (0, 1)
    assert outcome([], ci=True)[1] == 0


def test_the_list_of_this_project_can_be_read() -> None:
    text = Path(__file__).parents[2].joinpath("packages.txt").read_text(encoding="utf-8")

    assert [package.program for package in read_packages(text)] == [
        "openssl",
        "chromium",
        "node",
        "npm",
        "localc",
        "lowriter",
    ]
