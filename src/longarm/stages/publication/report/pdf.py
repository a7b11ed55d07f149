"""PDF: a report set by typst, tagged for PDF/UA-1, the same bytes on every machine.

What the report says goes to the typesetter as one JSON value and is never read as markup. The folder that typst may
read files from is empty, fonts of the system are not looked at, and the only date is the release's.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import assert_never

from longarm.errors import SettingError
from longarm.stages.publication.fonts.faces import families, font_folder
from longarm.stages.publication.report.blocks import (
    Block,
    Bullets,
    Cite,
    Content,
    Facts,
    Heading,
    Line,
    Link,
    Paragraph,
    Picture,
    Quoted,
    Span,
    Table,
    Tiles,
)
from longarm.stages.publication.report.drawing import for_pdf
from longarm.stages.publication.report.moment import moment
from longarm.stages.publication.views.marks import direction
from longarm.stages.publication.words.strings import Strings

_SECONDS = 600
_WHOLE = 900
"""Characters up to which a quote stays on one page with its source."""
_HAN = ("zh", "ja")
_HAN_FAMILY = "Noto Sans SC"
_REGIONS = {"zh-Hant": "TW", "zh-Hans": "CN"}

Json = dict[str, object]


def pdf(content: Content, strings: Strings) -> bytes:
    """Return a report as a tagged PDF (PDF/UA-1, version 1.7).

    Raises:
        FontError: a bundled font is missing or broken.
        SettingError: typst refused the report, warned of it or did not come to an end; nothing is half set.
    """
    template = files(__package__).joinpath("templates", "report.typ").read_text(encoding="utf-8")
    asked = {
        "template": template,
        "fonts": str(font_folder()),
        "report": _report(content, strings),
        "made_at": moment(content.made_at).isoformat(),
    }
    command = [sys.executable, "-P", str(Path(__file__).with_name("setter.py"))]
    try:
        done = subprocess.run(  # noqa: S603 - our own script, with our own Python
            command,
            input=json.dumps(asked, ensure_ascii=False).encode(),
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise SettingError(content.title, f"it took longer than {_SECONDS} seconds") from error
    if done.returncode:
        reason = done.stderr.decode("utf-8", "replace").strip()
        raise SettingError(content.title, reason or f"the typesetter ended with {done.returncode}")
    return done.stdout


def _report(content: Content, strings: Strings) -> Json:
    """Return the report as JSON values."""
    made = moment(content.made_at)
    return {
        "title-line": content.title,
        "kind-line": content.kind,
        "author": content.author,
        "date": {
            "year": made.year,
            "month": made.month,
            "day": made.day,
            "hour": made.hour,
            "minute": made.minute,
            "second": made.second,
        },
        "lang": _primary(content.language),
        "region": _REGIONS.get(content.language),
        "rtl": direction(content.language) == "rtl",
        "fonts": list(families()),
        "han": list(_HAN),
        "han-fonts": [_HAN_FAMILY, *(one for one in families() if one != _HAN_FAMILY)],
        "quotes": sum(
            isinstance(block, Quoted) for chapter in content.chapters for block in chapter.blocks
        ),
        "running": content.running,
        "contents": strings.text("report.contents"),
        "page": strings.text("report.page"),
        "cover": [_block(one) for one in content.cover],
        "chapters": [
            {
                "title": chapter.title,
                "breaks": chapter.breaks,
                "blocks": [_block(one) for one in chapter.blocks],
            }
            for chapter in content.chapters
        ],
    }


def _block(block: Block) -> Json:
    """Return one block as JSON: its kind, and its fields under their names."""
    fields: Json
    match block:
        case Heading():
            fields = {"text": block.text, "level": block.level}
        case Paragraph():
            fields = {"line": _line(block.line), "quiet": block.quiet, "leads": block.leads}
        case Bullets():
            fields = {"items": [_line(item) for item in block.items]}
        case Facts():
            fields = {"rows": [_fact(label, lines) for label, lines in block.rows]}
        case Tiles():
            fields = {"rows": [list(row) for row in block.rows]}
        case Table():
            fields = {
                "caption": block.caption,
                "head": list(block.head),
                "widths": list(block.widths),
                "rows": [[_line(cell) for cell in row] for row in block.rows],
            }
        case Picture():
            fields = {"svg": for_pdf(block.svg), "alt": block.alt, "caption": block.caption}
        case Quoted():
            fields = _quoted(block)
        case _:
            assert_never(block)
    return {"kind": type(block).__name__.lower(), **fields}


def _fact(label: str, lines: tuple[Line, ...]) -> Json:
    """Return a label with what belongs to it as JSON."""
    return {"label": label, "lines": [_line(line) for line in lines]}


def _quoted(one: Quoted) -> Json:
    """Return a quote of the annex as JSON."""
    return {
        "number": one.number,
        "lang": _primary(one.language),
        "region": _REGIONS.get(one.language),
        "rtl": one.right_to_left,
        "long": sum(len(_words(piece)) for piece in one.line) > _WHOLE,
        "line": _line(one.line),
        "source": _line(one.source),
    }


def _words(one: Span | Cite | Link) -> str:
    """Return the words of a piece."""
    return "" if isinstance(one, Cite) else one.text


def _line(line: Line) -> list[Json]:
    """Return a line as JSON."""
    return [_piece(one) for one in line]


def _piece(one: Span | Cite | Link) -> Json:
    """Return a piece of a line as JSON."""
    if isinstance(one, Cite):
        return {"kind": "cite", "number": one.number}
    words: Json = {
        "text": one.text,
        "lang": _primary(one.language),
        "region": _REGIONS.get(one.language),
        "rtl": direction(one.language) == "rtl",
        "strong": isinstance(one, Span) and one.strong,
    }
    if isinstance(one, Link):
        return {"kind": "link", "href": one.href, **words}
    return {"kind": "span", **words}


def _primary(language: str) -> str | None:
    """Return the first part of a language tag, which is all that typst takes, or None where there is none."""
    return language.partition("-")[0].lower() or None
