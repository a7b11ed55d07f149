"""Governing: whether a preposition, a particle or a case makes a phrase for somebody an object, or a place."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from longarm.model.voice import VoiceType
from longarm.stages.extraction.words.mentions import COMPONENT_LAYERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from longarm.stages.extraction.passages.passage import Passage
    from longarm.stages.extraction.phrases.actors import Actor
    from longarm.stages.extraction.phrases.view import View
    from longarm.stages.extraction.words.lexicon import Lexicon
    from longarm.stages.extraction.words.mentions import Mention
    from longarm.stages.extraction.words.sentences import Sentence

_WHOSE = 3
"""Words that may stand between a noun and the name of whose it is."""
_OWNED = frozenset({"roles", "organs", "body"})
_ADDRESS = 2
"""Words before an office that is spoken to: "Señor", "Madame la"."""
_STOP = re.compile(r"[,;:.!?()\[\]，。；：！？、（）\n]")
_REACH = 40
"""Code points before a phrase in which its preposition stands."""
_GOVERNORS = frozenset({"syntax.prepositions", "syntax.place", "syntax.agent"})
_ARTICLES = frozenset({"syntax.determiners", "syntax.oblique"})
_PUT = 24
"""Code points before a state in which its preposition, and an article, stand."""
_LISTED = 6
"""States of one list that one particle may govern."""
_PARTICLE = 12
"""Code points within which a particle after a phrase begins and ends."""
_TAIL = 6
"""Code points behind a place in which such a particle stands."""
_WORD_END = re.compile(r"'?\w*")
_SUFFIX = re.compile(r"'(\w+)")
_COUNTED = 2
"""Words of what is counted, between a number and whose it is."""
_NO_NOUN = frozenset({"body", "countries", "governments", "name", "regions", "syntax"})
"""Heads of phrases whose first word is no noun or adjective that the pack declines."""


def is_governed(passage: Passage, sentence: Sentence, span: tuple[int, int], *, bare: bool) -> bool:
    """Tell whether the phrase at `span` is governed; `bare` where it is a state's name alone."""
    start, end = span
    if _after_preposition(passage, sentence, start) or _postposed(passage, end, bare=bare):
        return True
    return bare and (_oblique(passage, start, end) or _placed(passage, start, end))


def _after_preposition(passage: Passage, sentence: Sentence, start: int) -> bool:
    """Tell whether a preposition governs the phrase, with only articles and adjectives between."""
    near = passage.within(max(sentence.start, start - _REACH), start)
    articles = {m.start for m in near if m.key == "syntax.determiners"}
    while near:  # what ends nearest to it first, which mostly decides
        end = max([m.end for m in near])
        gap = passage.folded[end:start]
        if gap != " " and (_STOP.search(gap) or any(map(str.isdigit, gap))):
            return False
        here = [m for m in near if m.end == end]
        near = [m for m in near if m.end < end]
        if any(m.start in articles and not _is_fused(passage, m) for m in here):
            continue  # "A Organização …": an article that is written like a preposition
        keys = {m.key for m in here}
        if "syntax.breaks" in keys or ("syntax.genitive" in keys and "syntax.agent" not in keys):
            return False  # "after a rights group accused …" opens a clause
        if keys & _GOVERNORS:
            return passage.words_between(end, start) <= (2 if passage.lexicon.pack.spaces else 1)
        if not all(m.layer == "modality" or m.layer in COMPONENT_LAYERS for m in here):
            return False
    return False


