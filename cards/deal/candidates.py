"""Activities as the dealer looks at them: what each costs, what it has in common with others, what is capped of it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from cards.deal.levels import EFFORT_PRIOR, cost_of, within
from cards.model import Activity, ActivityId, Channel, Size
from cards.square import LEVELS

TWO_PHASE, TRAVEL, MANAGER = 1, 1 << 8, 1 << 16
"""What a card may hold few of: a bit each, and so far apart that a sum of them counts each kind."""


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Candidate:
    """An activity with what it brings along.

    `marks` has one bit for each practice, trust dimension, step and channel, `kinds` for what is capped. `p` is how likely
    it is done in the week, `weight`, its cost, -ln of that in millionths, `level` the class of effort it counts as.
    """

    activity: Activity
    id: ActivityId
    marks: int
    kinds: int
    p: float
    weight: int
    level: int
    entry: "Entry" = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "entry", self.aged(0))

    def aged(self, unwelcome: int) -> "Entry":
        """What a choice looks at, where it is so unwelcome."""
        return self.weight, unwelcome, self.marks, self.kinds, self


Entry = tuple[int, int, int, int, Candidate]
"""A cost, how unwelcome a candidate is, its marks, its kinds, and itself: laid out for speed."""


def candidate_of(
    activity: Activity, bits: dict[str, int], known: Mapping[ActivityId, float], size: Size
) -> Candidate:
    """An activity with what it brings along. `bits` has one for each mark that was met, and takes new ones."""
    p = within(size, known.get(activity.id, EFFORT_PRIOR[activity.effort]))
    return Candidate(
        activity=activity,
        id=activity.id,
        marks=sum(1 << bits.setdefault(mark, len(bits)) for mark in _marks(activity)),
        kinds=TWO_PHASE * activity.two_phase | TRAVEL * activity.travel | MANAGER * activity.manager,
        p=p,
        weight=cost_of(p),
        level=_level(cost_of(p), size),
    )


def _level(cost: int, size: Size) -> int:
    """The effort whose prior costs nearest."""
    return min(LEVELS, key=lambda level: abs(cost_of(within(size, EFFORT_PRIOR[level])) - cost))


def _marks(activity: Activity) -> list[str]:
    marks = [f"practice {activity.practice}", f"trust {activity.trust}"]
    if activity.step:
        marks.append(f"step {activity.step}")
    if activity.channel is not Channel.ANY:
        marks.append(f"channel {activity.channel}")
    return marks
