"""`bingo deal learned`: the chances cards of a week are dealt by, as a file for `bingo deal verify --learned`."""

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.deal import identifier
from bot.cli.deal_verify import parsed_week
from bot.settings import Need, load

if TYPE_CHECKING:
    from cards.deal import Learned
    from cards.model import Week


def learned(
    *,
    workspace: Annotated[str, typer.Option(help="The workspace's id, such as T0ABC123.")],
    week: Annotated[str, typer.Option(help="The week, such as 2026-W48.")],
) -> None:
    """Print how likely squares are, where cards of a week are dealt by what was learned."""
    from cards.deal import written

    found = asyncio.run(_found(identifier("--workspace", workspace), parsed_week(week)))
    typer.echo(written(found))


async def _found(workspace: str, week: "Week") -> "Learned":
    from bot.wiring import database_alone
    from cards.model import WorkspaceId
    from services.store.learned import in_play

    async with database_alone(load(Need.DATABASE), name="bingo-learned") as database:
        return await database.run(WorkspaceId(workspace), in_play, week)
