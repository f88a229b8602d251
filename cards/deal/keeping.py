"""What a card holds of promises, journeys and squares with a manager: no more than it may, and a promise where one is left."""

from bisect import insort
from collections.abc import Callable, Iterator, Sequence

from cards.deal.candidates import TWO_PHASE, Entry
from cards.deal.choosing import COUNTED, full, over
from cards.deal.stock import AGE, COST

PROMISES = TWO_PHASE * (2 << COUNTED) - TWO_PHASE
"""The bits that count promises."""
Stock = Callable[[Entry], list[Entry]]
"""What is left that may take the place of an entry."""


def keep_caps(laid: list[Entry], places: Sequence[int], stock: Stock) -> None:
    """Lays something else for what is one too many of its kind, while there is something: as fresh and as near in cost as can be."""
    held = sum([entry[3] for entry in laid])
    while broken := over(held):
        nearest = min(_exchanges(laid, places, stock, broken, held), default=None)
        if nearest is None:
            return
        *_, place, at = nearest
        left = stock(laid[place])
        held += left[at][3] - laid[place][3]
        laid[place], left[at] = left[at], laid[place]
        left.sort(key=COST)


def _exchanges(
    laid: Sequence[Entry], places: Sequence[int], stock: Stock, broken: int, held: int
) -> Iterator[tuple[int, int, int, int]]:
    """What may be exchanged: how unwelcome it is, how far off in cost, for which place, and where in the stock it is."""
    for place in places:
        given = laid[place]
        if given[3] & broken:
            closed, worst = (broken | full(held - given[3])) & ~given[3], (given[3] & broken).bit_count()
            for at, entry in enumerate(stock(given)):
                if not entry[3] & closed and (entry[3] & broken).bit_count() < worst:
                    yield entry[1], abs(entry[0] - given[0]), place, at


def lay_promise(laid: list[Entry], places: Sequence[int], left: list[Entry], *, same_level: bool) -> None:
    """Lays a promise for what costs about as much, or is on the same level, where none lies there: not every card would have one
    by chance. What is left is kept cheapest first.
    """
    held = sum([entry[3] for entry in laid])
    if held & PROMISES:
        return
    closed = full(held)
    nearest = min(
        (
            (entry[1], abs(entry[0] - laid[place][0]), at, place)
            for at, entry in enumerate(left)
            if entry[3] & TWO_PHASE and entry[1] < AGE and not entry[3] & closed
            for place in places
            if not same_level or entry[-1].level == laid[place][-1].level
        ),
        default=None,
    )
    if nearest is not None:
        *_, at, place = nearest
        given, laid[place] = laid[place], left.pop(at)
        insort(left, given, key=COST)
