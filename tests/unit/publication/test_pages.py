"""Pages: a figure and a finding with every reason; long lists over several pages; ways in without a script."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from functools import cache
from hashlib import sha256

from lxml import html

from longarm.model.finding import Flag, FlagKind, Origins, OutcomeStep, Persons, Reason, Support
from longarm.model.release import Terms
from longarm.model.slots import Action, Response, Site, SiteKind, SiteStatus
from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.site.paging import CARDS, ROWS, sliced
from tests.unit.publication.builder import Case
from tests.unit.publication.invented import WATCH, invented_case
from tests.unit.publication.released import elements, everything, inspected, site, strings

MADE_AT = "2024-01-06T09:00:00Z"


def weighed_case() -> Case:
    """Return the invented case with all that weighing can say about its figure 102 and its site in Dublin."""
    case = invented_case()
    edge = next(one for one in case.edges if one.source == "document:es01")
    reply = next(one.id for one in case.claims.values() if one.claim.polarity == "denied")
    support = Support(
        documents=4,
        outlets=4,
        houses=3,
        lines=Origins(1, 2),
        chokepoints=("Harbour Watch",),
        loops=(("Gazette du Quai", "Diario del Puerto"),),
        not_held=("Harbour Watch",),
        rests_on=("interviews",),
    )
    for place, entry in enumerate(case.ledger):
        if entry.id == "f-102":
            case.ledger[place] = replace(
                entry,
                support=support,
                reasons=(
                    Reason("4 documents of 4 outlets say it", (), entry.claims),
                    Reason("es01 leads to Morning Ledger", (edge.id,), entry.claims[1:2]),
                ),
                flags=(Flag(FlagKind.CONFLICT, "54 is another count", ("f-54",)),),
                replies=(reply,),
                looked_in=("en01", "es01"),
            )
    for place, finding in enumerate(case.findings):
        if finding.id == "s-dublin":
            case.findings[place] = replace(
                finding,
                outcomes=(
                    OutcomeStep("2023-02-10", "open", finding.claims[0], "Harbour Watch"),
                    OutcomeStep("2023-03", "closure_ordered", _ordered(case), "Ireland"),
                    OutcomeStep("2023-04", "open", finding.claims[0], "IE"),
                ),
                merged=("en01 and en02 share a day",),
                maybe=("s-lisbon",),
                persons=Persons(2, 3),
                support=support,
            )
    return case


def _ordered(case: Case) -> str:
    return next(
        one.id
        for one in case.claims.values()
        if isinstance(one.claim.slots, Response)
        and one.claim.slots.action is Action.CLOSURE_ORDERED
    )


@cache
def pages() -> dict[str, str]:
    return site(gate(weighed_case().registry()), MADE_AT)


def tree(path: str) -> html.HtmlElement:
    return html.document_fromstring(pages()[path])


def section(path: str, name: str) -> str:
    found = tree(path).xpath(f"//section[@aria-labelledby='{name}']")
    return " ".join(" ".join(found[0].itertext()).split())


def test_a_figure_tells_who_carries_it_and_through_how_many_lines() -> None:
    told = section("figures/f-102.html", "backing")
    for part in (
        "Documents that say it 4",
        "Houses 3",
        "Origins 1 ",
        "Separate lines (κ) 1 to 2",
        "All of it passes through Harbour Watch",
        "Known by quotation only Harbour Watch",
        "Cite each other and nobody else Gazette du Quai , Diario del Puerto",
        "What the origins themselves rely on interviews",
    ):
        assert part in told, part


def test_every_reason_leads_to_the_quotes_and_edges_that_it_names() -> None:
    why = tree("figures/f-102.html").xpath("//section[@aria-labelledby='why']")[0]
    assert strings(why, ".//p[@class='words']//text()") == [
        "4 documents of 4 outlets say it",
        "es01 leads to Morning Ledger",
    ]
    links = why.xpath(".//li[2]//a/@href")
    edge = next(one for one in weighed_case().edges if one.source == "document:es01")
    assert f"../documents/es01.html#e-{edge.id}" in links
    assert any(link.startswith("../documents/es01.html#a-") for link in links)
    assert why.xpath(".//li[1]//a/@href") == ["#printed"]


def test_a_figure_tells_its_history_and_what_it_is_held_against() -> None:
    table = tree("figures/f-102.html").xpath("//section[@aria-labelledby='history']//table")[0]
    rows = [" ".join(" ".join(row.itertext()).split()) for row in table.xpath(".//tbody/tr")]
    assert [row.split(" ")[0] for row in rows] == ["Before", "Before", "This"]
    assert "54 police stations worldwide September 2022" in rows[0]
    assert "Held against: 54 police stations worldwide" in section("figures/f-102.html", "flags")
    assert "Held against this one 102 police stations" in section("figures/f-54.html", "history")
    assert tree("figures/f-102.html").xpath(
        "//section[@aria-labelledby='history']//*[name()='svg']"
    )


def test_a_figure_shows_the_reply_of_the_accused_and_where_it_was_looked_for() -> None:
    told = section("figures/f-102.html", "reply")
    assert "Ostravian foreign ministry (government) denied" in told
    assert "Looked in 2 documents" in told
    assert "No reply was looked for." in section("figures/f-54.html", "reply")


def test_everybody_who_printed_a_figure_stands_in_a_table_by_date() -> None:
    table = tree("figures/f-102.html").xpath("//table[contains(@class, 'printed')]")[0]
    assert table.xpath(".//td[@class='date']/text()") == [
        "June 2023",
        "2 June 2023",
        "3 June 2023",
        "4 June 2023",
    ]
    assert len(table.xpath(".//span[@class='flag']")) == 2
    assert table.xpath(".//p[@lang='ar'][@dir='rtl']")
    assert len(table.xpath(".//a[contains(@href, '#c-')]")) == 4


def test_a_site_has_a_page_with_its_steps_and_what_may_be_the_same() -> None:
    path = "findings/s-dublin.html"
    assert "March 2023 closure ordered Ireland Quote" in section(path, "steps")
    assert "April 2023 open an authority of Ireland Quote" in section(path, "steps")
    assert "en01 and en02 share a day" in section(path, "merged")
    assert "Police station in Lisbon, Portugal" in section(path, "merged")
    article = " ".join(tree(path).xpath("//article")[0].itertext())
    assert "2 to 3" in article
    assert "closure ordered" in article
    assert "Ostravian foreign ministry (government) denied" in article


def test_every_claim_has_an_address_of_its_own_beside_its_quote() -> None:
    registry = gate(weighed_case().registry()).registry
    for one in registry.claims:
        item = tree(f"documents/{one.document_id}.html").get_element_by_id(f"c-{one.id}")
        assert item.xpath(".//a[contains(@href, '#a-') or contains(@href, '#w-')]")
        assert item.xpath("string(.//code)") == f"longarm-{one.id}"


def test_places_bodies_and_years_are_lists_that_need_no_script() -> None:
    places = " ".join(tree("lists/places.html").xpath("//main//text()"))
    assert "Dublin, Ireland" in places
    bodies = tree("lists/bodies.html")
    words = " ".join(bodies.xpath("//main//text()"))
    assert "Ostravian state police" in words
    assert "Exampleson" not in words
    assert bodies.xpath("//main//a[contains(@href, '#c-')]")
    assert tree("lists/years.html").xpath("//main/table//a/@href") == ["../lists/2023.html"]
    year = " ".join(tree("lists/2023.html").xpath("//main//text()"))
    assert "an authority of Ireland ordered a closure (March 2023)" in year
    assert "Site, first report" in year
    assert "Newest outcome: closure ordered · Reply of the accused: Ostravian" in year


def test_pictures_stand_on_their_pages_with_words_and_a_table() -> None:
    for path, name in (
        ("index.html", "pictures/world-en-1560.png"),
        ("countries/ie.html", "../pictures/map-ie-en-780.png"),
        ("lists/years.html", "../pictures/timeline-en-1560.png"),
        ("links.html", "pictures/organs-en-1560.png"),
    ):
        picture = elements(tree(path), f"//figure[.//img[@src='{name}']]")[0]
        assert len(strings(picture, ".//img/@alt")[0]) > 20, path
        assert strings(picture, ".//a/@href")[0].endswith(".svg")
        rows = elements(tree(path), "//details[./table]//tbody/tr")
        assert rows, path


def test_a_list_is_cut_into_pages_that_lead_to_each_other() -> None:
    parts = sliced("lists/x.html", list(range(25)), 10)
    assert [(one.path, list(one.items)[:1], one.number, one.count) for one in parts] == [
        ("lists/x.html", [0], 1, 3),
        ("lists/x-2.html", [10], 2, 3),
        ("lists/x-3.html", [20], 3, 3),
    ]
    assert [one.path for one in sliced("x.html", "", 10)] == ["x.html"]
    many = sliced("x.html", list(range(1000)), 10)[49]
    assert [number for number, _ in many.near] == [1, 47, 48, 49, 50, 51, 52, 53, 100]


def large_case(count: int) -> Case:
    """Return a case with many sites in one country, each told by a document of its own."""
    case = Case()
    for number in range(count):
        name = f"d{number:03}"
        text = "Harbour Watch says there is a police station in Lisbon."
        case.document(name, f"{text} {'x' * number}", publisher=f"Outlet {number}")
        site_ = Site(SiteKind.POLICE_STATION, "Lisbon", "PT", None, SiteStatus.ALLEGED)
        case.finding(f"s{number:03}", "site", case.claim(name, text, site_, WATCH))
    return case


def test_no_page_grows_with_the_case_and_everything_can_still_be_reached() -> None:
    count = CARDS + 15
    report = gate(large_case(count).registry())
    found = everything(report, Terms(MADE_AT))
    assert inspected(found, report.withholding) == ()
    linked = set()
    for path, text in found.items():
        if path.endswith(".html"):
            page = html.document_fromstring(text)
            assert len(elements(page, "//*[@data-allegation]")) <= CARDS, path
            assert len(elements(page, "//tbody/tr")) <= ROWS, path
            linked |= {link.rpartition("/")[2] for link in strings(page, "//a/@href")}
    assert {f"s{number:03}.html" for number in range(count)} <= linked
    assert {"pt-sites.html", "pt-sites-2.html"} <= linked
    assert not html.document_fromstring(found["sites.html"]).xpath("//*[@data-allegation]")


def test_a_second_language_lies_in_a_folder_of_its_own_and_shares_what_has_no_words() -> None:
    report = gate(weighed_case().registry())
    terms = Terms(MADE_AT, languages=("en", "ar"))
    found = everything(report, terms)
    assert inspected(found, report.withholding) == ()
    page = html.document_fromstring(found["ar/documents/en01.html"])
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert page.xpath("//a[@hreflang='en']/@href") == ["../../documents/en01.html"]
    assert strings(page, "//section[@aria-labelledby='cite']//a/@href")[0] == "../../cite/en01.bib"
    assert "ar/cite/en01.bib" not in found
    other = html.document_fromstring(found["documents/en01.html"])
    assert other.xpath("//a[@hreflang]/@href") == [
        "../documents/en01.html",
        "../ar/documents/en01.html",
    ]


def test_a_picture_within_a_page_is_shown_by_its_own_style_which_the_policy_lets_through() -> None:
    """The page hides it: a browser in which SVG is switched off would print its words in one run."""
    seen = set()
    for path, content in site(gate(weighed_case().registry()), MADE_AT).items():
        if not path.endswith(".html"):
            continue
        page = html.fromstring(content)
        (policy,) = strings(page, "//meta[@http-equiv='Content-Security-Policy']/@content")
        for style in elements(page, "//style"):
            digest = sha256(style.text_content().encode()).digest()
            assert f"'sha256-{b64encode(digest).decode()}'" in policy
        for picture in elements(page, "//svg[@role='group'][not(ancestor::svg)]"):
            (kind,) = picture.classes
            seen.add(kind)
            assert f"svg.{kind}" in picture.xpath("string(style)")
    assert seen == {"ledger", "lineage"}


def test_that_an_allegation_was_made_is_no_outcome_of_it() -> None:
    case = invented_case()
    for place, finding in enumerate(case.findings):
        if finding.id == "s-lisbon":
            case.findings[place] = replace(finding, outcome="alleged")
    pages = site(gate(case.registry()), "2026-01-05T10:00:00Z")
    told = html.fromstring(pages["findings/s-lisbon.html"].encode())
    newest = "".join(strings(told, "//div[@class='outcome']/dd//text()")).strip()
    assert newest == f"None found in the {len(case.documents)} documents of this case."
    unknown = html.fromstring(pages["unknown.html"].encode())
    without = " ".join(strings(unknown, "//section[@aria-labelledby='without_outcome']//text()"))
    assert "Police station in Lisbon, Portugal" in without
    assert "Police station in Dublin, Ireland" not in without
