"""Invented names of people, towns and firms, each with its form in every script."""

from __future__ import annotations

from dataclasses import dataclass

LATIN, CYRILLIC, ARABIC, HAN = range(4)

SCRIPT_OF = {
    "en": LATIN,
    "es": LATIN,
    "fr": LATIN,
    "de": LATIN,
    "ru": CYRILLIC,
    "ar": ARABIC,
    "zh-Hans": HAN,
    "zh-Hant": HAN,
}
"""The languages of a world and the script each is written in."""

LANGUAGES = tuple(SCRIPT_OF)

# The Han characters are the same in simplified and traditional writing.
_SYLLABLES = tuple(
    line.split()
    for line in """
ba ба با 巴|be бе بي 北|bi би بي 比|bo бо بو 波|da да دا 大|de де دي 德|di ди دي 迪|do до دو 多
fa фа فا 法|ga га غا 加|ka ка كا 卡|ke ке كي 克|ki ки كي 基|ko ко كو 科|la ла لا 拉|le ле لي 勒
li ли لي 里|lo ло لو 洛|ma ма ما 麻|me ме مي 美|mi ми مي 米|mo мо مو 莫|na на نا 娜|ne не ني 奈
ni ни ني 尼|no но نو 挪|pa па با 帕|ra ра را 喇|re ре ري 雷|ri ри ري 利|ro ро رو 若|sa са سا 沙
se се سي 色|si си سي 西|so со سو 索|ta та تا 塔|te те تي 特|ti ти تي 提|to то تو 托|va ва فا 瓦
ve ве في 薇|vi ви في 威|vo во فو 沃|za за زا 扎|zu зу زو 祖|lu лу لو 路|mu му مو 木|nu ну نو 努
""".replace("\n", "|")
    .strip("|")
    .split("|")
)
_ENDINGS = (("", "", "", ""), ("n", "н", "ن", "恩"), ("r", "р", "ر", "耳"), ("s", "с", "س", "斯"))
SYLLABLES = len(_SYLLABLES)
WORDS = SYLLABLES**3 * len(_ENDINGS)
"""How many different words `word` can make."""

Name = tuple[str, str, str, str]
"""A name in Latin, Cyrillic, Arabic and Han script."""


def word(number: int) -> Name:
    """Return the invented word of three syllables that has this number, counted round `WORDS`."""
    rest, ending = divmod(number % WORDS, len(_ENDINGS))
    rest, third = divmod(rest, SYLLABLES)
    first, second = divmod(rest, SYLLABLES)
    parts = (_SYLLABLES[first], _SYLLABLES[second], _SYLLABLES[third], _ENDINGS[ending])
    latin, cyrillic, arabic, han = ("".join(part[script] for part in parts) for script in range(4))
    return latin.capitalize(), cyrillic.capitalize(), arabic, han


def person(number: int) -> Name:
    """Return an invented person's name: a given name of two syllables and a family name of three."""
    first, second = _SYLLABLES[number % SYLLABLES], _SYLLABLES[number // SYLLABLES % SYLLABLES]
    family = word(number // 7 + 13 * number)
    return (
        f"{(first[LATIN] + second[LATIN]).capitalize()} {family[LATIN]}",
        f"{(first[CYRILLIC] + second[CYRILLIC]).capitalize()} {family[CYRILLIC]}",
        f"{first[ARABIC] + second[ARABIC]} {family[ARABIC]}",
        f"{first[HAN] + second[HAN]}·{family[HAN]}",
    )


@dataclass(frozen=True, slots=True)
class Day:
    """A day as numbers; `year`, `month` and `day` count from 1."""

    year: int
    month: int
    day: int
