"""`bingo people import`: a sheet of customers, onto the lists of those who keep in touch with them."""

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Final, NoReturn

import typer

from bot.cli.deal import identifier
from bot.cli.files import read_text
from bot.cli.stops import Stop
from bot.settings import Need, load

if TYPE_CHECKING:
    from services.people_lists import Read
    from services.people_pages import Imported
    from services.usecases.import_people import ImportPeople

BYTES_OF_A_LETTER: Final = 4
"""At most, in UTF-8."""
SHOWN: Final = 50
"""Problems told one by one."""
AMISS: Final = 1
"""What the command ends with where nothing was taken."""

PEOPLE = typer.Typer(
    name="people",
    help="Customers who need to hear from somebody.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)


@PEOPLE.callback()
def people() -> None:
    """Customers who need to hear from somebody."""


@PEOPLE.command("import")
def imported(
    file: Annotated[Path, typer.Argument(help="A CSV sheet with a column `name`; see docs/people.md.")],
    *,
    workspace: Annotated[str, typer.Option(help="The workspace's id, such as T0ABC123.")],
    owner: Annotated[
        str, typer.Option(help="Whose list it goes to where a row names no owner, such as U0ABC123.")
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would come of it, and change nothing.")
    ] = False,
) -> None:
    """Put the customers of a sheet on lists: all of them, or none where anything is amiss."""
    from cards.model import PersonId
    from services.errors import NotFound
    from services.people_lists import LARGEST, read_list
    from services.usecases.import_people import ImportPeople

    where = identifier("--workspace", workspace)
    to = PersonId(identifier("--owner", owner)) if owner else None
    read = read_list(read_text(file, most=LARGEST * BYTES_OF_A_LETTER))
    if read.problems:
        _stop(file, read)
    try:
        done = asyncio.run(_done(where, ImportPeople(read=read, owner=to, dry=dry_run)))
    except NotFound as error:
        raise Stop(f"The bot is not installed in a workspace {workspace!r}.") from error
    if done.problems:
        _stop(file, done)
    typer.echo(_told(done, dry=dry_run))


async def _done(workspace: str, command: "ImportPeople") -> "Imported":
    from bot.wiring import database_alone
    from cards.model import WorkspaceId
    from services.usecases.import_people import import_people

    async with database_alone(load(Need.DATABASE), name="bingo-people") as database:
        return await database.run(WorkspaceId(workspace), import_people, command)


def _stop(file: Path, done: "Read | Imported") -> NoReturn:
    """Says what is amiss, line by line."""
    for each in done.problems[:SHOWN]:
        typer.echo(f"{file}:{each.line}: {each.says}.", err=True)
    hidden = len(done.problems) - SHOWN + done.left_out
    more = f"And {hidden:,} more. " if hidden > 0 else ""
    typer.echo(f"{more}Nothing was added.", err=True)
    raise typer.Exit(AMISS)


def _told(done: "Imported", *, dry: bool) -> str:
    """`2 people: 2 new on 1 list, 0 there already. 2 customers nobody knew before.`"""
    lists = f"{done.owners:,} list{'' if done.owners == 1 else 's'}"
    told = (
        f"{done.people:,} people: {done.new:,} new on {lists}, {done.again:,} there already."
        f" {done.customers:,} of them nobody here knew before."
    )
    return f"{told} Nothing is changed yet: leave --dry-run out to add them." if dry else told
