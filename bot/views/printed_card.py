"""A card on paper: every word on it, and the whole of it for who cannot see it. Nothing of other people, and no points."""

from typing import Final

from bot.pictures.sheet import CardSheet, Legend, Mark, SquareTile
from bot.views import words
from bot.views.card import laid, rows
from cards.lines import LINE_NAMES
from cards.model import size_of
from services.pages import CardPage, PrintedCard, SquareFace, SquareState

OVERLINE: Final = "Connection Bingo"
MARKS: Final = {
    SquareState.OPEN: Mark.OPEN,
    SquareState.CLAIMED: Mark.WAITING,
    SquareState.HALF_LIT: Mark.HALF,
    SquareState.AWARDED: Mark.LIT,
}
SAID: Final = {Mark.OPEN: "Open", Mark.WAITING: "On its way", Mark.HALF: "Promised", Mark.LIT: "Lit"}
TOGETHER: Final = "Together"
"""What stands on the open square in the middle, which colleagues light with each other."""
NUMBERED: Final = "Square {number}"
"""The name of a square whose own has no letters that can be set."""


def title(page: CardPage) -> str:
    return f"{words.span(page.week)} {page.week.monday.year}"


def sheet(printed: PrintedCard) -> CardSheet:
    """Everything that is written on the card."""
    page = printed.page
    together = any(face.activity.group for face in page.squares)
    legend = [Legend(said=said, mark=mark) for mark, said in SAID.items()]
    legend += [Legend(said=TOGETHER, star=True)] if together else []
    return CardSheet(
        overline=OVERLINE,
        owner=(printed.name, printed.handle),
        title=title(page),
        about=about(page),
        line=standing(page),
        squares=tuple(tile(face, number) for number, face in enumerate(laid(page), start=1)),
        lines=page.lines,
        legend=tuple(legend),
    )


def tile(face: SquareFace, number: int) -> SquareTile:
    mark, star = MARKS[face.state], face.activity.group
    return SquareTile(
        title=face.activity.short,
        ask=face.activity.prompt,
        mark=mark,
        said=SAID[mark] if mark is not Mark.OPEN else TOGETHER if star else "",
        star=star,
        instead=NUMBERED.format(number=number),
    )


def about(page: CardPage) -> str:
    """What the deck is about for a while, with its motto."""
    return ": ".join(filter(None, (page.theme, page.motto)))


def standing(page: CardPage) -> str:
    """How many squares are lit, and which lines are complete."""
    lit = sum(face.state is SquareState.AWARDED for face in page.squares)
    if lit == len(page.squares):
        return "Full card: every square is lit."
    if not lit:
        return f"{words.NUMBERS[size_of(page.squares)]} squares in a row, column or diagonal make a line."
    done = words.listed([LINE_NAMES[number] for number in page.lines])
    return f"{lit} of {len(page.squares)} squares lit.{f' Complete: {done}.' if done else ''}"


def alt(page: CardPage) -> str:
    """The whole card in words, row by row."""
    told = [f"Row {number}: {' '.join(map(spoken, row))}" for number, row in enumerate(rows(page), start=1)]
    return " ".join((f"A bingo card for {title(page)}. {standing(page)}", *told))


def spoken(face: SquareFace) -> str:
    """`Go and see (open, together). Visit a customer where they work.`"""
    together = f", {TOGETHER.lower()}" if face.activity.group else ""
    return f"{face.activity.short} ({SAID[MARKS[face.state]].lower()}{together}). {face.activity.prompt}"
