"""`bingo demo`: a company that plays, in this terminal."""

from pathlib import Path
from typing import Annotated

import typer

FOLDER = Path(".demo")


def demo(
    *,
    smoke: Annotated[
        bool, typer.Option("--smoke", help="Play one week, check it against the database, and end.")
    ] = False,
    socket: Annotated[bool, typer.Option("--socket", help="By Socket Mode instead of HTTP.")] = False,
    fresh: Annotated[bool, typer.Option("--fresh", help="Forget what was played before.")] = False,
    slack_port: Annotated[int, typer.Option(help="The practice workspace's port.")] = 3180,
    folder: Annotated[Path, typer.Option(help="Where the demo keeps its data.")] = FOLDER,
) -> None:
    """Play a week with an embedded database and a practice workspace, then stay up."""
    import asyncio

    from bot.demo.show import keep_playing, smoke_test

    if smoke:
        raise typer.Exit(asyncio.run(smoke_test(socket=socket)))
    asyncio.run(keep_playing(folder, fresh=fresh, socket=socket, slack_port=slack_port))
