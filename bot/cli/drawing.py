"""A card drawn in the terminal."""

from io import StringIO

from rich.box import ROUNDED
from rich.console import Console
from rich.table import Table

from cards.deal import Deal
from cards.model import Deck, Position

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
    for _ in range(card.size):
        table.add_column(justify="center", ratio=1)
    for row in range(card.size):
        places = range(row * card.size, (row + 1) * card.size)
        table.add_row(*(square(dealt, deck, Position(place)) for place in places))
    paper = StringIO()
    Console(file=paper, width=WIDTH, no_color=True, highlight=False, markup=False).print(table)
    return paper.getvalue()


def square(dealt: Deal, deck: Deck, position: Position) -> str:
    """A square's name and effort; the centre is done together."""
    activity = deck.activity(dealt.card.activities[position])
    together = "☆ " if activity.group else ""
    return f"{together}{activity.short}\n{'●' * dealt.efforts[position]}"
