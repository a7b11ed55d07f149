"""A small case on which people decide; the outlets, the groups and every count are invented."""

from __future__ import annotations

import json
from pathlib import Path

from longarm.model.decision import Signature
from longarm.pipeline.add import add
from longarm.pipeline.case import Case, init, opened
from longarm.pipeline.export import export
from longarm.pipeline.look import registry

ADA = Signature("Ada Test", "2031-04-01T10:00:00+00:00", "read the page")
BEN = Signature("Ben Test", "2031-04-02T10:00:00+00:00", "rang the group")
LOGS = frozenset({"decisions", "custody"})
"""The parts of an export that only grow."""

ADDED = "2025-03-31T09:00:00+00:00"

TEXTS = {
    "alder.md": """---
title: Offices abroad
publisher: Alder Post
published: 2031-03-01
language: en
---
Harbour Rights Watch said that 71 Chinese police stations exist in 29 countries.
The Chinese embassy in Athens denied running any police stations.
Greece ordered the closure of a Chinese police station in Athens in March 2031.
""",
    "birch.md": """---
title: A second count
publisher: Birch Mail
published: 2031-03-05
language: en
---
The Lantern Institute found that 71 Chinese police stations exist around the world.
One of the Chinese police stations is in Lisbon, the Lantern Institute said.
""",
    "cedar.md": """---
title: Seventeen
publisher: Cedar News
published: 2031-03-07
language: en
---
Harbour Rights Watch said that 17 Chinese police stations exist in 29 countries.
""",
}


def write_texts(folder: Path, texts: dict[str, str]) -> list[Path]:
    """Write texts to files and return their paths."""
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [folder / name for name in texts]


def make(folder: Path, texts: dict[str, str]) -> Path:
    """Make a case of texts beside them and return its folder."""
    paths = write_texts(folder / "texts", texts)
    init(folder / "case")
    with opened(folder / "case", writing=True) as case:
        add(case, paths, ADDED)
    return folder / "case"


def claim_with(case: Case, words: str, kind: str, document: str | None = None) -> str:
    """Return the id of the one claim of a kind whose quote holds words, in a document."""
    found = [
        each.id
        for each in registry(case).claims
        if words in each.claim.anchor.exact
        and each.claim.kind == kind
        and document in {None, each.document_id}
    ]
    assert len(found) == 1, (words, found)
    return found[0]


def kept(case: Case) -> str:
    """Return the case's export without its two logs, which only grow."""
    whole = json.loads(export(case))
    return json.dumps({key: part for key, part in whole.items() if key not in LOGS})