def is_put(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a preposition, an article behind it or an ending puts something in the state at `start`.

    Not in scripts without spaces, which leave out what makes the state an adjective of what follows, nor by a
    preposition that says who has something: "у Китая".
    """
    pack = passage.lexicon.pack
    if not pack.spaces:
        return False
    endings = (*pack.forms("syntax.place_endings"), *pack.forms("syntax.after_place"))
    if endings and passage.folded[start:end].endswith(endings):
        return True
    before = passage.within(max(0, start - _PUT), start)
    articles = [m.start for m in before if m.key in _ARTICLES and m.end + 1 == start]
    edges = {start, *articles}
    having = pack.forms("syntax.owning")
    return any(
        m.key == "syntax.place"
        and m.end + 1 in edges
        and passage.folded[m.start : m.end] not in having
        for m in before
    )


def of_another(view: View, actor: Actor) -> bool:
    """Tell whether somebody only says whose somebody is, or what is counted."""
    return of_what_is_counted(view, actor) or says_whose(view, actor)


def says_whose(view: View, actor: Actor) -> bool:
    """Tell whether a name behind a genitive only says whose somebody or something is: "the lawyer of Smith said"."""
    if actor.head != "name" or actor.type is not VoiceType.PERSON:
        return False
    forms = view.passage.lexicon.pack.forms
    for other in view.near(view.actors, actor.start, actor.start, _WHOSE):
        if other.end <= actor.start and other.head in _OWNED:
            first, *articles = view.gap(other.end, actor.start).split() or [""]
            whole = " ".join((first, *articles))
            plain = set(articles) <= set(forms("syntax.determiners"))
            if whole in forms("syntax.genitive") or (first in forms("syntax.genitive") and plain):
                return True
    return False


def _is_fused(passage: Passage, word: Mention) -> bool:
    """Tell whether a word is a preposition and an article in one: "im", "vom"."""
    return passage.folded[word.start : word.end] in _fused(passage.lexicon)


@cache
def _fused(lexicon: Lexicon) -> frozenset[str]:
    forms = lexicon.pack.forms
    return frozenset(forms("syntax.determiners")) & frozenset(forms("syntax.prepositions"))


def _postposed(passage: Passage, end: int, *, bare: bool, listed: int = _LISTED) -> bool:
    """Tell whether a particle after the phrase makes it an object, or a bare state a place: を, に, را.

    Or after the last of the at most `listed` states that go on with it.
    """
    forms = passage.lexicon.pack.forms
    if not (forms("syntax.object") or (bare and forms("syntax.after_place"))):
        return False
    keys = {"syntax.object", "syntax.after_place"} if bare else {"syntax.object"}
    behind = [
        m
        for m in passage.within(end, end + _PARTICLE)
        if not passage.folded[end : m.start].strip("\"' \u200c")
    ]
    if any(m.key in keys for m in behind):
        return True
    return bare and (bound_for(passage, end) or _next_is_governed(passage, behind, listed))


def bound_for(passage: Passage, end: int) -> bool:
    """Tell whether a postposition right behind a place that ends at `end` says whither: 하노이로, 北京へ."""
    pack = passage.lexicon.pack
    forms = pack.forms("syntax.after_toward")
    if not forms:
        return False
    tail = passage.folded[end : end + _TAIL]
    rest = _WORD_END.match(tail) if pack.spaces else None
    return rest[0] in forms if rest else tail.startswith(forms)


def _next_is_governed(passage: Passage, behind: Sequence[Mention], listed: int) -> bool:
    """Tell whether the next state of a list is governed, and the particle is of them all: 코소보와 몰도바에서."""
    joint = next((m.end for m in behind if m.key == "syntax.and"), None)
    if joint is None or listed <= 1 or not passage.lexicon.pack.verb_last:
        return False
    following = (
        m.end
        for m in passage.within(joint, joint + _PARTICLE)
        if m.layer == "countries" and not passage.folded[joint : m.start].strip()
    )
    end = next(following, None)
    return end is not None and _postposed(passage, end, bare=True, listed=listed - 1)


def _placed(passage: Passage, start: int, end: int) -> bool:
    """Tell whether an ending makes a state's name a place, or where somebody goes: Olaszországban."""
    pack = passage.lexicon.pack
    endings = (*pack.forms("syntax.place_endings"), *pack.forms("syntax.toward_endings"))
    return bool(endings) and passage.folded[start:end].endswith(endings)


def _oblique(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a state's name stands in a case that no subject has."""
    nominatives = passage.lexicon.pack.nominatives
    return bool(nominatives) and passage.text[start:end] not in nominatives


def declines(view: View) -> bool:
    """Tell whether endings or articles show in a language who is no subject."""
    forms = view.passage.lexicon.pack.forms
    return bool(forms("syntax.oblique_endings") or forms("syntax.oblique"))


def in_no_case(view: View, left: Sequence[Actor]) -> list[Actor]:
    """Leave out who stands in a case that no subject has, or is only spoken of by a pronoun: «яка його виявила»."""
    objects = view.passage.lexicon.pack.forms("syntax.pronouns.objects")
    left = [
        a for a in left if a.head != "syntax" or view.gap(a.start, a.end).strip() not in objects
    ]
    if not declines(view):
        return left
    return [a for a in left if not in_a_case(view, a)]


def in_a_case(view: View, actor: Actor) -> bool:
    """Tell whether an ending or an article shows that an actor is no subject: "bakanlığının", "des Amtes"."""
    if _behind_an_article(view, actor):
        return True
    endings = view.passage.lexicon.pack.forms("syntax.oblique_endings")
    suffix = _SUFFIX.match(view.passage.folded, actor.end)
    if suffix:
        return suffix.group(1) in view.passage.lexicon.pack.forms("syntax.endings")
    printed = view.gap(actor.start, actor.end)
    pack = view.passage.lexicon.pack
    if pack.nominatives:  # a genitive may end the phrase: "служба Ирана"; "Mısır Konsolosluğunun"
        last = pack.verb_last and actor.head != "name"
        declined = last or actor.head not in _NO_NOUN or bool(actor.role)
        return declined and printed.strip('" ').split(" ")[-1 if last else 0].endswith(endings)
    return actor.head != "name" and printed.endswith(endings)


def _behind_an_article(view: View, actor: Actor) -> bool:
    """Tell whether an article that no subject has stands before an actor, with at most one adjective between."""
    return any(
        m.end < actor.start
        and view.words(m.end, actor.start) <= 1
        and not _STOP.search(view.gap(m.end, actor.start))
        for m in view.near(view.of("syntax", "oblique"), actor.start, actor.start, 1)
    )


def of_what_is_counted(view: View, actor: Actor) -> bool:
    """Tell whether people only say whose a count is: "has described 57 cases of exiles"."""
    if actor.points != "role":
        return False
    near = view.near(view.of("syntax", "genitive"), actor.start, actor.start, 0)
    joint = next((m.start for m in near if m.end + 1 == actor.start), None)
    return joint is not None and any(
        n.end <= joint
        and 0 < view.words(n.end, joint) <= _COUNTED
        and not _STOP.search(view.gap(n.end, joint))
        for n in view.near(view.numbers, joint, joint, _COUNTED)
    )


def opener(view: View, verb: Mention, left: Sequence[Actor]) -> Actor | None:
    """Return the body that opens a sentence whose verb of counting comes at its end, far behind what it counted."""
    if not (view.passage.lexicon.pack.verb_last and left and verb.value == "finds"):
        return None
    first = left[0]
    opens = view.words(view.start, first.start) <= 1 and not first.governed and not first.points
    before = any(m.start < verb.start for m in view.of("reporting"))
    return first if opens and first.type is VoiceType.ORGANIZATION and not before else None


def spoken_to(view: View, actor: Actor) -> bool:
    """Tell whether an office that opens a sentence is only spoken to: "Madame la Ministre, un rapport du groupe …"."""
    opened = max(
        view.start, *(view.passage.folded.rfind(m, view.start, actor.start) for m in ".-:")
    )
    if actor.points != "role" or view.words(opened, actor.start) > _ADDRESS:
        return False
    if not view.gap(actor.end, view.end).startswith(","):
        return False
    return any(
        m.start - actor.end >= 0 and view.words(actor.end, m.start) <= 1
        for m in view.near(view.of("attribution", "before"), actor.end, actor.end, 1)
    )
