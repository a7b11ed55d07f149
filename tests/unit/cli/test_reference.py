"""The page of the command line names every command, argument and option, and none that is not there."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from longarm.cli.app import app
from tests.unit.cli.running import ROOT, SCHEMAS

PAGE = (SCHEMAS / "cli.md").read_text(encoding="utf-8")
SECTIONS = {
    heading.split()[1]: (heading, body)
    for heading, body in re.findall(
        r"^## `([^`]+)`\n(.*?)(?=^## |\Z)", PAGE, flags=re.DOTALL | re.MULTILINE
    )
}


def test_the_page_has_a_section_for_each_command_and_no_other() -> None:
    assert sorted(SECTIONS) == sorted(app.commands)


@pytest.mark.parametrize("name", sorted(app.commands))
def test_a_section_names_the_commands_arguments_and_options(name: str) -> None:
    heading, body = SECTIONS[name]
    parameters = app.commands[name].params
    arguments = [
        str(one.name).upper() + ("…" if one.nargs == -1 else "")
        for one in parameters
        if isinstance(one, click.Argument)
    ]
    options = {opt for one in parameters if isinstance(one, click.Option) for opt in one.opts}
    assert heading == " ".join(("longarm", name, *arguments))
    assert set(re.findall(r"^- `(--[a-z-]+)", body, flags=re.MULTILINE)) == options


def within(command: click.Command) -> click.Context:
    """Return the context a command has inside longarm: a command keeps the first help options that it is asked for."""
    return click.Context(command, parent=click.Context(app, **app.context_settings))


@pytest.mark.parametrize("name", sorted(app.commands))
def test_an_options_value_is_called_as_in_the_help(name: str) -> None:
    for one in app.commands[name].params:
        if isinstance(one, click.Option) and not one.is_flag:
            value = one.make_metavar(within(app.commands[name]))
            assert f"- `{one.opts[0]} {value}`" in SECTIONS[name][1]


def test_the_options_of_longarm_itself_are_named() -> None:
    for one in app.params:
        assert all(f"`{option}`" in PAGE for option in one.opts)
    for option in app.context_settings["help_option_names"]:
        assert f"`{option}`" in PAGE


def test_every_exit_code_is_told() -> None:
    assert re.findall(r"^\| (\d) \|", PAGE, flags=re.MULTILINE) == ["0", "1", "2", "3"]


def test_the_pages_and_schemas_it_leads_to_are_there() -> None:
    linked = re.findall(r"\]\(([^)#]+)\)", PAGE)
    assert linked
    assert not [name for name in linked if not Path(SCHEMAS, name).is_file()]


GUIDES = [ROOT / "README.md", *sorted((ROOT / "docs" / "howto").glob("*.md"))]
LINES = [
    (guide.name, shlex.split(line, comments=True))
    for guide in GUIDES
    for block in guide.read_text(encoding="utf-8").split("```")[1::2]
    for line in block.splitlines()
    if line.startswith("longarm ")
]


def test_the_guides_show_commands() -> None:
    assert {guide for guide, _ in LINES} >= {"README.md", "first-case.md", "add-a-language.md"}


@pytest.mark.parametrize(("guide", "words"), LINES, ids=lambda value: "".join(value[:9]))
def test_a_command_in_a_guide_is_one_that_longarm_takes(guide: str, words: list[str]) -> None:
    command = app.commands[words[1]]
    parser = command.make_parser(within(command))
    _, left, _ = parser.parse_args(words[2:])
    assert left == [], guide


def test_every_page_that_a_guide_leads_to_is_there() -> None:
    pages = [
        *GUIDES,
        *ROOT.glob("*.md"),
        *ROOT.glob("docs/*.md"),
        *ROOT.glob("docs/reference/*.md"),
    ]
    gone = [
        (page.name, link)
        for page in pages
        for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert gone == []
