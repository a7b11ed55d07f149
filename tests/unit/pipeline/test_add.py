"""Add: what becomes of files that share an id."""

from __future__ import annotations

from pathlib import Path

import pytest

from longarm.errors import CaseBusyError
from longarm.model.registry import Refusal
from longarm.pipeline.add import AddReport, add
from longarm.pipeline.case import init, opened
from longarm.pipeline.look import registry

FIRST = "2026-01-01T00:00:00Z"
LATER = "2026-01-02T00:00:00Z"

OLD = (
    "Police in Croatia have opened an investigation into two Chinese police stations in Zagreb, "
    "the interior ministry said (invented)."
)
NEW = OLD.replace("two", "three")


def text_file(path: Path, text: str, url: str | None = None) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    front_matter = "" if url is None else f"---\nurl: {url}\n---\n"
    path.write_text(front_matter + text, encoding="utf-8")
    return path


def add_to(folder: Path, *paths: Path, now: str = FIRST) -> AddReport:
    with opened(folder, writing=True) as case:
        return add(case, paths, now)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    init(tmp_path / "case")
    return tmp_path / "case"


def texts(folder: Path) -> dict[str, str]:
    with opened(folder) as case:
        return {each.id: each.rendition.text for each in registry(case).documents}


def test_a_file_that_changed_is_a_further_capture(folder: Path, tmp_path: Path) -> None:
    path = text_file(tmp_path / "a.txt", OLD)
    add_to(folder, path)
    text_file(path, NEW)
    report = add_to(folder, path, now=LATER)
    assert report == AddReport(added=("a",))
    assert texts(folder) == {"a": NEW}


def test_the_same_address_makes_one_document_of_two_files(folder: Path, tmp_path: Path) -> None:
    first = text_file(tmp_path / "a.txt", OLD, "https://strelsau.example/a")
    second = text_file(tmp_path / "b" / "a.md", NEW, "https://strelsau.example/a")
    add_to(folder, first)
    assert add_to(folder, second, now=LATER).added == ("a",)
    assert texts(folder) == {"a": NEW}


@pytest.mark.parametrize("url", [None, "https://zenda.example/a"])
def test_another_document_of_the_same_id_is_refused(
    folder: Path, tmp_path: Path, url: str | None
) -> None:
    first = text_file(tmp_path / "a.txt", OLD, "https://strelsau.example/a")
    second = text_file(tmp_path / "b" / "a.md", NEW, url)
    report = add_to(folder, first, second)
    assert report.added == ("a",)
    reason = (
        "the case has another document 'a' already, from https://strelsau.example/a; "
        "give the file another name"
    )
    assert report.refused == (Refusal("a.md", reason),)
    assert texts(folder) == {"a": OLD}


def test_progress_is_told_before_each_file_and_at_the_end(folder: Path, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        text_file(tmp_path / "files" / name, OLD)
    told: list[tuple[int, int, str]] = []
    with opened(folder, writing=True) as case:
        add(case, [tmp_path / "files"], FIRST, lambda *step: told.append(step))
    assert told == [(0, 2, "a.txt"), (1, 2, "b.txt"), (2, 2, "")]


def test_a_second_writer_is_sent_away(folder: Path) -> None:
    with (
        opened(folder, writing=True),
        pytest.raises(CaseBusyError),
        opened(folder, writing=True),
    ):
        pass


def test_claims_come_with_their_words_and_every_name_is_judged(
    folder: Path, tmp_path: Path
) -> None:
    reprint = f"---\npublisher: Zenda Herald\n---\n{OLD}"
    add_to(folder, text_file(tmp_path / "a.txt", OLD), text_file(tmp_path / "b.txt", reprint))
    with opened(folder) as case:
        kept = registry(case)
    text_of = {each.id: each.rendition.text for each in kept.documents}
    assert kept.claims
    assert len({said.id for said in kept.claims}) == len(kept.claims)
    assert all(said.claim.anchor.holds_in(text_of[said.document_id]) for said in kept.claims)
    assert {said.document_id for said in kept.claims} == {"a", "b"}
    assert kept.judgements["Zenda Herald"].reasons
