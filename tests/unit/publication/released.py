"""Releases for tests: the files of one in memory, and the last look at files that are given as text."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, cast

from longarm.model.release import Terms
from longarm.stages.publication.gate.inspection import inspect
from longarm.stages.publication.placing import whole
from longarm.stages.publication.release import SCRIPTS, files, release_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from lxml import html

    from longarm.stages.publication.gate.admission import GateReport
    from longarm.stages.publication.gate.withholding import Withholding
    from longarm.stages.publication.placing import Content

TEXTS = (".atom", ".bib", ".csv", ".html", ".js", ".json", ".ris", ".svg")


def site(report: GateReport, made_at: str) -> dict[str, str]:
    """Return the text files of a release by path."""
    found = everything(report, Terms(made_at=made_at))
    return {path: content.decode() for path, content in found.items() if path.endswith(TEXTS)}


def everything(report: GateReport, terms: Terms) -> dict[str, bytes]:
    """Return every file of a release by path."""
    return taken(files(report, terms, release_id(report, terms)))


def taken(found: Iterable[tuple[str, Content]]) -> dict[str, bytes]:
    """Return files by path, each with all that it holds."""
    return {path: whole(content) for path, content in found}


def inspected(found: Mapping[str, str | bytes], withholding: Withholding) -> tuple[str, ...]:
    """Write files to a folder of their own and return what the last look says of them."""
    with TemporaryDirectory() as folder:
        for path, text in found.items():
            target = Path(folder) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text.encode() if isinstance(text, str) else text)
        return inspect(Path(folder), found, withholding, SCRIPTS)


def elements(tree: html.HtmlElement, path: str) -> list[html.HtmlElement]:
    """Return the elements that an XPath finds."""
    return cast("list[html.HtmlElement]", tree.xpath(path))


def strings(tree: html.HtmlElement, path: str) -> list[str]:
    """Return the attributes or texts that an XPath finds."""
    return [str(one) for one in cast("list[object]", tree.xpath(path))]
