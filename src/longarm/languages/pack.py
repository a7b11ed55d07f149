"""Pack: one language's data, read from its folder and expanded, as a frozen value."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from longarm.errors import PackError
from longarm.languages.braces import expand

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

HOME = Path(__file__).parent
FILES = ("lexicon.toml", "names.toml", "dates.toml")
HINTS = "tactics.toml"
"""May be left out: words that hint at acts."""


@dataclass(frozen=True, slots=True)
class TriggerRule:
    """A rule of `[[incident]]`, `[[response]]` or `[[link]]`.

    It fires on one of `words`, or on one of each list of `every` in one clause.
    """

    value: str
    words: tuple[str, ...] = ()
    every: tuple[tuple[str, ...], ...] = ()
    passive: tuple[str, ...] = ()
    outcome: str | None = None


@dataclass(frozen=True, slots=True)
class OrganName:
    """A state body whose name belongs to one state (`[[organ]]` in names.toml)."""

    name: str
    key: str
    country: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pack:
    """The data of one language; `lists` maps `section.key` to expanded forms, in the order written."""

    code: str
    spaces: bool
    name_case: bool
    modifiers: str
    articles: bool
    """False in a language without articles, where a target's singular alone tells one act from many."""
    comma_clauses: bool
    """True where a comma always parts a subordinate clause, so that "als" or "die" without one opens none."""
    noun_case: bool
    """True where every noun has a capital, so that one alone does not show a name."""
    compounds: bool
    """True where two nouns are written as one word, which so means what its second one does."""
    ordinals: bool
    """True where a number with a full stop is an ordinal ("am 3. Mai"), which ends no sentence."""
    verb_last: bool
    """True where the verb ends its clause, so that nobody who stands after it has said it."""
    titles_after: bool
    """True where a title stands right behind the name of who holds it."""
    nominatives: frozenset[str]
    """The forms of states' names that can be a subject; empty in a language without cases."""
    home: str | None
    """The one state whose language it is (ISO), for organs that a text names without a state; None for others."""
    clitics: tuple[str, ...]
    scripts: tuple[str, ...]
    """The scripts in which its texts write the names of places, as the names of Unicode's letters begin: `CYRILLIC`."""
    shortest_place: int
    """Letters of the gazetteer's shortest name of a place that is read: without spaces, two may end one word and begin
    another."""
    lists: Mapping[str, tuple[str, ...]]
    numbers: Mapping[str, Mapping[str, float]]
    group: str
    decimal: str
    quote_pairs: tuple[str, ...]
    rules: Mapping[str, tuple[TriggerRule, ...]]
    organs: tuple[OrganName, ...] = ()
    relative: Mapping[str, str] = field(default_factory=dict)
    fold: Mapping[int, int] = field(default_factory=dict)
    """Code point to code point, for the length-preserving fold (traditional to simplified)."""
    dropped: str = ""
    """Signs that may be written or left out (vowel signs), and that the rules never see."""

    def forms(self, key: str) -> tuple[str, ...]:
        """Return the forms of one list (`reporting.asserts`), or nothing where the pack has none."""
        return self.lists.get(key, ())

    def section(self, name: str) -> dict[str, tuple[str, ...]]:
        """Return every list of one section, by its key."""
        start = f"{name}."
        return {
            key.removeprefix(start): forms
            for key, forms in self.lists.items()
            if key.startswith(start)
        }


def to_plain(pack: Pack) -> dict[str, Any]:
    """Return a pack as plain mappings, tuples and text, from which `from_plain` makes it again."""
    plain = {each.name: getattr(pack, each.name) for each in fields(Pack)}
    plain["rules"] = {
        kind: tuple((r.value, r.words, r.every, r.passive, r.outcome) for r in rules)
        for kind, rules in pack.rules.items()
    }
    plain["organs"] = tuple((o.name, o.key, o.country, o.forms) for o in pack.organs)
    return {
        name: dict(value) if isinstance(value, Mapping) else value for name, value in plain.items()
    }


