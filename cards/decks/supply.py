"""Whether a deck has enough of everything for a setting, and what exactly to add where it has not."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from cards.deal import RECENT, TARGET, TOLERANCE, Deal, deal
from cards.deal.caps import LEAST_PRACTICES, MOST_MANAGER, MOST_TRAVEL, MOST_TWO_PHASE
from cards.decks.findings import Code, Severity
from cards.errors import CannotDeal
from cards.model import SIZE, Activity, Deck, PersonId, Setting, Trust, Week, WorkspaceId
from cards.square import LEVELS

NOTHING_HELD = (0, 0, 0)
NONE_HELD = "take no promise, journey or manager"


@dataclass(frozen=True, kw_only=True, slots=True)
class Want:
    """Something a deck lacks for a setting. `is_off` says that cards do not come to their target for it.

    `add` is how many activities of an `effort` would let weeks pass without a repeat; both are 0 for anything else.
    """

    code: Code
    problem: str
    severity: Severity = Severity.ERROR
    is_off: bool = False
    effort: int = 0
    add: int = 0


def wants(deck: Deck, setting: Setting, target: float = TARGET) -> Iterator[Want]:
    """What the deck lacks for a setting's cards of five rows that aim for this chance of a line, the gravest first."""
    around, centres = deck.eligible(setting), deck.centres(setting)
    if not around and not centres:
        problem = f"no activity is for this setting; add {SIZE} of each effort and a group square"
        yield Want(code=Code.CANNOT_DEAL, problem=problem)
        return
    card = _trial(deck, setting, target)
    if card is None:
        yield from _too_few(around, centres)
        return
    demand = Counter(deck.activity(activity).effort for activity in card.card.activities)
    yield from held_back(around, {a.effort for a in centres} & set(demand), demand)
    yield from variety((*around, *centres))
    yield from _uneven(around, demand, card, target)
    yield from _repeats(around, len(centres), demand)


def stops(want: Want) -> bool:
    """Whether cards could not come to their target for it."""
    return want.severity is Severity.ERROR or want.is_off


def _trial(deck: Deck, setting: Setting, target: float) -> Deal | None:
    """Anybody's card, None where there is none."""
    try:
        return deal(
            deck,
            workspace=WorkspaceId("T"),
            week=Week(year=2026, number=1),
            person=PersonId("p"),
            setting=setting,
            key=b"a look at the deck",
            target=target,
        )
    except CannotDeal:
        return None


def _too_few(around: Sequence[Activity], centres: Sequence[Activity]) -> Iterator[Want]:
    supply = Counter(activity.effort for activity in around)
    for effort in LEVELS:
        if supply[effort] < SIZE:
            lasting = SIZE * (RECENT + 1) - supply[effort]
            problem = f"{has(supply, effort)}; add {SIZE - supply[effort]} more; for three weeks without a repeat add {lasting}"
            yield Want(code=Code.CANNOT_DEAL, problem=problem)
    if not centres:
        problem = "there is no group square for the centre; add one, with group = true"
        yield Want(code=Code.CANNOT_DEAL, problem=problem)


def _uneven(
    around: Sequence[Activity], demand: Mapping[int, int], card: Deal, target: float
) -> Iterator[Want]:
    """Cards that leave out an effort give another chance of a line than everybody else's."""
    chance, is_off = card.p_line, abs(card.p_line - target) > TOLERANCE * target
    supply = Counter(activity.effort for activity in around)
    without = [effort for effort in LEVELS if not demand.get(effort) and supply[effort] < SIZE]
    for effort in without:
        more = f"add {SIZE - supply[effort]} more"
        if is_off:
            more = f"a line comes with {chance:.0%} instead of {target:.0%}; {more}"
        yield Want(
            code=Code.UNEVEN,
            problem=f"{has(supply, effort)}, so cards do without it; {more}",
            severity=Severity.WARNING,
            is_off=is_off,
        )
    if is_off and not without:
        problem = f"no card comes to a line with {target:.0%}; {chance:.0%} is the nearest"
        yield Want(code=Code.UNEVEN, problem=problem, severity=Severity.WARNING, is_off=True)


def _repeats(around: Sequence[Activity], centres: int, demand: Mapping[int, int]) -> Iterator[Want]:
    yield from lasting(around, demand)
    if centres <= RECENT:
        there = "is only 1 group square" if centres == 1 else f"are only {centres} group squares"
        problem = f"there {there}; for three weeks without a repeat add {RECENT + 1 - centres}"
        yield Want(code=Code.REPEATS, problem=problem, severity=Severity.WARNING)


