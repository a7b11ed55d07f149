"""Shows that the runner names each check, stops at the first failure, and in CI lets no skip by."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.tree import write_tree
from tools.run_checks import Check, checks, run

ROOT = Path(__file__).parents[2]
ENVIRONMENT = dict(os.environ)


def python(name: str, code: str) -> Check:
    return Check(name, (sys.executable, "-c", code))


def test_the_first_failure_ends_the_run_with_its_code(capfd: pytest.CaptureFixture[str]) -> None:
    sequence = [
        python("first", "print('first ran')"),
        python("second", "raise SystemExit(3)"),
        python("third", "print('third ran')"),
    ]

    code = run(sequence, ENVIRONMENT)

    out, err = capfd.readouterr()
    assert code == 3
    assert out.split("\n")[:3] == ["== first", "first ran", "== second"]
    assert "third" not in out
    assert err.strip().startswith("FAILED: second")


def test_all_is_well_when_every_check_is(capfd: pytest.CaptureFixture[str]) -> None:
    assert run([python("first", "pass"), python("second", "pass")], ENVIRONMENT) == 0
    assert capfd.readouterr().err == ""


def test_both_sets_end_with_the_tests() -> None:
    assert checks("fast", ci=False)[-1].name == checks("all", ci=True)[-1].name == "tests"


def test_an_unknown_set_is_refused_by_name() -> None:
    with pytest.raises(ValueError, match="'some'; take `fast` or `all`"):
        checks("some", ci=False)


@pytest.mark.parametrize(("plugin", "code"), [((), 0), (("-p", "tools.no_skips"), 1)])
def test_a_skipped_test_fails_where_no_skip_may_be(
    tmp_path: Path, plugin: tuple[str, ...], code: int
) -> None:
    text = "import pytest\n\n@pytest.mark.skip(reason='no browser')\ndef test_page():\n    pass\n"
    test = write_tree(tmp_path, {"test_page.py": text}) / "test_page.py"
    own = ("-c", os.devnull, "--rootdir", str(tmp_path), "-p", "no:cacheprovider")

    ran = subprocess.run(
        [sys.executable, "-m", "pytest", *own, *plugin, str(test)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.returncode == code, ran.stdout
    assert ("no browser" in ran.stdout) is bool(plugin)
