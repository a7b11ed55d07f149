"""Kinds: what kind of place a name says that it is, in four scripts, apart from what is spelled by its sounds."""

from __future__ import annotations

from longarm.stages.resolution.names.written import several

_KINDS = several(
    "island:island,islands,isle,isles,isla,islas,iles,ile,ilha,isola,insel,岛,群岛,诸岛,остров,острова,جزيره,جزر "
    "river:river,rio,fleuve,河,江,река,نهر lake:lake,lago,lac,湖,озеро,بحيره "
    "mountain:mount,mountain,mountains,mt,monte,mont,range,山,山脉,峰,гора,горы,хребет,جبل,جبال "
    "bay:bay,gulf,bahia,baie,golfo,golfe,湾,海湾,залив,бухта,خليج strait:strait,straits,海峡,пролив,مضيق "
    "peninsula:peninsula,半岛,полуостров cape:cape,cabo,cap,角,海角,мыс,راس "
    "city:city,town,village,城,城市,镇,村,город,поселок,село,деревня,مدينه,بلده,قريه"
)
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words}
_LONGEST_IN_HAN, _SHORTEST = 2, 2
_TOLD = frozenset({"city", "island"})
"""Kinds that one language says and another leaves out: Bora Bora is 博拉博拉岛."""


def without_kind(name: str) -> tuple[str, str | None]:
    """Return a folded name without what kind of place it is, and that kind; None where it says none."""
    words = name.split()
    if len(words) > 1:
        for at, rest in ((-1, words[:-1]), (0, words[1:])):
            kind = _KIND_OF.get(words[at].strip("."))
            if kind is not None:
                return " ".join(rest), kind
    for size in range(_LONGEST_IN_HAN, 0, -1):
        kind = None if name.isascii() else _KIND_OF.get(name[-size:])
        if kind is not None and len(words) == 1 and len(name) - size >= _SHORTEST:
            return name[:-size], kind
    return name, None


def kinds_agree(one: str | None, other: str | None) -> bool:
    """Tell whether what two names say of their kind may be said of one place."""
    return one == other or {one, other} - _TOLD <= {None}
