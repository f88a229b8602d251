"""What managers are shown of what was learned, as values without words or layout."""

from dataclasses import dataclass

from cards.deal import LearnedHash
from cards.model import Week
from services.learning import FEWEST_WEEKS, Estimate, LearnedChoice


@dataclass(frozen=True, kw_only=True, slots=True)
class LearningPage:
    """What `weeks` weeks with `cards` cards told of the squares of the coming deck, in play from the week `starts` on.

    `known` of its `squares` were dealt often enough; `pending` of these were given another effort since they were counted last,
    and are neither of what follows until the next count. `hardly` are hardly ever done, the rarest first, `unlike` are done as
    those of another effort, the farthest off first. `proposed` names what there is to deal by, `running` what cards are dealt by
    until `starts`, `coming` what from then on as it stands, all as `cards.deal` does. `last` is the latest choice.
    """

    weeks: int
    cards: int
    starts: Week
    squares: int
    known: int
    hardly: tuple[Estimate, ...]
    unlike: tuple[Estimate, ...]
    proposed: LearnedHash
    running: LearnedHash
    coming: LearnedHash
    last: LearnedChoice | None
    pending: int = 0

    @property
    def ready(self) -> bool:
        """Whether enough was played to say anything."""
        return self.weeks >= FEWEST_WEEKS and bool(self.proposed)

    @property
    def telling(self) -> bool:
        """Whether there is something worth saying without being asked."""
        return self.ready and bool(self.hardly or self.unlike)
