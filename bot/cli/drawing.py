"""A card drawn in the terminal."""

from io import StringIO

from rich.box import ROUNDED
from rich.console import Console
from rich.table import Table

from cards.deal import Deal
from cards.model import CENTRE, SIZE, Deck, Position

WIDTH = 104


def draw(dealt: Deal, deck: Deck) -> str:
    """The card as a table, with what it costs and how likely a line is."""
    card = dealt.card
    table = Table(
        title=f"{card.person} · {card.setting.value} · {card.week} · a line with {dealt.p_line:.0%}",
        box=ROUNDED,
        show_header=False,
        show_lines=True,
        width=WIDTH,
    )
    for _ in range(SIZE):
        table.add_column(justify="center", ratio=1)
    for row in range(SIZE):
        table.add_row(*(square(dealt, deck, Position(row * SIZE + column)) for column in range(SIZE)))
    paper = StringIO()
    Console(file=paper, width=WIDTH, no_color=True, highlight=False, markup=False).print(table)
    return paper.getvalue()


def square(dealt: Deal, deck: Deck, position: Position) -> str:
    """A square's name and effort; the centre is done together."""
    activity = deck.activity(dealt.card.activities[position])
    together = "☆ " if position == CENTRE else ""
    return f"{together}{activity.short}\n{'●' * dealt.efforts[position]}"
