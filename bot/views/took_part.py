"""Did you take part? What a colleague is asked about a group square, and what it means for the centre of their own card."""

from bot.views import blocks as b
from bot.views import points, words
from bot.views.witness import MISTAKEN, ONCE_MORE, not_there, there
from services.group_pages import Seat, TookPartPage

MOST_NAMES = 5
TOO = "If you were, the centre of your own card lights too."
SEATS = {
    Seat.LIT_BEFORE: "Your centre had lit before, and once is enough.",
    Seat.OWN_CLAIM: "Your own claim for the centre comes first. Should you withdraw it, this one lights your centre at once.",
    Seat.GIVEN_BACK: "You took your centre back; everything else stays as it is.",
    Seat.NEWCOMER: "There is a card for you too, whenever you like: type /bingo.",
    Seat.NONE: "",
}


def message(page: TookPartPage) -> b.Message:
    """One question, two buttons; afterwards what was answered and what came of it."""
    if page.answer is not None:
        return given(page)
    if not page.open:
        return b.sentence(f"{event(page)} needs no answer from you any more. Thank you all the same.")
    lead = "A small reminder: " if page.again else ""
    ask = f"{lead}{b.mention(page.claimant)} says you were there: {event(page)}. Were you?"
    return b.message(
        "\n".join((ask, *notes(page))),
        [b.section(ask), *map(b.context, notes(page)), *b.actions([there(page), not_there(page)])],
    )


def notes(page: TookPartPage) -> list[str]:
    """What it was, who else is asked, and what a yes is good for."""
    others = words.listed([b.mention(person) for person in page.beside])
    return [
        b.one_line(page.activity.prompt, 300),
        *([f"Also named: {others}."] if others else []),
        *([TOO] if page.seat is Seat.FREE else []),
        *([ONCE_MORE] if page.again else []),
    ]


def event(page: TookPartPage) -> str:
    """What it was, with whom and when."""
    named = words.some([b.one_line(name) for name in page.customers], MOST_NAMES)
    who = f" with {named}" if named else ""
    return f"*{b.one_line(page.activity.short)}*{who} on {words.day(page.occurred_on)}"


def given(page: TookPartPage) -> b.Message:
    """What they said and, while it counts, the way to say the opposite."""
    said = was_there(page) if page.answer else f"You were not there: {event(page)}. Thank you for saying so."
    if not page.open:
        return b.sentence(said)
    opposite = not_there(page) if page.answer else there(page, primary=False)
    return b.message(said, [b.section(said), b.context(MISTAKEN), *b.actions([opposite])])


def was_there(page: TookPartPage) -> str:
    thanks = f"✓ You were there: {event(page)}. Thank you for saying so."
    return " ".join(part for part in (thanks, centre(page)) if part)


def centre(page: TookPartPage) -> str:
    """What became of their own centre."""
    if page.seat is Seat.LIT:
        return lit(page)
    if page.over:
        return "It was taken back since, so your card stays as it is."
    if page.seat is Seat.FREE:
        return f"The centre of your card lights as soon as {b.mention(page.claimant)}'s does."
    return SEATS[page.seat]


def lit(page: TookPartPage) -> str:
    """Their own square by its own name, where that is another one, and its points."""
    same = page.square is None or page.square.id == page.activity.id
    name = "" if same or page.square is None else f", *{b.one_line(page.square.short)}*,"
    return " ".join(
        part for part in (f"The centre of your card{name} is lit too.", points.of_claim(page.entries)) if part
    )
