"""A large case is weighed with what was kept of it, and comes to the same. All outlets are invented."""

from __future__ import annotations

from pathlib import Path

from longarm.model.contract import to_json
from longarm.pipeline.add import add
from longarm.pipeline.case import init, opened
from longarm.pipeline.keeping import WORTH, stamp
from longarm.pipeline.look import registry
from longarm.store.kept import KEPT, read_kept, write_kept

NOW = "2030-04-01T00:00:00Z"


def documents(folder: Path) -> Path:
    """Write as many small documents as make a keep worth its while; two of them share a passage."""
    folder.mkdir()
    passage = (
        "Safeguard Defenders counted 54 overseas police stations in 30 countries, and wrote that"
        " none of them had ever been declared to the states that they stand in."
    )
    for number in range(WORTH):
        text = passage if number < 2 else f"Notice {number}: the ferry to isle {number} is late."
        (folder / f"d{number:03}.md").write_text(
            f"---\npublisher: Paper {number}\npublished: 2030-03-{1 + number % 28:02}\nlanguage: en\n---\n{text}\n",
            encoding="utf-8",
        )
    return folder


def seen(case_folder: Path, *, anew: bool = False) -> object:
    with opened(case_folder) as case:
        return to_json(registry(case, anew=anew).weighed)


def test_a_large_case_comes_to_the_same_with_a_keep_and_without(tmp_path: Path) -> None:
    folder = tmp_path / "case"
    init(folder, "invented")
    with opened(folder, writing=True) as case:
        add(case, [documents(tmp_path / "in")], NOW)
    anew = seen(folder, anew=True)
    assert not (folder / KEPT).exists()
    assert seen(folder) == anew
    rows = read_kept(folder, stamp())
    assert {step for step, _ in rows} >= {"prints", "overlap"}
    before = (folder / KEPT).stat().st_mtime_ns
    assert seen(folder) == anew
    assert (folder / KEPT).stat().st_mtime_ns == before  # nothing new, nothing written

    turned = {key: "[[],0.0,0.0,1]" if key[0] == "overlap" else told for key, told in rows.items()}
    write_kept(folder, stamp(), turned)
    assert seen(folder) != anew  # it is read indeed …
    assert seen(folder, anew=True) == anew  # … but not for a release
    write_kept(folder, "other code", turned)
    assert seen(folder) == anew
    (folder / KEPT).unlink()
    assert seen(folder) == anew
