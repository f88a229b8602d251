"""A finished line or a full card, celebrated in the team's channel. Never a rank, never a comparison."""

import zlib

from bot.views import blocks as b
from bot.views import words
from cards.lines import LINE_NAMES
from services.pages import CelebrationPage

LINES = (
    "{who} has a bingo: the {line}, all lit.",
    "Bingo! {who} just lit the last square of the {line}.",
    "{count} in a row for {who}: the {line} is complete.",
    "One for the team: {who} finished the {line}.",
    "Hear that? {who} called bingo on the {line}.",
)
FULL_CARDS = (
    "All {squares}. {who} has lit every square of this week's card.",
    "{who} has a full card: {squares} squares, {squares} moments with customers.",
    "Every square is lit. Well connected, {who}!",
)


OPEN_AGAIN = "The {line} of {who} is open again for the moment. The cheer was meant all the same."
FULL_OPEN_AGAIN = (
    "The card of {who} has an open square again for the moment. The cheer was meant all the same."
)


def message(page: CelebrationPage) -> b.Message:
    """One cheerful sentence and the squares behind it; the same page always reads the same."""
    if not page.lit:
        return b.sentence(open_again(page))
    lead = sentence(page)
    if page.line is None:
        return b.message(lead, [b.section(lead), b.context(f"Card for {words.span(page.week)}")])
    squares = "; ".join(b.one_line(activity.short) for activity in page.squares)
    return b.message(f"{lead} {squares}.", [b.section(lead), b.context(squares)])


def open_again(page: CelebrationPage) -> str:
    """A square of it went dark: the post stays, and says so."""
    who = b.mention(page.person)
    if page.line is None:
        return FULL_OPEN_AGAIN.format(who=who)
    return OPEN_AGAIN.format(who=who, line=LINE_NAMES[page.line])


def sentence(page: CelebrationPage) -> str:
    """One of several, chosen by person, week and line, so that a channel does not read the same all day."""
    said = FULL_CARDS if page.line is None else LINES
    seed = zlib.crc32(f"{page.person}:{page.week}:{page.line}".encode())
    named = "" if page.line is None else LINE_NAMES[page.line]
    squares = len(page.squares)
    return said[seed % len(said)].format(
        who=b.mention(page.person), line=named, count=words.NUMBERS.get(squares, ""), squares=squares
    )
