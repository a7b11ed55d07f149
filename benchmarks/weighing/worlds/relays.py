"""Relays: each way in which a story is passed on, as one more document of a telling."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import timedelta

from benchmarks.weighing.worlds import rates
from benchmarks.weighing.worlds.actors import Actor, Speaker
from benchmarks.weighing.worlds.cast import STATES
from benchmarks.weighing.worlds.copying import excerpt, reprint, translate
from benchmarks.weighing.worlds.facts import Fact, Shown
from benchmarks.weighing.worlds.pages import Basis, Page
from benchmarks.weighing.worlds.sentences import Sentence
from benchmarks.weighing.worlds.telling import Root, Telling, joined, named_root
from benchmarks.weighing.worlds.truth import Way

_RELAY_LENGTHS = (4, 10)
_LONG = (8, 15)


def root_page(telling: Telling, root: Root, *, held: bool) -> None:
    """Add a root's own document; an outlet's says that its reporters found it themselves, every other time."""
    chance, actor = telling.chance, root.actor
    facts = [fact for fact in telling.facts if fact.id in root.knows]
    shown = {fact.id: telling.shows(fact, relay=False) for fact in facts}
    names_itself = actor.noun[0] == "outlet" and chance.random() < 1 / 2
    chain = (Speaker(actor),) if names_itself else ()
    kind = "found" if names_itself else "own"
    leads = [telling.sentence(fact, chain, shown[fact.id], kind) for fact in facts]
    article = telling.article(actor.language, leads, chance.randint(*_LONG))
    bases = {fact.id: named_root(root) for fact in facts}
    name = "investigation" if actor.noun[0] == "outlet" else "root_report"
    page = telling.publish(name, actor, root.day, article, leads[0], bases, shown, held=held)
    telling.derive(page, actor.entity, Way.KNOWS, credited=True)


def first_relay(telling: Telling, root: Root) -> None:
    """Add a document that names a root whose own document is not held, so that somebody can know of it."""
    _citing(telling, "cites_root", telling.writer(), [root], None)


def _citing(
    telling: Telling, kind: str, writer: Actor, roots: list[Root], agency: Page | None
) -> Page:
    """Add an article in the writer's own words that names roots, or a root through an agency."""
    chance = telling.chance
    facts = telling.told(fact for root in roots for fact in root.knows)
    shown = {
        fact.id: agency.shown.get(fact.id) if agency else telling.shows(fact, relay=True)
        for fact in facts
    }
    leads: list[Sentence] = []
    bases: dict[str, list[Basis]] = {fact.id: [] for fact in facts}
    for fact in facts:
        for root in roots:
            if fact.id in root.knows:
                through = (Speaker(agency.actor),) if agency else ()
                chain = (*through, telling.speaker(root.actor))
                leads.append(telling.sentence(fact, chain, shown[fact.id]))
                bases[fact.id].append(named_root(root))
    background = None
    if kind == "dispatch" and chance.random() < rates.BACKGROUND:
        background = telling.cast.pieces.backgrounds[writer.entity.id, facts[0].group]
    article = telling.article(writer.language, leads, chance.randint(*_RELAY_LENGTHS), background)
    after = agency.day if agency else max(root.day for root in roots)
    merged = {fact: joined(each) for fact, each in bases.items()}
    held = kind != "dispatch" or chance.random() < rates.AGENCY_HELD
    page = telling.publish(
        kind, writer, telling.after(after), article, leads[0], merged, shown, held=held
    )
    for root in roots:
        telling.derive(page, root.actor.entity, Way.CITES, credited=True)
    if agency:
        telling.derive(page, agency.actor.entity, Way.CITES, credited=True)
    return page


def _agency(telling: Telling) -> Actor:
    agencies = telling.cast.agencies
    home = [agency for agency in agencies if agency.language == telling.language]
    return telling.chance.choice(
        home if home and telling.chance.random() < rates.HOME_LANGUAGE else agencies
    )


def _dispatch(telling: Telling) -> bool:
    agency = _agency(telling)
    if any(page.actor is agency for page in telling.pages):
        return False
    _citing(telling, "dispatch", agency, [telling.chance.choice(telling.roots)], None)
    return True


def _cites_root(telling: Telling) -> bool:
    _citing(telling, "cites_root", telling.writer(), [telling.chance.choice(telling.roots)], None)
    return True


