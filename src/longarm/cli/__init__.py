"""The door for people at a terminal: `longarm COMMAND`; errors become exit codes here, once."""

from __future__ import annotations


def main() -> None:
    """Run the command line: exit code 0, 1 for what was refused or failed, 2 for wrong usage, 3 for a false release."""
    from longarm.cli.app import app

    app(prog_name="longarm")
