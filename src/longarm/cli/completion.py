"""Completion: the script that lets a shell complete longarm's commands."""

from __future__ import annotations

import click

HELP = """Print the completion script for SHELL.

\b
bash:  longarm completion bash > ~/.local/share/bash-completion/completions/longarm
zsh:   longarm completion zsh > "${fpath[1]}/_longarm"
fish:  longarm completion fish > ~/.config/fish/completions/longarm.fish
"""


@click.command(help=HELP)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
def completion(shell: str) -> None:
    """Print the script of one shell."""
    from click.shell_completion import get_completion_class

    from longarm.cli.app import app

    kind = get_completion_class(shell)
    if kind is None:
        raise click.BadParameter(shell)
    click.echo(kind(app, {}, "longarm", "_LONGARM_COMPLETE").source())
