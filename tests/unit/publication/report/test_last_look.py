"""The last look opens what is packed: a name that is withheld is found in a PDF and in a DOCX too."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2
import pytest

from longarm.model.slots import Site, SiteKind, SiteStatus
from longarm.stages.publication.gate.contents import readings
from longarm.stages.publication.gate.inspection import inspect
from longarm.stages.publication.gate.rules import Rule
from longarm.stages.publication.gate.withholding import Withholding
from longarm.stages.publication.report.content import content
from longarm.stages.publication.report.pdf import pdf
from longarm.stages.publication.report.word import word
from longarm.stages.publication.words.strings import english
from tests.unit.publication.invented import WATCH, empty_case
from tests.unit.publication.report.printed import a_material, invented
from tests.unit.publication.report.test_pdf import quoted_case

FILES = ("report/report.pdf", "report/report.docx")
LATIN = "Aldo Marrenfeldt"
HAN = "欧阳若谷"
ARABIC = "سالم المرنفي"


def look(folder: Path, text: str, language: str, name: str) -> tuple[str, ...]:
    """Make a report that quotes `text`, and return what the last look says if `name` is withheld."""
    case = quoted_case((text,), language)
    told = content(a_material(case, off=frozenset({Rule.BYSTANDERS})))
    (folder / "report").mkdir()
    (folder / FILES[0]).write_bytes(pdf(told, english()))
    (folder / FILES[1]).write_bytes(word(told, english()))
    policy = invented().desk.report.withholding.policy
    return inspect(folder, FILES, Withholding(policy, (name,)))


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        (f"{'words ' * 30}{LATIN} {'words ' * 30}", "en", LATIN),
        (f"{'他们说' * 21}{HAN}{'他们说' * 30}", "zh-Hans", HAN),
        (f"قال {ARABIC} ذلك في المدينة", "ar", ARABIC),
    ],
)
def test_a_withheld_name_is_found_in_both_files(
    tmp_path: Path, text: str, language: str, name: str
) -> None:
    assert look(tmp_path, text, language, name) == tuple(
        f"{path}: a name that is withheld stands in it; add the document again" for path in FILES
    )


def test_a_name_that_is_broken_over_two_lines_is_found() -> None:
    case = empty_case()
    names = [f"欧阳若{last}" for last in "谷山水火木金土日月星天地人风云竹"]
    for at, name in enumerate(names):
        case.document(name, f"{'字' * (20 + 3 * at)}{name}{'字' * 20}", "zh-Hans", title="One")
        slots = Site(SiteKind.POLICE_STATION, "Lisbon", "PT", None, SiteStatus.ALLEGED)
        text = case.documents[name].rendition.text
        case.finding(f"s-{at:02}", "site", case.claim(name, text, slots, WATCH))
    printed = pdf(content(a_material(case, off=frozenset({Rule.BYSTANDERS}))), english())
    texts = list(readings("report.pdf", io.BytesIO(printed), 100))
    assert [name for name in names if not any(name in text for text in texts)] == []
    document = pypdfium2.PdfDocument(printed)
    as_set = [page.get_textpage().get_text_range() for page in document]
    document.close()
    assert [name for name in names if not any(name in text for text in as_set)] != []


def test_a_name_that_does_not_stand_there_is_not_found(tmp_path: Path) -> None:
    assert look(tmp_path, "Nobody is named.", "en", LATIN) == ()
