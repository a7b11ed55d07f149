"""Places in what is said: voices, slots, documents and their texts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from urllib.parse import quote as in_url

from longarm.model.document import Segment, Stated
from longarm.model.slots import (
    Action,
    Bound,
    Category,
    Figure,
    Incident,
    Link,
    Outcome,
    Relation,
    Response,
    Slots,
    Statement,
    Tactic,
    Unit,
)
from longarm.model.voice import Stance, Voice, VoiceType
from tests.leaks.ground import QUOTE, SITE, Ground
from tests.leaks.invented_secrets import NAMES, Secret, Sort
from tests.leaks.places import ADDRESSES, ALL, LABELS, SPOTS, Places
from tests.unit.publication.invented import WATCH

SAID = Places()
place = SAID.place
ACT = Incident(
    Tactic.HARASSMENT,
    Category.DISTANCE,
    "PT",
    "Lisbon",
    None,
    Outcome.COMPLETED,
    None,
    "dissident",
    countable=True,
)
COUNT = Figure(7, 7, Bound.EXACTLY, Unit.SITE)


def _in_slots(
    name: str,
    slots: Callable[[str], Slots],
    sorts: tuple[Sort, ...] = NAMES,
    *,
    unheard: bool = False,
) -> None:
    @place(name, sorts, unheard=unheard)
    def _plant(ground: Ground, secret: Secret) -> None:
        ground.said(slots(secret.mention))


def _in_voice(name: str, *voices: Callable[[str], Voice]) -> None:
    @place(name, NAMES, unheard="organization" not in name)
    def _plant(ground: Ground, secret: Secret) -> None:
        ground.said(SITE, *(voice(secret.text) for voice in voices))


_in_voice("voice: person, root", lambda text: Voice(text, VoiceType.PERSON, "said", Stance.ALLEGES))
_in_voice(
    "voice: person, relay",
    lambda text: Voice(text, VoiceType.PERSON, "told us", Stance.ALLEGES),
    lambda _: WATCH,
)
_in_voice(
    "voice: unnamed, with the name in its words",
    lambda text: Voice(f"a neighbour, {text},", VoiceType.UNNAMED, "said", Stance.ALLEGES),
)
_in_voice(
    "voice: taken for an organization",
    lambda text: Voice(text, VoiceType.ORGANIZATION, "said", Stance.ALLEGES),
)
_in_voice(
    "voice: verb",
    lambda text: Voice("Harbour Watch", VoiceType.ORGANIZATION, f"told {text}", Stance.ALLEGES),
)
_in_slots("site: operator", lambda text: replace(SITE, operator=text), LABELS, unheard=True)
_in_slots("site: city", lambda text: replace(SITE, city=text), SPOTS, unheard=True)
_in_slots("incident: perpetrator", lambda text: replace(ACT, perpetrator=text), unheard=True)
_in_slots(
    "incident: target",
    lambda text: replace(ACT, target_kind=f"dissident {text}"),
    ALL,
    unheard=True,
)
_in_slots("incident: city", lambda text: replace(ACT, city=text), SPOTS)
_in_slots("link: subject", lambda text: Link(text, Relation.HOSTS, "a station"), unheard=True)
_in_slots(
    "link: object",
    lambda text: Link("Ostravian state police", Relation.FUNDS, text),
    unheard=True,
)
_in_slots(
    "response: actor",
    lambda text: Response(text, "PT", Action.SEARCH, "2023-03"),
    unheard=True,
)
_in_slots(
    "statement: speaker",
    lambda text: Statement(text, None, "asserts", "men came"),
    unheard=True,
)
_in_slots(
    "statement: role",
    lambda text: Statement("a man", f"cook, {text}", "asserts", "men came"),
    ALL,
    unheard=True,
)
_in_slots(
    "statement: topic",
    lambda text: Statement("Harbour Watch", None, "asserts", f"{text}; men came"),
    ALL,
    unheard=True,
)
_in_slots("figure: place", lambda text: replace(COUNT, place=text))
_in_slots("figure: scope", lambda text: replace(COUNT, scope=(text,)))


@place("document: title", unheard=True)
def _title(ground: Ground, secret: Secret) -> None:
    ground.claim(ground.document(QUOTE, title=f"Station in Lisbon: {secret.mention}"))


# Whoever publishes under a name speaks for themself, so that a name that stands nowhere else is no secret here.
@place("document: publisher", LABELS)
def _publisher(ground: Ground, secret: Secret) -> None:
    ground.claim(ground.document(QUOTE, publisher=secret.text))


@place("document: address, path", ADDRESSES, unheard=True)
def _path(ground: Ground, secret: Secret) -> None:
    url = f"https://news.example/{in_url(secret.text.lower().replace(' ', '-'))}/{ground.count}"
    ground.claim(ground.document(QUOTE, url=url))


@place("document: address, query", ADDRESSES)
def _query(ground: Ground, secret: Secret) -> None:
    url = f"https://news.example/a?who={in_url(secret.text)}#{in_url(secret.text)}"
    ground.claim(ground.document(QUOTE, url=url))


@place("document: id", LABELS, unheard=True)
def _id(ground: Ground, secret: Secret) -> None:
    ground.claim(ground.document(QUOTE, name=f"note on {secret.text}".replace("/", "-")))


@place("document: file name", LABELS)
def _file_name(ground: Ground, secret: Secret) -> None:
    name = ground.document(QUOTE)
    ground.change_document(
        name, capture_name=f"{secret.text}.html", capture_tool=f"by {secret.text}"
    )
    ground.claim(name)


@place("document: where metadata was read")
def _origins(ground: Ground, secret: Secret) -> None:
    name = ground.document(QUOTE)
    held = ground.case.documents[name].rendition
    told = f"<meta> {secret.mention}"
    ground.change_document(
        name,
        title=Stated(held.title.value, told),
        publisher=Stated(held.publisher.value, told),
        published=Stated(None, told),
        reader=told,
        segments=(Segment(0, len(QUOTE), told),),
    )
    ground.claim(name)


@place("text: in the quote", unheard=True)
def _quote(ground: Ground, secret: Secret) -> None:
    quote = f"Harbour Watch says a man who {secret.mention} runs a police station in Lisbon."
    ground.claim(ground.document(quote), quote)


def _variant(name: str, change: Callable[[Secret], str]) -> None:
    @place(f"text: in the quote, {name}", NAMES)
    def _plant(ground: Ground, secret: Secret) -> None:
        quote = f"Harbour Watch says that {change(secret)} runs a police station in Lisbon."
        ground.claim(ground.document(quote), quote)


def _surname_first(secret: Secret) -> str:
    surname, given = secret.wanted.parts[0]
    return f"{surname}, {given},"


def _over_two_lines(secret: Secret) -> str:
    text = secret.text
    return text.replace(" ", "\n") if " " in text else f"{text[:-2]}\n{text[-2:]}"


_variant("in capitals", lambda secret: secret.text.upper())
_variant("surname first", _surname_first)
_variant("other spelling", lambda secret: secret.wanted.spellings[-1])
_variant("over two lines", _over_two_lines)
_variant("with soft hyphens", lambda secret: "\u00ad".join(secret.text))
_variant("with zero-width spaces", lambda secret: "\u200b".join(secret.text))


@place("text: before the quote", unheard=True)
def _before(ground: Ground, secret: Secret) -> None:
    ground.claim(ground.document(f"A man who {secret.mention} was there. {QUOTE}"))


@place("text: after the quote", unheard=True)
def _after(ground: Ground, secret: Secret) -> None:
    ground.claim(ground.document(f"{QUOTE} A man who {secret.mention} was there."))


@place("text: far from any quote")
def _far(ground: Ground, secret: Secret) -> None:
    ground.claim(ground.document(f"{QUOTE}\n\n{'Nothing was said. ' * 20}\n\nHe {secret.mention}."))
