"""Frame: what every page is made of, and the frame that stands around each of them."""

from __future__ import annotations

from base64 import b64encode
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from longarm.stages.publication.pictures.charts import glyph, kind_of
from longarm.stages.publication.views.countries import Country
from longarm.stages.publication.views.figures import FigureGroup, plural
from longarm.stages.publication.views.marks import shown
from longarm.stages.publication.views.material import Material
from longarm.stages.publication.words.strings import Strings

NAV = (
    ("home", "index.html"),
    ("figures", "figures/index.html"),
    ("countries", "countries/index.html"),
    ("sites", "sites.html"),
    ("incidents", "incidents.html"),
    ("responses", "responses.html"),
    ("statements", "statements.html"),
    ("links", "links.html"),
    ("documents", "documents/index.html"),
    ("sources", "sources.html"),
    ("unknown", "unknown.html"),
    ("method", "method.html"),
    ("about", "about.html"),
)


class Renderer:
    """Renders templates with the same frame around every page."""

    def __init__(self, made: Material) -> None:
        """Prepare the environment; autoescape is on for everything."""
        strings = made.strings
        self._environment = Environment(
            loader=PackageLoader("longarm.stages.publication.site", "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=False,
            keep_trailing_newline=True,
        )
        css = _css()
        # The hash stands for the words between the style tags: with it the style needs no file of its own, which a
        # browser that reads from file:// might refuse under a strict policy.
        digest = b64encode(sha256(css.encode()).digest()).decode()
        self._environment.globals.update(
            t=strings.text,
            plural=partial(plural, strings),
            lang=strings.language,
            css=Markup(css),  # noqa: S704 - our own style sheet
            csp=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
            nav=NAV,
            case=made.desk.registry.case,
            made_at=made.terms.made_at,
            examined=f"{made.desk.report.examined:,}",
        )
        self._environment.filters.update(
            shown=partial(shown, strings=strings),
            tongue=partial(_tongue, strings=strings),
            rooted=_rooted,
            glyph=glyph,
            signs=_signs,
        )

    def page(
        self, path: str, template: str, current: str, title: str, **values: object
    ) -> tuple[str, str]:
        """Return a page's path and its HTML."""
        base = "../" * path.count("/")
        html = self._environment.get_template(template).render(
            base=base, current=current, title=title, **values
        )
        return path, html


@cache
def _css() -> str:
    """Return the style sheet."""
    return files(__package__).joinpath("templates", "style.css").read_text(encoding="utf-8")


def _tongue(code: str, strings: Strings) -> str:
    """Return a language's name, or its code where the strings have no name for it."""
    return strings.texts.get(f"languages.{code}", code)


def _rooted(picture: Markup, base: str) -> Markup:
    """Return a picture with its links made relative to the page it stands on."""
    return Markup(picture.replace(Markup("@base@"), Markup(base)))  # noqa: S704 - charts escape what they hold


def _signs(group: FigureGroup | Country) -> list[str]:
    """Return the sorts of sign that a group's picture holds, for its legend."""
    present = {kind_of(figure) for figure in group.figures}
    return [sign for sign in ("total", "additional", "misprint", "conflict") if sign in present]
