"""Every command of the command line, in the order of its help."""

import typer

from bot.cli.advisory import ADVISORY
from bot.cli.dealing import DEAL
from bot.cli.deck import DECK
from bot.cli.demo import demo
from bot.cli.judge import judge
from bot.cli.manifest import manifest
from bot.cli.people import PEOPLE
from bot.cli.policy import policy
from bot.cli.schema import migrate, wait_for_schema
from bot.cli.serve import serve
from bot.cli.work import work

PROGRAM = typer.Typer(
    name="bingo",
    help="Connection Bingo: weekly cards of small things to do with a customer, played in Slack.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
for command in (serve, work, migrate, wait_for_schema, demo, manifest, judge, policy):
    PROGRAM.command()(command)
PROGRAM.add_typer(DEAL)
PROGRAM.add_typer(DECK)
PROGRAM.add_typer(PEOPLE)
PROGRAM.add_typer(ADVISORY)
