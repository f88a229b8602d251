"""The week of all teams, for whoever answers for the game. No team is set beside another by its figures."""

from typing import Final

from bot.views import blocks as b
from bot.views import words
from services.board_pages import Cell, CompanyPage

TOLD: Final = 60
TOGETHER: Final = 15
"""Teams in one section."""
NOTE: Final = "Told of five people or more, by name and never by figures. A customer who heard from two teams counts in both."


def message(page: CompanyPage) -> b.Message:
    """What all of us did together, then team by team."""
    lines = [f"• {cell(each)}" for each in page.cells[:TOLD]]
    more = len(page.cells) - TOLD
    left = [f"And {words.counted(more, 'more team')}."] if more > 0 else []
    parts = ["\n".join(lines[at : at + TOGETHER]) for at in range(0, len(lines), TOGETHER)]
    shown = [together(page), *parts, *left]
    return b.message(
        "\n".join((f"{b.escape(title(page))}.", *shown)),
        [b.header(title(page)), *(b.section(part) for part in shown), b.context(NOTE)],
    )


def title(page: CompanyPage) -> str:
    return f"{b.clip(page.name, 80)}, {words.span(page.week)}"


def together(page: CompanyPage) -> str:
    if not page.cells:
        return "There is nothing to tell yet: it takes five people with a card."
    squares, kept = (
        sum(each.squares for each in page.cells),
        sum(each.promises_kept for each in page.cells),
    )
    players = sum(each.players for each in page.cells)
    promises = f" and kept {words.counted(kept, 'promise')}" if kept else ""
    who = words.counted(players, "person", "people")
    return f"Together {who} lit *{words.counted(squares, 'square')}*{promises}."


def cell(told: Cell) -> str:
    """`*Pier*: 34 squares, 21 customers heard from, 4 promises kept.`"""
    name = b.one_line(told.name, 60) if told.name else "Smaller teams, together"
    did = [
        words.counted(told.squares, "square"),
        *([f"{words.counted(told.customers, 'customer')} heard from"] if told.customers else []),
        *([f"{words.counted(told.promises_kept, 'promise')} kept"] if told.promises_kept else []),
    ]
    return f"*{name}*: {', '.join(did)}."
