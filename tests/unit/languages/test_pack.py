"""Reading a pack from its folder: a toy language is a folder and nothing else."""

from pathlib import Path

import pytest

from longarm.errors import PackError
from longarm.languages.pack import languages, load

LEXICON = """
[language]
code = "xx"
spaces = true
name_case = true
modifiers = "before"
[quotes]
pairs = ["“”"]
[reporting]
asserts = ["say{,s}"]
[numbers]
words = { one = 1, "two{,s}" = 2 }
group = ","
decimal = "."
[[incident]]
tactic = "threat"
all = [["threat*"], ["exile{,s}"]]
"""


def write(folder: Path, **files: str) -> Path:
    (folder / "xx").mkdir()
    for name in ("lexicon", "names", "dates"):
        (folder / "xx" / f"{name}.toml").write_text(files.get(name, ""), encoding="utf-8")
    return folder


def test_a_folder_is_a_language(tmp_path: Path) -> None:
    home = write(tmp_path, lexicon=LEXICON, names='[countries]\nKE = ["Kenya"]')
    pack = load("xx", home)
    assert languages(home) == ("xx",)
    assert pack.forms("reporting.asserts") == ("say", "says")
    assert pack.numbers["words"] == {"one": 1, "two": 2, "twos": 2}
    assert pack.forms("countries.KE") == ("Kenya",)
    assert pack.rules["incident"][0].every == (("threat*",), ("exile", "exiles"))


def test_a_broken_pack_names_the_file(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"dates\.toml"):
        load("xx", write(tmp_path, lexicon=LEXICON, dates="[months"))


def test_a_pack_without_its_head_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="KeyError"):
        load("xx", write(tmp_path, lexicon="[quotes]\npairs = []"))
