"""Content: a whole report as values, which the PDF and the document for editing set each in its own way."""

from __future__ import annotations

from longarm.stages.publication.report.annex import Annex, named, plain, upright
from longarm.stages.publication.report.blocks import Content
from longarm.stages.publication.report.closing import method, quotes, sources, unknown
from longarm.stages.publication.report.limits import limits
from longarm.stages.publication.report.middle import countries, denials, figures
from longarm.stages.publication.report.opening import cover, summary
from longarm.stages.publication.views.figures import main_group
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.views.unknowns import unknowns


def content(made: Material) -> Content:
    """Return the report on a release; its quotes are numbered in the order in which a reader meets them."""
    strings = made.strings
    annex = Annex(made)
    kept = limits(len(made.countries))
    main = main_group(made.desk, made.groups)
    gaps = unknowns(made.desk, made.countries, (*made.sites, *made.incidents))
    chapters = (
        summary(annex, made, main, gaps, kept),
        figures(annex, made, main, kept),
        countries(annex, made, kept),
        denials(annex, made, kept),
        unknown(made, gaps, kept),
        method(made),
        sources(annex, made, kept),
        quotes(annex, made),
    )
    case = plain(made.desk.registry.case).text
    return Content(
        language=strings.grammar.tag,
        title=case,
        kind=strings.text("report.kind"),
        author=plain(made.terms.publisher).text,
        made_at=made.terms.made_at,
        running=strings.text("report.between").join(
            (named(strings, case), upright(strings, made.release))
        ),
        cover=cover(made),
        chapters=chapters,
    )
