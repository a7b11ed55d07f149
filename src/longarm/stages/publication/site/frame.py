"""Frame: what every page is made of, and the frame that stands around each of them."""

from __future__ import annotations

from base64 import b64encode
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from longarm.stages.publication.citing.entries import claim_key
from longarm.stages.publication.pictures.charts import SHOWING, glyph, kind_of
from longarm.stages.publication.views.countries import Country
from longarm.stages.publication.views.figures import FigureGroup, plural
from longarm.stages.publication.views.marks import shown
from longarm.stages.publication.views.material import Material, folder_of
from longarm.stages.publication.words.reasoning import reasoned
from longarm.stages.publication.words.strings import Strings
from longarm.stages.publication.words.strings import strings as strings_of

NAV = (
    ("home", "index.html"),
    ("figures", "figures/index.html"),
    ("countries", "countries/index.html"),
    ("sites", "sites.html"),
    ("incidents", "incidents.html"),
    ("responses", "responses.html"),
    ("statements", "statements.html"),
    ("documents", "documents/index.html"),
    ("sources", "sources.html"),
    ("unknown", "unknown.html"),
    ("search", "search.html"),
)
MORE = (
    ("places", "lists/places.html"),
    ("bodies", "lists/bodies.html"),
    ("years", "lists/years.html"),
    ("groups", "lists/groups.html"),
    ("links", "links.html"),
    ("changes", "changes.html"),
    ("corrections", "corrections.html"),
    ("method", "method.html"),
    ("about", "about.html"),
)
FEED = "feeds/all.atom"


class Renderer:
    """Renders templates with the same frame around every page."""

    def __init__(self, made: Material) -> None:
        """Prepare the environment; autoescape is on for everything."""
        strings = made.strings
        self._folder = made.folder
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
        styles = " ".join(map(_hashed, (css, SHOWING)))
        csp = f"default-src 'none'; style-src {styles}; img-src 'self'; base-uri 'none'; form-action 'none'"
        self.text = strings.text
        self._environment.globals.update(
            t=partial(_told, strings),
            plural=partial(plural, strings),
            forms=strings.forms,
            lang=strings.grammar.tag,
            page_direction=strings.grammar.direction,
            tongues=_tongues(made),
            css=Markup(css),  # noqa: S704 - our own style sheet
            csp=csp,
            # From a file, Chromium and Firefox take "self" for scripts that lie in the page's own folder.
            csp_scripted=f"{csp}; script-src 'self'",
            nav=NAV,
            more=MORE,
            feed=FEED,
            case=made.desk.registry.case,
            made_at=made.terms.made_at,
            examined=made.desk.report.examined,
        )
        self._environment.filters.update(
            shown=partial(shown, strings=strings),
            tongue=partial(_tongue, strings=strings),
            number=strings.number,
            date=strings.date,
            english=partial(_english, strings=strings),
            worded=partial(_worded, strings=strings),
            city=made.desk.phrasing.places.city,
            named=made.desk.phrasing.name,
            rooted=_rooted,
            citation_key=claim_key,
            told=made.desk.told,
            glyph=glyph,
            signs=_signs,
        )

    def page(
        self, path: str, template: str, current: str, title: str, **values: object
    ) -> tuple[str, str]:
        """Return a page's path, relative to the root of its language, and its HTML; the path is the same in each.

        In a template `base` leads to that root and `root` to the release's, where the data lie.
        """
        base = "../" * path.count("/")
        root = f"{base}../" if self._folder else base
        html = self._environment.get_template(template).render(
            base=base, root=root, here=path, current=current, title=title, **values
        )
        return path, html


@cache
def _css() -> str:
    """Return the style sheet."""
    return files(__package__).joinpath("templates", "style.css").read_text(encoding="utf-8")


def _told(strings: Strings, key: str, /, **values: object) -> str | Markup:
    """Return a string for a template; where a value is HTML already, the string around it is made HTML too."""
    if any(isinstance(value, Markup) for value in values.values()):
        return Markup(escape(strings.text(key))).format(**values)  # noqa: S704 - escaped in this line
    return strings.text(key, **values)


def _hashed(style: str) -> str:
    """Return how a policy names a style."""
    return f"'sha256-{b64encode(sha256(style.encode()).digest()).decode()}'"


def _tongues(made: Material) -> tuple[tuple[str, str, str], ...]:
    """Return the folder, tag and own name of each language of the site, in the order of its terms."""
    languages = made.terms.languages
    if len(languages) < 2:  # noqa: PLR2004 - nothing to switch between
        return ()
    found = ((folder_of(one, made.terms), strings_of(one).grammar) for one in languages)
    return tuple((folder, grammar.tag, grammar.name) for folder, grammar in found)


def _english(text: str, strings: Strings) -> Markup:
    """Return words of weighing in the page's language, or in marked English where it has no form for them."""
    told = reasoned(strings, text)
    if told is not None or strings.language == "en":
        return Markup("<bdi>{}</bdi>").format(told or text)
    return Markup('<bdi lang="en" dir="ltr">{}</bdi>').format(text)


def _worded(text: str, section: str, strings: Strings) -> str | Markup:
    """Return what a section says for a fixed English sentence; one that it does not hold stands in English."""
    return strings.of_english(section, text) or _english(text, strings)


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
