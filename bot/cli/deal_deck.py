"""`bingo deal deck`: a deck that cards were dealt from, as the file its hash is of."""

import asyncio
from typing import Annotated

import typer

from bot.cli.deal import identifier
from bot.cli.stops import Stop
from bot.settings import Need, load


def deck(
    name: Annotated[str, typer.Argument(metavar="HASH", help="The deck's SHA-256, as a card's details say.")],
    *,
    workspace: Annotated[str, typer.Option(help="The workspace's id, such as T0ABC123.")],
) -> None:
    """Print a deck that cards were dealt from, for `bingo deal verify --deck`."""
    found = asyncio.run(_found(identifier("--workspace", workspace), identifier("HASH", name)))
    # As it is, line ends included: its hash is of every character.
    typer.echo(found.encode(), nl=False)


async def _found(workspace: str, name: str) -> str:
    from bot.wiring import database_alone
    from cards.model import DeckHash, WorkspaceId
    from services.errors import NotFound
    from services.store.decks import source

    async with database_alone(load(Need.DATABASE), name="bingo-deck") as database:
        try:
            return await database.run(WorkspaceId(workspace), source, DeckHash(name))
        except NotFound as error:
            raise Stop(
                f"No card of workspace {workspace} was dealt from a deck {name!r}: see *How Was This Dealt?*."
            ) from error
