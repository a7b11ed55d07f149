"""From pages to releases: a person rejects, takes it back, withdraws for want of consent, and the public is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from longarm.model.contract import to_json
from longarm.model.decision import Ruling
from longarm.model.finding import Origins
from longarm.model.registry import Registry
from longarm.pipeline.assess import grade
from longarm.pipeline.case import Case, opened
from longarm.pipeline.decide import decisions
from longarm.pipeline.look import registry
from longarm.pipeline.publicly import called
from longarm.pipeline.release import release
from longarm.pipeline.review import accept, reject, undo, withdraw
from longarm.store.checking import damage
from tests.unit.pipeline.reviewed import ADA, BEN, claim_with, make

MADE_AT = "2031-04-10T00:00:00+00:00"
WITNESS = (
    "Milo Tarrow, a former guard, said that the Chinese police station in Athens was run by agents."
)
TEXTS = {
    "alder.md": """---
title: Offices abroad
publisher: Alder Post
published: 2031-03-01
language: en
---
Harbour Rights Watch said that 71 Chinese police stations exist in 29 countries.
""",
    "birch.md": """---
title: A second count
publisher: Birch Mail
published: 2031-03-05
language: en
---
The Lantern Institute found that 71 Chinese police stations exist around the world.
""",
    "cedar.md": f"""---
title: What a guard saw
publisher: Cedar News
published: 2031-03-07
language: en
---
Chinese police stations exist in many countries, Harbour Rights Watch said.
{WITNESS}
Greece ordered the closure of the Chinese police station in Athens in March 2031.
""",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make(tmp_path, TEXTS)


def origins(seen: Registry) -> Origins:
    (found,) = [each for each in seen.weighed.ledger if each.low == 71]
    return found.origins


def published(case: Case, name: str) -> dict[str, bytes]:
    """Release the case and return the release's files by path."""
    made = release(case, case.releases / name, MADE_AT)
    return {
        str(path.relative_to(made.folder)): path.read_bytes()
        for path in sorted(made.folder.rglob("*"))
        if path.is_file()
    }


def data(files: dict[str, bytes]) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(files["data/registry.json"])
    return read


def test_a_rejection_changes_a_figure_and_taken_back_every_byte_is_as_before(folder: Path) -> None:
    with opened(folder, writing=True) as case:
        before, seen = published(case, "before"), to_json(registry(case))
        assert origins(registry(case)) == Origins(2, 2)
        (made,) = reject(case, claim_with(case, "71", "figure", "birch"), ADA)
        assert origins(registry(case)) == Origins(1, 1)
        assert published(case, "meanwhile") != before
        undo(case, made.number, BEN)
        assert to_json(registry(case)) == seen
        assert published(case, "after") == before
        assert [each.ruling for each in decisions(case)] == [Ruling.REJECTED, Ruling.UNDO]
        assert damage(case) == ()


def test_withdrawn_consent_reaches_the_next_release_and_the_public(folder: Path) -> None:
    with opened(folder, writing=True) as case:
        first = published(case, "first")
        claim = claim_with(case, "former guard", "statement", "cedar")
        assert any(b"former guard" in content for content in first.values())
        public = called(case, claim).public
        withdraw(case, claim, ADA, consent=True)
        second = published(case, "second")
        assert public in {each["id"] for each in data(first)["claims"]}
        for path, content in second.items():
            for word in (b"former guard", b"run by agents", public.encode(), ADA.by.encode()):
                assert word not in content, path
        assert b"passage withheld" in second["documents/cedar.html"]
        (told,) = data(second)["corrections"]
        assert (told["kind"], told["at"], told["claims"]) == ("consent_withdrawn", "2031-04-01", [])
        assert {"what": "claim", "reason": "it was withdrawn", "count": 1} in data(second)[
            "left_out"
        ]
        assert [each.left for each in decisions(case)] == [claim]


def test_only_checked_claims_are_published_where_the_case_wants_it(folder: Path) -> None:
    card = folder / "longarm.toml"
    card.write_text(
        card.read_text(encoding="utf-8") + '[release]\nunreviewed = "leave_out"\n', encoding="utf-8"
    )
    with opened(folder, writing=True) as case:
        claim = claim_with(case, "71", "figure", "alder")
        accept(case, claim, ADA)
        grade(case, "Harbour Rights Watch", "B", ADA, said=False)
        files = published(case, "checked")
        public = called(case, claim).public
        (told,) = data(files)["claims"]
        assert told["id"] == public
        assert told["review"] == {"state": "accepted", "on": "2031-04-01"}
        assert any(b"set by a reviewer on 2031-04-01" in content for content in files.values())
        assert b"Checked on 1 April 2031" in files["documents/alder.html"]
        assert not any(ADA.by.encode() in content for content in files.values())
