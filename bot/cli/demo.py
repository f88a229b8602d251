"""`bingo demo`: a company that plays, on a page in the browser or in this terminal."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli.stops import Stop

FOLDER = Path(".demo")


def demo(
    *,
    smoke: Annotated[
        bool, typer.Option("--smoke", help="Play one week, check it against the database, and end.")
    ] = False,
    terminal: Annotated[
        bool,
        typer.Option("--terminal", help="Tell the week here, message by message, instead of opening a page."),
    ] = False,
    record: Annotated[
        Path | None, typer.Option(help="Play the story once, take pictures of it into this folder, and end.")
    ] = None,
    socket: Annotated[bool, typer.Option("--socket", help="By Socket Mode instead of HTTP.")] = False,
    fresh: Annotated[bool, typer.Option("--fresh", help="Forget what was played before.")] = False,
    slack_port: Annotated[
        int, typer.Option(min=0, max=65535, help="The practice workspace's port; 0 takes a free one.")
    ] = 3180,
    folder: Annotated[Path, typer.Option(help="Where the demo keeps its data.")] = FOLDER,
) -> None:
    """Play a week with an embedded database and a practice workspace, then stay up for you to play."""
    import asyncio

    from bot.demo.keeping import CannotStart, forget, in_use
    from bot.demo.show import keep_playing, smoke_test
    from bot.demo.show import record as film_story

    if smoke:
        raise typer.Exit(asyncio.run(smoke_test(socket=socket)))
    try:
        if record is not None:
            raise typer.Exit(asyncio.run(film_story(record, socket=socket)))
        with in_use(folder):
            if fresh:
                forget(folder)
            asyncio.run(keep_playing(folder, socket=socket, slack_port=slack_port, terminal=terminal))
    except CannotStart as error:
        raise Stop(str(error)) from error
