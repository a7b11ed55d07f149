"""Actors: who publishes or is cited, and a speaker as one text names them."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.weighing.worlds.lexicon import lexicon
from benchmarks.weighing.worlds.names import LATIN, SCRIPT_OF, Name
from longarm.model.entity import Entity
from longarm.model.voice import VoiceType


@dataclass(frozen=True, slots=True)
class Actor:
    """Somebody who publishes or is cited; `noun` is what `word` is put into: a group of the lexicon and a number."""

    entity: Entity
    word: Name
    noun: tuple[str, int]
    language: str
    voice: VoiceType
    people: tuple[Name, ...]
    """Spokespersons, or a commentator's own name."""

    @property
    def house(self) -> str:
        """Return what counts once: the house, or the entity itself."""
        return self.entity.house or self.entity.id

    def printed(self, language: str) -> str:
        """Return the name as a text in `language` prints it; outlets keep their brand within Latin script."""
        group, number = self.noun
        own = group in {"outlet", "agency"}
        if own and SCRIPT_OF[language] == LATIN == SCRIPT_OF[self.language]:
            language = self.language
        if group == "state":
            return self.word[SCRIPT_OF[language]]
        noun = str(lexicon(language).raw["org"][group][number])
        return noun.replace("{w}", self.word[SCRIPT_OF[language]])


@dataclass(frozen=True, slots=True)
class Speaker:
    """An actor as a voice: itself, or one of its people by number."""

    actor: Actor
    person: int | None = None

    @property
    def type(self) -> VoiceType:
        """Return what the voice is."""
        return self.actor.voice if self.person is None else VoiceType.PERSON

    def name(self, language: str) -> str:
        """Return the name alone, as the voice of a claim carries it."""
        if self.actor.voice is VoiceType.PERSON or self.person is not None:
            return self.actor.people[self.person or 0][SCRIPT_OF[language]]
        return self.actor.printed(language)

    def printed(self, language: str) -> str:
        """Return the name as a sentence holds it: a spokesperson comes with whom they speak for."""
        name = self.name(language)
        if self.person is None:
            return name
        pattern = str(lexicon(language).raw["org"]["spokesperson"][0])
        return pattern.replace("{p}", name).replace("{w}", self.actor.printed(language))
