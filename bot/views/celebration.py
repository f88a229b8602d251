"""What a square finished, celebrated in the team's channel. Never a rank, never a comparison."""

import zlib
from collections.abc import Sequence

from bot.views import blocks as b
from bot.views import words
from cards.lines import LINE_NAMES
from services.pages import CelebrationPage

LINES = (
    "{who} has a bingo: {lines}, all lit.",
    "Bingo! {who} just lit the last square of {lines}.",
    "{count} in a row for {who}: {lines} is complete.",
    "One for the team: {who} finished {lines}.",
    "Hear that? {who} called bingo on {lines}.",
)
SEVERAL = (
    "{number} bingos for {who} with one square: {lines}.",
    "Bingo, and bingo again! {who} just lit the last square of {lines}.",
    "One square was all it took: {lines} of {who} are complete.",
    "One for the team: {who} finished {lines} with one square.",
    "Hear that? {who} called bingo on {lines} at once.",
)
HOW_MANY = {2: "Two", 3: "Three", 4: "Four"}
"""Lines that cross in one square."""
FULL_CARDS = (
    "All {squares}. {who} has lit every square of this week's card.",
    "{who} has a full card: all {squares} squares are lit.",
    "Every square is lit. Well connected, {who}!",
)
ALSO = "Its last square finished {lines}, too."
OPEN_AGAIN = "{lines} of {who} {are} open again for the moment. The cheer was meant all the same."
FULL_OPEN_AGAIN = (
    "The card of {who} has an open square again for the moment. The cheer was meant all the same."
)


def message(page: CelebrationPage) -> b.Message:
    """One cheerful sentence and what is behind it; the same page always reads the same."""
    if not page.lit:
        return b.sentence(open_again(page))
    lead = sentence(page)
    behind = card(page) if page.full_card else "; ".join(b.one_line(each.short) for each in page.squares)
    return b.message(f"{lead} {behind.removesuffix('.')}.", [b.section(lead), b.context(behind)])


def card(page: CelebrationPage) -> str:
    """Which card is full, and what its last square finished besides."""
    dated = f"Card for {words.span(page.week)}"
    return f"{dated}. {ALSO.format(lines=named(page.lines))}" if page.lines else dated


def open_again(page: CelebrationPage) -> str:
    """A square of it went dark: the post stays, and says so."""
    who = b.mention(page.person)
    if page.full_card:
        return FULL_OPEN_AGAIN.format(who=who)
    told = named(page.lines)
    are = "is" if len(page.lines) == 1 else "are"
    return OPEN_AGAIN.format(who=who, lines=f"{told[0].upper()}{told[1:]}", are=are)


def named(lines: Sequence[int]) -> str:
    """`the first row and the rising diagonal`."""
    return words.listed([f"the {LINE_NAMES[line]}" for line in lines])


def sentence(page: CelebrationPage) -> str:
    """One of several, chosen by person, week and first line, so that a channel does not read the same all day."""
    said = FULL_CARDS if page.full_card else SEVERAL if len(page.lines) > 1 else LINES
    told_as = None if page.full_card else page.lines[0]
    seed = zlib.crc32(f"{page.person}:{page.week}:{told_as}".encode())
    return said[seed % len(said)].format(
        who=b.mention(page.person),
        lines=named(page.lines),
        number=HOW_MANY.get(len(page.lines), ""),
        count=words.NUMBERS.get(len(page.squares), ""),
        squares=len(page.squares),
    )
