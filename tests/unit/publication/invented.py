"""An invented case for the tests: three states, seven documents in five languages; nobody and nothing in it exists."""

from __future__ import annotations

from longarm.model.claim import Modality, Polarity
from longarm.model.entity import EntityType
from longarm.model.finding import Edge, EdgeKind, Flag, FlagKind, Origins
from longarm.model.slots import (
    Action,
    Bound,
    Category,
    Figure,
    Incident,
    Link,
    Outcome,
    Qualifier,
    Relation,
    Response,
    Site,
    SiteKind,
    SiteStatus,
    Statement,
    Tactic,
    Unit,
)
from longarm.model.voice import Stance, Voice, VoiceType
from tests.unit.publication.builder import Case, an_entry

WATCH = Voice("Harbour Watch", VoiceType.ORGANIZATION, "says", Stance.ALLEGES)
MINISTRY = Voice("Ostravian foreign ministry", VoiceType.AUTHORITY, "denied", Stance.DENIES)

TEXTS = {
    "en01": (
        "en",
        "The Ferrol Courier",
        "2023-02-10",
        "Harbour Watch counts 54 overseas stations",
        (
            "Harbour Watch says Ostravia runs 54 police stations abroad, three of them in Lisbon. "
            "One opened in an office building on Capel Street 12 in Dublin. "
            "The Ostravian foreign ministry denied that there are any police stations abroad. "
            "Ireland ordered the closure of the Dublin station in March 2023. "
            "A dissident was made to return from Dublin by agents of the Ostravian state police."
        ),
    ),
    "en02": (
        "en",
        "Morning Ledger",
        "2023-06-02",
        "Forty-eight more stations found",
        (
            "Harbour Watch has found 48 more police stations, which makes 102 worldwide. "
            "Mira Exampleson, a lawyer for the group, said the count would grow. "
            "A neighbour, Tomas Bystanderov, saw men at the door."
        ),
    ),
    "es01": (
        "es",
        "Diario del Puerto",
        "2023-06-03",
        "Un informe cuenta 102 comisarías",
        (
            "Harbour Watch cuenta 102 comisarías en todo el mundo, según Morning Ledger. "
            "Una está en Lisboa, en la calle de la Estrella 7."
        ),
    ),
    "fr01": (
        "fr",
        "Gazette du Quai",
        "2023-06-04",
        "Plus de 100 postes de police",
        "Selon Harbour Watch, il y aurait plus de 100 postes de police dans le monde.",
    ),
    "ar01": (
        "ar",
        "صحيفة المرفأ",
        "2023-06",
        "تقرير عن مراكز الشرطة",
        "قالت منظمة مراقبة المرفأ إن هناك أكثر من 100 مركز شرطة حول العالم. ونفت وزارة الخارجية ذلك.",
    ),
    "zh01": (
        "zh-Hans",
        "港口时报",
        None,
        "港口观察称有110个警察站",
        "港口观察称全球有110个警察站，里斯本有一个警察站。都柏林卡佩尔街12号也有一个。",
    ),
    "none": ("fi", "Satamalehti", None, "Ei mitään", "Tässä ei sanota mitään."),
}


def empty_case() -> Case:
    """Return a case with the documents and names, and no claim."""
    case = Case()
    for name, (language, publisher, published, title, text) in TEXTS.items():
        url = f"https://{name}.example/news?id=1&page=2"
        case.document(
            name, text, language, title=title, publisher=publisher, published=published, url=url
        )
    for name, code in {"Ireland": "IE", "Ostravia": "XO", "Portugal": "PT"}.items():
        case.judge(name, EntityType.COUNTRY, name, code)
    case.judge("Harbour Watch", EntityType.ORGANIZATION)
    case.judge("مراقبة المرفأ", EntityType.ORGANIZATION, "Harbour Watch")
    case.judge("港口观察", EntityType.ORGANIZATION, "Harbour Watch")
    case.judge("Ostravian state police", EntityType.ORGAN, country="XO")
    case.judge("Ostravian foreign ministry", EntityType.ORGAN, country="XO")
    return case


def invented_case() -> Case:
    """Return the whole case."""
    case = empty_case()
    _figures(case)
    _allegations(case)
    case.claim(
        "en01",
        "Harbour Watch says Ostravia runs 54 police stations abroad",
        Link("Ostravian state police", Relation.OPERATES, "police stations abroad"),
        WATCH,
    )
    case.claim(
        "en02",
        "Mira Exampleson, a lawyer for the group, said the count would grow.",
        Statement("Mira Exampleson", "lawyer for Harbour Watch", "opines", "the count would grow"),
        Voice("Mira Exampleson", VoiceType.PERSON, "said", Stance.OPINES),
        modality=Modality.OPINED,
    )
    case.claim(
        "en02",
        "A neighbour, Tomas Bystanderov, saw men at the door.",
        Statement("Tomas Bystanderov", None, "asserts", "saw men at the door"),
        Voice("Tomas Bystanderov", VoiceType.PERSON, "saw", Stance.ASSERTS),
    )
    case.edges += [
        Edge(
            "document:es01",
            "document:en02",
            EdgeKind.CITES,
            directed=True,
            evidence="it says “según Morning Ledger”",
        ),
        Edge(
            "document:fr01",
            "document:es01",
            EdgeKind.REPRINTS,
            directed=False,
            evidence="the same sentence, no dates",
        ),
        Edge(
            "document:en02",
            "entity:organization:harbour-watch",
            EdgeKind.CITES,
            directed=True,
            evidence="it names it",
        ),
    ]
    return case


