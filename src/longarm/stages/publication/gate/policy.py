"""Policy: what a release leaves out, as data; the words come from this stage's `data/` folder."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import regex

from longarm.stages.publication.gate.rules import Rule

_HAN_OR_KIN = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}"


@dataclass(frozen=True, slots=True)
class Streets:
    """The word lists of `data/addresses.toml`."""

    before: tuple[str, ...]
    before_capital: tuple[str, ...]
    before_numbered: tuple[str, ...]
    links: tuple[str, ...]
    after: tuple[str, ...]
    after_numbered: tuple[str, ...]
    joined: tuple[str, ...]
    joined_numbered: tuple[str, ...]
    han: tuple[str, ...]
    han_numbered: tuple[str, ...]
    houses: tuple[str, ...]
    exceptions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Policy:
    """Word lists that decide what is masked, reduced to a role, or left out.

    `roles` maps a role to beginnings of words, in order of precedence; in a `private` one nobody is named.
    `forbidden_fields` are names that no slot may have. `off` are rules that do
    not hold: for tests that show that each of them matters.
    """

    streets: Streets
    associations: tuple[str, ...]
    refused_sites: tuple[str, ...]
    facilities: tuple[str, ...]
    roles: Mapping[str, tuple[str, ...]]
    private: tuple[str, ...] = ()
    forbidden_fields: tuple[str, ...] = (
        "ethnicity",
        "ethnic_group",
        "faith",
        "nationality",
        "race",
        "religion",
    )
    off: frozenset[Rule] = frozenset()

    def holds(self, rule: Rule) -> bool:
        """Tell whether a rule is in force."""
        return rule not in self.off

    def names_association(self, text: str) -> bool:
        """Tell whether `text` holds a word for a hometown, student, trade, faith or language group."""
        return self.holds(Rule.ASSOCIATIONS) and _whole(self.associations).search(text) is not None

    def refuses_site(self, quote: str) -> bool:
        """Tell whether `quote` speaks of joint patrols, consular help or legal aid and of no facility beside them."""
        if not self.holds(Rule.REFUSED_SITES):
            return False
        rest, refused = _whole(self.refused_sites).subn(" ", quote)
        return bool(refused) and _beginnings(self.facilities).search(rest) is None

    def is_private(self, role: str) -> bool:
        """Tell whether somebody in this role speaks of what befell them or what they saw, and not for an office."""
        return bool(self.private) and _beginnings(self.private).search(role) is not None

    def role(self, text: str) -> str | None:
        """Return the first role of which `text` holds a word, or None where it holds none."""
        return next(
            (role for role, words in self.roles.items() if _beginnings(words).search(text)), None
        )


@cache
def standard_policy() -> Policy:
    """Return the policy that longarm ships."""
    streets = _table("addresses.toml")
    sites = _table("sites.toml")
    return Policy(
        streets=Streets(
            before=tuple(streets["before"]["any"]),
            before_capital=tuple(streets["before"]["capital"]),
            before_numbered=tuple(streets["before"]["numbered"]),
            links=tuple(streets["before"]["links"]),
            after=tuple(streets["after"]["any"]),
            after_numbered=tuple(streets["after"]["numbered"]),
            joined=tuple(streets["joined"]["any"]),
            joined_numbered=tuple(streets["joined"]["numbered"]),
            han=tuple(streets["han"]["any"]),
            han_numbered=tuple(streets["han"]["numbered"]),
            houses=tuple(streets["han"]["houses"]),
            exceptions=tuple(streets["exceptions"]["names"]),
        ),
        associations=tuple(
            word for words in _table("associations.toml").values() for word in words
        ),
        refused_sites=tuple(sites["refused"]["words"]),
        facilities=tuple(sites["facility"]["words"]),
        roles={role: tuple(words) for role, words in _table("roles.toml")["roles"].items()},
        private=tuple(_table("roles.toml")["private"]["words"]),
    )


def alternatives(words: Iterable[str]) -> str:
    """Return a pattern that matches any of `words`, the longest first; a space stands for any white space."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(
        regex.escape(word).replace(r"\ ", r"\s+").replace(" ", r"\s+") for word in ordered
    )


@cache
def _whole(words: tuple[str, ...]) -> regex.Pattern[str]:
    """Compile `words` as whole words; words of scripts without spaces match anywhere."""
    loose = [word for word in words if regex.match(f"[{_HAN_OR_KIN}]", word)]
    tight = [word for word in words if word not in set(loose)]
    return regex.compile(rf"(?i)\b(?:{alternatives(tight)})\b|(?:{alternatives(loose)})")


@cache
def _beginnings(words: tuple[str, ...]) -> regex.Pattern[str]:
    """Compile `words` as beginnings of words; words of scripts without spaces match anywhere."""
    return regex.compile(rf"(?i)(?:\b|(?<=\bال)|(?<=[{_HAN_OR_KIN}]))(?:{alternatives(words)})")


def _table(name: str) -> dict[str, dict[str, list[str]]]:
    """Read one of this stage's data files."""
    return tomllib.loads(files(__package__).joinpath("data", name).read_text(encoding="utf-8"))
