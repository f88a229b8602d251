"""`bingo deck lint | simulate | import | export | new | schema`: decks as files."""

import typer

from bot.cli.deck_exchange import export, imported, new, schema
from bot.cli.deck_lint import lint
from bot.cli.deck_simulate import simulate

DECK = typer.Typer(
    name="deck",
    help="Write, check and try decks of activities.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
for name, command in (
    ("new", new),
    ("lint", lint),
    ("simulate", simulate),
    ("import", imported),
    ("export", export),
    ("schema", schema),
):
    DECK.command(name)(command)
