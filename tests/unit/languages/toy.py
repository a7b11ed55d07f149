"""A toy language, invented from its first word to its last, as the folder of a complete pack.

It borrows the private-use code `qaa` and says "station" as `gorda`, "police" as `milpo`, "secret" as `hest`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from longarm.gazetteer.places import countries
from longarm.model.slots import Action, Relation, Tactic

CODE = "qaa"
TEXT = """---
title: An invented text
publisher: Strelso Posto
published: 2031-09-06
language: qaa
---
Grupu Harbu Vako dolu ke Borumia runi 54 hest milpo gordak forlan, 3 di ili na Latora.
Un hest borumi milpo gorda laboru na Rigola, dolu Harbu Vako.
Borumia neki ke ta runi milpo gordak forlan. Latora oten sekko.
Na Rigola un borumi disido rapotu per borumi spionu 4 Sepi 2031, dolu latori milpo.
"""
"""Invented: that a group counted 54 secret stations abroad, that one is in Riga, a denial, an inquiry, an abduction."""

Lexicon = dict[str, Any]
_SYLLABLES = ("ba", "de", "gi", "lo", "mu", "ne", "po", "ri", "su", "ta")


def lexicon() -> Lexicon:
    """Return lexicon.toml of the toy language as data: every list that a pack needs, and every rule."""
    return {
        "language": {"code": CODE, "spaces": True, "name_case": True, "modifiers": "before"},
        "quotes": {"pairs": ["“”"]},
        "reporting": {
            "asserts": ["dolu"],
            "alleges": ["belmo"],
            "denies": ["neki"],
            "finds": ["tonik"],
        },
        "attribution": {"before": ["velsa"], "cites": ["sitan"]},
        "facility": {
            "heads": ["gorda{,k}"],
            "police": ["milpo"],
            "covert": ["hest"],
            "overseas": ["forlan"],
            "not": ["tramo gorda{,k}"],
        },
        "units": {"country": ["lando{,k}"], "person": ["homo{,k}"]},
        "numbers": {"words": {"unik": 1, "dua": 2}, "group": ",", "decimal": "."},
        "bounds": {
            "at_least": ["minim"],
            "more_than": ["plusim"],
            "additional": ["alia"],
            "total": ["sumim"],
        },
        "modality": {"alleged": ["supoze"], "hypothetical": ["povus"], "negation": ["ne"]},
        "targets": {"words": ["disido"], "many": ["disidok"]},
        "organs": {
            "government": ["regimo"],
            "police": ["milpo"],
            "embassy": ["ambaso"],
            "foreign_ministry": ["forlan-ministo"],
            "intelligence": ["spionu"],
        },
        "roles": {"authority": ["ministo"]},
        "sources": {"organization": ["grupu"], "document": ["raporto"]},
        "syntax": {
            "place": ["na"],
            "prepositions": ["na", "di", "per"],
            "and": ["ed"],
            "indefinite": ["un"],
            "determiners": ["un"],
            "agent": ["per"],
            "partitive": ["di ili"],
            "breaks": ["ke"],
            "pronouns": {"person": ["ta"], "organization": [], "many": ["ili"]},
        },
        **_rules(),
    }


def _rules() -> Lexicon:
    """Return three rules that a text can fire, and one for each other value of the vocabulary."""
    return {
        "incident": [
            {"tactic": "abduction", "words": ["rapotu"]},
            *({"tactic": value, "words": invented(value)} for value in Tactic),
        ],
        "response": [
            {"action": "investigation_opened", "all": [["oten"], ["sekko"]]},
            *(
                {"action": value, "words": invented(value)}
                for value in Action
                if value not in {Action.OTHER, Action.STATEMENT}
            ),
        ],
        "link": [
            {"relation": "operates", "words": ["runi"]},
            *({"relation": value, "words": invented(value)} for value in Relation),
        ],
    }


def invented(value: str) -> list[str]:
    """Return ten words that no text has, so that each rule has some and the pack has enough."""
    return [f"x{value.replace('_', '')}{syllable}" for syllable in _SYLLABLES]


def names() -> Lexicon:
    """Return names.toml: three states by their toy names, all others by a form that no text has."""
    states = {code: [f"X{code.lower()}onia"] for code in countries()}
    own = {"BY": ["Borumia"], "LV": ["Latora"]}
    return {
        "countries": states | own,
        "nationals": {"BY": ["borumi"], "LV": ["latori"]},
        "cities": {"Riga|LV": ["Rigola"]},
    }


def dates() -> Lexicon:
    """Return dates.toml: twelve months."""
    months = "Jani Febi Mari Apri Mayi Juni Juli Augi Sepi Okti Novi Deci".split()  # noqa: SIM905 - twelve words
    return {"months": {str(n): [month] for n, month in enumerate(months, start=1)}}


def samples() -> list[Lexicon]:
    """Return forty sentences, eight of them without a claim."""
    told = [
        {
            "text": f"Grupu Harbu Vako dolu ke Borumia runi {n} hest milpo gordak forlan.",
            "claims": [{"kind": "figure", "low": n, "unit": "site"}],
            "voice": "Harbu Vako",
        }
        for n in range(11, 43)
    ]
    return [*told, *({"text": f"Un tramo gorda {n}.", "claims": []} for n in range(8))]


def write_pack(home: Path, words: Lexicon | None = None) -> Path:
    """Write the toy language's folder into `home`, and nothing else; returns `home`."""
    folder = home / CODE
    (folder / "samples").mkdir(parents=True)
    tables = {"lexicon": words or lexicon(), "names": names(), "dates": dates()}
    for name, table in tables.items():
        (folder / f"{name}.toml").write_text(toml(table), encoding="utf-8")
    lines = "".join(json.dumps(row) + "\n" for row in samples())
    (folder / "samples" / "sentences.jsonl").write_text(lines, encoding="utf-8")
    return home


def toml(tables: Mapping[str, Any]) -> str:
    """Return tables, and lists of tables, as TOML."""
    lines = []
    for name, value in tables.items():
        for block in value if isinstance(value, list) else [value]:
            lines.append(f"[[{name}]]" if isinstance(value, list) else f"[{name}]")
            lines += [f"{json.dumps(key)} = {_value(item)}" for key, item in block.items()]
    return "\n".join(lines) + "\n"


def _value(value: object) -> str:
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{json.dumps(k)} = {_value(v)}' for k, v in value.items())} }}"
    if isinstance(value, list):
        return f"[{', '.join(map(_value, value))}]"
    return json.dumps(value, ensure_ascii=False)
