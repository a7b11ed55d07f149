"""People pages: a roster, a list of exiles and an accused host in several languages; everybody in them is invented.

They are written as such pages are: with roles, telephone numbers, addresses and relatives. Each also says something
that belongs into a registry, so that a test can tell a careful release from an empty one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape

from tests.leaks.invented_secrets import Secret, Sort, supply
from tools.leak_scanner.wanted import wanted

MEMBERS = 60
EXILES = 12
LANGUAGES = ("en", "es", "zh", "ar")
OFFICIAL = "Duarte Exemplário"
"""The interior minister of every page that names one: he holds office and acts in it."""
_SORTS = {"en": Sort.LATIN, "es": Sort.LATIN, "zh": Sort.HAN, "ar": Sort.ARABIC}


@dataclass
class People:
    """Hands out invented people and their numbers, and remembers who stands in which page."""

    supplies: dict[Sort, Iterator[Secret]] = field(
        default_factory=lambda: {sort: supply(sort) for sort in Sort}
    )
    page: str = ""
    named: list[tuple[str, Secret]] = field(default_factory=list)

    def next(self, sort: Sort) -> str:
        """Return the text of a secret of a sort."""
        made = next(self.supplies[sort])
        self.named.append((self.page, made))
        return made.text

    def person(self, language: str) -> str:
        """Return somebody's name, in the script of a language."""
        if language != "es":
            return self.next(_SORTS[language])
        # Spanish pages have names of their own: a surname of one page beside a given name of another is nobody.
        surname, given = next(self.supplies[Sort.LATIN]).wanted.parts[0]
        name = wanted(f"{given}no {surname}ez")
        self.named.append((self.page, Secret(Sort.LATIN, name, name.text)))
        return name.text


ROLES = {
    "en": ("President", "Vice-President", "Secretary", "Treasurer", "Board member", "Member"),
    "es": ("Presidente", "Vicepresidente", "Secretario", "Tesorero", "Vocal", "Socio"),
    "zh": ("会长", "副会长", "秘书长", "财务", "理事", "会员"),
    "ar": ("الرئيس", "نائب الرئيس", "الأمين", "أمين الصندوق", "عضو المجلس", "عضو"),
}
ROSTER = {
    "en": (
        "Members of the Velmora County Hometown Association of Lisbon",
        (
            "Portugal's Judicial Police said in March 2023 that it had opened an investigation into an overseas "
            "police station that is said to operate at the seat of the association in Lisbon."
        ),
        "Surnames in our association: {names}. Enquiries to {person}, telephone {phone}.",
    ),
    "es": (
        "Socios de la Asociación de Paisanos de Velmora en Lisboa",
        (
            "La Policía Judicial de Portugal abrió en marzo de 2023 una investigación sobre una comisaría "
            "clandestina que funcionaría en la sede de la asociación en Lisboa."
        ),
        "Apellidos de nuestra asociación: {names}. Contacto: {person}, teléfono {phone}.",
    ),
    "zh": (
        "里斯本维尔莫拉同乡会会员名单",
        "葡萄牙司法警察2023年3月表示，已对据称设在同乡会会址的里斯本海外警察站展开调查。",
        "本会姓氏：{names}。联系人{person}，电话{phone}。",
    ),
    "ar": (
        "أعضاء رابطة أبناء فيلمورا في لشبونة",
        (
            "قالت الشرطة القضائية في البرتغال في مارس 2023 إنها فتحت تحقيقا في مركز شرطة سري يقال إنه "
            "يعمل في مقر الرابطة في لشبونة."
        ),
        "ألقاب الرابطة: {names}. للاستفسار {person}، هاتف {phone}.",
    ),
}
EXILE_LIST = {
    "en": (
        "The exiles on the list",
        (
            "{name}, born on {birth}, lives at {address}. The mother, {mother}, was questioned at home; the "
            "telephone is {phone}. In May 2023 {name} was beaten in Lisbon by two men."
        ),
        (
            "Harbour Rights Watch says that agents of the Ruritanian state police harassed 12 dissidents in Lisbon. "
            "Portugal's Judicial Police opened an investigation in June 2023."
        ),
    ),
    "es": (
        "Los exiliados de la lista",
        (
            "{name}, nacido el {birth}, vive en {address}. Su madre, {mother}, fue interrogada en casa; su "
            "teléfono es {phone}. En mayo de 2023 {name} fue agredido en Lisboa por dos hombres."
        ),
        (
            "Harbour Rights Watch denuncia que agentes de la policía de Ruritania acosaron a 12 disidentes en "
            "Lisboa. La Policía Judicial de Portugal abrió una investigación en junio de 2023."
        ),
    ),
    "zh": (
        "名单上的流亡者",
        (
            "{name}，{birth}出生，住在{address}。母亲{mother}在家中被警方问话，电话{phone}。2023年5月，"
            "{name}在里斯本遭两名男子殴打。"
        ),
        "港口权利观察称，鲁里坦尼亚国家警察在里斯本骚扰了12名异见人士。葡萄牙司法警察2023年6月展开调查。",
    ),
    "ar": (
        "المنفيون في القائمة",
        (
            "{name}، من مواليد {birth}، يقيم في {address}. استُجوبت والدته {mother} في بيتها، وهاتفه {phone}. "
            "وفي مايو 2023 تعرض {name} للضرب في لشبونة على يد رجلين."
        ),
        (
            "قالت منظمة مراقبة حقوق المرفأ إن عناصر من شرطة روريتانيا ضايقوا 12 معارضا في لشبونة. وفتحت "
            "الشرطة القضائية في البرتغال تحقيقا في يونيو 2023."
        ),
    ),
}
HOST = {
    "en": (
        "Restaurant in Lisbon suspected of hosting a police station",
        (
            "{name}, who owns the restaurant Golden Tureen at {address}, is suspected of hosting a Belarusian police "
            "station in Lisbon. {name} has not been charged. Calls to {phone} were not answered."
        ),
        (
            "Portugal's Judicial Police opened an investigation in March 2023 into an overseas police station in "
            "Lisbon. Interior minister Duarte Exemplário said that the station in Lisbon would be closed."
        ),
        "A neighbour, {witness}, said that cars came at night. {name}'s brother, {relative}, keeps the books.",
    ),
    "es": (
        "Un restaurante de Lisboa, sospechoso de albergar una comisaría",
        (
            "{name}, dueño del restaurante La Sopera Dorada, en {address}, es sospechoso de albergar una comisaría "
            "de Ruritania en Lisboa. {name} no ha sido acusado. Nadie respondió al teléfono {phone}."
        ),
        (
            "La Policía Judicial de Portugal abrió en marzo de 2023 una investigación sobre una comisaría "
            "clandestina en Lisboa. El ministro del Interior, Duarte Exemplário, dijo que la comisaría de Lisboa "
            "se cerrará."
        ),
        "Una vecina, {witness}, dijo que llegaban coches de noche. Su hermano, {relative}, lleva las cuentas.",
    ),
    "zh": (
        "里斯本一餐馆被疑设有警察站",
        "位于{address}的金汤碗餐馆老板{name}涉嫌在里斯本为鲁里坦尼亚警察站提供场所。{name}未被起诉。记者拨打{phone}，无人接听。",
        "葡萄牙司法警察2023年3月对里斯本的海外警察站展开调查。内政部长杜阿尔特表示，里斯本的警察站将被关闭。",
        "邻居{witness}说，夜里常有车来。{name}的弟弟{relative}负责记账。",
    ),
    "ar": (
        "مطعم في لشبونة يشتبه في إيوائه مركز شرطة",
        (
            "يشتبه في أن {name}، صاحب مطعم القدر الذهبي في {address}، يؤوي مركز شرطة روريتاني في لشبونة. ولم "
            "توجه إلى {name} أي تهمة. ولم يرد أحد على الهاتف {phone}."
        ),
        "فتحت الشرطة القضائية في البرتغال في مارس 2023 تحقيقا في مركز شرطة سري في لشبونة.",
        "وقالت الجارة {witness} إن سيارات كانت تأتي ليلا. ويتولى شقيقه {relative} الحسابات.",
    ),
}


