"""The site: every link leads somewhere, every quote is the rendition's slice, and nothing is loaded or run."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest
from lxml import html

from longarm.errors import CaseExistsError, GateError
from longarm.model.claim import Polarity
from longarm.model.release import Terms
from longarm.model.slots import Site, SiteKind, SiteStatus, Slots
from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.opendata.sheets import guarded
from longarm.stages.publication.release import publish
from tests.unit.publication.builder import Case, a_document
from tests.unit.publication.invented import MINISTRY, TEXTS, invented_case
from tests.unit.publication.released import everything, inspected, site, strings

MADE_AT = "2024-01-06T09:00:00Z"


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    return site(gate(invented_case().registry()), MADE_AT)


@pytest.fixture(scope="module")
def trees(pages: dict[str, str]) -> dict[str, html.HtmlElement]:
    return {
        path: html.document_fromstring(text)
        for path, text in pages.items()
        if path.endswith(".html")
    }


def _marked_text(tree: html.HtmlElement, name: str) -> str:
    parts = [one for one in tree.iter("mark") if name in {one.get("id"), one.get("data-of")}]
    return "".join(part.text_content() for part in parts)


def test_every_link_leads_to_a_place_and_every_quote_is_the_slice(
    trees: dict[str, html.HtmlElement],
) -> None:
    report = gate(invented_case().registry())
    there = {*everything(report, Terms(MADE_AT)), "manifest.json"}
    ids = {
        path: {one.get("id") for one in tree.iter() if one.get("id")}
        for path, tree in trees.items()
    }
    quotes = 0
    for path, tree in trees.items():
        for link in tree.iter("a"):
            href = link.get("href", "")
            if href.startswith("https://"):
                continue
            page, _, name = href.partition("#")
            target = normpath(join(dirname(path), page)) if page else path
            assert target in there, (path, href)
            assert not name or name in ids[target], (path, href)
            if re.fullmatch(r"a-\d+-\d+", name):
                start, end = map(int, name.split("-")[1:])
                text = TEXTS[Path(target).stem][4]
                assert _marked_text(trees[target], name) == text[start:end], (path, href)
                quotes += 1
    assert quotes > 90


def test_every_fact_leads_to_a_quote(trees: dict[str, html.HtmlElement]) -> None:
    facts = [
        one for tree in trees.values() for one in tree.iter() if one.get("data-fact") is not None
    ]
    assert len(facts) > 50
    for fact in facts:
        assert re.search(r"#[aw]-\d+-\d+", html.tostring(fact, encoding="unicode"))


def test_every_allegation_has_outcome_and_reply_or_says_that_none_was_found(
    trees: dict[str, html.HtmlElement],
) -> None:
    text = trees["sites.html"].text_content()
    assert "closure ordered" in text
    assert "None found in the 7 documents of this case." in text
    denial = "The Ostravian foreign ministry denied that there are any police stations abroad."
    assert denial in trees["sites.html"].xpath("string(//*[@class='reply'][.//blockquote])")
    assert (
        "None found; looked in the 7 documents of this case for a reply by whoever is accused."
        in text
    )
    assert "looked in the 7 documents of this case for a reply by Ostravian state police" in (
        trees["incidents.html"].text_content()
    )


def test_voices_and_modality_are_kept(trees: dict[str, html.HtmlElement]) -> None:
    spanish = trees["documents/es01.html"].text_content()
    assert (
        "Harbour Watch alleged that the number of police stations worldwide is 102, as relayed by Morning Ledger"
        in spanish
    )
    assert (
        "Ostravian foreign ministry (government) denied" in trees["statements.html"].text_content()
    )
    assert (
        "an authority of Ireland ordered a closure (March 2023)"
        in trees["responses.html"].text_content()
    )
    assert "there is a pattern of surveillance" in trees["incidents.html"].text_content()


def test_quotes_carry_language_and_direction(trees: dict[str, html.HtmlElement]) -> None:
    arabic = trees["figures/f-102.html"].xpath("//main//*[@lang='ar'][@dir]")
    assert arabic
    assert all(one.get("dir") == "rtl" for one in arabic)
    assert trees["documents/zh01.html"].xpath("string(//*[@class='text']/@lang)") == "zh-Hans"


def test_outlets_and_origins_are_said_in_words(trees: dict[str, html.HtmlElement]) -> None:
    assert "4 outlets, 1 origin" in trees["figures/f-102.html"].text_content()
    assert "2 outlets, 1 to 2 origins" in trees["sites.html"].text_content()


def test_no_address_and_no_withheld_name_is_in_any_file(pages: dict[str, str]) -> None:
    for path, text in pages.items():
        for secret in ("Capel Street", "Estrella", "卡佩尔街", "Bystanderov"):
            assert secret not in text, (path, secret)


def test_pages_load_and_run_nothing(
    pages: dict[str, str], trees: dict[str, html.HtmlElement]
) -> None:
    for path, tree in trees.items():
        assert tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0].startswith(
            "default-src 'none'"
        )
        assert not tree.xpath("//iframe | //@style | //*[not(self::script or self::img)]/@src"), (
            path
        )
        assert all(
            source.startswith(("pictures/", "../pictures/"))
            for source in strings(tree, "//img/@src")
        )
        assert tree.xpath("//script/@src") == (
            ["search/engine.js"] if path == "search.html" else []
        )
        assert tree.xpath("//link/@type") == ["application/atom+xml"]
        assert "url(" not in pages[path]
        assert "@import" not in pages[path]


def test_pages_are_well_built(trees: dict[str, html.HtmlElement]) -> None:
    for path, tree in trees.items():
        assert len(tree.xpath("//h1")) == 1, path
        assert tree.get("lang") == "en"
        assert tree.xpath("//a[@class='skip']/@href") == ["#content"]
        assert len(tree.xpath("//table")) == len(tree.xpath("//table/caption")), path
        assert not tree.xpath("//th[not(@scope)]"), path
        ids = [one.get("id") for one in tree.iter() if one.get("id")]
        assert len(ids) == len(set(ids)), path


def test_templates_hold_no_words_of_their_own() -> None:
    for template in files("longarm.stages.publication.site").joinpath("templates").iterdir():
        if template.name.endswith(".html"):
            bare = re.sub(
                r"{[{%].*?[%}]}|<[^>]*>", " ", template.read_text(encoding="utf-8"), flags=re.DOTALL
            )
            assert not re.search(r"[a-z]{3,}", bare), (template.name, bare.split())


def _contrast(one: str, two: str) -> float:
    """Return the contrast of two colours as WCAG 2 defines it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        linear = [
            part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        ]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    bright, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("scheme", [0, 1])