def _cites_two(telling: Telling) -> bool:
    if len(telling.roots) < 2:  # noqa: PLR2004 - two are two
        return False
    _citing(telling, "cites_two", telling.writer(), telling.chance.sample(telling.roots, 2), None)
    return True


def _dispatches(telling: Telling) -> list[Page]:
    return [page for page in telling.pages if page.kind == "dispatch"]


def _cites_agency_and_root(telling: Telling) -> bool:
    dispatches = _dispatches(telling)
    if not dispatches:
        return False
    dispatch = telling.chance.choice(dispatches)
    cited = next(iter(dispatch.bases.values())).roots
    root = next(root for root in telling.roots if root.actor.entity.id in cited)
    known = Root(root.actor, frozenset(dispatch.bases), root.day)
    _citing(telling, "cites_agency_and_root", telling.writer(), [known], dispatch)
    return True


def _cites_agency(telling: Telling) -> bool:
    dispatches = _dispatches(telling)
    if not dispatches:
        return False
    dispatch = telling.chance.choice(dispatches)
    agency = Speaker(dispatch.actor)
    facts = telling.told(dispatch.bases)

    def seen(basis: Basis) -> Basis:
        if dispatch.held:
            return basis
        return Basis(basis.roots, frozenset(), frozenset({dispatch.actor.house}))

    page = _short(
        telling,
        "cites_agency",
        [telling.sentence(fact, (agency,), dispatch.shown.get(fact.id)) for fact in facts],
        dispatch,
        {fact.id: seen(dispatch.bases[fact.id]) for fact in facts},
    )
    telling.derive(page, dispatch.actor.entity, Way.CITES, credited=True)
    return True


def _short(
    telling: Telling,
    kind: str,
    leads: list[Sentence],
    after: Page | Root,
    bases: Mapping[str, Basis],
) -> Page:
    """Add an article of an outlet with these first sentences; `after` is what it takes up."""
    writer = telling.writer()
    article = telling.article(writer.language, leads, telling.chance.randint(*_RELAY_LENGTHS))
    shown = {lead.fact.id: lead.shown for lead in leads if lead.fact}
    return telling.publish(kind, writer, telling.after(after.day), article, leads[0], bases, shown)


def _hidden(telling: Telling, kind: str, way: Way) -> bool:
    """Add an article of which nobody can tell where it has its fact from: a retelling or an unnamed source."""
    chance = telling.chance
    root = chance.choice(telling.roots)
    fact = telling.told(root.knows)[0]
    sentence = telling.sentence(
        fact, (), telling.shows(fact, relay=True), "own" if way is Way.RETELLS else "unnamed"
    )
    another = way is Way.UNNAMED and chance.random() < rates.UNNAMED_IS_ANOTHER
    page = _short(telling, kind, [sentence], root, {})
    token = f"unnamed:{page.id}" if way is Way.UNNAMED else page.actor.house
    true = token if another else root.actor.entity.id
    page = _with_bases(
        telling, page, {fact.id: Basis(frozenset({true}), frozenset(), frozenset({token}))}
    )
    telling.derive(page, None if another else root.actor.entity, way, credited=False)
    return True


def _with_bases(telling: Telling, page: Page, bases: Mapping[str, Basis]) -> Page:
    """Put the page's bases right, which its own id was needed for."""
    changed = replace(page, bases=dict(bases))
    telling.pages[-1] = changed
    return changed


def _retelling(telling: Telling) -> bool:
    return _hidden(telling, "retelling", Way.RETELLS)


def _unnamed(telling: Telling) -> bool:
    return _hidden(telling, "unnamed", Way.UNNAMED)


def _restated(telling: Telling) -> tuple[Root, Fact, list[Sentence], dict[str, Basis]]:
    """Return a root and a fact of its, and, every other time, a sentence that tells it by name."""
    root = telling.chance.choice(telling.roots)
    fact = telling.told(root.knows)[0]
    if telling.chance.random() < 1 / 2:
        return root, fact, [], {}
    sentence = telling.sentence(
        fact, (telling.speaker(root.actor),), telling.shows(fact, relay=False)
    )
    return root, fact, [sentence], {fact.id: named_root(root)}


