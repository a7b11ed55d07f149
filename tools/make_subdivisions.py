"""Make subdivisions: write the committed table of the first-level divisions of other states, in many languages.

Source: Unicode CLDR's names of ISO 3166-2 subdivisions (Unicode licence v3), as Debian's package `unicode-cldr-core`
lays them in `common/subdivisions`. Municipalities, parishes and wards are left out, and names that are nothing but
words of the lexicon (North, Central Province).

    python -m tools.make_subdivisions /usr/share/unicode/cldr/common/subdivisions src/longarm/gazetteer/data
"""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lxml import etree

from longarm.gazetteer.fold import fold, simplify
from longarm.gazetteer.places import cities, countries, divisions, short_han
from longarm.gazetteer.terms import Kind, concepts
from longarm.stages.resolution.names.lexicon import HYPHEN, UNSPACED, lexicon
from longarm.stages.resolution.names.lexicon import first_of as meaning_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from longarm.gazetteer.places import City

LANGUAGES = ("en", "zh", "ja", "ko", "ar", "fa", "ru", "uk", "es", "fr", "de", "it", "pt", "tr")
LEFT_OUT = frozenset({
    "AD", "AG", "BB", "BS", "DM", "EE", "GD", "HK", "IS", "JM", "KN", "LC", "LI", "LV", "MC", "MD", "MH",
    "MK", "MO", "MT", "MU", "NR", "PW", "RS", "SC", "SI", "SM", "TV", "UM", "VC", "WF", "WS",
})  # fmt: skip
"""States whose divisions in the table are municipalities, parishes and islets."""
SHORTEST, SHORTEST_UNSPACED = 4, 2
"""Letters of the shortest name that is kept, with and without spaces between words."""
GENERAL = frozenset({
    "bay", "capital_city", "central", "delta", "east", "gulf", "island", "lake", "lower",
    "mainland", "middle", "mountain", "north", "northeast", "northwest", "peninsula", "plateau",
    "river", "sea", "south", "southeast", "southwest", "upper", "west",
})  # fmt: skip
"""Concepts of which a name may consist without naming a place."""
HEADER = (
    "# First-level divisions of other states (and second-level ones where the standard has them) from Unicode CLDR,\n"
    "# copyright Unicode, Inc., Unicode licence v3; without their levels. Made by tools/make_subdivisions.py.\n"
    "# code of ISO 3166-2, level (1 or 2), the place with that name that the other tables have,\n"
    "# English name, all names that are more than general words\n"
)

