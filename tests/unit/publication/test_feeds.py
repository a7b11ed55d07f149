"""Feeds: Atom as RFC 4287 asks for it, with ids that outlast a release and an address."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from lxml import etree

from longarm.model.release import Terms
from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.release import files
from longarm.stages.publication.views.changes import PATH, earlier_state
from tests.unit.publication.invented import invented_case
from tests.unit.publication.released import taken

ATOM = {"a": "http://www.w3.org/2005/Atom"}
FIRST, SECOND = "2024-01-06T09:00:00Z", "2024-02-06T09:00:00Z"


def feeds(terms: Terms, earlier: bytes | None = None, *, outlets: int = 4) -> dict[str, bytes]:
    registry = invented_case().registry()
    ledger = tuple(
        replace(one, outlets=outlets) if one.id == "f-102" else one
        for one in registry.weighed.ledger
    )
    report = gate(replace(registry, weighed=replace(registry.weighed, ledger=ledger)))
    state = None if earlier is None else earlier_state(earlier)
    return {
        path: content
        for path, content in taken(files(report, terms, "2024-a", state)).items()
        if path.startswith("feeds/") or path == PATH
    }


def texts(feed: bytes, path: str) -> list[str]:
    found = cast("list[object]", etree.fromstring(feed).xpath(path, namespaces=ATOM))
    return [str(one) for one in found]


def test_a_feed_has_what_the_rfc_asks_for() -> None:
    for path, content in feeds(Terms(FIRST)).items():
        if not path.endswith(".atom"):
            continue
        feed = etree.fromstring(content)
        for node in (feed, *feed.findall("a:entry", ATOM)):
            for tag in ("id", "title", "updated"):
                assert len(node.findall(f"a:{tag}", ATOM)) == 1, (path, tag)
                assert node.findtext(f"a:{tag}", None, ATOM)
        assert feed.findtext("a:author/a:name", None, ATOM)
        assert texts(content, "a:link[@rel='self']/@href") == [f"../{path}"]
        ids = texts(content, "//a:id/text()")
        assert len(ids) == len(set(ids))
        assert all(one.startswith("urn:uuid:") for one in ids)


def test_ids_outlast_releases_and_addresses() -> None:
    here = feeds(Terms(FIRST))
    there = feeds(Terms(SECOND, address="https://registry.example/"), here[PATH])
    path = "//a:id/text()"
    assert texts(here["feeds/all.atom"], path) == texts(there["feeds/all.atom"], path)
    links = texts(there["feeds/all.atom"], "//a:link/@href")
    assert all(one.startswith("https://registry.example/") for one in links)


def test_only_what_changed_is_updated_and_it_stands_first() -> None:
    before = feeds(Terms(FIRST))
    after = feeds(Terms(SECOND), before[PATH], outlets=7)
    entry = etree.fromstring(after["feeds/all.atom"]).find("a:entry", ATOM)
    assert entry is not None
    assert entry.findtext("a:title", None, ATOM) == "102 police stations worldwide"
    assert entry.findtext("a:updated", None, ATOM) == SECOND
    assert entry.findtext("a:published", None, ATOM) == FIRST
    assert str(entry.findtext("a:summary", None, ATOM)).startswith("Changed: outlets and origins.")
    updated = texts(after["feeds/all.atom"], "a:entry/a:updated/text()")
    assert updated == sorted(updated, reverse=True)
    assert updated.count(SECOND) == 1
    assert after["feeds/ie.atom"] == before["feeds/ie.atom"]


def test_an_allegation_in_a_feed_has_its_outcome_and_the_reply() -> None:
    told = " ".join(texts(feeds(Terms(FIRST))["feeds/ie.atom"], "//a:summary/text()"))
    assert "Newest outcome: closure ordered · Reply of the accused: Ostravian" in told
    assert (
        "“The Ostravian foreign ministry denied that there are any police stations abroad.”" in told
    )
    assert "None found; looked in the 7 documents of this case" in told
