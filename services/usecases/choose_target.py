"""A manager chooses how likely a line is on every card from the next free week on."""

from dataclasses import dataclass

from cards.deal import TARGETS
from cards.model import PersonId
from services.decks import TargetChoice
from services.errors import Refused
from services.store import targets
from services.store.tx import Tx
from services.usecases.coming_deck import held, missing_for


@dataclass(frozen=True, kw_only=True, slots=True)
class ChooseTarget:
    """Who chooses which chance of a line, one of `TARGETS` of `cards.deal`, and what they looked at as the coming one."""

    person: PersonId
    target: float
    base: float


async def choose_target(tx: Tx, command: ChooseTarget) -> None:
    """Choosing what is coming anyway changes nothing.

    Raises `Refused`, also where a setting that somebody plays in has no cards that come to it.
    """
    before = await held(tx, command.person)
    coming = await targets.at(tx, before.starts)
    if coming == command.target:
        return
    if coming != command.base:
        raise Refused(code="target_moved_on")
    if command.target not in TARGETS:
        raise Refused(code="no_target")
    missing = await missing_for(tx, before.deck, command.target)
    if missing:
        raise Refused(code="deck_lacks", fields={"lacks": missing})
    choice = TargetChoice(
        week=before.starts, target=command.target, replaces=coming, by=command.person, at=tx.now
    )
    await targets.choose(tx, choice)
