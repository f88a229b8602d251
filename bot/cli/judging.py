"""`bingo judge` on the command line."""

from pathlib import Path
from typing import Annotated

import typer


def judge(
    file: Annotated[Path, typer.Argument(help="Claims, one JSON object a line.")],
    *,
    world: Annotated[Path, typer.Option(help="What is known around them, as JSON.")],
    deck: Annotated[
        Path | None, typer.Option(help="The file of a deck; the default one where not given.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object a claim.")] = False,
) -> None:
    """Say what the rules make of a file of claims."""
    from bot.cli.judge import judge as judged

    raise typer.Exit(judged(file, world=world, deck=deck, as_json=as_json))