@pytest.mark.parametrize("ink", ["ink", "soft", "link", "warn", "accent", "blue"])
@pytest.mark.parametrize("ground", ["paper", "card"])
def test_colours_keep_a_contrast_of_aa(scheme: int, ink: str, ground: str) -> None:
    css = (
        files("longarm.stages.publication.site")
        .joinpath("templates", "style.css")
        .read_text(encoding="utf-8")
    )
    colours = dict(
        re.findall(r"--(\w+): (#[0-9a-f]{6})", css.split("prefers-color-scheme: dark")[scheme])
    )
    assert _contrast(colours[ink], colours[ground]) >= 4.5


def test_marked_words_keep_their_contrast() -> None:
    css = (
        files("longarm.stages.publication.site")
        .joinpath("templates", "style.css")
        .read_text(encoding="utf-8")
    )
    for part in css.split("prefers-color-scheme: dark"):
        colours = dict(re.findall(r"--(\w+): (#[0-9a-f]{6})", part))
        assert _contrast(colours["ink"], colours["mark"]) >= 4.5
        assert _contrast(colours["ink"], colours["target"]) >= 4.5


def test_the_same_registry_gives_the_same_bytes(tmp_path: Path) -> None:
    case = invented_case()
    one = publish(case.registry(), tmp_path / "one", Terms(MADE_AT))
    registry = case.registry()
    turned = replace(registry, judgements=dict(reversed(list(registry.judgements.items()))))
    two = publish(turned, tmp_path / "two", Terms(MADE_AT))
    assert one.manifest_sha256 == two.manifest_sha256


def test_the_manifest_names_every_file(tmp_path: Path) -> None:
    folder = tmp_path / "release"
    publish(invented_case().registry(), folder, Terms(MADE_AT))
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    found = {one.relative_to(folder).as_posix() for one in folder.rglob("*") if one.is_file()}
    listed = (folder / "files.sha256").read_bytes()
    rows = [line.split("  ") for line in listed.decode().splitlines()]
    assert {path for _, path in rows} == found - {"manifest.json", "files.sha256"}
    for digest, path in rows:
        assert sha256((folder / path).read_bytes()).hexdigest() == digest
    assert manifest["files"]["sha256"] == sha256(listed).hexdigest()
    assert manifest["files"]["count"] == len(rows)


def test_a_refused_release_leaves_the_old_one_as_it_was(tmp_path: Path) -> None:
    folder = tmp_path / "release"
    registry = invented_case().registry()
    publish(registry, folder, Terms(MADE_AT))
    before = (folder / "manifest.json").read_bytes()
    broken = replace(registry, claims=registry.claims[1:])
    with pytest.raises(GateError):
        publish(broken, folder, Terms("2025-01-01T00:00:00Z"))
    assert (folder / "manifest.json").read_bytes() == before
    assert [one.name for one in tmp_path.iterdir()] == ["release"]


def test_a_release_is_replaced_as_a_whole(tmp_path: Path) -> None:
    folder = tmp_path / "release"
    registry = invented_case().registry()
    publish(registry, folder, Terms(MADE_AT))
    (folder / "figures" / "stale.html").write_text("old", encoding="utf-8")
    publish(registry, folder, Terms("2025-01-01T00:00:00Z"))
    assert not (folder / "figures" / "stale.html").exists()
    assert "2025-01-01" in (folder / "about.html").read_text(encoding="utf-8")
    assert [one.name for one in tmp_path.iterdir()] == ["release"]


