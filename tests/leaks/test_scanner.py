"""The scanner finds every form of a secret in every kind of file, and nothing in honest text."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from longarm.model.release import Terms
from longarm.stages.publication import publish
from tests.leaks.hiding import FILES, FORMS, pdf_page, words_only
from tests.leaks.invented_secrets import NAMES, Secret, Sort, secret
from tests.leaks.planting import planted
from tests.unit.publication.invented import invented_case
from tools.leak_scanner.__main__ import main
from tools.leak_scanner.opening import Opener
from tools.leak_scanner.scanning import Scanner
from tools.leak_scanner.wanted import Wanted, read_wanted, wanted

LOOKED_FOR = tuple(secret(sort, 7) for sort in Sort)
WITH_TAGS = {"page.html", "comment.html", "utf-16.txt"}
"""Where a tag is one; elsewhere it is escaped and a text like any other."""
RAW = {"odd.bin", "deleted.db"}
"""Bytes of which nobody knows what they are: eight digits stand there by chance, and are not taken for a day."""
SCANNER = Scanner(each.wanted for each in LOOKED_FOR)


def found_in(content: bytes, name: str = "file", scanner: Scanner = SCANNER) -> set[int]:
    return {hit.secret for hit in scanner.in_file(name, content, Opener())}


@pytest.mark.parametrize("file", FILES)
def test_every_form_is_found_in_every_kind_of_file(file: str) -> None:
    forms = FORMS if file in WITH_TAGS else {k: v for k, v in FORMS.items() if k != "within tags"}
    missed = [
        (form, each.text)
        for form, hide in forms.items()
        for number, each in enumerate(LOOKED_FOR)
        if not (file in RAW and each.sort is Sort.BIRTH)
        and number not in found_in(FILES[file](hide(each.text)), file)
    ]
    assert not missed


@pytest.mark.parametrize("looked_for", LOOKED_FOR, ids=lambda each: each.sort.value)
def test_other_spellings_are_found(looked_for: Secret) -> None:
    number = LOOKED_FOR.index(looked_for)
    for spelling in looked_for.wanted.spellings:
        assert number in found_in(f"said {spelling}.".encode()), spelling


@pytest.mark.parametrize("sort", NAMES)
def test_parts_of_a_name_near_each_other_are_found(sort: Sort) -> None:
    number = list(Sort).index(sort)
    for surname, given in LOOKED_FOR[number].wanted.parts:
        for text in (f"{surname}, the neighbour called {given}", f"{given} (born {surname})"):
            assert number in found_in(f"…, {text}, …".encode()), text
        far = f"{surname} said so. {'Nothing else was said. ' * 3} {given} was there."
        assert number not in found_in(far.encode())


def test_one_part_alone_is_a_leak_only_where_that_is_asked_for() -> None:
    strict = Scanner([LOOKED_FOR[0].wanted], alone=True)
    (parts,) = LOOKED_FOR[0].wanted.parts
    for part in parts:
        assert not found_in(f"Mr {part} said".encode())
        assert found_in(f"Mr {part} said".encode(), scanner=strict) == {0}


def test_initials_are_no_leak() -> None:
    given, surname = LOOKED_FOR[0].text.split()
    assert not found_in(f"{given[0]}. {surname[0]}. and {given[0]}. {surname} said so".encode())


def test_the_text_of_a_page_of_a_pdf_is_read() -> None:
    assert found_in(pdf_page(f"Beside {LOOKED_FOR[0].text}, too."), "report.pdf") == {0}
    assert not found_in(pdf_page("Beside nobody, too."), "report.pdf")


def test_the_words_of_an_index_without_texts_are_put_together() -> None:
    assert found_in(words_only(f"a man, {LOOKED_FOR[0].text}, saw it"), "search.db") == {0}


def test_names_of_files_are_read_too(tmp_path: Path) -> None:
    folder = tmp_path / LOOKED_FOR[0].text.lower().replace(" ", "-")
    folder.mkdir()
    (folder / "a.txt").write_bytes(b"")
    seen = SCANNER.in_folder(tmp_path)
    assert {(hit.secret, hit.where) for hit in seen.hits} == {(0, "its name")}


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04 and no more", b"%PDF-1.7 and no more", b"\x28\xb5\x2f\xfd", b"SQLite format 3\0"],
)
def test_what_cannot_be_opened_is_named(content: bytes) -> None:
    opener = Opener()
    list(SCANNER.in_file("shut", content, opener))
    assert opener.unopened


def test_a_short_name_within_a_longer_word_is_none() -> None:
    scanner = Scanner([wanted("Ann Lee")])
    assert not found_in(b"Johann Leeds; annleeds; Joann, leeward", scanner=scanner)
    assert found_in("«Ann\u00a0Lee»".encode(), scanner=scanner) == {0}


def test_honest_text_raises_no_alarm(tmp_path: Path) -> None:
    publish(invented_case().registry(), tmp_path / "site", Terms("2024-01-06T09:00:00Z"))
    seen = Scanner(each.secret.wanted for each in planted()).in_folder(tmp_path / "site")
    assert seen.files > 10
    assert (seen.hits, seen.unopened) == ((), ())


def test_a_list_is_read_with_its_other_spellings(tmp_path: Path) -> None:
    path = tmp_path / "names.txt"
    path.write_text("# invented\n\n李盏鹭\tLi Zhanlu\n1961-03-17\n", encoding="utf-8")
    name, day = read_wanted(path)
    assert name == Wanted("李盏鹭", ("Li Zhanlu",), (("李", "盏鹭"), ("Li", "Zhanlu")))
    assert {"17.03.1961", "17 March 1961", "1961年3月17日"} <= set(day.spellings)


def test_the_command_names_file_and_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "names.txt").write_text("Zelmira Quorvath\n", encoding="utf-8")
    (tmp_path / "site" / "a.gz").write_bytes(gzip.compress(b"zelmira quorvath", mtime=0))
    arguments = [str(tmp_path / "site"), str(tmp_path / "names.txt")]
    assert main(arguments) == 1
    assert "a.gz: gzip at 0: secret 1 (plain)" in capsys.readouterr().out
    (tmp_path / "site" / "a.gz").unlink()
    assert main(arguments) == 0
