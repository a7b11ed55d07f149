"""Inspection: the last look finds what a template does wrong, and lets pass only scripts and pictures of our own."""

from __future__ import annotations

import pytest

from longarm.stages.publication.gate.admission import gate
from longarm.stages.publication.searching.index import engine
from tests.unit.publication.invented import invented_case
from tests.unit.publication.released import inspected


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<p>Tomas Bystanderov</p>", "a name that is withheld"),
        ("<p>Tomas&#32;Bystanderov</p>", "a name that is withheld"),
        ("<script>1</script>", "<script> may not stand"),
        ("<script src='search/engine.js'>1</script>", "<script> may not stand"),
        ("<script src='search/engine.js' onload='x()'></script>", "<script> may not stand"),
        ("<script src='search/t-0.js'></script>", "<script> may not stand"),
        ("<script src='https://search/engine.js'></script>", "<script> may not stand"),
        ("<link rel=stylesheet href=a.css>", "<link> may not stand"),
        (
            "<link rel=alternate type=application/atom+xml href=//b.example/a>",
            "<link> may not stand",
        ),
        ("<img src=map.png>", "without words"),
        ("<img src=https://b.example/a.png alt=map>", "only the release's own"),
        ("<img src=data:image/png;base64,AA alt=map>", "only the release's own"),
        ("<img src=gone.png alt=map>", "leads to no page"),
        ("<img src=a.png srcset=b.png alt=map>", "would load or run"),
        (
            "<picture><source srcset='https://b.example/a.png 390w'></picture>",
            "only the release's own",
        ),
        ("<picture><source srcset='gone.png 390w'></picture>", "leads to no page"),
        ("<p onclick='x()'>a</p>", "an event handler"),
        ("<p style='color:red'>a</p>", "would load or run"),
        ("<a href='javascript:x()'>a</a>", "would load or run"),
        ("<a href='gone.html'>a</a>", "leads to no page"),
        ("<a href='#gone'>a</a>", "leads to no place"),
        ("<p data-fact>There are 54.</p>", "leads to no quote"),
        ("<article data-allegation><p>A station.</p></article>", "without its outcome"),
        (
            "<article data-allegation><dl><div class='outcome'><dt>o</dt><dd>closed</dd></div></dl></article>",
            "without its reply",
        ),
    ],
)
def test_the_last_look_finds_what_a_template_does_wrong(page: str, said: str) -> None:
    withholding = gate(invented_case().registry()).withholding
    found = inspected({"one.html": f"<!doctype html><html><body>{page}</body></html>"}, withholding)
    assert any(said in problem for problem in found)


@pytest.mark.parametrize(
    ("path", "content", "refused"),
    [
        ("search/t-0.js", 'longarmSearch.take("t-0",{"a":[1]});\n', False),
        ("search/t-0.js", 'longarmSearch.take("t-1",{"a":[1]});\n', True),
        ("search/t-0.js", 'longarmSearch.take("t-0",alert(1));\n', True),
        ("search/t-0.js", 'longarmSearch.take("t-0",{});alert(1);\n', True),
        ("search/engine.js", engine().decode(), False),
        ("es/search/engine.js", engine().decode(), False),
        ("search/engine.js", engine().decode() + " ", True),
        ("other/engine.js", engine().decode(), True),
        ("map.svg", "<svg xmlns='http://www.w3.org/2000/svg'><a href='a.html'/></svg>", False),
        ("map.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>", True),
        ("map.svg", "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", True),
        ("map.svg", "<svg xmlns='http://www.w3.org/2000/svg'><image href='a.png'/></svg>", True),
        (
            "map.svg",
            "<svg xmlns='http://www.w3.org/2000/svg'><a href='javascript:x()'/></svg>",
            True,
        ),
    ],
)
def test_only_our_own_scripts_and_still_pictures_pass(
    path: str, content: str, *, refused: bool
) -> None:
    withholding = gate(invented_case().registry()).withholding
    assert bool(inspected({path: content}, withholding)) is refused
