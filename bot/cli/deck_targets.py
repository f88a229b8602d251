"""Which chances of a line the cards of a deck can aim for."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from cards.deal import TARGETS
from cards.decks import dealable
from cards.model import Size

if TYPE_CHECKING:
    from cards.model import Deck, Setting

Targets = Mapping[float, tuple["Setting", ...]]
Dealable = Mapping[Size, Targets]
CARDS = {Size.FIVE: "Cards", Size.FOUR: "Cards with four rows", Size.THREE: "Cards with three rows"}


def targets_of(deck: "Deck", settings: Collection["Setting"]) -> Dealable:
    """For cards of each size and each target a workspace may choose, the settings whose cards come to it."""
    return {size: _of_size(deck, settings, size) for size in CARDS}


def _of_size(deck: "Deck", settings: Collection["Setting"], size: Size) -> Targets:
    able = {setting: dealable(deck, setting, size) for setting in settings}
    return {target: tuple(each for each in able if target in able[each]) for target in TARGETS}


def told(targets: Dealable, settings: Collection["Setting"]) -> str:
    """`Cards can aim for a line with 20%, 40% or 60%.`, and where they cannot everywhere, for which settings.

    Cards with fewer rows have a line of their own where they come to others.
    """
    of_five = targets[Size.FIVE]
    return "\n".join(
        _sentence(CARDS[size], of_size, settings)
        for size, of_size in targets.items()
        if size is Size.FIVE or of_size != of_five
    )


def _sentence(cards: str, targets: Targets, settings: Collection["Setting"]) -> str:
    everywhere = [f"{target:.0%}" for target, able in targets.items() if len(able) == len(settings)]
    some = [
        f"with {target:.0%} for {', '.join(able)} only"
        for target, able in targets.items()
        if able and len(able) < len(settings)
    ]
    *first, last = everywhere or [""]
    parts = [f"with {', '.join(first)} or {last}" if first else f"with {last}"] if everywhere else []
    return (
        f"{cards} can aim for a line {'; '.join(parts + some)}."
        if parts or some
        else f"{cards} come to none of the targets."
    )


def as_fields(targets: Dealable) -> dict[str, object]:
    """The same for programs: for cards of five rows the settings by target, for fewer rows that by rows."""
    return {
        "targets": _by_target(targets.get(Size.FIVE, {})),
        "targets_by_rows": {str(size.value): _by_target(of_size) for size, of_size in targets.items()},
    }


def _by_target(targets: Targets) -> dict[str, list[str]]:
    return {f"{target:g}": [setting.value for setting in able] for target, able in targets.items()}
