"""`bingo deal` and what comes after it: `verify`, `report`, `learned` and `deck`."""

import typer

from bot.cli.deal import deal
from bot.cli.deal_deck import deck
from bot.cli.deal_learned import learned
from bot.cli.deal_report import report
from bot.cli.deal_verify import verify

DEAL = typer.Typer(
    name="deal",
    help="Deal cards and print them; verify cards that were dealt, and show how fair they are.",
    invoke_without_command=True,
    add_completion=False,
    rich_markup_mode=None,
)
DEAL.callback()(deal)
DEAL.command("verify")(verify)
DEAL.command("report")(report)
DEAL.command("learned")(learned)
DEAL.command("deck")(deck)
