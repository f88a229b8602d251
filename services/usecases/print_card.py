"""A card as it is now, for paper: whoever holds a genuine link to it may look."""

from dataclasses import dataclass
from typing import Final

from cards.model import PersonId, Week
from services.errors import NotFound
from services.pages import Playing, PrintedCard
from services.store import people
from services.store.tx import Tx
from services.usecases.show_card import card_page, card_to_show

PLAY: Final = frozenset({Playing.PLAYING, Playing.PAUSED})
"""On holiday too."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PrintCard:
    """Whose card of which week, as a genuine link names it."""

    person: PersonId
    week: Week


async def print_card(tx: Tx, command: PrintCard) -> PrintedCard:
    """The card with its owner's name. Raises `NotFound` where there is none, or its owner has left the game."""
    person = await people.load(tx, command.person)
    if person is None or not person.may_play or person.state not in PLAY:
        raise NotFound(code="no_card")
    page = await card_page(tx, person, await card_to_show(tx, person, command.week))
    return PrintedCard(page=page, name=person.member.real_name, handle=person.member.name)
