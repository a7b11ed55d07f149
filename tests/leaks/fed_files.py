"""Fed files: secrets in everything that goes into a case through its doors: pages, their heads, names, decisions."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from urllib.parse import quote

from longarm.errors import UnknownEntityError
from longarm.model.decision import Signature
from longarm.model.finding import Confidence, Probability
from longarm.pipeline.add import add
from longarm.pipeline.assess import assess, grade
from longarm.pipeline.case import Case, init, opened
from longarm.pipeline.decide import differ
from longarm.pipeline.look import registry
from longarm.pipeline.release import release
from tests.leaks.invented_secrets import NAMES, Secret, Sort, secret

NOW = "2026-01-01T00:00:00Z"
STORY = {
    "en": "Harbour Watch said on Monday that China had opened an overseas police station in Lisbon and counted 54 "
    "overseas police stations in 21 countries. {} Portugal ordered the Chinese police station in Lisbon closed in "
    "March 2023.",
    "zh": "民间组织“港口观察”称，中国在里斯本设有海外警察站，全球共有54个海外警察站。{}葡萄牙2023年3月下令关闭里斯本的"
    "中国海外警察站。",
    "ru": "Организация «Портовый дозор» сообщила, что Китай открыл подпольный полицейский участок в Лиссабоне, "
    "всего таких 54 китайских полицейских участка. {} Власти Португалии закрыли китайский полицейский участок "
    "в Лиссабоне в марте 2023 года.",
    "ar": "قالت منظمة مراقبة المرفأ إن الصين افتتحت مركز شرطة سريا في لشبونة، وإن هناك 54 مركز شرطة صينيا حول "
    "العالم. {} وأمرت البرتغال بإغلاق مركز الشرطة الصيني في لشبونة في مارس 2023.",
    "ko": "시민단체 항구감시는 중국이 리스본에 비밀 경찰서를 열었으며 전 세계에 54곳의 해외 경찰서가 있다고 밝혔다. {} "
    "포르투갈은 2023년 3월 리스본의 중국 해외 경찰서를 폐쇄하라고 명령했다.",
}
LANGUAGE = {
    Sort.HAN: "zh",
    Sort.CYRILLIC: "ru",
    Sort.ARABIC: "ar",
    Sort.HANGUL: "ko",
}
WITNESS = {
    "en": "A neighbour, {}, said that men came at night.",
    "zh": "邻居{}说，夜里有人来。",
    "ru": "Соседка {} сказала, что ночью приходили мужчины.",
    "ar": "وقال الجار {} إن رجالا كانوا يأتون ليلا.",
    "ko": "이웃 {} 씨는 밤에 남자들이 왔다고 말했다.",
}
TARGET = {
    "en": "Agents forced {}, a student, to return from Lisbon in May 2023.",
    "zh": "2023年5月，特工强迫学生{}从里斯本回国。",
    "ru": "В мае 2023 года агенты принудили студента {} вернуться из Лиссабона.",
    "ar": "وأجبر عملاء الطالب {} على العودة من لشبونة في مايو 2023.",
    "ko": "2023년 5월 요원들은 유학생 {}를 리스본에서 강제로 귀국시켰다.",
}
OPERATOR = {
    "en": "The police station in Lisbon is run by {}.",
    "zh": "里斯本的警察站由{}经营。",
    "ru": "Полицейским участком в Лиссабоне управляет {}.",
    "ar": "ويدير {} مركز الشرطة في لشبونة.",
    "ko": "리스본 경찰서는 {} 씨가 운영한다.",
}
RELATIVE = {
    "en": "Police threatened {}, the mother of a dissident in Lisbon, in May 2023.",
    "zh": "2023年5月，警方威胁里斯本一名异见人士的母亲{}。",
    "ru": "В мае 2023 года полиция угрожала {}, матери диссидента в Лиссабоне.",
    "ar": "وهددت الشرطة {}، والدة معارض في لشبونة، في مايو 2023.",
    "ko": "2023년 5월 경찰은 리스본에 있는 반체제 인사의 어머니 {} 씨를 협박했다.",
}


@dataclass(frozen=True, slots=True)
class Page:
    """A file to feed in: its name, the head in front matter, and its text."""

    name: str
    text: str


Feed = Callable[[int, Secret], Page]


def language_of(secret_: Secret) -> str:
    """Return the language of a page in which such a name would stand."""
    return LANGUAGE.get(secret_.sort, "en")


def page(number: int, told: str, language: str = "en", name: str = "", **head: str) -> Page:
    """Return a text file with front matter whose story has a sentence put in."""
    front = {"title": "A station in Lisbon", "publisher": f"Gazette {number}", "language": language}
    whole = front | {"published": f"2023-04-{number % 28 + 1:02}"} | head
    lines = "\n".join(f"{key}: {value}" for key, value in whole.items())
    text = STORY[language].format(told)
    return Page(name or f"p{number:03}.md", f"---\n{lines}\n---\n{text}\n")


def _html(number: int, head: str, body: str = "") -> Page:
    text = STORY["en"].format("")
    return Page(
        f"p{number:03}.html",
        f'<html lang="en"><head><meta charset="utf-8"><title>A station</title>{head}</head>'
        f"<body><article><h1>A station</h1>{body}<p>{text}</p></article></body></html>",
    )


def _told(sentences: dict[str, str]) -> Feed:
    def feed(number: int, one: Secret) -> Page:
        language = language_of(one)
        return page(number, sentences[language].format(one.text), language)

    return feed


_ROLES = {
    "text: a witness": WITNESS,
    "text: somebody made to return": TARGET,
    "text: somebody said to run it": OPERATOR,
    "text: a relative": RELATIVE,
}
FEEDS: dict[str, Feed] = {name: _told(sentences) for name, sentences in _ROLES.items()} | {
    "text: a number or address": lambda n, one: page(n, f"The neighbour {one.mention}."),
    "head: title": lambda n, one: page(n, "", title=f"The flat: {one.mention}"),
    "head: publisher": lambda n, one: page(n, "", publisher=one.text),
    "head: address, path": lambda n, one: page(
        n, "", url=f"https://news.example/{quote(one.text.replace(' ', '-').lower())}/{n}"
    ),
    "head: address, query": lambda n, one: page(
        n, "", url=f"https://news.example/{n}?by={quote(one.text)}"
    ),
    "head: author": lambda n, one: _html(
        n,
        f'<meta name="author" content="{escape(one.text)}"><script type="application/ld+json">'
        f'{{"@type": "NewsArticle", "author": {{"@type": "Person", "name": "{one.text}"}}}}</script>',
    ),
    "page: byline, picture and comment": lambda n, one: _html(
        n,
        "",
        f'<p class="byline">By {escape(one.text)}</p><figure><img src="a.jpg" alt="{escape(one.text)}">'
        f"<figcaption>Photo: {escape(one.text)}</figcaption></figure><!-- {escape(one.text)} -->",
    ),
    "name of a file": lambda n, one: page(n, "", name=f"{_as_file(one)} {n}.md"),
    "name of a folder": lambda n, one: page(n, "", name=f"{_as_file(one)}/p{n:03}.md"),
    "name of a file that is refused": lambda _, one: Page(f"{_as_file(one)}.html", ""),
    "name of a file in no known language": lambda n, one: Page(
        f"{_as_file(one)} {n}.txt", f"---\nlanguage: eu\n---\nEz dago ezer. {one.text}\n"
    ),
}
SIGNED = ("decision: who ruled and why", "case: name")


def _as_file(one: Secret) -> str:
    return one.text.replace("/", "-").replace(":", "")


def secrets_for(place: str) -> tuple[Secret, ...]:
    """Return the secrets of a place: names in five scripts, and where text is free other things too."""
    start = [*FEEDS, *SIGNED].index(place) * 4
    if place == "text: a number or address":
        sorts = tuple(sort for sort in Sort if sort not in NAMES)
    elif place == "head: publisher":
        # Whoever publishes under a name speaks for themself.
        sorts = (Sort.TELEPHONE, Sort.EMAIL, Sort.ADDRESS)
    elif place in _ROLES or place.startswith(("page", "head: author")):
        sorts = NAMES
    else:
        sorts = (*NAMES, Sort.TELEPHONE, Sort.EMAIL, Sort.ADDRESS)
    return tuple(secret(sort, start + number) for sort in sorts for number in range(4))


def fed(place: str, folder: Path) -> Path:
    """Feed the secrets of a place through a case in `folder`; return the folder of its release.

    Raises:
        GateError: the release was refused.
    """
    secrets = secrets_for(place)
    pages = folder / "pages"
    feed = FEEDS.get(place)
    for number, one in enumerate(secrets):
        made = page(number, "") if feed is None else feed(number, one)
        path = pages / made.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(made.text, encoding="utf-8")
    (pages / "plain.md").write_text(page(900, "").text, encoding="utf-8")
    name = f"For {secrets[0].text}" if place == "case: name" else "Stations"
    init(folder / "case", name)
    with opened(folder / "case", writing=True) as case:
        add(case, [pages], NOW)
        if place == "decision: who ruled and why":
            _rule(case, secrets)
        release(case, folder / "site", NOW)
    return folder / "site"


def _rule(case: Case, secrets: tuple[Secret, ...]) -> None:
    """Sign every kind of decision with a secret, and give it as the reason."""
    seen = registry(case)
    found = [each.id for each in seen.weighed.findings] + [each.id for each in seen.weighed.ledger]
    for number, one in enumerate(secrets):
        signed = Signature(one.text, NOW, f"because {one.mention}")
        grade(case, f"Gazette {number}", "B", signed, said=number % 2 == 0)
        assess(case, found[number % len(found)], Probability.LIKELY, Confidence.LOW, signed)
        try:
            differ(case, f"Gazette {number}", "Harbour Watch", signed)
        except UnknownEntityError:
            continue
