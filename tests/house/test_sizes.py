"""Shows that the check of sizes finds what is too long, and only that."""

from __future__ import annotations

from pathlib import Path

from tests.house.tree import write_tree
from tools.check_sizes import find_problems


def function_of(lines: int) -> str:
    return "def read() -> None:\n" + "    print()\n" * (lines - 1)


def test_a_module_may_have_400_lines_and_no_more(tmp_path: Path) -> None:
    root = write_tree(
        tmp_path, {"src/fits.py": "x = 1\n" * 400, "tests/too_long.py": "x = 1\n" * 401}
    )

    assert [problem.split(" a ")[0] for problem in find_problems(root)] == [
        f"{root}/tests/too_long.py: 401 lines,"
    ]


def test_a_function_may_have_60_lines_and_no_more(tmp_path: Path) -> None:
    nested = "class Reader:\n" + "".join(f"    {line}\n" for line in function_of(61).splitlines())
    root = write_tree(tmp_path, {"src/fits.py": function_of(60), "src/too_long.py": nested})

    assert [problem.split(" a ")[0] for problem in find_problems(root)] == [
        f"{root}/src/too_long.py:2: read has 61 lines,"
    ]


def test_what_django_writes_does_not_count(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {"src/store/migrations/0001_initial.py": "x = 1\n" * 401})

    assert find_problems(root) == []
