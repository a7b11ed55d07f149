"""Naming: who may be named in a release, and what stands in the place of whoever may not.

Organs, organisations and outlets go by their names. A person goes by name only in a public statement of their own that
comes with a role; everywhere else by that role. A person without one is not named at all, and the name is withheld from
every text of the release, unless two people approve the name of somebody who speaks for themself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import regex

from longarm.model.claim import Claim
from longarm.model.entity import Entity, EntityType, Judgement, Verdict
from longarm.model.registry import Registry
from longarm.model.review import Approvable
from longarm.model.slots import Incident, Statement
from longarm.model.voice import Voice, VoiceType
from longarm.stages.publication.gate.bystanders import Known, bystanders, known
from longarm.stages.publication.gate.forms import folded
from longarm.stages.publication.gate.ordinary import ordinary
from longarm.stages.publication.gate.plain import Terms, is_plain, known_terms
from longarm.stages.publication.gate.policy import Policy
from longarm.stages.publication.gate.rules import Rule

PERSON = "a person who is not named here"
ASSOCIATION = "an association that is not named here"
UNNAMED = "unnamed"
NOTHING_KNOWN = Known(frozenset(), frozenset())
NO_TERMS = Terms(())
_SURNAME, _PAIR = 3, 2
_CASELESS = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}]"
_MARK = regex.compile(r"person-[0-9a-f]{8}")
"""What stands for a private person in what a case makes of its documents."""


@dataclass(frozen=True, slots=True)
class Naming:
    """What stands for a name: `public` maps persons who spoke publicly to their role, `hidden` are others.

    `approved` are those of the public ones whom two people approved, because no text gives a role.
    """

    policy: Policy
    judgements: Mapping[str, Judgement]
    public: Mapping[str, str]
    hidden: frozenset[str]
    approved: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    """Those of the hidden ones that are no names: what stands for a speaker there, and masks nothing in a text."""
    unnamed: frozenset[str] = frozenset()
    """Words for sources that nobody names: *a neighbour*."""
    about: Known = NOTHING_KNOWN
    terms: Terms = NO_TERMS

    def is_plain(self, text: str) -> bool:
        """Tell whether a short text holds common words and known names only."""
        return not self.policy.holds(Rule.PLAIN_WORDS) or is_plain(text, self.about, self.terms)

    def is_verb(self, text: str) -> bool:
        """Tell whether a reporting verb can be published: it is plain, and nothing in it has a capital."""
        small = not any(letter.isupper() for letter in text)
        return not self.policy.holds(Rule.PLAIN_WORDS) or (small and self.is_plain(text))

    def is_place(self, name: str) -> bool:
        """Tell whether the gazetteer or the case knows a place of this name."""
        return not self.policy.holds(Rule.KNOWN_PLACES) or folded(name) in self.about.names

    def label(self, name: str) -> str:
        """Return what stands for `name` outside of its bearer's own statement (a root, a publisher, a voice)."""
        if name in self.hidden or _MARK.fullmatch(name):
            return PERSON
        if name in self.public and self.policy.holds(Rule.PERSONS_BY_ROLE):
            return self.public[name]
        if self.policy.names_association(name):
            return ASSOCIATION
        return UNNAMED if name in self.unnamed and not self.is_plain(name) else name

    def unmarked(self, text: str) -> str:
        """Return words of weighing without the marks of private persons, which could prove a guess."""
        return _MARK.sub(PERSON, text)

    def voice(self, voice: Voice, claim: Claim) -> str:
        """Return what stands for a voice in one claim."""
        own = (
            isinstance(claim.slots, Statement)
            and claim.slots.speaker == voice.name
            and (bool(claim.slots.role) or voice.name in self.approved)
        )
        if voice.type is VoiceType.PERSON and own and voice.name in self.public:
            return voice.name
        return self.label(voice.name)

    def body(self, name: str | None) -> str | None:
        """Return what stands for an actor (operator, perpetrator, end of a link), or None where it may not be shown.

        Shown are names judged to be an organ, organisation, outlet or place, and plain role words without a capital.
        """
        if not self.policy.holds(Rule.ACTORS):
            return name
        if (
            name is None
            or name in self.hidden
            or name in self.public
            or self.policy.names_association(name)
        ):
            return None
        judgement = self.judgements.get(name)
        if judgement is not None and judgement.verdict is not Verdict.DIFFERENT:
            return None if judgement.entity.type is EntityType.PERSON else name
        return name if regex.search(r"\p{Ll}", name) and not regex.search(r"\p{Lu}", name) else None


