"""Invented secrets: names, addresses and numbers put together from syllables; nobody and nothing of it exists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import count

from tools.leak_scanner.wanted import Wanted


class Sort(StrEnum):
    """What a secret is."""

    LATIN = "Latin name"
    HAN = "Han name"
    CYRILLIC = "Cyrillic name"
    ARABIC = "Arabic name"
    HANGUL = "Hangul name"
    ADDRESS = "street address"
    TELEPHONE = "telephone"
    EMAIL = "e-mail"
    HANDLE = "messenger handle"
    PASSPORT = "passport number"
    PLATE = "licence plate"
    POINT = "coordinates"
    BIRTH = "date of birth"


NAMES = (Sort.LATIN, Sort.HAN, Sort.CYRILLIC, Sort.ARABIC, Sort.HANGUL)
NUMBERS = tuple(sort for sort in Sort if sort not in NAMES)


@dataclass(frozen=True, slots=True)
class Secret:
    """A secret and the words in which a text would mention it."""

    sort: Sort
    wanted: Wanted
    mention: str

    @property
    def text(self) -> str:
        """The secret as it is written."""
        return self.wanted.text

    @property
    def is_name(self) -> bool:
        """Tell whether it is somebody's name."""
        return self.sort in NAMES


_LATIN = (
    ("Quor", "Zelb", "Brix", "Thav", "Nurm", "Vosk", "Ghel", "Prun", "Drov", "Klemf"),
    ("vath", "mirk", "dosh", "lenz", "bram", "gund", "tovi", "rask", "pell", "quist"),
    ("Zel", "Orm", "Ixa", "Ulf", "Yev"),
    ("mira", "dana", "tolo", "betha", "rico"),
)
_HAN_SURNAMES = dict(
    zip(
        "李王张刘陈杨赵黄周吴",
        ("Li", "Wang", "Zhang", "Liu", "Chen", "Yang", "Zhao", "Huang", "Zhou", "Wu"),
        strict=True,
    )
)
_HAN_GIVEN = {
    "盏鹭": "Zhanlu",
    "瓶舟": "Pingzhou",
    "榫鲸": "Sunjing",
    "砚鸵": "Yantuo",
    "铆荻": "Maodi",
    "笏鹑": "Huchun",
    "锹菖": "Qiaochang",
    "箸鹳": "Zhuguan",
    "橹蕨": "Lujue",
    "罄鸫": "Qingdong",
    "舵蒿": "Duohao",
    "镐鹂": "Gaoli",
    "篓荠": "Louji",
    "缆鹚": "Lanci",
    "榔葵": "Langkui",
    "簸鸰": "Boling",
    "舢薏": "Shanyi",
    "锨鸬": "Xianlu",
    "箕蓼": "Jiliao",
    "碓鸱": "Duichi",
}
_CYRILLIC = (
    ("Квор", "Зелб", "Брикс", "Тхав", "Нурм", "Воск"),
    ("ватов", "мирский", "дошин", "ленцов", "брамов"),
    ("Зелмир", "Ормдан", "Иксатол", "Улфбет", "Евторик", "Дровсил"),
)
_ARABIC_SURNAMES = {
    "القورواتي": "al-Qurwati",
    "الزلبادي": "al-Zalbadi",
    "البركسوني": "al-Baraksuni",
    "الثافدوشي": "al-Thafdushi",
    "النورملني": "al-Nurmalni",
    "الغلبرامي": "al-Ghalbarami",
    "الدروفسكي": "al-Drufaski",
    "الكلمفوري": "al-Kalmafuri",
    "البرنراسكي": "al-Brunraski",
    "الفوسكبلي": "al-Fuskabali",
}
_ARABIC_GIVEN = {
    "زلمير": "Zalmir",
    "أرمدان": "Armadan",
    "إكساتول": "Iksatul",
    "ألفبيث": "Alfabith",
    "يفتوريك": "Yafturik",
    "ثرومال": "Thrumal",
    "قلنداف": "Qalandaf",
    "شمرقيل": "Shamarqil",
    "غندروس": "Ghandarus",
    "مرتلوف": "Martaluf",
    "بلقروم": "Balqarum",
    "ضفندال": "Dafandal",
    "ظرملوس": "Zarmalus",
    "كشبيران": "Kashbiran",
    "نفرطيل": "Nafartil",
    "هجملوت": "Hajmalut",
    "وزقران": "Wazqaran",
    "خلبشود": "Khalbashud",
}
_HANGUL = (
    "김박최정강조윤장임한",
    (
        "쾌뇌",
        "뭘쇠",
        "튤봉",
        "핑굴",
        "샥돌",
        "꿜담",
        "휑모",
        "뷰촉",
        "쐐람",
        "뎅숙",
        "츄벌",
        "콰정",
        "퓔온",
        "욜득",
        "쫑례",
        "꼍솨",
        "뤄밈",
        "쟘퀘",
        "엇퓨",
        "쉥됴",
    ),
)


