"""Edition: a report's files, the PDF for readers and the document for people who must edit."""

from __future__ import annotations

from collections.abc import Iterator

from longarm.stages.publication.report.content import content
from longarm.stages.publication.report.pdf import pdf
from longarm.stages.publication.report.word import word
from longarm.stages.publication.views.material import Material


def report(made: Material) -> Iterator[tuple[str, bytes]]:
    """Yield each file with its path relative to the site's root: `report/report.pdf`, `report/report.docx`.

    The release's first language has these names; another one is named in them, `report/report-fr.pdf`.

    Raises:
        FontError: a bundled font is missing or broken.
        SettingError: the report could not be set.
    """
    language = made.strings.language
    name = "report" if language == made.terms.languages[0] else f"report-{language}"
    told = content(made)
    yield f"report/{name}.pdf", pdf(told, made.strings)
    yield f"report/{name}.docx", word(told, made.strings)
