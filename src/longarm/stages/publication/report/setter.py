"""Setter: the typesetter in a process of its own, a script: JSON comes in, a PDF or the reason why not goes out.

typst keeps what it computed for as long as its process lives, several hundred megabytes for a large report. A release
in many languages would hold them all at once; a process that ends gives them back. The script imports nothing of ours,
so that it starts at once.

Standard input: `{"template", "fonts", "report", "made_at"}`: typst's source, the folder of fonts, the value that the
source reads from `sys.inputs.report`, the date as ISO 8601. Standard output: the PDF. Status 1 and standard error:
what typst said.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from tempfile import TemporaryDirectory

import typst


def set_pdf(template: str, fonts: str, report: object, made_at: datetime) -> bytes:
    """Return the PDF (PDF/UA-1).

    Raises:
        typst.TypstError: the source or what it reads cannot be set.
        ValueError: typst warned; a report is not half right.
    """
    with TemporaryDirectory() as root:
        # The source comes as bytes: the only folder that it might read from is empty.
        compiler = typst.Compiler(
            template.encode(),
            root=root,
            font_paths=typst.Fonts(
                include_system_fonts=False, include_embedded_fonts=False, font_paths=[fonts]
            ),
            ignore_system_fonts=True,
            sys_inputs={"report": json.dumps(report, ensure_ascii=False)},
            package_path=root,
            package_cache_path=root,
        )
        made, warnings = compiler.compile_with_warnings(
            format="pdf", pdf_standards=["ua-1"], timestamp=made_at
        )
    if warnings or not isinstance(made, bytes):
        raise ValueError("; ".join(str(one) for one in warnings))
    return made


def main() -> int:
    """Set what standard input holds; return the process's status."""
    asked = json.loads(sys.stdin.buffer.read())
    moment = datetime.fromisoformat(asked["made_at"])
    try:
        made = set_pdf(asked["template"], asked["fonts"], asked["report"], moment)
    except (typst.TypstError, ValueError) as error:
        sys.stderr.buffer.write(str(error).encode())
        return 1
    sys.stdout.buffer.write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
