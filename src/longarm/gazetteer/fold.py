"""Fold: the form under which two spellings of one name are equal."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from itertools import chain

from longarm.gazetteer.tables import rows

# Letters that Unicode does not decompose, and Arabic letters that are written in several ways.
_LETTERS: dict[str, str | None] = {
    "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ß": "ss",
    "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه", "ـ": None, "\u200c": None, "\u200d": None,
}  # fmt: skip
_JAPANESE = (
    "亜亚悪恶囲围応应営营栄荣円圆塩盐拡扩覚觉楽乐観观関关歓欢気气帰归拠据経经検检権权剣剑県县験验厳严広广鉱矿国国済济斎斋雑杂"
    "産产児儿実实釈释収收従从粛肃処处渋涩焼烧証证乗乘浄净縄绳図图枢枢斉齐戦战専专銭钱総总蔵藏荘庄続续対对沢泽団团鉄铁転转伝传"
    "徳德読读浜滨辺边変变弁辩豊丰宝宝満满薬药訳译与与様样来来頼赖覧览竜龙両两緑绿塁垒励励霊灵齢龄労劳楼楼湾湾恵惠駅驿桜樱択择"
    "戸户圧压壱壹壊坏巻卷亀龟渓溪鶏鸡軽轻継继圏圈効效砕碎剤剂桟栈賛赞糸丝歯齿舎舍獣兽縦纵奨奖剰剩畳叠譲让醸酿粋粹酔醉穂穗髄髓"
    "瀬濑摂摄繊纤捜搜挿插巣巢騒骚増增臓脏帯带滝泷単单弾弹遅迟鋳铸庁厅聴听勅敕逓递稲稻闘斗弐贰悩恼脳脑覇霸拝拜廃废売卖髪发抜拔"
    "払拂仏佛舗铺毎每黙默揺摇猟猎涙泪暦历歴历讃赞郷乡壷壶栃枥黒黑嶋岛舘馆峯峰﨑崎髙高曽曾掲揭薗园歳岁焔焰潟泻渇渴竃灶"
)
"""Japanese characters that are neither traditional nor simplified, each before the simplified one."""
_VARIANTS = "衞卫粧妆畧略鄕乡淸清靑青敍叙吿告晧皓"
"""Other ways to write a traditional character, as Hong Kong and old print have them, each before the simplified one."""
_DECOMPOSED = chain(range(0x80, 0x700), range(0x1E00, 0x2000), range(0xFF01, 0xFF5F))
"""Latin, Greek, Cyrillic, Hebrew, Arabic and full-width forms: the marks of kana stay, they count."""

_APOSTROPHES = re.compile("(?<=\\w)['’ʼ‘`](?=\\w)")
_ELISIONS = re.compile(r"\b(dell|nell|dall|sull|quell|all|qu|l|d)['’](?=\w)")
"""Articles of French, Italian and Catalan: a word of their own (`l'Interno` is `l interno`)."""

_SEPARATORS = re.compile(r"[^\w]+|_")


@cache
def _simplified() -> dict[int, str]:
    pairs = "".join(cells[0] for cells in rows("fold.txt")) + _JAPANESE + _VARIANTS
    return {ord(pairs[at]): pairs[at + 1] for at in range(0, len(pairs), 2)}


@cache
def _folded() -> dict[int, str | None]:
    """Return one table for everything that is done character by character, for speed."""
    table: dict[int, str | None] = dict(_simplified())
    for point in _DECOMPOSED:
        char = chr(point)
        parts = unicodedata.normalize("NFKD", char).casefold()
        bare = "".join(each for each in parts if not unicodedata.combining(each))
        if bare != char:
            table[point] = bare or None
    # й and ї are letters of their own, no и with a mark.
    for letter in "йїў":
        table.pop(ord(letter), None)
    table.update({ord(char): plain for char, plain in _LETTERS.items()})
    return table


def simplify(text: str) -> str:
    """Return `text` with traditional characters turned into simplified ones, one for one."""
    return text.translate(_simplified())


def fold(name: str) -> str:
    """Return `name` without case, diacritics, punctuation and the difference of Han variants.

    An apostrophe inside a word falls away (`Xi'an` is `xian`), any other punctuation is a space.
    """
    plain = name.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFC", plain).translate(_folded())
    if plain.isalnum():
        return plain
    plain = _APOSTROPHES.sub("", _ELISIONS.sub(r"\1 ", plain))
    return _SEPARATORS.sub(" ", plain).strip()
