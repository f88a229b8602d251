"""The days people read beside what somebody chose: those of the workspace's clock."""

from dataclasses import replace
from typing import TypeVar

from services.decks import DeckChoice, TargetChoice
from services.learning import LearnedChoice
from services.store.changes import Change
from services.store.tx import Tx
from services.usecases.who import workspace

Kept = TypeVar("Kept", Change, DeckChoice, LearnedChoice, TargetChoice)


async def on_the_clock(tx: Tx, *kept: Kept) -> tuple[Kept, ...]:
    """The same, each at its moment on the workspace's clock: in Auckland a Monday morning is no Sunday."""
    zone = (await workspace(tx)).zone
    return tuple(replace(each, at=each.at.astimezone(zone)) for each in kept)