def naming(registry: Registry, policy: Policy) -> Naming:
    """Return who may be named in a release of `registry`.

    Whom a claim names that people set aside stays withheld, and nobody becomes public by such a claim.
    """
    public, approved = _publicly(registry, policy)
    private = {
        voice.name
        for one in (*registry.claims, *registry.set_aside)
        for voice in one.claim.voices
        if voice.type is VoiceType.PERSON
    }
    judged = {
        name for name, one in registry.judgements.items() if one.entity.type is EntityType.PERSON
    }
    authorities = {
        voice.name
        for one in registry.claims
        for voice in one.claim.voices
        # An authority speaks for an office; what was taken for an organisation may be somebody all the same.
        if voice.type is VoiceType.AUTHORITY
        or (voice.type not in {VoiceType.PERSON, VoiceType.UNNAMED} and voice.name not in judged)
    }
    hidden: set[str] = set()
    if policy.holds(Rule.PERSONS_UNNAMED):
        hidden |= private | judged
    if policy.holds(Rule.TARGETS):
        hidden |= _targets(registry, policy)
    hidden -= set(public) | authorities
    shown = {*_bodies(registry), *authorities, *public} - hidden
    about = known(
        shown, ((one.rendition.language, one.rendition.text) for one in registry.documents)
    )
    spoken = {one.rendition.language.partition("-")[0] for one in registry.documents}
    words = ordinary(hidden, spoken, (one.rendition.text for one in registry.documents))
    if policy.holds(Rule.BYSTANDERS):
        hidden |= _strangers(registry, policy, about)
    return Naming(
        policy,
        registry.judgements,
        public,
        frozenset(hidden),
        frozenset(approved),
        words,
        frozenset(_unnamed(registry) - shown),
        about,
        known_terms(shown, spoken),
    )


def _publicly(registry: Registry, policy: Policy) -> tuple[dict[str, str], set[str]]:
    """Return who spoke publicly, with the role in which, and whom of them two people approved for lack of one."""
    public: dict[str, str] = {}
    allowed = {
        (each.claim, each.value)
        for each in registry.approvals
        if each.what is Approvable.NAME and each.stands
    }
    approved: set[str] = set()
    for case_claim in registry.claims:
        slots = case_claim.claim.slots
        for voice in case_claim.claim.voices:
            if voice.type is not VoiceType.PERSON or not isinstance(slots, Statement):
                continue
            office = bool(slots.role) and not (
                policy.holds(Rule.PRIVATE_ROLES) and policy.is_private(slots.role or "")
            )
            if slots.speaker == voice.name and slots.role and office:
                public.setdefault(voice.name, slots.role)
            elif slots.speaker == voice.name and (case_claim.id, voice.name) in allowed:
                approved.add(voice.name)
    for name in sorted(approved - public.keys()):
        public[name] = PERSON
    return public, approved


def _unnamed(registry: Registry) -> set[str]:
    """Return the words for sources that nobody names."""
    return {
        voice.name
        for one in registry.claims
        for voice in one.claim.voices
        if voice.type is VoiceType.UNNAMED
    }


def _bodies(registry: Registry) -> Iterator[str]:
    """Yield the names, as printed and resolved, of everything that is no person, and of all publishers."""
    for name, one in registry.judgements.items():
        if one.entity.type is not EntityType.PERSON:
            yield name
            yield one.entity.name
    for document in registry.documents:
        if document.rendition.publisher.value:
            yield document.rendition.publisher.value