def lasting(around: Sequence[Activity], demand: Mapping[int, int]) -> Iterator[Want]:
    """What weeks without a repeat take of each effort: only what takes no promise, journey or manager can be counted on, as a
    card holds few of the others.
    """
    supply = Counter(activity.effort for activity in around)
    plain = Counter(activity.effort for activity in around if _held(activity) == NOTHING_HELD)
    for effort in sorted(demand):
        lacking = demand[effort] * (RECENT + 1) - plain[effort]
        if lacking > 0:
            of_these = f", of which {plain[effort]} {NONE_HELD}" if plain[effort] < supply[effort] else ""
            such = " such" if of_these else ""
            problem = f"{has(supply, effort)}{of_these}; for three weeks without a repeat add {lacking}{such}"
            yield Want(
                code=Code.REPEATS, problem=problem, severity=Severity.WARNING, effort=effort, add=lacking
            )


def variety(activities: Sequence[Activity]) -> Iterator[Want]:
    """Whether they belong to enough practices and build every dimension of trust."""
    practices = {activity.practice for activity in activities}
    if len(practices) < LEAST_PRACTICES:
        named = "1 practice" if len(practices) == 1 else f"{len(practices)} practices"
        problem = (
            f"all activities belong to {named}; a card holds at least {LEAST_PRACTICES}: name more of them"
        )
        yield Want(code=Code.VARIETY, problem=problem)
    for trust in Trust:
        if trust not in {activity.trust for activity in activities}:
            problem = f'nothing builds {trust}; add an activity with trust = "{trust}"'
            yield Want(code=Code.VARIETY, problem=problem)


def held_back(around: Sequence[Activity], centres: set[int], demand: Mapping[int, int]) -> Iterator[Want]:
    """Where every card would hold more promises, journeys or squares with a manager than one may.

    `demand` is how many activities of each effort a card takes, that in its centre included, which is of one of the efforts
    `centres`; 0 stands for a card that has none.
    """
    plain = Counter(activity.effort for activity in around if _held(activity) == NOTHING_HELD)
    short = {
        centre: {
            effort: max(0, demand[effort] - (effort == centre) - plain[effort]) for effort in sorted(demand)
        }
        for centre in sorted(centres)
    }
    if not short or any(_within_caps(around, lacking) for lacking in short.values()):
        return
    least = min(short.values(), key=lambda lacking: sum(lacking.values()))
    for effort, number in least.items():
        if number:
            problem = (
                f"effort {effort} has too few activities that {NONE_HELD}, and a card holds at most"
                f" {MOST_TWO_PHASE}, {MOST_TRAVEL} and {MOST_MANAGER} that do; add {number} that take none"
            )
            yield Want(code=Code.CAPS, problem=problem)


def _within_caps(around: Sequence[Activity], lacking: Mapping[int, int]) -> bool:
    """Whether so many of each effort can be chosen among those held back without a card holding too many of them."""
    reached = {NOTHING_HELD}
    for effort, number in lacking.items():
        steps: list[set[tuple[int, int, int]]] = [reached, *(set() for _ in range(number))]
        for held in (_held(a) for a in around if a.effort == effort):
            if held != NOTHING_HELD:
                for taken in range(number, 0, -1):
                    steps[taken] |= {more for used in steps[taken - 1] if (more := _added(used, held))}
        reached = steps[number]
    return bool(reached)


def _added(used: tuple[int, int, int], held: tuple[int, int, int]) -> tuple[int, int, int] | None:
    two_phase, travel, manager = (one + other for one, other in zip(used, held, strict=True))
    fits = two_phase <= MOST_TWO_PHASE and travel <= MOST_TRAVEL and manager <= MOST_MANAGER
    return (two_phase, travel, manager) if fits else None


def _held(activity: Activity) -> tuple[int, int, int]:
    """What of the caps an activity uses up: a promise, a journey, a manager."""
    return int(activity.two_phase), int(activity.travel), int(activity.manager)


def has(supply: Mapping[int, int], effort: int) -> str:
    """`effort 4 has 3 activities`"""
    number = supply.get(effort, 0)
    return f"effort {effort} has 1 activity" if number == 1 else f"effort {effort} has {number} activities"
