"""`bingo advisory export`: the record of an advisory board as text, as a sheet, or as a page to print."""

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.deal import identifier
from bot.cli.stops import Stop
from bot.settings import Need, load
from services.record_links import RecordFormat

if TYPE_CHECKING:
    from services.board_record import BoardRecord

ADVISORY = typer.Typer(
    name="advisory",
    help="Customer advisory boards.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)


@ADVISORY.callback()
def advisory() -> None:
    """Customer advisory boards."""


@ADVISORY.command("export")
def export(
    board: Annotated[str, typer.Argument(help="The board's name, or its id.")],
    *,
    workspace: Annotated[str, typer.Option(help="The workspace's id, such as T0ABC123.")],
    format_: Annotated[
        RecordFormat, typer.Option("--format", help="md, csv, or html for a page to print.")
    ] = RecordFormat.MARKDOWN,
    to: Annotated[
        Path | None, typer.Option("--to", help="A file to write; to the terminal where none is named.")
    ] = None,
) -> None:
    """Write everything a board was told, said, and heard back."""
    from bot.views.advisory_export import exported
    from services.errors import NotFound

    where = identifier("--workspace", workspace)
    try:
        record = asyncio.run(_record(where, board))
    except NotFound as error:
        raise Stop(f"There is no board {board!r} in a workspace {workspace!r}.") from error
    text = exported(record, format_)
    if to is None:
        sys.stdout.write(text)
        return
    try:
        to.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise Stop(f"{to} cannot be written: {error.strerror}.") from error


async def _record(workspace: str, board: str) -> "BoardRecord":
    from bot.wiring import database_alone
    from cards.model import WorkspaceId
    from services.usecases.show_record import FetchRecord, fetch_record, find_board

    place = WorkspaceId(workspace)
    async with database_alone(load(Need.DATABASE), name="bingo-advisory") as database:
        found = await database.run(place, find_board, board)
        return await database.run(place, fetch_record, FetchRecord(board=found))