def _strangers(registry: Registry, policy: Policy, about: Known) -> set[str]:
    """Return the names of people of whom the case knows nothing in what is shown: quotes, topics, titles, reasons."""
    texts = {document.rendition.title.value or "" for document in registry.documents}
    texts.add(registry.case)
    texts |= {letter.why for record in registry.records for letter in record.letters}
    weighed = registry.weighed
    grades = (
        *(one.grade for one in weighed.ledger),
        *(one.grade for one in weighed.findings),
    )
    for grade in grades:
        if grade is not None:
            texts |= {grade.letter_reason, grade.probability_reason, grade.confidence_reason}
    for one in registry.claims:
        texts.add(one.claim.anchor.exact)
        if isinstance(one.claim.slots, Statement):
            texts.add(one.claim.slots.topic)
    roles = tuple(word for words in policy.roles.values() for word in words)
    return {name for text in texts for name in bystanders(text, about, roles)}


def withheld_names(naming_: Naming) -> tuple[str, ...]:
    """Return every form of the hidden names that is masked: as printed, its last two words, and the last by itself.

    The last word is mostly a surname, and before the last two there may stand a title. A last word that is also part
    of a name that may be shown (a city, an organ) is not masked by itself.
    """
    shown = {folded(word) for name in shown_names(naming_) for word in name.split()}
    hidden = naming_.hidden - naming_.words
    forms = {name for name in hidden if _is_name(name)}
    for name in hidden:
        words = name.split()
        if len(words) > _PAIR:
            forms.add(" ".join(words[-_PAIR:]))
        if len(words) > 1 and len(words[-1]) >= _SURNAME and folded(words[-1]) not in shown:
            forms.add(words[-1])
    return tuple(sorted(forms))


def _is_name(name: str) -> bool:
    """Tell whether a name is long enough to be looked for: two signs of Han, kana and Hangul, else three letters."""
    letters = regex.findall(r"\p{L}", name)
    return len(letters) >= (_PAIR if regex.search(_CASELESS, name) else _SURNAME)


def shown_names(naming_: Naming) -> tuple[str, ...]:
    """Return the names that may stand in a release, as printed and as resolved."""
    found = set(naming_.public)
    for name, one in naming_.judgements.items():
        if name not in naming_.hidden and one.entity.type is not EntityType.PERSON:
            found |= {name, one.entity.name}
    return tuple(sorted(found))


def may_be_published(entity: Entity, printed: str, naming_: Naming) -> bool:
    """Tell whether an entity may stand in a release: no person, no association."""
    names = (entity.name, printed)
    person = entity.type is EntityType.PERSON and naming_.policy.holds(Rule.ENTITIES)
    return not person and not any(naming_.policy.names_association(one) for one in names)


def _targets(registry: Registry, policy: Policy) -> set[str]:
    """Return what stands in a target slot and is a person's name instead of a role."""
    bodies = {
        name
        for name, one in registry.judgements.items()
        if one.entity.type is not EntityType.PERSON
    }
    return {
        slots.target_kind
        for slots in (one.claim.slots for one in (*registry.claims, *registry.set_aside))
        if isinstance(slots, Incident)
        and slots.target_kind
        and _looks_like_name(slots.target_kind, policy)
    } - bodies


def _looks_like_name(text: str, policy: Policy) -> bool:
    """Tell whether `text` can only be somebody's name: all capitals or a short Han run, and no role."""
    if policy.role(text) is not None:
        return False
    capitals = regex.fullmatch(
        r"\p{Lu}[\p{L}'’.\-]*(?:\s+(?:\p{Ll}{1,3}\s+)?\p{Lu}[\p{L}'’.\-]*)+", text
    )
    return bool(capitals or regex.fullmatch(r"[\p{Han}·]{2,12}", text))