_NOTES = re.compile(r"[(（\[][^)）\]]*[)）\]]|[²†*]|,.*$|، .*$")
_HAN_LEVEL = re.compile(
    "(?:自治共和国|自治[区區州县縣]|特别市|广域市|直辖市|边疆[区區]|邊疆區|联邦[区區]|聯邦區|共和[国國]|行政[区區]|首都[区區]|"
    "大[区區]|地[区區方]|专[区區]|都[会會][区區]|教[区區]|[省州县縣県市区區郡府都道邦])$"
)
_HANGUL_LEVEL = re.compile(
    "(?:자치공화국|공화국|특별자치도|특별자치시|특별시|광역시|지방|[주구현시성도군])$"
)
_WORDS_BEFORE = (
    r"province|provincia|provinz|província|district|distrito|distrikt|distretto|r[ée]gion|region|regi[óo]n|regione|"
    r"região|gouvernorat|gouvernement|gobernaci[óo]n|governatorato|governadoria|governorate|comt[ée]|condado|contea|"
    r"county|kreis|landkreis|[ée]tat|estado|stato|state|d[ée]partement|departamento|dipartimento|department|"
    r"pr[ée]fecture|prefectura|prefettura|präfektur|prefeitura|oblast['’]?|óblast|oblys|kra[iïj]|krai|rajon|raion|"
    r"raión|rayon|canton|cant[óo]n|cantone|cantão|kanton|wilaya|vilayet|valiato|voïvodie|voivodato|voivodia|"
    r"voivodato|woiwodschaft|voivodato|voivodship|jude[țţ]|komitat|comitat|gespanschaft|bezirk|territoire|territorio|"
    r"territ[óo]rio|territorium|republik|r[ée]publique|rep[úu]blica|repubblica|republic|emirat|émirat|emirato|"
    r"emirado|municipalit[ée]|municipalidad|municipio|município|munizip|metropolitan(?: city)?|municipality|city|"
    r"ciudad|ville|stadt|division|divisi[óo]n|zone|zona|okrug|zila|region"
)
_LINK = (
    r"(?:\s+(?:de\s+la|de\s+los|de\s+las|de\s+l['’]|de\s+el|della|delle|dell['’]|degli|del|dello|dei|des|der|den|du|"
    r"do|da|dos|das|de|di|von|of)(?=\s)|\s+d['’])?"
)
_LATIN_BEFORE = re.compile(rf"^(?:{_WORDS_BEFORE})\b{_LINK}\s*", re.IGNORECASE)
_LATIN_BEHIND = re.compile(
    r"[\s-](?:province|district|region|county|oblast['’]?|oblys[yı]|krai|krajs?|governorate|prefecture|department|"
    r"division|municipality|metropolitan city|state|territory|parish|republic|voivodeship|canton|raion|rayon|"
    r"ili|eyaleti|vilayeti|valiliği|departmanı|oblastı|voblastı|bölgesi|rayonu|ilçesi|belediyesi|yönetimi|"
    r"voyvodalığı|kantonu|krayı|cumhuriyeti|kazası|idari bölgesi|län|fylke|megye|kraj|welaýaty|viloyati)$",
    re.IGNORECASE,
)
_CYRILLIC = re.compile(
    r"^(?:провинция|префектура|республика|регион|округ|департамент|мухафаза|область|штат|кантон|эмират|уезд|район|"
    r"провінція|префектура|республіка|регіон|департамент|штат|область|округ|кантон|емірат|повіт)\s+"
    r"|\s+(?:область|край|район|округ|провинция|регион|жупания|воеводство|уезд|велаят|департамент|мухафаза|"
    r"губерния|вилайет|мухафазат|область|край|провінція|регіон|жупанія|воєводство|повіт|округ|губернія|вілаєт|мухафаза)$",
    re.IGNORECASE,
)
_ARABIC = re.compile(
    r"^(?:مقاطعة|محافظة|بلدية|ولاية|إقليم|اقليم|إدارة|منطقة|كانتون|مديرية|شعبية|المنطقة|المحافظة|المقاطعة|الإقليم|"
    r"الإدارة|جهة|إمارة|عمالة|أوبلاست|أوبليس|جمهورية|شعبة|ناحية|حي|مدينة|کانتون|استان|ناحیه|شهرستان|شهرداری|"
    r"منطقه|بخش|ایالت|ولایت|جمهوری|سرزمین|حوزه)\s+|\s+(?:أوبلاست|أوبلاستي|كراي|أوبليس)$"
)
_PROVINCE = re.compile("(?:维吾尔|壮族|回族)?(?:自治区|省|市)$")
_AUTONOMOUS = re.compile(
    "автоном|autonom|özerk|ذاتية|خودمختار|자치|[壮回]族|ウイグル|チワン", re.IGNORECASE
)
_DANGLING = re.compile(r"^(?:de|du|la|le|el|al|of|der|the)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Division:
    """A division by its code; `names` by their folded form, `level` 1 or 2 as text."""

    code: str
    level: str
    english: str
    names: dict[str, str]


def names_in(folder: Path, language: str) -> dict[str, tuple[str, str]]:
    """Return the names of a language by code, each with the code of the division that holds it, or empty."""
    found = {}
    for each in etree.parse(str(folder / f"{language}.xml")).iter("subdivision"):
        note = each.getnext()
        inside = isinstance(note, etree._Comment) and (note.text or "").strip().startswith("in ")  # noqa: SLF001
        found[each.get("type", "")] = (each.text or "", "in" if inside else "")
    return found


def bare(name: str) -> str:
    """Return a name without notes and without the word for its level, where enough of it is left."""
    plain = " ".join(_NOTES.sub(" ", name).split())
    if UNSPACED.search(plain):
        plain = plain.replace(" ", "")
        short = _HANGUL_LEVEL.sub("", _HAN_LEVEL.sub("", plain))
        return short if len(short) >= SHORTEST_UNSPACED else plain
    short = plain
    for pattern in (_LATIN_BEHIND, _LATIN_BEFORE, _CYRILLIC, _ARABIC):
        left = pattern.sub("", short, count=1).strip()
        if len(fold(left)) >= SHORTEST and not _DANGLING.match(left):
            short = left
    return short


def is_a_name(name: str) -> bool:
    """Tell whether a name is more than general words: directions, levels, what else the lexicon knows."""
    if UNSPACED.search(name):
        run = simplify(fold(name)).replace(" ", "")
        return len(run) >= SHORTEST_UNSPACED and not _is_general(lexicon().runs.get(run, ()))
    words = tuple(part for word in HYPHEN.split(name) for part in fold(word).split())
    if len("".join(words)) < SHORTEST:
        return False
    return not all(
        _is_general((meaning_of(word)[1],), whole=word in lexicon().words.exact) for word in words
    )


def _is_general(meanings: Iterable[frozenset[str]], *, whole: bool = True) -> bool:
    known = concepts()
    ids = {each for meaning in meanings for each in meaning}
    kinds = {known[each].kind for each in ids}
    if ids & GENERAL or kinds & {Kind.LEVEL, Kind.BRANCH, Kind.FILLER}:
        return True
    return whole and bool(kinds) and Kind.PLACE not in kinds


def read(folder: Path) -> Iterator[Division]:
    """Yield the divisions of the source, by code."""
    tables = {language: names_in(folder, language) for language in LANGUAGES}
    known = countries().keys() - LEFT_OUT
    for code, (english, inside) in sorted(tables["en"].items()):
        country = code[:2].upper()
        if country not in known or code[2:] == "":
            continue
        own = bare(english)
        towns = {
            folded for city, names in towns_of(country) for folded in names if city.name != own
        }
        names: dict[str, str] = {}
        for table in tables.values():
            full = " ".join(_NOTES.sub(" ", table.get(code, ("", ""))[0]).split())
            short = bare(full)
            # 滨海 alone is a county in China, 滨海边疆区 is not; 诺丁汉 is a city, 诺丁汉郡 a county.
            if folded(short) in (chinese() if UNSPACED.search(short) else frozenset()) | towns:
                short = full
            # Two letters of Şelf are marks, and self is a word.
            slight = table is not tables["en"] and short.isalpha() and len(short) <= SHORTEST
            if slight and fold(short).isascii():
                continue
            if is_a_name(short) and not (country == "CN" and _AUTONOMOUS.search(short)):
                names.setdefault(folded(short), short)
        if names:
            number = f"{country}-{code[2:].upper()}"
            yield Division(number, "2" if inside else "1", own, names)


def folded(name: str) -> str:
    """Return a name folded and without spaces."""
    return fold(name).replace(" ", "")


@cache
def chinese() -> frozenset[str]:
    """Return the names of the PRC's divisions, with and without their levels."""
    return frozenset(run for each in divisions() for run in (each.hans, short_han(each.hans)))


@cache
def provinces() -> dict[str, str]:
    """Return the keys of the PRC's provinces by their English names."""
    own = (each for each in divisions() if each.level == "province")
    return {each.name: f"CN/{_PROVINCE.sub('', each.hans)}" for each in own}


@cache
def towns_of(country: str) -> tuple[tuple[City, frozenset[str]], ...]:
    """Return the cities of a state, the biggest first, each with its folded names."""
    return tuple(
        (city, frozenset(folded(name) for name in (city.name, *city.names)))
        for city in cities()
        if city.country == country
    )


def joined(every: Iterable[Division]) -> list[Division]:
    """Return the divisions with those made one that a state's codes name twice: an old and a new code, a city's own."""
    found: dict[str, list[Division]] = {}
    for division in every:
        country = found.setdefault(division.code[:2], [])
        for at, other in enumerate(country):
            if same(division.names, division.english, other.names, other.english):
                names = {**other.names, **division.names}
                country[at] = Division(
                    other.code, min(other.level, division.level), other.english, names
                )
                break
        else:
            country.append(division)
    return [division for country in found.values() for division in country]


def same(names: Iterable[str], english: str, others: Iterable[str], other: str) -> bool:
    """Tell whether two places of one state have their English name or two names of any language in common."""
    return fold(english) == fold(other) or len(set(names) & set(others)) > 1


def rows(folder: Path) -> Iterator[str]:
    """Yield the lines of the table, by code."""
    for division in joined(read(folder)):
        whole = (division.names, division.english)
        near = [own for own in towns_of(division.code[:2]) if same(*whole, own[1], own[0].name)]
        # A division of the other table before a city, and what has the name before what is called so.
        near.sort(
            key=lambda own: (own[0].kind == "city", fold(own[0].name) != fold(division.english))
        )
        key = near[0][0].id if near else ""
        if division.code.startswith("CN-"):
            key = provinces().get(division.english, "")
            if not key:
                continue
        cells = (
            division.code,
            division.level,
            key,
            division.english,
            "|".join(division.names.values()),
        )
        yield "\t".join(cells)


def main(arguments: list[str]) -> int:
    """Write the table from the folder of the source into the folder of the data."""
    source, target = map(Path, arguments)
    lines = list(rows(source))
    (target / "subdivisions.tsv").write_text(HEADER + "\n".join(lines) + "\n", encoding="utf-8")
    sys.stdout.write(f"{len(lines)} divisions\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
