"""Export dictionary: write the page of the documentation that says what every column of the open data means.

Run as `python -m tools.export_dictionary`.
"""

from __future__ import annotations

from pathlib import Path

from longarm.stages.publication.opendata.dictionary import page

PAGE = Path("docs/reference/data-dictionary.md")

if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
