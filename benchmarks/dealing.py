"""Dealing, beside the dealer before it and beside drawing 25 activities at random: time of the processor, one core.

`python -m benchmarks.dealing` alone also follows one person of each setting through twelve weeks. What 10,000 cards come to is
told by `bingo deck simulate default --cards 10000`, with `--target` for another chance of a line and `--size` for fewer rows.
"""

import itertools
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from time import process_time

from benchmarks import previous_dealer
from benchmarks.side_by_side import ROUNDS, tell
from cards.deal import RECENT, SEASON, Deal, Learned, deal, is_kept_in_mind
from cards.decks import default_deck
from cards.fairness import survey
from cards.model import ActivityId, PersonId, Setting, Size, Trust, Week, WorkspaceId
from cards.odds import next_line_probability
from tests.cards.realistic import learned
from tests.cards.recount import chance_of_a_line

CARDS = 200
WEEKS = 12
REMEMBERED = 20
"""People whose weeks are kept in mind where cards are dealt after some."""
Memory = Sequence[Sequence[ActivityId]]
NOTHING = Learned()
DECK, WORKSPACE, WEEK = default_deck(), WorkspaceId("T"), Week.parse("2026-W48")
SOMEBODY = PersonId("p1")
PEOPLE = (PersonId(f"p{number}") for number in itertools.count())


def run() -> None:
    known = Learned(learned(DECK))
    compare("cards dealt, against the dealer before", fair, before)
    compare("cards dealt, against a uniform draw of 25", fair, uniform)
    behind = memories(Setting.ACCOUNT, NOTHING)
    compare(
        "cards dealt after twelve weeks, against the dealer before", lambda: fair(memories=behind), before
    )
    compare("cards by learned chances, against the dealer before", lambda: fair(known=known), before)
    for size, setting in itertools.product((Size.FIVE, Size.FOUR, Size.THREE), Setting):
        compare(
            f"cards of {size} rows by learned chances after twelve weeks, {setting}, against the dealer before",
            partial(fair, setting=setting, known=known, size=size, memories=memories(setting, known, size)),
            partial(before, setting),
        )
    compare("cards of four rows, against the dealer before", lambda: fair(size=Size.FOUR), before)
    compare("cards of three rows, against the dealer before", lambda: fair(size=Size.THREE), before)
    cards = [each.p for each in itertools.islice(by_learned_chances(known), CARDS)]
    compare(
        "chances of a line, against the sum over all 4,095 sets of lines",
        lambda: exact(next_line_probability, cards),
        lambda: exact(lambda p, _: chance_of_a_line.__wrapped__(p), cards),
    )


def compare(name: str, ours: Callable[[], None], reference: Callable[[], None]) -> None:
    tell(name, [(_rate(ours), _rate(reference)) for _ in range(ROUNDS)])


def _rate(work: Callable[[], None]) -> float:
    began = process_time()
    work()
    return CARDS / (process_time() - began)


def fair(
    *,
    setting: Setting = Setting.ACCOUNT,
    known: Learned = NOTHING,
    size: Size = Size.FIVE,
    memories: Sequence[Memory] = ((),),
) -> None:
    for person, memory in zip(itertools.islice(PEOPLE, CARDS), itertools.cycle(memories), strict=False):
        deal(
            DECK,
            workspace=WORKSPACE,
            week=WEEK,
            person=person,
            setting=setting,
            key=b"k",
            memory=memory,
            learned=known,
            size=size,
        )


def by_learned_chances(known: Learned) -> Iterator[Deal]:
    """Cards no two of which have the same chances, so that nothing is remembered from one to the next."""
    for person in PEOPLE:
        yield deal(
            DECK,
            workspace=WORKSPACE,
            week=WEEK,
            person=person,
            setting=Setting.ACCOUNT,
            key=b"k",
            learned=known,
        )


def exact(chance: Callable[[tuple[float, ...], int], float], cards: Sequence[tuple[float, ...]]) -> None:
    for p in cards:
        chance(p, 0)


def before(setting: Setting = Setting.ACCOUNT) -> None:
    for person in itertools.islice(PEOPLE, CARDS):
        previous_dealer.deal(DECK, workspace=WORKSPACE, week=WEEK, person=person, setting=setting, key=b"k")


def uniform() -> None:
    for _ in range(CARDS):
        random.sample(DECK.activities, 25)


def memories(setting: Setting, known: Learned, size: Size = Size.FIVE) -> list[Memory]:
    """What is kept in mind of the twelve weeks of some people."""
    people = itertools.islice(PEOPLE, REMEMBERED)
    return [kept_in_mind(twelve_weeks(setting, known, size, person)) for person in people]


def kept_in_mind(dealt: Iterable[Deal]) -> Memory:
    """What the service remembers of somebody's weeks, the most recent first: of the older ones what is avoided for a season."""
    weeks = [each.card.activities for each in dealt][::-1]
    return [
        squares if age < RECENT else tuple(each for each in squares if is_kept_in_mind(DECK.activity(each)))
        for age, squares in enumerate(weeks)
    ]


def twelve_weeks(setting: Setting, known: Learned, size: Size, person: PersonId = SOMEBODY) -> Iterator[Deal]:
    week, memory = WEEK, list[tuple[ActivityId, ...]]()
    for _ in range(WEEKS):
        dealt = deal(
            DECK,
            workspace=WORKSPACE,
            week=week,
            person=person,
            setting=setting,
            key=b"k",
            memory=memory,
            learned=known,
            size=size,
        )
        yield dealt
        week, memory = week.next(), [dealt.card.activities, *memory][:SEASON]


def season() -> None:
    """Twelve weeks of one person in each setting: repeats, and how much of everything there was."""
    possible = {each.practice for each in DECK.activities}
    for name, known, size in (
        ("authors' estimates", NOTHING, Size.FIVE),
        ("learned chances", Learned(learned(DECK)), Size.FIVE),
        ("four rows", NOTHING, Size.FOUR),
        ("three rows", NOTHING, Size.THREE),
    ):
        for setting in Setting:
            cards = list(twelve_weeks(setting, known, size))
            dealt = [DECK.activity(activity) for each in cards for activity in each.card.activities]
            told = survey(cards, DECK).everyone
            trusts = [sum(each.trust is trust for each in dealt) for trust in Trust]
            together = [each.id for each in dealt if each.group]
            promised = sum(any(DECK.activity(a).two_phase for a in each.card.activities) for each in cards)
            print(
                f"{name}, {setting}: {told.repeats} repeats, {len({each.id for each in dealt})} activities,"
                f" {len({each.practice for each in dealt})} of {len(possible)} practices, trust {trusts},"
                f" {len(set(together))} of {len(together)} group squares differ, a promise in {promised} weeks,"
                f" a line {told.p_line.least:.4f} to {told.p_line.most:.4f}, lines within {told.unevenness.most:.4f},"
                f" {told.faults.total()} faults"  # type: ignore[attr-defined]  # a counter
            )


if __name__ == "__main__":
    run()
    season()