def _figures(case: Case) -> None:
    """Add the figures: 54, then 48 more, then 102, printed as more than 100 and misprinted as 110."""

    def count(
        low: float, bound: Bound = Bound.EXACTLY, qualifier: Qualifier | None = None
    ) -> Figure:
        high = None if bound is Bound.MORE_THAN else low
        return Figure(low, high, bound, Unit.SITE, SiteKind.POLICE_STATION, qualifier, ("world",))

    arabic = Voice("مراقبة المرفأ", VoiceType.ORGANIZATION, "قالت", Stance.ALLEGES)
    chinese = Voice("港口观察", VoiceType.ORGANIZATION, "称", Stance.ALLEGES)
    ledger_voice = Voice("Morning Ledger", VoiceType.OUTLET, "según", Stance.ASSERTS)
    old = case.claim("en01", "54 police stations abroad", count(54), WATCH, as_of="2022-09")
    more = case.claim(
        "en02",
        "48 more police stations",
        count(48, qualifier=Qualifier.ADDITIONAL),
        WATCH,
        as_of="2022-12",
    )
    new = case.claim("en02", "102 worldwide", count(102), WATCH, as_of="2022-12")
    spanish = case.claim("es01", "102 comisarías en todo el mundo", count(102), ledger_voice, WATCH)
    french = case.claim(
        "fr01",
        "plus de 100 postes de police dans le monde",
        count(100, Bound.MORE_THAN),
        WATCH,
        modality=Modality.ALLEGED,
    )
    rtl = case.claim(
        "ar01", "أكثر من 100 مركز شرطة حول العالم", count(100, Bound.MORE_THAN), arabic
    )
    wrong = case.claim("zh01", "全球有110个警察站", count(110), chinese)
    lisbon = case.claim(
        "en01",
        "three of them in Lisbon",
        Figure(3, 3, Bound.EXACTLY, Unit.SITE, SiteKind.POLICE_STATION, None, ("PT",), "Lisbon"),
        WATCH,
        unread=(("qualifier", "the text does not say whether it is a sum"),),
    )
    _ledger(case, (old, more, new), (spanish, french, rtl), wrong, lisbon)


def _ledger(
    case: Case,
    counted: tuple[str, str, str],
    relayed: tuple[str, str, str],
    wrong: str,
    lisbon: str,
) -> None:
    """Add the ledger over the figures."""
    old, more, new = counted
    spanish, french, rtl = relayed
    case.ledger += [
        an_entry("f-54", 54, "2022-09", (old,), superseded_by="f-102"),
        an_entry(
            "f-48", 48, "2022-12", (more,), qualifier=Qualifier.ADDITIONAL, superseded_by="f-102"
        ),
        an_entry(
            "f-102",
            102,
            "2022-12",
            (new, spanish, french, rtl),
            variants=(french, rtl),
            supersedes=("f-54", "f-48"),
            outlets=4,
            publishers=("Morning Ledger", "Diario del Puerto", "Gazette du Quai", "صحيفة المرفأ"),
        ),
        an_entry(
            "f-110",
            110,
            None,
            (wrong,),
            flags=(Flag(FlagKind.MISPRINT, "110 where its own root, Harbour Watch, counts 102"),),
            publishers=("港口时报",),
        ),
        an_entry("f-lisbon", 3, "2023-02-10", (lisbon,), scope=("PT",), place="Lisbon"),
    ]


def _allegations(case: Case) -> None:
    """Add sites, an incident, a pattern, responses and a reply."""
    denial = case.claim(
        "en01",
        "The Ostravian foreign ministry denied that there are any police stations abroad.",
        Statement(
            "Ostravian foreign ministry",
            "government",
            "denies",
            "there are any police stations abroad",
        ),
        MINISTRY,
        polarity=Polarity.DENIED,
    )
    dublin = case.claim(
        "en01",
        "One opened in an office building on Capel Street 12 in Dublin.",
        Site(SiteKind.POLICE_STATION, "Dublin", "IE", "Ostravian state police", SiteStatus.OPEN),
        WATCH,
    )
    ordered = case.claim(
        "en01",
        "Ireland ordered the closure of the Dublin station in March 2023.",
        Response(None, "IE", Action.CLOSURE_ORDERED, "2023-03"),
    )
    lisbon = case.claim(
        "es01",
        "Una está en Lisboa",
        Site(SiteKind.POLICE_STATION, "Lisbon", "PT", None, SiteStatus.ALLEGED),
        WATCH,
    )
    chinese = case.claim(
        "zh01",
        "里斯本有一个警察站",
        Site(SiteKind.POLICE_STATION, "Lisbon", "PT", None, SiteStatus.ALLEGED),
    )
    case.finding("s-dublin", "site", dublin, outcome="closure_ordered", replies=(denial,))
    case.finding("s-lisbon", "site", lisbon, chinese, outlets=2, origins=Origins(1, 2))
    case.finding("r-ie", "response", ordered)
    _incidents(case)


def _incidents(case: Case) -> None:
    """Add an incident and a pattern."""
    returned = case.claim(
        "en01",
        "A dissident was made to return from Dublin by agents of the Ostravian state police.",
        Incident(
            Tactic.COERCED_RETURN,
            Category.DIRECT_ATTACK,
            "IE",
            "Dublin",
            None,
            Outcome.COMPLETED,
            "Ostravian state police",
            "dissident",
            countable=True,
        ),
        unread=(("date", "the text gives none"),),
    )
    pattern = case.claim(
        "ar01",
        "أكثر من 100 مركز شرطة",
        Incident(
            Tactic.SURVEILLANCE,
            Category.DISTANCE,
            None,
            None,
            None,
            Outcome.UNKNOWN,
            None,
            "معارضين",
            countable=False,
        ),
        Voice("مراقبة المرفأ", VoiceType.ORGANIZATION, "قالت", Stance.ALLEGES),
    )
    case.finding("i-dublin", "incident", returned)
    case.finding("i-watch", "incident", pattern)
