"""Changes: a release is compared with the state that the one before it left, and with nothing else."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from lxml import html

from longarm.model.finding import Origins
from longarm.model.release import Terms
from longarm.model.review import Correction, CorrectionKind
from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.release import files, publish, release_id
from longarm.stages.publication.views.changes import PATH, changes, earlier_state
from longarm.stages.publication.views.material import material
from longarm.stages.publication.words.strings import english
from tests.unit.publication.invented import invented_case
from tests.unit.publication.released import elements, strings, taken

if TYPE_CHECKING:
    from pathlib import Path

    from longarm.model.registry import Registry
    from longarm.stages.publication.views.changes import Changes, Earlier

FIRST, SECOND, THIRD = "2024-01-06T09:00:00Z", "2024-02-06T09:00:00Z", "2024-03-06T09:00:00Z"


def compared(registry: Registry, made_at: str, earlier: bytes | None) -> Changes:
    made = material(gate(registry), english(), Terms(made_at), "2024-a")
    return changes(made, None if earlier is None else earlier_state(earlier))


def written(registry: Registry, made_at: str, earlier: Earlier | None) -> dict[str, bytes]:
    report, terms = gate(registry), Terms(made_at)
    return taken(files(report, terms, release_id(report, terms), earlier))


def without_lisbon() -> Registry:
    """Return the case with one site gone and one figure carried by more outlets."""
    registry = invented_case().registry()
    weighed = registry.weighed
    return replace(
        registry,
        weighed=replace(
            weighed,
            findings=tuple(one for one in weighed.findings if one.id != "s-lisbon"),
            ledger=tuple(
                replace(one, outlets=6, origins=Origins(1, 2)) if one.id == "f-102" else one
                for one in weighed.ledger
            ),
        ),
    )


def test_a_first_release_says_that_it_is_the_first() -> None:
    found = compared(invented_case().registry(), FIRST, None)
    assert found.first
    pages = written(invented_case().registry(), FIRST, None)
    assert "No earlier release is known" in pages["changes.html"].decode()


def test_added_changed_and_gone_are_told_apart() -> None:
    before = compared(without_lisbon(), FIRST, None).state()
    now = compared(invented_case().registry(), SECOND, before)
    assert not now.first
    assert now.added("finding") == ("s-lisbon",)
    assert now.changed("figure") == (("f-102", ("origins",)),)
    assert now.gone("finding") == now.added("claim") == ()
    assert now.changed("document") == ()
    back = compared(without_lisbon(), THIRD, now.state())
    assert back.gone("finding") == ("s-lisbon",)
    again = compared(invented_case().registry(), "2024-04-06T09:00:00Z", back.state())
    assert again.added("finding") == ("s-lisbon",)


def test_since_and_first_are_the_releases_in_which_it_happened() -> None:
    one = compared(without_lisbon(), FIRST, None)
    two = compared(invented_case().registry(), SECOND, one.state())
    three = compared(invented_case().registry(), THIRD, two.state())
    assert three.since("figure:f-102") == SECOND
    assert three.first_shown("figure:f-102") == FIRST
    assert three.since("figure:f-54") == three.first_shown("figure:f-54") == FIRST
    assert three.first_shown("finding:s-lisbon") == SECOND
    assert three.changed("figure") == ()
    assert three.added("finding") == ()


def test_comparing_a_release_with_itself_says_the_same_again() -> None:
    before = compared(without_lisbon(), FIRST, None).state()
    now = compared(invented_case().registry(), SECOND, before)
    again = compared(invented_case().registry(), SECOND, now.state())
    assert again == now


def test_the_page_names_what_changed_and_of_what_is_gone_only_its_number() -> None:
    before = earlier_state(compared(invented_case().registry(), FIRST, None).state())
    tree = html.document_fromstring(written(without_lisbon(), SECOND, before)["changes.html"])
    rows = [
        " ".join(" ".join(row.itertext()).split())
        for row in elements(tree, "//table[last()]/tbody/tr")
    ]
    assert rows == [
        "Changed Figure 102 police stations worldwide Quote outlets and origins",
        "No longer shown Site or incident s-lisbon",
    ]


def test_the_state_holds_no_words() -> None:
    state = compared(invented_case().registry(), FIRST, None).state().decode()
    for word in ("Lisbon", "Harbour", "stations", "102 ", "港口"):
        assert word not in state
    assert json.loads(state)["things"]["figure:f-54"].startswith(f"{FIRST}|{FIRST}||value:")


@pytest.mark.parametrize(
    "content",
    [b"", b"[]", b"{", b'{"form": "other", "things": {}}', b'{"form": "longarm release state 1"}',
     b'{"form": "longarm release state 1", "things": {"figure:x": "no line"}}'],
)  # fmt: skip
def test_a_state_that_cannot_be_read_is_none(content: bytes) -> None:
    assert earlier_state(content) is None


def test_a_release_that_replaces_another_is_compared_with_it(tmp_path: Path) -> None:
    folder = tmp_path / "release"
    publish(without_lisbon(), folder, Terms(FIRST))
    publish(invented_case().registry(), folder, Terms(SECOND))
    told = (folder / "changes.html").read_text(encoding="utf-8")
    assert "Police station in Lisbon, Portugal" in told
    assert SECOND in (folder / PATH).read_text(encoding="utf-8")


def test_what_did_not_change_keeps_its_bytes() -> None:
    one = written(invented_case().registry(), FIRST, None)
    two = written(invented_case().registry(), SECOND, earlier_state(one[PATH]))
    moved = {path for path in two if one.get(path) != two[path]}
    plain = {path for path in moved if path.endswith((".html", ".atom", ".js"))}
    assert plain == {"about.html", "changes.html"}


def test_corrections_stand_on_a_page_of_their_own_and_in_the_feed() -> None:
    report = gate(invented_case().registry())
    claim = report.registry.claims[0].id
    told = (
        Correction(
            "k1", "2024-01-02", CorrectionKind.CORRECTED, (claim,), "It said 45 where 54 was meant."
        ),
        Correction("k2", "2024-01-03", CorrectionKind.RETRACTED, (), ""),
    )
    amended = replace(report, corrections=told)
    found = taken(files(amended, Terms(FIRST), "2024-a"))
    tree = html.document_fromstring(found["corrections.html"])
    assert tree.xpath("//h2/text()") == ["3 January 2024 · Retracted", "2 January 2024 · Corrected"]
    assert "It said 45 where 54 was meant." in " ".join(strings(tree, "//text()"))
    assert len(elements(tree, "//li[@class='said']")) == 1
    assert "Correction: corrected" in found["feeds/all.atom"].decode()
    assert "<updated>2024-01-02T00:00:00Z</updated>" in found["feeds/all.atom"].decode()
    nothing = taken(files(report, Terms(FIRST), "2024-a"))["corrections.html"].decode()
    assert "None so far." in nothing
