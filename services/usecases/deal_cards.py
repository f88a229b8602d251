"""Cards for everybody of one zone, or for one person who just said yes."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from cards.deal import Deal, deal
from cards.errors import CannotDeal
from cards.model import ActivityId, Deck, Week
from services.ids import TeamId
from services.notices import CardChanged, Invitation, Lane
from services.pages import Playing
from services.people import Person, season_of
from services.store import dealt_cards, decks, outbox, people, workspaces
from services.store.tx import Tx


@dataclass(frozen=True, kw_only=True, slots=True)
class DealCards:
    """Which week, for the people of which zone (IANA name), at most how many in one go."""

    week: Week
    zone: str
    limit: int = 200


@dataclass(frozen=True, kw_only=True, slots=True)
class Dealt:
    """How many people were seen to, and whether there may be more."""

    count: int
    more: bool


async def deal_cards(tx: Tx, command: DealCards) -> Dealt:
    """Deals what is missing; a card is dealt once for each person and week, however often this runs.

    Those who joined in an earlier season are invited anew instead.
    """
    waiting = await people.to_deal(tx, zone=command.zone, monday=command.week.monday, limit=command.limit)
    season = season_of(command.week)
    staying = [person for person in waiting if person.season == season]
    for person in waiting:
        if person.season != season:
            await people.set_state(tx, person.id, Playing.INVITED)
            await outbox.add(tx, Invitation(person=person.id, season=season), lane=Lane.BULK)
        elif person.state is Playing.PAUSED:
            await people.set_state(tx, person.id, Playing.PLAYING)
    await deal_to(tx, staying, command.week, lane=Lane.BULK)
    return Dealt(count=len(waiting), more=len(waiting) == command.limit)


async def deal_to(tx: Tx, players: Sequence[Person], week: Week, *, lane: Lane) -> None:
    """Deals to these people, minus what they were dealt in the three weeks before, and tells those whose card is new."""
    if not players:
        return
    chosen = await decks.in_play(tx, week)
    memory = await dealt_cards.memory(tx, [person.id for person in players], week)
    first_team = await workspaces.first_team(tx)
    deals: dict[Deck, list[tuple[Deal, TeamId]]] = defaultdict(list)
    for person in players:
        deck, dealt = _deal(tx, chosen, person, week, memory[person.id])
        deals[deck].append((dealt, person.team or first_team))
    fresh = [each for deck in deals for each in await dealt_cards.add(tx, deals[deck], await _kept(tx, deck))]
    await outbox.add_all(tx, [CardChanged(person=person_id, week=week) for person_id in fresh], lane=lane)


def _deal(
    tx: Tx, chosen: Deck, person: Person, week: Week, memory: Sequence[Collection[ActivityId]]
) -> tuple[Deck, Deal]:
    """A card from the chosen deck; from the one that comes with the product where that has too little for this setting."""
    for deck in (chosen, decks.shipped()):
        try:
            dealt = deal(
                deck,
                workspace=tx.workspace,
                week=week,
                person=person.id,
                setting=person.setting,
                key=tx.week_key(week),
                memory=memory,
                size=person.size,
            )
        except CannotDeal:
            continue
        return deck, dealt
    raise CannotDeal(setting=person.setting.value, problem="the deck that comes with the product is broken")


async def _kept(tx: Tx, deck: Deck) -> Deck:
    return await decks.keep_shipped(tx) if deck is decks.shipped() else deck