def _latin(n: int) -> tuple[str, str]:
    fore, aft, one, two = _LATIN
    surname = fore[n % 10] + aft[n // 10 % 10]
    given = (n // 100 + n) % 25
    return surname, one[given % 5] + two[given // 5]


def _name(text: str, *parts: tuple[str, str], also: tuple[str, ...] = ()) -> Wanted:
    return Wanted(text, also, parts)


def _latin_name(n: int) -> Wanted:
    surname, given = _latin(n)
    return _name(f"{given} {surname}", (surname, given), also=(f"{surname} {given}",))


def _han_name(n: int) -> Wanted:
    surname, latin = list(_HAN_SURNAMES.items())[n % 10]
    given, read = list(_HAN_GIVEN.items())[n // 10 % len(_HAN_GIVEN)]
    spellings = (f"{latin} {read}", f"{read} {latin}")
    return _name(surname + given, (surname, given), (latin, read), also=spellings)


def _cyrillic_name(n: int) -> Wanted:
    fore, aft, givens = _CYRILLIC
    surname, given = fore[n % 6] + aft[n // 6 % 5], givens[n // 30 % 6]
    return _name(f"{given} {surname}", (surname, given), also=(f"{surname} {given}",))


def _arabic_name(n: int) -> Wanted:
    surname, latin = list(_ARABIC_SURNAMES.items())[n % 10]
    given, read = list(_ARABIC_GIVEN.items())[n // 10 % len(_ARABIC_GIVEN)]
    spellings = (f"{read} {latin}", f"{read} {latin.removeprefix('al-')}")
    return _name(f"{given} {surname}", (surname, given), (latin, read), also=spellings)


def _hangul_name(n: int) -> Wanted:
    surnames, givens = _HANGUL
    surname, given = surnames[n % 10], givens[n // 10 % len(givens)]
    return _name(surname + given, (surname, given))


def _other(sort: Sort, n: int) -> tuple[str, str]:
    """Return a secret that is no name, and the words around it."""
    surname, given = _latin(n * 3 + 1)
    low = f"{given}.{surname}{n}".lower()
    forms = {
        Sort.ADDRESS: (
            (f"{surname} Lane {n + 3}, flat {n % 9 + 1}", "lives at {}"),
            (f"Calle de {surname} {n + 3}, {n % 8 + 1}º B", "vive en la {}"),
            (f"{surname}straße {n + 3}", "wohnt in der {}"),
            (f"{list(_HAN_GIVEN)[n % 16]}路{n + 103}弄{n % 60 + 1}号", "住在{}"),
        ),
        Sort.TELEPHONE: (
            (f"+999 55 0{n:03} 41 7{n % 10}", "can be reached on {}"),
            (f"(0999) 555-0{n:03} 17", "phone: {}"),
            (f"009995550{n:03}{n % 10}8", "tel. {}"),
        ),
        Sort.EMAIL: ((f"{low}@mail.example", "writes from {}"),),
        Sort.HANDLE: (
            (f"@{given.lower()}_{surname.lower()}{n}", "posts as {}"),
            (f"{surname.lower()}_{n}x", "WeChat ID: {}"),
            (f"https://t.me/{given.lower()}{surname.lower()}{n}", "on Telegram: {}"),
        ),
        Sort.PASSPORT: (
            (f"XK44{n:03}29{n % 7}", "holds passport no. {}"),
            (f"99912319{60 + n % 20}0{n % 9 + 1}17{n:03}X", "身份证号{}"),
        ),
        Sort.PLATE: ((f"ZQ-{n:03}-KV", "drives a car with the licence plate {}"),),
        Sort.POINT: ((f"41.38{n:03}, 2.17{n + 100:03}", "the flat is at {}"),),
        Sort.BIRTH: ((f"19{31 + n % 40}-{n % 12 + 1:02}-{n % 27 + 1:02}", "was born on {}"),),
    }
    choice = forms[sort]
    text, words = choice[n % len(choice)]
    return text, words.format(text)


_MAKERS = {
    Sort.LATIN: _latin_name,
    Sort.HAN: _han_name,
    Sort.CYRILLIC: _cyrillic_name,
    Sort.ARABIC: _arabic_name,
    Sort.HANGUL: _hangul_name,
}


def secret(sort: Sort, number: int) -> Secret:
    """Return the secret of a sort with a number from 0; two numbers below 180 never give the same one."""
    maker = _MAKERS.get(sort)
    if maker is not None:
        made = maker(number)
        return Secret(sort, made, made.text)
    text, mention = _other(sort, number)
    return Secret(sort, Wanted(text), mention)


def supply(sort: Sort) -> Iterator[Secret]:
    """Yield secrets of a sort, each once."""
    for number in count():
        yield secret(sort, number)