def from_plain(plain: dict[str, Any]) -> Pack:
    """Return the pack that `to_plain` took apart."""
    rules = {
        kind: tuple(TriggerRule(*each) for each in listed)
        for kind, listed in plain["rules"].items()
    }
    organs = tuple(OrganName(*each) for each in plain["organs"])
    return Pack(**{**plain, "rules": rules, "organs": organs})


def languages(home: Path = HOME) -> tuple[str, ...]:
    """Return the codes of all packs that are complete: a folder with every file of `FILES`."""
    return tuple(sorted(folder.name for folder in home.iterdir() if _whole(folder)))


def home_of(code: str, own: Path | None) -> Path:
    """Return the folder that the pack of `code` lies in: `own`, a user's packs, before longarm's."""
    return own if own is not None and _whole(own / code) else HOME


def _whole(folder: Path) -> bool:
    return all((folder / name).is_file() for name in FILES)


@cache
def load(code: str, home: Path = HOME) -> Pack:
    """Return the pack of `code`, read once a process.

    Raises:
        PackError: the folder lacks a file, or a file cannot be read.
    """
    return read_pack(code, home)


def read_pack(code: str, home: Path = HOME) -> Pack:
    """Return the pack of `code` as its files are now.

    Raises:
        PackError: the folder lacks a file, or a file cannot be read.
    """
    folder = home / code
    lexicon, names, dates = (_read(code, folder / name) for name in FILES)
    lexicon |= _read(code, folder / HINTS) if (folder / HINTS).is_file() else {}
    try:
        return _pack(code, lexicon, names, dates, _fold(code, folder / "fold.toml"))
    except (KeyError, TypeError, ValueError) as error:
        raise PackError(code, f"{type(error).__name__}: {error}") from error


def _read(code: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise PackError(code, f"{path.name} is missing") from error
    except tomllib.TOMLDecodeError as error:
        raise PackError(code, f"{path.name} is no valid TOML ({error})") from error


def _fold(code: str, path: Path) -> tuple[dict[int, int], str]:
    """Return what letters are folded to, and the signs that are dropped."""
    if not path.is_file():
        return {}, ""
    table = _read(code, path)
    pairs = "".join(str(table.get("pairs", "")).split())
    folded = {ord(old): ord(new) for old, new in zip(pairs[::2], pairs[1::2], strict=True)}
    return folded, "".join(str(table.get("dropped", "")).split())


def _pack(
    code: str,
    lexicon: dict[str, Any],
    names: dict[str, Any],
    dates: dict[str, Any],
    fold: tuple[dict[int, int], str],
) -> Pack:
    language = lexicon["language"]
    numbers = lexicon["numbers"]
    plain = {key: value for key, value in lexicon.items() if key not in {"language", "quotes"}}
    relative = dates.get("relative", {})
    return Pack(
        code=code,
        spaces=language["spaces"],
        name_case=language["name_case"],
        modifiers=language["modifiers"],
        articles=language.get("articles", True),
        comma_clauses=language.get("comma_clauses", False),
        noun_case=language.get("noun_case", False),
        compounds=language.get("compounds", False),
        ordinals=language.get("ordinals", False),
        verb_last=language.get("verb_last", False),
        titles_after=language.get("titles_after", False),
        nominatives=_nominatives(names) if language.get("cases", False) else frozenset(),
        home=language.get("home"),
        clitics=tuple(language.get("clitics", ())),
        scripts=tuple(script.upper() for script in language.get("scripts", ())),
        shortest_place=language.get("shortest_place", 1),
        lists={**_lists(plain), **_lists(names), **_lists(dates)},
        numbers={
            key: _values(numbers.get(key, {}))
            for key in ("words", "scales", "round", "before_measure")
        },
        group=numbers.get("group", ""),
        decimal=numbers.get("decimal", ""),
        quote_pairs=tuple(lexicon["quotes"]["pairs"]),
        rules={
            kind: tuple(_rule(kind, block) for block in lexicon.get(kind, ()))
            for kind in _RULE_VALUE
        },
        organs=tuple(
            OrganName(row["name"], row["key"], row["country"], _expanded(row["forms"]))
            for row in names.get("organ", ())
        ),
        relative={form: str(value) for entry, value in relative.items() for form in expand(entry)},
        fold=fold[0],
        dropped=fold[1],
    )


def _nominatives(names: dict[str, Any]) -> frozenset[str]:
    """Return the first form of each entry for a state or its capital, which is the nominative by convention."""
    entries = chain.from_iterable(
        forms for key in ("countries", "governments") for forms in names.get(key, {}).values()
    )
    return frozenset(next(iter(expand(entry))) for entry in entries)


_RULE_VALUE = {"incident": "tactic", "response": "action", "link": "relation"}


def _rule(kind: str, block: dict[str, Any]) -> TriggerRule:
    return TriggerRule(
        value=block[_RULE_VALUE[kind]],
        words=_expanded(block.get("words", ())),
        every=tuple(_expanded(group) for group in block.get("all", ())),
        passive=_expanded(block.get("passive", ())),
        outcome=block.get("outcome"),
    )


def _lists(tables: dict[str, Any], prefix: str = "") -> dict[str, tuple[str, ...]]:
    """Flatten tables of lists to `section.key`; numbers, blocks and relative dates are read elsewhere."""
    found: dict[str, tuple[str, ...]] = {}
    for key, value in tables.items():
        if isinstance(value, dict) and key != "relative":
            found |= _lists(value, f"{prefix}{key}.")
        elif isinstance(value, list) and all(isinstance(item, str) for item in value):
            found[f"{prefix}{key}"] = _expanded(value)
    return found


def _expanded(entries: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for entry in entries for form in expand(entry)))


