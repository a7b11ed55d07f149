"""Syllables: Mandarin syllables in Hanyu Pinyin, and how Wade-Giles and the Palladius system spell them.

Pinyin is without tones and in lower case, `v` for ü. Both other tables are rules: an initial and a final each have a
spelling, and some pairs one of their own.
"""

from __future__ import annotations

from functools import cache

from longarm.stages.resolution.names.written import pairs

_INITIALS = (
    *("zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r"),
    *("z", "c", "s"),
)
_AFTER = {
    "b": "a o ai ei ao an en ang eng i ie iao ian in ing u",
    "p": "a o ai ei ao ou an en ang eng i ie iao ian in ing u",
    "m": "a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u",
    "f": "a o ei ou an en ang eng u",
    "d": "a e ai ei ao ou an ang eng ong i ia ie iao iu ian ing u uo ui uan un",
    "t": "a e ai ao ou an ang eng ong i ie iao ian ing u uo ui uan un",
    "n": "a e ai ei ao ou an en ang eng ong i ie iao iu ian in iang ing u uo uan v ve",
    "l": "a e ai ei ao ou an ang eng ong i ia ie iao iu ian in iang ing u uo uan un v ve",
    "g": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "k": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "h": "a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang",
    "j": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "q": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "x": "i ia ie iao iu ian in iang ing iong u ue uan un",
    "zh": "a e ai ei ao ou an en ang eng ong i u ua uo uai ui uan un uang",
    "ch": "a e ai ao ou an en ang eng ong i u ua uo uai ui uan un uang",
    "sh": "a e ai ei ao ou an en ang eng i u ua uo uai ui uan un uang",
    "r": "e ao ou an en ang eng ong i u ua uo ui uan un",
    "z": "a e ai ei ao ou an en ang eng ong i u uo ui uan un",
    "c": "a e ai ao ou an en ang eng ong i u uo ui uan un",
    "s": "a e ai ao ou an en ang eng ong i u uo ui uan un",
}
_ALONE = (
    "a o e ai ei ao ou an en ang eng er yi ya yo ye yao you yan yin yang ying yong "
    "wu wa wo wai wei wan wen wang weng yu yue yuan yun"
)
SYLLABLES: frozenset[str] = frozenset(
    {initial + final for initial, finals in _AFTER.items() for final in finals.split()}
    | set(_ALONE.split())
)
"""Every syllable of Mandarin in toneless pinyin."""
LONGEST = 6
"""Letters of the longest syllable (`zhuang`)."""


@cache
def parts(syllable: str) -> tuple[str, str]:
    """Return the initial, empty where there is none, and the final of a pinyin syllable."""
    initial = next((each for each in _INITIALS if syllable.startswith(each)), "")
    return initial, syllable[len(initial) :]


@cache
def split(letters: str) -> tuple[str, ...] | None:
    """Return a run of letters as the fewest pinyin syllables; None where it is no pinyin.

    Of two ways with as few syllables the one with the longer first syllable is taken (`xian` is one syllable).
    """
    if not letters:
        return ()
    best: tuple[str, ...] | None = None
    for size in range(min(LONGEST, len(letters)), 0, -1):
        if letters[:size] in SYLLABLES:
            rest = split(letters[size:])
            if rest is not None and (best is None or len(rest) + 1 < len(best)):
                best = (letters[:size], *rest)
    return best


_WADE_INITIALS = pairs(
    "b:p p:p' d:t t:t' g:k k:k' j:ch q:ch' x:hs zh:ch ch:ch' sh:sh r:j z:ts c:ts' s:s"
)
_WADE_FINALS = pairs("ong:ung ian:ien ie:ieh iong:iung v:ü ve:üeh ue:üeh")
_WADE_WHOLE = pairs(
    "zhi:chih chi:ch'ih shi:shih ri:jih zi:tzu ci:tz'u si:ssu yi:i ye:yeh yan:yen yong:yung "
    "you:yu er:erh yu:yü yue:yüeh yuan:yüan yun:yün gui:kuei kui:k'uei ge:ko ke:k'o he:ho guo:kuo "
    "kuo:k'uo huo:huo shuo:shuo e:o zhuang:chuang chuang:ch'uang"
)
_ROUNDED = frozenset({"u", "uan", "un"})


@cache
def wade_giles(syllable: str) -> str:
    """Return a pinyin syllable in Wade-Giles, with the mark of aspiration and ü, without the circumflex."""
    if syllable in _WADE_WHOLE:
        return _WADE_WHOLE[syllable]
    initial, final = parts(syllable)
    if initial in {"j", "q", "x"} and final in _ROUNDED:
        final = "ü" + final[1:]
    elif final == "uo":
        final = "o"
    return _WADE_INITIALS.get(initial, initial) + _WADE_FINALS.get(final, final)


_CYRILLIC_INITIALS = pairs(
    "b:б p:п m:м f:ф d:д t:т n:н l:л g:г k:к h:х j:цз q:ц x:с zh:чж ch:ч sh:ш r:ж z:цз c:ц s:с :"
)
_CYRILLIC_FINALS = pairs(
    "a:а o:о e:э ai:ай ei:эй ao:ао ou:оу an:ань en:энь ang:ан eng:эн ong:ун i:и ia:я ie:е iao:яо "
    "iu:ю ian:янь in:инь iang:ян ing:ин iong:юн u:у ua:уа uo:о uai:уай ui:уй uan:уань un:унь "
    "uang:уан v:юй ve:юэ ue:юэ er:эр"
)
_CYRILLIC_WHOLE = pairs(
    "zi:цзы ci:цы si:сы yi:и ya:я yo:йо ye:е yao:яо you:ю yan:янь yin:инь yang:ян ying:ин yong:юн "
    "wu:у wa:ва wo:во wai:вай wei:вэй wan:вань wen:вэнь wang:ван weng:вэн yu:юй yue:юэ yuan:юань "
    "yun:юнь er:эр hui:хуэй"
)
_CYRILLIC_ROUNDED = {"u": "юй", "uan": "юань", "un": "юнь"}


@cache
def palladius(syllable: str) -> str:
    """Return a pinyin syllable in the Palladius system, as Russian writes Chinese names."""
    if syllable in _CYRILLIC_WHOLE:
        return _CYRILLIC_WHOLE[syllable]
    initial, final = parts(syllable)
    if initial in {"j", "q", "x"} and final in _CYRILLIC_ROUNDED:
        return _CYRILLIC_INITIALS[initial] + _CYRILLIC_ROUNDED[final]
    return _CYRILLIC_INITIALS[initial] + _CYRILLIC_FINALS[final]
