"""What a square finished, celebrated in the team's channel. Never a rank, never a comparison."""

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
    "And there it is: {lines} of {who} is complete.",
    "Nicely done, {who}: {lines} is lit from end to end.",
    "The last square of {lines} is lit. That is a bingo, {who}!",
)
SEVERAL = (
    "{number} bingos for {who} with one square: {lines}.",
    "Bingo, and bingo again! {who} just lit the last square of {lines}.",
    "One square was all it took: {lines} of {who} are complete.",
    "A square worth waiting for: with it, {who} finished {lines}.",
    "What a square, {who}: {lines} are complete at once.",
)
HOW_MANY = {2: "Two", 3: "Three", 4: "Four"}
"""Lines that cross in one square."""
FULL_CARDS = (
    "All {squares}: {who} has lit every square of the card.",
    "{who} has a full card: each of its {squares} squares is lit.",
    "Every square is lit. Well connected, {who}!",
    "Not one square is open any more: {who} has a full card.",
    "A full card to hang up: {who} lit all {squares} squares.",
)
ALSO = "Its last square finished {lines}, too."
OPEN_AGAIN = "{lines} of {who} {are} open again for the moment. The cheer was meant all the same."
FULL_OPEN_AGAIN = "The card of {who} has an open square again. The cheer was meant all the same."


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
    told, are = named(page.lines), "is" if len(page.lines) == 1 else "are"
    return OPEN_AGAIN.format(who=who, lines=f"{told[0].upper()}{told[1:]}", are=are)


def named(lines: Sequence[int]) -> str:
    """`the first row and the rising diagonal`."""
    return words.listed([f"the {LINE_NAMES[line]}" for line in lines])


def sentence(page: CelebrationPage) -> str:
    """One of several in turn, so that no two in a row read the same in a channel."""
    said = FULL_CARDS if page.full_card else SEVERAL if len(page.lines) > 1 else LINES
    # Each week begins elsewhere among them.
    return said[(3 * page.week.number + page.turn) % len(said)].format(
        who=b.mention(page.person),
        lines=named(page.lines),
        number=HOW_MANY.get(len(page.lines), ""),
        count=words.NUMBERS.get(len(page.squares), ""),
        squares=len(page.squares),
    )
