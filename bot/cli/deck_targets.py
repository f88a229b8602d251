"""Which chances of a line the cards of a deck can aim for."""

from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING

from cards.deal import TARGETS
from cards.decks import dealable

if TYPE_CHECKING:
    from cards.model import Deck, Setting

Dealable = Mapping[float, tuple["Setting", ...]]


def targets_of(deck: "Deck", settings: Collection["Setting"]) -> Dealable:
    """For each target a workspace may choose, the settings whose cards come to it."""
    able = {setting: dealable(deck, setting) for setting in settings}
    return {target: tuple(each for each in able if target in able[each]) for target in TARGETS}


def told(targets: Dealable, settings: Collection["Setting"]) -> str:
    """`Cards can aim for a line with 20%, 40% or 60%.`, and where they cannot everywhere, for which settings."""
    everywhere = [f"{target:.0%}" for target, able in targets.items() if len(able) == len(settings)]
    some = [
        f"with {target:.0%} for {', '.join(able)} only"
        for target, able in targets.items()
        if able and len(able) < len(settings)
    ]
    *first, last = everywhere or [""]
    parts = [f"with {', '.join(first)} or {last}" if first else f"with {last}"] if everywhere else []
    return (
        f"Cards can aim for a line {'; '.join(parts + some)}."
        if parts or some
        else "Cards come to none of the targets."
    )


def as_fields(targets: Dealable) -> dict[str, list[str]]:
    """The same for programs, the targets as text."""
    return {f"{target:g}": [setting.value for setting in able] for target, able in targets.items()}