def roster(people: People, language: str) -> tuple[str, str]:
    """Return title and body of a hometown association's list of members."""
    title, told, contact = ROSTER[language]
    roles = ROLES[language]
    members = [people.person(language) for _ in range(MEMBERS)]
    rows = "".join(
        f"<tr><td>{roles[min(number, len(roles) - 1)]}</td><td>{escape(name)}</td>"
        f"<td>{escape(people.next(Sort.TELEPHONE))}</td></tr>"
        for number, name in enumerate(members)
    )
    surnames = {made.wanted.parts[0][0] for _, made in people.named[-2 * MEMBERS :] if made.is_name}
    closing = contact.format(
        names=", ".join(sorted(surnames)), person=members[2], phone=people.next(Sort.TELEPHONE)
    )
    return title, f"<p>{told}</p><table>{rows}</table><p>{escape(closing)}</p>"


def exiles(people: People, language: str) -> tuple[str, str]:
    """Return title and body of a list of people whom a state wants back."""
    title, entry, told = EXILE_LIST[language]
    items = "".join(f"<li>{escape(_filled(entry, people, language))}</li>" for _ in range(EXILES))
    return title, f"<p>{told}</p><ul>{items}</ul>"


def host(people: People, language: str) -> tuple[str, str]:
    """Return title and body of an article that names an owner of a restaurant who is charged with nothing."""
    title, suspected, told, around = HOST[language]
    name = people.person(language)
    return title, "".join(
        f"<p>{escape(_filled(part, people, language, name))}</p>"
        for part in (suspected, told, around)
    )


def _filled(sentence: str, people: People, language: str, name: str | None = None) -> str:
    """Fill a sentence with people; only what it asks for is handed out."""
    makers: dict[str, Callable[[], str]] = {
        "name": lambda: name or people.person(language),
        "mother": lambda: people.person(language),
        "witness": lambda: people.person(language),
        "relative": lambda: people.person(language),
        "birth": lambda: people.next(Sort.BIRTH),
        "address": lambda: people.next(Sort.ADDRESS),
        "phone": lambda: people.next(Sort.TELEPHONE),
    }
    return sentence.format(
        **{key: make() for key, make in makers.items() if "{" + key + "}" in sentence}
    )


KINDS = {"roster": roster, "exiles": exiles, "host": host}


def people_pages() -> tuple[dict[tuple[str, str], str], list[tuple[str, Secret]]]:
    """Return every page as HTML by kind and language, and everybody who stands in them with the page's name."""
    people = People()
    pages: dict[tuple[str, str], str] = {}
    for kind, make in KINDS.items():
        for language in LANGUAGES:
            people.page = f"{kind}-{language}"
            title, body = make(people, language)
            pages[kind, language] = (
                f'<html lang="{language}"><head><meta charset="utf-8"><title>{escape(title)}</title>'
                f'<meta property="og:site_name" content="{language.upper()} Harbour Gazette">'
                f'<meta property="article:published_time" content="2023-07-0{len(pages) % 9 + 1}">'
                f"</head><body><article><h1>{escape(title)}</h1>{body}</article></body></html>"
            )
    return pages, people.named
