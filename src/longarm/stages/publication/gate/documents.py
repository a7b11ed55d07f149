"""Documents: what is published about a document beside its quotes, and under which id."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256
from pathlib import PurePosixPath

import regex

from longarm.model.document import Document, Stated
from longarm.model.registry import Registry
from longarm.stages.publication.gate.altering import altered
from longarm.stages.publication.gate.claims import made_by
from longarm.stages.publication.gate.naming import Naming
from longarm.stages.publication.gate.rules import Rule
from longarm.stages.publication.gate.source_links import may_name, slug_forms, source_link
from longarm.stages.publication.gate.withholding import Withholding

_ORIGIN = regex.compile(r"[A-Za-z][A-Za-z:_,\-' ]{0,90}")
"""Where a value was read: words of a program, without digits and signs of anything else."""
_ADDRESS = regex.compile(r"(?i)https?\b|www\.|@|\bt\.me|\.com\b")
"""A file that is called after an address on the network, which may be somebody's account."""
_PATH = regex.compile(
    r"(?:[a-z][a-z0-9]{0,12}\[\d{1,6}\]|(?:page|line|sheet) \d{1,6})(?:/[a-z0-9\[\]]{1,20})*"
)
"""Where a run of text stood in the original: `p[3]`, `page 4`."""


def may_keep_id(name: str, names: Naming, withholding: Withholding) -> bool:
    """Tell whether a document may be published under the name of its file."""
    if not names.policy.holds(Rule.FILE_NAMES):
        return True
    return (
        not any(map(withholding.hides, slug_forms(name)))
        and not _ADDRESS.search(name)
        and not names.policy.names_association(name)
        and not may_name(name, names.about)
    )


def public_document(
    document: Document, name: str, names: Naming, withholding: Withholding
) -> Document:
    """Return a document under its published `name`, its metadata cleaned; its text stays whole: offsets must hold."""
    rendition = document.rendition
    publisher = rendition.publisher.value
    ending = PurePosixPath(document.capture.name).suffix
    plain = names.policy.holds(Rule.PLAIN_WORDS)
    capture = document.capture
    if names.policy.holds(Rule.FILE_NAMES):
        # The file's name says no more than the id does, and may say who took it.
        ending = (
            ending
            if ending.isascii() and ending[1:].isalnum() and len(ending) <= len(".html5")
            else ""
        )
        capture = altered(capture, name=f"{name}{ending}", tool=made_by(capture.tool))
    return altered(
        document,
        id=name,
        capture=capture,
        rendition=altered(
            rendition,
            reader=made_by(rendition.reader),
            title=_stated(rendition.title, withholding, plain=plain),
            publisher=altered(
                _stated(rendition.publisher, withholding, plain=plain),
                value=None if publisher is None else withholding.clean(names.label(publisher)),
            ),
            url=_url(rendition.url, names, withholding),
            published=_stated(rendition.published, withholding, plain=plain),
            segments=tuple(
                altered(one, path=one.path if _PATH.fullmatch(one.path) else "")
                for one in rendition.segments
            ),
        ),
    )


def hides(document: Document, public: Document, withholding: Withholding) -> bool:
    """Tell whether something is withheld in what is published about a document beside its text."""
    told = [
        (one.id, one.rendition.title.value, one.rendition.publisher.value, one.rendition.url.value)
        for one in (document, public)
    ]
    name = document.capture.name
    return told[0] != told[1] or withholding.clean(name) != name


def _url(url: Stated, names: Naming, withholding: Withholding) -> Stated:
    """Return a document's address as far as it can hold nobody's name."""
    cleaned = _stated(url, withholding, plain=names.policy.holds(Rule.PLAIN_WORDS))
    if url.value is None or not names.policy.holds(Rule.SOURCE_LINKS):
        return cleaned
    return altered(cleaned, value=source_link(url.value, names.about, withholding.clean))


def _stated(stated: Stated, withholding: Withholding, *, plain: bool) -> Stated:
    """Return a value read from a document, cleaned; where it was read is told in a program's own words, or not."""
    told = stated.origin if _ORIGIN.fullmatch(stated.origin) or not plain else ""
    value = None if stated.value is None else withholding.clean(stated.value)
    return altered(stated, value=value, origin=withholding.clean(told))


def masked_id(name: str) -> str:
    """Return the id of a document whose own id may not be shown; a release keys it (`public_ids`)."""
    return f"document-{sha256(name.encode()).hexdigest()[:8]}"


def silent_languages(registry: Registry) -> tuple[tuple[str, int], ...]:
    """Return the languages in which no document yielded a claim, with the number of documents."""
    spoken = {one.document_id for one in registry.claims}
    heard = {one.rendition.language for one in registry.documents if one.id in spoken}
    silent = Counter(
        one.rendition.language for one in registry.documents if one.rendition.language not in heard
    )
    return tuple(sorted(silent.items()))
