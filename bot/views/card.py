"""One card: as a table to look at, as words to be read aloud, and as rows where tables are not allowed."""

from collections.abc import Sequence

from bot import names
from bot.views import blocks as b
from bot.views import deal, people, people_words, words
from cards.model import size_of
from services.pages import CardPage, SquareFace, SquareState
from services.people_pages import QuietFace

CELL = 60
SEEN = {
    SquareState.OPEN: "",
    SquareState.CLAIMED: "… On its way",
    SquareState.HALF_LIT: "◐ Promised",
    SquareState.AWARDED: "✓ Lit",
}
SPOKEN = {
    SquareState.OPEN: "",
    SquareState.CLAIMED: " (on its way)",
    SquareState.HALF_LIT: " (promised)",
    SquareState.AWARDED: " (lit)",
}
TOGETHER = "☆ Together"


def message(page: CardPage) -> b.Message:
    """The card of a week in a direct message: looked at as a table, read aloud as words."""
    quiet = people.monday_line(page.people) if page.live else ""
    told = "\n".join((in_words(page), *([quiet] if quiet else [])))
    return b.message(told, [*blocks(page), *([b.context(quiet)] if quiet else []), *deal.line(page.sealed)])


def blocks(page: CardPage) -> list[b.Block]:
    """The card with its buttons, for a message or App Home."""
    return [
        b.header(title(page)),
        *map(b.context, theme(page)),
        table(page),
        b.context(standing(page)),
        *b.actions(buttons(page)),
    ]


def modal(page: CardPage) -> b.View:
    """The same card where tables are not allowed, each square with what it asks."""
    told = [b.section(row_in_full(number, row)) for number, row in enumerate(rows(page), start=1)]
    return b.modal(
        callback=names.MODAL_CARD,
        title="Your card",
        blocks=[
            b.header(title(page)),
            *map(b.context, theme(page)),
            b.context(standing(page)),
            *told,
            *deal.line(page.sealed),
            *b.actions([deal.how(str(page.week)), *paper(page)]),
        ],
    )


def theme(page: CardPage) -> list[str]:
    """What the deck is about for a while, with its motto."""
    told = [f"*{b.one_line(page.theme)}*"] if page.theme else []
    told += [b.one_line(page.motto, 200)] if page.motto else []
    return [": ".join(told)] if told else []


def title(page: CardPage) -> str:
    return f"Your card for {words.span(page.week)}"


def rows(page: CardPage) -> list[Sequence[SquareFace]]:
    """The squares as they lie, row by row."""
    squares, side = laid(page), size_of(page.squares).value
    return [squares[start : start + side] for start in range(0, len(squares), side)]


def laid(page: CardPage) -> list[SquareFace]:
    return sorted(page.squares, key=lambda face: face.position)


def table(page: CardPage) -> b.Block:
    """As many rows as columns; every cell is the square's name under what became of it."""
    return {
        "type": "table",
        "column_settings": [{"is_wrapped": True}] * size_of(page.squares),
        "rows": [[cell(face) for face in row] for row in rows(page)],
    }


def cell(face: SquareFace) -> b.Block:
    mark = SEEN[face.state] or (TOGETHER if face.activity.group else "")
    name = {"type": "text", "text": b.clip(face.activity.short, CELL), "style": {"bold": True}}
    said = [{"type": "text", "text": f"{mark}\n"}] if mark else []
    quiet = [{"type": "text", "text": f"\n{b.clip(called(face.quiet), CELL)}"}] if face.quiet else []
    return {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": [*said, name, *quiet]}],
    }


def called(quiet: QuietFace) -> str:
    """`Ines at Harbour Foods`, as it was typed."""
    return f"{quiet.name} at {quiet.company}" if quiet.company else quiet.name


def standing(page: CardPage) -> str:
    """How the card stands, and the shortest way to a line."""
    return " ".join((*counts(page), *nearest(page)))


def counts(page: CardPage) -> tuple[str, ...]:
    lit = sum(face.state is SquareState.AWARDED for face in page.squares)
    if lit == len(page.squares):
        return (f"Full card: every square is lit. {words.counted(page.points, 'point')}.",)
    if not lit:
        return (f"{words.NUMBERS[size_of(page.squares)]} squares in a row, column or diagonal make a line.",)
    lines = f", {words.counted(len(page.lines), 'line')}" if page.lines else ""
    return (f"{lit} of {len(page.squares)} squares lit{lines}, {words.counted(page.points, 'point')}.",)


def nearest(page: CardPage) -> tuple[str, ...]:
    """The squares still missing in the nearest line; silent on an untouched card, where all are as near, and on a past one."""
    missing = [f"“{b.one_line(f.activity.short, CELL)}”" for f in laid(page) if f.position in page.nearest]
    worth_saying = page.live and 0 < len(missing) < size_of(page.squares)
    if not worth_saying:
        return ()
    return (f"Your nearest line needs {words.listed(missing)}.", *(best(page) if len(missing) > 1 else ()))


def best(page: CardPage) -> tuple[str, ...]:
    """The one square that helps most, and how many lines it lies on."""
    return tuple(
        f"Best next: “{b.one_line(face.activity.short, CELL)}”, which helps {words.counted(face.helps, 'line')}."
        for face in page.squares
        if face.position == page.best
    )


def buttons(page: CardPage) -> list[b.Block]:
    claimable = page.live and any(face.state is SquareState.OPEN for face in page.squares)
    claim = b.button("Claim a Square", names.CLAIM, str(page.week), primary=True)
    read = b.button("Read Every Square", names.OPEN_CARD, str(page.week))
    another = [deal.another(str(page.week))] if page.another else []
    return [*([claim] if claimable else []), read, *paper(page), *another]


def paper(page: CardPage) -> list[b.Block]:
    """The card on a page of its own, where a browser reaches us."""
    return [b.button("Print My Card", names.PRINT_CARD) | {"url": page.address}] if page.address else []


def in_words(page: CardPage) -> str:
    """The whole card, beginning with what matters, a line for each row."""
    told = [f"Row {number}: {row_in_words(row)}." for number, row in enumerate(rows(page), start=1)]
    about = [f"{said.removesuffix('.')}." for said in theme(page)]
    return "\n".join((f"{title(page)}. {standing(page)}", *about, *told))


def row_in_words(row: Sequence[SquareFace]) -> str:
    return "; ".join(b.one_line(face.activity.short, CELL) + meant(face) + spoken(face) for face in row)


def meant(face: SquareFace) -> str:
    """Whom a quiet square is for."""
    return f" with {people_words.who(face.quiet.name, face.quiet.company)}" if face.quiet else ""


def spoken(face: SquareFace) -> str:
    return SPOKEN[face.state] or (" (together)" if face.activity.group else "")


def row_in_full(number: int, row: Sequence[SquareFace]) -> str:
    return "\n".join((f"*Row {number}*", *(square_in_full(face) for face in row)))


def square_in_full(face: SquareFace) -> str:
    mark = SEEN[face.state] or (TOGETHER if face.activity.group else "")
    lead = f"{mark} · " if mark else ""
    prompt = b.one_line(face.activity.prompt, 300)
    credit = f" (suggested by {b.mention(face.suggested_by)})" if face.suggested_by else ""
    return f"{lead}*{b.one_line(face.activity.short, CELL)}*: {prompt}{credit}{quiet_in_full(face)}"


def quiet_in_full(face: SquareFace) -> str:
    if face.quiet is None:
        return ""
    who = people_words.who(face.quiet.name, face.quiet.company)
    return f" _For *{who}*: {words.counted(face.quiet.days, 'day')} without a word when the week began._"
