"""What a deck lacks for cards with fewer rows, and for cards of all sizes together."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import takewhile

from cards.deal import EFFORT_PRIOR, RECENT, TARGET, TARGETS, TOLERANCE, within
from cards.deal.levels import Aim, Levels, preferred
from cards.decks.findings import Code, Severity
from cards.decks.supply import Want, held_back, lasting, stops, variety, wants
from cards.model import Activity, Deck, Setting, Size
from cards.square import LEVELS

ROWS = {Size.FOUR: "with four rows", Size.THREE: "with three rows"}
"""How cards are named that have fewer rows."""
ONCE = frozenset({Code.CAPS, Code.VARIETY})
"""What is told of cards with fewer rows only where cards of five lack none of it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Stock:
    """How many activities of each effort a setting has for around the centre, and for in it where a card has one."""

    size: Size
    around: Counter[int]
    centres: Counter[int]

    def groups(self, way: Levels) -> int:
        """How many group squares may lie in the centre of cards of these levels."""
        return sum(self.centres[level] for level in way.centres)

    def short(self, way: Levels) -> Counter[int]:
        """How many activities of each effort are missing for such cards."""
        return way.demand - self.around

    def lacks_group(self, way: Levels) -> bool:
        """Whether there is nothing for their centre."""
        return self.size.centre is not None and not self.groups(way)

    def missing(self, way: Levels) -> int:
        """How many activities are to be added for such cards."""
        return self.short(way).total() + self.lacks_group(way)


def wanting(deck: Deck, setting: Setting, target: float = TARGET) -> Iterator[Want]:
    """What the deck lacks for a setting, for cards of five rows first; for others once those can be dealt."""
    told = tuple(wants(deck, setting, target))
    yield from told
    if any(want.code is Code.CANNOT_DEAL for want in told):
        return
    for size in ROWS:
        more = tuple(want for want in wants_of(deck, setting, target, size) if not _is_told(want, told))
        yield from more
        told = (*told, *more)


def wants_of(deck: Deck, setting: Setting, target: float, size: Size) -> Iterator[Want]:
    """What the deck lacks for cards of one size that aim for this chance of a line, the gravest first.

    Of cards with fewer rows everything is a warning: where nobody plays fewer days the deck can be played without.
    """
    if size is Size.FIVE:
        yield from wants(deck, setting, target)
        return
    for want in _wants(deck, setting, target, size):
        stopping = want.severity is Severity.ERROR
        yield replace(
            want,
            problem=f"{ROWS[size]} {want.problem}",
            severity=Severity.WARNING,
            is_off=want.is_off or stopping,
        )


def dealable(deck: Deck, setting: Setting, size: Size = Size.FIVE) -> tuple[float, ...]:
    """Those of the targets a workspace may aim for that a setting's cards of a size come to."""
    return tuple(target for target in TARGETS if not any(map(stops, wants_of(deck, setting, target, size))))


@lru_cache(maxsize=256)
def comes_again(deck: Deck, setting: Setting, target: float, size: Size) -> bool:
    """Whether the deck is too small for cards of a size, aiming for this chance of a line, to go three weeks without a repeat."""
    return any(want.code is Code.REPEATS for want in wants_of(deck, setting, target, size))


def _is_told(want: Want, told: Collection[Want]) -> bool:
    """Whether what is asked for already is enough for it."""
    return any(
        want.code is each.code
        and (want.code in ONCE or (want.effort == each.effort != 0 and want.add <= each.add))
        for each in told
    )


def _wants(deck: Deck, setting: Setting, target: float, size: Size) -> Iterator[Want]:
    around, centres = deck.eligible(setting), deck.centres(setting) if size.centre is not None else ()
    stock = _Stock(
        size=size,
        around=Counter(each.effort for each in around),
        centres=Counter(each.effort for each in centres),
    )
    ways = _ways(size, target)
    laid = next((way for way in ways if not stock.missing(way)), None)
    if laid is None or abs(laid.aim - ways[0].aim) > TOLERANCE * ways[0].aim:
        yield _to_add(stock, ways, laid)
        return
    of_these = [each for each in around if each.effort in laid.demand]
    fitting = [each for each in centres if each.effort in laid.centres]
    yield from held_back(of_these, {each.effort for each in fitting} or {0}, laid.demand)
    yield from variety((*of_these, *fitting))
    yield from _repeats(stock, of_these, laid)


@lru_cache(maxsize=32)
def _ways(size: Size, target: float) -> tuple[Levels, ...]:
    """All choices of levels by the authors' estimates, the one to take first at the head."""
    p = tuple(within(size, EFFORT_PRIOR[level]) for level in LEVELS)
    return tuple(preferred(Aim(size=size, target=target, p=p)))


def _to_add(stock: _Stock, ways: tuple[Levels, ...], laid: Levels | None) -> Want:
    """The least that brings cards to the chance that the first of these ways comes to."""
    best = min(takewhile(lambda way: way.aim == ways[0].aim, ways), key=stock.missing)
    parts = ["a group square of effort {}".format(*best.centres)] if stock.lacks_group(best) else []
    parts += [
        f"{number} {'activity' if number == 1 else 'activities'} of effort {effort}"
        for effort, number in sorted(stock.short(best).items())
    ]
    told = " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
    if laid is None:
        return Want(code=Code.CANNOT_DEAL, problem=f"no card can be dealt; add {told}", is_off=True)
    chance = f"a line comes with {laid.aim:.0%} instead of {ways[0].aim:.0%}"
    return Want(code=Code.UNEVEN, problem=f"{chance}; add {told}", severity=Severity.WARNING, is_off=True)


def _repeats(stock: _Stock, around: Sequence[Activity], laid: Levels) -> Iterator[Want]:
    yield from lasting(around, laid.demand)
    groups = stock.groups(laid)
    if stock.size.centre is not None and groups <= RECENT:
        (effort,) = laid.centres
        there = "is only 1 group square" if groups == 1 else f"are only {groups} group squares"
        problem = (
            f"there {there} of effort {effort}; for three weeks without a repeat add {RECENT + 1 - groups}"
        )
        yield Want(code=Code.REPEATS, problem=problem, severity=Severity.WARNING)