def _denial(telling: Telling) -> bool:
    root, fact, restated, bases = _restated(telling)
    state = telling.chance.choice(STATES)
    ministry = telling.chance.choice(telling.cast.ministries[state])
    if ministry.house == root.actor.house:
        return False
    shown = restated[0].shown if restated else telling.shows(fact, relay=False)
    denies = telling.sentence(fact, (telling.speaker(ministry),), shown, "denies")
    page = _headless(telling, "denial", [denies, *restated], root, bases)
    telling.derive(page, root.actor.entity, Way.CITES, credited=True)
    return True


def _opinion(telling: Telling) -> bool:
    root, fact, restated, bases = _restated(telling)
    thinker = Speaker(telling.chance.choice(telling.cast.commentators))
    shown = restated[0].shown if restated else telling.shows(fact, relay=False)
    opines = telling.sentence(fact, (thinker,), shown, "opines")
    page = _headless(telling, "opinion", [opines, *restated], root, bases)
    telling.derive(page, root.actor.entity, Way.CITES, credited=True)
    return True


def _headless(
    telling: Telling, kind: str, leads: list[Sentence], root: Root, bases: Mapping[str, Basis]
) -> Page:
    """Add an article whose title does not tell the fact, since its first sentence does not affirm it."""
    writer = telling.writer()
    article = telling.article(writer.language, leads, telling.chance.randint(*_RELAY_LENGTHS))
    day = telling.after(root.day) + timedelta(days=1)
    return telling.publish(kind, writer, day, article, None, bases, {})


def loop(telling: Telling, fact: Fact, shown: Shown | None, size: int) -> bool:
    """Add `size` articles of which each cites the next one's outlet, and the last the first's."""
    chance = telling.chance
    if telling.room < size:
        return False
    language = telling.language
    writers: list[Actor] = []
    for _ in range(size * 4):
        writer = telling.outlet(language)
        if all(writer.house != other.house for other in writers):
            writers.append(writer)
        if len(writers) == size:
            break
    if len(writers) < size:
        return False
    day = telling.after(telling.day)
    basis = Basis(frozenset(), frozenset(), frozenset({f"loop:{telling.prefix}-{telling.number}"}))
    for writer, cited in zip(writers, (*writers[1:], writers[0]), strict=True):
        lead = telling.sentence(fact, (Speaker(cited),), shown)
        article = telling.article(language, [lead], chance.randint(*_RELAY_LENGTHS))
        page = telling.publish(
            "loop", writer, day, article, None, {fact.id: basis}, {fact.id: shown}
        )
        telling.derive(page, cited.entity, Way.LOOPS, credited=True)
        day = day + timedelta(days=chance.randint(0, 2))
    return True


def _loop(telling: Telling) -> bool:
    fact = telling.facts[0]
    return loop(telling, fact, telling.shows(fact, relay=False), 2)


def _excerpt_leads(telling: Telling) -> Callable[[Page, bool], tuple[Sentence, ...]]:
    def leads(source: Page, credited: bool) -> tuple[Sentence, ...]:  # noqa: FBT001 - a callback's word
        facts: Iterable[Fact] = telling.told(source.bases)[:1]
        chain = (Speaker(source.actor),) if credited else ()
        return tuple(telling.sentence(fact, chain, source.shown.get(fact.id)) for fact in facts)

    return leads


RELAYS: Mapping[str, Callable[[Telling], bool]] = {
    "dispatch": _dispatch,
    "cites_root": _cites_root,
    "cites_two": _cites_two,
    "cites_agency_and_root": _cites_agency_and_root,
    "cites_agency": _cites_agency,
    "reprint_credited": lambda telling: reprint(telling, "reprint_credited", credited=True),
    "reprint_uncredited": lambda telling: reprint(telling, "reprint_uncredited", credited=False),
    "own_voice_copy": lambda telling: reprint(
        telling, "own_voice_copy", credited=False, own_voice=True
    ),
    "excerpt_credited": lambda telling: excerpt(telling, _excerpt_leads(telling), credited=True),
    "excerpt_uncredited": lambda telling: excerpt(telling, _excerpt_leads(telling), credited=False),
    "translation_credited": lambda telling: translate(telling, credited=True),
    "translation_uncredited": lambda telling: translate(telling, credited=False),
    "resurfaced": lambda telling: reprint(telling, "resurfaced", credited=False),
    "retelling": _retelling,
    "unnamed": _unnamed,
    "denial": _denial,
    "opinion": _opinion,
    "loop": _loop,
}
"""Each way by its name in the table of rates; False where the story does not allow it now."""
