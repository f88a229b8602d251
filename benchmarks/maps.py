"""Which way to lay cards by learned chances keeps luck and lines evenest: `python -m benchmarks.maps`.

One of each effort on a line whatever was learned; one of each fifth; one of each of 25 ranks; and what `deal` does, which draws
what each square should cost so that all lines are even, and lays what is near. 1,000 cards each, the same learned chances.
"""

import random
from collections.abc import Callable, Sequence

from cards.deal import Learned, deal
from cards.decks import default_deck
from cards.fairness import line_costs
from cards.model import CENTRE, Activity, PersonId, Setting, Size, Week, WorkspaceId
from cards.odds import line_probability
from cards.square import draw_plan
from cards.stream import Stream
from tests.cards.realistic import learned

CARDS = 1_000
DECK, WEEK = default_deck(), Week.parse("2026-W48")
Chances = Sequence[float]


class World:
    """A setting in a company that has learned how far off its authors are, by this spread."""

    def __init__(self, setting: Setting, spread: float) -> None:
        self.setting, self.known = setting, Learned(learned(DECK, spread=spread))
        self.around = sorted(DECK.eligible(setting), key=lambda each: -self.known[each.id])
        self.ranks = [rank * len(self.around) // 25 for rank in range(26)]

    def effort(self, seed: int) -> Chances:
        centre = random.choice(DECK.centres(self.setting))
        return self._drawn(
            seed, (centre.effort - 1, 0), centre, lambda a, _: [x for x in self.around if x.effort == a + 1]
        )

    def fifth(self, seed: int) -> Chances:
        centre = random.choice(DECK.centres(self.setting))
        return self._drawn(
            seed,
            self._rank(centre),
            centre,
            lambda a, _: self.around[self.ranks[5 * a] : self.ranks[5 * a + 5]],
        )

    def rank(self, seed: int) -> Chances:
        centre = random.choice(DECK.centres(self.setting))
        return self._drawn(
            seed,
            self._rank(centre),
            centre,
            lambda a, b: self.around[self.ranks[5 * a + b] : self.ranks[5 * a + b + 1]],
        )

    def as_dealt(self, seed: int) -> Chances:
        return deal(
            DECK,
            workspace=WorkspaceId("T"),
            week=WEEK,
            person=PersonId(f"p{seed}"),
            setting=self.setting,
            key=b"k",
            learned=self.known,
        ).p

    def _rank(self, centre: Activity) -> tuple[int, int]:
        easier = sum(self.known[each.id] > self.known[centre.id] for each in self.around)
        return divmod(min(24, easier * 25 // len(self.around)), 5)

    def _drawn(
        self,
        seed: int,
        at: tuple[int, int],
        centre: Activity,
        among: Callable[[int, int], Sequence[Activity]],
    ) -> Chances:
        plan, taken, chances = draw_plan(Stream(b"maps", seed), Size.FIVE, centre=at), {centre.id}, []
        for place, (a, b) in enumerate(zip(plan.classes, plan.tiers, strict=True)):
            one = centre if place == CENTRE else random.choice([x for x in among(a, b) if x.id not in taken])
            taken.add(one.id)
            chances.append(self.known[one.id])
        return chances


def told(name: str, cards: Sequence[Chances]) -> None:
    chances = [line_probability(tuple(each)) for each in cards]
    uneven = sorted(max(costs) / min(costs) for costs in map(line_costs, cards))
    print(
        f"{name}: luckiest over unluckiest {max(chances) / min(chances):.3f}, dearest line over cheapest"
        f" {uneven[len(uneven) // 2]:.3f} in the middle, {uneven[-1]:.3f} at most"
    )


if __name__ == "__main__":
    for spread in (0.2, 0.5, 0.8):
        for setting in Setting:
            world = World(setting, spread)
            for draw in (world.effort, world.fifth, world.rank, world.as_dealt):
                random.seed(1)
                told(f"{setting}, {spread}, {draw.__name__}", [draw(seed) for seed in range(CARDS)])