def _values(table: Mapping[str, float]) -> dict[str, float]:
    return {form: value for entry, value in table.items() for form in expand(entry)}


_TOKEN = re.compile(r"(?:[^\s{]|\{[^}]*\})+")
"""What stands between spaces in an entry, branches of a brace with the spaces inside them."""


@cache
def spelled(code: str, home: Path = HOME) -> frozenset[str]:
    """Return every word that the lists of a pack and the words of its rules may spell, faster than all their forms.

    Without what hints at acts, which has names in it: a firm's spyware, a city's prison.

    Each word is expanded by itself, so that the many ways to put words together cost nothing; a branch of several words
    is one.

    Raises:
        PackError: the folder lacks a file, or a file cannot be read.
    """
    lexicon, names, dates = (_read(code, home / code / name) for name in FILES)
    plain = {key: value for key, value in lexicon.items() if key not in {"language", "quotes"}}
    entries = chain(
        *(_entries(table) for table in (plain, names, dates)),
        *(block.get("words", ()) for kind in _RULE_VALUE for block in lexicon.get(kind, ())),
    )
    tokens = {token for entry in entries for token in _TOKEN.findall(entry)}
    return frozenset(form for token in tokens for form in expand(token))


def _entries(tables: Mapping[str, Any]) -> Iterator[str]:
    """Yield the entries of the lists in tables, as `_lists` takes them, as they are written."""
    for key, value in tables.items():
        if isinstance(value, dict) and key != "relative":
            yield from _entries(value)
        elif isinstance(value, list) and all(isinstance(item, str) for item in value):
            yield from value


def block_lines(code: str, home: Path = HOME) -> dict[str, tuple[int, ...]]:
    """Return, by kind, the line of lexicon.toml that each rule's block begins at, in the rules' order."""
    lines = (home / code / "lexicon.toml").read_text(encoding="utf-8").splitlines()
    return {
        kind: tuple(
            number
            for number, line in enumerate(lines, start=1)
            if line.partition("#")[0].replace(" ", "").rstrip() == f"[[{kind}]]"
        )
        for kind in _RULE_VALUE
    }


def samples(code: str, home: Path = HOME) -> tuple[dict[str, Any], ...]:
    """Return the pack's own test sentences, one JSON object each."""
    path = home / code / "samples" / "sentences.jsonl"
    if not path.is_file():
        return ()
    return tuple(
        json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()
    )
