"""Kinds: what kind of place a name says that it is, in four scripts, apart from what is spelled by its sounds."""

from __future__ import annotations

from longarm.stages.resolution.names.written import several

_KINDS = several(
    "island:island,islands,isle,isles,isla,islas,iles,ile,ilha,isola,insel,岛,群岛,诸岛,остров,острова,جزيره,جزر "
    "river:river,rio,fleuve,河,江,река,نهر lake:lake,lago,lac,湖,озеро,بحيره "
    "mountain:mount,mountain,mountains,mt,monte,mont,range,山,山脉,峰,гора,горы,хребет,جبل,جبال "
    "bay:bay,gulf,bahia,baie,golfo,golfe,湾,海湾,залив,бухта,خليج strait:strait,straits,海峡,пролив,مضيق "
    "peninsula:peninsula,半岛,полуостров cape:cape,cabo,cap,角,海角,мыс,راس "
    "beach:beach,playa,plage,praia,海滩,滩,пляж,شاطئ falls:falls,瀑布,водопад,شلالات "
    "fort:fort,fuerte,forte,堡,форт port:port,harbor,harbour,puerto,porto,港,порт,ميناء springs:springs,spring,泉,温泉 "
    "valley:valley,valle,val,谷,долина,وادي hill:hill,hills,холм,холмы,تلال garden:garden,gardens,花园,сад,сады "
    "new:new,nueva,nuevo,nova,novo,nouvelle,neu,nowy,nowa,novy,新,новый,новая,нью "
    "north:north,norte,nord,severo,北,северный,северная,норт east:east,est,东,восточный,восточная,ист "
    "south:south,sur,sul,sud,yuzhno,南,южный,южная,саут west:west,oeste,ouest,西,западный,западная,вест,уэст "
    "upper:upper,alto,alta,上,верхний,верхняя lower:lower,bajo,baja,下,нижний,нижняя "
    "great:great,grand,grande,gran,velika,veliki,大,большой,большая,великий,великая "
    "old:old,stara,stary,stari,旧,老,старый,старая "
    "city:city,town,village,ciudad,cidade,城,城市,镇,村,город,поселок,село,деревня,مدينه,بلده,قريه"
)
_KIND_OF = {word: kind for kind, words in _KINDS.items() for word in words}
_LONGEST_IN_HAN, _SHORTEST = 2, 2
_SIDES = frozenset({"new", "north", "east", "south", "west", "upper", "lower", "great", "old"})
_HEADS = (6, 5, 4, 3, 1)
"""Letters of the words for sides that names of one word begin with: Novotroitsk, Severomorsk, 北莫尔斯克."""
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
    return _without_joined(name) if len(words) == 1 else (name, None)


def _without_joined(name: str) -> tuple[str, str | None]:
    """Return a name of one word without the kind that it ends on in Han characters, or the side that it begins with."""
    for size in range(0 if name.isascii() else _LONGEST_IN_HAN, 0, -1):
        kind = _KIND_OF.get(name[-size:])
        if kind is not None and len(name) - size >= _SHORTEST:
            return name[:-size], kind
    for head, rest in (
        (name[:size], name[size:]) for size in _HEADS if len(name) - size > _SHORTEST
    ):
        if _KIND_OF.get(head) in _SIDES and (len(head) > 1 or not name.isascii()):
            return rest, _KIND_OF[head]
    return name, None


def kinds_agree(one: str | None, other: str | None) -> bool:
    """Tell whether what two names say of their kind may be said of one place."""
    return one == other or {one, other} - _TOLD <= {None}
