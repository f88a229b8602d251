"""Quiet squares: which squares of a card that was dealt are for a customer who has gone quiet.

The squares themselves are laid before and stay as they are, so a card is as fair, and as easy to compute again, with them
as without. Who the customers are is nobody's business here: they come in as days of silence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cards.model import Activity, Channel, Need, Position
from cards.stream import Stream

MOST: Final = 2
"""Quiet squares of a card."""
HARDEST: Final = 3
"""Their effort at most: after a long silence it begins with something light."""
HEARD: Final = frozenset({Need.WHAT_CHANGED, Need.CUSTOMER_QUOTE, Need.LEARNED})
"""What they bring back: something the customer said."""
BRINGS: Final = HEARD | {Need.CUSTOMER}
FROM_AFAR: Final = frozenset({Channel.ANY, Channel.PHONE, Channel.VIDEO, Channel.WRITING, Channel.PAPER})


@dataclass(frozen=True, kw_only=True, slots=True)
class Bound:
    """The square at `position` is for the customer whose silence was the one at `number`."""

    position: Position
    number: int


def suits(activity: Activity) -> bool:
    """Whether it can be done with any customer one knows and who is not there: asking, listening, in one go and alone."""
    return not activity.says_who and is_for_one(activity)


def is_for_one(activity: Activity) -> bool:
    """Whether its marks say so; its words may still ask for somebody else."""
    needs = frozenset(activity.needs)
    aside = activity.group or activity.two_phase or activity.supplier or activity.travel or activity.manager
    light = activity.effort <= HARDEST and activity.channel in FROM_AFAR
    return light and not aside and Need.CUSTOMER in needs and needs <= BRINGS and bool(needs & HEARD)


def bound(
    activities: Sequence[Activity], silences: Sequence[int], seed: bytes, counter: int
) -> tuple[Bound, ...]:
    """At most two squares for the longest of these silences, each in days. `activities` are the card's, row by row.

    Squares that ask what has changed come first. What is equal otherwise is drawn from the card's own stream: `seed` and
    `counter` are those it was dealt with.
    """
    stream = Stream(seed + b"quiet squares", counter)
    who = sorted(stream.shuffled(range(len(silences))), key=lambda number: -silences[number])
    where = [place for place, activity in enumerate(activities) if suits(activity)]
    fit = sorted(stream.shuffled(where), key=lambda place: Need.WHAT_CHANGED not in activities[place].needs)
    pairs = zip(fit[:MOST], who[:MOST], strict=False)
    return tuple(Bound(position=Position(place), number=number) for place, number in pairs)
