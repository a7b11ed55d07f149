"""Command: `python -m tools.leak_scanner FOLDER NAMES.txt` names every file that holds one of the names."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.leak_scanner.scanning import Scanner
from tools.leak_scanner.wanted import read_wanted


def main(arguments: list[str]) -> int:
    """Scan and print one line a hit; return 0 if nothing was found, 1 if something was or a file stayed shut."""
    parser = argparse.ArgumentParser(prog="python -m tools.leak_scanner", description=__doc__)
    parser.add_argument("folder", type=Path, help="what is to be published")
    parser.add_argument("names", type=Path, help="one secret a line, other spellings behind tabs")
    parser.add_argument("--alone", action="store_true", help="one part of a name is a leak too")
    given = parser.parse_args(arguments)
    secrets = read_wanted(given.names)
    if not given.folder.is_dir() or not secrets:
        parser.error("there is no such folder, or the list is empty")
    seen = Scanner(secrets, alone=given.alone).in_folder(given.folder)
    for hit in seen.hits:
        print(f"{hit.file}: {hit.where}: secret {hit.secret + 1} ({hit.form})")
    for what in seen.unopened:
        print(f"{what}: could not be opened, so nobody knows what it holds")
    print(
        f"{len(seen.hits)} hits of {len(secrets)} secrets in {seen.files} files, "
        f"{len(seen.unopened)} could not be opened",
        file=sys.stderr,
    )
    return 1 if seen.hits or seen.unopened else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
