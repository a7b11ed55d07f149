"""The sample case's documents: everything that was put into each file is read out of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from longarm.stages.reading import read

SAMPLE = Path(__file__).parents[3] / "sample"
SOURCE = json.loads((SAMPLE / "source" / "documents.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("source", SOURCE, ids=lambda source: str(source["id"]))
def test_a_sample_document_is_read_whole(source: dict[str, str | None]) -> None:
    (path,) = (SAMPLE / "documents").glob(f"{source['id']}.*")
    rendition = read(path.read_bytes(), path.name)
    assert "".join(rendition.text.split()) == "".join(str(source["text"]).split())
    assert rendition.language == source["language"]
    assert rendition.title.value == source["title"]
    assert rendition.publisher.value == source["publisher"]
    assert rendition.url.value == source["url"]
    assert rendition.published.value == source["published"]
