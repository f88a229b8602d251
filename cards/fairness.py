"""How fair dealt cards are, in figures: for a deck's author before they are dealt, for a company after."""

import math
import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from cards.deal import Deal, Fault
from cards.lines import GEOMETRY
from cards.model import ActivityId, Deck, Setting, Size, Week, size_of
from cards.placement import Placed, Placement, placed_on, placement_of


@dataclass(frozen=True, kw_only=True, slots=True)
class Spread:
    """How far numbers lie apart. `deviation` is the standard deviation of them all."""

    least: float
    most: float
    mean: float
    deviation: float

    @property
    def ratio(self) -> float:
        """The largest over the smallest; of chances, how much luckier the luckiest is."""
        return self.most / self.least

    @property
    def cv(self) -> float:
        """The coefficient of variation: the deviation as a share of the mean."""
        return self.deviation / self.mean


@dataclass(frozen=True, kw_only=True, slots=True)
class Figures:
    """What some cards come to.

    `p_line` are the cards' chances of at least one line. A line's cost is the sum of -ln p over its squares:
    `cheapest_line` is that of each card's cheapest line, `unevenness` what its dearest line costs over its cheapest, 1 where
    all lines are alike. `repeats` counts activities a person had in the weeks remembered, over all cards, and
    `most_repeats` those of one card. `faults` counts the cards that break a cap. `never_dealt` are
    activities these people could have had.
    """

    cards: int
    weeks: int
    p_line: Spread
    cheapest_line: Spread
    unevenness: Spread
    placement: Placement
    repeats: int
    most_repeats: int
    faults: Mapping[Fault, int]
    never_dealt: tuple[ActivityId, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Fairness:
    """The figures of all cards together, and of each setting that is among them."""

    everyone: Figures
    by_setting: Mapping[Setting, Figures]


def survey(deals: Iterable[Deal], deck: Deck) -> Fairness:
    """The figures of cards that were dealt from `deck`, of one week or several. Raises ValueError where there are none.

    The deals are gone through once, so they may come from a generator.
    """
    tallies: dict[Setting, _Tally] = {}
    for dealt in deals:
        tallies.setdefault(dealt.card.setting, _Tally()).add(dealt)
    if not tallies:
        raise ValueError("no cards")
    return Fairness(
        everyone=_figures(tuple(tallies.values()), deck, tallies),
        by_setting={setting: _figures((tally,), deck, (setting,)) for setting, tally in tallies.items()},
    )


class _Tally:
    """What is counted while cards pass by."""

    def __init__(self) -> None:
        self.p_line: list[float] = []
        self.cheapest: list[float] = []
        self.uneven: list[float] = []
        self.repeats: list[int] = []
        self.weeks: set[Week] = set()
        self.faults: Counter[Fault] = Counter()
        self.placed: Counter[Placed] = Counter()
        self.dealt: set[ActivityId] = set()
        self.sizes: set[Size] = set()

    def add(self, dealt: Deal) -> None:
        costs = line_costs(dealt.p)
        self.p_line.append(dealt.p_line)
        self.cheapest.append(min(costs))
        self.uneven.append(max(costs) / min(costs))
        self.repeats.append(dealt.repeats)
        self.weeks.add(dealt.card.week)
        self.faults.update(dealt.faults)
        self.placed.update(placed_on(dealt))
        self.dealt.update(dealt.card.activities)
        self.sizes.add(dealt.card.size)


def line_costs(p: Sequence[float]) -> tuple[float, ...]:
    """What each line costs: -ln of its probability. `p` are the squares' probabilities, above 0."""
    costs = [-math.log(chance) for chance in p]
    return tuple(math.fsum(costs[place] for place in line) for line in GEOMETRY[size_of(p)].squares.values())


def _figures(tallies: Sequence[_Tally], deck: Deck, settings: Iterable[Setting]) -> Figures:
    repeats = [number for tally in tallies for number in tally.repeats]
    chances = [chance for tally in tallies for chance in tally.p_line]
    return Figures(
        cards=len(chances),
        weeks=len(set().union(*(tally.weeks for tally in tallies))),
        p_line=_spread(chances),
        cheapest_line=_spread([cost for tally in tallies for cost in tally.cheapest]),
        unevenness=_spread([ratio for tally in tallies for ratio in tally.uneven]),
        placement=placement_of(tally.placed for tally in tallies),
        repeats=sum(repeats),
        most_repeats=max(repeats),
        faults=sum((tally.faults for tally in tallies), Counter[Fault]()),
        never_dealt=_never(tallies, deck, settings),
    )


def _spread(values: Sequence[float]) -> Spread:
    return Spread(
        least=min(values),
        most=max(values),
        mean=statistics.fmean(values),
        deviation=statistics.pstdev(values),
    )


def _never(tallies: Sequence[_Tally], deck: Deck, settings: Iterable[Setting]) -> tuple[ActivityId, ...]:
    dealt = set().union(*(tally.dealt for tally in tallies))
    has_centre = any(size.centre is not None for tally in tallies for size in tally.sizes)
    possible = {
        activity.id
        for setting in settings
        for activity in (*deck.eligible(setting), *(deck.centres(setting) if has_centre else ()))
    }
    return tuple(activity.id for activity in deck.activities if activity.id in possible - dealt)
