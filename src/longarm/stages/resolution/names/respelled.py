"""Respelled: Chinese names in Arabic letters, and the Latin names of Chinese places in Cyrillic ones.

Arabic has no one system: each sound of pinyin has the ways that news agencies in Arabic and Persian write it.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice, product

from longarm.gazetteer.fold import fold
from longarm.gazetteer.readings import toneless
from longarm.stages.resolution.names.syllables import parts
from longarm.stages.resolution.names.written import pairs, several

_INITIALS = several(
    "b:ب p:ب,پ m:م f:ف d:د t:ت n:ن l:ل g:غ,ق,ج,گ,ك k:ك,ق,خ h:ه,خ,ح j:ج,تش,جي q:تش,ش,چ,ج,ك x:ش,س,ه zh:تش,ج,ژ,ز,چ "
    "ch:تش,چ,ش sh:ش r:ر,ج,ژ z:ز,تس,دز,تز c:تس,س,تش s:س :"
)
_FINALS = several(
    "a:ا,ه o:و e:,ا,ه,ي,و,ى i:ي,,ه u:و ai:اي,ي,ا ei:ي,اي ao:او,و ou:و,او an:ان,ن en:ن,ين,ان ang:انغ,انج,ان,انق,انگ "
    "eng:نغ,ينغ,نج,ونغ,ين,ن,نگ,ونج,انغ ong:ونغ,ونج,ون,ونق,ونگ ia:يا,ا ie:يه,ي,ييه,يا,ه iao:ياو,يو,او iu:يو,و "
    "ian:يان,ين,ان in:ين iang:يانغ,انغ,يانج,يان,انج,یانگ,يانگ,انگ ing:ينغ,ينج,ين,نغ,ينگ,نج iong:يونغ,ونغ,يونج,يون "
    "ua:وا,ا uo:و,وه,وو,وا,ه uai:واي ui:وي,ي,وا uan:وان,ان un:ون,وين uang:وانغ,وانج,وان,وانگ,انغ "
    "v:و,يو,ي ve:يو,ويه,وي,يوه,وه ue:يو,ويه,وي,يوه,وه er:ار,ر,اير"
)
_WHOLE = several(
    "yi:ي,اي,إي wu:و,وو yu:يو,و ya:يا ye:يه,ي yao:ياو you:يو yan:يان,ين yin:ين,اين yang:يانغ,يانج,يان,يانگ "
    "ying:ينغ,ينج,ينگ yong:يونغ,يونج,يون "
    "yue:يوه,يويه,يو,ويه yuan:يوان,وان yun:يون wa:وا wo:وو,و wai:واي wei:وي,واي wan:وان wen:ون,وين "
    "wang:وانغ,وانج,وان weng:ونغ,وينغ a:ا o:او,و e:ا,اي ai:اي an:ان ang:انغ,انج en:ان,ن ao:او ou:او er:ار,ر"
)
_CYRILLIC = pairs(
    "shch:щ tsh:ч zh:ж ch:ч sh:ш kh:х gh:г ng:нг ts:ц ya:я yu:ю yo:ё ye:е ia:ия q:к w:в x:х j:дж y:й a:а b:б c:к d:д "
    "e:е f:ф g:г h:х i:и k:к l:л m:м n:н o:о p:п r:р s:с t:т u:у v:в z:з"
)
_WAYS = 4


@lru_cache(maxsize=20_000)
def arabic_of(syllable: str) -> tuple[str, ...]:
    """Return the ways to write a toneless pinyin syllable in Arabic letters, folded as names are."""
    whole = _WHOLE.get(syllable)
    if whole:
        return tuple(dict.fromkeys(map(fold, whole)))
    initial, final = parts(syllable)
    ways = product(_INITIALS.get(initial, ()), _FINALS.get(final, ()))
    return tuple(dict.fromkeys(fold(one + other) for one, other in ways))


@lru_cache(maxsize=100_000)
def is_arabic_for(word: str, run: str) -> bool:
    """Tell whether a folded Arabic word spells the Mandarin reading of a Han run."""
    readings = islice(product(*(toneless(char) for char in run)), _WAYS)
    return any(_spells(word, way) or _spells(word.removeprefix("ال"), way) for way in readings)


def _spells(letters: str, syllables: tuple[str, ...]) -> bool:
    if not syllables:
        return not letters
    return any(
        letters.startswith(way) and _spells(letters[len(way) :], syllables[1:])
        for way in arabic_of(syllables[0])
    )


def cyrillic_of(name: str) -> str:
    """Return a Latin name in folded Cyrillic letters, letter by letter, as Russian writes what is no Chinese."""
    letters, found, at = fold(name), "", 0
    while at < len(letters):
        size = next((size for size in (4, 3, 2, 1) if letters[at : at + size] in _CYRILLIC), 0)
        found += _CYRILLIC[letters[at : at + size]] if size else letters[at]
        at += size or 1
    return found
