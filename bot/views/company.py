"""The week of all teams, for whoever answers for the game. No team is set beside another by its figures."""

from typing import Final

from bot import names
from bot.views import blocks as b
from bot.views import words
from services.board_pages import Cell, CompanyPage

LAST: Final = "last"
"""Asks for the week before."""
TOLD: Final = 60
TOGETHER: Final = 15
"""Teams in one section."""
NOTE: Final = "Teams of five people or more, from A to Z. A customer who heard from two teams counts in both."


def message(page: CompanyPage) -> b.Message:
    """What all of us did together, then team by team."""
    shown = told(page)
    return b.message("\n".join((f"{b.escape(title(page))}.", *shown)), [b.header(title(page)), *blocks(page)])


def modal(page: CompanyPage, *, last: bool = False) -> b.View:
    """The same where only a modal can answer, with the way to the week before and back."""
    other = b.button("This Week", names.COMPANY) if last else b.button("The Week Before", names.COMPANY, LAST)
    return b.modal(
        callback=names.MODAL_COMPANY,
        title="All teams",
        blocks=[b.header(title(page)), *blocks(page), *b.actions([other])],
    )


def at_home(*, shown: bool) -> list[b.Block]:
    """On App Home, for managers of the workspace."""
    if not shown:
        return []
    told = (
        "*All teams*\nWhat everybody did together this week, in sums: no names, no order, for you to pass on."
    )
    return [b.section(told, b.button("Open", names.COMPANY, about="All teams"))]


def blocks(page: CompanyPage) -> list[b.Block]:
    return [*(b.section(part) for part in told(page)), b.context(NOTE)]


def told(page: CompanyPage) -> list[str]:
    """All of us, then the teams by name, a few to a section."""
    lines = [f"• {cell(each)}" for each in page.cells[:TOLD]]
    more = len(page.cells) - TOLD
    left = [f"And {words.counted(more, 'more team')}."] if more > 0 else []
    parts = ["\n".join(lines[at : at + TOGETHER]) for at in range(0, len(lines), TOGETHER)]
    return [together(page), *parts, *left]


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


def cell(of: Cell) -> str:
    """`*Pier*: 34 squares, 21 customers heard from, 4 promises kept.`"""
    name = b.one_line(of.name, 60) if of.name else "Smaller teams, together"
    did = [
        words.counted(of.squares, "square"),
        *([f"{words.counted(of.customers, 'customer')} heard from"] if of.customers else []),
        *([f"{words.counted(of.promises_kept, 'promise')} kept"] if of.promises_kept else []),
    ]
    return f"*{name}*: {', '.join(did)}."
