"""Shows that the check of copies finds twelve equal lines, however they are dressed."""

from __future__ import annotations

from pathlib import Path

from tests.house.tree import write_tree
from tools.check_duplicates import find_problems


def steps(count: int) -> list[str]:
    return [f"total = total + {number}" for number in range(count)]


def test_twelve_equal_lines_in_two_files_are_a_copy(tmp_path: Path) -> None:
    first = "\n".join(["total = 0", *steps(12), "first = 1"])
    second = "\n".join(["import os", *steps(12), "second = 1"])
    root = write_tree(tmp_path, {"src/a.py": first, "tests/b.py": second})

    assert find_problems(root) == [
        f"{root}/tests/b.py:2: 12 lines as in {root}/src/a.py:2: keep one"
    ]


def test_indentation_comments_and_docstrings_hide_no_copy(tmp_path: Path) -> None:
    plain = "\n".join(steps(14))
    body = [f"    {line}\n\n    # a remark" for line in steps(14)]
    dressed = "\n".join(["def add():", '    """Add all."""', *body])
    root = write_tree(tmp_path, {"src/a.py": plain, "src/b.py": dressed})

    assert find_problems(root) == [f"{root}/src/b.py:3: 14 lines as in {root}/src/a.py:1: keep one"]


def test_a_copy_in_the_same_file_is_found(tmp_path: Path) -> None:
    text = "\n".join([*steps(12), "between = 1", *steps(12)])
    root = write_tree(tmp_path, {"src/a.py": text})

    assert find_problems(root) == [
        f"{root}/src/a.py:14: 12 lines as in {root}/src/a.py:1: keep one"
    ]


def test_eleven_lines_imports_and_brackets_are_no_copy(tmp_path: Path) -> None:
    eleven = "\n".join(steps(11))
    imports = "\n".join(f"import module_{number}" for number in range(20))
    brackets = "x = [\n" + "(\n),\n" * 20 + "]"
    text = f"{imports}\n{eleven}\n{brackets}"
    root = write_tree(tmp_path, {"src/a.py": text, "src/b.py": text.replace("x =", "y =")})

    assert find_problems(root) == []


def test_a_run_is_no_copy_of_itself(tmp_path: Path) -> None:
    root = write_tree(tmp_path, {"src/a.py": "step()\n" * 23})

    assert find_problems(root) == []