def test_a_folder_with_other_files_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(CaseExistsError, match="no release"):
        publish(invented_case().registry(), tmp_path, Terms(MADE_AT))
    assert [one.name for one in tmp_path.iterdir()] == ["notes.txt"]


def test_an_empty_case_makes_a_site() -> None:
    registry = Case().registry()
    found = everything(gate(registry), Terms(MADE_AT))
    assert inspected(found, gate(registry).withholding) == ()


def test_document_names_are_safe_file_names_and_never_collide() -> None:
    case = Case()
    for name in ("Report", "report", "../up", "报告 1", "index", "a" * 300):
        text = f"Harbour Watch says there are 54 stations ({name[:9]})."
        case.documents[name] = a_document(name, text, "en")
        case.claim(name, "54 stations", invented_figure())
    found = [path for path in site(gate(case.registry()), MADE_AT) if path.startswith("documents/")]
    assert len({path.lower() for path in found}) == 7
    assert all(re.fullmatch(r"documents/[a-z0-9_-]{1,90}\.html", path) for path in found)


def invented_figure() -> Slots:
    return next(
        one.claim.slots for one in invented_case().claims.values() if one.claim.kind == "figure"
    )


def test_markup_in_a_document_stays_text() -> None:
    case = Case()
    text = "54 <script>alert(1)</script> & stations"
    case.document(
        "one", text, "en", title="<b>bold</b>", publisher='"><img src=x>', url="javascript:alert(1)"
    )
    case.claim("one", text, invented_figure())
    report = gate(case.registry())
    assert inspected(everything(report, Terms(MADE_AT)), report.withholding) == ()


@pytest.mark.parametrize(
    "cell", ["=1+1", "+48", "-1", "@a", "\tx", "\rx", "＝1", "＋1", "－1", "＠a", " =1", "　＝1"]
)
def test_no_cell_begins_a_formula(cell: str) -> None:
    assert guarded(cell) == f"'{cell}"


def test_tables_hold_no_formula_and_every_row_an_outcome_and_a_reply() -> None:
    case = invented_case()
    case.documents["en01"] = replace(
        case.documents["en01"],
        rendition=replace(
            case.documents["en01"].rendition,
            publisher=replace(case.documents["en01"].rendition.publisher, value="＝cmd()"),
        ),
    )
    found = site(gate(case.registry()), MADE_AT)
    for path, text in found.items():
        if path.endswith(".csv"):
            rows = list(csv.reader(io.StringIO(text)))
            assert rows
            assert not [
                cell for row in rows for cell in row if cell[:1] in tuple("=+-@\t\r＝＋－＠")
            ]
    for row in csv.DictReader(io.StringIO(found["data/sites.csv"])):
        assert row["newest_outcome"]
        assert row["reply_of_the_accused"]
        assert not {"address", "ethnicity", "religion", "nationality"} & set(row)


def test_a_denial_by_itself_is_no_site() -> None:
    case = invented_case()
    quote = "The Ostravian foreign ministry denied that there are any police stations abroad."
    denied = Site(SiteKind.POLICE_STATION, "Porto", "PT", None, SiteStatus.DENIED)
    claim = case.claim("en01", quote, denied, MINISTRY, polarity=Polarity.DENIED)
    case.finding("s-porto", "site", claim)
    found = site(gate(case.registry()), MADE_AT)
    assert "Denied: police station in Porto, Portugal" in found["sites.html"]
    assert "This is itself a denial." in found["sites.html"]
    overview = html.document_fromstring(found["index.html"])
    assert "Porto" not in " ".join(strings(overview, "//table[@class='bars']//text()"))


def test_a_right_to_left_name_does_not_turn_its_sentence_round(pages: dict[str, str]) -> None:
    assert "\u2068مراقبة المرفأ\u2069 alleged that the number" in pages["documents/ar01.html"]


def test_json_holds_no_text_that_is_withheld(pages: dict[str, str]) -> None:
    data = json.loads(pages["data/registry.json"])
    quotes = [claim for claim in data["claims"] if "[address withheld]" in claim["quote"]]
    assert quotes
    assert all(claim["anchor"]["exact"] is None for claim in quotes)


def test_the_host_states_denial_stands_apart_and_the_search_is_counted() -> None:
    registry = invented_case().registry()
    dublin = next(one for one in registry.weighed.findings if one.id == "s-dublin")
    moved = replace(
        dublin, replies=(), host_denials=dublin.replies, looked_in=("en01", "es01"), outcomes=()
    )
    findings = tuple(moved if one is dublin else one for one in registry.weighed.findings)
    changed = replace(registry, weighed=replace(registry.weighed, findings=findings))
    page = html.document_fromstring(site(gate(changed), MADE_AT)["sites.html"])
    text = " ".join(str(page.xpath("string()")).split())
    assert "Denied by the state where it is" in text
    assert "looked in the 2 documents that speak of this place" in text
    assert not page.xpath("//*[@class='reply'][.//blockquote]")
