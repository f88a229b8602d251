"""Did you take part? What a colleague is asked about a group square, and what it means for the centre of their own card."""

from collections.abc import Mapping
from types import MappingProxyType

from bot.views import blocks as b
from bot.views import points, words
from bot.views.witness import (
    MISTAKEN,
    NO_ANSWER,
    ONCE_MORE,
    WERE_NOT,
    WERE_THERE,
    not_there,
    question,
    there,
    what_and_when,
)
from services.group_pages import Seat, TookPartPage
from services.languages import Sentence

MOST_NAMES = 5
TOO = Sentence(
    en="If you were, the centre of your own card lights too.",
    de="Wenn ja, leuchtet auch die Mitte deiner eigenen Karte.",
)
SEATS: Mapping[Seat, Sentence] = MappingProxyType(
    {
        Seat.LIT_BEFORE: Sentence(
            en="Your centre had lit before, and once is enough.",
            de="Deine Mitte leuchtet schon, und einmal genügt.",
        ),
        Seat.OWN_CLAIM: Sentence(
            en="Your own claim for the centre comes first. Should you withdraw it, this one lights your centre at once.",
            de="Was du selbst für die Mitte erzählt hast, geht vor. Ziehst du es zurück, leuchtet deine Mitte hierfür sofort.",
        ),
        Seat.GIVEN_BACK: Sentence(
            en="You took your centre back; everything else stays as it is.",
            de="Du hast deine Mitte zurückgenommen; alles andere bleibt, wie es ist.",
        ),
        Seat.NEWCOMER: Sentence(
            en="There is a card for you too, whenever you like: type /bingo.",
            de="Auch für dich gibt es eine Karte, wann immer du magst: Tipp /bingo ein.",
        ),
    }
)
ALSO_NAMED = Sentence(en="Also named: {others}.", de="Ebenfalls genannt: {others}.")
TAKEN_BACK = Sentence(
    en="It was taken back since, so your card stays as it is.",
    de="Inzwischen wurde es zurückgenommen, also bleibt deine Karte, wie sie ist.",
)
WITH_THEIRS = Sentence(
    en="The centre of your card lights as soon as {who}'s does.",
    de="Sobald die Mitte von {who} leuchtet, leuchtet auch deine.",
)
LIT = Sentence(en="The centre of your card is lit too.", de="Auch die Mitte deiner Karte leuchtet.")
LIT_NAMED = Sentence(
    en="The centre of your card, {name}, is lit too.", de="Auch die Mitte deiner Karte, {name}, leuchtet."
)


def message(page: TookPartPage) -> b.Message:
    """One question, two buttons; afterwards what was answered and what came of it."""
    if page.answer is not None:
        return given(page)
    if not page.open:
        return b.sentence(NO_ANSWER.told(page.language, event=event(page)))
    ask = question(page, event(page))
    return b.message(
        "\n".join((ask, *notes(page))),
        [b.section(ask), *map(b.context, notes(page)), *b.actions([there(page), not_there(page)])],
    )


def notes(page: TookPartPage) -> list[str]:
    """What it was, who else is asked, and what a yes is good for."""
    others = words.listed([b.mention(person) for person in page.beside], page.language)
    return [
        b.one_line(page.activity.prompt, 300),
        *([ALSO_NAMED.told(page.language, others=others)] if others else []),
        *([TOO.told(page.language)] if page.seat is Seat.FREE else []),
        *([ONCE_MORE.told(page.language)] if page.again else []),
    ]


def event(page: TookPartPage) -> str:
    """What it was, with whom and when."""
    named = [b.one_line(name) for name in page.customers]
    return what_and_when(page, words.some(named, MOST_NAMES, page.language))


def given(page: TookPartPage) -> b.Message:
    """What they said and, while it counts, the way to say the opposite."""
    said = was_there(page) if page.answer else WERE_NOT.told(page.language, event=event(page))
    if not page.open:
        return b.sentence(said)
    opposite = not_there(page) if page.answer else there(page, primary=False)
    return b.message(said, [b.section(said), b.context(MISTAKEN.told(page.language)), *b.actions([opposite])])


def was_there(page: TookPartPage) -> str:
    thanks = WERE_THERE.told(page.language, event=event(page))
    return " ".join(part for part in (thanks, centre(page)) if part)


def centre(page: TookPartPage) -> str:
    """What became of their own centre."""
    if page.seat is Seat.LIT:
        return lit(page)
    if page.over:
        return TAKEN_BACK.told(page.language)
    if page.seat is Seat.FREE:
        return WITH_THEIRS.told(page.language, who=b.mention(page.claimant))
    return SEATS[page.seat].told(page.language) if page.seat in SEATS else ""


def lit(page: TookPartPage) -> str:
    """Their own square by its own name, where that is another one, and its points."""
    same = page.square is None or page.square.id == page.activity.id
    name = "" if page.square is None else f"*{b.one_line(page.square.short)}*"
    lit = (LIT if same else LIT_NAMED).told(page.language, name=name)
    return " ".join(part for part in (lit, points.of_claim(page.entries, page.language)) if part)
