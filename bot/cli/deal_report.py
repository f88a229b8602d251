"""`bingo deal report`: how fair the cards of a week were, as managers see it."""

import asyncio
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.deal import identifier
from bot.cli.deal_verify import parsed_week
from bot.cli.stops import Stop
from bot.settings import Need, load

if TYPE_CHECKING:
    from cards.model import Week
    from services.fairness import Share
    from services.fairness_pages import FairnessPage


def report(
    *,
    workspace: Annotated[str, typer.Option(help="The workspace's id, such as T0ABC123.")],
    week: Annotated[str, typer.Option(help="The week, such as 2026-W48; the latest without.")] = "",
) -> None:
    """Show how fair the cards of a week are."""
    from services.errors import NotFound

    when = parsed_week(week) if week else None
    try:
        page = asyncio.run(_page(identifier("--workspace", workspace), when))
    except NotFound as error:
        raise Stop(f"There is no report yet for {week or 'any week'} in {workspace}.") from error
    printed(page)


async def _page(workspace: str, week: "Week | None") -> "FairnessPage":
    from bot.wiring import database_alone
    from cards.model import WorkspaceId
    from services.usecases.show_fairness import ReportOfWeek, report_of_week

    async with database_alone(load(Need.DATABASE), name="bingo-report") as database:
        return await database.run(WorkspaceId(workspace), report_of_week, ReportOfWeek(week=week))


def printed(page: "FairnessPage") -> None:
    """A table, and what managers read below."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from bot.views.fairness import basis, named, published, verdict

    report, console = page.report, Console(highlight=False)
    if not report.cards:
        console.print(verdict(report))
        return
    table = Table(
        "",
        "Cards",
        "Chance of a line",
        "Dearest line",
        "Repeats",
        "Lit",
        "Lines",
        "Expected",
        title=f"{page.week}",
    )
    shares = {
        "everybody": report.everyone,
        **{setting.value: share for setting, share in report.settings.items()},
    }
    for name, share in shares.items():
        if share is not None:
            table.add_row(name, *_row(share, page))
    console.print(table)
    told = (verdict(report), *basis(report), *named(report), *published(page).replace("`", "").splitlines())
    for line in told:
        console.print(Text(line), soft_wrap=True)


def _row(share: "Share", page: "FairnessPage") -> tuple[str, ...]:
    from bot.views.fairness import between, is_told

    done = (
        (f"{share.lit} of {share.squares}", str(share.lines), f"{share.expected:.1f}")
        if is_told(share, page)
        else ("", "", "")
    )
    return (str(share.cards), between(share, 1), f"x {share.uneven:.3f}", str(share.repeats), *done)
